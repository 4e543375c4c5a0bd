package actormap

import (
	"context"
	"math"
)

const (
	goldenAngle = 2.399963229728653 // radians
	rounds      = 120               // of majorization from a cold start
	warmRounds  = 40
	// pull is how strongly a node that had a place is held there, against the
	// weight of all its distances. 0.6 keeps a map recognizable when one actor
	// joins it.
	pull = 0.6
	// slow is the number of nodes from which rounds are taken off so that the
	// work stays bounded.
	slow = 150
)

// stress places one component by majorization, one node after another.
func (l *layout) stress(ctx context.Context, group []int) {
	if len(group) == 1 && !l.placed[group[0]] {
		l.Nodes[group[0]].Point = Point{}
		return
	}
	length := l.edgeLength(group)
	warm := l.any(group)
	l.start(group, length, warm)
	dist := l.distances(group, length)
	n := rounds
	if warm {
		n = warmRounds
	}
	if len(group) > slow {
		n = max(12, n*slow*slow/(len(group)*len(group)))
	}
	for range n {
		if ctx.Err() != nil {
			return
		}
		moved := 0.0
		for a := range group {
			moved = max(moved, l.majorize(group, dist, a))
		}
		if moved < 0.05 {
			break
		}
	}
	if !warm {
		l.level(group)
	}
}

// distances are the ideal ones: hops times length, and between neighbours at
// least what their boxes, the label and two arrow heads need.
func (l *layout) distances(group []int, length float64) [][]float64 {
	at := make(map[int]int, len(group))
	for a, i := range group {
		at[i] = a
	}
	hops := l.hops(group, at)
	dist := make([][]float64, len(group))
	for a := range group {
		dist[a] = make([]float64, len(group))
		for b := range group {
			dist[a][b] = float64(hops[a][b]) * length
		}
	}
	for _, e := range l.Edges {
		a, ok := at[e.From]
		if !ok {
			continue
		}
		b, from, to := at[e.To], l.Nodes[e.From], l.Nodes[e.To]
		need := (from.W+to.W)*0.5 + e.W + 2*ArrowSize + 20
		dist[a][b] = max(dist[a][b], need)
		dist[b][a] = dist[a][b]
	}
	return dist
}

// edgeLength is the distance that leaves room for two boxes and a label.
func (l *layout) edgeLength(group []int) float64 {
	in := make(map[int]bool, len(group))
	boxes := 0.0
	for _, i := range group {
		in[i] = true
		boxes += (l.Nodes[i].W + l.Nodes[i].H) / 2
	}
	labels, edges := 0.0, 0.0
	for _, e := range l.Edges {
		if in[e.From] {
			labels += e.W
			edges++
		}
	}
	return clamp(boxes/float64(len(group))+labels/max(1, edges)+40, 120, 280)
}

// start puts the nodes without a place on a golden-angle spiral, or beside
// their placed neighbours where there are such.
func (l *layout) start(group []int, length float64, warm bool) {
	for k, i := range group {
		if l.placed[i] {
			continue
		}
		r, angle := 0.6*length*math.Sqrt(float64(k)), goldenAngle*float64(k)
		if !warm {
			l.Nodes[i].Point = Point{r * math.Cos(angle), r * math.Sin(angle)}
			continue
		}
		sum, count := Point{}, 0.0
		for _, j := range l.near[i] {
			if l.placed[j] {
				sum.X, sum.Y, count = sum.X+l.Nodes[j].X, sum.Y+l.Nodes[j].Y, count+1
			}
		}
		if count == 0 {
			for _, j := range group {
				if l.placed[j] {
					sum.X, sum.Y, count = sum.X+l.Nodes[j].X, sum.Y+l.Nodes[j].Y, count+1
				}
			}
		}
		l.Nodes[i].Point = Point{
			sum.X/count + length*math.Cos(angle),
			sum.Y/count + length*math.Sin(angle),
		}
	}
}

// hops are the breadth-first distances within a component, by position in
// group; at is the position of each node.
func (l *layout) hops(group []int, at map[int]int) [][]int32 {
	near := make([][]int, len(group))
	for a, i := range group {
		for _, j := range l.near[i] {
			near[a] = append(near[a], at[j])
		}
	}
	dist := make([][]int32, len(group))
	queue := make([]int, 0, len(group))
	for a := range group {
		d := make([]int32, len(group))
		queue = append(queue[:0], a)
		for k := 0; k < len(queue); k++ {
			for _, b := range near[queue[k]] {
				if d[b] == 0 && b != a {
					d[b] = d[queue[k]] + 1
					queue = append(queue, b)
				}
			}
		}
		dist[a] = d
	}
	return dist
}

// majorize moves node a of the group to the minimum of the function that
// bounds the stress from above, and tells how far it went.
func (l *layout) majorize(group []int, dist [][]float64, a int) float64 {
	n := &l.Nodes[group[a]]
	if n.Pinned {
		return 0
	}
	var x, y, sum float64
	for b, j := range group {
		if b == a {
			continue
		}
		o := l.Nodes[j]
		d := dist[a][b]
		w := 1 / (d * d)
		dx, dy := n.X-o.X, n.Y-o.Y
		now := math.Hypot(dx, dy)
		if now < 1e-6 {
			dx, dy, now = 1, float64(a-b), math.Hypot(1, float64(a-b))
		}
		x += w * (o.X + d*dx/now)
		y += w * (o.Y + d*dy/now)
		sum += w
	}
	to := Point{x / sum, y / sum}
	if i := group[a]; l.placed[i] {
		to.X += pull * (l.old[i].X - to.X)
		to.Y += pull * (l.old[i].Y - to.Y)
	}
	moved := math.Hypot(to.X-n.X, to.Y-n.Y)
	n.Point = to
	return moved
}

// level turns a component so that its long axis lies across, where boxes with
// words in them want the room.
func (l *layout) level(group []int) {
	var c Point
	for _, i := range group {
		c.X += l.Nodes[i].X / float64(len(group))
		c.Y += l.Nodes[i].Y / float64(len(group))
	}
	var xx, xy, yy float64
	for _, i := range group {
		dx, dy := l.Nodes[i].X-c.X, l.Nodes[i].Y-c.Y
		xx, xy, yy = xx+dx*dx, xy+dx*dy, yy+dy*dy
	}
	angle := -math.Atan2(2*xy, xx-yy) / 2
	sin, cos := math.Sincos(angle)
	for _, i := range group {
		dx, dy := l.Nodes[i].X-c.X, l.Nodes[i].Y-c.Y
		l.Nodes[i].Point = Point{dx*cos - dy*sin, dx*sin + dy*cos}
	}
}
