package names

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/learn"
)

// neighbours corrects names that the model took for something else, by the
// words around them: what a dateline, an apposition, a list, a title or the rest
// of the name says is surer than the shape of an unknown word.
func (c *reading) neighbours() {
	c.datelinePlaces()
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || c.titled[n.First] {
			continue
		}
		switch {
		case c.members(*n), c.plane(*n), c.ship(*n), c.bareTitle(*n):
			c.drop(at)
		case n.Demonym || n.Rule != "model:names":
		case n.Kind == brief.Person && !c.ownWord(*n):
			c.unmonth(n)
			c.unlead(at)
			c.byPlaces(n)
			c.inPlaces(n)
			c.unread(at)
			c.givenBefore(at)
			c.initialled(at)
			c.inBodies(n)
		default:
			c.becomes(n)
		}
	}
	for at := range c.found { // what stands before a place found just now
		if n := &c.found[at]; n.First < n.Last && n.Kind == brief.Person && n.Rule == "model:names" && !c.titled[n.First] {
			c.inPlaces(n)
		}
	}
	c.pronouns()
	c.twoWords()
	c.bodiesBefore()
	c.agencies()
}

// agencies finds the names right before "news agency" that the model missed.
func (c *reading) agencies() {
	for i := 1; i+1 < len(c.doc.Tokens); i++ {
		n := Name{First: i - 1, Last: i, Kind: brief.Organization, Score: 0.7, Rule: "rule:neighbours"}
		if c.owner[i-1] == 0 && c.capital(i-1) && c.doc.Tokens[i-1].POS == "PROPN" && !c.titled[i-1] && c.agency(n) {
			c.found = append(c.found, n)
			c.own(len(c.found) - 1)
		}
	}
}

// becomes gives a body or place the kind that its neighbours or its own last
// word tell.
func (c *reading) becomes(n *Name) {
	kind := n.Kind
	last := c.doc.Word(n.Last - 1)
	switch {
	case c.apposedPerson(*n):
		kind = brief.Person
	case n.Kind == brief.Organization && c.ladies(n):
		kind = brief.Person
	case n.Kind == brief.Location && n.Last-n.First > 1 && sides[c.doc.Word(n.First)]:
		kind = brief.Organization
	case n.Kind == brief.Location && c.agency(*n):
		kind = brief.Organization
	case n.Kind == brief.Organization && n.Last-n.First > 1 && waters[last]:
		kind = brief.Location
	case n.Kind == brief.Location && (c.branch(*n) || c.initials(*n)), n.Kind != brief.Organization && c.ownWord(*n):
		kind = brief.Organization
	case n.Kind == brief.Location && c.governs(*n):
		kind = brief.Person
	}
	if kind != n.Kind {
		n.RunnerUp, n.Kind, n.Rule, n.Score = n.Kind, kind, "rule:neighbours", max(n.Score, 0.7)
	}
}

// ownWord tells a word for a body that a capital makes a name: "the Brotherhood".
func (c *reading) ownWord(n Name) bool {
	w := c.doc.Tokens
	return n.Last-n.First == 1 && n.First > 0 && w[n.First-1].Lower == "the" && c.hits[n.First] == 0 && !c.isPart(n) && c.nouns[learn.Hash(w[n.First].Lower)] == orgNoun && (n.Last == len(w) || !c.capital(n.Last))
}

// governs tells whose government is named after him: "the Roe administration".
func (c *reading) governs(n Name) bool {
	w := c.doc.Tokens
	return n.Last-n.First == 1 && n.First > 0 && n.Last < len(w) && w[n.First-1].Lower == "the" && c.hits[n.First] == 0 && n.Score < 0.97 &&
		governing[c.doc.Word(n.Last)]
}

var governing = wordSet("government administration regime presidency cabinet")

// agency tells a name right before "news agency", which is the agency's:  "the
// official Petra news agency".
func (c *reading) agency(n Name) bool {
	d := c.doc
	return n.Last+1 < len(d.Tokens) && d.Tokens[n.Last].Lower == "news" && d.Tokens[n.Last+1].Lower == "agency" && !n.Demonym && c.countries[c.text(n)] == ""
}

