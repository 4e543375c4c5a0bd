package relations

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/clause"
)

// clauses ties the subject of every verb to its object where both are actors:
// "Orion Bank advised Halden". Saying and thinking make no tie.
func (f *finder) clauses(sentence int) {
	t := f.t
	s := t.Doc.Sentences[sentence]
	for v := s.First; v < s.Last; v++ {
		if !t.Verbal(v) || f.quoted[v] || f.speaks(v) || t.Negated(v) || f.unreal(v) {
			continue
		}
		from := f.heads(f.subjects(v))
		if len(from) == 0 {
			continue
		}
		label := f.verbLabel(v)
		ev := f.clauseSpan(v)
		for _, a := range from {
			for _, b := range f.objects(v) {
				f.did(f.id(a.Actor), f.id(b.Actor), v, label, ev, "")
			}
			f.owners(v, a, ev)
			for _, k := range t.Children(v) {
				if m := t.Marker(int(k)); t.Is(int(k), "obl") && (sides[m] || m == "at") {
					for _, b := range f.heads([]int{int(k)}) {
						if kind := f.set.Actors[b.Actor].Kind; kind != brief.Location && (m != "at" || kind == brief.Organization || kind == brief.Person) {
							f.did(f.id(a.Actor), f.id(b.Actor), v, label+" "+whole(m), ev, "")
						}
					}
				}
			}
		}
	}
}

// speaks tells a verb of saying or thinking: "wrote to the minister" is more.
func (f *finder) speaks(v int) bool {
	t := f.t
	if t.Child(v, "ccomp") >= 0 && t.Child(v, "obj", "iobj") < 0 {
		return true // "denied to the paper that …"
	}
	if o := t.Child(v, "obl"); t.Tok(v).Lemma == "write" && o >= 0 && t.Marker(o) == "to" {
		return false
	}
	return speech[t.Tok(v).Lemma]
}

// owners ties the subject of v to whom its object is of or by: "cut Corvex's
// rating", "disputed a report by Corvex".
func (f *finder) owners(v int, from actors.Mention, ev brief.Span) {
	t := f.t
	for _, o := range t.Objects(v) {
		if _, actor := f.set.Headed(o); actor || t.Tok(o).POS != "NOUN" || o < v {
			continue
		}
		for _, k := range t.Children(o) {
			k := int(k)
			m := t.Marker(k)
			if !t.Is(k, "nmod:poss") && !(t.Is(k, "nmod") && ownerMarks[m]) {
				continue
			}
			if m == "" || m == "'s" || m == "’s" {
				m = "of"
			}
			for _, b := range f.heads([]int{k}) {
				if f.set.Actors[b.Actor].Kind != brief.Location && b.Kind != brief.Pronoun { // "their" is the subject's own, mostly
					f.did(f.id(from.Actor), f.id(b.Actor), v, f.verbLabel(v)+" "+t.Doc.Word(o)+" "+m, ev, "")
				}
			}
		}
	}
}

var ownerMarks = clause.WordSet("of by from with for against to")

var speech = clause.WordSet(`say tell add note report announce think believe know see hear write ask be have do declare reply
	explain remark post tweet mention call describe find make get accord`)

// whole is a preposition with the one that goes with it.
func whole(m string) string {
	if m == "out" {
		return "out of"
	}
	return m
}

var sides = clause.WordSet("with against for to from by out")

// undone tells a clause under a denial, a refusal or a possibility.
func (f *finder) undone(v int) bool {
	t := f.t
	for range clause.MaxDepth {
		if !t.Is(v, "ccomp", "xcomp", "acl", "advcl", "obl") || t.Relative(v) || t.Head(v) < 0 {
			return false
		}
		v = t.Head(v)
		if unrealized[t.Tok(v).Lemma] || t.Verbal(v) && t.Negated(v) {
			return true
		}
	}
	return false
}

var unrealized = clause.WordSet("deny refuse fail decline reject possibility consider whether avoid dispute prospect risk")

// verbLabel is the verb with its particle and what leads it.
func (f *finder) verbLabel(v int) string {
	last := v + 1
	if p := f.t.Child(v, "compound:prt"); p == v+1 {
		last = p + 1
	}
	return f.lead(v) + f.t.Text(v, last)
}

