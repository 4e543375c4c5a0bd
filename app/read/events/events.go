// Package events finds what took place in an article, or is said to have, or
// is to come: each event with its type, status, date, place, participants and
// the answers to who, what, when, where, why and how.
//
// Types are those of PLOVER 2.0 (Open Event Data Alliance), or "OTHER:label"
// for what PLOVER has no code for. Triggers are looked up in a word list whose
// entries ask for arguments (a "talks" that are "held", an "attack" that was
// "launched"); the dependency tree gives the arguments, and what governs a
// clause (a plan, a denial, a report, an "if") its status, in the manner of
// Saurí and Pustejovsky's FactBank. Mentions of one event are then merged, the
// main event is chosen by what the headline and the lead speak of, and the
// events a person would want a card for are kept.
package events

import (
	"fmt"
	"slices"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/clause"
	"readout/app/read/dates"
	"readout/app/read/syntax"
	"readout/assets"
)

// Finder finds events. It is safe for concurrent use.
type Finder struct {
	lex      *lexicon
	alike    synonyms
	capitals map[string]string // capital -> its country, in small letters
	syntax   *syntax.Analyzer  // reads a title that is given apart
}

// New loads the word list of triggers.
func New() (*Finder, error) {
	list, err := assets.Words("events.tsv")
	if err != nil {
		return nil, err
	}
	lex, err := parseLexicon(string(list))
	if err != nil {
		return nil, fmt.Errorf("event words: %w", err)
	}
	countries, err := assets.Rows("countries.tsv")
	if err != nil {
		return nil, err
	}
	alike, err := assets.Rows("synonyms.tsv")
	if err != nil {
		return nil, err
	}
	a, err := syntax.New()
	if err != nil {
		return nil, err
	}
	return &Finder{lex, parseSynonyms(alike), capitals(countries), a}, nil
}

// Find is the events of one article, the main one first, the rest in the
// order of the text. A text that is not English has none: they hang on grammar.
func (f *Finder) Find(d *syntax.Document, article brief.Article, set *actors.Set, exprs []dates.Expression, quotes []brief.Quote) []brief.Event {
	if d.Language != "en" {
		return nil
	}
	t := clause.New(d)
	s := &scanner{lex: f.lex, alike: f.alike, t: t, set: set, quoted: quotedTokens(d, quotes), timed: timedTokens(d, exprs), quotes: quotes, source: sourceTokens(d, quotes), hosts: hosts(f.capitals, set)}
	s.works = worksInMarks(d, s.quoted)
	for n := range d.Sentences {
		s.sentence(n)
	}
	s.answered()
	s.contradicted()
	s.custody()
	about := s.climate()
	s.recast(about)
	s.found = slices.DeleteFunc(s.found, s.describesSource(quotes))
	h := s.headline(article, f.syntax, about)
	s.found = slices.DeleteFunc(s.found, func(c candidate) bool { return c.how == ruleHeadline && c.sentence != h.lead && !h.says(s, &c) })
	when := newDater(t, exprs, set, article.Published)
	when.attach(s.found)
	s.future(article.Published)
	for i := range s.found {
		s.locate(&s.found[i])
	}
	s.onTheScene()
	body := s.found[:0:0]
	for i := range s.found {
		if c := &s.found[i]; h.lead < 0 || !c.title { // the headline's events are told again below it
			body = append(body, *c)
		}
	}
	all := merge(t, body, article.Published)
	s.rank(all, h)
	kept := choose(t, all)
	s.headlined(kept, h)
	s.relieve(kept)
	s.known(kept)
	s.calmed(kept)
	when.lead(kept, max(h.lead, 0))
	when.presume(kept)
	s.sharePlaces(kept)
	s.presumePlace(kept, h)
	w := &writer{scanner: s, article: article, when: when, quotes: quotes, head: h}
	return w.write(kept)
}

// headlined gives the first event the sides that the headline of the text tells
// it of: the country in the headline, its leader in the lead.
func (s *scanner) headlined(all []event, h *headline) {
	if len(all) == 0 || h.title != s {
		return
	}
	e := &all[0]
	for i := range h.found {
		c := &h.found[i]
		if c.kind != e.kind || c.adjunct || h.match(s, e, c) == 0 {
			continue
		}
		for _, p := range c.parties {
			if !p.loose && !e.has(p.actor) && e.joint == c.joint {
				e.add(p)
			}
		}
		return
	}
}

// describesSource tells what only says who a source is, without a clause of its
// own: "two people briefed on the talks said …".
func (s *scanner) describesSource(quotes []brief.Quote) func(c candidate) bool {
	first := map[int]int{} // token -> where the first source that holds it begins
	for _, q := range slices.Backward(quotes) {
		from := tokenAt(s.t.Doc, q.Source.Start)
		for k := from; k < len(s.t.Doc.Tokens) && s.t.Tok(k).Start < q.Source.End; k++ {
			first[k] = from
		}
	}
	return func(c candidate) bool {
		from, ok := first[c.trigger]
		if !ok || c.nominal {
			return false
		}
		for k := from; k < c.trigger; k++ {
			if tag := s.t.Tok(k).Tag; tag == "WP" || tag == "WDT" || tag == "WP$" {
				return false
			}
		}
		return true
	}
}

