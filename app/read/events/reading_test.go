package events_test

import (
	"context"
	"testing"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/dates"
	"readout/app/read/events"
	"readout/app/read/names"
	"readout/app/read/quotes"
	"readout/app/read/syntax"
)

// pipeline is the steps up to events, as the reader wires them.
type pipeline struct {
	syntax *syntax.Analyzer
	names  *names.Finder
	actors *actors.Resolver
	quotes *quotes.Finder
	events *events.Finder
}

func newPipeline(t testing.TB) *pipeline {
	t.Helper()
	var p pipeline
	var err error
	keep := func(e error) {
		if e != nil && err == nil {
			err = e
		}
	}
	var e error
	p.syntax, e = syntax.New()
	keep(e)
	p.names, e = names.New()
	keep(e)
	p.actors, e = actors.New()
	keep(e)
	p.quotes, e = quotes.New()
	keep(e)
	p.events, e = events.New()
	keep(e)
	if err != nil {
		t.Fatal(err)
	}
	return &p
}

// published is the day every test article came out: a Thursday.
var published = brief.NewDay(2025, 9, 18)

// prepared is an article read up to the step before events.
type prepared struct {
	doc     *syntax.Document
	article brief.Article
	set     *actors.Set
	dates   []dates.Expression
	quotes  []brief.Quote
}

func (p *pipeline) prepare(t testing.TB, text, title string) prepared {
	t.Helper()
	a := brief.Article{
		ID: brief.ArticleID(text), Text: text, Title: title,
		Published: brief.Published{Interval: brief.OneDay(published), Basis: brief.Given},
	}
	d, err := p.syntax.Analyze(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	set := p.actors.Resolve(d, a, p.names.Find(d))
	when := dates.Find(d, a.Published)
	said, _ := p.quotes.Find(d, a, set)
	return prepared{d, a, set, when, said}
}

func (p *pipeline) find(t testing.TB, text, title string) ([]brief.Event, prepared) {
	x := p.prepare(t, text, title)
	return p.events.Find(x.doc, x.article, x.set, x.dates, x.quotes), x
}
