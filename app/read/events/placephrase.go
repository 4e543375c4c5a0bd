package events

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/clause"
)

// placePhrase scores k as a place phrase: 0 for none.
func (s *scanner) placePhrase(k int, c *candidate) int {
	t := s.t
	if !t.Nominal(k) || t.Is(k, "nmod:poss", "compound", "flat", "conj", "appos") || s.timed[k] || directions[t.Tok(k).Lower] || s.companion(k) {
		return 0
	}
	m := t.Marker(k)
	h := t.Head(k)
	if before := t.First(k) - 1; m == "" && before > h && t.Head(before) == h && t.Tok(before).Lower == "off" {
		m = "off" // "sank off Bergen", taken for "sank it off"
	}
	goal := c.kind == brief.Consult && (m == "to" || m == "from" && !s.goesTo(h)) || (m == "to" || m == "into") && (s.bound(k, h) || crossing[c.kind] && s.placeActor(k))
	driven := (m == "from" || m == "out") && !s.origin(k) && (leaving[c.kind] || h >= 0 && t.Tok(h).Lemma == "evacuate")
	through := m == "through" && (t.Tok(k).POS == "PROPN" || s.placeActor(k) || areas[t.Tok(k).Lemma]) // "marched through Leeds"
	beside := above[m] && (hostile[c.kind] || onTheSpot[c.kind] || c.kind == brief.Protest) && (s.locationAt(k) || areas[t.Tok(k).Lemma])
	if !static[m] && !goal && !driven && !through && !beside {
		return 0
	}
	switch {
	case h >= 0 && (t.Is(k, "nmod") && holdings[t.Tok(h).Lemma] || m == "in" && t.AnyLemma(t.Objects(h), holdings)):
		return 0 // "buy a stake in Norvig"
	case m == "on" && (t.Is(k, "nmod") || areas[t.Tok(k).Lemma] && t.Tok(k).Lemma != "island") && (spoken[c.kind] || isOther(c.kind) && !onTheSpot[c.kind]):
		return 0 // "talks on the border", "a deal on Gaza"
	case cells[t.Tok(k).Lemma] && t.Child(k, "det", "nmod:poss", "compound") < 0:
		return 0 // "nine years in prison", "barred from public office"
	case s.locationAt(k):
		return 5
	case s.front(k) >= 0:
		return 3
	case (areas[t.Tok(k).Lemma] || placeParts[t.Tok(k).Lemma]) && s.areaOf(k) >= 0:
		return 5
	case s.placeActor(k):
		if m == "on" || m == "at" {
			return 0 // "called on Norway", "shouted at Norway"
		}
		return 4
	case venues[t.Tok(k).Lemma], facing[m] && s.seat(k):
		for _, in := range t.Children(k) {
			if in := int(in); in > k && t.Marker(in) == "in" && (s.locationAt(in) || areas[t.Tok(in).Lemma] && s.areaOf(in) >= 0) {
				return 5 // "outside the consulate in the city of Mazar"
			}
		}
		return 3
	case t.Tok(k).POS == "PROPN" && (naming[m] || driven || goal && s.bound(k, h)):
		if mm, ok := s.set.Headed(k); ok {
			switch s.set.Actors[mm.Actor].Kind {
			case brief.Person:
				if (m != "near" && m != "off" || !onTheSpot[c.kind]) && m != "through" && m != "across" {
					return 0 // "crashed near Ras Doumeira" is near no person
				}
				return 2
			case brief.Organization:
				if driven && !naming[m] {
					return 0 // "drew criticism from the United Nations"
				}
				if s.street(k) {
					return 3 // "at the First Baptist Church"
				}
				return 1
			}
		}
		return 2
	case m == "in" && houses[t.Tok(k).Lemma] && t.Child(k, "det", "amod", "nmod:poss") < 0:
		return 2 // "came to blows in parliament"
	case t.Tok(k).POS == "PROPN" && m == "on" && s.street(k):
		return 3
	case areas[t.Tok(k).Lemma] && m != "to" && t.First(k) < k-2:
		return 2 // "the area" alone says nothing
	}
	return 0
}

// goesTo tells that something with a goal hangs on h: of "flew from Oslo to Bergen"
// Bergen is where.
func (s *scanner) goesTo(h int) bool {
	if h < 0 {
		return false
	}
	for _, k := range s.t.Children(h) {
		if s.t.Is(int(k), "obl", "nmod") && s.t.Marker(int(k)) == "to" {
			return true
		}
	}
	return false
}

