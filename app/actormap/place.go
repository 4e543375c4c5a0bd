package actormap

import "math"

const (
	margin = 18.0 // the least room between two boxes
	snug   = 2.0  // the same where both have a place already
	room   = 36   // between components
)

// pack puts the components that have no place yet on shelves, below what has
// one. The shelf width makes the whole about half as wide again as high.
func (l *layout) pack(groups [][]int) {
	var fixed box
	haveFixed := false
	area, widest := 0.0, 0.0
	for _, g := range groups {
		l.separateAmong(g)
		b := l.extent(g)
		if l.any(g) {
			if haveFixed {
				b = fixed.union(b)
			}
			fixed, haveFixed = b, true
			continue
		}
		area += (b.x1 - b.x0 + room) * (b.y1 - b.y0 + room)
		widest = max(widest, b.x1-b.x0)
	}
	x0, y := 0.0, 0.0
	if haveFixed {
		x0, y = fixed.x0, fixed.y1+room
		widest = max(widest, fixed.x1-fixed.x0)
	}
	shelf := max(widest, math.Sqrt(area*1.5))
	x, tall := x0, 0.0
	for _, g := range groups {
		if l.any(g) {
			continue
		}
		b := l.extent(g)
		w, h := b.x1-b.x0, b.y1-b.y0
		if x > x0 && x-x0+w > shelf {
			x, y, tall = x0, y+tall+room, 0
		}
		for _, i := range g {
			l.Nodes[i].X += x - b.x0
			l.Nodes[i].Y += y - b.y0
		}
		x, tall = x+w+room, max(tall, h)
	}
}

func (l *layout) extent(group []int) box {
	b := l.Nodes[group[0]].box()
	for _, i := range group[1:] {
		b = b.union(l.Nodes[i].box())
	}
	return b
}

func (l *layout) separate() {
	all := make([]int, len(l.Nodes))
	for i := range all {
		all[i] = i
	}
	l.separateAmong(all)
}

// separateAmong pushes overlapping boxes apart along the axis of the least
// overlap until none overlap, or for a bounded number of rounds.
func (l *layout) separateAmong(group []int) {
	pushes := 200
	if len(group) > slow {
		pushes = max(10, pushes*slow*slow/(len(group)*len(group)))
	}
	for range pushes {
		clean := true
		for a, i := range group {
			for _, j := range group[a+1:] {
				room := margin
				if l.placed[i] && l.placed[j] {
					room = snug
				}
				if push(&l.Nodes[i], &l.Nodes[j], room) {
					clean = false
				}
			}
		}
		if clean {
			return
		}
	}
}

func push(p, q *Node, margin float64) bool {
	dx, dy := q.X-p.X, q.Y-p.Y
	ox := (p.W+q.W)/2 + margin - math.Abs(dx)
	oy := (p.H+q.H)/2 + margin - math.Abs(dy)
	// Half a unit is left alone, so that rounding does not start a new push.
	if ox <= 0.5 || oy <= 0.5 || p.Pinned && q.Pinned {
		return false
	}
	mx, my := ox*sign(dx), 0.0
	if oy < ox {
		mx, my = 0, oy*sign(dy)
	}
	half := 0.5
	if p.Pinned || q.Pinned {
		half = 1
	}
	if !p.Pinned {
		p.X, p.Y = p.X-mx*half, p.Y-my*half
	}
	if !q.Pinned {
		q.X, q.Y = q.X+mx*half, q.Y+my*half
	}
	return true
}

func sign(x float64) float64 {
	if x < 0 {
		return -1
	}
	return 1
}
