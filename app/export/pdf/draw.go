package pdf

import (
	"fmt"

	"readout/app/export/raster"
)

// Stroke is how a line is drawn.
type Stroke struct {
	Color Color
	Width float64 // in points
	Dash  float64 // length of dashes and gaps, 0 for a solid line
}

func fill(c Color) string   { return fmt.Sprintf("%s %s %s rg ", num(c[0]), num(c[1]), num(c[2])) }
func stroke(c Color) string { return fmt.Sprintf("%s %s %s RG ", num(c[0]), num(c[1]), num(c[2])) }

func (d *Doc) op(format string, args ...any) { fmt.Fprintf(&d.current().content, format, args...) }

func (d *Doc) pen(s Stroke) {
	d.op("%s%s w ", stroke(s.Color), num(s.Width))
	if s.Dash > 0 {
		d.op("[%s]0 d ", num(s.Dash))
	} else {
		d.op("[]0 d ")
	}
}

// Rect fills a rectangle.
func (d *Doc) Rect(x, y, w, h float64, c Color) {
	d.keepShape(raster.RoundRect(x, y, w, h, 0), &c, Stroke{})
	d.op("%s%s %s %s %s re f\n", fill(c), num(x), num(d.Height-y-h), num(w), num(h))
}

// RoundRect fills and strokes a rectangle whose corners have radius r.
func (d *Doc) RoundRect(x, y, w, h, r float64, ground Color, s Stroke) {
	d.keepShape(raster.RoundRect(x, y, w, h, r), &ground, s)
	const k = 0.5523 // of the radius: control points of a quarter circle
	r = min(r, w/2, h/2)
	p := func(px, py float64) string { return num(px) + " " + num(d.Height-py) }
	d.pen(s)
	d.op("%s%s m %s l ", fill(ground), p(x+r, y), p(x+w-r, y))
	d.op("%s %s %s c %s l ", p(x+w-r+k*r, y), p(x+w, y+r-k*r), p(x+w, y+r), p(x+w, y+h-r))
	d.op("%s %s %s c %s l ", p(x+w, y+h-r+k*r), p(x+w-r+k*r, y+h), p(x+w-r, y+h), p(x+r, y+h))
	d.op("%s %s %s c %s l ", p(x+r-k*r, y+h), p(x, y+h-r+k*r), p(x, y+h-r), p(x, y+r))
	d.op("%s %s %s c b\n", p(x, y+r-k*r), p(x+r-k*r, y), p(x+r, y))
}

// Line strokes a straight line.
func (d *Doc) Line(x0, y0, x1, y1 float64, s Stroke) {
	d.keepShape([]raster.Point{{X: x0, Y: y0}, {X: x1, Y: y1}}, nil, s)
	d.pen(s)
	d.op("%s %s m %s %s l S\n", num(x0), num(d.Height-y0), num(x1), num(d.Height-y1))
}

// Curve strokes a cubic Bézier curve through its four points, x and y in turn.
func (d *Doc) Curve(p [8]float64, s Stroke) {
	d.keepShape(raster.Cubic(p), nil, s)
	d.pen(s)
	d.op("%s %s m %s %s %s %s %s %s c S\n", num(p[0]), num(d.Height-p[1]), num(p[2]), num(d.Height-p[3]),
		num(p[4]), num(d.Height-p[5]), num(p[6]), num(d.Height-p[7]))
}

// Polygon fills and strokes a closed shape, x and y in turn.
func (d *Doc) Polygon(points []float64, ground Color, s Stroke) {
	d.pen(s)
	d.op("%s", fill(ground))
	var shape []raster.Point
	for i := 0; i+1 < len(points); i += 2 {
		shape = append(shape, raster.Point{X: points[i], Y: points[i+1]})
		op := "l"
		if i == 0 {
			op = "m"
		}
		d.op("%s %s %s ", num(points[i]), num(d.Height-points[i+1]), op)
	}
	d.op("b\n")
	if len(shape) > 0 {
		d.keepShape(append(shape, shape[0]), &ground, s)
	}
}
