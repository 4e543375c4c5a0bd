package dates

import (
	"strings"

	"readout/app/brief"
)

// operator reads what a preposition makes of a stretch: "since", "until",
// "by", "before", "after", "from … to", "between … and", "within", "in the
// year to June".
func (p *parser) operator(i int) match {
	switch p.at(i).text {
	case "since":
		return p.since(i)
	case "until", "till", "til", "through":
		return p.until(i)
	case "by":
		return p.by(i)
	case "before", "after":
		return p.beforeAfter(i)
	case "from", "between":
		return p.fromTo(i)
	case "within":
		return p.within(i)
	case "in", "during", "over", "for", "throughout":
		return p.in(i)
	case "recently", "soon":
		return match{next: i + 1, precision: Vague, rule: "vague"}
	}
	return match{}
}

// stretch is a base that an operator may take: one with a place on the
// calendar.
func (p *parser) stretch(i int) match {
	if p.oneOf(i, "at", "around", "about") {
		i++
	}
	if m := p.theUnitEnd(i); m.next > 0 {
		return m
	}
	m := p.base(i)
	if m.dates > 0 || m.recurring || m.duration || m.skip {
		return match{}
	}
	m.bare = false
	return m
}

// theUnitEnd reads "year's end", "year-end", "month's end".
func (p *parser) theUnitEnd(i int) match {
	u := p.at(i)
	if u.class != unit || length(u.value) < week {
		return match{}
	}
	if (p.is(i+1, "'s") || dash(p.at(i+1).text)) && p.is(i+2, "end") {
		return match{next: i + 3, precision: precisionOf(length(u.value)), rule: "stage", Interval: third(unitSpan(length(u.value), p.today, 0), late)}
	}
	return match{}
}

func (p *parser) since(i int) match {
	m := p.stretch(i + 1)
	if m.next == 0 {
		return match{}
	}
	m.rule = "since:" + m.rule
	// "had been inside since November": that ended at a time not told here. "Since
	// 2010, when it was sold" is of the sale.
	when := p.is(m.next, "when") || p.is(m.next, ",", "when") || p.is(m.next, ",", "the") && p.at(m.next+2).class == unit
	if !m.IsZero() && !p.today.IsZero() && m.Start.Before(p.today) && p.tense(i) != pluperfect && !when {
		m.End = p.today
	}
	return m
}

// aheadOf is the stretch after "until" and "by", which lies ahead unless the
// clause tells the past.
func (p *parser) aheadOf(i int) match {
	p.ahead = true
	defer func() { p.ahead = false }()
	return p.stretch(i)
}

func (p *parser) until(i int) match {
	m := p.aheadOf(i + 1)
	if p.is(i, "through") {
		m = p.stretch(i + 1)
	}
	if m.next == 0 || p.is(i, "through") && m.precision > Month {
		return match{}
	}
	m.rule = "until:" + m.rule
	if next := p.todayForward(m); !next.IsZero() {
		m.Interval = next
	}
	return m
}

func (p *parser) by(i int) match {
	m := p.aheadOf(i + 1)
	if m.next == 0 || strings.HasPrefix(m.rule, "clock") && m.IsZero() {
		return match{}
	}
	m.rule = "by:" + m.rule
	if next := p.todayForward(m); !next.IsZero() {
		m.Interval = next
	}
	return m
}

// todayForward is the interval from today to the end of m, zero where that lies
// behind.
func (p *parser) todayForward(m match) brief.Interval {
	if m.IsZero() || p.today.IsZero() || m.End.Before(p.today) {
		return brief.Interval{}
	}
	return brief.Interval{Start: p.today, End: m.End}
}

func (p *parser) beforeAfter(i int) match {
	if clock := p.clock(i); clock.next > 0 {
		return clock
	}
	m := p.stretch(i + 1)
	if m.next == 0 || p.possessive(m.next-1) && m.precision >= Month {
		return match{} // "after the 1999 vote" names a vote
	}
	which := p.at(i).text
	m.rule = which + ":" + m.rule
	in := m.Interval
	m.Interval = brief.Interval{}
	switch {
	case in.IsZero() || p.today.IsZero():
	case which == "before" && strings.HasPrefix(m.rule, "before:stage") && !in.End.Before(p.today): // the end of the year
		m.Interval = brief.Interval{Start: p.today, End: in.End}
	case which == "before" && p.today.Before(in.Start):
		m.Interval = brief.Interval{Start: p.today, End: in.Start.AddDays(-1)}
	case which == "before" && !in.End.Before(p.today) && m.precision > DayPrecision:
		m.Interval = brief.Interval{Start: p.today, End: in.End}
	case which == "after" && in.End.Before(p.today):
		m.Interval = brief.Interval{Start: in.Start, End: p.today}
	}
	m.precision = max(m.precision, DayPrecision)
	return m
}

