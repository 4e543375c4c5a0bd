package app

import (
	"context"
	"testing"

	"readout/app/brief"
)

// shelf is a library of two empty briefs, both changed since they were
// indexed.
type shelf struct{ Store }

func (shelf) Contents(_ context.Context, id brief.ID) (brief.Summary, []brief.Article, error) {
	return brief.Summary{ID: id}, nil, nil
}
func (shelf) Edits(context.Context, brief.ID) ([]brief.Edit, error)      { return nil, nil }
func (shelf) Awaited(context.Context, brief.ID) ([]brief.Article, error) { return nil, nil }
func (shelf) Index(context.Context, brief.Brief, int64) error            { return nil }
func (shelf) Search(context.Context, Query) ([]Hit, error)               { return nil, nil }
func (shelf) State(context.Context, string) (string, error)              { return "1", nil }
func (shelf) Stale(context.Context) (map[brief.ID]int64, error) {
	return map[brief.ID]int64{"open": 1, "other": 1}, nil
}

func (shelf) Namesakes(context.Context, []string, brief.ID) ([]brief.Appearance, error) {
	return nil, nil
}

type noReader struct{ Reader }

func (noReader) Version() string { return "1" }

// What is at hand of the open brief stays so while the others are indexed.
func TestLookingElsewhereKeepsTheOpenBriefAtHand(t *testing.T) {
	for name, look := range map[string]func(a *App) error{
		"search": func(a *App) error { _, err := a.Search(t.Context(), Query{Text: "x"}); return err },
		"actor":  func(a *App) error { _, err := a.Elsewhere(t.Context(), "open", brief.Actor{}); return err },
	} {
		a := New(shelf{}, noReader{})
		if _, err := a.Open(t.Context(), "open"); err != nil {
			t.Fatal(err)
		}
		before := a.last.key
		if err := look(a); err != nil {
			t.Fatal(err)
		}
		if a.last.key != before || before == "" {
			t.Errorf("%s: %q is at hand, not %q", name, a.last.key, before)
		}
	}
}
