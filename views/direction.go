package views

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/canvas"

	"readout/app/direction"
)

// The toolkit shapes Arabic and Hebrew well but lays the stretches of a line
// from left to right, so that a number among Arabic words, or a bracket, which
// comes from another font, stands on the wrong side. Here each stretch of one
// direction and one font is a text of its own, and put where it belongs.

// way is how a paragraph is ordered.
type way int

const (
	leftToRight way = iota // nothing to order, as in most
	apart                  // a row of fields: each piece is ordered by itself
	running                // one text that begins at the left, words of it from right to left
	fromRight              // one text that begins at the right
)

// wayOf tells how pieces are ordered, and gives them their levels.
func wayOf(pieces []piece) way {
	if !slices.ContainsFunc(pieces, func(p piece) bool { return !direction.Plain(p.text) }) {
		return leftToRight
	}
	field := func(p piece) bool { return p.icon != "" || p.sign != "" || p.chip != "" || p.gap > 0 }
	if slices.ContainsFunc(pieces, field) {
		for i := range pieces {
			level(pieces[i:i+1], foreign)
		}
		return apart
	}
	if level(pieces, direction.RightToLeft) {
		return fromRight
	}
	return running
}

// level gives pieces that are one text their levels of direction, and tells
// whether it begins at the right.
func level(pieces []piece, right func(string) bool) bool {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
	}
	text := b.String()
	if direction.Plain(text) {
		return false
	}
	fromRight := right(text)
	levels := direction.Levels([]rune(text), fromRight)
	for i := range pieces {
		p := &pieces[i]
		p.levels = make([]int8, 0, len(p.text))
		for range p.text {
			for next := runeEnd(p.text, len(p.levels)); len(p.levels) < next; {
				p.levels = append(p.levels, levels[0])
			}
			levels = levels[1:]
		}
	}
	return fromRight
}

// foreign tells a field that is a name or a title from the right. Where it
// stands in a sentence of ours, that goes from left to right.
func foreign(text string) bool { return !strings.ContainsFunc(text, latin) }

func latin(r rune) bool { return unicode.Is(unicode.Latin, r) }

// runeEnd is where the character at a byte ends.
func runeEnd(s string, at int) int {
	_, n := utf8.DecodeRuneInString(s[at:])
	return at + n
}

// levelAt is the level of a byte.
func (p *piece) levelAt(at int) int8 {
	if at < len(p.levels) {
		return p.levels[at]
	}
	return 0
}

// leg is a stretch of a line of one piece and one level; room between fields
// has no piece.
type leg struct {
	word
	level int8
}

// legs cuts a line's words where the level changes, with the white space
// between them.
func legs(words []word) (all []leg) {
	for i, w := range words {
		if i > 0 && w.piece != words[i-1].piece && w.piece.gap > 0 {
			all = append(all, leg{word: word{w: w.piece.gap}})
		}
		all = append(all, w.legs()...)
		if w.space == 0 || i == len(words)-1 {
			continue
		}
		at := w.at + len(w.text)
		n := len(w.piece.text) - at
		if w.piece.icon != "" || w.piece.sign != "" || n <= 0 {
			all = append(all, leg{word: word{w: w.space}})
			continue
		}
		if rest := strings.TrimLeftFunc(w.piece.text[at:], unicode.IsSpace); rest != "" {
			n -= len(rest)
		}
		blank := word{piece: w.piece, text: strings.Repeat(" ", n), at: at, w: w.space, h: w.h}
		all = append(all, leg{blank, w.piece.levelAt(at)})
	}
	return join(all)
}

// legs are the parts of a word that have one level each.
func (w word) legs() (all []leg) {
	p := w.piece
	switch {
	case p.icon != "" || p.sign != "" || p.chip != "" || len(p.levels) == 0:
		return []leg{{word: w}}
	case w.text == "": // white space at the beginning of a piece
		return nil
	}
	for from := 0; from < len(w.text); {
		l, to := w.piece.levelAt(w.at+from), runeEnd(w.text, from)
		for to < len(w.text) && w.piece.levelAt(w.at+to) == l && (l%2 == 0 || oneFont(w.text[from:to], w.text[to:])) {
			to = runeEnd(w.text, to)
		}
		part := word{piece: w.piece, text: w.text[from:to], at: w.at + from, h: w.h}
		part.w = measure(part.text, w.piece.face).Width
		all = append(all, leg{part, l})
		from = to
	}
	return all
}

// oneFont tells whether the next character of a word is drawn in the font of
// those before it: letters of one script with their marks. Signs of punctuation
// stand alone.
func oneFont(before, next string) bool {
	a, _ := utf8.DecodeRuneInString(before)
	b, _ := utf8.DecodeRuneInString(next)
	switch {
	case unicode.In(b, unicode.Mn, unicode.Cf):
		return true
	case !unicode.IsLetter(a) || !unicode.IsLetter(b):
		return false
	}
	return unicode.Is(unicode.Hebrew, a) == unicode.Is(unicode.Hebrew, b)
}

// join makes one of neighbours that are of one piece and read from left to
// right.
func join(all []leg) (out []leg) {
	for _, g := range all {
		g.space = 0
		if n := len(out); n > 0 && g.piece != nil && g.text != "" && g.piece.chip == "" {
			if o := &out[n-1]; o.piece == g.piece && o.level == g.level && g.level%2 == 0 && o.text != "" {
				o.text, o.w, o.h = o.text+g.text, o.w+g.w, max(o.h, g.h)
				continue
			}
		}
		out = append(out, g)
	}
	return out
}

// placeOrdered puts one line of words down in the order in which they are read.
// They are drawn in the order of the text, which is that of copying.
func (c *column) placeOrdered(words []word, full float32) {
	all := legs(words)
	order := make([]int, len(all))
	var width float32
	for i, g := range all {
		order[i] = i
		width += g.w
	}
	level := func(i int) int8 { return all[i].level }
	if c.way == apart {
		for i := 0; i < len(all); {
			j := i + 1
			for j < len(all) && all[j].piece == all[i].piece {
				j++
			}
			direction.Visually(order[i:j], level)
			i = j
		}
	} else {
		direction.Visually(order, level)
	}
	x := c.x
	if c.way == fromRight {
		x += max(0, c.w-width)
	}
	at := make([]float32, len(all))
	for _, i := range order {
		at[i] = x
		x += all[i].w
	}
	for i, g := range all {
		if g.piece == nil {
			continue
		}
		g.right = g.level%2 == 1
		c.stretch([]word{g.word}, at[i], c.y, full)
	}
}

// rightMark is the character that makes what has no direction, a full stop for
// example, go with the words beside it. It shows nothing.
const rightMark = "\u200f"

// turn has the toolkit write a text from right to left as a whole.
func (c *column) turn(t *canvas.Text) {
	t.Text = rightMark + t.Text + rightMark
	if n := len(c.runs); c.selectable && n > 0 {
		c.runs[n-1].right = true
	}
}

// strung is a line that stands alone, such as a label of the map, cut into
// stretches in the order in which they stand from left to right.
func strung(line string, fromRight bool) []leg {
	pieces := []piece{{text: line}}
	level(pieces, func(string) bool { return fromRight })
	all := word{piece: &pieces[0], text: line}.legs()
	direction.Visually(all, func(g leg) int8 { return g.level })
	return all
}
