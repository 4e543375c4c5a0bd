package app

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"readout/app/brief"
	"readout/app/collate"
	"readout/app/intake"
)

// lastOpened keeps the readings of the brief that was opened last, collated
// and before its edits: an edit then costs no second reading of the library.
type lastOpened struct {
	mu   sync.Mutex
	key  string
	base brief.Brief
}

func (l *lastOpened) get(key string) (brief.Brief, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.base, key == l.key
}

func (l *lastOpened) put(key string, base brief.Brief) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.key, l.base = key, base
}

// Open makes a brief from its articles: their readings from the library, or
// made again where the reader is another one now, collated, and the edits
// applied. Edits whose target is gone are in Brief.Lost.
func (a *App) Open(ctx context.Context, id brief.ID) (brief.Brief, error) {
	return a.assemble(ctx, id, true)
}

// assemble is Open; keep has the readings stay at hand for the next edit,
// which only those of the brief that a person works on should.
func (a *App) assemble(ctx context.Context, id brief.ID, keep bool) (brief.Brief, error) {
	sum, articles, err := a.store.Contents(ctx, id)
	if err != nil {
		return brief.Brief{}, err
	}
	edits, err := a.store.Edits(ctx, id)
	if err != nil {
		return brief.Brief{}, err
	}
	edits = inForce(edits)
	articles = pinned(articles, edits)
	base, err := a.collated(ctx, sum, articles, keep)
	if err != nil {
		return brief.Brief{}, err
	}
	b := collate.Apply(base, edits)
	if b.Awaited, err = a.store.Awaited(ctx, id); err != nil {
		return brief.Brief{}, err
	}
	a.count(ctx, sum, b)
	return b, nil
}

// count keeps the number of cards for the list of briefs, where it changed. A
// library that cannot be written to, on a full disk for example, can still be
// read: the count is then old.
func (a *App) count(ctx context.Context, sum brief.Summary, b brief.Brief) {
	n := 0
	for _, e := range b.Events {
		if !e.Hidden {
			n++
		}
	}
	if n != sum.Events {
		_ = a.store.SetEvents(ctx, sum.ID, n)
	}
}

func (a *App) collated(ctx context.Context, sum brief.Summary, articles []brief.Article, keep bool) (brief.Brief, error) {
	key := a.baseKey(sum, articles)
	if base, ok := a.last.get(key); ok {
		return base, nil
	}
	readings := make([]brief.Reading, len(articles))
	err := eachParallel(ctx, len(articles), func(ctx context.Context, i int) (err error) {
		readings[i], err = a.reading(ctx, articles[i])
		return err
	})
	if err != nil {
		return brief.Brief{}, err
	}
	base := collate.Collate(sum, readings)
	if keep {
		a.last.put(key, base)
	}
	return base, nil
}

// baseKey tells two collations apart: by the reader, the articles and the
// publication days they are read with. The name is an edit's business.
func (a *App) baseKey(sum brief.Summary, articles []brief.Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s", sum.ID, a.reader.Version())
	for _, x := range articles {
		fmt.Fprintf(&b, " %s %s %s", x.ID, x.Published.Start, x.Published.End)
	}
	return b.String()
}

// reading is the article's reading from the library, made now where it holds
// none by this reader against this publication day. One that cannot be kept is
// made again next time.
func (a *App) reading(ctx context.Context, art brief.Article) (brief.Reading, error) {
	version := readerVersion(a.reader, art)
	r, err := a.store.Reading(ctx, art.ID, version)
	if err == nil {
		r.Article = asRead(art, r)
		return r, nil
	}
	if !errors.Is(err, brief.ErrNotFound) {
		return brief.Reading{}, err
	}
	if r, err = a.Read(ctx, art); err != nil {
		return brief.Reading{}, err
	}
	_ = a.store.PutReading(ctx, r)
	return r, ctx.Err()
}

// Read reads one article and keeps nothing. A publication day that a reader
// inferred before is inferred again.
//
// An article at which the reader panics is told as brief.ErrReader, so that the
// others are read and nothing is lost.
func (a *App) Read(ctx context.Context, art brief.Article) (r brief.Reading, err error) {
	art = asItCame(art)
	defer func() {
		if p := recover(); p != nil {
			r, err = brief.Reading{}, fmt.Errorf("read %s: %w: %v\n%s", nameOf(art), brief.ErrReader, p, debug.Stack())
		}
	}()
	if r, err = a.reader.Read(ctx, art); err != nil {
		return brief.Reading{}, fmt.Errorf("read %s: %w", nameOf(art), err)
	}
	r.Reader = readerVersion(a.reader, art)
	return r, nil
}

// asItCame is the article without a publication day that a reader inferred:
// that belongs to the reading, and another reader may infer another. What
// intake saw in the head of the text, it would see again.
func asItCame(art brief.Article) brief.Article {
	if art.Published.Basis == brief.FromText && art.Published != intake.HeadDay(art.Text) {
		art.Published = brief.Published{Basis: brief.Unknown}
	}
	return art
}

// asRead is the article with the publication day that its reading was made
// against, where nothing but the reader tells it.
func asRead(art brief.Article, r brief.Reading) brief.Article {
	if asItCame(art).Published.IsZero() {
		art.Published = r.Article.Published
	}
	return art
}

// readerVersion tells the readings of one article against different pinned
// publication days apart.
func readerVersion(r Reader, art brief.Article) string {
	if art.Published.Reason != pinReason {
		return r.Version()
	}
	return r.Version() + "@" + art.Published.ISO()
}

// pinReason marks a publication day that an edit pinned.
const pinReason = "pinned"

// pinned sets the publication days that Pin edits say, the last one winning.
func pinned(articles []brief.Article, edits []brief.Edit) []brief.Article {
	articles = slices.Clone(articles)
	for _, e := range edits {
		if e.Op != brief.Pin {
			continue
		}
		i := slices.IndexFunc(articles, func(x brief.Article) bool { return x.ID == e.Target })
		days, err := brief.ParseInterval(e.Value)
		if i < 0 || err != nil {
			continue // collate.Apply shows the edit as lost
		}
		articles[i].Published = brief.Published{Interval: days, Basis: brief.Given, Reason: pinReason}
	}
	return articles
}

// inForce are the edits that are not undone.
func inForce(edits []brief.Edit) []brief.Edit {
	return slices.DeleteFunc(slices.Clone(edits), func(e brief.Edit) bool { return e.Undone })
}

func nameOf(a brief.Article) string {
	switch {
	case a.Title != "":
		return a.Title
	case a.File != "":
		return a.File
	}
	return string(a.ID)
}
