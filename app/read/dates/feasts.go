package dates

import (
	"strings"
	"time"

	"readout/app/brief"
)

// feast is a day of the year that goes by a name. It falls on one day of a
// month, on the nth weekday of one (its last where n is -1), or so many days
// after Easter Sunday where it has no month.
type feast struct {
	month   time.Month
	day     int
	nth     int
	weekday time.Weekday
	after   int
}

func (f feast) in(y int) brief.Interval {
	switch {
	case f.month == 0:
		return brief.OneDay(easter(y).AddDays(f.after))
	case f.nth < 0:
		last := brief.NewDay(y, f.month+1, 0)
		return brief.OneDay(last.AddDays(-(int(last.Weekday()-f.weekday) + 7) % 7))
	case f.nth > 0:
		first := brief.NewDay(y, f.month, 1)
		return brief.OneDay(first.AddDays((int(f.weekday-first.Weekday())+7)%7 + 7*(f.nth-1) + f.after))
	}
	return brief.OneDay(brief.NewDay(y, f.month, f.day))
}

// feasts are those that fall on the same day wherever they are kept.
var feasts = map[string]feast{
	"new year 's": {month: time.January, day: 1}, "new year 's day": {month: time.January, day: 1}, "new year 's eve": {month: time.December, day: 31},
	"epiphany": {month: time.January, day: 6}, "orthodox christmas": {month: time.January, day: 7}, "burns night": {month: time.January, day: 25},
	"candlemas": {month: time.February, day: 2}, "valentine 's day": {month: time.February, day: 14}, "st. valentine 's day": {month: time.February, day: 14},
	"international women 's day": {month: time.March, day: 8}, "st. patrick 's day": {month: time.March, day: 17}, "st patrick 's day": {month: time.March, day: 17},
	"anzac day": {month: time.April, day: 25}, "may day": {month: time.May, day: 1}, "juneteenth": {month: time.June, day: 19},
	"midsummer 's day": {month: time.June, day: 24}, "bastille day": {month: time.July, day: 14}, "michaelmas": {month: time.September, day: 29},
	"halloween": {month: time.October, day: 31}, "all saints ' day": {month: time.November, day: 1}, "all saints day": {month: time.November, day: 1},
	"all souls ' day": {month: time.November, day: 2}, "guy fawkes night": {month: time.November, day: 5}, "armistice day": {month: time.November, day: 11},
	"veterans day": {month: time.November, day: 11}, "christmas": {month: time.December, day: 25}, "christmas day": {month: time.December, day: 25},
	"christmas eve": {month: time.December, day: 24}, "boxing day": {month: time.December, day: 26}, "hogmanay": {month: time.December, day: 31},

	"martin luther king day": {month: time.January, nth: 3, weekday: time.Monday}, "presidents ' day": {month: time.February, nth: 3, weekday: time.Monday},
	"memorial day": {month: time.May, nth: -1, weekday: time.Monday}, "labor day": {month: time.September, nth: 1, weekday: time.Monday},
	"columbus day": {month: time.October, nth: 2, weekday: time.Monday}, "thanksgiving": {month: time.November, nth: 4, weekday: time.Thursday},
	"thanksgiving day": {month: time.November, nth: 4, weekday: time.Thursday}, "black friday": {month: time.November, nth: 4, weekday: time.Thursday, after: 1},

	"mardi gras": {after: -47}, "shrove tuesday": {after: -47}, "ash wednesday": {after: -46}, "palm sunday": {after: -7}, "maundy thursday": {after: -3},
	"holy thursday": {after: -3}, "good friday": {after: -2}, "easter": {}, "easter sunday": {}, "easter monday": {after: 1}, "ascension day": {after: 39},
	"whit sunday": {after: 49}, "whitsun": {after: 49}, "pentecost": {after: 49}, "whit monday": {after: 50}, "pentecost monday": {after: 50},
}

// maxFeast is how many atoms the name of a feast has.
const maxFeast = 5

// holiday reads the longest name of a feast, "Christmas Eve", "New Year's Day
// 2025", "Whit Monday".
func (p *parser) holiday(i int) match {
	if !p.at(i).upper || p.at(i).class != holiday && p.at(i).class != month {
		return match{}
	}
	var f feast
	m, name := match{precision: DayPrecision, rule: "holiday"}, ""
	for k := i; k < i+maxFeast && p.at(k).token >= 0; k++ {
		name += strings.ReplaceAll(p.at(k).text, "’", "'")
		if named, ok := feasts[name]; ok {
			f, m.next = named, k+1
		}
		name += " "
	}
	if m.next == 0 || m.next == i+1 && p.doc.Tokens[p.at(i).token].Rel == "compound" && !p.at(m.next).upper {
		return match{} // "Christmas trees"
	}
	if p.at(m.next).upper && p.at(m.next).class == plain {
		return match{} // Easter Island
	}
	y := m.next
	if p.oneOf(y, "in", "of", ",") {
		y++
	}
	switch outer := p.yearAfter(m.next); {
	case p.yearLike(y):
		m.Interval, m.next = f.in(p.at(y).value), y+1
	case outer.next > 0 && !outer.IsZero():
		m.Interval, m.next = f.in(outer.Start.Year), outer.next
	default:
		m.Interval = p.nearYear(m.next-1, f.in)
	}
	return m
}

// easter is Easter Sunday in the Gregorian calendar (the anonymous algorithm,
// Meeus 1991).
func easter(y int) brief.Day {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return brief.NewDay(y, time.Month(n/31), n%31+1)
}
