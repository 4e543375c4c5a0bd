// Package raster fills and strokes shapes on a picture of points, for what has
// no vectors: PNG files and previews on the screen.
package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// Point is a place on the canvas, in its own units; y grows downwards.
type Point struct{ X, Y float64 }

// Color is red, green and blue in [0, 1].
type Color [3]float64

// Canvas is a white picture being drawn on.
type Canvas struct {
	Image  *image.RGBA
	origin Point
	scale  float64 // pixels for a unit
	mask   []uint8 // of the shape being filled, kept for the next
}

// New is a canvas of that size in units, with origin at its top left corner.
func New(width, height, scale float64, origin Point) *Canvas {
	img := image.NewRGBA(image.Rect(0, 0, max(1, int(math.Ceil(width*scale))), max(1, int(math.Ceil(height*scale)))))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	return &Canvas{Image: img, origin: origin, scale: scale}
}

// Fill fills a closed shape.
func (c *Canvas) Fill(shape []Point, col Color) {
	if len(shape) < 3 {
		return
	}
	lo, hi := shape[0], shape[0]
	for _, p := range shape {
		lo.X, lo.Y = min(lo.X, p.X), min(lo.Y, p.Y)
		hi.X, hi.Y = max(hi.X, p.X), max(hi.Y, p.Y)
	}
	p := c.Path(lo, hi.X-lo.X, hi.Y-lo.Y)
	for i, q := range shape {
		if i == 0 {
			p.MoveTo(float32(q.X-lo.X), float32(q.Y-lo.Y))
		} else {
			p.LineTo(float32(q.X-lo.X), float32(q.Y-lo.Y))
		}
	}
	p.Fill(col)
}

// Stroke draws along a line, in dashes of that length where dash is above 0.
func (c *Canvas) Stroke(line []Point, width, dash float64, col Color) {
	if dash <= 0 {
		c.Fill(ribbon(line, width), col)
		return
	}
	for _, piece := range dashes(line, dash) {
		c.Fill(ribbon(piece, width), col)
	}
}

// Path is a shape of several figures within a box of the canvas. Coordinates
// are units from the box's corner.
type Path struct {
	c      *Canvas
	r      *vector.Rasterizer
	x, y   int     // the box's corner in pixels
	dx, dy float32 // of the corner within that pixel
	open   bool
}

// Path begins a shape in the box at origin.
func (c *Canvas) Path(origin Point, width, height float64) *Path {
	x, y := (origin.X-c.origin.X)*c.scale, (origin.Y-c.origin.Y)*c.scale
	p := &Path{c: c, x: int(math.Floor(x)), y: int(math.Floor(y))}
	p.dx, p.dy = float32(x-float64(p.x)), float32(y-float64(p.y))
	p.r = vector.NewRasterizer(int(width*c.scale)+3, int(height*c.scale)+3)
	return p
}

func (p *Path) at(x, y float32) (float32, float32) {
	return x*float32(p.c.scale) + p.dx, y*float32(p.c.scale) + p.dy
}

// MoveTo begins a figure and closes the one before.
func (p *Path) MoveTo(x, y float32) {
	if p.open {
		p.r.ClosePath()
	}
	p.open = true
	p.r.MoveTo(p.at(x, y))
}

// LineTo adds a straight line.
func (p *Path) LineTo(x, y float32) { p.r.LineTo(p.at(x, y)) }

// QuadTo adds a quadratic curve.
func (p *Path) QuadTo(x1, y1, x2, y2 float32) {
	x1, y1 = p.at(x1, y1)
	x2, y2 = p.at(x2, y2)
	p.r.QuadTo(x1, y1, x2, y2)
}

// CubeTo adds a cubic curve.
func (p *Path) CubeTo(x1, y1, x2, y2, x3, y3 float32) {
	x1, y1 = p.at(x1, y1)
	x2, y2 = p.at(x2, y2)
	x3, y3 = p.at(x3, y3)
	p.r.CubeTo(x1, y1, x2, y2, x3, y3)
}

// Fill closes the last figure and fills the shape.
func (p *Path) Fill(col Color) {
	if !p.open {
		return
	}
	p.r.ClosePath()
	b := func(v float64) uint8 { return uint8(v*255 + 0.5) }
	p.c.paint(p, color.RGBA{b(col[0]), b(col[1]), b(col[2]), 255})
}

