// Package learn holds the linear models of the reader: hashed sparse features,
// several classes, small quantized weights in a compact file.
//
// To train, give examples to a Perceptron (fast; averaged; scores are margins)
// or to a Logistic (softmax regression; scores become probabilities), then
// take its Model and Encode it into assets/models. To use one, Decode it once
// (sync.OnceValues) and call Score or Best from as many goroutines as wanted.
//
//	f := []learn.Feature{
//		learn.Of(0),                               // bias
//		learn.Of(1, learn.Hash(word)),             // word
//		learn.Of(2, learn.Hash(prev), learn.Hash(word)),
//	}
//	p := learn.NewPerceptron([]string{"O", "PER", "ORG"})
//	for range 10 { for each example { p.Learn(f, gold) } }
//	err := os.WriteFile(path, p.Model(learn.Pruning{}).Encode(), 0o644)
//
// A sequence labeller scores each position with the features of the classes
// chosen before it, or runs Viterbi over Score and transition weights of its
// own. Training is deterministic as long as the examples come in the same order.
package learn

import (
	"math"
	"slices"
)

// MostClasses is how many classes a model can have.
const MostClasses = 256

// Model is a trained linear classifier. It is read-only and safe to share.
type Model struct {
	Classes []string
	// Note is what the trainer wrote into the file, "trained on …".
	Note string

	scale float32 // weight = quantized * scale
	rows  int
	// cells holds the rows in the order of their keys, one behind another: the
	// low 16 bits of the key, the row's length, and that many cells, each the
	// class in its high byte and the weight in its low one. What belongs to a
	// feature so lies in one line of the processor's cache; hence no more than
	// 256 classes.
	cells []uint16
	// starts says where in cells the rows begin whose keys share their high
	// bits, and, one further, where they end: see place.
	starts []place
	shift  uint32 // how many low bits of a key starts leaves out, 16 at most
}

// place is where in cells some rows begin, and in its low eight bits, for what
// the last three bits of their keys are. Most features of a text are in no
// model, and this tells nearly all of them without a look at cells.
type place uint32

// mostCells is how many cells a place can tell apart.
const mostCells = 1 << 24

func (p place) start() uint32          { return uint32(p) >> 8 }
func (p place) holds(f Feature) uint32 { return uint32(p) >> (f & 7) & 1 }

func cell(class int, weight int8) uint16 { return uint16(class)<<8 | uint16(uint8(weight)) }

func open(cell uint16) (class int, weight int8) { return int(cell >> 8), int8(uint8(cell)) }

// Features is the number of features the model knows.
func (m *Model) Features() int { return m.rows }

// Class is the index of a class by name, -1 where there is none.
func (m *Model) Class(name string) int { return slices.Index(m.Classes, name) }

// Score sets scores, one for each class, to the sums of the features' weights.
// A feature given twice counts twice.
func (m *Model) Score(features []Feature, scores []float32) {
	var sums [MostClasses]int32
	m.Sum(features, &sums)
	for i, s := range sums[:len(m.Classes)] {
		scores[i] = float32(s) * m.scale
	}
}

// Sum adds the features' quantized weights to the sums of their classes: the
// inner loop of Score, for callers that only compare classes.
func (m *Model) Sum(features []Feature, sums *[MostClasses]int32) {
	// Find the places, then the rows, then add them up: the processor overlaps
	// the waits for memory within a loop without branches.
	var at, end, rows [64]uint32
	var which [64]uint16
	for len(features) > 0 {
		some := features[:min(len(at), len(features))]
		features = features[len(some):]
		n := uint32(0)
		for _, f := range some {
			i := uint32(f) >> m.shift
			p := m.starts[i]
			at[n&63], end[n&63], which[n&63] = p.start(), m.starts[i+1].start(), uint16(f)
			n += p.holds(f)
		}
		found := 0
		for i, row := range at[:n] {
			for m.cells[row] != which[i] {
				if row += 2 + uint32(m.cells[row+1]); row == end[i] {
					break
				}
			}
			if row < end[i] {
				rows[found] = row
				found++
			}
		}
		for _, row := range rows[:found] {
			for _, c := range m.cells[row+2:][:m.cells[row+1]] {
				sums[c>>8] += int32(int8(c))
			}
		}
	}
}

// Best is the class with the highest score and by how much it leads the
// second, which it names too. With one class only, second is best.
func (m *Model) Best(features []Feature) (best, second int, margin float32) {
	var buffer [64]float32
	scores := buffer[:]
	if len(m.Classes) > len(scores) {
		scores = make([]float32, len(m.Classes))
	}
	scores = scores[:len(m.Classes)]
	m.Score(features, scores)
	return Top(scores)
}

// Top is the index of the highest score, of the second highest, and the
// difference. Of equal scores the first wins.
func Top(scores []float32) (best, second int, margin float32) {
	if len(scores) < 2 {
		return 0, 0, 0
	}
	best, second = 0, 1
	if scores[1] > scores[0] {
		best, second = 1, 0
	}
	for i := 2; i < len(scores); i++ {
		switch {
		case scores[i] > scores[best]:
			best, second = i, best
		case scores[i] > scores[second]:
			second = i
		}
	}
	return best, second, scores[best] - scores[second]
}

// Softmax turns scores into probabilities, in place. They mean something only
// for a model that Logistic trained.
func Softmax(scores []float32) {
	if len(scores) == 0 {
		return
	}
	top := slices.Max(scores)
	var sum float64
	for i, s := range scores {
		e := math.Exp(float64(s - top))
		scores[i] = float32(e)
		sum += e
	}
	for i := range scores {
		scores[i] = float32(float64(scores[i]) / sum)
	}
}

// each calls visit with every row, in the order of the keys.
func (m *Model) each(visit func(key Feature, row []uint16)) {
	for i := range len(m.starts) - 1 {
		for at := m.starts[i].start(); at < m.starts[i+1].start(); {
			row := m.cells[at+2:][:m.cells[at+1]]
			visit(Feature(uint32(i)<<m.shift&^0xffff)|Feature(m.cells[at]), row)
			at += 2 + uint32(len(row))
		}
	}
}

// filler makes a Model of rows that come in the order of their keys.
type filler struct {
	model *Model
	next  uint32 // index in starts of the next to be set
}

// fill prepares m for a number of rows with a number of cells in all.
func (m *Model) fill(rows, cells int) filler {
	bits := 16 // what is left of a key has to go into a cell
	for 1<<bits < rows {
		bits++
	}
	m.starts, m.shift = make([]place, 1<<bits+1), uint32(32-bits)
	m.cells, m.rows = make([]uint16, 0, 2*rows+cells), rows
	return filler{model: m}
}

// row begins a row of n cells, which the caller appends to the model's.
func (f *filler) row(key Feature, n int) {
	i := uint32(key) >> f.model.shift
	f.upTo(i)
	f.model.starts[i] |= 1 << (key & 7)
	f.model.cells = append(f.model.cells, uint16(key), uint16(n))
}

// end comes after the last row.
func (f *filler) end() { f.upTo(uint32(len(f.model.starts) - 1)) }

func (f *filler) upTo(i uint32) {
	for ; f.next <= i; f.next++ {
		f.model.starts[f.next] = place(len(f.model.cells) << 8)
	}
}
