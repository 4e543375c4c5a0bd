package export

import (
	"bytes"
	"context"
	"image/png"
	"io"
	"math"

	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/export/pdf"
)

const (
	sharp      = 2     // pixels for a map unit
	widestSide = 12000 // pixels; a larger map is drawn at a smaller scale
	mostPixels = 24e6  // of a whole picture
)

// writePNG writes the map of the brief as a picture of points.
func writePNG(ctx context.Context, w io.Writer, b brief.Brief, opt Options, _ func(done, total int)) error {
	m, err := wholeMap(ctx, b, opt)
	if err != nil {
		return err
	}
	picture, _, _, err := pngMap(m)
	if err != nil {
		return err
	}
	_, err = w.Write(picture)
	return err
}

// pngMap draws a map on a page of its size, takes the picture of that page,
// and tells the size in map units.
func pngMap(m actormap.Map) (picture []byte, width, height float64, err error) {
	width, height = m.Size()
	width, height = max(width, 1), max(height, 1)
	doc := pdf.New(width, height)
	doc.Keep = true
	doc.AddPage()
	drawMap(doc, m, 0, 0, 1, doc.Root)
	var out bytes.Buffer
	scale := min(sharp, widestSide/max(width, height), math.Sqrt(mostPixels/width/height))
	err = png.Encode(&out, doc.Picture(0, scale))
	return out.Bytes(), width, height, err
}
