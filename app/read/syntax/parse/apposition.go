package parse

// hangAppositive gives a verb between commas the subject that has a name set
// beside it, where the parser joined that to what stands before: "The union
// praised the ruling, and its leader, Ada Roe, called for calm."
func (s *tree) hangAppositive() {
	for v := 6; v < len(s.words); v++ {
		if !s.tags[v].finite || s.words[v-1] != "," || s.is(v, "aux", "aux:pass", "cop") || s.has(v, "nsubj", "nsubj:pass", "expl") {
			continue
		}
		n := s.apposedUpTo(v - 1)
		if n < 0 || s.relations[n] != "conj" || s.heads[n] > n {
			continue
		}
		and, above := -1, s.verbAbove(n)
		for k := range s.kids(n) {
			if k < n && s.relations[k] == "cc" {
				and = k
			}
		}
		if and < 1 || s.words[and-1] != "," || above < 0 || above > and || s.under(above, v) {
			continue
		}
		s.hang(and, v, "cc")
		s.hang(n, v, "nsubj")
		s.hang(v, above, "conj")
	}
}

// apposedUpTo is the noun whose apposition, between commas, ends before the comma
// at word end; -1 for none.
func (s *tree) apposedUpTo(end int) int {
	for k := end - 1; k > max(0, end-7) && s.words[k] != ","; k-- {
		if n := s.heads[k]; s.relations[k] == "appos" && n >= 0 && n < k && s.tags[n].noun && s.words[n+1] == "," && s.leftmost(k) <= n+2 {
			return n
		}
	}
	return -1
}

// verbAbove is the nearest verb that word i hangs under; -1 for none.
func (s *tree) verbAbove(i int) int {
	for range s.words {
		if i = s.heads[i]; i < 0 || s.tags[i].verb {
			return i
		}
	}
	return -1
}
