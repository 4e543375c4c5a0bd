package parse

import (
	"math/rand/v2"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
	"readout/app/read/syntax/tag"
)

// Example is a sentence to learn from. Heads are indices in Words, len(Words)
// for the root; Labels are indices of relations. Either is negative where it
// is not known: then nothing is learned from it.
type Example struct {
	Words  []string
	Tags   []uint8
	Heads  []int32
	Labels []int32
}

// Trainer learns a parser's model.
type Trainer struct {
	Relations []string
	Words     *lexicon.Lexicon
	Pairs     []tag.Pair
	Epochs    int
	// Explore is the share of wrong guesses that are followed from the second
	// epoch on, so that the parser learns to make the best of its mistakes.
	Explore float64
	Seed    uint64
}

// Train walks over the examples in a fixed random order.
func (t Trainer) Train(examples []Example, after func(epoch int, p *learn.Perceptron)) *learn.Perceptron {
	p := learn.NewPerceptron(Classes(t.Relations))
	random := rand.New(rand.NewPCG(t.Seed, 2))
	infos := infos(t.Pairs)
	scores := make([]float32, 1+2*len(t.Relations))
	order := random.Perm(len(examples))
	var s State
	for epoch := range t.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			e := examples[k]
			s.Reset(e.Words, e.Tags, t.Words, infos)
			o := newOracle(e)
			for !s.done() {
				f := s.features()
				p.Score(f, scores)
				guess := bestLegal(scores, &s)
				best, cost := o.best(scores, &s)
				p.Tick()
				move := guess
				if o.loss(guess, &s) > cost {
					p.Update(f, best, 1)
					p.Update(f, guess, -1)
					if epoch == 0 || random.Float64() >= t.Explore {
						move = best
					}
				}
				o.note(move, &s)
				s.apply(move)
			}
		}
		if after != nil {
			after(epoch, p)
		}
	}
	return p
}
