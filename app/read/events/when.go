package events

import (
	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/clause"
	"readout/app/read/dates"
)

// dater attaches expressions of time to mentions of events through the parse.
type dater struct {
	t      *clause.Tree
	set    *actors.Set
	exprs  []dates.Expression
	bySent map[int][]int // sentence -> expressions
	today  brief.Interval
}

func newDater(t *clause.Tree, exprs []dates.Expression, set *actors.Set, published brief.Published) *dater {
	d := &dater{t: t, set: set, exprs: exprs, bySent: map[int][]int{}, today: published.Interval}
	for i, e := range exprs {
		if e.First >= 0 && e.First < e.Last && e.Last <= len(t.Doc.Tokens) && !d.inName(e) {
			n := t.Tok(e.First).Sentence
			d.bySent[n] = append(d.bySent[n], i)
		}
	}
	return d
}

// inName tells an expression that is of a name: "Jan" in "Jan Roe".
func (d *dater) inName(e dates.Expression) bool {
	m, ok := d.set.Covering(e.First)
	return ok && m.Kind == brief.Named && m.First <= e.First && m.Last >= e.Last
}

// headOf is the token of an expression that hangs on something outside it.
func (d *dater) headOf(e dates.Expression) int {
	for i := e.First; i < e.Last; i++ {
		if h := d.t.Head(i); h < e.First || h >= e.Last {
			return i
		}
	}
	return e.First
}

// attach gives every mention the expression nearest to it: the one that hangs
// on its own words before one elsewhere in its clause. An expression that
// hangs on another event, or on a verb of saying, is not borrowed.
func (d *dater) attach(found []candidate) {
	owner := map[int]int{} // token -> mention
	for i := range found {
		c := &found[i]
		for _, tok := range []int{c.outer, c.clause, c.noun, c.trigger} {
			if _, taken := owner[tok]; !taken || tok == c.trigger || tok == c.noun {
				owner[tok] = i
			}
		}
	}
	type hit struct{ expr, steps int }
	best := map[int]hit{}
	for _, list := range d.bySent {
		for _, x := range list {
			e := d.exprs[x]
			i := d.headOf(e)
			if v := d.whenClause(e); v >= 0 && !e.IsZero() {
				if at, ok := owner[v]; ok {
					best[at] = hit{x, 0}
				}
			}
			if !d.tellsWhen(e) || d.afterSaying(e) || d.modifier(e, i, owner) {
				continue
			}
			if v := d.nextClause(e); v >= 0 {
				if e.Rule != "offset:year" && d.fromAnotherDay(x, list) {
					continue
				}
				i = v // "six weeks after it rejected": when the rejection was
			} else if d.fromNoun(e) {
				continue // "six weeks after the attack": when the attack was, unless that is told elsewhere
			}
			for steps := range clause.MaxDepth {
				if at, ok := owner[i]; ok && (steps > 0 || d.t.Verbal(i)) {
					if d.perfect(found[at].trigger) && d.over(e) {
						break // "has been charged over a death last year": when he died
					}
					old, had := best[at]
					if !had || !d.countsFrom(x, old.expr) && (finer(e, d.exprs[old.expr], steps, old.steps) || d.countsFrom(old.expr, x)) {
						best[at] = hit{x, steps}
					}
					break
				}
				if d.closed(i) {
					if at, ok := owner[d.t.ClauseOf(max(d.t.Head(i), 0))]; ok && found[at].status == brief.Planned && d.t.Is(i, "advcl") && d.t.Tok(d.t.First(i)).Lower == "when" {
						if _, had := best[at]; !had { // "will table it when the house returns in March"
							best[at] = hit{x, clause.MaxDepth}
						}
					}
					if at, ok := owner[d.subjectOf(i)]; ok && found[at].kind == disaster {
						if _, had := best[at]; !had { // "the fire, which broke out on Monday, killed …"
							best[at] = hit{x, clause.MaxDepth}
						}
					}
					break
				}
				if i = d.t.Head(i); i < 0 {
					break
				}
			}
		}
	}
	for at, h := range best {
		c := &found[at]
		c.date, c.anchored = d.date(h.expr), true
		c.dateBy = "rule:" + d.exprs[h.expr].Rule
		if h.steps > 2 {
			c.dateBy = "rule:clause"
		}
	}
	d.countedTo(found, owner)
	d.shareDates(found)
}

