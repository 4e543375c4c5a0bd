package clause

// Repairs of clauses that the parse hung on the wrong noun.

// agreeing hangs the relative clause v of "a law on small boats that has split
// the town" on the law: the verb is singular, the nearer noun h is not.
func (t *Tree) agreeing(v, h int) bool {
	if t.rel[v] != "acl:relcl" || h > v || h < 2 || !t.Nominal(h) {
		return false
	}
	verb := v
	for k := v - 1; k > h && k > v-6; k-- {
		if int(t.head[k]) != v {
			continue
		}
		switch {
		case t.rel[k] == "nsubj" && !RelativePronouns[t.Tok(k).Lower]:
			return false // "the boats that the law bans"
		case t.rel[k] == "aux" || t.rel[k] == "aux:pass" || t.rel[k] == "cop":
			verb = k
		}
	}
	var singular bool
	switch w := t.Tok(verb); {
	case w.Tag == "VBZ" || w.Lower == "was":
		singular = true
	case w.Tag == "VBP" || w.Lower == "were":
	default:
		return false
	}
	if t.plural(h) != singular {
		return false
	}
	at := h - 1
	for at > 0 && at > h-8 && t.Tok(at).POS != "ADP" {
		at--
	}
	n := at - 1
	if n < 0 || t.Tok(at).POS != "ADP" || t.Tok(n).POS != "NOUN" || t.Tok(n).Sentence != t.Tok(v).Sentence || t.plural(n) == singular {
		return false
	}
	t.head[v] = int32(n)
	return true
}

// plural tells a noun of many, also where its form does not show it.
func (t *Tree) plural(n int) bool {
	tok := t.Tok(n)
	return tok.Tag == "NNS" || tok.Tag == "NNPS" || manyNouns[tok.Lower]
}

var manyNouns = WordSet("media data police people")

// saidObject gives the verb v of "said 63 people had been held" its subject,
// where the parse took the people for what was said and the rest for their
// clause.
func (t *Tree) saidObject(v, h int) bool {
	g := int(t.head[h])
	if t.rel[v] != "ccomp" && t.rel[v] != "acl" || t.rel[h] != "obj" || h > v || g < 0 || g > h || !sayings[t.Tok(g).Lemma] || !t.finiteClause(v) {
		return false
	}
	subject := "nsubj"
	for k := h + 1; k < v; k++ {
		switch {
		case int(t.head[k]) != v:
			return false
		case t.rel[k] == "aux:pass":
			subject = "nsubj:pass"
		case subject == "nsubj" && (t.rel[k] == "case" || t.rel[k] == "amod" && t.rel[k-1] == "case"): // "the number of dead"
			t.head[k] = int32(h)
			if t.rel[k] == "amod" {
				t.head[k-1], t.rel[k] = int32(k), "nmod"
			}
		case t.rel[k] != "aux" && t.rel[k] != "advmod":
			return false
		}
	}
	t.head[v], t.rel[v] = int32(g), "ccomp"
	t.head[h], t.rel[h] = int32(v), subject
	return true
}

// onlyVerb makes the verb of "The motion passed by ten votes to four." the main
// one where the parse took it for a participle and the sentence has no other.
func (t *Tree) onlyVerb(i, h int) bool {
	if t.rel[i] != "acl" || t.Tok(i).Tag != "VBN" || i != h+1 || t.head[h] >= 0 || !t.Nominal(h) || i+2 >= len(t.head) ||
		t.Tok(i+1).Lower == "by" && t.Tok(i+2).POS != "NUM" {
		return false
	}
	sent := t.Doc.Sentences[t.Tok(i).Sentence]
	if sent.Last-sent.First > MaxDepth || t.Tok(sent.Last-1).Lower != "." || t.Tok(sent.First).POS != "DET" {
		return false
	}
	for k := sent.First; k < sent.Last; k++ {
		if finite(t.Tok(k)) || t.Tok(k).Tag == "MD" {
			return false
		}
	}
	t.crown(i, h)
	for k := i + 1; k < sent.Last; k++ {
		if int(t.head[k]) == h {
			t.head[k] = int32(i)
			if t.rel[k] == "nmod" {
				t.rel[k] = "obl"
			}
		}
	}
	return true
}