// waters end the names of what is on a map and speaks for nobody.
var waters = wordSet("River Lake Valley Bay Sea Ocean Strait Straits Gulf Peninsula Island Islands Mountains Desert Delta Glacier Reservoir")

// branch tells a body's branch in a country, "Greenpeace Norway", which looks
// like a place.
func (c *reading) branch(n Name) bool {
	if n.Last-n.First != 2 || c.countries[c.doc.Word(n.Last-1)] == "" || c.countries[c.text(n)] != "" ||
		c.hits[n.First].has(city) || c.hits[n.First].has(region) {
		return false
	}
	first := c.doc.Tokens[n.First]
	return (first.POS == "PROPN" || first.POS == "NOUN") && !compass[first.Lower] && !strings.HasSuffix(first.Lower, "ern")
}

var compass = wordSet("north south east west northeast northwest southeast southwest central upper lower mainland new inner outer")

// apposedPerson tells a name of two words or more that a person's office
// follows: "Pak Thae Song, premier of …".
func (c *reading) apposedPerson(n Name) bool {
	d := c.doc
	s := d.Sentences[d.Tokens[n.First].Sentence]
	if n.Last-n.First < 2 || n.Last+2 >= s.Last || d.Tokens[n.Last].Lower != "," || n.Score > 0.99 ||
		c.nouns[learn.Hash(d.Tokens[n.Last-1].Lower)] != 0 || n.First > s.First && placing[d.Tokens[n.First-1].Lower] {
		return false
	}
	for k := n.First; k < n.Last; k++ {
		if c.hits[k] != 0 && !c.hits[k].has(given) || c.doc.Tokens[k].Lower == "of" {
			return false // of words that the lists know as something else
		}
	}
	for i := n.Last + 1; i < min(n.Last+7, s.Last-1); i++ {
		t := d.Tokens[i]
		if c.capital(i) && c.owner[i] == 0 || t.POS == "PUNCT" || t.POS == "VERB" {
			return false
		}
		next := d.Tokens[i+1].Lower
		if t.Tag != "NNS" && c.nouns[learn.Hash(t.Lower)] == personNoun && (next == "of" || next == "for" || next == "to" || next == ",") {
			return true
		}
	}
	return false
}

// inPlaces makes a place of a single word listed with places after "in": "in
// Leeds, Shangla and Upper Dir".
func (c *reading) inPlaces(n *Name) {
	if n.Score > 0.97 && !c.placeListed(n.Last) || c.hits[n.First].has(given) || c.titleBeforeAt(n.First) {
		return
	}
	d := c.doc
	first := d.Sentences[d.Tokens[n.First].Sentence].First
	known := false
	for i := n.First - 1; i >= first; i-- {
		if o := int(c.owner[i]) - 1; o >= 0 {
			known = known || c.found[o].Kind == brief.Location && !c.found[o].Demonym
			if c.found[o].Kind == brief.Organization {
				return
			}
			continue
		}
		switch d.Tokens[i].Lower {
		case ",", "and":
		case "in", "across", "near", "between", "from":
			if known || c.placeAfter(n.Last) {
				n.RunnerUp, n.Kind, n.Rule = n.Kind, brief.Location, "rule:neighbours"
			}
			return
		default:
			return
		}
	}
}

// placeListed tells that a list goes on with a place at token i: ", and Leeds".
func (c *reading) placeListed(i int) bool {
	for last := min(i+2, len(c.doc.Tokens)-1); i < last && (c.doc.Tokens[i].Lower == "," || c.doc.Tokens[i].Lower == "and"); i++ {
		if o := int(c.owner[i+1]) - 1; o >= 0 {
			return c.found[o].Kind == brief.Location && !c.found[o].Demonym
		}
	}
	return false
}

