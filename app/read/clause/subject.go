package clause

// Repairs of clauses whose subject the parse lost or took for something else.

// crown makes verb v the root of its sentence and n its subject.
func (t *Tree) crown(v, n int) {
	t.head[v], t.rel[v] = -1, "root"
	t.head[n], t.rel[n] = int32(v), "nsubj"
}

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
	t.crown(i, h)
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
	} else {
		for s < min(i, h+5) && int(t.head[s]) != i && t.within(s) {
			s++ // "Norwegian Foreign Minister Roe met …"
		}
	}
	if s >= i || int(t.head[s]) != i || t.rel[s] != "nsubj" && t.rel[s] != "nsubj:pass" || t.Tok(s).POS != "PROPN" {
		return false
	}
	t.head[i], t.rel[i] = -1, "root"
	if t.Tok(h+1).Lower != "," {
		t.head[h], t.rel[h] = int32(s), "compound"
	} else {
		t.head[h], t.rel[h] = int32(i), t.rel[s]
		t.head[s], t.rel[s] = int32(h), "appos"
	}
	return true
}

// within tells a word inside a name and its title, by its relation.
func (t *Tree) within(i int) bool {
	switch t.rel[i] {
	case "amod", "compound", "nmod:desc", "flat":
		return int(t.head[i]) > i
	}
	return false
}

// headedBy makes a participle of the past tense in "a group from Chad headed by
// Roe", which nothing joins to the verb before it.
func (t *Tree) headedBy(i, h int) bool {
	if t.rel[i] != "conj" || h > i-2 || t.Tok(i).Tag != "VBD" || i+1 >= len(t.head) || t.Tok(i+1).Lower != "by" {
		return false
	}
	switch t.Tok(i - 1).POS {
	case "NOUN", "PROPN":
	default:
		return false
	}
	for k := i - 1; k > h && k > i-MaxDepth; k-- {
		if int(t.head[k]) == i && t.rel[k] != "punct" && t.Tok(k).POS != "ADP" {
			return false
		}
	}
	t.head[i], t.rel[i] = int32(i-1), "acl"
	return true
}

