package events

import (
	"readout/app/brief"
	"readout/app/read/clause"
)

// note records a mention of an event at trigger v, typed by the noun n where
// that is not v itself.
func (s *scanner) note(v, n int, kind brief.EventType, how string, second brief.EventType, ctx scope, e *entry) {
	if ctx.absorbed || s.works[v] {
		return
	}
	t := s.t
	c := candidate{
		trigger: v, last: v + 1, noun: n, clause: t.ClauseOf(v), kind: kind, second: second, how: how,
		sentence: t.Tok(v).Sentence, reported: ctx.reporters, nominal: !t.Verbal(v),
	}
	c.outer = first(ctx.outer, c.clause)
	if e != nil {
		c.joint, c.weak = e.joint, e.weak
		for i := range e.rest { // the words of a phrasal verb, where they follow it
			if at := v + 1 + i; at < len(t.Doc.Tokens) && (t.Tok(at).Lower == e.rest[i] || t.Tok(at).Lemma == e.rest[i]) {
				c.last = at + 1
			}
		}
	}
	c.title = t.InTitle(c.sentence)
	if c.nominal || n != v {
		c.definite, c.indefinite = s.determined(n)
	}
	c.quoted, c.adjunct = s.quoted[v], ctx.adjunct
	if kind == brief.Request && how == "rule:must" {
		s.take(&c, ctx.reporter, brief.Agent)
		s.take(&c, t.Subject(v, 1), brief.Recipient)
	} else {
		s.parties(&c, e, ctx.reporter)
	}
	s.settle(&c, ctx)
	c.score = s.weigh(&c, ctx, e)
	if c.status == brief.Alleged && len(c.parties) == 0 && t.Tok(v).Tag == "VBG" && t.Is(v, "advcl") && (t.Child(v, "obj") < 0 || s.eachOther(v)) {
		return // "accused the other of shooting first": the accusation tells it all
	}
	s.found = append(s.found, c)
}

// eachOther tells what two are said to have done that charge each other with it.
func (s *scanner) eachOther(v int) bool {
	x := s.t.Subject(v, 1)
	return x > 0 && s.t.Tok(x).Lower == "other" && s.t.Tok(x-1).Lower == "each" || x > 0 && s.t.Tok(x).Lower == "another" && s.t.Tok(x-1).Lower == "one"
}

// determined tells whether a noun is marked as known or as new.
func (s *scanner) determined(n int) (definite, indefinite bool) {
	for _, k := range s.t.Children(n) {
		k := int(k)
		definite = definite || s.timed[k] && s.t.Is(k, "nmod:poss") // "Thursday's meeting"
		switch s.t.Tok(k).Lower {
		case "the", "this", "that", "their", "his", "its", "her", "these", "those":
			definite = definite || s.t.Is(k, "det", "nmod:poss")
		case "a", "an", "another", "new", "second":
			indefinite = indefinite || s.t.Is(k, "det", "amod")
		}
	}
	if s.t.Tok(n).Tag == "NNS" && !plurals[s.t.Tok(n).Lemma] && !definite {
		indefinite = true // "a series of meetings": none in particular
	}
	return definite, indefinite
}

var plurals = clause.WordSet("talk negotiation clash hostility consultation discussion layoff festivity celebration condolence")

