package dates

import (
	"time"

	"readout/app/brief"
)

// dayOfMonth reads a month with a day, in either order; a weekday, where one is
// given, helps to find the year.
func (p *parser) dayOfMonth(i int, on *time.Weekday) match {
	if m := p.monthDay(i, on); m.next > 0 {
		return m
	}
	return p.dayMonth(i, on)
}

// monthFirst reads "June 15", "June 15-17, 2024", "June 2024", "June".
func (p *parser) monthFirst(i int) match {
	if p.at(i).class != month || !p.at(i).upper {
		return match{}
	}
	if m := p.monthDay(i, nil); m.next > 0 {
		return p.partOfDay(m)
	}
	return p.monthAlone(i)
}

// monthAlone reads a month without a day.
func (p *parser) monthAlone(i int) match {
	which := time.Month(p.at(i).value)
	m := match{next: i + 1, precision: Month, rule: "month"}
	y := i + 1
	if p.is(y, ",") || p.is(y, "of") || p.is(y, "in") {
		y++
	}
	if p.yearLike(y) {
		m.next, m.Interval, m.rule = y+1, monthSpan(p.at(y).value, which), "month+year"
		return m
	}
	if outer := p.yearAfter(i + 1); outer.next > 0 {
		m.next, m.rule = outer.next, "month of year"
		if !outer.IsZero() {
			m.Interval = monthSpan(outer.Start.Year, which)
		}
		return m
	}
	m.bare = len(p.at(i).text) == 3 && !p.is(i, "may") || (p.is(i, "may") || p.is(i, "march")) && !p.after(i, "in", "since", "until", "till", "by", "of", "from", "between", "last", "next",
		"this", "to", "early", "late", "mid", "-", "before", "after", "and", "for", "through", "during")
	m.Interval = p.nearYear(i, func(y int) brief.Interval { return monthSpan(y, which) })
	return m
}

// yearAfter reads the year-like expression in "June of last year", "June last
// year", "the summer of 2024".
func (p *parser) yearAfter(i int) match {
	if p.is(i, "of") {
		i++
	}
	if p.at(i).class != shift && p.at(i).class != opener {
		return match{}
	}
	m := p.shifted(i)
	if m.precision != Year || m.rule != "shift" {
		return match{}
	}
	return m
}

// monthDay reads "June 15", "June 15th, 2024", "June 15-17".
func (p *parser) monthDay(i int, on *time.Weekday) match {
	d := p.at(i + 1)
	if p.at(i).class != month || !p.at(i).upper || !dayNumber(d) {
		return match{}
	}
	first, last, next := p.daysFrom(i + 1)
	return p.dayIn(i, time.Month(p.at(i).value), first, last, next, on)
}

// dayMonth reads "15 June 2024", "3-5 June", "the 3rd of February".
func (p *parser) dayMonth(i int, on *time.Weekday) match {
	if !dayNumber(p.at(i)) {
		return match{}
	}
	first, last, next := p.daysFrom(i)
	if p.is(next, "of") {
		next++
	}
	if p.at(next).class != month || !p.at(next).upper {
		return match{}
	}
	return p.dayIn(i, time.Month(p.at(next).value), first, last, next+1, on)
}

func (p *parser) dayFirst(i int) match {
	the := p.is(i, "the")
	if the {
		i++
	}
	m := p.dayMonth(i, nil)
	if m.next == 0 && the && p.after(i-1, "on", "until", "by") {
		m = p.dayAlone(i)
	}
	return p.partOfDay(m)
}

// nounTags are of words that an ordinal counts.
var nounTags = map[string]bool{"NN": true, "NNS": true, "NNP": true, "NNPS": true, "JJ": true, "CD": true}

// dayAlone reads "on the 16th", the last or the next as the clause tells.
func (p *parser) dayAlone(i int) match {
	a := p.at(i)
	if a.class != ordinal || a.value > 31 || a.text[0] > '9' {
		return match{}
	}
	if next := p.at(i + 1).token; p.is(i+1, "of") || next >= 0 && nounTags[p.doc.Tokens[next].Tag] {
		return match{} // "on the 16th day"
	}
	m := match{next: i + 1, precision: DayPrecision, rule: "day"}
	if p.today.IsZero() {
		return m
	}
	step := -1
	if p.direction(i) == future {
		step = 1
	}
	for k := range 4 { // not every month has 31 days
		d := brief.Day{Year: p.today.Year, Month: p.today.Month, Day: 1}.AddMonths(step * k)
		d.Day = a.value
		if validDay(d.Year, d.Month, d.Day) && (step < 0 && !p.today.Before(d) || step > 0 && !d.Before(p.today)) {
			m.Interval = brief.OneDay(d)
			break
		}
	}
	return m
}

