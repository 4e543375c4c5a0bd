// Package views is everything with a pixel: the window, its panes and what
// they show. It calls the use cases of package app and keeps no truth of its
// own.
package views

import (
	"context"
	"image"

	"readout/app"
	"readout/app/brief"
)

// App is what the window asks of Readout; *app.App answers it.
type App interface {
	Briefs(ctx context.Context) ([]brief.Summary, error)
	NewBrief(ctx context.Context, name string) (brief.Summary, error)
	RenameBrief(ctx context.Context, id brief.ID, name string) (brief.Brief, error)
	DeleteBrief(ctx context.Context, id brief.ID) error
	RestoreBrief(ctx context.Context, id brief.ID) error
	Open(ctx context.Context, id brief.ID) (brief.Brief, error)
	Sample(ctx context.Context) (brief.ID, error)

	Preview(ctx context.Context, src app.Source) (brief.Article, error)
	Import(ctx context.Context, id brief.ID, sources []app.Source, progress func(app.Progress)) (app.Report, error)
	AddArticle(ctx context.Context, id, article brief.ID) (brief.Brief, error)
	RemoveArticle(ctx context.Context, id, article brief.ID) (brief.Brief, error)

	Apply(ctx context.Context, e brief.Edit) (brief.Brief, error)
	Undo(ctx context.Context, id brief.ID) (brief.Brief, brief.Edit, error)
	Redo(ctx context.Context, id brief.ID) (brief.Brief, brief.Edit, error)
	History(ctx context.Context, id brief.ID) ([]brief.Edit, error)

	Export(ctx context.Context, id brief.ID, path string, opt app.ExportOptions, progress func(app.Progress)) error
	PreviewExport(ctx context.Context, id brief.ID, opt app.ExportOptions, page int, scale float64) (image.Image, int, error)
	Search(ctx context.Context, q app.Query) ([]app.Hit, error)
	Elsewhere(ctx context.Context, id brief.ID, actor brief.Actor) ([]brief.Appearance, error)
	Positions(ctx context.Context, id brief.ID) (map[brief.ID]app.Point, error)
	SavePositions(ctx context.Context, id brief.ID, at map[brief.ID]app.Point) error
	State(ctx context.Context, key string) (string, error)
	SetState(ctx context.Context, key, value string) error
	LibraryPath() string
}

var _ App = (*app.App)(nil)
