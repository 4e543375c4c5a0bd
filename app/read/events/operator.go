package events

import (
	"readout/app/brief"
	"readout/app/read/clause"
)

// frame handles a verb that lends its type to what it governs or takes it
// from there; false where there is nothing to govern.
func (s *scanner) frame(v int, ev, fr *entry, c scope) bool {
	t := s.t
	switch fr.kind {
	case "@light":
		n := s.lightNoun(v, fr)
		if n < 0 {
			s.asHeadline(v, fr, c)
			return false
		}
		e, _ := s.lex.noun(t, n)
		if s.dating(v) {
			if !t.Under(v, n) { // "the ambush that followed" has been seen to
				s.noun(n, c)
			}
			s.descend(v, c, map[int]bool{n: true})
			return true
		}
		if s.beganWhen(v, e.event()) {
			s.descend(v, c, map[int]bool{n: true})
			return true
		}
		s.note(v, n, e.event(), "rule:light verb", "", c, e)
		s.descend(v, absorb(c), nil)
		return true
	case "@report":
		s.asHeadline(v, fr, c)
		s.report(v, c)
		return true
	case "@cause":
		return false
	}
	if fr.kind == "@plan" {
		// "the hearing is expected in May", "plan a strike"
		if n := s.lightNoun(v, &entry{noobj: t.Passive(v)}); n >= 0 && t.Child(v, "xcomp", "ccomp") < 0 {
			e, _ := s.lex.noun(t, n)
			s.note(v, n, e.event(), "rule:expected", "", c.with(brief.Planned, t.Tok(v).Lower), e)
			s.descend(v, absorb(c), nil)
			return true
		}
	}
	if fr.kind == "@deny" && c.by == "not" {
		// "does not rule out a strike": it may come
		open := c
		open.status, open.by, open.outer = brief.Hypothetical, "not "+t.Tok(v).Lower, first(c.outer, v)
		skip := map[int]bool{t.Complement(v): true} // "did not rule out leaving": nobody has said he will
		for _, k := range t.Children(v) {
			if k := int(k); t.Is(k, "conj") {
				skip[k] = true
				s.visit(k, s.below(v, k, c))
			}
		}
		s.descend(v, open, skip)
		return true
	}
	to := t.Complement(v)
	if to < 0 {
		if fr.kind == "@deny" || fr.kind == "@weigh" {
			c = c.with(frameStatus[fr.kind], t.Tok(v).Lower)
			c.outer = first(c.outer, v)
			s.descend(v, c, nil)
			return true
		}
		return false
	}
	s.operator(v, to, fr, ev, c)
	return true
}

// dating tells a verb that says of an event only when it was: "the visit comes a
// week after the vote".
func (s *scanner) dating(v int) bool {
	return v >= 0 && (s.t.Tok(v).Lemma == "come" || s.t.Tok(v).Lemma == "follow") && s.t.Verbal(v)
}

// beganWhen tells a clause whose "when" tells the same event better: "the war
// began when the militants attacked the south".
func (s *scanner) beganWhen(v int, kind brief.EventType) bool {
	for _, k := range s.t.Children(v) {
		if k := int(k); k > v && s.t.Is(k, "advcl") && s.t.Tok(s.t.First(k)).Lower == "when" && s.peek(k) == kind && s.t.Subject(k, 0) >= 0 {
			return true
		}
	}
	return false
}

// dubbed tells a verb that says what something is called: "called the launch a
// success", "called the walkout 'wholly needless'".
func (s *scanner) dubbed(v int) bool {
	n := s.t.Child(v, "obj")
	if s.t.Tok(v).Lemma != "call" || n < v {
		return false
	}
	x := s.t.Child(v, "xcomp")
	return x > n && !s.t.Verbal(x) || n+2 < len(s.quoted) && (s.quoted[n+1] || s.quoted[n+2])
}

