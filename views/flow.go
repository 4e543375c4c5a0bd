package views

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"readout/app/brief"
)

// piece is a stretch of text of one look within a paragraph that wraps.
type piece struct {
	text string
	face face
	ink  fyne.ThemeColorName
	zone *zone
	// chip draws the text on a small rounded ground and never breaks it.
	chip tone
	// icon draws one of our icons instead of text, sign the shape of an
	// actor's kind.
	icon string
	sign brief.ActorKind
	// mark is a ground behind running text.
	mark fyne.ThemeColorName
	// run keeps the text's place in its source, at bytes from its start.
	run bool
	at  int
	// gap is room before the piece, when it does not start a line.
	gap float32
	// under underlines the words, as a link, which is not broken.
	under bool
	// whole keeps words on one line where they fit on one, as a date.
	whole bool
	// levels of direction by byte of the text, nil where all of it reads from
	// left to right.
	levels []int8
}

// column lays paragraphs under each other in a scene.
type column struct {
	*scene
	x, y, w float32
	// leading is a factor on the height of lines; 0 means 1.
	leading float32
	// way is how the paragraph that is laid out now is ordered.
	way way
}

func newColumn(s *scene, x, y, w float32) *column { return &column{scene: s, x: x, y: y, w: w} }

// space moves down.
func (c *column) space(h float32) { c.y += h }

// say is a paragraph of one look.
func (c *column) say(text string, f face, in fyne.ThemeColorName) {
	c.flow(piece{text: text, face: f, ink: in})
}

// word is the unit that a line is filled with.
type word struct {
	piece *piece
	text  string
	at    int // offset in the piece's text
	w, h  float32
	space float32 // width of the white space after it
	right bool    // it is written from right to left
}

const (
	chipPadX float32 = 7
	chipPadY float32 = 2
	// The sign of a kind and the room behind it, of a line's height.
	signSize float32 = 0.5
	signGap  float32 = 0.25
)

// flow lays the pieces out as one paragraph that wraps at the column's width,
// and moves down below it.
func (c *column) flow(pieces ...piece) {
	var lineWords []word
	var used float32
	c.way = wayOf(pieces)
	for i := range pieces {
		p := &pieces[i]
		for _, w := range p.words(c.w) {
			lead := p.gap
			if len(lineWords) == 0 || lineWords[len(lineWords)-1].piece == p {
				lead = 0
			}
			if len(lineWords) > 0 && used+lead+w.w > c.w+0.5 {
				keep := len(lineWords)
				if w.follows(lineWords[keep-1]) {
					keep = lastBreak(lineWords)
				}
				c.place(lineWords[:keep])
				lineWords = append([]word(nil), lineWords[keep:]...)
				used, lead = 0, 0
				for _, x := range lineWords {
					used += x.w + x.space
				}
			}
			if strings.HasPrefix(w.text, "\n") {
				continue
			}
			lineWords = append(lineWords, w)
			used += lead + w.w + w.space
		}
	}
	if len(lineWords) > 0 {
		c.place(lineWords)
	}
}

// follows tells whether a word of another piece stands right behind v, as the
// full stop after a stretch that is marked does: no line breaks between them.
func (w word) follows(v word) bool {
	if v.piece.icon != "" || v.piece.sign != "" { // a sign stays with its words
		return w.piece.gap == 0 && w.piece.chip == ""
	}
	plain := w.piece.chip == "" && w.piece.icon == "" && v.piece.chip == "" && v.piece.icon == "" && w.piece.sign == "" && v.piece.sign == ""
	return plain && w.piece != v.piece && w.piece.gap == 0 && v.space == 0 && !strings.HasPrefix(w.piece.text, " ")
}

// lastBreak is where a line may break before its last word and what that
// follows; the whole line where it may nowhere.
func lastBreak(line []word) int {
	for i := len(line) - 1; i > 0; i-- {
		if !line[i].follows(line[i-1]) && (line[i-1].space > 0 || line[i].piece.gap > 0) {
			return i
		}
	}
	return len(line)
}

// place puts one line of words down.
func (c *column) place(words []word) {
	var height float32
	for _, w := range words {
		height = max(height, w.h)
	}
	leading := c.leading
	if leading == 0 {
		leading = 1
	}
	full := height * leading
	if c.way != leftToRight {
		c.placeOrdered(words, full)
		c.y += full
		return
	}
	x := c.x
	for i := 0; i < len(words); {
		j := i + 1
		for j < len(words) && words[j].piece == words[i].piece && words[i].piece.chip == "" {
			j++
		}
		if p := words[i].piece; i > 0 {
			x += p.gap
		}
		x = c.stretch(words[i:j], x, c.y, full)
		i = j
	}
	c.y += full
}

