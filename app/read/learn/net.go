package learn

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// Net is a trained network of one hidden layer over the same hashed sparse
// features as a Model's: each feature it knows has a vector, their sum, all
// below zero cut off, is the hidden layer, and a linear layer makes scores of
// it (Chen and Manning 2014, with the first layer multiplied out). It finds out
// itself which features mean more together than each alone. It is read-only
// and safe to share.
type Net struct {
	Classes []string
	// Note is what the trainer wrote into the file, "trained on …".
	Note string

	hidden int // size of the hidden layer, a multiple of 32
	// seen has a bit for what the high bits of the known features are. Most
	// features of a text are in no network, and this tells nearly all of them.
	// before says how many known features come before each word of seen: with
	// the bits below a feature's it leads to where keys, which are in order, may
	// hold it. All that takes 0.7 MB, a third of a hash table.
	seen      []uint64
	seenShift uint32
	before    []uint32
	keys      []Feature
	// vectors has, from i*hidden/8 on, the vector of keys[i], bytes eight to a
	// word: weights times scale, with middle added so that none is negative and
	// four sums fit into a word.
	vectors []uint64
	scale   float32
	bias    []float32
	out     []float32 // the weights of the first cell, by class, then of the next
	outBias []float32
}

// Cell is one of the hidden layer that is not zero.
type Cell struct {
	at    uint32
	value float32
}

const (
	middle = 128
	// mostSummed is how many vectors add up without overflow.
	mostSummed = 256
	lanes      = 0x00ff00ff00ff00ff
	// block is how many words of a vector are added up at a time.
	block = 4
)

// Features is the number of features the network knows.
func (n *Net) Features() int { return 8 * len(n.vectors) / n.hidden }

// Hide appends to cells what features and the parts by number, 256 features in
// all, make of the hidden layer, without its zeros.
func (n *Net) Hide(features []Feature, cells []Cell, parts *Parts, numbers ...int32) []Cell {
	var rows [mostSummed]uint32
	found := n.find(features, &rows)
	total := found
	for _, k := range numbers {
		total += int(parts.found[k])
	}
	cells = slices.Grow(cells, n.hidden)
	for k := 0; k < n.hidden/8; k += block {
		var sums [2 * block]uint64
		for _, number := range numbers {
			part := (*[2 * block]uint64)(parts.sums[int(number)*n.hidden/4+2*k:])
			for i, v := range part {
				sums[i] += v
			}
		}
		n.add(&sums, rows[:found], uint32(k))
		cells = n.active(cells, &sums, 8*k, total)
	}
	return cells
}

// find sets rows to where the vectors of those features begin that are known,
// and returns their number.
func (n *Net) find(features []Feature, rows *[mostSummed]uint32) int {
	// Leave out what is not known, find the vectors, then add them up: the
	// processor overlaps the waits for memory within a loop without branches.
	var known [mostSummed]Feature
	some := 0
	for _, f := range features[:min(mostSummed, len(features))] {
		known[some&(mostSummed-1)] = f
		bit := uint32(f) >> n.seenShift
		some += int(n.seen[bit>>6] >> (bit & 63) & 1)
	}
	found, step := 0, uint32(n.hidden/8)
	for _, f := range known[:some] {
		bit := uint32(f) >> n.seenShift
		lower := n.seen[bit>>6] & (1<<(bit&63) - 1)
		row := n.before[bit>>6] + uint32(bits.OnesCount64(lower))
		for n.keys[row] < f && int(row)+1 < len(n.keys) {
			row++
		}
		rows[found] = row * step
		if n.keys[row] == f {
			found++
		}
	}
	// Nothing but loads, so that the waits for the vectors overlap: a twelfth of
	// the time of the analysis. A byte of a vector is never zero.
	var fetched uint64
	for _, row := range rows[:found] {
		fetched |= n.vectors[row] | n.vectors[row+step-1]
	}
	if fetched == 0 {
		found = 0
	}
	return found
}

