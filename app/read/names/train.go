package names

import (
	"strings"

	"readout/app/read/learn"
	"readout/app/read/syntax"
	"readout/app/read/syntax/tag"
)

// Example is a sentence with its names, to learn from.
type Example struct {
	Words  []string
	Labels []int // indices in Labels
	// Weight is how much a mistake counts: 1 for sentences that people marked.
	Weight float32

	described *sentence
}

// Span is a name in an Example: tokens [First, Last) of a kind, an index in
// the order person, organization, place, people.
type Span struct{ First, Last, Kind int }

// Mark makes labels of spans over n words.
func Mark(n int, spans []Span) []int {
	all := make([]int, n)
	for _, s := range spans {
		for i := s.First; i < s.Last; i++ {
			all[i] = label(s.Kind, position(i-s.First, s.Last-s.First))
		}
	}
	return all
}

// spansOf reads labels back.
func spansOf(path []int) []Span {
	var all []Span
	for i := 0; i < len(path); i++ {
		if path[i] == 0 {
			continue
		}
		first, kind := i, (path[i]-1)/places
		for (path[i]-1)%places != last && (path[i]-1)%places != whole && i+1 < len(path) {
			i++
		}
		all = append(all, Span{first, i + 1, kind})
	}
	return all
}

// Trainer teaches a structured averaged perceptron (Collins 2002) with Viterbi
// decoding.
type Trainer struct {
	knowledge  *knowledge
	tagger     *tag.Tagger
	perceptron *learn.Perceptron
	decoder    *decoder
	gold       []learn.Feature
}

// NewTrainer starts with no knowledge but the word lists.
func NewTrainer() (*Trainer, error) {
	k, err := know()
	if err != nil {
		return nil, err
	}
	tagger, _, err := syntax.Models()
	if err != nil {
		return nil, err
	}
	p := learn.NewPerceptron(Labels())
	return &Trainer{knowledge: k, tagger: tagger, perceptron: p, decoder: newDecoder(p)}, nil
}

// Learn shows one sentence and tells whether all its labels were right.
func (t *Trainer) Learn(e *Example) bool {
	if e.described == nil {
		e.described = sentenceOf(t.knowledge, e.Words, tagsOf(t.tagger, e.Words))
	}
	t.decoder.learnMoves(t.perceptron)
	path := t.decoder.decode(t.perceptron, e.described)
	right := true
	for i := range path {
		right = right && path[i] == e.Labels[i]
	}
	t.perceptron.Tick()
	if right {
		return true
	}
	wasGot, wasGold := 0, 0
	for i := range path {
		if path[i] != e.Labels[i] {
			t.gold = e.described.features(t.gold[:0], i)
			t.perceptron.Update(t.gold, e.Labels[i], e.Weight)
			t.perceptron.Update(t.gold, path[i], -e.Weight)
		}
		if wasGot != wasGold || path[i] != e.Labels[i] {
			t.perceptron.Update([]learn.Feature{transition(wasGold)}, e.Labels[i], e.Weight)
			t.perceptron.Update([]learn.Feature{transition(wasGot)}, path[i], -e.Weight)
		}
		wasGot, wasGold = path[i], e.Labels[i]
	}
	return false
}

// Mean is the mean of what trainers learned that saw the examples in other
// orders.
func Mean(all []*Trainer, p learn.Pruning) *learn.Model {
	var members []*learn.Perceptron
	for _, t := range all {
		members = append(members, t.perceptron)
	}
	return learn.Mean(members, p)
}

// Tagger finds the names of single sentences with a model, to measure it.
type Tagger struct {
	knowledge *knowledge
	tagger    *tag.Tagger
	model     *learn.Model
	decoder   *decoder
}

// NewTagger takes a model that a Trainer made.
func NewTagger(m *learn.Model) (*Tagger, error) {
	t, err := NewTrainer()
	if err != nil {
		return nil, err
	}
	return &Tagger{t.knowledge, t.tagger, m, newDecoder(m)}, nil
}

// Tag is the names in a sentence's words.
func (t *Tagger) Tag(words []string) []Span {
	return spansOf(t.decoder.decode(t.model, sentenceOf(t.knowledge, words, tagsOf(t.tagger, words))))
}

// tagsOf are the Penn tags of a sentence's words.
func tagsOf(t *tag.Tagger, words []string) []string {
	pairs := t.Pairs()
	all := make([]string, len(words))
	for i, c := range t.Tag(words, nil) {
		all[i] = pairs[c].Tag
	}
	return all
}

// TitleWords counts the words of titles that a name begins with; all of them
// where it is nothing but a title.
func TitleWords(name []string) (int, error) {
	l, err := loadLists()
	if err != nil {
		return 0, err
	}
	return l.titleWords(name), nil
}

// IsPeople tells an adjective or noun of nationality.
func IsPeople(words []string) (bool, error) {
	l, err := loadLists()
	if err != nil {
		return false, err
	}
	return l.demonyms[strings.Join(words, " ")] != "", nil
}
