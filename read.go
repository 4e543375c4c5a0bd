package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"readout/app"
	"readout/app/brief"
)

type readCommand struct {
	JSON    bool     `name:"json" xor:"form" help:"Print a readout/1 JSON object for each article."`
	JSONL   bool     `name:"jsonl" xor:"form" help:"Take one article a line as JSON ({\"id\",\"title\",\"text\",\"published\",\"publisher\",\"url\"}, only text is needed) and print one reading a line in the same order."`
	Stories bool     `help:"With --jsonl: add \"story\" to each reading, the name of the group of articles that tell of the same event. Prints when all are read."`
	Files   []string `arg:"" optional:"" name:"file" help:"Articles; standard input where none is named." type:"path"`
}

// collectAt is by how many hundredths the heap grows before garbage is
// collected. Half of it are models, which cost the collector next to nothing:
// the reader stays below 200 MB for less than a hundredth of the time.
const collectAt = 60

// Run reads on every core and prints in the order of the input. A bad
// article is told on standard error; the rest goes on.
func (c *readCommand) Run(s *session) error {
	defer debug.SetGCPercent(debug.SetGCPercent(collectAt))
	a, err := s.withoutLibrary()
	if err != nil {
		return err
	}
	articles := c.articles
	if c.JSONL {
		articles = c.lines
	}
	out := bufio.NewWriterSize(s.out, 1<<16)
	failed := false
	var all []brief.Reading
	err = a.ReadAll(s.ctx, articles(s, a), func(r brief.Reading, err error) error {
		if err != nil {
			fmt.Fprintln(s.errOut, "readout:", plain(err))
			failed = true
			if !c.JSONL {
				return nil
			}
			// A line for a line: scripts pair them up by their order.
			_, err = out.WriteString("null\n")
			return err
		}
		if c.JSONL && r.Article.File != "" {
			r.ID = brief.ID(r.Article.File) // the caller's own identifier
		}
		if c.Stories {
			all = append(all, r)
			return nil
		}
		return c.print(out, r)
	})
	if err == nil {
		err = printStories(out, all)
	}
	if flushErr := out.Flush(); err == nil {
		err = flushErr
	}
	if err == nil && failed {
		err = errTold
	}
	return err
}

func (c *readCommand) print(w io.Writer, r brief.Reading) error {
	if !c.JSON && !c.JSONL {
		return printReading(w, r)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	if c.JSON {
		encoder.SetIndent("", "  ")
	}
	return encoder.Encode(r)
}

// printStories prints readings with the story each belongs to as their first
// field.
func printStories(w io.Writer, all []brief.Reading) error {
	for i, first := range app.Stories(all) {
		reading, err := json.Marshal(all[i])
		if err != nil {
			return err
		}
		story, err := json.Marshal(all[first].ID)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "{\"story\":%s,%s\n", story, reading[1:]); err != nil {
			return err
		}
	}
	return nil
}

// articles yields an article for each file, or one of standard input.
func (c *readCommand) articles(s *session, a *app.App) func(yield func(brief.Article, error) bool) {
	return func(yield func(brief.Article, error) bool) {
		if len(c.Files) == 0 {
			raw, err := io.ReadAll(s.in)
			if err != nil {
				yield(brief.Article{}, fmt.Errorf("read standard input: %w", err))
				return
			}
			yield(a.Preview(s.ctx, app.Source{Name: "standard input", Bytes: raw, Origin: brief.FromStdin}))
			return
		}
		for _, path := range c.Files {
			if !yield(a.Preview(s.ctx, app.Source{Path: path, Origin: brief.FromFile})) {
				return
			}
		}
	}
}

// line is one article of --jsonl.
type line struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Text      string `json:"text"`
	Published string `json:"published"`
	Publisher string `json:"publisher"`
	Author    string `json:"author"`
	URL       string `json:"url"`
}

// maxLine is the longest line of --jsonl: a 32 MB article, escaped.
const maxLine = 256 << 20

// lines yields an article for each line of the files, or of standard input.
func (c *readCommand) lines(s *session, _ *app.App) func(yield func(brief.Article, error) bool) {
	return func(yield func(brief.Article, error) bool) {
		if len(c.Files) == 0 {
			eachLine(s.in, "standard input", yield)
			return
		}
		for _, path := range c.Files {
			f, err := os.Open(path)
			if err != nil {
				if !yield(brief.Article{}, err) {
					return
				}
				continue
			}
			more := eachLine(f, filepath.Base(path), yield)
			f.Close()
			if !more {
				return
			}
		}
	}
}

func eachLine(r io.Reader, name string, yield func(brief.Article, error) bool) (more bool) {
	scan := bufio.NewScanner(r)
	scan.Buffer(make([]byte, 1<<16), maxLine)
	for n := 1; scan.Scan(); n++ {
		if len(strings.TrimSpace(scan.Text())) == 0 {
			continue
		}
		article, err := articleOf(scan.Bytes())
		if err != nil {
			err = fmt.Errorf("%s, line %d: %w", name, n, err)
		}
		if !yield(article, err) {
			return false
		}
	}
	if err := scan.Err(); err != nil {
		return yield(brief.Article{}, fmt.Errorf("%s: %w", name, err))
	}
	return true
}

// articleOf keeps the text exactly as given, so that spans index it.
func articleOf(raw []byte) (brief.Article, error) {
	var l line
	if err := json.Unmarshal(raw, &l); err != nil {
		return brief.Article{}, err
	}
	a := brief.Article{
		ID: brief.ArticleID(l.Text), Text: l.Text, Title: l.Title, Publisher: l.Publisher,
		Author: l.Author, URL: l.URL, Origin: brief.FromStdin, File: l.ID,
		Published: brief.Published{Basis: brief.Unknown},
	}
	// Piles of articles hold days like "None" or "n/a": those are unknown.
	if day, err := brief.ParseDay(l.Published[:min(len(l.Published), len(time.DateOnly))]); err == nil {
		a.Published = brief.Published{Interval: brief.OneDay(day), Basis: brief.Given}
	}
	return a, a.Validate()
}

// printReading prints a reading for people: events, quotes, actors.
func printReading(w io.Writer, r brief.Reading) error {
	var b strings.Builder
	names := map[brief.ID]string{}
	for _, a := range r.Actors {
		names[a.ID] = a.Name
	}
	fmt.Fprintf(&b, "%s\n", r.Article.Title)
	for _, e := range r.Events {
		fmt.Fprintf(&b, "\n%s, %s", e.Type, e.Status)
		if e.Date != nil {
			fmt.Fprintf(&b, ", %s", days(e.Date.Interval))
		}
		if e.Place != nil {
			fmt.Fprintf(&b, ", %s", e.Place.Name)
		}
		fmt.Fprintf(&b, "\n  %s\n", e.Title)
	}
	if len(r.Quotes) > 0 {
		b.WriteByte('\n')
	}
	for _, q := range r.Quotes {
		speaker := names[q.Speaker]
		if speaker == "" {
			speaker = "nobody named"
		}
		for _, v := range q.Via {
			speaker += " <- " + names[v]
		}
		fmt.Fprintf(&b, "%s: %q\n", speaker, q.Text)
	}
	if len(r.Actors) > 0 {
		b.WriteByte('\n')
	}
	for _, a := range r.Actors {
		fmt.Fprintf(&b, "%s (%s)\n", strings.Join(a.Names(), " = "), a.Kind)
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

func days(i brief.Interval) string {
	if i.Start == i.End {
		return i.Start.String()
	}
	return i.Start.String() + " to " + i.End.String()
}
