package app_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"readout/app"
	"readout/app/brief"
	"readout/storage"
)

// simpleReader reads in earnest, but simply: two capitalised words are a
// person, words in marks are a quote of the last person before them, "met" is
// an event, and one day in brackets is that of the article, give or take what
// this reader gets wrong.
type simpleReader struct {
	version string
	late    int // days
	reads   atomic.Int64
}

func (r *simpleReader) Version() string { return r.version }

func (r *simpleReader) Read(ctx context.Context, a brief.Article) (brief.Reading, error) {
	r.reads.Add(1)
	out := brief.Reading{ID: brief.NameID(a.ID, "reading", r.version), Article: a}
	if strings.Contains(a.Text, "unreadable") {
		return out, errors.New("cannot read this")
	}
	if strings.Contains(a.Text, "a text that breaks the reader") {
		panic("index out of range")
	}
	if a.Published.IsZero() && strings.Contains(a.Text, "(3 March 2026)") {
		a.Published = brief.Published{Interval: brief.OneDay(brief.NewDay(2026, 3, 3).AddDays(r.late)), Basis: brief.FromText, Reason: "(3 March 2026)"}
		out.Article, out.Notices = a, []brief.Notice{{Article: a.ID, Code: "inferred-date", Detail: a.Published.Reason}}
	}
	for _, at := range fullName.FindAllStringIndex(a.Text, -1) {
		s := a.Span(at[0], at[1])
		name := a.Text[at[0]:at[1]]
		id := brief.NameID(a.ID, "actor", name)
		if i := slices.IndexFunc(out.Actors, func(x brief.Actor) bool { return x.ID == id }); i >= 0 {
			out.Actors[i].Mentions = append(out.Actors[i].Mentions, brief.Mention{Span: s, Kind: brief.Named})
			continue
		}
		out.Actors = append(out.Actors, brief.Actor{ID: id, Name: name, Kind: brief.Person, Salience: 1, Mentions: []brief.Mention{{Span: s, Kind: brief.Named}}})
	}
	for _, at := range inMarks.FindAllStringIndex(a.Text, -1) {
		s := a.Span(at[0]+1, at[1]-1)
		q := brief.Quote{ID: brief.SpanID(a.ID, "quote", s), Kind: brief.Direct, Text: a.Text[s.Start:s.End], Spans: []brief.Span{s}}
		for _, x := range out.Actors {
			if x.Mentions[0].Span.End < s.Start {
				q.Speaker = x.ID
			}
		}
		out.Quotes = append(out.Quotes, q)
	}
	for _, at := range meeting.FindAllStringIndex(a.Text, -1) {
		s := a.Span(at[0], at[1])
		e := brief.Event{ID: brief.SpanID(a.ID, "event", s), Type: brief.Consult, Status: brief.Happened, Title: strings.TrimSpace(a.Text[at[0]:at[1]]), Trigger: s, Evidence: []brief.Span{s}}
		if !a.Published.IsZero() {
			e.Date = &brief.Date{Interval: a.Published.Interval}
		}
		for _, x := range out.Actors {
			if i := slices.IndexFunc(x.Mentions, func(m brief.Mention) bool { return s.Contains(m.Span) }); i >= 0 {
				e.Parties = append(e.Parties, brief.Party{Actor: x.ID, Role: brief.Participant, Span: x.Mentions[i].Span})
			}
		}
		out.Events = append(out.Events, e)
	}
	return out, nil
}

// openApp makes an app with a library of its own; close and open it again by
// calling it with the same path.
func openApp(t *testing.T, path, version string) (*app.App, *simpleReader) {
	t.Helper()
	db, err := storage.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	reader := &simpleReader{version: version}
	a := app.New(db, reader)
	t.Cleanup(func() { a.Close() })
	return a, reader
}

func text(s string) app.Source {
	return app.Source{Name: "a.txt", Bytes: []byte(s), Origin: brief.FromPaste}
}

const meetingText = "Ana Ruiz met Bo Lind in Oslo.\n\nBo Lind said \"we agree on all of it\" on Monday."

func TestImportOpenSearch(t *testing.T) {
	a, _ := openApp(t, filepath.Join(t.TempDir(), "l.db"), "1")
	ctx := t.Context()
	report, err := a.Import(ctx, "", []app.Source{text(meetingText)}, nil)
	if err != nil || len(report.Added) != 1 || len(report.Problems) != 0 {
		t.Fatalf("import: %+v, %v", report, err)
	}
	b, err := a.Open(ctx, report.Brief)
	if err != nil || len(b.Actors) != 2 || len(b.Events) != 1 || len(b.Quotes) != 1 {
		t.Fatalf("open: %+v, %v", b, err)
	}
	for query, want := range map[string]app.HitKind{
		"agree":                  app.HitQuote,
		"type:consult":           app.HitEvent,
		"speaker:lind":           app.HitQuote,
		"actor:ruiz type:person": app.HitActor,
		"oslo -agree":            app.HitEvent,
	} {
		hits, err := a.Search(ctx, app.Query{Text: query})
		if err != nil || len(hits) == 0 || hits[0].Kind != want {
			t.Errorf("%s: %+v, %v", query, hits, err)
		}
		for _, h := range hits {
			if h.Brief != report.Brief {
				t.Errorf("%s: hit of brief %q", query, h.Brief)
			}
		}
	}
}

