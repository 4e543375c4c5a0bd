// Package dates finds expressions of time and resolves them to honest
// intervals against the publication day: "on Saturday", "six weeks after",
// "the first quarter of next year". A small grammar reads the tokens; the
// tense of the clause says whether "Tuesday" lies behind or ahead. The ideas
// follow TIMEX3 (Pustejovsky et al. 2003) and HeidelTime (Strötgen and Gertz
// 2010): an expression that no calendar can place keeps a zero interval.
package dates

import (
	"readout/app/brief"
	"readout/app/read/syntax"
)

// Expression is words that say when: tokens [First, Last) of
// syntax.Document.Tokens.
type Expression struct {
	First, Last int
	// Interval is what it resolves to; zero where nothing tells.
	brief.Interval
	Precision Precision
	Recurring bool // "every Monday", "daily"
	Duration  bool // "for three days": a length, no place on the calendar
	// Dates is the token of the event that the interval belongs to where that
	// is not the expression's own clause: in "six weeks after it rejected an
	// offer" the token "rejected". Else -1.
	Dates int
	Rule  string

	away quantity // how far from that event the expression's own clause lies
	sign float64
}

// From is when what the expression's own clause tells took place, where the event
// that it counts from, that of Dates, took place on day: "two days before the
// blast". It is zero where the expression counts from none.
func (e Expression) From(day brief.Interval) brief.Interval {
	if e.sign == 0 || day.IsZero() {
		return brief.Interval{}
	}
	return e.away.beyond(day, e.sign)
}

// Precision is how fine an expression is.
type Precision uint8

// The precisions, finest first.
const (
	Clock Precision = iota // "early Sunday", "5 p.m."
	DayPrecision
	Week
	Month
	Season
	Year
	Vague // "in recent years", "recently"
)

// Find returns the expressions of time of a document in the order of its text;
// they do not overlap. Where the publication day is an interval, an expression
// that depends on it covers all it could mean.
func Find(d *syntax.Document, published brief.Published) []Expression {
	found := findOn(d, published.Start)
	if published.Start == published.End {
		return found
	}
	late, k := findOn(d, published.End), 0
	for i := range found {
		e := &found[i]
		for k < len(late) && late[k].First < e.First {
			k++
		}
		if k < len(late) && late[k].First == e.First && late[k].Last == e.Last {
			e.Interval = cover(e.Interval, late[k].Interval)
		} else { // read in another way on another day
			e.Interval = brief.Interval{}
		}
	}
	return found
}

// cover is the smallest interval around both, zero where one is unknown.
func cover(a, b brief.Interval) brief.Interval {
	if a.IsZero() || b.IsZero() {
		return brief.Interval{}
	}
	if b.Start.Before(a.Start) {
		a.Start = b.Start
	}
	if a.End.Before(b.End) {
		a.End = b.End
	}
	return a
}

// findOn reads the document as on one day; the zero Day is an unknown one.
func findOn(d *syntax.Document, today brief.Day) []Expression {
	p := &parser{doc: d, today: today}
	var found []Expression
	for s := range d.Sentences {
		p.enter(s)
		for i := 0; i < len(p.atoms); {
			m, ok := p.expression(i)
			if !ok {
				i++
				continue
			}
			first, last := p.atoms[i].token, p.atoms[m.next-1].token+1
			if n := len(found); !m.skip && (n == 0 || found[n-1].Last <= first) {
				found = append(found, Expression{
					First: first, Last: last, Interval: m.Interval, Precision: m.precision,
					Recurring: m.recurring, Duration: m.duration, Dates: m.dates - 1, Rule: m.rule, away: m.away, sign: m.sign,
				})
			}
			p.remember(m)
			i = m.next
		}
	}
	return found
}
