package views

import (
	"cmp"
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"readout/app/brief"
)

// Selecting text: dragging over the article selects whole words of it, over as
// many paragraphs as it goes, for Copy and for adding an event or a quote;
// dragging over a card selects words of the card, for Copy.

// Dragged selects from where the drag began, or takes the row elsewhere where
// it began on a grip.
func (r *row) Dragged(e *fyne.DragEvent) {
	l := r.list
	if !r.dragging {
		r.dragging = true
		r.from = e.Position.Subtract(fyne.NewPos(e.Dragged.DX, e.Dragged.DY))
		r.hints.hide()
		z := r.scene.zoneAt(r.from)
		r.carried = l.move != nil && z != nil && z.grip
	}
	switch {
	case r.carried:
		r.hints.hide() // of the grips it passes
		l.carry(l.top(r.index) + e.Position.Y)
	case l.selectText != nil:
		a, okA := r.scene.offset(r.from)
		b, okB := l.offset(r.index, e.Position)
		if okA && okB {
			l.selectText(min(a, b), max(a, b))
			l.redraw()
		}
	case r.scene.selectable && len(r.scene.runs) > 0 && l.selectWords != nil:
		a, b := r.scene.nearest(r.from), r.scene.nearest(e.Position)
		from, to := wholeWords(r.scene.plain, min(a, b), max(a, b))
		l.selectWords(r.index, from, to, oneLine(r.scene.plain[from:to]))
		l.redraw()
	}
}

// DragEnd leaves the selection as it is, or drops what was carried.
func (r *row) DragEnd() {
	if r.carried {
		r.list.drop(r.index)
	}
	r.dragging, r.carried = false, false
}

// offset is the byte of the source at a place that is given from row i's
// corner, in whichever row it is.
func (l *sceneList) offset(i int, p fyne.Position) (int, bool) {
	at := l.placeAt(l.top(i) + p.Y)
	if at.Row == i {
		return l.build(i, l.width).offset(p)
	}
	return l.build(at.Row, l.width).offset(fyne.NewPos(p.X, at.Y))
}

// keepText adds a line's text to the scene's own.
func (s *scene) keepText(text string, b box, f face) {
	s.runs = append(s.runs, textRun{b, text, len(s.plain), f, false})
	s.plain += text + " "
}

// nearest is the byte of a selectable scene's own text nearest to a place: in
// the line that is nearest, which may be one of two columns.
func (s *scene) nearest(p fyne.Position) int {
	away := func(r textRun) float32 {
		dx := max(r.x-p.X, p.X-r.x-r.w, 0)
		dy := max(r.y-p.Y, p.Y-r.y-r.h, 0)
		return dx + 8*dy
	}
	r := slices.MinFunc(s.runs, func(a, b textRun) int { return cmp.Compare(away(a), away(b)) })
	return r.at + r.byteAt(p.X)
}

// byteAt is how many bytes of a run stand wholly before x, on the side where it
// begins.
func (r textRun) byteAt(x float32) int {
	if r.right {
		return before(r.text, r.face, max(0, r.x+r.w-x))
	}
	return before(r.text, r.face, max(0, x-r.x))
}

// between are the edges of bytes from to to of a run.
func (r textRun) between(from, to int) (x0, x1 float32) {
	x0, x1 = measure(r.text[:from], r.face).Width, measure(r.text[:to], r.face).Width
	if r.right {
		return r.x + r.w - x1, r.x + r.w - x0
	}
	return r.x + x0, r.x + x1
}

// offset is the byte of the source that stands at a place.
func (s *scene) offset(p fyne.Position) (int, bool) {
	best, found, nearest := 0, false, float32(math.MaxFloat32)
	for _, r := range s.runs {
		if p.Y < r.y && found {
			break
		}
		if found = true; p.Y >= r.y+r.h {
			best = max(best, r.at+len(r.text))
			continue
		}
		if away := max(r.x-p.X, p.X-r.x-r.w, 0); away < nearest {
			best, nearest = r.at+r.byteAt(p.X), away
		}
	}
	return best, found
}

// before is how many bytes of s stand wholly to the left of x.
func before(s string, f face, x float32) int {
	if n := fitting(s, f, x); measure(s[:n], f).Width <= x {
		return n
	}
	return 0
}

// wholeWords widens [from, to) to the words it touches.
func wholeWords(text string, from, to int) (int, int) {
	from, to = max(0, min(from, len(text))), max(0, min(to, len(text)))
	part := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' }
	for from > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:from])
		if !part(r) {
			break
		}
		from -= n
	}
	for to < len(text) {
		r, n := utf8.DecodeRuneInString(text[to:])
		if !part(r) {
			break
		}
		to += n
	}
	return from, to
}

// drawSelection paints the selected stretch behind the runs of a scene.
func (s *scene) drawSelection(from, to int) {
	var grounds []fyne.CanvasObject
	for _, r := range s.runs {
		a, b := max(from, r.at), min(to, r.at+len(r.text))
		if a >= b {
			continue
		}
		x0, x1 := r.between(a-r.at, b-r.at)
		g := canvas.NewRectangle(theme.Color(theme.ColorNameSelection))
		g.Move(fyne.NewPos(x0, r.y))
		g.Resize(fyne.NewSize(x1-x0, r.h))
		grounds = append(grounds, g)
	}
	if s.selectable { // on the card's ground, under its words
		i := slices.IndexFunc(s.objects, func(o fyne.CanvasObject) bool { _, ok := o.(*canvas.Rectangle); return !ok })
		s.objects = slices.Insert(s.objects, max(0, i), grounds...)
		return
	}
	// Over the marks, under the words.
	var marks, rest []fyne.CanvasObject
	for _, o := range s.objects {
		if _, ok := o.(*canvas.Rectangle); ok {
			marks = append(marks, o)
		} else {
			rest = append(rest, o)
		}
	}
	s.objects = append(append(marks, grounds...), rest...)
}

// hasSelection tells whether text of the article is selected.
func (w *window) hasSelection() bool { return w.d.ix.text(w.d.selection) != "" }

// addEvent makes a card of the selected stretch.
func (w *window) addEvent() { w.menus.addFrom(w.d.selection, "event") }

// addQuote makes a quote of the selected stretch.
func (w *window) addQuote() { w.menus.addFrom(w.d.selection, "quote") }

func (m *menus) addFrom(s brief.Span, what string) {
	if m.d.ix.text(s) == "" {
		return
	}
	if what == "event" {
		var all []option
		for _, t := range eventTypes() {
			all = append(all, option{title: typeWord(t), icon: "add", do: func() {
				m.d.apply(brief.Edit{Op: brief.Add, Field: "event", Value: string(t), Target: s.Article, Spans: []brief.Span{s}})
				m.d.notify.undoable(tr("Event added."), m.d.undo)
			}})
		}
		choose(m.d, tr("What kind of event is it?"), all)
		return
	}
	all := m.actorOptions("", func(a brief.Actor) {
		m.d.apply(brief.Edit{Op: brief.Add, Field: "quote", With: []brief.ID{a.ID}, Target: s.Article, Spans: []brief.Span{s}})
		m.d.notify.undoable(tr("Quote added."), m.d.undo)
	})
	choose(m.d, tr("Who said it?"), all)
}
