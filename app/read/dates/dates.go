// Package dates finds expressions of time and resolves them to honest
// intervals against the publication day.
package dates

import "readout/app/brief"

// Expression is words that say when: tokens [First, Last) of
// syntax.Document.Tokens.
type Expression struct {
	First, Last int
	// Interval is what it resolves to; zero where nothing tells.
	brief.Interval
	Precision Precision
	Recurring bool // "every Monday", "daily"
	Duration  bool // "for three days": a length, no place on the calendar
	Rule      string
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
