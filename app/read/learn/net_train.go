package learn

import (
	"math"
	"math/rand/v2"
	"slices"
)

// NetTrainer trains a Net by stochastic gradient descent with a step for each
// vector that shrinks with the gradients it has seen (AdaGrad, a number for a
// row), with dropout of hidden cells and of features. It is not safe for
// concurrent use.
type NetTrainer struct {
	// Rate is the learning rate, to be lowered as training goes on.
	Rate float64
	// Drop and DropFeatures are the shares of hidden cells and of features left
	// out of an example while learning.
	Drop, DropFeatures float64

	classes []string
	hidden  int
	random  *rand.Rand
	table   table
	now     netWeights
	sum     netWeights // of what Keep was shown
	kept    int

	inSquares, outSquares []float32 // by row and by class
	rows                  []int32   // of the example at hand
	cells, slope          []float32 // the hidden layer of the example, and its gradient
}

type netWeights struct{ in, out, outBias []float32 }

// startBias is above zero so that all hidden cells learn from the beginning.
const startBias = 0.1

// NewNetTrainer makes an untrained network over classes that knows features,
// each given once. The size of the hidden layer must be a multiple of 32.
func NewNetTrainer(classes []string, hidden int, features []Feature, seed uint64) *NetTrainer {
	t := &NetTrainer{classes: slices.Clone(classes), hidden: hidden, random: rand.New(rand.NewPCG(seed, 7))}
	for _, f := range features {
		if f != 0 && t.table.find(f) < 0 {
			t.table.add(f)
		}
	}
	normal := func(n int, deviation float64) []float32 {
		out := make([]float32, n)
		for i := range out {
			out[i] = float32(t.random.NormFloat64() * deviation)
		}
		return out
	}
	t.now = netWeights{
		in: normal(t.table.used*hidden, 0.05), out: normal(len(classes)*hidden, 1/math.Sqrt(float64(hidden))),
		outBias: make([]float32, len(classes)),
	}
	t.sum = netWeights{make([]float32, len(t.now.in)), make([]float32, len(t.now.out)), make([]float32, len(classes))}
	t.inSquares, t.outSquares = make([]float32, t.table.used), make([]float32, len(classes))
	t.cells, t.slope = make([]float32, hidden), make([]float32, hidden)
	return t
}

// Hide takes an example's features; Scores and Learn follow it.
func (t *NetTrainer) Hide(features []Feature) {
	t.rows = t.rows[:0]
	for _, f := range features {
		if r := t.table.find(f); r >= 0 && t.random.Float64() >= t.DropFeatures {
			t.rows = append(t.rows, int32(r))
		}
	}
	h := t.cells
	for i := range h {
		h[i] = startBias
	}
	for _, r := range t.rows {
		for i, w := range t.now.in[int(r)*t.hidden:][:len(h)] {
			h[i] += w
		}
	}
	more := float32(1 / (1 - t.Drop))
	for i, v := range h {
		if v < 0 || t.random.Float64() < t.Drop {
			h[i] = 0
		} else {
			h[i] *= more
		}
	}
}

// Scores is as Net.Scores.
func (t *NetTrainer) Scores(from int, scores []float32) {
	for i := range scores {
		c := from + i
		scores[i] = t.now.outBias[c] + dot(t.cells, t.now.out[c*t.hidden:])
	}
}

// dot is the product of a with the first part of b; a's length is a multiple
// of four.
func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	for len(a) >= 4 && len(b) >= 4 {
		s0 += a[0] * b[0]
		s1 += a[1] * b[1]
		s2 += a[2] * b[2]
		s3 += a[3] * b[3]
		a, b = a[4:], b[4:]
	}
	return s0 + s1 + s2 + s3
}

// Learn moves the scores of all classes into the direction given, for a
// softmax what the probability should be less what it is.
func (t *NetTrainer) Learn(direction []float32) {
	clear(t.slope)
	for c, d := range direction {
		if d < 1e-3 && d > -1e-3 {
			continue
		}
		w := t.now.out[c*t.hidden:][:t.hidden]
		var square float32
		for i, x := range t.cells {
			t.slope[i] += d * w[i]
			square += x * x
		}
		t.outSquares[c] += d * d * (square/float32(t.hidden) + 0.01)
		step := d * t.step(t.outSquares[c])
		for i, x := range t.cells {
			w[i] += step * x
		}
		t.now.outBias[c] += step
	}
	more := float32(1 / (1 - t.Drop))
	var square float32
	for i, x := range t.cells {
		if x <= 0 {
			t.slope[i] = 0
		}
		t.slope[i] *= more
		square += t.slope[i] * t.slope[i]
	}
	if square == 0 {
		return
	}
	for _, r := range t.rows {
		t.inSquares[r] += square / float32(t.hidden)
		step := t.step(t.inSquares[r])
		v := t.now.in[int(r)*t.hidden:][:t.hidden]
		for i, g := range t.slope {
			v[i] += step * g
		}
	}
}

func (t *NetTrainer) step(squares float32) float32 {
	return float32(t.Rate / (math.Sqrt(float64(squares)) + 1e-6))
}

// Keep adds the weights of this moment to the average that Net gives.
func (t *NetTrainer) Keep() {
	t.kept++
	add(t.sum.in, t.now.in)
	add(t.sum.out, t.now.out)
	add(t.sum.outBias, t.now.outBias)
}

func add(sum, now []float32) {
	for i, v := range now {
		sum[i] += v
	}
}

// Net is the average of what was kept, quantized to eight bits.
func (t *NetTrainer) Net(note string) *Net {
	mean := func(sum []float32) []float32 {
		out := make([]float32, len(sum))
		for i, v := range sum {
			out[i] = v / float32(t.kept)
		}
		return out
	}
	in := mean(t.sum.in)
	n := &Net{
		Classes: slices.Clone(t.classes), Note: note, hidden: t.hidden,
		bias: make([]float32, t.hidden), out: transposed(mean(t.sum.out), t.hidden), outBias: mean(t.sum.outBias),
	}
	for i := range n.bias {
		n.bias[i] = startBias
	}
	sizes := make([]float32, len(in))
	for i, v := range in {
		sizes[i] = abs(v)
	}
	slices.Sort(sizes)
	n.scale = sizes[len(sizes)-1-len(sizes)/10000] / 127
	n.index(t.table.used)
	vector := make([]byte, t.hidden)
	for _, f := range t.table.sorted() {
		for k, v := range in[t.table.find(f)*t.hidden:][:t.hidden] {
			q := math.Round(float64(v / n.scale))
			vector[k] = byte(middle + max(-127, min(127, q)))
		}
		n.put(f, vector)
	}
	n.end()
	return n
}
