package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"readout/app/brief"
)

// SharedEnding is that of a file with one brief in it: a small library.
const SharedEnding = ".readout"

// Share copies one brief into another library, which is then what a .readout
// file is: its articles with their readings, the edits in force, and the
// places on its map. Without texts the articles are named only; who takes the
// brief in gets each back when their library holds its text.
func (a *App) Share(ctx context.Context, id brief.ID, to Store, withoutTexts bool) error {
	p, err := a.pack(ctx, a.store, id)
	if err != nil {
		return err
	}
	if withoutTexts {
		p = p.withoutTexts()
	}
	_, err = p.unpack(ctx, to, "")
	return err
}

// shareFile writes a brief to a .readout file: made beside it and renamed, so
// that half a file is never found.
func (a *App) shareFile(ctx context.Context, id brief.ID, path string, withoutTexts bool) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("share %s: %w", path, plainly(err))
		}
	}()
	if a.open == nil {
		return brief.ErrFormat
	}
	dir, err := os.MkdirTemp(filepath.Dir(path), ".readout-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	made := filepath.Join(dir, "brief.db")
	to, err := a.open(ctx, made)
	if err != nil {
		return err
	}
	err = a.Share(ctx, id, to, withoutTexts)
	if closed := to.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(made, path)
}

func isShared(path string) bool { return strings.EqualFold(filepath.Ext(path), SharedEnding) }

// TakeShared copies every brief of a shared library into this one: each as a
// new brief, or all merged into the brief named by into where that is not "".
// An article that is here already is not doubled, and neither is an edit. It
// returns the briefs that were made or added to.
func (a *App) TakeShared(ctx context.Context, from Store, into brief.ID) ([]brief.ID, error) {
	all, err := a.takeLibrary(ctx, from, into)
	var ids []brief.ID
	for _, t := range all {
		if !slices.Contains(ids, t.brief) {
			ids = append(ids, t.brief)
		}
	}
	return ids, err
}

func (a *App) takeLibrary(ctx context.Context, from Store, into brief.ID) (out []taken, err error) {
	all, err := from.Briefs(ctx)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("shared brief: %w", brief.ErrNotFound)
	}
	for _, sum := range all {
		p, err := a.pack(ctx, from, sum.ID)
		if err != nil {
			return out, err
		}
		t, err := a.take(ctx, p, into)
		if err != nil {
			return out, err
		}
		out = append(out, t)
	}
	return out, nil
}

// take unpacks a parcel in this library.
func (a *App) take(ctx context.Context, p parcel, into brief.ID) (taken, error) {
	for i := range p.readings {
		p.readings[i].Article.Origin = brief.FromShared
	}
	t, err := p.unpack(ctx, a.store, into)
	if err != nil {
		return t, err
	}
	return t, a.settled(ctx, t.brief)
}

// parcel is a brief on its way from one library into another.
type parcel struct {
	id       brief.ID // where it comes from
	name     string
	readings []brief.Reading
	awaited  []brief.Article // named without their texts
	edits    []brief.Edit    // in force
	places   map[brief.ID]Point
}

// taken is what came of a parcel.
type taken struct {
	brief        brief.ID
	added, known []brief.ID
	awaited      []brief.Article
}

func (a *App) pack(ctx context.Context, from Store, id brief.ID) (p parcel, err error) {
	sum, articles, err := from.Contents(ctx, id)
	if err != nil {
		return parcel{}, err
	}
	p = parcel{id: id, name: sum.Name, readings: make([]brief.Reading, len(articles))}
	err = eachParallel(ctx, len(articles), func(ctx context.Context, i int) (err error) {
		p.readings[i], err = a.readingIn(ctx, from, articles[i])
		return err
	})
	if err != nil {
		return parcel{}, err
	}
	if p.awaited, err = from.Awaited(ctx, id); err != nil {
		return parcel{}, err
	}
	edits, err := from.Edits(ctx, id)
	if err != nil {
		return parcel{}, err
	}
	p.edits = inForce(edits)
	p.places, err = from.Positions(ctx, id)
	return p, err
}

// withoutTexts names the articles and leaves out what quotes them. What a
// person wrote, the edits, stays.
func (p parcel) withoutTexts() parcel {
	var named []brief.Article
	for _, r := range p.readings {
		r.Article.Text = ""
		named = append(named, r.Article)
	}
	p.readings, p.awaited = nil, append(named, p.awaited...)
	return p
}

// unpack puts the parcel into a library. Once its articles are kept, a cancel
// no longer leaves it without its edits.
func (p parcel) unpack(ctx context.Context, to Store, into brief.ID) (t taken, err error) {
	merged := into != ""
	t.brief, t.added, t.known, err = to.Keep(ctx, brief.Summary{ID: into, Name: p.name}, p.readings)
	if err != nil {
		return taken{}, err
	}
	ctx = context.WithoutCancel(ctx)
	if len(p.awaited) > 0 {
		if err := to.Await(ctx, t.brief, p.awaited); err != nil {
			return t, err
		}
		if t.awaited, err = to.Awaited(ctx, t.brief); err != nil {
			return t, err
		}
	}
	if err := p.addEdits(ctx, to, t.brief, merged); err != nil {
		return t, err
	}
	return t, p.addPlaces(ctx, to, t.brief)
}

// readingIn is the article's reading in a library, or one made now.
func (a *App) readingIn(ctx context.Context, in Store, art brief.Article) (brief.Reading, error) {
	r, err := in.Reading(ctx, art.ID, readerVersion(a.reader, art))
	if errors.Is(err, brief.ErrNotFound) {
		return a.Read(ctx, art)
	}
	r.Article = asRead(art, r)
	return r, err
}

// addEdits repeats the edits. Into a brief that was there before it leaves out
// the name, which is that brief's own, and what is in force there.
func (p parcel) addEdits(ctx context.Context, to Store, into brief.ID, merged bool) error {
	have, err := to.Edits(ctx, into)
	if err != nil {
		return err
	}
	have = inForce(have)
	for _, e := range p.edits {
		e.Seq, e.Brief = 0, into
		if e.Target == p.id {
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

// addPlaces adds the places on the map; those known already stay.
func (p parcel) addPlaces(ctx context.Context, to Store, into brief.ID) error {
	if len(p.places) == 0 {
		return nil
	}
	places, err := to.Positions(ctx, into)
	if err != nil {
		return err
	}
	for actor, at := range p.places {
		if _, ok := places[actor]; !ok {
			places[actor] = at
		}
	}
	return to.SavePositions(ctx, into, places)
}
