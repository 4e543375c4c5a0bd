package clause

import "readout/app/read/syntax"

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
		if t.timeSubject(i, int(h)) || t.hyphened(i) || t.formerly(i, int(h)) {
			continue
		}
		if j := t.restOfSubject(i); j > 0 {
			t.head[i], t.rel[i] = int32(j), "compound"
			continue
		}
		t.ownSubject(i, int(h))
		t.givenSum(i)
		t.acting(i, int(h))
		// "refused to go and says": a finite verb is coordinated with a finite one
		for t.rel[i] == "conj" && finite(t.Tok(i)) && t.Tok(int(h)).Tag == "VB" && t.head[h] >= 0 && t.rel[h] != "conj" && t.rel[h] != "root" {
			h = t.head[h]
			t.head[i] = h
		}
		// "asked the premier to hold talks": the infinitive belongs to the verb
		if g := t.head[h]; t.rel[i] == "xcomp" && g >= 0 && t.rel[h] == "obj" && int(h) < i-1 && t.Tok(i-1).Lower == "to" && t.Verbal(int(g)) {
			h = g
			t.head[i] = g
		}
		// "the trip by Ada Lund to Chad": nobody is to somewhere
		if g := t.head[h]; t.rel[i] == "nmod" && g >= 0 && t.rel[h] == "nmod" && t.Tok(int(h)).POS == "PROPN" && t.Nominal(int(g)) && h > 0 && i > 0 && t.Tok(i-1).Lower == "to" && t.Tok(int(h)-1).Lower == "by" {
			h = g
			t.head[i] = g
		}
		t.strayMark(i)
		t.twoSubjects(i, int(h))
		t.dueTo(i, int(h))
		if t.agreeing(i, int(h)) || t.saidObject(i, int(h)) || t.onlyVerb(i, int(h)) {
			continue
		}
		if t.countedFrom(i, int(h)) || t.afterDate(i, int(h)) {
			continue
		}
		if t.nationApart(i) || t.headedBy(i, int(h)) || t.possessed(i, int(h)) || t.officeApart(i, int(h)) || t.afterSubject(i, int(h)) || t.afterParticiple(i, int(h)) || t.intransitive(i, int(h)) || t.ruled(i, int(h)) || t.transitive(i, int(h)) {
			continue
		}
		if t.lateSubject(i, int(h)) || t.mainAfterAside(i, int(h)) || t.mainAfterDay(i, int(h)) {
			continue
		}
		if t.rel[i] == "root" && t.subjectOf(i, int(h)) {
			t.crown(i, int(h))
			continue
		}
		if t.rel[i] == "root" {
			t.rel[i] = "parataxis"
		}
		// "offered Moscow his support": the second object hung on the first
		if g := t.head[h]; t.rel[i] == "obj" && g >= 0 && int(h) < i && t.Nominal(int(h)) && (t.rel[h] == "obj" || t.rel[h] == "iobj") && t.Tok(int(g)).POS == "VERB" {
			t.head[i], t.rel[h] = g, "iobj"
			continue
		}
		if t.afterRelative(i, int(h)) {
			t.crown(i, int(t.head[h]))
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
		if g := t.reporterOf(i, int(h)); g >= 0 {
			h = int32(g)
			t.head[i] = h
		}
		clausal := t.rel[i] == "ccomp" || t.rel[i] == "acl" || t.rel[i] == "advcl"
		if g := t.head[h]; clausal && g >= 0 && int(g) < i && timeNouns[t.Doc.Tokens[h].Lower] && t.Doc.Tokens[g].POS == "VERB" {
			t.head[i] = g
			if t.rel[i] == "acl" {
				t.rel[i] = "xcomp"
			}
		}
	}
	for i := range t.head {
		if finite(t.Tok(i)) && (sayings[t.Tok(i).Lemma] || reportings[t.Tok(i).Lemma]) {
			t.beforeTag(i)
		}
		if t.rel[i] == "acl:relcl" {
			t.keepAside(i, int(t.head[i]))
		}
	}
}

// hyphened hangs a name on the participle it is joined to: in "Vesto-backed
// rebels entered the town" Vesto enters nothing.
func (t *Tree) hyphened(i int) bool {
	d := t.Doc
	p := i + 2
	if p+1 >= len(d.Tokens) || !t.Nominal(i) || d.Tokens[i+1].Lower != "-" || d.Tokens[i].SpaceAfter || d.Tokens[i+1].SpaceAfter ||
		d.Tokens[p].Tag != "VBN" && d.Tokens[p].Tag != "VBD" || d.Tokens[p].Sentence != d.Tokens[i].Sentence {
		return false
	}
	noun := p + 1
	for noun < min(len(d.Tokens)-1, p+4) && d.Tokens[noun].POS == "ADJ" {
		noun++
	}
	if !t.Nominal(noun) || d.Tokens[noun].Sentence != d.Tokens[i].Sentence {
		return false
	}
	t.head[i], t.rel[i] = int32(p), "compound"
	if v := int(t.head[noun]); v > noun && int(t.head[v]) == p && finite(t.Tok(v)) { // "when Vesto-led men attacked"
		t.head[v], t.rel[v] = t.head[p], t.rel[p]
		if k := i - 1; k >= 0 && int(t.head[k]) == p {
			t.head[k] = int32(v)
		}
		t.head[p] = int32(noun)
	} else if h := int(t.head[p]); h < noun || !t.Nominal(h) {
		t.head[p] = int32(noun)
	}
	t.rel[p] = "amod"
	return true
}

