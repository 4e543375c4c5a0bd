package names

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/learn"
)

// bodies gives bodies the whole of their names and no more.
func (c *reading) bodies() {
	c.studies()
	twins := c.twins()
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || c.titled[n.First] {
			continue
		}
		switch {
		case n.Demonym:
			c.ofNation(at)
			c.inseparable(at, twins)
		case c.patron(*n):
			c.replace(Name{First: n.First, Last: n.Last + 2, Kind: brief.Organization, RunnerUp: n.Kind, Score: 0.8, Rule: "rule:body"})
		case n.Kind == brief.Organization && c.joint(*n):
			n.First -= 2 // "the Punjab and | Haryana High Court"
			c.replace(*n)
		case n.Kind == brief.Organization && n.Rule == "model:names":
			c.overrun(at)
		case n.Kind == brief.Location && c.team(*n):
			n.RunnerUp, n.Kind, n.Rule = n.Kind, brief.Organization, "rule:team"
		case n.Kind == brief.Location && c.givenFirst(*n):
			n.RunnerUp, n.Kind, n.Rule = n.Kind, brief.Person, "rule:given name"
		}
	}
}

// patron tells the saint whose name a house bears: "Saint Mary's Hospital".
func (c *reading) patron(n Name) bool {
	w := c.doc.Word(n.First)
	return (w == "Saint" || w == "St" || w == "St.") && n.Last-n.First < 4 && c.apostrophe(n.Last) && n.Last+1 < len(c.doc.Tokens) && houses[c.doc.Word(n.Last+1)]
}

// studies gives bodies named for what they are for the whole of their names, of
// which the model took the first word: "Institute | for the Study of War".
func (c *reading) studies() {
	d := c.doc
	for i := 0; i+2 < len(d.Tokens); i++ {
		o := int(c.owner[i]) - 1
		if !purposed[d.Word(i)] || c.titled[i] || o >= 0 && (c.found[o].Last != i+1 || c.found[o].First < i && c.found[o].Kind != brief.Organization) {
			continue
		}
		first, last := i, i+1
		if o >= 0 {
			first = c.found[o].First
		}
		for s := d.Sentences[d.Tokens[i].Sentence].First; first > s+1 && i-first < 4 && c.owner[first-1] == 0 && c.capital(first-1) && d.Tokens[first-1].POS != "DET"; {
			first--
		}
		for k := i + 1; k < min(len(d.Tokens), i+9) && d.Tokens[k].Sentence == d.Tokens[i].Sentence && (c.owner[k] == 0 || c.demonyms[d.Word(k)] != ""); k++ {
			w := d.Tokens[k].Lower
			if c.capital(k) && !calendar[w] && k > i+1 {
				last = k + 1
			} else if k == i+1 && w != "for" && w != "on" || w != "for" && w != "on" && w != "of" && w != "the" && w != "and" {
				break
			}
		}
		if last > i+2 {
			c.replace(Name{First: first, Last: last, Kind: brief.Organization, RunnerUp: brief.Location, Score: 0.8, Rule: "rule:body"})
			i = last - 1
		}
	}
}

// purposed begin the names of bodies that go on with what they are for.
var purposed = wordSet("Institute Centre Center Council Committee Fund Foundation Agency Office Campaign Coalition Alliance Network Movement Forum Association Commission Community Front Union Party Organisation Organization League")

// ofNation takes a nationality into the name of the party or force that it
// begins: "the Iraqi Islamic Party". A listed body of a nation stays apart.
func (c *reading) ofNation(at int) {
	n := c.found[at]
	if n.Last-n.First > 1 {
		return
	}
	last := n.Last
	sentence := c.doc.Tokens[n.First].Sentence
	for last < len(c.doc.Tokens) && last-n.Last < 5 && c.capital(last) && c.doc.Tokens[last].Sentence == sentence {
		last++
		if parties[c.doc.Word(last-1)] && (last == len(c.doc.Tokens) || !c.capital(last)) {
			break
		}
	}
	if last-n.Last < 2 || !parties[c.doc.Word(last-1)] || slices.ContainsFunc([]sort{organisation, outlet}, func(s sort) bool {
		return c.listedAt(n.Last, s) == last-n.Last
	}) {
		return
	}
	if n.First > 0 && c.doc.Tokens[n.First-1].Lower == "-" {
		return
	}
	n.Last, n.Kind, n.RunnerUp, n.Demonym, n.Rule, n.Score = last, brief.Organization, "", false, "rule:nation", 0.8
	c.replace(n)
}

