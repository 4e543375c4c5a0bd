// Package made makes up briefs for the tests and the gallery of the views.
// Every person, outlet and event in it is invented.
package made

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"readout/app/brief"
)

const story = `Harbour treaty signed in Oslunda

Foreign Minister Ada Lindqvist met the Varnish envoy Tomas Riel in Oslunda on Tuesday, the NTB-Nord agency reported.
Lindqvist said that the two countries were "ready to open the strait to every ship that carries grain," according to NTB-Nord.
Riel told reporters his government would pay for the pilots.
The Varnish Ministry of Trade denied on Wednesday that the deal includes a secret clause.
Fishermen blocked the harbour for two hours to protest against the new lanes.
The treaty comes into force in the first week of October.
Weather was mild in Oslunda that day.`

// Brief is one article with three events, or n articles of that kind.
func Brief(n int) brief.Brief {
	b := brief.Brief{ID: "bmade", Name: "Harbour treaty", Created: time.Date(2025, 9, 10, 9, 0, 0, 0, time.UTC), Sentences: map[brief.ID][]brief.Span{}}
	for i := range n {
		addArticle(&b, i)
	}
	for i, a := range actorsOf() {
		a.Members = nil
		for _, art := range b.Articles {
			for _, name := range a.Names() {
				for at := 0; ; {
					k := strings.Index(art.Text[at:], name)
					if k < 0 {
						break
					}
					a.Mentions = append(a.Mentions, brief.Mention{Span: art.Span(at+k, at+k+len(name)), Kind: brief.Named})
					at += k + len(name)
				}
			}
		}
		slices.SortStableFunc(a.Mentions, func(x, y brief.Mention) int {
			return cmp.Or(cmp.Compare(x.Span.Article, y.Span.Article), cmp.Compare(x.Span.Start, y.Span.Start), cmp.Compare(y.Span.End, x.Span.End))
		})
		for j := range a.Aliases {
			a.Aliases[j].Evidence = []brief.Span{a.Mentions[0].Span}
		}
		a.Salience = 1 + i/4
		b.Actors = append(b.Actors, a)
	}
	return b
}

func actorsOf() []brief.Actor {
	return []brief.Actor{
		{
			ID: "ada", Name: "Ada Lindqvist", Kind: brief.Person, Role: "Foreign Minister", Aliases: []brief.Alias{{Text: "Lindqvist", Status: brief.Same}},
			Why: []brief.Why{{Field: "kind", How: "rule:title", Score: 0.97, RunnerUp: "organization", RunnerUpScore: 0.02}},
		},
		{ID: "riel", Name: "Tomas Riel", Kind: brief.Person, Role: "envoy", Aliases: []brief.Alias{{Text: "Riel", Status: brief.Same}}},
		{ID: "ntb", Name: "NTB-Nord", Kind: brief.Organization},
		{ID: "trade", Name: "Varnish Ministry of Trade", Kind: brief.Organization},
		{ID: "fish", Name: "Fishermen", Kind: brief.Group},
		{ID: "oslunda", Name: "Oslunda", Kind: brief.Location},
	}
}

