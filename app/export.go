package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/export"
)

// The choices of an export, for those who call App and nothing else.
type (
	// ExportOptions are what a person chooses; the zero value is a whole
	// document on upright A4.
	ExportOptions = export.Options
	// Format is one of ExportFormats.
	Format = export.Format
	// Paper is a page size and Section a part that can be left out.
	Paper   = export.Paper
	Section = export.Section
)

// The papers.
const (
	A4     = export.A4
	Letter = export.Letter
)

// ExportFormats lists what can be written, the most used first. The last is
// the .readout file, which another Readout opens or merges.
func ExportFormats() []Format {
	return append(export.Formats(), Format{Ending: SharedEnding, Name: "Brief to share with another Readout"})
}

// ExportSections lists the parts of a document in their order.
func ExportSections() []Section { return export.Sections() }

// Export writes a brief to the file at path, in the format of its ending:
// whole or not at all. The map is as the screen shows it where opt.Positions
// is nil. Errors wrap brief.ErrFormat, ErrNoRights, ErrNoSpace or
// fs.ErrNotExist. progress may be nil.
func (a *App) Export(ctx context.Context, id brief.ID, path string, opt ExportOptions, progress func(Progress)) error {
	if isShared(path) {
		return a.shareFile(ctx, id, path, opt.WithoutTexts)
	}
	b, err := a.Open(ctx, id)
	if err != nil {
		return err
	}
	if opt, err = a.placed(ctx, id, opt); err != nil {
		return err
	}
	if opt.Journal, err = a.journal(ctx, b); err != nil {
		return err
	}
	var tell func(done, total int)
	if progress != nil {
		tell = func(done, total int) { progress(Progress{Done: done, Total: total, Name: path}) }
	}
	return plainly(export.ToFile(ctx, path, b, opt, tell))
}

// journal is what a person did to a brief that is open.
func (a *App) journal(ctx context.Context, b brief.Brief) (j export.Journal, err error) {
	edits, err := a.store.Edits(ctx, b.ID)
	if err != nil {
		return j, err
	}
	j.Edits = inForce(edits)
	if j.Places, err = a.store.Positions(ctx, b.ID); err != nil {
		return j, err
	}
	for _, art := range b.Articles {
		came, err := a.store.Article(ctx, art.ID)
		if err != nil {
			return j, err
		}
		if came == art {
			continue
		}
		if j.Came == nil {
			j.Came = make(map[brief.ID]brief.Article)
		}
		came.Text = ""
		j.Came[art.ID] = came
	}
	return j, nil
}

// placed is opt with the places of the map as the screen has them, where it
// was laid out and opt has none.
func (a *App) placed(ctx context.Context, id brief.ID, opt ExportOptions) (ExportOptions, error) {
	if opt.Positions != nil {
		return opt, nil
	}
	saved, err := a.store.Positions(ctx, id)
	if err != nil || len(saved) == 0 {
		return opt, err
	}
	opt.Positions = make(map[brief.ID]actormap.Point, len(saved))
	for actor, p := range saved {
		opt.Positions[actor] = actormap.Point{X: p.X, Y: p.Y}
		opt.Arranged = opt.Arranged || p.Pinned
	}
	return opt, nil
}

// plainly wraps what the system says of a file in the sentinel for it.
func plainly(err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w: %w", brief.ErrNoRights, err)
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("%w: %w", brief.ErrNoSpace, err)
	}
	return err
}
