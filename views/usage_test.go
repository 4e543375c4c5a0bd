package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"readout/app/brief"
	"readout/assets"
	"readout/views/made"
)

// Marks are for the words somebody said; a report of them stands without.
func TestOnlySpokenWordsStandInMarks(t *testing.T) {
	q := brief.Quote{Text: "the road\nwill close", Kind: brief.Direct}
	if got := saidWords(q, 50); got != "“the road will close”" {
		t.Errorf("direct: %s", got)
	}
	q.Kind = brief.Indirect
	if got := saidWords(q, 9); got != "the road…" {
		t.Errorf("indirect: %s", got)
	}
}

func TestPaletteSaysThatNothingMatches(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.palette()
	field := x.w.win.Canvas().Focused().(*chooserEntry)
	test.Type(field, "zzzz")
	if got := strings.Join(field.owner.paint(0, 400).words, " "); got != "Nothing matches." {
		t.Errorf("the list says %q", got)
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // does nothing
	if !modal(x.w.win) {
		t.Error("it closed")
	}
}

// What the card's own menu offers is in the palette too.
func TestCardIsCorrectedFromThePalette(t *testing.T) {
	x := newBench(t, made.Brief(1))
	first := x.w.cards.events[0].ID
	for _, id := range []string{"note-card", "hide-card", "merge-card", "why-card", "remove-card"} {
		if x.w.command(id).ready() {
			t.Errorf("%s can be done with no card selected", id)
		}
	}
	x.w.d.selectCard(first)
	x.run("hide-card")
	if len(x.w.cards.events) != 3 || x.w.cards.events[0].ID == first {
		t.Errorf("the card is not hidden")
	}
	x.run("undo")
	x.run("fold-all")
	for _, e := range x.w.cards.events {
		if !x.w.d.folded[e.ID] {
			t.Errorf("%q is not folded", e.Title)
		}
	}
	x.run("fold-all")
	if x.w.d.folded[first] {
		t.Error("the cards do not open again")
	}
}

func TestNothingToUndoIsNoError(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.run("undo")
	if got := x.w.d.notify.last; got != "There is nothing more to undo or redo." {
		t.Errorf("notice %q", got)
	}
}

// Larger text enlarges the map and leaves it the same.
func TestMapStaysTheSameWithLargerText(t *testing.T) {
	x := newBench(t, made.Brief(1))
	before, scale := x.w.chart.full.Places(), x.w.chart.lens.scale
	x.w.chart.zoom(1, x.w.chart.middle()) // by hand, so that it is not fitted again
	x.w.scaleText(1.25)
	x.settle()
	for id, p := range x.w.chart.full.Places() {
		if p != before[id] {
			t.Fatalf("%s moved from %v to %v", id, before[id], p)
		}
	}
	if got := x.w.chart.lens.scale / scale; got < 1.24 || got > 1.26 {
		t.Errorf("the map grew by %v", got)
	}
}

func TestSpanishDatesAndTypes(t *testing.T) {
	b, err := assets.Translation("es")
	if err != nil {
		t.Fatal(err)
	}
	if err := lang.AddTranslationsForLocale(b, lang.SystemLocale()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		b, _ := assets.Translation("en")
		_ = lang.AddTranslationsForLocale(b, lang.SystemLocale())
	})
	day := brief.NewDay(2025, 7, 12)
	for _, c := range [][2]string{
		{dateWords(brief.OneDay(day)), "12 de julio de 2025"},
		{dateWords(brief.Interval{Start: day, End: day.AddDays(1)}), "entre el 12 y el 13 de julio de 2025"},
		{dateWords(brief.Interval{Start: day, End: day.AddDays(30)}), "entre el 12 de julio y el 11 de agosto de 2025"},
		{dateWords(brief.Interval{Start: brief.NewDay(2025, 7, 1), End: brief.NewDay(2025, 7, 31)}), "julio de 2025"},
		{typeWord("OTHER:data breach"), "FUGA DE DATOS"},
		{typeWord("OTHER:whisk"), "WHISK"},
		{eventTypeOf("Fuga de datos"), "OTHER:data breach"},
		{eventTypeOf("acusar"), "ACCUSE"},
		{eventTypeOf("Feria"), "OTHER:feria"},
	} {
		if c[0] != c[1] {
			t.Errorf("%q, want %q", c[0], c[1])
		}
	}
}

// A card moves past the next one that is seen, whatever is hidden between.
func TestCardMovesPastHiddenOnes(t *testing.T) {
	x := newBench(t, made.Brief(1))
	first, second, third := x.w.cards.events[0].ID, x.w.cards.events[1].ID, x.w.cards.events[2].ID
	x.w.d.selectCard(second)
	x.run("hide-card")
	if x.w.d.card != third {
		t.Errorf("after hiding a card %q is selected", x.w.d.card)
	}
	x.w.d.selectCard(first)
	x.run("card-down")
	if got := x.w.cards.events; got[0].ID != third || got[1].ID != first {
		t.Errorf("down: %q before %q", got[0].Title, got[1].Title)
	}
	x.run("card-up")
	if got := x.w.cards.events; got[0].ID != first || got[1].ID != third {
		t.Errorf("up: %q before %q", got[0].Title, got[1].Title)
	}
}

