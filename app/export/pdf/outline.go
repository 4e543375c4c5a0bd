package pdf

import (
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"

	"readout/app/export/raster"
)

// outlines draws the glyphs of a run as shapes, its base line beginning at
// x, y.
func outlines(r run, size, x, y float64, to *raster.Path) {
	face := r.out.Face
	scale := float32(size / float64(face.Upem()))
	for _, g := range r.out.Glyphs {
		gx, gy := float32(x+fromFixed(g.XOffset)), float32(y-fromFixed(g.YOffset))
		if o, ok := face.GlyphData(g.GlyphID).(font.GlyphOutline); ok {
			outline(o.Segments, gx, gy, scale, to)
		}
		x += fromFixed(g.Advance)
	}
}

func outline(segments []font.Segment, x, y, scale float32, to *raster.Path) {
	for _, s := range segments {
		a := s.Args
		px := func(i int) float32 { return x + a[i].X*scale }
		py := func(i int) float32 { return y - a[i].Y*scale }
		switch s.Op {
		case ot.SegmentOpMoveTo:
			to.MoveTo(px(0), py(0))
		case ot.SegmentOpLineTo:
			to.LineTo(px(0), py(0))
		case ot.SegmentOpQuadTo:
			to.QuadTo(px(0), py(0), px(1), py(1))
		case ot.SegmentOpCubeTo:
			to.CubeTo(px(0), py(0), px(1), py(1), px(2), py(2))
		}
	}
}
