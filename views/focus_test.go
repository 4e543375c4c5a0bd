package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"readout/app"
	"readout/app/brief"
	"readout/views/made"
)

// A click needs no ring; the first key after it does.
func TestRingIsForTheKeyboard(t *testing.T) {
	x := newBench(t, made.Brief(1))
	l := x.w.cards.list
	l.take(x.w.win.Canvas())
	if !l.focused || l.ring == nil || l.ring.Visible() {
		t.Error("a click draws the ring")
	}
	l.TypedKey(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
	if l.ring.Visible() {
		t.Error("a key that only begins a shortcut draws the ring")
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if !l.ring.Visible() {
		t.Error("no ring while keys are used")
	}
	x.w.win.Canvas().Unfocus()
	x.w.win.Canvas().Focus(l)
	if !l.ring.Visible() {
		t.Error("no ring after the keyboard came by itself")
	}
}

func TestKeyboardFollowsWhatIsInView(t *testing.T) {
	x := newBench(t, made.Brief(1))
	c := x.w.win.Canvas()
	x.w.cards.list.take(c)
	for _, s := range []struct {
		name string
		do   func()
		want *sceneList
	}{
		{"another tab", func() { x.w.tab("sources") }, x.w.sources.list},
		{"an actor's page", func() { x.w.d.openActor(x.w.d.brief.Actors[0].ID) }, x.w.actor.list},
		{"back", func() { x.w.d.openActor("") }, x.w.sources.list},
	} {
		if s.do(); c.Focused() != s.want {
			t.Errorf("%s: the keyboard is with %v", s.name, c.Focused())
		}
	}
	c.Focus(x.w.side.briefs)
	x.w.tab("cards")
	if c.Focused() != x.w.side.briefs {
		t.Error("a list beside the tabs lost the keyboard")
	}
}

func TestCoverageColoursNoFullStop(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.run("coverage")
	v, colour := x.w.article, 0
	a := x.w.d.ix.articles[v.shown]
	for _, p := range v.paras {
		for _, s := range v.pieces(a, p, articleFace) {
			if strings.Trim(s.text, ". \n\",") == "" && s.mark != "" {
				t.Errorf("%q is coloured", s.text)
			}
			if s.mark != "" {
				colour++
			}
		}
	}
	if colour == 0 {
		t.Error("nothing is coloured")
	}
}

func TestHitsOfOtherBriefsSayWhich(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.d.briefs = append(x.w.d.briefs, brief.Summary{ID: "bother", Name: "The autumn round"})
	b := x.w.search
	b.hits = []app.Hit{{Kind: app.HitActor, Brief: "bother", Title: "Ada Lindqvist"}, {Kind: app.HitActor, Brief: "bmade", Title: "Ada Lindqvist"}}
	for i, want := range []bool{true, false} {
		if got := strings.Contains(strings.Join(b.paint(i, 500).words, " "), "The autumn round"); got != want {
			t.Errorf("hit %d names the other brief: %v", i, got)
		}
	}
}

// A map too large for its pane begins at its heart and leaves no room at one
// side that the other lacks.
func TestMapBeginsWellPlaced(t *testing.T) {
	for name, c := range map[string]struct{ room, least, long, heart, want float32 }{
		"it all fits":       {400, 10, 200, 0, 90},
		"the heart inside":  {400, 0, 1000, 500, -300},
		"the heart first":   {400, 0, 1000, 20, 16},
		"the heart last":    {400, 0, 1000, 990, -616},
		"negative places":   {400, -500, 1000, -490, 516},
		"as large as it is": {400, 0, 400, 200, 0},
	} {
		if got := along(c.room, c.least, c.long, c.heart); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// A dialog over a list that was clicked leaves it without a ring.
func TestDialogKeepsTheRingAway(t *testing.T) {
	x := newBench(t, made.Brief(1))
	l := x.w.cards.list
	l.take(x.w.win.Canvas())
	x.w.about()
	x.escape()
	if x.w.win.Canvas().Focused() != l || l.ring.Visible() {
		t.Errorf("keyboard with %v, ring %v", x.w.win.Canvas().Focused(), l.ring.Visible())
	}
}

func TestPagingKeysServeTheViewInTheMiddle(t *testing.T) {
	x := newBench(t, made.Brief(30))
	x.w.tab("quotes")
	x.w.looseKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if x.w.quotes.list.GetScrollOffset() == 0 {
		t.Error("End does not reach the quotes")
	}
	x.w.about()
	x.w.looseKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if x.w.quotes.list.GetScrollOffset() == 0 {
		t.Error("Home reaches them behind a dialog")
	}
}

func TestTypingInAFormReplacesWhatIsThere(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.menus.renameBrief(x.w.summary())
	f := x.w.win.Canvas().Focused().(*field)
	test.Type(f, "The treaty")
	if f.Text != "The treaty" {
		t.Errorf("%q", f.Text)
	}
}

func TestPasteBoxIsLeftWithoutAMouse(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.importer.pasteBox()
	c := x.w.win.Canvas()
	if f, ok := c.Focused().(fyne.Tabbable); !ok || f.AcceptsTab() {
		t.Error("Tab stays in the box")
	}
	test.Type(c.Focused(), "Ministers meet")
	c.FocusNext()
	c.FocusNext()
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	x.settle()
	if _, ok := c.Focused().(*field); !ok || !modal(x.w.win) {
		t.Error("Return on Continue does not ask for the facts")
	}
}

func TestRemovingACardGoesOnToTheNext(t *testing.T) {
	for name, c := range map[string]struct {
		remove int
		want   int
	}{"the first": {0, 1}, "the last": {3, 2}} {
		t.Run(name, func(t *testing.T) {
			x := newBench(t, made.Brief(1))
			es := x.w.d.events()
			x.w.d.selectCard(es[c.remove].ID)
			x.w.menus.removeEvent(es[c.remove])
			x.settle()
			if x.w.d.card != es[c.want].ID || len(x.w.d.events()) != 3 {
				t.Errorf("%q is selected of %d cards", x.w.d.card, len(x.w.d.events()))
			}
		})
	}
}

// The buttons of the toolbar are live only where there is something to do.
func TestUndoAndRedoButtonsFollowTheJournal(t *testing.T) {
	x := newBench(t, made.Brief(1))
	var undo, redo *tool
	for _, b := range x.w.tools {
		switch b.icon {
		case "undo":
			undo = b
		case "redo":
			redo = b
		}
	}
	check := func(when string, canUndo, canRedo bool) {
		t.Helper()
		if undo.enabled() != canUndo || redo.enabled() != canRedo {
			t.Errorf("%s: undo %v, redo %v", when, undo.enabled(), redo.enabled())
		}
	}
	check("at first", false, false)
	x.w.menus.removeEvent(x.w.d.events()[0])
	x.settle()
	check("after an edit", true, false)
	x.run("undo")
	check("after Undo", false, true)
	x.run("redo")
	check("after Redo", true, false)
}

func TestLinksAreNotBroken(t *testing.T) {
	test.NewTempApp(t)
	s := &scene{}
	text := piece{text: "What the text calls yesterday stays without a day.", face: smallFace, ink: ink}
	link := piece{text: "Set the day", face: smallBold, ink: accent, under: true, gap: 8}
	newColumn(s, 0, 0, measure(text.text, text.face).Width+30).flow(text, link)
	if last := s.words[len(s.words)-1]; last != link.text {
		t.Errorf("the link ends with %q", last)
	}
}

func TestAnotherBriefBeginsAtItsTop(t *testing.T) {
	x := newBench(t, made.Brief(30))
	other := made.Brief(20)
	other.ID = "bother"
	x.app.Others = map[brief.ID]brief.Brief{other.ID: other}
	l := x.w.cards.list
	l.ScrollToBottom()
	x.w.menus.removeEvent(x.w.d.events()[100])
	x.settle()
	if l.GetScrollOffset() == 0 {
		t.Error("an edit scrolls the cards")
	}
	x.w.d.openBrief(other.ID, nil)
	x.settle()
	if at := l.GetScrollOffset(); at != 0 {
		t.Errorf("the cards of the other brief begin at %v", at)
	}
}

func TestHeadingsStayInTheirColumn(t *testing.T) {
	test.NewTempApp(t)
	for _, text := range []string{strings.Repeat("1 SOURCE · 1 ORIGIN ", 20), strings.Repeat("אב גד ", 80)} {
		s := &scene{}
		heading(newColumn(s, 10, 0, 200), text)
		for _, o := range s.objects {
			if x := o.Position().X + o.Size().Width; x > 211 {
				t.Errorf("%.10s… reaches %v", text, x)
			}
		}
	}
}

func TestHitsGoAwayWithWhateverIsDoneNext(t *testing.T) {
	for name, do := range map[string]func(x *bench){
		"Escape in the field":  func(x *bench) { x.escape() },
		"Escape anywhere else": func(x *bench) { x.w.win.Canvas().Unfocus(); x.escape() },
		"a command":            func(x *bench) { x.run("timeline") },
	} {
		t.Run(name, func(t *testing.T) {
			x := newBench(t, made.Brief(1))
			x.app.Hits = []app.Hit{{Kind: app.HitActor, Brief: x.w.d.brief.ID, Title: "Ada Lindqvist"}}
			x.w.d.openActor(x.w.d.brief.Actors[0].ID)
			x.settle()
			l := x.w.actor.list
			x.zone(l.build(0, 600), "In the whole library").tap()
			b := x.w.search
			if want := `actor:"` + x.w.d.brief.Actors[0].Name + `"`; b.body.Text != want || x.w.win.Canvas().Focused() != b.body {
				t.Errorf("searches for %q, want %q", b.body.Text, want)
			}
			b.ask(b.body.Text)
			x.settle()
			if !b.popup.shown() {
				t.Fatal("no hits are shown")
			}
			if x.run("select-all"); !b.popup.shown() {
				t.Error("selecting in the field takes the hits away")
			}
			b.ask(b.body.Text) // its answer is still to come
			do(x)
			if b.popup.shown() {
				t.Error("the hits stay")
			}
		})
	}
}

func TestMapShowsItsRingForKeysOnly(t *testing.T) {
	x := newBench(t, made.Brief(1))
	m := x.w.chart
	ring := func() bool { return m.focused && !m.pointed }
	m.Tapped(&fyne.PointEvent{Position: fyne.NewPos(1, 1)})
	if !m.focused || ring() {
		t.Error("a click draws the ring")
	}
	m.TypedKey(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
	if ring() {
		t.Error("a key that only begins a shortcut draws it")
	}
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if !ring() {
		t.Error("no ring while keys are used")
	}
}

func TestEscapeOnTheMapStepsBack(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.win.Canvas().Focus(x.w.chart)
	x.w.d.filterActor(x.w.d.brief.Actors[0].ID)
	x.w.chart.TypedRune('n')
	x.escape()
	if x.w.chart.chosenNode >= 0 || x.w.d.filter.actor == "" {
		t.Error("the first Escape is for the actor that keys chose")
	}
	x.escape()
	if x.w.d.filter.actor != "" {
		t.Error("the second does not lift the filter")
	}
}
