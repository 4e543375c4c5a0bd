// Package direction orders text that is written from right to left, or in both
// directions, on a line: the Unicode Bidirectional Algorithm (UAX #9). It knows
// no fonts and no articles; pages and the window both need it.
package direction

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// Levels are the embedding levels of a paragraph's characters: even for left to
// right, odd for right to left. Explicit marks and overrides are not followed,
// they could hide what a source wrote. x/text has the algorithm too, but leaves
// the closing bracket of a pair out of rule N0.
func Levels(text []rune, rtl bool) []int8 {
	p := bidiParagraph{text: text, class: make([]bidi.Class, len(text)), base: bidi.L}
	if rtl {
		p.base = bidi.R
	}
	for i, r := range text {
		c, _ := bidi.LookupRune(r)
		p.class[i] = c.Class()
	}
	p.original = slices.Clone(p.class)
	p.weak()
	p.brackets()
	p.neutral()
	out := make([]int8, len(text))
	for i, c := range p.class {
		out[i] = p.level(c)
	}
	return out
}

// RightToLeft tells a paragraph whose first strong character is so (P2).
func RightToLeft(text string) bool {
	for _, r := range text {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}

// firstRight is the first character that is written from right to left.
const firstRight = '\u0590'

// Plain tells a text of which all reads from left to right, as most do: there
// is nothing to order.
func Plain(text string) bool {
	for _, r := range text {
		if r < firstRight {
			continue
		}
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.R, bidi.AL, bidi.AN:
			return false
		}
	}
	return true
}

type bidiParagraph struct {
	text            []rune
	class, original []bidi.Class
	base            bidi.Class // L or R, the direction of the paragraph
}

// level is that of a resolved class (I1, I2).
func (p *bidiParagraph) level(c bidi.Class) int8 {
	switch {
	case p.base == bidi.R && c == bidi.R:
		return 1
	case p.base == bidi.R:
		return 2
	case c == bidi.R:
		return 1
	case c == bidi.AN || c == bidi.EN:
		return 2
	}
	return 0
}

// weak resolves numbers, marks and separators (W1 to W7).
func (p *bidiParagraph) weak() {
	before, strong := p.base, p.base
	for i, c := range p.class {
		switch {
		case c == bidi.NSM || c == bidi.BN:
			c = before // W1; what shows nothing goes with what is before it
		case c == bidi.EN && strong == bidi.AL:
			c = bidi.AN // W2
		case c == bidi.L || c == bidi.R || c == bidi.AL:
			strong = c
		}
		p.class[i], before = c, c
	}
	for i, c := range p.class {
		if c == bidi.AL {
			p.class[i] = bidi.R // W3
		}
	}
	for i := 1; i+1 < len(p.class); i++ { // W4
		c, x, y := p.class[i], p.class[i-1], p.class[i+1]
		if x == y && (c == bidi.ES && x == bidi.EN || c == bidi.CS && (x == bidi.EN || x == bidi.AN)) {
			p.class[i] = x
		}
	}
	for i := 0; i < len(p.class); i++ { // W5, W6
		from := i
		for i < len(p.class) && p.class[i] == bidi.ET {
			i++
		}
		if i > from {
			as := bidi.ON
			if p.at(from-1) == bidi.EN || p.at(i) == bidi.EN {
				as = bidi.EN
			}
			p.set(from, i, as)
			i--
		} else if c := p.class[i]; c == bidi.ES || c == bidi.CS {
			p.class[i] = bidi.ON
		}
	}
	strong = p.base
	for i, c := range p.class {
		if c == bidi.EN && strong == bidi.L {
			p.class[i] = bidi.L // W7
		} else if c == bidi.L || c == bidi.R {
			strong = c
		}
	}
}

// at is a class, and that of the paragraph beyond its ends.
func (p *bidiParagraph) at(i int) bidi.Class {
	if i < 0 || i >= len(p.class) {
		return p.base
	}
	return p.class[i]
}

