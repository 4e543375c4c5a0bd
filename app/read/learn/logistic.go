package learn

import (
	"math"
	"slices"
)

// Logistic trains multinomial logistic regression by AdaGrad (Duchi et al.
// 2011). It suits models of few classes whose scores must be probabilities.
// It is not safe for concurrent use.
type Logistic struct {
	// Rate is the learning rate, 0.1 unless set.
	Rate float64
	// Shrink is L2 regularization: the share of a weight lost at each update
	// of it, 1e-5 or so; 0 unless set.
	Shrink float64

	classes []string
	table   table
	updates []int32
	weight  []float32 // row*classes + class
	squares []float32 // sums of squared gradients, as weight
	scores  []float32
}

// NewLogistic makes an untrained model over classes, MostClasses at most.
func NewLogistic(classes []string) *Logistic {
	return &Logistic{Rate: 0.1, classes: slices.Clone(classes), scores: make([]float32, len(classes))}
}

// Learn shows one example, counted importance times (1 is usual), and returns
// the probability that the gold class had before.
func (l *Logistic) Learn(features []Feature, gold int, importance float64) float64 {
	l.Score(features, l.scores)
	Softmax(l.scores)
	before := float64(l.scores[gold])
	k := len(l.classes)
	for _, f := range features {
		r := l.table.find(f)
		if r < 0 {
			r = l.table.add(f)
			l.updates = append(l.updates, 0)
			l.weight = append(l.weight, make([]float32, k)...)
			l.squares = append(l.squares, make([]float32, k)...)
		}
		l.updates[r]++
		w, s := l.weight[r*k:][:k], l.squares[r*k:][:k]
		for c, p := range l.scores {
			g := float64(p)
			if c == gold {
				g--
			}
			g *= importance
			s[c] += float32(g * g)
			step := l.Rate * g / (math.Sqrt(float64(s[c])) + 1e-8)
			w[c] = float32(float64(w[c])*(1-l.Shrink) - step)
		}
	}
	return before
}

// Score sets scores, one for each class, with the weights of this moment.
func (l *Logistic) Score(features []Feature, scores []float32) {
	clear(scores)
	k := len(l.classes)
	for _, f := range features {
		if r := l.table.find(f); r >= 0 {
			for c, w := range l.weight[r*k:][:k] {
				scores[c] += w
			}
		}
	}
}

// Model is what was learned so far, pruned and quantized. Training may go on
// afterwards.
func (l *Logistic) Model(prune Pruning) *Model {
	k := len(l.classes)
	var rows []weights
	for i, key := range l.table.keys {
		r := int(l.table.rows[i]) - 1
		if r < 0 || int(l.updates[r]) < prune.Updates {
			continue
		}
		w := weights{key: key}
		for c, v := range l.weight[r*k:][:k] {
			w.values = append(w.values, classWeight{uint16(c), v})
		}
		rows = append(rows, w)
	}
	return quantize(l.classes, rows, prune)
}
