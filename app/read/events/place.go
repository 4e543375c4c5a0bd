package events

import (
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
	apart := c.nominal && s.dating(c.clause)
	best, bestScore := -1, 0
	for rank, h := range s.placeHeads(c, apart) {
		for _, k := range t.Children(h) {
			k := int(k)
			n := s.placePhrase(k, c)
			if n > 0 {
				n = 10*n - rank
				if n > bestScore {
					best, bestScore = k, n
				}
			}
			if o := s.bearing(k); o >= 0 && bestScore < 40 {
				best, bestScore = o, 40
			}
			if o := s.occasionPlace(k, c); o >= 0 && !c.nominal && bestScore < 30 {
				best, bestScore = o, 30
			}
		}
		for _, k := range t.Children(c.noun) { // "the Leeds tram crash"
			if k := int(k); best < 0 && t.Is(k, "compound", "nmod:poss") && s.placeActor(k) && s.locationAt(k) {
				best, bestScore = k, 5
			}
		}
		for _, x := range t.Subjects(h) { // "a Leeds court sentenced", "the Leeds talks broke down"
			if k := t.Child(x, "compound"); best < 0 && k >= 0 && (venues[t.Tok(x).Lemma] || meetings[t.Tok(x).Lemma]) && s.placeActor(k) && t.Tok(k).POS == "PROPN" {
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
			if h == c.trigger && striking[t.Tok(h).Lemma] && t.Tok(o).POS != "PRON" && s.struckPlace(o) && bestScore < 60 {
				best, bestScore = o, 60
			}
		}
	}
	if k := s.whereOf(c.clause); k >= 0 && bestScore < 35 {
		best, bestScore = k, 35
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
	best = s.townOfBody(best)
	c.place, c.placeBy = s.placeAt(best), "rule:phrase"
}

// townOfBody is the town that a phrase says a body is in, "at the Harbour Council in
// Leeds", "outside the offices of the bank in Leeds"; best itself for others.
func (s *scanner) townOfBody(best int) int {
	for _, h := range []int{best, s.partOf(best)} {
		if m, ok := s.set.Headed(h); !ok || s.set.Actors[m.Actor].Kind != brief.Organization {
			continue
		}
		for _, k := range s.t.Children(h) {
			if k := int(k); k > h && s.t.Marker(k) == "in" && s.locationAt(k) {
				return k
			}
		}
	}
	return best
}

// bearing is the town of "40 kilometres south of Leeds" at its "south"; -1 for others.
func (s *scanner) bearing(k int) int {
	if !directions[s.t.Tok(k).Lower] {
		return -1
	}
	return s.behindOf(k, func(g int) bool { return s.placeActor(g) || s.t.Tok(g).POS == "PROPN" && !s.isActor(g) })
}

// behindOf is the head of the phrase behind "of" at k that fits; -1 for none.
func (s *scanner) behindOf(k int, fits func(int) bool) int {
	for _, g := range s.t.Children(k) {
		if g := int(g); g > k && s.t.Marker(g) == "of" && fits(g) {
			return g
		}
	}
	return -1
}

// meetings are events that are called after the town they are in.
var meetings = clause.WordSet("talk summit conference meeting negotiation")

// occasionPlace is where the occasion was at which something was said or done,
// "promised $9m at a conference in Leeds"; -1 where k is no such occasion.
func (s *scanner) occasionPlace(k int, c *candidate) int {
	t := s.t
	if m := t.Marker(k); m != "at" && m != "during" || !t.Nominal(k) || t.Tok(k).POS == "PROPN" || s.timed[k] {
		return -1
	}
	for _, x := range t.Children(k) {
		if x := int(x); x > k && t.Tok(x).POS == "PROPN" && s.placePhrase(x, c) > 1 {
			return x
		}
	}
	return -1
}

// placeHeads are the tokens on which a phrase for the place of an event may hang,
// the closest first.
func (s *scanner) placeHeads(c *candidate, apart bool) []int {
	t := s.t
	heads := []int{c.noun, c.trigger}
	if of := t.PartOf(c.noun); of >= 0 {
		heads = append(heads, of) // "three rounds of talks in Oslo"
	}
	if later := c.status == brief.Planned || c.status == brief.Hypothetical; !s.dating(c.outer) && !(later && s.reports(c.outer)) {
		heads = append(heads, c.outer) // but "told a rally in Leeds that she would resign"
	}
	if (!c.nominal || c.clause != c.trigger) && !apart {
		heads = append(heads, c.clause)
	}
	if x := t.Subject(c.trigger, 0); x >= 0 {
		for _, r := range t.Children(x) {
			r := int(r)
			if c.kind == disaster && t.Relative(r) || t.Is(r, "acl") && t.Tok(r).Tag == "VBG" && speaking[t.Tok(r).Lemma] {
				heads = append(heads, r) // "the fire, which broke out in Leeds, killed …", "Roe, speaking in Leeds, said"
			}
		}
	}
	for _, k := range t.Children(c.trigger) { // "were killed when a bus crashed in Leeds"
		if k := int(k); onTheSpot[c.kind] && t.Is(k, "advcl") && t.Tok(t.First(k)).Lower == "when" {
			heads = append(heads, k)
		}
	}
	h := t.Head(c.clause)
	switch {
	case h < 0:
	case t.Is(c.clause, "advcl") && accompanying[t.Marker(c.clause)] || t.Is(c.clause, "conj"): // "clashes broke out in the square when …", "…, killing two"
		heads = append(heads, h)
	case t.Is(c.clause, "advcl") && t.Tok(c.clause).Tag == "VBG" && t.Marker(c.clause) == "" && !spoken[c.kind]:
		heads = append(heads, h)
	case t.Is(c.clause, "advcl", "xcomp") && t.Infinitive(c.clause) && !c.nominal && coming[t.Tok(h).Lemma]: // "gathered in the square to protest"
		heads = append(heads, h)
	}
	return heads
}

// coming are verbs of coming together, which tell where what it is for took place.
var coming = clause.WordSet("gather assemble rally meet march convene congregate converge sit stand queue line")

// whereOf is the place whose clause tells what took place there, "the bridge in
// Leeds, where two people died"; -1 where the clause at v is no such clause.
func (s *scanner) whereOf(v int) int {
	t := s.t
	for h := t.Head(v); h >= 0 && (t.Is(v, "conj") && t.Verbal(h) || t.Is(v, "xcomp")); h = t.Head(v) {
		v = h // "where she was due to sign it"
	}
	w := t.First(v)
	for w < v && t.Tok(w).Lower != "where" {
		if t.Tok(w).POS != "PUNCT" {
			return -1
		}
		w++
	}
	n := w - 1
	if w >= v || n < 0 || t.Tok(n).Sentence != t.Tok(v).Sentence {
		return -1
	}
	if t.Tok(n).Lower == "," {
		n--
	}
	if h := t.Head(v); h >= 0 && h < w && t.Nominal(h) {
		if k := s.site(h); k >= 0 {
			return k
		}
	}
	return s.site(n)
}

// site is the head of a name or noun that something can be at, -1 for others.
func (s *scanner) site(n int) int {
	t := s.t
	if n < 0 || !t.Nominal(n) || s.timed[n] {
		return -1
	}
	m, ok := s.set.Covering(n)
	switch {
	case ok && s.isPlace(m.Actor):
		return m.Head
	case ok && s.set.Actors[m.Actor].Kind == brief.Person:
		return -1
	case t.Tok(n).POS == "PROPN" || venues[t.Tok(n).Lemma] || areas[t.Tok(n).Lemma]:
		return n
	}
	return -1
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

// struckPlace tells an object that is a place: by its name, by what it is a part of
// ("the gallery of the Storting"), or as the text says ("Omdal, the regional capital").
func (s *scanner) struckPlace(o int) bool {
	t := s.t
	if s.placeActor(o) || (areas[t.Tok(o).Lemma] || venues[t.Tok(o).Lemma] || rooms[t.Tok(o).Lemma]) && s.areaOf(o) >= 0 {
		return true
	}
	if t.Tok(o).POS == "PROPN" {
		k := t.Child(o, "appos")
		return s.street(o) || k > o && areas[t.Tok(k).Lemma]
	}
	return rooms[t.Tok(o).Lemma] && s.partOf(o) >= 0
}

// partOf is the name behind "of" that says what the room o is in; -1 for none.
func (s *scanner) partOf(o int) int {
	return s.behindOf(o, func(k int) bool { return s.t.Tok(k).POS == "PROPN" })
}

// rooms are parts of a building that bodies sit in.
var rooms = clause.WordSet("gallery chamber hall floor steps step building office gate gates entrance courtyard yard lobby roof")

// striking are verbs whose object is where they happen.
var striking = clause.WordSet("attack raid strike hit rock shake jolt batter devastate ravage flood sweep engulf shell bomb capture seize recapture retake besiege storm overrun occupy invade liberate block evacuate search seal")

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
	town := s.locationAt(k) || s.areaOf(k) >= 0
	for range 3 {
		k = s.t.Head(k)
		if k < 0 || k == c.noun || k == c.trigger || s.t.Verbal(k) {
			return false
		}
		if s.lex.nouns[s.t.Tok(k).Lemma] != nil {
			e, _ := s.lex.noun(s.t, k)
			if e != nil && e.event() == c.kind && s.t.Is(k, "obj") && s.t.Head(k) == c.trigger {
				return false // "held talks with Norvig in Oslo"
			}
			if m := s.t.Marker(k); e != nil && town && (m == "in" || m == "during") && s.t.Is(k, "obl") && s.t.Head(k) == c.trigger && onTheSpot[e.event()] {
				return false // "killed in a clash near Bardai"
			}
			return own || e != nil && e.event() == brief.Assault && c.kind != brief.Assault
		}
	}
	return false
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
				aftermath := onTheSpot[e.kind] && onTheSpot[f.kind] && s.t.Marker(m.clause) == "after" // "were searching after a ferry sank off Bergen"
				if m.adjunct && (m.nominal || aftermath) && m.sentence == e.sentence && s.t.Under(m.noun, e.clause) {
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
