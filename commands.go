package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"readout/app"
	"readout/app/brief"
)

type importCommand struct {
	Brief   string   `help:"Brief to put the articles into; a new one is named after its first article." placeholder:"NAME"`
	Sources []string `arg:"" name:"file" help:"Files or folders; a .readout file, or the JSON of a brief, is taken whole, and merged where --brief is given." type:"path"`
}

// Run imports and prints what came of each source.
func (c *importCommand) Run(s *session) error {
	a, err := s.withLibrary()
	if err != nil {
		return err
	}
	defer a.Close()
	into, err := briefFor(s.ctx, a, c.Brief)
	if err != nil {
		return err
	}
	var sources []app.Source
	for _, path := range c.Sources {
		sources = append(sources, app.Source{Path: path, Origin: brief.FromFile})
	}
	report, err := a.Import(s.ctx, into, sources, nil)
	if err != nil {
		return err
	}
	for _, p := range report.Problems {
		fmt.Fprintf(s.errOut, "readout: %s: %s\n", p.Name, plain(p.Err))
	}
	fmt.Fprintf(s.out, "%d imported, %d there already, %d not read\n", len(report.Added), len(report.Known), len(report.Problems))
	for _, x := range report.Awaited {
		fmt.Fprintf(s.out, "waits for its text, import it: %s\n", strings.Join(facts(x), ", "))
	}
	if len(report.Problems) > 0 {
		return errTold
	}
	return nil
}

// facts are what tells an article to somebody who has to find it.
func facts(a brief.Article) (all []string) {
	for _, s := range []string{a.Title, a.Publisher, a.Published.ISO(), a.URL} {
		if s = strings.TrimSpace(s); s != "" {
			all = append(all, s)
		}
	}
	return append(all, string(a.ID))
}

// briefFor is the brief named so, made where there is none; "" for no name.
func briefFor(ctx context.Context, a *app.App, name string) (brief.ID, error) {
	if name == "" {
		return "", nil
	}
	found, err := briefNamed(ctx, a, name)
	if errors.Is(err, brief.ErrNotFound) {
		found, err = a.NewBrief(ctx, name)
	}
	return found.ID, err
}

// briefNamed finds a brief by its identifier or its name; of several with one
// name the last changed.
func briefNamed(ctx context.Context, a *app.App, name string) (brief.Summary, error) {
	all, err := a.Briefs(ctx)
	if err != nil {
		return brief.Summary{}, err
	}
	for _, b := range all {
		if b.ID == brief.ID(name) || strings.EqualFold(b.Name, name) {
			return b, nil
		}
	}
	return brief.Summary{}, noBrief(name)
}

// noBrief is the name of a brief that the library does not hold.
type noBrief string

func (n noBrief) Error() string {
	return fmt.Sprintf("there is no brief named %q in the library; 'readout briefs' lists those it holds", string(n))
}

// Is makes it brief.ErrNotFound.
func (n noBrief) Is(err error) bool { return err == brief.ErrNotFound }

type briefsCommand struct{}

// Run lists the briefs, tab-separated: identifier, day, counts, name.
func (c *briefsCommand) Run(s *session) error {
	a, err := s.existingLibrary()
	if err != nil {
		return err
	}
	defer a.Close()
	all, err := a.Briefs(s.ctx)
	if err != nil {
		return err
	}
	for _, b := range all {
		fmt.Fprintf(s.out, "%s\t%s\t%s\t%s\t%s\n", b.ID, brief.DayOf(b.Changed.Local()), counted(b.Articles, "article"), counted(b.Events, "event"), b.Name)
	}
	return nil
}

// counted is "1 article" or "3 articles".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

type searchCommand struct {
	Limit int      `help:"Most results to print." default:"50"`
	Words []string `arg:"" help:"Words, and actor: speaker: type: outlet: date: filters."`
}

// Run prints one hit a line: kind, title, and the words found.
func (c *searchCommand) Run(s *session) error {
	a, err := s.existingLibrary()
	if err != nil {
		return err
	}
	defer a.Close()
	hits, err := a.Search(s.ctx, app.Query{Text: strings.Join(c.Words, " "), Limit: c.Limit})
	if err != nil {
		return err
	}
	for _, h := range hits {
		var found strings.Builder
		for _, p := range h.Snippet {
			found.WriteString(p.Text)
		}
		fmt.Fprintf(s.out, "%s\t%s\t%s\n", h.Kind, h.Title, strings.Join(strings.Fields(found.String()), " "))
	}
	return nil
}

// plain is an error as one sentence for a terminal.
func plain(err error) string {
	if missing := noBrief(""); errors.As(err, &missing) {
		return missing.Error()
	}
	for _, p := range []struct {
		is    error
		words string
	}{
		{brief.ErrEmpty, "there is no text in it"},
		{brief.ErrBinary, "it is not a text; give a text file or a web page"},
		{brief.ErrBrief, "it is a whole brief, not one article; use 'readout import'"},
		{brief.ErrSpan, "what it says does not fit the text it holds"},
		{brief.ErrTooBig, "it is too big"},
		{brief.ErrFormat, "Readout does not know this format"},
		{brief.ErrNoArticles, "the folder holds no articles"},
		{brief.ErrNotLibrary, "the file is not a Readout library; name another with --library"},
		{brief.ErrNewer, "the library was made by a newer Readout; update this one"},
		{brief.ErrNoRights, "this account may not read or write it"},
		{brief.ErrNoSpace, "the disk is full; nothing that was stored is touched"},
		{brief.ErrInUse, "another program is using the library; try again"},
		{brief.ErrDamaged, "the library is damaged; a backup may stand beside it"},
		{brief.ErrReader, "the reader broke off, which is a fault of the program; please report it with the article"},
		{brief.ErrNotFound, "it is not there"},
		{fs.ErrNotExist, "there is no such file"},
		{fs.ErrPermission, "this account may not read or write it"},
		{syscall.ENOSPC, "the disk is full"},
		{context.Canceled, "stopped"},
	} {
		if errors.Is(err, p.is) {
			return fmt.Sprintf("%s (%v)", p.words, err)
		}
	}
	return err.Error()
}
