package app_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"readout/app"
	"readout/app/brief"
	"readout/storage"
)

// sharing is an app that can read and write .readout files.
func sharing(t *testing.T, path string) *app.App {
	t.Helper()
	open := func(ctx context.Context, path string) (app.Store, error) {
		db, err := storage.Open(ctx, path)
		if err != nil {
			return nil, err
		}
		return db, nil
	}
	db, err := open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	a := app.New(db, &simpleReader{version: "1"}, app.WithSharing(open))
	t.Cleanup(func() { a.Close() })
	return a
}

const secondText = "Żaneta Łoś met Ana Ruiz in Kraków.\n\nAna Ruiz said \"🙂 we never agreed to that\" on Friday."

// corrected is a brief of two articles with edits of several kinds.
func corrected(t *testing.T, a *app.App) brief.Brief {
	t.Helper()
	ctx := t.Context()
	report, err := a.Import(ctx, "", []app.Source{text(meetingText), text(secondText)}, nil)
	if err != nil || len(report.Added) != 2 {
		t.Fatalf("%+v, %v", report, err)
	}
	b, err := a.Open(ctx, report.Brief)
	if err != nil {
		t.Fatal(err)
	}
	art, at := b.Articles[1], strings.Index(secondText, "agreed to that")
	for _, e := range []brief.Edit{
		{Op: brief.Rename, Target: b.ID, Value: "Oslo and Kraków"},
		{Op: brief.Annotate, Target: b.Actors[0].ID, Value: "Call her office."},
		{Op: brief.Rename, Target: b.Events[0].ID, Value: "The Oslo meeting"},
		{Op: brief.Add, Field: "quote", Value: "direct", Spans: []brief.Span{art.Span(at, at+len("agreed to that"))}},
		{Op: brief.Set, Target: art.ID, Field: "publisher", Value: "The Tatra Post"},
		{Op: brief.Pin, Target: art.ID, Value: "2026-03-01/2026-03-02"},
	} {
		e.Brief = b.ID
		if b, err = a.Apply(ctx, e); err != nil {
			t.Fatalf("%s: %v", e.Op, err)
		}
	}
	if err := a.SavePositions(ctx, b.ID, map[brief.ID]app.Point{b.Actors[0].ID: {X: 1.5, Y: -2, Pinned: true}}); err != nil {
		t.Fatal(err)
	}
	return b
}

// alike compares what two briefs say: all but when and how they came to be.
func alike(t *testing.T, got, want brief.Brief) {
	t.Helper()
	bare := func(b brief.Brief) brief.Brief {
		b.ID, b.Created, b.Lost = "", want.Created, nil
		b.Articles = append([]brief.Article(nil), b.Articles...)
		for i := range b.Articles {
			b.Articles[i].Origin, b.Articles[i].Imported = "", want.Created
		}
		return b
	}
	if len(got.Lost) > 0 {
		t.Errorf("lost edits: %+v", got.Lost)
	}
	if g, w := bare(got), bare(want); !reflect.DeepEqual(g, w) {
		t.Errorf("the brief changed on its way\n got %+v\nwant %+v", g, w)
	}
}

func TestABriefComesBack(t *testing.T) {
	for _, name := range []string{"brief.json", "brief.readout"} {
		t.Run(name, func(t *testing.T) {
			dir, ctx := t.TempDir(), t.Context()
			mine, theirs := sharing(t, filepath.Join(dir, "mine.db")), sharing(t, filepath.Join(dir, "theirs.db"))
			want := corrected(t, mine)
			file := filepath.Join(dir, name)
			if err := mine.Export(ctx, want.ID, file, app.ExportOptions{}, nil); err != nil {
				t.Fatal(err)
			}
			report, err := theirs.Import(ctx, "", []app.Source{{Path: file, Origin: brief.FromDrop}}, nil)
			if err != nil || len(report.Problems) > 0 || len(report.Added) != 2 || len(report.Briefs) != 1 || report.Brief != report.Briefs[0] {
				t.Fatalf("%+v, %v", report, err)
			}
			got, err := theirs.Open(ctx, report.Brief)
			if err != nil {
				t.Fatal(err)
			}
			alike(t, got, want)
			if at, err := theirs.Positions(ctx, got.ID); err != nil || at[got.Actors[0].ID] != (app.Point{X: 1.5, Y: -2, Pinned: true}) {
				t.Errorf("places %v, %v", at, err)
			}
			// The day as it came is under the pin.
			for range 6 {
				if got, _, err = theirs.Undo(ctx, got.ID); err != nil {
					t.Fatal(err)
				}
			}
			if x := got.Articles[1]; x.Published.Basis == brief.Given || x.Publisher != "" {
				t.Errorf("what was corrected is the article's own: %+v", x)
			}

			// The same content in bytes, merged, under no telling name.
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			into, err := theirs.NewBrief(ctx, "My own")
			if err != nil {
				t.Fatal(err)
			}
			for range 2 {
				report, err = theirs.Import(ctx, into.ID, []app.Source{{Name: "dropped", Bytes: raw}, text("Cy Dahl met Eva Falk.")}, nil)
				if err != nil || len(report.Problems) > 0 || report.Brief != into.ID {
					t.Fatalf("%+v, %v", report, err)
				}
			}
			edits, _ := theirs.History(ctx, into.ID)
			if b, err := theirs.Open(ctx, into.ID); err != nil || b.Name != "My own" || len(b.Articles) != 3 || len(edits) != 5 {
				t.Errorf("merged: %q, %d articles, %d edits, %v", b.Name, len(b.Articles), len(edits), err)
			}
			if len(report.Added) != 0 || len(report.Known) != 3 {
				t.Errorf("the second time: %+v", report)
			}
		})
	}
}

