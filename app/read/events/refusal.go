package events

import (
	"readout/app/brief"
	"readout/app/read/clause"
)

// What is a refusal, and what is only the lack of news.

// refuser tells a subject that can refuse: an actor who is no mere place.
func (s *scanner) refuser(v int) bool {
	if s.t.Auxiliary(v, clause.Will) < 0 {
		return false
	}
	m, ok := s.set.Headed(s.t.Subject(v, 2))
	return ok && s.set.Actors[m.Actor].Kind != brief.Location
}

// unplanned tells that somebody only has no plan, "is not planning to send troops":
// nobody has refused.
func (s *scanner) unplanned(v int) bool {
	h := s.t.Head(v)
	if h < 0 || !s.t.Is(v, "xcomp", "ccomp") || !s.t.Verbal(h) {
		return false
	}
	_, fr, _ := s.lookUp(h)
	return fr != nil && fr.kind == "@plan"
}

// noComment tells "declined to comment", which is the lack of news.
func (s *scanner) noComment(v int) bool {
	to := s.t.Complement(v)
	return to >= 0 && (comments[s.t.Tok(to).Lemma] || s.t.AnyLemma(s.t.Objects(to), withheld))
}

// withheld are what sources do not give.
var withheld = clause.WordSet("name surname comment detail identity")

var comments = clause.WordSet("comment respond answer say elaborate discuss name identify speak specify disclose reveal confirm reply")
