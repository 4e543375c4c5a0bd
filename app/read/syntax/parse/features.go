package parse

import "readout/app/read/learn"

// hidden is the spelling of a word that is not shown.
const hidden = 11

var nowhere = node{word: 3, tag: 251, label: 99, left: -1, left2: -1, right: -1, right2: -1}

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

// features are what a decision rests on: single facts about the words in reach,
// which the network puts together, and the pairs and triples of Zhang and Nivre
// (2011) that say most.
func (s *State) features() []learn.Feature {
	i0, i1, i2, j0, j1, j2 := s.stacked(0), s.stacked(1), s.stacked(2), s.ahead(0), s.ahead(1), s.ahead(2)
	s0, s1, s2, n0, n1, n2 := s.node(i0), s.node(i1), s.node(i2), s.node(j0), s.node(j1), s.node(j2)
	s0l, s0r, s1l, s1r, n0l := s.node(s0.left), s.node(s0.right), s.node(s1.left), s.node(s1.right), s.node(n0.left)
	s0l2, s0r2, s1l2, s1r2, n0l2 := s.node(s0.left2), s.node(s0.right2), s.node(s1.left2), s.node(s1.right2), s.node(n0.left2)
	s0rl, s1rl := s.node(s0r.left), s.node(s1r.left)
	before0, after0, before1, after1 := s.beside(i0, -1), s.beside(i0, 1), s.beside(i1, -1), s.beside(i1, 1)
	f, kind := s.out[:0], uint64(0)
	one := func(a uint64) { kind++; f = append(f, learn.Of1(kind, a)) }
	two := func(a, b uint64) { kind++; f = append(f, learn.Of2(kind, a, b)) }
	three := func(a, b, c uint64) { kind++; f = append(f, learn.Of3(kind, a, b, c)) }

	// words, tags, relations, alone
	for _, n := range [...]*node{
		s0, s1, s2, n0, n1, n2, s0l, s0r, s1l, s1r, n0l, s1r2, s0l2, s0rl, s1rl, before0, after0, after1, before1,
	} {
		one(n.word)
	}
	for _, n := range [...]*node{
		s0, s1, s2, n0, n1, n2, s.node(s.ahead(3)), s0l, s0r, s1l, s1r, n0l, s0l2, s0r2, s1l2, s1r2, n0l2,
		s.node(s2.left), s.node(s2.right), s.node(s0r.right), s0rl, s.node(s1r.right), s1rl, before0, after0, after1, before1,
	} {
		one(n.tag)
	}
	for _, n := range [...]*node{
		s0l, s0r, s1l, s1r, n0l, s0l2, s0r2, s1l2, s1r2, n0l2, s.node(s2.left), s.node(s2.right), s.node(s0r.right), s.node(s1r.right),
	} {
		one(uint64(n.label))
	}
	for _, n := range [...]*node{s0, s1, n0, n1} {
		two(n.known, n.suffix)
		one(n.suffix)
		one(n.shape)
	}
	// the relations of the children
	two(s0.leftSet, s0.rightSet)
	two(s1.leftSet, s1.rightSet)
	one(n0.leftSet)
	one(s1.rightSet)
	one(s0.rightSet)
	one(s0.leftSet)
	// distances and what lies between
	b0, b1 := s.between(i0, j0), s.between(i1, i0)
	two(near(j0-i0), b0)
	two(near(i0-i1), b1)
	// tags together
	two(s0.tag, n0.tag)
	two(s1.tag, s0.tag)
	two(n0.tag, n1.tag)
	two(s1.tag, n0.tag)
	three(s1.tag, s0.tag, n0.tag)
	three(s0.tag, n0.tag, n1.tag)
	three(s1.tag, s0l.word, s0.tag)
	three(s2.tag, s1.tag, s0.tag)
	three(n0.tag, n1.tag, n2.tag)
	three(s1.tag, s1r.tag, s0.tag)
	three(s1.tag, s0.tag, s0l.tag)
	three(s0.tag, n0.tag, n0l.tag)
	three(s1.tag, s1.rightSet, s0.tag)
	three(s0.tag, s0.leftSet, n0.tag)
	three(s0.tag, n0.tag, b0)
	three(s1.tag, s0.tag, b1)
	// words with tags and relations
	two(s0.word, n0.tag)
	two(s0.tag, n0.word)
	two(s1.word, s0.tag)
	two(s1.tag, s0.word)
	two(s0.word, s0.tag)
	two(s1.word, s1.tag)
	two(n0.word, n0.tag)
	two(n1.word, n1.tag)
	three(s1.word, s0l.word, s0.tag)
	three(s1.word, s0.tag, n0.tag)
	three(s1.tag, s0.word, n0.tag)
	three(s0.word, n0.tag, n1.tag)
	three(s0.word, n0l.word, n0.tag)
	two(s0.word, s0.rightSet)
	two(s1.word, s1.rightSet)
	two(s0.word, s0.leftSet)
	two(s1.word, s0.word)
	two(s0.word, n0.word)
	two(s1.word, n0.word)
	s.out = f
	return f
}

// beside is the word before or behind that at i in the sentence.
func (s *State) beside(i, step int32) *node {
	if i < 0 || i+step < 0 || i+step > s.root {
		return &nowhere
	}
	return &s.nodes[i+step]
}
