package clause

import (
	"strings"

	"readout/app/read/syntax"
)

// The arguments of a verb, looked for where the clause leaves them out: in
// the clause it is coordinated with, the one that controls it, or the noun a
// relative clause or participle describes.

// Subjects are the heads of the phrases that do what the verb v says: its
// subject, or the by-phrase of a passive.
func (t *Tree) Subjects(v int) []int {
	if t.Passive(v) || t.Participle(v) {
		if by := t.Agent(v); by >= 0 {
			return []int{by}
		}
		return nil
	}
	if s := t.Subject(v, MaxControl); s >= 0 {
		return []int{s}
	}
	return nil
}

// Objects are the heads of the phrases to which it is done: the objects, or
// the subject of a passive.
func (t *Tree) Objects(v int) []int {
	if t.Participle(v) {
		return []int{t.Head(v)}
	}
	var objs []int
	for _, k := range t.Children(v) {
		if t.Is(int(k), "obj") {
			objs = append(objs, int(k))
		}
	}
	if len(objs) > 0 {
		return objs
	}
	if t.Passive(v) {
		if s := t.Subject(v, MaxControl); s >= 0 {
			return []int{s}
		}
		return nil
	}
	if o := t.bareObject(v); o >= 0 {
		return []int{o}
	}
	// "the talks Moscow rejected": the noun is the object
	if t.Relative(v) && t.Head(v) >= 0 {
		if s := t.Child(v, "nsubj"); s >= 0 && !RelativePronouns[t.Tok(s).Lower] && t.Child(v, "obl") < 0 {
			return []int{t.Head(v)}
		}
	}
	return nil
}

// Things are the objects of v with whatever else stands bare beside it: of
// "offered Oslo its support" both.
func (t *Tree) Things(v int) []int {
	all := t.Objects(v)
	for _, k := range t.Children(v) {
		k := int(k)
		if k > v && (t.Is(k, "iobj", "obj") || t.Is(k, "obl", "xcomp", "dep", "nmod:unmarked") && t.Nominal(k) && t.Child(k, "case", "mark", "cop") < 0) {
			all = append(all, k)
		}
	}
	return all
}

// bareObject is a noun right after the verb that a parser took for a
// circumstance though nothing marks it as one; -1 where there is none.
func (t *Tree) bareObject(v int) int {
	for _, k := range t.Children(v) {
		k := int(k)
		if k < v || k > v+8 {
			continue
		}
		if t.Is(k, "obl", "nmod", "xcomp", "dep", "ccomp") && t.rel[k] != "obl:tmod" && t.Nominal(k) && t.Tok(k).POS != "PRON" &&
			t.Child(k, "case", "mark", "cop", "nsubj") < 0 && !timeNouns[t.Tok(k).Lower] {
			return k
		}
		if t.Is(k, "obj", "ccomp", "advcl") {
			break
		}
	}
	return -1
}

// MaxControl bounds how many clauses up a missing subject is looked for.
const MaxControl = 4

// Subject is the grammatical subject of v, its own or inherited; -1
// where there is none.
func (t *Tree) Subject(v, up int) int {
	if s := t.Child(v, "nsubj", "csubj", "nsubjpass"); s >= 0 {
		if t.Relative(v) && RelativePronouns[t.Tok(s).Lower] && t.Head(v) >= 0 {
			return t.Head(v)
		}
		if who := t.Tok(s).Lower; who == "who" || who == "which" {
			if a := t.Antecedent(s); a >= 0 {
				return a
			}
		}
		return s
	}
	h := t.Head(v)
	if h < 0 || up == 0 {
		return -1
	}
	switch {
	case t.Is(v, "conj"):
		// "denied the charge and was released": a new voice keeps the subject
		return t.Subject(h, up-1)
	case t.Is(v, "xcomp", "ccomp") && (t.Infinitive(v) || t.Is(v, "xcomp")):
		// "told police to shoot": the object does it; "promised to go": the subject
		if o := t.Child(h, "obj", "iobj"); o >= 0 && t.Verbal(h) && !subjectControl[t.Tok(h).Lemma] {
			return o
		}
		return t.Subject(h, up-1)
	case t.Is(v, "advcl") && t.Tok(h).POS == "ADJ" && t.Infinitive(v) && v > h:
		return t.Subject(h, up-1) // "was due to visit"
	case t.Is(v, "advcl") && t.Head(v) >= 0 && t.Verbal(h):
		if t.Infinitive(v) && v > h {
			if o := t.Child(h, "obj", "iobj"); o >= 0 && objectControl[t.Tok(h).Lemma] {
				return o
			}
		}
		if o := t.Child(h, "obj", "iobj"); o >= 0 && o < v && t.Tok(v).Tag == "VBG" && charging[t.Tok(h).Lemma] && GerundMarks[t.Marker(v)] {
			return o // "accused the mayor of plotting": the mayor plots
		}
		if r := t.Head(h); t.Is(h, "ccomp") && t.Tok(v).Tag == "VBG" && v > h && v > 0 && t.Tok(v-1).Lower == "," && commenting[t.Tok(v).Lemma] && r >= 0 && t.Verbal(r) {
			return t.Subject(r, up-1) // "announced that the truce would hold, hailing a victory"
		}
		return t.Subject(h, up-1)
	case t.Is(v, "acl") && t.Tok(v).Tag == "VBG" && voicing[t.Tok(v).Lemma] && t.Is(h, "obl") && t.Verbal(t.Head(h)):
		return t.Subject(t.Head(h), up-1) // "gathered outside the office demanding news"
	case t.Is(v, "acl") && (t.Tok(v).Tag == "VBG" || t.Tok(v).Tag == "VBN" || t.Tok(v).Tag == "VBD"):
		return h
	case t.Is(v, "acl") && t.Infinitive(v):
		// "its decision to withdraw": whose decision
		if p := t.Child(h, "nmod:poss"); p >= 0 {
			return p
		}
		if t.Is(h, "obj") && t.Head(h) >= 0 {
			g := t.Head(h)
			if objectControl[t.Tok(g).Lemma] {
				return h
			}
			return t.Subject(g, up-1)
		}
	case t.Is(v, "parataxis"):
		return -1
	}
	return -1
}

