package tag

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// TestScore: what is added up by word and kept gives the sums that all features
// of a word give at once, over more words than the Scratch remembers.
func TestScore(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var examples []Example
	classes := []string{"NOUN|NN", "VERB|VB", "ADJ|JJ", "ADV|RB"}
	for range 2500 {
		var e Example
		for range 1 + random.IntN(12) {
			n := int(float64(2*mostWords) * random.Float64() * random.Float64())
			e.Words = append(e.Words, fmt.Sprintf([]string{"w%do", "W%do", "W%dO", "%d"}[n%4], n))
			e.Gold = append(e.Gold, n%len(classes))
		}
		examples = append(examples, e)
	}
	known := lexicon.New(map[string]lexicon.Entry{"w8o": {Tags: 1, Cluster: 2}, "w5o": {Tags: 2, Coarse: 1}})
	m := Train(examples, classes, known, 1, 1).Model(learn.Pruning{})
	tagger := New(m, known)
	var s Scratch
	forgot := false
	for _, e := range examples {
		before := len(s.words)
		tagger.Tag(e.Words, &s)
		forgot = forgot || len(s.words) < before
		tags := slices.Clone(s.tags)
		s.tags = s.tags[:0]
		for i := range e.Words {
			got := slices.Clone(s.score(i))
			var want [learn.MostClasses]int32
			m.Sum(s.features(i), &want)
			if !slices.Equal(got, want[:len(classes)]) {
				t.Fatalf("sums %v of word %d of %q, want %v", got, i, e.Words, want[:len(classes)])
			}
			s.tags = append(s.tags, tags[i])
		}
	}
	if !forgot {
		t.Error("no words were forgotten")
	}
}
