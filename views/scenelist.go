package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// sceneList is a list of scenes of any height. It measures those in view when
// data or width change, and the others bit by bit after that.
type sceneList struct {
	widget.List
	hints *hints
	count func() int
	build func(i int, width float32) *scene
	// typed is asked for each key while the list has the keyboard.
	typed func(*fyne.KeyEvent)
	// loose hears keys that are the window's, F1 for example.
	loose   func(*fyne.KeyEvent)
	letters func(rune)
	// selectText hears which bytes of the source a drag went over.
	selectText func(from, to int)
	// selectWords hears which bytes of a selectable row's own text a drag went
	// over.
	selectWords func(row, from, to int, text string)
	// move hears that a row was dragged by its grip and dropped before another
	// one, or behind all of them.
	move func(row, before int)
	// extra are menu entries for all rows, above the zone's own.
	extra func() []*fyne.MenuItem

	heights    []float32
	width      float32
	generation int
	measuring  bool
	measured   int            // rows whose heights are known, the rest is guessed
	round      int            // counts measurings: an older one stops
	fresh      map[int]*scene // measured and not drawn yet
	wish       *wish
	focused    bool
	pointed    bool // it has the keyboard because of a click
	asleep     bool // not in view
	stale      bool // to be reloaded when it is
	ring, mark *canvas.Rectangle
	gap        int  // where a row that is carried would go
	hovered    *row // below the pointer
}

// row shows one scene of the list.
type row struct {
	sceneView
	index, generation int
	list              *sceneList
	from              fyne.Position
	dragging, carried bool
}

func newSceneList(h *hints, count func() int, build func(i int, width float32) *scene) *sceneList {
	l := &sceneList{hints: h, count: count, build: build}
	l.HideSeparators = true
	l.Length = count
	l.CreateItem = func() fyne.CanvasObject {
		r := &row{index: -1, list: l}
		r.hints, r.scene, r.self = h, &scene{}, r
		r.extra = func() []*fyne.MenuItem {
			if l.extra == nil {
				return nil
			}
			return l.extra()
		}
		r.ExtendBaseWidget(r)
		return r
	}
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if r := o.(*row); !l.measuring && (r.index != i || r.generation != l.generation) {
			r.index, r.generation = i, l.generation
			r.show(func(width float32) *scene { return l.draw(i, width) })
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// MouseIn is MouseMoved.
func (r *row) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved lets the list know which row is below the pointer.
func (r *row) MouseMoved(e *desktop.MouseEvent) {
	r.list.hovered = r
	r.sceneView.MouseMoved(e)
}

// Tapped gives the list the keyboard, as clicking in a list does.
func (r *row) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.list); c != nil && r.list.typed != nil {
		r.list.take(c)
	}
	r.sceneView.Tapped(e)
}

// reload draws everything again and measures what is in view: the data are
// others now.
func (l *sceneList) reload() {
	if l.stale = l.asleep; l.asleep {
		return
	}
	l.generation++
	l.measure()
	l.List.Refresh()
	l.grant()
}

// sleep has a list that is not in view put all work off until it is.
func (l *sceneList) sleep(on bool) {
	l.asleep = on
	if !on && l.stale {
		l.reload()
	}
}

// redraw draws what is visible again: heights are as they were.
func (l *sceneList) redraw() {
	l.generation++
	l.fresh = nil
	l.List.Refresh()
}

// Refresh draws the list as it is; reload is for data that changed.
func (l *sceneList) Refresh() { l.List.Refresh() }

// Resize measures again for another width.
func (l *sceneList) Resize(s fyne.Size) {
	if s.Width != l.width {
		l.width = s.Width
		if l.asleep {
			l.stale = true
		} else {
			l.measure()
		}
	}
	l.List.Resize(s)
	if len(l.heights) > 0 && !l.asleep {
		l.grant()
	}
}

// FocusGained has the keyboard go to typed; the list draws no row of its own.
func (l *sceneList) FocusGained() { l.setFocus(true) }

// FocusLost ends FocusGained. A dialog that is opened over the list gives the
// keyboard back as it was.
func (l *sceneList) FocusLost() {
	l.pointed = l.pointed && keepsPlace(l)
	l.setFocus(false)
}

// keepsPlace tells that a widget lost the keyboard for a while only, to a
// dialog or to another window.
func keepsPlace(o interface {
	fyne.CanvasObject
	fyne.Focusable
},
) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	return c == nil || c.Overlays().Top() != nil || c.Focused() == fyne.Focusable(o)
}

func (l *sceneList) setFocus(on bool) {
	l.focused = on
	l.showRing()
}

// walked shows the ring: keys move in the list now. Other keys, and those that
// only begin a shortcut, do not.
func (l *sceneList) walked() {
	if l.pointed {
		l.pointed = false
		l.showRing()
	}
}

// take gives the list the keyboard without a ring: who clicked knows where,
// and sees the ring with the first key that moves.
func (l *sceneList) take(c fyne.Canvas) {
	l.pointed = true
	c.Focus(l)
}

// TypedKey hands keys on, and pages.
func (l *sceneList) TypedKey(e *fyne.KeyEvent) {
	if pages(e.Name) || e.Name == fyne.KeyUp || e.Name == fyne.KeyDown {
		l.walked()
	}
	view := l.Size().Height
	switch e.Name {
	case fyne.KeySpace, fyne.KeyPageDown:
		l.ScrollToOffset(l.GetScrollOffset() + view*0.9)
	case fyne.KeyPageUp:
		l.ScrollToOffset(max(0, l.GetScrollOffset()-view*0.9))
	case fyne.KeyHome:
		l.ScrollToTop()
	case fyne.KeyEnd:
		l.ScrollToBottom()
	default:
		switch {
		case l.typed != nil:
			l.typed(e)
		case e.Name == fyne.KeyDown:
			l.ScrollToOffset(l.GetScrollOffset() + gap6*2)
		case e.Name == fyne.KeyUp:
			l.ScrollToOffset(max(0, l.GetScrollOffset()-gap6*2))
		}
		if l.loose != nil {
			l.loose(e)
		}
	}
}

// TypedRune hands single letters on.
func (l *sceneList) TypedRune(r rune) {
	l.walked()
	if l.letters != nil {
		l.letters(r)
	}
}
