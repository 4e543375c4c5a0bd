package export

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/vector"

	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/export/pdf"
)

const (
	sharp      = 2     // pixels for a map unit
	widestSide = 12000 // pixels; a larger map is drawn at a smaller scale
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

// pngMap draws a map and tells its size in map units.
func pngMap(m actormap.Map) (picture []byte, width, height float64, err error) {
	width, height = m.Size()
	width, height = max(width, 1), max(height, 1)
	c := &canvas{doc: pdf.New(1, 1), origin: m.Min, scale: min(sharp, widestSide/max(width, height))}
	c.img = image.NewNRGBA(image.Rect(0, 0, int(math.Ceil(width*c.scale)), int(math.Ceil(height*c.scale))))
	draw.Draw(c.img, c.img.Bounds(), image.White, image.Point{}, draw.Src)
	for _, e := range m.Edges {
		c.edge(m, e)
	}
	for _, e := range m.Edges {
		if len(e.Lines) > 0 {
			c.fill(corners(e.At.X-e.W/2, e.At.Y-e.H/2, e.W, e.H, 0), paper)
			c.lines(e.Lines, e.At, e.W, e.LineH, pdf.Span{Size: tieSize})
		}
	}
	for _, n := range m.Nodes {
		c.node(n)
	}
	var out bytes.Buffer
	err = png.Encode(&out, c.img)
	return out.Bytes(), width, height, err
}

// canvas is a picture being drawn, in map units.
type canvas struct {
	doc    *pdf.Doc
	img    *image.NRGBA
	origin actormap.Point
	scale  float64
}

func (c *canvas) edge(m actormap.Map, e actormap.Edge) {
	curve := m.Curve(e)
	const steps = 40
	var line []actormap.Point
	for i := range steps + 1 {
		line = append(line, curve.At(float64(i)/steps))
	}
	c.fill(ribbon(line, min(2, 0.8+0.2*float64(e.Count-1))), grey)
	for _, a := range m.Arrows(e) {
		c.fill(a[:], grey)
	}
}

func (c *canvas) node(n actormap.Node) {
	look := lookOf(n.Kind)
	x, y := n.X-n.W/2, n.Y-n.H/2
	ring := func(in, width float64, dashed bool) {
		outer := corners(x+in, y+in, n.W-2*in, n.H-2*in, look.radius)
		if dashed {
			c.fill(outer, look.ground)
			for _, dash := range dashes(append(outer, outer[0]), look.stroke.Dash) {
				c.fill(ribbon(dash, width), look.stroke.Color)
			}
			return
		}
		c.fill(outer, look.stroke.Color)
		in += width
		c.fill(corners(x+in, y+in, n.W-2*in, n.H-2*in, look.radius-width), look.ground)
	}
	ring(0, look.stroke.Width, look.stroke.Dash > 0)
	if look.double {
		ring(2, 0.5, false)
	}
	c.lines(n.Lines, n.Point, n.W, n.LineH, pdf.Span{Size: nodeSize, Style: pdf.Bold})
}

func (c *canvas) lines(lines []string, at actormap.Point, w, lineH float64, look pdf.Span) {
	top := at.Y - lineH*float64(len(lines))/2
	for i, s := range lines {
		look.Text = s
		for _, l := range c.doc.Wrap(w+20, pdf.Center, look) {
			p := &path{canvas: c, origin: actormap.Point{X: at.X - w/2 - 10, Y: top + float64(i)*lineH}, w: w + 20, h: lineH * 1.4}
			p.begin()
			c.doc.Outline(l, 0, 0, p)
			p.end(ink)
		}
	}
}

// fill fills a closed shape.
func (c *canvas) fill(shape []actormap.Point, col pdf.Color) {
	if len(shape) < 3 {
		return
	}
	lo, hi := shape[0], shape[0]
	for _, p := range shape {
		lo.X, lo.Y = min(lo.X, p.X), min(lo.Y, p.Y)
		hi.X, hi.Y = max(hi.X, p.X), max(hi.Y, p.Y)
	}
	p := &path{canvas: c, origin: lo, w: hi.X - lo.X, h: hi.Y - lo.Y}
	p.begin()
	for i, q := range shape {
		x, y := float32(q.X-lo.X), float32(q.Y-lo.Y)
		if i == 0 {
			p.MoveTo(x, y)
		} else {
			p.LineTo(x, y)
		}
	}
	p.end(col)
}

// path rasterizes shapes within a box of the canvas that begins at origin.
type path struct {
	*canvas
	origin actormap.Point
	w, h   float64
	r      *vector.Rasterizer
	x, y   int     // the box's corner in pixels
	dx, dy float32 // of origin within that pixel
	open   bool
}

func (p *path) begin() {
	x, y := (p.origin.X-p.canvas.origin.X)*p.scale, (p.origin.Y-p.canvas.origin.Y)*p.scale
	p.x, p.y = int(math.Floor(x)), int(math.Floor(y))
	p.dx, p.dy = float32(x-float64(p.x)), float32(y-float64(p.y))
	p.r = vector.NewRasterizer(int(p.w*p.scale)+3, int(p.h*p.scale)+3)
}

func (p *path) at(x, y float32) (float32, float32) {
	return x*float32(p.scale) + p.dx, y*float32(p.scale) + p.dy
}

// MoveTo begins a figure.
func (p *path) MoveTo(x, y float32) {
	if p.open {
		p.r.ClosePath()
	}
	p.open = true
	p.r.MoveTo(p.at(x, y))
}

// LineTo adds a straight line.
func (p *path) LineTo(x, y float32) { p.r.LineTo(p.at(x, y)) }

// QuadTo adds a quadratic curve.
func (p *path) QuadTo(x1, y1, x2, y2 float32) {
	x1, y1 = p.at(x1, y1)
	x2, y2 = p.at(x2, y2)
	p.r.QuadTo(x1, y1, x2, y2)
}

// CubeTo adds a cubic curve.
func (p *path) CubeTo(x1, y1, x2, y2, x3, y3 float32) {
	x1, y1 = p.at(x1, y1)
	x2, y2 = p.at(x2, y2)
	x3, y3 = p.at(x3, y3)
	p.r.CubeTo(x1, y1, x2, y2, x3, y3)
}

func (p *path) end(c pdf.Color) {
	if p.open {
		p.r.ClosePath()
	}
	b := func(v float64) uint8 { return uint8(v*255 + 0.5) }
	src := image.NewUniform(color.NRGBA{b(c[0]), b(c[1]), b(c[2]), 255})
	size := p.r.Size()
	p.r.Draw(p.img, image.Rect(p.x, p.y, p.x+size.X, p.y+size.Y), src, image.Point{})
}

// corners is a rectangle with rounded corners as a closed line.
func corners(x, y, w, h, radius float64) []actormap.Point {
	r := max(0, min(radius, w/2, h/2))
	var out []actormap.Point
	const steps = 8
	for k, centre := range []actormap.Point{{X: x + w - r, Y: y + r}, {X: x + w - r, Y: y + h - r}, {X: x + r, Y: y + h - r}, {X: x + r, Y: y + r}} {
		for i := range steps + 1 {
			sin, cos := math.Sincos(math.Pi / 2 * (float64(k) - 1 + float64(i)/steps))
			out = append(out, actormap.Point{X: centre.X + r*cos, Y: centre.Y + r*sin})
		}
	}
	return out
}

// ribbon is the outline of a line of that width.
func ribbon(line []actormap.Point, width float64) []actormap.Point {
	n := len(line)
	if n < 2 {
		return nil
	}
	out := make([]actormap.Point, 2*n)
	for i, p := range line {
		a, b := line[max(0, i-1)], line[min(n-1, i+1)]
		dx, dy := b.X-a.X, b.Y-a.Y
		d := max(1e-9, math.Hypot(dx, dy))
		ox, oy := -dy/d*width/2, dx/d*width/2
		out[i] = actormap.Point{X: p.X + ox, Y: p.Y + oy}
		out[2*n-1-i] = actormap.Point{X: p.X - ox, Y: p.Y - oy}
	}
	return out
}

// dashes cuts a line into pieces of that length with gaps as long.
func dashes(line []actormap.Point, length float64) [][]actormap.Point {
	var out [][]actormap.Point
	left, on := length, true
	piece := []actormap.Point{line[0]}
	for i := 1; i < len(line); i++ {
		from, to := line[i-1], line[i]
		d := math.Hypot(to.X-from.X, to.Y-from.Y)
		for d > left {
			t := left / d
			from = actormap.Point{X: from.X + (to.X-from.X)*t, Y: from.Y + (to.Y-from.Y)*t}
			if on {
				out = append(out, append(piece, from))
			}
			d, left, on, piece = d-left, length, !on, []actormap.Point{from}
		}
		left -= d
		piece = append(piece, to)
	}
	if on && len(piece) > 1 {
		out = append(out, piece)
	}
	return out
}
