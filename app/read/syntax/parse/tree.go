package parse

import (
	"iter"
	"slices"
	"strings"
)

// tree is a parsed sentence under repair. The slices are as long as it.
type tree struct {
	words     []string
	tags      []tagInfo
	heads     []int // -1 for the root
	relations []string
}

// repair sets right what the parser, of whose treebanks few parts are news,
// often gets wrong in news. What one repair leaves the next ones read.
func (s *tree) repair() {
	s.hangPairs()
	s.hangMainVerb()
	s.hangReduced()
	s.hangSpanBefore()
	s.hangTeller()
	s.hangBetween()
	s.hangPeoples()
	s.hangAppositive()
	s.hangRelativeObject()
	s.hangPairedSubject()
	s.hangTail()
	s.hangContent()
}

// hang makes head the head of word i.
func (s *tree) hang(i, head int, relation string) { s.heads[i], s.relations[i] = head, relation }

// kids are the words that hang on head, in order.
func (s *tree) kids(head int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for k, h := range s.heads {
			if h == head && !yield(k) {
				return
			}
		}
	}
}

// has tells that something hangs on head by one of the relations.
func (s *tree) has(head int, rels ...string) bool {
	for k, h := range s.heads {
		if h == head && slices.Contains(rels, s.relations[k]) {
			return true
		}
	}
	return false
}

// is tells that word i hangs by one of the relations.
func (s *tree) is(i int, rels ...string) bool { return slices.Contains(rels, s.relations[i]) }

// subject tells that word i is a subject.
func (s *tree) subject(i int) bool { return strings.HasPrefix(s.relations[i], "nsubj") }

// subjectBefore tells that verb h has a subject before it.
func (s *tree) subjectBefore(h int) bool {
	for k := range h {
		if s.heads[k] == h && s.subject(k) {
			return true
		}
	}
	return false
}

// subjectOf is the relation of a subject of verb.
func (s *tree) subjectOf(verb int) string {
	if s.has(verb, "aux:pass") {
		return "nsubj:pass"
	}
	return "nsubj"
}

// marker is the preposition of a noun that may as well begin a clause: "after a
// ferry carrying pilgrims capsized"; -1 for none.
func (s *tree) marker(noun int) int {
	for k := range noun {
		if s.heads[k] == noun && s.relations[k] == "case" && slices.Contains([]string{"after", "before", "until", "since", "as"}, strings.ToLower(s.words[k])) {
			return k
		}
	}
	return -1
}

// finiteOf is the word that bears the tense of a clause: its first auxiliary,
// its copula, or itself.
func (s *tree) finiteOf(verb int) int {
	for k := range verb {
		if s.heads[k] == verb && (strings.HasPrefix(s.relations[k], "aux") || s.relations[k] == "cop") {
			return k
		}
	}
	return verb
}

// under tells that word i hangs on top, or is it.
func (s *tree) under(i, top int) bool {
	for steps := 0; i >= 0 && steps < len(s.heads); steps++ {
		if i == top {
			return true
		}
		i = s.heads[i]
	}
	return i >= 0
}

// leftmost is the first word of the phrase right before and at h.
func (s *tree) leftmost(h int) int {
	first := h
	for k := h - 1; k >= 0 && k >= h-8; k-- {
		if s.heads[k] == h || s.heads[k] > k && s.heads[k] < h && s.heads[k] >= first {
			first = k
		}
	}
	return first
}

// relatives are words that a relative clause begins with.
var relatives = []string{"that", "which", "who", "whom", "whose", "where", "when", "why"}

// saying are forms of the verb that no noun is the object of when a finite verb
// stands right behind it.
var saying = []string{"said", "says", "say", "saying"}
