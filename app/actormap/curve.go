package actormap

import "math"

// Curve is a quadratic Bézier curve.
type Curve struct{ P0, C, P1 Point }

// At is the point at t in [0, 1].
func (c Curve) At(t float64) Point {
	u := 1 - t
	return Point{
		u*u*c.P0.X + 2*u*t*c.C.X + t*t*c.P1.X,
		u*u*c.P0.Y + 2*u*t*c.C.Y + t*t*c.P1.Y,
	}
}

// Cubic is the same curve with two control points, as PDF and SVG paths and
// most canvases want it.
func (c Curve) Cubic() (p0, c1, c2, p1 Point) {
	third := func(end Point) Point {
		return Point{end.X + (c.C.X-end.X)*2/3, end.Y + (c.C.Y-end.Y)*2/3}
	}
	return c.P0, third(c.P0), third(c.P1), c.P1
}

// part is the stretch of c from t0 to t1.
func (c Curve) part(t0, t1 float64) Curve {
	blossom := func(s, t float64) Point {
		a, b, d := (1-s)*(1-t), s*(1-t)+t*(1-s), s*t
		return Point{a*c.P0.X + b*c.C.X + d*c.P1.X, a*c.P0.Y + b*c.C.Y + d*c.P1.Y}
	}
	return Curve{c.At(t0), blossom(t0, t1), c.At(t1)}
}

// Curve is the line of an edge, trimmed to the boxes of its nodes. Where the
// boxes overlap it is the short line between the centres.
func (m Map) Curve(e Edge) Curve {
	from, to := m.Nodes[e.From], m.Nodes[e.To]
	c := bent(from.Point, to.Point, e.Bend)
	t0, t1 := leaves(c, from), 1-leaves(Curve{c.P1, c.C, c.P0}, to)
	if t0 >= t1 {
		return c
	}
	return c.part(t0, t1)
}

// bent is the curve from a to b whose middle stands off the straight line by
// bend, to the right of the way from a to b as seen on the screen when positive.
func bent(a, b Point, bend float64) Curve {
	dx, dy := b.X-a.X, b.Y-a.Y
	d := math.Hypot(dx, dy)
	mid := Point{(a.X + b.X) / 2, (a.Y + b.Y) / 2}
	if d > 0 {
		mid.X -= dy / d * 2 * bend
		mid.Y += dx / d * 2 * bend
	}
	return Curve{a, mid, b}
}

// leaves is the first t at which a curve that starts in the centre of n is
// outside n's box, found by halving.
func leaves(c Curve, n Node) float64 {
	const steps = 16
	for i := 1; i <= steps; i++ {
		t := float64(i) / steps
		if n.box().holds(c.At(t)) {
			continue
		}
		in, out := float64(i-1)/steps, t
		for range 12 {
			half := (in + out) / 2
			if n.box().holds(c.At(half)) {
				in = half
			} else {
				out = half
			}
		}
		return out
	}
	return 1
}

// ArrowSize is the length of an arrow head in map units.
const ArrowSize = 8

// Arrows are the arrow heads of an edge, each tip first: one at the end, and
// for an edge that goes both ways one at the start too.
func (m Map) Arrows(e Edge) [][3]Point {
	c := m.Curve(e)
	heads := [][3]Point{head(c.C, c.P1)}
	if e.Both {
		heads = append(heads, head(c.C, c.P0))
	}
	return heads
}

func head(from, tip Point) [3]Point {
	dx, dy := tip.X-from.X, tip.Y-from.Y
	d := math.Hypot(dx, dy)
	if d == 0 {
		return [3]Point{tip, tip, tip}
	}
	dx, dy = dx/d*ArrowSize, dy/d*ArrowSize
	back := Point{tip.X - dx, tip.Y - dy}
	const spread = 0.42
	return [3]Point{
		tip,
		{back.X - dy*spread, back.Y + dx*spread},
		{back.X + dy*spread, back.Y - dx*spread},
	}
}

// NodeAt is the node whose box holds p; the last drawn wins.
func (m Map) NodeAt(p Point) (node int, ok bool) {
	for i := len(m.Nodes) - 1; i >= 0; i-- {
		if m.Nodes[i].box().holds(p) {
			return i, true
		}
	}
	return 0, false
}

// EdgeAt is the edge whose label holds p, or else the one whose curve passes
// nearest within reach map units.
func (m Map) EdgeAt(p Point, reach float64) (edge int, ok bool) {
	best := reach
	for i, e := range m.Edges {
		if e.Label != "" && e.labelBox().holds(p) {
			return i, true
		}
		if d := m.Curve(e).distance(p); d <= best {
			best, edge, ok = d, i, true
		}
	}
	return edge, ok
}

// distance from p to the curve, by the chords of 24 pieces.
func (c Curve) distance(p Point) float64 {
	best := math.Inf(1)
	a := c.P0
	for i := 1; i <= 24; i++ {
		b := c.At(float64(i) / 24)
		best = min(best, toSegment(p, a, b))
		a = b
	}
	return best
}

func toSegment(p, a, b Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	t := 0.0
	if l := dx*dx + dy*dy; l > 0 {
		t = min(1, max(0, ((p.X-a.X)*dx+(p.Y-a.Y)*dy)/l))
	}
	return math.Hypot(p.X-a.X-t*dx, p.Y-a.Y-t*dy)
}

// box is a rectangle by its edges.
type box struct{ x0, y0, x1, y1 float64 }

func around(p Point, w, h float64) box { return box{p.X - w/2, p.Y - h/2, p.X + w/2, p.Y + h/2} }

func (n Node) box() box      { return around(n.Point, n.W, n.H) }
func (e Edge) labelBox() box { return around(e.At, e.W, e.H) }

func (b box) holds(p Point) bool { return b.x0 <= p.X && p.X <= b.x1 && b.y0 <= p.Y && p.Y <= b.y1 }

// shared is the area that a and b both cover.
func (b box) shared(o box) float64 {
	w, h := min(b.x1, o.x1)-max(b.x0, o.x0), min(b.y1, o.y1)-max(b.y0, o.y0)
	if w <= 0 || h <= 0 {
		return 0
	}
	return w * h
}

func (b box) grown(by float64) box { return box{b.x0 - by, b.y0 - by, b.x1 + by, b.y1 + by} }

func (b box) union(o box) box {
	return box{min(b.x0, o.x0), min(b.y0, o.y0), max(b.x1, o.x1), max(b.y1, o.y1)}
}
