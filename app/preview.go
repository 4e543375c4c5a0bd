package app

import (
	"context"
	"image"

	"readout/app/brief"
	"readout/app/export"
)

// PreviewExport is one page of what Export would print as a PDF, scale pixels a
// point, with the number of pages. Pages count from 0.
func (a *App) PreviewExport(ctx context.Context, id brief.ID, opt ExportOptions, page int, scale float64) (image.Image, int, error) {
	b, err := a.Open(ctx, id)
	if err != nil {
		return nil, 0, err
	}
	if opt, err = a.placed(ctx, id, opt); err != nil {
		return nil, 0, err
	}
	return export.Preview(ctx, b, opt, page, scale)
}

// CopyText writes cards, quotes, actors and articles of a brief for the
// clipboard, with their sources: as Markdown, or as plain text.
func CopyText(b brief.Brief, ids []brief.ID, markdown bool) string {
	return export.Copy(b, ids, markdown)
}
