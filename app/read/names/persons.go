package names

import (
	"readout/app/brief"
)

// persons parts people that the model joined with each other or with an office.
func (c *reading) persons() {
	for at := range c.found {
		if n := c.found[at]; n.First < n.Last && n.Kind == brief.Person && n.Last-n.First > 2 {
			c.pair(at)
			c.portfolio(at)
			c.untitle(at)
		}
	}
}

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
	for first < n.Last-1 && portfolios[c.doc.Word(first)] {
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
