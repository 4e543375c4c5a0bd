package events

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/clause"
	"readout/app/read/dates"
	"readout/app/read/syntax"
)

// Times that count from another event, or that a clause of their own tells of.

// fromAnotherDay tells a time that counts from what another of the sentence's
// expressions dates, not from the publication day: "in 2021, three years after it
// withdrew".
func (d *dater) fromAnotherDay(x int, list []int) bool {
	for _, y := range list {
		if o := d.exprs[y]; y != x && o.First < d.exprs[x].First && d.tellsWhen(o) && d.over(o) {
			return true
		}
	}
	return false
}

// countsFrom tells "two years later" beside the "1961" that it counts from: of two
// times of one verb the first is told with it, "arrested in 1961 and again two
// years later".
func (d *dater) countsFrom(x, from int) bool {
	e, o := d.exprs[x], d.exprs[from]
	return e.Rule == "offset" && o.First < e.First && d.t.Tok(o.First).Sentence == d.t.Tok(e.First).Sentence && d.t.Tok(e.Last-1).Lower == "later"
}

// nextClause is the verb of the clause that an expression ending in "after" or
// "before" counts from; -1 where a noun follows or nothing.
func (d *dater) nextClause(e dates.Expression) int {
	w := d.t.Tok(e.Last - 1).Lower
	if e.Last < len(d.t.Doc.Tokens) && units[w] {
		w = d.t.Tok(e.Last).Lower
	}
	if w != "after" && w != "before" && w != "since" || strings.HasPrefix(e.Rule, "offset:") && e.Dates < 0 {
		return -1
	}
	for k := e.Last; k < len(d.t.Doc.Tokens) && k < e.Last+14 && d.t.Tok(k).Sentence == d.t.Tok(e.First).Sentence; k++ {
		if d.t.Verbal(k) && d.t.Tok(k).Tag != "VBG" {
			return k
		}
		if d.t.Tok(k).Lower == "," {
			if k+2 < len(d.t.Doc.Tokens) && d.t.Tok(k+1).POS == "NUM" && d.t.Tok(k+2).Lower == "," {
				k += 2 // "Roe, 19, was"
				continue
			}
			if end := d.asideEnd(k); end > 0 {
				k = end // "Roe, the minister, was"
				continue
			}
			break
		}
	}
	return -1
}

// whenClause is the verb of the clause that says what took place at a time, "in
// 2010, when it rejected a bid", "the year that he left"; -1 where there is none.
func (d *dater) whenClause(e dates.Expression) int {
	last := d.t.Doc.Sentences[d.t.Tok(e.First).Sentence].Last
	i := e.Last
	if i < last && d.t.Tok(i).Lower == "," {
		i++
	}
	the := i > e.Last && i+2 < last && d.t.Tok(i).Lower == "the" && units[d.t.Tok(i+1).Lower] // "in 1991, the year he left"
	if the && d.t.Tok(i+2).Lower != "after" && d.t.Tok(i+2).Lower != "before" && d.t.Tok(i+2).Lower != "of" {
		i++
	} else if i >= last || d.t.Tok(i).Lower != "when" {
		return -1
	}
	for k := i + 1; k < min(last, i+14); k++ {
		if d.t.Verbal(k) {
			return k
		}
	}
	return -1
}

// asideEnd is the comma that ends the apposition which the one at k begins; 0
// where a verb stands before it.
func (d *dater) asideEnd(k int) int {
	for i := k + 1; i < min(len(d.t.Doc.Tokens), k+10) && d.t.Tok(i).Sentence == d.t.Tok(k).Sentence; i++ {
		switch {
		case d.t.Verbal(i):
			return 0
		case d.t.Tok(i).Lower == ",":
			return i
		}
	}
	return 0
}

// hour are units within a day.
var hour = clause.WordSet("hour hours minute minutes moments")

// units are what is counted from an event to another: "six weeks after it
// rejected".
var units = clause.WordSet("day days week weeks month months year years hour hours minute minutes decade decades")

// counted tells an event that the text dates from another one, "sacked him a
// month later", in words that name no day.
func counted(t *clause.Tree, e *event) bool {
	for i := max(t.First(e.clause), 1); i < min(t.Last(e.clause), e.clause+40); i++ {
		if w := t.Tok(i).Lower; (w == "later" || w == "earlier") && units[t.Tok(i-1).Lower] && !hour[t.Tok(i-1).Lower] {
			return true
		}
	}
	return false
}

// whereAt is the verb of the clause that names the place which the clause at v
// tells of, "gathered in the square, where police fired"; -1 where it tells of none.
func whereAt(t *clause.Tree, v int) int {
	if h := t.Head(v); h >= 0 && t.Is(v, "conj") && t.Verbal(h) {
		v = h
	}
	if n := t.Head(v); n >= 0 && n < v && t.Nominal(n) && t.Tok(t.First(v)).Lower == "where" {
		return t.ClauseOf(n)
	}
	return -1
}

// later tells "he later left": not when what was told before took place.
func later(t *clause.Tree, v int) bool {
	for _, k := range t.Children(v) {
		if w := t.Tok(int(k)).Lower; t.Is(int(k), "advmod") && (w == "later" || w == "then" || w == "subsequently") {
			return true
		}
	}
	return false
}