// inBodies makes a body of a single word that is listed right beside one:
// "Qantas and Virgin Australia".
func (c *reading) inBodies(n *Name) {
	if n.Kind != brief.Person || n.Last-n.First != 1 || n.Score > 0.97 || c.hits[n.First].has(given) || c.titleBeforeAt(n.First) || n.Last+1 >= len(c.doc.Tokens) {
		return
	}
	if w := c.doc.Tokens[n.Last].Lower; w != "and" && w != "," {
		return
	}
	for i := range c.found {
		if o := &c.found[i]; o.First < o.Last && o.Kind == brief.Person && o.Last-o.First > 1 && c.doc.Word(o.Last-1) == c.doc.Word(n.First) {
			return // a surname
		}
	}
	next := n.Last + 1
	o := int(c.owner[next]) - 1
	if o >= 0 && c.found[o].Kind == brief.Organization && c.found[o].First == next && c.found[o].Last-next > 1 && c.found[o].Score > 0.7 &&
		c.doc.Tokens[next].Sentence == c.doc.Tokens[n.First].Sentence && c.doc.Tokens[n.Last].Lower == "and" {
		n.RunnerUp, n.Kind, n.Rule = n.Kind, brief.Organization, "rule:neighbours"
	}
}

// placeAfter tells that a place stands behind the comma at token i: "from
// Barnsley, South Yorks".
func (c *reading) placeAfter(i int) bool {
	if i+1 >= len(c.doc.Tokens) || c.doc.Tokens[i].Lower != "," {
		return false
	}
	o := int(c.owner[i+1]) - 1
	return o >= 0 && c.found[o].Kind == brief.Location && !c.found[o].Demonym && c.doc.Tokens[i].Sentence == c.doc.Tokens[i+1].Sentence
}

// unlead takes the office off the front of a person's name where no list has
// all its words, "Labour Market Minister Ada Roe", and drops an office that was
// taken for a person by itself.
func (c *reading) unlead(at int) {
	n := &c.found[at]
	office := -1
	for i := n.First; i < n.Last; i++ {
		if offices[c.doc.Word(i)] {
			office = i
		}
	}
	switch {
	case office < 0 || office == n.First && n.Last-n.First < 3:
	case office < n.Last-1 && c.capital(office+1):
		for i := n.First; i <= office; i++ {
			c.owner[i] = 0
		}
		n.First = office + 1
	case office < n.Last-1 && n.Last-n.First > 2:
		c.drop(at)
	}
}

// offices end the titles that a capital makes look like a part of the name.
var offices = wordSet("Minister Secretary Commissioner Chancellor Ambassador Spokesman Spokeswoman Spokesperson")

// plane tells the body in the name of the aircraft "Air Force One".
func (c *reading) plane(n Name) bool {
	last := n.Last
	if last < len(c.doc.Tokens) && c.doc.Word(last-1) == "Force" {
		last++
	}
	return last-n.First > 2 && c.doc.Word(last-3) == "Air" && c.doc.Word(last-2) == "Force" && (c.doc.Word(last-1) == "One" || c.doc.Word(last-1) == "Two")
}

// members tells the plural that names a body's members, "Metalworkers' union",
// and was taken for a name for its capital.
func (c *reading) members(n Name) bool {
	w := c.doc.Tokens
	return (n.Kind == brief.Person || n.Kind == brief.Organization) && n.Last-n.First == 1 && n.Last+1 < len(w) && !c.capital(n.Last+1) && strings.HasSuffix(w[n.First].Lower, "s") &&
		(w[n.Last].Lower == "'" || w[n.Last].Lower == "’") && c.nouns[learn.Hash(w[n.Last+1].Lower)]&orgNoun != 0
}

// datelinePlaces are the places that datelines begin with, whatever the model
// took their capitals for: "SOLVIK, Norway, May 7 -".
func (c *reading) datelinePlaces() {
	for _, p := range c.doc.Paragraphs {
		if p.DatelineLast <= p.DatelineFirst {
			continue
		}
		o := int(c.owner[p.DatelineFirst]) - 1
		if o < 0 {
			c.placeline(p.DatelineFirst, p.DatelineLast)
			continue
		}
		n := &c.found[o]
		if n.Kind != brief.Location && n.Kind != brief.Country && n.First == p.DatelineFirst && c.listedAt(n.First, outlet) == 0 && n.Last < len(c.doc.Tokens) {
			n.RunnerUp, n.Kind, n.Rule = n.Kind, brief.Location, "rule:dateline"
		}
	}
}

