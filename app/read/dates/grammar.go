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
		p.clock, p.offset, p.holiday,
	} {
		if m := rule(i); m.next > max(best.next, i) {
			best = m
		}
	}
	return best
}

// numeric reads 2025-07-13, 13/07/2025 and 7/13/25.
func (p *parser) numeric(i int) match {
	a, sep, b, sep2, c := p.at(i), p.at(i+1).text, p.at(i+2), p.at(i+3).text, p.at(i+4)
	if a.digits == 0 || b.digits == 0 || c.digits == 0 || sep != sep2 || (sep != "-" && sep != "/" && sep != ".") {
		return match{}
	}
	m := match{next: i + 5, precision: DayPrecision, rule: "numeric"}
	switch {
	case a.digits == 4 && validDay(a.value, time.Month(b.value), c.value):
		m.Interval = brief.OneDay(brief.NewDay(a.value, time.Month(b.value), c.value))
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
	if week := p.weekAfter(m.next); week.next > 0 {
		m.next, m.rule = week.next, "weekday of week"
		if !week.IsZero() {
			m.Interval = brief.OneDay(week.Start.AddDays((int(want) + 6) % 7))
		}
		return m
	}
	return p.partOfDay(m)
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
	first, last, next := d.value, d.value, i+2
	if (dash(p.at(next).text) || p.is(next, "to")) && dayNumber(p.at(next+1)) && p.at(next+1).value > first {
		last, next = p.at(next+1).value, next+2
	}
	return p.dayIn(i, time.Month(p.at(i).value), first, last, next, on)
}

// dayMonth reads "15 June 2024", "3-5 June", "the 3rd of February".
func (p *parser) dayMonth(i int, on *time.Weekday) match {
	if !dayNumber(p.at(i)) {
		return match{}
	}
	first, last, next := p.at(i).value, p.at(i).value, i+1
	if (dash(p.at(next).text) || p.is(next, "to")) && dayNumber(p.at(next+1)) && p.at(next+1).value > first {
		last, next = p.at(next+1).value, next+2
	}
	if p.is(next, "of") {
		next++
	}
	if p.at(next).class != month || !p.at(next).upper {
		return match{}
	}
	return p.dayIn(i, time.Month(p.at(next).value), first, last, next+1, on)
}

func (p *parser) dayFirst(i int) match {
	if p.is(i, "the") {
		i++
	}
	return p.partOfDay(p.dayMonth(i, nil))
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
	if p.is(y, ",") || p.is(y, "in") {
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
	if back.IsZero() || ahead.IsZero() || p.direction(i) == future {
		return ahead
	}
	since, left := p.today.Sub(back.End), ahead.Start.Sub(p.today)
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

// yearLike tells a number that can be a year after a month.
func (p *parser) yearLike(i int) bool {
	a := p.at(i)
	return a.digits == 4 && a.value >= 1000 && a.value <= 2999
}

// year reads a year or a decade that stands alone: "2018", "the 1990s".
func (p *parser) year(i int) match {
	at := i
	if p.is(i, "the") {
		i++
	}
	a := p.at(i)
	if text := a.text; len(text) >= 3 && text[len(text)-1] == 's' && a.class == plain {
		if from, ok := decadeOf(text); ok {
			return match{next: i + 1, precision: Vague, rule: "decade", Interval: yearsSpan(from, from+9)}
		}
	}
	if !p.yearLike(i) || a.value < 1500 || a.value > 2199 {
		return match{}
	}
	m := match{next: i + 1, precision: Year, rule: "year", Interval: yearSpan(a.value)}
	if dash(p.at(i+1).text) && p.at(i+2).digits == 2 && p.at(i+2).value == (a.value+1)%100 { // 2024-25
		m.next, m.Interval = i+3, yearsSpan(a.value, a.value+1)
	}
	m.bare = at == i && !p.after(i, "in", "since", "until", "till", "by", "of", "from", "during", "before", "after", "early", "late", "mid", "-",
		"(", "and", "between", "to", "throughout", "through", "for", "or", ",", "–", "circa", "back")
	if p.countNoun(i + 1) {
		m.bare = true
	}
	if at != i && m.bare {
		return match{}
	}
	return m
}

// countNoun tells a plural noun, before which a number counts: "2000 people".
func (p *parser) countNoun(i int) bool {
	a := p.at(i)
	if a.token < 0 {
		return false
	}
	tag := p.doc.Tokens[a.token].Tag
	return tag == "NNS" && !p.oneOf(i, "elections", "olympics", "games", "protests") || p.oneOf(i, "percent", "per", "%", "people", "euros", "dollars", "million", "billion")
}

// decadeOf reads "1990s" and "90s".
func decadeOf(s string) (from int, ok bool) {
	n := 0
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		n = 10*n + int(s[digits]-'0')
		digits++
	}
	rest := s[digits:]
	if (rest != "s" && rest != "'s") || n%10 != 0 {
		return 0, false
	}
	switch {
	case digits == 4 && n >= 1000 && n < 2200:
		return n, true
	case digits == 2 && n >= 20:
		return 1900 + n, true
	}
	return 0, false
}

// after tells whether the atom before i is one of the words.
func (p *parser) after(i int, words ...string) bool { return p.oneOf(i-1, words...) }

// staged reads "early June", "mid-2024", "the end of the year".
func (p *parser) staged(i int) match {
	if p.is(i, "the") || p.is(i, "very") {
		i++
	}
	a := p.at(i)
	if a.class != stage {
		return match{}
	}
	next := i + 1
	switch whole := p.oneOf(i, "end", "start", "beginning", "middle"); {
	case p.is(next, "of"), !whole && (dash(p.at(next).text) || p.is(next, "on") || p.is(next, "in")):
		next++
	case whole:
		return match{}
	}
	if p.is(next, "the") {
		if u := p.at(next + 1); u.class == unit && (length(u.value) == week || length(u.value) >= monthLong) {
			return match{
				next: next + 2, precision: precisionOf(length(u.value)), rule: "stage",
				Interval: third(unitSpan(length(u.value), p.today, 0), a.value),
			}
		}
	}
	if p.oneOf(next, "morning", "afternoon", "evening") || p.is(next, "night") {
		return match{}
	}
	inner := p.base(next)
	if inner.next == 0 || inner.dates > 0 || inner.recurring || inner.duration {
		return match{}
	}
	// "earlier this week" and "later this year" reach up to today or from it.
	if relative := p.oneOf(i, "earlier", "later"); relative && !inner.IsZero() && !p.today.IsZero() && inner.precision > DayPrecision {
		if inner.Start.Before(p.today) && p.is(i, "earlier") {
			inner.End = earliest(inner.End, p.today)
		} else if p.is(i, "later") && p.today.Before(inner.End) {
			inner.Start = latest(inner.Start, p.today)
		}
	} else if inner.precision == DayPrecision || inner.precision == Clock {
		inner.precision = Clock
	} else if !inner.IsZero() {
		inner.Interval = third(inner.Interval, a.value)
	}
	inner.bare, inner.rule = false, "stage:"+inner.rule
	return inner
}

func earliest(a, b brief.Day) brief.Day {
	if b.Before(a) {
		return b
	}
	return a
}

func latest(a, b brief.Day) brief.Day {
	if a.Before(b) {
		return b
	}
	return a
}

// nth reads "the first quarter of next year", "the second week of March",
// "Q3 2025" and "the 19th century".
func (p *parser) nth(i int) match {
	if p.is(i, "the") {
		i++
	}
	a := p.at(i)
	n, next := a.value, i+1
	var l length
	switch {
	case a.class == ordinal && p.at(next).class == unit:
		l, next = length(p.at(next).value), next+1
	case a.class == ordinal && dash(p.at(next).text) && p.at(next+1).class == unit:
		l, next = length(p.at(next+1).value), next+2
	default:
		return match{}
	}
	m := match{next: next, precision: precisionOf(l), rule: "nth"}
	if l == century {
		if n < 1 || n > 30 {
			return match{}
		}
		m.Interval = centurySpan(n)
		return m
	}
	outer := match{}
	if p.is(next, "of") {
		outer = p.base(next + 1)
		if outer.next == 0 {
			outer = p.theUnit(next + 1)
		}
	} else if p.yearLike(next) {
		outer = match{next: next + 1, Interval: yearSpan(p.at(next).value)}
	}
	switch {
	case outer.next > 0:
		m.next = outer.next
		m.Interval = inside(outer.Interval, l, n)
		if outer.IsZero() {
			return m
		}
	case l == quarter && n <= 4, l == half && n <= 2:
		m.Interval = p.nearYear(i, func(y int) brief.Interval { return inside(yearSpan(y), l, n) })
		return m
	}
	if m.IsZero() {
		return match{}
	}
	return m
}

// theUnit reads "the year", "the month": the one of today.
func (p *parser) theUnit(i int) match {
	if u := p.at(i + 1); p.is(i, "the") && u.class == unit {
		return match{next: i + 2, precision: precisionOf(length(u.value)), Interval: unitSpan(length(u.value), p.today, 0)}
	}
	return match{}
}

// inside is the n-th unit of an interval, zero where it has none.
func inside(outer brief.Interval, l length, n int) brief.Interval {
	if outer.IsZero() || n < 1 || n > 60 {
		return brief.Interval{}
	}
	var got brief.Interval
	switch l {
	case quarter:
		got = months(outer.Start.Year, outer.Start.Month+time.Month(3*(n-1)), 3)
	case half:
		got = months(outer.Start.Year, outer.Start.Month+time.Month(6*(n-1)), 6)
	case monthLong:
		got = months(outer.Start.Year, outer.Start.Month+time.Month(n-1), 1)
	case week:
		got = days(outer.Start.AddDays(7*(n-1)), 0, 6)
		got.End = earliest(got.End, outer.End)
	case day:
		got = brief.OneDay(outer.Start.AddDays(n - 1))
	default:
		return brief.Interval{}
	}
	if outer.End.Before(got.Start) {
		return brief.Interval{}
	}
	return got
}

// season reads "the summer", "summer 2024", "the winter of last year".
func (p *parser) season(i int) match {
	at := i
	if p.is(i, "the") {
		i++
	}
	a := p.at(i)
	if a.class != season {
		return match{}
	}
	span := func(y int) brief.Interval { return seasonSpan(y, a.value) }
	m := match{next: i + 1, precision: Season, rule: "season"}
	y := i + 1
	if p.is(y, "of") {
		y++
	}
	switch {
	case p.yearLike(y):
		m.next, m.Interval = y+1, span(p.at(y).value)
		return m
	case p.yearAfter(i+1).next > 0:
		outer := p.yearAfter(i + 1)
		m.next = outer.next
		if !outer.IsZero() {
			m.Interval = span(outer.Start.Year)
		}
		return m
	}
	// Fall and spring are verbs and springs are wells: a season alone needs a
	// preposition.
	if !p.oneOf(at-1, "in", "since", "by", "until", "during", "for", "from", "before", "after", "over", "early", "late", "mid", "-", "through", "throughout", "of", "to") ||
		at == i && p.is(i, "fall") && !p.after(at, "in") {
		return match{}
	}
	m.Interval = p.nearYear(i, span)
	return m
}
