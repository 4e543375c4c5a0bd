package events

import (
	"readout/app/brief"
	"readout/app/read/clause"
	"readout/app/read/dates"
	"readout/app/read/syntax"
)

// lead dates a main event that took place by the day that one of its sentences
// names, where the parse hung that day on another word, or else by the day of
// these last ones that the story names first. The lead is at sentence from.
func (d *dater) lead(all []event, from int) {
	for i := range all {
		e := &all[i]
		if e.main && d.longAgo(e) {
			e.date, e.dateBy, e.anchored = nil, "", false
		}
		if !e.main || e.date != nil || e.status != brief.Happened && e.status != brief.Ongoing {
			continue
		}
		if x := d.dayBeside(&e.candidate); x >= 0 {
			e.date, e.dateBy, e.anchored = d.date(x), "rule:lead", true
		} else if x := d.leadTime(e, from, true); x >= 0 && d.fresh(d.exprs[x], 3) && !(d.perfect(e.trigger) && d.t.Tok(d.exprs[x].First).Sentence == e.sentence) && !d.t.Is(d.exprs[x].Last-1, "nmod:poss") && !d.t.Pluperfect(e.trigger) {
			e.date, e.dateBy = d.date(x), "rule:lead"
		}
	}
}

// longAgo tells a date that an event has from another sentence than its own and
// that ended half a year and more before the story: what it is of was before.
func (d *dater) longAgo(e *event) bool {
	if e.date == nil || e.date.IsZero() || d.today.IsZero() || e.date.Span.IsZero() || d.today.Start.Sub(e.date.End) < 180 {
		return false
	}
	return d.t.Tok(tokenAt(d.t.Doc, e.date.Span.Start)).Sentence != e.sentence
}

// dayBeside is the expression of a day in the sentence of a mention that no
// clause of its own keeps from dating it; -1 where there is none.
func (d *dater) dayBeside(m *candidate) int {
	for _, x := range d.bySent[m.sentence] {
		e := d.exprs[x]
		if e.Precision > dates.DayPrecision || !d.tellsWhen(e) || d.afterSaying(e) || d.nextClause(e) >= 0 || d.fromNoun(e) || d.ofNoun(m, e) || dangling(d.t.Text(e.First, e.Last)) {
			continue
		}
		at := d.t.ClauseOf(d.headOf(e))
		if at == m.clause || d.t.Is(m.clause, "conj") && d.t.Head(m.clause) == at {
			return x
		}
	}
	return -1
}

// presume dates what happened in the story itself and carries no date of its
// own: with the day on which its sentence says that it was said, with the main
// event's day, or else with that of the dateline or the publication. What is
// older, planned or merely possible stays undated.
func (d *dater) presume(all []event) {
	t := d.t
	d.countedFrom(all)
	d.follow(all)
	day, by := d.newsDay(all)
	for i := range all {
		e := &all[i]
		if e.date == nil {
			if day, told := d.fromEvent(e, all); told {
				if e.date = day; day != nil {
					e.dateBy = "rule:from event"
				}
				continue
			}
		}
		there := whereAt(t, e.clause)
		if e.date == nil && there >= 0 && t.Tok(e.trigger).Tag == "VBD" {
			for k := range all {
				if all[k].clause == there && all[k].date != nil {
					e.date, e.dateBy = all[k].date, "rule:same clause"
				}
			}
		}
		if e.date != nil || e.nominal && !e.main || e.adjunct && !e.main && there < 0 && t.Tok(e.trigger).Tag != "VBG" || !(e.status == brief.Happened || e.status == brief.Ongoing) {
			continue
		}
		if hour := d.bareHour(&e.candidate); hour >= 0 {
			if e.date = d.dayBefore(hour); e.date == nil {
				e.date = day
			}
			if e.dateBy = "rule:hour"; e.date != nil {
				continue
			}
		}
		if t.Pluperfect(e.trigger) && !(e.main && d.justSaid(e)) || t.Doc.Sentences[e.sentence].Kind == syntax.Title {
			continue
		}
		if !e.main && counted(t, e) {
			continue // "a month later": of what is told before
		}
		if since := d.since(&e.candidate); since != nil {
			e.date, e.dateBy = since, "rule:since"
			continue
		}
		if x := d.saidDay(e.sentence); x >= 0 && !e.nominal {
			e.date, e.dateBy = d.date(x), "rule:said"
			continue
		}
		if e.date, e.dateBy = day, by; by == "rule:main event" && (d.perfect(e.trigger) || spoken[e.kind] && onTheSpot[all[0].kind]) {
			e.date, e.dateBy = d.reportDay() // what is said of a clash comes after it
		}
	}
}

// bareHour is the expression of an hour of no named day, "at 6 p.m.", in the clause
// of a mention; -1 where there is none.
func (d *dater) bareHour(m *candidate) int {
	for _, x := range d.bySent[m.sentence] {
		if e := d.exprs[x]; e.Precision == dates.Clock && e.IsZero() && !e.Recurring && !e.Duration && d.t.ClauseOf(d.headOf(e)) == m.clause {
			return x
		}
	}
	return -1
}

// dayBefore is the last single day named before an expression, in its sentence or
// the one before in its paragraph; nil where none is.
func (d *dater) dayBefore(x int) *brief.Date {
	n := d.t.Tok(d.exprs[x].First).Sentence
	for ; x >= 0; x-- {
		e := d.exprs[x]
		s := d.t.Tok(e.First).Sentence
		if s < n-1 || d.t.Doc.Sentences[s].Paragraph != d.t.Doc.Sentences[n].Paragraph {
			break
		}
		if d.fresh(e, maxFresh) && e.Dates < 0 {
			return &brief.Date{Interval: e.Interval}
		}
	}
	return nil
}

