package app_test

import (
	"path/filepath"
	"testing"

	"readout/app"
	"readout/app/brief"
	"readout/storage"
)

func TestShareCarriesEditsAndPlaces(t *testing.T) {
	dir, ctx := t.TempDir(), t.Context()
	mine, _ := openApp(t, filepath.Join(dir, "mine.db"), "1")
	report, err := mine.Import(ctx, "", []app.Source{text(meetingText)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := mine.RenameBrief(ctx, report.Brief, "Oslo talks")
	if err != nil || len(b.Actors) == 0 {
		t.Fatalf("%+v, %v", b, err)
	}
	ana := b.Actors[0].ID
	for _, e := range []brief.Edit{
		{Brief: b.ID, Op: brief.Annotate, Target: ana, Value: "Call her office."},
		{Brief: b.ID, Op: brief.Annotate, Target: ana, Value: "Undone, so not shared."},
	} {
		if _, err := mine.Apply(ctx, e); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := mine.Undo(ctx, b.ID); err != nil {
		t.Fatal(err)
	}
	if err := mine.SavePositions(ctx, b.ID, map[brief.ID]app.Point{ana: {X: 12, Y: 34, Pinned: true}}); err != nil {
		t.Fatal(err)
	}
	shared, err := storage.Open(ctx, filepath.Join(dir, "talks.readout"))
	if err != nil {
		t.Fatal(err)
	}
	defer shared.Close()
	if err := mine.Share(ctx, b.ID, shared, false); err != nil {
		t.Fatal(err)
	}

	theirs, _ := openApp(t, filepath.Join(dir, "theirs.db"), "1")
	ids, err := theirs.TakeShared(ctx, shared, "")
	if err != nil || len(ids) != 1 {
		t.Fatalf("%v, %v", ids, err)
	}
	got, err := theirs.Open(ctx, ids[0])
	if err != nil {
		t.Fatal(err)
	}
	if a, _ := got.Actor(ana); got.Name != "Oslo talks" || a.Note != "Call her office." || len(got.Lost) > 0 {
		t.Errorf("name %q, note %q, lost %v", got.Name, a.Note, got.Lost)
	}
	if at, err := theirs.Positions(ctx, ids[0]); err != nil || at[ana] != (app.Point{X: 12, Y: 34, Pinned: true}) {
		t.Errorf("places %v, %v", at, err)
	}
	if got.Articles[0].Origin != brief.FromShared {
		t.Errorf("origin %q", got.Articles[0].Origin)
	}

	if _, err := theirs.RenameBrief(ctx, ids[0], "My own name"); err != nil {
		t.Fatal(err)
	}
	before, _ := theirs.History(ctx, ids[0])
	again, err := theirs.TakeShared(ctx, shared, ids[0])
	if err != nil || len(again) != 1 || again[0] != ids[0] {
		t.Fatalf("merge: %v, %v", again, err)
	}
	after, _ := theirs.History(ctx, ids[0])
	if got, err := theirs.Open(ctx, ids[0]); err != nil || got.Name != "My own name" || len(got.Articles) != 1 || len(after) != len(before) {
		t.Errorf("after a merge: %q, %d articles, %d edits of %d, %v", got.Name, len(got.Articles), len(after), len(before), err)
	}
}