func (p *bidiParagraph) set(from, to int, c bidi.Class) {
	for i := from; i < to; i++ {
		p.class[i] = c
	}
}

// direction is L or R for what has one, numbers counting as R, and ON else.
func direction(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// brackets gives both of a pair one direction (N0): the paragraph's where
// anything between them has it, else the other one where that is between them
// and before them.
func (p *bidiParagraph) brackets() {
	for _, pair := range p.pairs() {
		inside, against := false, false
		for _, c := range p.class[pair[0]+1 : pair[1]] {
			d := direction(c)
			inside = inside || d == p.base
			against = against || d != bidi.ON && d != p.base
		}
		if !inside && !against {
			continue
		}
		as := p.base
		if !inside {
			as = p.before(pair[0])
		}
		for _, i := range pair {
			p.class[i] = as
			for k := i + 1; k < len(p.class) && p.original[k] == bidi.NSM; k++ {
				p.class[k] = as
			}
		}
	}
}

// before is the direction of the last strong character before i.
func (p *bidiParagraph) before(i int) bidi.Class {
	for i--; i >= 0; i-- {
		if d := direction(p.class[i]); d != bidi.ON {
			return d
		}
	}
	return p.base
}

// mostOpen is how many brackets may be open at once (BD16).
const mostOpen = 63

// pairs are the pairs of brackets, in the order of the opening ones (BD16).
func (p *bidiParagraph) pairs() (all [][2]int) {
	type opened struct {
		closing rune
		at      int
	}
	var open []opened
	for i, r := range p.text {
		if p.class[i] != bidi.ON {
			continue
		}
		c, _ := bidi.LookupRune(r)
		if !c.IsBracket() {
			continue
		}
		if c.IsOpeningBracket() {
			if len(open) == mostOpen {
				break
			}
			open = append(open, opened{closingOf(r), i})
			continue
		}
		for k := len(open) - 1; k >= 0; k-- {
			if open[k].closing == sameBracket(r) {
				all = append(all, [2]int{open[k].at, i})
				open = open[:k]
				break
			}
		}
	}
	slices.SortFunc(all, func(x, y [2]int) int { return x[0] - y[0] })
	return all
}

// closingOf is the bracket that closes an opening one: the next character but
// for those of BidiBrackets.txt that are named here.
func closingOf(r rune) rune {
	switch r {
	case '[', '{', '［', '｛':
		return r + 2
	case '\u298d':
		return '\u2990'
	case '\u298f':
		return '\u298e'
	}
	return sameBracket(r + 1)
}

// sameBracket is the canonical form of the angle brackets that have two.
func sameBracket(r rune) rune {
	if r == '\u232a' {
		return '\u3009'
	}
	return r
}

// neutral gives what has no direction that of both its sides, or the
// paragraph's where they differ (N1, N2).
func (p *bidiParagraph) neutral() {
	for i := 0; i < len(p.class); i++ {
		from := i
		for i < len(p.class) && direction(p.class[i]) == bidi.ON {
			i++
		}
		if i == from {
			continue
		}
		as := p.base
		if x := direction(p.at(from - 1)); x == direction(p.at(i)) {
			as = x
		}
		p.set(from, i, as)
	}
}

// Visually puts stretches of one level each, in the order of the text, into the
// order in which they stand on the line (L2).
func Visually[T any](stretches []T, level func(T) int8) {
	highest, lowest := int8(0), int8(127)
	for _, s := range stretches {
		l := level(s)
		highest = max(highest, l)
		if l%2 == 1 {
			lowest = min(lowest, l)
		}
	}
	for at := highest; at >= lowest; at-- {
		for i := 0; i < len(stretches); i++ {
			from := i
			for i < len(stretches) && level(stretches[i]) >= at {
				i++
			}
			slices.Reverse(stretches[from:i])
		}
	}
}
