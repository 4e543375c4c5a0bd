package learn

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/klauspost/compress/zstd"
)

// ErrModel: bytes that are not a whole model file.
var ErrModel = errors.New("not a model file")

const magic = "rdm2"

// mostBytes is how long an unpacked model may be.
const mostBytes = 256 << 20

// Encode writes the model as bytes for assets/models: a magic word, then,
// packed by Zstandard, which unpacks three times as fast as deflate, one
// part after another. The rows' keys come sorted as differences, then the
// lengths, the classes and the weights of all rows, each kind together because
// that packs best, and each with its length before it, so that one pass reads
// them all.
func (m *Model) Encode() []byte {
	var plain []byte
	plain = appendString(plain, m.Note)
	plain = binary.AppendUvarint(plain, uint64(len(m.Classes)))
	for _, c := range m.Classes {
		plain = appendString(plain, c)
	}
	plain = binary.LittleEndian.AppendUint32(plain, math.Float32bits(m.scale))

	var keys, lengths, classes, weights []byte
	var before Feature
	m.each(func(key Feature, row []uint16) {
		keys = binary.AppendUvarint(keys, uint64(key-before))
		before = key
		lengths = binary.AppendUvarint(lengths, uint64(len(row)))
		for _, c := range row {
			class, weight := open(c)
			classes, weights = append(classes, byte(class)), append(weights, byte(weight))
		}
	})
	plain = binary.AppendUvarint(plain, uint64(m.rows))
	for _, part := range [][]byte{keys, lengths, classes, weights} {
		plain = append(binary.AppendUvarint(plain, uint64(len(part))), part...)
	}
	return pack(magic, plain)
}

// pack writes a magic word and what follows it, packed.
func pack(magic string, plain []byte) []byte {
	packer, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		panic(err) // the options are valid ones
	}
	return packer.EncodeAll(plain, []byte(magic))
}

// unpack reads what pack wrote, or returns ErrModel.
func unpack(magic string, b []byte) ([]byte, error) {
	if !bytes.HasPrefix(b, []byte(magic)) {
		return nil, ErrModel
	}
	unpacker, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(mostBytes))
	if err != nil {
		panic(err) // the options are valid ones
	}
	defer unpacker.Close()
	plain, err := unpacker.DecodeAll(b[len(magic):], nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	return plain, nil
}

// Decode reads what Encode wrote, or returns ErrModel.
func Decode(b []byte) (*Model, error) {
	plain, err := unpack(magic, b)
	if err != nil {
		return nil, err
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
	rows := r.count()
	keys, lengths := reader{rest: r.part()}, reader{rest: r.part()}
	classes, weights := r.part(), r.part()
	if r.bad || len(r.rest) != 0 || len(classes) != len(weights) || 2*rows+len(classes) >= mostCells {
		return nil, ErrModel
	}
	f := m.fill(rows, len(classes))
	var key Feature
	for range rows {
		step := keys.uvarint()
		n := int(lengths.uvarint())
		if keys.bad || lengths.bad || n <= 0 || n > len(classes) || n > math.MaxUint16 || step > uint64(math.MaxUint32-key) {
			return nil, ErrModel
		}
		key += Feature(step)
		f.row(key, n)
		for i, c := range classes[:n] {
			if int(c) >= len(m.Classes) {
				return nil, ErrModel
			}
			m.cells = append(m.cells, cell(int(c), int8(weights[i])))
		}
		classes, weights = classes[n:], weights[n:]
	}
	f.end()
	if len(classes) != 0 || len(keys.rest) != 0 || len(lengths.rest) != 0 {
		return nil, ErrModel
	}
	return m, nil
}

// reader takes a decoded file apart. Once it runs out of bytes it is bad and
// gives zeros.
type reader struct {
	rest []byte
	bad  bool
}

func (r *reader) uvarint() uint64 {
	if len(r.rest) > 0 && r.rest[0] < 0x80 { // most are short
		v := uint64(r.rest[0])
		r.rest = r.rest[1:]
		return v
	}
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
func (r *reader) part() []byte   { return r.take(r.count()) }

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}
