package events

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/clause"
	"readout/app/read/syntax"
)

// scanner walks the trees of a document from the roots down and notes every
// mention of an event. What governs a clause (a report, a plan, a denial, an
// "if") is handed down to it, so that a trigger knows its status and its
// outermost operator when it is reached.
type scanner struct {
	lex    *lexicon
	alike  synonyms
	t      *clause.Tree
	set    *actors.Set
	quoted []bool // token stands in quoted words
	timed  []bool // token stands in an expression of time
	works  []bool // token stands in the name of a work in quotation marks
	quotes []brief.Quote
	source map[int]int // token -> the quote in whose source it stands
	hosts  map[int]int // capital -> its country, by actor
	found  []candidate
	mute   bool // the sentence has a verb that is known to tell of no event
}

// scope is what the clauses above a token say of it.
type scope struct {
	status    brief.Status // "" where nothing above says
	by        string       // the words that gave the status
	intent    bool         // somebody means to do it
	absorbed  bool         // part of an event already noted: no event of its own
	peer      bool         // what absorbed was at the clause this one is coordinated with
	outer     int          // the outermost operator, -1 where there is none
	reporters []int        // actors the clause is from
	reporter  int          // the token of the last one who says it, -1
	past      bool         // it was said in the past: "would" is the future then
	depth     int          // clauses between the root and here
	adjunct   bool         // inside "during …", "after …": background
}

func (s *scanner) sentence(n int) {
	sent := s.t.Doc.Sentences[n]
	if sent.Kind == syntax.Byline || sent.Kind == syntax.Dateline || sent.Kind == syntax.Furniture {
		return
	}
	before := len(s.found)
	s.mute = false
	for i := sent.First; i < sent.Last; i++ {
		if s.t.Head(i) < 0 {
			s.visit(i, scope{outer: -1, reporter: -1})
		}
	}
	if len(s.found) == before && !s.mute {
		s.rescue(n)
	}
}

func (s *scanner) visit(i int, c scope) {
	if c.depth > clause.MaxDepth {
		return
	}
	c.peer = c.absorbed
	switch {
	case s.t.Verbal(i):
		s.verb(i, c)
	case s.t.Tok(i).POS == "ADJ" && s.predicative(i):
		s.adjective(i, c)
	case s.t.Tok(i).POS == "NOUN" || s.t.Tok(i).POS == "PROPN":
		s.noun(i, c)
	default:
		s.descend(i, c, nil)
	}
}

// descend visits the children of i; skip holds those seen to already.
func (s *scanner) descend(i int, c scope, skip map[int]bool) {
	for _, k := range s.t.Children(i) {
		k := int(k)
		if skip[k] {
			continue
		}
		s.visit(k, s.below(i, k, c))
	}
}

// below is the scope of the child k of i.
func (s *scanner) below(i, k int, c scope) scope {
	c.depth++
	t := s.t
	switch {
	case t.Is(k, "conj"):
		c.depth--
		if tag := t.Tok(k).Tag; c.by == "not" && (tag == "VBD" || tag == "VBZ" || tag == "VBP") {
			c.status, c.by = "", "" // "was not asked and threatened to sue"
		}
		c.absorbed = c.peer
		return c
	case t.Relative(k), t.Is(k, "parataxis"):
		return scope{outer: -1, reporter: -1, depth: c.depth, reporters: c.reporters, adjunct: c.adjunct || t.Relative(k)}
	case t.Is(k, "acl") && t.Participle(k):
		if c.status == brief.Planned { // "will return soldiers held since July": they are held
			c.status, c.by, c.intent = "", "", false
		}
	case t.Is(k, "advcl"):
		m := t.Marker(k)
		if clause.Conditional[m] || pending[m] && (c.status == brief.Planned || c.status == brief.Hypothetical || t.Auxiliary(i, clause.Will) >= 0) {
			c.status, c.by, c.outer, c.absorbed = brief.Hypothetical, m, -1, false
		} else if temporal[m] || t.Tok(k).Tag == "VBG" || t.Tok(k).Tag == "VBN" {
			c.outer, c.absorbed, c.adjunct = -1, false, true
			c.intent = false
			if by := s.t.Head(i); clause.GerundMarks[m] && (s.peek(i) == brief.Accuse || t.Is(i, "obj") && by >= 0 && s.peek(by) == brief.Accuse) {
				c.status, c.by = brief.Alleged, t.Tok(i).Lower // "accuses her of plotting to kill"
			}
		}
		c.absorbed = c.absorbed && t.Tok(k).Tag != "VBD" // "left after its head resigned"
		if s.protests(k) {
			c.outer = first(c.outer, i) // "dumped manure to protest against cuts"
		}
		if c.by != m && t.Tok(k).Tag != "VBG" && !t.Infinitive(k) {
			c.status, c.by = "", "" // a finite clause stands for itself
		}
	case t.Is(k, "obl", "nmod") && temporal[t.Marker(k)]:
		c.status, c.by, c.outer, c.absorbed, c.adjunct, c.intent = "", "", -1, false, true, false
	}
	return c
}

