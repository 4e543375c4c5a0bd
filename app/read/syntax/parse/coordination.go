package parse

import "slices"

// hangBehindComma hangs a verb behind ", and" on the main clause's verb rather
// than on one of a clause within it, where both have the same tense: "Roe
// denounced them after they flew balloons, and warned that …".
func (s *tree) hangBehindComma() {
	root := slices.Index(s.heads, -1)
	if root < 0 {
		return
	}
	for c := root + 3; c < len(s.heads); c++ {
		first := s.heads[c]
		if s.relations[c] != "conj" || first <= root || first >= c || s.tags[c].tag != s.tags[root].tag {
			continue
		}
		if !s.behindComma(c) || s.has(c, "nsubj", "nsubj:pass") || !s.inClause(first) {
			continue
		}
		s.heads[c] = root
		for k := range s.kids(first) {
			if k < c && s.relations[k] == "punct" && s.words[k] == "," && s.heads[k+1] == c {
				s.heads[k] = c
			}
		}
	}
}

// behindComma tells that verb c is joined to another by ", and".
func (s *tree) behindComma(c int) bool {
	for k := range s.kids(c) {
		if k > 0 && k < c && s.relations[k] == "cc" && s.words[k-1] == "," {
			return true
		}
	}
	return false
}

// inClause tells that verb i is in a clause within the main one.
func (s *tree) inClause(i int) bool {
	for steps := 0; s.heads[i] >= 0 && steps < 12; steps++ {
		if s.is(i, "advcl", "acl:relcl") {
			return true
		}
		i = s.heads[i]
	}
	return false
}

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