// timedTokens marks the tokens that stand in an expression of time.
func timedTokens(d *syntax.Document, exprs []dates.Expression) []bool {
	in := make([]bool, len(d.Tokens))
	for _, x := range exprs {
		for i := max(x.First, 0); i < min(x.Last, len(in)); i++ {
			in[i] = true
		}
	}
	return in
}

// future makes planned what is dated after the publication day.
func (s *scanner) future(published brief.Published) {
	if published.Interval.IsZero() {
		return
	}
	for i := range s.found {
		c := &s.found[i]
		ahead := c.anchored && c.date != nil && published.End.Before(c.date.Start)
		if ahead && c.status == brief.Hypothetical && c.statusBy == "would" && c.date.Start == c.date.End {
			c.status, c.statusBy = brief.Planned, "rule:dated ahead" // "he would fly on Friday"
		}
		if c.anchored && c.date != nil && c.status == brief.Hypothetical && c.statusBy == "must" && published.End.Before(c.date.End) {
			c.status, c.statusBy = brief.Planned, "rule:dated ahead" // "must leave by the end of the month"
		}
		if ahead && (c.status == brief.Happened || c.status == brief.Ongoing) {
			if c.noun == c.trigger && s.past(c.trigger) && !s.setFor(c) { // "invited him to come next spring", "was suspended and will resume on Monday"
				c.date, c.dateBy, c.anchored = nil, "", false
				continue
			}
			c.status, c.statusBy = brief.Planned, "rule:dated ahead"
		}
	}
}

// setFor tells what was set for a day, "called a meeting for Friday".
func (s *scanner) setFor(c *candidate) bool {
	first := tokenAt(s.t.Doc, c.date.Span.Start)
	return first > 0 && s.t.Tok(first-1).Lower == "for"
}

// past tells a verb in the past tense: what it says is over.
func (s *scanner) past(v int) bool {
	if s.t.Tok(v).Tag == "VBD" {
		return true
	}
	for _, k := range s.t.Children(v) {
		if w := s.t.Tok(int(k)); s.t.Is(int(k), "aux") && (w.Lower == "was" || w.Lower == "were" || w.Lemma == "have") {
			return s.t.Tok(v).Tag == "VBN"
		}
	}
	return false
}

// quotedTokens marks the tokens that stand in somebody's quoted words.
func quotedTokens(d *syntax.Document, quotes []brief.Quote) []bool {
	in := make([]bool, len(d.Tokens))
	for _, q := range quotes {
		if q.Kind == brief.Indirect {
			continue
		}
		for _, sp := range q.Spans {
			// Of a mixed quote what stands in marks, but "called the launch “a start”"
			// tells of no launch.
			whole := q.Kind == brief.Direct || !q.Cue.IsZero() && judging[d.Tokens[tokenAt(d, q.Cue.Start)].Lemma]
			marked := whole
			for i := tokenAt(d, sp.Start); i < len(d.Tokens) && d.Tokens[i].Start < sp.End; i++ {
				if opens, closes := marks(d.Tokens[i].Lower); !whole && (opens || closes) {
					marked = opens && !(closes && marked)
				}
				in[i] = marked
			}
		}
	}
	return in
}

// judging are cues of what somebody says of a thing that is known.
var judging = clause.WordSet("call describe brand label term dub condemn denounce hail praise dismiss")

// marks tells what a token may do that is a quotation mark.
func marks(token string) (opens, closes bool) {
	switch token {
	case "\"", "'":
		return true, true
	case "“", "„", "‘", "«", "``":
		return true, false
	case "”", "»", "''", "’":
		return false, true
	}
	return false, false
}

// sourceTokens finds the tokens that stand in the source of a quote.
func sourceTokens(d *syntax.Document, quotes []brief.Quote) map[int]int {
	in := map[int]int{}
	for n, q := range quotes {
		for i := tokenAt(d, q.Source.Start); !q.Source.IsZero() && i < len(d.Tokens) && d.Tokens[i].Start < q.Source.End; i++ {
			in[i] = n
		}
	}
	return in
}

// teller tells a token in the source of the quote that the trigger stands in: who
// says what was done.
func (s *scanner) teller(token, trigger int) bool {
	n, ok := s.source[token]
	if !ok {
		return false
	}
	if cue := tokenAt(s.t.Doc, s.quotes[n].Cue.Start); s.quotes[n].Kind == brief.Mixed && !s.quotes[n].Cue.IsZero() && cue > trigger && s.t.Tok(cue).Sentence == s.t.Tok(trigger).Sentence {
		return true // "met in "a warm atmosphere", the agency reported"
	}
	at := s.t.Tok(trigger).Start
	return slices.ContainsFunc(s.quotes[n].Spans, func(x brief.Span) bool { return x.Start <= at && at < x.End })
}

// tokenAt is the first token that ends after the byte at.
func tokenAt(d *syntax.Document, at int) int {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Tokens[mid].End <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