// lead is the words that tell of a verb that it is not done yet: the "could" of
// "could veto", the "tried to" of "tried to buy" and the "to" of "flew to Oslo to meet".
func (f *finder) lead(v int) string {
	t := f.t
	if !t.Verbal(v) || t.Passive(v) {
		return ""
	}
	for _, forms := range []map[string]bool{clause.Will, clause.Maybe} {
		if a := t.Auxiliary(v, forms); a >= 0 && a < v {
			return t.Tok(a).Lemma + " " + f.not(v)
		}
	}
	if !t.Infinitive(v) {
		return ""
	}
	if h := t.Head(v); h >= 0 && h < v && t.Is(v, "xcomp") && t.Tok(h).POS != "NOUN" && t.Child(h, "obj", "iobj") < 0 && !t.Passive(h) {
		return f.not(h) + t.Doc.Word(h) + " to "
	}
	return f.not(v) + "to "
}

// not is the "not" of "would not receive".
func (f *finder) not(v int) string {
	for _, k := range f.t.Children(v) {
		switch f.t.Tok(int(k)).Lower {
		case "not", "n't", "n’t":
			return "not "
		}
	}
	return ""
}

// subjects are who does what the verb v says; of "the agency reported, citing
// officials" the agency, whatever the participle hangs on.
func (f *finder) subjects(v int) []int {
	t := f.t
	if t.Tok(v).Tag == "VBG" && (t.Tok(v).Lemma == "cite" || t.Tok(v).Lemma == "quote") && v > 1 && t.Tok(v-1).Lower == "," {
		for k := v - 2; k >= max(0, v-4); k-- {
			if speech[t.Tok(k).Lemma] && t.Verbal(k) {
				return t.Subjects(k)
			}
		}
	}
	return t.Subjects(v)
}

// objects are those to whom it is done; behind "Ada Roe, defending" whoever is named
// there, whatever the parse made of the name.
func (f *finder) objects(v int) []actors.Mention {
	objects := f.heads(f.t.Objects(v))
	if tok := f.t.Tok(v); len(objects) == 0 && tok.Tag == "VBG" && pleading[tok.Lemma] {
		if m, ok := f.set.Covering(v + 1); ok && m.First == v+1 {
			return []actors.Mention{m}
		}
	}
	return objects
}

// pleading is what somebody does for another in court.
var pleading = clause.WordSet("defend represent prosecute")

// heads are the mentions that the phrases, and those coordinated with them,
// stand for: their own, or that of the name which they are an apposition to.
func (f *finder) heads(phrases []int) []actors.Mention {
	var all []actors.Mention
	for _, p := range phrases {
		for _, x := range f.t.Conjuncts(p) {
			m, ok := f.set.Headed(x)
			if h := f.t.Head(x); !ok && h >= 0 && f.t.Is(x, "appos") && f.t.Tok(x).POS == "NOUN" {
				m, ok = f.set.Headed(h) // "Halcyon, a vehicle that Roe controls"
			}
			if ok {
				all = append(all, m)
			}
		}
		if len(all) > maxSides {
			break
		}
	}
	return all
}

// clauseSpan is the clause of v without those coordinated with it.
func (f *finder) clauseSpan(v int) brief.Span {
	t := f.t
	lo, hi := t.First(v), t.Last(v)
	for _, k := range t.Children(v) {
		k := int(k)
		if !t.Is(k, "conj", "parataxis") {
			continue
		}
		if k > v {
			hi = min(hi, t.First(k))
		} else {
			lo = max(lo, t.Last(k))
		}
	}
	for hi-lo > 1 && (t.Tok(hi-1).POS == "PUNCT" || t.Tok(hi-1).POS == "CCONJ") {
		hi--
	}
	for hi-lo > 1 && (t.Tok(lo).POS == "PUNCT" || t.Tok(lo).POS == "CCONJ") {
		lo++
	}
	return f.span(lo, hi)
}

