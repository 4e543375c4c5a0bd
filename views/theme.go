package views

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"readout/assets"
)

// look is what a person chose in the settings.
type look struct {
	variant  variantChoice
	textSize float32 // a factor, 1 is the usual size
	language string  // "" for the system's
	page     string  // the size of exported pages, "" for A4
}

type variantChoice string

const (
	systemVariant variantChoice = "system"
	lightVariant  variantChoice = "light"
	darkVariant   variantChoice = "dark"
)

// next is what the theme button turns to.
func (v variantChoice) next() variantChoice {
	switch v {
	case lightVariant:
		return darkVariant
	case darkVariant:
		return systemVariant
	}
	return lightVariant
}

// paint is Readout's theme. It is a value: choosing another look makes a new one.
type paint struct{ look }

var _ fyne.Theme = paint{}

// Color answers our palette, and Fyne's for the rest.
func (p paint) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch p.variant {
	case lightVariant:
		v = theme.VariantLight
	case darkVariant:
		v = theme.VariantDark
	}
	if c, ok := palette[name]; ok {
		if v == theme.VariantDark {
			return hex(c.dark)
		}
		return hex(c.light)
	}
	return theme.DefaultTheme().Color(name, v)
}

// Font is the toolkit's Noto Sans; scripts it lacks come from the system.
func (p paint) Font(s fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(s) }

// Icon answers our own drawings where Fyne's widgets ask for one we have.
func (p paint) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// Size is denser than Fyne's own: this is a desktop for reading.
func (p paint) Size(name fyne.ThemeSizeName) float32 {
	scale := p.textSize
	if scale == 0 {
		scale = 1
	}
	switch name {
	case theme.SizeNameText:
		return 13.5 * scale
	case theme.SizeNameCaptionText:
		return 11.5 * scale
	case theme.SizeNameSubHeadingText:
		return 16 * scale
	case theme.SizeNameHeadingText:
		return 20 * scale
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNameInlineIcon:
		return 18 * scale
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 4
	case theme.SizeNameSplitThickness:
		return 5
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameSelectionRadius:
		return 6
	case theme.SizeNameDialogRadius, theme.SizeNamePopupRadius, theme.SizeNameMenuRadius:
		return 10
	case theme.SizeNameModalBlurRadius:
		return 0
	}
	return theme.DefaultTheme().Size(name)
}

// drawing is one of our icons in a colour of the theme.
type drawing struct {
	name string
	in   fyne.ThemeColorName
}

var _ fyne.ThemedResource = drawing{}

// Name tells the colour too: Fyne caches rendered icons by name.
func (d drawing) Name() string {
	r, g, b, _ := theme.Color(d.in).RGBA()
	return fmt.Sprintf("%s-%02x%02x%02x.svg", d.name, r>>8, g>>8, b>>8)
}

// Content is the drawing in its colour.
func (d drawing) Content() []byte {
	svg, err := assets.Icon(d.name)
	if err != nil {
		return nil
	}
	r, g, b, _ := theme.Color(d.in).RGBA()
	return []byte(strings.ReplaceAll(string(svg), "#000000", fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)))
}

// ThemeColorName says which colour of the theme it follows.
func (d drawing) ThemeColorName() fyne.ThemeColorName { return d.in }

// icon is a drawing of ours in the given colour.
func icon(name string, in fyne.ThemeColorName) fyne.Resource { return drawing{name, in} }
