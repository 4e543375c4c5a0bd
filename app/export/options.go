// Package export writes a brief out: to paper and to other programs. There is
// one exporter a file and one table of formats, which feeds the dialogs and
// the command line.
package export

import (
	"slices"

	"readout/app/actormap"
	"readout/app/brief"
)

// Paper is a size of page.
type Paper string

// The papers.
const (
	A4     Paper = "A4"
	Letter Paper = "Letter"
)

// Section is a part of a document that can be left out.
type Section string

// The sections, in the order they come.
const (
	Summary  Section = "summary"  // time line, who is who, the map of the brief
	Cards    Section = "cards"    // a card for each event
	Quotes   Section = "quotes"   // all quotes by speaker
	Sources  Section = "sources"  // the articles, with how each day is known
	Evidence Section = "evidence" // the numbered sentences everything rests on
)

// Sections lists all of them.
func Sections() []Section { return []Section{Summary, Cards, Quotes, Sources, Evidence} }

// Options are what a person chooses for one export. The zero value is a whole
// document on upright A4.
type Options struct {
	Paper     Paper     // "" for A4
	Landscape bool      // wide pages
	Sections  []Section // nil for all
	Hidden    bool      // cards that are hidden on the screen too
	// Positions of the actors on the map of the brief, as the screen shows
	// it; nil for a new layout.
	Positions map[brief.ID]actormap.Point
	// Arranged tells that a person moved some of them by hand.
	Arranged bool
	// Journal is carried by JSON, so that the brief can be made again of it.
	Journal Journal
	// WithoutTexts leaves the articles' texts out of a .readout file; they
	// come back where a library holds them.
	WithoutTexts bool
	// Program is the name and version written into the file's metadata.
	Program string
}

func (o Options) has(s Section) bool { return o.Sections == nil || slices.Contains(o.Sections, s) }

// pageSize is width and height in points.
func (o Options) pageSize() (w, h float64) {
	w, h = 595.28, 841.89
	if o.Paper == Letter {
		w, h = 612, 792
	}
	if o.Landscape {
		w, h = h, w
	}
	return w, h
}
