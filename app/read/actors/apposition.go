package actors

import (
	"strings"

	"readout/app/brief"
)

// nameAfter is the name that stands in apposition after m: "the prefect,
// Jeanne Morel,".
func (t *table) nameAfter(m *mention) *mention {
	d := t.doc
	at := t.pastBrackets(t.beyond(m))
	if at+1 >= len(d.Tokens) || m.number == plural || m.what == brief.Group && m.noun.head != "police" || t.endsIn(m) || d.Tokens[at].Lower != "," && d.Tokens[at].Lower != "-" && d.Tokens[at].Lower != ":" {
		return nil
	}
	next := at + 1
	for next < len(d.Tokens) && t.starts[next] == nil && (d.Tokens[next].Lower == "the" || honorific(d.Tokens[next].Lower)) {
		next++
	}
	if next+2 < len(d.Tokens) && d.Tokens[next+1].Lower == "-" && located[d.Tokens[next+2].Lower] {
		next += 3 // "the owner, Athens-based Halden Shipping"
	}
	if next >= len(d.Tokens) {
		return nil
	}
	name := t.covered[next]
	if desc := t.starts[next]; name == nil && desc != nil && desc.last < len(d.Tokens) && t.covered[desc.last] != nil && t.covered[desc.last].first == desc.last {
		// "the head of the mission, the Portuguese MEP Inês Vasconcelos"
		name = t.covered[desc.last]
	}
	if name == nil || name.first < next || t.sentence(name.first) != t.sentence(m.head) || !m.definite && !m.bare && !t.asides(m, name) {
		return nil
	}
	if d.Tokens[at].Lower == "," && (t.tags(name) || t.opened(m, name) || t.closes(m, name)) {
		return nil
	}
	if d.Tokens[name.head].Rel == "appos" && d.Tokens[name.head].Head == m.head {
		return name
	}
	if d.Tokens[at].Lower != "," || t.listed(name.last) {
		return nil
	}
	return name
}

// asides tells the name of one person between commas behind what he is, "a former
// trader, Ada Roe, said".
func (t *table) asides(m, name *mention) bool {
	return m.noun.kind == brief.Person && m.number == singular && name.what == brief.Person && strings.Contains(name.key, " ") &&
		name.last < t.doc.Sentences[t.sentence(name.first)].Last && t.doc.Tokens[name.last].POS == "PUNCT" && !t.listed(name.last)
}

// closes tells that m only ends the description that name is beside: "a lawyer for
// the trader, Ada Roe".
func (t *table) closes(m, name *mention) bool {
	for i := t.index(m) - 1; i >= 0 && t.mentions[i].first > m.first-maxLeft; i-- {
		if o := t.mentions[i]; o.last == m.last && o.same == name {
			return true
		}
	}
	return false
}

// tags tells the name that speaks in the tag behind a clause, right before its
// verb: "unveiling his cabinet, the palace said".
func (t *table) tags(name *mention) bool {
	d := t.doc
	return name.last < len(d.Tokens) && says[strings.ToLower(d.Tokens[name.last].Lemma)] && finite(d.Tokens[name.last].Tag)
}

// opened tells a sentence that m opens with a preposition before its subject:
// "At the hospital, Ada Roe was told".
func (t *table) opened(m, name *mention) bool {
	d := t.doc
	if name.last >= len(d.Tokens) || caseOf(d, m.head) == "" {
		return false
	}
	next := &d.Tokens[name.last]
	return next.POS == "AUX" || next.POS == "VERB" && finite(next.Tag)
}

// pastBrackets is where the acronym in brackets ends that begins at token at,
// "the head of the Harbour Agency (HA), Ada Roe"; at where there is none.
func (t *table) pastBrackets(at int) int {
	d := t.doc
	if at+3 < len(d.Tokens) && d.Tokens[at].Lower == "(" && d.Tokens[at+2].Lower == ")" {
		return at + 3
	}
	return at
}

// beyond is the end of m with the prepositional phrase after it, where a
// comma and a person's name follow that: "the agency's envoy in Chad, Ada Roe,".
func (t *table) beyond(m *mention) int {
	d := t.doc
	last := d.Sentences[t.sentence(m.head)].Last
	if m.noun.kind != brief.Person || m.number != singular || m.last >= last || d.Tokens[m.last].POS != "ADP" {
		return m.last
	}
	for k := m.last + 1; k+1 < min(last, m.last+7); k++ {
		switch d.Tokens[k].POS {
		case "PROPN", "DET", "ADJ", "NOUN", "PART":
			continue
		}
		if t.covered[k] != nil {
			continue
		}
		if n := t.covered[k+1]; d.Tokens[k].Lower == "," && n != nil && n.first == k+1 && n.what == brief.Person && n.last < last && t.closed(n.last) {
			return k
		}
		break
	}
	return m.last
}

