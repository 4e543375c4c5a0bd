package events

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/clause"
)

// event is one thing told of, by one or several mentions; the embedded
// candidate is the mention that tells it best.
type event struct {
	candidate
	mentions []candidate // all of them, in the order of the text
	main     bool
	first    bool // the first of the main ones
	rank     float64
}

// maxOpen is how many events a mention is compared with, the latest first, so
// that merging stays linear in the article.
const maxOpen = 48

// merge makes one event of the mentions of the same: same type, sides that
// agree, dates that do not contradict. Mentions come in the order of the text.
func merge(t *clause.Tree, found []candidate, published brief.Published) []event {
	var all []event
	for _, c := range found {
		at := -1
		c.old = c.anchored && c.date != nil && !published.Interval.IsZero() && c.date.End.AddDays(21).Before(published.Start)
		bestScore := 0.0
		for k := len(all) - 1; k >= 0 && k >= len(all)-maxOpen; k-- {
			if s := same(t, &all[k], &c); s > bestScore {
				at, bestScore = k, s
			}
		}
		// the headline's events are the first; a long article must not lose them
		for k := 0; k < len(all)-maxOpen && k < 4; k++ {
			if s := same(t, &all[k], &c); s > bestScore {
				at, bestScore = k, s
			}
		}
		if at < 0 {
			all = append(all, event{candidate: c, mentions: []candidate{c}})
			continue
		}
		all[at].take(t, c)
	}
	return all
}

// take adds a mention; the fuller one speaks for the event, but no participle
// beside a verb with a tense.
func (e *event) take(t *clause.Tree, c candidate) {
	e.mentions = append(e.mentions, c)
	best, other := e.candidate, c
	if t.InTitle(e.sentence) && !t.InTitle(c.sentence) || (c.score > e.score+0.5 || e.weak && !c.weak && !c.nominal) && t.InTitle(e.sentence) == t.InTitle(c.sentence) && !(bare(t, &c) && !bare(t, &e.candidate)) && !pointsBack(t, &c) {
		best, other = c, e.candidate
	}
	best.parties = append([]party(nil), best.parties...)
	for _, p := range other.parties {
		if best.joint && p.role != brief.Participant {
			p.role = brief.Participant
		}
		best.add(p)
	}
	for i := range best.parties {
		if best.joint {
			best.parties[i].role = brief.Participant
		}
	}
	if best.date == nil || !best.anchored && other.anchored {
		if other.date != nil {
			best.date, best.dateBy, best.anchored = other.date, other.dateBy, other.anchored
		}
	}
	if best.place == nil || best.placeBy != "rule:phrase" && other.placeBy == "rule:phrase" {
		best.place, best.placeBy = other.place, other.placeBy
	}
	if best.status == brief.Happened && other.status == brief.Denied {
		best.status, best.statusBy = other.status, other.statusBy
	}
	for _, r := range other.reported {
		if !holds(best.reported, r) {
			best.reported = append(append([]int(nil), best.reported...), r)
		}
	}
	best.score = max(best.score, other.score) + 0.3
	e.candidate = best
}

// pointsBack tells a mention by a noun that takes up what was told before: "this
// trip".
func pointsBack(t *clause.Tree, c *candidate) bool {
	det := t.Child(c.noun, "det")
	return c.nominal && det >= 0 && demonstrative[t.Tok(det).Lower]
}

var demonstrative = clause.WordSet("this that these those")

// bare tells a mention by a participle that goes with another clause: "posted a
// video, shaking hands".
func bare(t *clause.Tree, c *candidate) bool {
	return !c.nominal && t.Tok(c.trigger).Tag == "VBG" && t.Is(c.trigger, "advcl", "acl", "conj") && t.Child(c.trigger, "aux") < 0
}

// unnamed tells a mention that names no side but by a pronoun.
func (c *candidate) unnamed(t *clause.Tree) bool {
	for _, p := range c.parties {
		if !p.loose && t.Tok(p.token).POS != "PRON" {
			return false
		}
	}
	return true
}

