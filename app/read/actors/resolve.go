package actors

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// maxRecent bounds how many entities are looked at for one description.
const maxRecent = 48

// lookAhead is how many sentences ahead a description may find its name.
const lookAhead = 10

// resolve goes from left to right and gives every mention its entity.
func (t *table) resolve() {
	var kin, headings []*mention
	for _, m := range t.mentions {
		if m.entity == nil && t.inHeading(m) {
			headings = append(headings, m) // the text below tells who is who
			continue
		}
		if m.entity == nil && m.kind == brief.Descriptive && t.inQuote(m.first) && t.ownersSpeak(m) && kinOf(m.noun) != "" && m.number == singular {
			kin = append(kin, m) // the speaker is told behind his words
			continue
		}
		if m.entity == nil {
			switch m.kind {
			case brief.Named:
				t.tellApart(m)
			case brief.Descriptive:
				t.resolveDescription(m)
			case brief.Pronoun:
				t.resolvePronoun(m)
			}
		}
		if m.entity != nil && m.demonym {
			if e := t.bodyOfPeople(m); e != nil {
				m.means(e)
			}
		}
		if m.entity != nil {
			t.touch(m)
		}
	}
	for _, m := range kin {
		t.speakersKin(m)
	}
	for _, m := range headings {
		t.resolveHeading(m)
	}
}

// touch notes that m's entity was met.
func (t *table) touch(m *mention) {
	e := m.entity
	if e.seen == 0 {
		e.first = m.first
		e.demonymOnly = true
	}
	e.demonymOnly = e.demonymOnly && m.demonym
	if e.age == 0 && m.kind == brief.Descriptive && e.kind == brief.Person {
		e.age = t.ageOf(m)
	}
	e.seen++
	here := t.sentence(m.first)
	apposed := e.seen > 1 && e.lastSentence == here && (m.title || baseRel(t.doc.Tokens[m.head].Rel) == "appos")
	if !apposed { // "the minister, Dame Ada Roe, said": she is the subject
		e.lastFunction, e.lastGovernor = t.functionOf(m)
	}
	if g := e.lastGovernor; e.lastFunction == subject && g >= 0 && !t.inQuote(m.first) && says[strings.ToLower(t.doc.Tokens[g].Lemma)] {
		e.spoke = here + 1
	}
	t.undergo(m)
	e.lastSentence, e.lastToken, e.lastKind = here, m.first, m.kind
	e.lastEnd = max(e.lastEnd, m.last)
	if i := slices.Index(t.recent, e); i >= 0 {
		copy(t.recent[1:i+1], t.recent[:i])
		t.recent[0] = e
		return
	}
	if len(t.recent) < maxRecent {
		t.recent = append(t.recent, nil)
	}
	copy(t.recent[1:], t.recent)
	t.recent[0] = e
}

func (t *table) markQuotes() {
	d := t.doc
	t.quoted = make([]bool, len(d.Tokens))
	for _, p := range d.Paragraphs {
		in := false
		if p.First >= p.Last || p.Last > len(d.Sentences) {
			continue
		}
		for k := d.Sentences[p.First].First; k < d.Sentences[p.Last-1].Last; k++ {
			switch d.Word(k) {
			case "\"", "``", "''":
				in = !in
			case "“", "«", "„":
				in = true
			case "”", "»":
				in = false
			case "‘":
				in = true
			case "’":
				if in && (d.Tokens[k].POS == "PUNCT") {
					in = false
				}
			}
			t.quoted[k] = in
		}
	}
}

func (t *table) inQuote(token int) bool { return t.quoted[token] }

