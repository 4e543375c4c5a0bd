package views

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"readout/app"
	"readout/app/actormap"
	"readout/app/brief"
)

// mapView is the actor map of the whole brief. It is one widget that finds
// nodes and edges from its own numbers: pan by dragging, zoom about the
// pointer, drag a node to keep it there, hover for its ties, click to filter
// the cards, double click for the actor's page.
type mapView struct {
	widget.BaseWidget
	d     *desk
	menus *menus

	full, shown actormap.Map // laid out, and narrowed by kind and strength
	lens        lens
	laid        bool // the first layout is there
	everyone    bool // all actors are shown, however many
	fitted      bool // the whole map is in view and stays so when resized
	kinds       map[brief.ActorKind]bool
	strength    int

	hoverNode, hoverEdge int // -1 for none
	chosenNode           int // by the keyboard
	dragNode             int
	dragging             bool
	focused              bool
	pointed              bool // it has the keyboard because of a click
	scene                *scene
	size                 fyne.Size
	text                 float32 // the text size it was drawn at
}

var (
	_ fyne.Draggable         = (*mapView)(nil)
	_ fyne.Scrollable        = (*mapView)(nil)
	_ fyne.DoubleTappable    = (*mapView)(nil)
	_ fyne.SecondaryTappable = (*mapView)(nil)
	_ fyne.Focusable         = (*mapView)(nil)
	_ desktop.Hoverable      = (*mapView)(nil)
)

func newMapView(d *desk, m *menus) *mapView {
	v := &mapView{
		d: d, menus: m, lens: lens{scale: 1}, fitted: true, hoverNode: -1, hoverEdge: -1, chosenNode: -1, dragNode: -1,
		kinds: make(map[brief.ActorKind]bool), strength: 1, scene: &scene{}, text: textScale(),
	}
	v.ExtendBaseWidget(v)
	d.onChange(v.changed)
	return v
}

func (v *mapView) changed(c change) {
	switch {
	case c&lookChanged != 0:
		by := textScale() / v.text
		v.text = textScale()
		if by != 1 && !v.fitted {
			v.zoom(by, v.middle())
		}
	case c&briefChanged != 0:
		v.layout(false)
	case c&(filterChanged|cardChanged|pageChanged) != 0:
		v.Refresh()
	}
}

// layout places the actors in the background, near where they were before, or
// anew.
func (v *mapView) layout(anew bool) {
	b := v.d.brief
	m := actormap.Build(b)
	if !v.everyone {
		m = m.Strongest(actormap.BriefActors)
	}
	measure := runeRuler(m)
	type placed struct {
		m     actormap.Map
		saved map[brief.ID]app.Point
	}
	start(v.d.tasks, "map", func(ctx context.Context) (placed, error) {
		var saved map[brief.ID]app.Point
		if !anew {
			var err error
			if saved, err = v.d.app.Positions(ctx, b.ID); err != nil {
				return placed{}, err
			}
		}
		at := make(map[brief.ID]actormap.Point)
		for i, n := range m.Nodes {
			if p, ok := saved[n.Actor]; ok {
				at[n.Actor] = actormap.Point{X: p.X, Y: p.Y}
				m.Nodes[i].Pinned = p.Pinned
			}
		}
		laid, err := actormap.Layout(ctx, m, at, measure)
		return placed{laid, saved}, err
	}, func(p placed, err error) {
		if err != nil {
			v.d.notify.problem(tr("The actor map could not be laid out."), err)
			return
		}
		if b.ID != v.d.brief.ID {
			return
		}
		v.full, v.laid = p.m, true
		v.narrow()
		if v.fitted {
			v.begin()
		}
		if len(p.saved) != len(p.m.Nodes) && len(p.m.Nodes) > 0 {
			v.save()
		}
		v.Refresh()
	})
}

