package parse

import (
	"math"
	"slices"

	"readout/app/read/learn"
)

// decider asks the network about the states of a sentence. Of the 115 features
// of a state, 84 hang on one word in its place or on one phrase in its place;
// the decider adds those up once, so that two fifths of the vectors are fetched.
// It also keeps what it was told: one state in six looks like one before.
type decider struct {
	*Parser
	sentence  *sentence
	words     []wordParts
	phrases   []phraseParts
	parts     learn.Parts
	facts     facts
	decisions []decision // the first is none
	cells     []learn.Cell
	shown     int32 // the decision that cells are for
	scores    []float32
}

// wordParts are the network's parts for a word in each place, 0 where it was
// not there yet.
type wordParts struct{ top, under, front int32 }

// phraseParts are those for what hangs on a phrase's word, and the first of
// the decisions with the phrase on top of the stack.
type phraseParts struct {
	top, under, third, front int32
	decision                 int32
}

// decision is what the network says of states that look alike.
type decision struct {
	under, third, front int32 // phrases in reach but for the top of the stack
	other               int32 // another decision with the same phrase on top

	best   int           // kind of move
	ahead  [arcs]float64 // the scores of the kinds of move less the best one's
	all    float64       // the logarithm of the sum of their exponentials
	labels [arcs]labelling
}

// labelling is the most probable relation of an arc, with the logarithm of its
// probability.
type labelling struct {
	known bool
	label int
	log   float64
}

// reset forgets all about the sentence before.
func (d *decider) reset(p *Parser, s *sentence) {
	d.Parser, d.sentence = p, s
	d.words = append(d.words[:0], make([]wordParts, len(s.words))...)
	d.phrases = d.phrases[:0]
	d.parts.Reset(p.net)
	d.decisions, d.shown = append(d.decisions[:0], decision{}), 0
	d.scores = slices.Grow(d.scores[:0], len(p.labels))[:len(p.labels)]
}

// decide is the number of the decision for a state.
func (d *decider) decide(s *State) int32 {
	if missing := len(s.phrases) - len(d.phrases); missing > 0 {
		d.phrases = append(d.phrases, make([]phraseParts, missing)...)
	}
	top, under, third := s.stacked(0), s.stacked(1), s.stacked(2)
	first := &d.phrases[top].decision
	for i := *first; i > 0; i = d.decisions[i].other {
		if e := &d.decisions[i]; e.under == under && e.third == third && e.front == s.front {
			return i
		}
	}
	at := int32(len(d.decisions))
	d.decisions = append(d.decisions, decision{under: under, third: third, front: s.front, other: *first})
	*first = at
	d.show(at, s)
	d.decisions[at].ask(d.net, d.cells, s.legal())
	return at
}

// ask sets how probable the kinds of move are.
func (e *decision) ask(net *learn.Net, cells []learn.Cell, legal [arcs]bool) {
	var scores [arcs]float32
	net.Scores(cells, shift, scores[:])
	e.best = highestLegal(scores, legal)
	sum := 0.0
	for a, v := range scores {
		e.ahead[a] = float64(v - scores[e.best])
		if legal[a] {
			sum += math.Exp(e.ahead[a])
		}
	}
	e.all = math.Log(sum)
}

// label is the most probable relation of an arc.
func (d *decider) label(decision int32, s *State, arc int) labelling {
	l := &d.decisions[decision].labels[arc]
	if !l.known {
		if d.shown != decision {
			d.show(decision, s)
		}
		d.net.Scores(d.cells, labelled(arc, len(d.labels)), d.scores)
		best := highest(d.scores)
		*l = labelling{true, best, logOf(d.scores, best)}
	}
	return *l
}

// show makes cells the hidden layer of a state.
func (d *decider) show(decision int32, s *State) {
	top, under, third, front := s.stacked(0), s.stacked(1), s.stacked(2), s.front
	topWord, underWord, frontWord := s.phrases[top].word, s.phrases[under].word, s.next()
	parts := [...]int32{
		d.part(&d.words[topWord].top, (*sentence).topWord, topWord),
		d.part(&d.words[underWord].under, (*sentence).underWord, underWord),
		d.part(&d.words[frontWord].front, (*sentence).frontWords, frontWord),
		d.part(&d.phrases[d.bare(top)].top, (*sentence).topKids, top),
		d.part(&d.phrases[d.bare(under)].under, (*sentence).underKids, under),
		d.part(&d.phrases[d.bare(front)].front, (*sentence).frontKids, front),
		d.part(&d.phrases[third].third, (*sentence).third, third),
	}
	d.facts.reset()
	d.sentence.together(&d.facts, top, under, third, front)
	d.cells = d.net.Hide(d.facts.features, d.cells[:0], &d.parts, parts[:]...)
	d.shown = decision
}

// bare is 0, which nothing hangs on, for all words alone: nothing hangs on them.
func (d *decider) bare(phrase int32) int32 {
	if d.sentence.phrases[phrase].inner == 0 {
		return 0
	}
	return phrase
}

// part is the number of a part that is kept at known once it was added up.
func (d *decider) part(known *int32, add func(*sentence, *facts, int32), i int32) int32 {
	if *known == 0 {
		d.facts.reset()
		add(d.sentence, &d.facts, i)
		*known = d.net.Part(&d.parts, d.facts.features)
	}
	return *known
}

// logOf is the logarithm of the probability of the highest score.
func logOf(scores []float32, best int) float64 {
	sum := 0.0
	for _, v := range scores {
		if d := v - scores[best]; d > -8 { // less changes nothing
			sum += math.Exp(float64(d))
		}
	}
	return -math.Log(sum)
}