// voicing are verbs for what a crowd does, not the place it is at.
var voicing = WordSet("demand shout chant call protest wave hold carry sing wait")

// commenting are verbs whose participle behind a comma says more of whoever
// speaks, not of what is spoken of.
var commenting = WordSet("hail call describe cite say add warn insist praise denounce condemn accuse stress note welcome criticise criticize urge blame vow pledge thank")

// charging are verbs that lay to somebody's charge what a gerund tells.
var charging = WordSet("accuse suspect convict charge blame acquit stop prevent keep deter dissuade")

// Antecedent is the noun that a relative pronoun follows where the parse does
// not say so, an age or an aside of figures skipped: "Ada Lund, 46, who …"; -1
// where there is none.
func (t *Tree) Antecedent(pronoun int) int {
	for i := pronoun - 1; i >= 0 && i > pronoun-5; i-- {
		switch t.Tok(i).POS {
		case "PUNCT", "NUM":
			continue
		case "NOUN", "PROPN":
			for h := t.Head(i); h >= 0 && h < pronoun && h > i-6 && t.Is(i, "flat", "compound"); h = t.Head(i) {
				i = h
			}
			return i
		}
		return -1
	}
	return -1
}

var (
	subjectControl = WordSet("promise offer vow pledge threaten agree refuse use take hold make give launch sign")
	objectControl  = WordSet(`ask urge tell order force demand press call want allow permit let cause lead help invite encourage
	persuade warn advise instruct require request compel enable beg implore push pressure`)
)

// Agent is the head of "by …" at a passive verb or an eventive noun.
func (t *Tree) Agent(v int) int {
	if by := t.by(v); by >= 0 || !t.Passive(v) {
		return by
	}
	for _, k := range t.Children(v) { // "was denied within hours by the agency", hung on the hours
		if k := int(k); k > v && t.Is(k, "obl") && (timeNouns[t.Tok(k).Lower] || t.Tok(k).Tag == "NN" && t.Child(k, "det", "amod", "nmod:poss") < 0) {
			if by := t.by(k); by >= 0 {
				return by
			}
		}
	}
	return -1
}

// by is the head of the "by …" that hangs on i, -1 where none does.
func (t *Tree) by(i int) int {
	for _, k := range t.Children(i) {
		if t.Is(int(k), "obl", "nmod") && t.Marker(int(k)) == "by" && t.Tok(int(k)).POS != "NUM" {
			return int(k)
		}
	}
	return -1
}

// Negated tells whether v is denied by its own words: "did not", "never",
// "no agreement was reached".
func (t *Tree) Negated(v int) bool {
	for _, k := range t.Children(v) {
		k := int(k)
		w := t.Tok(k).Lower
		if t.Is(k, "advmod", "aux", "det", "neg", "cc", "obl") && (w == "not" || w == "n't" || w == "n’t" || w == "never" || w == "nor" || w == "no" || w == "neither" || w == "hardly") {
			return true
		}
	}
	for _, o := range append(t.Objects(v), t.Subject(v, 1)) {
		if o >= 0 && t.noDeterminer(o) && !(t.Tok(v).Lemma == "find" && proof[t.Tok(o).Lemma]) {
			return true
		}
	}
	return t.Marker(v) == "without"
}

