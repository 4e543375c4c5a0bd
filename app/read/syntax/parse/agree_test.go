package parse

import (
	"testing"

	"readout/app/read/syntax/tag"
)

// TestAgree: a word, its relation, whether it has an object, and its tags.
func TestAgree(t *testing.T) {
	for _, test := range []struct {
		name, rel string
		object    bool
		in, want  tag.Pair
	}{
		{"preposition", "case", false, tag.Pair{POS: "SCONJ", Tag: "IN"}, tag.Pair{POS: "ADP", Tag: "IN"}},
		{"conjunction", "mark", false, tag.Pair{POS: "SCONJ", Tag: "IN"}, tag.Pair{POS: "SCONJ", Tag: "IN"}},
		{"relative pronoun", "nsubj", false, tag.Pair{POS: "SCONJ", Tag: "IN"}, tag.Pair{POS: "PRON", Tag: "WDT"}},
		{"to have something", "root", true, tag.Pair{POS: "AUX", Tag: "VBD"}, tag.Pair{POS: "VERB", Tag: "VBD"}},
		{"to have done something", "aux", false, tag.Pair{POS: "AUX", Tag: "VBD"}, tag.Pair{POS: "AUX", Tag: "VBD"}},
		{"particle", "compound:prt", false, tag.Pair{POS: "ADV", Tag: "RB"}, tag.Pair{POS: "ADP", Tag: "RP"}},
		{"adverb", "advmod", false, tag.Pair{POS: "ADJ", Tag: "JJ"}, tag.Pair{POS: "ADV", Tag: "RB"}},
		{"adverb of the highest degree", "advmod", false, tag.Pair{POS: "ADJ", Tag: "JJS"}, tag.Pair{POS: "ADV", Tag: "RBS"}},
		{"that house", "det", false, tag.Pair{POS: "SCONJ", Tag: "IN"}, tag.Pair{POS: "DET", Tag: "DT"}},
		{"to somebody", "case", false, tag.Pair{POS: "PART", Tag: "TO"}, tag.Pair{POS: "ADP", Tag: "IN"}},
		{"possessive", "case", false, tag.Pair{POS: "PART", Tag: "POS"}, tag.Pair{POS: "PART", Tag: "POS"}},
		{"plural spelt like a verb", "obj", false, tag.Pair{POS: "VERB", Tag: "VBZ"}, tag.Pair{POS: "NOUN", Tag: "NNS"}},
		{"noun spelt like a verb", "compound", false, tag.Pair{POS: "VERB", Tag: "VB"}, tag.Pair{POS: "NOUN", Tag: "NN"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			heads, relations := []int{-1}, []string{test.rel}
			if test.object {
				heads, relations = append(heads, 0), append(relations, "obj")
			}
			tags := make([]uint8, len(heads))
			if got := Agree([]tag.Pair{test.in}, tags, heads, relations)[0]; got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
