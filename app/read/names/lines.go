package names

import (
	"readout/app/brief"
)

// lines finds people in lines that hold little but a name, which tell no
// sentence: a signature, a greeting, a surname before a given name.
func (c *reading) lines() {
	for _, s := range c.doc.Sentences {
		first, last := s.First, s.Last
		for last > first && !c.isWord(last-1) {
			last--
		}
		for first < last && !c.isWord(first) {
			first++
		}
		if last-first > 1 && last-first < 4 && greetings[c.doc.Tokens[first].Lower] {
			first++
			if last-first == 2 && greetings[c.doc.Tokens[first].Lower] {
				first++ // "Good morning"
			}
			c.greeted(first, last)
		}
		if last-first == 3 && c.doc.Tokens[first+1].Lower == "," && c.capital(first) && c.hits[first+2] == bit(given, whole) && c.hits[first]&^bit(given, whole) == 0 && c.capital(first+2) {
			c.replace(Name{First: first, Last: last, Kind: brief.Person, Score: 0.7, Rule: "rule:line"}) // "Roe, Ada"
		}
		if last-first == 1 && c.free(first, last) && c.hits[first].has(given) && c.hits[first]&^bit(given, whole) == 0 && c.capital(first) && c.doc.Tokens[first].POS == "PROPN" {
			c.add(Name{First: first, Last: last, Kind: brief.Person, Score: 0.6, Rule: "rule:line"})
		}
	}
}

// greeted is who is called by name after "Dear".
func (c *reading) greeted(first, last int) {
	for i := first; i < last; i++ {
		if !c.capital(i) || c.doc.Tokens[i].POS != "PROPN" {
			return
		}
	}
	if first < last && last-first < 3 {
		c.replace(Name{First: first, Last: last, Kind: brief.Person, Score: 0.8, Rule: "rule:line"})
	}
}

var greetings = wordSet("dear hi hello hey good morning afternoon evening thanks")
