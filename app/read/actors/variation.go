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
	if e.kind != brief.Organization || e.named == 0 || e.seen == 0 || e.lastEnd > m.first || t.onlySigns(e) || public(e) || !t.agrees(m, e) || t.elsewhere(m, e) {
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
		if t.words.outlets[k] != "" && !m.noun.is("media") && m.noun.text != "company" && m.noun.text != "group" {
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

// variation tells that m can be another word for e, who has just been spoken of:
// "The 76-year-old former minister", "the diplomat". An office that e is not
// known to hold is somebody else's.
func (t *table) variation(m *mention, e *entity, verb int) bool {
	if !t.agrees(m, e) {
		return false
	}
	if t.tellsAge(m) {
		return true
	}
	if commonJobs[m.noun.head] && len(m.modifiers)+len(m.nations) == 0 || len(m.parties) > 0 && !pastOffice(m.modifiers) && !partyMen[m.noun.text] {
		return false
	}
	for _, r := range e.roles {
		holds := r.noun.is("incumbent") && len(r.parties) == 0
		if atOdds(m.modifiers, r.modifiers) || outranks(m, r) && m.noun.text != "minister" || !pastOffice(m.modifiers) && (m.noun.is("incumbent") && !holds || holds && !m.noun.is("incumbent") && inOffice[m.noun.head]) {
			return false
		}
	}
	says := says[strings.ToLower(t.doc.Tokens[verb].Lemma)]
	switch here := t.sentence(m.first); {
	case national(m):
		return true
	case pastOffice(m.modifiers), awaits(m):
		return t.opens(m) || !said(e)
	case len(m.parties) > 0:
		return t.opens(m)
	case epithets[m.noun.head] && (!said(e) || says || t.opens(m) && !passive(t.doc.Tokens[m.head].Rel)):
		return true
	case t.doc.Sentences[here].Paragraph != t.doc.Sentences[here-1].Paragraph:
		return false
	case said(e):
		return slices.ContainsFunc(e.roles, func(r role) bool { return related(m.noun, r.noun) }) || says && (m.noun.is("employee") || advises[m.noun.text] && len(m.modifiers) > 0)
	}
	return says && (m.noun.is("employee") || m.noun.is("leader"))
}

// advises are nouns for who serves somebody in office.
var advises = set("aide adviser advisor official")

// related tells nouns one of which may take up who is said to be the other.
func related(a, b noun) bool {
	return nounMatch(a, b) > 0 || nounMatch(b, a) > 0 || b.text != "" && (a.is("leader") || a.text == "leader") && (b.is("leader") || b.text == "leader")
}

// opens tells a description that begins its sentence.
func (t *table) opens(m *mention) bool {
	return m.first <= t.doc.Sentences[t.sentence(m.first)].First+1
}

// partyMen are nouns of who belongs to a party, "the Halden Front leader".
var partyMen = set("leader politician lawmaker scion stalwart heavyweight figure veteran frontman co-leader")

// tellsAge tells a description by somebody's age: "the 54-year-old", "the
// 31-year-old carpenter".
func (t *table) tellsAge(m *mention) bool {
	return m.definite && (slices.Contains(m.modifiers, "old") || m.first > 0 && t.aged(m.first-1, len(t.doc.Tokens)) != nil)
}

// commonJobs are epithets that anybody else may be taken up by as well.
var commonJobs = set("driver rider doctor physician engineer lawyer attorney guest officer teacher")

// pastOffice tells modifiers of who no longer holds an office.
func pastOffice(modifiers []string) bool {
	return slices.Contains(modifiers, "former") || slices.Contains(modifiers, "ex") || slices.Contains(modifiers, "retired")
}

// awaits tells a description of who does not hold the office yet, "the
// minister-designate", or has just lost it: the text need not have said so.
func awaits(m *mention) bool {
	return strings.HasSuffix(m.noun.text, "-designate") || strings.HasSuffix(m.noun.text, "-elect") || slices.ContainsFunc(m.modifiers, func(w string) bool { return between[w] })
}

// between are the words for who is between offices.
var between = set("incoming outgoing ousted deposed sacked dismissed toppled departing")
