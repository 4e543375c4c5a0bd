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
	for rank, c := range h.found {
		title = max(title, h.match(s, e, &c)-0.2*float64(min(rank, 3)))
	}
	if title == 0 && h.kinds[e.kind] && !slices.ContainsFunc(h.found, func(c candidate) bool { return c.kind == e.kind }) {
		title = 0.5
		if h.words[t.Tok(e.noun).Lemma] || h.words[t.Tok(e.trigger).Lemma] {
			title = 1.2
		}
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
	if shared == 0 && h.others(s, e, c) {
		return 0
	}
	score += 0.4 * float64(shared)
	if c.adjunct { // "rejects it as talks go on"
		score *= 0.5
	}
	if h.title.t.Head(c.clause) < 0 && c.clause == c.trigger {
		score += 0.4
	}
	return score
}

// others tells that an event and one of the title are each of named people or
// bodies, none of them the same: two meetings of four presidents are two.
func (h *headline) others(s *scanner, e *event, c *candidate) bool {
	named := func(all []party) bool {
		for _, p := range all {
			if k := s.set.Actors[p.actor].Kind; !p.loose && (k == brief.Person || k == brief.Organization) {
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

// mark chooses the main event, and up to two more where the headline or the
// lead tells of them too.
func (h *headline) mark(s *scanner, all []event) {
	type scored struct {
		i            int
		score, title float64
	}
	list := make([]scored, len(all))
	for i := range all {
		sc, ti := h.score(s, &all[i])
		list[i] = scored{i, sc, ti}
	}
	sort.SliceStable(list, func(a, b int) bool { return list[a].score > list[b].score })
	for k := 1; k < len(list) && list[0].title == 0 && list[k].score > 0.9*list[0].score; k++ {
		if list[k].title > 1 && h.leads(&all[list[k].i]) { // of two that the lead tells of, the headline's
			list[0], list[k] = list[k], list[0]
		}
	}
	chosen := 0
	choose := func(i int) {
		all[i].main = true
		all[i].rank += 50 - 10*float64(chosen) // in this order, before all others
		chosen++
	}
	for k, x := range list {
		if e := &all[x.i]; k > 0 && e.nominal && len(e.parties) == 0 && !h.toldOf(s.t, e) {
			continue // "after days of heavy fighting", "confirmed 61 releases"
		}
		if k == 0 || chosen < 3 && x.title > 0 && all[x.i].how != "rule:unlisted verb" && h.near(&all[x.i]) && x.score > 0.33*list[0].score {
			choose(x.i)
		}
	}
	for _, x := range list {
		if e := &all[x.i]; chosen == 1 && !e.main && h.leads(e) && x.score > 0.42*list[0].score {
			choose(x.i)
		}
	}
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

func (h *headline) near(e *event) bool {
	for _, m := range e.mentions {
		if m.sentence <= max(h.lead, 0)+3 {
			return true
		}
	}
	return false
}
