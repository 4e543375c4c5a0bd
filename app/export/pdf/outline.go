package pdf

import (
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
)

// Path is where the outlines of glyphs go, in points, y downwards. A figure is
// closed by the next MoveTo.
type Path interface {
	MoveTo(x, y float32)
	LineTo(x, y float32)
	QuadTo(x1, y1, x2, y2 float32)
	CubeTo(x1, y1, x2, y2, x3, y3 float32)
}

// Outline draws the glyphs of a line as shapes, with its top left corner at
// x, y within its box: for pictures of points, which have no fonts.
func (d *Doc) Outline(l Line, x, y float64, to Path) {
	x += l.offset()
	for _, r := range l.runs {
		face := r.out.Face
		size := l.par.spans[r.span].Size
		scale := float32(size / float64(face.Upem()))
		px, py := x+r.x, y+l.ascent
		for _, g := range r.out.Glyphs {
			gx, gy := float32(px+fromFixed(g.XOffset)), float32(py-fromFixed(g.YOffset))
			if o, ok := face.GlyphData(g.GlyphID).(font.GlyphOutline); ok {
				outline(o.Segments, gx, gy, scale, to)
			}
			px += fromFixed(g.Advance)
		}
	}
}

func outline(segments []font.Segment, x, y, scale float32, to Path) {
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
