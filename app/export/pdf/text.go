package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"readout/app/direction"
)

// Color is red, green and blue in [0, 1].
type Color [3]float64

// RGB makes a color of 0xRRGGBB.
func RGB(hex uint32) Color {
	return Color{float64(hex>>16&255) / 255, float64(hex>>8&255) / 255, float64(hex&255) / 255}
}

// Span is a stretch of a paragraph in one look.
type Span struct {
	Text  string
	Style Style
	Size  float64 // in points
	Color Color
	Rise  float64 // above the base line, in points
	// Link is where a click goes: an address, or "#name" for a Dest.
	Link string
	// Leads says where the link leads, to those who hear the page.
	Leads string
	// Name makes the stretch a Dest itself.
	Name string
	Mark *Color // a ground behind the words
}

// Align is how lines stand between the edges. A line of a right-to-left
// paragraph that is aligned to the start stands at the right.
type Align int

// The alignments.
const (
	Start Align = iota
	Center
	End
)

// Line is one laid-out line of a paragraph.
type Line struct {
	Width, Height float64 // Height includes the leading
	ascent        float64 // from the top to the base line
	box           float64 // the width it was wrapped to
	align         Align
	rtl           bool
	runs          []run
	par           *paragraph
}

// run is a stretch of a line in one font and one span.
type run struct {
	out  shaping.Output
	span int
	x    float64 // from the left edge of the line
}

// paragraph is what the lines of one paragraph share.
type paragraph struct {
	text  []rune
	spans []Span
	links []*Elem // by span, made when the first run of a link is drawn
	named []bool  // by span: its Dest has been set

	levels []int8 // by rune: the embedding level
}

const (
	// fine is the factor at which text is shaped: at the plain size the 26.6
	// rounding shows as uneven letter spacing.
	fine    = 16
	leading = 1.38
)

// Wrap breaks a paragraph into lines no wider than width points, by UAX #14
// and, only where one word alone is too wide, inside words.
func (d *Doc) Wrap(width float64, align Align, spans ...Span) []Line {
	p := &paragraph{spans: spans, links: make([]*Elem, len(spans)), named: make([]bool, len(spans))}
	var ends []int // of the spans, in runes
	size := 0.0
	for _, s := range spans {
		p.text = append(p.text, []rune(printable(s.Text))...)
		ends = append(ends, len(p.text))
		size = max(size, s.Size)
	}
	if len(p.text) == 0 {
		return nil
	}
	dir := di.DirectionLTR
	if direction.RightToLeft(string(p.text)) {
		dir = di.DirectionRTL
	}
	p.levels = direction.Levels(p.text, dir == di.DirectionRTL)
	outs := d.shape(p, ends)
	config := shaping.WrapConfig{Direction: dir, BreakPolicy: shaping.WhenNecessary}
	wrapped, _ := d.wrapper.WrapParagraphF(config, toFixed(width), p.text, shaping.NewSliceIterator(outs))
	lines := make([]Line, 0, len(wrapped))
	for _, w := range wrapped {
		l := Line{Height: size * leading, ascent: size * 1.05, box: width, align: align, rtl: dir == di.DirectionRTL, par: p}
		visual := slices.Clone(w)
		slices.SortStableFunc(visual, func(a, b shaping.Output) int { return a.Runes.Offset - b.Runes.Offset })
		direction.Visually(visual, func(o shaping.Output) int8 { return p.levels[o.Runes.Offset] })
		for _, out := range visual {
			span, _ := slices.BinarySearch(ends, out.Runes.Offset+1)
			l.runs = append(l.runs, run{out, span, l.Width})
			l.Width += fromFixed(out.Advance)
		}
		// Drawn in the order of the text, so that it extracts in that order.
		slices.SortStableFunc(l.runs, func(a, b run) int { return a.out.Runes.Offset - b.out.Runes.Offset })
		lines = append(lines, l)
	}
	return lines
}

// shape shapes each stretch of one level, font, script and span. Levels are
// those of the whole paragraph.
func (d *Doc) shape(p *paragraph, ends []int) (outs []shaping.Output) {
	for from := 0; from < len(p.text); {
		to := from + 1
		for to < len(p.text) && p.levels[to] == p.levels[from] {
			to++
		}
		in := shaping.Input{Text: p.text, RunStart: from, RunEnd: to, Direction: di.DirectionLTR, Language: language.NewLanguage(d.Language)}
		if p.levels[from]%2 == 1 {
			in.Direction = di.DirectionRTL
		}
		for _, piece := range d.segmenter.Split(in, d.fonts) {
			piece.Direction = in.Direction
			outs = d.shapePiece(outs, p, ends, piece)
		}
		from = to
	}
	return outs
}

// shapePiece shapes a stretch in the style of each span it goes through.
func (d *Doc) shapePiece(outs []shaping.Output, p *paragraph, ends []int, piece shaping.Input) []shaping.Output {
	slot := d.fonts.slotOf[piece.Face]
	for piece.RunStart < piece.RunEnd {
		span, _ := slices.BinarySearch(ends, piece.RunStart+1)
		part := piece
		part.RunEnd = min(piece.RunEnd, ends[span])
		part.Face = d.fonts.at(slot, p.spans[span].Style).face
		part.Size = toFixed(p.spans[span].Size)
		outs = append(outs, d.shaper.Shape(part))
		piece.RunStart = part.RunEnd
	}
	return outs
}

// Measure is the width and the line height of one line of text, in points.
func (d *Doc) Measure(text string, style Style, size float64) (w, h float64) {
	key := measured{text, style, size}
	if w, ok := d.widths[key]; ok {
		return w, size * leading
	}
	for _, l := range d.Wrap(1e6, Start, Span{Text: text, Style: style, Size: size}) {
		w = max(w, l.Width)
	}
	d.widths[key] = w
	return w, size * leading
}

