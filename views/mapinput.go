package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// find tells what is at a place: a node, or else an edge, -1 for none.
func (v *mapView) find(at fyne.Position) (node, edge int) {
	p := v.lens.back(at)
	if n, ok := v.shown.NodeAt(p); ok {
		return n, -1
	}
	if e, ok := v.shown.EdgeAt(p, float64(6/v.lens.scale)); ok {
		return -1, e
	}
	return -1, -1
}

// Tapped filters the cards by an actor or lights the evidence of a tie.
func (v *mapView) Tapped(e *fyne.PointEvent) {
	v.d.hints.hide()
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		v.pointed = true // who clicked needs no ring
		c.Focus(v)
	}
	switch n, edge := v.find(e.Position); {
	case n >= 0:
		v.d.filterActor(v.d.ix.actors[v.shown.Nodes[n].Actor].ID)
	case edge >= 0:
		v.lightEdge(edge)
	case v.d.filter.actor != "":
		v.d.filterActor("")
	}
}

func (v *mapView) lightEdge(i int) {
	e := v.shown.Edges[i]
	if len(e.Events) > 0 {
		v.d.pick(v.d.ix.events[e.Events[0]].ID, e.Evidence...)
		return
	}
	v.d.light(e.Evidence...)
}

// DoubleTapped opens the actor's page.
func (v *mapView) DoubleTapped(e *fyne.PointEvent) {
	if n, _ := v.find(e.Position); n >= 0 {
		v.d.openActor(v.shown.Nodes[n].Actor)
	}
}

// TappedSecondary opens the actor's menu, or the map's.
func (v *mapView) TappedSecondary(e *fyne.PointEvent) {
	v.d.hints.hide()
	items := v.ownItems()
	if n, _ := v.find(e.Position); n >= 0 {
		a := v.d.ix.actors[v.shown.Nodes[n].Actor]
		items = v.menus.actor(a, mentionsOf(a))
		if v.shown.Nodes[n].Pinned {
			id := v.shown.Nodes[n].Actor
			items = append(items, withIcon(item("Let it move again", func() { v.unpin(id) }), "pin"))
		}
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), fyne.CurrentApp().Driver().CanvasForObject(v), e.AbsolutePosition)
}

// Dragged moves the node that was taken, or the map.
func (v *mapView) Dragged(e *fyne.DragEvent) {
	if !v.dragging {
		v.dragging = true
		v.d.hints.hide()
		v.dragNode, _ = v.find(e.Position.Subtract(fyne.NewPos(e.Dragged.DX, e.Dragged.DY)))
	}
	if v.dragNode < 0 {
		v.pan(e.Dragged.DX, e.Dragged.DY)
		return
	}
	n := &v.shown.Nodes[v.dragNode]
	n.X += float64(e.Dragged.DX / v.lens.scale)
	n.Y += float64(e.Dragged.DY / v.lens.scale)
	n.Pinned = true
	v.follow(v.dragNode)
	v.Refresh()
}

// follow keeps the labels of a moved node's edges on their curves.
func (v *mapView) follow(node int) {
	for i, e := range v.shown.Edges {
		if e.From == node || e.To == node {
			v.shown.Edges[i].At = v.shown.Curve(e).At(0.5)
		}
	}
}

// DragEnd keeps where the node was put.
func (v *mapView) DragEnd() {
	if v.dragging && v.dragNode >= 0 {
		moved := v.shown.Nodes[v.dragNode]
		for i := range v.full.Nodes {
			if v.full.Nodes[i].Actor == moved.Actor {
				v.full.Nodes[i].Point, v.full.Nodes[i].Pinned = moved.Point, true
			}
		}
		for i, e := range v.full.Edges {
			if v.full.Nodes[e.From].Actor == moved.Actor || v.full.Nodes[e.To].Actor == moved.Actor {
				v.full.Edges[i].At = v.full.Curve(e).At(0.5)
			}
		}
		v.fitted = false
		v.save()
	}
	v.dragging, v.dragNode = false, -1
}