// afterDate hangs the clause of "a quake on Sept. 30 that killed ten" on the
// quake: a day kills nobody. The phrase of the day itself may hang further up.
func (t *Tree) afterDate(i, h int) bool {
	if t.rel[i] != "acl:relcl" || h > i || h < 2 || t.Tok(h).POS != "NUM" && !weekdays[t.Tok(h).Lower] {
		return false
	}
	at := h - 1
	for at > 0 && at > h-3 && int(t.head[at]) == h && t.Tok(at).POS != "ADP" {
		at--
	}
	if t.Tok(at).Lower != "on" || at == 0 || t.Tok(at-1).POS != "NOUN" || t.Tok(at-1).Sentence != t.Tok(i).Sentence || timeNouns[t.Tok(at-1).Lower] {
		return false
	}
	t.head[i] = int32(at - 1)
	return true
}

// formerly makes one object of "barred former President Roe from running" where
// the parse took the adjective for what somebody was made and hung the rest on it.
func (t *Tree) formerly(i, v int) bool {
	if t.rel[i] != "xcomp" || t.Tok(i).POS != "ADJ" || v != i-1 || t.Tok(v).POS != "VERB" {
		return false
	}
	n := i + 1
	for n < min(i+5, len(t.head)-1) && t.within(n) {
		n++
	}
	if n >= len(t.head) || int(t.head[n]) != i || t.rel[n] != "obj" || t.Tok(n).POS != "PROPN" {
		return false
	}
	t.head[n], t.head[i], t.rel[i] = int32(v), int32(n), "amod"
	for k := n + 1; k < min(n+MaxDepth, len(t.head)); k++ {
		if int(t.head[k]) == i {
			t.head[k] = int32(v)
		}
	}
	return true
}

