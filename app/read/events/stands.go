package events

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/clause"
)

// Sides that words stand for without naming them: "both companies", the body
// that somebody resigns from.

// together makes participants of those who do together what takes two: "Chad and
// Niger signed a treaty", "fought a war".
func (s *scanner) together(c *candidate) bool {
	if c.nominal || c.hasRole(brief.Recipient) || c.kind != brief.Agree && c.kind != brief.Cooperate && c.kind != brief.Consult && !mutual[s.t.Tok(c.trigger).Lemma] {
		return false
	}
	sides := 0
	for _, x := range s.t.Subjects(c.trigger) {
		for _, y := range s.t.Conjuncts(x) {
			if m, ok := s.set.Headed(y); ok && c.has(m.Actor) {
				sides++
			}
		}
	}
	for i := range c.parties { // "the two countries"
		if i > 0 && c.parties[i].token == c.parties[i-1].token && c.parties[i].loose && c.parties[i-1].loose {
			sides += 2
		}
	}
	if sides < 2 {
		return false
	}
	for i := range c.parties {
		c.parties[i].role = brief.Participant
	}
	return true
}

// mutual are verbs of what two sides do to each other.
var mutual = clause.WordSet("fight clash exchange battle trade swap strengthen deepen sever share")

// pair adds the two named last where a group is "both sides", "each side" or "the two
// leaders"; false where it is another group or no two are known.
func (s *scanner) pair(c *candidate, name string, role brief.Role, token int) bool {
	words := strings.Fields(strings.ToLower(name))
	if len(words) > 0 && words[0] == "the" {
		words = words[1:]
	}
	if len(words) == 0 || len(words) > 2 || words[0] != "both" && words[0] != "two" && (words[0] != "each" || len(words) == 1) {
		return false
	}
	persons, bodies, countries := true, true, false // "the two"
	if len(words) == 2 {
		noun := words[1]
		if words[0] == "each" {
			noun = plural(noun)
		}
		if persons, bodies, countries = personNouns[noun], partyNouns[noun], countryNouns[noun]; !persons && !bodies {
			return false
		}
	}
	fits := func(kind brief.ActorKind) bool {
		return persons && kind == brief.Person || bodies && (kind == brief.Country || !countries && kind == brief.Organization)
	}
	two := s.opposed(c, fits)
	for central := 1; central <= 2 && len(two) < 2; central++ { // those the article is about, then others
		two = two[:0]
		for i := token - 1; i >= 0 && i > token-maxPairReach && len(two) < 2; i-- {
			m, ok := s.set.Headed(i)
			if !ok || m.Kind != brief.Named || c.has(m.Actor) || s.set.Actors[m.Actor].Kind == brief.Country && s.t.Is(i, "compound", "amod") || s.set.Actors[m.Actor].Salience > central {
				continue
			}
			kind := s.set.Actors[m.Actor].Kind
			if fits(kind) && len(two) == 1 && (s.set.Actors[two[0].actor].Kind == brief.Person) != (kind == brief.Person) {
				continue
			}
			if fits(kind) && (len(two) == 0 || two[0].actor != m.Actor) {
				two = append(two, member{m.Actor, i})
			}
		}
	}
	if len(two) < 2 {
		return false
	}
	for _, x := range two {
		c.add(party{actor: x.actor, role: role, token: token, span: s.mentionSpan(token), loose: true})
	}
	return true
}

// opposed are the two sides, both of those the article is about, of what was told
// last that has just two that fit.
func (s *scanner) opposed(c *candidate, fits func(brief.ActorKind) bool) []member {
	for k := len(s.found) - 1; k >= 0 && k >= len(s.found)-maxBack; k-- {
		var two []member
		for _, p := range s.found[k].parties {
			a := &s.set.Actors[p.actor]
			if fits(a.Kind) {
				if a.Salience != 1 || c.has(p.actor) {
					two = nil
					break
				}
				two = append(two, member{p.actor, p.token})
			}
		}
		if len(two) == 2 && (s.set.Actors[two[0].actor].Kind == brief.Person) == (s.set.Actors[two[1].actor].Kind == brief.Person) {
			return two
		}
	}
	return nil
}

