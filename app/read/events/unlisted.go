package events

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/clause"
)

// unlisted notes the main verb of a sentence that the lexicon does not know.
// It is kept for a headline or a lead with nothing better to tell.
func (s *scanner) unlisted(v int, fr *entry, c scope) {
	n := v
	if to := s.t.Complement(v); phases[s.t.Tok(v).Lemma] && to >= 0 && s.t.Verbal(to) && s.peek(to) == "" {
		n, fr = to, nil // "began to leave"
	}
	l := s.lemma(n)
	if fr != nil || stative[l] && !s.particle(n) || c.absorbed || c.adjunct || s.t.Subject(v, 1) < 0 && len(s.t.Objects(v)) == 0 {
		return
	}
	if slices.ContainsFunc(s.t.Children(v), func(k int32) bool { return s.protests(int(k)) }) {
		return // the protest is noted
	}
	if x := s.t.Subject(v, 0); x >= 0 && s.t.Tok(x).POS == "NOUN" { // "a wildfire licked the walls": the fire is the news
		if e, _ := s.lex.noun(s.t, x); e != nil && (natural[e.event()] || e.event() == "OTHER:fire") {
			s.note(v, x, e.event(), "rule:what it did", "", c, e)
			return
		}
	}
	s.note(v, n, brief.EventType("OTHER:"+l), ruleUnlisted, "", c, &entry{weak: true})
}

// particle tells a verb with a particle, "came out": what it means is its own.
func (s *scanner) particle(v int) bool { return s.t.Child(v, "compound:prt") > v }

// phases are the verbs of how far something is.
var phases = clause.WordSet("begin start continue resume")

var stative = clause.WordSet(`be have seem appear become remain stay look feel include contain consist mean know think believe like love
	hate need want concern involve depend belong own possess resemble represent reflect stand lie sit live hang keep let do go come get
	give take make put use work try help start begin continue show tell ask call can could will would may might must should`)

// tellers are verbs of telling that are news where the headline says so: "Firm
// admits spill".
var tellers = clause.WordSet("acknowledge admit concede confess testify")

const (
	ruleUnlisted = "rule:unlisted verb"
	ruleHeadline = "rule:verb of the headline"
)

// asHeadline notes a verb that is news only where the headline says so: one of
// telling, one that else lends itself to a noun, "ordered five ships", one in a
// clause under the lead's, or where nothing else does, the lead's main verb that says
// little by itself, "came out alive".
func (s *scanner) asHeadline(v int, fr *entry, c scope) {
	l := s.t.Tok(v).Lemma
	if x := s.t.Subject(v, 0); x >= 0 && courtrooms[s.t.Tok(x).Lemma] && (l == "hear" || l == "tell" && s.t.Passive(v)) {
		s.note(v, v, "OTHER:trial", "rule:court hears", "", c, nil) // "…, a jury heard"
		return
	}
	var news bool
	switch {
	case s.t.Head(v) < 0 && doings[l]:
		news = s.t.Tok(v).Tag == "VBD"
	case fr != nil:
		news = (fr.kind == "@light" || tellers[l]) && !stative[l]
	case s.t.Is(v, "advcl"):
		news = !stative[l] && (s.t.Tok(v).Tag == "VBD" || s.t.Tok(v).Tag == "VBG" && len(s.t.Objects(v)) > 0)
	}
	if news && !c.absorbed && s.t.Subject(v, 1) >= 0 {
		s.note(v, v, brief.EventType("OTHER:"+l), ruleHeadline, "", c, &entry{weak: true})
	}
}

// doings are verbs of doing that mean what stands beside them.
var doings = clause.WordSet("come go get give take make put keep ask let help")

// courtrooms are where those who are tried are heard.
var courtrooms = clause.WordSet("court jury inquest tribunal hearing")

// protests tells the purpose of what is itself the protest.
func (s *scanner) protests(k int) bool {
	return s.t.Is(k, "advcl") && s.t.Infinitive(k) && s.peek(k) == brief.Protest
}