// closed tells that an apposition can end before token k.
func (t *table) closed(k int) bool {
	switch w := &t.doc.Tokens[k]; w.POS {
	case "VERB", "AUX":
		return true
	default:
		return w.Lower == "," || w.Lower == "."
	}
}

// endsIn tells that m ends in another description of one person: it is "the
// founder", not "the wife of the founder", whose name comes next.
func (t *table) endsIn(m *mention) bool {
	for k := m.head + 1; k < m.last; k++ {
		if w := t.doc.Tokens[k].Lower; w == "for" {
			return false // "a lawyer for the founder"
		}
		if o := t.starts[k]; o != nil && o.last == m.last && o.noun.kind == brief.Person && o.number == singular && m.noun.kind == brief.Person {
			return true
		}
	}
	return false
}

// calledName is the name m is given: "a group called Pale Otter", "a unit
// which researchers call Salt Heron".
func (t *table) calledName(m *mention) *mention {
	d := t.doc
	s := d.Sentences[t.sentence(m.head)]
	for k := m.last; k < min(s.Last, m.last+5); k++ {
		switch w := &d.Tokens[k]; {
		case w.POS == "PUNCT" && w.Lower != ",":
			return nil
		case naming[strings.ToLower(w.Lemma)]:
			participle := k == m.last && (w.Tag == "VBN" || w.Tag == "VBD")
			relative := d.Tokens[m.last].Lower == "which" || d.Tokens[m.last].Lower == "that" || d.Tokens[m.last].Lower == "who"
			if !participle && !relative {
				return nil
			}
			next := k + 1
			for next < s.Last && next < k+4 && (d.Tokens[next].POS == "PUNCT" || d.Tokens[next].Lower == "the" || d.Tokens[next].Lower == "as") {
				next++
			}
			if next < s.Last && t.covered[next] != nil && t.covered[next].first == next {
				return t.covered[next]
			}
			return nil
		}
	}
	return nil
}

var naming = set("call name dub nickname codename know")

// nameBefore is the name that m stands in apposition to: "KKR, the US private
// equity group,", "Banda, 52, a former finance minister,".
func (t *table) nameBefore(m *mention) *mention {
	d := t.doc
	s := d.Sentences[t.sentence(m.head)]
	k := m.first - 1
	for k >= s.First && k >= m.first-4 && (d.Tokens[k].POS == "DET" || d.Tokens[k].Lower == "a" || d.Tokens[k].Lower == "an" || d.Tokens[k].Lower == "the" || untilThen[d.Tokens[k].Lower]) {
		k--
	}
	if k <= s.First || d.Tokens[k].Lower != "," && d.Tokens[k].Lower != "(" {
		return nil
	}
	open := d.Tokens[k].Lower
	k--
	if d.Tokens[k].POS == "NUM" && k-1 > s.First && d.Tokens[k-1].Lower == "," { // an age
		k -= 2
	}
	if k > s.First && companyWords[d.Tokens[k].Lower] && t.covered[k] == nil {
		k-- // "Grantley plc, the retailer"
	}
	name := t.covered[k]
	if name == nil || name.last != k+1 {
		return nil
	}
	if d.Tokens[m.head].Rel == "appos" && d.Tokens[m.head].Head == name.head {
		return name
	}
	if open == "(" || m.bare && m.what == brief.Group || d.Tokens[m.head].Rel == "nsubj" || d.Tokens[m.head].Rel == "conj" || t.listed(m.last) {
		return nil
	}
	if m.last < s.Last {
		switch d.Tokens[m.last].Lower {
		case ",", ".", ";", ":", ")", "-", "who", "which", "that", "whose", "at", "for", "in", "with", "from", "and", "\"":
			return name
		}
		return nil
	}
	return name
}

// untilThen are the adverbs before an office that tell when somebody held it:
// "Ada Roe, until recently the governor,".
var untilThen = set("until then now recently currently formerly previously once later also already still")

// listed tells that what ends at token at is followed by "and X": a list, not
// an apposition.
func (t *table) listed(at int) bool {
	d := t.doc
	if at >= len(d.Tokens) {
		return false
	}
	w := d.Tokens[at].Lower
	if w == "," && at+1 < len(d.Tokens) {
		w = d.Tokens[at+1].Lower
	}
	return w == "and" || w == "or"
}

func honorific(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof", "gen", "col", "capt", "lt", "sgt", "rev":
		return true
	}
	return false
}

