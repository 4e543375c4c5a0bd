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

// repair undoes what a parser most often gets wrong in news: the clause of
// "said on Tuesday that …" hung on the Tuesday, and a second root under the
// first, which is an aside.
func (t *Tree) repair() {
	for i := range t.head {
		h := t.head[i]
		if h < 0 {
			continue
		}
		if t.rel[i] == "nsubj" && weekdays[t.Tok(i).Lower] {
			t.rel[i] = "obl:tmod" // "said Wednesday that …"
		}
		if j := t.restOfSubject(i); j > 0 {
			t.head[i], t.rel[i] = int32(j), "compound"
			continue
		}
		if t.rel[i] == "root" && t.subjectOf(i, int(h)) {
			t.head[i], t.head[h], t.rel[h] = -1, int32(i), "nsubj"
			continue
		}
		if t.rel[i] == "root" {
			t.rel[i] = "parataxis"
		}
		// "refused to go and says": a finite verb is coordinated with a finite one
		for t.rel[i] == "conj" && finite(t.Tok(i)) && t.Tok(int(h)).Tag == "VB" && t.head[h] >= 0 && t.rel[h] != "conj" && t.rel[h] != "root" {
			h = t.head[h]
			t.head[i] = h
		}
		// "offered Moscow his support": the second object hung on the first
		if g := t.head[h]; t.rel[i] == "obj" && g >= 0 && int(h) < i && t.Nominal(int(h)) && (t.rel[h] == "obj" || t.rel[h] == "iobj") && t.Tok(int(g)).POS == "VERB" {
			t.head[i], t.rel[h] = g, "iobj"
			continue
		}
		if t.afterRelative(i, int(h)) {
			n := t.head[h]
			t.head[i], t.rel[i] = -1, "root"
			t.head[n], t.rel[n] = int32(i), "nsubj"
			continue
		}
		// a finite clause coordinated with a noun belongs to the verb above it
		if t.rel[i] == "conj" && finite(t.Tok(i)) && t.Tok(int(h)).POS != "VERB" && t.Tok(int(h)).POS != "AUX" && t.Tok(int(h)).POS != "ADJ" {
			up := h
			for steps := 0; up >= 0 && t.Tok(int(up)).POS != "VERB" && steps < MaxDepth; steps++ {
				up = t.head[up]
			}
			if up >= 0 && int(up) < i && !t.Under(int(up), i) {
				h = up
				t.head[i] = up
			}
		}
		if t.rel[i] == "conj" && t.subordinated(i) {
			t.rel[i] = "advcl"
		}
		clausal := t.rel[i] == "ccomp" || t.rel[i] == "acl" || t.rel[i] == "advcl"
		if g := t.head[h]; clausal && g >= 0 && int(g) < i && timeNouns[t.Doc.Tokens[h].Lower] && t.Doc.Tokens[g].POS == "VERB" {
			t.head[i] = g
			if t.rel[i] == "acl" {
				t.rel[i] = "xcomp"
			}
		}
	}
}

// restOfSubject is the second subject of a verb, a name, where the first, a
// noun, stands right before its phrase: "Transport" in "Transport Minister Ada
// Lund met relatives"; 0 where there is none.
func (t *Tree) restOfSubject(i int) int {
	if t.rel[i] != "nsubj" || t.Tok(i).POS != "NOUN" && t.Tok(i).POS != "PROPN" {
		return 0
	}
	for j := i + 1; j <= i+4 && j < len(t.head); j++ {
		if t.rel[j] == "nsubj" && t.head[j] == t.head[i] && t.Tok(j).POS == "PROPN" {
			return j
		}
		if p := t.Tok(j).POS; p != "NOUN" && p != "PROPN" && p != "ADJ" {
			return 0
		}
	}
	return 0
}

// subjectOf tells whether the noun h, taken for the root, is the subject of the
// finite verb i that was hung on it and has none.
func (t *Tree) subjectOf(i, h int) bool {
	if !finite(t.Tok(i)) || h > i || t.head[h] >= 0 || !t.Nominal(h) {
		return false
	}
	for k := h + 1; k < i; k++ {
		if int(t.head[k]) == i && t.rel[k] == "nsubj" {
			return false
		}
	}
	return true
}

// afterRelative tells the main verb of "The union, which has 900 members, asked
// …" where the parse took it for a part of the relative clause.
func (t *Tree) afterRelative(i, h int) bool {
	switch t.rel[i] {
	case "conj", "advcl", "parataxis", "ccomp":
	default:
		return false
	}
	n := t.head[h]
	return finite(t.Tok(i)) && i > 0 && t.Tok(i-1).Lower == "," && h < i && t.rel[h] == "acl:relcl" && n >= 0 && int(n) < h &&
		t.head[n] < 0 && t.Nominal(int(n)) && !t.subordinated(i)
}

// subordinated tells a verb with "after", "when" or the like before it.
func (t *Tree) subordinated(v int) bool {
	for k := v - 1; k >= 0 && k > v-8; k-- {
		if int(t.head[k]) == v && t.rel[k] == "mark" {
			return subordinators[t.Tok(k).Lower]
		}
	}
	return false
}

var subordinators = WordSet("after before when while because since if unless until although though as")

func finite(tok *syntax.Token) bool { return tok.Tag == "VBZ" || tok.Tag == "VBD" || tok.Tag == "VBP" }

var weekdays = WordSet("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow")

var timeNouns = WordSet(`monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month year
	day night morning evening afternoon january february march april may june july august september october november december weekend
	weeks months years days hours minutes overnight spring summer autumn winter`)

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

// Is tells whether the relation of i is one of rels.
func (t *Tree) Is(i int, rels ...string) bool {
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
	return t.Tok(i).POS == "VERB" || t.Tok(i).POS == "AUX" && !t.Is(i, "aux", "cop")
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
	return t.Tok(v).Tag == "VBN" && t.Is(v, "acl") && !t.Is(v, "acl:relcl") && t.Child(v, "nsubj") < 0
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
