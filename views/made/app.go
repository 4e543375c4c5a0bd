package made

import (
	"context"
	"image"
	"slices"
	"sync"
	"time"

	"readout/app"
	"readout/app/brief"
	"readout/app/collate"
	"readout/app/export"
)

// App answers the window out of memory: no library, no reader. An import makes
// up its brief.
type App struct {
	Base  brief.Brief
	Known []brief.Summary
	Kept  map[string]string
	Edits []brief.Edit
	// Imported are the sources of the last import, Fail its error.
	Imported []app.Source
	Problems []app.Problem
	Fail     error
	Hits     []app.Hit
	// Found is what Elsewhere answers, Others are the briefs it tells of.
	Found    []brief.Appearance
	Others   map[brief.ID]brief.Brief
	Exported string
	// lock is for Kept, which the window writes to from several goroutines.
	lock *sync.Mutex
}

// New holds one brief, or none where b is empty.
func New(b brief.Brief) *App {
	a := &App{Base: b, Kept: map[string]string{}, lock: new(sync.Mutex)}
	if b.ID != "" {
		a.Known = []brief.Summary{{ID: b.ID, Name: b.Name, Changed: time.Now(), Articles: len(b.Articles), Events: len(b.Events)}}
		a.Kept["brief"] = string(b.ID)
	}
	return a
}

func (a *App) now() brief.Brief { return collate.Apply(a.Base, a.Edits) }

// Briefs lists what there is.
func (a *App) Briefs(context.Context) ([]brief.Summary, error) {
	all := slices.Clone(a.Known)
	for i := range all {
		if all[i].ID == a.Base.ID {
			all[i].Name = a.now().Name
		}
	}
	return all, nil
}

// NewBrief makes an empty one.
func (a *App) NewBrief(_ context.Context, name string) (brief.Summary, error) {
	a.Base = brief.Brief{ID: "bnew", Name: name}
	s := brief.Summary{ID: "bnew", Name: name}
	a.Known = append(a.Known, s)
	return s, nil
}

// RenameBrief is an edit.
func (a *App) RenameBrief(ctx context.Context, id brief.ID, name string) (brief.Brief, error) {
	return a.Apply(ctx, brief.Edit{Brief: id, Op: brief.Rename, Target: id, Value: name})
}

// DeleteBrief hides it.
func (a *App) DeleteBrief(_ context.Context, id brief.ID) error {
	a.Known = slices.DeleteFunc(a.Known, func(s brief.Summary) bool { return s.ID == id })
	return nil
}

// RestoreBrief brings it back.
func (a *App) RestoreBrief(_ context.Context, id brief.ID) error {
	a.Known = append(a.Known, brief.Summary{ID: id, Name: a.Base.Name})
	return nil
}

// Open answers the brief with its edits.
func (a *App) Open(_ context.Context, id brief.ID) (brief.Brief, error) {
	if b, ok := a.Others[id]; ok {
		return b, nil
	}
	if id != a.Base.ID {
		return brief.Brief{}, brief.ErrNotFound
	}
	return a.now(), nil
}

// Sample makes up a brief.
func (a *App) Sample(context.Context) (brief.ID, error) {
	*a = *New(Brief(1))
	return a.Base.ID, nil
}

// Preview takes the first line for the title.
func (a *App) Preview(_ context.Context, src app.Source) (brief.Article, error) {
	if len(src.Bytes) == 0 {
		return brief.Article{}, brief.ErrEmpty
	}
	return brief.Article{ID: brief.ArticleID(string(src.Bytes)), Text: string(src.Bytes)}, nil
}

