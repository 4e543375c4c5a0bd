package actormap

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// samples is how many points of a curve are tried against boxes.
const samples = 16

// route gives each edge a bend and its label a spot on the curve: of all
// pairs tried, the one that covers the least of boxes, labels and curves
// already there. Edges between the same two nodes never share a bend.
func (l *layout) route(ctx context.Context) error {
	order := make([]int, len(l.Edges))
	lanes := make(map[[2]int]int)
	for i, e := range l.Edges {
		order[i] = i
		lanes[pair(e)]++
	}
	// Wide labels are hardest to place and go first.
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(l.Edges[b].W, l.Edges[a].W) })
	used := make(map[[2]int][]float64)
	r := router{layout: l}
	for _, i := range order {
		if err := ctx.Err(); err != nil {
			return err
		}
		e := &l.Edges[i]
		k := pair(*e)
		r.settle(e, used[k], lanes[k])
		used[k] = append(used[k], l.laneOf(*e))
	}
	return nil
}

// pair names the two nodes of an edge whatever its direction.
func pair(e Edge) [2]int { return [2]int{min(e.From, e.To), max(e.From, e.To)} }

// laneOf is the bend as seen from the lower node, so that edges in both
// directions can be compared.
func (l *layout) laneOf(e Edge) float64 {
	if e.From > e.To {
		return -e.Bend
	}
	return e.Bend
}

// router remembers what has been drawn.
type router struct {
	*layout
	labels []box
	curves []drawn
}

// drawn is a curve as points, in the box that holds them.
type drawn struct {
	box
	points []Point
}

// crowd is what stands near one edge and can be in its way.
type crowd struct {
	nodes, labels []box
	curves        []drawn
}

// near gathers the crowd within an area.
func (r *router) near(area box, e *Edge) crowd {
	var c crowd
	for i, n := range r.Nodes {
		if b := n.box(); b.shared(area) > 0 {
			if i != e.From && i != e.To {
				c.nodes = append(c.nodes, b.grown(4))
			} else {
				c.labels = append(c.labels, b) // no label on its own ends either
			}
		}
	}
	for _, b := range r.labels {
		if b.shared(area) > 0 {
			c.labels = append(c.labels, b)
		}
	}
	for _, d := range r.curves {
		if d.grown(1).shared(area) > 0 {
			c.curves = append(c.curves, d)
		}
	}
	return c
}

// bendsOf are the bends to try for an edge of length d, small ones first.
func bendsOf(d float64, lanes int) []float64 {
	unit := clamp(d*0.12, 12, 44)
	bends := []float64{0}
	for k := 1; k <= max(5, lanes); k++ {
		bends = append(bends, unit*float64(k), -unit*float64(k))
	}
	return bends
}

// settle tries every bend with every spot along the curve.
func (r *router) settle(e *Edge, used []float64, lanes int) {
	from, to := r.Nodes[e.From], r.Nodes[e.To]
	d := math.Hypot(to.X-from.X, to.Y-from.Y)
	bends := bendsOf(d, lanes)
	widest := math.Abs(bends[len(bends)-1]) + max(e.W, e.H)
	others := r.near(around(from.Point, 0, 0).union(around(to.Point, 0, 0)).grown(widest), e)
	best := math.Inf(1)
	var bend float64
	var at Point
	var line []Point
	for _, b := range bends {
		e.Bend = b
		if lanes > 1 && b == 0 && lanes%2 == 0 || slices.Contains(used, r.laneOf(*e)) {
			continue
		}
		c := r.Curve(*e)
		tip := min(0.5, ArrowSize*1.4/max(1, math.Hypot(c.P1.X-c.P0.X, c.P1.Y-c.P0.Y)))
		points := make([]Point, samples+1)
		for i := range points {
			points[i] = c.At(float64(i) / samples)
		}
		base := math.Abs(b)*0.6 + others.crossed(points)
		if base >= best {
			continue
		}
		for _, t := range [...]float64{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8} {
			p := c.At(t)
			spot := around(p, e.W, e.H)
			cost := base + 30*math.Abs(t-0.5) + others.covered(spot)
			// An arrow head under a label tells nothing.
			if near := spot.grown(3); near.holds(c.At(1-tip)) || e.Both && near.holds(c.At(tip)) {
				cost += 60
			}
			if cost < best {
				best, bend, at, line = cost, b, p, points
			}
		}
	}
	e.Bend, e.At = bend, at
	r.curves = append(r.curves, newDrawn(line))
	if e.Label != "" {
		r.labels = append(r.labels, e.labelBox().grown(2))
	}
}

func newDrawn(points []Point) drawn {
	if len(points) == 0 {
		return drawn{}
	}
	b := around(points[0], 0, 0)
	for _, p := range points {
		b = b.union(around(p, 0, 0))
	}
	return drawn{b, points}
}

// crossed is the cost of a curve that runs under boxes not its own and under
// labels placed before.
func (c crowd) crossed(points []Point) float64 {
	cost := 0.0
	for _, b := range c.nodes {
		for _, p := range points {
			if b.holds(p) {
				cost += 90
			}
		}
	}
	for _, b := range c.labels {
		for _, p := range points {
			if b.holds(p) {
				cost += 12
			}
		}
	}
	return cost
}

// covered is the cost of a label there: boxes and labels by the area they
// share with it, curves by the points it hides.
func (c crowd) covered(label box) float64 {
	if label.x1 <= label.x0 {
		return 0
	}
	cost := 0.0
	for _, b := range c.nodes {
		cost += 2 * label.shared(b)
	}
	for _, b := range c.labels {
		cost += 3 * label.shared(b)
	}
	for _, d := range c.curves {
		if d.grown(1).shared(label) == 0 {
			continue
		}
		for _, p := range d.points {
			if label.holds(p) {
				cost += 8
			}
		}
	}
	return cost
}