// TestAnInferredDayIsToldAgain reads articles whose day was inferred before:
// by this reader elsewhere, and here by an older one.
func TestAnInferredDayIsToldAgain(t *testing.T) {
	dir, ctx := t.TempDir(), t.Context()
	library, file := filepath.Join(dir, "mine.db"), filepath.Join(dir, "brief.json")
	mine := sharing(t, library)
	report, err := mine.Import(ctx, "", []app.Source{text("Ana Ruiz met Bo Lind. (3 March 2026)")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want, err := mine.Open(ctx, report.Brief)
	if err != nil || len(want.Notices) != 1 {
		t.Fatalf("notices %+v, %v", want.Notices, err)
	}
	if err := mine.Export(ctx, want.ID, file, app.ExportOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	theirs := sharing(t, filepath.Join(dir, "theirs.db"))
	if report, err = theirs.Import(ctx, "", []app.Source{{Path: file}}, nil); err != nil {
		t.Fatal(err)
	}
	newer, _ := openApp(t, library, "2")
	for name, open := range map[string]func() (brief.Brief, error){
		"elsewhere": func() (brief.Brief, error) { return theirs.Open(ctx, report.Brief) },
		"newer":     func() (brief.Brief, error) { return newer.Open(ctx, want.ID) },
	} {
		got, err := open()
		if err != nil || !reflect.DeepEqual(got.Notices, want.Notices) || got.Articles[0].Published != want.Articles[0].Published {
			t.Errorf("%s: %+v of %+v, %v", name, got.Notices, got.Articles[0].Published, err)
		}
	}
}

func TestABriefWithoutTexts(t *testing.T) {
	dir, ctx := t.TempDir(), t.Context()
	mine, theirs := sharing(t, filepath.Join(dir, "mine.db")), sharing(t, filepath.Join(dir, "theirs.db"))
	want := corrected(t, mine)
	file := filepath.Join(dir, "bare.readout")
	if err := mine.Export(ctx, want.ID, file, app.ExportOptions{WithoutTexts: true}, nil); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"agree on all of it", "never agreed", "Bo Lind"} {
		if strings.Contains(string(raw), words) {
			t.Errorf("the file holds %q", words)
		}
	}

	// One text is there before, the other comes later, in another brief.
	if _, err := theirs.Import(ctx, "", []app.Source{text(secondText)}, nil); err != nil {
		t.Fatal(err)
	}
	report, err := theirs.Import(ctx, "", []app.Source{{Path: file}}, nil)
	if err != nil || len(report.Problems) > 0 || len(report.Awaited) != 1 || report.Awaited[0].ID != want.Articles[0].ID {
		t.Fatalf("%+v, %v", report, err)
	}
	half, err := theirs.Open(ctx, report.Brief)
	if err != nil || len(half.Articles) != 1 || len(half.Awaited) != 1 || half.Name != want.Name {
		t.Fatalf("%+v, %v", half, err)
	}
	for _, again := range []string{".json", ".readout"} { // goes on as it is
		next := filepath.Join(dir, "half"+again)
		if err := theirs.Export(ctx, half.ID, next, app.ExportOptions{}, nil); err != nil {
			t.Fatal(err)
		}
		third := sharing(t, filepath.Join(dir, "third"+again+".db"))
		report, err := third.Import(ctx, "", []app.Source{{Path: next}, text(meetingText)}, nil)
		if err != nil || len(report.Problems) > 0 {
			t.Fatalf("%+v, %v", report, err)
		}
		got, err := third.Open(ctx, report.Briefs[0])
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Articles) != 2 || len(got.Awaited) != 0 || len(got.Lost) > 0 {
			t.Errorf("%s: %d articles, awaited %v, lost %v", again, len(got.Articles), got.Awaited, got.Lost)
		}
	}
	if _, err := theirs.Import(ctx, "", []app.Source{text(meetingText)}, nil); err != nil {
		t.Fatal(err)
	}
	got, err := theirs.Open(ctx, report.Brief)
	if err != nil || len(got.Awaited) > 0 {
		t.Fatalf("still awaited: %v, %v", got.Awaited, err)
	}
	alike(t, got, want)
}

func TestFilesThatHoldNoBrief(t *testing.T) {
	dir, ctx := t.TempDir(), t.Context()
	a := sharing(t, filepath.Join(dir, "l.db"))
	good := corrected(t, a)
	file := filepath.Join(dir, "good.json")
	if err := a.Export(ctx, good.ID, file, app.ExportOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, _ := a.Briefs(ctx)
	for name, c := range map[string]struct {
		src  app.Source
		want error
	}{
		"cut off":              {app.Source{Name: "x.json", Bytes: whole[:len(whole)/2]}, brief.ErrFormat},
		"another schema":       {app.Source{Name: "x.json", Bytes: []byte(`{"schema":"readout/9","brief":{}}`)}, brief.ErrFormat},
		"neither":              {app.Source{Name: "x.json", Bytes: []byte(`{"schema":"readout/1"}`)}, brief.ErrFormat},
		"a text that changed":  {app.Source{Name: "x.json", Bytes: []byte(strings.Replace(string(whole), "in Oslo", "in Lodz", 1))}, brief.ErrInvalid},
		"a span that moved":    {app.Source{Name: "x.json", Bytes: []byte(strings.Replace(string(whole), `"exact": "agreed`, `"exact": "Agreed`, 1))}, brief.ErrSpan},
		"words named .readout": {app.Source{Name: "x.readout", Bytes: []byte("only words")}, brief.ErrNotLibrary},
		"nothing":              {app.Source{Name: "x.readout"}, brief.ErrNotLibrary},
		"a broken library":     {app.Source{Name: "x", Bytes: []byte("SQLite format 3\x00 and then nothing")}, nil},
		"the open library":     {app.Source{Path: filepath.Join(dir, "l.db")}, brief.ErrDuplicate},
		"no such file":         {app.Source{Path: filepath.Join(dir, "no.readout")}, os.ErrNotExist},
	} {
		t.Run(name, func(t *testing.T) {
			report, err := a.Import(ctx, "", []app.Source{c.src}, nil)
			if err != nil || len(report.Problems) != 1 || report.Brief != "" {
				t.Fatalf("%+v, %v", report, err)
			}
			if got := report.Problems[0].Err; c.want != nil && !errors.Is(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
	if after, _ := a.Briefs(ctx); len(after) != len(before) {
		t.Errorf("%d briefs, were %d", len(after), len(before))
	}
	if _, err := a.Preview(ctx, app.Source{Path: file}); !errors.Is(err, brief.ErrBrief) {
		t.Errorf("preview of a brief: %v", err)
	}
}

func TestAReadingComesBackAsItsArticle(t *testing.T) {
	a := sharing(t, filepath.Join(t.TempDir(), "l.db"))
	ctx := t.Context()
	art, err := a.Preview(ctx, text(secondText))
	if err != nil {
		t.Fatal(err)
	}
	art.Title, art.Publisher = "A title of its own", "The Tatra Post"
	reading, err := a.Read(ctx, art)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := reading.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	report, err := a.Import(ctx, "", []app.Source{{Name: "r.json", Bytes: raw}}, nil)
	if err != nil || len(report.Added) != 1 {
		t.Fatalf("%+v, %v", report, err)
	}
	b, err := a.Open(ctx, report.Brief)
	if err != nil || b.Articles[0].ID != art.ID || b.Articles[0].Publisher != art.Publisher || len(b.Events) != 1 {
		t.Errorf("%+v, %v", b, err)
	}
}

// A day that a line under the title says is no guess, and not told as one.
func TestADayUnderTheTitleIsNoGuess(t *testing.T) {
	a, _ := openApp(t, filepath.Join(t.TempDir(), "l.db"), "1")
	report, err := a.Import(t.Context(), "", []app.Source{text("Talks in Oslo\n\n7 May 2025\n\nAna Ruiz met Bo Lind.")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := a.Open(t.Context(), report.Brief)
	if err != nil || len(b.Notices) != 0 || b.Articles[0].Published.Start != brief.NewDay(2025, 5, 7) {
		t.Errorf("%+v of %+v, %v", b.Notices, b.Articles[0].Published, err)
	}
}
