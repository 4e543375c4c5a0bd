package clause

// What is set off from a subject, and the verb behind it.

// nationApart makes one object of "met Norwegian Foreign Minister Roe" where the
// parse took the nation for the object and hung the rest elsewhere.
func (t *Tree) nationApart(i int) bool {
	if t.rel[i] != "obj" || i+2 >= len(t.head) || t.Tok(i).POS != "PROPN" && t.Tok(i).POS != "ADJ" || !t.within(i+1) {
		return false
	}
	n := i + 1
	for n < min(i+6, len(t.head)-1) && t.within(n) {
		n++
	}
	if t.Tok(n).POS != "PROPN" || t.Tok(n).Sentence != t.Tok(i).Sentence || int(t.head[n]) <= n {
		return false
	}
	switch t.rel[n] {
	case "ccomp", "parataxis", "dep", "advcl", "xcomp":
	default:
		return false
	}
	t.head[n], t.rel[n] = t.head[i], "obj"
	t.head[i], t.rel[i] = int32(n), "compound"
	return true
}

// officeApart puts the office before a name under it, "Secretary of State Ada
// Lund said", where both were made subjects.
func (t *Tree) officeApart(i, h int) bool {
	if t.rel[i] != "nsubj" || h <= i || t.Tok(i).POS != "PROPN" {
		return false
	}
	for k := i + 1; k < min(h, i+6); k++ {
		switch {
		case t.Tok(k).POS == "PUNCT" || t.Tok(k).POS == "CCONJ":
			return false
		case int(t.head[k]) == h && t.rel[k] == "nsubj" && t.Tok(k).POS == "PROPN":
			t.head[i], t.rel[i] = int32(k), "nmod:desc"
			return true
		}
	}
	return false
}

// afterAside tells a verb right behind the dash or comma that ends an aside, the
// first of its two marks standing behind the name h.
func (t *Tree) afterAside(i, h int) bool {
	mark := t.Tok(i - 1).Lower
	if t.Tok(i-1).POS != "PUNCT" || mark == "\"" {
		return false
	}
	k := h + 1
	for k < i-1 && t.flatTo(k, h) {
		k++
	}
	return k < i-1 && t.Tok(k).Lower == mark
}

// behindAside gives the verb of "two weeks after Chad's president, Ada Roe, flew
// to Oslo" its subject, where the parse hung it above the weeks.
func (t *Tree) behindAside(i, h int) bool {
	if t.rel[i] != "nmod" || !timeNouns[t.Tok(h).Lower] && t.Tok(h).Lower != "half" || i < h {
		return false
	}
	after := h + 1
	if w := t.Tok(after).Lower; w != "after" && w != "before" || int(t.head[after]) != i {
		return false
	}
	g := h
	for g >= 0 && (timeNouns[t.Tok(g).Lower] || t.Tok(g).Lower == "half") {
		g = int(t.head[g])
	}
	for v := i + 2; g >= 0 && v < len(t.head) && v < i+MaxDepth && t.Tok(v).Sentence == t.Tok(i).Sentence; v++ {
		switch {
		case int(t.head[v]) == g && t.Tok(v).Tag == "VBD" && t.Tok(v-1).Lower == ",":
			t.rel[v], t.head[i], t.rel[i], t.head[after], t.rel[after] = "advcl", int32(v), "nsubj", int32(v), "mark"
			return true
		case t.rel[v] == "nsubj", t.rel[v] == "cc", t.Tok(v).Tag == "VBD":
			return false
		}
	}
	return false
}