// The toolkit gives the keys of the menu to the menu first, also in a dialog.
func TestKeysOfTheMenuWorkInADialog(t *testing.T) {
	x := newBench(t, made.Brief(1))
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent("Ministers meet")
	x.w.importer.pasteBox()
	box := x.w.win.Canvas().Focused().(*pasteEntry)
	x.run("paste-text")
	if box.Text != "Ministers meet" {
		t.Fatalf("pasted %q", box.Text)
	}
	x.run("select-all")
	x.run("cut")
	if box.Text != "" || clip.Content() != "Ministers meet" {
		t.Errorf("cut: %q stays, %q is on the clipboard", box.Text, clip.Content())
	}
	x.run("undo")
	if box.Text != "Ministers meet" {
		t.Errorf("undo: %q", box.Text)
	}
	x.run("redo")
	x.run("side")
	if x.w.panes.shown.NoSide {
		t.Error("a pane folded behind the dialog")
	}
}

func TestControlReturnSavesANote(t *testing.T) {
	x := newBench(t, made.Brief(1))
	first := x.w.cards.events[0].ID
	x.w.d.selectCard(first)
	x.run("note-card")
	test.Type(x.w.win.Canvas().Focused(), "Ask again")
	x.run("edit-card") // has these keys in the menu
	if modal(x.w.win) || x.w.d.ix.events[first].Note != "Ask again" {
		t.Errorf("note %q", x.w.d.ix.events[first].Note)
	}
}

// While the brief that was open last is opened again, nothing asks for
// articles; work that takes longer than a blink is told of, with a Cancel.
func TestOpeningIsTold(t *testing.T) {
	x := newBench(t, made.Brief(1))
	if x.w.welcome.wait(true); !x.w.welcome.what.Hidden {
		t.Error("the page is not blank")
	}
	x.w.load(nil)
	x.settle()
	if x.w.welcome.what.Hidden {
		t.Error("the page stays blank")
	}
	x.w.d.tasks.running["open"] = func(error) {}
	opened := x.w.d.slowly("open", "opening …")
	for x.w.status.busy == "" {
		(<-x.ui)()
	}
	if x.w.status.words() != "opening …" {
		t.Errorf("the status says %q", x.w.status.words())
	}
	x.zone(x.w.status.paint(900), "Cancel")
	delete(x.w.d.tasks.running, "open")
	if opened(); x.w.status.busy != "" {
		t.Errorf("the status still says %q", x.w.status.words())
	}
}

func TestMenuDimsWhatCanDoNothing(t *testing.T) {
	x := newBench(t, made.Brief(1))
	dim := func(e brief.Event) (all []string) {
		for _, i := range x.w.menus.event(e) {
			if i.Disabled {
				all = append(all, i.Label)
			}
		}
		return all
	}
	es := x.w.cards.events
	for i, want := range map[int]string{
		0: "Move up", 1: "", len(es) - 1: "Move down",
	} {
		if got := strings.Join(dim(es[i]), "|"); got != want {
			t.Errorf("card %d: %s", i, got)
		}
	}
}

// The status line is whole at every text size.
func TestStatusLineGrowsWithTheText(t *testing.T) {
	x := newBench(t, made.Brief(1))
	for _, factor := range []float32{1.25, 1.2, 0.6} {
		x.w.scaleText(factor)
		x.settle()
		need, has := x.w.status.view.scene.size.Height, x.w.status.view.Size().Height
		foot := fyne.CurrentApp().Driver().AbsolutePositionForObject(x.w.status.view).Y + has
		if has != need || foot > x.w.win.Canvas().Size().Height {
			t.Errorf("text at %v: %v of %v, down to %v of %v", textScale(), has, need, foot, x.w.win.Canvas().Size().Height)
		}
	}
}

func TestSharingAsksForTheTexts(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.shareBrief()
	sheet := x.w.win.Canvas().Overlays().Top()
	check, ok := x.w.win.Canvas().Focused().(*checkField)
	if !ok || check.Checked {
		t.Fatal("the texts are left out from the start, or nobody is asked")
	}
	check.SetChecked(true)
	test.Tap(buttonIn(sheet, "Save…"))
	if x.w.win.Canvas().Overlays().Top() == sheet {
		t.Error("the sheet stays")
	}
}

func TestHistoryOfWhatIsGoneReadsWell(t *testing.T) {
	x := newBench(t, made.Brief(1))
	if got := x.w.d.editWords(brief.Edit{Op: brief.Remove, Target: "gone"}); got != "removed a card or a quote" {
		t.Errorf("%q", got)
	}
}
