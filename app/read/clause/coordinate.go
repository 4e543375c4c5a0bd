package clause

// ownSubject gives the verb of "sickened 40 people, and the agency fined the firm"
// the subject that the parse took for another of the people: a comma before the
// "and" opens a clause, and one with a single "and" and no subject of its own has
// the noun behind it.
func (t *Tree) ownSubject(i, h int) bool {
	if t.rel[i] != "conj" && t.rel[i] != "root" || h > i || !t.finiteClause(i) {
		return false
	}
	and := -1
	for k := i - 1; k > h && k > i-MaxDepth; k-- {
		switch {
		case int(t.head[k]) == i && (t.rel[k] == "cc" || t.rel[k] == "nsubj" || t.rel[k] == "nsubj:pass" || t.rel[k] == "expl"):
			return false
		case t.rel[k] == "cc" && t.Tok(k-1).Lower == "," && t.opensClause(k, i):
			and = k
		}
	}
	if and < 0 {
		return false
	}
	n := int(t.head[and])
	s := n
	if timeNouns[t.Tok(n).Lower] { // "and last spring the agency fined": hung on the spring
		for s = n + 1; s < i && !(int(t.head[s]) == n && t.Nominal(s) && (t.rel[s] == "flat" || t.rel[s] == "appos" || t.rel[s] == "dep")); s++ {
		}
		if s == i {
			return false
		}
		t.head[n], t.rel[n] = int32(i), "obl:tmod"
	}
	t.rel[i], t.head[and] = "conj", int32(i)
	t.head[s], t.rel[s] = int32(i), "nsubj"
	for k := s + 1; k < i; k++ {
		if int(t.head[k]) == i && t.rel[k] == "aux:pass" {
			t.rel[s] = "nsubj:pass"
		}
	}
	return true
}

// opensClause tells an "and" behind a comma that joins a noun before the verb i to
// one before it, where no list with commas goes before.
func (t *Tree) opensClause(and, i int) bool {
	n := int(t.head[and])
	if n < and || n >= i || t.rel[n] != "conj" || !t.Nominal(n) || int(t.head[n]) >= and {
		return false
	}
	top := int(t.head[n])
	for k := top + 1; k < and; k++ {
		if int(t.head[k]) == top && t.rel[k] == "conj" {
			return false // "Oslo, Bergen, and Vik"
		}
	}
	return true
}

// acting makes a subject of "the union called off a strike" act where the parse took
// the verb for a passive: one without "be" that has an object is none.
func (t *Tree) acting(i, v int) {
	if t.rel[i] != "nsubj:pass" || v < i || t.Tok(v).Tag != "VBN" || t.InTitle(t.Tok(v).Sentence) {
		return
	}
	for k := i + 1; k < v; k++ {
		if int(t.head[k]) == v && (t.rel[k] == "aux" || t.rel[k] == "aux:pass") {
			return
		}
	}
	for k := v + 1; k < min(v+8, len(t.head)); k++ {
		if int(t.head[k]) == v && t.rel[k] == "obj" {
			t.rel[i] = "nsubj"
			return
		}
	}
}

// bareTransitive tells a participle with an object that nothing joins to the verb h
// before it.
func (t *Tree) bareTransitive(i, h int) bool {
	if t.Tok(i).Tag != "VBN" && t.Tok(i).Tag != "VBD" || i < h+2 || t.Tok(i-1).POS == "PUNCT" {
		return false
	}
	for k := h + 1; k < i; k++ {
		if int(t.head[k]) == i {
			return false
		}
	}
	for k := i + 1; k < min(i+6, len(t.head)); k++ {
		if int(t.head[k]) == i {
			return t.rel[k] == "obj"
		}
	}
	return false
}
