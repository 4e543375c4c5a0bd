package views

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"readout/app"
	"readout/app/brief"
	"readout/views/made"
)

// labels is the text of all labels in an object.
func labels(o fyne.CanvasObject) string {
	var b strings.Builder
	for _, c := range test.LaidOutObjects(o) {
		if l, ok := c.(*widget.Label); ok && l.Visible() {
			b.WriteString(l.Text + "\n")
		}
	}
	return b.String()
}

func TestSheetShowsThePageAndKeepsWhatWasChosen(t *testing.T) {
	x := newBench(t, made.Brief(2))
	s := newExportSheet(x.w, readChoice(""))
	s.show()
	x.settle()
	if s.picture.Image == nil || s.pages < 2 {
		t.Fatalf("no page is shown of %d", s.pages)
	}
	if b := s.picture.Image.Bounds(); b.Dx() >= b.Dy() {
		t.Errorf("upright page of %v", b)
	}
	whole := s.pages
	s.turn.SetSelected("Wide")
	s.size.SetSelected("Letter")
	s.parts[4].SetChecked(false)
	x.settle()
	if b := s.picture.Image.Bounds(); b.Dx() <= b.Dy() {
		t.Errorf("wide page of %v", b)
	}
	test.Tap(s.forth)
	x.settle()
	if !strings.HasPrefix(s.words.Text, "page 2 of ") {
		t.Errorf("page %q", s.words.Text)
	}
	s.send()
	x.settle()
	c := readChoice(x.app.Kept["export"])
	if c.Ending != ".pdf" || !c.Landscape || len(c.Without) != 1 || c.Without[0] != "evidence" || x.w.look.page != "Letter" {
		t.Errorf("remembered %+v on %s, of %d pages", c, x.w.look.page, whole)
	}
}

func TestSheetGreysWhatAFormatHasNoUseFor(t *testing.T) {
	x := newBench(t, made.Brief(1))
	s := newExportSheet(x.w, exportChoice{Ending: ".csv"})
	s.show()
	x.settle()
	if !s.size.Disabled() || !s.parts[0].Disabled() || s.picture.Image != nil || s.words.Text == "" {
		t.Error("a table has no paper, no parts and no page")
	}
	s.format.SetSelectedIndex(1)
	x.settle()
	if !s.size.Disabled() || s.parts[0].Disabled() {
		t.Error("Markdown has parts and no paper")
	}
}

func TestExportTellsProgressAndWhereTheFileIs(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.write("/home/ada/brief.pdf", func(_ context.Context, progress func(app.Progress)) error {
		progress(app.Progress{Done: 1, Total: 4})
		return nil
	})
	(<-x.ui)()
	if x.w.status.busy != "writing brief.pdf: 1 of 4" || x.w.status.part != 0.25 {
		t.Errorf("status %q", x.w.status.busy)
	}
	x.settle()
	if x.w.status.busy != "" || x.w.d.notify.last != "Written: /home/ada/brief.pdf" {
		t.Errorf("status %q, notice %q", x.w.status.busy, x.w.d.notify.last)
	}
	if buttonIn(x.w.d.notify.layer, "Open") == nil || buttonIn(x.w.d.notify.layer, "Show folder") == nil {
		t.Error("no way to the file")
	}
}

func TestCancelledExportSaysSo(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.write("/home/ada/brief.pdf", func(ctx context.Context, _ func(app.Progress)) error {
		<-ctx.Done()
		return ctx.Err()
	})
	x.zone(x.w.status.paint(900), "Cancel").tap()
	x.settle()
	if !strings.HasPrefix(x.w.d.notify.last, "Export cancelled") {
		t.Errorf("notice %q", x.w.d.notify.last)
	}
}

func TestCopyCardsAndLists(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.d.selectCard(x.w.d.brief.Events[0].ID)
	clip := func() string { return fyne.CurrentApp().Clipboard().Content() }
	x.run("copy-markdown")
	if s := clip(); !strings.Contains(s, "#") || !strings.Contains(s, "https://www.dagenskurs.example/harbour") {
		t.Errorf("card as Markdown: %s", s)
	}
	x.run("copy-list")
	if s := clip(); strings.Count(s, "Sources (") != len(x.w.d.events()) {
		t.Errorf("cards as text: %s", s)
	}
	x.run("quotes")
	x.run("copy-list")
	if s := clip(); strings.Count(s, " — ") != 2 || !strings.Contains(s, "Ada Lindqvist") {
		t.Errorf("quotes as text: %s", s)
	}
	x.run("sources")
	x.run("copy-list-markdown")
	if s := clip(); !strings.Contains(s, "](<https://www.dagenskurs.example/harbour>)") {
		t.Errorf("sources as Markdown: %s", s)
	}
}