// tellApart chooses among namesakes for a name that several share: the title
// before it, gender, who was spoken of last.
func (t *table) tellApart(m *mention) {
	var best, second scored
	here := t.sentence(m.first)
	if m.gender == anyGender {
		m.gender = t.genderAhead(m)
	}
	var title *mention
	for _, o := range t.mentions[max(0, t.index(m)-4):t.index(m)] {
		if o.same == m {
			title = o
		}
	}
	for _, c := range m.candidates {
		if m.gender != anyGender && c.gender != anyGender && m.gender != c.gender {
			continue
		}
		s := 0.2 * float64(min(c.seen, 8))
		if m.gender != anyGender && c.gender == m.gender {
			s += 1.5
		}
		if c.seen == 0 {
			s -= 3 + 0.1*float64(min(t.distance(m, c), 10))
		} else {
			s -= math.Min(2.5, 0.25*float64(here-c.lastSentence))
			if slices.ContainsFunc(c.mentions[max(0, len(c.mentions)-maxNamesakes):], func(o *mention) bool { return o.kind == brief.Named && o.key == m.key }) {
				s += 0.8 // who was called so before
			}
			if c.lastFunction == subject && c.lastSentence >= here-1 {
				s += 0.7 // who has just spoken goes on
			}
		}
		if title != nil {
			v, _ := t.matchRoles(title, c)
			told, known := standing(title, c)
			s += v + 4*float64(told*known)
		}
		best, second = better(scored{c, s}, best, second)
	}
	if best.entity == nil {
		if len(m.candidates) == 0 {
			return
		}
		best.entity = m.candidates[0]
	}
	best.entity.add(m)
	m.why = brief.Why{How: "rule:namesake", Score: confidence(best, second)}
	if second.entity != nil {
		m.second, m.why.RunnerUpScore = second.entity, 1-m.why.Score
	}
	if title != nil {
		best.entity.roles = append(best.entity.roles, t.roleOf(title, true))
	}
}

// genderAhead is that of the first he or she after m in its sentence, outside
// quotation marks: "Keita, 44, a former teacher, said she would sue".
func (t *table) genderAhead(m *mention) gender {
	last := t.doc.Sentences[t.sentence(m.first)].Last
	for i := t.index(m) + 1; i < len(t.mentions) && t.mentions[i].first < min(last, m.last+16); i++ {
		switch o := t.mentions[i]; {
		case o.kind == brief.Named && o.what == brief.Person:
			return anyGender
		case o.kind == brief.Pronoun && o.gender != anyGender && !t.inQuote(o.first):
			return o.gender
		}
	}
	return anyGender
}

func (t *table) index(m *mention) int {
	i, _ := slices.BinarySearchFunc(t.mentions, m, func(a, b *mention) int {
		if a.first != b.first {
			return a.first - b.first
		}
		return b.last - a.last
	})
	return i
}

// confidence turns two scores into how sure the choice is, in [0, 1].
func confidence(best, second scored) float64 {
	if second.entity == nil {
		return 0.95
	}
	return 1 / (1 + math.Exp(-(best.score - second.score)))
}

func (t *table) resolvePronoun(m *mention) {
	best, second := t.antecedent(m)
	need := 3.0
	if thirdPersons[t.doc.Tokens[m.first].Lower].thing {
		need = 3.4 // most things are no actors
	}
	if best.entity == nil || best.score < need {
		return
	}
	m.why = brief.Why{How: "score:pronoun", Score: confidence(best, second)}
	if second.entity != nil {
		m.second, m.why.RunnerUpScore = second.entity, 1-m.why.Score
	}
	best.entity.add(m)
}

