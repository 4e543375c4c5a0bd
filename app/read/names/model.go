package names

import (
	"math"

	"readout/app/brief"
	"readout/app/read/learn"
)

// The kinds of name that the model tells apart, in the order of its labels.
const (
	person = iota
	org
	place
	people // an adjective or noun of nationality
	kinds
)

// Labels: 0 is outside; the others are 1 + 4*kind + place in the name, with
// begin, inner, last and whole as in lists.
const labels = 1 + places*kinds

// Labels names the classes of the model.
func Labels() []string {
	all := []string{"O"}
	for _, k := range []string{"person", "organization", "place", "people"} {
		for _, p := range []string{"B", "I", "L", "U"} {
			all = append(all, p+"-"+k)
		}
	}
	return all
}

func label(kind, place int) int { return 1 + places*kind + place }

// follows tells whether label b may come after a. Both may be 0; the edge of a
// sentence is like 0.
func follows(a, b int) bool {
	open := a > 0 && ((a-1)%places == begin || (a-1)%places == inner)
	if !open {
		return b == 0 || (b-1)%places == begin || (b-1)%places == whole
	}
	return b > 0 && (b-1)/places == (a-1)/places && ((b-1)%places == inner || (b-1)%places == last)
}

// transition is the feature of the label before.
func transition(before int) learn.Feature { return learn.Of(100, uint64(before)) }

// scorer is the model, trained or in training.
type scorer interface {
	Score(features []learn.Feature, scores []float32)
}

// decoder runs Viterbi; its buffers are used again for the next sentence.
type decoder struct {
	before   [labels][]int // which labels may come before each
	moves    [labels][labels]float32
	emit     [][labels]float32
	best     [][labels]float32
	from     [][labels]uint8
	path     []int
	features []learn.Feature
}

func newDecoder(m scorer) *decoder {
	d := &decoder{features: make([]learn.Feature, 0, maxFeatures)}
	for b := range labels {
		for a := range labels {
			if follows(a, b) {
				d.before[b] = append(d.before[b], a)
			}
		}
	}
	d.learnMoves(m)
	return d
}

// learnMoves reads the weights of the transitions.
func (d *decoder) learnMoves(m scorer) {
	for a := range labels {
		m.Score([]learn.Feature{transition(a)}, d.moves[a][:])
	}
}

// decode is the best sequence of labels for a sentence. It is valid until the
// next call.
func (d *decoder) decode(m scorer, s *sentence) []int {
	n := len(s.words)
	if cap(d.emit) < n {
		d.emit, d.best, d.from = make([][labels]float32, n), make([][labels]float32, n), make([][labels]uint8, n)
		d.path = make([]int, n)
	}
	d.emit, d.best, d.from, d.path = d.emit[:n], d.best[:n], d.from[:n], d.path[:n]
	for i := range n {
		d.features = s.features(d.features[:0], i)
		m.Score(d.features, d.emit[i][:])
		d.step(i)
	}
	d.trace()
	return d.path
}

func (d *decoder) step(i int) {
	for b := range labels {
		top, from := float32(math.Inf(-1)), 0
		for _, a := range d.before[b] {
			v := d.moves[a][b]
			if i > 0 {
				v += d.best[i-1][a]
			} else if a != 0 {
				continue
			}
			if v > top {
				top, from = v, a
			}
		}
		d.best[i][b], d.from[i][b] = top+d.emit[i][b], uint8(from)
	}
}

func (d *decoder) trace() {
	n := len(d.path)
	if n == 0 {
		return
	}
	top, at := float32(math.Inf(-1)), 0
	for b := range labels {
		ends := b == 0 || (b-1)%places == last || (b-1)%places == whole
		if v := d.best[n-1][b]; ends && v > top {
			top, at = v, b
		}
	}
	for i := n - 1; i >= 0; i-- {
		d.path[i] = at
		at = int(d.from[i][at])
	}
}

// judge is how sure the model is of the span [first, last) being of a kind,
// and which kind comes second; kinds stands for no name at all.
func (d *decoder) judge(first, last, kind int) (score float64, second int) {
	var sums [kinds + 1]float32
	for i := first; i < last; i++ {
		sums[kinds] += d.emit[i][0]
		for k := range kinds {
			sums[k] += d.emit[i][label(k, position(i-first, last-first))]
		}
	}
	second = -1
	for k, v := range sums {
		if k != kind && (second < 0 || v > sums[second]) {
			second = k
		}
	}
	margin := float64(sums[kind]-sums[second]) / float64(last-first)
	return 1 / (1 + math.Exp(-margin*steepness)), second
}

// steepness turns a margin into something like a probability; fitted by eye on
// the dev sentences.
const steepness = 0.15

// kindNames are the kinds as the rest of the reader knows them.
var kindNames = [kinds]brief.ActorKind{brief.Person, brief.Organization, brief.Location, brief.Country}
