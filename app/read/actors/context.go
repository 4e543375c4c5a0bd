package actors

import (
	"slices"
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
	if !m.definite || m.owner >= 0 || s.Kind != syntax.Body || last == s.First || !capital(d.Word(last)) || last-m.first > 0 || m.what != brief.Group && m.what != brief.Organization {
		return nil
	}
	var found *entity
	for _, e := range t.recent {
		if e.named == 0 || e.kind != brief.Organization && e.kind != brief.Group {
			continue
		}
		for _, k := range e.keys[:min(len(e.keys), 4)] {
			if w := nameKey(d.Word(last)); strings.HasSuffix(k, " "+w) || strings.HasPrefix(k, w+" for ") || strings.HasPrefix(k, w+" of ") {
				if found != nil && found != e {
					return nil
				}
				found = e
			}
		}
	}
	return found
}

// spokenOf is whom a definite description of one person means when nothing
// known of anybody speaks for it: who the sentence before was about, or, less
// surely, the one person spoken of so far.
func (t *table) spokenOf(m *mention) (e *entity, sure bool) {
	s := t.doc.Sentences[t.sentence(m.first)]
	if !m.definite || m.owner >= 0 || m.what != brief.Person || m.number != singular || s.Kind != syntax.Body || m.noun.is("relative") || m.noun.is("associate") {
		return nil, false
	}
	f, h := t.functionOf(m)
	subj := f == subject && h >= 0
	if k := m.first - 2; !subj && k >= 0 && says[strings.ToLower(t.doc.Tokens[k].Lemma)] {
		subj, h = true, k // "said the Italian"
	}
	if e := t.newcomer(m); e != nil && national(m) {
		return e, true
	}
	if e := t.topic(m); e != nil && e.lastEnd < m.last && !t.source(e, m) && (subj && t.leads(h) && t.variation(m, e, h) || t.aside(m, e) && t.agrees(m, e)) {
		return e, true
	}
	if e := t.protagonist(m); e != nil {
		return e, false
	}
	if !subj || len(m.parties) > 0 {
		return nil, false
	}
	if e := t.speakerHere(m, s, h); e != nil {
		return e, true
	}
	return t.onlyOne(m, s, h), false
}

// opensParagraph tells a description that a paragraph begins with.
func (t *table) opensParagraph(m *mention) bool {
	here := t.sentence(m.first)
	return t.opens(m) && (here == 0 || t.doc.Sentences[here].Paragraph != t.doc.Sentences[here-1].Paragraph)
}

// source tells that e only spoke in the paragraph before the one that m opens, and
// that m tells of the past or the age of somebody: of who the article is about.
func (t *table) source(e *entity, m *mention) bool {
	if !t.opensParagraph(m) || !t.tellsLife(m) || !said(e) || e.spoke == 0 {
		return false
	}
	before := t.doc.Sentences[e.spoke-1].Paragraph
	return before == t.doc.Sentences[t.sentence(m.first)].Paragraph-1 && t.doc.Sentences[t.sentence(e.first)].Paragraph == before
}

// tellsLife tells a description by age or by what somebody was.
func (t *table) tellsLife(m *mention) bool {
	return t.tellsAge(m) || pastOffice(m.modifiers)
}

// protagonist is the person that most of the article so far is about, whom a
// description of a life means that opens a paragraph: "The former general founded
// …", "The 49-year-old quit …".
func (t *table) protagonist(m *mention) *entity {
	if !t.opensParagraph(m) || !t.tellsLife(m) || len(m.parties) > 0 {
		return nil
	}
	g := m.gender
	if g == anyGender {
		g = t.genderAhead(m)
	}
	var best *entity
	for _, e := range t.recent {
		if e.kind != brief.Person || e.named == 0 || e.lastEnd >= m.last || !t.agrees(m, e) || !t.may(m, e) || t.reports(e) || g != anyGender && e.gender != anyGender && e.gender != g {
			continue
		}
		if best == nil || e.seen > best.seen {
			best = e
		}
	}
	if best == nil || best.seen < 2 {
		return nil
	}
	return best
}

// speakerHere is the one person who spoke before in the paragraph of the tag that
// m is in: "The floor gave way, she said. … 'I ran,' the nursing student said."
func (t *table) speakerHere(m *mention, s syntax.Sentence, verb int) *entity {
	if !says[strings.ToLower(t.doc.Tokens[verb].Lemma)] || !t.quotes(s) || m.noun.is("official") || m.noun.is("journalist") || m.noun.text == "host" || commonJobs[m.noun.head] && len(m.modifiers) == 0 {
		return nil // somebody in another part than the one heard
	}
	return t.onePerson(m, func(e *entity) bool {
		return e.spoke > 0 && t.doc.Sentences[e.spoke-1].Paragraph == s.Paragraph
	})
}

// only is the one that fits; nil where none does or several do.
func only(among []*entity, fits func(*entity) bool) (found *entity) {
	for _, e := range among {
		if !fits(e) {
			continue
		}
		if found != nil {
			return nil
		}
		found = e
	}
	return found
}

