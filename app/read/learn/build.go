package learn

import (
	"cmp"
	"math"
	"slices"
)

// Pruning says what a trained model leaves out to stay small.
type Pruning struct {
	// Updates drops features that were updated less often; 0 and 1 keep all.
	Updates int
	// Weight drops weights that are, quantized to eight bits, smaller than this
	// share of the largest one; what is below 1/254 of it is dropped anyway.
	Weight float64
	// Clip is the share of weights, the largest, that are cut down to the
	// largest of the others, so that a few outliers do not coarsen the rest.
	Clip float64
	// Note goes into the file.
	Note string
}

// weights is one feature's trained weights, by class.
type weights struct {
	key    Feature
	values []classWeight
}

type classWeight struct {
	class  uint16
	weight float32
}

// quantize makes a Model of trained weights. Rows are sorted by key, so that
// the same weights make the same file.
func quantize(classes []string, rows []weights, p Pruning) *Model {
	slices.SortFunc(rows, func(a, b weights) int { return cmp.Compare(a.key, b.key) })
	top := largest(rows, p.Clip)
	m := &Model{Classes: slices.Clone(classes), Note: p.Note, scale: top / 127}
	if top == 0 {
		m.scale = 1
	}
	least := max(1, p.Weight*127)
	var kept []weights
	var packed []uint16 // the cells of all rows kept
	var ends []int
	for _, r := range rows {
		start := len(packed)
		for _, v := range r.values {
			q := math.Round(float64(v.weight / m.scale))
			if math.Abs(q) >= least {
				packed = append(packed, cell(int(v.class), int8(max(-127, min(127, q)))))
			}
		}
		if len(packed) == start {
			continue
		}
		slices.Sort(packed[start:])
		kept, ends = append(kept, r), append(ends, len(packed))
	}
	f, start := m.fill(len(kept), len(packed)), 0
	for i, r := range kept {
		f.row(r.key, ends[i]-start)
		m.cells = append(m.cells, packed[start:ends[i]]...)
		start = ends[i]
	}
	f.end()
	return m
}

func largest(rows []weights, clip float64) float32 {
	var sizes []float32
	for _, r := range rows {
		for _, v := range r.values {
			sizes = append(sizes, abs(v.weight))
		}
	}
	if len(sizes) == 0 {
		return 0
	}
	slices.Sort(sizes)
	return sizes[max(0, len(sizes)-1-int(clip*float64(len(sizes))))]
}

func abs(x float32) float32 { return max(x, -x) }

// table finds the row of a feature while training: open addressing, because a
// Go map of several million entries is slower and larger.
type table struct {
	keys []Feature
	rows []int32 // 1 + row, 0 is empty
	used int
}

// find is the row of f, or -1.
func (t *table) find(f Feature) int {
	if len(t.rows) == 0 {
		return -1
	}
	mask := uint32(len(t.rows) - 1)
	for at := uint32(f) & mask; t.rows[at] != 0; at = (at + 1) & mask {
		if t.keys[at] == f {
			return int(t.rows[at]) - 1
		}
	}
	return -1
}

// sorted are all features in order.
func (t *table) sorted() []Feature {
	out := make([]Feature, 0, t.used)
	for i, r := range t.rows {
		if r != 0 {
			out = append(out, t.keys[i])
		}
	}
	slices.Sort(out)
	return out
}

// add gives f, which must be new, the next row.
func (t *table) add(f Feature) int {
	if (t.used+1)*3 > len(t.rows)*2 {
		t.grow()
	}
	t.put(f, int32(t.used+1))
	t.used++
	return t.used - 1
}

func (t *table) put(f Feature, row int32) {
	mask := uint32(len(t.rows) - 1)
	at := uint32(f) & mask
	for t.rows[at] != 0 {
		at = (at + 1) & mask
	}
	t.keys[at], t.rows[at] = f, row
}

func (t *table) grow() {
	keys, rows := t.keys, t.rows
	size := max(1024, 2*len(rows))
	t.keys, t.rows = make([]Feature, size), make([]int32, size)
	for i, r := range rows {
		if r != 0 {
			t.put(keys[i], r)
		}
	}
}
