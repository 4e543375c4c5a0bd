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
	"fyne.io/fyne/v2/test"

	"readout/app/brief"
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

func TestTiesOfTheMainActorsComeFirst(t *testing.T) {
	mentions := func(n int) []brief.Mention {
		all := make([]brief.Mention, n)
		for i := range all {
			all[i].Span = brief.Span{Start: 10 * i, End: 10*i + 3}
		}
		return all
	}
	ix := newIndex(brief.Brief{Actors: []brief.Actor{
		{ID: "a", Mentions: mentions(1)}, {ID: "b", Mentions: mentions(2)}, {ID: "c", Mentions: mentions(9)},
	}})
	got := byWeight([]brief.Relation{{From: "a", To: "b"}, {From: "c", To: "b"}, {From: "a", To: "c"}}, ix)
	if got[0].To != "b" || got[0].From != "c" || got[2].From != "a" || got[2].To != "b" {
		t.Errorf("%+v", got)
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

func TestTheVeryNameComesFirst(t *testing.T) {
	all := []option{{title: "Find in the article"}, {title: "Open the sample article"}, {title: "Article"}, {title: "Timeline"}}
	if got := matching(all, "article"); len(got) != 3 || got[0].title != "Article" {
		t.Errorf("%+v", got)
	}
	if got := matching(all, ""); len(got) != 4 || got[0].title != "Find in the article" {
		t.Errorf("nothing typed: %+v", got)
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
