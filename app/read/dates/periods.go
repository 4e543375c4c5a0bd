package dates

import (
	"strings"
	"time"

	"readout/app/brief"
)

// year reads a year or a decade that stands alone: "2018", "the 1990s".
func (p *parser) year(i int) match {
	at := i
	if p.is(i, "the") {
		i++
	}
	a := p.at(i)
	if a.class == decadeName {
		from, _ := decadeOf(a.text)
		return match{next: i + 1, precision: Vague, rule: "decade", Interval: yearsSpan(from, from+9), bare: at == i}
	}
	if at != i && p.oneOf(i, "year") && p.yearLike(i+1) {
		return match{next: i + 2, precision: Year, rule: "year", Interval: yearSpan(p.at(i + 1).value)}
	}
	if !p.yearLike(i) || a.value < 1500 || a.value > 2199 {
		return match{}
	}
	m := match{next: i + 1, precision: Year, rule: "year", Interval: yearSpan(a.value)}
	if dash(p.at(i+1).text) && p.at(i+2).digits == 2 && p.at(i+2).value == (a.value+1)%100 { // 2024-25
		m.next, m.Interval = i+3, yearsSpan(a.value, a.value+1)
	}
	m.bare = at == i && !p.after(i, "in", "since", "until", "till", "by", "of", "from", "during", "before", "after", "early", "late", "mid", "-",
		"(", "and", "between", "to", "throughout", "through", "for", "or", ",", "–", "circa", "back") &&
		!(p.after(i, "as") && p.oneOf(i-2, "early", "late", "recently", "far", "back"))
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
	if p.oneOf(next, "morning", "afternoon", "evening") || p.is(next, "night") {
		return match{}
	}
	inner := p.stagedPart(next)
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

// stagedPart is the stretch of which a part is meant: "of the year", "of June",
// whose number is no day of it, "since mid-June 30 people".
func (p *parser) stagedPart(i int) match {
	if m := p.theUnit(i); m.next > 0 && m.precision != Clock {
		return m
	}
	if p.oneOf(i-1, "of", "-") && p.at(i).class == month && p.at(i).upper {
		return p.monthAlone(i)
	}
	return p.base(i)
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

// nth reads "the first quarter of next year", "the second week of March", "the
// first nine months of the year", "the last day of June" and "the 19th century".
func (p *parser) nth(i int) match {
	if m := p.quarterName(i); m.next > 0 {
		return m
	}
	the := p.is(i, "the")
	if the {
		i++
	}
	a := p.at(i)
	n, count, next := a.value, 1, i+1
	switch {
	case a.class == ordinal:
	case the && p.oneOf(i, "last", "final"):
		n = -1
	default:
		return match{}
	}
	if dash(p.at(next).text) {
		next++
	} else if (n == 1 || n == -1) && p.at(next).class == number {
		count, next = p.at(next).value, next+1
	}
	if p.at(next).class != unit {
		return match{}
	}
	l := length(p.at(next).value)
	next++
	m := match{next: next, precision: precisionOf(l), rule: "nth"}
	if l == century {
		if n < 1 || n > 30 {
			return match{}
		}
		m.Interval = centurySpan(n)
		return m
	}
	outer := p.outerOf(next)
	switch {
	case outer.next > 0:
		m.next = outer.next
		m.Interval = inside(outer.Interval, l, n, count)
		if outer.IsZero() {
			return m
		}
	case count == 1 && n > 0 && (l == quarter && n <= 4 || l == half && n <= 2):
		m.Interval = p.nearYear(i, func(y int) brief.Interval { return inside(yearSpan(y), l, n, 1) })
		return m
	}
	if m.IsZero() {
		return match{}
	}
	return m
}

// outerOf is the stretch after "the first quarter": "of next year", "2025", "of
// the month".
func (p *parser) outerOf(i int) match {
	if p.is(i, "of") {
		if m := p.theUnit(i + 1); m.next > 0 {
			return m
		}
		return p.base(i + 1)
	}
	if p.yearLike(i) {
		return match{next: i + 1, Interval: yearSpan(p.at(i).value)}
	}
	return match{}
}

// ofStretch tells that a stretch, or a thing in time, follows "the last week of".
func (p *parser) ofStretch(i int) bool {
	return p.base(i).next > 0 || p.is(i, "the") || p.at(i).class == plain
}

// quarterName reads "Q3", "Q3 2025", "H1 of next year".
func (p *parser) quarterName(i int) match {
	a := p.at(i)
	if a.class != opener || !a.upper || len(a.text) != 2 || a.text[1] < '1' || a.text[1] > '4' {
		return match{}
	}
	l, n := quarter, int(a.text[1]-'0')
	if a.text[0] == 'h' {
		l = half
	}
	m := match{next: i + 1, precision: precisionOf(l), rule: "nth"}
	if outer := p.outerOf(i + 1); outer.next > 0 {
		m.next, m.Interval = outer.next, inside(outer.Interval, l, n, 1)
		return m
	}
	m.Interval = p.nearYear(i, func(y int) brief.Interval { return inside(yearSpan(y), l, n, 1) })
	return m
}

// fiscal reads "fiscal 2027", "the 2025-26 fiscal year": what days that is, each
// country and firm says for itself.
func (p *parser) fiscal(i int) match {
	if p.is(i, "the") {
		i++
	}
	named := p.yearLike(i)
	for p.at(i).digits > 0 || dash(p.at(i).text) {
		i++
	}
	if !p.oneOf(i, "fiscal", "financial") {
		return match{}
	}
	if i++; p.is(i, "year") {
		i++
	} else if named {
		return match{}
	}
	if p.yearLike(i) {
		named = true
		for p.at(i).digits > 0 || dash(p.at(i).text) && p.at(i+1).digits > 0 {
			i++
		}
	}
	if !named {
		return match{}
	}
	return match{next: i, precision: Year, rule: "fiscal"}
}

// theUnit reads "the year", "the month": the one of today.
func (p *parser) theUnit(i int) match {
	u := p.at(i + 1)
	if !p.is(i, "the") || u.class != unit || strings.HasSuffix(u.text, "s") {
		return match{}
	}
	l := length(u.value)
	m := match{next: i + 2, precision: precisionOf(l), rule: "unit"}
	switch l {
	case day:
		m.Interval = p.theDay()
	case week, monthLong, quarter, year, decade, century:
		m.Interval = unitSpan(l, p.today, 0)
	default:
		return match{}
	}
	return m
}

// inside are count units of an interval from the n-th on, or its last where n
// is -1; zero where it has none.
func inside(outer brief.Interval, l length, n, count int) brief.Interval {
	if outer.IsZero() || n == 0 || n > 60 || count < 1 || count > 60 {
		return brief.Interval{}
	}
	var got brief.Interval
	switch month := outer.Start.Month; l {
	case half:
		got = halfOf(outer, n)
	case quarter, monthLong:
		each := map[length]int{quarter: 3, monthLong: 1}[l]
		first := month + time.Month(each*(n-1))
		if n < 0 {
			first = time.Month(12*(outer.End.Year-outer.Start.Year)) + outer.End.Month + 1 - time.Month(each*count)
		}
		got = months(outer.Start.Year, first, each*count)
	case week, day:
		each := map[length]int{week: 7, day: 1}[l]
		got = days(outer.Start.AddDays(each*(n-1)), 0, each*count-1)
		if n < 0 {
			got = days(outer.End, each*count-1, 0)
		}
		got.End = earliest(got.End, outer.End)
	default:
		return brief.Interval{}
	}
	if outer.End.Before(got.Start) || got.Start.Before(outer.Start) {
		return brief.Interval{}
	}
	return got
}

// halfOf is the first or second half of an interval, which is a day itself where
// that is all it has.
func halfOf(outer brief.Interval, n int) brief.Interval {
	if outer.Start == outer.End {
		return outer
	}
	middle := outer.Start.AddDays((outer.End.Sub(outer.Start) + 1) / 2)
	switch {
	case outer == yearSpan(outer.Start.Year):
		middle = brief.NewDay(outer.Start.Year, time.July, 1)
	case outer == monthSpan(outer.Start.Year, outer.Start.Month):
		middle = brief.NewDay(outer.Start.Year, outer.Start.Month, 16)
	}
	if n == 1 {
		return brief.Interval{Start: outer.Start, End: middle.AddDays(-1)}
	}
	return brief.Interval{Start: middle, End: outer.End}
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
