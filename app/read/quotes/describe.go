package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/actors"
)

// describe adds the source to the set as an actor that is only described:
// "two officials", "police". What cannot speak is none: "the effect".
func (r *resolver) describe(source run, head int) (int, string) {
	toks := r.v.d.Tokens
	if head < source.first { // whom a relative pronoun takes up
		if w := toks[source.first].Lower; w != "who" && w != "that" {
			return -1, ""
		}
		source = r.v.phrase(head)
	}
	if p := r.closing(source, head); p >= 0 {
		return p, "rule:name after a description"
	}
	if toks[head].POS == "NUM" && head > source.first && toks[head-1].POS == "PROPN" { // "Channel 12"
		return r.add(r.article.Span(toks[head-1].Start, toks[head].End), brief.Organization, brief.Named), "rule:source as described"
	}
	kind, ok := r.v.speakerKind(head)
	if toks[head].Lower == "one" && head+1 < len(toks) && toks[head+1].Lower == "of" {
		kind, ok = brief.Person, true // "one of the diplomats"
	}
	if !ok && toks[source.last-1].Tag == "NNP" && head < source.last-1 && r.v.sameName(source.last-1, source.first) {
		head, kind, ok = source.last-1, brief.Organization, true // "Passenger rights portal Flightright"
	}
	if !ok {
		return -1, ""
	}
	source = r.v.described(source, head)
	switch p := toks[source.first].POS; {
	case p == "ADP", p == "SCONJ", p == "VERB", p == "PART", p == "PUNCT", p == "ADV", relative[toks[source.first].Lower]:
		return -1, ""
	}
	span := r.article.Span(toks[source.first].Start, toks[source.last-1].End)
	return r.add(span, kind, brief.Descriptive), "rule:source as described"
}

// described is the source without its article and what follows its noun as a
// clause or an apposition: "One commenter who had bragged" is "One commenter".
func (v *view) described(source run, head int) run {
	toks := v.d.Tokens
	for source.first < head && (toks[source.first].POS == "DET" || toks[source.first].POS == "PUNCT") {
		source.first++
	}
	for t := head + 1; t < source.last; t++ {
		if toks[t-1].Lower == "-" {
			continue // "close to the Oslo-based bidder"
		}
		if tok := &toks[t]; tok.POS == "VERB" || tok.POS == "AUX" || tok.POS == "SCONJ" || tok.POS == "PUNCT" && tok.Lower != "-" || relative[tok.Lower] || tok.Tag == "WDT" {
			source.last = t
		}
	}
	for source.last > head+1 && toks[source.last-1].POS == "PUNCT" {
		source.last--
	}
	return source
}

// closing is the person whose name ends a source after a description of him,
// "the head of the mission, Ada Lindqvist"; -1 where there is none.
func (r *resolver) closing(source run, head int) int {
	toks := r.v.d.Tokens
	kind, ok := actors.KindOf(toks[head].Lemma)
	last := source.last
	for last > head && toks[last-1].POS == "PUNCT" {
		last--
	}
	one := toks[head].Lower == "one" // "one of the lawyers, Jan Brandt"
	if !one && (!ok || kind != brief.Person || toks[head].Tag == "NNS") || last <= head+1 {
		return -1
	}
	m, ok := r.set.Covering(last - 1)
	if !ok || m.Kind != brief.Named || r.set.Actor(m).Kind != brief.Person || m.Last != last || m.First <= head {
		return -1
	}
	switch before := &toks[m.First-1]; {
	case before.POS == "ADP", before.POS == "VERB", before.POS == "CCONJ", before.POS == "AUX":
		return -1
	}
	return m.Actor
}

// speakerKind is the kind of actor that the noun at t means, false where it is
// no noun of somebody.
func (v *view) speakerKind(t int) (brief.ActorKind, bool) {
	tok := &v.d.Tokens[t]
	r, _ := utf8.DecodeRuneInString(v.d.Word(t))
	switch {
	case tok.POS == "PROPN" || tok.POS == "NOUN" && unicode.IsUpper(r) && !v.begun(t):
		if weekdays[tok.Lower] || months[strings.TrimSuffix(tok.Lower, ".")] {
			return "", false
		}
		if kind, ok := actors.KindOf(singular(tok.Lower)); ok {
			return plural(kind, tok.Tag), true
		}
		return plural(brief.Organization, tok.Tag), true // a name that no list and no model knows
	case tok.POS != "NOUN" && tok.POS != "ADJ":
		return "", false
	}
	kind, ok := actors.KindOf(tok.Lemma)
	if !ok {
		kind, ok = actors.KindOf(tok.Lower)
	}
	if !ok && t+1 < len(v.d.Tokens) && v.d.Tokens[t+1].Lower == "who" {
		kind, ok = brief.Person, true
	}
	if !ok || kind == brief.Location {
		return "", false
	}
	return plural(kind, tok.Tag), true
}

