package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
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
	bodies [][]byte // by number - 1
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
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	o.bodies[r-1] = fmt.Appendf(nil, "<<%s/Length %d/Filter/FlateDecode>>stream\n%s\nendstream", dict, z.Len(), z.Bytes())
}

// plainStream adds a stream that readers of raw bytes find, for metadata.
func (o *objects) plainStream(dict string, data []byte) ref {
	return o.add("<<%s/Length %d>>stream\n%s\nendstream", dict, len(data), data)
}

// writeTo writes header, objects, cross-reference table and trailer. The file
// identifier is made from the content, so same document, same bytes.
func (o *objects) writeTo(w io.Writer, root, info ref) error {
	out := &counter{w: w}
	sum := md5.New()
	fmt.Fprint(out, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	at := make([]int64, len(o.bodies))
	for i, body := range o.bodies {
		at[i] = out.n
		fmt.Fprintf(out, "%d 0 obj\n", i+1)
		out.Write(body)
		fmt.Fprint(out, "\nendobj\n")
		sum.Write(body)
	}
	start := out.n
	fmt.Fprintf(out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(out, "%010d 00000 n \n", n)
	}
	id := fmt.Sprintf("%X", sum.Sum(nil))
	fmt.Fprintf(out, "trailer\n<</Size %d/Root %v/Info %v/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(at)+1, root, info, id, id, start)
	return out.err
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
