package actors

import (
	"strings"

	"readout/app/brief"
)

// person of a third-person pronoun.
type thirdPerson struct {
	gender gender
	number number
	thing  bool
	own    bool // possessive
	self   bool // reflexive
}

var thirdPersons = map[string]thirdPerson{
	"he": {gender: male, number: singular}, "him": {gender: male, number: singular},
	"his": {gender: male, number: singular, own: true}, "himself": {gender: male, number: singular, self: true},
	"she": {gender: female, number: singular}, "her": {gender: female, number: singular, own: true},
	"hers": {gender: female, number: singular}, "herself": {gender: female, number: singular, self: true},
	"it": {number: singular, thing: true}, "its": {number: singular, thing: true, own: true},
	"itself": {number: singular, thing: true, self: true},
	"they":   {number: plural}, "them": {number: plural}, "their": {number: plural, own: true},
	"theirs": {number: plural}, "themselves": {number: plural, self: true},
}

func (t *table) addPronouns() {
	d := t.doc
	for i := range d.Tokens {
		p, ok := thirdPersons[d.Tokens[i].Lower]
		if !ok || t.covered[i] != nil || d.Tokens[i].Lower == "it" && t.expletive(i) {
			continue
		}
		t.mentions = append(t.mentions, &mention{
			first: i, last: i + 1, head: i, owner: -1,
			kind: brief.Pronoun, gender: p.gender, number: p.number,
		})
	}
}

// expletive tells an "it" that stands for nobody: "it was clear that", "it is
// up to".
func (t *table) expletive(i int) bool {
	d := t.doc
	if d.Tokens[i].Rel == "expl" {
		return true
	}
	s := d.Sentences[t.sentence(i)]
	k := i + 1
	for k < s.Last && k < i+3 && d.Tokens[k].POS == "AUX" {
		k++
	}
	if k == i+1 || k >= s.Last {
		return false
	}
	if d.Tokens[k].Lower == "up" {
		return true
	}
	for j := k; j < min(s.Last, k+6); j++ {
		if w := d.Tokens[j].Lower; d.Tokens[k].POS == "ADJ" && (w == "that" || w == "to" || w == "for") {
			return true
		}
	}
	return false
}

// maxBack is how many sentences back a pronoun looks.
const maxBack = 3

// antecedent chooses whom the pronoun m means: Lappin and Leass (1994), "An
// algorithm for pronominal anaphora resolution", with the weights of
// agreement, nearness, subjecthood and how often somebody was named.
func (t *table) antecedent(m *mention) (best, second scored) {
	d := t.doc
	p := thirdPersons[d.Tokens[m.first].Lower]
	here := t.sentence(m.first)
	if p.thing && t.thingBefore(m) {
		return best, second
	}
	f, governor := t.functionOf(m)
	for _, e := range t.recent {
		back := t.between(e.lastSentence, here)
		if back > maxBack || !t.pronounFits(e, m, p) || p.own && t.ownedIs(m, e) {
			continue
		}
		if e.lastSentence == here && !p.own && !p.self && e.lastGovernor == governor && governor >= 0 && e.lastFunction != f {
			continue // "Lavrov thanked him": somebody else
		}
		if f == subject && !p.own && !p.self && t.actedOn(e, m, governor) {
			continue // "it fined Boreal": somebody else
		}
		score := 4 - 1.1*float64(back)
		switch e.lastFunction {
		case subject:
			score += 1
			if f == subject {
				score += 0.5
			}
		case object:
			score += 0.3
		case attribute:
			score -= 0.8
		}
		if f == subject && back == 1 && e.lastFunction == subject && e.lastGovernor >= 0 && !t.inQuote(m.first) &&
			d.Tokens[e.lastGovernor].Head < 0 && says[strings.ToLower(d.Tokens[e.lastGovernor].Lemma)] {
			score += 0.35 // who said it goes on, rather than whom it was said of
		}
		if e.lastSentence == here && !p.own && d.Tokens[d.Sentences[here].First].Lower == "born" {
			score += 1.8 // "Born Ada Roe in 1901, she …"
		}
		if e.lastSentence == here && p.own && e.lastFunction == subject {
			score += 0.5
		}
		if d.Sentences[e.lastSentence].Paragraph != d.Sentences[here].Paragraph {
			score -= 0.3
		} else {
			score += 0.5 // who has just been told of
		}
		score += 0.12*float64(min(e.seen, 8)) + 0.6*e.agreement(p)
		if p.number == plural && e.kind == brief.Group && f == subject && d.Sentences[e.lastSentence].Paragraph != d.Sentences[here].Paragraph {
			score -= 1
		}
		if p.number == plural && e.kind == brief.Organization {
			score -= 0.9 // a body is "they" where no group is near
		}
		if e.lastKind == brief.Pronoun {
			score += 0.4
		}
		if !t.inQuote(m.first) && t.inQuote(e.lastToken) && e.lastSentence >= here-1 {
			score -= 0.6 // whom the speaker speaks of
			if e.named == 0 {
				score -= 2
			}
		}
		if t.inQuote(m.first) && !t.inQuote(e.lastToken) {
			score -= 1.2
			if e.lastSentence == here && e.lastGovernor >= 0 && says[strings.ToLower(d.Tokens[e.lastGovernor].Lemma)] {
				score -= 1.5 // speakers say "I" of themselves
			}
			if p.gender == anyGender {
				score -= 1.5
			}
		}
		best, second = better(scored{e, score}, best, second)
	}
	return best, second
}

