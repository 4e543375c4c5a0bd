package dates

import (
	"readout/app/brief"
)

// shifted reads what "last", "this" and "next" move: "last year", "this
// morning", "next Tuesday", "the past three months".
func (p *parser) shifted(i int) match {
	the := p.is(i, "the")
	if the || p.is(i, "this", "past") || p.is(i, "this", "coming") {
		i++
	}
	a := p.at(i)
	if a.class != shift || p.is(i, "following") && !the {
		return match{}
	}
	n, next := a.value, i+1
	u := p.at(next)
	if p.is(i, "past") && u.class == number || u.class == number && n != 0 && u.text != "a" && u.text != "an" || p.oneOf(next, "few", "several", "couple") {
		return p.window(i)
	}
	m := match{next: next + 1, rule: "shift", precision: DayPrecision}
	switch u.class {
	case unit:
		return p.shiftedUnit(i, n)
	case weekday:
		m.Interval = p.shiftedWeekday(u, n)
		m = p.partOfDay(m)
	case month:
		m.precision = Month
		m.Interval = p.shiftedYearly(n, func(y int) brief.Interval { return months(y, monthOf(u), 1) })
	case season:
		m.precision = Season
		m.Interval = p.shiftedYearly(n, func(y int) brief.Interval { return seasonSpan(y, u.value) })
		if p.yearLike(m.next) {
			m.next++
		}
	case part:
		if n != 0 || p.today.IsZero() {
			m.Interval = p.day(n)
		} else {
			m.Interval = brief.OneDay(p.today)
		}
		m.precision = Clock
	case holiday:
		inner := p.holiday(next)
		if inner.next == 0 {
			return match{}
		}
		m = inner
	default:
		return match{}
	}
	if !p.oneOf(i, "last", "this", "next", "past", "coming", "previous", "following", "upcoming") {
		return match{}
	}
	return m
}

func (p *parser) day(n int) brief.Interval {
	if p.today.IsZero() {
		return brief.Interval{}
	}
	return brief.OneDay(p.today.AddDays(n))
}

func (p *parser) shiftedUnit(i, n int) match {
	l, text := length(p.at(i+1).value), p.at(i).text
	plural := p.at(i+1).text != "" && p.at(i + 1).text[len(p.at(i+1).text)-1] == 's'
	m := match{next: i + 2, rule: "shift", precision: precisionOf(l)}
	switch {
	case plural && text == "coming" || plural && text == "past" || l == minute || l == hour:
		m.precision, m.rule = Vague, "vague"
		if plural && text == "past" || text == "this" {
			return m
		}
	case plural:
		return match{}
	case l == day && text == "last", l == day && text == "past", l == day && text == "this", l == half:
		return match{}
	case text == "next" && l == day, text == "following", text == "previous" && l <= week:
		// Counted from the day named before, not from today.
		m.rule = "context"
		if from := p.contextDay(); !from.IsZero() && (l == day || l == night) {
			m.Interval = brief.OneDay(from.AddDays(n))
		} else if !from.IsZero() {
			m.Interval = unitSpan(l, from, n)
		}
	case text == "past" && !p.today.IsZero():
		m.Interval = brief.Interval{Start: move(p.today, l, -1), End: p.today}
	case l == decade && !p.today.IsZero():
		m.Interval = brief.Interval{Start: earliest(p.today, move(p.today, l, float64(n))), End: latest(p.today, move(p.today, l, float64(n)))}
	case text == "coming" && !p.today.IsZero():
		m.Interval = brief.Interval{Start: p.today, End: move(p.today, l, 1)}
	case l == night && text == "last":
		m.Interval, m.precision = p.day(-1), Clock
	default:
		m.Interval = unitSpan(l, p.today, n)
	}
	// "last week's", "last month" may carry a weekday: "Tuesday last week".
	return m
}

// contextDay is the day named last, in this sentence or the one before.
func (p *parser) contextDay() brief.Day {
	if p.context.IsZero() || p.context.Start != p.context.End || p.sentence-p.contextSentence > 1 {
		return brief.Day{}
	}
	return p.context.Start
}

// shiftedWeekday: "last Tuesday" is the one before today, "next Tuesday" that
// of the following week, "this Tuesday" that of this one.
func (p *parser) shiftedWeekday(a atom, n int) brief.Interval {
	if p.today.IsZero() {
		return brief.Interval{}
	}
	if n < 0 {
		back := (int(p.today.Weekday()) - a.value + 7) % 7
		if back == 0 {
			back = 7
		}
		return brief.OneDay(p.today.AddDays(-back))
	}
	monday := unitSpan(week, p.today, n).Start
	return brief.OneDay(monday.AddDays((a.value + 6) % 7))
}

