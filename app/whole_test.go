package app_test

import (
	"path/filepath"
	"slices"
	"testing"

	"readout/app"
	"readout/app/brief"
	"readout/app/read"
	"readout/storage"
)

// TestSampleTheWholeWay takes the sample article from its bytes to a brief
// with the reader there is.
func TestSampleTheWholeWay(t *testing.T) {
	db, err := storage.Open(t.Context(), filepath.Join(t.TempDir(), "l.db"))
	if err != nil {
		t.Fatal(err)
	}
	reader, err := read.New()
	if err != nil {
		t.Fatal(err)
	}
	a := app.New(db, reader)
	defer a.Close()
	id, err := a.Sample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	b, err := a.Open(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Validate(); err != nil {
		t.Error(err)
	}
	for _, want := range []string{"Levan Maisuradze", "Timur Abenov", "Georgia", "Kazakhstan", "Iveria"} {
		if !slices.ContainsFunc(b.Actors, func(x brief.Actor) bool { return x.Name == want }) {
			t.Errorf("no actor %s", want)
		}
	}
	if len(b.Quotes) < 5 || len(b.Events) < 5 || len(b.Relations) == 0 {
		t.Errorf("%d quotes, %d events, %d ties", len(b.Quotes), len(b.Events), len(b.Relations))
	}
}