// subjectOf is the verb whose subject a relative clause describes, -1 where it
// describes none.
func (d *dater) subjectOf(relative int) int {
	n := d.t.Head(relative)
	if n < 0 || !d.t.Relative(relative) || !d.t.Is(n, "nsubj", "nsubj:pass") {
		return -1
	}
	return d.t.Head(n)
}

// tellsWhen tells an expression of when something took place: of a day that is
// known, once, and neither how far it reaches nor how far a record goes back.
func (d *dater) tellsWhen(e dates.Expression) bool {
	return !e.Interval.IsZero() && !e.Recurring && !e.Duration && !d.record(e) && !d.reach(e)
}

// begins tells an expression that a word begins or stands right before.
func (d *dater) begins(e dates.Expression, word string) bool {
	return d.t.Tok(e.First).Lower == word || e.First > 0 && d.t.Tok(e.First-1).Lower == word
}

// reach tells how far ahead something reaches, "until March", or what year it is
// about, "a forecast for 2026": not when it took place.
func (d *dater) reach(e dates.Expression) bool {
	if d.begins(e, "for") && e.Precision >= dates.Year {
		return true
	}
	if !d.begins(e, "until") && !d.begins(e, "till") {
		return false
	}
	i := d.headOf(e)
	for range clause.MaxDepth { // "a bill to fund the government until March"
		if i < 0 || d.t.Verbal(i) {
			break
		}
		i = d.t.Head(i)
	}
	return i >= 0 && d.t.Infinitive(i)
}

// beside tells an expression in a relative clause that the clause at c is not
// in: "Roe, who had led it since May, thanked …".
func (d *dater) beside(head, c int) bool {
	for i, steps := head, 0; i >= 0 && i != c && steps < clause.MaxDepth; i, steps = d.t.Head(i), steps+1 {
		if d.t.Relative(i) {
			return true
		}
	}
	return false
}

// record tells how far a record goes: "the deadliest shooting since 1987", "the
// biggest takeover of a brewer this year".
func (d *dater) record(e dates.Expression) bool {
	since := d.begins(e, "since")
	if !since && e.Precision <= dates.DayPrecision {
		return false
	}
	if k := e.First - 1; k > 0 && d.t.Tok(k).Lower == "time" && d.t.Tok(k-1).POS == "ADJ" {
		return true // "for the third time this month"
	}
	first := d.t.Doc.Sentences[d.t.Tok(e.First).Sentence].First
	for k := e.First; k >= max(first, e.First-8); k-- {
		if !since && d.t.Tok(k).POS == "VERB" && !d.t.Is(k, "amod") {
			return false
		}
		if tag := d.t.Tok(k).Tag; tag == "JJS" || tag == "RBS" || d.t.Tok(k).Lower == "first" || since && ordinals[d.t.Tok(k).Lower] {
			return true
		}
	}
	return false
}

// ordinals count what there has been since a time: "the third walkout since May".
var ordinals = clause.WordSet("second third fourth fifth sixth seventh eighth ninth tenth")

// modifier tells an expression that dates another noun than an event: "the 2016
// season", "Tuesday's election" beside what was said of it.
func (d *dater) modifier(e dates.Expression, head int, owner map[int]int) bool {
	h := d.t.Head(head)
	if e.Precision >= dates.Year && e.Last < len(d.t.Doc.Tokens) && d.nextClause(e) < 0 && (d.t.Tok(e.Last).POS == "NOUN" || d.t.Tok(e.Last).POS == "PROPN" && !d.opens(e, h)) {
		return true
	}
	if h < 0 {
		return false
	}
	if e.Last == e.First+1 && hours[d.t.Tok(e.First).Lower] && d.t.Is(e.First, "compound") {
		return true // "a dawn crash": another expression has the day
	}
	if _, ok := owner[h]; ok {
		return false
	}
	if d.begins(e, "of") && d.t.Nominal(h) {
		return true // "the grain deal of 2022"
	}
	return d.t.Is(head, "nmod:poss", "compound", "nummod", "amod") && h >= e.Last
}

