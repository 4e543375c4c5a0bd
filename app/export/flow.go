package export

import (
	"readout/app/export/pdf"
)

// flow fills pages from top to bottom with atoms. Atoms that are glued
// together stay on one page: a heading with what it heads, the first and last
// two lines of a paragraph.
type flow struct {
	doc         *pdf.Doc
	left, width float64 // of the text area
	top, bottom float64
	y           float64
	fresh       bool // nothing is on the page yet
	waiting     []atom
	held        bool // atoms wait for release
}

// atom is the smallest thing that is never cut: a line, a figure, a row.
type atom struct {
	before float64 // room above, dropped at the top of a page
	height float64
	glue   bool // stays with the next atom
	draw   func(y float64)
}

func newFlow(doc *pdf.Doc, margin, top, bottom float64) *flow {
	f := &flow{doc: doc, left: margin, width: doc.Width - 2*margin, top: top, bottom: doc.Height - bottom}
	f.page()
	return f
}

func (f *flow) page() {
	f.doc.AddPage()
	f.y, f.fresh = f.top, true
}

// height is the room on an empty page.
func (f *flow) height() float64 { return f.bottom - f.top }

// add puts an atom behind the others, and sets what waits when it ends a group.
func (f *flow) add(a atom) {
	f.waiting = append(f.waiting, a)
	if !a.glue && !f.held {
		f.flush()
	}
}

// addAll puts lists of atoms behind the others.
func (f *flow) addAll(lists ...[]atom) {
	for _, l := range lists {
		for _, a := range l {
			f.add(a)
		}
	}
}

// hold lets atoms wait until release.
func (f *flow) hold() {
	f.flush()
	f.held = true
}

// release sets what waited since hold: on one page where it is no higher than
// limit, and else at least with its last two atoms together.
func (f *flow) release(limit float64) {
	f.held = false
	n := len(f.waiting)
	if n > 1 {
		f.waiting[n-2].glue = true
	}
	if heightOf(f.waiting) <= limit {
		for i := range n - 1 {
			f.waiting[i].glue = true
		}
	}
	f.flush()
}

// flush sets all that waits, group after group.
func (f *flow) flush() {
	for len(f.waiting) > 0 {
		n := 1
		for n < len(f.waiting) && f.waiting[n-1].glue {
			n++
		}
		f.set(f.waiting[:n])
		f.waiting = f.waiting[n:]
	}
	f.waiting = nil
}

// set draws a group on this page or the next; one higher than a page is broken
// where it must be.
func (f *flow) set(group []atom) {
	total := heightOf(group)
	if !f.fresh && f.y+total > f.bottom && total <= f.height() {
		f.page()
	}
	for _, a := range group {
		if !f.fresh && f.y+a.before+a.height > f.bottom {
			f.page()
		}
		if !f.fresh {
			f.y += a.before
		}
		a.draw(f.y)
		f.y += a.height
		f.fresh = false
	}
}

func heightOf(atoms []atom) float64 {
	h := 0.0
	for _, a := range atoms {
		h += a.before + a.height
	}
	return h
}

func heightOfLines(lines []pdf.Line) float64 {
	h := 0.0
	for _, l := range lines {
		h += l.Height
	}
	return h
}

// newPage ends the page, unless nothing is on it.
func (f *flow) newPage() {
	f.flush()
	if !f.fresh {
		f.page()
	}
}

// lines adds a paragraph at x points from the left, with keep for one that
// stays with what comes next.
func (f *flow) lines(elem *pdf.Elem, x, before float64, keep bool, lines []pdf.Line) {
	for i, l := range lines {
		last := i == len(lines)-1
		f.add(atom{
			before: before,
			height: l.Height,
			// Never one line alone at the foot or the head of a page.
			glue: last && keep || i == 0 && !last || i == len(lines)-2,
			draw: func(y float64) { f.doc.Text(l, f.left+x, y, elem) },
		})
		before = 0
	}
}

// para wraps and adds a paragraph of the given spans.
func (f *flow) para(elem *pdf.Elem, x, before float64, keep bool, spans ...pdf.Span) {
	f.lines(elem, x, before, keep, f.doc.Wrap(f.width-x, pdf.Start, spans...))
}

// rule adds a thin line over the width. At the top of a page, where the header
// has one, it is not drawn.
func (f *flow) rule(before float64, keep bool, s pdf.Stroke) {
	f.add(atom{before: before, height: s.Width, glue: keep, draw: func(y float64) {
		if y > f.top {
			f.doc.Artifact(func() { f.doc.Line(f.left, y, f.left+f.width, y, s) })
		}
	}})
}

// heading adds a heading with its bookmark; it stays with what comes next.
func (f *flow) heading(elem *pdf.Elem, level int, before float64, name string, spans ...pdf.Span) {
	title := ""
	for _, s := range spans {
		title += s.Text
	}
	f.add(atom{before: before, glue: true, draw: func(y float64) {
		f.doc.Bookmark(level, title, y)
		if name != "" {
			f.doc.Dest(name, y)
		}
	}})
	f.para(elem, 0, 0, true, spans...)
}

// block is lines that are measured before they are placed, for columns.
type block struct {
	height float64
	draws  []func(x, y float64)
}

func (b *block) add(doc *pdf.Doc, elem *pdf.Elem, x, before float64, lines []pdf.Line) {
	b.height += before
	for _, l := range lines {
		at := b.height
		b.draws = append(b.draws, func(left, y float64) { doc.Text(l, left+x, y+at, elem) })
		b.height += l.Height
	}
}

func (b *block) draw(x, y float64) {
	for _, d := range b.draws {
		d(x, y)
	}
}
