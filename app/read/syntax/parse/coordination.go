package parse

import "slices"

// hangByTense hangs a verb of the present behind "and" on the teller's verb of
// the present rather than on what is told in the past: "The union says talks
// broke down and has called a strike."
func (s *tree) hangByTense() {
	for c, told := range s.heads {
		if told < 1 || told > c || s.relations[c] != "conj" || s.relations[told] != "ccomp" || s.has(c, "nsubj", "nsubj:pass", "expl") {
			continue
		}
		teller := s.heads[told]
		if teller > told || teller < 1 || !s.tags[teller].verb || !s.tags[s.finiteOf(told)].past {
			continue
		}
		if s.present(teller) && s.present(c) {
			s.heads[c] = teller
		}
	}
}

func (s *tree) present(verb int) bool {
	t := s.tags[s.finiteOf(verb)]
	return t.finite && !t.past
}

// hangBetween joins the two that something is between, where the parser made a
// clause of the second: "after talks between the union and the port collapsed".
func (s *tree) hangBetween() {
	for p, w := range s.words {
		if w != "between" || s.relations[p] != "case" || s.heads[p] <= p {
			continue
		}
		first := s.heads[p]
		noun := s.heads[first]
		and := slices.Index(s.words[first:], "and") + first
		if noun < 0 || noun > p || and <= first || and > first+6 || s.has(first, "conj") || s.relations[and] != "cc" {
			continue
		}
		verb := s.heads[and]
		if verb < and || !s.tags[verb].finite || s.relations[verb] != "conj" {
			continue
		}
		for second := and + 1; second < verb; second++ {
			if s.heads[second] == verb && s.relations[second] == "nsubj" && s.leftmost(second) == and+1 {
				s.join(noun, first, and, second, verb)
				break
			}
		}
	}
}

// join hangs the second of two on the first, and makes the noun that is between
// them the subject of verb.
func (s *tree) join(noun, first, and, second, verb int) {
	s.hang(second, first, "conj")
	s.heads[and] = second
	s.hang(verb, s.heads[noun], s.relations[noun])
	s.hang(noun, verb, "nsubj")
	for k := range noun {
		if s.heads[k] == noun && s.relations[k] == "case" {
			s.hang(k, verb, "mark")
			s.relations[verb] = "advcl"
		}
	}
}
