package pdf

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf16"

	"github.com/go-text/typesetting/font"

	"readout/assets"
)

// Style is a cut of the document's typeface.
type Style int

// The cuts. Scripts without an italic stand upright.
const (
	Regular Style = iota
	Bold
	Italic
)

// slot is the font files that serve some scripts, one for each style. A style
// without a file falls back to the regular one, and bold is then drawn
// thicker.
type slot struct {
	files [3]string
	// only limits the slot to a script, nil for all that the font has.
	only *unicode.RangeTable
}

// slots are asked in this order for the glyph of a character. Large fonts come
// last, so that they are loaded only when they are needed.
var slots = []slot{
	{files: [3]string{"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf"}},
	{files: [3]string{"NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"}},
	{files: [3]string{"NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"}},
	{files: [3]string{"NotoSansArmenian-Regular.ttf", "NotoSansArmenian-Bold.ttf"}},
	{files: [3]string{"NotoSansGeorgian-Regular.ttf", "NotoSansGeorgian-Bold.ttf"}},
	{files: [3]string{"NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"}},
	{files: [3]string{"NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf"}},
	{files: [3]string{"NotoSansSymbols-Regular.ttf"}},
	{files: [3]string{"NanumSquareR.ttf", "NanumSquareB.ttf"}, only: unicode.Hangul},
	{files: [3]string{"DroidSansFallback.ttf"}},
	{files: [3]string{"NanumSquareR.ttf", "NanumSquareB.ttf"}},
}

// parsed is a font file, shared by all documents.
type parsed struct {
	name string
	font *font.Font
	sfnt *sfnt
}

// library parses each font file once, when it is first asked for.
var library = sync.OnceValue(func() map[string]func() (*parsed, error) {
	lib := make(map[string]func() (*parsed, error))
	for _, s := range slots {
		for _, name := range s.files {
			if name != "" && lib[name] == nil {
				lib[name] = sync.OnceValues(func() (*parsed, error) { return parseFile(name) })
			}
		}
	}
	return lib
})

func parseFile(name string) (*parsed, error) {
	b, err := assets.Font(name)
	if err != nil {
		return nil, err
	}
	tables, err := parseSfnt(b)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	f, err := font.ParseTTF(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	return &parsed{strings.TrimSuffix(name, ".ttf"), f.Font, tables}, nil
}

// glyph is one character code of an embedded font: an outline with the text
// it stands for. The same outline standing for another text gets another code,
// so that text extracts exactly.
type glyph struct {
	gid  int
	text string
}

// typeface is a font as one document uses it.
type typeface struct {
	*parsed
	face  *font.Face
	name  string
	codes map[glyph]int
	used  []glyph // by code; code 0 is .notdef
}

// code is the character code of a glyph.
func (t *typeface) code(gid int, text string) int {
	g := glyph{gid, text}
	c, ok := t.codes[g]
	if !ok {
		c = len(t.used)
		t.codes[g] = c
		t.used = append(t.used, g)
	}
	return c
}

// fonts are the typefaces of one document.
type fonts struct {
	faces   map[string]*typeface // by file
	order   []*typeface
	bySlot  map[rune]int
	slotOf  map[*font.Face]int
	missing map[rune]bool
	err     error // the first font that could not be loaded
}

func newFonts() *fonts {
	return &fonts{
		faces: make(map[string]*typeface), bySlot: make(map[rune]int),
		slotOf: make(map[*font.Face]int), missing: make(map[rune]bool),
	}
}

// at is the typeface of a slot in a style.
func (f *fonts) at(i int, style Style) *typeface {
	name := cmp.Or(slots[i].files[style], slots[i].files[Regular])
	if t := f.faces[name]; t != nil {
		return t
	}
	p, err := library()[name]()
	if err != nil {
		// The fonts are embedded, so this is a broken build; the first slot
		// stands in and Write reports it.
		f.err = err
		if i == 0 && style == Regular {
			panic(err)
		}
		return f.at(0, Regular)
	}
	t := &typeface{parsed: p, face: font.NewFace(p.font), codes: make(map[glyph]int)}
	t.name = fmt.Sprintf("F%d", len(f.order)+1)
	t.code(0, "")
	f.faces[name], f.order = t, append(f.order, t)
	f.slotOf[t.face] = i
	return t
}

// slot finds the slot for a character; one that no font has gets the first
// slot's visible box and is remembered.
func (f *fonts) slot(r rune) int {
	if i, ok := f.bySlot[r]; ok {
		return i
	}
	if unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) {
		return 0 // shows nothing, in any font
	}
	found := -1
	for i, s := range slots {
		if s.only != nil && !unicode.Is(s.only, r) {
			continue
		}
		if _, ok := f.at(i, Regular).font.NominalGlyph(r); ok {
			found = i
			break
		}
	}
	if found < 0 {
		found = 0
		f.missing[r] = true
	}
	f.bySlot[r] = found
	return found
}

