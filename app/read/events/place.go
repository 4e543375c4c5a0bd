package events

import (
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/clause"
)

var accompanying = clause.WordSet("when as while")

var locative = clause.WordSet("in at on near outside inside across around through throughout off along over to into within between above below under from")

var static = clause.WordSet("in at on near outside inside across around throughout off along within")

// locate finds where the event was: a place or venue that hangs on the trigger
// or its clause, or the goal of a visit.
func (s *scanner) locate(c *candidate) {
	t := s.t
	heads := []int{c.noun, c.trigger}
	if of := t.PartOf(c.noun); of >= 0 {
		heads = append(heads, of) // "three rounds of talks in Oslo"
	}
	if !s.dating(c.outer) {
		heads = append(heads, c.outer)
	}
	apart := c.nominal && s.dating(c.clause)
	if (!c.nominal || c.clause != c.trigger) && !apart {
		heads = append(heads, c.clause)
	}
	// "clashes broke out in the square when …", "…, killing two"
	if h := t.Head(c.clause); h >= 0 && (t.Is(c.clause, "advcl") && accompanying[t.Marker(c.clause)] || t.Is(c.clause, "conj")) {
		heads = append(heads, h)
	}
	best, bestScore := -1, 0
	for rank, h := range heads {
		for _, k := range t.Children(h) {
			k := int(k)
			n := s.placePhrase(k, c)
			if n > 0 {
				n = 10*n - rank
				if n > bestScore {
					best, bestScore = k, n
				}
			}
		}
		for _, k := range t.Children(c.noun) { // "the Leeds tram crash"
			if k := int(k); best < 0 && t.Is(k, "compound", "nmod:poss") && s.placeActor(k) && s.locationAt(k) {
				best, bestScore = k, 5
			}
		}
		for _, x := range t.Subjects(h) { // "a Leeds court sentenced"
			if k := t.Child(x, "compound"); best < 0 && k >= 0 && venues[t.Tok(x).Lemma] && s.locationAt(k) {
				best, bestScore = k, 5
			}
		}
		if k := s.struck(h); k >= 0 && h == c.trigger && natural[c.kind] && bestScore < 60 {
			best, bestScore = k, 60
		}
		for _, o := range t.Objects(h) { // "a curfew in Cizre"
			for _, k := range t.Children(o) {
				if n := s.placePhrase(int(k), c); n > 0 {
					if n = 10*n - 2 - rank; n > bestScore {
						best, bestScore = int(k), n
					}
				}
			}
			if c.kind == brief.Consult && h == c.trigger && s.placeActor(o) && t.Verbal(h) {
				best, bestScore = o, 100
			}
			if h == c.trigger && t.Tok(h).Lemma == "take" && c.kind == brief.Assault && (s.locationAt(o) || areas[t.Tok(o).Lemma] && s.areaOf(o) >= 0) {
				best, bestScore = o, 60
			}
			if h == c.trigger && striking[t.Tok(h).Lemma] && (s.placeActor(o) || areas[t.Tok(o).Lemma] && s.areaOf(o) >= 0) && bestScore < 60 {
				best, bestScore = o, 60
			}
		}
	}
	if bestScore < 20 && !apart {
		if k := s.placeWithin(t.First(c.clause), t.Last(c.clause), c, true); k >= 0 && (best < 0 || s.placeActor(k)) {
			c.place, c.placeBy = s.placeAt(k), "rule:clause"
			return
		}
	}
	if best < 0 {
		return
	}
	if m, ok := s.set.Headed(best); ok && s.set.Actors[m.Actor].Kind == brief.Organization {
		for _, k := range t.Children(best) { // "at the Harbour Council in Leeds"
			if k := int(k); k > best && t.Marker(k) == "in" && s.locationAt(k) {
				best = k
			}
		}
	}
	c.place, c.placeBy = s.placeAt(best), "rule:phrase"
}

// struck is the place that a force of nature ran into, "slammed into the coast";
// -1 where there is none.
func (s *scanner) struck(v int) int {
	for _, k := range s.t.Children(v) {
		if k := int(k); s.t.Is(k, "obl") && paths[s.t.Marker(k)] && (s.placeActor(k) || areas[s.t.Tok(k).Lemma] && s.areaOf(k) >= 0) {
			return k
		}
	}
	return -1
}

var paths = clause.WordSet("into through across over")

// striking are verbs whose object is where they happen.
var striking = clause.WordSet("strike hit rock shake jolt batter devastate ravage flood sweep engulf shell bomb capture seize recapture retake besiege storm overrun occupy invade liberate")

// placeWithin is the head of the best place phrase in a range of tokens, the
// earlier where two are as good; -1 where there is none. Where own is set,
// phrases in clauses of their own are left out.
func (s *scanner) placeWithin(lo, hi int, c *candidate, own bool) int {
	best, bestScore := -1, 0
	for k := lo; k < hi && k < lo+maxPhrase; k++ {
		if s.quoted[k] && !c.quoted || (own && !s.t.InPhrase(k, c.clause) || s.elsewhere(k, c, own)) {
			continue
		}
		n := 10*s.placePhrase(k, c) - (k-lo)/6
		if s.placePhrase(k, c) > 0 && n > bestScore {
			best, bestScore = k, n
		}
	}
	return best
}

