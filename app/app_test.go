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
	"testing"

	"readout/app"
	"readout/app/brief"
	"readout/storage"
)

// The library is what the app wants one to be.
var _ app.Store = (*storage.DB)(nil)

var (
	fullName = regexp.MustCompile(`\b[A-Z][a-z]+ [A-Z][a-z]+\b`)
	inMarks  = regexp.MustCompile(`"[^"]+"`)
	meeting  = regexp.MustCompile(`[^.\n]*\bmet\b[^.\n]*\.`)
)

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
	a, _ := openApp(t, path, "1")
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
	a, reader := openApp(t, path, "1")
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

// TestAnotherReaderInfersAnotherDay opens articles with a reader that infers
// another publication day than the one that read them first.
func TestAnotherReaderInfersAnotherDay(t *testing.T) {
	path, ctx := filepath.Join(t.TempDir(), "l.db"), t.Context()
	older, reader := openApp(t, path, "1")
	reader.late = 9
	said, headed, pinned := text("Ana Ruiz met Bo Lind. (3 March 2026) Said."), text("Talks\n\n7 May 2025\n\nAna Ruiz met Bo Lind. (3 March 2026)"), text("Ana Ruiz met Bo Lind. (3 March 2026) Pinned.")
	said.Given.Published = brief.OneDay(brief.NewDay(2026, 6, 1))
	report, err := older.Import(ctx, "", []app.Source{text("Ana Ruiz met Bo Lind. (3 March 2026)"), said, headed, pinned}, nil)
	if err != nil || len(report.Added) != 4 {
		t.Fatalf("%+v, %v", report, err)
	}
	days := func(b brief.Brief, err error) string {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, a := range b.Articles {
			all = append(all, a.Published.Start.String())
		}
		return strings.Join(all, " ")
	}
	found := func(a *app.App) []string {
		t.Helper()
		hits, err := a.Search(ctx, app.Query{Text: "date:2026-03", Kind: app.HitArticle})
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, h := range hits {
			all = append(all, h.Date.Start.String())
		}
		return all
	}
	pin := brief.Edit{Brief: report.Brief, Op: brief.Pin, Target: report.Added[3], Value: "2026-02-02"}
	if got := days(older.Apply(ctx, pin)); got != "2026-03-12 2026-06-01 2025-05-07 2026-02-02" {
		t.Fatalf("older: %s", got)
	}
	if got := found(older); !slices.Equal(got, []string{"2026-03-12", "2026-03-12"}) {
		t.Fatalf("older: found %s", got)
	}
	newer, _ := openApp(t, path, "2")
	for range 2 { // read again, and then from the library
		b, err := newer.Open(ctx, report.Brief)
		if got := days(b, err); got != "2026-03-03 2026-06-01 2025-05-07 2026-02-02" {
			t.Errorf("newer: %s", got)
		}
		if got := b.Events[0].Date.Start.String(); got != "2026-03-03" {
			t.Errorf("newer: an event on %s", got)
		}
		newer, _ = openApp(t, path, "2")
	}
	if got := found(newer); !slices.Contains(got, "2026-03-03") {
		t.Errorf("newer: found %s", got)
	}
	b, _, err := newer.Undo(ctx, report.Brief)
	if got := days(b, err); got != "2026-03-03 2026-06-01 2025-05-07 2026-03-03" {
		t.Errorf("unpinned: %s", got)
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