// ofNoun tells a day that a noun is of which what the clause tells only concerns:
// "withdrew from Sunday's race", "condemned Friday's attack", not "died in Friday's
// attack".
func (d *dater) ofNoun(c *candidate, e dates.Expression) bool {
	i := e.Last - 1
	if d.t.Tok(i).Lower == "'s" || d.t.Tok(i).Lower == "’s" {
		i--
	}
	if !d.t.Is(i, "nmod:poss") {
		return false
	}
	switch d.t.Marker(d.t.Head(i)) {
	case "in", "at", "during":
		return false
	case "":
		return spoken[c.kind]
	}
	return true
}

// opens tells a year that a clause begins with, "In 1960 King Mahendra jailed …".
func (d *dater) opens(e dates.Expression, head int) bool {
	return e.First > 0 && d.t.Tok(e.First-1).POS == "ADP" && head >= e.Last && d.t.Verbal(head)
}

// hours are parts of a day, of which no day is known where they stand alone.
var hours = clause.WordSet("dawn morning noon midday afternoon evening dusk night midnight")

// perfect tells a verb in the present perfect, which goes with no day gone by.
func (d *dater) perfect(v int) bool {
	for _, k := range d.t.Children(v) {
		if w := d.t.Tok(int(k)).Lower; d.t.Is(int(k), "aux") && (w == "has" || w == "have") {
			return true
		}
	}
	return false
}

// over tells a month or a year that had ended before the publication day.
func (d *dater) over(e dates.Expression) bool {
	return e.Precision > dates.DayPrecision && !d.today.IsZero() && e.Interval.End.Before(d.today.Start)
}

// closed tells a clause whose dates are its own: they say nothing of what it
// hangs on.
func (d *dater) closed(i int) bool {
	if d.t.Is(i, "advcl") && d.t.Tok(i).Tag == "VBG" {
		return false // "when speaking on Saturday" is the same Saturday
	}
	if d.t.Is(i, "acl") && d.t.Tok(i).Tag == "VBG" && speaking[d.t.Tok(i).Lemma] && d.t.Tok(i-1).Lower == "," {
		return false // "Roe, speaking on Saturday, said"
	}
	return d.t.Verbal(i) && (d.t.Relative(i) || d.t.Is(i, "acl", "advcl", "ccomp", "parataxis") && !d.t.Infinitive(i))
}

// afterSaying tells an expression right behind a verb of saying.
func (d *dater) afterSaying(e dates.Expression) bool {
	for k := e.First - 1; k >= 0 && k >= e.First-2; k-- {
		if d.t.Verbal(k) {
			return saying[d.t.Tok(k).Lemma]
		}
		if p := d.t.Tok(k).POS; p != "ADP" && p != "ADV" {
			return false
		}
	}
	return false
}

