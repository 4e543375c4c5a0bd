package events

import (
	"math"
	"slices"
	"sort"

	"readout/app/brief"
	"readout/app/read/clause"
	"readout/app/read/syntax"
)

// weigh scores how much a mention is worth a card, by what it says: a main
// clause with named sides, a date and a place is news; a passing noun is not.
func (s *scanner) weigh(c *candidate, ctx scope, e *entry) float64 {
	score := 1.0
	switch {
	case isOther(c.kind):
		score += 0.2
	default:
		score += 0.6
	}
	if c.how == ruleHeadline {
		score -= 0.4
	}
	if c.how == ruleUnlisted || c.how == ruleHeadline {
		score -= 1.6
	}
	if soft[c.kind] {
		score -= 0.7
	}
	score -= 0.25 * float64(min(ctx.depth, 4))
	if c.nominal {
		score -= 0.6
	}
	if c.weak {
		score -= 0.5
	}
	if c.indefinite && s.t.Tok(c.noun).Tag == "NNS" && c.nominal {
		score -= 0.5
	}
	if ctx.adjunct {
		score -= 0.3
	}
	if s.t.Relative(c.clause) {
		score -= 0.2
		if tag := s.t.Tok(c.clause).Tag; (tag == "VBZ" || tag == "VBP") && (friendly[c.kind] || isOther(c.kind)) && s.t.Subject(c.clause, 1) == s.t.Head(c.clause) {
			score -= 1.6 // "a charity that supports families": what it always does
		}
	}
	named, grouped := 0, 0
	for _, p := range c.parties {
		if p.loose {
			continue
		}
		if s.set.Actors[p.actor].Kind == brief.Group {
			grouped++
		} else {
			named++
		}
	}
	score += 0.45*float64(min(named, 2)) + 0.25*float64(min(grouped, 2))
	if named+grouped == 0 {
		score -= 0.3
	}
	switch c.status {
	case brief.Happened, brief.Ongoing:
		score += 0.3
	case brief.Hypothetical:
		score -= 0.5
	case brief.Denied:
		score -= 0.4
		if c.statusBy == "not" && ctx.reporter < 0 {
			score -= 1.2 // nobody said it had taken place
		}
	}
	if s.t.Participle(c.trigger) && !hostile[c.kind] {
		score -= 0.8
	}
	if x := s.t.Subject(c.trigger, 1); !c.nominal && x >= 0 && s.t.Tok(x).POS == "PRON" && x < c.trigger && named+grouped == 0 {
		if _, known := s.actorAt(x); !known {
			score -= 0.5 // "they dispersed": nobody knows who
		}
	}
	if c.quoted {
		score -= 2.5
	}
	if s.addressesReader(c) {
		score -= 2
	}
	if s.t.Doc.Sentences[c.sentence].Kind == syntax.Caption {
		score -= 1
	}
	return score
}

// soft types are seldom news by themselves.
var soft = map[brief.EventType]bool{
	"OTHER:publication": true, "OTHER:speech": true, "OTHER:campaign": true, "OTHER:study": true, "OTHER:migration": true,
	"OTHER:reaction": true, "OTHER:ceremony": true, "OTHER:investment": true, "OTHER:decision": true, "OTHER:search": true,
	"OTHER:identification": true, "OTHER:discovery": true, "OTHER:escape": true, "OTHER:results": true, "OTHER:construction": true,
}

// rank scores events over the whole article and marks the main ones.
func (s *scanner) rank(all []event, h *headline) {
	t := s.t
	for i := range all {
		e := &all[i]
		e.rank = e.score
		pos := e.sentence - max(h.lead, 0)
		for _, m := range e.mentions {
			if !t.InTitle(m.sentence) {
				pos = min(pos, m.sentence-max(h.lead, 0))
			}
		}
		e.rank += 1.2 * math.Exp(-float64(max(pos, 0))/6)
		e.rank += 0.15 * float64(min(len(e.mentions)-1, 4))
		for _, p := range e.parties {
			if s.set.Actors[p.actor].Salience == 1 {
				e.rank += 0.25
				break
			}
		}
		if e.anchored && e.date != nil {
			e.rank += 0.4
		}
		if e.anchored && e.status == brief.Planned {
			e.rank += 0.5 // what comes due is wanted
		}
		if e.place != nil {
			e.rank += 0.2
		}
	}
	h.mark(s, all)
}

// choose keeps the events worth a card: about a dozen for a page, more for
// more text, and none that only fill up.
func choose(t *clause.Tree, all []event) []event {
	words := 0
	for _, tok := range t.Doc.Tokens {
		if tok.POS != "PUNCT" {
			words++
		}
	}
	limit := int(math.Round(1.5 + 0.6*math.Sqrt(float64(words))))
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return all[order[a]].rank > all[order[b]].rank })
	keep := map[int]bool{}
	for _, i := range order {
		e := &all[i]
		if len(keep) >= limit || e.rank < minRank && !e.main {
			break
		}
		if e.nominal && !e.main && e.rank < minNounRank {
			continue // "a rally", "a call": a noun alone tells little
		}
		if e.nominal && sided[e.kind] && len(e.parties) == 0 && len(e.mentions) < 2 && i != order[0] {
			continue // "talks" of nobody with nobody
		}
		if e.nominal && e.weak && isOther(e.kind) && !e.main && !e.anchored && len(e.parties) == 0 && !slices.ContainsFunc(e.mentions, func(c candidate) bool { return !c.nominal }) {
			continue // "the law allows", "a fire": nothing but the word
		}
		keep[i] = true
	}
	var kept []event
	for _, i := range order { // the main events first, the rest as the article tells them
		if all[i].main && keep[i] {
			kept = append(kept, all[i])
		}
	}
	for i := range all {
		if keep[i] && !all[i].main {
			kept = append(kept, all[i])
		}
	}
	return kept
}

// sided are the types that take at least one side.
var sided = map[brief.EventType]bool{
	brief.Consult: true, brief.Agree: true, brief.Cooperate: true, brief.Support: true, brief.Concede: true,
	brief.Request: true, brief.Accuse: true, brief.Reject: true, brief.Threaten: true,
}

// minRank is the rank below which an event is not worth a card, minNounRank that of
// what only a noun names.
const (
	minRank     = 1.15
	minNounRank = 1.75
)

// addressesReader tells what a page says to its reader: "Thank you for
// subscribing".
func (s *scanner) addressesReader(c *candidate) bool {
	if !s.t.Verbal(c.trigger) {
		return false
	}
	for _, x := range append(s.t.Subjects(c.trigger), s.t.Objects(c.trigger)...) {
		if w := s.t.Tok(x).Lower; w == "you" || w == "your" {
			return true
		}
	}
	return false
}
