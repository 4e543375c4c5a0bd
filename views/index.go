package views

import (
	"cmp"
	"context"
	"slices"
	"sort"

	"readout/app/actormap"
	"readout/app/brief"
)

// index answers what a view asks of a brief, without walking it each time. It
// is made once for each value of a brief.
type index struct {
	brief    brief.Brief
	actors   map[brief.ID]brief.Actor
	quotes   map[brief.ID]brief.Quote
	events   map[brief.ID]brief.Event
	articles map[brief.ID]brief.Article
	// taken are the stretches of each article that something rests on, sorted.
	taken map[brief.ID][]taken
	// maps are the events' own maps, laid out when they are first drawn.
	maps map[brief.ID]actormap.Map
}

// taken is a stretch of an article and what rests on it.
type taken struct {
	span  brief.Span
	event brief.ID
	quote brief.ID
}

func newIndex(b brief.Brief) *index {
	x := &index{
		brief:    b,
		actors:   make(map[brief.ID]brief.Actor),
		quotes:   make(map[brief.ID]brief.Quote),
		events:   make(map[brief.ID]brief.Event),
		articles: make(map[brief.ID]brief.Article),
		taken:    make(map[brief.ID][]taken),
		maps:     make(map[brief.ID]actormap.Map),
	}
	for _, a := range b.Articles {
		x.articles[a.ID] = a
	}
	for _, a := range b.Actors {
		for _, m := range a.Members {
			x.actors[m] = a
		}
	}
	for _, a := range b.Actors {
		x.actors[a.ID] = a
	}
	for _, q := range b.Quotes {
		for _, m := range append(slices.Clone(q.Members), q.ID) {
			x.quotes[m] = q
		}
		for _, s := range q.Spans {
			x.take(taken{span: s, quote: q.ID})
		}
	}
	for _, e := range b.Events {
		for _, m := range append(slices.Clone(e.Members), e.ID) {
			x.events[m] = e
		}
		for _, s := range e.Evidence {
			x.take(taken{span: s, event: e.ID})
		}
	}
	for id := range x.taken {
		all := x.taken[id]
		sort.SliceStable(all, func(i, j int) bool { return all[i].span.Start < all[j].span.Start })
	}
	return x
}

func (x *index) take(t taken) {
	if a, ok := x.articles[t.span.Article]; ok && t.span.Check(a.Text) == nil {
		x.taken[t.span.Article] = append(x.taken[t.span.Article], t)
	}
}

// name is what an actor is called, "" for none.
func (x *index) name(id brief.ID) string { return x.actors[id].Name }

// teller is who said q: the speaker, else the article's own words for a source
// that is no actor, "a government statement".
func (x *index) teller(q brief.Quote) string {
	return cmp.Or(x.name(q.Speaker), oneLine(x.text(q.Source)), tr("speaker unknown"))
}

// text is the stretch that s marks, "" where it does not fit.
func (x *index) text(s brief.Span) string {
	a, ok := x.articles[s.Article]
	if !ok || s.Check(a.Text) != nil {
		return ""
	}
	return a.Text[s.Start:s.End]
}

// sentence is the sentence that holds the start of s, s itself where the
// reader told none.
func (x *index) sentence(s brief.Span) brief.Span {
	all := x.brief.Sentences[s.Article]
	i := sort.Search(len(all), func(i int) bool { return all[i].End > s.Start })
	if i < len(all) && all[i].Start <= s.Start {
		found := all[i]
		found.Article = s.Article
		found.End = max(found.End, s.End)
		return found
	}
	return s
}

// sentences are the sentences that hold the spans, each once.
func (x *index) sentences(spans []brief.Span) []brief.Span {
	var all []brief.Span
	for _, s := range spans {
		if t := x.sentence(s); !slices.Contains(all, t) {
			all = append(all, t)
		}
	}
	return all
}

// quotesOf are the quotes of an event, in its order.
func (x *index) quotesOf(e brief.Event) []brief.Quote {
	var qs []brief.Quote
	for _, id := range e.Quotes {
		if q, ok := x.quotes[id]; ok && !slices.ContainsFunc(qs, func(o brief.Quote) bool { return o.ID == q.ID }) {
			qs = append(qs, q)
		}
	}
	return qs
}

// quoteEvents are the events that hold a quote.
func (x *index) quoteEvents(q brief.Quote) []brief.Event {
	var es []brief.Event
	for _, e := range x.brief.Events {
		for _, id := range e.Quotes {
			if x.quotes[id].ID == q.ID {
				es = append(es, e)
				break
			}
		}
	}
	return es
}

// articlesOf are the articles an event rests on, in the brief's order.
func (x *index) articlesOf(e brief.Event) []brief.Article {
	in := make(map[brief.ID]bool)
	for _, s := range e.Evidence {
		in[s.Article] = true
	}
	if !e.Trigger.IsZero() {
		in[e.Trigger.Article] = true
	}
	var as []brief.Article
	for _, a := range x.brief.Articles {
		if in[a.ID] {
			as = append(as, a)
		}
	}
	return as
}

// takesPart tells whether an actor is a party of an event, speaks in it or
// reported it.
func (x *index) takesPart(e brief.Event, actor brief.ID) bool {
	same := func(id brief.ID) bool { return id != "" && x.actors[id].ID == actor }
	for _, p := range e.Parties {
		if same(p.Actor) {
			return true
		}
	}
	if slices.ContainsFunc(e.ReportedBy, same) {
		return true
	}
	for _, id := range e.Quotes {
		if q := x.quotes[id]; same(q.Speaker) || slices.ContainsFunc(q.Via, same) {
			return true
		}
	}
	return false
}

// evidence is what an event rests on: its evidence, or else its trigger.
func evidence(e brief.Event) []brief.Span {
	if len(e.Evidence) > 0 {
		return e.Evidence
	}
	if !e.Trigger.IsZero() {
		return []brief.Span{e.Trigger}
	}
	return nil
}

// mentionsOf are the spans that mention an actor.
func mentionsOf(a brief.Actor) []brief.Span {
	spans := make([]brief.Span, len(a.Mentions))
	for i, m := range a.Mentions {
		spans[i] = m.Span
	}
	return spans
}

// eventMap is the laid out map of one event; ok is false where fewer than two
// actors take part. It is made once for each brief.
func (x *index) eventMap(e brief.Event) (m actormap.Map, ok bool) {
	if m, ok = x.maps[e.ID]; !ok {
		m = actormap.OfEvent(x.brief, e)
		if laid, err := actormap.Layout(context.Background(), m, nil, measureMap); err == nil {
			m = laid
		}
		x.maps[e.ID] = m
	}
	return m, len(m.Nodes) > 1
}