func holds(all []int, x int) bool {
	for _, y := range all {
		if x == y {
			return true
		}
	}
	return false
}

// same scores how likely a mention tells of the event: 0 for no.
func same(t *clause.Tree, e *event, c *candidate) float64 {
	if natural[e.kind] && natural[c.kind] && compatible(e, c) && (tells(t, e, c) || strikesAgain(t, e, c) || e.toll != c.toll && c.sentence-e.sentence <= maxLead && !c.indefinite) {
		return 3 // "the quake that hit Chad", "the toll has risen"
	}
	if e.kind != c.kind || !compatible(e, c) || t.Verbal(c.trigger) && further(t, c) {
		return 0
	}
	travels := t.Named(e.noun, travel)
	if e.kind == brief.Consult && travels != t.Named(c.noun, travel) && !e.title && !c.title {
		return 0 // the visit and the meeting during it
	}
	if travels && apart(e, c) {
		return 0 // two who visit one country
	}
	if c.indefinite && !t.InTitle(e.sentence) {
		return 0 // "a parallel march" is another one
	}
	if (isOther(e.kind) || e.kind == brief.Assault) && t.Is(c.clause, "advcl") && t.Head(c.clause) == e.clause &&
		(t.Tok(c.clause).Tag == "VBG" || t.Passive(e.trigger) && t.Marker(c.clause) == "when") {
		return 2 // "two trains collided, killing ten", "ten were killed when two armies exchanged fire"
	}
	if e.toll != c.toll && c.sentence-e.sentence <= maxLead && !c.indefinite {
		return 2 // "seven people were killed when …", "the crash"
	}
	lemma := travels && t.Named(c.noun, travel) || t.Tok(e.noun).Lemma == t.Tok(c.noun).Lemma || t.Tok(e.trigger).Lemma == t.Tok(c.trigger).Lemma
	shared, conflict := overlap(e, c)
	fromTitle := t.InTitle(e.sentence) != t.InTitle(c.sentence)
	score := 0.0
	gap := c.sentence - e.mentions[len(e.mentions)-1].sentence
	switch {
	case shared > 0 && shared >= min(len(e.parties), len(c.parties)):
		score = 1 + float64(shared)
	case gap <= maxApart && !conflict && sameThing(t, e, c):
		score = 1.5
	case shared > 0 && !conflict && (lemma || fromTitle):
		score = 0.5 + float64(shared)
	case c.definite && gap > 0 && gap <= 4 && !conflict && (shared > 0 || c.unnamed(t)):
		score = 0.7 + 0.2/float64(gap) // "the meeting", "their talks": the one just told of
	case lemma && !c.indefinite && (len(e.parties) == 0 || len(c.parties) == 0) && (c.nominal || e.nominal || fromTitle):
		score = 0.6
	}
	if score == 0 || !lemma && !fromTitle && gap > 2 && !c.nominal && !e.nominal && !sharesOther(e, c) {
		return 0 // what one actor did there and does here, to others
	}
	if !lemma && !fromTitle && gap > maxApart && !c.nominal && !e.nominal {
		return 0 // told in other words so much later, it is something else
	}
	if e.sentence == c.sentence && !lemma && (score < 2 || shared < 2 && !c.nominal && !e.nominal) {
		return 0 // two verbs of one sentence are two events unless all sides agree
	}
	if lemma {
		score++
	}
	if fromTitle {
		score += 0.5
	}
	if score < 2 && c.sentence-e.sentence > 8 && !lemma {
		return 0
	}
	return score
}

// apart tells that each was done by people, none of them the same.
func apart(e *event, c *candidate) bool {
	by := func(all []party) (actors []int) {
		for _, p := range all {
			if p.alone && p.role == brief.Agent {
				actors = append(actors, p.actor)
			}
		}
		return actors
	}
	mine, theirs := by(e.parties), by(c.parties)
	return len(mine) > 0 && len(theirs) > 0 && !slices.ContainsFunc(mine, func(a int) bool { return slices.Contains(theirs, a) })
}

// travel are the words for going to see somebody.
var travel = clause.WordSet("visit trip tour travel fly arrive stay head")

