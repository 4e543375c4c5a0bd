package events

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/clause"
)

// Sides that stand beside the subject or behind it: "together with", "on behalf of".

// companions takes those who do something with the subject x of v: "Norway, along
// with Denmark, condemned".
func (s *scanner) companions(c *candidate, v, x int, role brief.Role) {
	heads := []int{x, v}
	for _, k := range s.t.Children(v) {
		if k := int(k); accompanies[s.t.Tok(k).Lower] {
			heads = append(heads, k)
		}
	}
	for _, h := range heads {
		for _, k := range s.t.Children(h) {
			switch k := int(k); {
			case s.companion(k):
				s.take(c, k, role)
			case h == v && s.t.Tok(k).Lemma == "behalf":
				s.take(c, s.t.Child(k, "nmod", "nmod:poss"), role)
			}
		}
	}
}

// companion tells a phrase of "along with", "together with" or "alongside".
func (s *scanner) companion(k int) bool {
	if k <= 0 || !s.t.Is(k, "obl", "nmod", "conj") {
		return false
	}
	first := s.t.First(k)
	for i := max(first-1, 0); i < min(k, first+2); i++ {
		w := s.t.Tok(i).Lower
		if w == "alongside" || accompanies[w] && s.t.Tok(i+1).Lower == "with" {
			return i+1 < k || w == "alongside"
		}
	}
	return false
}

var accompanies = clause.WordSet("along together jointly alongside")

// undergoers are those to whom it is done: the objects, and of a passive that keeps
// one, "Oslo was offered a loan", the subject too.
func (s *scanner) undergoers(v int) []int {
	all := s.t.Objects(v)
	if !s.t.Passive(v) || !giving[s.t.Tok(v).Lemma] {
		return all
	}
	if x := s.t.Subject(v, clause.MaxControl); x >= 0 && !slices.Contains(all, x) {
		all = append([]int{x}, all...)
	}
	return all
}

// giving are verbs with two objects, whom and what.
var giving = clause.WordSet("offer give grant award deny refuse fine pay send promise pledge hand lend sell owe charge")

// envoys are persons by whom one country speaks to another.
var envoys = clause.WordSet("ambassador envoy consul diplomat attache attaché chargé charge embassy consulate")

// sender takes those behind the thing x that did it: "a drone fired by rebels hit".
func (s *scanner) sender(c *candidate, x int, role brief.Role) {
	for _, k := range s.t.Children(x) {
		if k := int(k); s.t.Participle(k) {
			s.take(c, s.t.Agent(k), role)
		}
	}
}

// heldBy takes the sides of the event that the noun x names, where it is told of
// only that it was put off or ended: "talks between Chad and Niger broke down".
func (s *scanner) heldBy(c *candidate, x int) {
	if !isOther(c.kind) || c.noun == x || s.isActor(x) {
		return
	}
	if e, _ := s.lex.noun(s.t, x); e != nil && sided[e.event()] {
		s.nounParties(c, x, brief.Participant, brief.Participant)
	}
}

// owning are participles that say whose a thing is: "a tanker owned by Halcyon".
var owning = clause.WordSet("own operate run control charter build")
