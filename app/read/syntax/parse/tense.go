package parse

import "strings"

// hangByTense hangs a verb of the present behind "and" on the teller's verb of
// the present rather than on what is told in the past: "The union says talks
// broke down and has called a strike."
func (s tree) hangByTense() {
	for c, told := range s.heads {
		if told < 1 || told > c || s.relations[c] != "conj" || s.relations[told] != "ccomp" || s.hasSubject(c) {
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

// hangBareClause makes a bare noun between "after" and a verb the verb's subject,
// as headlines have it: "Chad and Niger trade blame after clash kills nine".
func (s tree) hangBareClause() {
	for v := 3; v < len(s.words); v++ {
		noun, mark := v-1, v-2
		above, verb := s.heads[noun], s.heads[v]
		if !s.tags[v].finite || !s.tags[noun].noun || s.relations[noun] != "nmod" || s.marker(noun) != mark || above < 0 || s.heads[above] != v {
			continue
		}
		if s.relations[above] != "nsubj" || verb < 0 || verb >= above || !s.tags[verb].verb {
			continue
		}
		s.heads[above], s.relations[above] = verb, "obj"
		s.heads[noun], s.relations[noun] = v, "nsubj"
		s.heads[mark], s.relations[mark] = v, "mark"
		s.relations[v] = "advcl"
	}
}

func (s tree) present(verb int) bool {
	t := s.tags[s.finiteOf(verb)]
	return t.finite && !t.past
}

// finiteOf is the word that bears the tense of a clause: its first auxiliary,
// its copula, or itself.
func (s tree) finiteOf(verb int) int {
	for k := range verb {
		if s.heads[k] == verb && (strings.HasPrefix(s.relations[k], "aux") || s.relations[k] == "cop") {
			return k
		}
	}
	return verb
}

func (s tree) hasSubject(verb int) bool { return s.has(verb, "nsubj", "nsubj:pass", "expl") }
