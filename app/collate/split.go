package collate

import (
	"fmt"
	"slices"
	"strings"

	"readout/app/brief"
)

// split takes Spans out of Target into a new value named Value.
func (d *draft) split(e brief.Edit) error {
	if len(e.Spans) == 0 {
		return invalid("split without spans", "")
	}
	id := brief.SpanID(e.Spans[0].Article, "split:"+string(e.Target), e.Spans...)
	switch {
	case d.actor(e.Target) != nil:
		name := e.Value
		if name == "" {
			name = d.Text(e.Spans[0])
		}
		return d.splitActor(d.actor(e.Target).ID, id, name, e.Spans)
	case d.event(e.Target) != nil:
		return d.splitEvent(d.event(e.Target).ID, id, e.Value, e.Spans)
	case d.quote(e.Target) != nil:
		return d.splitQuote(d.quote(e.Target).ID, id, e.Spans)
	}
	return brief.ErrNotFound
}

// splitActor makes a new actor of the mentions in spans. Some must be left.
func (d *draft) splitActor(from, id brief.ID, name string, spans []brief.Span) error {
	a := d.actor(from)
	taken := slices.DeleteFunc(slices.Clone(a.Mentions), func(m brief.Mention) bool { return !within(m.Span, spans) })
	if len(taken) == 0 || len(taken) == len(a.Mentions) {
		return fmt.Errorf("%d of %d mentions: %w", len(taken), len(a.Mentions), brief.ErrInvalid)
	}
	d.Actors = append(d.Actors, brief.Actor{
		ID: id, Name: name, Kind: a.Kind, Salience: a.Salience, Members: []brief.ID{id}, Why: []brief.Why{edited("")},
	})
	d.moveMentions(from, id, spans)
	return nil
}

// moveMentions gives the mentions in spans from one actor to another, with the
// aliases that only they show and the parts that they have in quotes, events
// and ties.
func (d *draft) moveMentions(from, to brief.ID, spans []brief.Span) {
	a, b := d.actor(from), d.actor(to)
	for _, m := range a.Mentions {
		if within(m.Span, spans) {
			b.Mentions = append(b.Mentions, m)
		}
	}
	b.Mentions = inOrder(b.Mentions, d.Articles)
	a.Mentions = slices.DeleteFunc(a.Mentions, func(m brief.Mention) bool { return within(m.Span, spans) })
	var kept []brief.Alias
	for _, x := range a.Aliases {
		gone := slices.DeleteFunc(slices.Clone(x.Evidence), func(s brief.Span) bool { return !within(s, spans) })
		x.Evidence = slices.DeleteFunc(x.Evidence, func(s brief.Span) bool { return within(s, spans) })
		if len(gone) > 0 && x.Text != b.Name && x.Status != brief.NotSame {
			addAlias(b, brief.Alias{Text: x.Text, Status: x.Status, Evidence: gone, Why: x.Why})
		}
		if len(gone) == 0 || len(x.Evidence) > 0 || x.Status == brief.NotSame {
			kept = append(kept, x)
		}
	}
	a.Aliases = kept
	d.moveParts(from, to, spans)
}

// moveParts lets quotes whose source, events whose participant and ties whose
// evidence is in spans name the other actor.
func (d *draft) moveParts(from, to brief.ID, spans []brief.Span) {
	for i := range d.Quotes {
		if q := &d.Quotes[i]; q.Speaker == from && touches(q.Source, spans) {
			q.Speaker = to
		}
	}
	for i := range d.Events {
		for j, p := range d.Events[i].Parties {
			if p.Actor == from && touches(p.Span, spans) {
				d.Events[i].Parties[j].Actor = to
			}
		}
		d.Events[i].Parties = distinctParties(d.Events[i].Parties)
	}
	left := d.actor(from).Mentions
	for i := range d.Relations {
		r := &d.Relations[i]
		moved := slices.ContainsFunc(r.Evidence, func(s brief.Span) bool { return touches(s, spans) }) &&
			!slices.ContainsFunc(left, func(m brief.Mention) bool { return touches(m.Span, r.Evidence) })
		if moved && r.From == from {
			r.From = to
		}
		if moved && r.To == from {
			r.To = to
		}
	}
}

func within(s brief.Span, spans []brief.Span) bool {
	return slices.ContainsFunc(spans, func(t brief.Span) bool { return t.Contains(s) })
}

func touches(s brief.Span, spans []brief.Span) bool {
	return slices.ContainsFunc(spans, s.Overlaps)
}

