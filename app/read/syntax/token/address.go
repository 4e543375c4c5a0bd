package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// address makes one token of a web or mail address that begins with piece i,
// and returns the piece after it; i where there is none.
func (c *cutter) address(i int) int {
	start := c.pieces[i].Start
	rest := c.text[start:c.pieces[len(c.pieces)-1].End]
	rest = rest[:runeStart(rest, min(len(rest), 10*longest))]
	if !webby(rest) {
		return i
	}
	end := strings.IndexFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`<>"“”«»{}|\^`+"`", r)
	})
	if end < 0 {
		end = len(rest)
	}
	end = len(trimAddress(rest[:end]))
	n := i
	for n < len(c.pieces) && c.pieces[n].Start < start+end {
		n++
	}
	c.emit(start, start+end)
	if last := c.pieces[n-1].End; last > start+end { // a piece reached over the end
		c.split(start+end, last)
	}
	return n
}

func webby(s string) bool {
	if len(s) < 8 || s[0]|0x20 != 'h' && s[0]|0x20 != 'w' {
		return false
	}
	head := strings.ToLower(s[:8])
	return strings.HasPrefix(head, "http://") || strings.HasPrefix(head, "https://") || strings.HasPrefix(head, "www.")
}

// trimAddress leaves off the marks of the sentence that an address ends.
func trimAddress(s string) string {
	round, square := strings.Contains(s, "("), strings.Contains(s, "[")
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		switch {
		case strings.ContainsRune(".,;:!?'’*", r):
		case r == ')' && !round:
		case r == ']' && !square:
		default:
			return s
		}
		s = s[:len(s)-size]
	}
	return s
}
