package storage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// expression is the FTS5 query for terms that must all be there. All that was
// typed stands in quotation marks, so none of it is read as syntax.
func expression(terms []term) string {
	all := make([]string, len(terms))
	for i, t := range terms {
		all[i] = "(" + t.expression() + ")"
	}
	return strings.Join(all, " AND ")
}

func (t term) expression() string {
	words := "{title body} : " + quoted(t.text)
	if !t.whole() {
		words += "*"
	}
	pairs := gramPhrases(t.text)
	if len(pairs) == 0 {
		return words
	}
	if rest := strings.Map(spaceOut, t.text); hasWord(rest) {
		pairs = append(pairs, "{title body} : "+quoted(rest))
	}
	return "(" + words + ") OR (" + strings.Join(pairs, " AND ") + ")"
}

// whole tells a term that finds no longer words: a phrase, or one letter, with
// which half of all words begin.
func (t term) whole() bool { return t.phrase || utf8.RuneCountInString(t.text) == 1 }

// gramPhrases finds each unspaced stretch of text by its grams.
func gramPhrases(text string) (phrases []string) {
	notUnspaced := func(r rune) bool { return !isUnspaced(r) }
	for _, stretch := range strings.FieldsFunc(norm.NFC.String(text), notUnspaced) {
		runes := []rune(stretch)
		if len(runes) == 1 {
			phrases = append(phrases, "grams : "+quoted(stretch)+"*")
			continue
		}
		var pairs []string
		for i := range len(runes) - 1 {
			pairs = append(pairs, string(runes[i:i+2]))
		}
		phrases = append(phrases, "grams : "+quoted(strings.Join(pairs, " ")))
	}
	return phrases
}

// spaceOut leaves the part of a term that unicode61 can find.
func spaceOut(r rune) rune {
	if isUnspaced(r) {
		return ' '
	}
	return r
}

// quoted makes an FTS5 string of s; control characters would end it early.
func quoted(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return ' '
		}
		return r
	}, s)
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}
