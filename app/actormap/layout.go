package actormap

import (
	"context"
	"math"
	"slices"

	"readout/app/brief"
)

// Layout gives every node its box and its place and every edge its curve and
// its label's place. It is deterministic: same map, same picture.
//
// Places come from stress majorization (Gansner, Koren and North, "Graph
// drawing by stress majorization", 2004) on the hop distances of each connected
// component, from a golden-angle start; components are packed in shelves,
// boxes pushed apart, and each edge takes the bend and label spot that crosses
// the least. Nodes in placed start there and stay near; those marked Pinned
// stay there exactly, and where every node has a place none moves unless boxes
// overlap. The error is ctx's.
func Layout(ctx context.Context, m Map, placed map[brief.ID]Point, measure Measure) (Map, error) {
	m.Nodes, m.Edges = slices.Clone(m.Nodes), slices.Clone(m.Edges)
	m.size(measure)
	l := &layout{Map: &m, placed: make([]bool, len(m.Nodes)), old: make([]Point, len(m.Nodes))}
	for i := range m.Nodes {
		n := &m.Nodes[i]
		if p, ok := placed[n.Actor]; ok {
			n.Point, l.old[i], l.placed[i] = p, p, true
		}
		n.Pinned = n.Pinned && l.placed[i]
	}
	l.neighbours()
	var groups [][]int
	for _, group := range l.components() {
		if err := ctx.Err(); err != nil {
			return Map{}, err
		}
		if !l.all(group) {
			l.stress(ctx, group)
		}
		groups = append(groups, group)
	}
	l.pack(groups)
	l.separate()
	for i := range m.Nodes {
		if n := &m.Nodes[i]; !n.Pinned {
			n.X, n.Y = math.Round(n.X*8)/8, math.Round(n.Y*8)/8
		}
	}
	if err := l.route(ctx); err != nil {
		return Map{}, err
	}
	m.bounds()
	return m, ctx.Err()
}

// layout is one run of Layout.
type layout struct {
	*Map
	placed []bool  // by node: it came with a place
	old    []Point // that place
	near   [][]int // by node: its neighbours in rising order
}

// size wraps the labels and gives nodes and edge labels their boxes.
func (m Map) size(measure Measure) {
	for i := range m.Nodes {
		n := &m.Nodes[i]
		width := func(s string) float64 { w, _ := measure(s, true); return w }
		full, h := measure(n.Label, true)
		n.LineH = h
		n.Lines = wrap(n.Label, clamp(math.Sqrt(full*h*5), nodeWrap, widestBox), width)
		grow := min(8, 1.5*math.Log2(1+float64(n.Weight)))
		n.W = widest(n.Lines, width) + 2*(9+grow/2)
		n.H = float64(len(n.Lines))*h + 2*(5+grow/2)
	}
	for i := range m.Edges {
		e := &m.Edges[i]
		width := func(s string) float64 { w, _ := measure(s, false); return w }
		full, h := measure(e.Text(), false)
		if e.Text() == "" {
			e.Lines, e.W, e.H = nil, 0, 0
			continue
		}
		e.LineH = h
		e.Lines = wrap(e.Text(), clamp(math.Sqrt(full*h*5), edgeWrap, widestBox), width)
		e.W, e.H = widest(e.Lines, width)+6, float64(len(e.Lines))*h+2
	}
}

func widest(lines []string, width func(string) float64) float64 {
	w := 0.0
	for _, s := range lines {
		w = max(w, width(s))
	}
	return w
}

func clamp(x, lo, hi float64) float64 { return max(lo, min(hi, x)) }

func (l *layout) neighbours() {
	l.near = make([][]int, len(l.Nodes))
	for _, e := range l.Edges {
		l.near[e.From] = append(l.near[e.From], e.To)
		l.near[e.To] = append(l.near[e.To], e.From)
	}
	for i := range l.near {
		slices.Sort(l.near[i])
		l.near[i] = slices.Compact(l.near[i])
	}
}

// components lists the connected nodes together, each component breadth-first
// from its node of most neighbours, the largest component first.
func (l *layout) components() [][]int {
	order := make([]int, len(l.Nodes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(l.near[b]) - len(l.near[a]) })
	seen := make([]bool, len(l.Nodes))
	var out [][]int
	for _, root := range order {
		if seen[root] {
			continue
		}
		seen[root] = true
		group := []int{root}
		for k := 0; k < len(group); k++ {
			for _, j := range l.near[group[k]] {
				if !seen[j] {
					seen[j] = true
					group = append(group, j)
				}
			}
		}
		out = append(out, group)
	}
	slices.SortStableFunc(out, func(a, b []int) int { return len(b) - len(a) })
	return out
}

func (l *layout) all(group []int) bool {
	return !slices.ContainsFunc(group, func(i int) bool { return !l.placed[i] })
}

func (l *layout) any(group []int) bool {
	return slices.ContainsFunc(group, func(i int) bool { return l.placed[i] })
}

// bounds sets the box that holds everything with its labels and curves.
func (m *Map) bounds() {
	if len(m.Nodes) == 0 {
		m.Min, m.Max = Point{}, Point{}
		return
	}
	all := m.Nodes[0].box()
	for _, n := range m.Nodes {
		all = all.union(n.box())
	}
	for _, e := range m.Edges {
		if e.Label != "" {
			all = all.union(e.labelBox())
		}
		c := m.Curve(e)
		for i := range 9 {
			all = all.union(around(c.At(float64(i)/8), 0, 0))
		}
	}
	all = all.grown(4)
	m.Min, m.Max = Point{all.x0, all.y0}, Point{all.x1, all.y1}
}
