package learn

import "encoding/binary"

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

	hidden int // size of the hidden layer, a multiple of eight
	known  int
	// keys is a hash table with open addressing, 0 where it is empty. The vector
	// of the feature at keys[i] is bytes eight to a word in vectors, from
	// i*hidden/8 on: weights times scale, with middle added so that none is
	// negative and four sums fit into a word.
	keys    []Feature
	vectors []uint64
	scale   float32
	bias    []float32
	out     []float32 // the weights of the first class, then of the next
	outBias []float32
}

const (
	middle = 128
	// mostSummed is how many vectors add up without overflow.
	mostSummed = 256
	lanes      = 0x00ff00ff00ff00ff
)

// Features is the number of features the network knows.
func (n *Net) Features() int { return n.known }

// Hidden is the size of the hidden layer.
func (n *Net) Hidden() int { return n.hidden }

// Hide sets hidden, which has the size of the hidden layer, to what the first
// 256 features make of it.
func (n *Net) Hide(features []Feature, hidden []float32) {
	// Find the vectors first, then add them up, so that the processor overlaps
	// the waits for memory.
	var buffer [mostSummed]uint32
	step := uint32(n.hidden / 8)
	mask := uint32(len(n.keys) - 1)
	found := 0
	for _, f := range features[:min(mostSummed, len(features))] {
		at := uint32(f) & mask
		for n.keys[at] != 0 && n.keys[at] != f {
			at = (at + 1) & mask
		}
		buffer[found] = at * step
		if n.keys[at] != 0 {
			found++
		}
	}
	at := buffer[:found]
	for k := range step {
		var even, odd uint64
		for _, a := range at {
			v := n.vectors[a+k]
			even += v & lanes
			odd += v >> 8 & lanes
		}
		h, bias := hidden[8*k:][:8], n.bias[8*k:][:8]
		for i := range 4 {
			shift := 16 * i
			h[2*i] = n.rectified(bias[2*i], even>>shift, found)
			h[2*i+1] = n.rectified(bias[2*i+1], odd>>shift, found)
		}
	}
}

// rectified is one cell of the hidden layer, given the sum of found bytes.
func (n *Net) rectified(bias float32, sum uint64, found int) float32 {
	return max(0, bias+n.scale*float32(int(sum&0xffff)-middle*found))
}

// Scores sets scores to those of the classes from the one given on, as many as
// there is room for.
func (n *Net) Scores(hidden []float32, from int, scores []float32) {
	for i := range scores {
		c := from + i
		scores[i] = n.outBias[c] + dot(hidden, n.out[c*n.hidden:])
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

// index makes room for the vectors of a number of features.
func (n *Net) index(features int) {
	size := 16
	for size*4 < features*5 {
		size *= 2
	}
	n.keys, n.vectors = make([]Feature, size), make([]uint64, size*n.hidden/8)
}

// put takes the vector of a new feature, as bytes.
func (n *Net) put(f Feature, vector []byte) {
	mask := uint32(len(n.keys) - 1)
	at := uint32(f) & mask
	for n.keys[at] != 0 {
		at = (at + 1) & mask
	}
	n.keys[at] = f
	n.known++
	row := n.vectors[int(at)*n.hidden/8:][:n.hidden/8]
	for i := range row {
		row[i] = binary.LittleEndian.Uint64(vector[8*i:])
	}
}

// vector is the inverse of put, for the feature at keys[at].
func (n *Net) vector(at int) []byte {
	out := make([]byte, 0, n.hidden)
	for _, v := range n.vectors[at*n.hidden/8:][:n.hidden/8] {
		out = binary.LittleEndian.AppendUint64(out, v)
	}
	return out
}