// shiftedYearly: the last, this year's or the next of what comes once a year.
func (p *parser) shiftedYearly(n int, span func(int) brief.Interval) brief.Interval {
	if p.today.IsZero() {
		return brief.Interval{}
	}
	switch y := p.today.Year; {
	case n < 0:
		for ; ; y-- {
			if s := span(y); s.End.Before(p.today) {
				return s
			}
		}
	case n > 0:
		for ; ; y++ {
			if s := span(y); p.today.Before(s.Start) {
				return s
			}
		}
	default:
		// In January "this winter" began last year.
		if s := span(y - 1); !s.End.Before(p.today) {
			return s
		}
		return span(y)
	}
}

// window reads "the past three months", "the next 10 days".
func (p *parser) window(i int) match {
	n := p.at(i).value
	q := p.quantity(i + 1)
	if q.next == 0 {
		return match{}
	}
	m := match{next: q.next, precision: precisionOf(q.unit), rule: "window"}
	if q.vague {
		m.precision = Vague
	}
	if p.today.IsZero() || q.unit <= hour {
		return m
	}
	m.Interval = brief.Interval{Start: p.today, End: move(p.today, q.unit, q.most)}
	if n < 0 {
		m.Interval = brief.Interval{Start: move(p.today, q.unit, -q.most), End: p.today}
	}
	return m
}

// quantity is a number of units. least and most differ where the words are
// vague, "a few weeks".
type quantity struct {
	next        int
	unit        length
	least, most float64
	vague       bool
	compound    bool // "three-day", "three-month-long"
}

// quantity reads "three weeks", "a month and a half", "about ten days",
// "several years", "half a year", "three-day".
func (p *parser) quantity(i int) quantity {
	var q quantity
	for p.at(i).class == fuzzy || p.oneOf(i, "than", "least", "most", "to", "up") && p.at(i-1).class == fuzzy || p.oneOf(i, "up") && p.is(i+1, "to") {
		q.vague = q.vague || !p.oneOf(i, "just", "only", "exactly", "at", "least", "most")
		i++
	}
	a := p.at(i)
	switch {
	case p.is(i, "half") && p.oneOf(i+1, "a", "an"):
		q.least, i = 0.5, i+2
	case p.is(i, "a", "few"), p.is(i, "a", "couple"), p.is(i, "a", "dozen"):
		return p.quantity(i + 1)
	case p.is(i, "few"), p.is(i, "several"):
		q.least, q.most, q.vague, i = 2, 6, true, i+1
	case p.is(i, "couple"):
		q.least, q.most, q.vague, i = 1, 3, true, i+1
		if p.is(i, "of") {
			i++
		}
	case a.class == number:
		q.least, i = float64(a.value), i+1
		if ones := p.at(i + 1); a.value >= 20 && a.value < 100 && dash(p.at(i).text) && ones.class == number && ones.value < 10 {
			q.least, i = q.least+float64(ones.value), i+2
		}
		if p.is(i, "and", "a", "half") {
			q.least, i = q.least+0.5, i+3
		}
	default:
		return quantity{}
	}
	for p.oneOf(i, "full", "whole", "more", "long", "short", "consecutive", "straight", "calendar", "business", "working") {
		i++
	}
	if dash(p.at(i).text) && p.at(i+1).class == unit {
		q.compound, i = true, i+1
	}
	u := p.at(i)
	if u.class != unit {
		return quantity{}
	}
	q.unit, q.next = length(u.value), i+1
	if p.is(q.next, "and", "a", "half") {
		q.least, q.next = q.least+0.5, q.next+3
	}
	q.most = max(q.most, q.least)
	if q.most > maxUnits[q.unit] {
		return quantity{}
	}
	return q
}

// at is the interval that lies the quantity away from a day; the sign is -1 for
// the past. What is counted in weeks or more may be half a unit off.
func (q quantity) from(anchor brief.Day, sign float64) brief.Interval {
	if anchor.IsZero() || q.vague && q.least != q.most && q.unit >= year {
		return brief.Interval{}
	}
	a, b := move(anchor, q.unit, sign*q.least), move(anchor, q.unit, sign*q.most)
	if q.least != q.most {
		return brief.Interval{Start: earliest(a, b), End: latest(a, b)}
	}
	if q.unit == year && q.least == float64(int(q.least)) {
		return yearSpan(a.Year)
	}
	if q.unit == decade {
		return yearsSpan(a.Year-1, a.Year+1)
	}
	if q.unit == monthLong && q.least != float64(int(q.least)) {
		a = anchor.AddDays(int(sign * q.least * 30)) // 45 days for one and a half
	}
	off := slack(q.unit, q.least)
	if q.unit <= hour {
		off = 0
	}
	return days(a, off, off)
}