// ResolveFace makes fonts a shaping.Fontmap. Marks and joiners that the Latin
// font has not stay with the letters before them by the segmenter's own rule.
func (f *fonts) ResolveFace(r rune) *font.Face { return f.at(f.slot(r), Regular).face }

// write embeds the subset of a typeface and returns its font dictionary (ISO
// 32000-1, 9.7).
func (t *typeface) write(o *objects) ref {
	keep := make([]int, len(t.used))
	var widths strings.Builder
	for i, g := range t.used {
		keep[i] = g.gid
		fmt.Fprintf(&widths, "%s ", num(t.width(g.gid)))
	}
	file := t.sfnt.subset(keep)
	name := subsetTag(t.used) + "+" + t.parsed.name
	data := o.stream(fmt.Sprintf("/Length1 %d", len(file)), file)
	head, hhea := t.sfnt.tables["head"], t.sfnt.tables["hhea"]
	per := 1000 / float64(t.sfnt.upem)
	unit := func(b []byte, at int) string {
		return num(float64(int16(uint16(b[at])<<8|uint16(b[at+1]))) * per)
	}
	family, style, _ := strings.Cut(t.parsed.name, "-")
	weight := 400
	if strings.HasPrefix(style, "B") {
		weight = 700
	}
	descriptor := o.add("<</Type/FontDescriptor/FontName/%s/FontFamily(%s)/FontStretch/Normal/FontWeight %d/Flags 4/FontBBox[%s %s %s %s]/ItalicAngle %d"+
		"/Ascent %s/Descent %s/CapHeight 714/StemV %d/FontFile2 %v>>", name, family, weight,
		unit(head, 36), unit(head, 38), unit(head, 40), unit(head, 42), t.angle(),
		unit(hhea, 4), unit(hhea, 6), t.stem(), data)
	cid := o.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"+
		"/FontDescriptor %v/DW 1000/W[0[%s]]/CIDToGIDMap/Identity>>", name, descriptor, strings.TrimSpace(widths.String()))
	unicodes := o.stream("", t.toUnicode())
	return o.add("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%v]/ToUnicode %v>>",
		name, cid, unicodes)
}

// width of a glyph in thousandths of the font size.
func (t *typeface) width(gid int) float64 {
	return float64(t.sfnt.advance(gid)) * 1000 / float64(t.sfnt.upem)
}

func (t *typeface) angle() int {
	if strings.HasSuffix(t.parsed.name, "Italic") {
		return -12
	}
	return 0
}

func (t *typeface) stem() int {
	if strings.HasSuffix(t.parsed.name, "Bold") {
		return 140
	}
	return 80
}

// toUnicode is the map from codes to text, in blocks of at most 100.
func (t *typeface) toUnicode() []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n" +
		"/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	var lines []string
	for code, g := range t.used {
		if g.text == "" {
			continue
		}
		var hex strings.Builder
		for _, u := range utf16.Encode([]rune(g.text)) {
			fmt.Fprintf(&hex, "%04X", u)
		}
		lines = append(lines, fmt.Sprintf("<%04X><%s>\n", code, hex.String()))
	}
	for len(lines) > 0 {
		n := min(100, len(lines))
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", n, strings.Join(lines[:n], ""))
		lines = lines[n:]
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

// subsetTag is the six letters that mark a subset, made from its glyphs.
func subsetTag(used []glyph) string {
	h := uint32(2166136261)
	for _, g := range used {
		h = (h ^ uint32(g.gid)) * 16777619
	}
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + byte(h%26)
		h /= 26
	}
	return string(tag[:])
}

// lacksBold tells a face of a script that has no bold cut.
func (f *fonts) lacksBold(face *font.Face) bool { return slots[f.slotOf[face]].files[Bold] == "" }

// byFace finds the typeface of a face that a run was shaped with.
func (f *fonts) byFace(face *font.Face) *typeface {
	for _, t := range f.order {
		if t.face == face {
			return t
		}
	}
	return f.order[0]
}
