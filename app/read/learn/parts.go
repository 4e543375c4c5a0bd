package learn

import "slices"

// Parts are sums of the vectors of features that a network is shown together
// again and again. Sums of whole numbers, they give the same bits whatever they
// are added up from. Part 0 is the sum of nothing.
type Parts struct {
	sums  []uint64 // four cells to a word: of each block the even ones, then the odd ones
	found []int32  // how many vectors each is the sum of
}

// Reset forgets all parts but 0, for a network.
func (p *Parts) Reset(n *Net) {
	p.sums, p.found = slices.Grow(p.sums[:0], n.hidden/4)[:n.hidden/4], append(p.found[:0], 0)
	clear(p.sums)
}

// Part adds up what features make of the hidden layer, for Hide, and returns
// its number.
func (n *Net) Part(p *Parts, features []Feature) int32 {
	var rows [mostSummed]uint32
	found := n.find(features, &rows)
	for k := 0; k < n.hidden/8; k += block {
		var sums [2 * block]uint64
		n.add(&sums, rows[:found], uint32(k))
		p.sums = append(p.sums, sums[:]...)
	}
	p.found = append(p.found, int32(found))
	return int32(len(p.found) - 1)
}
