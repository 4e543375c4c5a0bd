package export

import (
	"context"
	"fmt"
	"strings"

	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/export/pdf"
)

// briefMap is the map of the whole brief as the screen shows it. The screen can
// be moved about, a page cannot: where the map could not be read on one, those
// who are named less, or have no tie, are left out until it can. What a person
// arranged stays as it is.
func briefMap(ctx context.Context, doc *pdf.Doc, b brief.Brief, opt Options, width, height float64) (m actormap.Map, leftOut int, err error) {
	whole, measure := actormap.Build(b), mapMeasure(doc)
	m = whole.Strongest(actormap.BriefActors)
	for i := range m.Nodes {
		m.Nodes[i].Pinned = true
	}
	m, err = actormap.Layout(ctx, m, opt.Positions, measure)
	for _, n := range []int{60, 45, 34, 26, 20, 15, 12} {
		if err != nil || opt.Arranged || fit(m, width, height) >= leastMap {
			break
		}
		if n < len(whole.Nodes) {
			m, err = actormap.Layout(ctx, whole.Tied().Strongest(n).Tied(), nil, measure)
		}
	}
	return m, len(whole.Nodes) - len(m.Nodes), err
}

// mapMeasure measures labels in the fonts of the document.
func mapMeasure(doc *pdf.Doc) actormap.Measure {
	return func(text string, bold bool) (w, h float64) {
		if bold {
			return doc.Measure(text, pdf.Bold, nodeSize)
		}
		return doc.Measure(text, pdf.Regular, tieSize)
	}
}

// fit is the scale at which a map goes into a box, at most mostMap.
func fit(m actormap.Map, width, height float64) float64 {
	w, h := m.Size()
	if w <= 0 || h <= 0 {
		return 1
	}
	return min(mostMap, width/w, height/h)
}

// drawMap draws a map with its top left corner at x, y.
func drawMap(doc *pdf.Doc, m actormap.Map, x, y, scale float64, elem *pdf.Elem) {
	at := func(p actormap.Point) (px, py float64) {
		return x + (p.X-m.Min.X)*scale, y + (p.Y-m.Min.Y)*scale
	}
	w, h := m.Size()
	doc.Frame(elem, x, y, w*scale, h*scale)
	doc.Tagged(elem, func() {
		for _, e := range m.Edges {
			drawEdge(doc, m, e, scale, at)
		}
		for _, e := range m.Edges {
			px, py := at(e.At)
			label(doc, e.Lines, px, py, e.W*scale, e.LineH*scale, true, pdf.Span{Size: tieSize * scale, Color: ink})
		}
		for _, n := range m.Nodes {
			px, py := at(n.Point)
			drawOutline(doc, n, scale, at)
			label(doc, n.Lines, px, py, n.W*scale, n.LineH*scale, false, pdf.Span{Size: nodeSize * scale, Style: pdf.Bold, Color: ink})
		}
	})
}

// drawOutline draws an actor's box in the shape and the hue of its kind.
func drawOutline(doc *pdf.Doc, n actormap.Node, scale float64, at func(actormap.Point) (x, y float64)) {
	look, shape := lookOf(n.Kind), n.Outline()
	line := pdf.Stroke{Color: look.line, Width: 1.2 * scale}
	if len(shape.Points) > 0 {
		var points []float64
		for _, p := range shape.Points {
			x, y := at(p)
			points = append(points, x, y)
		}
		doc.Polygon(points, look.ground, line)
		return
	}
	rounded := func(grow float64, ground pdf.Color) {
		x, y := at(actormap.Point{X: n.X - n.W/2 - grow, Y: n.Y - n.H/2 - grow})
		doc.RoundRect(x, y, (n.W+2*grow)*scale, (n.H+2*grow)*scale, (shape.Radius+grow)*scale, ground, line)
	}
	if shape.Ring > 0 {
		rounded(shape.Ring, paper)
	}
	rounded(0, look.ground)
}

func drawEdge(doc *pdf.Doc, m actormap.Map, e actormap.Edge, scale float64, at func(actormap.Point) (x, y float64)) {
	p0, c1, c2, p1 := m.Curve(e).Cubic()
	var c [8]float64
	for i, p := range []actormap.Point{p0, c1, c2, p1} {
		c[2*i], c[2*i+1] = at(p)
	}
	width := min(2, 0.7+0.2*float64(e.Count-1)) * scale
	doc.Curve(c, pdf.Stroke{Color: grey, Width: width})
	for _, head := range m.Arrows(e) {
		var points []float64
		for _, p := range head {
			px, py := at(p)
			points = append(points, px, py)
		}
		doc.Polygon(points, grey, pdf.Stroke{Color: grey, Width: 0.3})
	}
}

// label sets lines one under the other with their middle at x, y; on a ground
// where they stand on a line.
func label(doc *pdf.Doc, lines []string, x, y, w, lineH float64, ground bool, look pdf.Span) {
	h := lineH * float64(len(lines))
	if ground && len(lines) > 0 {
		doc.Rect(x-w/2, y-h/2, w, h, paper)
	}
	for i, s := range lines {
		look.Text = s
		// A line a hair wider than its box must not wrap.
		for _, l := range doc.Wrap(w+20, pdf.Center, look) {
			doc.Text(l, x-w/2-10, y-h/2+float64(i)*lineH, nil)
		}
	}
}

// mapWords describe a map to those who cannot see it.
func mapWords(m actormap.Map) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Actor map: %s, %s.", count(len(m.Nodes), "actor"), count(len(m.Edges), "tie"))
	for i, e := range m.Edges {
		if i == 40 {
			fmt.Fprintf(&b, " And %d more.", len(m.Edges)-i)
			break
		}
		to := " → "
		if e.Both {
			to = " ↔ "
		}
		fmt.Fprintf(&b, " %s%s%s: %s.", m.Nodes[e.From].Label, to, m.Nodes[e.To].Label, e.Text())
	}
	return b.String()
}
