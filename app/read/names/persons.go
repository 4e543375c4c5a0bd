package names

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/syntax/lexicon"
)

// persons parts people that the model joined with each other or with an office.
func (c *reading) persons() {
	for at := range c.found {
		if n := c.found[at]; n.First < n.Last && n.Kind == brief.Person && n.Last-n.First > 2 {
			c.portfolio(at)
			c.pair(at)
			c.untitle(at)
			c.employed(at)
			c.hails(at)
		}
	}
	c.portfolioOf()
	c.saints()
}

// employed parts a person of two names or more from a listed firm right behind,
// "Ada M. Roe | Accenture".
func (c *reading) employed(at int) {
	n := c.found[at]
	for i := n.First + 2; i < n.Last; i++ {
		if c.listedAt(i, organisation) != n.Last-i || !c.hits[n.First].has(given) || c.hits[i].has(given) {
			continue
		}
		c.cut(at, i)
		c.add(Name{First: i, Last: n.Last, Kind: brief.Organization, Score: 0.7, Rule: "rule:list"})
		return
	}
}

// hails parts a person from where he is, "Ada Roe | of Santa Clara".
func (c *reading) hails(at int) {
	n := c.found[at]
	for i := n.First + 2; i < n.Last-1; i++ {
		if c.doc.Tokens[i].Lower == "of" && c.capital(i+1) {
			c.cut(at, i)
			c.add(Name{First: i + 1, Last: n.Last, Kind: brief.Location, Score: 0.6, Rule: "rule:title"})
			return
		}
	}
}

// saints gives places that are called after a saint the whole of their names,
// of which the model made a person with a title: "St. Thomas residents".
func (c *reading) saints() {
	for at := range c.found {
		n := &c.found[at]
		i := n.First - 1
		if n.First == n.Last || n.Kind != brief.Person || n.Last-n.First > 1 || i < 1 || c.owner[i] != 0 || !saint[c.doc.Word(i)] ||
			c.doc.Tokens[i].Sentence != c.doc.Tokens[n.First].Sentence {
			continue
		}
		before := c.doc.Tokens[i-1]
		if placing[before.Lower] || before.POS == "ADJ" || n.Last < len(c.doc.Tokens) && c.doc.Tokens[n.Last].POS == "NOUN" {
			n.First, n.RunnerUp, n.Kind, n.Rule = i, n.Kind, brief.Location, "rule:saint"
			c.own(at)
		}
	}
}

// placing are the words before what is a place rather than a saint.
var placing = wordSet("in at from of near around outside across")

var saint = wordSet("St. St Saint Mt. Mt Mount Ft. Fort Port")

// untitle parts a person from what stands before a title that the model took
// into the name: "Halden Bank CEO | Ada Roe".
func (c *reading) untitle(at int) {
	n := c.found[at]
	for i := n.Last - 2; i > n.First; i-- {
		if !posts[c.doc.Word(i)] {
			continue
		}
		title := i
		for title > n.First && c.titleAt(c.texts(title-1, i+1)) > 0 {
			title--
		}
		person := n
		person.First, person.Rule = i+1, "rule:title"
		c.cut(at, title)
		if c.found[at].First == title || c.hits[n.First].has(given) {
			c.drop(at)
		} else {
			c.found[at].Kind, c.found[at].RunnerUp, c.found[at].Rule = brief.Organization, brief.Person, "rule:title"
		}
		c.add(person)
		return
	}
}

// posts are titles that nobody has amid his name.
var posts = wordSet(`CEO COO CFO President Chairman Chairwoman Minister Secretary Senator Senators Sen. Congressman Congresswoman
	Representative Rep. Governor Gov. Mayor Director Ambassador Spokesman Spokeswoman Commissioner Chancellor Premier Editor
	Correspondent Reporter Analyst Coach Manager Prosecutor Attorney`)

// portfolioOf finds who the model missed behind an office and what it is for,
// "Commissioner for Enlargement | Ada Roe".
func (c *reading) portfolioOf() {
	for i := 2; i+1 < len(c.doc.Tokens); i++ {
		if !offices[c.doc.Word(i-2)] || !forOffice[c.doc.Tokens[i-1].Lower] || !c.capital(i) || !c.free(i, i+2) || c.titled[i] {
			continue
		}
		last := i + 1
		for last < len(c.doc.Tokens) && last-i < 5 && c.owner[last] == 0 && c.capital(last) && c.doc.Tokens[last].POS == "PROPN" && c.doc.Tokens[last].Sentence == c.doc.Tokens[i].Sentence {
			last++
		}
		if last-i > 2 {
			c.add(Name{First: last - 2, Last: last, Kind: brief.Person, Score: 0.7, Rule: "rule:title"})
		}
	}
}

// pair parts two people joined by "and": "Ada and Tom".
func (c *reading) pair(at int) {
	n := c.found[at]
	for i := n.First + 1; i < n.Last-1; i++ {
		if c.doc.Tokens[i].Lower == "&" {
			c.found[at].Kind, c.found[at].RunnerUp = brief.Organization, brief.Person // "Roe & Van Holm"
			return
		}
		if c.doc.Tokens[i].Lower != "and" {
			continue
		}
		c.cut(at, i)
		second := n
		second.First = i + 1
		c.add(second)
		return
	}
}