// restOfSubject is the second subject of a verb, a name, where the first, a
// noun, stands right before its phrase: "Transport" in "Transport Minister Ada
// Lund met relatives"; 0 where there is none.
func (t *Tree) restOfSubject(i int) int {
	if t.rel[i] != "nsubj" || t.Tok(i).POS != "NOUN" && t.Tok(i).POS != "PROPN" {
		return 0
	}
	for j := i + 1; j <= i+4 && j < len(t.head); j++ {
		if before := int(t.head[i]) > j && t.rel[j] == "obj"; t.head[j] == t.head[i] && t.Tok(j).POS == "PROPN" && (t.rel[j] == "nsubj" || before) {
			t.rel[j] = "nsubj" // nothing before its verb is an object
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
// …" and "Roe, speaking in Leeds, ruled out …" where the parse took it for a part
// of the aside.
func (t *Tree) afterRelative(i, h int) bool {
	switch t.rel[i] {
	case "conj", "advcl", "parataxis", "ccomp":
	default:
		return false
	}
	n := t.head[h]
	if t.rel[i] == "advcl" && t.rel[h] == "acl:relcl" && n >= 0 && t.head[n] < 0 && t.Nominal(int(n)) && t.bareTransitive(i, h) {
		return true // "Rebels who seized the town last week released 12 hostages"
	}
	aside := t.rel[h] == "acl:relcl" && finite(t.Tok(i)) || t.rel[h] == "acl" && t.Tok(h).Tag == "VBG" && (finite(t.Tok(i)) || t.Tok(i).Tag == "VBN")
	return aside && i > 0 && t.Tok(i-1).Lower == "," && h < i && n >= 0 && int(n) < h &&
		t.head[n] < 0 && t.Nominal(int(n)) && !t.subordinated(i)
}

// mainAfterAside makes the main verb of "Roe, who was ill, died" and "Roe,
// whose shares fell, said" the root where the parse took the relative clause for
// the sentence, so that neither its negation nor its subject is inherited.
func (t *Tree) mainAfterAside(i, h int) bool {
	first := i
	for first > h+1 && int(t.head[first-1]) == i && (t.rel[first-1] == "aux" || t.rel[first-1] == "aux:pass") {
		first--
	}
	if t.head[h] >= 0 || h > i || !t.finiteClause(i) && !t.called(i, h) || t.Tok(first-1).Lower != "," || t.subordinated(i) {
		return false
	}
	switch t.rel[i] {
	case "conj", "parataxis", "advcl", "ccomp", "root":
	default:
		return false
	}
	p := h - 1
	if t.Nominal(h) {
		for p = i - 2; p > h && p > i-MaxDepth && !asidePronouns[t.Tok(p).Lower]; p-- {
		}
	}
	for p > 1 && p > h-12 && t.Tok(p).Sentence == t.Tok(h).Sentence && !asidePronouns[t.Tok(p).Lower] {
		p--
	}
	if p < 2 || !asidePronouns[t.Tok(p).Lower] || t.Tok(p-1).Lower != "," {
		return false
	}
	if t.Nominal(h) && h < p { // the noun itself was taken for the sentence
		t.crown(i, h)
		return true
	}
	n := p - 2
	for int(t.head[n]) != h && t.head[n] >= 0 && int(t.head[n]) < p && t.Tok(int(t.head[n])).Sentence == t.Tok(h).Sentence {
		n = int(t.head[n])
	}
	if int(t.head[n]) != h || !t.Nominal(n) {
		return false
	}
	t.crown(i, n)
	t.head[h], t.rel[h] = int32(n), "acl:relcl"
	return true
}

// beforeTag gives back to what was told all that stands before the tag of "A quake
// hit the town on Monday, killing 20, the agency reported" and that the parse hung
// on the report behind the comma.
func (t *Tree) beforeTag(v int) {
	sent := t.Doc.Sentences[t.Tok(v).Sentence].First
	low, subject, told := max(sent, v-2*MaxDepth), v, int(t.head[v])
	if t.rel[v] != "parataxis" || told > v {
		told = -1
	}
	for k := v - 1; k >= low; k-- {
		switch {
		case int(t.head[k]) != v:
		case t.rel[k] == "nsubj" && subject == v && told < k:
			subject = k
		case t.rel[k] == "ccomp" || t.rel[k] == "parataxis":
			told = k
		}
	}
	comma := subject - 1
	for comma > told && t.Tok(comma).Lower != "," {
		comma--
	}
	if told < low || comma <= told || subject-comma > 12 {
		return
	}
	for k := told + 1; k < comma; k++ {
		if int(t.head[k]) == v && t.rel[k] != "punct" && t.rel[k] != "nsubj" {
			t.head[k] = int32(told)
		}
	}
}

// keepAside hangs on the relative clause at r what stands before the comma that
// ends it and was hung on the main verb: the date of "Roe, who had led it since
// May 2024, thanked …".
func (t *Tree) keepAside(r, n int) {
	if n < 0 {
		return
	}
	m := int(t.head[n])
	if m <= r || n > r || t.Tok(m-1).Lower != "," || n+2 >= r || !asidePronouns[t.Tok(r-1).Lower] && !asidePronouns[t.Tok(r-2).Lower] {
		return
	}
	for k := r + 1; k < m-1; k++ {
		if int(t.head[k]) == m && t.rel[k] != "punct" {
			t.head[k], t.rel[k] = int32(r), "obl"
		}
	}
}

var asidePronouns = WordSet("who which whose")

// finiteClause tells a verb that is finite or has a finite auxiliary.
func (t *Tree) finiteClause(i int) bool {
	if finite(t.Tok(i)) {
		return true
	}
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if int(t.head[k]) == i && (t.rel[k] == "aux" || t.rel[k] == "aux:pass") && (finite(t.Tok(k)) || t.Tok(k).Tag == "MD") {
			return true
		}
	}
	return false
}

// reporterOf is the verb of saying that a verb of speech is coordinated with in
// "Roe said the ministry had no plans but urged both sides to talk": who reports
// goes on to urge, for a body that is told of does not speak in the same breath.
// -1 where i is no such verb.
func (t *Tree) reporterOf(i, h int) int {
	g := int(t.head[h])
	if t.rel[i] != "conj" || t.rel[h] != "ccomp" || g < 0 || g > h || t.Tok(i).Tag != "VBD" || t.Tok(g).Tag != "VBD" ||
		!addressing[t.Tok(i).Lemma] || !sayings[t.Tok(g).Lemma] {
		return -1
	}
	for k := i - 1; k > h; k-- {
		switch {
		case int(t.head[k]) != i:
		case t.rel[k] == "cc":
			if k < i-2 {
				return -1 // "and he urged", "and that Oslo urged"
			}
			return g
		case t.rel[k] != "advmod" && t.rel[k] != "punct":
			return -1
		}
	}
	return -1
}

var (
	addressing = WordSet("urge call demand warn ask accuse thank praise criticize criticise condemn vow pledge appeal promise")
	sayings    = WordSet("say tell note add state stress explain argue")
	reportings = WordSet("report announce write quote confirm claim warn estimate")
)

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
