package app

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"readout/app/brief"
)

// Share copies one brief into another library, which is then what a .readout
// file is: its articles with their readings, the edits in force, and the
// places on its map.
func (a *App) Share(ctx context.Context, id brief.ID, to Store) error {
	_, err := a.copyBrief(ctx, a.store, id, to, "")
	return err
}

// TakeShared copies every brief of a shared library into this one: each as a
// new brief, or all merged into the brief named by into where that is not "".
// An article that is here already is not doubled, and neither is an edit. It
// returns the briefs that were made or added to.
func (a *App) TakeShared(ctx context.Context, from Store, into brief.ID) ([]brief.ID, error) {
	all, err := from.Briefs(ctx)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("shared brief: %w", brief.ErrNotFound)
	}
	var out []brief.ID
	for _, sum := range all {
		id, err := a.copyBrief(ctx, from, sum.ID, a.store, into)
		if err != nil {
			return out, err
		}
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
		if _, err := a.Open(ctx, id); err != nil { // its cards are counted
			return out, err
		}
	}
	return out, nil
}

func (a *App) copyBrief(ctx context.Context, from Store, id brief.ID, to Store, into brief.ID) (brief.ID, error) {
	sum, articles, err := from.Contents(ctx, id)
	if err != nil {
		return "", err
	}
	readings := make([]brief.Reading, len(articles))
	err = eachParallel(ctx, len(articles), func(ctx context.Context, i int) (err error) {
		readings[i], err = a.readingIn(ctx, from, articles[i])
		if from != a.store {
			readings[i].Article.Origin = brief.FromShared
		}
		return err
	})
	if err != nil {
		return "", err
	}
	merged := into != ""
	if into, _, _, err = to.Keep(ctx, brief.Summary{ID: into, Name: sum.Name}, readings); err != nil {
		return "", err
	}
	if err := copyEdits(ctx, from, id, to, into, merged); err != nil {
		return "", err
	}
	return into, copyPlaces(ctx, from, id, to, into)
}

// readingIn is the article's reading in a library, or one made now.
func (a *App) readingIn(ctx context.Context, in Store, art brief.Article) (brief.Reading, error) {
	r, err := in.Reading(ctx, art.ID, readerVersion(a.reader, art))
	if errors.Is(err, brief.ErrNotFound) {
		return a.Read(ctx, art)
	}
	r.Article = art
	return r, err
}

// copyEdits repeats the edits in force. Into a brief that was there before it
// leaves out the name, which is that brief's own, and what is in force there.
func copyEdits(ctx context.Context, from Store, id brief.ID, to Store, into brief.ID, merged bool) error {
	edits, err := from.Edits(ctx, id)
	if err != nil {
		return err
	}
	have, err := to.Edits(ctx, into)
	if err != nil {
		return err
	}
	have = inForce(have)
	for _, e := range inForce(edits) {
		e.Seq, e.Brief = 0, into
		if e.Target == id {
			if merged {
				continue
			}
			e.Target = into
		}
		if slices.ContainsFunc(have, func(h brief.Edit) bool { return sameEdit(h, e) }) {
			continue
		}
		if _, err := to.AppendEdit(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

func sameEdit(x, y brief.Edit) bool {
	return x.Op == y.Op && x.Target == y.Target && x.Field == y.Field && x.Value == y.Value &&
		slices.Equal(x.With, y.With) && slices.Equal(x.Spans, y.Spans)
}

// copyPlaces adds the places on the map; those known already stay.
func copyPlaces(ctx context.Context, from Store, id brief.ID, to Store, into brief.ID) error {
	places, err := from.Positions(ctx, id)
	if err != nil || len(places) == 0 {
		return err
	}
	have, err := to.Positions(ctx, into)
	if err != nil {
		return err
	}
	for actor, p := range have {
		places[actor] = p
	}
	return to.SavePositions(ctx, into, places)
}
