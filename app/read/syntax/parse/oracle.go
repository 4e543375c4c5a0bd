package parse

// oracle tells, in any state, which transitions keep the most gold arcs in
// reach: the dynamic oracle of the arc-hybrid system.
type oracle struct {
	heads, labels []int32
	kids          [][]int32
	stacked       []bool
}

func newOracle(e Example) *oracle {
	o := &oracle{heads: e.Heads, labels: e.Labels}
	o.kids = make([][]int32, len(e.Words)+1)
	o.stacked = make([]bool, len(e.Words)+1)
	for i, h := range e.Heads {
		if h >= 0 {
			o.kids[h] = append(o.kids[h], int32(i))
		}
	}
	return o
}

// note keeps track of the stack; call it before the move is applied.
func (o *oracle) note(move int, s *State) {
	if move == shift {
		o.stacked[s.next] = true
	} else {
		o.stacked[s.stack[len(s.stack)-1]] = false
	}
}

// costs are the gold arcs lost for good by a shift, by an arc to the left and
// by one to the right, labels aside.
func (o *oracle) costs(s *State) (toShift, toLeft, toRight int) {
	if s.next < s.root {
		b := s.next
		if h := o.heads[b]; h >= 0 && h < b && o.stacked[h] && h != s.stacked(0) {
			toShift++
		}
		for _, k := range o.kids[b] {
			if k < b && o.stacked[k] {
				toShift++
			}
		}
	}
	if len(s.stack) == 0 {
		return toShift, 0, 0
	}
	top, under := s.stacked(0), s.stacked(1)
	h := o.heads[top]
	ahead := 0
	for _, k := range o.kids[top] {
		if k >= s.next {
			ahead++
		}
	}
	toLeft, toRight = ahead, ahead
	if h > s.next || h == under && under >= 0 {
		toLeft++
	}
	if h >= s.next {
		toRight++
	}
	return toShift, toLeft, toRight
}

// loss is what a transition costs, a wrong label counted as one arc.
func (o *oracle) loss(move int, s *State) int {
	toShift, toLeft, toRight := o.costs(s)
	isLeft, isRight, label := split(move)
	cost := toShift
	if isLeft {
		cost = toLeft
	} else if isRight {
		cost = toRight
	}
	if isLeft || isRight {
		if gold := o.labels[s.stacked(0)]; gold >= 0 && gold != int32(label) {
			cost++
		}
	}
	return cost
}

// best is the transition with the highest score among those of least cost, and
// that cost.
func (o *oracle) best(scores []float32, s *State) (move, cost int) {
	toShift, toLeft, toRight := o.costs(s)
	canShift, canLeft, canRight := s.legal()
	move = -1
	consider := func(m, c int) {
		if move < 0 || c < cost || c == cost && scores[m] > scores[move] {
			move, cost = m, c
		}
	}
	if canShift {
		consider(shift, toShift)
	}
	if canLeft {
		o.arcs(left, toLeft, s, len(scores), consider)
	}
	if canRight {
		o.arcs(right, toRight, s, len(scores), consider)
	}
	return move, cost
}

// arcs considers the arc with its gold label, or with every label where gold
// tells none.
func (o *oracle) arcs(arc func(int) int, cost int, s *State, moves int, consider func(move, cost int)) {
	if gold := o.labels[s.stacked(0)]; gold >= 0 {
		consider(arc(int(gold)), cost)
		return
	}
	for label := 0; arc(label) < moves; label++ {
		consider(arc(label), cost)
	}
}
