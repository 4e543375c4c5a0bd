package views

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"readout/app/brief"
	"readout/assets"
	"readout/views/made"
)

func TestAFarAwayEventLeavesRoomOnTheTimeline(t *testing.T) {
	dated := func(days ...brief.Day) (es []brief.Event) {
		for i, d := range days {
			es = append(es, brief.Event{ID: brief.ID(fmt.Sprint(i)), Date: &brief.Date{Interval: brief.OneDay(d)}})
		}
		return es
	}
	week := make([]brief.Day, 8)
	for i := range week {
		week[i] = brief.NewDay(2025, 7, 10+i)
	}
	for name, c := range map[string]struct {
		days     []brief.Day
		from, to brief.Day
	}{
		"none":            {nil, brief.Day{}, brief.Day{}},
		"one":             {week[:1], week[0], week[0]},
		"near each other": {week, week[0], week[7]},
		"two of few":      {[]brief.Day{brief.NewDay(1961, 1, 1), week[0]}, brief.NewDay(1961, 1, 1), week[0]},
		"one long ago":    {append(week[:8:8], brief.NewDay(1961, 1, 1)), week[0], week[7]},
		"one far ahead":   {append(week[:8:8], brief.NewDay(2050, 1, 1)), week[0], week[7]},
		"one on each side": {
			append(week[:8:8], brief.NewDay(1961, 1, 1), brief.NewDay(2050, 1, 1)), week[0], week[7],
		},
	} {
		if got := axisOf(dated(c.days...)); got.from != c.from || got.to != c.to {
			t.Errorf("%s: from %s to %s, want %s to %s", name, got.from, got.to, c.from, c.to)
		}
	}
}

func TestASummaryLosesWholeParts(t *testing.T) {
	test.NewTempApp(t)
	b := brief.Summary{Articles: 30, Events: 218, Changed: time.Now()}
	whole := measure("30 articles · 218 events · just now", smallFace).Width
	for _, c := range []struct {
		width float32
		want  string
	}{
		{whole, "30 articles · 218 events · just now"},
		{whole - 1, "30 articles · 218 events"},
		{measure("30 articles · 218 eve", smallFace).Width, "30 articles"},
	} {
		if got := summaryIn(b, time.Now(), c.width); got != c.want {
			t.Errorf("%q in %v", got, c.width)
		}
	}
}

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

