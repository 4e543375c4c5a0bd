package app_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"readout/app"
	"readout/app/brief"
	"readout/storage"
)

// The library is what the app wants one to be.
var _ app.Store = (*storage.DB)(nil)

// simpleReader reads in earnest, but simply: two capitalised words are a
// person, words in marks are a quote of the last person before them, and
// "met" is an event.
type simpleReader struct {
	version string
	reads   atomic.Int64
}

func (r *simpleReader) Version() string { return r.version }

var (
	fullName = regexp.MustCompile(`\b[A-Z][a-z]+ [A-Z][a-z]+\b`)
	inMarks  = regexp.MustCompile(`"[^"]+"`)
	meeting  = regexp.MustCompile(`[^.\n]*\bmet\b[^.\n]*\.`)
)

func (r *simpleReader) Read(ctx context.Context, a brief.Article) (brief.Reading, error) {
	r.reads.Add(1)
	out := brief.Reading{ID: brief.NameID(a.ID, "reading", r.version), Article: a}
	if strings.Contains(a.Text, "unreadable") {
		return out, errors.New("cannot read this")
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

func TestUndoAndRedoAcrossRestarts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	a, _ := openApp(t, path, "1")
	ctx := t.Context()
	made, err := a.NewBrief(ctx, "First name")
	if err != nil {
		t.Fatal(err)
	}
	if b, err := a.RenameBrief(ctx, made.ID, "Second name"); err != nil || b.Name != "Second name" {
		t.Fatalf("rename: %q, %v", b.Name, err)
	}
	a.Close()
	a, _ = openApp(t, path, "1")
	steps := []struct {
		name string
		do   func(context.Context, brief.ID) (brief.Brief, brief.Edit, error)
		want string
		err  error
	}{
		{"undo", a.Undo, "First name", nil},
		{"nothing left to undo", a.Undo, "", brief.ErrNothingTo},
		{"redo", a.Redo, "Second name", nil},
		{"nothing left to redo", a.Redo, "", brief.ErrNothingTo},
	}
	for _, s := range steps {
		if b, _, err := s.do(ctx, made.ID); b.Name != s.want || !errors.Is(err, s.err) {
			t.Errorf("%s: %q, %v", s.name, b.Name, err)
		}
	}
	if all, err := a.Briefs(ctx); err != nil || len(all) != 1 || all[0].Name != "Second name" {
		t.Errorf("briefs: %+v, %v", all, err)
	}
}

func TestPinnedDayIsReadAgainst(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	a, reader := openApp(t, path, "1")
	ctx := t.Context()
	report, err := a.Import(ctx, "", []app.Source{text(meetingText)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	date := func(b brief.Brief) string {
		if b.Events[0].Date == nil {
			return ""
		}
		return b.Events[0].Date.ISO()
	}
	pin := func(value string) (brief.Brief, error) {
		return a.Apply(ctx, brief.Edit{Brief: report.Brief, Op: brief.Pin, Target: report.Added[0], Value: value})
	}
	b, err := pin("2025-07-13")
	if err != nil || date(b) != "2025-07-13" || b.Articles[0].Published.Basis != brief.Given {
		t.Errorf("pinned: %q, %v", date(b), err)
	}
	if b, err = pin("2025-07-14/2025-07-15"); err != nil || date(b) != "2025-07-14/2025-07-15" {
		t.Errorf("pinned again: %q, %v", date(b), err)
	}
	if _, err := pin("tomorrow"); !errors.Is(err, brief.ErrInvalid) {
		t.Errorf("no day: %v", err)
	}
	a.Close()
	a, reader = openApp(t, path, "1")
	if b, err = a.Open(ctx, report.Brief); err != nil || date(b) != "2025-07-14/2025-07-15" {
		t.Errorf("after a restart: %q, %v", date(b), err)
	}
	for _, want := range []string{"2025-07-13", ""} {
		if b, _, err = a.Undo(ctx, report.Brief); err != nil || date(b) != want {
			t.Errorf("undone: %q, want %q, %v", date(b), want, err)
		}
	}
	if n := reader.reads.Load(); n != 0 {
		t.Errorf("what was read before was read again: %d", n)
	}
}

func TestEditsAreSearchedAndCounted(t *testing.T) {
	a, _ := openApp(t, filepath.Join(t.TempDir(), "l.db"), "1")
	ctx := t.Context()
	report, err := a.Import(ctx, "", []app.Source{text(meetingText)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := a.Open(ctx, report.Brief)
	if err != nil {
		t.Fatal(err)
	}
	look := func(text string, want int) {
		t.Helper()
		if hits, err := a.Search(ctx, app.Query{Text: text}); err != nil || len(hits) != want {
			t.Errorf("%s: %+v, %v", text, hits, err)
		}
	}
	look("type:person ruiz", 1)
	look("type:person roe", 0)
	if _, err := a.Apply(ctx, brief.Edit{Brief: b.ID, Op: brief.Set, Target: b.Quotes[0].ID, Field: "speaker", Value: string(b.Actors[1].ID)}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Apply(ctx, brief.Edit{Brief: b.ID, Op: brief.Rename, Target: b.Actors[1].ID, Value: "Ana Roe"}); err != nil {
		t.Fatal(err)
	}
	look("type:person roe", 1)
	look("speaker:roe", 1)
	look("speaker:lind", 0)
	for _, hide := range []string{"true", "false"} {
		if _, err := a.Apply(ctx, brief.Edit{Brief: b.ID, Op: brief.Hide, Target: b.Events[0].ID, Value: hide}); err != nil {
			t.Fatal(err)
		}
		all, err := a.Briefs(ctx)
		if want := map[string]int{"true": 0, "false": 1}[hide]; err != nil || all[0].Events != want {
			t.Errorf("hidden %s: %d cards, %v", hide, all[0].Events, err)
		}
	}
	if err := a.Rebuild(ctx); err != nil {
		t.Fatal(err)
	}
	look("speaker:roe", 1)
}

// TestManyAtOnce is for the race detector.
func TestManyAtOnce(t *testing.T) {
	a, _ := openApp(t, filepath.Join(t.TempDir(), "l.db"), "1")
	ctx := t.Context()
	id, err := a.Sample(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for i := range 4 {
		wait.Go(func() {
			report, err := a.Import(ctx, id, []app.Source{text(fmt.Sprintf("%s Number %d.", meetingText, i))}, func(app.Progress) {})
			if err != nil || len(report.Added) != 1 {
				t.Errorf("import: %+v, %v", report, err)
			}
			if _, err := a.Apply(ctx, brief.Edit{Brief: id, Op: brief.Rename, Target: id, Value: fmt.Sprint("Name ", i)}); err != nil {
				t.Errorf("apply: %v", err)
			}
			if _, err := a.Search(ctx, app.Query{Text: "oslo"}); err != nil {
				t.Errorf("search: %v", err)
			}
		})
	}
	wait.Wait()
	if b, err := a.Open(ctx, id); err != nil || len(b.Articles) != 5 {
		t.Errorf("%d articles, %v", len(b.Articles), err)
	}
}

func TestNewReaderReadsAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	a, _ := openApp(t, path, "1")
	report, err := a.Import(t.Context(), "", []app.Source{text(meetingText)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	a.Close()
	for _, c := range []struct {
		version string
		reads   int64
	}{{"1", 0}, {"2", 1}, {"2", 0}} {
		a, reader := openApp(t, path, c.version)
		if _, err := a.Open(t.Context(), report.Brief); err != nil || reader.reads.Load() != c.reads {
			t.Errorf("reader %s: %d readings, want %d, %v", c.version, reader.reads.Load(), c.reads, err)
		}
		a.Close()
	}
}

func TestDeletedBriefComesBack(t *testing.T) {
	a, _ := openApp(t, filepath.Join(t.TempDir(), "l.db"), "1")
	ctx := t.Context()
	id, err := a.Sample(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.DeleteBrief(ctx, id); err != nil {
		t.Fatal(err)
	}
	if all, _ := a.Briefs(ctx); len(all) != 0 {
		t.Errorf("deleted brief is listed: %v", all)
	}
	if err := a.RestoreBrief(ctx, id); err != nil {
		t.Fatal(err)
	}
	if all, _ := a.Briefs(ctx); len(all) != 1 || all[0].Articles != 1 {
		t.Errorf("restored brief: %v", all)
	}
}

func TestExport(t *testing.T) {
	dir := t.TempDir()
	a, _ := openApp(t, filepath.Join(dir, "l.db"), "1")
	id, err := a.Sample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"b.md", "b.json", "b.csv"} {
		path := filepath.Join(dir, name)
		if err := a.Export(t.Context(), id, path, app.ExportOptions{}, nil); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if info, err := os.Stat(path); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := a.Export(t.Context(), id, filepath.Join(dir, "b.xyz"), app.ExportOptions{}, nil); !errors.Is(err, brief.ErrFormat) {
		t.Errorf("unknown ending: %v", err)
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
