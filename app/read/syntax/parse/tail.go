package parse

import "slices"

// hangTail gives back to what was told all that stands before the teller at the
// end and that the parser hung on the telling: "Gunmen stormed a hotel, killing
// nine and wounding 30, officials said." Officials kill nobody, and 30 of them
// say nothing.
func (s *tree) hangTail() {
	for t := 4; t < len(s.words); t++ {
		if !slices.Contains(tellers, s.words[t]) {
			continue
		}
		comma, subject := s.commaBefore(t)
		if comma < 3 || s.tellsOn(t) {
			continue
		}
		if k := comma - 1; (s.heads[k] == t || s.heads[k] == subject) && s.tags[k-1].verb && !s.tags[k].verb && !s.is(k, "ccomp", "root", "advcl", "parataxis", "conj") {
			s.hang(k, k-1, "obj")
		}
		told := s.toldBefore(t, comma)
		if told < 0 {
			continue
		}
		s.relations[told] = "ccomp"
		for k := range s.kids(t) {
			if told < k && k < comma && s.relations[k] != "punct" && !s.subject(k) {
				s.heads[k] = told
			}
		}
	}
}

// tellers are verbs of one who tells behind what is told.
var tellers = append([]string{"reported", "added", "announced", "told"}, saying...)

// commaBefore is the comma before the subject of teller t, with the subject; -1
// where none is near.
func (s *tree) commaBefore(t int) (comma, subject int) {
	subject = -1
	for k := t - 1; k >= 0 && k > t-10; k-- {
		switch {
		case s.words[k] == ",":
			if subject < 0 {
				return -1, -1
			}
			return k, subject
		case s.heads[k] == t && s.subject(k):
			subject = k
		case s.tags[k].finite:
			return -1, -1
		}
	}
	return -1, -1
}

// tellsOn tells that what teller t tells stands behind it.
func (s *tree) tellsOn(t int) bool {
	for k := range s.kids(t) {
		if k > t && s.is(k, "ccomp", "xcomp", "obj") && !(s.words[t] == "told" && s.relations[k] == "obj") {
			return true
		}
	}
	return false
}

// toldBefore is the verb of the whole clause before the comma that hangs on
// teller t; -1 for none.
func (s *tree) toldBefore(t, comma int) int {
	told := -1
	for k := range s.kids(t) {
		if k > comma {
			break
		}
		switch {
		case s.is(k, "ccomp", "root"):
			return k
		case told < 0 && s.relations[k] == "advcl" && s.tags[s.finiteOf(k)].finite && s.subjectBefore(k) && !s.has(k, "mark", "advmod"):
			told = k
		}
	}
	return told
}
