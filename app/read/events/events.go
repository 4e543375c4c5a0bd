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
	"strings"
	"unicode"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/clause"
	"readout/app/read/dates"
	"readout/app/read/syntax"
	"readout/assets"
)

// Finder finds events. It is safe for concurrent use.
type Finder struct {
	lex    *lexicon
	syntax *syntax.Analyzer // reads a title that is given apart
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
	a, err := syntax.New()
	if err != nil {
		return nil, err
	}
	return &Finder{lex, a}, nil
}

// Find is the events of one article, the main one first, the rest in the
// order of the text. A text that is not English has none: they hang on grammar.
func (f *Finder) Find(d *syntax.Document, article brief.Article, set *actors.Set, exprs []dates.Expression, quotes []brief.Quote) []brief.Event {
	if d.Language != "en" {
		return nil
	}
	t := clause.New(d)
	s := &scanner{lex: f.lex, t: t, set: set, quoted: quotedTokens(d, quotes), timed: timedTokens(d, exprs), quotes: quotes, source: sourceTokens(d, quotes)}
	for n := range d.Sentences {
		s.sentence(n)
	}
	s.answered()
	about := s.climate()
	s.recast(about)
	s.found = slices.DeleteFunc(s.found, s.describesSource(quotes))
	when := newDater(t, exprs, set, article.Published)
	when.attach(s.found)
	s.future(article.Published)
	for i := range s.found {
		s.locate(&s.found[i])
	}
	h := s.headline(article, f.syntax, about)
	body := s.found
	if h.lead >= 0 { // the headline's events are told again below it
		body = s.found[:0:0]
		for _, c := range s.found {
			if !c.title {
				body = append(body, c)
			}
		}
	}
	all := merge(t, body, article.Published)
	s.rank(all, h)
	kept := choose(t, all)
	when.lead(kept, max(h.lead, 0))
	when.presume(kept)
	s.sharePlaces(kept)
	s.presumePlace(kept, h)
	w := &writer{scanner: s, article: article, when: when, quotes: quotes, head: h}
	return w.write(kept)
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
		if c.anchored && c.date != nil && (c.status == brief.Happened || c.status == brief.Ongoing) && published.End.Before(c.date.Start) {
			c.status, c.statusBy = brief.Planned, "rule:dated ahead"
		}
	}
}

