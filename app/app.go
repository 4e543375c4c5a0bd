// Package app is what Readout does, without a window: the use cases that the
// window and the command line call, and nothing else does.
package app

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"readout/app/brief"
)

// Reader makes readings; app/read is the one there is. It is safe for
// concurrent use.
type Reader interface {
	// Version names the reader: readings of another version are made again.
	Version() string
	// Read is deterministic: the same article gives the same reading.
	Read(ctx context.Context, a brief.Article) (brief.Reading, error)
}

// App is the use cases. Its methods are safe for concurrent use, can take
// long, and are therefore called off the UI goroutine; the briefs they return
// are values that nobody changes.
type App struct {
	store  Store
	reader Reader
	open   Opener
	last   lastOpened
	// indexing lets one search at a time bring the index up to date; the
	// others, one for each letter typed, wait and find it done.
	indexing sync.Mutex
}

// Opener opens the library in a file, or makes one where there is none.
type Opener func(ctx context.Context, path string) (Store, error)

// Option is something an App can do without.
type Option func(*App)

// WithSharing lets .readout files be written and taken in: they are small
// libraries, and open opens them. Without it they are brief.ErrFormat.
func WithSharing(open Opener) Option { return func(a *App) { a.open = open } }

// New makes an App. store may be nil where nothing is kept: then only
// Preview, Read and ReadAll may be called.
func New(store Store, reader Reader, options ...Option) *App {
	a := &App{store: store, reader: reader}
	for _, o := range options {
		o(a)
	}
	return a
}

// Close closes the library.
func (a *App) Close() error {
	if a.store == nil {
		return nil
	}
	return a.store.Close()
}

// LibraryPath is the file the library is in.
func (a *App) LibraryPath() string { return a.store.Path() }

// Briefs lists the briefs that are not deleted, the last changed first.
func (a *App) Briefs(ctx context.Context) ([]brief.Summary, error) { return a.store.Briefs(ctx) }

// NewBrief makes an empty brief; brief.ErrEmpty where name is blank.
func (a *App) NewBrief(ctx context.Context, name string) (brief.Summary, error) {
	name = strings.TrimSpace(name)
	if name == "" {
		return brief.Summary{}, fmt.Errorf("name of a brief: %w", brief.ErrEmpty)
	}
	return a.store.CreateBrief(ctx, name)
}

// RenameBrief gives a brief another name. It is an edit: Undo takes it back.
func (a *App) RenameBrief(ctx context.Context, id brief.ID, name string) (brief.Brief, error) {
	return a.Apply(ctx, brief.Edit{Brief: id, Op: brief.Rename, Target: id, Value: strings.TrimSpace(name)})
}

// DeleteBrief takes a brief out of the list. Nothing is lost: RestoreBrief
// brings it back, for the Undo of a notice.
func (a *App) DeleteBrief(ctx context.Context, id brief.ID) error {
	return a.store.DeleteBrief(ctx, id)
}

// RestoreBrief brings a deleted brief back.
func (a *App) RestoreBrief(ctx context.Context, id brief.ID) error {
	return a.store.RestoreBrief(ctx, id)
}

// RemoveArticle takes an article out of a brief; the library keeps it, and
// AddArticle brings it back to its old place.
func (a *App) RemoveArticle(ctx context.Context, id, article brief.ID) (brief.Brief, error) {
	if err := a.store.RemoveArticle(ctx, id, article); err != nil {
		return brief.Brief{}, err
	}
	return a.Open(ctx, id)
}

// AddArticle puts an article of the library into a brief; brief.ErrDuplicate
// where it is in it already.
func (a *App) AddArticle(ctx context.Context, id, article brief.ID) (brief.Brief, error) {
	if err := a.store.AddArticle(ctx, id, article); err != nil {
		return brief.Brief{}, err
	}
	return a.Open(ctx, id)
}

// Search finds articles, quotes, events and actors of the library, as they
// are after the person's edits, the best first.
func (a *App) Search(ctx context.Context, q Query) ([]Hit, error) {
	if err := a.refresh(ctx, ""); err != nil {
		return nil, err
	}
	return a.store.Search(ctx, q)
}

// Rebuild derives everything that can be derived again from the articles,
// readings and edits.
func (a *App) Rebuild(ctx context.Context) error {
	if err := a.store.Rebuild(ctx); err != nil {
		return err
	}
	return a.refresh(ctx, "")
}

// refresh derives the tables of the briefs that changed since the last search,
// of all but one ("" for none) that is of no interest now.
func (a *App) refresh(ctx context.Context, except brief.ID) error {
	a.indexing.Lock()
	defer a.indexing.Unlock()
	if err := a.followReader(ctx); err != nil {
		return err
	}
	stale, err := a.store.Stale(ctx)
	if err != nil {
		return err
	}
	for id, revision := range stale {
		if id == except {
			continue
		}
		b, err := a.assemble(ctx, id, false)
		if err != nil {
			return err
		}
		if err := a.store.Index(ctx, b, revision); err != nil {
			return err
		}
	}
	return nil
}

// stateIndexed keeps which reader's readings search knows.
const stateIndexed = "indexed.reader"

// followReader makes every brief stale where search knows them as another
// reader read them. A library that cannot be written to is searched as it is.
func (a *App) followReader(ctx context.Context) error {
	known, err := a.store.State(ctx, stateIndexed)
	if err != nil || known == a.reader.Version() {
		return err
	}
	if a.store.Rebuild(ctx) == nil {
		_ = a.store.SetState(ctx, stateIndexed, a.reader.Version())
	}
	return ctx.Err()
}

// Positions are the places of actors on a brief's map, as they were saved.
func (a *App) Positions(ctx context.Context, id brief.ID) (map[brief.ID]Point, error) {
	return a.store.Positions(ctx, id)
}

// SavePositions replaces the places of a brief's map.
func (a *App) SavePositions(ctx context.Context, id brief.ID, at map[brief.ID]Point) error {
	return a.store.SavePositions(ctx, id, at)
}

// State is a small fact the window kept, "" where it was never set.
func (a *App) State(ctx context.Context, key string) (string, error) {
	return a.store.State(ctx, key)
}

// SetState keeps a small fact of the window for the next start.
func (a *App) SetState(ctx context.Context, key, value string) error {
	return a.store.SetState(ctx, key, value)
}
