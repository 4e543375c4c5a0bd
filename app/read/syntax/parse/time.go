package parse

import (
	"slices"
	"strings"
)

// hangSince hangs on participle p the time that the parser took for the subject
// of the noun's own verb: "men missing since Tuesday were found".
func (s *tree) hangSince(p int) {
	for f := range s.kids(p) {
		if f < p+3 || s.relations[f] != "advcl" {
			continue
		}
		for k := p + 2; k < f; k++ {
			if s.heads[k] != f || !s.subject(k) || !s.time(k) && !s.disagree(k, f) {
				continue
			}
			if m := s.leftmost(k) - 1; m > p && s.heads[m] == f && slices.Contains(timeMarks, s.words[m]) {
				s.hang(m, k, "case")
				s.hang(k, p, "obl")
				return
			}
		}
	}
}

// hangSpanBefore makes the subject of a clause of whom "three weeks after Ada Roe
// was shot" speaks, where the parser took the weeks for it.
func (s *tree) hangSpanBefore() {
	for n, v := range s.heads {
		if v < n+3 || !s.subject(n) || !slices.Contains(spans, s.words[n]) {
			continue
		}
		for k := range s.kids(n) {
			m := s.marker(k)
			if k > n && k < v && m == n+1 && s.relations[k] == "nmod" {
				s.hang(k, v, s.relations[n])
				s.hang(m, v, "mark")
				s.hang(n, v, "obl:unmarked")
				for j := range s.kids(n) {
					if j > m {
						s.heads[j] = k
					}
				}
				if s.heads[v] >= 0 && s.heads[v] < n {
					s.relations[v] = "advcl"
				}
				break
			}
		}
	}
}

// spans are stretches of time.
var spans = strings.Fields("minutes hours days weeks months years decades moments seconds minute hour day week month year decade")

var timeMarks = []string{"since", "until", "before", "after"}

// times are nouns of what does nothing itself.
var times = strings.Fields(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december jan feb mar apr aug sept oct nov dec yesterday day week month year weekend dawn midnight noon
	night morning evening afternoon spring summer autumn winter`)

// time tells a noun or number of time.
func (s *tree) time(i int) bool {
	w := strings.ToLower(strings.TrimSuffix(s.words[i], "."))
	return slices.Contains(times, w) || len(w) == 4 && strings.Trim(w, "0123456789") == ""
}

// disagree tells that one alone is not the subject of "were" and the like.
func (s *tree) disagree(subject, verb int) bool {
	return s.tags[subject].noun && !s.tags[subject].plural && !s.has(subject, "conj", "nummod") &&
		slices.Contains([]string{"were", "are", "have"}, s.words[s.finiteOf(verb)])
}
