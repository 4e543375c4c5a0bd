package actors

import (
	"math"
	"strings"

	"readout/app/brief"
)

// governments are nouns that stand for the country their adjective names.
var governments = set("government leadership authorities authority administration regime state")

// governmentOf is the country that "the Dutch government" stands for.
func (t *table) governmentOf(m *mention) *entity {
	if !governments[m.noun.head] || len(m.nations) != 1 || len(m.parties) > 0 || m.indefinite {
		return nil
	}
	for _, w := range m.modifiers {
		if strings.Contains(m.noun.text, w) && w != "local" && w != "provincial" && w != "regional" && w != "interim" || w == "new" || w == "current" {
			continue
		}
		return nil
	}
	return t.byKey["country "+m.nations[0]]
}

// ownCountry is the country that "the country" means in an article that is about
// one country above all; nil elsewhere.
func (t *table) ownCountry(m *mention) *entity {
	if !m.definite || m.owner >= 0 || len(m.nations)+len(m.parties)+len(m.modifiers) > 0 || m.number != singular || m.noun.text != "country" && m.noun.text != "nation" {
		return nil
	}
	return t.mainCountry()
}

// faint modifiers tell nobody from anybody else.
var faint = set("second third fourth fifth new old late former retired then current top senior leading veteran embattled first last next same other own whole main young elder chief general national state federal local alleged so-called said ex acting deputy interim outgoing incoming long-time longtime great small big large major veteran controversial popular only largest biggest second-largest third-largest oldest leading top largest year league one two tier flight division championship premiership")

// described chooses whom a description means among candidates.
func (t *table) described(m *mention, candidates []*entity) (best, second scored) {
	here := t.sentence(m.first)
	f, governor := t.functionOf(m)
	readings := m.nouns
	var topic *entity
	if f == subject && t.leads(governor) {
		topic = t.topic(m)
	}
	if m.what == brief.Organization && topic == nil {
		topic = t.bodySpokenOf(m)
	}
	ahead := 0.03
	if m.what == brief.Organization {
		ahead = 0.15 // any bank is "the bank"
	}
	var reading noun
	for _, n := range readings {
		m.settle(n)
		for _, e := range candidates {
			if e.lastSentence == here && e.seen > 0 && e.lastGovernor == governor && governor >= 0 && e.lastFunction != f && f != possessor {
				continue // subject and object of one verb differ
			}
			if t.onlySigns(e) || t.sameOwner(m, e) || e.lastEnd >= m.last && e.seen > 0 {
				continue // nothing is described within its own description
			}
			s, ok := t.matchRoles(m, e)
			if !ok || t.tellsOf(e, m) {
				continue
			}
			later := t.namedLater(m, e)
			if later && s < 1.7 {
				continue
			}
			if e.seen > 0 {
				back := here - e.lastSentence
				if s < 1.2 && back > 2 {
					continue
				}
				fade := 0.13
				if e.named > 0 && s >= 1.7 { // the only one of its sort stays so
					fade, back = 0.06, min(back, 7)
				}
				if e.lastFunction == subject {
					s += 0.2
				}
				if e == topic && !t.elsewhere(m, e) {
					s += 0.5
				}
				s += 0.5 - math.Min(1.6, fade*float64(back)) + 0.05*float64(min(e.seen, 10))
			} else {
				s -= ahead * float64(t.distance(m, e))
			}
			if later {
				s -= 0.3
			}
			b := best
			best, second = better(scored{e, s}, best, second)
			if best != b {
				reading = n
			}
		}
	}
	if second.entity == best.entity {
		second = scored{}
	}
	if best.entity != nil {
		m.settle(reading)
	} else {
		m.settle(readings[0])
	}
	return best, second
}

// namedLater tells that e is named further on in m's own sentence: people
// are seldom described first and named after, but for an apposition.
func (t *table) namedLater(m *mention, e *entity) bool {
	if e.named == 0 {
		return false
	}
	last := t.doc.Sentences[t.sentence(m.first)].Last
	for i := t.index(m) + 1; i < len(t.mentions) && t.mentions[i].first < last; i++ {
		if o := t.mentions[i]; o.kind == brief.Named && o.entity == e && !o.demonym && o.first >= m.last {
			return true
		}
	}
	return false
}

func (t *table) distance(m *mention, e *entity) int {
	if len(e.mentions) == 0 {
		return 0
	}
	return max(0, t.sentence(e.mentions[0].first)-t.sentence(m.first))
}

// sameOwner tells that e is the one m belongs to: "Lavrov's deputy" is not
// Lavrov, nor is "his deputy" the last man named in the sentence.
func (t *table) sameOwner(m *mention, e *entity) bool {
	if m.owner < 0 {
		return false
	}
	if n := t.covered[m.owner]; n != nil {
		return n.entity == e
	}
	if n := t.headed[m.owner]; n != nil && n != m {
		return n.entity == e
	}
	p := t.pronounAt(m.owner)
	return p != nil && p.entity == e
}

// pronounAt is the pronoun at a token.
func (t *table) pronounAt(token int) *mention {
	for i := t.index(&mention{first: token, last: token + 1}); i < len(t.mentions) && t.mentions[i].first == token; i++ {
		if o := t.mentions[i]; o.kind == brief.Pronoun {
			return o
		}
	}
	return nil
}
