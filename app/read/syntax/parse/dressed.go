package parse

// hangBeforeVerb parts the preposition of "people dressed in black threw stones"
// from the verb that the parser took for its noun.
func (s *tree) hangBeforeVerb() {
	for v := 3; v < len(s.heads); v++ {
		p, noun := s.heads[v], v-1
		if !s.tags[v].finite || !s.is(v, "obl", "nmod") || p < 1 || p >= noun || !s.tags[p].verb {
			continue
		}
		if s.heads[noun] != v || s.relations[noun] == "punct" || s.tags[noun].verb {
			continue
		}
		mark, subject := -1, -1
		for k := range noun {
			switch {
			case s.heads[k] == v && s.relations[k] == "case":
				mark = k
			case s.heads[k] == p && s.subject(k) && k < p:
				subject = k
			}
		}
		if mark < p || subject < 0 {
			continue
		}
		for k := mark; k < noun; k++ {
			if s.heads[k] == v {
				s.heads[k] = noun
			}
		}
		s.hang(noun, p, "obl")
		s.hang(v, s.heads[p], s.relations[p])
		s.hang(p, subject, "acl")
		s.hang(subject, v, "nsubj")
		for k := range s.kids(p) {
			if k < subject || k > v {
				s.heads[k] = v
			}
		}
	}
}
