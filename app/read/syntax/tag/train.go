package tag

import (
	"math/rand/v2"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// Example is a sentence to learn from: words and the gold class of each; a
// class below 0 is unknown and not learned from.
type Example struct {
	Words []string
	Gold  []int
}

// Train learns a tagger's model from examples in a fixed random order,
// walking over them for epochs.
func Train(examples []Example, classes []string, words *lexicon.Lexicon, epochs int, seed uint64) *learn.Perceptron {
	p := learn.NewPerceptron(classes)
	random := rand.New(rand.NewPCG(seed, 1))
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	var s Scratch
	scores := make([]float32, len(classes))
	for range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			e := examples[k]
			s.read(e.Words, words)
			for i, gold := range e.Gold {
				f := s.features(i)
				p.Score(f, scores)
				best, _, _ := learn.Top(scores)
				if gold >= 0 {
					p.Tick()
				}
				if gold >= 0 && best != gold {
					p.Update(f, gold, 1)
					p.Update(f, best, -1)
				}
				s.tags = append(s.tags, uint8(best)) // its own guess, as when it works
			}
		}
	}
	return p
}
