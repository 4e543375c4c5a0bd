package learn

import (
	"encoding/binary"
	"math"
)

const (
	netMagic   = "rdn1"
	mostHidden = 1024
)

// Encode writes the network as bytes for assets/models: a magic word, then,
// packed, the classes, the layers, and of the features, sorted, first all keys
// as differences and then all vectors.
func (n *Net) Encode() []byte {
	var plain []byte
	plain = appendString(plain, n.Note)
	plain = binary.AppendUvarint(plain, uint64(len(n.Classes)))
	for _, c := range n.Classes {
		plain = appendString(plain, c)
	}
	plain = binary.AppendUvarint(plain, uint64(n.hidden))
	for _, layer := range [][]float32{{n.scale}, n.bias, transposed(n.out, len(n.Classes)), n.outBias} {
		for _, v := range layer {
			plain = binary.LittleEndian.AppendUint32(plain, math.Float32bits(v))
		}
	}
	var keys, vectors []byte
	var before Feature
	for row, key := range n.keys {
		keys = binary.AppendUvarint(keys, uint64(key-before))
		before = key
		vectors = append(vectors, n.vector(row)...)
	}
	plain = binary.AppendUvarint(plain, uint64(n.Features()))
	plain = append(binary.AppendUvarint(plain, uint64(len(keys))), keys...)
	return pack(netMagic, append(plain, vectors...))
}

// DecodeNet reads what Net.Encode wrote, or returns ErrModel.
func DecodeNet(b []byte) (*Net, error) {
	plain, err := unpack(netMagic, b)
	if err != nil {
		return nil, err
	}
	r := reader{rest: plain}
	n := &Net{Note: r.string(), Classes: make([]string, r.count())}
	for i := range n.Classes {
		n.Classes[i] = r.string()
	}
	hidden, classes := r.uvarint(), len(n.Classes)
	if hidden == 0 || hidden%(8*block) != 0 || hidden > mostHidden || classes == 0 || classes > MostClasses {
		return nil, ErrModel
	}
	n.hidden = int(hidden)
	n.scale = r.float32()
	n.bias, n.out, n.outBias = r.floats(n.hidden), transposed(r.floats(n.hidden*classes), n.hidden), r.floats(classes)
	known := r.count()
	keys := reader{rest: r.part()}
	if r.bad || len(r.rest) != known*n.hidden {
		return nil, ErrModel
	}
	n.index(known)
	var key Feature
	for i := range known {
		step := keys.uvarint()
		if keys.bad || step == 0 || step > uint64(math.MaxUint32-key) {
			return nil, ErrModel
		}
		key += Feature(step)
		n.put(key, r.rest[i*n.hidden:][:n.hidden])
	}
	if len(keys.rest) != 0 {
		return nil, ErrModel
	}
	n.end()
	return n, nil
}

func (r *reader) float32() float32 { return math.Float32frombits(r.uint32()) }

func (r *reader) floats(n int) []float32 {
	if r.bad || 4*n > len(r.rest) {
		r.bad = true
		return nil
	}
	out := make([]float32, n)
	for i := range out {
		out[i] = r.float32()
	}
	return out
}
