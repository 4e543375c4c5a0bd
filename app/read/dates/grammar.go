package dates

import (
	"time"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// match is an expression read from atoms [i, next).
type match struct {
	brief.Interval
	next      int
	precision Precision
	rule      string
	recurring bool
	duration  bool
	// dates is 1 + the token the interval belongs to, 0 for the expression's
	// own clause.
	dates int
	// away and sign say how far from that event the own clause lies.
	away quantity
	sign float64
	// skip marks words that look like a time and are none: "a 67-year-old".
	skip bool
	// bare marks a month, year or number that only counts as a time beside
	// other words.
	bare bool
}

// maxDepth bounds how far expressions nest: "the first quarter of next year".
const maxDepth = 4

// expression reads the longest expression of time that begins at atom i.
func (p *parser) expression(i int) (match, bool) {
	if p.at(i).class == plain || p.partOfName(i) {
		return match{}, false
	}
	for _, rule := range []func(int) match{p.operator, p.recurring, p.range_, p.base, p.length} {
		if m := rule(i); m.next > i && !m.bare {
			return m, true
		}
	}
	return match{}, false
}

// partOfName tells a word of time that is written with a capital amid a
// sentence, as in the names of newspapers and programmes.
func (p *parser) partOfName(i int) bool {
	a := p.at(i)
	if !a.upper || i == 0 || p.doc.Sentences[p.sentence].Kind != syntax.Body {
		return false
	}
	switch a.class {
	case month:
		return (p.is(i, "march") || p.is(i, "may")) && p.at(i-1).upper && p.at(i-1).class == plain // Long March
	case dayName, part, unit, stage, shift, opener:
		before := p.at(i - 1)
		return before.upper || p.at(i+1).upper && p.at(i+1).class == plain
	}
	return false
}

// base reads a stretch of the calendar, the longest that fits.
func (p *parser) base(i int) match {
	if p.at(i).class == plain || p.depth >= maxDepth {
		return match{}
	}
	p.depth++
	defer func() { p.depth-- }()
	var best match
	for _, rule := range []func(int) match{
		p.numeric, p.weekday, p.monthFirst, p.dayFirst, p.year, p.shifted, p.named, p.staged, p.nth, p.season,
		p.clock, p.offset, p.holiday, p.fiscal, p.that, p.night, p.eve, p.theWeekend, p.weekOf,
	} {
		if m := rule(i); m.next > max(best.next, i) {
			best = m
		}
	}
	return best
}

// numeric reads 2025-07-13, 13/07/2025, 7/13/2025 and 13.7.2025.
func (p *parser) numeric(i int) match {
	a, sep, b, sep2, c := p.at(i), p.at(i+1).text, p.at(i+2), p.at(i+3).text, p.at(i+4)
	if a.digits == 0 || b.digits == 0 || c.digits == 0 || sep != sep2 || (sep != "-" && sep != "/" && sep != ".") {
		return match{}
	}
	m := match{next: i + 5, precision: DayPrecision, rule: "numeric"}
	switch {
	case a.digits == 4 && validDay(a.value, time.Month(b.value), c.value):
		m.Interval = brief.OneDay(brief.NewDay(a.value, time.Month(b.value), c.value))
	case sep == "." && validDay(c.value, time.Month(b.value), a.value):
		m.Interval = brief.OneDay(brief.NewDay(c.value, time.Month(b.value), a.value))
	case c.digits == 4 && c.value >= 1000:
		m.Interval = p.eitherOrder(c.value, a.value, b.value)
	}
	if m.IsZero() {
		return match{}
	}
	return m
}

// eitherOrder is the day a/b of a year, day first or month first. Where both
// can be, the one nearer to the publication day is meant; where that is not
// known, nobody can tell.
func (p *parser) eitherOrder(y, a, b int) brief.Interval {
	dayFirst, monthFirst := validDay(y, time.Month(b), a), validDay(y, time.Month(a), b)
	d, m := brief.Day{Year: y, Month: time.Month(b), Day: a}, brief.Day{Year: y, Month: time.Month(a), Day: b}
	switch {
	case dayFirst && monthFirst && d != m:
		if p.today.IsZero() {
			return brief.Interval{}
		}
		if distance(m, p.today) < distance(d, p.today) {
			return brief.OneDay(m)
		}
		return brief.OneDay(d)
	case dayFirst:
		return brief.OneDay(d)
	case monthFirst:
		return brief.OneDay(m)
	}
	return brief.Interval{}
}

func distance(a, b brief.Day) int { return max(a.Sub(b), b.Sub(a)) }

// weekday reads "Saturday", "Saturday evening", "Saturday, 12 July 2025".
func (p *parser) weekday(i int) match {
	if p.at(i).class != weekday || !p.at(i).upper {
		return match{}
	}
	want := time.Weekday(p.at(i).value)
	m := match{next: i + 1, precision: DayPrecision, rule: "weekday", Interval: p.nearWeekday(i, want)}
	for _, j := range []int{i + 1, i + 2} {
		if j == i+2 && !p.is(i+1, ",") && !p.is(i+1, "the") {
			break
		}
		if full := p.dayOfMonth(j, &want); full.next > 0 && !full.skip {
			full.rule = "weekday+date"
			return full
		}
	}
	if beside := p.weekdayBeside(i, want); beside.next > 0 {
		return beside
	}
	if week := p.weekAfter(m.next); week.next > 0 {
		m.next, m.rule = week.next, "weekday of week"
		if !week.IsZero() {
			m.Interval = brief.OneDay(week.Start.AddDays((int(want) + 6) % 7))
		}
		return m
	}
	return p.partOfDay(m)
}

// weekdayBeside reads "the Tuesday after Easter", "the Sunday before 3 May".
func (p *parser) weekdayBeside(i int, want time.Weekday) match {
	if !p.after(i, "the") || !p.oneOf(i+1, "after", "before") {
		return match{}
	}
	m := p.base(i + 2)
	if m.next == 0 || m.precision != DayPrecision || m.rule == "weekday" {
		return match{}
	}
	m.rule = "weekday beside"
	switch {
	case m.IsZero():
	case p.is(i+1, "after"):
		m.Interval = brief.OneDay(m.End.AddDays((int(want-m.End.Weekday())+6)%7 + 1))
	default:
		m.Interval = brief.OneDay(m.Start.AddDays(-(int(m.Start.Weekday()-want)+6)%7 - 1))
	}
	return m
}

// weekAfter reads the week in "Monday of last week", "Tuesday next week".
func (p *parser) weekAfter(i int) match {
	if p.is(i, "of") {
		i++
	}
	if p.at(i).class != shift || !p.is(i+1, "week") {
		return match{}
	}
	return p.shifted(i)
}

// partOfDay takes in the words for a part of the day after m: "evening",
// "at 5 p.m.", "last week".
func (p *parser) partOfDay(m match) match {
	if m.next == 0 {
		return m
	}
	j := m.next
	switch {
	case p.at(j).class == part, p.is(j, "night"):
		m.next, m.precision = j+1, Clock
	case p.is(j, "at") || p.is(j, "around"):
		if c := p.clock(j + 1); c.next > 0 {
			m.next, m.precision = c.next, Clock
		}
	}
	return m
}

// nearWeekday is the day that a weekday alone means: the last one up to today,
// or the next one where the clause speaks of what is to come.
func (p *parser) nearWeekday(i int, want time.Weekday) brief.Interval {
	if p.today.IsZero() {
		return brief.Interval{}
	}
	if p.direction(i) == future {
		return brief.OneDay(p.today.AddDays((int(want-p.today.Weekday()) + 7) % 7))
	}
	return brief.OneDay(p.today.AddDays(-((int(p.today.Weekday()-want) + 7) % 7)))
}
