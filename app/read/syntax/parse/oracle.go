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
func (o *oracle) note(m move, s *State) {
	if m.arc == shift {
		o.stacked[s.next()-1] = true
	} else {
		o.stacked[s.at(0)] = false
	}
}

// costs are the gold arcs lost for good by a shift, by an arc to the left and
// by one to the right, labels aside.
func (o *oracle) costs(s *State) (toShift, toLeft, toRight int) {
	b := s.next() - 1
	if s.next() < s.root {
		if h := o.heads[b]; h >= 0 && h < b && o.stacked[h] && h != s.at(0) {
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
	top, under := s.at(0), s.at(1)
	h := o.heads[top]
	ahead := 0
	for _, k := range o.kids[top] {
		if k >= b {
			ahead++
		}
	}
	toLeft, toRight = ahead, ahead
	if h > b || h == under && under >= 0 {
		toLeft++
	}
	if h >= b {
		toRight++
	}
	return toShift, toLeft, toRight
}

// costsOf are the costs of the three kinds of move by their numbers.
func (o *oracle) costsOf(s *State) [arcs]int {
	toShift, toLeft, toRight := o.costs(s)
	return [arcs]int{shift: toShift, leftArc: toLeft, rightArc: toRight}
}

// gold is the true relation of the word that an arc would take off the stack,
// negative if it is not known.
func (o *oracle) gold(s *State) int { return int(o.labels[s.at(0)]) }
