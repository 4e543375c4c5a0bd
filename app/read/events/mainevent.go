package events

import (
	"math"
	"slices"
	"sort"
	"strings"

	"readout/app/brief"
	"readout/app/read/clause"
)

// Which event an article is about: the one that its headline tells of, and that
// the main clause of its lead tells again.

// score is how well an event tells what the headline and the lead tell.
func (h *headline) score(s *scanner, e *event) (score, title float64) {
	t := s.t
	score = 0.5 * e.score
	for k := range h.parts {
		later := 0.1 * float64(min(k, 3))
		if h.parts[k].beside {
			later += 0.1
		}
		title = max(title, h.told(s, &h.parts[k], e)-later)
	}
	score += title
	n := 0
	for _, p := range e.parties {
		if h.actors[p.actor] {
			n++
		}
	}
	score += 0.35 * float64(min(n, 3))
	score += 2 * h.resemblance(t, e)
	first := 1 << 30
	for _, m := range e.mentions {
		first = min(first, m.sentence)
	}
	score += 2 * math.Exp(-float64(max(0, first-max(h.lead, 0)))/2.5)
	if t.Head(e.clause) < 0 && e.clause == e.trigger {
		score += 0.3
	}
	if h.opens(s.t, e) {
		score += openingBonus
	}
	if e.status == brief.Hypothetical || e.status == brief.Denied {
		score -= 0.8
	}
	if e.status == brief.Planned && title == 0 {
		score -= 0.3
	}
	if e.quoted {
		score -= 2
	}
	if e.old {
		score -= 0.6
	}
	return score, title
}

// openingBonus is what the main clause of the lead is worth: a report begins
// with what is new.
const openingBonus = 0.8

// opens tells an event that the main clause of the lead tells of, whoever is
// said to report it.
func (h *headline) opens(t *clause.Tree, e *event) bool {
	for _, m := range e.mentions {
		if m.sentence != h.lead || m.nominal && m.clause == m.trigger {
			continue
		}
		if up := t.Head(m.clause); up < 0 || t.Is(m.clause, "ccomp", "root") && t.Head(up) < 0 {
			return true
		}
	}
	return false
}

// match scores an event against one that the title tells of: the same type,
// the same word, the same sides.
func (h *headline) match(s *scanner, e *event, c *candidate) float64 {
	score := 0.0
	if e.kind == c.kind {
		score += 1.2
	}
	for _, m := range e.mentions {
		if s.t.Tok(m.trigger).Lemma == h.title.t.Tok(c.trigger).Lemma || s.t.Tok(m.noun).Lemma == h.title.t.Tok(c.noun).Lemma {
			score += 1
			break
		}
	}
	if score == 0 {
		return 0
	}
	shared := 0
	for _, p := range e.parties {
		if c.has(p.actor) {
			shared++
		}
	}
	if shared == 0 && h.apartFrom(s, e, c) {
		return 0
	}
	score += 0.4 * float64(shared)
	if c.adjunct || h.inMarks(c.trigger) { // "rejects it as talks go on"
		score *= 0.5
	}
	if h.title.t.Head(c.clause) < 0 && c.clause == c.trigger {
		score += 0.4
	}
	return score
}

// apartFrom tells that an event and one of the title are each of named people or
// bodies, none of them the same: two meetings of four presidents are two.
func (h *headline) apartFrom(s *scanner, e *event, c *candidate) bool {
	named := func(all []party) bool {
		for _, p := range all {
			if !p.loose && s.properName(p.actor) {
				return true
			}
		}
		return false
	}
	return named(e.parties) && named(c.parties)
}

// resemblance is the part of the clause's content words that the title has.
func (h *headline) resemblance(t *clause.Tree, e *event) float64 {
	if len(h.words) == 0 {
		return 0
	}
	best := 0.0
	for _, m := range e.mentions[:min(len(e.mentions), 4)] {
		lo, hi := t.First(m.clause), t.Last(m.clause)
		in, out := 0, 0
		for i := lo; i < hi && i < lo+60; i++ {
			if w := t.Tok(i); len(w.Lower) > 2 && !stopWords[w.Lower] && w.POS != "PUNCT" {
				if h.words[w.Lower] || h.words[strings.ToLower(w.Lemma)] {
					in++
				} else {
					out++
				}
			}
		}
		best = max(best, float64(in)/float64(in+out+3))
	}
	return best
}

