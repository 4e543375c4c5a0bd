package events

import (
	"slices"
	"strings"
	"unicode"

	"readout/app/brief"
	"readout/app/read/clause"
)

// part is a clause of the headline. Each tells of one event: of "Lund quits; union
// vows to appeal" the text may tell the second in other words and further down.
type part struct {
	first, last int
	beside      bool                     // "… as talks go on"
	under       bool                     // behind a word, "… after 31 hours"
	denies      bool                     // "owner denies leak"
	words       map[string]bool          // its content words and their lemmas
	senses      map[int]bool             // the sets of synonyms its words are in
	kinds       map[brief.EventType]bool // types its words can mean
	figures     map[string]bool
	actors      map[int]bool
	subject     int         // the actor it begins with, -1 for none
	found       []candidate // the events it tells of
}

// divide finds the parts of the headline: what its marks and its conjunctions
// part, each with a word that tells of something.
func (h *headline) divide(s *scanner) {
	var pieces []part
	from, beside, under := h.first, false, false
	for i := h.first; i <= h.last; i++ {
		if i < h.last && !h.divides(i, from) {
			continue
		}
		if from < i {
			pieces = append(pieces, part{first: from, last: i, beside: beside, under: under})
		}
		if i < h.last {
			tok := h.title.t.Tok(i)
			beside, under = besides[tok.Lower], tok.POS != "PUNCT"
		}
		from = i + 1
	}
	for i := 0; i < len(pieces); i++ {
		p := pieces[i]
		switch {
		case h.tells(s, &p):
			h.parts = append(h.parts, p)
		case i+1 < len(pieces) && !pieces[i+1].beside && !p.under:
			pieces[i+1].first = p.first // "Croatia: two detained"
		case len(h.parts) > 0:
			h.parts[len(h.parts)-1].last = p.last // "…, court told", "… after 31 hours"
		default:
			h.parts = append(h.parts, p) // "Lund in the clear as …"
		}
	}
	for i := range h.parts {
		h.fill(s, &h.parts[i])
	}
}

// divides tells a token of the title that may part two of its clauses.
func (h *headline) divides(i, from int) bool {
	tok := h.title.t.Tok(i)
	if h.inMarks(i) {
		return false
	}
	switch tok.Lower {
	case ";", ":", ",", "?", "!", "—", "–", "--":
		return true
	case "-":
		return tok.SpaceAfter
	case "after", "before", "and", "but":
		return i > from && i+1 < h.last && (tok.Lower != "and" || h.title.t.Verbal(i+1))
	}
	return besides[tok.Lower] && tok.POS != "ADV" && i > from
}

// tells tells a stretch of the title that has a verb or a word for something that
// takes place, outside quotation marks and other than who says so.
func (h *headline) tells(s *scanner, p *part) bool {
	t := h.title.t
	label := p.last < h.last && t.Tok(p.last).Lower == ":" // "Tram crash: driver held"
	says, verb, word := false, false, false
	for i := p.first; i < p.last; i++ {
		tok := t.Tok(i)
		switch {
		case h.inMarks(i) || tok.POS == "PROPN":
		case saying[tok.Lemma]:
			says = true
		case t.Verbal(i) && !t.Is(i, "amod") || tok.POS == "VERB" && tok.Tag == "VB":
			verb = true
		case i > p.first && tok.Tag == "NNS" && s.lex.verbs[guessLemma(s.lex, tok.Lower)] != nil:
			verb = true // "Court frees mayor", taken for a noun
		case predicates[tok.Lower] && t.Tok(max(i-1, 0)).Lower != "-", tok.POS == "NOUN" && s.lex.nouns[tok.Lemma] != nil && !label:
			word = true
		}
	}
	return verb || says && p.last-p.first > 4 || word && !says // "…, leaked report says"
}

// predicates are words that tell in a headline what became of something, without
// a verb: "crew safe", "chairman out".
var predicates = clause.WordSet("dead safe out off missing hurt shut back free held alive ill homeless guilty up down over")

// refusals are the words of a headline that something was not so.
var refusals = clause.WordSet("deny reject dismiss rebut refute no not never without dispute")

// fill notes the words, names and figures of a part, and what they can mean.
func (h *headline) fill(s *scanner, p *part) {
	p.words, p.senses, p.kinds = map[string]bool{}, map[int]bool{}, map[brief.EventType]bool{}
	p.figures, p.actors = map[string]bool{}, map[int]bool{}
	p.subject = -1
	t := h.title.t
	for i := p.first; i < p.last; i++ {
		tok := t.Tok(i)
		p.denies = p.denies || refusals[tok.Lemma] || refusals[tok.Lower]
		if f := figure(tok.Lower); f != "" && (i+1 == h.last || t.Tok(i+1).Lower != "-" && !stretches[t.Tok(i+1).Lemma]) { // no "108-year curse", "14 years"
			p.figures[f] = true
		}
		if len(tok.Lower) > 2 && !stopWords[tok.Lower] {
			p.words[tok.Lower], p.words[strings.ToLower(tok.Lemma)] = true, true
		}
		if m, ok := h.title.set.Headed(i); ok && m.Kind != brief.Pronoun {
			p.actors[m.Actor] = true
			if p.subject < 0 && m.First <= p.first+1 {
				p.subject = m.Actor
			}
		} else if !h.inMarks(i) {
			if !p.beside {
				h.meanings(s.lex, guessLemma(s.lex, tok.Lower), p.kinds)
			}
			s.alike.at(t, i, p.senses)
		}
	}
	for i := range h.found {
		if c := h.found[i]; c.trigger >= p.first && c.trigger < p.last {
			p.found = append(p.found, c)
		}
	}
}

