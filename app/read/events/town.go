package events

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/clause"
	"readout/app/read/syntax"
)

// townOf makes the place of a main event finer where its words name only a
// country, what it was near, or a building: the town that its sentences or the
// lead say it was in. What a storm hits is wider than any town in it.
func (s *scanner) townOf(e *event, h *headline) {
	if e.place == nil || s.allOver(e.place) || e.kind == disaster && (e.placeBy == "rule:headline" || e.placeBy == "rule:phrase") || !s.coarse(e.place) {
		return
	}
	seen := map[int]bool{}
	try := func(n int) bool {
		if n < 0 || n >= len(s.t.Doc.Sentences) || seen[n] || s.t.Doc.Sentences[n].Kind != syntax.Body {
			return false
		}
		seen[n] = true
		k := s.townIn(n, e)
		if k >= 0 {
			e.place, e.placeBy = s.placeAt(k), "rule:town"
		}
		return k >= 0
	}
	for _, m := range e.mentions[:min(len(e.mentions), 4)] {
		if try(m.sentence) {
			return
		}
	}
	for n := max(h.lead, 0); n < max(h.lead, 0)+townLead; n++ {
		if try(n) {
			return
		}
	}
}

// townNear puts the town for a building without a name, "the embassy", "the city's
// hospital": the one that the paragraph has named, else that of the dateline.
func (s *scanner) townNear(e *event, from *brief.Place) {
	if e.place == nil || e.placeBy == "rule:scene" || !s.unnamed(e.place) {
		return
	}
	p := s.t.Doc.Sentences[e.sentence].Paragraph
	for n := e.sentence; n >= 0 && s.t.Doc.Sentences[n].Paragraph == p; n-- {
		if k := s.townIn(n, e); k >= 0 {
			e.place, e.placeBy = s.placeAt(k), "rule:town"
			return
		}
	}
	if at := s.t.Tok(tokenAt(s.t.Doc, e.place.Span.End-1)).Lemma; from != nil && !envoys[at] {
		e.place, e.placeBy = from, "rule:town"
	}
}

// unnamed tells a place by whose words nobody can tell where it is.
func (s *scanner) unnamed(p *brief.Place) bool {
	for i := tokenAt(s.t.Doc, p.Span.Start); i < len(s.t.Doc.Tokens) && s.t.Tok(i).Start < p.Span.End; i++ {
		if s.t.Tok(i).POS == "PROPN" || s.placeActor(i) {
			return false
		}
	}
	return true
}

// allOver tells "across Norway": in no one town of it.
func (s *scanner) allOver(p *brief.Place) bool {
	i := tokenAt(s.t.Doc, p.Span.Start)
	return i > 0 && i < len(s.t.Doc.Tokens) && wholly[s.t.Tok(i-1).Lower]
}

var wholly = clause.WordSet("across throughout")

// townLead is how many sentences of the lead may name the town.
const townLead = 5

// aside are prepositions that tell what a place is near, not where it is.
var aside = clause.WordSet("near outside beyond")

// coarse tells a place that leaves open in which town it was.
func (s *scanner) coarse(p *brief.Place) bool {
	first, last := tokenAt(s.t.Doc, p.Span.Start), tokenAt(s.t.Doc, s.whole(p).End-1)+1
	if first >= last || s.t.Doc.Tokens[first].Start < p.Span.Start || last > len(s.t.Doc.Tokens) {
		return false
	}
	proper := false
	for i := first; i < last; i++ {
		if s.t.Tok(i).Tag == "NNS" && areas[s.t.Tok(i).Lemma] {
			return false // "three provinces"
		}
		m, ok := s.set.Headed(i)
		switch {
		case ok && s.set.Actors[m.Actor].Kind == brief.Location:
			return aside[s.t.Marker(i)]
		case ok && s.set.Actors[m.Actor].Kind == brief.Country:
		case s.t.Tok(i).POS == "PROPN" && !directions[s.t.Tok(i).Lower]:
			proper = true
		}
	}
	return !proper || s.venue(first, last)
}

// venue tells words that name a kind of building: "German Consulate".
func (s *scanner) venue(first, last int) bool {
	for i := first; i < last; i++ {
		if seatsOf[strings.ToLower(s.t.Tok(i).Lemma)] {
			return true
		}
	}
	return false
}

// seatsOf are buildings of which there is one in many towns.
var seatsOf = clause.WordSet("embassy consulate mission airport station prison court hospital headquarters office")

// townIn is the head of the first phrase of a sentence that says what town
// something was in; -1 where there is none.
func (s *scanner) townIn(n int, e *event) int {
	sent := s.t.Doc.Sentences[n]
	for k := sent.First; k < min(sent.Last, sent.First+maxPhrase); k++ {
		if s.quoted[k] && !e.quoted || s.elsewhere(k, &e.candidate, true) || s.saidIn(k) || s.occasion(k, e) || s.ofAnother(k, e) {
			continue
		}
		if m := s.t.Marker(k); m != "in" && m != "at" || s.placePhrase(k, &e.candidate) != 5 {
			continue
		}
		if p := s.placeAt(k); !strings.Contains(e.place.Name, p.Name) && !s.inCountry(k) {
			return k
		}
	}
	return -1
}

// ofAnother tells the place of what only tells when or why, "cut short a visit to
// Ghana after floods killed 14 people in Bassa".
func (s *scanner) ofAnother(k int, e *event) bool {
	v := s.t.ClauseOf(k)
	if v == e.clause || v == e.trigger || !s.t.Is(v, "advcl") || !temporal[s.t.Marker(v)] {
		return false
	}
	for i := range e.mentions {
		if e.mentions[i].clause == v {
			return false
		}
	}
	return true
}

// occasion tells the place of a conference or the like at which something else was
// said or done, "at a conference in Leeds, donors promised help".
func (s *scanner) occasion(k int, e *event) bool {
	h := s.t.Head(k)
	return h >= 0 && h != e.noun && s.t.Nominal(h) && occasions[s.t.Tok(h).Lemma] && !s.t.Under(h, e.clause)
}

var occasions = clause.WordSet("conference meeting summit hearing forum ceremony session briefing interview congress")

// saidIn tells the place of a verb of saying, "Roe said in Ankara that …": it was
// said there, whatever it is of.
func (s *scanner) saidIn(k int) bool {
	v := s.t.Head(k)
	return v >= 0 && s.reports(v)
}

// reports tells a verb that only says what somebody said.
func (s *scanner) reports(v int) bool {
	if !s.t.Verbal(v) {
		return false
	}
	event, frame, _ := s.lookUp(v)
	return frame != nil && frame.kind == "@report" && event == nil
}
