package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unquote writes quotation marks, apostrophes and dashes as ASCII does, so that
// what was learned of "it's" holds for "it’s".
func Unquote(word string) string {
	plain := true
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf || word[i] == '`' {
			plain = false
			break
		}
	}
	if plain {
		if word == "''" {
			return `"`
		}
		return word
	}
	if word == "``" {
		return `"`
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '“', '”', '„', '‟', '«', '»', '〝', '〞', '＂', '″', '「', '」', '『', '』':
			return '"'
		case '‘', '’', '‚', '‛', '‹', '›', '`', '´', '′', 'ʼ', '＇':
			return '\''
		case '‐', '‑', '‒', '–', '−':
			return '-'
		case '—', '―':
			return '-'
		case '\u00ad':
			return -1
		}
		return r
	}, word)
}

// Fold is the form by which words are looked up: Unquote and lower case.
func Fold(word string) string {
	word = Unquote(word)
	for i := range len(word) {
		if c := word[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.ToLower(word)
		}
	}
	return word
}

// Shape is a word's pattern of letters: "Xx" for Paris, "X" for NATO, "d" for
// 12, "X.X." for U.S., each run of one kind written once.
func Shape(word string) string {
	var b [16]byte
	n := 0
	for _, r := range word {
		var c byte
		switch {
		case 'a' <= r && r <= 'z':
			c = 'x'
		case 'A' <= r && r <= 'Z':
			c = 'X'
		case '0' <= r && r <= '9':
			c = 'd'
		case r < utf8.RuneSelf:
			c = byte(r)
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		default:
			c = '?'
		}
		if n > 0 && b[n-1] == c {
			continue
		}
		if n == len(b) {
			break
		}
		b[n] = c
		n++
	}
	return string(b[:n])
}