// elsewhere tells a place that belongs to another event's noun: "the war in
// Mali" says not where the support was offered. Beyond its own clause, only a
// war or an attack is elsewhere.
func (s *scanner) elsewhere(k int, c *candidate, own bool) bool {
	for range 3 {
		k = s.t.Head(k)
		if k < 0 || k == c.noun || k == c.trigger || s.t.Verbal(k) {
			return false
		}
		if s.lex.nouns[s.t.Tok(k).Lemma] != nil {
			e, _ := s.lex.noun(s.t, k)
			return own || e != nil && e.event() == brief.Assault && c.kind != brief.Assault
		}
	}
	return false
}

// placePhrase scores k as a place phrase: 0 for none.
func (s *scanner) placePhrase(k int, c *candidate) int {
	t := s.t
	if !t.Nominal(k) || t.Is(k, "nmod:poss", "compound", "flat", "conj", "appos") || s.timed[k] || directions[t.Tok(k).Lower] {
		return 0
	}
	m := t.Marker(k)
	goal := c.kind == brief.Consult && (m == "to" || m == "from")
	driven := m == "from" && !s.origin(k) && (c.kind == brief.Assault || c.kind == brief.Retreat || c.kind == brief.Coerce)
	if !static[m] && !goal && !driven {
		return 0
	}
	switch {
	case cells[t.Tok(k).Lemma] && t.Child(k, "det", "nmod:poss", "compound") < 0:
		return 0 // "nine years in prison", "barred from public office"
	case s.locationAt(k):
		return 5
	case areas[t.Tok(k).Lemma] && s.areaOf(k) >= 0:
		return 5
	case s.placeActor(k):
		if m == "on" || m == "at" {
			return 0 // "called on Norway", "shouted at Norway"
		}
		return 4
	case venues[t.Tok(k).Lemma]:
		return 3
	case t.Tok(k).POS == "PROPN" && m == "in" || m == "at" && t.Tok(k).POS == "PROPN":
		if mm, ok := s.set.Headed(k); ok {
			switch s.set.Actors[mm.Actor].Kind {
			case brief.Person:
				return 0
			case brief.Organization:
				if h := t.Head(k); h >= 0 && holdings[t.Tok(h).Lemma] {
					return 0 // "shares in Norvig"
				}
				return 1
			}
		}
		return 2
	case t.Tok(k).POS == "PROPN" && m == "on" && s.street(k):
		return 3
	case areas[t.Tok(k).Lemma] && m != "to" && t.First(k) < k-2:
		return 2 // "the area" alone says nothing
	}
	return 0
}

// origin tells where somebody is from: "a driver from Beckenham".
func (s *scanner) origin(k int) bool {
	h := s.t.Head(k)
	if h < 0 || s.t.Verbal(h) {
		return false
	}
	m, ok := s.set.Headed(h)
	return ok && s.set.Actors[m.Actor].Kind == brief.Person
}

// sharePlaces gives an event without a place that of one told of within its
// own clause: "signed the treaty during his visit to Oslo".
func (s *scanner) sharePlaces(all []event) {
	for i := range all {
		e := &all[i]
		for j := range all {
			f := &all[j]
			if e.place != nil && e.placeBy == "rule:phrase" || i == j || f.place == nil || f.placeBy != "rule:phrase" {
				continue
			}
			for _, m := range f.mentions {
				if m.adjunct && m.nominal && m.sentence == e.sentence && s.t.Under(m.noun, e.clause) {
					e.place, e.placeBy = f.place, "rule:same clause"
				}
			}
		}
	}
}

// locationAt tells a place that is no state.
func (s *scanner) locationAt(k int) bool {
	m, ok := s.set.Headed(k)
	return ok && s.set.Actors[m.Actor].Kind == brief.Location
}

// placeActor tells a token that heads the mention of a place or country.
func (s *scanner) placeActor(k int) bool {
	m, ok := s.set.Headed(k)
	return ok && s.isPlace(m.Actor)
}

var venues = clause.WordSet(`airport station hotel embassy consulate stadium square street palace court hospital church mosque school
	university prison jail camp base port border bridge park museum theatre theater house headquarters office building centre center
	circuit track club arena hall market mall plant factory checkpoint temple cathedral stop tower`)

// holdings are what one has in a firm.
var holdings = clause.WordSet("share stake stock interest investment investor trading confidence")

// cells are venues that without an article are a state or a post.
var cells = clause.WordSet("office prison jail custody detention court hospital school church")

var areas = clause.WordSet("city town village district province region area capital suburb neighbourhood neighborhood coast county island state border valley hub enclave stronghold resort settlement commune municipality prefecture governorate oblast canton")

// street tells a name with a word for a street or square in it.
func (s *scanner) street(k int) bool {
	first, last := s.bare(k)
	for i := first; i < last; i++ {
		if w := s.t.Tok(i).Lower; venues[w] || streets[w] {
			return true
		}
	}
	return false
}

var streets = clause.WordSet("place rue avenue road boulevard lane plaza platz piazza strasse highway hill beach island pier quay")

// placeAt words the place of the phrase at k: the name, with what it lies in
// where that is part of the phrase.
func (s *scanner) placeAt(k int) *brief.Place {
	t := s.t
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
		if g := s.areaOf(k); g >= 0 && areas[t.Tok(k).Lemma] {
			m, _ := s.set.Headed(g)
			first, last = m.First, m.Last
		}
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
	for _, g := range s.t.Children(k) {
		if g := int(g); (s.t.Is(g, "nmod") && s.t.Marker(g) == "of" || s.t.Is(g, "compound") && s.locationAt(g)) && s.placeActor(g) {
			return g
		}
	}
	return -1
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
		if top < 0 || s.timed[i] && !s.timed[k] || t.Is(top, "acl", "appos", "parataxis", "conj", "cc", "punct", "advcl", "dep", "list") {
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