// stretch draws words of one piece on one line and returns where it ends.
func (c *column) stretch(words []word, x, y, full float32) float32 {
	p := words[0].piece
	var b strings.Builder
	var width float32
	for i, w := range words {
		b.WriteString(w.text)
		width += w.w
		if i < len(words)-1 {
			// As many bytes as the source has, so that offsets hold.
			b.WriteString(strings.Repeat(" ", words[i+1].at-w.at-len(w.text)))
			width += w.space
		}
	}
	text := b.String()
	last := words[len(words)-1]
	h := last.h
	top := y + (full-h)/2
	area := box{x, top, width, h}
	switch {
	case p.icon != "":
		c.image(p.icon, box{x, y + (full-width)/2, width, width}, p.ink)
	case p.sign != "":
		for _, o := range kindMark(p.sign, fyne.NewPos(x, y+(full-width)/2), width) {
			c.add(o)
		}
	case p.chip != "":
		c.rect(area, p.chip.ground(), chipRadius)
		c.text(text, x+chipPadX, top+chipPadY, p.face, p.chip.words())
	default:
		if p.mark != "" {
			c.rect(box{x - 1, y, width + last.space + 2, full}, p.mark, 3)
		}
		t := c.text(text, x, top, p.face, p.ink)
		t.TextStyle.Underline = p.under
		if last.right {
			c.turn(t)
		}
	}
	if p.run {
		c.runs = append(c.runs, textRun{box{x, y, width + last.space, full}, text, p.at + words[0].at, p.face, last.right})
	}
	if p.zone != nil {
		area = box{x - 1, y, width + 2, full}
		p.zone.boxes = append(p.zone.boxes, area)
		c.keep(p.zone)
	}
	return x + width + last.space
}

// keep adds a zone once.
func (s *scene) keep(z *zone) {
	for _, have := range s.zones {
		if have == z {
			return
		}
	}
	s.zones = append(s.zones, z)
}

// words cuts a piece where a line may break. A word wider than the column is
// cut again, so that nothing ever sticks out.
func (p *piece) words(width float32) []word {
	if p.icon != "" || p.sign != "" {
		h := lineHeight(p.face)
		if p.sign != "" {
			return []word{{piece: p, w: h * signSize, h: h, space: h * signGap}}
		}
		return []word{{piece: p, w: h * 0.72, h: h, space: max(3, h*0.2)}}
	}
	if p.chip != "" {
		size := measure(p.text, p.face)
		text := p.text
		if room := width - 2*chipPadX; size.Width > room {
			text = shorten(text, p.face, room)
			size = measure(text, p.face)
		}
		return []word{{piece: p, text: text, w: size.Width + 2*chipPadX, h: size.Height + 2*chipPadY}}
	}
	if size := measure(p.text, p.face); (p.under || p.whole) && size.Width <= width {
		return []word{{piece: p, text: p.text, w: size.Width, h: size.Height}}
	}
	blank := measure(" ", p.face).Width
	var all []word
	for at := 0; at < len(p.text); {
		n := breakAfter(p.text[at:])
		chunk := p.text[at : at+n]
		text := strings.TrimRightFunc(chunk, unicode.IsSpace)
		w := word{piece: p, text: text, at: at}
		if len(text) < len(chunk) {
			w.space = blank
		}
		size := measure(text, p.face)
		w.w, w.h = size.Width, size.Height
		if text == "" {
			w.h = lineHeight(p.face)
		}
		if w.w > width && utf8.RuneCountInString(text) > 1 {
			all = append(all, w.cut(width)...)
		} else {
			all = append(all, w)
		}
		at += n
	}
	return all
}

// cut breaks a word that is wider than the column.
func (w word) cut(width float32) []word {
	var parts []word
	rest, at := w.text, w.at
	for rest != "" {
		n := fitting(rest, w.piece.face, width)
		size := measure(rest[:n], w.piece.face)
		parts = append(parts, word{piece: w.piece, text: rest[:n], at: at, w: size.Width, h: size.Height})
		rest, at = rest[n:], at+n
	}
	parts[len(parts)-1].space = w.space
	return parts
}

// fitting is how many bytes of s fit into width, at least one rune.
func fitting(s string, f face, width float32) int {
	best := 0
	for i := range s {
		if i > 0 && measure(s[:i], f).Width > width {
			break
		}
		best = i
	}
	if measure(s, f).Width <= width {
		return len(s)
	}
	if best == 0 {
		_, best = utf8.DecodeRuneInString(s)
	}
	return best
}

// shorten cuts s so that it fits into width with an ellipsis.
func shorten(s string, f face, width float32) string {
	if measure(s, f).Width <= width {
		return s
	}
	for i := len(s); i > 0; {
		_, n := utf8.DecodeLastRuneInString(s[:i])
		i -= n
		if t := strings.TrimRightFunc(s[:i], unicode.IsSpace) + "…"; measure(t, f).Width <= width {
			return t
		}
	}
	return "…"
}

// breakAfter is the length of the first stretch of s that a line may end
// after: a word with its white space, or one character of a script that is
// written without spaces.
func breakAfter(s string) int {
	space := false
	var before rune
	for i, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
		case space:
			return i
		case i > 0 && (ideograph(before) || ideograph(r)) && !unicode.IsPunct(r):
			return i
		}
		before = r
	}
	return len(s)
}

// ideograph tells a character that a line may break beside.
func ideograph(r rune) bool {
	return r > 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