// roles ties a person to what a title, an apposition or a possessive says they
// are of: "Norwegian Finance Minister Ada Lund", "Ada Lund, the head of X",
// "its chairman, Ada Lund".
func (f *finder) roles(sentence int) {
	t := f.t
	s := t.Doc.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		f.predicate(i)
		m, ok := f.set.Headed(i)
		if ok && f.person(m) {
			f.kin(i, m)
		}
		if !ok || m.Kind != brief.Named || f.set.Actors[m.Actor].Kind == brief.Location {
			continue
		}
		if f.set.Actors[m.Actor].Kind == brief.Person {
			f.title(i, m)
		}
		f.apposition(i, m)
	}
}

// title reads the words before a name in its own phrase.
func (f *finder) title(head int, m actors.Mention) {
	t := f.t
	lo := max(t.First(head), m.First-8)
	for k := lo; k < m.First; k++ {
		org, ok := f.set.Covering(k)
		if !ok || org.Actor == m.Actor || !organized(f.set.Actors[org.Actor].Kind) || !t.Under(k, head) {
			continue
		}
		first := org.Last
		if first < m.First && (t.Tok(first).Lower == "'s" || t.Tok(first).Lower == "’s") {
			first++
		}
		last := first
		for last < m.First && (t.Nominal(last) || t.Tok(last).POS == "ADJ" || t.Tok(last).Lower == "-") {
			last++
		}
		if last > first && last >= m.First-1 && !f.anyMention(first, last) {
			f.add(f.id(m.Actor), f.id(org.Actor), bareRole(t.Text(first, last), &f.set.Actors[org.Actor])+" of", f.span(k, m.Last), "")
			return
		}
	}
}

// organized tells a kind that people hold roles in.
func organized(k brief.ActorKind) bool {
	return k == brief.Organization || k == brief.Country || k == brief.Group || k == brief.Location
}

func (f *finder) anyMention(first, last int) bool {
	for i := first; i < last; i++ {
		if m, ok := f.set.Headed(i); ok && m.Kind == brief.Named {
			return true
		}
	}
	return false
}

// apposition reads "X, the chairman of Y", "Y's chairman, X" and "its
// chairman, X".
func (f *finder) apposition(head int, m actors.Mention) {
	t := f.t
	for _, k := range t.Children(head) {
		if k := int(k); t.Is(k, "appos") && t.Tok(k).POS == "NOUN" && !f.reports(k) {
			f.roleOf(m, k, f.span(min(m.First, t.First(k)), t.Last(k)))
		}
	}
	h := t.Head(head)
	if h >= 0 && t.Is(head, "flat") && t.Is(h, "appos") {
		h = t.Head(h) // "its spokesman, Colonel Ada Roe"
	}
	if h >= 0 && t.Is(head, "appos", "flat") && t.Tok(h).POS == "NOUN" {
		f.roleOf(m, h, f.span(t.First(h), max(m.Last, h+1)))
		if up := t.Head(h); up >= 0 && t.Is(h, "appos") && t.Tok(up).POS == "NOUN" && t.Child(up, "nmod:poss") >= 0 { // "her brother, the singer Per Lund"
			f.roleOf(m, up, f.span(t.First(up), max(m.Last, h+1)))
		}
	}
	if f.set.Actors[m.Actor].Kind != brief.Person {
		f.partOf(head, m)
		return
	}
	// "X of Y", "Y's X": a person of an organization
	for _, k := range t.Children(head) {
		k := int(k)
		o, ok := f.set.Headed(k)
		if !ok || !t.Is(k, "nmod") || !organized(f.set.Actors[o.Actor].Kind) {
			continue
		}
		label := t.Marker(k)
		if n := t.Child(head, "appos"); n >= 0 && n < k && t.Tok(n).POS == "NOUN" { // "Peter May, a professor of law at the university"
			label = f.roleWords(n, k) + " " + label
		} else if label != "of" && !(label == "for" && f.apart(k)) {
			continue
		}
		if belongs[t.Marker(k)] {
			f.add(f.id(m.Actor), f.id(o.Actor), label, f.span(m.First, o.Last), "")
		}
	}
}

// apart tells a phrase behind a name between commas: "Ada Roe, for the agency, said".
func (f *finder) apart(k int) bool {
	first := f.t.First(k)
	return f.t.Tok(first).Lower == "," || first > 0 && f.t.Tok(first-1).Lower == ","
}