// strayMark gives "until" its clause in "would stay shut until the bloc Norvig
// lifted the ban", where the parse took it for a preposition of nothing.
func (t *Tree) strayMark(i int) {
	if t.rel[i] != "case" || t.head[i] < 0 || t.Tok(int(t.head[i])).POS != "PUNCT" {
		return
	}
	if w := t.Tok(i).Lower; w != "until" && w != "unless" {
		return
	}
	v, s := i+1, -1
	for v < min(i+12, len(t.head)) && t.Tok(v).Sentence == t.Tok(i).Sentence && t.Tok(v).POS != "PUNCT" && !finite(t.Tok(v)) {
		v++
	}
	if v >= min(i+12, len(t.head)) || !finite(t.Tok(v)) || t.Tok(v).Sentence != t.Tok(i).Sentence {
		return
	}
	for k := i + 1; k < v; k++ {
		if int(t.head[k]) == v && t.rel[k] == "nsubj" {
			s = k
		}
	}
	up := i - 1
	for up > i-8 && up > 0 && t.Tok(up).POS != "VERB" {
		up--
	}
	if s < 0 || up < 0 || t.Tok(up).POS != "VERB" || t.Tok(up).Sentence != t.Tok(i).Sentence || t.Under(up, v) {
		return
	}
	for k := i + 1; k < s; k++ {
		if h := int(t.head[k]); h < i || h > v {
			t.head[k], t.rel[k] = int32(s), "compound"
		}
	}
	t.head[i], t.rel[i] = int32(v), "mark"
	t.head[v], t.rel[v] = int32(up), "advcl"
}

// twoSubjects parts the subjects of "Ada Roe, who was ill, left and was due back
// on Monday, her office said": the first does what is said, the second says it.
func (t *Tree) twoSubjects(i, v int) {
	if t.rel[i] != "nsubj" || v < i || !sayings[t.Tok(v).Lemma] || t.rel[v-1] != "nsubj" || int(t.head[v-1]) != v || v-1 <= i+2 {
		return
	}
	last := -1
	for k := i + 1; k < v-1 && k < i+MaxDepth; k++ {
		if int(t.head[k]) != v || t.rel[k] != "ccomp" && t.rel[k] != "parataxis" {
			continue
		}
		if t.afterPronoun(k, i) {
			t.head[k], t.rel[k] = int32(i), "acl:relcl"
			continue
		}
		last = k
	}
	if last >= 0 {
		t.head[i] = int32(last)
	}
}

// dueTo hangs the infinitive of "was due to leave" on the adjective, where the
// parse took what comes due for what is due.
func (t *Tree) dueTo(i, h int) {
	if t.rel[i] == "csubj" && i > h && t.Tok(h).POS == "ADJ" && t.Tok(i).Tag == "VB" && t.Tok(i-1).Lower == "to" {
		t.rel[i] = "advcl"
	}
}

// called tells a past tense taken for a participle, "Roe, who was chosen in May,
// ruled out …", where the parse left the noun without a verb as one called to.
func (t *Tree) called(i, h int) bool {
	if t.rel[i] != "conj" && t.rel[i] != "advcl" || t.Tok(i).Tag != "VBN" || i+1 >= len(t.head) || t.Tok(i+1).POS == "PUNCT" || t.Tok(i+1).POS == "CCONJ" || t.Tok(i+1).POS == "ADP" && t.rel[i] == "advcl" {
		return false
	}
	first := t.Doc.Sentences[t.Tok(i).Sentence].First
	for k := first; k < min(h, first+8); k++ {
		if t.rel[k] == "vocative" && int(t.head[k]) == h {
			return true
		}
	}
	return false
}

// afterPronoun tells a clause at k whose subject is a relative pronoun.
func (t *Tree) afterPronoun(k, i int) bool {
	for j := k - 1; j > i && j > k-6; j-- {
		if int(t.head[j]) == k && t.rel[j] == "nsubj" {
			return asidePronouns[t.Tok(j).Lower]
		}
	}
	return false
}

// givenSum makes an indirect object of the name in "fined Halcyon Oil 12 million
// euros", which the parse took for a part of the sum.
func (t *Tree) givenSum(h int) {
	v := int(t.head[h])
	if t.rel[h] != "obj" || v < 0 || v > h-3 || t.Tok(v).POS != "VERB" || h-v > 12 {
		return
	}
	last := -1
	for k := v + 1; k < h; k++ {
		switch tok := t.Tok(k); {
		case last >= 0 && (tok.POS == "NUM" || tok.POS == "SYM"):
			t.head[last], t.rel[last] = int32(v), "iobj"
			for j := v + 1; j < last; j++ {
				if int(t.head[j]) == h {
					t.head[j] = int32(last)
				}
			}
			return
		case tok.POS == "PROPN" && int(t.head[k]) == h && (t.rel[k] == "compound" || t.rel[k] == "amod" || t.rel[k] == "nmod"):
			last = k
		case k > v+1 || tok.POS != "DET":
			if tok.POS != "PROPN" {
				return
			}
		}
	}
	if tok := t.Tok(h); last >= 0 && tok.POS == "SYM" { // "fined Roe $200"
		t.head[last], t.rel[last] = int32(v), "iobj"
	}
}