// plural is the plural of a regular noun.
func plural(noun string) string {
	if stem, ok := strings.CutSuffix(noun, "y"); ok && len(stem) > 1 && !strings.ContainsAny(stem[len(stem)-1:], "aeiou") {
		return stem + "ies"
	}
	return noun + "s"
}

type member struct{ actor, token int }

// maxPairReach is how many tokens back the two are looked for.
const maxPairReach = 250

var (
	personNouns  = clause.WordSet("men women leaders presidents ministers premiers politicians players drivers officials")
	countryNouns = clause.WordSet("countries nations states governments")
	partyNouns   = clause.WordSet("sides companies countries nations states governments parties clubs teams firms airlines banks groups")
)

// office adds the body that somebody is appointed to, leaves or is removed
// from, where the text has told of it.
func (s *scanner) office(c *candidate) {
	switch c.kind {
	case "OTHER:resignation", "OTHER:appointment", "OTHER:dismissal":
	default:
		return
	}
	for _, p := range append([]party(nil), c.parties...) {
		a := &s.set.Actors[p.actor]
		if a.Kind != brief.Person || a.Affiliation == "" {
			continue
		}
		for i := range s.set.Actors {
			o := &s.set.Actors[i]
			if o.Kind == brief.Organization && strings.EqualFold(o.Name, a.Affiliation) && !c.has(i) {
				role := brief.Recipient
				if p.role == brief.Recipient {
					role = brief.Agent
				}
				c.add(party{actor: i, role: role, token: p.token, span: p.span, loose: true})
			}
		}
	}
}

// headcount tells a side that is only a number of people, "14 people", "about
// two hundred officers": who they are the article does not say.
func (s *scanner) headcount(p party) bool {
	m, ok := s.set.Headed(p.token)
	if !ok {
		m, ok = s.set.Covering(p.token)
	}
	return ok && s.nameless(p.actor) && s.t.Child(m.Head, "nummod") >= 0
}

// nameless tells an actor that the article only describes.
func (s *scanner) nameless(actor int) bool {
	return !slices.ContainsFunc(s.set.Actors[actor].Mentions, func(m brief.Mention) bool { return m.Kind == brief.Named })
}

// stoodFor tells a nameless group or body that stands for another side, named in
// its own words: "Ukrainian troops" for Ukraine, "the bank's board" for the bank.
func (s *scanner) stoodFor(p party, all []party) bool {
	m, ok := s.set.Headed(p.token)
	envoy := envoys[s.t.Tok(p.token).Lemma] // "the Norwegian ambassador"
	if !ok || s.set.Actors[p.actor].Kind == brief.Person && !envoy || !s.nameless(p.actor) {
		return false
	}
	for _, q := range all {
		if envoy && q.actor != p.actor && q.role == p.role && s.set.Actors[q.actor].Kind == brief.Country && s.t.Under(q.token, p.token) {
			return true
		}
		whose := s.t.Child(p.token, "nmod:poss") // "Norway, whose border guards …"
		if q.actor != p.actor && q.role == p.role && whose >= 0 && s.t.Tok(whose).Lower == "whose" && q.token == s.t.Antecedent(whose) {
			return s.set.Actors[p.actor].Kind == brief.Group
		}
		if q.actor != p.actor && q.role == p.role && q.token >= m.First && q.token < m.Last {
			return s.set.Actors[p.actor].Kind == brief.Group || s.t.Is(q.token, "nmod:poss") // the Norwegian navy is a body by itself
		}
	}
	return false
}

// ground tells a town or region that is only where something was. It is a side
// where it acts itself, "the province opposed the sale", and where force or an order
// lies on it, "shelled Jericho", "imposed a curfew in Cizre".
func (s *scanner) ground(e *event, p party) bool {
	if s.set.Actors[p.actor].Kind != brief.Location {
		return false
	}
	if p.role != brief.Recipient {
		return s.t.Is(p.token, "compound", "amod", "nmod:poss")
	}
	switch {
	case e.kind == brief.Mobilize, !e.nominal && s.t.Is(p.token, "obj", "nsubj:pass"):
		return false
	case e.kind == brief.Coerce:
		return !s.t.AnyLemma(append(s.t.Objects(e.trigger), e.noun), orders)
	}
	return true
}

// orders are what an authority lays on a place.
var orders = clause.WordSet("curfew blockade emergency law state lockdown siege ban order restriction quarantine")
