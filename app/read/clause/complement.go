package clause

// Complement is the clause that hangs on i as what is said, asked or meant; -1
// where there is none.
func (t *Tree) Complement(i int) int {
	for _, k := range t.Children(i) {
		k := int(k)
		if t.Is(k, "ccomp", "xcomp") && k > i {
			return k
		}
		if t.Is(k, "advcl", "acl") && k > i && !t.Relative(k) && t.Infinitive(k) {
			return k
		}
		// "ruled out leaving": a gerund right behind the verb
		if t.Is(k, "advcl") && t.Tok(k).Tag == "VBG" && (k == i+1 || k == i+2 && t.Is(i+1, "compound:prt")) {
			return k
		}
		// "accused of spying": a gerund after a preposition
		if t.Is(k, "advcl", "obl") && k > i && t.Tok(k).Tag == "VBG" && GerundMarks[t.Marker(k)] {
			return k
		}
		// "agreed on Saturday to provide": the clause hung on a circumstance
		if t.Is(k, "obl") && k > i {
			for _, g := range t.Children(k) {
				if t.Is(int(g), "acl", "advcl") && !t.Relative(int(g)) && t.Infinitive(int(g)) {
					return int(g)
				}
			}
		}
		// "asked Ankara to help" is sometimes read with the clause on the object
		if t.Is(k, "obj", "iobj") {
			for _, g := range t.Children(k) {
				if t.Is(int(g), "acl", "xcomp", "advcl") && !t.Relative(int(g)) && t.Infinitive(int(g)) {
					return int(g)
				}
			}
		}
	}
	return -1
}

// Infinitive tells a clause marked by "to".
func (t *Tree) Infinitive(v int) bool {
	for _, k := range t.Children(v) {
		if t.Is(int(k), "mark", "aux") && t.Tok(int(k)).Lower == "to" {
			return true
		}
	}
	return false
}
