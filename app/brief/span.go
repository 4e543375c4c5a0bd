package brief

import (
	"fmt"
	"unicode/utf8"
)

// Span is a stretch of one article's text: bytes [Start, End). Files that
// leave the program count Unicode code points instead, as the
// TextPositionSelector of the W3C Web Annotation model does.
type Span struct {
	Article    ID
	Start, End int
}

// Len is the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsZero tells a span that marks nothing.
func (s Span) IsZero() bool { return s.Start == 0 && s.End == 0 }

// Contains tells whether t lies within s, in the same article.
func (s Span) Contains(t Span) bool {
	return s.Article == t.Article && s.Start <= t.Start && t.End <= s.End
}

// Overlaps tells whether s and t share a byte of the same article.
func (s Span) Overlaps(t Span) bool {
	return s.Article == t.Article && s.Start < t.End && t.Start < s.End
}

// Check returns ErrSpan where s does not fit text: out of bounds, empty, or
// cutting a code point in two.
func (s Span) Check(text string) error {
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
		return fmt.Errorf("%w: [%d, %d) of %d bytes", ErrSpan, s.Start, s.End, len(text))
	}
	if !runeBoundary(text, s.Start) || !runeBoundary(text, s.End) {
		return fmt.Errorf("%w: [%d, %d) cuts a code point", ErrSpan, s.Start, s.End)
	}
	return nil
}

func runeBoundary(text string, at int) bool {
	return at == len(text) || utf8.RuneStart(text[at])
}

// Offsets converts between the bytes of one text and its code points. Making
// one is linear in the text; each conversion after that takes a short scan.
type Offsets struct {
	text string
	// marks[i] is the byte offset of code point i*stride.
	marks []int
	runes int
}

const stride = 64

// NewOffsets measures text.
func NewOffsets(text string) *Offsets {
	o := &Offsets{text: text}
	for at := range text {
		if o.runes%stride == 0 {
			o.marks = append(o.marks, at)
		}
		o.runes++
	}
	return o
}

// Runes converts a byte offset into a code-point offset.
func (o *Offsets) Runes(at int) int {
	lo, hi := 0, len(o.marks)
	for lo < hi {
		mid := (lo + hi) / 2
		if o.marks[mid] <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return 0
	}
	return (lo-1)*stride + utf8.RuneCountInString(o.text[o.marks[lo-1]:at])
}

// Bytes converts a code-point offset into a byte offset; ok is false where it
// lies outside the text.
func (o *Offsets) Bytes(n int) (at int, ok bool) {
	if n < 0 || n > o.runes {
		return 0, false
	}
	if n == o.runes {
		return len(o.text), true
	}
	at = o.marks[n/stride]
	for range n % stride {
		_, w := utf8.DecodeRuneInString(o.text[at:])
		at += w
	}
	return at, true
}