// twins counts each word that begins with a capital, each pair with a nationality
// before it, and how often that does something or is told to be a body.
func (c *reading) twins() map[string]int {
	count := map[string]int{}
	for i := range c.doc.Tokens {
		if !c.capital(i) || c.titled[i] {
			continue
		}
		count[c.doc.Word(i)]++
		if i > 0 && c.hits[i-1].has(demonym) {
			pair := c.doc.Word(i-1) + " " + c.doc.Word(i)
			count[pair]++
			if i+1 < len(c.doc.Tokens) && (c.doc.Tokens[i+1].POS == "VERB" || c.doc.Tokens[i+1].POS == "AUX" || bodyWords[c.doc.Tokens[i+1].Lower]) {
				count[pair+" acts"]++
			}
		}
	}
	return count
}

// inseparable takes a nationality into the name of a body that never goes
// without it, "Georgian Dream".
func (c *reading) inseparable(at int, count map[string]int) {
	n := c.found[at]
	i := n.Last
	if n.Last-n.First > 1 || !n.Demonym || !adjectival(c.doc.Tokens[n.First].Lower) || i+1 >= len(c.doc.Tokens) || !c.capital(i) || c.capital(i+1) || c.doc.Tokens[i].Sentence != c.doc.Tokens[n.First].Sentence ||
		c.doc.Tokens[i].POS != "PROPN" && c.doc.Tokens[i].POS != "NOUN" || c.hits[i] != 0 || c.titles[c.doc.Word(i)] || c.nouns[learn.Hash(c.doc.Tokens[i].Lower)] != 0 {
		return
	}
	if o := int(c.owner[i]) - 1; o >= 0 && (c.found[o].Kind == brief.Person || c.found[o].Last > i+1) {
		return
	}
	pair := c.doc.Word(n.First) + " " + c.doc.Word(i)
	if count[pair] < max(2, count[c.doc.Word(i)]) || count[pair+" acts"] == 0 {
		return
	}
	n.Last, n.Kind, n.RunnerUp, n.Demonym, n.Rule, n.Score = i+1, brief.Organization, "", false, "rule:nation", 0.8
	c.replace(n)
}

// joint tells a body of two places of which the model took the second alone.
func (c *reading) joint(n Name) bool {
	if n.First < 3 || n.Last-n.First < 2 || c.doc.Tokens[n.First-1].Lower != "and" || c.nouns[learn.Hash(c.doc.Tokens[n.Last-1].Lower)]&companyEnding == 0 || c.doc.Tokens[n.First-3].Lower != "the" ||
		c.doc.Tokens[n.First-3].Sentence != c.doc.Tokens[n.First].Sentence {
		return false
	}
	o := int(c.owner[n.First-2]) - 1
	return o >= 0 && c.found[o].Kind == brief.Location && c.found[o].Last-c.found[o].First == 1
}

// team tells those who play for a place, "Minnesota Vikings".
func (c *reading) team(n Name) bool {
	k := max(c.listedAt(n.First, city), c.listedAt(n.First, region))
	w := c.doc.Word(n.Last - 1)
	return k > 0 && k == n.Last-n.First-1 && c.doc.Tokens[n.Last-1].Tag == "NNPS" && !sites[w] && !waters[w] && c.capital(n.Last-1) &&
		c.nouns[learn.Hash(strings.TrimSuffix(c.doc.Tokens[n.Last-1].Lower, "s"))]&placeNoun == 0
}

