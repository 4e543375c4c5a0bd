package events

import (
	"readout/app/brief"
	"readout/app/read/clause"
)

// Sides that stand in what is given, demanded, rejected or travelled for.

// thing tells an object that the entry asked for by its word and that is what
// was given or said rather than to whom: "weapons", "support".
func (s *scanner) thing(x int, e *entry) bool {
	return e != nil && e.objs != nil && things[e.event()] && s.t.AnyLemma([]int{x}, e.objs)
}

// handed tells people who are sent or lent to somebody: of "sent observers to
// Chad" Chad is the other side.
func (s *scanner) handed(x int) bool {
	for steps := 0; steps < 4 && s.t.Is(x, "conj"); steps++ {
		x = s.t.Head(x)
	}
	return s.t.Is(x, "obj") && handing[s.t.Tok(s.t.Head(x)).Lemma]
}

var handing = clause.WordSet("send provide supply deliver deploy dispatch contribute lend offer pledge promise second loan")

var things = map[brief.EventType]bool{
	brief.Aid: true, brief.Agree: true, brief.Consult: true, brief.Cooperate: true, brief.Support: true, brief.Request: true,
	brief.Mobilize: true, "OTHER:appointment": true,
}

// content takes the sides named in what is demanded, rejected or promised:
// "demanded the withdrawal of Serbian forces" is addressed to those forces.
func (s *scanner) content(c *candidate, v int) {
	if c.joint || c.hasRole(brief.Recipient) {
		return
	}
	t := s.t
	if !addressed[c.kind] {
		return
	}
	to := t.Complement(v)
	if c.kind != brief.Aid || to < 0 { // "supplied troops to help Chad": the troops are what was given
		for _, o := range t.Objects(v) {
			s.inside(c, o, brief.Recipient)
		}
	}
	if c.hasRole(brief.Recipient) {
		return
	}
	if to >= 0 {
		if x := t.Child(to, "nsubj"); x >= 0 {
			s.take(c, x, brief.Recipient)
		}
		for _, o := range t.Objects(to) {
			s.take(c, o, brief.Recipient)
			s.inside(c, o, brief.Recipient)
		}
		s.complements(c, to, brief.Recipient)
	}
}

// errand takes whom one travels to meet: "will fly to Oslo to meet Ada Lund".
func (s *scanner) errand(c *candidate, role brief.Role) {
	if c.kind != brief.Consult || c.nominal {
		return
	}
	if to := s.t.Complement(c.trigger); to >= 0 && s.peek(to) == brief.Consult {
		for _, o := range s.t.Objects(to) {
			s.take(c, o, role)
		}
		s.complements(c, to, role)
	}
}

var addressed = map[brief.EventType]bool{
	brief.Request: true, brief.Reject: true, brief.Accuse: true, brief.Agree: true, brief.Threaten: true, brief.Support: true,
	brief.Sanction: true, brief.Concede: true, brief.Aid: true, brief.Coerce: true, brief.Assault: true, brief.Retreat: true,
}

// inside takes the actors named within a phrase.
func (s *scanner) inside(c *candidate, h int, role brief.Role) {
	t := s.t
	lo, hi := t.First(h), min(t.Last(h), t.First(h)+maxPhrase)
	for i := lo; i < hi; i++ {
		if m, ok := s.set.Headed(i); ok && t.InPhrase(i, h) {
			s.join(c, m.Actor, role, i)
		}
	}
}
