package dates

import (
	"strings"
	"time"
)

func monthOf(a atom) time.Month { return time.Month(a.value) }

// clock reads a time of day with the day it belongs to: "2 p.m.", "shortly
// after 2am on Monday", "early Sunday", "midnight on Sunday", "14:05 GMT".
func (p *parser) clock(i int) match {
	at := i
	for p.oneOf(i, "shortly", "just", "soon", "around", "about", "after", "before", "at", "late", "early", "nearly", "almost") {
		i++
	}
	next := p.hourEnd(i)
	if next == 0 && p.is(i, "in", "the") && (p.at(i+2).class == part) {
		next = i + 3
	}
	if next == 0 && p.is(i, "in", "the", "early", "hours") {
		next = i + 4
		if p.is(next, "of") {
			next++
			if day := p.dayAround(next); day.next > 0 {
				day.rule = "clock"
				return day
			}
			next--
		}
	}
	if next == 0 && p.at(i).class == part && !p.oneOf(i, "breakfast") && p.oneOf(i, "noon", "midnight", "midday", "dawn", "dusk") {
		next = i + 1
	}
	if next == 0 {
		return match{}
	}
	if at < i && p.oneOf(at, "after", "before") && p.at(at+1).class == plain {
		return match{}
	}
	m := match{next: next, precision: Clock, rule: "clock"}
	j := next
	if p.oneOf(j, "on", "of", ",") {
		j++
	}
	if day := p.dayAround(j); day.next > 0 {
		m.next, m.Interval = day.next, day.Interval
	} else if p.is(next, "time") {
		m.next = next + 1
	}
	return m
}

// dayAround reads a base that is one day.
func (p *parser) dayAround(i int) match {
	switch p.at(i).class {
	case weekday, month, number, dayName, shift:
	default:
		return match{}
	}
	m := p.base(i)
	if m.next == 0 || m.precision > DayPrecision || m.bare || m.rule == "clock" || m.rule == "offset" {
		return match{}
	}
	m.precision = Clock
	return m
}

// hourEnd is where a clock reading at i ends: "2 p.m.", "2am", "2.30pm",
// "14:05 GMT", "1400 GMT"; 0 where there is none.
func (p *parser) hourEnd(i int) int {
	if p.at(i).digits == 0 {
		if next, ok := joinedClock(p.at(i).text); ok {
			return p.zone(i + next)
		}
		if p.at(i).class != number || !meridiem(p.at(i+1).text) {
			return 0
		}
	}
	j, timely := i+1, false
	if p.at(i).value > 24 && p.at(i).digits < 3 {
		return 0
	}
	if p.oneOf(j, ":", ".") && p.at(j+1).digits == 2 && p.at(j+1).value < 60 {
		timely, j = p.is(j, ":") && p.at(i).digits <= 2, j+2
	}
	switch {
	case meridiem(p.at(j).text):
		return p.zone(j + 1)
	case p.is(j, "o'clock"):
		return p.zone(j + 1)
	case timely || p.at(i).digits == 4 && zone(p.at(j).text):
		return p.zone(j)
	}
	return 0
}

// joinedClock reads an hour and its half of the day in one atom: "2am",
// "10.30pm".
func joinedClock(s string) (atoms int, ok bool) {
	rest := strings.TrimLeft(s, "0123456789.")
	return 1, len(rest) < len(s) && meridiem(rest)
}

func meridiem(s string) bool {
	switch s {
	case "am", "pm", "a.m.", "p.m.", "a.m", "p.m":
		return true
	}
	return false
}

func zone(s string) bool {
	switch s {
	case "gmt", "utc", "est", "edt", "cet", "cest", "bst", "et", "pt", "pst", "pdt", "eest", "msk", "ist", "jst":
		return true
	}
	return false
}

// zone skips a time zone or "local time".
func (p *parser) zone(j int) int {
	switch {
	case zone(p.at(j).text):
		return j + 1
	case p.is(j, "local", "time"):
		return j + 2
	}
	return j
}
