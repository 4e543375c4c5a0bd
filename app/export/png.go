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
	"readout/app/export/raster"
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
	picture, err := new(pictures).png(m)
	if err != nil {
		return err
	}
	_, err = w.Write(picture)
	return err
}

// pictures makes PNG files of maps, one after the other. It keeps what the
// encoder works in, which takes longer to make than a small map to pack.
type pictures struct{ buffer *png.EncoderBuffer }

// Get and Put are what the encoder asks for.
func (p *pictures) Get() *png.EncoderBuffer  { return p.buffer }
func (p *pictures) Put(b *png.EncoderBuffer) { p.buffer = b }

// png draws a map on a page of its size and takes the picture of that page.
func (p *pictures) png(m actormap.Map) ([]byte, error) {
	width, height := pictureSize(m)
	doc := pdf.New(width, height)
	doc.Keep = true
	doc.AddPage()
	drawMap(doc, m, 0, 0, 1, doc.Root)
	scale := min(sharp, widestSide/max(width, height), math.Sqrt(mostPixels/width/height))
	var out bytes.Buffer
	enc := png.Encoder{BufferPool: p, CompressionLevel: png.BestSpeed}
	err := enc.Encode(&out, raster.Indexed(doc.Picture(0, scale)))
	return out.Bytes(), err
}

// pictureSize is the size of a map's picture in map units, never nothing.
func pictureSize(m actormap.Map) (width, height float64) {
	width, height = m.Size()
	return max(width, 1), max(height, 1)
}
