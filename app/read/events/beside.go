package events

import (
	"readout/app/brief"
	"readout/app/read/clause"
)

// Sides that the parse does not tie to the trigger: where it was done, or who
// is named next to it.

// fallbackRecipient takes the country or place acted on where no side is
// named: "imposed a curfew in Cizre", "protested in Belgrade against …".
func (s *scanner) fallbackRecipient(c *candidate) {
	t := s.t
	for _, h := range []int{c.trigger, c.noun, c.clause} {
		if c.nominal && s.dating(h) {
			continue
		}
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
			break
		}
		if m, ok := s.set.Headed(i); ok && s.t.Marker(i) == "" && s.t.Tok(i).POS != "PRON" {
			if s.join(c, m.Actor, brief.Agent, i) {
				c.parties[len(c.parties)-1].loose = true
			}
			return
		}
	}
}

// coordinated takes as agent the subject of the whole sentence for "… and
// demanded" where the parse hung the verb elsewhere.
func (s *scanner) coordinated(c *candidate, v int) {
	at := v - 1
	for at > 0 && (s.t.Is(at, "aux") || s.t.Tok(at).POS == "ADV") {
		at--
	}
	if at < 0 || s.t.Tok(at).Lower != "and" && s.t.Tok(at).Lower != "but" {
		return
	}
	root := v
	for range clause.MaxDepth {
		if s.t.Head(root) < 0 {
			break
		}
		root = s.t.Head(root)
	}
	x := root
	if s.t.Verbal(root) {
		x = s.t.Subject(root, 1)
	}
	if m, ok := s.set.Headed(x); ok && x >= 0 && x < v && s.join(c, m.Actor, brief.Agent, x) {
		c.parties[len(c.parties)-1].loose = true
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
		if w := t.Tok(i).Lower; w == "according" || w == "while" || w == "whereas" || t.Verbal(i) && (saying[t.Tok(i).Lemma] || t.Is(i, "conj") && t.Head(i) == v) {
			return // what is said or done next has sides of its own
		}
		m, ok := s.set.Headed(i)
		if ok && (s.nextClause(i, v) || s.ofSide(c, i, v)) {
			return
		}
		if !ok || c.has(m.Actor) || !t.Under(i, v) || s.meanwhile(i, v) || s.speaks(i) || t.Tok(i).POS == "PRON" || s.timed[i] || s.quoted[i] && !c.quoted {
			continue
		}
		if s.join(c, m.Actor, role, i) {
			c.parties[len(c.parties)-1].loose = true
			return
		}
	}
}

// nextClause tells the subject of a clause that goes on to something else: "…,
// and Norway may send ships", "as Norway asserts its claims".
func (s *scanner) nextClause(i, v int) bool {
	for steps := 0; steps < 3 && s.t.Is(i, "compound", "amod", "nmod:poss"); steps++ {
		i = s.t.Head(i) // "but Red Cross workers reached the hospital"
	}
	h := s.t.Head(i)
	if h < 0 || h == v || !s.t.Is(i, "nsubj") || !s.t.Verbal(h) {
		return false
	}
	return s.t.Is(h, "conj", "parataxis") || s.t.Is(h, "advcl") && !clause.Conditional[s.t.Marker(h)] && s.t.Marker(h) != "that"
}

// ofSide tells what a relative clause says of a side that is known: "was taken by
// soldiers, who were pursued by rebels".
func (s *scanner) ofSide(c *candidate, i, v int) bool {
	for range clause.MaxDepth {
		if i == v || i < 0 {
			return false
		}
		h := s.t.Head(i)
		if s.t.Relative(i) && h == v {
			return s.t.Verbal(v) // no clause with "who" is of a verb
		}
		if s.t.Relative(i) && h >= 0 {
			for _, p := range c.parties {
				if p.token == h || s.t.Under(p.token, h) && s.t.InPhrase(p.token, h) {
					return true
				}
			}
		}
		i = s.t.Head(i)
	}
	return false
}

// meanwhile tells an actor named in what only tells when: "signed the pact during
// a ceremony attended by the king".
func (s *scanner) meanwhile(i, v int) bool {
	for range clause.MaxDepth {
		if i == v || i < 0 {
			return false
		}
		if s.t.Is(i, "obl", "nmod", "advcl") && temporal[s.t.Marker(i)] && s.t.Marker(i) != "despite" {
			return true
		}
		i = s.t.Head(i)
	}
	return false
}

// speaks tells the subject of a verb of saying: the article has it from them.
func (s *scanner) speaks(i int) bool {
	h := s.t.Head(i)
	return h >= 0 && s.t.Is(i, "nsubj") && s.t.Verbal(h) && saying[s.t.Tok(h).Lemma]
}
