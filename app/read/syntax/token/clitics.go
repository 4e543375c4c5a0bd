package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wholes are words with an apostrophe that hide no clitic.
var wholes = set(`o'clock ma'am ne'er-do-well e'er o'er`)

// pairs are words of two without a mark between them, by where they part.
var pairs = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "lemme": 3, "gimme": 3, "dunno": 2, "d'you": 2,
}

// units may follow a number without a space and are words of their own.
var units = set(`am pm km kg cm mm mph kph lb lbs ft mi bn mn tn kw mw gw kwh mwh gb mb tb hz khz mhz ghz`)

// split makes the tokens of one written word: its stem and its clitics.
func (c *cutter) split(start, end int) {
	w := c.text[start:end]
	if len(w) < 3 {
		c.emit(start, end)
		return
	}
	if at := fullStop(w); at > 0 { // "over.Then": a space was lost
		c.split(start, start+at)
		c.emit(start+at, start+at+1)
		c.split(start+at+1, end)
		return
	}
	for _, at := range clitics(w) {
		c.emit(start, start+at)
		start += at
	}
	c.emit(start, end)
}

// clitics are the lengths of the parts of a word before its last.
func clitics(w string) []int {
	lower := strings.ToLower(w)
	if at := pairs[lower]; at > 0 {
		return []int{at}
	}
	if digit(w[0]) {
		if at := strings.IndexFunc(lower, unicode.IsLetter); at > 0 && units[lower[at:]] {
			return []int{at}
		}
	}
	at := strings.LastIndexAny(w, "'’‘")
	if at <= 0 || len(lower) != len(w) || wholes[strings.ReplaceAll(lower, "’", "'")] {
		return nil
	}
	_, mark := utf8.DecodeRuneInString(w[at:])
	switch tail := lower[at+mark:]; tail {
	case "s", "re", "ve", "ll", "m", "d", "":
		if head := clitics2(w[:at]); head > 0 { // couldn't've
			return []int{head, at - head}
		}
		return []int{at}
	case "t":
		if at > 1 && lower[at-1] == 'n' {
			return []int{at - 1}
		}
	case "all":
		return []int{at + mark}
	}
	return nil
}

// clitics2 parts "couldn’t" within "couldn’t’ve"; 0 where it cannot.
func clitics2(w string) int {
	if len(w) < 4 {
		return 0
	}
	if inner := clitics(w); len(inner) == 1 {
		return inner[0]
	}
	return 0
}

// fullStop finds the full stop of a sentence that runs into the next one.
func fullStop(w string) int {
	at := strings.IndexByte(w, '.')
	if at < 3 || at+3 > len(w) || strings.IndexByte(w[at+1:], '.') >= 0 || digit(w[0]) {
		return 0
	}
	before, after := w[:at], w[at+1:]
	first, size := utf8.DecodeRuneInString(after)
	second, _ := utf8.DecodeRuneInString(after[size:])
	if !unicode.IsUpper(first) || !unicode.IsLower(second) {
		return 0
	}
	for _, r := range before[len(before)-2:] {
		if !unicode.IsLower(r) {
			return 0
		}
	}
	return at
}