// resolveDescription gives a description its entity: what the syntax says,
// the government of a named country, somebody met before, somebody named soon
// after, or else a new one.
func (t *table) resolveDescription(m *mention) {
	if m.same != nil {
		if m.same.entity == nil && m.same.kind == brief.Named {
			t.tellApart(m.same)
		}
		if e := m.same.entity; e != nil {
			e.add(m)
			t.inheritOffice(m, e)
			if m.same.kind == brief.Descriptive {
				e.roles = append(e.roles, t.roleOf(m, false))
			}
			return
		}
	}
	// "his cousin", "the group's business": the owner is told first.
	if p := t.pronounAt(m.owner); p != nil && p.entity == nil {
		t.resolvePronoun(p)
	} else if o := t.headed[m.owner]; o != nil && o.kind == brief.Descriptive && o.entity == nil && o.head < m.head {
		t.resolveDescription(o)
	}
	if m.title {
		return // of nobody: the name it stands before is of another kind
	}
	if e := t.relative(m, t.ownerOf(m), t.recent); e != nil {
		m.why = brief.Why{How: "rule:kin", Score: 0.9}
		e.add(m)
		e.roles = append(e.roles, t.roleOf(m, false))
		return
	}
	if country := t.governmentOf(m); country != nil {
		m.why = brief.Why{How: "rule:government", Score: 0.9}
		country.add(m)
		return
	}
	if m.bare && m.number == singular && m.what != brief.Group && !mass[m.noun.text] && !capital(t.doc.Word(m.last-1)) && t.doc.Sentences[t.sentence(m.first)].Kind == syntax.Body {
		return // "took office", "by train"
	}
	if e := t.partOfName(m); e != nil {
		m.why = brief.Why{How: "rule:short-name", Score: 0.8}
		e.add(m)
		return
	}
	if t.tellsAge(m) {
		if e := t.ofAge(m); e != nil {
			m.why = brief.Why{How: "rule:age", Score: 0.9}
			e.add(m)
			return
		}
		if e, sure := t.spokenOf(m); sure {
			m.why = brief.Why{How: "rule:the one spoken of", Score: 0.8}
			e.add(m)
			return
		}
	}
	if m.definite || m.bare {
		need := 1.6
		if m.bare && t.doc.Sentences[t.sentence(m.first)].Kind != syntax.Title {
			need = 2.4
		}
		if best, second := t.described(m, t.recent); best.entity != nil && best.score >= need {
			t.attach(m, best, second)
			return
		}
		if m.what != brief.Group && m.noun.text != "person" {
			if best, second := t.described(m, t.namedAfter(m)); best.entity != nil && best.score >= need+0.3 {
				t.attach(m, best, second)
				return
			}
		}
	}
	for _, n := range m.nouns {
		m.settle(n)
		if e, sure := t.spokenOf(m); e != nil {
			m.why = brief.Why{How: "rule:the one spoken of", Score: 0.55}
			m.contested = !sure
			e.add(m)
			if sure && len(m.nations) > 0 {
				e.roles = append(e.roles, role{nations: m.nations, start: m.first})
			}
			return
		}
	}
	m.settle(m.nouns[0])
	if e := t.bodyMeant(m); e != nil {
		m.why = brief.Why{How: "rule:the one spoken of", Score: 0.6}
		e.add(m)
		return
	}
	if e := t.namedNext(m); e != nil {
		m.why = brief.Why{How: "rule:named next", Score: 0.7}
		e.add(m)
		e.roles = append(e.roles, t.roleOf(m, false))
		return
	}
	if e := cmp.Or(t.ownCountry(m), t.ownGovernment(m), t.countryMeant(m)); e != nil {
		m.why = brief.Why{How: "rule:country of the article", Score: 0.7}
		e.add(m)
		return
	}
	if e := t.bodyOfMembers(m); e != nil {
		m.why = brief.Why{How: "rule:members", Score: 0.7}
		e.add(m)
		return
	}
	if m.what != brief.Country && m.what != brief.Location {
		t.introduce(m)
	}
}

// ownersSpeak tells "our business", "my sister".
func (t *table) ownersSpeak(m *mention) bool {
	if m.owner < 0 {
		return false
	}
	w := t.doc.Tokens[m.owner].Lower
	return w == "my" || w == "our" || w == "your"
}

// mass are singular nouns that need no article to mean somebody.
var mass = set("parliament congress opposition government management police mum dad mother father")

func (t *table) attach(m *mention, best, second scored) {
	m.why = brief.Why{How: "score:description", Score: confidence(best, second)}
	if second.entity != nil {
		m.second, m.why.RunnerUpScore = second.entity, 1-m.why.Score
		m.contested = best.score-second.score < 0.5
	}
	best.entity.add(m)
	if m.what == brief.Organization && (len(m.nations) > 0 || m.seat != "") && !m.contested {
		best.entity.roles = append(best.entity.roles, role{nations: m.nations, seat: m.seat, start: m.first}) // from now on known
	}
}

// introduce makes m a new, unnamed entity, or adds it to one described in the
// same words.
func (t *table) introduce(m *mention) {
	text := strings.ToLower(t.text(m.first, m.last))
	if !m.indefinite || m.apart {
		for _, e := range t.recent {
			if e.named == 0 && e.noun == text {
				m.why = brief.Why{How: "rule:same-words", Score: 0.8}
				e.add(m)
				return
			}
		}
	}
	if e := t.asMany(m); e != nil {
		m.why = brief.Why{How: "rule:same number", Score: 0.7}
		e.add(m)
		return
	}
	if m.noun.text == "target" || numbers[text] > 0 {
		return // these only take up who was told of
	}
	e := t.newEntity(m.what)
	e.noun = text
	e.number = m.number
	r := t.roleOf(m, false)
	e.roles = append(e.roles, r)
	m.why = brief.Why{How: "rule:description", Score: 0.6}
	e.add(m)
}
