package learn

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// ErrModel: bytes that are not a whole model file.
var ErrModel = errors.New("not a model file")

const magic = "rdm1"

// Encode writes the model as bytes for assets/models: a magic word, then,
// deflated, one section after another. The rows' keys come sorted as
// differences, then the lengths, the classes and the weights of all rows, each
// kind together because that deflates best.
func (m *Model) Encode() []byte {
	var plain []byte
	plain = appendString(plain, m.Note)
	plain = binary.AppendUvarint(plain, uint64(len(m.Classes)))
	for _, c := range m.Classes {
		plain = appendString(plain, c)
	}
	plain = binary.LittleEndian.AppendUint32(plain, math.Float32bits(m.scale))

	keys := m.sortedSlots()
	plain = binary.AppendUvarint(plain, uint64(len(keys)))
	var before Feature
	for _, s := range keys {
		plain = binary.AppendUvarint(plain, uint64(s.key-before))
		before = s.key
	}
	for _, s := range keys {
		plain = binary.AppendUvarint(plain, uint64(m.cells[s.row]))
	}
	for _, s := range keys {
		for _, c := range m.row(s) {
			class, _ := open(c)
			plain = binary.AppendUvarint(plain, uint64(class))
		}
	}
	for _, s := range keys {
		for _, c := range m.row(s) {
			plain = append(plain, byte(c))
		}
	}
	out := bytes.NewBufferString(magic)
	w, _ := flate.NewWriter(out, flate.BestCompression) // the level is a valid one
	_, _ = w.Write(plain)                               // a bytes.Buffer takes all
	_ = w.Close()
	return out.Bytes()
}

func (m *Model) row(s slot) []uint16 {
	return m.cells[s.row+1:][:m.cells[s.row]]
}

// Decode reads what Encode wrote, or returns ErrModel.
func Decode(b []byte) (*Model, error) {
	if !bytes.HasPrefix(b, []byte(magic)) {
		return nil, ErrModel
	}
	plain, err := io.ReadAll(flate.NewReader(bytes.NewReader(b[len(magic):])))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	r := reader{rest: plain}
	m := &Model{Note: r.string(), Classes: make([]string, r.count())}
	for i := range m.Classes {
		m.Classes[i] = r.string()
	}
	if len(m.Classes) > MostClasses {
		return nil, ErrModel
	}
	m.scale = math.Float32frombits(r.uint32())
	keys := make([]Feature, r.count())
	var key Feature
	for i := range keys {
		key += Feature(r.uvarint())
		keys[i] = key
	}
	lengths, total := make([]uint16, len(keys)), 1
	for i := range lengths {
		lengths[i] = uint16(r.count())
		total += 1 + int(lengths[i])
		if r.bad || lengths[i] == 0 || total > len(plain)+len(keys)+1 {
			return nil, ErrModel
		}
	}
	m.cells = make([]uint16, 1, total)
	starts := make([]uint32, len(keys))
	for i, n := range lengths {
		starts[i] = uint32(len(m.cells))
		m.cells = append(m.cells, n)
		for range n {
			c := r.uvarint()
			if c >= uint64(len(m.Classes)) {
				return nil, ErrModel
			}
			m.cells = append(m.cells, cell(int(c), 0))
		}
	}
	for i, n := range lengths {
		for k := range int(n) {
			m.cells[int(starts[i])+1+k] |= uint16(r.byte())
		}
	}
	if r.bad || len(r.rest) != 0 {
		return nil, ErrModel
	}
	m.index(keys, starts)
	return m, nil
}

// reader takes a decoded file apart. Once it runs out of bytes it is bad and
// gives zeros.
type reader struct {
	rest []byte
	bad  bool
}

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.rest)
	if n <= 0 {
		r.bad, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

// count is a number of things that follow, each at least a byte long.
func (r *reader) count() int {
	n := r.uvarint()
	if n > uint64(len(r.rest)) {
		r.bad = true
		return 0
	}
	return int(n)
}

func (r *reader) take(n int) []byte {
	if n > len(r.rest) {
		r.bad, r.rest = true, nil
		return make([]byte, n)
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) string() string { return string(r.take(r.count())) }
func (r *reader) uint32() uint32 { return binary.LittleEndian.Uint32(r.take(4)) }
func (r *reader) byte() byte     { return r.take(1)[0] }

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}
