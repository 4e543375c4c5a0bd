package events

import (
	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/clause"
)

// From a phrase to the actors it names or that stand behind it.

// take adds the actors of the phrase at h and of those coordinated with it: the
// one the head means, else those its modifiers name, the country behind
// "Egyptian demonstrators" or "the president of Armenia".
func (s *scanner) take(c *candidate, h int, role brief.Role) {
	if h < 0 {
		return
	}
	for _, x := range s.t.Conjuncts(h) {
		if of := s.t.PartOf(x); of >= 0 {
			if _, ok := s.set.Headed(x); !ok {
				x = of
			}
		}
		s.takeOne(c, x, role)
	}
}

func (s *scanner) takeOne(c *candidate, x int, role brief.Role) {
	t := s.t
	m, ok := s.set.Headed(x)
	if !ok {
		m, ok = s.set.Covering(x)
	}
	if ok {
		s.join(c, m.Actor, role, x)
	}
	if ok && !s.hasBehind(m) || t.Tok(x).POS == "PRON" {
		return
	}
	if !ok && x > 0 && s.pair(c, t.Text(x-1, x+1), role, x) {
		return // "both countries"
	}
	body := ok && s.set.Actors[m.Actor].Kind == brief.Organization && !ofState[t.Tok(x).Lemma] // "a Norwegian miner" does not act for Norway
	for _, k := range t.Children(x) {
		k := int(k)
		if !ok && t.Participle(k) && owning[t.Tok(k).Lemma] {
			s.take(c, t.Agent(k), role)
			continue
		}
		if !t.Is(k, "nmod", "compound", "amod", "flat", "appos", "nmod:poss") || t.Is(k, "nmod") && !t.Is(k, "nmod:poss") && !ofWhom[t.Marker(k)] {
			continue
		}
		sent := envoys[t.Tok(x).Lemma] // "the Norwegian ambassador", "its ambassador to Norway"
		if ok && (t.Is(k, "appos") && s.set.Actors[m.Actor].Kind != brief.Person || t.Is(k, "nmod") && !t.Is(k, "nmod:poss") && !behindMarks[t.Marker(k)] && !(sent && t.Marker(k) == "to")) {
			continue
		}
		if ok && s.set.Actors[m.Actor].Kind == brief.Person && t.Is(k, "compound", "amod") && !sent {
			continue // "Norwegian Prime Minister Ada Roe" acts for herself
		}
		behind := t.Conjuncts(k) // "French and Egyptian warships"
		if n := t.Antecedent(k); t.Tok(k).Lower == "whose" && n >= 0 {
			behind = []int{n}
		}
		for _, x := range behind {
			if x > 0 && s.pair(c, t.Text(x-1, x+1), role, x) {
				continue // "the presidents of both countries"
			}
			if m, ok := s.set.Headed(x); ok {
				if body && s.isPlace(m.Actor) || sent && s.set.Actors[m.Actor].Kind != brief.Country {
					continue
				}
				if owns := t.Is(k, "nmod:poss") || t.Is(k, "nmod") && t.Marker(k) == "of"; owns && s.set.Actors[m.Actor].Kind == brief.Person {
					continue // "supporters of Ada Lund" are not she
				}
				s.join(c, m.Actor, role, x)
			} else if m, ok := s.set.Covering(x); ok {
				s.join(c, m.Actor, role, x)
			}
		}
	}
}

// ofState are the bodies by which a state acts.
var ofState = clause.WordSet(`government army navy force military police ministry embassy consulate parliament senate cabinet presidency intelligence
	guard court delegation mission commission council troop regime junta administration`)

// hasBehind tells a mention that stands for somebody else too: officials, or
// members, of a country or an organization.
func (s *scanner) hasBehind(m actors.Mention) bool {
	k := s.set.Actors[m.Actor].Kind
	return k == brief.Group || k == brief.Person || m.Kind == brief.Descriptive
}

var behindMarks = clause.WordSet("of from")

var ofWhom = clause.WordSet("of in from for against with to on by at")

func (s *scanner) join(c *candidate, actor int, role brief.Role, token int) bool {
	if travels := c.kind == brief.Consult; role != brief.Agent && (travels || c.kind == brief.Aid) {
		host, ok := s.visited(actor)
		if travels && (!ok || s.t.Tok(c.trigger).Lemma == "invite" && s.t.Marker(token) == "to") {
			return false
		}
		if ok {
			actor = host
		}
	}
	if s.onlyWhere(c.kind, role, actor, token) || crossing[c.kind] && role != brief.Agent && s.isPlace(actor) {
		return false
	}
	if role != brief.Agent && token > c.trigger && s.teller(token, c.trigger) {
		return false // "…, the agency reported": it was not done to the agency
	}
	if role != brief.Agent && s.set.Actors[actor].Kind == brief.Group && s.handed(token) {
		return false
	}
	if s.pair(c, s.set.Actors[actor].Name, role, token) {
		return true
	}
	span := s.mentionSpan(token)
	c.add(party{actor: actor, role: role, token: token, span: span, alone: s.set.Actors[actor].Kind == brief.Person})
	return true
}

// suffered are the types that a town or region is taken to undergo: "imposed a
// curfew in Cizre".
var suffered = map[brief.EventType]bool{brief.Assault: true, brief.Coerce: true, brief.Protest: true, brief.Mobilize: true, brief.Sanction: true, brief.Threaten: true}

// onlyWhere tells a place that something is done in, or goes to or comes from,
// rather than done to: a town or a square after a preposition. A place that is
// attacked, or that stands for those who govern it, is a side.
func (s *scanner) onlyWhere(kind brief.EventType, role brief.Role, actor, token int) bool {
	for steps := 0; steps < 3 && s.t.Is(token, "compound", "flat", "amod"); steps++ {
		token = s.t.Head(token) // "in the Kursk region"
	}
	m := s.t.Marker(token)
	switch {
	case s.set.Actors[actor].Kind != brief.Location || m == "" || s.t.Is(token, "nmod:poss"):
		return false
	case static[m]:
		return m != "on" && !suffered[kind]
	}
	return role != brief.Agent && m != "against"
}

// mentionSpan is the mention at a token, in bytes.
func (s *scanner) mentionSpan(token int) brief.Span {
	first, last := token, token+1
	if m, ok := s.set.Headed(token); ok {
		first, last = m.First, m.Last
	} else if m, ok := s.set.Covering(token); ok {
		first, last = m.First, m.Last
	}
	return brief.Span{Start: s.t.Tok(first).Start, End: s.t.Tok(last - 1).End}
}
