package collate

import (
	"fmt"
	"slices"
	"strings"

	"readout/app/brief"
)

// Apply makes the brief that the edits which are not undone make of b. An edit
// whose target is gone, or that no longer fits, goes to Brief.Lost.
func Apply(b brief.Brief, edits []brief.Edit) brief.Brief {
	d := draft{Brief: cloneBrief(b)}
	for _, e := range edits {
		if e.Undone {
			continue
		}
		if err := d.apply(e); err != nil {
			d.Lost = append(d.Lost, e)
		}
	}
	d.Relations = mergeRelations(d.Relations)
	d.trace()
	return d.Brief
}

// Check tells why an edit could not be applied to b: brief.ErrNotFound where
// what it names is gone, brief.ErrInvalid or brief.ErrSpan where it does not
// fit; nil where it can.
func Check(b brief.Brief, e brief.Edit) error {
	d := draft{Brief: cloneBrief(b)}
	return d.apply(e)
}

// draft is a brief in the making: nobody else holds it, so it is changed in
// place. An operation changes it only once it is sure to succeed.
type draft struct {
	brief.Brief
	rerouted []brief.ID // quotes whose way an edit changed
}

func (d *draft) apply(e brief.Edit) error {
	ops := map[brief.Op]func(brief.Edit) error{
		brief.Rename: d.rename, brief.Set: d.set, brief.Retype: d.retype,
		brief.Merge: d.merge, brief.Split: d.split, brief.Move: d.move,
		brief.AliasAs: d.alias, brief.Add: d.add, brief.Remove: d.remove,
		brief.Reorder: d.reorder, brief.Annotate: d.annotate, brief.Hide: d.hide, brief.Pin: d.pin,
	}
	op, ok := ops[e.Op]
	if !ok {
		return fmt.Errorf("operation %q: %w", e.Op, brief.ErrInvalid)
	}
	if err := d.checkSpans(e.Spans); err != nil {
		return err
	}
	if err := op(e); err != nil {
		return fmt.Errorf("%s %s: %w", e.Op, e.Target, err)
	}
	return nil
}

func (d *draft) checkSpans(spans []brief.Span) error {
	for _, s := range spans {
		a, ok := d.Article(s.Article)
		if !ok {
			return fmt.Errorf("article %s: %w", s.Article, brief.ErrNotFound)
		}
		if _, err := a.Slice(s); err != nil {
			return err
		}
	}
	return nil
}

// actor, quote and event find a value to change, nil where there is none.
func (d *draft) actor(id brief.ID) *brief.Actor {
	found, ok := d.Brief.Actor(id)
	if !ok {
		return nil
	}
	return &d.Actors[slices.IndexFunc(d.Actors, func(a brief.Actor) bool { return a.ID == found.ID })]
}

func (d *draft) quote(id brief.ID) *brief.Quote {
	found, ok := d.Brief.Quote(id)
	if !ok {
		return nil
	}
	return &d.Quotes[slices.IndexFunc(d.Quotes, func(q brief.Quote) bool { return q.ID == found.ID })]
}

func (d *draft) event(id brief.ID) *brief.Event {
	found, ok := d.Brief.Event(id)
	if !ok {
		return nil
	}
	return &d.Events[slices.IndexFunc(d.Events, func(e brief.Event) bool { return e.ID == found.ID })]
}

func (d *draft) article(id brief.ID) *brief.Article {
	i := slices.IndexFunc(d.Articles, func(a brief.Article) bool { return a.ID == id })
	if i < 0 {
		return nil
	}
	return &d.Articles[i]
}

// actorIDs are the identifiers that actors have in this brief now.
func (d *draft) actorIDs(ids []brief.ID) (now []brief.ID, err error) {
	for _, id := range ids {
		a := d.actor(id)
		if a == nil {
			return nil, fmt.Errorf("actor %s: %w", id, brief.ErrNotFound)
		}
		now = append(now, a.ID)
	}
	return distinct(now), nil
}

func invalid(what, value string) error {
	return fmt.Errorf("%s %q: %w", what, value, brief.ErrInvalid)
}

func (d *draft) rename(e brief.Edit) error {
	if strings.TrimSpace(e.Value) == "" {
		return invalid("name", e.Value)
	}
	if e.Target == d.ID {
		d.Name = e.Value
		return nil
	}
	if a := d.actor(e.Target); a != nil {
		d.renameOrigin(*a, e.Value)
		renameActor(a, e.Value)
		return nil
	}
	if v := d.event(e.Target); v != nil {
		v.Title = e.Value
		return nil
	}
	return brief.ErrNotFound
}

// renameActor keeps the old name as an alias, with the mentions that show it.
func renameActor(a *brief.Actor, name string) {
	if a.Name == name {
		return
	}
	addAlias(a, brief.Alias{Text: a.Name, Status: brief.Same, Evidence: namedSpans(*a), Why: edited("alias")})
	a.Aliases = slices.DeleteFunc(a.Aliases, func(x brief.Alias) bool { return x.Text == name })
	a.Name = name
}

// edited is the Why of what a person said.
func edited(field string) brief.Why { return brief.Why{Field: field, How: "edit", Score: 1} }

func (d *draft) retype(e brief.Edit) error {
	e.Field = "kind"
	if d.event(e.Target) != nil {
		e.Field = "type"
	}
	return d.set(e)
}

func (d *draft) annotate(e brief.Edit) error {
	switch a, q, v := d.actor(e.Target), d.quote(e.Target), d.event(e.Target); {
	case a != nil:
		a.Note = e.Value
	case q != nil:
		q.Note = e.Value
	case v != nil:
		v.Note = e.Value
	default:
		return brief.ErrNotFound
	}
	return nil
}

func (d *draft) hide(e brief.Edit) error {
	v := d.event(e.Target)
	if v == nil {
		return brief.ErrNotFound
	}
	v.Hidden = e.Value == "true"
	return nil
}

// pin shows the day; the article was read against it before (App.Open).
func (d *draft) pin(e brief.Edit) error {
	a := d.article(e.Target)
	if a == nil {
		return brief.ErrNotFound
	}
	days, err := brief.ParseInterval(e.Value)
	if err != nil {
		return err
	}
	a.Published = brief.Published{Interval: days, Basis: brief.Given, Reason: "pinned"}
	return nil
}

func (d *draft) reorder(e brief.Edit) error {
	before := brief.ID("")
	if len(e.With) > 0 {
		before = e.With[0]
	}
	switch {
	case d.event(e.Target) != nil:
		return place(d.Events, d.event(e.Target).ID, before, func(v brief.Event) brief.ID { return v.ID })
	case d.quote(e.Target) != nil:
		return place(d.Quotes, d.quote(e.Target).ID, before, func(q brief.Quote) brief.ID { return q.ID })
	case d.actor(e.Target) != nil:
		return place(d.Actors, d.actor(e.Target).ID, before, func(a brief.Actor) brief.ID { return a.ID })
	}
	return brief.ErrNotFound
}

// place puts what before another, or last where before is "".
func place[T any](all []T, what, before brief.ID, id func(T) brief.ID) error {
	index := func(want brief.ID) int { return slices.IndexFunc(all, func(x T) bool { return id(x) == want }) }
	from, to := index(what), len(all)
	if before != "" {
		if to = index(before); to < 0 {
			return fmt.Errorf("%s: %w", before, brief.ErrNotFound)
		}
	}
	moved := all[from]
	if from < to {
		copy(all[from:], all[from+1:to])
		all[to-1] = moved
		return nil
	}
	copy(all[to+1:from+1], all[to:from])
	all[to] = moved
	return nil
}
