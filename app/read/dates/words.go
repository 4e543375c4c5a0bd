package dates

import (
	"strings"
	"time"
)

// class is what a word is in the grammar of time.
type class uint8

const (
	plain class = iota
	weekday
	month
	number  // value: the number
	ordinal // value: the number
	unit    // value: a length
	season  // value: its first month
	part    // of a day: "morning"
	dayName // value: days from today
	shift   // value: -1 last, 0 this, +1 next
	stage   // value: early, mid or late
	fuzzy   // "about", "nearly"
	holiday
	decadeName // "1990s"
	opener     // a word that begins an expression and has no other class
)

// length is a unit of time.
type length int

const (
	minute length = iota
	hour
	day
	night
	week
	weekend
	fortnight
	monthLong
	quarter
	half
	year
	decade
	century
)

// The values of stage.
const (
	early = iota
	mid
	late
)

type entry struct {
	class class
	value int
}

var lexicon = buildLexicon()

func buildLexicon() map[string]entry {
	words := map[string]entry{
		"today": {dayName, 0}, "yesterday": {dayName, -1}, "tomorrow": {dayName, 1},
		"tonight": {dayName, 0}, "overnight": {dayName, 0},

		"last": {shift, -1}, "previous": {shift, -1}, "past": {shift, -1}, "this": {shift, 0},
		"current": {shift, 0}, "next": {shift, 1}, "coming": {shift, 1}, "following": {shift, 1}, "upcoming": {shift, 1},

		"early": {stage, early}, "earlier": {stage, early}, "beginning": {stage, early}, "start": {stage, early},
		"mid": {stage, mid}, "middle": {stage, mid}, "late": {stage, late}, "later": {stage, late}, "end": {stage, late},

		"spring": {season, 3}, "summer": {season, 6}, "autumn": {season, 9}, "fall": {season, 9}, "winter": {season, 12},
	}
	add := func(c class, value int, all ...string) {
		for _, w := range all {
			words[w] = entry{c, value}
		}
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := lower(d.String())
		add(weekday, int(d), name, name[:3]+".")
		add(opener, int(d), name+"s") // "on Mondays"
	}
	add(weekday, int(time.Tuesday), "tues", "tues.")
	add(weekday, int(time.Thursday), "thurs", "thurs.", "thur.")
	for m := time.January; m <= time.December; m++ {
		name := lower(m.String())
		add(month, int(m), name, name[:3]+".", name[:3])
	}
	delete(words, "mar")
	delete(words, "jan")
	add(month, int(time.January), "jan")
	add(month, int(time.September), "sept", "sept.")

	for i, w := range []string{
		"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
	} {
		add(number, i, w)
	}
	add(number, 1, "a", "an")
	add(number, 30, "thirty")
	add(number, 40, "forty")
	add(number, 50, "fifty")
	add(number, 60, "sixty")
	add(number, 70, "seventy")
	add(number, 80, "eighty")
	add(number, 90, "ninety")
	add(number, 100, "hundred")
	add(number, 12, "dozen")
	for i, w := range []string{
		"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
		"twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
		"twentieth",
	} {
		add(ordinal, i+1, w)
	}
	add(ordinal, 21, "twenty-first")
	for l, w := range map[length]string{
		minute: "minute", hour: "hour", day: "day", night: "night", week: "week", weekend: "weekend", fortnight: "fortnight",
		monthLong: "month", quarter: "quarter", half: "half", year: "year", decade: "decade", century: "century",
	} {
		add(unit, int(l), w, w+"s")
	}
	add(unit, int(century), "centuries")
	add(part, 0, "morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "midday", "noon", "midnight",
		"dawn", "dusk", "lunchtime", "breakfast", "daybreak", "nightfall", "sunrise", "sunset")
	add(fuzzy, 0, "about", "around", "nearly", "almost", "roughly", "approximately", "over", "under", "some", "barely", "just",
		"shortly", "soon", "at", "more", "less", "fewer", "only", "exactly")
	for name := range feasts {
		if first, _, _ := strings.Cut(name, " "); words[first].class == plain {
			add(holiday, 0, first)
		}
	}
	add(opener, 0, "since", "until", "till", "til", "by", "before", "after", "from", "between", "within", "through", "in", "for",
		"the", "every", "each", "daily", "weekly", "monthly", "yearly", "annual", "annually", "nightly", "hourly", "quarterly",
		"recently", "several", "few", "couple", "during", "throughout", "as", "that", "twice", "soon", "fiscal", "financial",
		"q1", "q2", "q3", "q4", "h1", "h2", "final")
	return words
}

func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
