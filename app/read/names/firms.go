package names

import (
	"maps"
	"strings"

	"readout/app/brief"
	"readout/app/read/learn"
)

// firms gives firms the whole of their names: "Moody's", of which a possessive
// was taken off, and "Roe, Inc."
func (c *reading) firms() {
	c.legalForms()
	named := maps.Clone(c.owners)
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || n.Demonym {
			continue
		}
		if last := c.incorporated(*n); last > 0 {
			c.extend(at, last)
			n.Kind, n.Rule = brief.Organization, "rule:firm"
		}
		if n.Kind == brief.Organization && c.legal(n.Last-1) {
			c.wholeFirm(*n)
			n = &c.found[at]
		}
		if c.cries(*n) {
			c.extend(at, n.Last+1)
			n.Kind, n.Rule = brief.Organization, "rule:firm"
		}
		if c.ownsNothing(*n) {
			named[c.text(*n)] = true
		}
	}
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || n.Demonym || !named[c.text(*n)] || !c.possessive(n.Last) && !(c.owners[c.text(*n)] && c.apostrophe(n.Last)) {
			continue
		}
		if n.Kind != brief.Organization {
			n.RunnerUp, n.Kind = n.Kind, brief.Organization
		}
		n.Rule = "rule:firm"
		c.extend(at, n.Last+1)
	}
}

// cries tells a name whose own the mark after it is, for the sentence goes on:
// "Yahoo! and others".
func (c *reading) cries(n Name) bool {
	i := n.Last
	return i+1 < len(c.doc.Tokens) && n.Last-n.First == 1 && c.doc.Word(i) == "!" && !c.doc.Tokens[i-1].SpaceAfter && c.doc.Tokens[i].SpaceAfter &&
		c.doc.Tokens[i].Sentence == c.doc.Tokens[i+1].Sentence && !c.capital(i+1) && c.isWord(i+1)
}

// wholeFirm takes in the capitals before a name with its legal form that the
// model took for a place or for no name: "Canada Deposit | Insurance Corp."
func (c *reading) wholeFirm(n Name) {
	first := n.First
	for s := c.doc.Sentences[c.doc.Tokens[n.First].Sentence].First; first > s && n.First-first < 4 && c.capital(first-1) && !c.titled[first]; first-- {
		t := &c.doc.Tokens[first-1]
		if o := int(c.owner[first-1]) - 1; o >= 0 {
			if p := c.found[o]; p.Demonym || p.Kind != brief.Location && p.Kind != brief.Country {
				break
			}
		} else if t.POS != "PROPN" && t.POS != "NOUN" || c.titles[c.doc.Word(first-1)] {
			break
		}
	}
	if first < n.First {
		n.First, n.Rule = first, "rule:firm"
		c.replace(n)
	}
}

// extend lets a name go on to last and drops those it takes in.
func (c *reading) extend(at, last int) {
	n := &c.found[at]
	for i := n.Last; i < last; i++ {
		if o := c.owner[i]; o != 0 && o != int32(at+1) {
			c.drop(int(o - 1))
		}
		c.owner[i] = int32(at + 1)
	}
	n.Last = last
}

// legalForms adds the names that only their legal form tells: "CCNG, Inc.",
// "Helm A/S".
func (c *reading) legalForms() {
	for i := 1; i < len(c.doc.Tokens); i++ {
		end := i // of the name without its form
		if c.doc.Tokens[i-1].Lower == "," {
			end--
		}
		if end < 1 || !c.legal(i) || c.owner[end-1] != 0 || c.owner[i] != 0 {
			continue
		}
		first := end
		for first > 0 && end-first < 5 && (c.doc.Tokens[first-1].POS == "PROPN" || first == end && c.capital(first-1)) && c.owner[first-1] == 0 && c.doc.Tokens[first-1].Sentence == c.doc.Tokens[i].Sentence {
			first--
		}
		if first == end {
			continue
		}
		last := i + 1
		if end < i {
			last = end // incorporated adds what follows the comma
		}
		c.found = append(c.found, Name{First: first, Last: last, Kind: brief.Organization, Score: 0.9, Rule: "rule:firm"})
		c.own(len(c.found) - 1)
	}
}

// legal tells the form of a firm that is written after its name.
func (c *reading) legal(i int) bool {
	switch w := strings.TrimSuffix(c.doc.Word(i), "."); w {
	case "Inc", "inc", "Ltd", "ltd", "LLC", "llc", "Corp", "corp", "plc", "PLC", "Plc", "LLP", "llp", "GmbH", "S.A":
		return true
	case "A/S", "ASA", "AB", "Oyj", "AG", "SE", "NV", "N.V", "BV", "B.V", "S.p.A", "SpA", "KGaA", "PJSC", "Bhd":
		return c.doc.Tokens[i-1].Lower != ","
	}
	return false
}