// onePerson is the one named person spoken of so far who fits, where m may mean
// him; nil where there are several.
func (t *table) onePerson(m *mention, fits func(*entity) bool) *entity {
	found := only(t.recent, func(e *entity) bool {
		return e.kind == brief.Person && e.named != 0 && fits(e) && t.agrees(m, e)
	})
	if found == nil || found.lastEnd >= m.last || !t.may(m, found) {
		return nil
	}
	return found
}

// aside tells a description by age, by an epithet or by a former office that is not what its
// sentence is about, where nobody else of whom it could be told is: "Police said
// the 38-year-old was in Leeds".
func (t *table) aside(m *mention, e *entity) bool {
	if !t.tellsAge(m) && !pastOffice(m.modifiers) && (!epithets[m.noun.head] || len(m.modifiers)+len(m.parties) > 0) {
		return false
	}
	first := t.doc.Sentences[t.sentence(m.first)].First
	for i := t.index(m) - 1; i >= 0 && t.mentions[i].first >= first; i-- {
		if o := t.mentions[i]; o.entity != nil && o.entity != e && o.entity.kind == brief.Person && !t.tellsOf(o.entity, m) {
			return false
		}
	}
	return true
}

// topic is the person that the sentence before m's is about; nil where that is
// open.
func (t *table) topic(m *mention) *entity {
	here := t.sentence(m.first)
	if here == 0 || t.doc.Sentences[here-1].Kind != syntax.Body {
		return nil
	}
	before := t.doc.Sentences[here-1]
	var leading, opening, only *entity
	several := false
	for i := t.index(&mention{first: t.doc.Sentences[here].First, last: len(t.doc.Tokens)}) - 1; i >= 0 && t.mentions[i].first >= before.First; i-- {
		o := t.mentions[i]
		if o.entity == nil || o.entity.kind != brief.Person || o.entity.named == 0 || t.inQuote(o.first) {
			continue
		}
		if o.first == before.First {
			opening = o.entity
		}
		several = several || only != nil && only != o.entity
		only = o.entity
		if f, g := t.functionOf(o); f != subject || !t.leads(g) {
			continue
		}
		if leading != nil && leading != o.entity {
			return nil
		}
		leading = o.entity
	}
	switch {
	case leading != nil:
		return t.whose(leading, here-1, m)
	case opening == nil && !several && (t.tellsAge(m) || national(m)):
		return only
	}
	return opening
}

// whose is the person whose wife or lawyer the subject e of a sentence is told to be
// in it: "His wife, Leila, said he was ill." goes on about him, unless m speaks; else
// e.
func (t *table) whose(e *entity, sentence int, m *mention) *entity {
	if _, g := t.functionOf(m); e.spoke != sentence+1 || g >= 0 && says[strings.ToLower(t.doc.Tokens[g].Lemma)] {
		return e
	}
	for _, r := range e.roles[:min(len(e.roles), 4)] {
		if r.from == nil || t.sentence(r.start) != sentence || t.doc.Tokens[r.start].Lower == "their" {
			continue
		}
		if o := t.ownerOf(r.from); o != nil && o.kind == brief.Person && o.named > 0 && thirdPersons[t.doc.Tokens[r.start].Lower].own {
			return o
		}
	}
	return e
}

// bodySpokenOf is the organization that the sentence before m's is about: the
// subject of its main clause, else the only one that is a subject in it, else
// the only one it names.
func (t *table) bodySpokenOf(m *mention) *entity {
	here := t.sentence(m.first)
	if f, g := t.functionOf(m); f != subject && f != possessor && (f != object || g < 0 || !says[strings.ToLower(t.doc.Tokens[g].Lemma)]) {
		return nil
	}
	var subjects, all []*entity
	for _, e := range t.recent {
		if e.kind != brief.Organization || e.named == 0 || e.lastSentence != here-1 || e.lastEnd >= m.first {
			continue
		}
		if e.lastFunction == subject {
			if t.leads(e.lastGovernor) {
				return e
			}
			subjects = append(subjects, e)
		}
		all = append(all, e)
	}
	switch {
	case len(subjects) == 1:
		return subjects[0]
	case len(all) == 1:
		return all[0]
	}
	return nil
}

// leads tells the verb of a main clause, or that of a tag.
func (t *table) leads(verb int) bool {
	for steps := 0; verb >= 0 && steps < maxRight; steps++ {
		w := &t.doc.Tokens[verb]
		if w.Head < 0 || w.Rel == "root" || w.Rel == "parataxis" || says[strings.ToLower(w.Lemma)] && !t.inQuote(verb) {
			return true
		}
		if w.Rel != "conj" {
			return false
		}
		verb = w.Head
	}
	return false
}

