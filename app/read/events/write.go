package events

import (
	"sort"

	"readout/app/brief"
)

// writer turns merged mentions into the events of a reading.
type writer struct {
	*scanner
	article brief.Article
	when    *dater
	quotes  []brief.Quote
	head    *headline
	used    map[int]bool
	quoting bool // the event itself stands in quoted words
	kept    int  // end of the trigger's own words
	begun   bool // the headline being put together has its subject
}

func (w *writer) write(all []event) []brief.Event {
	bySentence := w.quotesBySentence()
	triggers := map[int]bool{}
	for i := range all {
		all[i].first = i == 0
		triggers[all[i].trigger] = true
	}
	out := make([]brief.Event, 0, len(all))
	seen := map[brief.ID]bool{}
	for i := range all {
		ev := w.event(&all[i], triggers, bySentence)
		if seen[ev.ID] {
			continue
		}
		seen[ev.ID] = true
		out = append(out, ev)
	}
	return out
}

func (w *writer) event(e *event, triggers map[int]bool, quotes map[int][]int) brief.Event {
	trigger := w.mark(w.span(e.trigger, max(e.last, e.trigger+1)))
	ev := brief.Event{
		ID:       brief.SpanID(w.article.ID, "event:"+string(e.kind), trigger),
		Type:     e.kind,
		Status:   e.status,
		Title:    w.title(e),
		Main:     e.main,
		Trigger:  trigger,
		Evidence: w.evidence(e, triggers),
		Answers:  w.answers(e),
		Why:      e.why(),
	}
	for _, a := range []*brief.Answer{&ev.Answers.Who, &ev.Answers.What, &ev.Answers.When, &ev.Answers.Where, &ev.Answers.Why, &ev.Answers.How} {
		if a.Text != "" {
			a.Span = w.mark(a.Span)
		}
	}
	if e.date != nil {
		d := *e.date
		if d.Text != "" {
			d.Span = w.mark(d.Span)
		}
		ev.Date = &d
	}
	if e.place != nil {
		p := *e.place
		p.Span = w.mark(p.Span)
		ev.Place = &p
	}
	for _, p := range e.parties {
		if w.headcount(p) || w.stoodFor(p, e.parties) || w.ground(e, p) {
			continue
		}
		ev.Parties = append(ev.Parties, brief.Party{Actor: w.set.Actors[p.actor].ID, Role: p.role, Span: w.mark(p.span)})
	}
	ev.Quotes, ev.ReportedBy = w.attach(e, quotes)
	return ev
}

func (w *writer) mark(s brief.Span) brief.Span {
	s.Article = w.article.ID
	return s
}

// evidence is the clause of each mention, in the order of the text.
func (w *writer) evidence(e *event, triggers map[int]bool) []brief.Span {
	var spans []brief.Span
	for _, c := range e.mentions {
		first, last := w.clauseRange(c, triggers)
		sp := w.mark(w.span(first, last))
		merged := false
		for i := range spans {
			if spans[i].Overlaps(sp) {
				spans[i].Start, spans[i].End = min(spans[i].Start, sp.Start), max(spans[i].End, sp.End)
				merged = true
			}
		}
		if !merged && len(spans) < maxEvidence {
			spans = append(spans, sp)
		}
	}
	sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
	return spans
}

// maxEvidence is how many clauses one event shows as its evidence.
const maxEvidence = 5

// clauseRange is the clause a mention stands in, without the clauses
// coordinated with it; for a noun whose clause tells another event, its phrase.
func (w *writer) clauseRange(c candidate, triggers map[int]bool) (first, last int) {
	t := w.t
	top := c.clause
	if c.outer >= 0 && t.Under(c.clause, c.outer) {
		top = c.outer
	}
	if c.nominal && top != c.trigger && triggers[top] {
		if lo, hi := t.First(c.trigger), t.Last(c.trigger); hi-lo >= 4 {
			return w.strip(lo, hi)
		}
	}
	lo, hi := t.First(top), t.Last(top)
	for _, k := range t.Children(top) {
		k := int(k)
		apart := t.Is(k, "conj") && (t.Verbal(k) || t.Child(k, "cop", "nsubj") >= 0) || t.Is(k, "parataxis")
		if !apart || t.Under(c.trigger, k) {
			continue
		}
		if t.First(k) > c.trigger {
			hi = min(hi, t.First(k))
		} else if t.Last(k) <= c.trigger {
			lo = max(lo, t.Last(k))
		}
	}
	if t.Relative(top) && t.Head(top) >= 0 { // the noun it describes belongs to it
		h := t.Head(top)
		if m, ok := w.set.Headed(h); ok {
			lo = min(lo, m.First)
		} else {
			lo = min(lo, h)
		}
	}
	return w.strip(lo, hi)
}

