package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"readout/app"
	"readout/app/brief"
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
	if err := c.target(); err != nil {
		return err
	}
	a, err := s.existingLibrary()
	if err != nil {
		return err
	}
	defer a.Close()
	b, err := briefNamed(s.ctx, a, c.Brief)
	if err != nil {
		return err
	}
	if err := a.Export(s.ctx, b.ID, c.To, opt, nil); err != nil {
		return c.notWritten(err)
	}
	return nil
}

// target tells what is wrong with the file to write before anything is read.
func (c *exportCommand) target() error {
	info, err := os.Stat(c.To)
	if err == nil && info.IsDir() {
		return sentence(c.To + " is a folder; name a file in it, with one of the endings " + endings())
	}
	ending := strings.ToLower(filepath.Base(c.To))
	if !slices.ContainsFunc(app.ExportFormats(), func(f app.Format) bool { return strings.HasSuffix(ending, f.Ending) }) {
		return sentence(fmt.Sprintf("%s has an ending of no format that Readout knows; name the file with one of %s", c.To, endings()))
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return c.notWritten(err)
	}
	return nil
}

// notWritten is what kept the file from being written, with what to do about
// it. The file that the bytes went to first is of no use to anybody.
func (c *exportCommand) notWritten(err error) error {
	dir := filepath.Dir(c.To)
	for _, p := range []struct {
		is    error
		words string
	}{
		{fs.ErrNotExist, "there is no folder " + dir + "; make it, or name another"},
		{syscall.ENOTDIR, dir + " is a file, not a folder; name another"},
		{brief.ErrNoRights, "this account may not write in " + dir + "; name a file in another folder"},
		{fs.ErrPermission, "this account may not write in " + dir + "; name a file in another folder"},
		{brief.ErrNoSpace, "the disk is full; make room, or name a file on another disk"},
		{syscall.EROFS, "the disk can only be read; name a file on another"},
		{syscall.ENAMETOOLONG, "its name is too long; name it shorter"},
	} {
		if errors.Is(err, p.is) {
			return sentence(fmt.Sprintf("%s was not written: %s", c.To, p.words))
		}
	}
	return err
}

// sentence is an error that says all in words for people.
type sentence string

func (s sentence) Error() string { return string(s) }

func endings() string {
	var all []string
	for _, f := range app.ExportFormats() {
		all = append(all, f.Ending)
	}
	return strings.Join(all, " ")
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
