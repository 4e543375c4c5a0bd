package parse

import (
	"slices"

	"readout/app/read/syntax/tag"
)

// Headline repairs the tree of a headline, where an auxiliary is left out: the
// verb of "Consulate in Leeds bombed" and of "Roe to quit" hangs on the noun as
// a participle does in a sentence. The noun becomes the verb's subject, and what
// is done to it a passive's. The tree is changed in place; pairs are those of the
// tagger's classes.
func Headline(pairs []tag.Pair, words []string, tags []uint8, heads []int, relations []string) {
	h := headline{pairs, words, tags, heads, relations}
	root := slices.Index(heads, -1)
	if root >= 0 && !h.verbal(root) && !slices.Contains(words, ".") {
		if v := h.verb(root); v >= 0 {
			h.crown(v, root)
		}
	}
	for i := range words {
		if v := heads[i]; relations[i] == "nsubj" && v > i && pairs[tags[v]].Tag == "VBN" && pairs[tags[v]].POS == "VERB" && !h.helped(v) {
			relations[i] = "nsubj:pass"
		}
	}
}

type headline struct {
	pairs     []tag.Pair
	words     []string
	tags      []uint8
	heads     []int
	relations []string
}

// verb is the last participle or infinitive that says more of the headline's own
// noun; -1 where there is none, or a verb that has a tense.
func (h headline) verb(root int) int {
	best := -1
	for i := range h.words {
		switch p := h.pairs[h.tags[i]]; {
		case !h.verbal(i):
		case p.Tag == "VBZ" || p.Tag == "VBP" || p.Tag == "VBD":
			if h.relations[i] == "root" || h.relations[i] == "parataxis" || h.relations[i] == "acl:relcl" {
				return -1
			}
		case h.relations[i] != "acl" || h.heads[i] > i:
		case p.Tag == "VBN" || p.Tag == "VB" && h.begun(i):
			n := h.noun(i)
			if n < 0 || !h.nominal(n) {
				continue
			}
			switch h.relations[n] {
			case "root", "parataxis", "appos":
				best = i
			case "nsubj":
				if h.heads[n] == root && !h.helped(root) {
					best = i // "Sund to buy Holm in $9m deal", of which the deal is no verb
				}
			}
		}
	}
	return best
}

// helped tells a word with an auxiliary or a copula.
func (h headline) helped(v int) bool {
	for k, head := range h.heads {
		if head == v && (h.relations[k] == "aux" || h.relations[k] == "aux:pass" || h.relations[k] == "cop") {
			return true
		}
	}
	return false
}

func (h headline) verbal(i int) bool { return h.pairs[h.tags[i]].POS == "VERB" }

// begun tells an infinitive right behind the headline's noun, "Roe to quit":
// further off it is a purpose.
func (h headline) begun(v int) bool {
	return v > 1 && h.words[v-1] == "to" && h.heads[v] == v-2 && h.noun(v) == v-2
}

func (h headline) nominal(i int) bool {
	switch h.pairs[h.tags[i]].POS {
	case "NOUN", "PROPN", "NUM":
		return true
	}
	return false
}

// noun is the head of the phrase before v that v hangs in, up to a colon.
func (h headline) noun(v int) int {
	n := h.heads[v]
	for range h.words {
		up := h.heads[n]
		if up < 0 || up > n || !h.nominal(up) || slices.ContainsFunc(h.words[up:n], func(w string) bool { return w == ":" || w == ";" || w == "-" || w == "–" }) {
			return n
		}
		n = up
	}
	return -1
}

// crown puts v in the place of the noun before it, which becomes its subject;
// what stands behind v is v's.
func (h headline) crown(v, root int) {
	n := h.noun(v)
	if h.relations[n] == "nsubj" {
		h.heads[v], h.relations[v] = -1, "root"
		h.heads[root], h.relations[root] = v, "obl"
	} else {
		h.heads[v], h.relations[v] = h.heads[n], h.relations[n]
	}
	h.heads[n], h.relations[n] = v, "nsubj"
	if h.pairs[h.tags[v]].Tag == "VBN" {
		h.relations[n] = "nsubj:pass"
	}
	for k := range h.words {
		if k > v && h.heads[k] >= 0 && h.heads[k] < v && h.heads[k] >= n {
			h.heads[k] = v
			switch h.relations[k] {
			case "nmod":
				h.relations[k] = "obl"
			case "acl":
				h.relations[k] = "advcl"
			}
		}
	}
}