// offset reads "three days ago", "two years ago this month", "a week earlier",
// "in ten days", "six weeks after it rejected an offer", "the day before".
func (p *parser) offset(i int) match {
	if p.is(i, "the", "day", "before", "yesterday") || p.is(i, "the", "day", "after", "tomorrow") {
		n := -2
		if p.is(i+2, "after") {
			n = 2
		}
		return match{next: i + 4, precision: DayPrecision, rule: "dayname", Interval: p.day(n)}
	}
	q := p.quantity(i)
	if u := p.at(i + 1); q.next == 0 && p.is(i, "the") && u.class == unit && p.oneOf(i+2, "after", "before") && length(u.value) <= year {
		q = quantity{next: i + 2, unit: length(u.value), least: 1, most: 1}
	}
	if q.next == 0 || q.compound {
		return match{}
	}
	m := match{next: q.next + 1, precision: precisionOf(q.unit), rule: "offset"}
	if q.vague {
		m.precision = Vague
	}
	switch {
	case p.is(q.next, "ago"):
		m.Interval = q.from(p.today, -1)
		return p.sameUnit(m, q)
	case p.is(q.next, "from", "now") || p.is(q.next, "from", "today"):
		m.next, m.Interval = q.next+2, q.from(p.today, 1)
		return m
	case p.oneOf(q.next, "earlier", "previously"):
		m.Interval = q.from(p.contextDay(), -1)
		return m
	case p.is(q.next, "later"):
		m.Interval = q.from(p.contextDay(), 1)
		return m
	case p.oneOf(q.next, "after", "before"):
		return p.beside(m, q)
	}
	return match{}
}

// sameUnit reads on after "two years ago": "this month", "today", "in May".
func (p *parser) sameUnit(m match, q quantity) match {
	j := m.next
	if q.unit != year || q.least != q.most {
		return m
	}
	inner := match{}
	switch {
	case p.is(j, "this") || p.at(j).class == dayName:
		inner = p.base(j)
	case p.is(j, "in") && p.at(j+1).class == month:
		inner = p.base(j + 1)
	}
	if inner.next == 0 || inner.precision >= Year {
		return m
	}
	m.next, m.precision, m.rule = inner.next, inner.precision, "offset+unit"
	if !inner.IsZero() && !m.IsZero() {
		if inner.Start.Year != p.today.Year { // "three years ago in May"
			inner.Interval = brief.Interval{Start: inner.Start.AddMonths(12), End: inner.End.AddMonths(12)}
		}
		n := -12 * int(q.least)
		full := inner.Interval == monthSpan(inner.Start.Year, inner.Start.Month)
		m.Interval = brief.Interval{Start: inner.Start.AddMonths(n), End: inner.End.AddMonths(n)}
		if full {
			m.Interval = monthSpan(m.Start.Year, m.Start.Month)
		}
	}
	return m
}

// beside reads an offset from an event: "six weeks after it rejected". The
// interval is that event's: the offset counts back from the day named just
// before, else from today where the clause is about today.
func (p *parser) beside(m match, q quantity) match {
	m.rule = "offset:" + p.at(q.next).text
	head := p.clauseHead(p.at(q.next).token + 1)
	if head < 0 {
		return m
	}
	sign := -1.0
	if p.is(q.next, "before") {
		sign = 1
	}
	if named := p.base(q.next + 1); named.next > 0 && !named.bare && named.rule != "clock" && named.precision <= Month {
		m.next = named.next // "the day after Monday": counted from a day that is named
		if !named.IsZero() {
			m.Interval = q.from(named.Start, -sign)
		}
		return m
	}
	m.dates = head + 1
	if from := p.contextDay(); !from.IsZero() && p.contextSentence == p.sentence {
		m.Interval = q.from(from, sign)
	} else if p.aboutToday(m) {
		m.Interval = q.from(p.today, sign)
	}
	return m
}

// named reads "today", "yesterday morning", "tonight", "overnight".
func (p *parser) named(i int) match {
	a := p.at(i)
	if a.class != dayName {
		return match{}
	}
	m := match{next: i + 1, precision: DayPrecision, rule: "dayname", Interval: p.day(a.value)}
	switch {
	case p.is(i, "overnight"):
		m.precision = Clock
		if !m.IsZero() {
			m.Start = m.Start.AddDays(-1)
		}
	case p.is(i, "tonight"):
		m.precision = Clock
	}
	return p.partOfDay(m)
}

// length reads a stretch of time with no place on the calendar: "three days",
// "for at least five years", "a three-day visit".
func (p *parser) length(i int) match {
	start := i
	if p.is(i, "for") {
		i++
	}
	if p.is(i, "the") {
		i++
	}
	q := p.quantity(i)
	if q.next == 0 || q.unit == quarter || q.unit == half {
		return match{}
	}
	m := match{next: q.next, precision: precisionOf(q.unit), duration: true, rule: "duration"}
	if p.is(q.next, "old") || dash(p.at(q.next).text) && p.is(q.next+1, "old") {
		return match{next: q.next + 1, skip: true}
	}
	if start == i && p.oneOf(i, "a", "an") && !q.vague && q.least == 1 {
		return match{} // "a day", "a year": mostly a rate or a figure of speech
	}
	return m
}