// partOf ties a body to the one that it is told to be of: "the ministry's Harbour
// Institute".
func (f *finder) partOf(head int, m actors.Mention) {
	k := f.t.Child(head, "nmod:poss")
	if k < 0 || f.set.Actors[m.Actor].Kind != brief.Organization {
		return
	}
	if o, ok := f.set.Headed(k); ok && o.Kind == brief.Named && f.set.Actors[o.Actor].Kind == brief.Organization {
		f.add(f.id(m.Actor), f.id(o.Actor), "of", f.span(min(o.First, m.First), m.Last), "")
	}
}

// reports tells a noun that a verb of saying follows, "met Lund, the agency
// reported": it says so and is no apposition.
func (f *finder) reports(n int) bool {
	v := n + 1
	return v < len(f.t.Doc.Tokens) && f.t.Tok(v).Sentence == f.t.Tok(n).Sentence && f.t.Tok(v).Tag == "VBD" && speech[f.t.Tok(v).Lemma]
}

// roleOf ties a named mention to whom the noun n, which says what it is, is of.
func (f *finder) roleOf(m actors.Mention, n int, evidence brief.Span) {
	t := f.t
	for _, x := range t.Conjuncts(n) {
		if t.Tok(x).POS != "NOUN" {
			continue
		}
		for _, k := range t.Children(x) {
			k := int(k)
			of := t.Is(k, "nmod") && belongs[t.Marker(k)]
			if !of && !t.Is(k, "nmod:poss", "compound", "amod") {
				continue
			}
			o, ok := f.set.Headed(k)
			if !ok {
				o, ok = f.set.Covering(k)
			}
			if !ok && t.Tok(k).Lower == "whose" {
				o, ok = f.set.Covering(t.Antecedent(k))
			}
			if !ok || o.Actor == m.Actor || o.Head == x || strings.HasSuffix(strings.ToLower(f.set.Actors[o.Actor].Name), t.Tok(x).Lower) {
				continue
			}
			label := bareRole(f.roleWords(x, k), &f.set.Actors[o.Actor]) + " of"
			if of && t.Marker(k) != "of" {
				label = f.roleWords(x, k) + " " + t.Marker(k)
			}
			f.add(f.id(m.Actor), f.id(o.Actor), label, evidence, "")
		}
	}
}

var belongs = clause.WordSet("of at for to in with from")

// roleWords is the noun with what stands right before it, after the owner k.
func (f *finder) roleWords(n, k int) string {
	t := f.t
	first := n
	for first-1 >= t.First(n) && first-1 != k && n-first < 4 && t.Head(first-1) >= first && t.Head(first-1) <= n && t.Is(first-1, "compound", "amod") {
		first--
	}
	return t.Text(first, n+1)
}

// leading are labels that say what a role says.
var leading = clause.WordSet("leads lead led heads head headed chairs chair chaired runs run ran")

// affiliations ties a person to the affiliation the actors step found.
func (f *finder) affiliations() {
	byName := f.byName()
	did := map[int]bool{}
	for _, n := range f.verbs {
		did[n] = true
	}
	tied := map[[2]brief.ID]bool{}
	for n, r := range f.out {
		if did[n] && !leading[bareLabel(r.Label)] {
			continue // whoever walked out of a party was of it
		}
		tied[[2]brief.ID{r.From, r.To}], tied[[2]brief.ID{r.To, r.From}] = true, true
	}
	for i := range f.set.Actors {
		a := &f.set.Actors[i]
		o, ok := byName[strings.ToLower(a.Affiliation)]
		if a.Affiliation == "" || !ok || tied[[2]brief.ID{a.ID, f.id(o)}] {
			continue
		}
		label := strings.TrimSpace(bareRole(a.Role, &f.set.Actors[o]) + " of")
		if strings.HasSuffix(label, "counterpart of") {
			label = "of" // he is somebody's counterpart, not his country's
		}
		if label == "of" && a.Kind != brief.Person && f.set.Actors[o].Kind == brief.Country {
			continue // "the Danish firm": where it is from makes no tie
		}
		for _, m := range a.Mentions {
			if m.Kind == brief.Named {
				f.add(a.ID, f.id(o), label, m.Span, "")
				break
			}
		}
	}
}
