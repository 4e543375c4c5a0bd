package views

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"readout/app/brief"
)

// This file is the whole design system: distances, type, colours and the
// shapes that tell kinds apart where colour alone would not.

// Distances, all multiples of four.
const (
	gap1   float32 = 4
	gap2   float32 = 8
	gap3   float32 = 12
	gap4   float32 = 16
	gap6   float32 = 24
	radius float32 = 8
	// chipRadius rounds the small labels.
	chipRadius float32 = 5
)

// face is a place in the type scale.
type face int

const (
	bodyFace face = iota
	boldFace
	italicFace
	titleFace   // a brief's or an actor's name
	headingFace // a card's headline
	smallFace
	smallBold
	labelFace // the W in front of an answer, a column's name
	monoFace
	articleFace // running text of an article
	articleBold
)

// spec gives a face's size and style at the text size the person chose.
func (f face) spec() (size float32, style fyne.TextStyle) {
	base := theme.Size(theme.SizeNameText)
	switch f {
	case boldFace:
		return base, fyne.TextStyle{Bold: true}
	case italicFace:
		return base, fyne.TextStyle{Italic: true}
	case titleFace:
		return base * 1.45, fyne.TextStyle{Bold: true}
	case headingFace:
		return base * 1.18, fyne.TextStyle{Bold: true}
	case smallFace:
		return base * 0.88, fyne.TextStyle{}
	case smallBold:
		return base * 0.88, fyne.TextStyle{Bold: true}
	case labelFace:
		return base * 0.8, fyne.TextStyle{Bold: true}
	case monoFace:
		return base * 0.9, fyne.TextStyle{Monospace: true}
	case articleFace:
		return base * 1.06, fyne.TextStyle{}
	case articleBold:
		return base * 1.4, fyne.TextStyle{Bold: true}
	}
	return base, fyne.TextStyle{}
}

// Our own colour names, beside Fyne's.
const (
	ink                            = theme.ColorNameForeground
	softInk    fyne.ThemeColorName = "readout.soft"
	faintInk   fyne.ThemeColorName = "readout.faint"
	accent                         = theme.ColorNamePrimary
	panel      fyne.ThemeColorName = "readout.panel"   // cards, the article
	sidebar    fyne.ThemeColorName = "readout.sidebar" // lists at the side
	hairline                       = theme.ColorNameSeparator
	litColor   fyne.ThemeColorName = "readout.lit" // evidence of what was clicked
	seenColor  fyne.ThemeColorName = "readout.seen"
	quoteColor fyne.ThemeColorName = "readout.quote"
	eventColor fyne.ThemeColorName = "readout.event"
	hoverColor                     = theme.ColorNameHover
	chosen     fyne.ThemeColorName = "readout.chosen" // behind the selected row
	onStrong   fyne.ThemeColorName = "readout.onstrong"
)

// tone is a pair of colours that read well together: words on a ground.
type tone string

const (
	toneNeutral tone = "neutral"
	toneTalk    tone = "talk"    // verbal cooperation
	toneHelp    tone = "help"    // material cooperation
	toneDispute tone = "dispute" // verbal conflict
	toneForce   tone = "force"   // material conflict
	toneWarn    tone = "warn"
	toneAccent  tone = "accent"

	tonePerson       tone = "person"
	toneOrganization tone = "organization"
	toneCountry      tone = "country"
	tonePlace        tone = "place"
	toneGroup        tone = "group"
)

func (t tone) ground() fyne.ThemeColorName { return fyne.ThemeColorName("readout.ground." + string(t)) }

func (t tone) words() fyne.ThemeColorName { return fyne.ThemeColorName("readout.words." + string(t)) }

// kindTone colours an actor; kindShape and kindLetter tell it without colour.
func kindTone(k brief.ActorKind) tone {
	switch k {
	case brief.Person:
		return tonePerson
	case brief.Organization:
		return toneOrganization
	case brief.Country:
		return toneCountry
	case brief.Location:
		return tonePlace
	case brief.Group:
		return toneGroup
	}
	return toneNeutral
}

// shape is the outline of an actor on a map.
type shape int

const (
	circle  shape = iota // a person
	square               // an organization
	hexagon              // a country
	diamond              // a place
	ring                 // a group
)

func kindShape(k brief.ActorKind) shape {
	switch k {
	case brief.Organization:
		return square
	case brief.Country:
		return hexagon
	case brief.Location:
		return diamond
	case brief.Group:
		return ring
	}
	return circle
}

// typeTone groups the PLOVER types by their quad class, as the codebook does.
func typeTone(t brief.EventType) tone {
	switch t {
	case brief.Agree, brief.Consult, brief.Support, brief.Concede:
		return toneTalk
	case brief.Cooperate, brief.Aid, brief.Retreat:
		return toneHelp
	case brief.Request, brief.Accuse, brief.Reject, brief.Threaten:
		return toneDispute
	case brief.Protest, brief.Sanction, brief.Mobilize, brief.Coerce, brief.Assault:
		return toneForce
	}
	return toneNeutral
}

// statusTone makes what did not simply happen stand out.
func statusTone(s brief.Status) tone {
	switch s {
	case brief.Denied, brief.Alleged, brief.Hypothetical:
		return toneWarn
	case brief.Planned, brief.Ongoing:
		return toneAccent
	}
	return toneNeutral
}

