package events

import (
	"math"
	"sort"
	"strings"

	"readout/app/brief"
	"readout/app/read/clause"
	"readout/app/read/syntax"
)

// weigh scores how much a mention is worth a card, by what it says: a main
// clause with named sides, a date and a place is news; a passing noun is not.
func (s *scanner) weigh(c *candidate, ctx context, e *entry) float64 {
	score := 1.0
	switch {
	case isOther(c.kind):
		score += 0.2
	default:
		score += 0.6
	}
	if c.how == "rule:unlisted verb" {
		score -= 1.6
	}
	if soft[c.kind] {
		score -= 0.4
	}
	score -= 0.25 * float64(min(ctx.depth, 4))
	if c.nominal {
		score -= 0.6
	}
	if c.weak {
		score -= 0.5
	}
	if ctx.adjunct {
		score -= 0.3
	}
	if s.t.Relative(c.clause) {
		score -= 0.2
	}
	named, grouped := 0, 0
	for _, p := range c.parties {
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
	if c.quoted {
		score -= 2.5
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

// headline is what the title and the lead speak of.
type headline struct {
	words  map[string]bool // content words of the title
	kinds  map[brief.EventType]bool
	actors map[int]bool
	lead   int // the first sentence of the body, -1 where there is none
}

func (s *scanner) headline(article brief.Article) headline {
	h := headline{words: map[string]bool{}, kinds: map[brief.EventType]bool{}, actors: map[int]bool{}, lead: -1}
	t := s.t
	for n, sent := range t.Doc.Sentences {
		if sent.Kind == syntax.Body && h.lead < 0 && sent.Last-sent.First > 4 {
			h.lead = n
		}
		if sent.Kind != syntax.Title {
			if n > 12 {
				break
			}
			continue
		}
		for i := sent.First; i < sent.Last; i++ {
			h.word(s.lex, t.Tok(i).Lower, t.Tok(i).Lemma)
		}
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(article.Title), func(r rune) bool {
		return !(r == '\'' || r == '-' || r == '’' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 127)
	}) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		h.word(s.lex, w, guessLemma(s.lex, w))
	}
	for a, actor := range s.set.Actors {
		for _, name := range actor.Names() {
			if f := strings.Fields(strings.ToLower(name)); len(f) > 0 && h.words[f[len(f)-1]] {
				h.actors[a] = true
			}
		}
	}
	return h
}

func (h *headline) word(lex *lexicon, lower, lemma string) {
	if len(lower) < 3 || stopWords[lower] {
		return
	}
	h.words[lower] = true
	h.words[lemma] = true
	for _, list := range [][]entry{lex.verbs[lemma], lex.nouns[lemma]} {
		for i := range list {
			if e := &list[i]; !e.frame() && len(e.rest) == 0 {
				h.kinds[e.event()] = true
			}
		}
	}
}

// guessLemma undoes the commonest endings of a word that was not parsed.
func guessLemma(lex *lexicon, w string) string {
	known := func(l string) bool { return lex.verbs[l] != nil || lex.nouns[l] != nil }
	for _, suffix := range []struct{ cut, put string }{
		{"", ""}, {"s", ""}, {"es", ""}, {"ies", "y"}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}, {"d", ""},
	} {
		if l, ok := strings.CutSuffix(w, suffix.cut); ok && known(l+suffix.put) {
			return l + suffix.put
		}
	}
	return w
}

var stopWords = clause.WordSet(`the and for with from that this after over his her its their has have was were are but not into says said say
	who what when how why new two one first amid about against out off more than will would could may might been being by at in on of
	to as it is a an or if up`)

// rank scores events over the whole article and marks the main ones.
func (s *scanner) rank(all []event, h headline) {
	t := s.t
	body := 0
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
		if e.place != nil {
			e.rank += 0.2
		}
		if !t.InTitle(e.sentence) {
			body++
		}
	}
	mark(t, all, h)
}

// headlineScore is how well an event tells what the headline and the lead tell.
func headlineScore(t *clause.Tree, e *event, h headline) float64 {
	score := 0.5 * e.score
	for _, m := range e.mentions {
		if t.InTitle(m.sentence) {
			score += 1.6
			if m.clause == m.trigger && t.Head(m.trigger) < 0 {
				score += 0.5
			}
			break
		}
	}
	if h.kinds[e.kind] {
		score += 1
	}
	words := 0
	for _, i := range []int{e.trigger, e.noun} {
		if h.words[t.Tok(i).Lower] || h.words[t.Tok(i).Lemma] {
			words = 1
		}
	}
	score += 0.9 * float64(words)
	n := 0
	for _, p := range e.parties {
		if h.actors[p.actor] {
			n++
		}
	}
	score += 0.4 * float64(min(n, 3))
	lo, hi := t.First(e.clause), t.Last(e.clause)
	in, out := 0, 0
	for i := lo; i < hi && i < lo+60; i++ {
		if w := t.Tok(i); len(w.Lower) > 2 && !stopWords[w.Lower] {
			if h.words[w.Lower] || h.words[w.Lemma] {
				in++
			} else {
				out++
			}
		}
	}
	if len(h.words) > 0 {
		score += 1.5 * float64(in) / float64(in+out+3)
	}
	first := 1 << 30
	for _, m := range e.mentions {
		if !t.InTitle(m.sentence) {
			first = min(first, m.sentence)
		}
	}
	if first < 1<<30 {
		score += 1.8 * math.Exp(-float64(max(0, first-max(h.lead, 0)))/2.5)
	}
	if isHead := t.Head(e.trigger) < 0; isHead {
		score += 0.3
	}
	switch e.status {
	case brief.Hypothetical, brief.Denied:
		score -= 0.8
	}
	if e.quoted {
		score -= 2
	}
	return score
}

// mark chooses the main event, and a second where the headline or the lead
// tells of two.
func mark(t *clause.Tree, all []event, h headline) {
	type scored struct {
		i int
		s float64
	}
	var list []scored
	for i := range all {
		list = append(list, scored{i, headlineScore(t, &all[i], h)})
	}
	sort.SliceStable(list, func(a, b int) bool { return list[a].s > list[b].s })
	for k, x := range list {
		if k == 0 || k == 1 && x.s > 0.72*list[0].s && x.s > 2 && nearLead(t, &all[x.i], h) {
			all[x.i].main = true
			all[x.i].rank += 5 - float64(k)
		}
	}
}

func nearLead(t *clause.Tree, e *event, h headline) bool {
	for _, m := range e.mentions {
		if t.InTitle(m.sentence) || m.sentence <= h.lead+3 {
			return true
		}
	}
	return false
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
	limit := int(math.Round(1.5 + 0.55*math.Sqrt(float64(words))))
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
		// a headline without a body to bear it out is no card beside others
		if t.InTitle(e.sentence) && !e.main {
			continue
		}
		keep[i] = true
	}
	var kept []event
	for _, i := range order { // the main event first, the rest as the article tells them
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

// minRank is the rank below which an event is not worth a card.
const minRank = 1.15