// strip leaves out marks and conjunctions at the ends.
func (w *writer) strip(lo, hi int) (int, int) {
	t := w.t
	for hi-lo > 1 && (t.Tok(lo).POS == "PUNCT" || t.Is(lo, "cc")) {
		lo++
	}
	for hi-lo > 1 && (t.Tok(hi-1).POS == "PUNCT" || t.Is(hi-1, "cc")) {
		hi--
	}
	return lo, hi
}

func (w *writer) quotesBySentence() map[int][]int {
	by := map[int][]int{}
	d := w.t.Doc
	for i, q := range w.quotes {
		last := -1
		for _, sp := range append([]brief.Span{q.Cue}, q.Spans...) {
			if sp.IsZero() {
				continue
			}
			if k := tokenAt(d, sp.Start); k < len(d.Tokens) && d.Tokens[k].Sentence != last {
				last = d.Tokens[k].Sentence
				if list := by[last]; len(list) == 0 || list[len(list)-1] != i {
					by[last] = append(list, i)
				}
			}
		}
	}
	return by
}

// attach finds the quotes that belong to an event, those of its sentences and
// those its participants go on with, and the actors the article has it from.
func (w *writer) attach(e *event, by map[int][]int) (quotes []brief.ID, from []brief.ID) {
	seen := map[brief.ID]bool{}
	add := func(id brief.ID) {
		if id != "" && !seen[id] {
			seen[id] = true
			quotes = append(quotes, id)
		}
	}
	source := func(id brief.ID) {
		for _, x := range from {
			if x == id {
				return
			}
		}
		if id != "" {
			from = append(from, id)
		}
	}
	for _, r := range e.reported {
		source(w.set.Actors[r].ID)
	}
	for _, m := range e.mentions {
		at := w.t.Tok(m.trigger).Start
		for _, i := range by[m.sentence] {
			q := &w.quotes[i]
			add(q.ID)
			for _, sp := range q.Spans {
				if sp.Start <= at && at < sp.End {
					source(q.Speaker)
					for _, v := range q.Via {
						source(v)
					}
				}
			}
		}
		for _, i := range by[m.sentence+1] {
			if q := &w.quotes[i]; w.isParty(e, q.Speaker) && w.sameParagraph(m.sentence, m.sentence+1) {
				add(q.ID)
			}
		}
	}
	return quotes, from
}

func (w *writer) isParty(e *event, id brief.ID) bool {
	for _, p := range e.parties {
		if id != "" && w.set.Actors[p.actor].ID == id {
			return true
		}
	}
	return false
}

func (w *writer) sameParagraph(a, b int) bool {
	s := w.t.Doc.Sentences
	return b < len(s) && s[a].Paragraph == s[b].Paragraph
}

// why tells how an event was found and what came second.
func (e *event) why() []brief.Why {
	conf := max(0.3, min(0.95, 0.4+0.15*e.score))
	all := []brief.Why{{Field: "type", How: e.how, Score: conf, RunnerUp: string(e.second)}}
	if e.second != "" {
		all[0].RunnerUpScore = (1 - conf) / 2
	}
	status := "rule:" + e.statusBy
	if len(e.statusBy) > 5 && e.statusBy[:5] == "rule:" {
		status = e.statusBy
	}
	all = append(all, brief.Why{Field: "status", How: status, Score: 0.8})
	if e.date != nil {
		score := 0.9
		if !e.anchored {
			score = 0.5
		}
		all = append(all, brief.Why{Field: "date", How: e.dateBy, Score: score})
	}
	if e.place != nil {
		score := 0.8
		if e.placeBy == "rule:dateline" {
			score = 0.5
		}
		all = append(all, brief.Why{Field: "place", How: e.placeBy, Score: score})
	}
	if e.main {
		all = append(all, brief.Why{Field: "main", How: "rule:headline", Score: 0.8})
	}
	return all
}
