package dates

import (
	"strings"

	"readout/app/brief"
)

// quantity is a number of units. least and most differ where the words are
// vague, "a few weeks".
type quantity struct {
	next        int
	unit        length
	least, most float64
	vague       bool
	compound    bool // "three-day", "three-month-long"
	exact       bool // "two years to the day", "exactly two years"
}

// quantity reads "three weeks", "a month and a half", "about ten days",
// "several years", "half a year", "three-day".
func (p *parser) quantity(i int) quantity {
	var q quantity
	for p.at(i).class == fuzzy || p.oneOf(i, "than", "least", "most", "to", "up") && p.at(i-1).class == fuzzy || p.oneOf(i, "up") && p.is(i+1, "to") {
		q.vague = q.vague || !p.oneOf(i, "just", "only", "exactly", "at", "least", "most")
		q.exact = q.exact || p.is(i, "exactly")
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
	if q.exact {
		return brief.OneDay(a)
	}
	if q.unit <= hour && q.vague { // "hours later" may be past midnight
		return brief.Interval{Start: earliest(anchor, anchor.AddDays(int(sign))), End: latest(anchor, anchor.AddDays(int(sign)))}
	}
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
	if u := p.at(i); q.next == 0 && u.class == unit && strings.HasSuffix(u.text, "s") && p.oneOf(i+1, "later", "earlier") { // "weeks later"
		q = quantity{next: i + 1, unit: length(u.value), least: 2, most: 6, vague: true}
	}
	if q.next == 0 || q.compound {
		return match{}
	}
	if p.is(q.next, "to", "the", "day") {
		q.exact, q.next = true, q.next+3
	}
	m := match{next: q.next + 1, precision: precisionOf(q.unit), rule: "offset"}
	if q.vague {
		m.precision = Vague
	}
	switch {
	case p.is(q.next, "ago"):
		m.Interval = q.from(p.today, -1)
		return p.sameUnit(m, q)
	case p.is(q.next, "away") && p.tense(i) != past, p.is(q.next, "from") && p.oneOf(q.next+1, "now", "today"):
		m.Interval = q.from(p.today, 1)
		if p.is(q.next, "from") {
			m.next++
		}
		return m
	case p.oneOf(q.next, "earlier", "previously"), p.is(q.next, "before") && p.ends(q.next+1):
		if !p.compared(i) {
			m.Interval = q.around(p.from(q.unit), -1)
		}
		return m
	case p.oneOf(q.next, "later", "afterwards"), p.is(q.next, "after") && p.ends(q.next+1):
		m.Interval = q.around(p.from(q.unit), 1)
		return m
	case p.oneOf(q.next, "after", "before"):
		return p.beside(m, q)
	}
	return match{}
}

// compared tells a time that a figure is set against, "up from 3.1% a year
// earlier": nothing took place then.
func (p *parser) compared(i int) bool {
	for k := i - 1; k >= max(0, i-5); k-- {
		if p.oneOf(k, "from", "than", "compared", "against", "versus") {
			return true
		}
	}
	return false
}

// ends tells a mark that closes a phrase, or the end of the sentence.
func (p *parser) ends(i int) bool {
	return p.at(i).token < 0 || p.oneOf(i, ",", ".", ";", ":", "—", "–", ")")
}

// around is the interval that lies the quantity away from a stretch: of a month
// or a year, that month or year.
func (q quantity) around(stretch brief.Interval, sign float64) brief.Interval {
	if stretch.Start == stretch.End || q.least != q.most {
		return q.from(stretch.Start, sign)
	}
	start := move(stretch.Start, q.unit, sign*q.least)
	if q.unit == year && q.least == float64(int(q.least)) || stretch == yearSpan(stretch.Start.Year) {
		return yearSpan(start.Year)
	}
	return monthSpan(start.Year, start.Month)
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
	if dated := p.dated(q.next + 1); !dated.IsZero() { // "a week after he left on 3 May"
		m.Interval = q.beyond(dated, -sign)
		return m
	}
	m.dates, m.away, m.sign = head+1, q, -sign
	if day := p.anchors[0]; !day.IsZero() && day.sentence == p.sentence {
		m.Interval = q.from(day.Start, sign)
	} else if in := p.anchors[2]; q.unit == year && !in.IsZero() && in.sentence == p.sentence { // "in 2023, three years after it burned"
		m.Interval, m.rule = q.around(in.Interval, sign), "offset:year"
	} else if p.aboutToday(m) {
		m.Interval = q.from(p.today, sign)
	}
	return m
}

// beyond is the interval that lies the quantity away from somewhere in a stretch:
// of a month a month, of a year a year, where it is counted in those.
func (q quantity) beyond(stretch brief.Interval, sign float64) brief.Interval {
	whole := q.least == float64(int(q.least)) && (q.unit == year || q.unit == monthLong && stretch == monthSpan(stretch.Start.Year, stretch.Start.Month))
	if stretch.Start == stretch.End || whole || q.least != q.most {
		return q.around(stretch, sign)
	}
	from, to := q.from(stretch.Start, sign), q.from(stretch.End, sign)
	return brief.Interval{Start: from.Start, End: to.End}
}

// dated is the day, month or year that the clause beginning at atom i gives of its
// own, zero where it gives none.
func (p *parser) dated(i int) brief.Interval {
	for end := i + maxClause; i < end && p.at(i).token >= 0 && !p.ends(i) && !p.oneOf(i, "and", "but", "that", "who", "which", "when", "while"); i++ {
		if p.oneOf(i-1, "by", "until", "till", "since", "for") || p.at(i).class == plain {
			continue
		}
		if m := p.base(i); m.next > i && !m.bare && !m.IsZero() && m.dates == 0 && m.precision <= Year {
			return m.Interval
		}
	}
	return brief.Interval{}
}

// maxClause is how many atoms of a clause are looked through for its date.
const maxClause = 14