func TestAwaitedArticlesAreListed(t *testing.T) {
	b := made.Brief(1)
	b.Awaited = []brief.Article{
		{ID: "r1", Title: "Pilots vote on the new lanes", Publisher: "Dagens Kurs", URL: "https://www.dagenskurs.example/pilots"},
		{ID: "r2", URL: "https://kystnytt.example/strike"},
	}
	x := newBench(t, b)
	x.run("sources")
	if n := x.w.sources.list.count(); n != 3 {
		t.Fatalf("%d rows", n)
	}
	for i, want := range [][]string{{"Pilots vote on the new lanes", "text awaited", "Dagens Kurs", "Import the same article"}, {"kystnytt.example", "day unknown"}} {
		said := strings.Join(x.w.sources.paint(i+1, 500).words, " ")
		for _, w := range want {
			if !strings.Contains(said, w) {
				t.Errorf("row %d says %q, not %q", i+1, said, w)
			}
		}
	}
	b.Articles, b.Events = nil, nil
	x.w.d.took(newIndex(b))
	if said := strings.Join(noCards(x.w.d, 500).words, " "); !strings.Contains(said, "shared without its texts") {
		t.Errorf("without articles the cards say %q", said)
	}
}

func TestUnknownDayIsToldAndCanBeSet(t *testing.T) {
	b := made.Brief(1)
	a := &b.Articles[0]
	a.Published = brief.Published{Interval: brief.Interval{Start: brief.NewDay(2025, 1, 1), End: brief.NewDay(2025, 12, 31)}, Basis: brief.FromText, Reason: "“last year” beside “June 2024”"}
	b.Notices = []brief.Notice{{Article: a.ID, Code: noticeInferred, Detail: a.Published.Reason}}
	x := newBench(t, b)
	s := x.w.cards.above(700)
	said := strings.Join(s.words, " ")
	if !strings.Contains(said, "Inferred as 2025 because the text says “last year” beside “June 2024”.") {
		t.Errorf("says %q", said)
	}
	x.zone(s, "Set the day").tap()
	form := x.w.win.Canvas().Overlays().Top()
	day, ok := x.w.win.Canvas().Focused().(*field)
	if !ok || day.Text != "" {
		t.Fatalf("the inferred day is filled in as if it were known")
	}
	day.SetText("2025-09-10")
	test.Tap(buttonIn(form, "Save"))
	x.settle()
	if len(x.app.Edits) != 1 || x.app.Edits[0].Op != brief.Pin || x.app.Edits[0].Value != "2025-09-10" {
		t.Errorf("edits %+v", x.app.Edits)
	}
	if s := x.w.cards.above(700); strings.Contains(strings.Join(s.words, " "), "not known") {
		t.Error("the notice stays although the day is known")
	}
}

func TestFactsOfAnArticleAreCorrected(t *testing.T) {
	f := newFacts(made.Brief(1).Articles[0])
	if e := f.edits(); len(e) != 0 {
		t.Errorf("an untouched form edits %+v", e)
	}
	f.publisher.SetText("The Harbour Post")
	f.link.SetText("")
	if e := f.edits(); len(e) != 2 || e[0].Field != "publisher" || e[0].Value != "The Harbour Post" || e[1].Field != "url" || e[1].Value != "" {
		t.Errorf("edits %+v", e)
	}
}

func TestSharedBriefsAreTakenInAsOneLikes(t *testing.T) {
	x := newBench(t, made.Brief(1))
	var took []string
	x.w.importer.shared = func(_ context.Context, path string, into brief.ID) ([]brief.ID, error) {
		took = append(took, path+" into "+string(into))
		return []brief.ID{"bmade"}, nil
	}
	x.w.importer.dropped([]fyne.URI{storage.NewFileURI("/news/treaty.readout"), storage.NewFileURI("/news/a.txt")})
	x.settle()
	if len(took) != 0 || len(x.app.Imported) != 1 {
		t.Fatalf("took %v, imported %v", took, x.app.Imported)
	}
	entry, ok := x.w.win.Canvas().Focused().(*chooserEntry)
	if !ok {
		t.Fatal("nothing asks where it goes")
	}
	entry.owner.run(entry.owner.shown[1])
	x.settle()
	if len(took) != 1 || took[0] != "/news/treaty.readout into bmade" {
		t.Errorf("took %v", took)
	}
}
