package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
)

// ref is the number of an indirect object; 0 is none.
type ref int

func (r ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// objects is the body of a PDF file (ISO 32000-1, 7.5).
type objects struct {
	bodies  [][]byte     // by number - 1
	streams map[ref]bool // those that cannot stand in an object stream
}

// reserve takes a number for an object written later.
func (o *objects) reserve() ref {
	o.bodies = append(o.bodies, nil)
	return ref(len(o.bodies))
}

func (o *objects) set(r ref, format string, args ...any) {
	o.bodies[r-1] = fmt.Appendf(nil, format, args...)
}

func (o *objects) add(format string, args ...any) ref {
	r := o.reserve()
	o.set(r, format, args...)
	return r
}

// stream adds a compressed stream; dict holds its entries beside the length
// and the filter.
func (o *objects) stream(dict string, data []byte) ref {
	r := o.reserve()
	o.setStream(r, dict, data)
	return r
}

func (o *objects) setStream(r ref, dict string, data []byte) {
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	_, _ = w.Write(data) // a bytes.Buffer takes everything
	_ = w.Close()
	o.asStream(r)
	o.bodies[r-1] = fmt.Appendf(nil, "<<%s/Length %d/Filter/FlateDecode>>stream\n%s\nendstream", dict, z.Len(), z.Bytes())
}

// plainStream adds a stream that readers of raw bytes find, for metadata.
func (o *objects) plainStream(dict string, data []byte) ref {
	r := o.add("<<%s/Length %d>>stream\n%s\nendstream", dict, len(data), data)
	o.asStream(r)
	return r
}

func (o *objects) asStream(r ref) {
	if o.streams == nil {
		o.streams = make(map[ref]bool)
	}
	o.streams[r] = true
}

// place is where the cross-reference stream says an object is: at a byte of
// the file, or in an object stream.
type place struct {
	packed    bool
	at, index int // byte and 0, or object stream and place in it
}

// perStream is how many objects are packed in one object stream.
const perStream = 200

// writeTo writes header, objects and cross-reference stream. Objects that are
// no streams are packed and compressed (7.5.7), which a tagged document needs:
// its structure is larger than its pages. The file identifier is made from the
// content, so same document, same bytes.
func (o *objects) writeTo(w io.Writer, root, info ref) error {
	sum := md5.New()
	for _, body := range o.bodies {
		sum.Write(body)
	}
	at := make([]place, len(o.bodies), len(o.bodies)+len(o.bodies)/perStream+2)
	var small []ref
	for r := ref(1); int(r) <= len(at); r++ {
		if !o.streams[r] {
			small = append(small, r)
		}
	}
	for len(small) > 0 {
		n := min(perStream, len(small))
		at = append(at, place{})
		o.pack(small[:n], at)
		small = small[n:]
	}

	out := &counter{w: w}
	fmt.Fprint(out, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	for i, body := range o.bodies {
		if at[i].packed {
			continue
		}
		at[i].at = int(out.n)
		fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	start := out.n
	at = append(at, place{at: int(start)})
	id := fmt.Sprintf("%X", sum.Sum(nil))
	table := o.stream(fmt.Sprintf("/Type/XRef/Size %d/W[1 4 2]/Root %v/Info %v/ID[<%s><%s>]", len(at)+1, root, info, id, id), crossReference(at))
	fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n", int(table), o.bodies[table-1], start)
	return out.err
}

// pack puts objects into an object stream.
func (o *objects) pack(refs []ref, at []place) {
	var head, body bytes.Buffer
	into := len(o.bodies) + 1
	for i, r := range refs {
		fmt.Fprintf(&head, "%d %d ", int(r), body.Len())
		body.Write(o.bodies[r-1])
		body.WriteByte('\n')
		at[r-1] = place{true, into, i}
	}
	o.stream(fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(refs), head.Len()), append(head.Bytes(), body.Bytes()...))
}

// crossReference is the table as a stream of entries of 1, 4 and 2 bytes.
func crossReference(at []place) []byte {
	b := []byte{0, 0, 0, 0, 0, 0xFF, 0xFF} // object 0 is free
	for _, p := range at {
		kind := byte(1)
		if p.packed {
			kind = 2
		}
		b = append(b, kind)
		b = binary.BigEndian.AppendUint32(b, uint32(p.at))
		b = binary.BigEndian.AppendUint16(b, uint16(p.index))
	}
	return b
}

// counter counts bytes and keeps the first error.
type counter struct {
	w   io.Writer
	n   int64
	err error
}

func (c *counter) Write(b []byte) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	n, err := c.w.Write(b)
	c.n += int64(n)
	c.err = err
	return n, err
}

// text is a text string: UTF-16BE with a byte order mark, in hex.
func text(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteByte('>')
	return b.String()
}

// literal is a byte string, for URIs.
func literal(s string) string {
	r := strings.NewReplacer(`\`, `\\`, `(`, `\(`, `)`, `\)`, "\r", `\r`, "\n", `\n`)
	return "(" + r.Replace(s) + ")"
}

// num writes a number in as few digits as two decimals need.
func num(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}
