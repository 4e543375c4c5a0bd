package events

import (
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/clause"
)

// The words of a place: its name, with what it lies in where that is said.

// placeAt words the place of the phrase at k: the name, with what it lies in
// where that is part of the phrase.
func (s *scanner) placeAt(k int) *brief.Place {
	t := s.t
	if g := s.front(k); g >= 0 {
		return s.placeAt(g)
	}
	if g := s.areaOf(k); g > k && areas[t.Tok(k).Lemma] {
		k = g // "the Adriatic town of Omdal"
	}
	var first, last int
	if m, ok := s.set.Headed(k); ok {
		if m.Kind != brief.Named && s.isPlace(m.Actor) {
			if p := s.namedPlace(m.Actor); p != nil {
				return p // "the region", "there"
			}
		}
		first, last = m.First, m.Last
	} else {
		first, last = s.bare(k)
		// "the city of X": the name says more than the noun
		if g := s.areaOf(k); g >= 0 && (areas[t.Tok(k).Lemma] || placeParts[t.Tok(k).Lemma] || rooms[t.Tok(k).Lemma]) {
			if m, ok := s.set.Headed(g); ok {
				first, last = m.First, m.Last
			} else {
				first, last = s.bare(g)
			}
		} else if g := s.partOf(k); g >= 0 && rooms[t.Tok(k).Lemma] {
			return s.placeAt(g)
		}
	}
	if g := s.partOf(k); g == last+1 && t.Tok(k).POS == "PROPN" && first <= k && k == last-1 {
		last = g + 1 // "the Gulf of Finland"
	}
	for first > 0 && t.Under(first-1, k) && (directions[t.Tok(first-1).Lower] || !s.placeActor(k) && s.named(first) && s.named(first-1)) {
		first-- // "south London", "northern Mali", "the Norwegian Grand Prix"
	}
	return &brief.Place{Name: t.Text(first, last), Span: s.span(first, last)}
}

// named tells a word written with a capital that does not begin its sentence.
func (s *scanner) named(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.t.Doc.Word(i))
	return unicode.IsUpper(r) && i > s.t.Doc.Sentences[s.t.Tok(i).Sentence].First
}

// namedPlace is the first named mention of a place.
func (s *scanner) namedPlace(actor int) *brief.Place {
	for _, b := range s.set.Actors[actor].Mentions {
		if b.Kind == brief.Named {
			return &brief.Place{Name: s.t.Doc.Text[b.Span.Start:b.Span.End], Span: brief.Span{Start: b.Span.Start, End: b.Span.End}}
		}
	}
	return nil
}

// areaOf is the place in "the city of X" and "the X region", -1 where there is
// none.
func (s *scanner) areaOf(k int) int {
	before := -1
	for _, g := range s.t.Children(k) {
		switch g := int(g); {
		case s.t.Is(g, "nmod") && s.t.Marker(g) == "of" && (s.placeActor(g) || s.t.Tok(g).POS == "PROPN" && !s.isActor(g) && areas[s.t.Tok(k).Lemma]):
			return g // known or not: of "the Adriatic town of Omdal" Omdal
		case before < 0 && s.t.Is(g, "compound") && s.locationAt(g):
			before = g
		}
	}
	return before
}

// whole is a place with what it lies in, as the article goes on: "Mill Park in
// Leeds", "Croydon, south London".
func (s *scanner) whole(p *brief.Place) brief.Span {
	sp := p.Span
	last := tokenAt(s.t.Doc, sp.End-1) + 1
	if last <= 0 || last+1 >= len(s.t.Doc.Tokens) || s.t.Tok(last-1).End != sp.End {
		return sp
	}
	end := s.t.Doc.Sentences[s.t.Tok(last-1).Sentence].Last
	i := last
	if w := s.t.Tok(i).Lower; i < end && (w == "," || w == "in") {
		i++
	} else {
		return sp
	}
	for i < end && (directions[s.t.Tok(i).Lower] || s.t.Tok(i).POS == "DET") {
		i++
	}
	if m, ok := s.set.Covering(i); ok && i < end && s.isPlace(m.Actor) && m.Kind == brief.Named && s.t.Tok(i).POS == "PROPN" {
		sp.End = s.t.Tok(m.Last - 1).End
	}
	return sp
}

var directions = clause.WordSet(`north south east west northern southern eastern western central northeast northwest southeast southwest
	northeastern northwestern southeastern southwestern upper lower inner outer downtown rural`)

// bare is the phrase of k without its preposition and leading article, and
// without what only comments on it.
func (s *scanner) bare(k int) (first, last int) {
	t := s.t
	first, last = k, k+1
	for i := k - 1; i >= t.First(k) && i > k-12; i-- {
		if !t.Under(i, k) || s.timed[i] && !s.timed[k] || t.Is(i, "case", "mark", "punct", "cc") && t.Head(i) == k {
			break
		}
		first = i
	}
	for first < k && (t.Tok(first).POS == "DET" && t.Tok(first).Lower != "no") {
		first++
	}
	for i := k + 1; i < t.Last(k) && i < k+14; i++ {
		top := t.Branch(i, k)
		if t.Tok(i).Lower == "according" || t.Is(i, "punct") && t.Tok(i).Lower == "," {
			break
		}
		if t.Is(top, "appos") && t.First(top) == k+1 && t.Tok(k+1).POS != "PUNCT" {
			last = i + 1 // "Transport Minister Lund", taken apart
			continue
		}
		if top < 0 || top > k && t.Is(top, "advmod") || s.timed[i] && !s.timed[k] || t.Is(top, "acl", "appos", "parataxis", "conj", "cc", "punct", "advcl", "dep", "list") {
			break
		}
		last = i + 1
	}
	for last > k+1 && (t.Is(last-1, "case", "det", "punct", "cc", "mark") || t.Tok(last-1).POS == "ADP") && t.Tok(last-1).Lower != "%" {
		last--
	}
	return first, last
}

func (s *scanner) span(first, last int) brief.Span {
	return brief.Span{Start: s.t.Tok(first).Start, End: s.t.Tok(last - 1).End}
}
