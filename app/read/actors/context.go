package actors

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// partOfName is the body that a description with a capital is short for: "the
// Guards" of the Revolutionary Guards.
func (t *table) partOfName(m *mention) *entity {
	d := t.doc
	last := m.last - 1
	s := d.Sentences[t.sentence(m.first)]
	if !m.definite || m.owner >= 0 || s.Kind != syntax.Body || last == s.First || !capital(d.Word(last)) || last-m.first > 0 || m.what != brief.Group {
		return nil
	}
	var found *entity
	for _, e := range t.recent {
		if e.named == 0 || e.kind != brief.Organization && e.kind != brief.Group {
			continue
		}
		for _, k := range e.keys[:min(len(e.keys), 4)] {
			if strings.HasSuffix(k, " "+nameKey(d.Word(last))) {
				if found != nil && found != e {
					return nil
				}
				found = e
			}
		}
	}
	return found
}

// onlyOne is whom a definite description of one person means when nothing
// known of anybody speaks for it: the speaker of the sentence before, where a
// tag goes on with him; or the one person spoken of so far.
func (t *table) onlyOne(m *mention) *entity {
	d := t.doc
	s := d.Sentences[t.sentence(m.first)]
	f, h := t.functionOf(m)
	if !m.definite || m.owner >= 0 || m.what != brief.Person || m.number != singular || len(m.parties) > 0 || s.Kind != syntax.Body ||
		f != subject || h < 0 || m.noun.is("relative") || m.noun.is("associate") {
		return nil
	}
	if known := len(m.nations) > 0 || genericNouns[m.noun.text]; !known && !says[strings.ToLower(d.Tokens[h].Lemma)] {
		return nil
	}
	tag := says[strings.ToLower(d.Tokens[h].Lemma)] && t.quotes(s)
	var found *entity
	for _, e := range t.recent {
		if e.kind != brief.Person || e.named == 0 || t.reports(e) {
			continue
		}
		if tag && (e.lastSentence < t.sentence(m.first)-1 || d.Sentences[e.lastSentence].Paragraph != s.Paragraph) {
			continue
		}
		if found != nil {
			return nil
		}
		found = e
	}
	if found == nil || found.lastEnd >= m.last || !t.may(m, found) {
		return nil
	}
	if tag && found.lastFunction != subject || !tag && len(m.nations) == 0 && !genericNouns[m.noun.text] || !tag && t.sentence(m.first)-found.lastSentence > 3 {
		return nil
	}
	return found
}

// may tells that nothing known of e contradicts m.
func (t *table) may(m *mention, e *entity) bool {
	if m.gender != anyGender && e.gender != anyGender && m.gender != e.gender {
		return false
	}
	known := t.profile(e)
	for _, c := range m.nations {
		for _, k := range known.nations {
			if c != k {
				return false
			}
		}
	}
	for _, r := range e.roles {
		if r.noun.is("minister") != m.noun.is("minister") || r.noun.is("president") != m.noun.is("president") || atOdds(m.modifiers, r.modifiers) {
			return false
		}
	}
	return true
}

// quotes tells that marked words stand in the sentence.
func (t *table) quotes(s syntax.Sentence) bool {
	for k := s.First; k < s.Last; k++ {
		if t.quoted[k] {
			return true
		}
	}
	return false
}

// reports tells that e is only named in bylines and credits.
func (t *table) reports(e *entity) bool {
	for _, m := range e.mentions {
		if t.doc.Sentences[t.sentence(m.first)].Kind != syntax.Byline {
			return false
		}
	}
	return true
}