// actedOn tells that the verb whose subject the pronoun m is has e, by name, for
// another of its parts.
func (t *table) actedOn(e *entity, m *mention, governor int) bool {
	if governor < 0 {
		return false
	}
	last := t.doc.Sentences[t.sentence(m.first)].Last
	for i := t.index(m) + 1; i < len(t.mentions) && t.mentions[i].first < last; i++ {
		o := t.mentions[i]
		if o.kind != brief.Named || o.entity != e {
			continue
		}
		if f, g := t.functionOf(o); g == governor && f == object {
			return true
		}
	}
	return false
}

// between counts the sentences from one to another; those that only go on with
// a quotation do not count.
func (t *table) between(from, to int) int {
	n := 0
	for k := to; k > from && n <= maxBack && to-k < 12; k-- {
		first := t.doc.Sentences[k].First
		if first == 0 || !t.inQuote(first-1) || !t.inQuote(first) {
			n++
		}
	}
	if to-from > 12 {
		return to - from
	}
	return n
}

// ownedIs tells that what the possessive m owns is e: in "Rosa, her sister,"
// she is not Rosa.
func (t *table) ownedIs(m *mention, e *entity) bool {
	for i := t.index(&mention{first: m.first, last: m.first + maxLeft + maxRight}); i < len(t.mentions) && t.mentions[i].first == m.first; i++ {
		if o := t.mentions[i]; o.owner == m.first && (o.entity == e || o.same != nil && o.same.entity == e) {
			return true
		}
	}
	return false
}

// agreement is how surely gender and number agree.
func (e *entity) agreement(p thirdPerson) float64 {
	switch {
	case p.gender != anyGender && e.gender == p.gender:
		return 1.5
	case p.thing && e.kind == brief.Organization:
		return 1
	case p.number == plural && e.kind == brief.Group:
		return 2
	}
	return 0
}

func (t *table) pronounFits(e *entity, m *mention, p thirdPerson) bool {
	if e.demonymOnly && e.named > 0 {
		return false
	}
	switch {
	case p.gender != anyGender:
		return e.kind == brief.Person && (e.gender == anyGender || e.gender == p.gender)
	case p.thing:
		return e.kind == brief.Organization || e.kind == brief.Country && e.named > 0
	}
	return e.kind == brief.Group || e.kind == brief.Organization && t.sentence(m.first)-e.lastSentence <= 1 && !t.counted(m.first)
}

// counted tells the pronoun of "121 of them", which a body cannot be.
func (t *table) counted(i int) bool {
	return i > 1 && t.doc.Tokens[i-1].Lower == "of" && t.doc.Tokens[i-2].POS == "NUM"
}

// scored is an entity with how well it fits.
type scored struct {
	entity *entity
	score  float64
}

func better(c, best, second scored) (scored, scored) {
	switch {
	case best.entity == nil || c.score > best.score:
		return c, best
	case second.entity == nil || c.score > second.score:
		return best, c
	}
	return best, second
}

// thingBefore tells that a thing which is no actor is the subject before an
// "it" or "its" in the same sentence, or of the sentence before where "it" does
// what only its own sentence tells: "The quake struck at four. It destroyed …".
func (t *table) thingBefore(m *mention) bool {
	here := t.sentence(m.first)
	if k := t.subjectBefore(t.doc.Sentences[here].First, m.first); k >= 0 {
		return t.thing(k)
	}
	f, governor := t.functionOf(m)
	if f != subject || here == 0 || governor < 0 || says[strings.ToLower(t.doc.Tokens[governor].Lemma)] {
		return false
	}
	before := t.doc.Sentences[here-1]
	for k := before.First; k < before.Last; k++ {
		if h := t.doc.Tokens[k].Head; strings.HasPrefix(t.doc.Tokens[k].Rel, "nsubj") && h >= 0 && t.doc.Tokens[h].Head < 0 {
			return t.thing(k) && !says[strings.ToLower(t.doc.Tokens[h].Lemma)]
		}
	}
	return false
}

// subjectBefore is the last subject from first on and near before word i; -1
// for none.
func (t *table) subjectBefore(first, i int) int {
	for k := i - 1; k >= max(first, i-maxRight); k-- {
		if strings.HasPrefix(t.doc.Tokens[k].Rel, "nsubj") {
			return k
		}
	}
	return -1
}

// thing tells a noun in the singular that stands for no actor.
func (t *table) thing(k int) bool {
	return t.headed[k] == nil && t.covered[k] == nil && t.doc.Tokens[k].Tag == "NN"
}