// fromTo reads "from Monday to Friday", "between 2014 and 2018".
func (p *parser) fromTo(i int) match {
	link := "to"
	if p.is(i, "between") {
		link = "and"
	}
	a := p.stretch(i + 1)
	if a.next == 0 {
		return match{}
	}
	if a.precision <= DayPrecision && p.at(i+1).value < p.at(i+3).value && a.Start != a.End && p.is(i+2, "and") {
		return a // "between 12 and 15 November"
	}
	if !p.is(a.next, link) && !(link == "to" && p.oneOf(a.next, "until", "till", "through")) && !dash(p.at(a.next).text) {
		if link == "to" && !strings.HasPrefix(a.rule, "clock") && !p.possessive(a.next-1) { // "withdrew from Sunday's race"
			a.rule = "from:" + a.rule
			return a
		}
		return match{}
	}
	b := p.stretch(a.next + 1)
	if d := p.at(a.next + 1); b.next == 0 && a.precision == DayPrecision && dayNumber(d) && !a.IsZero() && validDay(a.Start.Year, a.Start.Month, d.value) {
		b = match{next: a.next + 2, precision: DayPrecision, Interval: brief.OneDay(brief.NewDay(a.Start.Year, a.Start.Month, d.value))}
	}
	if b.next == 0 {
		if link == "to" {
			a.rule = "from:" + a.rule
			return a
		}
		return match{}
	}
	return p.joined(a, b)
}

// joined is the range from a to b. An end without a year of its own takes the
// first that is not before the start.
func (p *parser) joined(a, b match) match {
	m := match{next: b.next, precision: max(a.precision, b.precision), rule: "range"}
	if a.IsZero() || b.IsZero() {
		return m
	}
	if b.End.Before(a.Start) {
		switch {
		case a.precision <= DayPrecision && a.Start.Sub(b.End) < 7:
			if p.today.Before(a.Start) {
				b.Interval = brief.Interval{Start: b.Start.AddDays(7), End: b.End.AddDays(7)}
			} else {
				a.Interval = brief.Interval{Start: a.Start.AddDays(-7), End: a.End.AddDays(-7)}
			}
		case a.Start.Sub(b.End) < 366 && a.precision <= Season:
			a.Interval = brief.Interval{Start: a.Start.AddMonths(-12), End: a.End.AddMonths(-12)}
		default:
			return m
		}
	}
	m.Interval = brief.Interval{Start: a.Start, End: b.End}
	return m
}

// range_ reads ranges without a preposition before them, "June to August",
// "2014-2018", "Monday-Friday", and neighbours, "Monday and Tuesday".
func (p *parser) range_(i int) match {
	switch p.at(i).class {
	case weekday, month, number:
	default:
		return match{}
	}
	a := p.base(i)
	and := p.is(a.next, "and")
	if a.next == 0 || !dash(p.at(a.next).text) && !p.is(a.next, "to") && !and || a.precision == Clock {
		return match{}
	}
	b := p.base(a.next + 1)
	if and && (!p.neighbours(i, a.next+1) || p.possessive(a.next+1)) {
		return match{}
	}
	if b.next == 0 || b.precision != a.precision || b.dates > 0 || a.precision == Year && a.Start.Year >= b.Start.Year {
		return match{}
	}
	return p.joined(a, b)
}

// neighbours tells a weekday, month or year and the one after it.
func (p *parser) neighbours(i, j int) bool {
	a, b := p.at(i), p.at(j)
	switch {
	case a.class != b.class:
		return false
	case a.class == weekday:
		return b.value == (a.value+1)%7
	}
	return b.value == a.value+1 && (a.class == month || p.yearLike(i) && p.yearLike(j))
}