// onlyOne is the speaker of the sentence before, where a tag goes on with him,
// or the one person spoken of so far.
func (t *table) onlyOne(m *mention, s syntax.Sentence, h int) *entity {
	d := t.doc
	if known := len(m.nations) > 0 || genericNouns[m.noun.text]; !known && !says[strings.ToLower(d.Tokens[h].Lemma)] {
		return nil
	}
	tag := says[strings.ToLower(d.Tokens[h].Lemma)] && t.quotes(s)
	found := t.onePerson(m, func(e *entity) bool {
		return !t.reports(e) && (!tag || e.lastSentence >= t.sentence(m.first)-1 && d.Sentences[e.lastSentence].Paragraph == s.Paragraph)
	})
	if found == nil {
		return nil
	}
	if tag && found.lastFunction != subject || !tag && len(m.nations) == 0 && !genericNouns[m.noun.text] || !tag && t.sentence(m.first)-found.lastSentence > 3 {
		return nil
	}
	return found
}

// agrees tells that gender, age and nation do not keep m from meaning e.
func (t *table) agrees(m *mention, e *entity) bool {
	if _, odd := t.sameAge(m, e); odd {
		return false
	}
	if m.gender != anyGender && e.gender != anyGender && m.gender != e.gender {
		return false
	}
	known := t.profile(e)
	return len(m.nations) == 0 || len(known.nations) == 0 || sharesNation(m.nations, known.nations)
}

// may tells that nothing known of e contradicts m.
func (t *table) may(m *mention, e *entity) bool {
	if !t.agrees(m, e) {
		return false
	}
	for _, r := range e.roles {
		if r.noun.is("minister") != m.noun.is("minister") || r.noun.is("president") != m.noun.is("president") || atOdds(m.modifiers, r.modifiers) || outranks(m, r) {
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

// tellsOf tells that e is the speaker in whose words m is, as a person who is
// described in them is somebody else: "Roe said the minister had called".
func (t *table) tellsOf(e *entity, m *mention) bool {
	g := e.lastGovernor
	return e.kind == brief.Person && e.seen > 0 && e.lastSentence == t.sentence(m.first) && e.lastFunction == subject && g >= 0 && g < m.first && g != m.head &&
		says[strings.ToLower(t.doc.Tokens[g].Lemma)] && under(t.doc, m.head, g) && t.doc.Tokens[m.head].Head != g
}

// inOffice are nouns for who holds an office now.
var inOffice = set("minister president premier chancellor governor mayor king")

// suspected tells a description of who is charged with something.
func suspected(m *mention) bool {
	return m.noun.text == "suspect" || m.noun.text == "defendant" || m.noun.text == "accused" || slices.Contains(m.modifiers, "alleged") || slices.Contains(m.modifiers, "suspected") || slices.Contains(m.modifiers, "accused")
}

// accusing are the verbs whose object is charged with something.
var accusing = set("charge accuse arrest indict detain convict sentence try prosecute suspect extradite jail imprison capture")

// answers tells a verb of who stands before a court: "denies conspiracy",
// "pleaded not guilty", "faces two charges".
func (t *table) answers(verb int) bool {
	d := t.doc
	lemma := strings.ToLower(d.Tokens[verb].Lemma)
	if lemma == "plead" {
		return true
	}
	if lemma != "deny" && lemma != "face" && lemma != "admit" {
		return false
	}
	last := d.Sentences[t.sentence(verb)].Last
	for k := verb + 1; k < min(last, verb+maxRight); k++ {
		if w := &d.Tokens[k]; w.Head == verb && w.Rel == "obj" {
			return crimes[strings.ToLower(w.Lemma)]
		}
	}
	return false
}

var crimes = set("charge count trial murder manslaughter rape assault theft robbery burglary fraud conspiracy corruption bribery misconduct perjury arson extortion embezzlement espionage treason terrorism smuggling trafficking laundering kidnapping offence offense")

// epithets are nouns that take somebody up by the nation they are from, though
// nothing else tells it: "Mr Roe said … The Slovak politician also said …".
var epithets = set(`politician diplomat guest star player athlete runner driver rider cyclist skier swimmer striker singer actor actress writer director
	businessman businesswoman tycoon billionaire magnate banker entrepreneur activist campaigner academic scholar expert professor researcher economist
	analyst envoy lawyer attorney leftist conservative socialist nationalist populist centrist veteran strongman cleric priest preacher prelate
	fugitive warlord oligarch mogul heiress financier dissident defector whistleblower critic firebrand maverick reformer hardliner moderate
	convict prisoner inmate detainee teenager pensioner rapper comedian presenter chef mountaineer sailor boxer fighter jockey golfer footballer
	goalkeeper keeper defender midfielder forward sprinter champion racer skipper astronaut cosmonaut physicist biologist philanthropist
	industrialist technocrat lawmaker legislator socialite mayor-elect
	witness defendant artist novelist poet journalist filmmaker musician scientist historian engineer doctor physician native newcomer admiral general colonel commander`)

// justSpokenOf tells that the sentence before m's, in its paragraph, is about e,
// and that m begins its own.
func (t *table) justSpokenOf(m *mention, e *entity) bool {
	here := t.sentence(m.first)
	if e.named == 0 || e.lastFunction != subject || e.lastSentence != here-1 || t.doc.Sentences[here-1].Paragraph != t.doc.Sentences[here].Paragraph {
		return false
	}
	f, _ := t.functionOf(m)
	return f == subject
}
