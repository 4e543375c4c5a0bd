package events

import (
	"strings"

	"readout/app/read/clause"
)

// synonyms are the sets of words for one deed that a word is in: a headline says
// "quit" and "toll" where the text says "resigned" and "the number of dead".
type synonyms map[string][]int

// parseSynonyms reads the word list; a line is a set.
func parseSynonyms(rows [][]string) synonyms {
	of := synonyms{}
	for n, cols := range rows {
		for _, w := range strings.Fields(cols[0]) {
			of[w] = append(of[w], n)
		}
	}
	return of
}

// at adds to sets those of the token i, with the particle behind it where the
// list has the two.
func (of synonyms) at(t *clause.Tree, i int, sets map[int]bool) {
	tok := t.Tok(i)
	for _, lemma := range []string{tok.Lemma, tok.Lower} {
		lemma = strings.ToLower(lemma)
		found := of[lemma]
		if i+1 < len(t.Doc.Tokens) {
			found = append(found[:len(found):len(found)], of[lemma+"_"+t.Tok(i+1).Lower]...)
		}
		for _, n := range found {
			sets[n] = true
		}
	}
}
