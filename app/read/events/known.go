package events

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/clause"
)

// Sides that an article has named before it tells of what they did or underwent.

// custody fills in who arrested and who was arrested where a sentence leaves it to
// those before: "Police fired tear gas at miners. Nineteen were arrested".
func (s *scanner) custody() {
	for i := range s.found {
		c := &s.found[i]
		if c.kind != brief.Coerce || c.quoted || !s.t.Verbal(c.trigger) || !arresting[s.t.Tok(c.trigger).Lemma] {
			continue
		}
		if !c.hasRole(brief.Agent) && s.t.Passive(c.trigger) {
			s.lend(c, brief.Agent, s.captors(i))
		}
		if o := s.t.Objects(c.trigger); len(o) == 1 && !c.hasRole(brief.Recipient) && s.countOnly(o[0]) {
			s.lend(c, brief.Recipient, s.crowd(i))
		}
	}
}

var arresting = clause.WordSet("arrest detain")

// lend gives a mention sides that were told of elsewhere.
func (s *scanner) lend(c *candidate, role brief.Role, sides []party) {
	for _, x := range sides {
		if !c.has(x.actor) {
			x.role, x.loose, x.lent = role, true, true
			c.add(x)
		}
	}
}

// captors are the police, or the like, that say so or acted in the sentences before
// the i-th mention.
func (s *scanner) captors(i int) []party {
	c := &s.found[i]
	for _, r := range c.reported {
		if s.ofPolice(r) {
			return []party{{actor: r, token: c.trigger, span: s.firstNamed(r)}}
		}
	}
	for k := i - 1; k >= 0 && c.sentence-s.found[k].sentence <= maxToSay; k-- {
		p := &s.found[k]
		if p.quoted || p.kind != brief.Coerce && p.kind != brief.Assault {
			continue
		}
		for _, x := range p.parties {
			if x.role == brief.Agent && (s.ofPolice(x.actor) || p.kind == brief.Coerce && s.set.Actors[x.actor].Kind == brief.Organization) {
				return []party{x}
			}
		}
	}
	return nil
}

// ofPolice tells an actor whose names say that it may arrest people.
func (s *scanner) ofPolice(actor int) bool {
	if k := s.set.Actors[actor].Kind; k != brief.Group && k != brief.Organization {
		return false
	}
	return slices.ContainsFunc(s.set.Actors[actor].Names(), func(name string) bool {
		return slices.ContainsFunc(strings.Fields(strings.ToLower(name)), func(w string) bool { return constables[w] })
	})
}

var constables = clause.WordSet("police gendarmes gendarmerie carabinieri constabulary sheriff troopers rangers guards")

// countOnly tells a number that stands for people named before: "six were
// arrested", "eleven of them".
func (s *scanner) countOnly(n int) bool {
	w := s.t.Tok(n)
	if w.POS != "NUM" && !fewOrMany[w.Lower] {
		return false
	}
	for _, k := range s.t.Children(n) {
		if k := int(k); s.t.Is(k, "nmod", "obl") && s.t.Tok(k).POS != "PRON" {
			return false // "six of the miners"
		}
	}
	return true
}

var fewOrMany = clause.WordSet("several dozens hundreds scores many some")

// crowd are those who protested or fought in the sentences before the i-th mention,
// else those whom the police acted on.
func (s *scanner) crowd(i int) (sides []party) {
	c := &s.found[i]
	for k := i - 1; k >= 0 && c.sentence-s.found[k].sentence <= maxToSay; k-- {
		p := &s.found[k]
		if p.quoted || p.kind != brief.Protest && p.kind != brief.Coerce && p.kind != brief.Assault {
			continue
		}
		for _, x := range p.parties {
			acted := x.role == brief.Agent && p.kind == brief.Protest || x.role == brief.Recipient && p.kind != brief.Protest
			if kind := s.set.Actors[x.actor].Kind; acted && (kind == brief.Group || kind == brief.Organization) && !s.ofPolice(x.actor) {
				sides = append(sides, x)
			}
		}
		if len(sides) > 0 {
			return sides
		}
	}
	return nil
}

