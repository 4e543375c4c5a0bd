package storage

import (
	"regexp"
	"strings"
	"unicode"

	"readout/app/brief"
)

// query is a search as typed, taken apart.
type query struct {
	terms   []term // all must be there
	without []term // none may be there
	filters []filter
}

// term is a word, or the words of a phrase in quotation marks. A word also
// finds the words that begin with it.
type term struct {
	text   string
	phrase bool
}

// filter is key:value; value is folded, days are a date filter's.
type filter struct {
	key, value string
	days       brief.Interval
	not        bool
}

// piece is one part of a search: an optional minus, an optional key, and a
// phrase in quotation marks (the closing one may not be typed yet) or a word.
var piece = regexp.MustCompile(`(-?)(?:(?i:(actor|speaker|type|outlet|date)):)?(?:"([^"]*)"?|([^\s"]+)|)`)

// What is typed or pasted beyond these is not looked at: nobody searches for a
// whole article, and the index would be asked too much at once.
const (
	mostBytes  = 2000
	mostPieces = 40
)

// parseQuery never fails: what is no filter is words to search for, and what
// has no letter or digit is left out.
func parseQuery(text string) query {
	var q query
	for _, m := range piece.FindAllStringSubmatch(text[:min(len(text), mostBytes)], 2*mostPieces) {
		if len(q.terms)+len(q.without)+len(q.filters) == mostPieces {
			break
		}
		not, key, phrase, value := m[1] != "", strings.ToLower(m[2]), m[3] != "", m[3]+m[4]
		if !hasWord(value) {
			continue
		}
		if f, ok := newFilter(key, value); ok {
			f.not = not
			q.filters = append(q.filters, f)
			continue
		}
		t := term{value, phrase}
		if not {
			q.without = append(q.without, t)
		} else {
			q.terms = append(q.terms, t)
		}
	}
	return q
}

func newFilter(key, value string) (f filter, ok bool) {
	switch key {
	case "":
		return filter{}, false
	case "date":
		days, ok := parseDate(value)
		return filter{key: key, days: days}, ok
	}
	return filter{key: key, value: fold(value)}, true
}

func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// The days that an open end of a date filter stands for.
var (
	firstDay = brief.Day{Year: 1, Month: 1, Day: 1}
	lastDay  = brief.Day{Year: 9999, Month: 12, Day: 31}
)

// parseDate reads 2025, 2025-07, 2025-07-12, and A..B, A.. and ..B of them.
func parseDate(s string) (brief.Interval, bool) {
	from, to, several := strings.Cut(s, "..")
	if !several {
		return parsePeriod(s)
	}
	first, last := brief.OneDay(firstDay), brief.OneDay(lastDay)
	ok := true
	if from != "" {
		first, ok = parsePeriod(from)
	}
	if to != "" && ok {
		last, ok = parsePeriod(to)
	}
	days := brief.Interval{Start: first.Start, End: last.End}
	return days, ok && days.Validate() == nil
}

func parsePeriod(s string) (brief.Interval, bool) {
	switch len(s) {
	case len("2025"):
		day, err := brief.ParseDay(s + "-01-01")
		return brief.Interval{Start: day, End: brief.NewDay(day.Year, 12, 31)}, err == nil
	case len("2025-07"):
		day, err := brief.ParseDay(s + "-01")
		return brief.Interval{Start: day, End: brief.NewDay(day.Year, day.Month+1, 0)}, err == nil
	}
	day, err := brief.ParseDay(s)
	return brief.OneDay(day), err == nil
}
