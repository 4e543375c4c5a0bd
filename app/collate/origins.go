package collate

import (
	"slices"

	"readout/app/brief"
)

// origins tells where the articles of a brief have an event from. An article
// that has it from an agency adds nothing to another that has it from the
// same one, and neither does one that copies another's text.
type origins struct {
	b      *brief.Brief
	copyOf map[brief.ID]brief.ID // an article -> the first that has its text
}

// of an event's reports, one of each article: the agencies they name, in the
// order of the articles, then the outlets that have it from nobody else.
func (o origins) of(reports []brief.Event) []string {
	var agencies, outlets []string
	for _, e := range reports {
		if len(e.Evidence) == 0 {
			continue
		}
		a, _ := o.b.Article(o.copyOf[e.Evidence[0].Article])
		if from := o.agencies(e, a); len(from) > 0 {
			agencies = append(agencies, from...)
			continue
		}
		outlets = append(outlets, outlet(a))
	}
	return distinct(append(agencies, outlets...))
}

// agencies are the organizations that an article has the event from: those of
// ReportedBy, or else those that its quotes came through. The outlet itself,
// with which every chain ends, is none.
func (o origins) agencies(e brief.Event, a brief.Article) (names []string) {
	from := slices.Clone(e.ReportedBy)
	for _, id := range e.Quotes {
		if q, ok := o.b.Quote(id); ok && len(e.ReportedBy) == 0 {
			from = append(from, q.Via...)
		}
	}
	for _, id := range from {
		x, ok := o.b.Actor(id)
		if ok && x.Kind == brief.Organization && !sameWords(x.Name, a.Publisher) {
			names = append(names, x.Name)
		}
	}
	return distinct(names)
}

// trace finds the origins again of the events whose quotes an edit gave another
// way. Whom an article has an event from was merged when the readings were: it
// counts for the articles that name the actor.
func (d *draft) trace() {
	if len(d.rerouted) == 0 {
		return
	}
	from := origins{&d.Brief, copies(d.Articles)}
	for i, e := range d.Events {
		touched := slices.ContainsFunc(d.rerouted, func(id brief.ID) bool {
			q, ok := d.Quote(id)
			return ok && slices.Contains(e.Quotes, q.ID)
		})
		if touched {
			d.Events[i].Origins = from.of(d.reports(e))
		}
	}
}

// reports parts an event into what each article has of it.
func (d *draft) reports(e brief.Event) (out []brief.Event) {
	for _, a := range d.Articles {
		in := func(s brief.Span) bool { return s.Article == a.ID }
		r := brief.Event{Evidence: slices.DeleteFunc(slices.Clone(e.Evidence), func(s brief.Span) bool { return !in(s) })}
		if len(r.Evidence) == 0 {
			continue
		}
		for _, id := range e.ReportedBy {
			x, _ := d.Actor(id)
			if slices.ContainsFunc(x.Mentions, func(m brief.Mention) bool { return in(m.Span) }) {
				r.ReportedBy = append(r.ReportedBy, id)
			}
		}
		for _, id := range e.Quotes {
			if q, ok := d.Quote(id); ok && slices.ContainsFunc(q.Spans, in) {
				r.Quotes = append(r.Quotes, id)
			}
		}
		out = append(out, r)
	}
	return out
}

// renameOrigin calls an agency by its new name where events come from it.
func (d *draft) renameOrigin(a brief.Actor, name string) {
	if a.Kind == brief.Organization {
		d.replaceOrigin(a.Name, name)
	}
}

func (d *draft) replaceOrigin(was, now string) {
	for i, e := range d.Events {
		if k := slices.Index(e.Origins, was); k >= 0 && was != now {
			e.Origins[k] = now
			d.Events[i].Origins = distinct(e.Origins)
		}
	}
}

// outlet is what an article's publisher is called, its title where none is
// known.
func outlet(a brief.Article) string {
	switch {
	case a.Publisher != "":
		return a.Publisher
	case a.Title != "":
		return a.Title
	}
	return a.File
}

// copies maps each article to the first one that has half of its runs of five
// words: the same copy, edited or cut.
func copies(articles []brief.Article) map[brief.ID]brief.ID {
	const run, mostRuns = 5, 4000
	first := map[brief.ID]brief.ID{}
	holders := map[string][]int{}
	for i, a := range articles {
		runs := shingles(words(a.Text), run)
		if len(runs) > mostRuns {
			runs = runs[:mostRuns]
		}
		slices.Sort(runs)
		runs = slices.Compact(runs)
		common := map[int]int{}
		for _, r := range runs {
			for _, n := range holders[r] {
				common[n]++
			}
			holders[r] = append(holders[r], i)
		}
		first[a.ID] = a.ID
		for n := range i {
			if common[n]*2 >= len(runs) {
				first[a.ID] = first[articles[n].ID]
				break
			}
		}
	}
	return first
}