// mark chooses the main event, and one more for each other part of the headline
// that the text tells of, else one that the lead tells of beside it.
func (h *headline) mark(s *scanner, all []event) {
	type scored struct {
		i            int
		score, title float64
	}
	list := make([]scored, 0, len(all))
	for i := range all {
		if sc, ti := h.score(s, &all[i]); ti > 0 || all[i].how != ruleHeadline {
			list = append(list, scored{i, sc, ti})
		}
	}
	sort.SliceStable(list, func(a, b int) bool { return list[a].score > list[b].score })
	for k := 1; k < len(list) && list[0].title == 0 && list[k].score > 0.9*list[0].score; k++ {
		if list[k].title > 1 && h.leads(&all[list[k].i]) { // of two that the lead tells of, the headline's
			list[0], list[k] = list[k], list[0]
		}
	}
	if lead := h.bareLead(s, all); lead >= 0 && len(list) > 0 && list[0].title == 0 && !h.opens(s.t, &all[list[0].i]) {
		list = slices.Insert(list, 0, scored{i: lead, score: list[0].score})
	}
	order := 0
	choose := func(i int) {
		all[i].main = true
		all[i].rank += 50 - 10*float64(order) // in this order, before all others
		order++
	}
	if len(list) == 0 {
		return
	}
	choose(list[0].i)
	for _, i := range h.others(s, all, list[0].i) {
		choose(i)
	}
	for _, x := range list {
		if order < min(len(h.parts), maxMain) && x.title >= 1 && !all[x.i].main && h.near(&all[x.i]) && !h.bareNoun(s.t, &all[x.i]) {
			choose(x.i) // "march ends in clashes"
		}
	}
	lead := &all[list[0].i]
	for _, x := range list {
		if e := &all[x.i]; order == 1 && !e.main && !lead.old && e.kind != lead.kind && h.leads(e) && x.score > 0.42*list[0].score && !h.bareNoun(s.t, e) && !e.precedes(lead) && !h.aside(s.t, e) {
			choose(x.i)
		}
	}
}

// bareLead is the event of the lead's main verb where that says little by itself, "came
// out alive"; -1 where there is none.
func (h *headline) bareLead(s *scanner, all []event) int {
	return slices.IndexFunc(all, func(e event) bool { return e.how == ruleHeadline && s.t.Head(e.trigger) < 0 && h.opens(s.t, &e) })
}

// bareNoun tells an event that only a noun names, with nobody taking part: "after
// days of heavy fighting", "confirmed 61 releases".
func (h *headline) bareNoun(t *clause.Tree, e *event) bool {
	return e.nominal && len(e.parties) == 0 && !h.toldOf(t, e)
}

// aside tells an event that the text tells of only to say who somebody is, since
// when or how long after, "the man who killed a boy", "six weeks after it rejected
// the offer", or by a verb that no list knows in a clause of its own.
func (h *headline) aside(t *clause.Tree, e *event) bool {
	return !slices.ContainsFunc(e.mentions, func(m candidate) bool {
		up := t.Head(m.clause)
		joined := t.Is(m.clause, "conj") && up >= 0 && t.Head(up) < 0
		lo := t.First(m.clause)
		counted := m.adjunct && lo > 0 && stretches[t.Tok(lo-1).Lemma]
		return m.nominal || !t.Relative(m.clause) && !counted && !bare(t, &m) && t.Marker(m.clause) != "since" && (m.how != ruleUnlisted || joined || h.opens(t, e))
	})
}

// precedes tells what is dated before another event.
func (e *event) precedes(other *event) bool {
	return e.old || e.anchored && other.anchored && e.date != nil && other.date != nil && e.date.End.Before(other.date.Start)
}

// others are the events that the other parts of the headline tell of, the best of
// each.
func (h *headline) others(s *scanner, all []event, first int) []int {
	taken := max(0, h.tellsOf(s, &all[first])) // a lead in other words tells the first
	chosen := []int{first}
	var open []int
	for k := range h.parts {
		if k == taken || len(chosen) == maxMain {
			continue
		}
		told, by, top := -1, -1, minFit
		for i := range all {
			if slices.Contains(chosen, i) {
				continue
			}
			if w := h.worth(s, &h.parts[k], &all[i]); w > top {
				told, top = i, w
			}
			if h.doneBy(&h.parts[k], &all[i]) && (by < 0 || all[i].score > all[by].score) {
				by = i
			}
		}
		if told < 0 {
			told = by
		}
		if told >= 0 {
			chosen = append(chosen, told)
		} else {
			open = append(open, k)
		}
	}
	for _, k := range open {
		if at := h.joined(s, &h.parts[k], all, chosen); at >= 0 && len(chosen) < maxMain {
			chosen = append(chosen, at)
		}
	}
	return chosen[1:]
}

