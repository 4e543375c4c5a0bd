package actors

import (
	"cmp"
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// addNominals finds the common nouns that can mean an actor: "the minister",
// "two aides to Banda", "riot police".
func (t *table) addNominals() {
	d := t.doc
	named := t.namesBefore()
	t.headed = map[int]*mention{}
	for _, m := range t.mentions {
		t.headed[m.head] = m
	}
	for _, s := range d.Sentences {
		if s.Kind == syntax.Furniture {
			continue
		}
		for i := s.First; i < s.Last; {
			if m := t.national(i, s.Last); m != nil {
				t.mentions = append(t.mentions, m)
				t.headed[m.head] = m
				i = m.last
				continue
			}
			if m := cmp.Or(t.aged(i, s.Last), t.senior(i, s.Last), t.numbered(i, s.Last)); m != nil {
				t.mentions = append(t.mentions, m)
				t.headed[m.head] = m
				i = m.last
				continue
			}
			readings, end := t.phrase(i, s.Last)
			if readings == nil || t.partOnly(readings[0], i, named) {
				i = max(i+1, end)
				continue
			}
			if m := t.nominal(readings, i, end); m != nil {
				t.mentions = append(t.mentions, m)
				t.headed[m.head] = m
			}
			i = end
		}
	}
}

// phrase matches the longest noun of the list that starts at token i.
func (t *table) phrase(i, limit int) ([]noun, int) {
	d := t.doc
	if w := d.Word(i); i > 0 && d.Tokens[i-1].Lower == "(" && len(w) > 2 && w == strings.ToUpper(w) {
		return nil, i // "(MPS)" are letters, no MPs
	}
	if t.covered[i] != nil || !nounish(d.Tokens[i].POS, d.Tokens[i].Tag) && !t.participle(i, limit) {
		return nil, i
	}
	var key strings.Builder
	var readings []noun
	end := i
	for k := i; k < min(limit, i+t.words.widest); k++ {
		w := &d.Tokens[k]
		if k > i && (t.covered[k] != nil || w.POS == "PUNCT" && w.Lower != "-" && w.Lower != "'s") {
			break
		}
		prefix := key.String()
		if w.Lower == "-" || k > i && d.Tokens[k-1].Lower == "-" || w.Lower == "'s" {
			key.WriteString(w.Lower)
		} else {
			if k > i {
				key.WriteByte(' ')
				prefix += " "
			}
			key.WriteString(w.Lower)
		}
		if r := t.words.nouns[key.String()]; r != nil && (k > i || w.POS != "ADJ" && w.POS != "VERB" || t.standsAlone(k, limit)) {
			readings, end = r, k+1
		} else if w.POS == "NOUN" || w.POS == "PROPN" {
			if r := t.words.nouns[prefix+singularOf(w.Lower, w.Lemma)]; r != nil {
				readings, end = r, k+1
			}
		}
	}
	return readings, end
}

// standsAlone tells an adjective used as a noun: "the incumbent said".
func (t *table) standsAlone(k, limit int) bool {
	d := t.doc
	if n := t.nameAt(k + 1); n != nil && n.what == brief.Person && capital(d.Word(k)) && k+1 < limit {
		return true // "Cardinal Roe"
	}
	if k+1 < limit && !indefinites[d.Tokens[k].Lower] && (d.Tokens[k+1].POS == "VERB" || d.Tokens[k+1].POS == "AUX") && finite(d.Tokens[k+1].Tag) {
		return true
	}
	return k > 0 && d.Tokens[k-1].POS == "DET" && k+1 < limit && d.Tokens[k+1].POS != "NOUN" && d.Tokens[k+1].POS != "PROPN" && d.Tokens[k+1].POS != "ADJ" && d.Tokens[k+1].Lower != "-"
}

// participle tells a participle that is a noun: "the accused".
func (t *table) participle(i, limit int) bool {
	w := &t.doc.Tokens[i]
	return w.Tag == "VBN" && t.words.nouns[w.Lower] != nil && t.standsAlone(i, limit)
}

func singularOf(lower, lemma string) string {
	lemma = strings.ToLower(lemma)
	if lemma != lower && lemma != "" {
		return lemma
	}
	switch {
	case strings.HasSuffix(lower, "men"):
		return lower[:len(lower)-2] + "an"
	case strings.HasSuffix(lower, "ies"):
		return lower[:len(lower)-3] + "y"
	case strings.HasSuffix(lower, "s"):
		return lower[:len(lower)-1]
	}
	return lower
}

func nounish(pos, tag string) bool {
	return pos == "NOUN" || pos == "PROPN" || pos == "ADJ" || strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "VBG")
}

