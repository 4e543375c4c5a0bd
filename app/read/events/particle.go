package events

import "readout/app/read/clause"

// The particles of phrasal verbs.

// phrasal tells whether the words of a phrasal verb follow v: its particle
// anywhere among its dependants, or all of them right after it.
func phrasal(t *clause.Tree, v int, rest []string) bool {
	end := t.Doc.Sentences[t.Tok(v).Sentence].Last
	at := v + 1
	for _, w := range rest {
		if at >= end || t.Tok(at).Lower != w && t.Tok(at).Lemma != w {
			at = -1
			break
		}
		at++
	}
	if at > 0 {
		return true
	}
	if len(rest) != 1 {
		return false
	}
	for _, k := range t.Children(v) {
		k := int(k)
		if k > v && t.Is(k, "compound:prt", "advmod", "case") && t.Tok(k).Lower == rest[0] {
			return true
		}
		if k > v && t.Is(k, "obl", "nmod") && t.Marker(k) == rest[0] { // "in which they gave" is no giving in
			return true
		}
	}
	return false
}

// particleObject is what a verb with a particle has for its object where the parse
// took the particle for a preposition, "handed over three prisoners"; -1 for none.
func particleObject(t *clause.Tree, v int, rest []string) int {
	if len(rest) != 1 || v+1 >= len(t.Doc.Tokens) || t.Tok(v+1).Lower != rest[0] {
		return -1
	}
	for _, k := range t.Children(v) {
		if k := int(k); k > v && t.Is(k, "obl") && t.First(k) == v+1 && t.Marker(k) == rest[0] {
			return k
		}
	}
	return -1
}
