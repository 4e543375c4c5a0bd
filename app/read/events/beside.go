package events

import (
	"readout/app/brief"
)

// Sides that the parse does not tie to the trigger: where it was done, or who
// is named next to it.

// fallbackRecipient takes the country or place acted on where no side is
// named: "imposed a curfew in Cizre", "protested in Belgrade against …".
func (s *scanner) fallbackRecipient(c *candidate) {
	t := s.t
	for _, h := range []int{c.trigger, c.noun, c.clause} {
		for _, k := range t.Children(h) {
			k := int(k)
			if !t.Is(k, "obl", "nmod") || !locative[t.Marker(k)] {
				continue
			}
			if m, ok := s.set.Headed(k); ok && s.isPlace(m.Actor) {
				s.join(c, m.Actor, brief.Recipient, k)
				return
			}
			for i := t.First(k); i < min(t.Last(k), t.First(k)+8); i++ {
				if m, ok := s.set.Covering(i); ok && s.isPlace(m.Actor) {
					s.join(c, m.Actor, brief.Recipient, i)
					return
				}
			}
		}
	}
}

// before takes as agent the actor named last before a verb whose subject the
// parse lost.
func (s *scanner) before(c *candidate, v int) {
	sent := s.t.Doc.Sentences[s.t.Tok(v).Sentence]
	for i := v - 1; i >= sent.First && i > v-maxReach; i-- {
		if s.t.Verbal(i) && !s.t.Participle(i) && !s.t.Relative(i) {
			return
		}
		if m, ok := s.set.Headed(i); ok && s.t.Marker(i) == "" && s.t.Tok(i).POS != "PRON" {
			s.join(c, m.Actor, brief.Agent, i)
			c.parties[len(c.parties)-1].loose = true
			return
		}
	}
}

// maxReach is how far from a verb a side is looked for that the parse does not
// tie to it.
const maxReach = 25

// beside takes as the other side the actor named next after the trigger in
// what hangs on it: whom a demand, a threat or a protest is about.
func (s *scanner) beside(c *candidate, v int, role brief.Role) {
	t := s.t
	last := min(t.Last(v), v+maxReach)
	for i := v + 1; i < last; i++ {
		if w := t.Tok(i).Lower; w == "according" || t.Verbal(i) && saying[t.Tok(i).Lemma] {
			return
		}
		m, ok := s.set.Headed(i)
		if !ok || c.has(m.Actor) || t.Tok(i).POS == "PRON" || s.timed[i] || s.quoted[i] && !c.quoted {
			continue
		}
		s.join(c, m.Actor, role, i)
		c.parties[len(c.parties)-1].loose = true
		return
	}
}
