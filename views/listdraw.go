package views

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// What a list draws over its rows: a ring while it has the keyboard, and where
// a row that is carried would go.

// CreateRenderer is the list's own, with the ring and the mark. It draws
// nothing while rows are measured: setting a height has the list draw all that
// is in view each time.
func (l *sceneList) CreateRenderer() fyne.WidgetRenderer {
	l.ring, l.mark = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	l.ring.StrokeWidth = 1.5
	l.ring.Hide()
	l.mark.Hide()
	r := l.List.CreateRenderer()
	for _, o := range r.Objects() {
		if s, ok := o.(*container.Scroll); ok {
			follow := s.OnScrolled
			s.OnScrolled = func(at fyne.Position) {
				follow(at)
				l.moved()
			}
		}
	}
	return &listRenderer{r, l}
}

// moved takes the highlight and the hint away from a row that is scrolled from
// under the pointer: the toolkit tells of no move of it.
func (l *sceneList) moved() {
	if r := l.hovered; r != nil {
		l.hovered = nil
		r.MouseOut()
	}
}

type listRenderer struct {
	fyne.WidgetRenderer
	list *sceneList
}

// Objects are the rows, the mark and the ring.
func (r *listRenderer) Objects() []fyne.CanvasObject {
	rows := r.WidgetRenderer.Objects()
	return append(rows[:len(rows):len(rows)], r.list.mark, r.list.ring)
}

// Layout puts the ring round all of it.
func (r *listRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.list.ring.Resize(size)
}

// Refresh waits for the end of measuring.
func (r *listRenderer) Refresh() {
	if !r.list.measuring {
		r.list.ring.StrokeColor = theme.Color(accent)
		r.list.ring.Resize(r.list.Size())
		r.WidgetRenderer.Refresh()
	}
}

// showRing shows that the list has the keyboard, or no longer.
func (l *sceneList) showRing() {
	if l.ring == nil {
		return
	}
	l.ring.Hidden = !l.focused || l.pointed
	l.ring.StrokeColor = theme.Color(accent)
	l.ring.Resize(l.Size())
	canvas.Refresh(l)
}

// carry shows where a row would go that is carried to y from the list's top,
// and scrolls at the edges.
func (l *sceneList) carry(y float32) {
	l.gap = l.gapAt(y)
	view, step := l.Size().Height, float32(24)
	switch at := y - l.GetScrollOffset(); {
	case at < step:
		l.ScrollToOffset(max(0, l.GetScrollOffset()-step))
	case at > view-step:
		l.ScrollToOffset(l.GetScrollOffset() + step)
	}
	l.mark.FillColor, l.mark.CornerRadius = theme.Color(accent), 1.5
	l.mark.Move(fyne.NewPos(gap2, l.top(l.gap)-l.GetScrollOffset()-theme.Padding()/2-3))
	l.mark.Resize(fyne.NewSize(l.width-2*gap2, 3))
	l.mark.Show()
	canvas.Refresh(l)
}

// gapAt is the row before which what is dropped at y goes, the number of rows
// for the end.
func (l *sceneList) gapAt(y float32) int {
	at := l.placeAt(y)
	if at.Row < len(l.heights) && at.Y > l.heights[at.Row]/2 {
		return at.Row + 1
	}
	return at.Row
}

// drop puts row i where it was carried to.
func (l *sceneList) drop(i int) {
	l.mark.Hide()
	canvas.Refresh(l)
	if l.gap != i && l.gap != i+1 {
		l.move(i, l.gap)
	}
}
