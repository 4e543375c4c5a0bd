package collate

import (
	"maps"
	"slices"

	"readout/app/brief"
)

// Values are cloned before they are changed: what Collate and Apply were
// given stays as it is.

func cloneBrief(b brief.Brief) brief.Brief {
	b.Articles = slices.Clone(b.Articles)
	b.Actors = cloneAll(b.Actors, cloneActor)
	b.Quotes = cloneAll(b.Quotes, cloneQuote)
	b.Events = cloneAll(b.Events, cloneEvent)
	b.Relations = cloneAll(b.Relations, cloneRelation)
	b.Sentences = maps.Clone(b.Sentences)
	b.Scare = slices.Clone(b.Scare)
	b.Notices = slices.Clone(b.Notices)
	b.Lost = slices.Clone(b.Lost)
	return b
}

func cloneAll[T any](all []T, clone func(T) T) []T {
	out := slices.Clone(all)
	for i, x := range out {
		out[i] = clone(x)
	}
	return out
}

func cloneActor(a brief.Actor) brief.Actor {
	a.Aliases = slices.Clone(a.Aliases)
	for i, x := range a.Aliases {
		a.Aliases[i].Evidence = slices.Clone(x.Evidence)
	}
	a.Mentions = slices.Clone(a.Mentions)
	a.Members = slices.Clone(a.Members)
	a.Why = slices.Clone(a.Why)
	return a
}

func cloneQuote(q brief.Quote) brief.Quote {
	q.Spans = slices.Clone(q.Spans)
	q.Via = slices.Clone(q.Via)
	q.Members = slices.Clone(q.Members)
	q.Why = slices.Clone(q.Why)
	return q
}

func cloneEvent(e brief.Event) brief.Event {
	e.Evidence = slices.Clone(e.Evidence)
	e.Parties = slices.Clone(e.Parties)
	e.Quotes = slices.Clone(e.Quotes)
	e.ReportedBy = slices.Clone(e.ReportedBy)
	e.Members = slices.Clone(e.Members)
	e.Origins = slices.Clone(e.Origins)
	e.Why = slices.Clone(e.Why)
	if e.Date != nil {
		d := *e.Date
		e.Date = &d
	}
	if e.Place != nil {
		p := *e.Place
		e.Place = &p
	}
	return e
}

func cloneRelation(r brief.Relation) brief.Relation {
	r.Evidence = slices.Clone(r.Evidence)
	r.Events = slices.Clone(r.Events)
	return r
}