// joined is the event of a clause that the lead joins to its main one, which is
// mostly what a part of the headline tells in other words: "…, but Sudan did not send
// its minister", "…, leaving 14,000 stranded"; -1 where there is none.
func (h *headline) joined(s *scanner, p *part, all []event, chosen []int) int {
	at, top := -1, 0.0
	for i := range all {
		e := &all[i]
		if slices.Contains(chosen, i) || e.nominal || e.quoted || e.kind == all[chosen[0]].kind || e.precedes(&all[chosen[0]]) {
			continue
		}
		w := 0.0
		for _, m := range e.mentions {
			if m.sentence == h.lead {
				w = max(w, h.joint(s.t, &m))
			}
		}
		if w == 0 {
			continue
		}
		if h.shares(s, p, e) {
			w++
		}
		if w > top {
			at, top = i, w
		}
	}
	return at
}

// joint is how close the clause of a mention is to the main one of its sentence: 1
// beside it or told by who speaks there, less under it.
func (h *headline) joint(t *clause.Tree, m *candidate) float64 {
	w := 1.0
	for v, steps := m.clause, 0; steps < clause.MaxControl+2; steps++ {
		lo := t.First(v)
		switch {
		case t.Head(v) < 0:
			return w
		case t.Is(v, "conj", "parataxis", "ccomp"):
		case t.Is(v, "advcl") && w == 1 && t.Marker(v) != "since" && !(lo > 0 && stretches[t.Tok(lo-1).Lemma]) && (t.Tok(v).Tag == "VBD" || bringing[t.Tok(v).Lower]):
			w = 0.6
		default:
			return 0
		}
		v = t.Head(v)
	}
	return 0
}

// bringing tell what the main clause brought about: "…, leaving 14,000 stranded".
var bringing = clause.WordSet("leaving plunging forcing throwing sending pushing prompting triggering sparking stranding cutting knocking")

// maxMain is how many main events an article may have, minFit what one that only
// a part of the headline tells must be worth, maxFar how many sentences below the
// lead it may stand where only its word says so, minScore what it must then be worth
// by itself.
const (
	maxMain  = 3
	minFit   = 1.2
	maxFar   = 9
	minScore = 1.5
)

// worth is how good an event would be for a part of the headline: what is near the
// lead and told as a fact before the rest.
func (h *headline) worth(s *scanner, p *part, e *event) float64 {
	w := h.fit(s, p, e)
	first := 1 << 30
	for _, m := range e.mentions {
		first = min(first, m.sentence)
	}
	known := (p.kinds[e.kind] || e.score >= minScore && h.means(s, p, e)) && e.how != ruleUnlisted && first < max(h.lead, 0)+maxFar // "puts capital under curfew", "the curfew runs"
	if w == 0 || !h.near(e) && !known && !h.shares(s, p, e) {
		return 0
	}
	w += math.Exp(-float64(max(0, first-max(h.lead, 0))) / 3)
	if h.opens(s.t, e) {
		w += 0.4
	}
	if e.status == brief.Hypothetical || e.status == brief.Denied && !p.denies {
		w -= 1.2
	}
	if e.quoted {
		w -= 2
	}
	if h.bareNoun(s.t, e) {
		w -= 0.6
	}
	if e.old {
		w -= 0.6
	}
	return w
}

// toldOf tells a noun of the headline that a clause is about, "the march set off",
// and that can be an event by itself.
func (h *headline) toldOf(t *clause.Tree, e *event) bool {
	return !sided[e.kind] && slices.ContainsFunc(e.mentions, func(m candidate) bool { return t.Is(m.noun, "nsubj") && h.words[t.Tok(m.noun).Lemma] })
}

// leads tells an event that the first sentence of the body tells of.
func (h *headline) leads(e *event) bool {
	for _, m := range e.mentions {
		if m.sentence == h.lead {
			return true
		}
	}
	return false
}

// near tells an event that the first sentences of the body tell of.
func (h *headline) near(e *event) bool {
	return slices.ContainsFunc(e.mentions, func(m candidate) bool { return m.sentence <= max(h.lead, 0)+3 })
}
