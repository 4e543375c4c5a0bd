package export

import (
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"readout/app/brief"
)

// writeGraphML writes actors and ties for graph programs (GraphML 1.0).
func writeGraphML(ctx context.Context, w io.Writer, b brief.Brief, opt Options, _ func(done, total int)) error {
	type key struct {
		ID   string `xml:"id,attr"`
		For  string `xml:"for,attr"`
		Name string `xml:"attr.name,attr"`
		Type string `xml:"attr.type,attr"`
	}
	type data struct {
		Key   string `xml:"key,attr"`
		Value string `xml:",chardata"`
	}
	type node struct {
		ID   string `xml:"id,attr"`
		Data []data `xml:"data"`
	}
	type edge struct {
		ID     string `xml:"id,attr"`
		Source string `xml:"source,attr"`
		Target string `xml:"target,attr"`
		Data   []data `xml:"data"`
	}
	type graph struct {
		ID      string `xml:"id,attr"`
		Default string `xml:"edgedefault,attr"`
		Nodes   []node `xml:"node"`
		Edges   []edge `xml:"edge"`
	}
	type graphml struct {
		XMLName xml.Name `xml:"http://graphml.graphdrawing.org/xmlns graphml"`
		Keys    []key    `xml:"key"`
		Graph   graph    `xml:"graph"`
	}
	out := graphml{Graph: graph{ID: "brief", Default: "directed"}, Keys: []key{
		{"label", "node", "label", "string"},
		{"kind", "node", "kind", "string"},
		{"role", "node", "role", "string"},
		{"aliases", "node", "aliases", "string"},
		{"mentions", "node", "mentions", "int"},
		{"verb", "edge", "label", "string"},
		{"weight", "edge", "weight", "int"},
		{"evidence", "edge", "evidence", "string"},
	}}
	g := graphOf(newDigest(b, opt))
	for _, n := range g.nodes {
		out.Graph.Nodes = append(out.Graph.Nodes, node{n.id, []data{
			{"label", n.label}, {"kind", n.kind}, {"role", n.role}, {"aliases", n.aliases}, {"mentions", fmt.Sprint(n.mentions)},
		}})
	}
	for i, e := range g.edges {
		out.Graph.Edges = append(out.Graph.Edges, edge{fmt.Sprint("e", i), e.from, e.to, []data{
			{"verb", e.label}, {"weight", fmt.Sprint(e.weight)}, {"evidence", e.evidence},
		}})
	}
	return writeXML(ctx, w, out)
}

// writeGEXF writes the same for Gephi (GEXF 1.3).
func writeGEXF(ctx context.Context, w io.Writer, b brief.Brief, opt Options, _ func(done, total int)) error {
	type attribute struct {
		ID    string `xml:"id,attr"`
		Title string `xml:"title,attr"`
		Type  string `xml:"type,attr"`
	}
	type attributes struct {
		Class string      `xml:"class,attr"`
		All   []attribute `xml:"attribute"`
	}
	type value struct {
		For   string `xml:"for,attr"`
		Value string `xml:"value,attr"`
	}
	type node struct {
		ID     string  `xml:"id,attr"`
		Label  string  `xml:"label,attr"`
		Values []value `xml:"attvalues>attvalue"`
	}
	type edge struct {
		ID     string  `xml:"id,attr"`
		Source string  `xml:"source,attr"`
		Target string  `xml:"target,attr"`
		Label  string  `xml:"label,attr"`
		Kind   string  `xml:"kind,attr,omitempty"` // Gephi adds up parallel edges of one kind
		Weight int     `xml:"weight,attr"`
		Values []value `xml:"attvalues>attvalue"`
	}
	type meta struct {
		Modified    string `xml:"lastmodifieddate,attr,omitempty"`
		Creator     string `xml:"creator"`
		Description string `xml:"description"`
	}
	type nodes struct {
		All []node `xml:"node"`
	}
	type edges struct {
		All []edge `xml:"edge"`
	}
	type graph struct {
		Default    string       `xml:"defaultedgetype,attr"`
		Attributes []attributes `xml:"attributes"`
		Nodes      nodes        `xml:"nodes"` // there, and empty, where the brief is
		Edges      edges        `xml:"edges"`
	}
	type gexf struct {
		XMLName xml.Name `xml:"http://gexf.net/1.3 gexf"`
		Version string   `xml:"version,attr"`
		Meta    meta     `xml:"meta"`
		Graph   graph    `xml:"graph"`
	}
	out := gexf{Version: "1.3", Meta: meta{Creator: opt.Program, Description: oneLine(b.Name)}, Graph: graph{Default: "directed", Attributes: []attributes{
		{"node", []attribute{{"kind", "kind", "string"}, {"role", "role", "string"}, {"aliases", "aliases", "string"}, {"mentions", "mentions", "integer"}}},
		{"edge", []attribute{{"evidence", "evidence", "string"}}},
	}}}
	if !b.Created.IsZero() {
		out.Meta.Modified = b.Created.UTC().Format("2006-01-02")
	}
	g := graphOf(newDigest(b, opt))
	for _, n := range g.nodes {
		out.Graph.Nodes.All = append(out.Graph.Nodes.All, node{n.id, n.label, []value{
			{"kind", n.kind}, {"role", n.role}, {"aliases", n.aliases}, {"mentions", fmt.Sprint(n.mentions)},
		}})
	}
	for i, e := range g.edges {
		out.Graph.Edges.All = append(out.Graph.Edges.All, edge{fmt.Sprint(i), e.from, e.to, e.label, e.label, e.weight, []value{{"evidence", e.evidence}}})
	}
	return writeXML(ctx, w, out)
}

func writeXML(ctx context.Context, w io.Writer, v any) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// graph is the brief's actors and ties, as both graph formats want them.
type graph struct {
	nodes []graphNode
	edges []graphEdge
}

type graphNode struct {
	id, label, kind, role, aliases string
	mentions                       int
}

type graphEdge struct {
	from, to, label, evidence string
	weight                    int
}

func graphOf(d *digest) graph {
	var g graph
	known := make(map[brief.ID]bool)
	for _, a := range d.brief.Actors {
		known[a.ID] = true
		g.nodes = append(g.nodes, graphNode{
			string(a.ID), xmlText(oneLine(a.Name)), string(a.Kind), xmlText(oneLine(a.Role)),
			xmlText(strings.Join(a.Names()[1:], "; ")), a.Count(),
		})
	}
	for _, t := range d.brief.Relations {
		if known[t.From] && known[t.To] {
			g.edges = append(g.edges, graphEdge{string(t.From), string(t.To), xmlText(oneLine(t.Label)), xmlText(d.words(t.Evidence)), max(1, len(t.Evidence))})
		}
	}
	return g
}

// xmlText drops what XML 1.0 has no place for.
func xmlText(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, s)
}
