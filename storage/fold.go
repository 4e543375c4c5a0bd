package storage

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold makes words comparable as the index does: small letters without marks.
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// folded is a text folded, with the byte of the text that each of its bytes
// comes from.
type folded struct {
	text string
	from []int // one more than text has bytes
}

func foldText(s string) folded {
	var b strings.Builder
	from := make([]int, 0, len(s)+1)
	for at, r := range s {
		before := b.Len()
		if r < 0x80 {
			b.WriteRune(unicode.ToLower(r))
		} else {
			b.WriteString(fold(string(r)))
		}
		for range b.Len() - before {
			from = append(from, at)
		}
	}
	return folded{b.String(), append(from, len(s))}
}

// isUnspaced tells the scripts that are written without spaces, or whose
// words carry endings that unicode61 does not part: Han, Kana and Hangul.
func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// grams is the overlapping pairs of the unspaced stretches of s, each stretch
// with its last character alone at the end, so that one character can be found
// as the beginning of a gram: "외교부" is "외교 교부 부".
func grams(s string) string {
	var b strings.Builder
	var last rune
	for _, r := range norm.NFC.String(s) {
		if !isUnspaced(r) {
			r = 0
		}
		if last != 0 {
			b.WriteRune(last)
			if r != 0 {
				b.WriteRune(r)
			}
			b.WriteByte(' ')
		}
		last = r
	}
	if last != 0 {
		b.WriteRune(last)
	}
	return strings.TrimRight(b.String(), " ")
}
