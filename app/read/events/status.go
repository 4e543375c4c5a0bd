package events

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/clause"
)

// strength orders statuses by how much they take away: what is denied stays
// denied under "planned", what is hypothetical stays so under "alleged".
var strength = map[brief.Status]int{
	"": 0, brief.Happened: 1, brief.Ongoing: 2, brief.Alleged: 3, brief.Planned: 4, brief.Hypothetical: 5, brief.Denied: 6,
}

// with is the scope under something that gives a status.
func (c scope) with(s brief.Status, by string) scope {
	if s == brief.Denied && clause.Conditional[c.by] {
		return c // "if it fails to agree": nothing is denied
	}
	if strength[s] > strength[c.status] {
		c.status, c.by = s, by
	}
	return c
}

// modal is the scope of a clause under its own auxiliaries, negation and
// subordinator.
func (s *scanner) modal(v int, c scope) scope {
	t := s.t
	if t.Infinitive(v) && (t.Head(v) < 0 || t.Child(v, "aux:pass", "aux") >= 0 && s.isTo(v)) {
		c = c.with(brief.Planned, "to") // "Oslo to host talks", "is to be tried"
	}
	if m := t.Marker(v); clause.Conditional[m] && !t.Is(v, "conj") {
		c = c.with(brief.Hypothetical, m)
	}
	if a := t.Auxiliary(v, clause.Will); a >= 0 {
		w := t.Tok(a).Lower
		if (w == "would" || w == "'d" || w == "’d") && (s.conditioned(v) || !(c.reporter >= 0 && c.past)) {
			c = c.with(brief.Hypothetical, w)
		} else {
			c = c.with(brief.Planned, w)
			c.intent = true
		}
	}
	if a := t.Auxiliary(v, clause.Maybe); a >= 0 && c.status != brief.Planned {
		w := t.Tok(a).Lower
		c = c.with(brief.Hypothetical, w)
	}
	if s.inverted(v) {
		c = c.with(brief.Hypothetical, "should")
	} else if t.Auxiliary(v, clause.Must) >= 0 && c.status == "" {
		c = c.with(brief.Hypothetical, "must")
	}
	for _, k := range t.Children(v) {
		if w := t.Tok(int(k)).Lower; t.Is(int(k), "advmod") {
			switch w {
			case "allegedly", "reportedly", "supposedly", "purportedly", "apparently":
				c = c.with(brief.Alleged, w)
			case "perhaps", "possibly", "maybe":
				c = c.with(brief.Hypothetical, w)
			}
		}
	}
	if t.Negated(v) {
		c = c.with(brief.Denied, "not")
	}
	return c
}

// inverted tells a condition without "if": "should he recover".
func (s *scanner) inverted(v int) bool {
	return s.t.Auxiliary(v, clause.Must) >= 0 && s.t.Subject(v, 0) > s.t.Auxiliary(v, clause.Must)
}

// conditioned tells a clause that holds if another does, "if he returned", "should he
// return", but not "even if"; "unless he returned" is what it will be.
func (s *scanner) conditioned(v int) bool {
	t := s.t
	for _, k := range t.Children(v) {
		k := int(k)
		if !t.Is(k, "advcl") {
			continue
		}
		first := t.First(k)
		switch w := t.Tok(first).Lower; {
		case w == "even":
		case t.Marker(k) == "if", w == "if", w == "only" && t.Tok(first+1).Lower == "if":
			return true
		case w == "should" && t.Is(first, "aux"):
			return true
		}
	}
	return false
}

// isTo tells "is to …", "are to be …".
func (s *scanner) isTo(v int) bool {
	for k := v - 1; k > v-5 && k > 0; k-- {
		if s.t.Tok(k).Lower == "to" {
			return s.t.Tok(k-1).Lemma == "be"
		}
	}
	return false
}

// wasTold tells "Cairo said Washington must …": a demand, made by the one who
// says it to the one who must.
func (s *scanner) wasTold(v int, c scope) bool {
	return c.reporter >= 0 && !c.absorbed && !s.inverted(v) && s.t.Auxiliary(v, clause.Must) >= 0 && s.t.Subject(v, 1) >= 0 &&
		!s.sameActor(c.reporter, s.t.Subject(v, 1))
}

func (s *scanner) sameActor(a, b int) bool {
	x, ok := s.actorAt(a)
	y, also := s.actorAt(b)
	return ok && also && x == y
}

func (s *scanner) actorAt(token int) (int, bool) {
	if m, ok := s.set.Headed(token); ok {
		return m.Actor, true
	}
	if m, ok := s.set.Covering(token); ok {
		return m.Actor, true
	}
	return 0, false
}

