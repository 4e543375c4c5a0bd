package events_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"readout/app/brief"
)

// check tells what a reading of events must never be.
func check(t *testing.T, text string, all []brief.Event) {
	t.Helper()
	fits := func(what string, s brief.Span) {
		if err := s.Check(text); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	seen := map[brief.ID]bool{}
	for _, e := range all {
		if seen[e.ID] {
			t.Errorf("event %s twice", e.ID)
		}
		seen[e.ID] = true
		fits("trigger", e.Trigger)
		if len(e.Evidence) == 0 {
			t.Errorf("no evidence for %s", e.Type)
		}
		for _, s := range e.Evidence {
			fits("evidence", s)
		}
		if e.Title == "" {
			t.Errorf("no title for %s", e.Type)
		}
		if e.Date != nil {
			if err := e.Date.Interval.Validate(); err != nil {
				t.Error(err)
			}
			if e.Date.Text != "" {
				fits("date", e.Date.Span)
			}
		}
		if e.Place != nil {
			fits("place", e.Place.Span)
		}
		for _, p := range e.Parties {
			fits("party", p.Span)
		}
		for _, a := range []brief.Answer{e.Answers.Who, e.Answers.What, e.Answers.When, e.Answers.Where, e.Answers.Why, e.Answers.How} {
			if a.Text != "" {
				fits("answer", a.Span)
			}
		}
	}
	if len(all) > 0 && !all[0].Main {
		t.Error("the first event is not the main one")
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", ".", "\n\n", "“„»", "Ada Lund met Per Holm in Oslo on Monday.\n\nShe said he would resign.",
		"OSLO (Reuters) - Police arrested 12 people.\n\n\"We will not leave,\" said one.",
		"Пожар в порту. Погибли двое.", "会談は月曜日に行われた。", "هجوم على الميناء", "\x00\u200f🙂 killed 🙂",
		"If if if unless the the the attacked, and and and said said said that that.",
		strings.Repeat("Norway attacked Sweden and ", 60) + "left.",
	} {
		f.Add(s, "Norway met Sweden")
	}
	p := newPipeline(f)
	f.Fuzz(func(t *testing.T, text, title string) {
		text = strings.ToValidUTF8(text, "?")
		got, x := p.find(t, text, strings.ToValidUTF8(title, "?"))
		check(t, text, got)
		again := p.events.Find(x.doc, x.article, x.set, x.dates, x.quotes)
		if !reflect.DeepEqual(got, again) {
			t.Error("two readings differ")
		}
	})
}

const story = `Harbour workers strike in Vellmar as talks fail

VELLMAR, Sept. 17 - Dock workers in Vellmar began a strike on Wednesday after talks between the Harbour Union and the port company Nordkai collapsed.

The union accused Nordkai of breaking a promise on pay. "They offered us nothing," said Ida Brandt, who leads the union.

Nordkai rejected the accusation. Its chief executive, Per Holm, said the company would offer new talks on Friday.

Police arrested four people near the main gate on Wednesday evening. Mayor Lena Vogt urged both sides to return to the table.

In 2019 a strike closed the port for nine days.
`

func TestStory(t *testing.T) {
	p := newPipeline(t)
	got, x := p.find(t, story, "")
	check(t, x.article.Text, got)
	want := map[brief.EventType]brief.Status{
		brief.Protest: brief.Happened, brief.Accuse: brief.Happened, brief.Reject: brief.Happened,
		brief.Coerce: brief.Happened, brief.Request: brief.Happened,
	}
	for _, e := range got {
		if want[e.Type] == e.Status {
			delete(want, e.Type)
		}
	}
	if len(want) > 0 {
		t.Errorf("missing %v of %d events", want, len(got))
	}
	if got[0].Type != brief.Protest {
		t.Errorf("main event is %s: %s", got[0].Type, got[0].Title)
	}
	if d := got[0].Date; d == nil || d.Start != brief.NewDay(2025, 9, 17) {
		t.Errorf("main event on %v; want Wednesday 17 September", d)
	}
	if pl := got[0].Place; pl == nil || !strings.EqualFold(pl.Name, "Vellmar") {
		t.Errorf("main event at %v", pl)
	}
	for _, e := range got {
		if e.Type == brief.Coerce && e.Date != nil && e.Date.Start != brief.NewDay(2025, 9, 17) {
			t.Errorf("arrests on %v", e.Date)
		}
	}
}

// TestTitleWords: a headline is made of the article's own words.
func TestTitleWords(t *testing.T) {
	p := newPipeline(t)
	got, x := p.find(t, story, "")
	text := strings.ToLower(x.article.Text)
	for _, e := range got {
		for _, w := range strings.Fields(strings.ToLower(e.Title)) {
			w = strings.TrimSuffix(strings.Trim(w, ".,;:\"“”‘’'"), "’s")
			if !strings.Contains(text, w) {
				t.Errorf("%q of the title %q is not in the article", w, e.Title)
			}
		}
	}
}

func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	p := newPipeline(t)
	measure := func(n int) time.Duration {
		x := p.prepare(t, strings.Repeat(story, n), "")
		best := time.Hour
		for range 5 {
			start := time.Now()
			p.events.Find(x.doc, x.article, x.set, x.dates, x.quotes)
			best = min(best, time.Since(start))
		}
		return best
	}
	small, large := measure(40), measure(640)
	if large > 16*5*small+time.Second { // a square takes 256 times as long; machines are noisy
		t.Errorf("sixteen times the text takes %v, after %v", large, small)
	}
}

func BenchmarkFind(b *testing.B) {
	p := newPipeline(b)
	x := p.prepare(b, strings.Repeat(story, 5), "")
	words := len(x.doc.Tokens)
	for b.Loop() {
		p.events.Find(x.doc, x.article, x.set, x.dates, x.quotes)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(words), "ns/word")
}

// TestFollowed: what a relative clause says came after is told of once.
func TestFollowed(t *testing.T) {
	p := newPipeline(t)
	events, x := p.find(t, "Chad and Niger trade blame after clash kills nine\n\nNine soldiers were killed on Wednesday when troops of Chad and Niger exchanged fire near Faya. Three of them died in the ambush that followed.", "")
	e := events[0]
	told := x.article.Text[e.Evidence[0].Start:]
	if e.Type != brief.Assault || !strings.HasPrefix(told, "Nine soldiers were killed") {
		t.Errorf("the first is %s %q: %.40q …", e.Type, e.Title, told)
	}
}
