package export

import (
	"context"
	"fmt"
	"html"
	"io"
	"strings"

	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/export/pdf"
)

// writeSVG writes the map of the brief as a picture of vectors.
func writeSVG(ctx context.Context, w io.Writer, b brief.Brief, opt Options, _ func(done, total int)) error {
	m, err := wholeMap(ctx, b, opt)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"+svgMap(m, mapWords(m)))
	return err
}

// wholeMap is the map of the brief with every actor, where the screen has it.
func wholeMap(ctx context.Context, b brief.Brief, opt Options) (actormap.Map, error) {
	m := actormap.Build(b)
	for i := range m.Nodes {
		m.Nodes[i].Pinned = true
	}
	return actormap.Layout(ctx, m, opt.Positions, mapMeasure(pdf.New(1, 1)))
}

// svgMap draws a map. Widths were measured in Noto Sans, which the picture asks
// for first; boxes leave room for the usual other fonts.
func svgMap(m actormap.Map, words string) string {
	var s strings.Builder
	w, h := m.Size()
	fmt.Fprintf(&s, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="%s %s %s %s" width="%s" height="%s" role="img" font-family="'Noto Sans','Segoe UI',Helvetica,Arial,sans-serif">`,
		f(m.Min.X), f(m.Min.Y), f(w), f(h), f(w), f(h))
	fmt.Fprintf(&s, "\n<title>%s</title>\n", html.EscapeString(xmlText(words)))
	fmt.Fprintf(&s, `<rect x="%s" y="%s" width="%s" height="%s" fill="#fff"/>`+"\n", f(m.Min.X), f(m.Min.Y), f(w), f(h))
	for _, e := range m.Edges {
		c := m.Curve(e)
		fmt.Fprintf(&s, `<path d="M%s %sQ%s %s %s %s" fill="none" stroke="#55606e" stroke-width="%s"/>`+"\n",
			f(c.P0.X), f(c.P0.Y), f(c.C.X), f(c.C.Y), f(c.P1.X), f(c.P1.Y), f(min(2, 0.8+0.2*float64(e.Count-1))))
		for _, a := range m.Arrows(e) {
			fmt.Fprintf(&s, `<path d="M%s %sL%s %sL%s %sZ" fill="#55606e"/>`+"\n", f(a[0].X), f(a[0].Y), f(a[1].X), f(a[1].Y), f(a[2].X), f(a[2].Y))
		}
	}
	for _, e := range m.Edges {
		if len(e.Lines) == 0 {
			continue
		}
		fmt.Fprintf(&s, `<rect x="%s" y="%s" width="%s" height="%s" fill="#fff"/>`+"\n", f(e.At.X-e.W/2), f(e.At.Y-e.H/2), f(e.W), f(e.H))
		svgLines(&s, e.Lines, e.At, e.LineH, tieSize, "normal")
	}
	for _, n := range m.Nodes {
		svgOutline(&s, n)
		svgLines(&s, n.Lines, n.Point, n.LineH, nodeSize, "bold")
	}
	s.WriteString("</svg>\n")
	return s.String()
}

// svgOutline draws an actor's box as drawOutline does.
func svgOutline(s *strings.Builder, n actormap.Node) {
	look, shape := lookOf(n.Kind), n.Outline()
	if len(shape.Points) > 0 {
		s.WriteString(`<path d="`)
		for i, p := range shape.Points {
			fmt.Fprintf(s, "%c%s %s", "ML"[min(i, 1)], f(p.X), f(p.Y))
		}
		fmt.Fprintf(s, `Z" fill="%s" stroke="%s" stroke-width="1.2"/>`+"\n", hex(look.ground), hex(look.line))
		return
	}
	rect := func(grow float64, ground string) {
		fmt.Fprintf(s, `<rect x="%s" y="%s" width="%s" height="%s" rx="%s" fill="%s" stroke="%s" stroke-width="1.2"/>`+"\n",
			f(n.X-n.W/2-grow), f(n.Y-n.H/2-grow), f(n.W+2*grow), f(n.H+2*grow), f(shape.Radius+grow), ground, hex(look.line))
	}
	if shape.Ring > 0 {
		rect(shape.Ring, "#fff")
	}
	rect(0, hex(look.ground))
}

func svgLines(s *strings.Builder, lines []string, at actormap.Point, lineH, size float64, weight string) {
	top := at.Y - lineH*float64(len(lines))/2
	for i, line := range lines {
		fmt.Fprintf(s, `<text x="%s" y="%s" font-size="%s" font-weight="%s" text-anchor="middle" fill="#1b2430">%s</text>`+"\n",
			f(at.X), f(top+float64(i)*lineH+lineH*0.72), f(size), weight, html.EscapeString(xmlText(line)))
	}
}

// f writes a coordinate in few digits.
func f(x float64) string {
	s := fmt.Sprintf("%.1f", x)
	return strings.TrimSuffix(s, ".0")
}

func hex(c pdf.Color) string {
	return fmt.Sprintf("#%02x%02x%02x", int(c[0]*255+0.5), int(c[1]*255+0.5), int(c[2]*255+0.5))
}