// Import remembers what it was given.
func (a *App) Import(_ context.Context, id brief.ID, sources []app.Source, progress func(app.Progress)) (app.Report, error) {
	a.Imported = sources
	if a.Fail != nil {
		return app.Report{}, a.Fail
	}
	progress(app.Progress{Done: len(sources), Total: len(sources)})
	if len(a.Problems) == len(sources) {
		return app.Report{Brief: id, Problems: a.Problems}, nil
	}
	kept, lock := a.Kept, a.lock
	b := Brief(1)
	if id != "" {
		b = Brief(2)
	}
	problems := a.Problems
	lock.Lock()
	defer lock.Unlock()
	*a = *New(b)
	a.Imported, a.Kept, a.lock = sources, kept, lock
	return app.Report{Brief: a.Base.ID, Added: []brief.ID{a.Base.Articles[len(a.Base.Articles)-1].ID}, Problems: problems}, nil
}

// AddArticle and RemoveArticle change nothing.
func (a *App) AddArticle(context.Context, brief.ID, brief.ID) (brief.Brief, error) {
	return a.now(), nil
}

// RemoveArticle changes nothing.
func (a *App) RemoveArticle(context.Context, brief.ID, brief.ID) (brief.Brief, error) {
	return a.now(), nil
}

// Apply keeps the edit.
func (a *App) Apply(_ context.Context, e brief.Edit) (brief.Brief, error) {
	if err := collate.Check(a.now(), e); err != nil {
		return brief.Brief{}, err
	}
	a.Edits = slices.DeleteFunc(a.Edits, func(x brief.Edit) bool { return x.Undone })
	e.Seq, e.At = int64(len(a.Edits)+1), time.Now()
	a.Edits = append(a.Edits, e)
	return a.now(), nil
}

// Undo marks the last edit.
func (a *App) Undo(context.Context, brief.ID) (brief.Brief, brief.Edit, error) {
	for i := len(a.Edits) - 1; i >= 0; i-- {
		if !a.Edits[i].Undone {
			a.Edits[i].Undone = true
			return a.now(), a.Edits[i], nil
		}
	}
	return brief.Brief{}, brief.Edit{}, brief.ErrNothingTo
}

// Redo takes the mark off the first one.
func (a *App) Redo(context.Context, brief.ID) (brief.Brief, brief.Edit, error) {
	for i := range a.Edits {
		if a.Edits[i].Undone {
			a.Edits[i].Undone = false
			return a.now(), a.Edits[i], nil
		}
	}
	return brief.Brief{}, brief.Edit{}, brief.ErrNothingTo
}

// History is the journal.
func (a *App) History(context.Context, brief.ID) ([]brief.Edit, error) {
	return slices.Clone(a.Edits), nil
}

// Export remembers where to.
func (a *App) Export(_ context.Context, _ brief.ID, path string, _ app.ExportOptions, _ func(app.Progress)) error {
	a.Exported = path
	return a.Fail
}

// PreviewExport draws the page.
func (a *App) PreviewExport(ctx context.Context, _ brief.ID, opt app.ExportOptions, page int, scale float64) (image.Image, int, error) {
	return export.Preview(ctx, a.now(), opt, page, scale)
}

// Search answers Hits.
func (a *App) Search(context.Context, app.Query) ([]app.Hit, error) { return a.Hits, nil }

// Elsewhere answers Found.
func (a *App) Elsewhere(context.Context, brief.ID, brief.Actor) ([]brief.Appearance, error) {
	return a.Found, a.Fail
}

// Positions are none.
func (a *App) Positions(context.Context, brief.ID) (map[brief.ID]app.Point, error) { return nil, nil }

// SavePositions keeps none.
func (a *App) SavePositions(context.Context, brief.ID, map[brief.ID]app.Point) error { return nil }

// State and SetState keep facts in memory.
func (a *App) State(_ context.Context, key string) (string, error) {
	a.lock.Lock()
	defer a.lock.Unlock()
	return a.Kept[key], nil
}

// SetState keeps a fact.
func (a *App) SetState(_ context.Context, key, value string) error {
	a.lock.Lock()
	defer a.lock.Unlock()
	a.Kept[key] = value
	return nil
}

// LibraryPath is made up.
func (a *App) LibraryPath() string { return "/home/ada/.local/share/readout/library.readout" }
