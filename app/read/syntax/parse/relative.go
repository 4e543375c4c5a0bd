package parse

import "slices"

// hangRelativeObject gives the verb of a relative clause the object behind it that
// the parser took for a subject of the main verb: "The man who shot the mayor was
// arrested.", "Residents who fled the flooding were allowed home."
func (s *tree) hangRelativeObject() {
	for r := 2; r < len(s.words); r++ {
		noun := s.heads[r]
		if s.relations[r] != "acl:relcl" || noun < 0 || noun > r || s.has(r, "obj", "iobj", "xcomp", "aux:pass") || !s.pronounSubject(r) {
			continue
		}
		o, v := s.subjectBehind(r)
		switch {
		case v < 0 || !s.tags[s.finiteOf(v)].finite:
		case s.heads[noun] == v && s.subject(noun):
			s.hang(o, r, "obj")
			s.relations[noun] = s.subjectOf(v)
		case s.heads[v] == r && s.relations[v] == "ccomp" && s.heads[noun] < 0 && !s.has(v, "mark"):
			s.hang(o, r, "obj")
			s.hang(v, -1, "root")
			s.hang(noun, v, s.subjectOf(v))
			for k := range s.kids(noun) {
				if k > v {
					s.heads[k] = v
				}
			}
		}
	}
}

// pronounSubject tells that "who" or the like, right before it, is the subject of
// verb r.
func (s *tree) pronounSubject(r int) bool {
	return s.heads[r-1] == r && s.subject(r-1) && slices.Contains([]string{"who", "that", "which"}, s.words[r-1])
}

// subjectBehind is the subject of another verb whose phrase stands right behind
// verb r, and that verb; -1 for none.
func (s *tree) subjectBehind(r int) (noun, verb int) {
	for o := r + 1; o < min(len(s.words), r+8); o++ {
		if v := s.heads[o]; s.subject(o) && v > o && s.leftmost(o) == r+1 {
			return o, v
		}
		if s.tags[o].verb || s.relations[o] == "punct" {
			break
		}
	}
	return -1, -1
}
