package pdf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// errFont: the font file is not one that can be subset: broken, or without
// TrueType outlines.
var errFont = errors.New("unfit font")

// sfnt is a TrueType file by its tables.
type sfnt struct {
	tables map[string][]byte
	long   bool // loca holds 32-bit offsets
	glyphs int
	widths int // numberOfHMetrics
	upem   int
}

func parseSfnt(b []byte) (*sfnt, error) {
	if len(b) < 12 {
		return nil, fmt.Errorf("%w: too short", errFont)
	}
	f := &sfnt{tables: make(map[string][]byte)}
	for i := range int(binary.BigEndian.Uint16(b[4:])) {
		e := 12 + 16*i
		if e+16 > len(b) {
			return nil, fmt.Errorf("%w: table directory", errFont)
		}
		off, n := int(binary.BigEndian.Uint32(b[e+8:])), int(binary.BigEndian.Uint32(b[e+12:]))
		if off > len(b) || n > len(b)-off {
			return nil, fmt.Errorf("%w: table %s", errFont, b[e:e+4])
		}
		f.tables[string(b[e:e+4])] = b[off : off+n]
	}
	for name, least := range map[string]int{"head": 54, "hhea": 36, "maxp": 6, "loca": 4, "hmtx": 4, "glyf": 1} {
		if len(f.tables[name]) < least {
			return nil, fmt.Errorf("%w: no %s table", errFont, name)
		}
	}
	f.long = binary.BigEndian.Uint16(f.tables["head"][50:]) == 1
	f.upem = int(binary.BigEndian.Uint16(f.tables["head"][18:]))
	f.glyphs = int(binary.BigEndian.Uint16(f.tables["maxp"][4:]))
	f.widths = int(binary.BigEndian.Uint16(f.tables["hhea"][34:]))
	if f.upem == 0 || f.widths == 0 || len(f.tables["hmtx"]) < 4*f.widths {
		return nil, fmt.Errorf("%w: metrics", errFont)
	}
	return f, nil
}

// advance is the width of a glyph in font units.
func (f *sfnt) advance(gid int) int {
	return int(binary.BigEndian.Uint16(f.tables["hmtx"][4*min(gid, f.widths-1):]))
}

func (f *sfnt) bearing(gid int) uint16 {
	hmtx := f.tables["hmtx"]
	at := 4*gid + 2
	if gid >= f.widths {
		at = 4*f.widths + 2*(gid-f.widths)
	}
	if at+2 > len(hmtx) {
		return 0
	}
	return binary.BigEndian.Uint16(hmtx[at:])
}

// outline is the glyf record of a glyph, empty for a blank one.
func (f *sfnt) outline(gid int) []byte {
	loca, glyf := f.tables["loca"], f.tables["glyf"]
	var from, to int
	switch {
	case gid >= f.glyphs:
		return nil
	case f.long && 4*gid+8 <= len(loca):
		from, to = int(binary.BigEndian.Uint32(loca[4*gid:])), int(binary.BigEndian.Uint32(loca[4*gid+4:]))
	case !f.long && 2*gid+4 <= len(loca):
		from, to = 2*int(binary.BigEndian.Uint16(loca[2*gid:])), 2*int(binary.BigEndian.Uint16(loca[2*gid+2:]))
	}
	if from >= to || to > len(glyf) {
		return nil
	}
	return glyf[from:to]
}

// Flags of a composite glyph's component (OpenType, table glyf).
const (
	argsAreWords = 1 << 0
	haveScale    = 1 << 3
	more         = 1 << 5
	haveXYScale  = 1 << 6
	have2x2      = 1 << 7
)

// components calls visit with the offset of each component's glyph index.
func components(outline []byte, visit func(at int)) {
	if len(outline) < 10 || int16(binary.BigEndian.Uint16(outline)) >= 0 {
		return
	}
	for at := 10; at+4 <= len(outline); {
		flags := binary.BigEndian.Uint16(outline[at:])
		visit(at + 2)
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&haveScale != 0:
			at += 2
		case flags&haveXYScale != 0:
			at += 4
		case flags&have2x2 != 0:
			at += 8
		}
		if flags&more == 0 {
			return
		}
	}
}

// subset makes a font of the glyphs in keep, in that order; keep[0] must be
// glyph 0. Parts of composite glyphs are added behind them.
func (f *sfnt) subset(keep []int) []byte {
	keep = slices.Clone(keep)
	index := make(map[int]int)
	for i, g := range keep {
		if _, ok := index[g]; !ok {
			index[g] = i
		}
	}
	var glyf, loca, hmtx []byte
	for i := 0; i < len(keep); i++ {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(f.advance(keep[i])))
		hmtx = binary.BigEndian.AppendUint16(hmtx, f.bearing(keep[i]))
		o := slices.Clone(f.outline(keep[i]))
		components(o, func(at int) {
			part := int(binary.BigEndian.Uint16(o[at:]))
			if _, ok := index[part]; !ok {
				index[part] = len(keep)
				keep = append(keep, part)
			}
			binary.BigEndian.PutUint16(o[at:], uint16(index[part]))
		})
		glyf = append(glyf, o...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))

	head, hhea, maxp := slices.Clone(f.tables["head"]), slices.Clone(f.tables["hhea"]), slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint32(head[8:], 0) // checksum, filled in below
	binary.BigEndian.PutUint16(head[50:], 1)
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(keep)))
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(keep)))
	return assemble(map[string][]byte{
		"head": head, "hhea": hhea, "maxp": maxp, "loca": loca, "glyf": glyf, "hmtx": hmtx,
		"cvt ": f.tables["cvt "], "fpgm": f.tables["fpgm"], "prep": f.tables["prep"],
	})
}

// assemble writes an sfnt file with its directory and checksums.
func assemble(tables map[string][]byte) []byte {
	var names []string
	for name, b := range tables {
		if len(b) > 0 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	n, log := len(names), 0
	for 2<<log <= n {
		log++
	}
	var out bytes.Buffer
	put := func(v any) { _ = binary.Write(&out, binary.BigEndian, v) } // a bytes.Buffer takes everything
	put(uint32(0x00010000))
	put([]uint16{uint16(n), uint16(16 << log), uint16(log), uint16(16*n - 16<<log)})
	at, head := 12+16*n, 0
	for _, name := range names {
		b := tables[name]
		out.WriteString(name)
		put([]uint32{checksum(b), uint32(at), uint32(len(b))})
		if name == "head" {
			head = at
		}
		at += (len(b) + 3) &^ 3
	}
	for _, name := range names {
		out.Write(tables[name])
		for out.Len()%4 != 0 {
			out.WriteByte(0)
		}
	}
	b := out.Bytes()
	binary.BigEndian.PutUint32(b[head+8:], 0xB1B0AFBA-checksum(b))
	return b
}

func checksum(b []byte) uint32 {
	var sum uint32
	for len(b) >= 4 {
		sum += binary.BigEndian.Uint32(b)
		b = b[4:]
	}
	var last [4]byte
	copy(last[:], b)
	return sum + binary.BigEndian.Uint32(last[:])
}