// front is the building of "in front of the embassy" at its front; -1 for others.
func (s *scanner) front(k int) int {
	if s.t.Tok(k).Lower != "front" {
		return -1
	}
	return s.behindOf(k, func(g int) bool { return venues[s.t.Tok(g).Lemma] || s.seat(g) })
}

// bound tells a town, or a place in one, that somebody or something is taken or
// goes to, "flew 800 tents to Bergen"; a country is a side, and what is meant for it
// may never have left.
func (s *scanner) bound(k, h int) bool {
	t := s.t
	if m, ok := s.set.Headed(k); h < 0 || !(ok && s.set.Actors[m.Actor].Kind == brief.Location || venues[t.Tok(k).Lemma] && t.Tok(k).Lemma != "court" || !ok && t.Tok(k).POS == "PROPN" || s.hospital(k)) {
		return false
	}
	if t.Nominal(h) && t.Is(h, "obj") && t.Marker(h) == "" && !marches[t.Tok(h).Lemma] {
		h = t.Head(h) // "send two engines to Bergen", hung on the engines
	}
	return h >= 0 && (t.Verbal(h) && carrying[s.lemma(h)] || marches[t.Tok(h).Lemma])
}

// hospital tells a body by whose name one can go to it.
func (s *scanner) hospital(k int) bool {
	last := strings.ToLower(s.t.Doc.Word(k))
	return s.t.Tok(k).POS == "PROPN" && venues[last] && last != "court" && last != "exchange"
}

// carrying are verbs of taking something or oneself somewhere.
var carrying = clause.WordSet("fly send ship airlift bring take transfer deliver dispatch deploy move drive sail rush evacuate march travel head return extradite deport escort tow")

// crossing are the types of going where one stays.
var crossing = map[brief.EventType]bool{"OTHER:migration": true, "OTHER:escape": true}

// marches are nouns of going somewhere.
var marches = clause.WordSet("march procession convoy flight voyage")

// leaving are the types in which something is taken or driven from where it is.
var leaving = map[brief.EventType]bool{brief.Assault: true, brief.Retreat: true, brief.Coerce: true, "OTHER:escape": true, "OTHER:rescue": true}

// above are prepositions of what lies beside a place, and of other things where no
// place follows.
var above = clause.WordSet("above over below beneath behind opposite overlooking between")

// naming are prepositions before the name of a place that is not known as one.
var naming = clause.WordSet("in at near off through across outside")

// spoken are types of what is said or agreed on something.
var spoken = map[brief.EventType]bool{
	brief.Consult: true, brief.Agree: true, brief.Cooperate: true, brief.Request: true, brief.Accuse: true, brief.Reject: true, brief.Support: true,
}

// facing are prepositions that make a building of a body, "outside the National
// Assembly".
var facing = clause.WordSet("outside inside near")

// seat tells a body that sits in a building.
func (s *scanner) seat(k int) bool {
	m, ok := s.set.Headed(k)
	return ok && s.set.Actors[m.Actor].Kind == brief.Organization || houses[s.t.Tok(k).Lemma]
}

var houses = clause.WordSet("parliament assembly ministry senate congress legislature commission council union agency department")

// origin tells where somebody is from: "a driver from Beckenham".
func (s *scanner) origin(k int) bool {
	h := s.t.Head(k)
	if h < 0 || s.t.Verbal(h) {
		return false
	}
	m, ok := s.set.Headed(h)
	return ok && s.set.Actors[m.Actor].Kind == brief.Person
}

var venues = clause.WordSet(`airport station hotel embassy consulate stadium square street palace court hospital church mosque school
	university prison jail camp base port border bridge park museum theatre theater house headquarters office building centre center
	circuit track club arena hall market mall plant factory checkpoint temple cathedral stop tower legislature barracks terminal
	quay dock shipyard mine harbour harbor pier depot warehouse refinery farm clinic cemetery monument memorial campus dam exchange
	fortress castle mansion restaurant cafe pub nightclub shop supermarket library monastery shrine synagogue`)

// holdings are what one has in a firm.
var holdings = clause.WordSet("share stake stock interest investment investor trading confidence")

// cells are venues that without an article are a state or a post.
var cells = clause.WordSet("exchange office prison jail custody detention court hospital school church")

var areas = clause.WordSet(`city town village district province region area capital suburb neighbourhood neighborhood coast county island state border valley hub enclave stronghold resort settlement commune municipality prefecture governorate oblast canton`)

// placeParts are words for a part of the place that is named behind them.
var placeParts = clause.WordSet("tip outskirt outskirts edge heart shore foot slope corner part banks centre center middle streets")

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