// onTheScene gives arrests and blows without a place that of the protest or the
// fighting that the sentences before them in the paragraph tell of.
func (s *scanner) onTheScene() {
	for i := range s.found {
		c := &s.found[i]
		if c.place != nil || c.quoted || c.nominal || c.kind != brief.Assault && (c.kind != brief.Coerce || !arresting[s.t.Tok(c.trigger).Lemma]) {
			continue
		}
		for k := i - 1; k >= 0 && c.sentence-s.found[k].sentence <= maxToSay; k-- {
			p := &s.found[k]
			scene := p.kind == brief.Protest || p.kind == brief.Assault || p.kind == brief.Coerce
			if scene && !p.quoted && p.place != nil && p.status != brief.Planned && c.status != brief.Planned && !s.otherDay(p, c) && s.t.Doc.Sentences[p.sentence].Paragraph == s.t.Doc.Sentences[c.sentence].Paragraph {
				c.place, c.placeBy = p.place, "rule:scene"
				break
			}
		}
	}
}

// otherDay tells two mentions that may be days apart: the sentence of the second
// names a time that is not the first's.
func (s *scanner) otherDay(a, b *candidate) bool {
	if a.anchored && b.anchored && a.date != nil && b.date != nil {
		return a.date.Interval != b.date.Interval
	}
	sent := s.t.Doc.Sentences[b.sentence]
	return b.anchored || a.sentence != b.sentence && slices.Contains(s.timed[sent.First:sent.Last], true)
}

// known gives an event that a noun names without its sides those it was told with
// before: "talks between Chad and Norway began", "the talks collapsed".
func (s *scanner) known(all []event) {
	for i := range all {
		e := &all[i]
		n := s.eventNoun(&e.candidate)
		if n < 0 || len(e.parties) > 0 {
			continue
		}
		entry, _ := s.lex.noun(s.t, n)
		best := -1
		for k := range all {
			o := &all[k]
			same := entry != nil && entry.event() == o.kind || slices.ContainsFunc(o.mentions, func(m candidate) bool { return m.nominal && s.t.Tok(m.noun).Lemma == s.t.Tok(n).Lemma })
			if k != i && same && len(o.parties) > 1 && o.sentence <= e.sentence && !o.quoted && o.status != brief.Denied && (best < 0 || o.sentence > all[best].sentence) {
				best = k
			}
		}
		if best < 0 {
			continue
		}
		for _, x := range all[best].parties {
			x.loose, x.lent = true, true
			e.add(x)
		}
		if e.place == nil {
			e.place, e.placeBy = all[best].place, "rule:told before"
		}
	}
}

// eventNoun is the definite noun that a mention is about, itself one or the subject
// of a verb of beginning or ending; -1 where there is none.
func (s *scanner) eventNoun(c *candidate) int {
	n := c.noun
	if !c.nominal {
		n = s.t.Subject(c.trigger, 0)
	}
	if n < 0 || s.t.Tok(n).POS != "NOUN" {
		return -1
	}
	if definite, _ := s.determined(n); !definite || s.lex.nouns[s.t.Tok(n).Lemma] == nil {
		return -1
	}
	return n
}

// calmed gives a call for restraint the two sides of the hostilities that the
// article is about: "urged restraint".
func (s *scanner) calmed(all []event) {
	for i := range all {
		e := &all[i]
		if e.kind != brief.Request || e.hasRole(brief.Recipient) || !s.t.Verbal(e.trigger) || !s.calls(e.trigger) {
			continue
		}
		for k := range all {
			if o := &all[k]; o.main && (o.kind == brief.Assault || o.kind == brief.Mobilize) && len(s.bodies(o)) == 2 {
				s.lend(&e.candidate, brief.Recipient, s.bodies(o))
				break
			}
		}
	}
}

// calls tells a verb of asking for calm.
func (s *scanner) calls(v int) bool {
	for _, k := range s.t.Children(v) {
		if k := int(k); s.t.Is(k, "obj", "obl") && soothing[s.t.Tok(k).Lemma] {
			return true
		}
	}
	return false
}

var soothing = clause.WordSet("restraint calm de-escalation ceasefire truce dialogue")

// bodies are the countries and organizations among an event's sides.
func (s *scanner) bodies(e *event) (out []party) {
	for _, p := range e.parties {
		if k := s.set.Actors[p.actor].Kind; k == brief.Country || k == brief.Organization {
			out = append(out, p)
		}
	}
	return out
}
