// Package names finds the names in an article: people, organizations,
// countries and places, without titles and leading articles. A structured
// perceptron with Viterbi decoding (Collins 2002) reads each sentence; what
// the whole article tells then corrects it: acronyms in parentheses, surnames
// of people named in full, names seen elsewhere.
package names

import (
	"fmt"
	"sync"

	"readout/app/brief"
	"readout/app/read/learn"
	"readout/app/read/syntax"
	"readout/assets"
)

// Name is a named entity: tokens [First, Last) of syntax.Document.Tokens.
// "Sergei Lavrov", never "Foreign Minister Sergei Lavrov"; an adjective of
// nationality ("Russian") is a Name of the country with Demonym set.
type Name struct {
	First, Last int
	Kind        brief.ActorKind
	Demonym     bool
	Score       float64 // the model's confidence in [0, 1]
	RunnerUp    brief.ActorKind
	Rule        string // how it was found: "model:names", "rule:acronym", …
	// TitleFirst is the first token of the titles that stand before a person's
	// name, First where there are none.
	TitleFirst int
	// Country is the code of the country that the name or demonym means in
	// countries.tsv ("RU"), "" where none is meant.
	Country string
}

// Finder finds names. It is safe to share between goroutines.
type Finder struct {
	knowledge *knowledge
	model     *learn.Model
}

var load = sync.OnceValues(func() (*Finder, error) {
	k, err := know()
	if err != nil {
		return nil, err
	}
	b, err := assets.Model("names.bin")
	if err != nil {
		return nil, err
	}
	m, err := learn.Decode(b)
	if err != nil {
		return nil, fmt.Errorf("embedded names.bin: %w", err)
	}
	return &Finder{k, m}, nil
})

// New loads the model and the word lists, once for the whole program.
func New() (*Finder, error) { return load() }

// longestSentence bounds the work on one sentence, in tokens; a longer one is
// read in pieces.
const longestSentence = 400

// Find returns the names of a document in the order of its text; they do not
// overlap.
func (f *Finder) Find(d *syntax.Document) []Name {
	c := newReading(f.knowledge, d)
	decoder := newDecoder(f.model)
	for _, s := range d.Sentences {
		if s.Kind == syntax.Furniture {
			continue
		}
		for first := s.First; first < s.Last; first += longestSentence {
			c.read(decoder, f.model, first, min(first+longestSentence, s.Last))
		}
	}
	return c.settle()
}
