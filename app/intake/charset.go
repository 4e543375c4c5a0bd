package intake

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	xunicode "golang.org/x/text/encoding/unicode"

	"readout/app/brief"
)

// decode turns raw into UTF-8. declared is an encoding that the file names
// itself, "" where it names none; valid UTF-8 is trusted before it, since
// declarations are wrong more often than that.
func decode(raw []byte, declared string) (string, error) {
	enc := guess(raw, declared)
	text := string(raw)
	if enc != nil {
		out, err := enc.NewDecoder().Bytes(raw)
		if err != nil {
			return "", fmt.Errorf("decode: %w", brief.ErrBinary)
		}
		text = string(out)
	}
	text = strings.TrimPrefix(text, "\uFEFF")
	if !looksLikeText(text) {
		return "", brief.ErrBinary
	}
	return text, nil
}

// guess is the encoding of raw, nil for UTF-8.
func guess(raw []byte, declared string) encoding.Encoding {
	switch {
	case bytes.HasPrefix(raw, []byte{0xEF, 0xBB, 0xBF}):
		return nil
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		return xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM)
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM)
	}
	// UTF-16 without a mark fools the detectors: its NUL bytes do not.
	even, odd := nulShare(raw)
	switch {
	case odd > .3 && even < .05:
		return xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM)
	case even > .3 && odd < .05:
		return xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM)
	case utf8.Valid(raw):
		return nil
	}
	if enc := byName(declared); enc != nil {
		return enc
	}
	if enc := byName(chardet.Detect(raw[:min(len(raw), 64<<10)]).Encoding); enc != nil {
		return enc
	}
	return charmap.Windows1252
}

func byName(name string) encoding.Encoding {
	// GB18030 holds all of GB2312 and what real pages add to it.
	if strings.EqualFold(name, "gb2312") {
		name = "gb18030"
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return nil
	}
	return enc
}

// nulShare is the share of NUL among the bytes at even and at odd places.
func nulShare(raw []byte) (even, odd float64) {
	raw = raw[:min(len(raw), 4096)]
	var n [2]int
	for i, b := range raw {
		if b == 0 {
			n[i%2]++
		}
	}
	half := float64(len(raw)) / 2
	return float64(n[0]) / half, float64(n[1]) / half
}

// looksLikeText refuses what decodes but nobody could read: one control
// character, or broken one, in fifty.
func looksLikeText(text string) bool {
	bad, all := 0, 0
	for _, r := range text {
		all++
		if r == utf8.RuneError || unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != '\v' && r != '\u0085' {
			bad++
		}
		if all == 64<<10 {
			break
		}
	}
	return bad*50 <= all
}
