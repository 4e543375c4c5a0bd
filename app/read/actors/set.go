// Package actors groups the mentions of an article into actors: names,
// descriptions and pronouns that mean the same person, organization, country,
// place or group, each alias with the evidence for it.
package actors

import "readout/app/brief"

// Mention is a mention in tokens: [First, Last) of syntax.Document.Tokens,
// without a leading article.
type Mention struct {
	First, Last int
	Head        int // the syntactic head among them
	Kind        brief.MentionKind
	Actor       int // index in Set.Actors
}

// Set is who appears in one article.
type Set struct {
	Actors   []brief.Actor
	Mentions []Mention // in the order of the text; they may nest, outer first

	innermost []int32 // token -> 1 + index of the shortest mention that covers it
	headed    []int32 // token -> 1 + index of the longest mention it is head of
}

// NewSet indexes mentions over a document of n tokens.
func NewSet(all []brief.Actor, mentions []Mention, n int) *Set {
	s := &Set{Actors: all, Mentions: mentions, innermost: make([]int32, n), headed: make([]int32, n)}
	for i, m := range mentions {
		for t := m.First; t < m.Last; t++ {
			if old := s.innermost[t]; old == 0 || width(mentions[old-1]) >= width(m) {
				s.innermost[t] = int32(i + 1)
			}
		}
		if old := s.headed[m.Head]; old == 0 || width(mentions[old-1]) < width(m) {
			s.headed[m.Head] = int32(i + 1)
		}
	}
	return s
}

func width(m Mention) int { return m.Last - m.First }

// Covering is the shortest mention that holds the token.
func (s *Set) Covering(token int) (Mention, bool) { return s.at(s.innermost, token) }

// Headed is the longest mention whose head is the token.
func (s *Set) Headed(token int) (Mention, bool) { return s.at(s.headed, token) }

func (s *Set) at(index []int32, token int) (Mention, bool) {
	if token < 0 || token >= len(index) || index[token] == 0 {
		return Mention{}, false
	}
	return s.Mentions[index[token]-1], true
}

// Actor is the actor of a mention.
func (s *Set) Actor(m Mention) brief.Actor { return s.Actors[m.Actor] }