// runeRuler measures each character once, on the UI goroutine, so that the
// layout can measure words away from it.
func runeRuler(m actormap.Map) actormap.Measure {
	type key struct {
		r    rune
		bold bool
	}
	widths := make(map[key]float64)
	learn := func(s string, bold bool) {
		for _, r := range s {
			if _, ok := widths[key{r, bold}]; !ok {
				widths[key{r, bold}], _ = measureMap(string(r), bold)
			}
		}
	}
	for _, n := range m.Nodes {
		learn(n.Label, true)
	}
	for _, e := range m.Edges {
		learn(e.Text(), false)
	}
	_, high := measureMap("Xg", true)
	_, low := measureMap("Xg", false)
	return func(text string, bold bool) (w, h float64) {
		for _, r := range text {
			w += widths[key{r, bold}]
		}
		if bold {
			return w, high
		}
		return w, low
	}
}

// narrow applies the filters of kind and strength.
func (v *mapView) narrow() {
	v.shown = v.full.Only(func(n actormap.Node) bool { return !v.kinds[n.Kind] }, v.strength)
	v.hoverNode, v.hoverEdge, v.chosenNode, v.dragNode = -1, -1, -1, -1
}

// save keeps the places for the next time the brief is opened.
func (v *mapView) save() {
	at := make(map[brief.ID]app.Point, len(v.full.Nodes))
	for _, n := range v.full.Nodes {
		at[n.Actor] = app.Point{X: n.X, Y: n.Y, Pinned: n.Pinned}
	}
	id := v.d.brief.ID
	start(v.d.tasks, "positions", func(ctx context.Context) (struct{}, error) {
		return struct{}{}, v.d.app.SavePositions(ctx, id, at)
	}, func(_ struct{}, err error) {
		if err != nil {
			v.d.notify.problem(tr("The places on the map were not kept."), err)
		}
	})
}

// Limits of the zoom, and what one step changes.
const (
	minZoom  float32 = 0.15
	maxZoom  float32 = 3
	zoomStep float32 = 1.2
	// Labels fade out below these.
	nameZoom  float32 = 0.42
	labelZoom float32 = 0.62
)

// fit brings the whole map into view.
func (v *mapView) fit() {
	v.fitted = true
	w, h := v.shown.Size()
	if w <= 0 || h <= 0 || v.size.Width <= 0 {
		return
	}
	const pad = gap4
	s := min((v.size.Width-2*pad)/float32(w), (v.size.Height-2*pad)/float32(h), 1.15*textScale())
	v.lens.scale = max(minZoom, s)
	v.lens.x = (v.size.Width-float32(w)*v.lens.scale)/2 - float32(v.shown.Min.X)*v.lens.scale
	v.lens.y = (v.size.Height-float32(h)*v.lens.scale)/2 - float32(v.shown.Min.Y)*v.lens.scale
	v.Refresh()
}

// begin is fit, but never so small that names cannot be read: then the heart
// of the map is in view and the rest a drag away.
func (v *mapView) begin() {
	readable := 0.75 * textScale()
	v.fit()
	if v.lens.scale >= readable || len(v.shown.Nodes) == 0 {
		return
	}
	heart := slices.MaxFunc(v.shown.Nodes, func(a, b actormap.Node) int { return a.Weight - b.Weight })
	w, h := v.shown.Size()
	v.lens.scale = readable
	v.lens.x = along(v.size.Width, float32(v.shown.Min.X)*readable, float32(w)*readable, float32(heart.X)*readable)
	v.lens.y = along(v.size.Height, float32(v.shown.Min.Y)*readable, float32(h)*readable, float32(heart.Y)*readable)
	v.Refresh()
}

// along is where a map that begins at least and is long goes in one direction:
// its heart in the middle, but no room left at one side that the other lacks.
func along(room, least, long, heart float32) float32 {
	const pad = gap4
	if long+2*pad <= room {
		return (room-long)/2 - least
	}
	return max(room-pad-least-long, min(room/2-heart, pad-least))
}