// sameThing tells a mention of what was done to the thing just told of: "fired
// six missiles", "the missiles were launched".
func sameThing(t *clause.Tree, e *event, c *candidate) bool {
	if c.nominal || e.nominal || !t.Passive(c.trigger) {
		return false
	}
	for _, o := range t.Objects(c.trigger) {
		if d := t.Child(o, "det"); d < 0 || t.Tok(d).Lower != "the" && t.Tok(d).Lower != "these" || t.Tok(o).POS != "NOUN" {
			continue
		}
		for _, x := range t.Objects(e.trigger) {
			if t.Tok(x).Lemma == t.Tok(o).Lemma {
				return true
			}
		}
	}
	return false
}

// disaster is the type of what weather, water and earth do.
const disaster brief.EventType = "OTHER:disaster"

// natural are the types of what nature does, which words tell apart at will.
var natural = map[brief.EventType]bool{disaster: true, "OTHER:earthquake": true}

// strikesAgain tells a mention of what the storm or the quake just told of did:
// "a quake shook Chad", "the quake triggered landslides".
func strikesAgain(t *clause.Tree, e *event, c *candidate) bool {
	if !t.Verbal(e.trigger) || !t.Verbal(c.trigger) {
		return false
	}
	first, again := t.Subject(e.trigger, clause.MaxControl), t.Subject(c.trigger, clause.MaxControl)
	if first < 0 || again < 0 || t.Tok(again).Tag != "NN" {
		return false
	}
	d := t.Child(again, "det")
	known := d >= 0 && t.Tok(d).Lower == "the" && t.Child(again, "amod", "nummod") < 0
	return known && strings.HasSuffix(t.Tok(first).Lemma, t.Tok(again).Lemma) // "earthquake", "quake"
}

// tells tells a relative clause about the noun of the event, or the other way
// round.
func tells(t *clause.Tree, e *event, c *candidate) bool {
	return e.sentence == c.sentence && (t.Relative(c.clause) && t.Head(c.clause) == e.noun || t.Relative(e.clause) && t.Head(e.clause) == c.noun)
}

// sharesOther tells whether both have an actor in common who is more than the
// agent of either.
func sharesOther(e *event, c *candidate) bool {
	for _, p := range e.parties {
		for _, q := range c.parties {
			if p.actor == q.actor && p.role != brief.Agent && q.role != brief.Agent {
				return true
			}
		}
	}
	return false
}

// maxApart is how many sentences may lie between two verbs that tell of one event
// in other words.
const maxApart = 5

// further tells a mention that says itself that it is one more: "the two sides
// also agreed to …".
func further(t *clause.Tree, c *candidate) bool {
	for _, v := range []int{c.trigger, c.clause, c.outer} {
		if v < 0 {
			continue
		}
		for _, k := range t.Children(v) {
			switch t.Tok(int(k)).Lower {
			case "also", "separately", "meanwhile":
				return true
			}
		}
	}
	return false
}

// overlap counts the actors both have, and tells whether one is the agent
// here and acted on there.
func overlap(e *event, c *candidate) (shared int, conflict bool) {
	for _, p := range e.parties {
		for _, q := range c.parties {
			if p.actor != q.actor || p.loose && q.loose || p.lent || q.lent {
				continue
			}
			shared++
			if p.role != q.role && p.role != brief.Participant && q.role != brief.Participant {
				conflict = true
			}
		}
	}
	return shared, conflict
}

// compatible tells whether dates and statuses allow one event.
func compatible(e *event, c *candidate) bool {
	if e.old != c.old && !c.nominal && !e.nominal {
		return false
	}
	if e.date != nil && c.date != nil && e.anchored && c.anchored &&
		(e.date.End.Before(c.date.Start) || c.date.End.Before(e.date.Start)) {
		return false
	}
	a, b := e.status, c.status
	if a == b || e.title != c.title {
		return true
	}
	if a == brief.Denied || b == brief.Denied {
		return false
	}
	open := func(s brief.Status) bool { return s == brief.Planned || s == brief.Hypothetical }
	return open(a) == open(b)
}
