package parse

import "readout/app/read/learn"

var nowhere = node{word: 3, tag: 251, pos: 251, label: 99, left: -1, left2: -1, right: -1, right2: -1}

func (s *State) node(i int32) *node {
	if i < 0 {
		return &nowhere
	}
	return &s.nodes[i]
}

func (s *State) stacked(depth int) int32 {
	if depth >= len(s.stack) {
		return -1
	}
	return s.stack[len(s.stack)-1-depth]
}

func (s *State) ahead(k int32) int32 {
	if s.next+k > s.root {
		return -1
	}
	return s.next + k
}

func near(d int32) uint64 {
	switch {
	case d < 5:
		return uint64(max(0, d))
	case d < 8:
		return 5
	case d < 13:
		return 6
	}
	return 7
}

// between tells what lies from a to b: commas, verbs.
func (s *State) between(a, b int32) uint64 {
	if a < 0 || b < 0 {
		return 99
	}
	return uint64(min(2, s.nodes[b].commas-s.nodes[a].commas))*8 + uint64(min(3, s.nodes[b].verbs-s.nodes[a].verbs))
}

// features are the templates of Zhang and Nivre (2011) for this transition
// system, with clusters and with the prepositions that UD hangs below nouns.
func (s *State) features() []learn.Feature {
	i0, i1, i2, j0, j1, j2 := s.stacked(0), s.stacked(1), s.stacked(2), s.ahead(0), s.ahead(1), s.ahead(2)
	s0, s1, s2, n0, n1, n2 := s.node(i0), s.node(i1), s.node(i2), s.node(j0), s.node(j1), s.node(j2)
	s0l, s0r, s1l, s1r, n0l := s.node(s0.left), s.node(s0.right), s.node(s1.left), s.node(s1.right), s.node(n0.left)
	s0l2, s0r2, s1r2, n0l2 := s.node(s0.left2), s.node(s0.right2), s.node(s1.right2), s.node(n0.left2)
	f, kind := s.out[:0], uint64(0)
	one := func(a uint64) { kind++; f = append(f, learn.Of1(kind, a)) }
	two := func(a, b uint64) { kind++; f = append(f, learn.Of2(kind, a, b)) }
	three := func(a, b, c uint64) { kind++; f = append(f, learn.Of3(kind, a, b, c)) }
	four := func(a, b, c, d uint64) { kind++; f = append(f, learn.Of(kind, a, b, c, d)) }

	one(0)
	// words and tags, alone
	one(s0.word)
	one(s0.tag)
	two(s0.word, s0.tag)
	one(s1.word)
	one(s1.tag)
	two(s1.word, s1.tag)
	one(s2.tag)
	two(s2.word, s2.tag)
	one(n0.word)
	one(n0.tag)
	two(n0.word, n0.tag)
	one(n1.word)
	one(n1.tag)
	two(n1.word, n1.tag)
	one(n2.tag)
	one(n2.word)
	one(s0.cluster)
	one(s1.cluster)
	one(n0.cluster)
	// pairs
	two(s0.word, n0.word)
	three(s0.word, s0.tag, n0.tag)
	three(s0.tag, n0.word, n0.tag)
	two(s0.tag, n0.tag)
	two(s0.word, n0.cluster)
	two(s0.cluster, n0.word)
	two(s0.coarse, n0.coarse)
	three(s0.cluster, s0.tag, n0.tag)
	three(s0.tag, n0.cluster, n0.tag)
	two(s1.word, s0.word)
	three(s1.word, s1.tag, s0.tag)
	three(s1.tag, s0.word, s0.tag)
	two(s1.tag, s0.tag)
	two(s1.word, s0.cluster)
	two(s1.cluster, s0.word)
	two(s1.coarse, s0.coarse)
	three(s1.cluster, s1.tag, s0.tag)
	three(s1.tag, s0.cluster, s0.tag)
	two(s1.tag, n0.tag)
	two(s1.word, n0.word)
	two(n0.tag, n1.tag)
	two(n0.word, n1.tag)
	two(s0.word, n1.word)
	two(s0.tag, n1.tag)
	// triples
	three(s0.tag, n0.tag, n1.tag)
	three(n0.tag, n1.tag, n2.tag)
	three(s1.tag, s0.tag, n0.tag)
	three(s2.tag, s1.tag, s0.tag)
	four(s1.tag, s0.tag, n0.tag, n1.tag)
	three(s0.word, n0.tag, n1.tag)
	three(s0.tag, n0.word, n1.tag)
	three(s1.word, s0.tag, n0.tag)
	three(s1.tag, s0.word, n0.tag)
	three(s1.tag, s0.tag, n0.word)
	three(s1.coarse, s0.coarse, n0.coarse)
	// children
	three(s0.tag, s0l.tag, n0.tag)
	three(s0.tag, s0r.tag, n0.tag)
	three(s0.tag, n0.tag, n0l.tag)
	three(s1.tag, s1r.tag, s0.tag)
	three(s1.tag, s1l.tag, s0.tag)
	three(s1.tag, s0.tag, s0l.tag)
	three(s1.tag, s0.tag, s0r.tag)
	two(s0.tag, s0l.word)
	two(s0.tag, s0r.word)
	two(n0.tag, n0l.word)
	two(s1.tag, s1r.word)
	two(s1.tag, s1l.word)
	three(s0.tag, s0l.tag, s0l2.tag)
	three(s0.tag, s0r.tag, s0r2.tag)
	three(s1.tag, s1r.tag, s1r2.tag)
	three(n0.tag, n0l.tag, n0l2.tag)
	three(s0.tag, uint64(s0l.label), uint64(s0r.label))
	two(s1.tag, uint64(s1r.label))
	two(s1.tag, uint64(s1l.label))
	two(n0.tag, uint64(n0l.label))
	// what hangs by a preposition or a conjunction
	three(s1.word, s0l.word, s0.tag)
	three(s1.tag, s0l.word, s0.tag)
	three(s1.tag, s0l.word, s0.word)
	four(s2.tag, s1.tag, s0l.word, s0.tag)
	three(s1.word, s0l.word, s0.cluster)
	three(s0.word, n0l.word, n0.tag)
	three(s0.word, uint64(s0l.label), n0.tag)
	three(s1.tag, uint64(s0l.label), s0.tag)
	// counts, distances, sets of relations
	two(s0.word, uint64(s0.lefts))
	three(s0.tag, uint64(s0.lefts), uint64(s0.rights))
	two(s1.word, uint64(s1.rights))
	three(s1.tag, uint64(s1.lefts), uint64(s1.rights))
	two(n0.tag, uint64(n0.lefts))
	d0, d1 := near(j0-i0), near(i0-i1)
	three(s0.tag, n0.tag, d0)
	two(s0.word, d0)
	two(n0.word, d0)
	three(s1.tag, s0.tag, d1)
	two(s1.word, d1)
	two(s0.word, d1)
	b0, b1 := s.between(i0, j0), s.between(i1, i0)
	three(s0.tag, n0.tag, b0)
	three(s1.tag, s0.tag, b1)
	two(s0.tag, s0.leftSet)
	two(s0.tag, s0.rightSet)
	two(s1.tag, s1.rightSet)
	three(s1.tag, s1.rightSet, s0.tag)
	three(s0.tag, s0.leftSet, n0.tag)
	two(n0.tag, n0.leftSet)
	two(s0.word, s0.rightSet)
	two(s1.word, s1.leftSet)
	s.out = f
	return f
}
