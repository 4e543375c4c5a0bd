package events

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// told is what a sentence tells with a time of its own.
type told struct {
	event int
	*candidate
}

// follow dates what goes on where a time was told: what a sentence adds about
// someone whose day long gone by the one before it told, "Roe was shot in May 2019.
// He died at the scene", or goes on to tell of the same scene, "marched on Sunday.
// Police fired tear gas", and what a clause beside it in its own adds: "the ship
// sank in 1987; 40 people died".
func (d *dater) follow(all []event) {
	t := d.t
	bySentence := map[int][]told{}
	for j := range all {
		o := &all[j].candidate
		for k := range all[j].mentions {
			if m := &all[j].mentions[k]; m.anchored && m.old {
				o = m
			}
		}
		if o.date != nil && (o.old || o.anchored && d.past(o.date)) {
			bySentence[o.sentence] = append(bySentence[o.sentence], told{j, o})
		}
	}
	for _, i := range inOrder(all) {
		e := &all[i]
		if e.date != nil || e.nominal || e.status != brief.Happened || t.Tok(e.trigger).Tag != "VBD" && !d.passivePast(e.trigger) || t.Doc.Sentences[e.sentence].Kind != syntax.Body {
			continue
		}
		for _, o := range bySentence[e.sentence] {
			if e.date == nil && o.event != i && o.old && !e.main && o.trigger < e.trigger && !later(t, e.trigger) && t.Is(e.clause, "parataxis", "conj") && t.Head(e.clause) == o.clause {
				e.date, e.dateBy = o.date, "rule:same sentence"
			}
		}
		if len(d.bySent[e.sentence]) > 0 {
			continue // it has times of its own
		}
		for _, o := range bySentence[e.sentence-1] {
			if o.event == i || t.Doc.Sentences[o.sentence].Paragraph != t.Doc.Sentences[e.sentence].Paragraph || later(t, e.trigger) || e.adjunct {
				continue
			}
			if e.date == nil && (o.old && !e.main && e.meets(o.candidate) || !o.old && goesOn(o.candidate, &e.candidate)) {
				e.date, e.dateBy = o.date, "rule:sentence before"
				bySentence[e.sentence] = append(bySentence[e.sentence], told{i, &e.candidate})
			}
		}
	}
}

// inOrder is the events in the order in which the article tells of them.
func inOrder(all []event) []int {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return all[a].trigger - all[b].trigger })
	return order
}

// past tells a date that lies behind the publication day.
func (d *dater) past(date *brief.Date) bool {
	return !d.today.IsZero() && !date.IsZero() && date.End.Before(d.today.Start)
}

// passivePast tells "was arrested".
func (d *dater) passivePast(v int) bool {
	for _, k := range d.t.Children(v) {
		if w := d.t.Tok(int(k)).Lower; d.t.Is(int(k), "aux:pass", "aux") && (w == "was" || w == "were") {
			return true
		}
	}
	return false
}

// meets tells that one who is party to o is party to e.
func (c *candidate) meets(o *candidate) bool {
	return slices.ContainsFunc(o.parties, func(p party) bool { return c.has(p.actor) })
}

// goesOn tells what belongs to the same scene as what was told before it: force
// after force or protest, and what one of its parties did next, but not what is
// said of it.
func goesOn(o, e *candidate) bool {
	if inForce(e.kind) && inForce(o.kind) {
		return true
	}
	return e.meets(o) && (!spoken[e.kind] || e.kind == brief.Consult && spoken[o.kind])
}

// inForce tells types of what crowds, troops and disasters do.
func inForce(kind brief.EventType) bool {
	return onTheSpot[kind] || kind == brief.Coerce || kind == brief.Protest
}
