package storage

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"readout/app/brief"
)

func openLibrary(t testing.TB, path string) *DB {
	t.Helper()
	db, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func tempLibrary(t testing.TB) *DB { return openLibrary(t, filepath.Join(t.TempDir(), "library.db")) }

// article makes one of text, with every field filled.
func article(text string) brief.Article {
	day := brief.Day{Year: 2025, Month: 7, Day: 13}
	return brief.Article{
		ID: brief.ArticleID(text), Text: text, Title: "Title of " + text[:min(10, len(text))], Publisher: "The Bridge Times", Author: "Ada Roe",
		Published: brief.Published{Interval: brief.Interval{Start: day, End: day.AddDays(2)}, Basis: brief.FromText, Reason: "early Sunday"},
		URL:       "https://example.org/a?b=c", Language: "en", SHA256: "sum of " + text,
		Imported: time.Date(2026, 1, 2, 3, 4, 5, 6000, time.UTC), Origin: brief.FromDrop, File: "a.txt",
	}
}

// reading makes one of an article with every kind of value in it.
func reading(a brief.Article) brief.Reading {
	s := a.Span(0, min(5, len(a.Text)))
	why := []brief.Why{{Field: "type", How: "model:event", Score: 0.75, RunnerUp: "REJECT", RunnerUpScore: 0.2}}
	actor := brief.NameID(a.ID, "actor", "Ana Ruiz")
	quote := brief.SpanID(a.ID, "quote", s)
	event := brief.SpanID(a.ID, "event", s)
	return brief.Reading{
		ID: brief.NameID(a.ID, "reading", "1"), Reader: "1", Article: a,
		Actors: []brief.Actor{{
			ID: actor, Name: "Ana Ruiz", Kind: brief.Person, Role: "minister", Affiliation: "Oslo", Salience: 1, Why: why,
			Aliases:  []brief.Alias{{Text: "Ruiz", Status: brief.Contested, Evidence: []brief.Span{s}, Why: why[0]}},
			Mentions: []brief.Mention{{Span: s, Kind: brief.Named}},
		}},
		Quotes: []brief.Quote{{ID: quote, Kind: brief.Mixed, Text: "all of it", Spans: []brief.Span{s}, Cue: s, Source: s, Speaker: actor, Via: []brief.ID{actor}, Headline: true, Why: why}},
		Events: []brief.Event{{
			ID: event, Type: brief.Consult, Status: brief.Planned, Title: "Ruiz meets", Main: true, Trigger: s, Evidence: []brief.Span{s},
			Date:    &brief.Date{Interval: brief.OneDay(brief.Day{Year: 2025, Month: 7, Day: 12}), Text: "Saturday", Span: s},
			Place:   &brief.Place{Name: "Oslo", Span: s},
			Parties: []brief.Party{{Actor: actor, Role: brief.Agent, Span: s}},
			Answers: brief.Answers{Who: brief.Answer{Text: "Ruiz", Span: s}}, Quotes: []brief.ID{quote}, ReportedBy: []brief.ID{actor}, Why: why,
		}},
		Relations: []brief.Relation{{From: actor, To: actor, Label: "met", Evidence: []brief.Span{s}, Events: []brief.ID{event}}},
		Sentences: []brief.Span{s}, Scare: []brief.Span{s}, Notices: []brief.Notice{{Article: a.ID, Code: "language", Detail: "es"}},
	}
}

func keep(t testing.TB, db *DB, name string, rs ...brief.Reading) brief.ID {
	t.Helper()
	id, _, _, err := db.Keep(t.Context(), brief.Summary{Name: name}, rs)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestWhatIsKeptComesBackUnchanged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sub", "my #1 library?.db")
	db := openLibrary(t, path)
	want := reading(article("Ana Ruiz met Bo Lind — “all of it” in Genève."))
	id := keep(t, db, "Talks", want)
	if err := db.SavePositions(t.Context(), id, map[brief.ID]brief.Point{"x": {X: 1.5, Y: -2, Pinned: true}}); err != nil {
		t.Fatal(err)
	}
	if err := db.SetState(t.Context(), "theme", "dark"); err != nil {
		t.Fatal(err)
	}
	db.Close()

	db = openLibrary(t, path)
	got, err := db.Reading(t.Context(), want.Article.ID, "1")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if at, err := db.Positions(t.Context(), id); err != nil || at["x"] != (brief.Point{X: 1.5, Y: -2, Pinned: true}) {
		t.Errorf("positions %v, %v", at, err)
	}
	if v, err := db.State(t.Context(), "theme"); v != "dark" || err != nil {
		t.Errorf("state %q, %v", v, err)
	}
	if v, err := db.State(t.Context(), "never set"); v != "" || err != nil {
		t.Errorf("state never set %q, %v", v, err)
	}
}

func TestLookup(t *testing.T) {
	db := tempLibrary(t)
	a := article("one text")
	keep(t, db, "b", reading(a))
	for name, c := range map[string]struct {
		id     brief.ID
		sha256 string
		want   error
	}{
		"by its text":  {a.ID, "", nil},
		"by its bytes": {"a0", a.SHA256, nil},
		"neither":      {"a0", "other", brief.ErrNotFound},
		"no bytes":     {"a0", "", brief.ErrNotFound},
	} {
		got, err := db.Lookup(t.Context(), c.id, c.sha256)
		if !errors.Is(err, c.want) || err == nil && got.ID != a.ID {
			t.Errorf("%s: %s, %v", name, got.ID, err)
		}
	}
}

func TestAnArticleNeverChanges(t *testing.T) {
	db := tempLibrary(t)
	a := article("one text")
	id := keep(t, db, "b", reading(a))
	changed := reading(a)
	changed.Article.Title = "Another title"
	_, added, known, err := db.Keep(t.Context(), brief.Summary{ID: id}, []brief.Reading{changed})
	if err != nil || len(added) != 0 || len(known) != 1 {
		t.Errorf("added %v, known %v, %v", added, known, err)
	}
	if got, _ := db.Article(t.Context(), a.ID); got.Title != a.Title {
		t.Errorf("title became %q", got.Title)
	}
	for _, q := range []string{"update article set title = 'x'", "delete from article", "delete from edit"} {
		if _, err := db.AppendEdit(t.Context(), brief.Edit{Brief: id, Op: brief.Rename, Target: id, Value: "x"}); err != nil {
			t.Fatal(err)
		}
		if _, err := db.write.Exec(q); err == nil {
			t.Errorf("%s was done", q)
		}
	}
}

func TestKeepIsAllOrNothing(t *testing.T) {
	db := tempLibrary(t)
	bad := reading(article("bad"))
	bad.Article.ID = "not its text's"
	_, _, _, err := db.Keep(t.Context(), brief.Summary{Name: "b"}, []brief.Reading{reading(article("good")), bad})
	if !errors.Is(err, brief.ErrInvalid) {
		t.Fatalf("got %v", err)
	}
	if all, _ := db.Briefs(t.Context()); len(all) != 0 {
		t.Errorf("briefs left: %v", all)
	}
	if _, err := db.Article(t.Context(), brief.ArticleID("good")); !errors.Is(err, brief.ErrNotFound) {
		t.Errorf("article left: %v", err)
	}
}

func TestArticlesOfABrief(t *testing.T) {
	db := tempLibrary(t)
	ctx := t.Context()
	a, b, c := article("first"), article("second"), article("third")
	id := keep(t, db, "b", reading(a), reading(b), reading(c))
	steps := []struct {
		name string
		do   func() error
		err  error
		want string
	}{
		{"as added", func() error { return nil }, nil, "first second third"},
		{"one taken out", func() error { return db.RemoveArticle(ctx, id, b.ID) }, nil, "first third"},
		{"taken out twice", func() error { return db.RemoveArticle(ctx, id, b.ID) }, brief.ErrNotFound, "first third"},
		{"back at its place", func() error { return db.AddArticle(ctx, id, b.ID) }, nil, "first second third"},
		{"there already", func() error { return db.AddArticle(ctx, id, b.ID) }, brief.ErrDuplicate, "first second third"},
		{"no such article", func() error { return db.AddArticle(ctx, id, "a0") }, brief.ErrNotFound, "first second third"},
		{"no such brief", func() error { return db.AddArticle(ctx, "b0", a.ID) }, brief.ErrNotFound, "first second third"},
	}
	for _, s := range steps {
		if err := s.do(); !errors.Is(err, s.err) {
			t.Errorf("%s: %v", s.name, err)
		}
		sum, all, err := db.Contents(ctx, id)
		var texts []string
		for _, x := range all {
			texts = append(texts, x.Text)
		}
		if got := strings.Join(texts, " "); got != s.want || err != nil || sum.Articles != len(all) {
			t.Errorf("%s: %s (%d), %v", s.name, got, sum.Articles, err)
		}
	}
}

func TestJournal(t *testing.T) {
	db := tempLibrary(t)
	ctx := t.Context()
	b, err := db.CreateBrief(ctx, "b")
	if err != nil {
		t.Fatal(err)
	}
	add := func(value string) func() (brief.Edit, error) {
		return func() (brief.Edit, error) {
			return db.AppendEdit(ctx, brief.Edit{Brief: b.ID, Op: brief.Annotate, Target: "x", Field: "f", Value: value, With: []brief.ID{"y", "z"}, Spans: []brief.Span{{Article: "a", Start: 1, End: 2}}})
		}
	}
	undo := func() (brief.Edit, error) { return db.Undo(ctx, b.ID) }
	redo := func() (brief.Edit, error) { return db.Redo(ctx, b.ID) }
	steps := []struct {
		name string
		do   func() (brief.Edit, error)
		err  error
		of   string // the edit's value
		want string // the journal, undone ones in brackets
	}{
		{"nothing to undo", undo, brief.ErrNothingTo, "", ""},
		{"first", add("1"), nil, "1", "1"},
		{"second", add("2"), nil, "2", "1 2"},
		{"third", add("3"), nil, "3", "1 2 3"},
		{"undo", undo, nil, "3", "1 2 (3)"},
		{"undo more", undo, nil, "2", "1 (2) (3)"},
		{"redo", redo, nil, "2", "1 2 (3)"},
		{"redo more", redo, nil, "3", "1 2 3"},
		{"nothing to redo", redo, brief.ErrNothingTo, "", "1 2 3"},
		{"undo again", undo, nil, "3", "1 2 (3)"},
		{"fourth", add("4"), nil, "4", "1 2 (3) 4"},
		{"the third is out of reach", redo, brief.ErrNothingTo, "", "1 2 (3) 4"},
		{"undo fourth", undo, nil, "4", "1 2 (3) (4)"},
		{"undo second", undo, nil, "2", "1 (2) (3) (4)"},
		{"redo second", redo, nil, "2", "1 2 (3) (4)"},
		{"redo fourth", redo, nil, "4", "1 2 (3) 4"},
	}
	for _, s := range steps {
		e, err := s.do()
		if !errors.Is(err, s.err) || e.Value != s.of {
			t.Errorf("%s: edit %q, %v", s.name, e.Value, err)
		}
		if got := journal(t, db, b.ID); got != s.want {
			t.Errorf("%s: %s, want %s", s.name, got, s.want)
		}
	}
	all, _ := db.Edits(ctx, b.ID)
	want := brief.Edit{Seq: 1, Brief: b.ID, At: all[0].At, Op: brief.Annotate, Target: "x", Field: "f", Value: "1", With: []brief.ID{"y", "z"}, Spans: []brief.Span{{Article: "a", Start: 1, End: 2}}}
	if diff := cmp.Diff(want, all[0]); diff != "" || all[0].At.IsZero() {
		t.Error(diff)
	}
	if _, err := db.AppendEdit(ctx, brief.Edit{Brief: "b0", Op: brief.Hide}); !errors.Is(err, brief.ErrNotFound) {
		t.Errorf("edit of no brief: %v", err)
	}
}

func journal(t *testing.T, db *DB, id brief.ID) string {
	t.Helper()
	all, err := db.Edits(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range all {
		if e.Undone {
			e.Value = "(" + e.Value + ")"
		}
		out = append(out, e.Value)
	}
	return strings.Join(out, " ")
}

func TestReadersDoNotWaitForTheWriter(t *testing.T) {
	db := tempLibrary(t)
	id := keep(t, db, "b", reading(article("kept")))
	err := db.change(t.Context(), func(tx *sql.Tx) error {
		if err := db.touched(t.Context(), tx, id); err != nil {
			return err
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		_, _, err := db.Contents(ctx, id)
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
