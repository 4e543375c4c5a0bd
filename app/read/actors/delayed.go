package actors

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// namedNext is who opens the paragraph after the one in which m is described, as
// stories hold back a name that tells readers nothing: "A nurse was jailed on
// Monday.", "Karl Roe, 41, killed …"; nil where that is somebody else.
func (t *table) namedNext(m *mention) *entity {
	d := t.doc
	s := d.Sentences[t.sentence(m.first)]
	if s.Kind != syntax.Body || m.number != singular || m.apart || m.noun.is("relative") || m.noun.is("associate") || t.inQuote(m.first) || !t.early(s.Paragraph) {
		return nil
	}
	n := t.openingAfter(t.sentence(m.first))
	if n == nil || n.entity == nil || n.entity.seen > 0 || n.entity.mentions[0] != n || !kindFits(m, n.entity) || !t.agrees(m, n.entity) {
		return nil
	}
	f, verb := t.functionOf(m)
	if m.what == brief.Person && (f != subject || !t.leads(verb) || !t.goesOnAs(m, n)) || m.what == brief.Organization && f != subject || m.what != brief.Person && m.what != brief.Organization {
		return nil
	}
	if _, ok := t.matchRoles(m, n.entity); !ok && (said(n.entity) || m.what == brief.Organization && !t.sortOf(m, n.entity)) {
		return nil
	}
	return n.entity
}

// early tells the first two paragraphs of an article's body.
func (t *table) early(paragraph int) bool {
	body := 0
	for i := 0; i < paragraph && body < 2; i++ {
		if first := t.doc.Paragraphs[i].First; first < len(t.doc.Sentences) && t.doc.Sentences[first].Kind == syntax.Body {
			body++
		}
	}
	return body < 2
}

// openingAfter is the name that opens the sentence after this one, where that goes
// on with its paragraph, or the next paragraph.
func (t *table) openingAfter(sentence int) *mention {
	d := t.doc
	paragraph := d.Sentences[sentence].Paragraph
	if next := sentence + 1; next < len(d.Sentences) && d.Sentences[next].Paragraph == paragraph {
		if n := t.opening(d.Sentences[next]); n != nil && n.what == brief.Person {
			return n
		}
	}
	if paragraph+1 >= len(d.Paragraphs) || d.Paragraphs[paragraph+1].First >= len(d.Sentences) {
		return nil
	}
	return t.opening(d.Sentences[d.Paragraphs[paragraph+1].First])
}

// opening is the name that a sentence opens with, past its article or a title.
func (t *table) opening(s syntax.Sentence) *mention {
	first := s.First
	if first+1 < s.Last && t.doc.Tokens[first].Lower == "the" {
		first++
	}
	if title := t.starts[first]; title != nil && title.title && title.last < s.Last {
		first = title.last
	}
	n := t.covered[first]
	if n == nil || n.first != first || s.Kind != syntax.Body {
		return nil
	}
	return n
}

// goesOnAs tells that the sentence which name opens can be about m: who is told of
// with an age, or does more than speak of what others did.
func (t *table) goesOnAs(m, name *mention) bool {
	f, verb := t.functionOf(name)
	return t.ageBehind(name.last) > 0 || f == subject && verb >= 0 && (!passive(t.doc.Tokens[m.head].Rel) || !says[strings.ToLower(t.doc.Tokens[verb].Lemma)])
}

// sortOf tells that a body may be of the sort m tells: an authority by one of the
// words that such names are made of, a firm by none.
func (t *table) sortOf(m *mention, e *entity) bool {
	public := public(e)
	if m.noun.is("authority") || m.noun.is("agency") || m.noun.text == "body" || m.noun.text == "agency" || m.noun.text == "authority" {
		return public
	}
	return m.noun.is("company") && !public
}

// public tells a body named as an authority.
func public(e *entity) bool {
	return slices.ContainsFunc(wordsOf(e.key()), func(w string) bool { return authorities[w] })
}

// authorities are words in the names of public bodies.
var authorities = set(`agency authority office commission board bureau service council inspectorate institute directorate administration tribunal
	committee regulator superintendent ombudsman comptroller`)

// namedAfter lists who is named within the next sentences.
func (t *table) namedAfter(m *mention) []*entity {
	var near []*entity
	here := t.sentence(m.first)
	for i := t.index(m); i < len(t.mentions) && len(near) < maxRecent; i++ {
		o := t.mentions[i]
		if t.sentence(o.first) > here+lookAhead {
			break
		}
		if o.kind == brief.Named && o.entity != nil && o.entity.seen == 0 && !slices.Contains(near, o.entity) {
			near = append(near, o.entity)
		}
	}
	return near
}