// figure is a number of two digits or more, without what parts its digits.
func figure(w string) string {
	n := strings.ReplaceAll(w, ",", "")
	n = strings.TrimFunc(n, func(r rune) bool { return !unicode.IsDigit(r) })
	if len(n) < 2 {
		return ""
	}
	return n
}

// told is how surely an event is one that the part tells of: by the clause of an
// event found in it, by a synonym, by a type that its words can mean, by a figure.
func (h *headline) told(s *scanner, p *part, e *event) float64 {
	score := 0.0
	for i := range p.found {
		score = max(score, h.match(s, e, &p.found[i]))
	}
	if score == 0 && h.strangers(s, p, e) {
		return 0
	}
	if score == 0 && p.kinds[e.kind] && !slices.ContainsFunc(p.found, func(c candidate) bool { return c.kind == e.kind }) {
		score = 0.5
		if p.words[s.t.Tok(e.noun).Lemma] || p.words[s.t.Tok(e.trigger).Lemma] {
			score = 1.2
		}
	}
	if score < 1.2 && p.words[s.t.Tok(e.trigger).Lemma] && !e.nominal {
		score = 1.2
	} else if score < 0.9 && h.means(s, p, e) {
		score = 0.9
		if p.beside || e.adjunct {
			score = 0.4
		}
	}
	if h.counts(s, p, e) {
		score++
	}
	return score
}

// tellsOf is the part of the headline that an event fits best; -1 where none tells
// of it.
func (h *headline) tellsOf(s *scanner, e *event) int {
	at, best := -1, 0.0
	for k := range h.parts {
		if f := h.fit(s, &h.parts[k], e); f > best {
			at, best = k, f
		}
	}
	return at
}

// counts tells an event whose clause has a figure of the part.
func (h *headline) counts(s *scanner, p *part, e *event) bool {
	return len(p.figures) > 0 && slices.ContainsFunc(h.core(s.t, e), func(i int) bool { return p.figures[figure(s.t.Tok(i).Lower)] })
}

// shares tells an event that has a figure or somebody taking part in common with
// the part of the headline.
func (h *headline) shares(s *scanner, p *part, e *event) bool {
	return h.counts(s, p, e) || slices.ContainsFunc(e.parties, func(x party) bool { return p.actors[x.actor] })
}

// means tells an event whose verb, noun or type is a synonym of a word of the part.
func (h *headline) means(s *scanner, p *part, e *event) bool {
	sets := map[int]bool{}
	for _, n := range s.alike[string(e.kind)] {
		sets[n] = true
	}
	for _, m := range e.mentions[:min(len(e.mentions), 4)] {
		s.alike.at(s.t, m.trigger, sets)
		s.alike.at(s.t, m.noun, sets)
	}
	for n := range sets {
		if p.senses[n] {
			return true
		}
	}
	return false
}

// says tells a mention whose verb is a synonym of a word of the headline.
func (h *headline) says(s *scanner, c *candidate) bool {
	e := event{candidate: *c, mentions: []candidate{*c}}
	return slices.ContainsFunc(h.parts, func(p part) bool { return h.means(s, &p, &e) })
}

// meant tells an event of a type that words of the headline can mean.
func (h *headline) meant(s *scanner, e *event) bool {
	return slices.ContainsFunc(h.parts, func(p part) bool { return p.kinds[e.kind] || h.means(s, &p, e) })
}

// strangers tells a part and an event that each name people or bodies, none of them
// the same.
func (h *headline) strangers(s *scanner, p *part, e *event) bool {
	named, shared := false, false
	for a := range p.actors {
		named = named || s.properName(a)
	}
	other := false
	for _, x := range e.parties {
		shared = shared || p.actors[x.actor]
		other = other || !x.loose && s.properName(x.actor)
	}
	return named && other && !shared
}

// doneBy tells what was done near the lead by whom the part begins with: "minister
// stays put", "would not resign".
func (h *headline) doneBy(p *part, e *event) bool {
	return p.subject >= 0 && e.score >= minScore && h.near(e) && slices.ContainsFunc(e.parties, func(x party) bool { return x.actor == p.subject && x.role == brief.Agent && !x.loose })
}

// properName tells a person or a body that the text names.
func (s *scanner) properName(actor int) bool {
	k := s.set.Actors[actor].Kind
	return (k == brief.Person || k == brief.Organization) && !s.nameless(actor)
}

// fit is how well an event tells what a part of the headline does, wherever in the
// text it stands; 0 where nothing says so.
func (h *headline) fit(s *scanner, p *part, e *event) float64 {
	score := h.told(s, p, e)
	if score == 0 {
		return 0
	}
	n := 0
	for _, x := range e.parties {
		if p.actors[x.actor] {
			n++
		}
	}
	score += 0.35 * float64(min(n, 2))
	in, out := 0, 0
	for _, i := range h.core(s.t, e) {
		if w := s.t.Tok(i); len(w.Lower) > 2 && !stopWords[w.Lower] && w.POS != "PUNCT" {
			if p.words[w.Lower] || p.words[strings.ToLower(w.Lemma)] {
				in++
			} else {
				out++
			}
		}
	}
	return score + 2*float64(in)/float64(in+out+3)
}

// core are the tokens of the clause of an event without the clauses in it.
func (h *headline) core(t *clause.Tree, e *event) []int {
	top := e.clause
	if e.nominal && e.trigger != top {
		top = e.trigger
	}
	all := []int{top}
	for n := 0; n < len(all) && len(all) < maxCore; n++ {
		for _, k := range t.Children(all[n]) {
			if !t.Is(int(k), "advcl", "ccomp", "parataxis", "acl:relcl", "punct") && !(t.Is(int(k), "conj") && t.Verbal(int(k))) {
				all = append(all, int(k))
			}
		}
	}
	return all
}

// maxCore bounds how much of a clause is looked at.
const maxCore = 60