// finer prefers the closer expression, and of two equally close the one that
// names a day.
func finer(a, b dates.Expression, as, bs int) bool {
	if (a.Precision <= dates.DayPrecision) != (b.Precision <= dates.DayPrecision) && abs(as-bs) <= 1 {
		return a.Precision <= dates.DayPrecision
	}
	return as < bs
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// shareDates lets coordinated mentions and those without a date of their own
// take the one that stands in the same clause, or alone in the sentence.
func (d *dater) shareDates(found []candidate) {
	bySent := map[int][]int{}
	for i := range found {
		bySent[found[i].sentence] = append(bySent[found[i].sentence], i)
	}
	for n, list := range bySent {
		for _, i := range list {
			c := &found[i]
			if c.date != nil {
				continue
			}
			for _, j := range list {
				o := &found[j]
				if j != i && o.anchored && !d.ahead(c, o.date) && (d.t.Is(c.clause, "conj") && d.t.Head(c.clause) == o.clause ||
					d.t.Is(o.clause, "conj") && d.t.Head(o.clause) == c.clause && !d.t.Pluperfect(c.clause) ||
					c.clause == o.clause || d.t.Is(c.trigger, "advcl") && d.t.Head(c.trigger) == o.clause && d.t.Tok(c.trigger).Tag == "VBG") {
					c.date, c.dateBy = o.date, "rule:same clause"
					break
				}
			}
			if c.date == nil && len(d.bySent[n]) == 1 && !c.nominal {
				e := d.exprs[d.bySent[n][0]]
				if d.ofNoun(c, e) || d.fromNoun(e) || d.ahead(c, &brief.Date{Interval: e.Interval}) && d.headOf(e) > c.trigger || !d.tellsWhen(e) || d.t.Tok(e.First).Sentence != n || d.perfect(c.trigger) && d.over(e) {
					continue
				}
				h := d.headOf(e)
				if v := d.nextClause(e); v >= 0 && v != c.clause {
					continue
				}
				if d.heads(e, h) {
					c.date, c.dateBy = d.date(d.bySent[n][0]), "rule:sentence"
					continue
				}
				if d.beside(h, c.clause) || d.closed(c.clause) && !d.t.Under(h, c.clause) || d.saidAt(h) && !currentDay(c) || !d.within(h, c.clause) && !d.saidAt(h) {
					continue
				}
				c.date, c.dateBy = d.date(d.bySent[n][0]), "rule:sentence"
			}
		}
	}
}

// ahead tells a day to come, on which nothing can have been that is told in the
// past: "pledged $9m and will send a team on Friday".
func (d *dater) ahead(c *candidate, date *brief.Date) bool {
	return date != nil && !d.today.IsZero() && d.today.End.Before(date.Start) && d.t.Tok(c.trigger).Tag == "VBD" && c.status == brief.Happened
}

// heads tells an expression that begins a sentence and that the parse took for
// its head: the rest hangs on it, whatever its verb.
func (d *dater) heads(e dates.Expression, head int) bool {
	return d.t.Head(head) < 0 && e.First <= d.t.Doc.Sentences[d.t.Tok(e.First).Sentence].First+1
}

// within tells whether i hangs on the clause with no other verb in between.
func (d *dater) within(i, clauseHead int) bool {
	for range clause.MaxDepth {
		if i = d.t.Head(i); i < 0 || i == clauseHead {
			return i == clauseHead
		}
		if d.t.Verbal(i) && !(d.t.Is(i, "conj") && d.t.Head(i) == clauseHead) {
			return false
		}
	}
	return false
}

// saidAt tells an expression that says when something was said.
func (d *dater) saidAt(i int) bool {
	for range 3 {
		i = d.t.Head(i)
		if i < 0 {
			return false
		}
		if d.t.Verbal(i) {
			return saying[d.t.Tok(i).Lemma]
		}
	}
	return false
}

// speaking are verbs of an occasion at which something was said.
var speaking = clause.WordSet("speak talk address testify write appear")

var saying = clause.WordSet("say tell state announce report add declare claim confirm note write reveal disclose")

// currentDay tells types that take place by being said.
func currentDay(c *candidate) bool {
	switch c.kind {
	case brief.Request, brief.Reject, brief.Accuse, brief.Threaten, brief.Agree, brief.Support:
		return c.status == brief.Happened || c.status == brief.Ongoing
	}
	return c.status == brief.Ongoing
}

func (d *dater) date(x int) *brief.Date {
	e := d.exprs[x]
	return &brief.Date{
		Interval: e.Interval, Text: d.t.Text(e.First, e.Last),
		Span: brief.Span{Start: d.t.Tok(e.First).Start, End: d.t.Tok(e.Last - 1).End},
	}
}