// placeline is the place that a dateline begins with where the model took it for
// no name: "SOLVIK (AFP) -".
func (c *reading) placeline(first, end int) {
	for i := first; i < end; i++ {
		if t := c.doc.Tokens[i]; t.POS == "VERB" || t.POS == "AUX" {
			return
		}
	}
	last := first
	for last < end && c.capital(last) && c.owner[last] == 0 && c.doc.Tokens[last].POS == "PROPN" && !calendar[c.doc.Tokens[last].Lower] {
		last++
	}
	if last > first && last-first < 4 && !abbreviations[c.doc.Word(first)] && c.listedAt(first, outlet) == 0 {
		c.add(Name{First: first, Last: last, Kind: brief.Location, Score: 0.8, Rule: "rule:dateline"})
	}
}

// twoWords joins the two words of a body's name that the model took apart,
// "IF | Metall", where the second names nobody by itself.
func (c *reading) twoWords() {
	parts, joined := map[string]bool{}, map[string]Name{}
	for _, n := range c.found {
		if n.Kind == brief.Person && n.Last-n.First > 1 {
			for i := n.First; i < n.Last; i++ {
				parts[c.doc.Word(i)] = true
			}
		}
	}
	for at := range c.found {
		a := &c.found[at]
		if a.First == a.Last || a.Kind != brief.Organization || a.Last-a.First != 1 || a.Last >= len(c.doc.Tokens) || !acronym(c.doc.Word(a.First)) {
			continue
		}
		o := int(c.owner[a.Last]) - 1
		if o < 0 || c.found[o].Kind != brief.Person || c.found[o].Last-c.found[o].First != 1 || c.titled[a.First] ||
			parts[c.doc.Word(a.Last)] || c.hits[a.Last].has(given) || c.doc.Tokens[a.Last].Sentence != c.doc.Tokens[a.First].Sentence {
			continue
		}
		c.drop(o)
		a.Last++
		a.Rule = "rule:neighbours"
		c.own(at)
		joined[c.doc.Word(a.Last-1)] = *a
	}
	for at := range c.found { // where the first word opens a sentence
		n := &c.found[at]
		a, ok := joined[c.doc.Word(n.First)]
		if !ok || n.Last-n.First != 1 || n.First == 0 || c.owner[n.First-1] != 0 || c.doc.Word(n.First-1) != c.doc.Word(a.First) {
			continue
		}
		n.First, n.Kind, n.Rule = n.First-1, brief.Organization, "rule:neighbours"
		c.own(at)
	}
}

// bodiesBefore finds the name in "the Unite union", written with a capital before
// a small word for a body.
func (c *reading) bodiesBefore() {
	d := c.doc
	for i := 1; i+1 < len(d.Tokens); i++ {
		if (!bodyWords[d.Tokens[i+1].Lower] || d.Tokens[i-1].Lower != "the") && !(aired[d.Tokens[i+1].Lower] && toldTo[d.Tokens[i-1].Lower]) || c.owner[i] != 0 || !c.capital(i) || c.titled[i] || d.Tokens[i].POS == "ADJ" && adjectival(d.Tokens[i].Lower) ||
			c.hits[i].has(demonym) || c.hits[i].has(country) || c.small[d.Tokens[i].Lower] || c.capital(i+1) || d.Tokens[i+1].Sentence != d.Tokens[i-1].Sentence {
			continue
		}
		c.add(Name{First: i, Last: i + 1, Kind: brief.Organization, RunnerUp: brief.Person, Score: 0.7, Rule: "rule:neighbours"})
	}
}

// aired follow the name of a station behind toldTo: "told N1 television".
var (
	aired  = wordSet("television radio tv")
	toldTo = wordSet("told tells telling to by on with")
)

// adjectival tells the endings of adjectives written with a capital, "the
// Islamist group".
func adjectival(w string) bool {
	return slices.ContainsFunc([]string{"ist", "an", "ive", "al", "ic", "ish", "ese", "ant"}, func(s string) bool { return strings.HasSuffix(w, s) })
}

// bodyWords follow the names of bodies without being a part of them.
var bodyWords = wordSet("union newspaper daily broadcaster channel website agency charity group party")
