package names

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/learn"
)

// What the model left outside a person's name: a part that it read as another
// word, a given name, initials.

// unread takes in the part of a name that was read as another word for its
// spelling: "its director, Beat Aebi, said", "party chief To Lam".
func (c *reading) unread(at int) {
	n := &c.found[at]
	k := n.First - 1
	if n.Kind != brief.Person || n.Last-n.First != 1 || k < 1 || c.owner[k] != 0 || !c.capital(k) || !c.misread(k) ||
		c.doc.Tokens[k].Sentence != c.doc.Tokens[k-1].Sentence || opens(c.doc.Tokens[k-1].Lower) {
		return
	}
	n.First = k
	c.own(at)
}

// givenBefore takes in a given name that the model left outside: "Asif | Ali
// Zardari".
func (c *reading) givenBefore(at int) {
	n := &c.found[at]
	k := n.First - 1
	if k < 0 || c.owner[k] != 0 || !c.hits[k].has(given) || c.hits[k].has(country) || c.doc.Tokens[k].POS != "PROPN" || c.doc.Tokens[k].Sentence != c.doc.Tokens[n.First].Sentence ||
		calendar[c.doc.Tokens[k].Lower] || c.titles[c.doc.Word(k)] || slices.Contains(c.texts(n.First, n.Last), c.doc.Word(k)) {
		return
	}
	n.First = k
	c.own(at)
}

// misread tells a word that the tagger took for a verb, or for a small word
// although it follows an office.
func (c *reading) misread(k int) bool {
	switch c.doc.Tokens[k].POS {
	case "VERB":
		return true
	case "ADP", "PART", "ADV", "AUX", "PRON":
		return c.nouns[learn.Hash(c.doc.Tokens[k-1].Lower)] == personNoun || c.titles[c.doc.Word(k-1)]
	}
	return false
}

// initialled takes in the initials before a person's name, written together, and
// what tells him from his father: "KP Sharma Oli", "Ferdinand Marcos Jr."
func (c *reading) initialled(at int) {
	n := c.found[at]
	d := c.doc
	s := d.Sentences[d.Tokens[n.First].Sentence]
	if k := n.First - 1; k >= s.First && n.Last-n.First > 1 && len(d.Word(k)) == 2 && d.Word(k) == strings.ToUpper(d.Word(k)) && c.hits[k] == 0 &&
		c.isWord(k) && !abbreviations[d.Word(k)] && d.Tokens[k].POS == "PROPN" {
		n.First = k
	}
	if n.Last < s.Last && (n.Last-n.First > 1 || c.titleBeforeAt(n.First)) && heirs[strings.TrimSuffix(d.Word(n.Last), ".")] {
		n.Last++
	}
	if n != c.found[at] {
		c.replace(n)
	}
}

// heirs follow the names of those who are called as somebody before them.
var heirs = wordSet("Jr Sr II III IV VI VII VIII XII XIV XV XVI")
