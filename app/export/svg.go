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
		look := lookOf(n.Kind)
		dash := ""
		if look.stroke.Dash > 0 {
			dash = fmt.Sprintf(` stroke-dasharray="%s"`, f(look.stroke.Dash))
		}
		rect := func(in, width float64) {
			fmt.Fprintf(&s, `<rect x="%s" y="%s" width="%s" height="%s" rx="%s" fill="%s" stroke="%s" stroke-width="%s"%s/>`+"\n",
				f(n.X-n.W/2+in), f(n.Y-n.H/2+in), f(n.W-2*in), f(n.H-2*in), f(min(look.radius, n.H/2)), hex(look.ground), hex(look.stroke.Color), f(width), dash)
		}
		rect(0, look.stroke.Width)
		if look.double {
			rect(2, 0.5)
		}
		svgLines(&s, n.Lines, n.Point, n.LineH, nodeSize, "bold")
	}
	s.WriteString("</svg>\n")
	return s.String()
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
