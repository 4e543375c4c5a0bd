package views

import (
	"fyne.io/fyne/v2"

	"readout/app/actormap"
	"readout/app/brief"
)

// ownItems is the menu of the map itself: zoom, filters, another layout.
func (v *mapView) ownItems() []*fyne.MenuItem {
	items := []*fyne.MenuItem{
		withIcon(item("Show all of it", v.fit), "fit"),
		withIcon(item("Zoom in", func() { v.zoom(zoomStep, v.middle()) }), "zoom-in"),
		withIcon(item("Zoom out", func() { v.zoom(1/zoomStep, v.middle()) }), "zoom-out"),
		fyne.NewMenuItemSeparator(),
	}
	for _, k := range actorKinds() {
		i := fyne.NewMenuItem(kindWord(k), func() {
			v.kinds[k] = !v.kinds[k]
			v.narrow()
			v.Refresh()
		})
		i.Checked = !v.kinds[k]
		items = append(items, i)
	}
	items = append(items, fyne.NewMenuItemSeparator())
	for n, label := range []string{"All ties", "Ties of two and more", "Ties of three and more"} {
		i := item(label, func() {
			v.strength = n + 1
			v.narrow()
			v.Refresh()
		})
		i.Checked = v.strength == n+1
		items = append(items, i)
	}
	if all := len(actormap.Build(v.d.brief).Nodes); all > actormap.BriefActors {
		i := fyne.NewMenuItem(trf("All %d actors", all), func() {
			v.everyone = !v.everyone
			v.layout(true)
		})
		i.Checked = v.everyone
		items = append(items, fyne.NewMenuItemSeparator(), i)
	}
	return append(items, fyne.NewMenuItemSeparator(), withIcon(item("Lay out again", v.again), "map"))
}

// again forgets every place and lays the map out from nothing.
func (v *mapView) again() {
	v.fitted = true
	v.layout(true)
}

func (v *mapView) unpin(id brief.ID) {
	for i := range v.full.Nodes {
		if v.full.Nodes[i].Actor == id {
			v.full.Nodes[i].Pinned = false
		}
	}
	v.save()
	v.narrow()
	v.Refresh()
}