// incorporated is the end of a name that goes on with its legal form, which may
// follow a comma; 0 elsewhere.
func (c *reading) incorporated(n Name) int {
	if n.Last >= len(c.doc.Tokens) || c.owner[n.Last] != 0 {
		return 0
	}
	if c.legal(n.Last) && c.doc.Tokens[n.Last].Sentence == c.doc.Tokens[n.First].Sentence && n.Kind != brief.Country {
		return n.Last + 1
	}
	if n.Kind == brief.Person && n.Score > 0.9 || n.Last+1 >= len(c.doc.Tokens) || c.doc.Tokens[n.Last].Lower != "," {
		return 0
	}
	if c.legal(n.Last + 1) {
		return n.Last + 2
	}
	return 0
}

// possessive tells the ending of a possessive, which is often taken for an "is"
// where a verb follows.
func (c *reading) possessive(i int) bool {
	return c.apostrophe(i) && (c.doc.Tokens[i].Tag == "POS" || i+1 < len(c.doc.Tokens) && c.doc.Tokens[i+1].Tag == "VBD")
}

func (c *reading) apostrophe(i int) bool {
	return i < len(c.doc.Tokens) && (c.doc.Tokens[i].Lower == "'s" || c.doc.Tokens[i].Lower == "’s")
}

// ownsNothing tells a name with a possessive that nothing follows which it could
// own: "Moody's said". Countries, places and people with a first name have no
// such names.
func (c *reading) ownsNothing(n Name) bool {
	if !c.possessive(n.Last) || n.Last+1 >= len(c.doc.Tokens) || n.Last-n.First > 3 {
		return false
	}
	h := c.hits[n.First]
	if n.Last-n.First > 1 && h.has(given) || c.listedAt(n.First, country) > 0 || c.listedAt(n.First, city) > 0 || c.listedAt(n.First, region) > 0 || c.listedAt(n.First, organisation) > 0 {
		return false
	}
	if n.First > 0 && (c.doc.Tokens[n.First-1].Lower == "of" || c.doc.Tokens[n.First-1].Lower == "than" || c.doc.Tokens[n.First-1].POS == "AUX") {
		return false // "a friend of Roe's", "larger than Roe's", "is Roe's"
	}
	next := &c.doc.Tokens[n.Last+1]
	if next.Sentence != c.doc.Tokens[n.First].Sentence {
		return false
	}
	switch next.Tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	case "IN":
		return next.Lower == "of" && n.Last+2 < len(c.doc.Tokens) && c.capital(n.Last+2) // "Lloyd's of London"
	}
	return false
}

// dealt gives bodies what is dealt in or asked about: "shares in Solvik", "a poll
// by Solvik", and what is listed with it: "Solvik and Halden Moor".
func (c *reading) dealt() {
	d := c.doc
	bodies, stock := map[string]bool{}, map[string]bool{}
	for _, n := range c.found {
		if n.First < n.Last && c.traded(n) {
			stock[c.text(n)] = true
		}
	}
	for i := 1; i < len(d.Tokens); i++ {
		if i > 1 && c.owner[i] == 0 && c.proper(i) && c.hits[i] == 0 && dealPrepositions[d.Tokens[i-1].Lower] && stocks[d.Tokens[i-2].Lower] {
			c.add(Name{First: i, Last: i + 1, Kind: brief.Organization, RunnerUp: brief.Person, Score: 0.8, Rule: "rule:firm"})
			c.listedWith(i+1, bodies)
		}
		if d.Tokens[i].Lower == "," && c.unknownOpening(i-1) && c.followedByWhich(Name{First: i - 1, Last: i}) {
			c.add(Name{First: i - 1, Last: i, Kind: brief.Organization, RunnerUp: brief.Person, Score: 0.7, Rule: "rule:firm"})
		}
	}
	for at := range c.found {
		n := &c.found[at]
		if c.signed(*n) || c.unsure(*n) && stock[straight(d.Word(n.First))] {
			c.body(n, bodies)
			continue
		}
		if n.First < n.Last && n.Kind == brief.Organization && n.First > 0 && c.plural(n.First-1) == orgNoun {
			c.listedWith(n.Last, bodies)
		}
		if n.First < 2 || !c.unsure(*n) || d.Tokens[n.First-2].Sentence != d.Tokens[n.First].Sentence {
			continue
		}
		before, deal := d.Tokens[n.First-1].Lower, strings.TrimSuffix(d.Tokens[n.First-2].Lower, "s")
		if dealPrepositions[before] && deals[deal] || before == "by" && polls[deal] || c.plural(n.First-1) == orgNoun ||
			before == "the" && n.Last-n.First == 1 && n.Last < len(d.Tokens) && bodyWords[d.Tokens[n.Last].Lower] {
			c.body(n, bodies)
			c.listedWith(n.Last, bodies)
		}
	}
	for at := range c.found {
		if n := &c.found[at]; c.unsure(*n) && bodies[c.text(*n)] {
			c.body(n, bodies)
		}
	}
}

