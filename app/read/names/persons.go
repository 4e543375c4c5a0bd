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
