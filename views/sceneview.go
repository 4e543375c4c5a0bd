package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// sceneView shows a scene and finds what the pointer is on. Its builder is
// asked again when the width or the theme changes.
type sceneView struct {
	widget.BaseWidget
	hints *hints
	self  fyne.CanvasObject // the widget that is on the canvas: v, or what embeds it
	build func(width float32) *scene
	scene *scene
	width float32
	under *zone
	extra func() []*fyne.MenuItem // menu entries above the zone's own, nil for none
}

var (
	_ fyne.Tappable          = (*sceneView)(nil)
	_ fyne.SecondaryTappable = (*sceneView)(nil)
	_ desktop.Hoverable      = (*sceneView)(nil)
	_ desktop.Cursorable     = (*sceneView)(nil)
)

func newSceneView(h *hints) *sceneView {
	v := &sceneView{hints: h, scene: &scene{}}
	v.self = v
	v.ExtendBaseWidget(v)
	return v
}

// show sets what is drawn.
func (v *sceneView) show(build func(width float32) *scene) {
	v.build = build
	v.rebuild()
}

func (v *sceneView) rebuild() {
	if v.build == nil || v.width <= 0 {
		return
	}
	v.scene = v.build(v.width)
	v.under = nil
	v.BaseWidget.Refresh()
}

// Refresh draws anew, with the colours of the theme as it is now.
func (v *sceneView) Refresh() { v.rebuild() }

// Resize builds again only for another width.
func (v *sceneView) Resize(s fyne.Size) {
	if s.Width != v.width {
		v.width = s.Width
		v.rebuild()
	}
	v.BaseWidget.Resize(s)
}

// MinSize is the drawing's height; any width will do.
func (v *sceneView) MinSize() fyne.Size { return fyne.NewSize(40, v.scene.size.Height) }

// Tapped does what the zone does.
func (v *sceneView) Tapped(e *fyne.PointEvent) {
	v.hints.hide()
	v.hints.last = e.AbsolutePosition
	if z := v.scene.zoneAt(e.Position); z != nil && z.tap != nil {
		z.tap()
	}
}

// TappedSecondary opens the zone's menu.
func (v *sceneView) TappedSecondary(e *fyne.PointEvent) {
	v.hints.hide()
	for i := len(v.scene.zones) - 1; i >= 0; i-- {
		z := v.scene.zones[i]
		if z.menu == nil || !z.holds(e.Position) {
			continue
		}
		items := z.menu()
		if v.extra != nil {
			items = append(v.extra(), items...)
		}
		if len(items) > 0 {
			c := fyne.CurrentApp().Driver().CanvasForObject(v.self)
			widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, e.AbsolutePosition)
		}
		return
	}
}

// MouseIn is MouseMoved.
func (v *sceneView) MouseIn(e *desktop.MouseEvent) { v.MouseMoved(e) }

// MouseMoved highlights the zone below the pointer.
func (v *sceneView) MouseMoved(e *desktop.MouseEvent) {
	z := v.scene.zoneAt(e.Position)
	if z == v.under {
		return
	}
	v.under = z
	v.hints.hide()
	if z != nil && z.hint != nil {
		v.hints.later(z.hint, e.AbsolutePosition)
	}
	v.BaseWidget.Refresh()
}

// MouseOut takes the highlight away.
func (v *sceneView) MouseOut() {
	v.hints.hide()
	if v.under != nil {
		v.under = nil
		v.BaseWidget.Refresh()
	}
}

// Cursor is a hand over what can be clicked.
func (v *sceneView) Cursor() desktop.Cursor {
	if v.under != nil && (v.under.tap != nil || v.under.anchor) {
		return desktop.PointerCursor
	}
	if len(v.scene.runs) > 0 {
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer shows the scene's objects.
func (v *sceneView) CreateRenderer() fyne.WidgetRenderer { return &sceneRenderer{view: v} }

type sceneRenderer struct {
	view  *sceneView
	glows []fyne.CanvasObject
	all   []fyne.CanvasObject
	of    *scene
	at    *zone
}

func (r *sceneRenderer) Destroy()           {}
func (r *sceneRenderer) Layout(fyne.Size)   {}
func (r *sceneRenderer) MinSize() fyne.Size { return r.view.MinSize() }
func (r *sceneRenderer) Refresh()           { r.collect(); canvas.Refresh(r.view) }
func (r *sceneRenderer) Objects() []fyne.CanvasObject {
	if r.of != r.view.scene {
		r.collect()
	}
	return r.all
}

// collect puts the highlight of the zone under the pointer over the drawing.
func (r *sceneRenderer) collect() {
	if r.of == r.view.scene && r.at == r.view.under && r.all != nil {
		return
	}
	r.of, r.at = r.view.scene, r.view.under
	r.glows = r.glows[:0]
	if z := r.at; z != nil && !z.quiet && z.tap != nil {
		for _, b := range z.boxes {
			glow := canvas.NewRectangle(theme.Color(hoverColor))
			glow.CornerRadius = chipRadius
			glow.Move(fyne.NewPos(b.x-1, b.y))
			glow.Resize(fyne.NewSize(b.w+2, b.h))
			r.glows = append(r.glows, glow)
		}
	}
	r.all = append(append([]fyne.CanvasObject{}, r.of.objects...), r.glows...)
}