// begun tells the first word of a sentence, whose capital tells nothing.
func (v *view) begun(t int) bool {
	first, _ := v.sentence(t)
	return t == first
}

// plural makes several people or countries a group, and those that are named by
// what they are for, "Democrats".
func plural(kind brief.ActorKind, tag string) brief.ActorKind {
	if tag == "NNPS" || tag == "NNS" && kind != brief.Organization {
		return brief.Group
	}
	return kind
}

func singular(word string) string { return strings.TrimSuffix(word, "s") }

var months = wordSet(`january february march april may june july august september october november december
	jan feb mar apr jun jul aug sept sep oct nov dec`)

// thing tells a source that cannot speak, "the effect": what it "shows" is
// nobody's word. Documents speak for those who wrote them.
func (r *resolver) thing(i int) bool {
	a := &r.all[i]
	if a.source.empty() || a.line || a.head >= 0 && reporting[r.v.d.Tokens[a.head].Lemma] && r.v.finite(a) {
		return false
	}
	head := r.v.headOf(a.source)
	tok := &r.v.d.Tokens[head]
	if tok.POS != "NOUN" || documents[tok.Lemma] {
		return false
	}
	_, ok := r.v.speakerKind(head)
	return !ok && r.speaker[i] < 0
}

// ofSeveral is who one of several is where the source says so behind a comma: "The
// other, an accountant,".
func (v *view) ofSeveral(source run) run {
	toks := v.d.Tokens
	t := source.first
	if toks[t].POS == "DET" && t+1 < source.last {
		t++
	}
	if !several[toks[t].Lower] || t+2 >= source.last || toks[t+1].Lower != "," {
		return source
	}
	if toks[source.last-1].Lower == "," && source.last > t+3 {
		source.last--
	}
	return run{t + 2, source.last}
}

var several = wordSet("other one another first second third")

// handedOn tells who t got a document, the noun head, or asked for it, and did not
// write it: "a report commissioned by the port", "a letter seen by the agency".
func (v *view) handedOn(head, t int) bool {
	for k := head + 1; k < t; k++ {
		if handing[v.d.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

var handing = wordSet(`commissioned obtained seen reviewed viewed leaked requested ordered sent given handed shown
	addressed provided`)

// unheard is the person whose name, which no list and no model knows, ends a source
// behind what he is, the noun t, and a comma: "Its leader, Abc Def-ghi,"; -1 where
// there is none.
func (r *resolver) unheard(source run, t int) int {
	toks := r.v.d.Tokens
	if kind, ok := r.v.speakerKind(t); !ok || kind != brief.Person || toks[t].POS != "NOUN" {
		return -1
	}
	last := source.last
	if toks[last-1].Lower == "," {
		last--
	}
	for k := t + 2; k < last; k++ {
		if _, known := r.set.Covering(k); known || toks[k].Tag != "NNP" && toks[k].Lower != "-" && toks[k-1].Lower != "-" {
			return -1
		}
	}
	if last < t+4 {
		return -1 // one word may be anything
	}
	return r.add(r.article.Span(toks[t+2].Start, toks[last-1].End), brief.Person, brief.Named)
}

// repeated tells the second tag of one speaker whose content is the sentence with the
// first: `Roe went further: "No," she wrote`.
func (r *resolver) repeated(i int) bool {
	a := &r.all[i]
	if r.own[i] || r.speaker[i] < 0 || a.head < 0 || a.content[0].first > a.head {
		return false
	}
	for k := max(0, i-3); k < min(len(r.own), i+4); k++ {
		if b := &r.all[k]; k != i && r.own[k] && r.speaker[k] == r.speaker[i] && a.covers(b.place()) && len(b.quoted) > 0 && a.holds(b.quoted[0]) {
			return true
		}
	}
	return false
}