// portfolio takes off a person's name what the office before it is for,
// "Minister of | Defense Ada Roe".
func (c *reading) portfolio(at int) {
	n := &c.found[at]
	if n.First < 2 || !forOffice[c.doc.Tokens[n.First-1].Lower] || !offices[c.doc.Word(n.First-2)] {
		return
	}
	first := n.First
	for first < n.Last-1 && (portfolios[c.doc.Word(first)] || !c.hits[first].has(given) && c.hits[first+1].has(given) && first+1 < n.Last-1) {
		first++
	}
	for ; n.First < first; n.First++ {
		c.owner[n.First] = 0
	}
}

var forOffice = wordSet("of for to")

// portfolios are what ministers are for.
var portfolios = wordSet(`Defense Defence Interior Finance Health Education Justice Energy Oil Trade Commerce Economy Economics Environment
	Agriculture Transport Transportation Labor Labour Information Culture Tourism Sports Sport Security Planning State Foreign Affairs Home
	Development Industry Science Technology Housing Water Electricity Communications Telecommunications Immigration Migration Mines Mining
	Petroleum Fisheries Forestry Youth Women Religion Reform Employment Research Infrastructure Cooperation Intelligence and`)

// pronouns finds the people whose family is called as a pronoun is: "the
// ambassador, He Wenjun, met".
func (c *reading) pronouns() {
	d := c.doc
	for i := range d.Tokens[:max(0, len(d.Tokens)-1)] {
		next := &d.Tokens[i+1]
		if w := d.Word(i); !pronounNames[w] || c.owner[i] != 0 || c.titled[i] || next.POS != "PROPN" || next.Sentence != d.Tokens[i].Sentence ||
			!c.capital(i+1) || acronym(d.Word(i+1)) {
			continue
		}
		s := d.Sentences[next.Sentence]
		within := i > s.First && !opens(d.Tokens[i-1].Lower)
		if !within && (c.hits[i+1] != 0 || c.lexicon.Entry(lexicon.Fold(next.Lower)).Tags != 0) {
			continue
		}
		n := Name{First: i, Last: i + 2, Kind: brief.Person, Score: 0.8, Rule: "rule:neighbours"}
		if c.owner[i+1] == 0 {
			c.found = append(c.found, n)
			c.own(len(c.found) - 1)
		} else if o := &c.found[c.owner[i+1]-1]; o.First == i+1 && o.Kind == brief.Person {
			o.First = i
			c.own(int(c.owner[i+1]) - 1)
		}
	}
}

// pronounNames are surnames that are written as pronouns.
var pronounNames = wordSet("He She You")

// ladies tells one word behind what is said to people only, which it takes off
// the name: "Lord Church".
func (c *reading) ladies(n *Name) bool {
	first := n.First
	if n.Last-first == 2 && personal[c.doc.Word(first)] {
		first++
	}
	if n.Last-first != 1 || first == 0 || acronym(c.doc.Word(first)) || !personal[strings.TrimSuffix(c.doc.Word(first-1), ".")] || c.listedAt(n.First, organisation) == n.Last-n.First ||
		n.Last < len(c.doc.Tokens) && c.capital(n.Last) {
		return false
	}
	c.cutFirst(n, first)
	return true
}

var personal = wordSet("Lord Lady Sir Dame Mr Mrs Ms Miss Dr Baroness Judge Justice")

// unmonth takes off a name the month before it: "in August | Codelco".
func (c *reading) unmonth(n *Name) {
	if n.Last-n.First > 1 && n.First > 0 && calendar[c.doc.Tokens[n.First].Lower] && dating[c.doc.Tokens[n.First-1].Lower] {
		c.cutFirst(n, n.First+1)
	}
}

// dating are the words before a month.
var dating = wordSet("in since until by of from last early late mid this next through till before after during")

// byPlaces makes a place of an unknown name that only a place's word governs:
// "near Ras Doumeira", "the member for Lagaip".
func (c *reading) byPlaces(n *Name) {
	d := c.doc
	if n.First < 2 || c.hits[n.First].has(given) || c.titleBeforeAt(n.First) || n.Last < len(d.Tokens) && (c.apostrophe(n.Last) || d.Tokens[n.Last].Lower == "-") {
		return
	}
	before, two := d.Tokens[n.First-1].Lower, d.Tokens[n.First-2].Lower
	if before == "near" && n.Last-n.First > 1 || before == "for" && sitsFor[two] {
		n.RunnerUp, n.Kind, n.Rule = n.Kind, brief.Location, "rule:neighbours"
	}
}

// sitsFor are who sits for a place.
var sitsFor = wordSet("member mp legislator lawmaker senator deputy congressman congresswoman representative councillor")

// credited tells who made the report, as its last lines say: "editing by Grant
// Hall".
func (c *reading) credited(n Name) bool {
	d := c.doc
	return n.First > 1 && n.Last-n.First > 1 && n.Last-n.First < 5 && d.Tokens[n.First-1].Lower == "by" && crediting[d.Tokens[n.First-2].Lower] &&
		c.listedAt(n.First, outlet) == 0 && c.listedAt(n.First, organisation) == 0
}

var crediting = wordSet("reporting editing writing edited written compiled")
