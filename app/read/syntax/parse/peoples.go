package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// hangPeoples makes one subject of what two peoples do in a clause of time or
// cause, "when Eritrean and Djiboutian troops exchanged fire", of which the parser
// makes a clause of the first or a phrase of all.
func (s *tree) hangPeoples() {
	for m := 1; m+5 < len(s.words); m++ {
		a, b := m+1, m+3
		if !slices.Contains(clauseMarks, strings.ToLower(s.words[m])) || s.words[m+2] != "and" || !s.people(a) || !s.people(b) {
			continue
		}
		n := b + 1
		for n+1 < len(s.words) && n < b+3 && (s.tags[n].noun || s.tags[n].adjective) && s.tags[n+1].noun {
			n++
		}
		v, outer := s.verbRightBehind(n), s.verbBefore(m)
		if !s.tags[n].noun || v < 0 || outer < 0 {
			continue
		}
		s.joinPeoples(m, n, v, outer)
	}
}

// clauseMarks begin clauses of time and cause.
var clauseMarks = []string{"when", "after", "as", "before", "while", "since", "because", "until", "once", "if"}

// people tells an adjective or name with a capital.
func (s *tree) people(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.words[i])
	return unicode.IsUpper(r) && (s.tags[i].adjective || s.tags[i].noun)
}

// verbRightBehind is the verb whose subject noun n can be: it or its auxiliary
// stands right behind; -1 for none.
func (s *tree) verbRightBehind(n int) int {
	f := n + 1
	if f >= len(s.words) {
		return -1
	}
	if h := s.heads[f]; s.is(f, "aux", "aux:pass", "cop") && h > f {
		return h
	}
	switch t := s.tags[f]; {
	case t.finite:
		return f
	case t.participle && !strings.HasSuffix(s.words[f], "ing"):
		for k := f + 1; k < min(len(s.words), f+8) && s.relations[k] != "punct"; k++ {
			if s.tags[k].finite {
				return -1 // "troops killed in the raid were buried"
			}
		}
		return f
	}
	return -1
}

// verbBefore is the last verb before word m, or what its copula says; -1 for none.
func (s *tree) verbBefore(m int) int {
	for k := m - 1; k >= 0 && s.words[k] != ";"; k-- {
		switch {
		case !s.tags[k].verb:
		case s.is(k, "aux", "aux:pass", "cop"):
			if h := s.heads[k]; h >= 0 && h < m {
				return h
			}
		default:
			return k
		}
	}
	return -1
}

// joinPeoples hangs the peoples behind word m on noun n, n on verb v, and v on
// outer.
func (s *tree) joinPeoples(m, n, v, outer int) {
	a, b := m+1, m+3
	for _, top := range []int{a, b, n, v} {
		if !s.under(outer, top) {
			continue
		}
		if s.heads[top] >= 0 {
			return
		}
		s.hang(outer, -1, "root")
	}
	for k, h := range s.heads {
		if inside := h == a || h == b || h == n; inside && k > n {
			s.heads[k] = v
		} else if inside && k < m {
			s.heads[k] = outer
		}
	}
	relation := "amod"
	if s.tags[a].noun && !s.tags[a].adjective {
		relation = "compound"
	}
	s.hang(a, n, relation)
	s.hang(m+2, b, "cc")
	s.hang(b, a, "conj")
	for k := b + 1; k < n; k++ {
		s.hang(k, n, "compound")
	}
	s.hang(n, v, s.subjectOf(v))
	s.hang(v, outer, "advcl")
	s.hang(m, v, "mark")
	if strings.EqualFold(s.words[m], "when") {
		s.relations[m] = "advmod"
	}
}
