// Package tag gives each token a part of speech: a Penn Treebank tag and the
// Universal one together, by an averaged perceptron that reads from left to
// right (Collins 2002) with the words ahead, learned clusters and the tags a
// word is known with.
package tag

import (
	"strings"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// Tagger tags sentences. It is read-only and safe to share.
type Tagger struct {
	model *learn.Model
	words *lexicon.Lexicon
	names []Pair
}

// Pair is a class of the tagger: "PROPN|NNP".
type Pair struct{ POS, Tag string }

// Class is the name of the pair as a class of the model.
func (p Pair) Class() string { return p.POS + "|" + p.Tag }

// New makes a tagger of a trained model and lexicon.
func New(model *learn.Model, words *lexicon.Lexicon) *Tagger {
	t := &Tagger{model: model, words: words}
	for _, c := range model.Classes {
		pos, tag, _ := strings.Cut(c, "|")
		t.names = append(t.names, Pair{pos, tag})
	}
	return t
}

// Pairs are the classes, by the numbers that Tag gives.
func (t *Tagger) Pairs() []Pair { return t.names }

// Tag gives each word of a sentence its class. Scratch may be nil; passing the
// same one again saves memory.
func (t *Tagger) Tag(words []string, s *Scratch) []uint8 {
	if s == nil {
		s = new(Scratch)
	}
	s.use(t.model)
	s.read(words, t.words)
	for i := range words {
		sums, best := s.score(i), 0
		for c, v := range sums {
			if v > sums[best] {
				best = c
			}
		}
		s.tags = append(s.tags, uint8(best))
	}
	return s.tags
}
