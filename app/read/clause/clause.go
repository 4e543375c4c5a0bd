// Package clause reads grammar out of a parse: what a verb's subject and
// objects are, also where the clause leaves them out, what governs it, whether
// it is negated or passive. Events and relations are built on it.
package clause

import (
	"strings"

	"readout/app/read/syntax"
)

// Tree indexes the dependency trees of a document: the children of every
// token in order, and the range of tokens each one dominates. Building it is
// linear in the tokens, so that later steps never scan a sentence for a child.
type Tree struct {
	Doc   *syntax.Document // what it indexes
	start []int32          // children of i are kids[start[i]:start[i+1]]
	kids  []int32
	head  []int32 // -1 for a root; heads outside the sentence count as none
	rel   []string
	lo    []int32 // tokens [lo, hi) of the subtree
	hi    []int32
}

// New indexes the trees of d.
func New(d *syntax.Document) *Tree {
	n := len(d.Tokens)
	t := &Tree{Doc: d, start: make([]int32, n+1), head: make([]int32, n), rel: make([]string, n), lo: make([]int32, n), hi: make([]int32, n)}
	for i := range d.Tokens {
		h := d.Tokens[i].Head
		if h < 0 || h >= n || h == i || d.Tokens[h].Sentence != d.Tokens[i].Sentence {
			h = -1
		}
		t.head[i], t.rel[i] = int32(h), d.Tokens[i].Rel
		t.lo[i], t.hi[i] = int32(i), int32(i+1)
	}
	t.repair()
	for _, h := range t.head {
		if h >= 0 {
			t.start[h+1]++
		}
	}
	for i := range n {
		t.start[i+1] += t.start[i]
	}
	t.kids = make([]int32, t.start[n])
	next := append([]int32(nil), t.start[:n]...)
	for i, h := range t.head {
		if h >= 0 {
			t.kids[next[h]] = int32(i)
			next[h]++
		}
	}
	t.bound()
	return t
}

// Rel is the relation of i to its head, as repaired.
func (t *Tree) Rel(i int) string { return t.rel[i] }

// bound fills lo and hi from the roots down. Tokens on a cycle, which a parse
// should not have, are never reached and keep their own bounds.
func (t *Tree) bound() {
	var order []int32
	for i, h := range t.head {
		if h < 0 {
			order = append(order, int32(i))
		}
	}
	for k := 0; k < len(order); k++ {
		order = append(order, t.Children(int(order[k]))...)
	}
	for k := len(order) - 1; k >= 0; k-- {
		i := order[k]
		if h := t.head[i]; h >= 0 {
			t.lo[h], t.hi[h] = min(t.lo[h], t.lo[i]), max(t.hi[h], t.hi[i])
		}
	}
}

// Head is the token that i hangs on, -1 for a root.
func (t *Tree) Head(i int) int { return int(t.head[i]) }

// First and Last bound the subtree of i: tokens [First, Last).
func (t *Tree) First(i int) int { return int(t.lo[i]) }

// Last is the end of the subtree of i.
func (t *Tree) Last(i int) int { return int(t.hi[i]) }

// Children are the tokens that hang on i, in order.
func (t *Tree) Children(i int) []int32 { return t.kids[t.start[i]:t.start[i+1]] }

func (t *Tree) Tok(i int) *syntax.Token { return &t.Doc.Tokens[i] }

// Child is the first child of i with one of the relations, or -1. A relation
// without a subtype matches all its subtypes.
func (t *Tree) Child(i int, rels ...string) int {
	for _, k := range t.Children(i) {
		if t.Is(int(k), rels...) {
			return int(k)
		}
	}
	return -1
}

// Is tells whether the relation of i is one of rels; no token, -1, has none.
func (t *Tree) Is(i int, rels ...string) bool {
	if i < 0 {
		return false
	}
	rel := t.rel[i]
	for _, r := range rels {
		if rel == r || len(rel) > len(r) && rel[len(r)] == ':' && rel[:len(r)] == r {
			return true
		}
	}
	return false
}