// daysFrom reads one day of a month or several, "15", "3-5", "18 and 19".
func (p *parser) daysFrom(i int) (first, last, next int) {
	first, last, next = p.at(i).value, p.at(i).value, i+1
	to := p.at(next + 1)
	if !dayNumber(to) || to.value <= first || p.countNoun(next+2) {
		return first, last, next
	}
	if link := p.at(next).text; dash(link) || link == "to" || link == "until" && p.after(i, "from") ||
		link == "and" && (to.value == first+1 || p.after(i, "between")) {
		return first, to.value, next + 2
	}
	return first, last, next
}

func dayNumber(a atom) bool {
	return (a.digits > 0 && a.digits <= 2 || a.class == ordinal) && a.value >= 1 && a.value <= 31
}

// dayIn completes a day and month with the year that follows or is meant.
func (p *parser) dayIn(i int, m time.Month, first, last, next int, on *time.Weekday) match {
	span := func(y int) brief.Interval {
		if !validDay(y, m, first) || !validDay(y, m, last) {
			return brief.Interval{}
		}
		return brief.Interval{Start: brief.NewDay(y, m, first), End: brief.NewDay(y, m, last)}
	}
	got := match{next: next, precision: DayPrecision, rule: "day"}
	y := next
	if p.oneOf(y, ",", "in", "of") {
		y++
	}
	switch {
	case p.yearLike(y):
		got.next, got.Interval, got.rule = y+1, span(p.at(y).value), "day+year"
	case p.yearAfter(next).next > 0:
		outer := p.yearAfter(next)
		got.next = outer.next
		if !outer.IsZero() {
			got.Interval = span(outer.Start.Year)
		}
	case on != nil && !p.today.IsZero():
		got.Interval = p.weekdayYear(*on, span)
	default:
		got.Interval = p.nearYear(i, span)
	}
	if span(2000).IsZero() { // 31 June
		return match{next: next, skip: true}
	}
	return got
}

// weekdayYear is the day in the nearest year in which it falls on a weekday.
func (p *parser) weekdayYear(on time.Weekday, span func(int) brief.Interval) brief.Interval {
	var best brief.Interval
	for y := p.today.Year - 6; y <= p.today.Year+6; y++ {
		s := span(y)
		if s.IsZero() || s.Start.Weekday() != on {
			continue
		}
		if best.IsZero() || distance(s.Start, p.today) < distance(best.Start, p.today) {
			best = s
		}
	}
	return best
}

// nearYear gives a stretch without a year the one that the clause's direction
// asks for: what was, the last up to today; what will be, the next. Where the
// clause does not tell, it is the nearer one.
func (p *parser) nearYear(i int, span func(int) brief.Interval) brief.Interval {
	if p.today.IsZero() {
		return brief.Interval{}
	}
	var back, ahead brief.Interval
	for y := p.today.Year - 4; y <= p.today.Year+4; y++ { // four: 29 February
		s := span(y)
		switch {
		case s.IsZero():
		case !p.today.Before(s.Start):
			back = s
			if !s.End.Before(p.today) && ahead.IsZero() {
				ahead = s
			}
		case ahead.IsZero():
			ahead = s
		}
	}
	since, left := p.today.Sub(back.End), ahead.Start.Sub(p.today)
	if p.entry(i) {
		if 4*left < since {
			return ahead
		}
		return back
	}
	if back.IsZero() || ahead.IsZero() || p.direction(i) == future {
		return ahead
	}
	told := p.tense(i)
	if (told == past || told == pluperfect) && !p.possessive(i) && !p.apart(p.at(i).token) {
		// A day or two ahead of a past tense is a matter of time zones.
		if left <= 3 && since > 300 {
			return ahead
		}
		return back
	}
	if left < since && since > 200 {
		return ahead
	}
	return back
}

// entry tells the day that begins an entry of a chronology, "5 January Army takes
// the port", "March 3: Talks open", whose present tense tells of both what was and
// what is to come.
func (p *parser) entry(i int) bool {
	day := p.at(i+1).class == month || p.at(i).class == month && dayNumber(p.at(i+1))
	after := p.at(i + 2)
	return i == 0 && day && (after.text == ":" || dash(after.text) || after.upper && after.class == plain)
}

// yearLike tells a number that can be a year after a month.
func (p *parser) yearLike(i int) bool {
	a := p.at(i)
	return a.digits == 4 && a.value >= 1000 && a.value <= 2999
}