// pair is a colour in the light and in the dark theme.
type pair struct{ light, dark string }

// palette holds every colour. Words on their ground reach a contrast of 4.5
// (WCAG AA) in both themes; a test holds it to that.
var palette = map[fyne.ThemeColorName]pair{
	theme.ColorNameBackground:          {"#f3f5f8", "#14181d"},
	panel:                              {"#ffffff", "#1c2128"},
	sidebar:                            {"#e9edf2", "#171b21"},
	ink:                                {"#1b2430", "#e7ebf0"},
	softInk:                            {"#4b5766", "#b3bcc8"},
	faintInk:                           {"#5c6877", "#98a2b0"},
	accent:                             {"#1b5fb8", "#7fb2ff"},
	theme.ColorNameHyperlink:           {"#1b5fb8", "#7fb2ff"},
	theme.ColorNameForegroundOnPrimary: {"#ffffff", "#0d1c30"},
	onStrong:                           {"#ffffff", "#10151b"},
	hairline:                           {"#d9dfe6", "#2d343d"},
	litColor:                           {"#ffe08a", "#6b5410"},
	seenColor:                          {"#e8eefb", "#22304a"},
	quoteColor:                         {"#e5f3e9", "#1f3a2a"},
	eventColor:                         {"#e6eefb", "#20324f"},
	hoverColor:                         {"#1b24300f", "#ffffff12"},
	chosen:                             {"#d6e4f8", "#24384f"},

	theme.ColorNameButton:              {"#dce2ea", "#2a313a"},
	theme.ColorNameDisabledButton:      {"#eceff3", "#20262d"},
	theme.ColorNameDisabled:            {"#8a94a1", "#6d7785"},
	theme.ColorNameInputBackground:     {"#ffffff", "#12161b"},
	theme.ColorNameInputBorder:         {"#bfc8d2", "#3a434e"},
	theme.ColorNamePlaceHolder:         {"#5c6877", "#98a2b0"},
	theme.ColorNameFocus:               {"#1b5fb855", "#7fb2ff66"},
	theme.ColorNamePressed:             {"#1b243022", "#ffffff22"},
	theme.ColorNameSelection:           {"#bcd6fa", "#2c4a72"},
	theme.ColorNameScrollBar:           {"#1b243055", "#ffffff55"},
	theme.ColorNameScrollBarBackground: {"#1b243000", "#ffffff00"},
	theme.ColorNameShadow:              {"#1b243016", "#00000066"},
	theme.ColorNameMenuBackground:      {"#ffffff", "#232932"},
	theme.ColorNameOverlayBackground:   {"#eff2f6", "#1f252d"},
	theme.ColorNameHeaderBackground:    {"#e9edf2", "#171b21"},
	theme.ColorNameError:               {"#b3261e", "#ff9a90"},
	theme.ColorNameWarning:             {"#8a5300", "#ffc66d"},
	theme.ColorNameSuccess:             {"#1a6b3c", "#7fd6a0"},

	toneNeutral.ground(): {"#e6eaef", "#2d343e"}, toneNeutral.words(): {"#3d4855", "#ccd4dd"},
	toneTalk.ground(): {"#dbe9fc", "#1f3a5c"}, toneTalk.words(): {"#174a8c", "#b5d4ff"},
	toneHelp.ground(): {"#d8f0e0", "#1d4430"}, toneHelp.words(): {"#14572f", "#a9e6c2"},
	toneDispute.ground(): {"#fdeccd", "#4d3a12"}, toneDispute.words(): {"#6f4600", "#ffd893"},
	toneForce.ground(): {"#fbdedb", "#5a2522"}, toneForce.words(): {"#8c1d15", "#ffc0b9"},
	toneWarn.ground(): {"#fdeccd", "#4d3a12"}, toneWarn.words(): {"#6f4600", "#ffd893"},
	toneAccent.ground(): {"#dbe9fc", "#1f3a5c"}, toneAccent.words(): {"#174a8c", "#b5d4ff"},

	tonePerson.ground(): {"#2f6fc4", "#7fb2ff"}, tonePerson.words(): {"#1c56a3", "#9cc4ff"},
	toneOrganization.ground(): {"#7a4fb0", "#c3a2f0"}, toneOrganization.words(): {"#65409a", "#cdb2f5"},
	toneCountry.ground(): {"#16785f", "#66cfb2"}, toneCountry.words(): {"#11634e", "#7fdcc2"},
	tonePlace.ground(): {"#8c6410", "#e0b65c"}, tonePlace.words(): {"#74520a", "#e8c57c"},
	toneGroup.ground(): {"#ad3f74", "#f09abf"}, toneGroup.words(): {"#96315f", "#f4adcc"},
}

// hex reads "#rrggbb" or "#rrggbbaa".
func hex(s string) color.NRGBA {
	var v [4]uint8
	v[3] = 0xff
	s = strings.TrimPrefix(s, "#")
	for i := 0; i+1 < len(s) && i/2 < 4; i += 2 {
		v[i/2] = nibble(s[i])<<4 | nibble(s[i+1])
	}
	return color.NRGBA{R: v[0], G: v[1], B: v[2], A: v[3]}
}

func nibble(c byte) uint8 {
	if c >= 'a' {
		return c - 'a' + 10
	}
	return c - '0'
}
