package dates

import (
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
