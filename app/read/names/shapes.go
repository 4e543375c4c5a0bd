package names

import (
	"strings"

	"readout/app/brief"
)

// shapes finds the names that their form alone tells, whatever the model took
// them for.
func (c *reading) shapes() {
	for i := range c.doc.Tokens {
		switch {
		case c.syllables(i):
			c.claim(Name{First: i, Last: i + 4, Kind: brief.Person, Score: 0.8, Rule: "rule:hyphens"})
		case ordinal(c.doc.Word(i)):
			if last := c.unit(i); last > 0 {
				c.claim(Name{First: i, Last: last, Kind: brief.Organization, Score: 0.8, Rule: "rule:unit"})
			}
		case c.channel(i):
			c.claim(Name{First: i, Last: i + 2, Kind: brief.Organization, Score: 0.7, Rule: "rule:channel"})
		case c.doc.Tokens[i].Lower == "of" && i > 1:
			c.ofBody(i)
		case c.doc.Word(i) == "The" && c.inside(i):
			c.titledBody(i + 1)
		}
	}
}

// ofBody finds the body of two words or more whose somebody is: "Ada Roe of
// Popular Action".
func (c *reading) ofBody(of int) {
	d := c.doc
	o := int(c.owner[of-1]) - 1
	if o < 0 || c.found[o].Kind != brief.Person || c.found[o].Last != of || c.found[o].Last-c.found[o].First < 2 || c.titled[of-1] {
		return
	}
	last := of + 1
	for last < min(of+5, len(d.Tokens)) && c.owner[last] == 0 && c.capital(last) && d.Tokens[last].Sentence == d.Tokens[of].Sentence && !calendar[d.Tokens[last].Lower] && c.hits[last] == 0 {
		last++
	}
	if last-of > 2 && (last == len(d.Tokens) || c.owner[last] == 0) {
		c.claim(Name{First: of + 1, Last: last, Kind: brief.Organization, Score: 0.7, Rule: "rule:body of"})
	}
}

// channel tells a station with a number that somebody spoke to: "told Rustavi 2".
func (c *reading) channel(i int) bool {
	d := c.doc
	if i == 0 || i+1 >= len(d.Tokens) || !c.capital(i) || c.titled[i] || !spoken[d.Tokens[i-1].Lower] || d.Tokens[i+1].Sentence != d.Tokens[i-1].Sentence || c.owner[i+1] != 0 {
		return false
	}
	w := d.Word(i + 1)
	return len(w) < 3 && w[0] >= '0' && w[0] <= '9' && (i+2 == len(d.Tokens) || d.Tokens[i+2].POS != "NOUN" && d.Tokens[i+2].POS != "NUM")
}

var spoken = wordSet("told tells telling")

// claim adds a name and takes its tokens from the names that begin within it.
func (c *reading) claim(n Name) {
	if o := c.owner[n.First]; o != 0 && c.found[o-1].First < n.First {
		return
	}
	for i := n.First; i < n.Last; i++ {
		if o := int(c.owner[i]) - 1; o >= 0 && c.found[o].Last > n.Last {
			return
		}
	}
	for i := n.First; i < n.Last; i++ {
		if o := int(c.owner[i]) - 1; o >= 0 {
			c.drop(o)
		}
	}
	c.found = append(c.found, n)
	c.own(len(c.found) - 1)
}

// syllables tells a family's name at token i with a given one of two syllables,
// the second written small: "Han Ji-won".
func (c *reading) syllables(i int) bool {
	d := c.doc
	if i+3 >= len(d.Tokens) || d.Tokens[i+2].Lower != "-" || !c.capital(i) || !c.capital(i+1) || d.Tokens[i+1].SpaceAfter || d.Tokens[i+2].SpaceAfter ||
		!d.Tokens[i].SpaceAfter || d.Tokens[i].Sentence != d.Tokens[i+3].Sentence || c.capital(i+3) || !c.isWord(i+3) {
		return false
	}
	family, first, second := d.Word(i), d.Word(i+1), d.Word(i+3)
	follows := i+4 < len(d.Tokens) && !d.Tokens[i+3].SpaceAfter && d.Tokens[i+4].Lower == "-"
	return len(family) < 7 && len(first) < 6 && len(second) < 6 && !follows && first != strings.ToUpper(first) && !suffixes[second] &&
		!hyphened(second) && c.listedAt(i, country) < 2 && c.listedAt(i, city) < 2 && c.listedAt(i, region) < 2
}

// mapped tells a token that is by itself a country or place of the lists.
func (c *reading) mapped(i int) bool {
	return c.hits[i]&(bit(country, whole)|bit(city, whole)|bit(region, whole)) != 0
}

// suffixes are words that follow a name and a hyphen.
var suffixes = wordSet("era style like type ally aged old area way time day only wide free bound level long size class next do go up off out on to by the and elect fed made loving free turned")

// ordinal tells "23rd".
func ordinal(w string) bool {
	return len(w) > 2 && w[0] >= '1' && w[0] <= '9' && (strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd") || strings.HasSuffix(w, "th"))
}

// unit is where the name of the military unit ends that begins with the number
// at token i, "23rd Brigade", "3rd Separate Assault Brigade"; 0 where there is none.
func (c *reading) unit(i int) int {
	for k := i + 1; k < min(i+6, len(c.doc.Tokens)) && c.capital(k) && c.doc.Tokens[k].Sentence == c.doc.Tokens[i].Sentence; k++ {
		if units[c.doc.Word(k)] {
			return k + 1
		}
	}
	return 0
}

var units = wordSet("Brigade Division Regiment Battalion Corps Fleet Squadron Army")

// inside tells a token amid its sentence, where a capital means something.
func (c *reading) inside(i int) bool {
	return i > c.doc.Sentences[c.doc.Tokens[i].Sentence].First && !opens(c.doc.Tokens[i-1].Lower) && !c.titled[i]
}

// titledBody makes a body of the one word from token i on whose article is
// written with a capital amid a sentence: "told The Citizen".
func (c *reading) titledBody(i int) {
	d := c.doc
	if i+1 >= len(d.Tokens) || !c.capital(i) || c.capital(i+1) || c.mapped(i) || d.Tokens[i].Sentence != d.Tokens[i-1].Sentence || d.Tokens[i+1].Lower == "-" {
		return
	}
	if o := int(c.owner[i]) - 1; o >= 0 && (c.found[o].Kind != brief.Person || c.found[o].Last-c.found[o].First > 1) {
		return
	}
	c.claim(Name{First: i, Last: i + 1, Kind: brief.Organization, RunnerUp: brief.Person, Score: 0.7, Rule: "rule:capital article"})
}
