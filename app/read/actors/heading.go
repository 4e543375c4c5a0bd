package actors

import (
	"math"
	"slices"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// inHeading tells a description in the article's title.
func (t *table) inHeading(m *mention) bool {
	return m.kind == brief.Descriptive && m.same == nil && t.doc.Sentences[t.sentence(m.first)].Kind == syntax.Title
}

// resolveHeading gives a description in a title its entity once the text below has
// told who is who, as titles leave out names and articles: "Harbour boss jailed",
// "Striker sues club".
func (t *table) resolveHeading(m *mention) {
	if country := t.governmentOf(m); country != nil {
		m.why = brief.Why{How: "rule:government", Score: 0.9}
		country.add(m)
		return
	}
	said := *m
	if m.bare {
		m.definite = true // titles have no articles
	}
	var best, second scored
	reading := m.noun
	for _, n := range m.nouns {
		m.settle(n)
		for _, e := range t.entities[:min(len(t.entities), maxHeading)] {
			s, ok := 0.0, false
			if len(e.mentions) > 0 && !t.onlySigns(e) && !t.reports(e) && !t.sameOwner(m, e) && !t.inHeadingBeside(m, e) {
				s, ok = t.matchRoles(m, e)
			}
			if !ok {
				continue
			}
			s -= 0.05 * math.Min(20, float64(t.sentence(e.mentions[0].first)))
			s += 0.05 * float64(min(e.seen, 10))
			b := best
			best, second = better(scored{e, s}, best, second)
			if best != b {
				reading = n
			}
		}
	}
	m.settle(reading)
	if best.entity != nil && best.score >= 1.4 {
		t.attach(m, best, second)
		return
	}
	for _, n := range m.nouns {
		m.settle(n)
		if e := t.leadOf(m); e != nil {
			m.why = brief.Why{How: "rule:lead", Score: 0.7}
			e.add(m)
			return
		}
	}
	m.settle(m.nouns[0])
	m.definite = said.definite
	t.introduce(m)
}

// maxHeading bounds how many entities are looked at for a description in a title.
const maxHeading = 96

// inHeadingBeside tells that e is named in the title m is in.
func (t *table) inHeadingBeside(m *mention, e *entity) bool {
	for _, o := range e.mentions {
		if t.sentence(o.first) == t.sentence(m.first) && o.kind == brief.Named && !o.demonym {
			return true
		}
		if o.first > m.last+maxRight {
			break
		}
	}
	return false
}

// leadOf is who the first sentence of the text is about, where the title opens with
// m, whom nothing keeps from being him.
func (t *table) leadOf(m *mention) *entity {
	d := t.doc
	if m.first > d.Sentences[t.sentence(m.first)].First+1 || m.number == plural {
		return nil
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Kind != syntax.Body {
			continue
		}
		for k := t.index(&mention{first: s.First, last: len(d.Tokens)}); k < len(t.mentions) && t.mentions[k].first < s.Last; k++ {
			o := t.mentions[k]
			if o.entity == nil || o.entity.named == 0 || o.demonym || o.kind == brief.Pronoun {
				continue
			}
			if f, _ := t.functionOf(o); f == subject && kindFits(m, o.entity) && t.may(m, o.entity) && t.ofParties(m, o.entity) {
				return o.entity
			}
		}
		return nil
	}
	return nil
}

// ofParties tells that e is known to be of each body that m's words name: "FBI
// director" is nobody of whom the text does not tell that.
func (t *table) ofParties(m *mention, e *entity) bool {
	known := t.profile(e)
	return !slices.ContainsFunc(m.parties, func(p *mention) bool {
		return p.what == brief.Organization && p.entity != nil && p.entity != e && !slices.Contains(known.parties, p.entity)
	})
}
