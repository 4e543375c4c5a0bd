package dates

import (
	"math"
	"strings"

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
	if p.is(i, "following") && (u.class == weekday || u.class == month || u.class == season) {
		return p.followed(next)
	}
	switch u.class {
	case unit:
		if p.is(next+1, "of") && p.ofStretch(next+2) { // "the last week of June"
			return match{}
		}
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
		m.Interval, m.precision = p.day(n), Clock
		if from := p.from(day); n != 0 && !p.is(i, "last") {
			m.Interval, m.rule = from, "context"
			if !from.IsZero() {
				m.Interval = brief.OneDay(from.Start.AddDays(n))
			}
		}
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

// followed reads "the following Tuesday", "the following March": the first behind the
// time named before.
func (p *parser) followed(i int) match {
	u := p.at(i)
	m := match{next: i + 1, rule: "context", precision: DayPrecision}
	from := p.from(day)
	if u.class != weekday {
		from = p.from(year)
	}
	switch {
	case u.class == month:
		m.precision = Month
	case u.class == season:
		m.precision = Season
	}
	if from.IsZero() {
		return m
	}
	span := func(y int) brief.Interval { return months(y, monthOf(u), 1) }
	switch u.class {
	case weekday:
		m.Interval = brief.OneDay(from.End.AddDays((u.value-int(from.End.Weekday())+6)%7 + 1))
		return m
	case season:
		span = func(y int) brief.Interval { return seasonSpan(y, u.value) }
	}
	y := from.Start.Year
	if !from.Start.Before(span(y).Start) || from == yearSpan(y) {
		y++
	}
	m.Interval = span(y)
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
	plural := strings.HasSuffix(p.at(i+1).text, "s")
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
		if from := p.from(l); !from.IsZero() {
			m.Interval = unitSpan(l, from.Start, n)
		}
	case p.wholeLast(i, l):
		m.rule = "window"
		if !p.today.IsZero() {
			m.Interval = brief.Interval{Start: move(p.today, l, -1), End: p.today}
		}
	case text == "past" && !p.today.IsZero():
		m.Interval = brief.Interval{Start: move(p.today, l, -1), End: p.today}
	case l == decade && !p.today.IsZero():
		m.Interval = brief.Interval{Start: earliest(p.today, move(p.today, l, float64(n))), End: latest(p.today, move(p.today, l, float64(n)))}
	case text == "coming" && !p.today.IsZero():
		m.Interval = brief.Interval{Start: p.today, End: move(p.today, l, 1)}
	case l == night && text == "last":
		m.Interval, m.precision = p.day(-1), Clock
	case l == fortnight && !p.today.IsZero():
		m.Interval = brief.Interval{Start: earliest(p.today, p.today.AddDays(14*n)), End: latest(p.today, p.today.AddDays(14*n))}
	default:
		m.Interval = unitSpan(l, p.today, n)
		if p.is(i-1, "far") && p.today.Before(m.End) { // "so far this year"
			m.End = p.today
		}
	}
	// "last week's", "last month" may carry a weekday: "Tuesday last week".
	return m
}

// wholeLast tells "over the last week", which reaches up to today.
func (p *parser) wholeLast(i int, l length) bool {
	return p.is(i-1, "the") && p.is(i, "last") && p.oneOf(i-2, "in", "over", "during", "within", "for") && (l == week || l == monthLong || l == year)
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
	if p.today.IsZero() {
		return m
	}
	if q.unit <= hour { // "the past 24 hours" are of two days
		q.unit, q.most = day, math.Ceil(q.most/24)
	}
	m.Interval = brief.Interval{Start: p.today, End: move(p.today, q.unit, q.most)}
	if n < 0 {
		m.Interval = brief.Interval{Start: move(p.today, q.unit, -q.most), End: p.today}
	}
	return m
}