var (
	pending  = clause.WordSet("until once") // under "will" not yet done
	temporal = clause.WordSet("during after before following since until when while amid as once despite ahead")
)

func (s *scanner) predicative(i int) bool {
	return s.t.Child(i, "cop", "nsubj") >= 0 || s.t.Is(i, "xcomp", "root", "conj")
}

// adjective handles "is ready to …", "is expected to …".
func (s *scanner) adjective(i int, c scope) {
	for k := range s.lex.adjectives[s.t.Tok(i).Lemma] {
		e := &s.lex.adjectives[s.t.Tok(i).Lemma][k]
		if to := s.t.Complement(i); e.frame() && to >= 0 {
			s.operator(i, to, e, nil, s.modal(i, c))
			return
		}
	}
	s.descend(i, s.modal(i, c), nil)
}

func (s *scanner) verb(v int, c scope) {
	if s.asNoun(v) || personNouns[s.t.Tok(v).Lower] { // "Defence ministers Lund and Holm" is no clause
		s.descend(v, c, nil) // "two of the wounded": people, not what befell them
		return
	}
	if s.recurs(v) {
		s.mute = true
		s.descend(v, absorb(c), nil)
		return
	}
	if s.dubbed(v) {
		s.descend(v, absorb(c), nil)
		return
	}
	ev, fr, second := s.lookUp(v)
	own := s.modal(v, c)
	if s.wasTold(v, own) {
		s.note(v, v, brief.Request, "rule:must", "", own, nil)
		s.descend(v, absorb(own), nil)
		return
	}
	if own.by == "not" && own.intent && own.reporter >= 0 && s.refuser(v) && (ev == nil || friendly[ev.event()] || ev.event() == brief.Agree) {
		// "would not meet the demands": to refuse, whatever the verb
		s.note(v, v, brief.Reject, "rule:will not", "", own, nil)
		s.descend(v, absorb(own), nil)
		return
	}
	if fr != nil && ev != nil && ev.specific() < 5 && fr.kind == "@report" {
		ev = nil
	}
	if fr != nil && (ev == nil || fr.kind == "@promise" || fr.kind == "@deny" && own.by == "not") {
		if s.frame(v, ev, fr, own) {
			return
		}
	}
	switch {
	case ev != nil:
		s.typed(v, ev, second, own)
	default:
		if c.depth == 0 || c.reporter >= 0 || s.t.Is(v, "conj") {
			s.unlisted(v, fr, own)
		}
		if fr == nil {
			s.asHeadline(v, nil, own)
		}
		s.descend(v, own, nil)
	}
}

func absorb(c scope) scope { c.absorbed = true; return c }

// peek is the type of event that the clause at v tells, without noting it; ""
// where it tells none.
func (s *scanner) peek(v int) brief.EventType {
	if !s.t.Verbal(v) {
		if e, _ := s.lex.noun(s.t, v); e != nil {
			return e.event()
		}
		return ""
	}
	ev, fr, _ := s.lookUp(v)
	if ev != nil {
		return ev.event()
	}
	if fr != nil && fr.kind == "@light" {
		if n := s.lightNoun(v, fr); n >= 0 {
			e, _ := s.lex.noun(s.t, n)
			return e.event()
		}
	}
	return ""
}

// typed notes the event of a verb that the lexicon knows.
func (s *scanner) typed(v int, ev, second *entry, c scope) {
	kind, how := ev.event(), "rule:verb"
	switch {
	case c.intent && c.status == brief.Denied && !s.unplanned(v) && (friendly[kind] || kind == brief.Consult || kind == brief.Agree || kind == brief.Request):
		// "will not support": a refusal is something that took place
		kind, how, c.status = brief.Reject, "rule:will not", ""
	case c.intent && c.status == brief.Planned && !s.t.Passive(v):
		if s.unless(v) {
			kind, how = brief.Threaten, "rule:unless"
		} else if friendly[kind] {
			kind, how = brief.Agree, "rule:will"
		} else if hostile[kind] && s.t.Subject(v, clause.MaxControl) >= 0 {
			kind, how = brief.Threaten, "rule:will"
		}
	}
	if (kind == brief.Reject || kind == brief.Request && s.t.Negated(max(s.t.Complement(v), v))) && s.noComment(v) {
		s.mute = true
		return
	}
	var other brief.EventType
	if kind != ev.event() {
		other = ev.event()
	} else if second != nil {
		other = second.event()
	}
	s.note(v, v, kind, how, other, c, ev)
	inner := absorb(c)
	if x := s.t.Subject(v, 0); x >= 0 && s.t.Tok(x).Lemma == "toll" {
		inner = c // "the toll of the bombing rose" tells of the bombing too
	}
	s.descend(v, inner, nil)
}