// report handles a verb of saying: no event itself, but the one who says it
// is whom the article has the rest from.
func (s *scanner) report(v int, c scope) {
	t := s.t
	subject := t.Subject(v, 2)
	inside := c
	inside.past = t.Tok(v).Tag == "VBD" || t.Tok(v).Tag == "VBN"
	if subject >= 0 {
		inside.reporter = subject
		if a, ok := s.actorAt(subject); ok {
			inside.reporters = append(append([]int(nil), c.reporters...), a)
		}
	} else {
		inside.reporter = v
	}
	if c.status == brief.Denied || c.status == brief.Planned && t.Auxiliary(v, clause.Will) >= 0 {
		// "did not say that it had …": nothing is told of what was not said
		inside.status = ""
	}
	if t.Is(v, "parataxis") && t.Child(v, "ccomp") < v { // "troops would go, he said"
		inside = c
	}
	if claims[t.Tok(v).Lemma] {
		inside = inside.with(brief.Alleged, t.Tok(v).Lower)
	}
	for _, k := range t.Children(v) {
		k := int(k)
		switch {
		case t.Is(k, "ccomp", "xcomp", "parataxis", "obj", "advcl", "dep") && !(t.Is(k, "advcl") && t.Marker(k) != "that"):
			s.visit(k, inside)
		case t.Is(k, "conj"):
			s.visit(k, c)
		default:
			s.visit(k, s.below(v, k, c))
		}
	}
}

// contradicted takes away what the sentence before reports where somebody then denies
// it, "The paper reported that two men were held. Police denied it", and makes an
// allegation of it where somebody disputes it.
func (s *scanner) contradicted() {
	for i := range s.found {
		c := &s.found[i]
		status, denies := denials[s.t.Tok(c.trigger).Lemma]
		if !denies || c.status == brief.Denied || s.t.Negated(c.trigger) || !slices.ContainsFunc(s.t.Objects(c.trigger), s.pointsBack) {
			continue
		}
		for k := i - 1; k >= 0 && k >= i-maxBack && s.found[k].sentence >= c.sentence-1; k-- {
			if p := &s.found[k]; p.sentence < c.sentence && len(p.reported) > 0 && strength[p.status] < strength[status] {
				p.status, p.statusBy = status, "rule:contradicted"
			}
		}
	}
}

// pointsBack tells the "it" or "that" of what was told before.
func (s *scanner) pointsBack(i int) bool {
	w := s.t.Tok(i).Lower
	return w == "it" || w == "that" || w == "this"
}

// denials are verbs that somebody contradicts with, and what they leave of what was
// said.
var denials = map[string]brief.Status{"deny": brief.Denied, "dispute": brief.Alleged, "contest": brief.Alleged}

var claims = clause.WordSet("claim allege contend")

// settle gives the final status of a candidate whose clauses said nothing, or
// whose words need the whole event to judge.
func (s *scanner) settle(c *candidate, ctx scope) {
	t := s.t
	c.status, c.statusBy = ctx.status, ctx.by
	v := c.trigger
	switch {
	case c.kind == brief.Threaten && c.how == "rule:will", c.kind == brief.Agree && (c.how == "rule:will" || c.how == "rule:promise"),
		c.kind == brief.Request && c.how == "rule:must":
		// the saying took place; what was promised is another matter
		if c.status == brief.Planned && c.how == "rule:promise" || c.status == brief.Hypothetical {
			c.status, c.statusBy = brief.Happened, "rule:"+string(c.kind)
		}
	case c.kind == brief.Reject && c.how == "rule:will not":
		c.status, c.statusBy = brief.Happened, "rule:refusal"
	}
	if c.status != "" {
		return
	}
	c.status, c.statusBy = brief.Happened, "rule:tense"
	if t.Verbal(v) && t.Tok(v).Tag == "VBG" {
		for _, k := range t.Children(v) {
			if w := t.Tok(int(k)).Lower; t.Is(int(k), "aux") && (w == "is" || w == "are" || w == "'s" || w == "'re" || w == "am") {
				c.status, c.statusBy = brief.Ongoing, "rule:progressive"
			}
		}
	}
	if ctx.reporter >= 0 && (c.kind == brief.Assault || c.kind == brief.Coerce) && !s.official(ctx.reporter) && !s.sameSide(ctx.reporter, c) {
		c.status, c.statusBy = brief.Alleged, "rule:a party says so"
	}
}

// official tells a source whose word on an incident is taken as report:
// police, doctors, ministries, agencies, courts, witnesses.
func (s *scanner) official(token int) bool {
	if officials[s.t.Tok(token).Lemma] {
		return true
	}
	for k := s.t.First(token); k < s.t.Last(token) && k < s.t.First(token)+40; k++ {
		if officials[s.t.Tok(k).Lemma] {
			return true
		}
	}
	return false
}

var officials = clause.WordSet(`police officer official officials spokesman spokeswoman spokesperson authority ministry minister department
	agency court judge prosecutor doctor medic hospital witness rescuer service firefighter mayor governor coroner media television
	radio newspaper news report statement military army source sources resident investigator sheriff chief embassy`)

// sameSide tells whether the one who says it did it: an admission.
func (s *scanner) sameSide(reporter int, c *candidate) bool {
	a, ok := s.actorAt(reporter)
	if !ok {
		return false
	}
	for _, p := range c.parties {
		if p.actor == a && p.role == brief.Agent {
			return true
		}
	}
	return false
}
