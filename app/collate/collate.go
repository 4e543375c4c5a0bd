// Package collate makes one brief of several readings, and applies a person's
// edits to it. Both are deterministic and change nothing they are given.
package collate

import (
	"cmp"
	"slices"

	"readout/app/brief"
)

// Collate makes a brief of readings, in their order: the same actor, event or
// quote in several articles becomes one, with the identifier it has in the
// first of them and all of them as its members.
func Collate(sum brief.Summary, readings []brief.Reading) brief.Brief {
	b := brief.Brief{ID: sum.ID, Name: sum.Name, Created: sum.Created, Sentences: map[brief.ID][]brief.Span{}}
	for _, r := range readings {
		b.Articles = append(b.Articles, r.Article)
		b.Sentences[r.Article.ID] = slices.Clone(r.Sentences)
		b.Scare = append(b.Scare, r.Scare...)
		b.Notices = append(b.Notices, r.Notices...)
	}
	var actors, quotes, events map[brief.ID]brief.ID
	b.Actors, actors = mergeActors(readings)
	b.Quotes, quotes = mergeQuotes(readings, actors)
	b.Events, events = mergeEvents(readings, b.Actors, actors, quotes)
	setOrigins(&b, readings, actors, quotes)
	for _, r := range readings {
		for _, tie := range r.Relations {
			b.Relations = append(b.Relations, renamedRelation(tie, actors, events))
		}
	}
	b.Relations = mergeRelations(b.Relations)
	return b
}

func setOrigins(b *brief.Brief, readings []brief.Reading, actors, quotes map[brief.ID]brief.ID) {
	reports := map[brief.ID]brief.Event{}
	for _, r := range readings {
		for _, e := range r.Events {
			reports[e.ID] = renamedEvent(e, actors, quotes)
		}
	}
	from := origins{b, copies(b.Articles)}
	for i, e := range b.Events {
		var of []brief.Event
		for _, id := range e.Members {
			of = append(of, reports[id])
		}
		b.Events[i].Origins = from.of(of)
	}
}

func renamedRelation(r brief.Relation, actors, events map[brief.ID]brief.ID) brief.Relation {
	r = cloneRelation(r)
	r.From, r.To = renamed(r.From, actors), renamed(r.To, actors)
	for i, id := range r.Events {
		r.Events[i] = renamed(id, events)
	}
	return r
}

// mergeRelations makes one tie of those with the same ends and label, drops
// those from an actor to itself, and sorts them.
func mergeRelations(all []brief.Relation) (out []brief.Relation) {
	all = slices.Clone(all)
	slices.SortStableFunc(all, compareRelations)
	for _, r := range all {
		if r.From == r.To {
			continue
		}
		if n := len(out); n > 0 && compareRelations(out[n-1], r) == 0 {
			out[n-1].Evidence = distinct(append(out[n-1].Evidence, r.Evidence...))
			out[n-1].Events = distinct(append(out[n-1].Events, r.Events...))
			continue
		}
		r.Events = distinct(r.Events)
		out = append(out, r)
	}
	return out
}

func compareRelations(a, b brief.Relation) int {
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Label, b.Label))
}
