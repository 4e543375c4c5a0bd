package views

import (
	"image/color"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/direction"
)

// Faces of a map's labels, in map units at zoom 1.
const (
	nodeText float32 = actormap.NodeText
	edgeText float32 = actormap.EdgeText
)

// lens turns map units into places on the screen.
type lens struct {
	scale float32
	x, y  float32 // where the map's origin is
}

func (l lens) at(p actormap.Point) fyne.Position {
	return fyne.NewPos(l.x+float32(p.X)*l.scale, l.y+float32(p.Y)*l.scale)
}

// back turns a place on the screen into map units.
func (l lens) back(p fyne.Position) actormap.Point {
	return actormap.Point{X: float64((p.X - l.x) / l.scale), Y: float64((p.Y - l.y) / l.scale)}
}

// measureMap is actormap's Measure with the window's font, at its usual size:
// larger text enlarges the map as a whole, so that it stays the same map. UI
// goroutine only.
func measureMap(text string, bold bool) (w, h float64) {
	size := edgeText
	if bold {
		size = nodeText
	}
	s := fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold})
	return float64(s.Width), float64(s.Height)
}

// textScale is the text size the person chose, as a factor.
func textScale() float32 { return theme.Size(theme.SizeNameText) / 13.5 }

// emphasis says how strongly a part of the map is drawn.
type emphasis int

const (
	plain emphasis = iota
	strong
	dim
)

// mapLook says what to draw strongly or hardly.
type mapLook struct {
	node   func(i int) emphasis
	edge   func(i int) emphasis
	labels bool // edge labels are drawn
	names  bool // node labels are drawn
}

// drawMap draws a laid out map: curves, then their labels, then the actors.
func drawMap(s *scene, m actormap.Map, l lens, look mapLook) {
	for i, e := range m.Edges {
		drawEdge(s, m, e, l, look.edge(i))
	}
	if look.labels {
		for i, e := range m.Edges {
			drawEdgeLabel(s, e, l, look.edge(i))
		}
	}
	for i, n := range m.Nodes {
		drawNode(s, n, l, look.node(i), look.names)
	}
}

func drawEdge(s *scene, m actormap.Map, e actormap.Edge, l lens, how emphasis) {
	c := m.Curve(e)
	from, mid, to := l.at(c.P0), l.at(c.C), l.at(c.P1)
	in := theme.Color(faintInk)
	width := min(1.5+0.4*float32(e.Count-1), 4) * max(0.55, min(l.scale, 1))
	switch how {
	case strong:
		in, width = theme.Color(accent), width+0.8
	case dim:
		in = faded(in)
	}
	s.add(bezier(from, mid, to, width, in))
	for _, h := range m.Arrows(e) {
		s.add(polygon([]fyne.Position{l.at(h[0]), l.at(h[1]), l.at(h[2])}, in, nil, 0))
	}
}

// bezier is a quadratic curve as an object that holds all its points. The
// toolkit draws nothing for a curve that is straight: that is a line.
func bezier(from, mid, to fyne.Position, width float32, in color.Color) fyne.CanvasObject {
	off := (mid.X-from.X)*(to.Y-from.Y) - (mid.Y-from.Y)*(to.X-from.X)
	long := max(1, float32(math.Hypot(float64(to.X-from.X), float64(to.Y-from.Y))))
	if off/long < 2 && off/long > -2 {
		l := canvas.NewLine(in)
		l.StrokeWidth, l.Position1, l.Position2 = width, from, to
		return l
	}
	lo := fyne.NewPos(min(from.X, mid.X, to.X), min(from.Y, mid.Y, to.Y)).SubtractXY(width, width)
	hi := fyne.NewPos(max(from.X, mid.X, to.X), max(from.Y, mid.Y, to.Y)).AddXY(width, width)
	b := canvas.NewQuadraticBezierCurve(from.Subtract(lo), mid.Subtract(lo), to.Subtract(lo), in)
	b.StrokeWidth = width
	b.Move(lo)
	b.Resize(fyne.NewSize(hi.X-lo.X, hi.Y-lo.Y))
	return b
}

