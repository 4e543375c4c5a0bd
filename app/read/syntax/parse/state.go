package parse

import (
	"strings"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// State is a configuration of the parser: a stack, the words not yet read, and
// the arcs so far. The artificial root comes after the last word.
type State struct {
	nodes []node
	stack []int32
	next  int32 // the first word not yet read
	root  int32

	out []learn.Feature
}

// node is a word in a State.
type node struct {
	word, tag, known, suffix, shape uint64

	head, label       int32
	left, left2       int32 // outermost left child, and the next one inside
	right, right2     int32
	leftSet, rightSet uint64 // the relations of the children, hashed into bits

	commas, verbs int32 // before this word
}

// Reset makes s the start of a sentence.
func (s *State) Reset(words []string, tags []uint8, known *lexicon.Lexicon, infos []tagInfo) {
	s.nodes, s.stack, s.next, s.root = s.nodes[:0], s.stack[:0], 0, int32(len(words))
	commas, verbs := int32(0), int32(0)
	for i, w := range words {
		lower := lexicon.Fold(w)
		e := known.Entry(lower)
		if e.Tags == 0 && strings.ContainsAny(lower, "0123456789") {
			lower = lexicon.Shape(lower)
		}
		t := infos[tags[i]]
		s.nodes = append(s.nodes, node{
			word: learn.Hash(lower), tag: t.tag, known: uint64(e.Tags),
			suffix: learn.Hash(lower[max(0, len(lower)-3):]), shape: learn.Hash(lexicon.Shape(w)),
			head: -1, left: -1, left2: -1, right: -1, right2: -1, commas: commas, verbs: verbs,
		})
		if t.comma {
			commas++
		}
		if t.verb {
			verbs++
		}
	}
	s.nodes = append(s.nodes, node{
		word: 7, tag: 250, head: -1, left: -1, left2: -1, right: -1, right2: -1,
		commas: commas, verbs: verbs,
	})
}

// copy makes s the same as another.
func (s *State) copy(from *State) {
	s.nodes, s.stack = append(s.nodes[:0], from.nodes...), append(s.stack[:0], from.stack...)
	s.next, s.root = from.next, from.root
}

func (s *State) done() bool { return s.next == s.root && len(s.stack) == 0 }

// legal tells which kinds of transition keep a tree with one root.
func (s *State) legal() [arcs]bool {
	n := len(s.stack)
	return [arcs]bool{shift: s.next < s.root, leftArc: n > 0 && (s.next < s.root || n == 1), rightArc: n > 1}
}

func (s *State) apply(m move) {
	if m.arc == shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	top := s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
	kid := &s.nodes[top]
	kid.label = int32(m.label)
	if m.arc == leftArc {
		kid.head = s.next
		h := &s.nodes[s.next]
		h.left, h.left2 = top, h.left
		h.leftSet |= 1 << (uint(m.label) % 64)
		return
	}
	kid.head = s.stack[len(s.stack)-1]
	h := &s.nodes[kid.head]
	h.right, h.right2 = top, h.right
	h.rightSet |= 1 << (uint(m.label) % 64)
}
