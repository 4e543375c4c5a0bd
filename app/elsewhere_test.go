package app_test

import (
	"path/filepath"
	"testing"

	"readout/app"
	"readout/app/brief"
)

func TestActorIsFoundInOtherBriefs(t *testing.T) {
	a, reader := openApp(t, filepath.Join(t.TempDir(), "l.db"), "1")
	ctx := t.Context()
	var briefs []brief.Brief
	for _, s := range []string{
		meetingText, // Ana Ruiz, Bo Lind
		"Eva Stone met Bo Lind in Genoa.\n\nBo Lind said \"no more talks\" on Friday.",
		"Bo Ruiz met Eva Stone in Turin.",
	} {
		report, err := a.Import(ctx, "", []app.Source{text(s)}, nil)
		if err != nil {
			t.Fatal(err)
		}
		b, err := a.Open(ctx, report.Brief)
		if err != nil {
			t.Fatal(err)
		}
		briefs = append(briefs, b)
	}
	open := func(i int) brief.Brief {
		t.Helper()
		b, err := a.Open(ctx, briefs[i].ID)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	find := func(i int, name string) []brief.Appearance {
		t.Helper()
		for _, x := range open(i).Actors {
			if x.Name == name {
				found, err := a.Elsewhere(ctx, briefs[i].ID, x)
				if err != nil {
					t.Fatal(err)
				}
				return found
			}
		}
		t.Fatalf("no actor %s", name)
		return nil
	}

	found := find(0, "Bo Lind")
	if len(found) != 1 || found[0].Brief != briefs[1].ID || found[0].Actor.Name != "Bo Lind" || found[0].Quotes != 1 || len(found[0].Events) != 1 {
		t.Errorf("Bo Lind: %+v", found)
	}
	if found := find(0, "Ana Ruiz"); len(found) != 0 {
		t.Errorf("Ana Ruiz is in one brief: %+v", found)
	}
	if found := find(1, "Eva Stone"); len(found) != 1 || found[0].Brief != briefs[2].ID {
		t.Errorf("Eva Stone: %+v", found)
	}
	if _, err := a.Apply(ctx, brief.Edit{Brief: briefs[2].ID, Op: brief.Rename, Target: open(2).Actors[0].ID, Value: "Ana Ruiz"}); err != nil {
		t.Fatal(err)
	}
	if found := find(0, "Ana Ruiz"); len(found) != 1 || found[0].Name != briefs[2].Name {
		t.Errorf("a correction in the other brief counts: %+v", found)
	}
	if err := a.DeleteBrief(ctx, briefs[1].ID); err != nil {
		t.Fatal(err)
	}
	if found := find(0, "Bo Lind"); len(found) != 0 {
		t.Errorf("in a deleted brief: %+v", found)
	}
	if n := reader.reads.Load(); n != 3 {
		t.Errorf("%d readings of 3 articles", n)
	}
}