// located are the words of "Oslo-listed".
var located = set("based listed headquartered born owned registered backed led run")

// determiners by what they say of their noun.
var (
	definites   = set("the this that these those his her its their my our your whose")
	indefinites = set("a an some any another one two three four five six seven eight nine ten several many few dozens hundreds thousands both each every no other most more all")
	possessives = set("his her its their my our your whose")
)

// nominal makes a description of the phrase [first, end), or nil where it is
// no mention: a modifier of another noun, a predicate's part.
func (t *table) nominal(readings []noun, first, end int) *mention {
	d := t.doc
	head := headOf(d, first, end)
	if d.Tokens[head].POS == "VERB" && !t.participle(head, len(d.Tokens)) || d.Tokens[head].POS == "ADV" {
		return nil
	}
	m := &mention{kind: brief.Descriptive, head: head, owner: -1, nouns: readings, noun: readings[0], number: singular}
	if tag := d.Tokens[end-1].Tag; tag == "NNS" || tag == "NNPS" || strings.HasSuffix(d.Tokens[end-1].Lower, "men") && d.Tokens[end-1].Lower != "women" {
		m.number = plural
	}
	if h := d.Tokens[head].Head; h >= end && end < len(d.Tokens) && d.Tokens[h].POS != "PUNCT" && !finite(d.Tokens[h].Tag) && h < len(d.Tokens) && d.Tokens[h].Sentence == d.Tokens[head].Sentence {
		rel := baseRel(d.Tokens[head].Rel)
		if !isPossessive(d.Tokens[end].Lower) && (rel == "compound" || rel == "amod" || rel == "flat" || rel == "nmod" && d.Tokens[head].Rel == "nmod" && caseOf(d, head) == "" || rel == "det" || rel == "nummod") {
			if t.covered[h] == nil && !t.properBody(readings, first, end) {
				return nil // "police officers": the officers are meant
			}
		}
	}
	if n := t.nameAt(end); n != nil && t.sentence(end) == t.sentence(head) {
		m.title = true
	}
	if t.insideTitle(first, end) && !t.properBody(readings, first, end) || first > 0 && d.Tokens[first-1].Lower == "no" && m.number == singular {
		return nil // "no winner" is nobody
	}
	m.first = min(first, leftEdge(d, head), t.shallowLeft(first))
	if k := m.first - 2; k >= 0 && t.doc.Tokens[k+1].Lower == "-" && located[d.Tokens[m.first].Lower] && t.sentence(k) == t.sentence(head) {
		m.first = k // "Vesto-backed rebels", whatever Vesto was hung on
	}
	switch {
	case m.title && readings[0].is("honorific"):
		m.first = first
	case m.title:
		m.first = t.titleLeft(first)
	}
	m.last = end
	t.describe(m, first)
	if m.first > first {
		m.first = first
	}
	if m.first >= m.last || t.ownersSpeak(m) && d.Sentences[t.sentence(head)].Kind == syntax.Byline {
		return nil // "By Our Correspondent"
	}
	m.settle(m.noun)
	if !m.title {
		t.widen(m)
	}
	if t.countOfThings(m, end) || t.ofWhat(m, end) {
		return nil
	}
	return m
}

// insideTitle tells a word within a longer title that is written as a name:
// "Market" in "Labour Market Minister Ada Roe".
func (t *table) insideTitle(first, end int) bool {
	d := t.doc
	s := d.Sentences[t.sentence(first)]
	if s.Kind != syntax.Body || end >= s.Last || t.covered[end] != nil || !capital(d.Word(first)) || !capital(d.Word(end)) {
		return false
	}
	for k := end; k < min(s.Last, end+3); k++ {
		if n := t.covered[k]; n != nil {
			return n.what == brief.Person
		}
		if !capital(d.Word(k)) {
			return false
		}
	}
	return false
}

