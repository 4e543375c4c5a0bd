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
	"cmp"
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
	slots []slot  // open addressing, a power of two; a key's place is its high bits
	shift uint32  // how many low bits of a key its place leaves out
	mask  uint32
	// cells holds the rows: a head with the row's length, then that many
	// cells, each the class in its high byte and the weight in its low one.
	// Small rows stay in the processor's cache; hence no more than 256 classes.
	cells []uint16
	rows  int
}

type slot struct {
	key Feature
	row uint32 // index in cells; 0 is empty
}

func cell(class int, weight int8) uint16 { return uint16(class)<<8 | uint16(uint8(weight)) }

func open(cell uint16) (class int, weight int8) { return int(cell >> 8), int8(uint8(cell)) }

// Features is the number of features the model knows.
func (m *Model) Features() int { return m.rows }

// Class is the index of a class by name, -1 where there is none.
func (m *Model) Class(name string) int { return slices.Index(m.Classes, name) }

// Score sets scores, one for each class, to the sums of the features' weights.
// A feature given twice counts twice.
func (m *Model) Score(features []Feature, scores []float32) {
	var buffer [128]int32
	sums := buffer[:]
	if len(m.Classes) > len(sums) {
		sums = make([]int32, len(m.Classes))
	}
	sums = sums[:len(m.Classes)]
	clear(sums)
	m.Sum(features, sums)
	for i, s := range sums {
		scores[i] = float32(s) * m.scale
	}
}

// Sum adds the features' quantized weights to sums, one for each class: the
// inner loop of Score, for callers that only compare classes.
func (m *Model) Sum(features []Feature, sums []int32) {
	// Fetch the slots, find the rows, fetch their lengths, add them up: the
	// processor overlaps the waits for memory within a loop without branches.
	var first [64]slot
	var rows [64]uint32
	var sizes [64]uint16
	for len(features) > 0 {
		some := features[:min(len(first), len(features))]
		features = features[len(some):]
		for i, f := range some {
			first[i] = m.slots[uint32(f)>>m.shift]
		}
		n := 0
		for i, f := range some {
			s := first[i]
			for at := uint32(f) >> m.shift; s.key != f && s.row != 0; s = m.slots[at] {
				at = (at + 1) & m.mask
			}
			if s.row != 0 {
				rows[n] = s.row
				n++
			}
		}
		for i, row := range rows[:n] {
			sizes[i] = m.cells[row]
		}
		for i, row := range rows[:n] {
			for _, c := range m.cells[row+1:][:sizes[i]] {
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

// sortedSlots are the table's full slots in the order of their keys.
func (m *Model) sortedSlots() []slot {
	full := slices.DeleteFunc(slices.Clone(m.slots), func(s slot) bool { return s.row == 0 })
	slices.SortFunc(full, func(a, b slot) int { return cmp.Compare(a.key, b.key) })
	return full
}

// room makes the hash table for a number of rows.
func (m *Model) room(rows int) {
	bits := 4
	for 1<<bits < rows*2 { // at most half full
		bits++
	}
	m.slots, m.shift, m.mask, m.rows = make([]slot, 1<<bits), uint32(32-bits), uint32(1<<bits-1), rows
}

// put enters the row of a key. Keys that come sorted fill the table from its
// start to its end, which memory likes.
func (m *Model) put(key Feature, row uint32) {
	at := uint32(key) >> m.shift
	for m.slots[at].row != 0 {
		at = (at + 1) & m.mask
	}
	m.slots[at] = slot{key, row}
}
