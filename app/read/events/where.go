package events

import (
	"strings"
	"unicode"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/syntax"
)

// Where a main event was, where its own words do not say.

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
	if len(all) == 0 || all[0].place == nil || from == nil || all[0].place.Name != from.Name {
		from = nil // the story is of elsewhere
	}
	for i := range all {
		if e := &all[i]; !e.main {
			s.townNear(e, from)
		}
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
	} else if k := s.placeTold(e); k >= 0 && (from == nil || onTheSpot[e.kind]) {
		e.place, e.placeBy = s.placeAt(k), "rule:sentence"
	} else if from != nil {
		e.place, e.placeBy = from, "rule:dateline"
	} else if named := s.titleName(h); named != nil {
		e.place, e.placeBy = named, "rule:headline name"
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

// onTheSpot are the types of what happens at a spot, which reporters seldom write
// from.
var onTheSpot = map[brief.EventType]bool{
	disaster: true, "OTHER:earthquake": true, "OTHER:accident": true, "OTHER:death": true, "OTHER:injury": true, "OTHER:fire": true,
	"OTHER:rescue": true, "OTHER:search": true, "OTHER:miss": true, "OTHER:outbreak": true, "OTHER:crime": true, brief.Assault: true,
}

// placeTold is the place that the sentences of an event name in a phrase that
// hangs on none of its words, "plunged into a ravine in Peru, killing seven"; -1
// for none.
func (s *scanner) placeTold(e *event) int {
	for _, m := range e.mentions[:min(len(e.mentions), 4)] {
		sent := s.t.Doc.Sentences[m.sentence]
		if k := s.placeWithin(sent.First, sent.Last, &e.candidate, false); k >= 0 && !s.saidIn(k) {
			return k
		}
	}
	return -1
}

// placeBeside looks for the place of a main event in the lead.
func (s *scanner) placeBeside(e *event, h *headline) int {
	for n := max(h.lead, 0); n < min(max(h.lead, 0)+2*maxLead, len(s.t.Doc.Sentences)); n++ {
		if sent := s.t.Doc.Sentences[n]; sent.Kind == syntax.Body {
			if k := s.placeWithin(sent.First, sent.Last, &e.candidate, false); k >= 0 && !s.saidIn(k) && !s.occasion(k, e) && !s.others(k, e) {
				return k
			}
		}
	}
	return -1
}

// others tells a place of the clause of what took place at another time: where
// somebody was arrested last year is not where he is tried.
func (s *scanner) others(k int, e *event) bool {
	at := s.t.ClauseOf(k)
	for i := range s.found {
		c := &s.found[i]
		if c.trigger == at && c.anchored && e.anchored && c.date != nil && e.date != nil && (c.date.End.Before(e.date.Start) || e.date.End.Before(c.date.Start)) {
			return true
		}
	}
	return false
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