// zoom changes the scale and keeps what is under the pointer there.
func (v *mapView) zoom(factor float32, at fyne.Position) {
	v.fitted = false
	scale := max(minZoom, min(v.lens.scale*factor, maxZoom))
	factor = scale / v.lens.scale
	v.lens.x = at.X - (at.X-v.lens.x)*factor
	v.lens.y = at.Y - (at.Y-v.lens.y)*factor
	v.lens.scale = scale
	v.Refresh()
}

func (v *mapView) middle() fyne.Position { return fyne.NewPos(v.size.Width/2, v.size.Height/2) }

func (v *mapView) pan(dx, dy float32) {
	v.fitted = false
	v.lens.x += dx
	v.lens.y += dy
	v.Refresh()
}

// look says what is drawn strongly: what is hovered, else what is filtered.
func (v *mapView) look() mapLook {
	node := v.hoverNode
	if node < 0 {
		node = v.chosenNode
	}
	if node < 0 && v.d.filter.actor != "" {
		node = slices.IndexFunc(v.shown.Nodes, func(n actormap.Node) bool { return v.d.ix.actors[n.Actor].ID == v.d.filter.actor })
	}
	near := make(map[int]bool)
	for _, e := range v.shown.Edges {
		if e.From == node {
			near[e.To] = true
		}
		if e.To == node {
			near[e.From] = true
		}
	}
	look := mapLook{labels: v.lens.scale >= labelZoom, names: v.lens.scale >= nameZoom}
	look.node = func(i int) emphasis {
		switch {
		case node < 0:
			return plain
		case i == node:
			return strong
		case near[i]:
			return plain
		}
		return dim
	}
	look.edge = func(i int) emphasis {
		e := v.shown.Edges[i]
		switch {
		case i == v.hoverEdge || node >= 0 && (e.From == node || e.To == node):
			return strong
		case node >= 0:
			return dim
		}
		return plain
	}
	return look
}

// Refresh draws the map anew.
func (v *mapView) Refresh() {
	s := &scene{size: v.size}
	s.rect(box{0, 0, v.size.Width, v.size.Height}, panel, 0)
	drawMap(s, v.shown, v.lens, v.look())
	if len(v.shown.Nodes) == 0 && (v.laid || !v.d.open()) {
		e := emptyScene(tr("No ties yet"), tr("Actors who act on or speak to each other are drawn here."), max(v.size.Width, 200))
		s.objects = append(s.objects, e.objects...)
	}
	if v.focused && !v.pointed {
		ring := canvas.NewRectangle(hex("#00000000"))
		ring.StrokeColor, ring.StrokeWidth = theme.Color(accent), 1.5
		ring.Resize(v.size)
		s.add(ring)
	}
	v.scene = s
	v.BaseWidget.Refresh()
}

// Resize keeps the middle, or the whole map in view.
func (v *mapView) Resize(s fyne.Size) {
	if s == v.size {
		return
	}
	v.lens.x += (s.Width - v.size.Width) / 2
	v.lens.y += (s.Height - v.size.Height) / 2
	v.size = s
	if v.fitted {
		v.begin()
	}
	v.BaseWidget.Resize(s)
	v.Refresh()
}

// MinSize leaves the size to the pane.
func (v *mapView) MinSize() fyne.Size { return fyne.NewSize(80, 80) }

// CreateRenderer draws the scene.
func (v *mapView) CreateRenderer() fyne.WidgetRenderer { return &mapRenderer{v} }

type mapRenderer struct{ v *mapView }

func (r *mapRenderer) Destroy()                     {}
func (r *mapRenderer) Layout(fyne.Size)             {}
func (r *mapRenderer) MinSize() fyne.Size           { return r.v.MinSize() }
func (r *mapRenderer) Objects() []fyne.CanvasObject { return r.v.scene.objects }
func (r *mapRenderer) Refresh()                     { canvas.Refresh(r.v) }
