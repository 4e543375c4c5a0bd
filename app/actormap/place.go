package actormap

import "math"

const (
	margin = 18.0 // the least room between two boxes
	snug   = 2.0  // the same where both have a place already
	room   = 36   // between components
)

// pack puts the components that have no place yet below what has one: those of
// several actors on shelves, and under them the actors without a tie in rows.
func (l *layout) pack(groups [][]int) {
	var above box
	var free [][]int
	var loose []int
	have, area, widest := false, 0.0, 0.0
	for _, g := range groups {
		l.separateAmong(g)
		b := l.extent(g)
		switch {
		case l.any(g):
			if have {
				b = above.union(b)
			}
			above, have = b, true
		case len(g) == 1:
			loose = append(loose, g[0])
		default:
			free = append(free, g)
			area += (b.x1 - b.x0 + room) * (b.y1 - b.y0 + room)
			widest = max(widest, b.x1-b.x0)
		}
	}
	x0, y := 0.0, 0.0
	if have {
		x0, y = above.x0, above.y1+room
		widest = max(widest, above.x1-above.x0)
	}
	// The shelf width makes the whole about half as wide again as high.
	shelf := max(widest, math.Sqrt(area*1.5))
	x, tall := x0, 0.0
	for _, g := range free {
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
		if b = l.extent(g); have {
			b = above.union(b)
		}
		above, have = b, true
	}
	if x > x0 && x-x0+l.length(loose) <= shelf { // there is room for all on the last shelf
		for _, i := range loose {
			n := &l.Nodes[i]
			n.Point = Point{x + n.W/2, y + tall/2}
			x += n.W + between
		}
		return
	}
	l.rows(loose, above, have)
}

// length is how wide actors beside each other are, with room behind each.
func (l *layout) length(row []int) float64 {
	w := 0.0
	for _, i := range row {
		w += l.Nodes[i].W + between
	}
	return w
}

const (
	between = 22.0 // two actors in a row, and two rows
	flat    = 4.0  // how much wider than high the rows are, cards being wide
)

// rows puts actors without a tie in rows of about one length, each about the
// middle of what is above.
func (l *layout) rows(loose []int, above box, have bool) {
	if len(loose) == 0 {
		return
	}
	length, tall := l.length(loose), 0.0
	for _, i := range loose {
		tall = max(tall, l.Nodes[i].H+between)
	}
	wide := math.Sqrt(length * tall * flat)
	middle, y := 0.0, 0.0
	if have {
		wide = max(wide, above.x1-above.x0)
		middle, y = (above.x0+above.x1)/2, above.y1+room
	}
	share := length / max(1, math.Round(length/wide))
	for len(loose) > 0 {
		n, w, h := 0, 0.0, 0.0
		for n < len(loose) && (n == 0 || w+(l.Nodes[loose[n]].W+between)/2 <= share) {
			w += l.Nodes[loose[n]].W + between
			h = max(h, l.Nodes[loose[n]].H)
			n++
		}
		x := middle - (w-between)/2
		for _, i := range loose[:n] {
			l.Nodes[i].Point = Point{x + l.Nodes[i].W/2, y + h/2}
			x += l.Nodes[i].W + between
		}
		loose, y = loose[n:], y+h+between
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