// paint lays a colour over the picture where the shape is. Most of the box of
// a line is not covered and most of that of an area is wholly so: both cost
// little here, where the rasterizer's own drawing blends every pixel.
func (c *Canvas) paint(p *Path, col color.RGBA) {
	size := p.r.Size()
	if n := size.X * size.Y; n > cap(c.mask) {
		c.mask = make([]uint8, n)
	}
	box := image.Rectangle{Max: size}
	mask := image.Alpha{Pix: c.mask[:size.X*size.Y], Stride: size.X, Rect: box}
	p.r.DrawOp = draw.Src
	p.r.Draw(&mask, box, image.Opaque, image.Point{})
	part := box.Add(image.Pt(p.x, p.y)).Intersect(c.Image.Rect)
	for y := part.Min.Y; y < part.Max.Y; y++ {
		cover := mask.Pix[(y-p.y)*mask.Stride+part.Min.X-p.x:][:part.Dx()]
		line := c.Image.Pix[c.Image.PixOffset(part.Min.X, y):][:4*part.Dx()]
		for i, a := range cover {
			if a == 0 {
				continue
			}
			at := (*[4]uint8)(line[4*i:])
			if a == 255 {
				*at = [4]uint8{col.R, col.G, col.B, 255}
				continue
			}
			blend := func(below, above uint8) uint8 {
				return uint8((uint32(below)*uint32(255-a) + uint32(above)*uint32(a) + 127) / 255)
			}
			*at = [4]uint8{blend(at[0], col.R), blend(at[1], col.G), blend(at[2], col.B), 255}
		}
	}
}

// RoundRect is a rectangle with rounded corners as a closed line.
func RoundRect(x, y, w, h, radius float64) []Point {
	r := max(0, min(radius, w/2, h/2))
	var out []Point
	const steps = 8
	for k, centre := range []Point{{x + w - r, y + r}, {x + w - r, y + h - r}, {x + r, y + h - r}, {x + r, y + r}} {
		for i := range steps + 1 {
			sin, cos := math.Sincos(math.Pi / 2 * (float64(k) - 1 + float64(i)/steps))
			out = append(out, Point{centre.X + r*cos, centre.Y + r*sin})
		}
	}
	return append(out, out[0])
}

// Cubic is a cubic Bézier curve, given as four points, x and y in turn, as a
// line of short pieces.
func Cubic(p [8]float64) []Point {
	const steps = 40
	var out []Point
	for i := range steps + 1 {
		t := float64(i) / steps
		u := 1 - t
		a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		out = append(out, Point{a*p[0] + b*p[2] + c*p[4] + d*p[6], a*p[1] + b*p[3] + c*p[5] + d*p[7]})
	}
	return out
}

// ribbon is the outline of a line of that width.
func ribbon(line []Point, width float64) []Point {
	n := len(line)
	if n < 2 {
		return nil
	}
	out := make([]Point, 2*n)
	for i, p := range line {
		a, b := line[max(0, i-1)], line[min(n-1, i+1)]
		dx, dy := b.X-a.X, b.Y-a.Y
		d := max(1e-9, math.Hypot(dx, dy))
		ox, oy := -dy/d*width/2, dx/d*width/2
		out[i] = Point{p.X + ox, p.Y + oy}
		out[2*n-1-i] = Point{p.X - ox, p.Y - oy}
	}
	return out
}

// dashes cuts a line into pieces of that length with gaps as long.
func dashes(line []Point, length float64) [][]Point {
	if len(line) < 2 {
		return nil
	}
	var out [][]Point
	left, on := length, true
	piece := []Point{line[0]}
	for i := 1; i < len(line); i++ {
		from, to := line[i-1], line[i]
		d := math.Hypot(to.X-from.X, to.Y-from.Y)
		for d > left {
			t := left / d
			from = Point{from.X + (to.X-from.X)*t, from.Y + (to.Y-from.Y)*t}
			if on {
				out = append(out, append(piece, from))
			}
			d, left, on, piece = d-left, length, !on, []Point{from}
		}
		left -= d
		piece = append(piece, to)
	}
	if on && len(piece) > 1 {
		out = append(out, piece)
	}
	return out
}