// Scrolled zooms about the pointer.
func (v *mapView) Scrolled(e *fyne.ScrollEvent) {
	factor := zoomStep
	if e.Scrolled.DY < 0 {
		factor = 1 / zoomStep
	}
	if e.Scrolled.DY != 0 {
		v.zoom(factor, e.Position)
	}
}

// MouseIn is MouseMoved.
func (v *mapView) MouseIn(e *desktop.MouseEvent) { v.MouseMoved(e) }

// MouseMoved highlights an actor's ties, or a tie.
func (v *mapView) MouseMoved(e *desktop.MouseEvent) {
	if v.dragging {
		return
	}
	n, edge := v.find(e.Position)
	if n == v.hoverNode && edge == v.hoverEdge {
		return
	}
	v.hoverNode, v.hoverEdge = n, edge
	v.d.hints.hide()
	switch {
	case n >= 0:
		a := v.d.ix.actors[v.shown.Nodes[n].Actor]
		v.d.hints.later(func() string { return actorWords(a) }, e.AbsolutePosition)
	case edge >= 0:
		spans := v.shown.Edges[edge].Evidence
		v.d.hints.later(func() string { return v.d.evidenceWords(spans) }, e.AbsolutePosition)
	}
	v.Refresh()
}

// MouseOut ends the highlight.
func (v *mapView) MouseOut() {
	v.d.hints.hide()
	if v.hoverNode >= 0 || v.hoverEdge >= 0 {
		v.hoverNode, v.hoverEdge = -1, -1
		v.Refresh()
	}
}

// Cursor is a hand over actors and ties.
func (v *mapView) Cursor() desktop.Cursor {
	if v.hoverNode >= 0 || v.hoverEdge >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained shows a ring.
func (v *mapView) FocusGained() { v.focused = true; v.Refresh() }

// FocusLost takes it away.
func (v *mapView) FocusLost() {
	v.focused, v.chosenNode, v.pointed = false, -1, v.pointed && keepsPlace(v)
	v.Refresh()
}

// TypedRune zooms, fits and walks the actors.
func (v *mapView) TypedRune(r rune) {
	v.pointed = false
	switch r {
	case '+', '=':
		v.zoom(zoomStep, v.middle())
	case '-':
		v.zoom(1/zoomStep, v.middle())
	case '0':
		v.fit()
	case 'n':
		v.walk(1)
	case 'p':
		v.walk(-1)
	}
}

// walk chooses the next actor.
func (v *mapView) walk(n int) {
	if k := len(v.shown.Nodes); k > 0 {
		v.chosenNode = (v.chosenNode + n + k) % k
		v.Refresh()
	}
}

// TypedKey pans with the arrows and acts on the chosen actor.
func (v *mapView) TypedKey(e *fyne.KeyEvent) {
	v.walked(e.Name)
	step := float32(40)
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		step *= 4
	}
	switch e.Name {
	case fyne.KeyLeft:
		v.pan(step, 0)
	case fyne.KeyRight:
		v.pan(-step, 0)
	case fyne.KeyUp:
		v.pan(0, step)
	case fyne.KeyDown:
		v.pan(0, -step)
	case fyne.KeySpace:
		if v.chosenNode >= 0 {
			v.d.filterActor(v.d.ix.actors[v.shown.Nodes[v.chosenNode].Actor].ID)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if v.chosenNode >= 0 {
			v.d.openActor(v.shown.Nodes[v.chosenNode].Actor)
		}
	case fyne.KeyEscape:
		if v.chosenNode < 0 {
			handOn(v, e)
		}
		v.chosenNode = -1
		v.Refresh()
	default:
		handOn(v, e)
	}
}

// walked shows the ring once keys move something; those that begin a shortcut
// do not.
func (v *mapView) walked(k fyne.KeyName) {
	switch k {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeySpace, fyne.KeyReturn:
		v.pointed = false
	}
}