// unknownOpening tells a word in no name that opens its sentence and that no list
// knows.
func (c *reading) unknownOpening(i int) bool {
	t := &c.doc.Tokens[i]
	return c.owner[i] == 0 && !c.titled[i] && t.POS == "PROPN" && i == c.doc.Sentences[t.Sentence].First && c.nouns[learn.Hash(t.Lower)] == 0 && !c.small[t.Lower]
}

// itself tells one word that a pronoun of things takes up in its own sentence:
// "Solvik said it would buy".
func (c *reading) itself(n Name) bool {
	d := c.doc
	if n.Kind != brief.Person || n.Last-n.First > 1 || n.Last+2 >= len(d.Tokens) {
		return false
	}
	subject := strings.HasPrefix(d.Tokens[n.First].Rel, "nsubj")
	last := d.Sentences[d.Tokens[n.First].Sentence].Last
	if verb := &d.Tokens[n.Last]; !subject || verb.POS != "VERB" || d.Tokens[n.First].Head != n.Last {
		return false
	}
	for i := n.Last + 1; i < min(last, n.Last+5); i++ {
		t := &d.Tokens[i]
		if t.Lower == "it" {
			return t.Rel == "nsubj" && t.Head > i && d.Tokens[t.Head].POS == "VERB" && !impersonal[strings.ToLower(d.Tokens[t.Head].Lemma)]
		}
		if c.owner[i] != 0 || t.POS == "NOUN" && !calendar[t.Lower] || t.POS == "PUNCT" {
			return false
		}
	}
	return false
}

// impersonal are verbs that an "it" is the subject of which means nobody.
var impersonal = wordSet("be take seem appear happen rain snow make matter look feel become turn cost help remain sound work follow mean hurt come get go")

// unsure tells a person or place that no list knows for one.
func (c *reading) unsure(n Name) bool {
	return n.First < n.Last && !n.Demonym && (n.Kind == brief.Person || n.Kind == brief.Location) && !c.titled[n.First] && n.Rule != "rule:list" &&
		(n.Last-n.First > 1 || !c.isPart(n)) && (c.hits[n.First] == 0 || n.Last-n.First == 1 && c.hits[n.First] == bit(given, whole) && n.Kind == brief.Location) && !c.titleBeforeAt(n.First)
}

// body makes a body of a name and notes how it is called.
func (c *reading) body(n *Name, bodies map[string]bool) {
	bodies[c.text(*n)] = true
	n.RunnerUp, n.Kind, n.Rule, n.Score = n.Kind, brief.Organization, "rule:firm", max(n.Score, 0.8)
}

// listedWith makes bodies of the names in a list that goes on at token i.
func (c *reading) listedWith(i int, bodies map[string]bool) {
	for i+1 < len(c.doc.Tokens) && (c.doc.Tokens[i].Lower == "," || c.doc.Tokens[i].Lower == "and") {
		i++
		if c.doc.Tokens[i].Lower == "and" && i+1 < len(c.doc.Tokens) {
			i++
		}
		o := int(c.owner[i]) - 1
		if o < 0 || c.found[o].First != i || !c.unsure(c.found[o]) {
			return
		}
		c.body(&c.found[o], bodies)
		i = c.found[o].Last
	}
}

// plural is what the plural just before a name is for: "the mining companies".
func (c *reading) plural(i int) nounKinds {
	t := &c.doc.Tokens[i]
	if t.Tag != "NNS" || c.capital(i) {
		return 0
	}
	w := strings.TrimSuffix(t.Lower, "s")
	if y, ok := strings.CutSuffix(w, "ie"); ok {
		w = y + "y"
	}
	return c.nouns[learn.Hash(w)] &^ companyEnding
}

var (
	dealPrepositions = wordSet("in of for with")
	deals            = wordSet("share stake stock takeover acquisition merger shareholder subsidiary contractor affiliate")
	stocks           = wordSet("shares stake stock takeover subsidiary")
	polls            = wordSet("poll survey")
)