func TestTiesOfTheMainActorsComeFirst(t *testing.T) {
	mentions := func(n int) []brief.Mention { return make([]brief.Mention, n) }
	ix := newIndex(brief.Brief{Actors: []brief.Actor{
		{ID: "a", Mentions: mentions(1)}, {ID: "b", Mentions: mentions(2)}, {ID: "c", Mentions: mentions(9)},
	}})
	got := byWeight([]brief.Relation{{From: "a", To: "b"}, {From: "c", To: "b"}, {From: "a", To: "c"}}, ix)
	if got[0].To != "b" || got[0].From != "c" || got[2].From != "a" || got[2].To != "b" {
		t.Errorf("%+v", got)
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

func TestQuotesKeepTheirFilterUntilAnotherBrief(t *testing.T) {
	b := made.Brief(2)
	b.Articles[1].Publisher = "The Other"
	x := newBench(t, b)
	v := x.w.quotes
	x.w.tab("quotes")
	v.outlet.SetSelected("The Other")
	test.Type(v.words, "strait")
	few := len(v.shown)
	x.w.d.selectCard(x.w.cards.events[0].ID)
	x.run("hide-card")
	if v.outlet.Selected != "The Other" || len(v.shown) != few {
		t.Errorf("after an edit: %q, %d rows of %d", v.outlet.Selected, len(v.shown), few)
	}
	x.w.win.Canvas().Focus(v.words)
	x.w.tab("timeline")
	if x.w.win.Canvas().Focused() != x.w.timeline.list {
		t.Error("the keyboard stays in the field that is gone")
	}
	x.w.d.tell(otherBrief)
	if v.outlet.SelectedIndex() != 0 || v.words.Text != "" {
		t.Errorf("another brief: %q, %q", v.outlet.Selected, v.words.Text)
	}
}

// A row that is scrolled away takes its highlight and its hint with it.
func TestScrollingTakesTheHighlightAway(t *testing.T) {
	x := newBench(t, made.Brief(3))
	l := x.w.cards.list
	r := l.CreateItem().(*row)
	r.Resize(fyne.NewSize(500, 400))
	l.UpdateItem(0, r)
	for _, z := range r.scene.zones {
		if z.hint != nil && len(z.boxes) > 0 {
			at := fyne.NewPos(z.boxes[0].x+2, z.boxes[0].y+2)
			r.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
			break
		}
	}
	if r.under == nil {
		t.Fatal("nothing is highlighted")
	}
	test.Scroll(x.w.win.Canvas(), fyne.NewPos(500, 500), 0, -120)
	if r.under != nil {
		t.Error("the highlight stays")
	}
}

func TestArrowsGoThroughEveryList(t *testing.T) {
	x := newBench(t, made.Brief(12))
	press := func(l *sceneList, keys ...fyne.KeyName) {
		for _, k := range keys {
			l.TypedKey(&fyne.KeyEvent{Name: k})
			x.settle()
		}
	}
	press(x.w.side.actors, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyDown)
	if want := x.w.side.all[1].ID; x.w.d.page != want {
		t.Errorf("the page of %q is open, not of %q", x.w.d.page, want)
	}
	x.w.tab("sources")
	press(x.w.sources.list, fyne.KeyUp, fyne.KeyDown, fyne.KeyDown)
	if want := x.w.d.brief.Articles[2].ID; x.w.d.article != want {
		t.Errorf("the article %q is shown, not %q", x.w.d.article, want)
	}
	x.w.tab("quotes")
	press(x.w.quotes.list, fyne.KeyDown)
	if x.w.quotes.list.GetScrollOffset() <= 0 {
		t.Error("the quotes do not scroll")
	}
}

func TestSourcesOfAnEmptyBrief(t *testing.T) {
	x := newBench(t, brief.Brief{ID: "b", Name: "Empty"})
	if got := x.w.sources.paint(0, 500).words; len(got) == 0 || got[0] != "This brief is empty." {
		t.Errorf("%q", got)
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

func TestTheVeryNameComesFirst(t *testing.T) {
	all := []option{{title: "Find in the article"}, {title: "Open the sample article"}, {title: "Article"}, {title: "Timeline"}}
	if got := matching(all, "article"); len(got) != 3 || got[0].title != "Article" {
		t.Errorf("%+v", got)
	}
	if got := matching(all, ""); len(got) != 4 || got[0].title != "Find in the article" {
		t.Errorf("nothing typed: %+v", got)
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

func TestDatesAreNotBroken(t *testing.T) {
	test.NewTempApp(t)
	s := &scene{}
	words := piece{text: "A headline", face: bodyFace, ink: ink}
	date := piece{text: "31 December 2017", whole: true, face: bodyFace, ink: ink, gap: 8}
	newColumn(s, 0, 0, measure("A headline 31 December", bodyFace).Width).flow(words, date)
	if got := strings.Join(s.words, "|"); !strings.Contains(got, "31 December 2017") {
		t.Errorf("%q", got)
	}
}

// The quote whose evidence is lit is marked in the list.
func TestLitQuoteIsMarked(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.tab("quotes")
	v := x.w.quotes
	at := slices.IndexFunc(v.shown, func(r quoteRow) bool { return r.heading == "" })
	marked := func() bool {
		for _, o := range v.paint(at, 500).objects {
			if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth == 2 {
				return true
			}
		}
		return false
	}
	if marked() {
		t.Error("it is marked before")
	}
	x.w.d.light(v.shown[at].quote.Spans...)
	if !marked() {
		t.Error("it is not marked")
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
