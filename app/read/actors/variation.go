package actors

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// bodyMeant is the body that a description means of which nothing is known, as
// papers vary the name of a firm they have just spoken of by its town, trade or
// size: "The Geneva giant declined to comment." It is the only one that fits in
// the last sentence of the paragraph, or of the one before, that names any; nil
// where none or several do.
func (t *table) bodyMeant(m *mention) *entity {
	here := t.sentence(m.first)
	s := t.doc.Sentences[here]
	if !m.definite || m.owner >= 0 || m.number != singular || m.what != brief.Organization || s.Kind != syntax.Body || t.inQuote(m.first) || !t.varies(m) {
		return nil
	}
	near := -1
	for _, e := range t.recent {
		if e.lastSentence > near && t.fitsBody(m, e) {
			near = e.lastSentence
		}
	}
	if near < 0 || near < here-lookBody || t.doc.Sentences[near].Paragraph < s.Paragraph-1 {
		return nil
	}
	var fits []*entity
	for _, e := range t.recent {
		if e.lastSentence == near && t.fitsBody(m, e) {
			fits = append(fits, e)
		}
	}
	if len(fits) > 1 {
		leads := func(e *entity) bool { return e.lastFunction == subject && t.leads(e.lastGovernor) }
		return only(fits, leads)
	}
	return fits[0]
}

// lookBody is how many sentences back a body is taken up by another word.
const lookBody = 3

// varies tells a noun by which papers vary the names of firms and clubs, not what a
// body is to another but where more is told of it.
func (t *table) varies(m *mention) bool {
	d := t.doc
	if !m.noun.is("company") && !m.noun.is("club") && m.noun.text != "company" && m.noun.text != "club" || m.last > m.head+1 || capital(d.Word(m.head)) || m.last < len(d.Tokens) && capital(d.Word(m.last)) {
		return false // a name, or before one
	}
	if tooWide[m.noun.text] || slices.ContainsFunc(m.parties, func(p *mention) bool { return p.what != brief.Location }) {
		return false
	}
	return len(m.nations)+len(m.parties)+len(m.modifiers) > 0 || !dealers[m.noun.head]
}

// tooWide are nouns of bodies that mean more than one of them, or a thing.
var tooWide = set("business farm brand movement lobby programme program network exchange team chamber factory plant")

// fitsBody tells that m can be another word for the body e.
func (t *table) fitsBody(m *mention, e *entity) bool {
	if e.kind != brief.Organization || e.named == 0 || e.seen == 0 || e.lastEnd > m.first || t.onlySigns(e) || !t.agrees(m, e) || t.elsewhere(m, e) {
		return false
	}
	if seat := t.profile(e).seat; seat != "" && m.seat != "" && seat != m.seat {
		return false
	}
	if own, typed := t.ownName(m, e); own == 0 && typed || own >= 2 && len(m.modifiers) > 0 {
		return false // "the opposition group" is no "Terminal Group"
	}
	for _, k := range e.keys[:min(len(e.keys), 4)] {
		if slices.ContainsFunc(t.words.nouns[singularOf(lastWord(k), "")], func(n noun) bool { return n.kind == brief.Person }) {
			return false // "the Democrats"
		}
		if t.words.outlets[k] != "" && !m.noun.is("media") && m.noun.text != "company" && m.noun.text != "group" || slices.ContainsFunc(wordsOf(k), func(w string) bool { return authorities[w] }) {
			return false
		}
	}
	for _, r := range e.roles {
		if r.noun.kind == brief.Organization && !r.general && !related(m.noun, r.noun) && !(m.noun.is("company") && r.noun.is("company")) {
			return false
		}
	}
	f, g := t.functionOf(m)
	return !(e.lastSentence == t.sentence(m.first) && e.lastGovernor == g && g >= 0 && e.lastFunction != f && !says[strings.ToLower(t.doc.Tokens[g].Lemma)])
}
