// Package actormap turns a brief into a drawable graph of its actors: nodes,
// merged edges, positions and curves. It gives numbers, no pixels; one map
// unit is one pixel on the screen at zoom 1 and one point on paper at scale 1,
// and y grows downwards. The window and the PDF draw the same Map.
package actormap

import "readout/app/brief"

// Point is a place in map units.
type Point struct{ X, Y float64 }

// Node is an actor on the map: a box round its label. X and Y are its centre.
type Node struct {
	Actor brief.ID
	Label string
	// Lines is the label as wrapped by Layout, to be centred in the box one
	// under the other, each LineH high.
	Lines []string
	LineH float64
	Kind  brief.ActorKind
	Point
	W, H   float64 // of the box, in map units
	Weight int     // mentions: the box grows with it
	Pinned bool    // put there by a person, Layout leaves it
}

// Edge is a tie, or several of one direction drawn as one.
type Edge struct {
	From, To int    // indices in Map.Nodes
	Label    string // the most telling verb
	// Lines is the label with its count as wrapped by Layout, centred on At.
	Lines    []string
	LineH    float64
	Labels   []string // all labels merged into this edge, the most telling first
	Count    int      // how many relations it stands for
	Both     bool     // it goes both ways ("met")
	Bend     float64  // how far the curve's middle stands off the straight line
	At       Point    // where the label's centre stands, on the curve
	W, H     float64  // of the label's box, in map units
	Evidence []brief.Span
	Events   []brief.ID
}

// Map is nodes, edges and the box that holds them with their labels.
type Map struct {
	Nodes    []Node
	Edges    []Edge
	Min, Max Point
}

// Sizes of the labels' letters in map units. The window and the documents draw
// them in the same font too, so that they wrap alike and the maps are equal.
const (
	NodeText = 12.5 // bold
	EdgeText = 11
)

// Measure is the size of one line of text in map units, in the font the map
// will be drawn in. Node labels are bold, edge labels regular and smaller.
type Measure func(text string, bold bool) (w, h float64)

// Size is the width and height of the box that holds the map.
func (m Map) Size() (w, h float64) { return m.Max.X - m.Min.X, m.Max.Y - m.Min.Y }

// Places are the positions of the nodes, to be kept and given to the next
// Layout.
func (m Map) Places() map[brief.ID]Point {
	at := make(map[brief.ID]Point, len(m.Nodes))
	for _, n := range m.Nodes {
		at[n.Actor] = n.Point
	}
	return at
}

// Only is the map with the nodes that keep accepts and the edges of at least
// minCount relations between them. Nodes that an edge filter leaves without a
// tie stay.
func (m Map) Only(keep func(Node) bool, minCount int) Map {
	out := Map{Min: m.Min, Max: m.Max}
	index := make([]int, len(m.Nodes))
	for i, n := range m.Nodes {
		index[i] = -1
		if keep(n) {
			index[i] = len(out.Nodes)
			out.Nodes = append(out.Nodes, n)
		}
	}
	for _, e := range m.Edges {
		if e.Count < minCount || index[e.From] < 0 || index[e.To] < 0 {
			continue
		}
		e.From, e.To = index[e.From], index[e.To]
		out.Edges = append(out.Edges, e)
	}
	return out
}
