package parse

import (
	"readout/app/read/syntax/lexicon"
)

// State is a configuration of the parser: a stack of phrases and the words not
// yet read, on the first of which others may hang already.
type State struct {
	*sentence
	stack []int32
	front int32 // the phrase of the first word not yet read
}

// Reset makes s the start of a sentence.
func (s *State) Reset(words []string, tags []uint8, known *lexicon.Lexicon, infos []tagInfo) {
	if s.sentence == nil {
		s.sentence = new(sentence)
	}
	s.reset(words, tags, known, infos)
	s.begin(s.sentence)
}

// begin makes s the start of a sentence that was reset.
func (s *State) begin(of *sentence) { s.sentence, s.stack, s.front = of, s.stack[:0], 1 }

// copy makes s the same as another.
func (s *State) copy(from *State) {
	s.sentence, s.stack, s.front = from.sentence, append(s.stack[:0], from.stack...), from.front
}

// stacked is a phrase on the stack, 0 for none.
func (s *State) stacked(depth int) int32 {
	if depth >= len(s.stack) {
		return 0
	}
	return s.stack[len(s.stack)-1-depth]
}

// at is the word of a phrase on the stack, counted from 0 as examples do, -1
// for none.
func (s *State) at(depth int) int32 { return s.phrases[s.stacked(depth)].word - 1 }

// next is the first word not yet read.
func (s *State) next() int32 { return s.phrases[s.front].word }

func (s *State) done() bool { return len(s.stack) == 0 && s.next() == s.root }

// legal tells which kinds of transition keep a tree with one root.
func (s *State) legal() [arcs]bool {
	n, more := len(s.stack), s.next() < s.root
	return [arcs]bool{shift: more, leftArc: n > 0 && (more || n == 1), rightArc: n > 1}
}

func (s *State) apply(m move) {
	if m.arc == shift {
		s.stack = append(s.stack, s.front)
		s.front = s.next() + 1
		return
	}
	n := len(s.stack) - 1
	top := s.stack[n]
	s.stack = s.stack[:n]
	if m.arc == leftArc {
		s.front = s.join(s.front, top, m)
	} else {
		s.stack[n-1] = s.join(s.stack[n-1], top, m)
	}
}