func TestSameArticleTwice(t *testing.T) {
	a, reader := openApp(t, filepath.Join(t.TempDir(), "l.db"), "1")
	ctx := t.Context()
	first, err := a.Import(ctx, "", []app.Source{text(meetingText), text(meetingText)}, nil)
	if err != nil || len(first.Added) != 1 || len(first.Known) != 1 {
		t.Fatalf("two at once: %+v, %v", first, err)
	}
	reads := reader.reads.Load()
	again, err := a.Import(ctx, first.Brief, []app.Source{text(meetingText)}, nil)
	if err != nil || len(again.Added) != 0 || len(again.Known) != 1 {
		t.Fatalf("again: %+v, %v", again, err)
	}
	if reader.reads.Load() != reads {
		t.Error("a known article was read again")
	}
	other, err := a.Import(ctx, "", []app.Source{text(meetingText)}, nil)
	if err != nil || len(other.Added) != 1 || other.Brief == first.Brief {
		t.Fatalf("in another brief: %+v, %v", other, err)
	}
}

func TestBadSourcesDoNotStopTheRest(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write("in/good.txt", meetingText)
	write("in/deep/also.txt", "Cy Dahl met Eva Falk.")
	write("in/.hidden/not.txt", "Gus Holm met Ida Juul.")
	write("in/picture.jpg", "\xff\xd8\xff")
	if err := os.MkdirAll(filepath.Join(dir, "none"), 0o755); err != nil {
		t.Fatal(err)
	}
	a, _ := openApp(t, filepath.Join(dir, "l.db"), "1")
	var last app.Progress
	report, err := a.Import(t.Context(), "", []app.Source{
		{Path: filepath.Join(dir, "in")},
		{Path: filepath.Join(dir, "none")},
		{Path: filepath.Join(dir, "missing.txt")},
		{Path: write("empty.txt", " \n")},
		{Path: write("program.txt", "MZ\x90\x00\x03")},
		text("an unreadable text"),
	}, func(p app.Progress) { last = p })
	if err != nil || len(report.Added) != 2 {
		t.Fatalf("%+v, %v", report, err)
	}
	want := map[string]error{"none": brief.ErrNoArticles, "missing.txt": os.ErrNotExist, "empty.txt": brief.ErrEmpty, "program.txt": brief.ErrBinary, "a.txt": nil}
	for _, p := range report.Problems {
		kind, ok := want[filepath.Base(p.Name)]
		if !ok || kind != nil && !errors.Is(p.Err, kind) {
			t.Errorf("%s: %v", p.Name, p.Err)
		}
		delete(want, filepath.Base(p.Name))
	}
	if len(want) > 0 {
		t.Errorf("not told: %v", want)
	}
	if last.Done != 6 || last.Total != 6 {
		t.Errorf("progress ended at %+v", last)
	}
}

func TestCancelLeavesNothing(t *testing.T) {
	a, _ := openApp(t, filepath.Join(t.TempDir(), "l.db"), "1")
	ctx, cancel := context.WithCancel(t.Context())
	var sources []app.Source
	for i := range 50 {
		sources = append(sources, text(meetingText+strings.Repeat(" More.", i)))
	}
	_, err := a.Import(ctx, "", sources, func(app.Progress) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	if all, err := a.Briefs(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("briefs left: %v, %v", all, err)
	}
	if hits, err := a.Search(t.Context(), app.Query{Text: "oslo"}); err != nil || len(hits) != 0 {
		t.Errorf("articles left: %v, %v", hits, err)
	}
}

// TestReaderBreaksOff: an article at which the reader panics is told by name, and
// the next one is read.
func TestReaderBreaksOff(t *testing.T) {
	a := app.New(nil, &simpleReader{version: "1"})
	for _, s := range []string{"It is a text that breaks the reader.", "Ada Roe met Per Holm."} {
		_, err := a.Read(t.Context(), brief.Article{ID: brief.ArticleID(s), Title: "Roe", Text: s})
		if breaks := strings.Contains(s, "breaks"); errors.Is(err, brief.ErrReader) != breaks || breaks && !strings.Contains(err.Error(), "Roe") || !breaks && err != nil {
			t.Errorf("%q: %v", s, err)
		}
	}
}

func TestReadAllKeepsTheOrder(t *testing.T) {
	a := app.New(nil, &simpleReader{version: "1"})
	bad := errors.New("bad line")
	in := func(yield func(brief.Article, error) bool) {
		for i := range 100 {
			s := strings.Repeat("x", i+1)
			if i == 42 {
				if !yield(brief.Article{}, bad) {
					return
				}
				continue
			}
			if !yield(brief.Article{ID: brief.ArticleID(s), Text: s}, nil) {
				return
			}
		}
	}
	n := 0
	err := a.ReadAll(t.Context(), in, func(r brief.Reading, err error) error {
		if n++; (n == 43) != (err == bad) || err == nil && len(r.Article.Text) != n {
			t.Errorf("place %d: %d bytes, %v", n, len(r.Article.Text), err)
		}
		return nil
	})
	if err != nil || n != 100 {
		t.Errorf("%d readings, %v", n, err)
	}
	stop := errors.New("enough")
	err = a.ReadAll(t.Context(), in, func(brief.Reading, error) error { return stop })
	if err != stop {
		t.Errorf("got %v", err)
	}
}
