package export

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"time"

	"readout/app/brief"
)

// bundle is a brief as JSON: its name and orders, and one reading/1 for each
// article. What several articles tell of stands in each of their readings
// under one identifier, each with the spans of its own article.
type bundle struct {
	Schema   string          `json:"schema"`
	Brief    bundleHead      `json:"brief"`
	Readings []brief.Reading `json:"readings"`

	// What a person did; the readings stand as they are after it.
	Edits   []bundleEdit             `json:"edits,omitempty"`
	Places  map[brief.ID]bundlePlace `json:"places,omitempty"`  // on the map
	Came    []bundleNamed            `json:"came,omitempty"`    // facts of articles before an edit changed them
	Awaited []bundleNamed            `json:"awaited,omitempty"` // articles without texts
}

type bundleHead struct {
	ID      brief.ID   `json:"id"`
	Name    string     `json:"name"`
	Created time.Time  `json:"created"`
	Actors  []brief.ID `json:"actors"` // in the order of the brief
	Quotes  []brief.ID `json:"quotes"`
	Events  []brief.ID `json:"events"`
}

func writeJSON(ctx context.Context, w io.Writer, b brief.Brief, opt Options, progress func(done, total int)) error {
	out := bundle{Schema: brief.Schema, Brief: bundleHead{ID: b.ID, Name: b.Name, Created: b.Created}}
	out.Brief.Actors = idsOf(b.Actors, func(a brief.Actor) brief.ID { return a.ID })
	out.Brief.Quotes = idsOf(b.Quotes, func(q brief.Quote) brief.ID { return q.ID })
	out.Brief.Events = idsOf(b.Events, func(e brief.Event) brief.ID { return e.ID })
	for i, a := range b.Articles {
		if err := ctx.Err(); err != nil {
			return err
		}
		out.Readings = append(out.Readings, part(b, a, i == 0))
		progress(i+1, len(b.Articles))
	}
	out.journalOut(b, opt.Journal)
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

func idsOf[T any](all []T, id func(T) brief.ID) (ids []brief.ID) {
	for _, x := range all {
		ids = append(ids, id(x))
	}
	return ids
}

// ReadJSON reads what the JSON export wrote back into a brief, as it is after
// the edits, and the journal that makes it again. It returns brief.ErrFormat
// for other JSON and brief.ErrSpan for spans that do not fit.
func ReadJSON(r io.Reader) (brief.Brief, Journal, error) {
	var in bundle
	if err := json.NewDecoder(skipMark(r)).Decode(&in); err != nil {
		return brief.Brief{}, Journal{}, fmt.Errorf("brief: %w", err)
	}
	if in.Schema != brief.Schema || in.Readings == nil && in.Brief.ID == "" {
		return brief.Brief{}, Journal{}, fmt.Errorf("brief: schema %q: %w", in.Schema, brief.ErrFormat)
	}
	b, err := in.brief()
	if err != nil {
		return brief.Brief{}, Journal{}, fmt.Errorf("brief: %w", err)
	}
	j, err := in.journal(&b)
	if err != nil {
		return brief.Brief{}, Journal{}, fmt.Errorf("brief: %w", err)
	}
	return b, j, nil
}

// skipMark leaves out a byte order mark, which some editors put first.
func skipMark(r io.Reader) io.Reader {
	in := bufio.NewReader(r)
	if c, _, err := in.ReadRune(); err == nil && c != '\ufeff' {
		_ = in.UnreadRune() // what was just read
	}
	return in
}

func (in bundle) brief() (brief.Brief, error) {
	b := brief.Brief{ID: in.Brief.ID, Name: in.Brief.Name, Created: in.Brief.Created, Sentences: make(map[brief.ID][]brief.Span)}
	for _, r := range in.Readings {
		if err := r.Article.Validate(); err != nil {
			return brief.Brief{}, err
		}
		b.Articles = append(b.Articles, r.Article)
		b.Sentences[r.Article.ID] = r.Sentences
		b.Scare = append(b.Scare, r.Scare...)
		b.Notices = append(b.Notices, r.Notices...)
		for _, a := range r.Actors {
			joinActor(&b, a)
		}
		for _, q := range r.Quotes {
			joinQuote(&b, q)
		}
		for _, e := range r.Events {
			joinEvent(&b, e)
		}
		for _, t := range r.Relations {
			joinRelation(&b, t)
		}
	}
	order(b.Actors, in.Brief.Actors, func(a brief.Actor) brief.ID { return a.ID })
	order(b.Quotes, in.Brief.Quotes, func(q brief.Quote) brief.ID { return q.ID })
	order(b.Events, in.Brief.Events, func(e brief.Event) brief.ID { return e.ID })
	return b, nil
}

// order sorts all as ids lists them.
func order[T any](all []T, ids []brief.ID, id func(T) brief.ID) {
	at := make(map[brief.ID]int, len(ids))
	for i, x := range ids {
		at[x] = i
	}
	slices.SortStableFunc(all, func(x, y T) int { return at[id(x)] - at[id(y)] })
}

// part is what the brief holds of one article. What rests on no article at
// all goes with the first.
func part(b brief.Brief, a brief.Article, first bool) brief.Reading {
	own := func(s brief.Span) bool { return s.Article == a.ID && s.Check(a.Text) == nil }
	here := func(spans ...brief.Span) bool {
		none := true
		for _, s := range spans {
			if own(s) {
				return true
			}
			none = none && s.IsZero()
		}
		return first && none
	}
	only := func(spans []brief.Span) []brief.Span { return kept(spans, own) }
	one := func(s brief.Span) brief.Span {
		if own(s) {
			return s
		}
		return brief.Span{}
	}
	r := brief.Reading{ID: brief.SpanID(a.ID, "reading"), Article: a, Sentences: only(b.Sentences[a.ID]), Scare: only(b.Scare)}
	for _, n := range b.Notices {
		if n.Article == a.ID {
			r.Notices = append(r.Notices, n)
		}
	}
	for _, x := range b.Actors {
		var spans []brief.Span
		for _, m := range x.Mentions {
			spans = append(spans, m.Span)
		}
		if !here(spans...) {
			continue
		}
		x.Mentions = kept(x.Mentions, func(m brief.Mention) bool { return own(m.Span) })
		x.Aliases = slices.Clone(x.Aliases)
		for i := range x.Aliases {
			x.Aliases[i].Evidence = only(x.Aliases[i].Evidence)
		}
		r.Actors = append(r.Actors, x)
	}
	for _, q := range b.Quotes {
		if here(q.Spans...) {
			q.Spans, q.Cue, q.Source = only(q.Spans), one(q.Cue), one(q.Source)
			r.Quotes = append(r.Quotes, q)
		}
	}
	for _, e := range b.Events {
		if here(append([]brief.Span{e.Trigger}, e.Evidence...)...) {
			r.Events = append(r.Events, eventPart(e, one, only))
		}
	}
	for _, t := range b.Relations {
		if here(t.Evidence...) {
			t.Evidence = only(t.Evidence)
			r.Relations = append(r.Relations, t)
		}
	}
	return r
}

func eventPart(e brief.Event, one func(brief.Span) brief.Span, only func([]brief.Span) []brief.Span) brief.Event {
	e.Trigger, e.Evidence = one(e.Trigger), only(e.Evidence)
	if e.Date != nil {
		d := *e.Date
		d.Span = one(d.Span)
		e.Date = &d
	}
	if e.Place != nil {
		p := *e.Place
		p.Span = one(p.Span)
		e.Place = &p
	}
	e.Parties = slices.Clone(e.Parties)
	for i := range e.Parties {
		e.Parties[i].Span = one(e.Parties[i].Span)
	}
	for _, a := range sixOf(&e.Answers) {
		a.Span = one(a.Span)
	}
	return e
}

func sixOf(a *brief.Answers) [6]*brief.Answer {
	return [6]*brief.Answer{&a.Who, &a.What, &a.When, &a.Where, &a.Why, &a.How}
}

// kept are the values that keep accepts, nil where there is none.
func kept[T any](all []T, keep func(T) bool) []T {
	var out []T
	for _, x := range all {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}

// join adds x to all, or lets merge bring what x tells into the value that
// stands for the same.
func join[T any](all *[]T, x T, same func(have T) bool, merge func(have *T)) {
	if i := slices.IndexFunc(*all, same); i >= 0 {
		merge(&(*all)[i])
		return
	}
	*all = append(*all, x)
}

func joinActor(b *brief.Brief, a brief.Actor) {
	join(&b.Actors, a, func(have brief.Actor) bool { return have.ID == a.ID }, func(have *brief.Actor) {
		have.Mentions = append(have.Mentions, a.Mentions...)
		for k := range have.Aliases {
			if k < len(a.Aliases) {
				have.Aliases[k].Evidence = append(have.Aliases[k].Evidence, a.Aliases[k].Evidence...)
			}
		}
	})
}

func joinQuote(b *brief.Brief, q brief.Quote) {
	join(&b.Quotes, q, func(have brief.Quote) bool { return have.ID == q.ID }, func(have *brief.Quote) {
		have.Spans = append(have.Spans, q.Spans...)
		have.Cue, have.Source = either(have.Cue, q.Cue), either(have.Source, q.Source)
	})
}

func joinEvent(b *brief.Brief, e brief.Event) {
	join(&b.Events, e, func(have brief.Event) bool { return have.ID == e.ID }, func(have *brief.Event) {
		have.Trigger = either(have.Trigger, e.Trigger)
		have.Evidence = append(have.Evidence, e.Evidence...)
		if have.Date != nil && e.Date != nil {
			have.Date.Span = either(have.Date.Span, e.Date.Span)
		}
		if have.Place != nil && e.Place != nil {
			have.Place.Span = either(have.Place.Span, e.Place.Span)
		}
		for k := range have.Parties {
			if k < len(e.Parties) {
				have.Parties[k].Span = either(have.Parties[k].Span, e.Parties[k].Span)
			}
		}
		mine, theirs := sixOf(&have.Answers), sixOf(&e.Answers)
		for k := range mine {
			mine[k].Span = either(mine[k].Span, theirs[k].Span)
		}
	})
}

func joinRelation(b *brief.Brief, t brief.Relation) {
	same := func(have brief.Relation) bool {
		return have.From == t.From && have.To == t.To && have.Label == t.Label && slices.Equal(have.Events, t.Events)
	}
	join(&b.Relations, t, same, func(have *brief.Relation) { have.Evidence = append(have.Evidence, t.Evidence...) })
}

func either(a, b brief.Span) brief.Span {
	if a.IsZero() {
		return b
	}
	return a
}