// countedFrom gives the verb of "three years after Oslo withdrew" its subject,
// where the parse took the years for it.
func (t *Tree) countedFrom(i, h int) bool {
	if t.rel[i] == "acl" && t.Tok(i).Tag == "VBD" && h < i && timeNouns[t.Tok(h).Lower] {
		return t.afterNoun(i, h)
	}
	if t.behindAside(i, h) {
		return true
	}
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

// afterNoun gives the verb v of "a day after the envoys of Oslo called for it"
// its subject, where the parse hung both on the day h.
func (t *Tree) afterNoun(v, h int) bool {
	k := h + 1
	if w := t.Tok(k).Lower; w != "after" && w != "before" {
		return false
	}
	for n := k + 1; n < min(v, k+6); n++ {
		if int(t.head[n]) == h && t.rel[n] == "nmod" {
			t.head[k], t.rel[k] = int32(v), "mark"
			t.head[n], t.rel[n] = int32(v), "nsubj"
			t.rel[v] = "advcl"
			return true
		}
	}
	return false
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
	for k := max(n-MaxDepth, 0); k < n; k++ { // what stands before the noun is the sentence's
		if int(t.head[k]) == h {
			t.head[k] = int32(i)
		}
	}
	return true
}

// intransitive makes the verb of "Talks with the union collapsed" the main one:
// nothing can be done to somebody by it, so it is no participle.
func (t *Tree) intransitive(i, h int) bool {
	if t.rel[i] != "acl" || h > i || !never[t.Tok(i).Lemma] || t.Tok(i).Tag != "VBN" && t.Tok(i).Tag != "VBD" {
		return false
	}
	top := h
	if g := int(t.head[h]); t.rel[h] == "obj" && g >= 0 && t.rel[g] == "acl" && t.Tok(g).Tag == "VBG" && t.head[g] >= 0 {
		top = int(t.head[g]) // "a ferry carrying 90 people capsized"
		if t.subordinate(i, top) {
			return true
		}
	}
	for steps := 0; t.head[top] >= 0; steps++ {
		if steps > 4 || int(t.head[top]) > top || !t.Nominal(top) || t.rel[top] != "nmod" {
			return false
		}
		top = int(t.head[top])
	}
	if !t.Nominal(top) {
		return false
	}
	t.crown(i, top)
	return true
}

// afterSubject gives the verb of "came after drones attacked the port" the subject
// before it, where the parse joined two verbs that nothing joins.
func (t *Tree) afterSubject(i, h int) bool {
	if t.rel[i] != "conj" && t.rel[i] != "advcl" || h > i-3 || !t.finiteClause(i) || t.Tok(i).Tag != "VBD" && t.Tok(i).Tag != "VBN" {
		return false
	}
	n := i - 1
	for ; n > h && int(t.head[n]) == i; n-- { // "after a body provisionally suspended"
		switch t.rel[n] {
		case "advmod", "aux", "aux:pass":
		default:
			return false
		}
	}
	if !t.Nominal(n) {
		return false
	}
	for steps := 0; steps < 4 && int(t.head[n]) > h && int(t.head[n]) < i; steps++ {
		n = int(t.head[n]) // "after three of its jurors resigned"
	}
	return n > h && int(t.head[n]) == h && t.subordinate(i, n)
}

// subordinate gives verb i the noun n as its subject and the preposition before
// n as its mark, "after a ferry capsized", where the parse hung n on the verb above.
func (t *Tree) subordinate(i, n int) bool {
	up := int(t.head[n])
	if t.rel[n] != "obl" || up < 0 {
		return false
	}
	for k := n - 1; k >= 0 && k > n-6; k-- {
		if w := t.Tok(k).Lower; int(t.head[k]) == n && t.rel[k] == "case" && (w == "after" || w == "before" || w == "when" || w == "since") {
			t.head[k], t.rel[k] = int32(i), "mark"
			t.head[n], t.rel[n] = int32(i), "nsubj"
			t.head[i], t.rel[i] = int32(up), "advcl"
			return true
		}
	}
	return false
}

// ruled makes the verb of "The court ruled that …" and of "The union called for
// talks" the main one where the parse took it for a participle: none has a clause
// with "that" behind it, and nobody is called for.
func (t *Tree) ruled(i, h int) bool {
	if t.rel[i] != "acl" || h > i || t.Tok(i).Tag != "VBN" || t.head[h] >= 0 || !t.Nominal(h) || i+1 >= len(t.head) {
		return false
	}
	if w := t.Tok(i + 1).Lower; t.Tok(i).Lemma == "call" && (w == "for" || w == "on") {
		t.crown(i, h)
		return true
	}
	that := -1
	for k := i + 1; k < min(i+6, len(t.head)) && that < 0; k++ {
		if t.Tok(k).Lower == "that" && t.rel[k] == "mark" {
			that = k
		}
	}
	if that < 0 || t.head[that] < 0 || int(t.head[t.head[that]]) != i {
		return false
	}
	t.crown(i, h)
	return true
}

// transitive makes the verb of "In 2007, a quake wrecked the city" the main one
// where the parse took it for a participle: it has an object, which a participle
// of most verbs cannot have.
func (t *Tree) transitive(i, h int) bool {
	if t.rel[i] != "acl" || h > i || t.Tok(i).Tag != "VBN" || i+2 >= len(t.head) || doubled[t.Tok(i).Lemma] || !t.Nominal(h) {
		return false
	}
	object := t.namedObject(i, h)
	if t.Tok(i+1).POS != "DET" && !object {
		return false
	}
	for k := i + 2; k < min(i+8, len(t.head)); k++ {
		object = object || int(t.head[k]) == i && t.rel[k] == "obj"
	}
	top := int(t.head[h])
	if !object || top >= 0 && (t.head[top] >= 0 || top > h || !t.Nominal(top) || t.rel[h] != "appos" && t.rel[h] != "conj") || top < 0 && h > 0 && t.rel[h] != "root" {
		return false
	}
	switch {
	case top >= 0 && t.rel[h] == "conj":
		t.crown(i, top)
	case top >= 0:
		t.crown(i, h)
		t.head[top], t.rel[top] = int32(i), "obl"
	default:
		t.crown(i, h)
	}
	for k := i + 1; k < min(i+MaxDepth, len(t.head)); k++ {
		if int(t.head[k]) == h && (t.rel[k] == "advcl" || t.rel[k] == "obl") {
			t.head[k] = int32(i)
		}
	}
	return true
}

// namedObject makes an object of the name right behind verb i, "Sund Bank advised
// Nordlys", which no participle of a name h has; false where there is none.
func (t *Tree) namedObject(i, h int) bool {
	k := i + 1
	if t.Tok(h).POS != "PROPN" || t.Tok(k).POS != "PROPN" || weekdays[t.Tok(k).Lower] || h != i-1 && !t.flatTo(i-1, h) && !t.afterAside(i, h) {
		return false
	}
	for steps := 0; steps < 4 && int(t.head[k]) != i; steps++ {
		if k = int(t.head[k]); k <= i {
			return false
		}
	}
	if int(t.head[k]) != i || t.rel[k] != "obj" && t.rel[k] != "obl:unmarked" && t.rel[k] != "xcomp" {
		return false
	}
	t.rel[k] = "obj"
	return true
}

// flatTo tells a word of the name that h heads.
func (t *Tree) flatTo(k, h int) bool { return int(t.head[k]) == h && t.rel[k] == "flat" }

// doubled are verbs whose participles keep an object: "a woman named Ada",
// "awarded the prize".
var doubled = WordSet("name call give award offer pay send dub elect appoint title grant hand teach tell ask show deny promise lend owe consider deem rename nickname brand declare make leave")

// timeSubject gives the verb of "Norvig last month announced …" its subject where
// the parse took the month for it.
func (t *Tree) timeSubject(i, v int) bool {
	if t.rel[i] != "nsubj" || !timeNouns[t.Tok(i).Lower] || v < i || i < 2 || t.Tok(i-2).Sentence != t.Tok(i).Sentence || !t.Nominal(i-2) {
		return false
	}
	switch t.Tok(i - 1).Lower {
	case "last", "this", "next":
	default:
		return false
	}
	x := i - 2
	for steps := 0; steps < 4 && t.head[x] >= 0 && int(t.head[x]) != v; steps++ {
		switch t.rel[x] {
		case "flat", "compound", "nmod:desc", "amod":
			x = int(t.head[x])
		}
	}
	if x >= i || t.head[x] >= 0 && int(t.head[x]) != v {
		return false
	}
	if t.head[x] < 0 {
		t.head[v], t.rel[v] = -1, "root"
	}
	t.head[x], t.rel[x] = int32(v), "nsubj"
	t.rel[i] = "obl:tmod"
	return true
}

// never are verbs that have no passive.
var never = WordSet("collapse die happen occur erupt resign arrive emerge vanish disappear fall rise capsize derail crash explode")
