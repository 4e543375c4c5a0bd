package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"readout/app/brief"
	"readout/views/made"
)

// rowOf is the row of a list that shows entry i.
func (x *bench) rowOf(l *sceneList, i int) *row {
	x.t.Helper()
	r := l.CreateItem().(*row)
	r.Resize(fyne.NewSize(l.width, 10))
	l.UpdateItem(i, r)
	return r
}

// drag moves the pointer over a row from one place to another.
func drag(r *row, from, to fyne.Position) {
	r.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)})
}

func TestDragOverParagraphsSelectsThemAll(t *testing.T) {
	x := newBench(t, made.Brief(1))
	v := x.w.article
	last := len(v.paras)
	r := x.rowOf(v.list, last-1)
	drag(r, fyne.NewPos(20, 4), fyne.NewPos(120, v.list.top(last)-v.list.top(last-1)+6))
	r.DragEnd()
	s := x.w.d.selection
	if s.Start != v.paras[last-2].Start || s.End <= v.paras[last-1].Start || s.End >= v.paras[last-1].End {
		t.Errorf("selected %d to %d, paragraphs %v", s.Start, s.End, v.paras[last-2:])
	}
}

func TestDragOverACardSelectsItsWords(t *testing.T) {
	x := newBench(t, made.Brief(1))
	l := x.w.cards.list
	r := x.rowOf(l, 0)
	for _, run := range r.scene.runs {
		if strings.HasPrefix(run.text, "Ada Lindqvist met") {
			y := run.y + run.h/2
			drag(r, fyne.NewPos(run.x+8, y), fyne.NewPos(run.x+run.w*0.4, y))
		}
	}
	r.DragEnd()
	got := x.w.d.words.text
	if !strings.HasPrefix(got, "Ada Lindqvist") {
		t.Fatalf("selected %q", got)
	}
	x.run("copy")
	if c := fyne.CurrentApp().Clipboard().Content(); c != got {
		t.Errorf("copied %q", c)
	}
	if items := l.extra(); len(items) == 0 {
		t.Error("the menu does not offer to copy")
	}
	x.w.d.selectCard(x.w.cards.events[1].ID)
	if x.w.d.words.text != "" {
		t.Error("a click does not lift the selection")
	}
}

func TestCardIsDraggedByItsGrip(t *testing.T) {
	x := newBench(t, made.Brief(1))
	l := x.w.cards.list
	order := func() (ids []brief.ID) {
		for _, e := range x.w.cards.events {
			ids = append(ids, e.ID)
		}
		return ids
	}
	before := order()
	r := x.rowOf(l, 0)
	b := x.zone(r.scene, tr("Move")).boxes[0]
	from := fyne.NewPos(b.x+b.w/2, b.y+b.h/2)
	drag(r, from, fyne.NewPos(from.X, l.top(2)+l.heights[2]*0.8))
	if !l.mark.Visible() {
		t.Error("nothing shows where it would go")
	}
	r.DragEnd()
	x.settle()
	after := order()
	if after[2] != before[0] || after[0] != before[1] {
		t.Errorf("order %v, was %v", after, before)
	}
	x.run("undo")
	if got := order(); got[0] != before[0] {
		t.Error("Undo does not bring it back")
	}
}

func TestCoverageAddsAnEventFromTheSelection(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.run("coverage")
	v := x.w.article
	n := len(x.w.d.brief.Events)
	r := x.rowOf(v.list, len(v.paras))
	run := r.scene.runs[0]
	drag(r, fyne.NewPos(run.x+2, run.y+4), fyne.NewPos(run.x+run.w-2, run.y+4))
	if !x.w.hasSelection() {
		t.Fatal("nothing is selected")
	}
	x.run("add-event")
	field := x.w.win.Canvas().Focused().(*chooserEntry)
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	x.settle()
	if len(x.w.d.brief.Events) != n+1 {
		t.Error("no event was added")
	}
	x.run("add-quote")
	field = x.w.win.Canvas().Focused().(*chooserEntry)
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	x.settle()
	if len(x.w.d.brief.Quotes) != len(made.Brief(1).Quotes)+1 {
		t.Error("no quote was added")
	}
}

func TestTourOpensOnceOnAnEmptyLibrary(t *testing.T) {
	x := newBench(t, brief.Brief{})
	delete(x.app.Kept, "toured")
	y := x.reopened()
	if !modal(y.w.win) {
		t.Fatal("no tour on the first start")
	}
	y.run("paste")
	if y.w.touring != nil {
		t.Error("a command does not end the tour")
	}
	if z := x.reopened(); modal(z.w.win) {
		t.Error("the tour opens again")
	}
}

// A list that has the keyboard says so.
func TestListShowsThatItHasTheKeyboard(t *testing.T) {
	x := newBench(t, made.Brief(1))
	for _, l := range []*sceneList{x.w.cards.list, x.w.article.list, x.w.side.briefs} {
		x.w.win.Canvas().Focus(l)
		if l.ring == nil || !l.ring.Visible() {
			t.Error("no ring")
		}
		x.w.win.Canvas().Unfocus()
		if l.ring.Visible() {
			t.Error("the ring stays")
		}
	}
}

// The map can be walked with keys, and read as a list.
func TestMapByKeyboardAndAsAList(t *testing.T) {
	x := newBench(t, made.Brief(1))
	m := x.w.chart
	x.w.win.Canvas().Focus(m)
	m.TypedRune('n')
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if want := x.w.d.ix.actors[m.shown.Nodes[m.chosenNode].Actor].ID; x.w.d.filter.actor != want {
		t.Errorf("filtered by %q, chosen %q", x.w.d.filter.actor, want)
	}
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	x.settle()
	if x.w.d.page == "" {
		t.Error("Return does not open the actor")
	}
	x.w.d.openActor("")
	x.run("ties")
	field := x.w.win.Canvas().Focused().(*chooserEntry)
	if len(field.owner.shown) != len(x.w.d.brief.Relations) {
		t.Errorf("%d ties listed of %d", len(field.owner.shown), len(x.w.d.brief.Relations))
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	x.settle()
	if len(x.w.d.lit) == 0 {
		t.Error("a tie lights nothing")
	}
}