// Marker is the preposition or subordinator of i, folded: "of", "because",
// "according to" comes as "according". "" where there is none.
func (t *Tree) Marker(i int) string {
	for _, k := range t.Children(i) {
		if t.Is(int(k), "case", "mark") {
			return t.Tok(int(k)).Lower
		}
		if int(k) > i {
			break
		}
	}
	return ""
}

// Under tells whether i is top or below it, looking at most MaxDepth up.
func (t *Tree) Under(i, top int) bool {
	for range MaxDepth {
		if i == top {
			return true
		}
		if i < 0 || t.Head(i) < 0 {
			return false
		}
		i = t.Head(i)
	}
	return false
}

// Aside tells whether a relative clause, apposition or aside lies between i
// and v.
func (t *Tree) Aside(i, v int) bool {
	for range MaxDepth {
		if i == v || i < 0 {
			return false
		}
		if t.Is(i, "acl:relcl", "appos", "parataxis") && !t.free(i) {
			return true
		}
		i = t.Head(i)
	}
	return false
}

// free tells a clause that says what its own pronoun is, "what he had known":
// what the verb above asks for, and no comment.
func (t *Tree) free(i int) bool {
	h := t.Head(i)
	return h >= 0 && h < i && t.Tok(h).Tag == "WP" && !t.Is(h, "nsubj", "appos")
}

// MaxDepth bounds every walk up a tree, so that a pathological parse of a very
// long sentence costs no more than a deep ordinary one.
const MaxDepth = 48

// Conjuncts are i and those coordinated with it, in order.
func (t *Tree) Conjuncts(i int) []int {
	all := []int{i}
	for _, k := range t.Children(i) {
		if t.Is(int(k), "conj") {
			all = append(all, int(k))
		}
	}
	return all
}

// Text is the article's text of tokens [first, last).
func (t *Tree) Text(first, last int) string {
	if first >= last {
		return ""
	}
	return t.Doc.Text[t.Doc.Tokens[first].Start:t.Doc.Tokens[last-1].End]
}

// Verbal tells a token that can head a clause as a verb.
func (t *Tree) Verbal(i int) bool {
	return t.Tok(i).POS == "VERB" && !t.attributive(i) || t.Tok(i).POS == "AUX" && !t.Is(i, "aux", "cop")
}

// attributive tells a participle between an article and a noun, "the armed
// forces", which heads no clause whatever it was taken for.
func (t *Tree) attributive(i int) bool {
	if i == 0 || i+1 >= len(t.head) || t.Tok(i).Tag != "VBD" && t.Tok(i).Tag != "VBN" {
		return false
	}
	switch t.Tok(i - 1).Lower {
	case "the", "a", "an":
		return t.Tok(i+1).POS == "NOUN" || t.Tok(i+1).POS == "PROPN"
	}
	return false
}

// Nominal tells a noun, name or number that heads a phrase.
func (t *Tree) Nominal(i int) bool {
	switch t.Tok(i).POS {
	case "NOUN", "PROPN", "PRON", "NUM":
		return true
	}
	return false
}

// Passive tells a verb in the passive.
func (t *Tree) Passive(v int) bool {
	for _, k := range t.Children(v) {
		if r := t.rel[k]; r == "aux:pass" || r == "nsubj:pass" || r == "auxpass" || r == "nsubjpass" {
			return true
		}
	}
	return false
}

// Participle tells a past participle that follows the noun it describes:
// "a student struck by a stone".
func (t *Tree) Participle(v int) bool {
	by := v+1 < len(t.head) && t.Tok(v+1).Lower == "by"
	return (t.Tok(v).Tag == "VBN" || t.Tok(v).Tag == "VBD" && by) && t.Is(v, "acl") && !t.Is(v, "acl:relcl") && t.Child(v, "nsubj") < 0
}

// Relative tells the head of a relative clause.
func (t *Tree) Relative(v int) bool { return t.rel[v] == "acl:relcl" }

// RelativePronouns are the words that head a relative clause.
var RelativePronouns = WordSet("who which that whom whose where when")

// WordSet is the set of the words of s, which white space parts.
func WordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}
