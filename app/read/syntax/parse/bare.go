package parse

// hangBareClause makes a bare noun between "after" and a verb the verb's subject,
// as headlines have it: "Chad and Niger trade blame after clash kills nine".
func (s *tree) hangBareClause() {
	for v := 3; v < len(s.words); v++ {
		noun, mark := v-1, v-2
		above, verb := s.heads[noun], s.heads[v]
		if !s.tags[v].finite || !s.tags[noun].noun || s.relations[noun] != "nmod" || s.marker(noun) != mark || above < 0 || s.heads[above] != v {
			continue
		}
		if s.relations[above] != "nsubj" || verb < 0 || verb >= above || !s.tags[verb].verb {
			continue
		}
		s.hang(above, verb, "obj")
		s.hang(noun, v, "nsubj")
		s.hang(mark, v, "mark")
		s.relations[v] = "advcl"
	}
}
