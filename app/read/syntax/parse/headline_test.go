package parse

import (
	"slices"
	"strings"
	"testing"

	"readout/app/read/syntax/tag"
)

// TestHeadline: words with their Penn tags, then the head and relation of each
// before and after.
func TestHeadline(t *testing.T) {
	tests := []struct{ name, words, heads, relations, want, wantRelations string }{
		{
			"done to the headline's noun", "Consulate/NN in/IN Leeds/NNP bombed/VBN by/IN rebels/NNS", "-1 2 0 2 5 3", "root case nmod acl case obl:agent",
			"3 2 0 -1 5 3", "nsubj:pass case nmod root case obl:agent",
		},
		{
			"behind a colon", "Chad/NNP :/: two/CD held/VBN over/IN raid/NN", "-1 2 0 2 5 2", "root punct appos acl case nmod",
			"-1 2 3 0 5 3", "root punct nsubj:pass appos case obl",
		},
		{
			"what is to be", "Roe/NNP to/TO quit/VB as/IN minister/NN", "-1 2 0 4 0", "root mark acl case nmod",
			"2 2 -1 4 2", "nsubj mark root case obl",
		},
		{
			"the deal is no verb", "Sund/NNP to/TO buy/VB Holm/NNP in/IN deal/NN", "5 2 0 2 5 -1", "nsubj mark acl obj case root",
			"2 2 -1 2 5 2", "nsubj mark root obj case obl",
		},
		{
			"a purpose", "Attack/NN on/IN port/NN to/TO win/VB votes/NNS", "-1 2 0 4 2 4", "root case nmod mark acl obj",
			"-1 2 0 4 2 4", "root case nmod mark acl obj",
		},
		{
			"a passive without its auxiliary", "Roe/NNP found/VBN dead/JJ", "1 -1 1", "nsubj root xcomp",
			"1 -1 1", "nsubj:pass root xcomp",
		},
		{
			"another verb has the tense", "Trial/NN of/IN man/NN accused/VBN begins/VBZ", "4 2 0 2 -1", "nsubj case nmod acl root",
			"4 2 0 2 -1", "nsubj case nmod acl root",
		},
		{
			"a sentence", "The/DT consulate/NN bombed/VBN ./.", "1 -1 1 1", "det root acl punct",
			"1 -1 1 1", "det root acl punct",
		},
	}
	pos := map[string]string{"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "CD": "NUM", "IN": "ADP", "TO": "PART", "DT": "DET", "JJ": "ADJ", ":": "PUNCT", ".": "PUNCT"}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var words []string
			var pairs []tag.Pair
			for _, w := range strings.Fields(test.words) {
				word, penn, _ := strings.Cut(w, "/")
				p, ok := pos[penn]
				if !ok {
					p = "VERB"
				}
				words, pairs = append(words, word), append(pairs, tag.Pair{POS: p, Tag: penn})
			}
			heads, relations := numbers(test.heads), strings.Fields(test.relations)
			s := tree{words, infos(pairs), heads, relations}
			s.hangHeadline()
			if !slices.Equal(heads, numbers(test.want)) || !slices.Equal(relations, strings.Fields(test.wantRelations)) {
				t.Errorf("got %v %v, want %s %s", heads, relations, test.want, test.wantRelations)
			}
		})
	}
}