type measured struct {
	text  string
	style Style
	size  float64
}

func toFixed(x float64) fixed.Int26_6   { return fixed.Int26_6(x * fine * 64) }
func fromFixed(x fixed.Int26_6) float64 { return float64(x) / fine / 64 }

// printable replaces what would break a line or show nothing: line ends and
// tabs become spaces, other controls go.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			return ' '
		case unicode.IsControl(r), r == '\ufeff', r == '\u200b', r == '\ufe0f', r == '\ufe0e', r == '\u00ad':
			return -1
		case '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
			return -1 // explicit overrides could hide what a source wrote
		}
		return r
	}, s)
}

// Text draws a line with its top left corner at x, y, within its box. The
// words belong to elem, or to what Tagged has open.
func (d *Doc) Text(l Line, x, y float64, elem *Elem) {
	x += l.offset()
	var open *Elem
	for _, r := range l.runs {
		s := l.par.spans[r.span]
		w := fromFixed(r.out.Advance)
		if s.Mark != nil {
			d.artifact(&open, func() { d.Rect(x+r.x-1, y+l.Height*0.08, w+2, l.Height*0.84, *s.Mark) })
		}
		if s.Name != "" && !l.par.named[r.span] {
			l.par.named[r.span] = true
			d.Dest(s.Name, y)
		}
		owner := elem
		if s.Link != "" && elem != nil {
			if l.par.links[r.span] == nil {
				l.par.links[r.span] = elem.Add("Link")
			}
			owner = l.par.links[r.span]
		}
		d.mark(&open, owner)
		d.show(r, s, l.par.text, x+r.x, y+l.ascent-s.Rise)
		if s.Link != "" {
			d.link(s, x+r.x, y, w, l.Height, owner)
		}
	}
	d.mark(&open, nil)
}

func (l Line) offset() float64 {
	room := l.box - l.Width
	switch {
	case l.align == Center:
		return room / 2
	case l.align == End, l.align == Start && l.rtl:
		return room
	}
	return 0
}

// show writes one run as a text object.
func (d *Doc) show(r run, s Span, text []rune, x, y float64) {
	d.keepRun(r, s, x, y)
	t := d.fonts.byFace(r.out.Face)
	page := d.current()
	page.fonts[t.name] = true
	fmt.Fprintf(&page.content, "BT /%s %s Tf %s", t.name, num(s.Size), fill(s.Color))
	thick := s.Style == Bold && d.fonts.lacksBold(t.face)
	if thick {
		fmt.Fprintf(&page.content, "2 Tr %s w %s", num(s.Size/28), stroke(s.Color))
	}
	fmt.Fprintf(&page.content, "1 0 0 1 %s %s Tm [", num(x), num(d.Height-y))
	rise := fixed.Int26_6(0)
	texts := glyphTexts(r.out, text)
	open := false
	hex := func(code int) {
		if !open {
			page.content.WriteByte('<')
			open = true
		}
		fmt.Fprintf(&page.content, "%04X", code)
	}
	shift := func(thousandths float64) {
		if thousandths > -0.5 && thousandths < 0.5 {
			return
		}
		if open {
			page.content.WriteByte('>')
			open = false
		}
		page.content.WriteString(num(thousandths))
	}
	per := 1000 / s.Size
	for i, g := range r.out.Glyphs {
		if g.YOffset != rise {
			if open {
				page.content.WriteByte('>')
				open = false
			}
			rise = g.YOffset
			fmt.Fprintf(&page.content, "]TJ %s Ts [", num(fromFixed(rise)))
		}
		before := fromFixed(g.XOffset) * per
		shift(-before)
		hex(t.code(int(g.GlyphID), texts[i]))
		shift(before + t.width(int(g.GlyphID)) - fromFixed(g.Advance)*per)
	}
	if open {
		page.content.WriteByte('>')
	}
	page.content.WriteString("]TJ")
	if rise != 0 {
		page.content.WriteString(" 0 Ts")
	}
	if thick {
		page.content.WriteString(" 0 Tr")
	}
	page.content.WriteString(" ET\n")
}

// glyphTexts tells for each glyph of a run which characters it stands for. A
// cluster of as many glyphs as characters is paired off; else its first glyph
// stands for all. In a right-to-left run a bracket is drawn mirrored, and
// stands for its mirror image there.
func glyphTexts(out shaping.Output, text []rune) []string {
	texts := make([]string, len(out.Glyphs))
	rtl := out.Direction == di.DirectionRTL
	for i := 0; i < len(out.Glyphs); {
		n := max(1, out.Glyphs[i].GlyphsCount())
		at, count := out.Glyphs[i].TextIndex(), out.Glyphs[i].RunesCount()
		cluster := slices.Clone(text[at:min(len(text), at+count)])
		if rtl {
			for k, r := range cluster {
				cluster[k] = mirrored(r)
			}
		}
		end := min(i+n, len(out.Glyphs))
		if n == count && n > 1 {
			for k := i; k < end; k++ {
				if c := k - i; rtl {
					texts[k] = string(cluster[n-1-c])
				} else {
					texts[k] = string(cluster[c])
				}
			}
		} else {
			texts[i] = string(cluster)
		}
		i = end
	}
	return texts
}

func mirrored(r rune) rune {
	const pairs = "()[]{}<>«»‹›"
	runes := []rune(pairs)
	if i := slices.Index(runes, r); i >= 0 {
		return runes[i^1]
	}
	return r
}