// within reads "within 14 days", "within the week".
func (p *parser) within(i int) match {
	j := i + 1
	if p.is(j, "the") {
		j++
	}
	if p.at(j).class == shift {
		m := p.shifted(j)
		m.rule = "within:" + m.rule
		return m
	}
	q := p.quantity(j)
	if q.next == 0 {
		if p.at(j).class == unit && j > i+1 && length(p.at(j).value) >= week {
			q = quantity{next: j + 1, unit: length(p.at(j).value), least: 1, most: 1}
		} else {
			return match{}
		}
	}
	m := match{next: q.next, precision: precisionOf(q.unit), rule: "within"}
	if !p.today.IsZero() && q.unit >= day && p.tense(i) != past && p.tense(i) != pluperfect {
		m.Interval = brief.Interval{Start: p.today, End: move(p.today, q.unit, q.most)}
	}
	return m
}

// in reads "in ten days" (ahead), "in the year to June", "in recent years",
// "for the year", "during the week".
func (p *parser) in(i int) match {
	j := i + 1
	if m := p.yearTo(j); m.next > 0 {
		return m
	}
	if p.oneOf(j, "recent", "coming", "the") {
		k := j
		if p.is(k, "the") {
			k++
		}
		if p.oneOf(k, "recent", "coming") && p.at(k+1).class == unit {
			return match{next: k + 2, precision: Vague, rule: "vague"}
		}
	}
	if !p.is(i, "in") {
		return match{}
	}
	q := p.quantity(j)
	if q.next == 0 || q.compound || p.oneOf(q.next, "ago", "after", "before", "later", "earlier", "of") || p.direction(i) != future {
		return match{}
	}
	m := match{next: q.next, precision: precisionOf(q.unit), rule: "in offset", Interval: q.from(p.today, 1)}
	if p.is(q.next+1, "time") && strings.Trim(p.at(q.next).text, "'’s") == "" { // "in two weeks' time"
		m.next += 2
	}
	if q.vague {
		m.precision = Vague
	}
	return m
}

// yearTo reads an accounting period: "the year to June", "the three months to
// 30 June", "the year ended in March".
func (p *parser) yearTo(i int) match {
	if p.is(i, "the") {
		i++
	}
	if p.oneOf(i, "fiscal", "financial") {
		i++
	}
	q := p.quantity(i)
	if q.next == 0 && p.at(i).class == unit && p.oneOf(i, "year", "quarter") {
		q = quantity{next: i + 1, unit: length(p.at(i).value), least: 1, most: 1}
	}
	if q.next == 0 || q.unit < week || !p.oneOf(q.next, "to", "ended", "ending", "through") {
		return match{}
	}
	j := q.next + 1
	if p.is(j, "in") || p.is(j, "on") {
		j++
	}
	end := p.base(j)
	if end.next == 0 || end.precision > Month {
		return match{}
	}
	m := match{next: end.next, precision: precisionOf(q.unit), rule: "period"}
	if !end.IsZero() {
		start := move(end.End.AddDays(1), q.unit, -q.most)
		if end.End.Day == brief.NewDay(end.End.Year, end.End.Month+1, 0).Day {
			first := brief.NewDay(end.End.Year, end.End.Month+1, 1)
			start = move(first, q.unit, -q.most)
		}
		m.Interval = brief.Interval{Start: start, End: end.End}
	}
	return m
}

// recurring reads "every Monday", "on Mondays", "daily", "each year", "twice a
// week".
func (p *parser) recurring(i int) match {
	m := match{recurring: true, rule: "recurring", precision: DayPrecision}
	switch p.at(i).text {
	case "daily", "weekly", "monthly", "yearly", "annual", "annually", "nightly", "hourly", "quarterly":
		m.next = i + 1
		return m
	case "every", "each":
		j := i + 1
		if p.oneOf(j, "other") || p.at(j).class == number || p.at(j).class == ordinal {
			j++
		}
		switch p.at(j).class {
		case weekday, month, unit, part, season:
			m.next = j + 1
			if p.at(m.next).class == part {
				m.next++
			}
			return m
		}
	case "twice":
		if p.is(i+1, "a") && p.at(i+2).class == unit {
			m.next = i + 3
			return m
		}
	}
	if a := p.at(i); a.class == opener && strings.HasSuffix(a.text, "s") && lexicon[strings.TrimSuffix(a.text, "s")].class == weekday {
		m.next = i + 1
		return m
	}
	return match{}
}
