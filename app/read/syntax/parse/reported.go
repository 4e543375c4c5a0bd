package parse

import "slices"

// hangReported makes the subject of a clause of what the parser took for the
// object of "said" with a relative clause behind it: "said the papers had been
// found".
func (s *tree) hangReported() {
	for noun, verb := range s.heads {
		if verb < 0 || noun < verb || s.relations[noun] != "obj" || !slices.Contains(saying, s.words[verb]) {
			continue
		}
		for k := range s.kids(noun) {
			if k > noun+1 && s.relations[k] == "acl:relcl" && s.heads[noun+1] == k && s.relations[noun+1] == "aux" {
				s.hang(k, verb, "ccomp")
				s.hang(noun, k, s.subjectOf(k))
				break
			}
		}
	}
}
