package pdf

import (
	"strings"
	"testing"

	"github.com/go-text/typesetting/di"
)

func TestBracketsAreMirroredWithTheirWords(t *testing.T) {
	d := New(595, 842)
	lines := d.Wrap(1000, Start, Span{Text: "he said قال (الوزير) today", Size: 10})
	if len(lines) != 1 {
		t.Fatalf("%d lines", len(lines))
	}
	// Both brackets stand left of "today", right of "said", round the word.
	for _, r := range lines[0].runs {
		words := string(lines[0].par.text[r.out.Runes.Offset : r.out.Runes.Offset+r.out.Runes.Count])
		if strings.ContainsAny(words, "()") && r.out.Direction == di.DirectionLTR {
			t.Errorf("a bracket in the left to right run %q", words)
		}
	}
}
