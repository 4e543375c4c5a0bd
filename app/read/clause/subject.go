package clause

// Repairs of clauses whose subject the parse lost or took for something else.

// mainAfterDay makes a verb of "Oslo on Tuesday named Ada Lund" the root where
// the parse took it for a participle: one that has a day before it and an object
// after it is none.
func (t *Tree) mainAfterDay(i, h int) bool {
	if t.rel[i] != "acl" || t.Tok(i).Tag != "VBN" || t.head[h] >= 0 || h > i || i+1 >= len(t.head) || !t.Nominal(h) ||
		!weekdays[t.Tok(i-1).Lower] || timeNouns[t.Tok(h).Lower] {
		return false
	}
	switch t.Tok(i + 1).POS {
	case "PROPN", "DET", "NUM", "NOUN", "ADJ":
	default:
		return false
	}
	for k := max(h-4, 0); k < h; k++ {
		if int(t.head[k]) == h && t.rel[k] == "case" {
			return false
		}
	}
	t.head[i], t.rel[i] = -1, "root"
	t.head[h], t.rel[h] = int32(i), "nsubj"
	if x := i + 1; t.rel[x] == "xcomp" && int(t.head[x]) == i && t.Nominal(x) {
		t.rel[x] = "obj"
	}
	return true
}

// lateSubject makes the verb of "Swiss builder Halden has agreed …" and of "A
// third, Roe, was fined" the root where the parse took the noun before its
// subject for the sentence and the rest for an aside.
func (t *Tree) lateSubject(i, h int) bool {
	if t.rel[i] != "parataxis" && t.rel[i] != "root" || t.head[h] >= 0 || h > i || t.Tok(h).POS == "VERB" || t.Tok(h).POS == "AUX" || !t.finiteClause(i) {
		return false
	}
	s := h + 1
	if s < i && t.Tok(s).Lower == "," {
		s++
	}
	if s >= i || int(t.head[s]) != i || t.rel[s] != "nsubj" && t.rel[s] != "nsubj:pass" || t.Tok(s).POS != "PROPN" {
		return false
	}
	t.head[i], t.rel[i] = -1, "root"
	if s == h+1 {
		t.head[h], t.rel[h] = int32(s), "compound"
	} else {
		t.head[h], t.rel[h] = int32(i), t.rel[s]
		t.head[s], t.rel[s] = int32(h), "appos"
	}
	return true
}

// countedFrom gives the verb of "three years after Oslo withdrew" its subject,
// where the parse took the years for it.
func (t *Tree) countedFrom(i, h int) bool {
	v := int(t.head[h])
	if t.rel[i] != "nmod" || !timeNouns[t.Tok(h).Lower] || t.rel[h] != "nsubj" || h > i || v < i || !finite(t.Tok(v)) {
		return false
	}
	k := h + 1
	if w := t.Tok(k).Lower; w != "after" && w != "before" {
		return false
	}
	t.head[k], t.rel[k] = int32(v), "mark"
	t.head[i], t.rel[i] = int32(v), "nsubj"
	t.rel[h] = "obl:tmod"
	if g := int(t.head[v]); g >= 0 && g < h && t.Tok(g).POS == "VERB" {
		t.rel[v] = "advcl"
		for k := h - 1; k > g; k-- {
			if int(t.head[k]) == v {
				t.head[k] = int32(g)
			}
		}
	}
	return true
}

// possessed puts a possessor under what it possesses where both were made
// subjects: "Norway" in "Norway's Energy Ministry said".
func (t *Tree) possessed(i, h int) bool {
	if t.rel[i] != "nsubj" || i+2 >= len(t.head) || i+2 >= h {
		return false
	}
	switch t.Tok(i + 1).Lower {
	case "'s", "’s", "'", "’":
	default:
		return false
	}
	for k := i + 2; k < min(h, i+12); k++ {
		if int(t.head[k]) == h && t.rel[k] == "nsubj" {
			t.head[i], t.rel[i] = int32(k), "nmod:poss"
			return true
		}
	}
	return false
}

// afterParticiple makes the second verb of "A slide triggered by rain blocked
// the road" the main one: what "by" follows is a participle, and nothing joins
// the two.
func (t *Tree) afterParticiple(i, h int) bool {
	if t.rel[i] != "conj" || h > i || t.head[h] >= 0 || !finite(t.Tok(i)) || t.Tok(h).Tag != "VBD" || t.Tok(h+1).Lower != "by" || t.Tok(i-1).Lower == "," {
		return false
	}
	n := -1
	for k := h - 1; k >= 0 && k > h-20 && t.Tok(k).Sentence == t.Tok(h).Sentence; k-- {
		if int(t.head[k]) == h && t.rel[k] == "nsubj" {
			n = k
		}
	}
	for k := max(h+1, i-MaxDepth); k < i; k++ {
		if int(t.head[k]) == i && (t.rel[k] == "cc" || t.rel[k] == "nsubj") {
			return false
		}
	}
	if n < 0 {
		return false
	}
	t.head[i], t.rel[i] = -1, "root"
	t.head[n] = int32(i)
	t.head[h], t.rel[h] = int32(n), "acl"
	return true
}

// intransitive makes the verb of "Talks with the union collapsed" the main one:
// nothing can be done to somebody by it, so it is no participle.
func (t *Tree) intransitive(i, h int) bool {
	if t.rel[i] != "acl" || h > i || !never[t.Tok(i).Lemma] || t.Tok(i).Tag != "VBN" && t.Tok(i).Tag != "VBD" {
		return false
	}
	top := h
	for steps := 0; t.head[top] >= 0; steps++ {
		if steps > 4 || int(t.head[top]) > top || !t.Nominal(top) || t.rel[top] != "nmod" {
			return false
		}
		top = int(t.head[top])
	}
	if !t.Nominal(top) {
		return false
	}
	t.head[i], t.rel[i] = -1, "root"
	t.head[top], t.rel[top] = int32(i), "nsubj"
	return true
}

// never are verbs that have no passive.
var never = WordSet("collapse die happen occur erupt resign arrive emerge vanish disappear fall rise")