// add adds the block of the vectors at rows that begins with word k to sums,
// the even cells of its four words first.
func (n *Net) add(sums *[2 * block]uint64, rows []uint32, k uint32) {
	even0, even1, even2, even3 := sums[0], sums[1], sums[2], sums[3]
	odd0, odd1, odd2, odd3 := sums[4], sums[5], sums[6], sums[7]
	for _, row := range rows {
		v := (*[block]uint64)(n.vectors[row+k:])
		even0 += v[0] & lanes
		odd0 += v[0] >> 8 & lanes
		even1 += v[1] & lanes
		odd1 += v[1] >> 8 & lanes
		even2 += v[2] & lanes
		odd2 += v[2] >> 8 & lanes
		even3 += v[3] & lanes
		odd3 += v[3] >> 8 & lanes
	}
	*sums = [2 * block]uint64{even0, even1, even2, even3, odd0, odd1, odd2, odd3}
}

// active appends the cells from the one given on that are not zero, given the
// block's sums of found bytes. There is room for all.
func (n *Net) active(cells []Cell, sums *[2 * block]uint64, from, found int) []Cell {
	some, all := len(cells), cells[:cap(cells)]
	zero := int32(middle * found)
	for w := range block {
		even, odd := sums[w], sums[block+w]
		for at := from + 8*w; at < from+8*w+8; at += 2 {
			v := n.bias[at] + n.scale*float32(int32(even&0xffff)-zero)
			all[some] = Cell{uint32(at), v}
			if v > 0 {
				some++
			}
			v = n.bias[at+1] + n.scale*float32(int32(odd&0xffff)-zero)
			all[some] = Cell{uint32(at + 1), v}
			if v > 0 {
				some++
			}
			even, odd = even>>16, odd>>16
		}
	}
	return all[:some]
}

// Scores sets scores to those of the classes from the one given on, as many as
// there is room for.
func (n *Net) Scores(cells []Cell, from int, scores []float32) {
	copy(scores, n.outBias[from:])
	classes := len(n.Classes)
	for ; len(cells) >= 4; cells = cells[4:] {
		a, b, c, d := cells[0], cells[1], cells[2], cells[3]
		rowA := n.out[int(a.at)*classes+from:][:len(scores)]
		rowB := n.out[int(b.at)*classes+from:][:len(scores)]
		rowC := n.out[int(c.at)*classes+from:][:len(scores)]
		rowD := n.out[int(d.at)*classes+from:][:len(scores)]
		for i, s := range scores {
			s += a.value * rowA[i]
			s += b.value * rowB[i]
			s += c.value * rowC[i]
			s += d.value * rowD[i]
			scores[i] = s
		}
	}
	for _, c := range cells {
		row := n.out[int(c.at)*classes+from:][:len(scores)]
		for i, w := range row {
			scores[i] += c.value * w
		}
	}
}

// index makes room for the vectors of a number of features.
func (n *Net) index(features int) {
	n.keys, n.vectors = make([]Feature, 0, features), make([]uint64, 0, features*n.hidden/8)
	size := 6
	for 1<<size < 16*features {
		size++
	}
	n.seen, n.before, n.seenShift = make([]uint64, 1<<size/64), make([]uint32, 1<<size/64), uint32(32-size)
}

// put takes the vector of the next feature in order, as bytes.
func (n *Net) put(f Feature, vector []byte) {
	n.keys = append(n.keys, f)
	bit := uint32(f) >> n.seenShift
	n.seen[bit>>6] |= 1 << (bit & 63)
	n.before[bit>>6]++
	for i := 0; i < n.hidden; i += 8 {
		n.vectors = append(n.vectors, binary.LittleEndian.Uint64(vector[i:]))
	}
}

// end comes after the last put.
func (n *Net) end() {
	sum := uint32(0)
	for i, here := range n.before {
		n.before[i] = sum
		sum += here
	}
}

// vector is the inverse of put, for a row.
func (n *Net) vector(row int) []byte {
	out := make([]byte, 0, n.hidden)
	for _, v := range n.vectors[row*n.hidden/8:][:n.hidden/8] {
		out = binary.LittleEndian.AppendUint64(out, v)
	}
	return out
}

// transposed turns rows of a number of cells into columns.
func transposed(m []float32, columns int) []float32 {
	out := make([]float32, len(m))
	rows := len(m) / max(1, columns)
	for i, v := range m {
		out[i%columns*rows+i/columns] = v
	}
	return out
}
