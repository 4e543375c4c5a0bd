package main

import (
	"fmt"
	"slices"
	"strings"

	"readout/app"
)

type exportCommand struct {
	Brief        string   `arg:"" help:"Name or identifier of a brief."`
	To           string   `help:"File to write; its ending tells the format." required:"" placeholder:"FILE" type:"path"`
	Paper        string   `help:"Paper of a PDF: a4 or letter." enum:"a4,letter" default:"a4"`
	Landscape    bool     `help:"Wide pages."`
	Sections     []string `help:"Parts to write, of ${sections}; all where none is named." placeholder:"PART"`
	Hidden       bool     `help:"Write the cards too that are hidden in the window."`
	WithoutTexts bool     `help:"Leave the articles' texts out of a .readout file; a library that holds them puts them back."`
}

// Help lists the formats.
func (c *exportCommand) Help() string {
	var b strings.Builder
	b.WriteString("Endings and their formats:\n")
	for _, f := range app.ExportFormats() {
		fmt.Fprintf(&b, "\n  %-9s %s", f.Ending, f.Name)
	}
	return b.String()
}

// Run writes the brief.
func (c *exportCommand) Run(s *session) error {
	opt, err := c.options()
	if err != nil {
		return err
	}
	a, err := s.withLibrary()
	if err != nil {
		return err
	}
	defer a.Close()
	b, err := briefNamed(s.ctx, a, c.Brief)
	if err != nil {
		return err
	}
	return a.Export(s.ctx, b.ID, c.To, opt, nil)
}

func (c *exportCommand) options() (app.ExportOptions, error) {
	opt := app.ExportOptions{
		Landscape: c.Landscape, Hidden: c.Hidden, WithoutTexts: c.WithoutTexts, Program: "Readout " + version,
	}
	if c.Paper == "letter" {
		opt.Paper = app.Letter
	}
	for _, name := range c.Sections {
		section := app.Section(strings.ToLower(strings.TrimSpace(name)))
		if !slices.Contains(app.ExportSections(), section) {
			return opt, fmt.Errorf("there is no part %q; the parts are %s", name, sectionNames())
		}
		opt.Sections = append(opt.Sections, section)
	}
	return opt, nil
}

func sectionNames() string {
	var names []string
	for _, s := range app.ExportSections() {
		names = append(names, string(s))
	}
	return strings.Join(names, ", ")
}