// proof is what an inquiry that finds none of it has found.
var proof = WordSet("evidence trace sign proof indication link")

func (t *Tree) noDeterminer(n int) bool {
	switch t.Tok(n).Lower {
	case "nobody", "none", "nothing", "neither", "no-one":
		return true
	}
	if t.Tok(n).Lower == "one" && n > 0 && t.Tok(n-1).Lower == "no" {
		return true
	}
	for _, k := range t.Children(n) {
		if t.Is(int(k), "det", "amod", "advmod", "neg") && (t.Tok(int(k)).Lower == "no" || t.Tok(int(k)).Lower == "neither") {
			return true
		}
	}
	return false
}

// Auxiliary is the first auxiliary of v with one of the lemmas or forms.
func (t *Tree) Auxiliary(v int, forms map[string]bool) int {
	for _, k := range t.Children(v) {
		if t.Is(int(k), "aux") && (forms[t.Tok(int(k)).Lower] || forms[t.Tok(int(k)).Lemma]) {
			return int(k)
		}
	}
	return -1
}

var (
	// Will, Must and Maybe are the auxiliaries of the future, of duty and of
	// possibility.
	Will  = WordSet("will would 'll wo shall 'd ’ll")
	Must  = WordSet("must should ought need shall")
	Maybe = WordSet("may might could can")
)

// AnyLemma tells whether one of the phrases, or what it is a number, part or
// kind of ("thousands of troops"), has a lemma in the set.
func (t *Tree) AnyLemma(heads []int, set map[string]bool) bool {
	for _, h := range heads {
		for _, c := range t.Conjuncts(h) {
			if t.Named(c, set) {
				return true
			}
			if of := t.PartOf(c); of >= 0 && t.Named(of, set) {
				return true
			}
		}
	}
	return false
}

// Named tells whether the token is one of the words, in any number.
func (t *Tree) Named(i int, set map[string]bool) bool {
	tok := t.Tok(i)
	return set[tok.Lemma] || set[tok.Lower] || set[strings.TrimSuffix(tok.Lower, "s")]
}

// PartOf is what a quantity is of: "thousands of troops", "a series of
// attacks", "two of them"; -1 else.
func (t *Tree) PartOf(i int) int {
	if tok := t.Tok(i); !quantities[tok.Lemma] && tok.POS != "NUM" {
		return -1
	}
	for _, k := range t.Children(i) {
		if t.Is(int(k), "nmod") && t.Marker(int(k)) == "of" {
			return int(k)
		}
	}
	return -1
}

func (t *Tree) InTitle(sentence int) bool { return t.Doc.Sentences[sentence].Kind == syntax.Title }

// ClauseOf is the verb or root whose clause the token stands in.
func (t *Tree) ClauseOf(i int) int {
	for range MaxDepth {
		if t.Verbal(i) || t.Head(i) < 0 || t.Child(i, "cop") >= 0 {
			return i
		}
		i = t.Head(i)
	}
	return i
}

// InPhrase tells whether i belongs to the phrase of h without a clause in
// between.
func (t *Tree) InPhrase(i, h int) bool {
	for range MaxDepth {
		if i == h {
			return true
		}
		if i < 0 || t.Is(i, "acl", "advcl", "ccomp", "parataxis") {
			return false
		}
		i = t.Head(i)
	}
	return false
}

// Branch is the child of k that i belongs to, i's own where it is k's child; -1
// where i is not under k.
func (t *Tree) Branch(i, k int) int {
	for range MaxDepth {
		h := t.Head(i)
		if h == k {
			return i
		}
		if h < 0 {
			return -1
		}
		i = h
	}
	return -1
}

// Pluperfect tells "had agreed": before the day that is told of.
func (t *Tree) Pluperfect(v int) bool {
	for _, k := range t.Children(v) {
		if w := t.Tok(int(k)).Lower; t.Is(int(k), "aux") && (w == "had" || w == "'d") {
			return true
		}
	}
	return false
}

var quantities = WordSet(`number series group dozen hundred thousand million billion score handful couple pair
	average lot plenty majority most some many several all none part half third quarter ton tonne kilo wave spate string
	set piece round package raft tranche bunch crowd range amount total hour day week month kg tons tonnes batch barrage volley flurry kind type sort`)

// Conditional are the marks of clauses that tell what may be.
var Conditional = WordSet("if unless whether lest provided")

// GerundMarks are the prepositions a gerund as complement stands after.
var GerundMarks = WordSet("of for from against with into about to")