// quotedTokens marks the tokens that stand in somebody's quoted words.
func quotedTokens(d *syntax.Document, quotes []brief.Quote) []bool {
	in := make([]bool, len(d.Tokens))
	for _, q := range quotes {
		if q.Kind == brief.Indirect {
			continue
		}
		for _, sp := range q.Spans {
			for i := tokenAt(d, sp.Start); i < len(d.Tokens) && d.Tokens[i].Start < sp.End; i++ {
				in[i] = true
			}
		}
	}
	return in
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

// presumePlace gives the main events the place of the dateline where their
// words name none.
func (s *scanner) presumePlace(all []event, h *headline) {
	var from *brief.Place
	for n := range s.t.Doc.Paragraphs {
		p := s.t.Doc.Paragraphs[n]
		if p.DatelineLast > p.DatelineFirst && p.DatelineFirst >= 0 && p.DatelineLast <= len(s.t.Doc.Tokens) {
			from = s.datelinePlace(p.DatelineFirst, p.DatelineLast)
			break
		}
		if from = s.bylinePlace(p); from != nil {
			break
		}
		if n > 6 {
			break
		}
	}
	for i := range all {
		e := &all[i]
		if !e.main {
			continue
		}
		s.presumed(e, h, from)
		s.townOf(e, h)
	}
}

// presumed gives a main event without a place that of its headline, dateline or
// lead.
func (s *scanner) presumed(e *event, h *headline, from *brief.Place) {
	if e.place != nil {
		return
	}
	if p := h.struckPlace(s, e); p != nil {
		e.place, e.placeBy = p, "rule:headline"
		return
	}
	p, wide := s.titlePlace(h, e)
	if p != nil && !wide {
		e.place, e.placeBy = p, "rule:headline"
	} else if from != nil {
		e.place, e.placeBy = from, "rule:dateline"
	} else if p := s.titleName(h); p != nil {
		e.place, e.placeBy = p, "rule:headline name"
	} else if k := s.placeBeside(e, h); k >= 0 {
		e.place, e.placeBy = s.placeAt(k), "rule:lead"
	} else if p != nil {
		e.place, e.placeBy = p, "rule:headline"
	}
}

// struckPlace is what the headline says a disaster hits: "storm batters Norway".
func (h *headline) struckPlace(s *scanner, e *event) *brief.Place {
	if h.title != s || !natural[e.kind] {
		return nil
	}
	for i := range h.found {
		if c := &h.found[i]; natural[c.kind] && c.placeBy == "rule:phrase" {
			return c.place
		}
	}
	return nil
}

// placeBeside looks for the place of a main event in its sentences and then in
// the lead.
func (s *scanner) placeBeside(e *event, h *headline) int {
	for _, m := range e.mentions[:min(len(e.mentions), 4)] {
		sent := s.t.Doc.Sentences[m.sentence]
		if k := s.placeWithin(sent.First, sent.Last, &e.candidate, false); k >= 0 {
			return k
		}
	}
	for n := max(h.lead, 0); n < min(max(h.lead, 0)+2*maxLead, len(s.t.Doc.Sentences)); n++ {
		if sent := s.t.Doc.Sentences[n]; sent.Kind == syntax.Body {
			if k := s.placeWithin(sent.First, sent.Last, &e.candidate, false); k >= 0 && !s.saidIn(k) {
				return k
			}
		}
	}
	return -1
}

// titlePlace is the place that the headline names with a preposition, where the
// text names it too; wide tells a whole country, which a town in the text beats.
func (s *scanner) titlePlace(h *headline, e *event) (p *brief.Place, wide bool) {
	if h.title == nil || !e.main {
		return nil, false
	}
	if k := h.title.placeWithin(h.first, h.last, &e.candidate, false); k >= 0 && h.title.t.Tok(k).POS == "PROPN" {
		name := h.title.placeAt(k).Name
		wide = h.title.placeActor(k) && !h.title.locationAt(k) || h.title.inCountry(k)
		if h.title == s {
			return s.placeAt(k), wide
		}
		if at := strings.Index(s.t.Doc.Text, name); at >= 0 {
			return &brief.Place{Name: name, Span: brief.Span{Start: at, End: at + len(name)}}, wide
		}
	}
	return nil, false
}

// inCountry tells a place phrase that names a country and no town: "the
// consulate in Norway", "northern Norway".
func (s *scanner) inCountry(k int) bool {
	country := false
	for i := k; i < min(s.t.Last(k), k+maxPhrase); i++ {
		if m, ok := s.set.Headed(i); ok {
			if s.set.Actors[m.Actor].Kind == brief.Location {
				return false
			}
			country = country || s.set.Actors[m.Actor].Kind == brief.Country
		}
	}
	return country
}

// titleName is a place that the headline names in whatever way.
func (s *scanner) titleName(h *headline) *brief.Place {
	for i := h.first; h.title != nil && i < h.last; i++ {
		if m, ok := h.title.set.Headed(i); ok && s.set.Actors[m.Actor].Kind == brief.Location && s.somewhere(m.Actor) {
			return s.namedPlace(m.Actor)
		}
	}
	return nil
}

// somewhere tells a place that the text has something happen at, which a brand
// taken for a place has not.
func (s *scanner) somewhere(actor int) bool {
	for i := range s.t.Doc.Tokens {
		if m, ok := s.set.Headed(i); ok && m.Actor == actor && locative[s.t.Marker(i)] {
			return true
		}
	}
	return false
}

// datelinePlace is the place of a dateline: the one known as such, else the
// words before its first comma, bracket or dash.
func (s *scanner) datelinePlace(first, last int) *brief.Place {
	for i := first; i < last; i++ {
		if s.placeActor(i) {
			m, _ := s.set.Headed(i)
			return &brief.Place{Name: actors.PlaceName(s.t.Text(m.First, m.Last)), Span: s.span(m.First, m.Last)}
		}
	}
	end := first
	for end < last && (s.t.Nominal(end) || s.t.Tok(end).POS == "DET" || s.t.Tok(end).POS == "ADJ") && !s.timed[end] {
		end++
	}
	if end == first {
		return nil
	}
	return &brief.Place{Name: actors.PlaceName(s.t.Text(first, end)), Span: s.span(first, end)}
}

// bylinePlace is where a byline says its writer was: "Jane Roe in Lusaka".
func (s *scanner) bylinePlace(p syntax.Paragraph) *brief.Place {
	d := s.t.Doc
	for n := p.First; n < p.Last && n < len(d.Sentences); n++ {
		if k := d.Sentences[n].Kind; k != syntax.Byline && k != syntax.Heading {
			continue
		}
		for i := d.Sentences[n].First; i+1 < d.Sentences[n].Last; i++ {
			if d.Tokens[i].Lower != "in" {
				continue
			}
			last := i + 1
			for last < d.Sentences[n].Last && unicode.IsUpper([]rune(d.Word(last))[0]) {
				last++
			}
			if last > i+1 {
				return &brief.Place{Name: s.t.Text(i+1, last), Span: s.span(i+1, last)}
			}
		}
	}
	return nil
}