// asNoun tells a participle that stands for those it befell: "the wounded", "the
// number of detained".
func (s *scanner) asNoun(v int) bool {
	t := s.t
	if t.Tok(v).Tag != "VBN" {
		return false
	}
	if t.Child(v, "det") >= 0 {
		return true
	}
	return v > 0 && t.Tok(v-1).Lower == "of" && (v+1 >= len(t.Doc.Tokens) || !t.Nominal(v+1) && t.Tok(v+1).POS != "ADJ") && !t.Is(v, "acl", "advcl")
}

// recurs tells what takes place over and over, "hit the coast each year", and is
// no event of its own.
func (s *scanner) recurs(v int) bool {
	t := s.t
	for _, k := range t.Children(v) {
		k := int(k)
		if t.Is(k, "nsubj") && t.Tok(k).Lemma == "average" {
			return true
		}
		if !t.Is(k, "obl") || t.Marker(k) != "" {
			continue
		}
		if d := t.Child(k, "det"); d >= 0 && (t.Tok(d).Lower == "each" || t.Tok(d).Lower == "every") {
			return true
		}
	}
	return false
}

// in are the mentions noted in sentence n.
func (s *scanner) in(n int) []candidate {
	from, _ := slices.BinarySearchFunc(s.found, n, func(c candidate, n int) int { return c.sentence - n })
	to, _ := slices.BinarySearchFunc(s.found, n+1, func(c candidate, n int) int { return c.sentence - n })
	return s.found[from:to]
}

// unless tells "will … unless …": what is announced is a threat.
func (s *scanner) unless(v int) bool {
	for _, k := range s.t.Children(v) {
		if s.t.Is(int(k), "advcl") && s.t.Marker(int(k)) == "unless" {
			return true
		}
	}
	return false
}

// noun notes an event that a noun names.
func (s *scanner) noun(n int, c scope) {
	ev, fr := s.lex.noun(s.t, n)
	own := c
	if st, by := s.nounStatus(n); st != "" {
		own = own.with(st, by)
	}
	if fr != nil && (ev == nil || fr.kind == "@claim" && s.t.Child(n, "acl", "ccomp") >= 0) {
		own = own.with(frameStatus[fr.kind], s.t.Tok(n).Lower)
		if fr.kind == "@weigh" || fr.kind == "@claim" {
			own.absorbed = false
		}
		own.outer = first(own.outer, n)
		s.descend(n, own, nil)
		return
	}
	if x := s.described(n); ev != nil && x >= 0 {
		s.visit(x, own)
		s.descend(n, absorb(own), map[int]bool{x: true})
		return
	}
	if last := len(s.found) - 1; ev != nil && last >= 0 && s.found[last].noun == n && s.found[last].trigger != n {
		s.descend(n, absorb(own), nil) // what it did has been noted
		return
	}
	if ev != nil && !c.absorbed && !s.t.Is(n, "compound", "amod", "flat", "appos") && !s.isName(n) {
		e := *ev
		s.note(n, n, e.event(), "rule:noun", "", own, &e)
		s.descend(n, absorb(own), nil)
		return
	}
	s.descend(n, own, nil)
}

// described is the event that the noun n only says something of: "the visit" of
// "the visit is the latest in a series of meetings"; -1 where there is none.
func (s *scanner) described(n int) int {
	for _, k := range append([]int32{int32(n)}, s.t.Children(n)...) { // the parse may hang the subject on "latest"
		if k := int(k); k == n || s.t.Is(k, "amod") && s.t.Tok(k).Tag == "JJS" {
			if x := s.t.Child(k, "nsubj"); x >= 0 && s.t.Child(k, "cop") >= 0 {
				if e, _ := s.lex.noun(s.t, x); e != nil {
					return x
				}
			}
		}
	}
	return -1
}

// isName tells a noun inside a longer name: "the Visit Britain office".
func (s *scanner) isName(n int) bool {
	m, ok := s.set.Covering(n)
	return ok && m.Kind == brief.Named
}

func (s *scanner) nounStatus(n int) (brief.Status, string) {
	for _, k := range s.t.Children(n) {
		if w := s.t.Tok(int(k)).Lower; s.t.Is(int(k), "amod", "det", "compound") {
			if st := statusAdjectives[w]; st != "" {
				return st, w
			}
		}
	}
	return "", ""
}

var statusAdjectives = map[string]brief.Status{
	"planned": brief.Planned, "upcoming": brief.Planned, "scheduled": brief.Planned, "forthcoming": brief.Planned,
	"expected": brief.Planned, "future": brief.Planned, "next": brief.Planned, "proposed": brief.Planned, "looming": brief.Planned,
	"imminent": brief.Planned, "impending": brief.Planned,
	"possible": brief.Hypothetical, "potential": brief.Hypothetical, "hypothetical": brief.Hypothetical, "threatened": brief.Hypothetical,
	"any": brief.Hypothetical, "further": "",
	"alleged": brief.Alleged, "suspected": brief.Alleged, "reported": brief.Alleged, "supposed": brief.Alleged, "purported": brief.Alleged,
	"no": brief.Denied, "ongoing": brief.Ongoing, "current": brief.Ongoing, "continuing": brief.Ongoing,
	"canceled": brief.Denied, "cancelled": brief.Denied,
}
