// Package token cuts text into words and marks as Universal Dependencies does
// for English, with the byte offsets of each. Unicode's word boundaries
// (UAX #29) are the ground; rules of our own keep abbreviations and addresses
// together and take clitics and hyphened words apart.
package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Span is the bytes [Start, End) of a token.
type Span struct{ Start, End int }

// longest is the number of bytes after which a run without a break is cut.
const longest = 200

// Words cuts text[start:end] and adds the tokens to out. The tokens are in
// order, do not overlap, and leave out nothing but white space and control
// characters.
func Words(text string, start, end int, out []Span) []Span {
	c := cutter{text: text, out: out, first: len(out)}
	c.read(start, end)
	return c.out
}

// cutter walks over the pieces that UAX #29 gives.
type cutter struct {
	text   string
	pieces []Span
	out    []Span
	first  int // of out that is ours
}

func (c *cutter) read(start, end int) {
	it := words.FromString(c.text[start:end])
	for it.Next() {
		p := Span{start + it.Start(), start + it.End()}
		for p.Start < p.End {
			q := p
			if p.End-p.Start > longest {
				q.End = runeStart(c.text, p.Start+longest)
			}
			if !blank(c.text[q.Start:q.End]) {
				c.pieces = append(c.pieces, q)
			}
			p.Start = q.End
		}
	}
	for i := 0; i < len(c.pieces); {
		i = c.step(i)
	}
}

// runeStart moves at back to where a code point begins.
func runeStart(s string, at int) int {
	if at >= len(s) {
		return len(s)
	}
	for k := at; k > at-utf8.UTFMax && k > 0; k-- {
		if utf8.RuneStart(s[k]) {
			return k
		}
	}
	return at
}

// blank tells pieces without anything to read.
func blank(s string) bool {
	if s[0] > ' ' && s[0] < 0x7f {
		return false
	}
	for _, r := range s {
		if !unicode.IsSpace(r) && !unicode.IsControl(r) && !ignorable(r) {
			return false
		}
	}
	return true
}

// ignorable are marks of width and direction that carry no text.
func ignorable(r rune) bool {
	return r == '\u200b' || r == '\u200e' || r == '\u200f' || r == '\u2060' || r == '\ufeff' || r == '\u00ad' ||
		'\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

func (c *cutter) word(i int) string {
	if i < 0 || i >= len(c.pieces) {
		return ""
	}
	return c.text[c.pieces[i].Start:c.pieces[i].End]
}

// joined tells whether piece i follows the one before it without a gap.
func (c *cutter) joined(i int) bool {
	return i > 0 && i < len(c.pieces) && c.pieces[i].Start == c.pieces[i-1].End
}

func (c *cutter) emit(start, end int) {
	if start < end {
		c.out = append(c.out, Span{start, end})
	}
}

// step makes the token or tokens that begin with piece i and returns the next
// piece to read.
func (c *cutter) step(i int) int {
	p, w := c.pieces[i], c.word(i)
	if n := c.address(i); n > i {
		return n
	}
	r, _ := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return c.letters(i)
	case (r == '#' || r == '@') && c.joined(i+1) && startsLetter(c.word(i+1)):
		c.emit(p.Start, c.pieces[i+1].End)
		return i + 2
	case r == '.' || r == '-' || r == '!' || r == '?' || r == '*' || r == '=' || r == '_' || r == '`' || r == '\'' || r == '’':
		return c.run(i)
	}
	c.emit(p.Start, p.End)
	return i + 1
}

// run joins "...", "--", "?!", "”" written as two apostrophes, and "'90s".
func (c *cutter) run(i int) int {
	w, n := c.word(i), i+1
	if w == "'" || w == "`" || w == "’" {
		switch {
		case c.joined(n) && c.word(n) == w && w != "’":
			n++
		case w != "`" && c.joined(n) && !c.joined(i) && elided(c.word(n)):
			n++
		}
		c.emit(c.pieces[i].Start, c.pieces[n-1].End)
		return n
	}
	ends := w == "!" || w == "?"
	for c.joined(n) && n-i < longest && (c.word(n) == w || ends && (c.word(n) == "!" || c.word(n) == "?")) {
		n++
	}
	c.emit(c.pieces[i].Start, c.pieces[n-1].End)
	return n
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// elided tells what may follow an apostrophe that stands for missing letters.
func elided(w string) bool {
	switch strings.ToLower(w) {
	case "em", "til", "tis", "twas", "cause", "bout", "n":
		return true
	}
	return len(w) == 3 && w[2] == 's' && digit(w[0]) && digit(w[1])
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

// letters makes the tokens of a word or number that begins with piece i.
func (c *cutter) letters(i int) int {
	end, n := c.pieces[i].End, i+1
	for {
		m := c.extend(i, n)
		if m == n {
			break
		}
		n = m
		end = c.pieces[n-1].End
	}
	c.split(c.pieces[i].Start, end)
	return n
}

// extend tells how far the token of pieces [i, n) reaches with the pieces
// after it; n where it ends.
func (c *cutter) extend(i, n int) int {
	if !c.joined(n) || n-i > 12 {
		return n
	}
	before, mark, after := c.word(n-1), c.word(n), c.word(n+1)
	follows := c.joined(n + 1)
	switch mark {
	case ".":
		if n-i == 1 && Dotted(c.word(i), c.following(n)) {
			return n + 1
		}
	case "-", "‐", "‑":
		if follows && kept(strings.ToLower(before), after) {
			return n + 2
		}
		if follows {
			return n + c.office(n)
		}
	case "&":
		if follows && n-i == 1 && len(before) <= 3 && len(after) <= 3 && upper(before) && upper(after) {
			return n + 2
		}
	case "/", ":":
		if follows && (allDigits(before) && allDigits(after) || mark == "/" && len(before) == 1 && len(after) == 1 && upper(before+after)) {
			return n + 2 // "24/7", "Helm A/S"
		}
	case "@":
		if follows && startsLetter(after) {
			return n + 2
		}
	}
	return n
}

// following is the first piece after n, with whether it comes without a gap.
func (c *cutter) following(n int) next {
	return next{word: c.word(n + 1), joined: c.joined(n + 1)}
}

// prefixes are the first parts that UD keeps with what they are hyphened to.
var prefixes = set(`anti bi co counter cross de e ex extra hyper inter intra macro mega meta micro mid mini multi
	neo non over pan para post pre pro proto pseudo quasi re semi sub super supra trans tri ultra un under uni vice x`)

// kept tells whether UD writes before-after as one word.
func kept(before, after string) bool {
	if before == "cross" || before == "over" || before == "under" || before == "vice" {
		return false
	}
	return prefixes[before] && after != "" && (startsLetter(after) || digit(after[0])) && !strings.EqualFold(after, "and")
}

func upper(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return s != ""
}

func allDigits(s string) bool {
	for i := range len(s) {
		if !digit(s[i]) {
			return false
		}
	}
	return s != ""
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