// polygon fills the outline of points, given in either direction.
func polygon(points []fyne.Position, fill, stroke color.Color, width float32) *canvas.ArbitraryPolygon {
	lo, hi := points[0], points[0]
	var area float32
	for i, p := range points {
		q := points[(i+1)%len(points)]
		area += p.X*q.Y - q.X*p.Y
		lo = fyne.NewPos(min(lo.X, p.X), min(lo.Y, p.Y))
		hi = fyne.NewPos(max(hi.X, p.X), max(hi.Y, p.Y))
	}
	lo, hi = lo.SubtractXY(width, width), hi.AddXY(width, width)
	out := make([]fyne.Position, len(points))
	for i, p := range points {
		at := i
		if area < 0 { // Fyne wants them clockwise
			at = len(points) - 1 - i
		}
		out[at] = p.Subtract(lo)
	}
	g := canvas.NewArbitraryPolygon(out, fill)
	g.StrokeColor, g.StrokeWidth = stroke, width
	g.Move(lo)
	g.Resize(fyne.NewSize(hi.X-lo.X, hi.Y-lo.Y))
	return g
}

func drawEdgeLabel(s *scene, e actormap.Edge, l lens, how emphasis) {
	if how == dim || len(e.Lines) == 0 {
		return
	}
	at := l.at(e.At)
	w, h := float32(e.W)*l.scale, float32(e.H)*l.scale
	ground := s.rect(box{at.X - w/2, at.Y - h/2, w, h}, panel, 4)
	c := theme.Color(panel).(color.NRGBA)
	c.A = 225
	ground.FillColor = c
	in := softInk
	if how == strong {
		in = accent
	}
	centred(s, e.Lines, at, float32(e.LineH)*l.scale, edgeText*l.scale, fyne.TextStyle{}, theme.Color(in))
}

// centred draws lines one under the other about a point.
func centred(s *scene, lines []string, at fyne.Position, lineH, size float32, style fyne.TextStyle, in color.Color) {
	y := at.Y - lineH*float32(len(lines))/2
	fromRight := direction.RightToLeft(strings.Join(lines, " "))
	for _, line := range lines {
		var texts []*canvas.Text
		var width float32
		for _, part := range inOrder(line, fromRight) {
			t := canvas.NewText(part, in)
			t.TextSize, t.TextStyle, t.Alignment = size, style, fyne.TextAlignCenter
			t.Resize(fyne.NewSize(t.MinSize().Width, lineH))
			texts, width = append(texts, t), width+t.Size().Width
		}
		x := at.X - width/2
		for _, t := range texts {
			t.Move(fyne.NewPos(x, y))
			x += t.Size().Width
			s.add(t)
		}
		s.words = append(s.words, line)
		y += lineH
	}
}

// inOrder are the stretches of a label as they stand from left to right.
func inOrder(line string, fromRight bool) []string {
	if direction.Plain(line) {
		return []string{line}
	}
	var parts []string
	for _, g := range strung(line, fromRight) {
		if g.level%2 == 1 {
			g.text = rightMark + g.text + rightMark
		}
		parts = append(parts, g.text)
	}
	return parts
}

// drawNode draws an actor: the outline tells its kind, not colour alone.
func drawNode(s *scene, n actormap.Node, l lens, how emphasis, name bool) {
	at := l.at(n.Point)
	w, h := float32(n.W)*l.scale, float32(n.H)*l.scale
	edge := theme.Color(kindTone(n.Kind).ground())
	fill := mix(theme.Color(panel), edge, 0.12)
	words := theme.Color(ink)
	width := float32(1.5)
	switch how {
	case strong:
		fill, width = mix(theme.Color(panel), edge, 0.3), 2.5
	case dim:
		edge, words, fill = faded(edge), faded(words), mix(theme.Color(panel), edge, 0.03)
	}
	for _, o := range outline(n, l, fill, edge, width) {
		s.add(o)
	}
	if n.Pinned {
		s.add(dot(fyne.NewPos(at.X+w/2-5, at.Y-h/2+5), 2.5, edge))
	}
	if name {
		centred(s, n.Lines, at, float32(n.LineH)*l.scale, nodeText*l.scale, fyne.TextStyle{Bold: true}, words)
	}
}