// maxFresh is how many days back an hour of no named day may point.
const maxFresh = 14

// justSaid tells news that is told as somebody's words, "police said they had
// detained two men": what was said in the perfect.
func (d *dater) justSaid(e *event) bool {
	h := d.t.Head(e.clause)
	return h >= 0 && d.t.Is(e.clause, "ccomp") && saying[d.t.Tok(h).Lemma] && d.t.Tok(h).Tag == "VBD"
}

// newsDay is the day of the story: of its main event, else of the dateline, else
// of the publication; nil where none is known.
func (d *dater) newsDay(all []event) (*brief.Date, string) {
	for i := range all {
		if e := &all[i]; e.main && e.date != nil && e.date.Start == e.date.End {
			if d.today.IsZero() || d.today.Start.Sub(e.date.End) <= 2 && e.date.Start.Compare(d.today.End) <= 0 {
				return d.dayOf(e.date), "rule:main event"
			}
			break
		}
	}
	return d.reportDay()
}

// reportDay is the day of the dateline, else of the publication; nil where none is
// known.
func (d *dater) reportDay() (*brief.Date, string) {
	for x, e := range d.exprs {
		if d.t.Doc.Sentences[d.t.Tok(e.First).Sentence].Kind == syntax.Dateline && d.fresh(e, 2) {
			return d.date(x), "rule:dateline"
		}
	}
	if d.today.IsZero() {
		return nil, ""
	}
	return &brief.Date{Interval: d.today}, "rule:publication"
}

// since is from when on a total was counted, "more than 40 have been killed since
// the war began in May": from then until now; nil where nothing tells.
func (d *dater) since(c *candidate) *brief.Date {
	if !d.perfect(c.trigger) || d.today.IsZero() {
		return nil
	}
	last := d.t.Doc.Sentences[c.sentence].Last
	for i := c.trigger + 1; i < last; i++ {
		if d.t.Tok(i).Lower != "since" {
			continue
		}
		for _, x := range d.bySent[c.sentence] {
			if e := d.exprs[x]; e.First > i && e.First < i+12 && !e.IsZero() && !d.today.Start.Before(e.Start) {
				date := d.date(x)
				date.Interval = brief.Interval{Start: e.Start, End: d.today.End}
				return date
			}
		}
		return nil
	}
	return nil
}

// dayOf is the day of a date without its hour, which is of its event alone.
func (d *dater) dayOf(of *brief.Date) *brief.Date {
	for _, e := range d.exprs {
		if e.Precision == dates.Clock && d.t.Tok(e.First).Start == of.Span.Start {
			return &brief.Date{Interval: of.Interval}
		}
	}
	day := *of
	return &day
}

// meets tells an expression that may be of the same day as a date.
func (d *dater) meets(date *brief.Date, x int) bool {
	e := d.exprs[x]
	return e.IsZero() || !date.End.Before(e.Start) && !e.End.Before(date.Start)
}

// saidDay is the expression of the day on which a sentence says that what it
// tells was said; -1 where there is none.
func (d *dater) saidDay(sentence int) int {
	for _, x := range d.bySent[sentence] {
		if e := d.exprs[x]; d.tellsWhen(e) && d.afterSaying(e) && d.fresh(e, 7) {
			return x
		}
	}
	return -1
}

// fresh tells a day that came at most so many before the publication.
func (d *dater) fresh(e dates.Expression, most int) bool {
	if e.Precision > dates.DayPrecision || e.IsZero() || e.Start != e.End {
		return false
	}
	ago := d.today.Start.Sub(e.Start)
	return !d.today.IsZero() && ago >= 0 && ago <= most
}

// leadTime is the expression of the first day or hour named in the sentences of
// the main event, or else in the lead, at sentence from, only those of a known day
// where it is to date it; -1 where there is none.
func (d *dater) leadTime(e *event, from int, dated bool) int {
	best, rank := -1, 1<<30
	for k, x := range d.exprs {
		if x.First >= x.Last || x.Last > len(d.t.Doc.Tokens) || x.Duration || x.Recurring || x.Precision > dates.DayPrecision || dated && x.IsZero() {
			continue
		}
		n := d.t.Tok(x.First).Sentence
		if d.t.Doc.Sentences[n].Kind == syntax.Byline || n > from+maxLead || d.inName(x) || dangling(d.t.Text(x.First, x.Last)) {
			continue
		}
		r := 10 + abs(n-from)
		for i := range e.mentions {
			if m := &e.mentions[i]; m.sentence == n {
				if r = 0; d.sequel(m, x) {
					r = maxLead + 10
				}
			}
		}
		if d.t.Is(x.Last-1, "nmod:poss") {
			r += 5
		}
		if x.Last == x.First+1 && hours[d.t.Tok(x.First).Lower] {
			r += maxLead + 10 // "a dawn crash" says less than a day further on
		}
		if r < rank {
			best, rank = k, r
		}
	}
	return best
}

// sequel tells the time of what was done after an event, "were searching on Monday
// after a ferry sank": not when it was, but of how it ended, "died on Monday after".
func (d *dater) sequel(m *candidate, x dates.Expression) bool {
	v := d.t.ClauseOf(d.headOf(x))
	if !d.t.Verbal(v) || v == m.clause || !d.t.Is(m.clause, "advcl") || !d.t.Under(m.clause, v) || ending[d.t.Tok(v).Lemma] {
		return false
	}
	w := d.t.Marker(m.clause)
	return w == "after" || w == "since"
}

// ending are verbs of how something ended for those it befell.
var ending = clause.WordSet("kill die injure wound hurt perish drown evacuate displace strand trap miss lose destroy")

// maxLead is how many sentences from the first are asked what they say of the
// main event.
const maxLead = 8
