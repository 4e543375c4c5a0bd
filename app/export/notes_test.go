package export

import (
	"testing"

	"readout/app/brief"
)

func TestProve(t *testing.T) {
	const text = "“We left. Nobody saw us,” she said. The harbour was closed. It rained."
	span := func(start, end int) brief.Span { return brief.Span{Article: "a", Start: start, End: end} }
	sentences := []brief.Span{span(0, 11), span(12, 39), span(40, 63), span(64, 74)}
	tests := map[string]struct {
		spans []brief.Span
		want  int
	}{
		"a quote within a sentence":   {[]brief.Span{span(3, 10)}, 1},
		"a quote over two sentences":  {[]brief.Span{span(3, 26)}, 2},
		"a sentence and one of it":    {[]brief.Span{span(0, 11), span(3, 5)}, 1},
		"no more than the first few":  {[]brief.Span{span(0, 74)}, proofs},
		"nothing":                     {[]brief.Span{{}}, 0},
		"beyond the text":             {[]brief.Span{span(60, 900)}, 0},
		"two spans of other passages": {[]brief.Span{span(3, 5), span(64, 66)}, 2},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			n := newNotes(brief.Brief{
				Articles:  []brief.Article{{ID: "a", Text: text}},
				Sentences: map[brief.ID][]brief.Span{"a": sentences},
			})
			if got := n.prove(c.spans...); len(got) != c.want {
				t.Errorf("notes %v of %v, want %d", got, n.list, c.want)
			}
		})
	}
}
