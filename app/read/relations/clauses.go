package relations

import (
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
				if m := t.Marker(int(k)); t.Is(int(k), "obl") && (sides[m] && !(m == "by" && t.Passive(v)) || m == "at") {
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
		if m, actor := f.set.Headed(o); actor && m.Kind == brief.Named || t.Tok(o).POS != "NOUN" || o < v {
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
	if k := f.t.Child(v, "iobj"); k >= 0 { // "owes the bank a million"
		objects = append(objects, f.heads([]int{k})...)
	}
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
		if h := f.t.Head(p); clause.RelativePronouns[f.t.Tok(p).Lower] && h >= 0 && f.t.Relative(h) && f.t.Head(h) >= 0 {
			p = f.t.Head(h) // "the club that Roe bought"
		}
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