// countOfThings tells "dozens of trucks": a number of what is no actor.
func (t *table) countOfThings(m *mention, end int) bool {
	d := t.doc
	switch m.noun.text {
	case "dozens", "hundreds", "thousands", "dozen", "scores":
	default:
		return false
	}
	if end+1 >= m.last || d.Tokens[end].Lower != "of" || t.covered[m.last-1] != nil {
		return false
	}
	w := &d.Tokens[m.last-1]
	return t.words.nouns[w.Lower] == nil && t.words.nouns[singularOf(w.Lower, w.Lemma)] == nil
}

// ofWhat tells "the trust of households", "a body of work", "its own figures":
// nouns that mean a thing where nobody's name goes with them.
func (t *table) ofWhat(m *mention, end int) bool {
	if m.noun.text == "figure" {
		return m.owner >= 0
	}
	return m.noun.kind == brief.Organization && abstract[m.noun.text] && m.last > end+1 && t.doc.Tokens[end].Lower == "of" && len(m.parties) == 0
}

var abstract = set("trust body company front side")

// settle takes one reading of the noun.
func (m *mention) settle(n noun) {
	m.noun, m.gender, m.what = n, n.gender, n.kind
	if m.number == plural && n.kind != brief.Country && n.kind != brief.Location {
		m.what = brief.Group
	}
}

// properBody tells a body written as a name, though a modifier: "Security
// Council" in "Russian Security Council Secretary".
func (t *table) properBody(readings []noun, first, end int) bool {
	return end-first > 1 && readings[0].kind == brief.Organization && capital(t.doc.Word(first)) && capital(t.doc.Word(end-1))
}

// describe reads the words before the noun phrase's noun: determiner, owner,
// nations, other names, modifiers; and moves first past the articles.
func (t *table) describe(m *mention, phrase int) {
	d := t.doc
	m.bare = true
	skip := 0
	for k := m.first; k < phrase; k++ {
		w := &d.Tokens[k]
		n := t.covered[k]
		switch {
		case k+2 < len(d.Tokens) && d.Tokens[k+1].Lower == "-" && located[d.Tokens[k+2].Lower]:
			m.based = true
			key := w.Lower
			if n != nil {
				key = n.key
			}
			if w := d.Tokens[k+2].Lower; w == "based" || w == "headquartered" {
				m.seat = key
			}
			if s, ok := t.words.seats[key]; ok {
				m.nations = append(m.nations, s.of)
			} else if s, ok := t.words.states[key]; ok {
				m.nations = append(m.nations, s.country)
			}
		case n != nil:
			if k != n.first && k != m.first {
				continue
			}
			switch {
			case n.entity != nil && n.entity.country != "":
				if !slices.Contains(m.nations, n.entity.country) {
					m.nations = append(m.nations, n.entity.country)
				}
			default:
				m.parties = append(m.parties, n)
			}
			if !n.demonym && n.last < phrase && isPossessive(d.Tokens[n.last].Lower) {
				m.definite, m.bare, m.owner = true, false, n.head
				skip = k - m.first
			}
			if k == m.first && n.first < k {
				m.first = n.first
				phrase = max(phrase, k)
			}
		case w.Lower == "the" || w.Lower == "a" || w.Lower == "an":
			if m.owner < 0 {
				skip = k + 1 - m.first
				m.definite, m.indefinite, m.bare = w.Lower == "the", w.Lower != "the", false
			}
		case possessives[w.Lower] && (w.POS == "PRON" || w.POS == "DET" || strings.HasPrefix(w.Tag, "PRP")):
			if m.owner < 0 {
				skip = k - m.first
				if w.Lower == "whose" {
					skip++
				}
				m.owner, m.definite, m.bare = k, true, false
			}
		case isPossessive(w.Lower) && k > m.first && m.owner < 0:
			m.owner, m.definite, m.bare = k-1, true, false
			m.modifiers = nil
		case definites[w.Lower] && w.POS != "NOUN":
			m.definite, m.bare = true, false
		case indefinites[w.Lower]:
			m.indefinite, m.bare = !m.definite, false
		case k > 0 && d.Tokens[k-1].Lower == "-" && located[w.Lower]:
		case w.POS == "ADJ" || w.POS == "NOUN" || w.POS == "PROPN" || w.POS == "VERB":
			m.modifiers = append(m.modifiers, w.Lower)
		case w.POS == "NUM":
			m.bare = false
		}
	}
	m.first += skip
	if strings.Contains(m.noun.text, " ") {
		words := strings.Fields(m.noun.text)
		h := m.noun.head
		for _, w := range words {
			if w == h {
				break
			}
			m.modifiers = append(m.modifiers, w)
		}
	}
}

func isPossessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }

// widen takes in what follows the noun and tells whom it means: "of the
// Socialist deputies", "to Banda", "familiar with the matter".
func (t *table) widen(m *mention) {
	d := t.doc
	limit := d.Sentences[t.sentence(m.head)].Last
	noun := m.last
	if vagueNouns[m.noun.text] && m.last+1 < limit && privy[d.Tokens[m.last].Lower] {
		if !m.definite {
			m.bare, m.indefinite, m.apart = false, true, true
		}
		m.last++
		m.last = complement(d, m.last, limit, func(w string) bool { return true })
	} else {
		m.last = complement(d, m.last, limit, func(w string) bool {
			return w == "of" || !m.definite && (w == "to" && owes[m.noun.head] || w == "from" && m.number == plural || w == "at" && m.noun.kind == brief.Person && m.number == singular && t.namedBody(m.last+1) || (w == "at" && t.namedBody(m.last+1) || w == "in" && m.last+1 < limit && d.Tokens[m.last+1].Lower == "the") && (m.noun.is("official") || m.noun.head == "official") || w == "for" && speaksFor[m.noun.head]) || t.posted(m, w)
		})
	}
	for k := noun; k < m.last; k++ {
		n := t.covered[k]
		if n != nil && n.what == brief.Person && n.first > noun+1 && capital(d.Word(noun-1)) && capital(d.Word(n.first-1)) && !officeWords[d.Tokens[n.first-1].Lower] {
			m.last, m.title = n.first, true // "Superintendent of Police | Ada Roe"
			break
		}
		if n != nil && n.last > m.last {
			m.last = n.last // never cut a name in two
			break
		}
	}
	for m.last > noun && d.Tokens[m.last-1].POS != "NOUN" && d.Tokens[m.last-1].POS != "PROPN" && t.covered[m.last-1] == nil && !privy[d.Tokens[m.last-1].Lower] {
		m.last--
	}
	for k := noun; k < m.last; k++ {
		if n := t.covered[k]; n != nil && n.first == k {
			if n.entity != nil && n.entity.country != "" {
				m.nations = append(m.nations, n.entity.country)
			} else {
				m.parties = append(m.parties, n)
			}
		}
	}
}

// namedBody tells that a noun phrase from token k on is or begins with a name or an
// article: "at KBC", "at the port", not "at odds".
func (t *table) namedBody(k int) bool {
	return k < len(t.doc.Tokens) && (t.covered[k] != nil || t.doc.Tokens[k].POS == "DET" || capital(t.doc.Word(k)))
}

// vagueNouns tell nothing without what follows them.
var vagueNouns = set("people person man woman source someone somebody official figure individual insider resident diplomat")

// owes are nouns of people who belong to somebody: "an aide to".
var owes = set("aide adviser advisor envoy ambassador assistant heir secretary counsel witness party ally deputy successor consultant special-adviser emissary representative")

// speaksFor are nouns of people who stand "for" somebody.
var speaksFor = set("spokesman spokeswoman spokesperson lawyer attorney advocate barrister solicitor agent analyst candidate")

// privy are the words by which unnamed sources are told.
var privy = set("familiar close briefed involved aware knowledgeable acquainted privy connected informed")