// predicateOf is the name that m is said to be: "Roy is a lecturer".
func (t *table) predicateOf(m *mention) *mention {
	d := t.doc
	s := d.Sentences[t.sentence(m.head)]
	var name *mention
	cop := false
	for k := max(s.First, m.head-maxRight); k < m.head; k++ {
		if d.Tokens[k].Head != m.head {
			continue
		}
		switch d.Tokens[k].Rel {
		case "cop":
			cop = true
		case "nsubj":
			if name = t.covered[k]; name == nil && t.saidOfWho(m) && d.Tokens[m.head].Head >= 0 {
				name = t.covered[d.Tokens[m.head].Head] // "Roe, who is a lecturer"
			}
		}
		if w := d.Tokens[k].Lower; w == "not" || w == "n't" || w == "never" {
			return nil
		}
	}
	if !cop {
		name = t.declared(m)
	}
	if name == nil || m.number != singular {
		return nil
	}
	return name
}

// declared is the name that m is made or said to be: "Roy has been declared
// the winner", "Roe was elected chairman".
func (t *table) declared(m *mention) *mention {
	d := t.doc
	v := d.Tokens[m.head].Head
	if v < 0 || v >= m.first {
		return nil
	}
	if n := t.covered[v]; n != nil && n.last <= m.first && caseOf(d, m.head) == "as" { // "as" hung on the name
		if h := d.Tokens[n.head].Head; h >= 0 && declaring[d.Tokens[h].Lemma] && d.Tokens[n.head].Rel == "obj" {
			return n
		}
	}
	if !declaring[d.Tokens[v].Lemma] {
		return nil
	}
	switch baseRel(d.Tokens[m.head].Rel) {
	case "obj", "xcomp", "obl":
	default:
		return nil
	}
	if c := caseOf(d, m.head); c != "" && c != "as" {
		return nil
	}
	var name *mention
	passive := false
	for k := v + 1; k < m.first; k++ { // "appointed Jane Roe as chief executive"
		if d.Tokens[k].Head == v && d.Tokens[k].Rel == "obj" {
			return t.covered[k]
		}
	}
	for k := d.Sentences[t.sentence(m.head)].First; k < v; k++ {
		if d.Tokens[k].Head != v {
			continue
		}
		switch w := &d.Tokens[k]; {
		case w.Rel == "nsubj:pass" || w.Rel == "nsubj":
			name = t.covered[k]
		case w.Rel == "aux:pass":
			passive = true
		case w.Lower == "not" || w.Lower == "n't" || w.Lower == "never":
			return nil
		}
	}
	if !passive {
		return nil
	}
	return name
}

// declaring are verbs that make somebody something.
var declaring = set("declare proclaim elect appoint name crown confirm nominate")

// phraseAfter tells that nothing but words of m's noun stands between the name
// p and m's end: "TASS news agency", not "Leeds-based group".
func (t *table) phraseAfter(p, m *mention) bool {
	for k := p.last; k < m.last; k++ {
		if w := &t.doc.Tokens[k]; w.POS == "PUNCT" || w.POS == "PART" || w.POS == "VERB" || w.POS == "ADP" || isPossessive(w.Lower) {
			return false
		}
	}
	return m.last-p.last <= 1+strings.Count(m.noun.text, " ")
}

// secondRole is whom m says a second thing of, behind a first one: "Roe, the army
// chief and Sudan's leader,".
func (t *table) secondRole(m *mention) *mention {
	d := t.doc
	and := m.first - 1
	for and > 0 && d.Tokens[and].POS == "DET" {
		and--
	}
	if and < 1 || d.Tokens[and].Lower != "and" || m.number != singular || m.last >= len(d.Tokens) || !t.closed(m.last) || d.Tokens[and].Sentence != t.sentence(m.head) {
		return nil
	}
	for i := t.index(m) - 1; i >= 0 && t.mentions[i].first > and-maxLeft; i-- {
		if o := t.mentions[i]; o.kind == brief.Descriptive && o.last == and && o.number == singular && o.same != nil && !o.title && o.same.last < o.first && o.why.How == "rule:apposition" {
			return o.same
		}
	}
	return nil
}

// firstRole is whom m says a first thing of, before a second one: "the activist
// and singer Ada Roe".
func (t *table) firstRole(m *mention) *mention {
	d := t.doc
	if m.title || m.noun.kind != brief.Person || m.number != singular || m.bare || m.last+1 >= len(d.Tokens) || d.Tokens[m.last].Lower != "and" {
		return nil
	}
	second := t.starts[m.last+1]
	if second == nil || !second.title || !second.bare || second.noun.kind != brief.Person || second.noun.is("honorific") {
		return nil
	}
	if name := t.nameAt(second.last); name != nil && name.what == brief.Person && !capital(d.Word(second.last-1)) {
		return name
	}
	return nil
}
