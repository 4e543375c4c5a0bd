package pdf

import (
	"image"

	"readout/app/export/raster"
)

// keep remembers a drawing of the current page for Picture.
func (d *Doc) keep(draw func(c *raster.Canvas)) {
	if d.Keep {
		d.current().drawn = append(d.current().drawn, draw)
	}
}

// Picture is page n, counted from 0, as a picture of scale pixels a point. It
// shows what was drawn while Keep was set.
func (d *Doc) Picture(n int, scale float64) *image.RGBA {
	c := raster.New(d.Width, d.Height, scale, raster.Point{})
	for _, draw := range d.pages[n].drawn {
		draw(c)
	}
	return c.Image
}

func (d *Doc) keepShape(shape []raster.Point, ground *Color, s Stroke) {
	d.keep(func(c *raster.Canvas) {
		if ground != nil {
			c.Fill(shape, raster.Color(*ground))
		}
		if s.Width > 0 {
			c.Stroke(shape, s.Width, s.Dash, raster.Color(s.Color))
		}
	})
}

// keepRun remembers a run of text as the outlines of its glyphs.
func (d *Doc) keepRun(r run, s Span, x, y float64) {
	d.keep(func(c *raster.Canvas) {
		h := s.Size * 2
		corner := raster.Point{X: x - s.Size, Y: y - s.Size*1.4}
		p := c.Path(corner, fromFixed(r.out.Advance)+2*s.Size, h)
		outlines(r, s.Size, x-corner.X, y-corner.Y, p)
		p.Fill(raster.Color(s.Color))
	})
}