func addArticle(b *brief.Brief, i int) {
	text := story
	if i > 0 {
		text += fmt.Sprintf("\nThis is report number %d of the day.", i+1)
	}
	a := brief.Article{
		ID: brief.ArticleID(text), Text: text, Title: "Harbour treaty signed in Oslunda", Publisher: []string{"Dagens Kurs", "The Strait Times", "Osten"}[i%3],
		URL:       []string{"https://www.dagenskurs.example/harbour", "ftp://strait.example/1", "https://osten.example/2"}[i%3],
		Published: brief.Published{Interval: brief.OneDay(brief.NewDay(2025, 9, 10)), Basis: brief.Given}, Imported: b.Created,
	}
	b.Articles = append(b.Articles, a)
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if s := strings.TrimSpace(line); s != "" {
			b.Sentences[a.ID] = append(b.Sentences[a.ID], a.Span(at, at+len(strings.TrimRight(line, "\n"))))
		}
		at += len(line)
	}
	span := func(words string) brief.Span {
		k := strings.Index(text, words)
		if k < 0 {
			panic("not in the story: " + words)
		}
		return a.Span(k, k+len(words))
	}
	answer := func(words string) brief.Answer { return brief.Answer{Text: words, Span: span(words)} }
	id := func(s string) brief.ID { return brief.ID(fmt.Sprintf("%s%d", s, i)) }
	day := func(d int) *brief.Date {
		return &brief.Date{Interval: brief.OneDay(brief.NewDay(2025, 9, d)), Text: "Tuesday", Span: span("Tuesday")}
	}
	b.Quotes = append(b.Quotes,
		brief.Quote{
			ID: id("q1"), Kind: brief.Mixed, Text: "ready to open the strait to every ship that carries grain", Spans: []brief.Span{span("ready to open the strait to every ship that carries grain")},
			Cue: span("said"), Source: head(span("Lindqvist said"), 9), Speaker: "ada", Via: []brief.ID{"ntb"},
			Why: []brief.Why{{Field: "speaker", How: "model:source", Score: 0.91, RunnerUp: "Tomas Riel", RunnerUpScore: 0.06}},
		},
		brief.Quote{
			ID: id("q2"), Kind: brief.Indirect, Text: "his government would pay for the pilots", Spans: []brief.Span{span("his government would pay for the pilots")},
			Cue: span("told"), Source: head(span("Riel told"), 4), Speaker: "riel",
		},
	)
	first, second, third, fourth := b.Sentences[a.ID][1], span("The Varnish Ministry of Trade denied on Wednesday that the deal includes a secret clause."),
		span("Fishermen blocked the harbour for two hours to protest against the new lanes."), span("The treaty comes into force in the first week of October.")
	b.Events = append(b.Events,
		brief.Event{
			ID: id("e1"), Type: brief.Consult, Status: brief.Happened, Title: "Ada Lindqvist met the Varnish envoy Tomas Riel", Main: true,
			Trigger: span("met"), Evidence: []brief.Span{first}, Date: day(9), Place: &brief.Place{Name: "Oslunda", Span: span("Oslunda")},
			Parties: []brief.Party{{Actor: "ada", Role: brief.Agent, Span: span("Ada Lindqvist")}, {Actor: "riel", Role: brief.Recipient, Span: span("Tomas Riel")}},
			Answers: brief.Answers{Who: answer("Foreign Minister Ada Lindqvist"), What: answer("met the Varnish envoy Tomas Riel in Oslunda"), When: answer("on Tuesday"), Where: answer("in Oslunda")},
			Quotes:  []brief.ID{id("q1"), id("q2")}, ReportedBy: []brief.ID{"ntb"}, Origins: []string{"NTB-Nord"},
			Why: []brief.Why{{Field: "type", How: "model:event", Score: 0.83, RunnerUp: "COOPERATE", RunnerUpScore: 0.11}},
		},
		brief.Event{
			ID: id("e2"), Type: brief.Reject, Status: brief.Denied, Title: "Varnish Ministry of Trade denies a secret clause",
			Trigger: span("denied"), Evidence: []brief.Span{second}, Date: &brief.Date{Interval: brief.Interval{Start: brief.NewDay(2025, 9, 10), End: brief.NewDay(2025, 9, 11)}, Text: "Wednesday", Span: span("Wednesday")},
			Parties: []brief.Party{{Actor: "trade", Role: brief.Agent, Span: span("Varnish Ministry of Trade")}},
			Answers: brief.Answers{Who: answer("The Varnish Ministry of Trade"), What: answer("denied on Wednesday that the deal includes a secret clause")},
		},
		brief.Event{
			ID: id("e3"), Type: brief.Protest, Status: brief.Happened, Title: "Fishermen block the harbour",
			Trigger: span("blocked"), Evidence: []brief.Span{third},
			Parties: []brief.Party{{Actor: "fish", Role: brief.Agent, Span: span("Fishermen")}, {Actor: "trade", Role: brief.Recipient}},
			Answers: brief.Answers{Who: answer("Fishermen"), What: answer("blocked the harbour"), How: answer("for two hours"), Why: answer("to protest against the new lanes")},
		},
		brief.Event{
			ID: id("e4"), Type: "OTHER:entry into force", Status: brief.Planned, Title: "The treaty comes into force",
			Trigger: span("comes"), Evidence: []brief.Span{fourth}, Date: &brief.Date{Interval: brief.Interval{Start: brief.NewDay(2025, 10, 1), End: brief.NewDay(2025, 10, 7)}, Text: "the first week of October", Span: span("the first week of October")},
		},
	)
	b.Relations = append(b.Relations,
		brief.Relation{From: "ada", To: "riel", Label: "met", Evidence: []brief.Span{first}, Events: []brief.ID{id("e1")}},
		brief.Relation{From: "fish", To: "trade", Label: "protest against", Evidence: []brief.Span{third}, Events: []brief.ID{id("e3")}},
		brief.Relation{From: "ntb", To: "ada", Label: "quotes", Evidence: []brief.Span{span("said")}})
}

// head is the first n bytes of a span.
func head(s brief.Span, n int) brief.Span { s.End = s.Start + n; return s }