// parties finds who takes part, and as what.
func (s *scanner) parties(c *candidate, e *entry, reporter int) {
	t, v := s.t, c.trigger
	agent, recipient := brief.Agent, brief.Recipient
	if c.joint {
		agent, recipient = brief.Participant, brief.Participant
	}
	if t.Verbal(v) {
		subjects, objects := t.Subjects(v), s.undergoers(v)
		if e != nil && e.swap {
			subjects, objects = objects, subjects
		}
		for _, x := range subjects {
			s.take(c, s.speakerFor(x, reporter), agent)
			s.companions(c, v, x, agent)
			if !c.hasRole(agent) {
				s.sender(c, x, agent)
			}
			s.heldBy(c, x)
		}
		for _, x := range objects {
			if x != c.noun && !s.thing(x, e) {
				s.take(c, x, recipient)
			}
			s.heldBy(c, x)
		}
		s.complements(c, v, recipient)
	}
	if t.Tok(v).POS == "ADJ" { // "is ready to"
		s.take(c, t.Subject(v, clause.MaxControl), agent)
	}
	if c.noun != v || c.nominal {
		s.nounParties(c, c.noun, agent, recipient)
	}
	s.content(c, v)
	s.errand(c, recipient)
	s.office(c)
	if c.joint {
		if len(c.parties) == 1 {
			s.beside(c, v, brief.Participant)
		}
		return
	}
	if !c.hasRole(brief.Agent) && reporter >= 0 && !t.Passive(v) && !c.nominal || t.Tok(v).POS == "ADJ" && reporter >= 0 && !c.hasRole(brief.Agent) {
		// "Oslo said it would …", where nothing tells who "it" is
		x := t.Subject(v, clause.MaxControl)
		if x < 0 {
			x = t.Child(v, "expl")
		}
		if x >= 0 && t.Tok(x).POS == "PRON" && t.Tok(x).Lower != "i" && t.Tok(x).Lower != "we" {
			s.take(c, reporter, agent)
		}
	}
	if !c.hasRole(brief.Agent) && t.Verbal(v) && !t.Passive(v) && !t.Participle(v) {
		if x := t.Child(v, "nsubj"); x < 0 {
			s.before(c, v)
			if !c.hasRole(brief.Agent) && s.t.Subject(v, clause.MaxControl) < 0 {
				s.coordinated(c, v)
			}
		} else if sidedTypes[c.kind] && t.Tok(x).POS != "PRON" {
			s.inside(c, x, brief.Agent) // "demonstrators in Oslo": Oslo where they are no actor
		}
	}
	if s.together(c) {
		return
	}
	if !c.hasRole(brief.Recipient) && sidedTypes[c.kind] {
		s.fallbackRecipient(c)
	}
	if !c.hasRole(brief.Recipient) && sidedTypes[c.kind] {
		s.beside(c, v, brief.Recipient)
	}
}

// speakerFor is the speaker where x is an "it" in what a body or a country
// says: of itself, nearly always.
func (s *scanner) speakerFor(x, reporter int) int {
	if reporter < 0 || s.t.Tok(x).Lower != "it" || s.t.Tok(reporter).POS == "PRON" {
		return x
	}
	if m, ok := s.set.Headed(reporter); ok && s.set.Actors[m.Actor].Kind != brief.Person && s.set.Actors[m.Actor].Kind != brief.Location {
		return reporter
	}
	return x
}

func (c *candidate) hasRole(r brief.Role) bool {
	for _, p := range c.parties {
		if p.role == r {
			return true
		}
	}
	return false
}

// complements takes the other sides of a verb from its prepositions.
func (s *scanner) complements(c *candidate, v int, recipient brief.Role) {
	t := s.t
	for _, k := range t.Children(v) {
		k := int(k)
		switch {
		case t.Is(k, "iobj"):
			s.take(c, k, recipient)
		case t.Is(k, "obl", "nmod") && !t.Is(k, "obl:tmod", "obl:agent") && !s.companion(k) && t.Tok(k).Lemma != "behalf":
			if m := t.Marker(k); m == "with" && helpers[t.Tok(k).Lemma] {
				continue // "with the help of Oslo": nothing is done to Oslo
			} else if m == "with" && c.joint {
				s.take(c, k, brief.Participant)
			} else if toward[m] && !c.joint && (!topical[m] || s.isActor(k) && !c.hasRole(recipient)) {
				s.take(c, k, recipient)
			} else if m == "between" || m == "among" {
				s.take(c, k, brief.Participant)
			}
		}
	}
}

