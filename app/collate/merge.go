package collate

import (
	"fmt"
	"slices"

	"readout/app/brief"
)

// merge makes Target and all of With one; Target's identifier, name and facts
// stay, and what it lacks is taken from the others.
func (d *draft) merge(e brief.Edit) error {
	if len(e.With) == 0 {
		return invalid("merge with", "")
	}
	switch {
	case d.actor(e.Target) != nil:
		return d.mergeActors(e)
	case d.quote(e.Target) != nil:
		return d.mergeQuotes(e)
	case d.event(e.Target) != nil:
		return d.mergeEvents(e)
	}
	return brief.ErrNotFound
}

// others resolves With to identifiers of this brief, Target's own left out.
func others(e brief.Edit, self brief.ID, resolve func(brief.ID) (brief.ID, bool)) (ids []brief.ID, err error) {
	for _, id := range e.With {
		now, ok := resolve(id)
		if !ok {
			return nil, fmt.Errorf("%s: %w", id, brief.ErrNotFound)
		}
		if now != self {
			ids = append(ids, now)
		}
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("with itself: %w", brief.ErrInvalid)
	}
	return distinct(ids), nil
}

func (d *draft) mergeActors(e brief.Edit) error {
	self := d.actor(e.Target).ID
	ids, err := others(e, self, func(id brief.ID) (brief.ID, bool) {
		a, ok := d.Actor(id)
		return a.ID, ok
	})
	if err != nil {
		return err
	}
	for _, id := range ids {
		d.joinActors(self, id)
	}
	return nil
}

func (d *draft) joinActors(into, id brief.ID) {
	a, b := d.actor(into), *d.actor(id)
	d.renameOrigin(b, a.Name)
	a.Mentions = inOrder(append(a.Mentions, b.Mentions...), d.Articles)
	a.Members = distinct(append(withSelf(a.Members, a.ID), withSelf(b.Members, b.ID)...))
	if b.Name != a.Name {
		addAlias(a, brief.Alias{Text: b.Name, Status: brief.Same, Evidence: namedSpans(b), Why: edited("alias")})
	}
	for _, x := range b.Aliases {
		if x.Text != a.Name {
			addAlias(a, x)
		}
	}
	a.Salience = min(a.Salience, b.Salience)
	if a.Role == "" {
		a.Role = b.Role
	}
	if a.Affiliation == "" {
		a.Affiliation = b.Affiliation
	}
	a.Note = lines(a.Note, b.Note)
	d.Actors = slices.DeleteFunc(d.Actors, func(x brief.Actor) bool { return x.ID == id })
	d.replaceActor(id, into)
}

// replaceActor lets everything that names one actor name another, or nobody
// where now is "".
func (d *draft) replaceActor(was, now brief.ID) {
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.Speaker == was {
			q.Speaker = now
		}
		q.Via = replaceID(q.Via, was, now)
	}
	for i := range d.Events {
		v := &d.Events[i]
		v.ReportedBy = replaceID(v.ReportedBy, was, now)
		for j, p := range v.Parties {
			if p.Actor == was {
				v.Parties[j].Actor = now
			}
		}
		v.Parties = distinctParties(v.Parties)
	}
	for i := range d.Relations {
		r := &d.Relations[i]
		if r.From == was {
			r.From = now
		}
		if r.To == was {
			r.To = now
		}
	}
	d.Relations = slices.DeleteFunc(d.Relations, func(r brief.Relation) bool { return r.From == "" || r.To == "" })
}

// distinctParties keeps the first part of each actor and drops nobody's.
func distinctParties(all []brief.Party) (out []brief.Party) {
	for _, p := range all {
		if p.Actor != "" && !slices.Contains(actorsOf(out), p.Actor) {
			out = append(out, p)
		}
	}
	return out
}

func replaceID(all []brief.ID, was, now brief.ID) []brief.ID {
	for i, id := range all {
		if id == was {
			all[i] = now
		}
	}
	return slices.DeleteFunc(distinct(all), func(id brief.ID) bool { return id == "" })
}

func (d *draft) mergeQuotes(e brief.Edit) error {
	self := d.quote(e.Target).ID
	ids, err := others(e, self, func(id brief.ID) (brief.ID, bool) {
		q, ok := d.Quote(id)
		return q.ID, ok
	})
	if err != nil {
		return err
	}
	for _, id := range ids {
		d.joinQuotes(self, id)
	}
	return nil
}

// joinQuotes adds the other's words where they are of the same article, and
// its spans as another report of the same words where they are not.
func (d *draft) joinQuotes(into, id brief.ID) {
	a, b := d.quote(into), *d.quote(id)
	sameArticle := len(a.Spans) > 0 && len(b.Spans) > 0 && a.Spans[0].Article == b.Spans[0].Article
	if sameArticle && !nearlySame(words(a.Text), words(b.Text)) {
		if b.Spans[0].Start < a.Spans[0].Start {
			a.Text, b.Text = b.Text, a.Text
		}
		a.Text += " " + b.Text
	}
	a.Spans = inSpanOrder(append(a.Spans, b.Spans...), d.Articles)
	a.Members = distinct(append(withSelf(a.Members, a.ID), withSelf(b.Members, b.ID)...))
	if a.Speaker == "" {
		a.Speaker, a.Source, a.Cue = b.Speaker, b.Source, b.Cue
	}
	if len(a.Via) == 0 {
		a.Via = b.Via
	}
	a.Note = lines(a.Note, b.Note)
	d.Quotes = slices.DeleteFunc(d.Quotes, func(x brief.Quote) bool { return x.ID == id })
	for i := range d.Events {
		d.Events[i].Quotes = replaceID(d.Events[i].Quotes, id, into)
	}
}

func (d *draft) mergeEvents(e brief.Edit) error {
	self := d.event(e.Target).ID
	ids, err := others(e, self, func(id brief.ID) (brief.ID, bool) {
		v, ok := d.Event(id)
		return v.ID, ok
	})
	if err != nil {
		return err
	}
	for _, id := range ids {
		d.joinEvents(self, id)
	}
	return nil
}

func (d *draft) joinEvents(into, id brief.ID) {
	a, b := d.event(into), *d.event(id)
	h := newHappening(*a, 0, nil)
	h.Members = withSelf(a.Members, a.ID)
	h.add(newHappening(b, 1, nil))
	h.Members = distinct(append(h.Members, b.Members...))
	h.Evidence = inSpanOrder(h.Evidence, d.Articles)
	h.Origins = distinct(append(h.Origins, b.Origins...))
	h.Note = lines(a.Note, b.Note)
	*a = h.Event
	d.Events = slices.DeleteFunc(d.Events, func(x brief.Event) bool { return x.ID == id })
	for i := range d.Relations {
		d.Relations[i].Events = replaceID(d.Relations[i].Events, id, into)
	}
}

func withSelf(members []brief.ID, self brief.ID) []brief.ID {
	if slices.Contains(members, self) {
		return members
	}
	return append([]brief.ID{self}, members...)
}

func lines(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n" + b
}
