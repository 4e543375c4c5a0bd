package parse

import "slices"

// hangContent hangs the clause of "denied a report by Roe that the bank had
// failed" on the report, where the parser took it for what was denied, for why,
// or for what Roe is like.
func (s *tree) hangContent() {
	for m := 2; m < len(s.words); m++ {
		f := s.heads[m]
		if s.words[m] != "that" || f <= m || !s.is(f, "advcl", "acl", "acl:relcl", "ccomp") || !s.saysAll(f, m) {
			continue
		}
		if n := s.claimBefore(m); n >= 0 && (s.heads[f] == n || s.heads[f] < m && s.heads[f] >= 0 && s.under(n, s.heads[f]) || s.heads[f] > n && s.heads[f] < m) {
			s.hang(m, f, "mark")
			s.hang(f, n, "acl")
		}
	}
}

// claims are nouns of what is said or thought.
var claims = []string{
	"claim", "claims", "report", "reports", "allegation", "allegations", "accusation", "accusations", "suggestion", "suggestions", "charge", "charges",
	"assertion", "assertions", "statement", "statements", "rumour", "rumours", "rumor", "rumors", "speculation", "fear", "fears", "concern", "concerns",
	"warning", "warnings", "hope", "hopes", "belief", "view", "complaint", "complaints", "evidence", "news", "promise", "promises", "pledge", "threat", "threats",
	"assurance", "assurances", "argument", "confirmation", "announcement", "doubts", "sign", "signs", "proof", "word",
}

// claimBefore is the claim that "that" at m tells: right before it or before
// prepositional phrases; -1 for none.
func (s *tree) claimBefore(m int) int {
	for n := m - 1; n >= 0 && n > m-9; n-- {
		switch {
		case slices.Contains(claims, s.words[n]) && s.tags[n].noun:
			if n == m-1 || s.relations[n+1] == "case" {
				return n
			}
			return -1
		case s.tags[n].verb || s.relations[n] == "punct" || s.relations[n] == "cc":
			return -1
		}
	}
	return -1
}

// saysAll tells that "that" at m is no part of clause f, which has a subject
// and, where "that" was taken for its object, another one or none to want.
func (s *tree) saysAll(f, m int) bool {
	subject, other := false, false
	for k := range s.kids(f) {
		switch {
		case k > m && k < f && (s.subject(k) || s.relations[k] == "expl"):
			subject = true
		case k > f && s.is(k, "obj", "xcomp", "ccomp"):
			other = true
		}
	}
	return subject && (s.relations[m] == "mark" || s.relations[m] == "obj" && other)
}