// isActor tells a token that heads the mention of an actor.
func (s *scanner) isActor(i int) bool {
	_, ok := s.set.Headed(i)
	return ok
}

var helpers = clause.WordSet("help support backing aid assistance mediation consent approval")

// topical are the prepositions before what something is about: "sued the firm over
// its contracts with Oslo" is not done to Oslo.
var topical = clause.WordSet("over about for of into")

var toward = clause.WordSet("to with against on at upon from for over into about toward towards of onto between")

// nounParties takes the sides an eventive noun names: "Lavrov's visit to
// Pyongyang", "talks between A and B", "the attack on C by D".
func (s *scanner) nounParties(c *candidate, n int, agent, recipient brief.Role) {
	t := s.t
	own, of := agent, agent
	if nominalPatient(t, n, c.kind) {
		own = recipient
	}
	if patientOf[c.kind] || t.Child(n, "nmod:poss") >= 0 || t.Agent(n) >= 0 {
		of = recipient // "Norway's rejection of", "the rejection of … by Norway"
	}
	for _, k := range t.Children(n) {
		k := int(k)
		switch {
		case t.Is(k, "nmod:poss"):
			s.take(c, k, own)
		case t.Is(k, "amod", "compound", "nmod", "nmod:unmarked") && t.Marker(k) == "":
			s.take(c, k, own)
		case t.Is(k, "nmod", "obl"):
			switch m := t.Marker(k); {
			case m == "by":
				s.take(c, k, agent)
			case m == "of":
				s.take(c, k, of)
				s.between(c, k) // "an exchange of prisoners between Chad and Niger"
			case m == "between" || m == "among" || m == "with" && c.joint:
				s.take(c, k, brief.Participant)
			case m == "with" || m == "in" && c.kind != brief.Protest:
				if m == "with" {
					s.take(c, k, recipient)
				}
			case toward[m]:
				s.take(c, k, recipient)
			}
		}
	}
}

// between takes the two sides of "between A and B" on the noun h.
func (s *scanner) between(c *candidate, h int) {
	for _, k := range s.t.Children(h) {
		if k := int(k); s.t.Is(k, "nmod") && s.t.Marker(k) == "between" {
			s.take(c, k, brief.Participant)
		}
	}
}

// patientOf are the types whose nouns name the one acted on after "of": "the
// killing of", "the arrest of".
var patientOf = map[brief.EventType]bool{
	brief.Assault: true, brief.Coerce: true, brief.Sanction: true, brief.Concede: true, brief.Accuse: true,
	"OTHER:appointment": true, "OTHER:dismissal": true, "OTHER:acquisition": true, "OTHER:trial": true, "OTHER:rescue": true,
	"OTHER:discovery": true, "OTHER:launch": true, "OTHER:closure": true,
}

// nominalPatient tells a noun whose possessor undergoes it: "his arrest".
func nominalPatient(t *clause.Tree, n int, k brief.EventType) bool {
	if !patientOf[k] {
		return false
	}
	switch t.Tok(n).Lemma {
	case "arrest", "detention", "assassination", "murder", "killing", "appointment", "nomination", "dismissal", "sacking", "expulsion",
		"kidnapping", "imprisonment", "release", "trial", "deportation", "impeachment", "ouster", "rescue", "conviction", "abduction":
		return t.Agent(n) < 0
	}
	return false
}

// maxPhrase bounds how many tokens of one phrase are looked through.
const maxPhrase = 60

var sidedTypes = map[brief.EventType]bool{
	brief.Protest: true, brief.Coerce: true, brief.Assault: true, brief.Sanction: true, brief.Mobilize: true, brief.Threaten: true,
	brief.Concede: true, brief.Aid: true, brief.Retreat: true, brief.Agree: true, brief.Request: true, brief.Reject: true, brief.Accuse: true,
}

func (s *scanner) isPlace(a int) bool {
	k := s.set.Actors[a].Kind
	return k == brief.Country || k == brief.Location
}