// dangling tells a time that only counts from something else: "two days
// before", "within a week".
func dangling(text string) bool {
	return strings.HasSuffix(text, " before") || strings.HasSuffix(text, " after") || strings.HasPrefix(text, "within ")
}

// fromEvent dates what took place on the eve of an event that the article dates
// elsewhere, or so long before or after it: "met on the eve of the summit", "was
// shot two days after the vote"; found tells that it is told so, dated or not.
func (d *dater) fromEvent(e *event, all []event) (date *brief.Date, found bool) {
	s := d.t.Doc.Sentences[e.sentence]
	for i := s.First; i+2 < s.Last; i++ {
		if d.t.Tok(i).Lower == "eve" && d.t.Tok(i+1).Lower == "of" && d.t.ClauseOf(i) == e.clause {
			return d.eve(e, all, i), true
		}
	}
	for _, x := range d.bySent[e.sentence] {
		at := d.exprs[x].Dates
		if at < 0 || d.t.ClauseOf(d.headOf(d.exprs[x])) != e.clause {
			continue
		}
		if v := d.nextClause(d.exprs[x]); v >= 0 {
			at = v
		}
		for k := range all {
			o := &all[k]
			if !d.oneTime(o, e) || !(o.triggeredAt(at) || d.t.Nominal(at) && d.tells(o, at)) {
				continue
			}
			if day := d.exprs[x].From(o.date.Interval); !day.IsZero() && o.date.Interval != d.exprs[x].Interval {
				date = d.date(x)
				date.Interval = day
				return date, true
			}
		}
	}
	return nil, false
}

// fromNoun tells a time that counts from what a noun names: "six weeks after the
// attack".
func (d *dater) fromNoun(e dates.Expression) bool { return e.Dates >= 0 && d.nextClause(e) < 0 }

// countedTo dates the events to come that times are counted to, "two days before
// the election", where the article tells of nothing else of the kind that took
// place.
func (d *dater) countedTo(found []candidate, owner map[int]int) {
	happened := map[brief.EventType]bool{}
	for i := range found {
		if c := &found[i]; !c.nominal && c.status == brief.Happened {
			happened[c.kind] = true
		}
	}
	for x := range d.exprs {
		e := d.exprs[x]
		at, ok := owner[e.Dates]
		if !ok || e.IsZero() || !d.fromNoun(e) || !d.today.End.Before(e.Start) || found[at].date != nil || inForce(found[at].kind) {
			continue
		}
		if !happened[found[at].kind] {
			found[at].date, found[at].anchored, found[at].dateBy = d.date(x), true, "rule:"+e.Rule
		}
	}
}

// countedFrom dates the events that times are counted from, "six weeks after the
// attack", where nothing else does.
func (d *dater) countedFrom(all []event) {
	for x := range d.exprs {
		e := d.exprs[x]
		if e.IsZero() || !d.fromNoun(e) || d.today.End.Before(e.Start) {
			continue
		}
		for i := range all {
			if all[i].date == nil && all[i].triggeredAt(e.Dates) {
				all[i].date, all[i].dateBy = d.date(x), "rule:"+e.Rule
			}
		}
	}
}

// eve is the day before the event that the eve at token n is of, where it is
// dated elsewhere.
func (d *dater) eve(e *event, all []event, n int) *brief.Date {
	for _, k := range d.t.Children(n) {
		k := int(k)
		for i := range all {
			o := &all[i]
			if d.t.Marker(k) == "of" && d.oneTime(o, e) && d.tells(o, k) {
				first := n
				for first > 0 && d.t.Under(first-1, n) {
					first--
				}
				return &brief.Date{
					Interval: brief.OneDay(o.date.Start.AddDays(-1)), Text: d.t.Text(first, k+1),
					Span: brief.Span{Start: d.t.Tok(first).Start, End: d.t.Tok(k).End},
				}
			}
		}
	}
	return nil
}

// oneTime tells another event than e, of days that are known well enough to count
// from.
func (d *dater) oneTime(o, e *event) bool {
	return o != e && o.date != nil && o.date.End.Sub(o.date.Start) <= longestVisit
}

// triggeredAt tells that a token names the event.
func (e *event) triggeredAt(token int) bool {
	return slices.ContainsFunc(e.mentions, func(m candidate) bool { return m.trigger == token || m.noun == token })
}

// longestVisit is how many days something may go on that others count from.
const longestVisit = 14

// tells whether the noun at k tells of an event that is told elsewhere with the
// same word: "dismissed five ministers in a reshuffle".
func (d *dater) tells(o *event, k int) bool {
	same := func(first, last int) bool {
		for x := first; x < min(last, first+maxPhrase); x++ {
			if x != k && d.t.Tok(x).Lemma == d.t.Tok(k).Lemma {
				return true
			}
		}
		return false
	}
	for i := range o.mentions[:min(len(o.mentions), 4)] {
		m := &o.mentions[i]
		if same(d.t.First(m.clause), d.t.Last(m.clause)) {
			return true
		}
	}
	title := d.t.Doc.Sentences[0]
	return o.main && title.Kind == syntax.Title && same(title.First, title.Last)
}