// givenFirst tells a given name before one that no list knows, "Dante Chini".
func (c *reading) givenFirst(n Name) bool {
	w := c.doc.Word(n.Last - 1)
	return n.Last-n.First == 2 && c.hits[n.First] == bit(given, whole) && c.hits[n.Last-1] == 0 && !sites[w] && !waters[w] && c.capital(n.Last-1) &&
		c.nouns[learn.Hash(c.doc.Tokens[n.Last-1].Lower)] == 0 && c.doc.Tokens[n.Last-1].POS == "PROPN" && n.Score < 0.95
}

// parties end the names of the bodies that have their nation's name in their own.
var parties = wordSet(`Party Front Movement Group League Association Federation Alliance Coalition Congress Institute Institution Foundation
	Society Corporation Company Organization Organisation Campaign Brotherhood Lobby Caucus Forum Network Observatory Club`)

// overrun ends a body's name where its list or its own last word ends it: "the
// State Department | Arabists", "the Transport Ministry | Ada Roe".
func (c *reading) overrun(at int) {
	n := c.found[at]
	if c.hits[n.First].has(demonym) && n.Last-n.First > 2 && c.listedAt(n.First+1, organisation) == n.Last-n.First-1 {
		c.drop(at) // "French | Socialist Party"
		nation, body := n, n
		nation.Last, nation.Kind, nation.Demonym, nation.Rule = n.First+1, brief.Country, true, "rule:list"
		body.First = n.First + 1
		c.add(nation)
		c.add(body)
		return
	}
	if n.Last-n.First > 2 && c.doc.Tokens[n.First+1].Lower == "of" && c.nouns[learn.Hash(c.doc.Tokens[n.First].Lower)] == personNoun && c.listedAt(n.First, organisation) == 0 && !c.mapped(n.First+2) {
		c.cutFirst(&c.found[at], n.First+2) // "Clerk of | Parliament"
		return
	}
	for i := n.First + 1; i < n.Last; i++ {
		if k := c.titleAt(c.texts(i, n.Last)); k == n.Last-i && c.hits[n.First].has(organisation) {
			c.cut(at, i) // "UNESCO | Director-General"
			return
		}
	}
	for _, s := range []sort{organisation, outlet} {
		k := c.listedAt(n.First, s)
		if k == 0 || n.First+k >= n.Last {
			continue
		}
		next := n.First + k
		if !c.followers(next) && (s != organisation || !c.hits[next].has(country)) ||
			c.nouns[learn.Hash(c.doc.Tokens[n.Last-1].Lower)]&(orgNoun|companyEnding) != 0 {
			continue
		}
		c.cut(at, next)
		return
	}
	if i := n.Last - 2; i > n.First && c.doc.Tokens[i].Lower == "in" && c.capital(i+1) && !c.hits[i+1].has(given) && c.listedAt(n.First, organisation) != n.Last-n.First {
		c.cut(at, i) // "the National Assembly | in Ankara"
		n.First, n.Last, n.Kind, n.Rule = i+1, i+2, brief.Location, "rule:list"
		c.add(n)
		return
	}
	if i := n.Last - 3; i > n.First {
		if ministries[c.doc.Word(i)] && c.unknownPair(i+1) {
			c.cut(at, i+1)
			c.add(Name{First: i + 1, Last: n.Last, Kind: brief.Person, Score: 0.6, Rule: "rule:ministry"})
			return
		}
	}
}

// cut ends a name earlier.
func (c *reading) cut(at, last int) {
	n := &c.found[at]
	for i := last; i < n.Last; i++ {
		c.owner[i] = 0
	}
	n.Last = last
}

// unknownPair tells two capitalized words from token i on that no list knows but
// as given names.
func (c *reading) unknownPair(i int) bool {
	for k := i; k < i+2; k++ {
		if h := c.hits[k] &^ bit(given, whole); h != 0 || !c.capital(k) || c.nouns[learn.Hash(c.doc.Tokens[k].Lower)] != 0 {
			return false
		}
	}
	return true
}

// ministries end the names of bodies that nothing but a person can follow.
var ministries = wordSet("Ministry Department Agency Authority Directorate Bureau")