// splitEvent makes a new event of the evidence in spans, or of spans
// themselves where they are parts of it.
func (d *draft) splitEvent(from, id brief.ID, title string, spans []brief.Span) error {
	a := d.event(from)
	if !slices.ContainsFunc(a.Evidence, func(s brief.Span) bool { return touches(s, spans) }) {
		return fmt.Errorf("spans are not its evidence: %w", brief.ErrInvalid)
	}
	left := slices.DeleteFunc(slices.Clone(a.Evidence), func(s brief.Span) bool { return within(s, spans) })
	if len(left) == 0 {
		return fmt.Errorf("all of its evidence: %w", brief.ErrInvalid)
	}
	b := cloneEvent(*a)
	b.ID, b.Members, b.Main, b.Note, b.Why = id, []brief.ID{id}, false, "", []brief.Why{edited("")}
	b.Evidence, b.Trigger, b.Title = inSpanOrder(spans, d.Articles), spans[0], title
	if touches(a.Trigger, spans) {
		b.Trigger = a.Trigger
	}
	if b.Title == "" {
		b.Title = headline(d.Text(spans[0]))
	}
	inSpans := func(s brief.Span) bool { return touches(s, spans) }
	b.Parties = slices.DeleteFunc(b.Parties, func(p brief.Party) bool { return !inSpans(p.Span) })
	b.Quotes = slices.DeleteFunc(b.Quotes, func(q brief.ID) bool { return !d.quoteTouches(q, spans) })
	if b.Date != nil && !inSpans(b.Date.Span) {
		b.Date = nil
	}
	if b.Place != nil && !inSpans(b.Place.Span) {
		b.Place = nil
	}
	b.Answers = answersIn(b.Answers, inSpans)
	a.Evidence = left
	i := slices.IndexFunc(d.Events, func(v brief.Event) bool { return v.ID == from })
	d.Events = slices.Insert(d.Events, i+1, b)
	return nil
}

func (d *draft) quoteTouches(id brief.ID, spans []brief.Span) bool {
	q := d.quote(id)
	return q != nil && slices.ContainsFunc(q.Spans, func(s brief.Span) bool { return touches(s, spans) })
}

func answersIn(a brief.Answers, in func(brief.Span) bool) brief.Answers {
	for _, field := range []string{"who", "what", "when", "where", "why", "how"} {
		if x := answer(&a, field); !in(x.Span) {
			*x = brief.Answer{}
		}
	}
	return a
}

// headline is words of the article as a title: one line, of a length that a
// card can show.
func headline(text string) string {
	const most = 110
	text = strings.TrimRight(strings.Join(strings.Fields(text), " "), ".")
	r := []rune(text)
	if len(r) <= most {
		return text
	}
	cut := string(r[:most])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + "…"
}

// splitQuote makes a new quote of the content in spans.
func (d *draft) splitQuote(from, id brief.ID, spans []brief.Span) error {
	q := d.quote(from)
	left := subtract(q.Spans, spans)
	if len(left) == 0 || !slices.ContainsFunc(q.Spans, func(s brief.Span) bool { return touches(s, spans) }) {
		return fmt.Errorf("spans are not a part of its content: %w", brief.ErrInvalid)
	}
	b := cloneQuote(*q)
	b.ID, b.Members, b.Note, b.Why = id, []brief.ID{id}, "", []brief.Why{edited("")}
	b.Spans, q.Spans = inSpanOrder(spans, d.Articles), left
	b.Text, q.Text = d.joined(b.Spans), d.joined(q.Spans)
	i := slices.IndexFunc(d.Quotes, func(x brief.Quote) bool { return x.ID == from })
	d.Quotes = slices.Insert(d.Quotes, i+1, b)
	for i := range d.Events {
		if slices.Contains(d.Events[i].Quotes, from) {
			d.Events[i].Quotes = append(d.Events[i].Quotes, id)
		}
	}
	return nil
}

// subtract takes the stretches of cut out of those of all.
func subtract(all, cut []brief.Span) []brief.Span {
	for _, c := range cut {
		var left []brief.Span
		for _, s := range all {
			if !s.Overlaps(c) {
				left = append(left, s)
				continue
			}
			if s.Start < c.Start {
				left = append(left, brief.Span{Article: s.Article, Start: s.Start, End: c.Start})
			}
			if c.End < s.End {
				left = append(left, brief.Span{Article: s.Article, Start: c.End, End: s.End})
			}
		}
		all = left
	}
	return all
}

func (d *draft) joined(spans []brief.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, strings.TrimSpace(d.Text(s)))
	}
	return strings.Join(parts, " ")
}

// move gives Spans, or the quotes of With, from Target to the value that
// Value names.
func (d *draft) move(e brief.Edit) error {
	to := brief.ID(e.Value)
	switch {
	case d.actor(e.Target) != nil && d.actor(to) != nil:
		from, to := d.actor(e.Target).ID, d.actor(to).ID
		if from == to || !slices.ContainsFunc(d.actor(from).Mentions, func(m brief.Mention) bool { return within(m.Span, e.Spans) }) {
			return fmt.Errorf("no mentions of it: %w", brief.ErrInvalid)
		}
		d.moveMentions(from, to, e.Spans)
		return nil
	case d.event(e.Target) != nil && d.event(to) != nil:
		return d.moveToEvent(d.event(e.Target), d.event(to), e)
	}
	return fmt.Errorf("%s: %w", e.Value, brief.ErrNotFound)
}

func (d *draft) moveToEvent(from, to *brief.Event, e brief.Edit) error {
	quotes, err := d.quoteIDs(e.With)
	if err != nil {
		return err
	}
	if from.ID == to.ID || len(quotes)+len(e.Spans) == 0 {
		return fmt.Errorf("nothing to move: %w", brief.ErrInvalid)
	}
	left := subtract(from.Evidence, e.Spans)
	if len(left) == 0 {
		return fmt.Errorf("all of its evidence: %w", brief.ErrInvalid)
	}
	from.Evidence = left
	to.Evidence = inSpanOrder(append(to.Evidence, e.Spans...), d.Articles)
	from.Quotes = slices.DeleteFunc(from.Quotes, func(id brief.ID) bool { return slices.Contains(quotes, id) })
	to.Quotes = distinct(append(to.Quotes, quotes...))
	return nil
}
