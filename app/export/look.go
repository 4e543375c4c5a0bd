package export

import (
	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/export/pdf"
)

// The look of the printed brief. Every color keeps its meaning in grey: text
// is dark on light, and kinds differ by outline as well.
var (
	ink    = pdf.RGB(0x1b2430)
	grey   = pdf.RGB(0x55606e)
	faint  = pdf.RGB(0xc5ccd4)
	navy   = pdf.RGB(0x1f3a5f)
	blue   = pdf.RGB(0x1a56a0)
	paper  = pdf.RGB(0xffffff)
	lifted = pdf.RGB(0xfff1c2) // the ground of words that a note proves
)

// Sizes of type in points.
const (
	titleSize   = 22
	h1Size      = 15
	h2Size      = 12
	bodySize    = 9.5
	smallSize   = 8
	noteSize    = 6.2
	nodeSize    = actormap.NodeText // on a map at scale 1
	tieSize     = actormap.EdgeText
	mostMap     = 0.8  // the scale at which a map's letters are as large as the words
	goodMap     = 0.5  // one at which it is read without effort
	leastMap    = 0.44 // the scale under which a map cannot be read
	marginSide  = 56.0
	marginTop   = 62.0
	marginFoot  = 58.0
	labelColumn = 44.0
)

// leftToRight in front of a paragraph of the document's own words keeps it so
// where it begins with an Arabic or Hebrew name.
const leftToRight = "\u200e"

func body(s string) pdf.Span   { return pdf.Span{Text: s, Size: bodySize, Color: ink} }
func strong(s string) pdf.Span { return pdf.Span{Text: s, Size: bodySize, Color: ink, Style: pdf.Bold} }
func small(s string) pdf.Span  { return pdf.Span{Text: s, Size: smallSize, Color: grey} }
func smallStrong(s string) pdf.Span {
	return pdf.Span{Text: s, Size: smallSize, Color: grey, Style: pdf.Bold}
}

func smallLink(s, to string) pdf.Span {
	return pdf.Span{Text: s, Size: smallSize, Color: blue, Link: to}
}

// nodeLook is how a kind of actor is drawn beside its outline, which tells the
// kind without color too.
type nodeLook struct{ ground, line pdf.Color }

// lookOf has the hues of the window's light theme: what is green there is green
// on paper.
func lookOf(k brief.ActorKind) nodeLook {
	switch k {
	case brief.Person:
		return nodeLook{pdf.RGB(0xe2ecf9), pdf.RGB(0x2f6fc4)}
	case brief.Country:
		return nodeLook{pdf.RGB(0xdff1eb), pdf.RGB(0x16785f)}
	case brief.Organization:
		return nodeLook{pdf.RGB(0xede6f7), pdf.RGB(0x7a4fb0)}
	case brief.Group:
		return nodeLook{pdf.RGB(0xf9e5ef), pdf.RGB(0xad3f74)}
	}
	return nodeLook{pdf.RGB(0xf7efdc), pdf.RGB(0x8c6410)}
}
