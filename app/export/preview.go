package export

import (
	"context"
	"image"

	"readout/app/brief"
)

// Preview is one page of the PDF as a picture, scale pixels a point, and the
// number of pages there are. Pages count from 0; one behind the last gives
// the last.
func Preview(ctx context.Context, b brief.Brief, opt Options, page int, scale float64) (picture image.Image, pages int, err error) {
	doc, err := layOut(ctx, b, opt, true, func(int, int) {})
	if err != nil {
		return nil, 0, err
	}
	return doc.Picture(max(0, min(page, doc.Pages()-1)), scale), doc.Pages(), nil
}
