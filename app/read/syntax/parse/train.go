package parse

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"

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

// Trainer learns a parser's network.
type Trainer struct {
	Relations []string
	Words     *lexicon.Lexicon
	Pairs     []tag.Pair
	Epochs    int
	Hidden    int // size of the hidden layer
	// Least is how often a feature must occur on the way of the gold trees.
	Least int
	// Rate is the learning rate at the start; it falls in a line to a twentieth.
	Rate float64
	// Drop and DropFeatures are dropout: see learn.NetTrainer. DropWord hides
	// the spelling of a word seen n times with probability DropWord/(DropWord+n),
	// so that the parser learns to do without (Kiperwasser and Goldberg 2016).
	Drop, DropFeatures, DropWord float64
	// Explore is the share of guesses that are followed from the second epoch on
	// where they are wrong, so that the parser learns to make the best of its
	// mistakes.
	Explore float64
	Seed    uint64
}

// Train walks over the examples in a fixed random order. After may be nil.
func (t Trainer) Train(examples []Example, after func(epoch int, n *learn.NetTrainer)) *learn.NetTrainer {
	w := newWalk(t, examples)
	order := w.random.Perm(len(examples))
	for epoch := range t.Epochs {
		w.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for done, k := range order {
			past := (float64(epoch) + float64(done)/float64(len(order))) / float64(t.Epochs)
			w.net.Rate = t.Rate * (1 - 0.95*past)
			w.sentence(examples[k], epoch > 0)
			if epoch >= t.Epochs/2 && (done == len(order)/2 || done == len(order)-1) {
				w.net.Keep()
			}
		}
		if after != nil {
			after(epoch, w.net)
		}
	}
	return w.net
}

// walk is one training's working memory.
type walk struct {
	Trainer
	net    *learn.NetTrainer
	random *rand.Rand
	infos  []tagInfo
	counts map[string]int // of folded words
	scores []float32      // of all classes, then which way they should move
	state  State
	facts  facts
}

func newWalk(t Trainer, examples []Example) *walk {
	w := &walk{Trainer: t, random: rand.New(rand.NewPCG(t.Seed, 2)), infos: infos(t.Pairs), counts: map[string]int{}}
	for _, e := range examples {
		for _, word := range e.Words {
			w.counts[lexicon.Fold(word)]++
		}
	}
	classes := Classes(t.Relations)
	w.scores = make([]float32, len(classes))
	w.net = learn.NewNetTrainer(classes, t.Hidden, w.frequent(examples), t.Seed)
	w.net.Drop, w.net.DropFeatures = t.Drop, t.DropFeatures
	return w
}

// frequent are the features that occur often enough on the way of the gold
// trees, sorted.
func (w *walk) frequent(examples []Example) []learn.Feature {
	counts := map[learn.Feature]int{}
	s := &w.state
	for _, e := range examples {
		s.Reset(e.Words, e.Tags, w.Words, w.infos)
		o := newOracle(e)
		for !s.done() {
			for _, f := range s.features(&w.facts) {
				counts[f]++
			}
			m := move{arc: cheapest(o.costsOf(s), [arcs]float32{}, s.legal())}
			if m.arc != shift {
				m.label = max(0, o.gold(s))
			}
			o.note(m, s)
			s.apply(m)
		}
	}
	maps.DeleteFunc(counts, func(_ learn.Feature, n int) bool { return n < w.Least })
	return slices.Sorted(maps.Keys(counts))
}

// sentence learns from one, exploring or not.
func (w *walk) sentence(e Example, explore bool) {
	s := &w.state
	s.Reset(e.Words, e.Tags, w.Words, w.infos)
	for i, word := range e.Words {
		if w.random.Float64() < w.DropWord/(w.DropWord+float64(w.counts[lexicon.Fold(word)])) {
			s.words[i+1].form = hidden
		}
	}
	o := newOracle(e)
	for !s.done() {
		m := w.learn(o, explore && w.random.Float64() < w.Explore)
		o.note(m, s)
		s.apply(m)
	}
}

// learn learns from one decision and makes it: by its own guess where follow is
// true or the guess costs nothing, else by gold.
func (w *walk) learn(o *oracle, follow bool) move {
	s := &w.state
	w.net.Hide(s.features(&w.facts))
	clear(w.scores)
	w.net.Scores(shift, w.scores[:arcs])
	legal, costs := s.legal(), o.costsOf(s)
	kinds := [arcs]float32(w.scores)
	best := cheapest(costs, kinds, legal)
	m := move{arc: highestLegal(kinds, legal)}
	if !follow && costs[m.arc] > costs[best] {
		m.arc = best
	}
	towards(w.scores[:arcs], func(a int) bool { return legal[a] }, func(a int) bool { return costs[a] == costs[best] })
	if m.arc != shift {
		from := labelled(m.arc, len(w.Relations))
		scores := w.scores[from : from+len(w.Relations)]
		w.net.Scores(from, scores)
		m.label = highest(scores)
		if gold := o.gold(s); gold < 0 {
			clear(scores)
		} else {
			towards(scores, func(int) bool { return true }, func(l int) bool { return l == gold })
			if !follow {
				m.label = gold
			}
		}
	}
	w.net.Learn(w.scores)
	return m
}

// cheapest is, of the kinds of move that cost least, the one with the highest
// score.
func cheapest(costs [arcs]int, scores [arcs]float32, legal [arcs]bool) int {
	best := -1
	for a, c := range costs {
		if legal[a] && (best < 0 || c < costs[best] || c == costs[best] && scores[a] > scores[best]) {
			best = a
		}
	}
	return best
}

// towards makes of scores the direction in which they should move: up those
// that are good, down the others that can be.
func towards(scores []float32, can, good func(int) bool) {
	top := float32(math.Inf(-1))
	for i, v := range scores {
		if can(i) {
			top = max(top, v)
		}
	}
	var all, right float64
	for i, v := range scores {
		if !can(i) {
			scores[i] = 0
			continue
		}
		p := math.Exp(float64(v - top))
		scores[i] = float32(p)
		all += p
		if good(i) {
			right += p
		}
	}
	right = max(right, 1e-30)
	for i, p := range scores {
		d := -float64(p) / all
		if good(i) && p > 0 {
			d += float64(p) / right
		}
		scores[i] = float32(d)
	}
}