func dot(at fyne.Position, r float32, in color.Color) fyne.CanvasObject {
	c := canvas.NewCircle(in)
	c.Move(at.SubtractXY(r, r))
	c.Resize(fyne.NewSquareSize(2 * r))
	return c
}

// outline is the box of a node in the shape of its kind.
func outline(n actormap.Node, l lens, fill, edge color.Color, width float32) []fyne.CanvasObject {
	shape := n.Outline()
	if len(shape.Points) > 0 {
		points := make([]fyne.Position, len(shape.Points))
		for i, p := range shape.Points {
			points[i] = l.at(p)
		}
		return []fyne.CanvasObject{polygon(points, fill, edge, width)}
	}
	rounded := func(grow float64, fill color.Color) *canvas.Rectangle {
		r := canvas.NewRectangle(fill)
		r.StrokeColor, r.StrokeWidth, r.CornerRadius = edge, width, float32(shape.Radius+grow)*l.scale
		r.Move(l.at(actormap.Point{X: n.X - n.W/2 - grow, Y: n.Y - n.H/2 - grow}))
		r.Resize(fyne.NewSize(float32(n.W+2*grow)*l.scale, float32(n.H+2*grow)*l.scale))
		return r
	}
	if shape.Ring > 0 {
		width = min(width, 0.4*float32(shape.Ring)*l.scale) // two lines, not one thick one
		return []fyne.CanvasObject{rounded(shape.Ring, color.Transparent), rounded(0, fill)}
	}
	return []fyne.CanvasObject{rounded(0, fill)}
}

// mix lays part of b over a.
func mix(a, b color.Color, part float64) color.NRGBA {
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	m := func(x, y uint32) uint8 {
		return uint8(math.Round(float64(x>>8)*(1-part) + float64(y>>8)*part))
	}
	return color.NRGBA{m(ar, br), m(ag, bg), m(ab, bb), 255}
}

func faded(c color.Color) color.NRGBA { return mix(theme.Color(panel), c, 0.28) }

// kindMark is the small sign of an actor's kind, in front of a name.
func kindMark(k brief.ActorKind, at fyne.Position, side float32) []fyne.CanvasObject {
	in := theme.Color(kindTone(k).ground())
	mid := at.AddXY(side/2, side/2)
	switch kindShape(k) {
	case diamond:
		return []fyne.CanvasObject{polygon([]fyne.Position{
			{X: mid.X, Y: at.Y}, {X: at.X + side, Y: mid.Y}, {X: mid.X, Y: at.Y + side}, {X: at.X, Y: mid.Y},
		}, in, nil, 0)}
	case hexagon:
		return []fyne.CanvasObject{polygon([]fyne.Position{
			{X: at.X, Y: mid.Y},
			{X: at.X + side/4, Y: at.Y},
			{X: at.X + side*3/4, Y: at.Y},
			{X: at.X + side, Y: mid.Y},
			{X: at.X + side*3/4, Y: at.Y + side},
			{X: at.X + side/4, Y: at.Y + side},
		}, in, nil, 0)}
	case square:
		r := canvas.NewRectangle(in)
		r.CornerRadius = 1.5
		r.Move(at)
		r.Resize(fyne.NewSquareSize(side))
		return []fyne.CanvasObject{r}
	case ring:
		c := canvas.NewCircle(color.Transparent)
		c.StrokeColor, c.StrokeWidth = in, 2
		c.Move(at)
		c.Resize(fyne.NewSquareSize(side))
		return []fyne.CanvasObject{c}
	}
	return []fyne.CanvasObject{dot(mid, side/2, in)}
}