// lightNoun is the eventive noun a light verb v takes its type from, -1 where
// there is none: "held talks", "an attack took place".
func (s *scanner) lightNoun(v int, fr *entry) int {
	heads := s.t.Objects(v)
	if fr.noobj {
		heads = nil
		if x := s.t.Subject(v, 1); x >= 0 {
			heads = []int{x}
		}
	}
	for _, h := range heads {
		for _, n := range s.t.Conjuncts(h) {
			if e, _ := s.lex.noun(s.t, n); e != nil {
				if e.weak && s.t.Tok(v).Lemma == "have" {
					continue // "had a new law"
				}
				return n
			}
			if of := s.t.PartOf(n); of >= 0 {
				n = of
			}
			if e, _ := s.lex.noun(s.t, n); e != nil {
				return n
			}
			// "a mediation effort", "a bombing campaign"
			for _, k := range s.t.Children(n) {
				if e, _ := s.lex.noun(s.t, int(k)); e != nil && s.t.Is(int(k), "compound", "amod") && efforts[s.t.Tok(n).Lemma] {
					return int(k)
				}
			}
		}
	}
	return -1
}

var efforts = clause.WordSet("effort campaign process mission operation attempt plan programme program bid series drive action activity wave round")

var frameStatus = map[string]brief.Status{
	"@plan": brief.Planned, "@weigh": brief.Hypothetical, "@deny": brief.Denied, "@fail": brief.Denied, "@claim": brief.Alleged,
}

// operator handles "plans to …", "promised to …", "denied having …".
func (s *scanner) operator(v, to int, fr, ev *entry, c scope) {
	t := s.t
	rest := map[int]bool{to: true}
	inner := s.peek(to)
	switch fr.kind {
	case "@promise":
		kind := brief.Agree
		if hostile[inner] && !t.Is(v, "conj") && vows[t.Tok(v).Lemma] {
			kind = brief.Threaten
		}
		if ev == nil { // "is ready to"
			c = c.with(brief.Planned, t.Tok(v).Lower)
			if hostile[inner] {
				kind = brief.Threaten
			}
		}
		if deals[inner] {
			c.outer = first(c.outer, v)
			s.visit(to, c) // the deal is done, whatever is still to come
		} else {
			if ev == nil {
				ev = &entry{kind: string(kind)}
			}
			s.note(v, v, kind, "rule:"+fr.kind[1:], inner, c, ev)
			s.visit(to, absorb(c))
		}
		s.descend(v, absorb(c), rest)
		return
	case "@plan":
		if decided[t.Tok(v).Lemma] {
			c.outer = first(c.outer, v)
			s.visit(to, c)
			s.descend(v, c, rest)
			return
		}
		if wished[t.Tok(v).Lemma] && !t.Infinitive(to) {
			c = c.with(brief.Hypothetical, t.Tok(v).Lower)
			break
		}
		c = c.with(brief.Planned, t.Tok(v).Lower)
		c.intent = c.intent || !foreseen[t.Tok(v).Lemma] && !t.Passive(v) && t.Infinitive(to)
	case "@weigh", "@deny", "@fail":
		c = c.with(frameStatus[fr.kind], t.Tok(v).Lower)
	}
	c.outer = first(c.outer, v)
	s.visit(to, c)
	s.descend(v, c, rest)
}

// deals are what is news by itself where it was only agreed.
var deals = map[brief.EventType]bool{"OTHER:acquisition": true, "OTHER:deal": true, "OTHER:transfer": true}

var (
	vows     = clause.WordSet("vow pledge promise swear undertake commit")
	decided  = clause.WordSet("decide decision resolve opt elect determine")
	wished   = clause.WordSet("hope want wish propose mean")
	foreseen = clause.WordSet("expect schedule likely due slate set anticipate poised tip hope want wish about")
)

func first(a, b int) int {
	if a >= 0 {
		return a
	}
	return b
}

func isOther(k brief.EventType) bool { return len(k) > 6 && k[:6] == "OTHER:" }
