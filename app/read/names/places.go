package names

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/learn"
)

// grounds corrects and completes the names of places by what is written around
// them and by the word that they end in.
func (c *reading) grounds() {
	c.called()
	c.told()
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || n.Demonym || n.Rule != "model:names" || c.titled[n.First] {
			continue
		}
		c.onMap(at)
		if n.Kind == brief.Organization && n.Score < 0.9 && c.calledPlace(*n) || n.Kind == brief.Person && (c.calledPlace(*n) || c.isPlace(*n) || c.lies(*n) || c.side(*n)) || n.Kind != brief.Location && (c.sited(*n) || c.parted(*n)) {
			n.RunnerUp, n.Kind, n.Rule, n.Score = n.Kind, brief.Location, "rule:place", max(n.Score, 0.8)
		}
	}
}

// sited tells a name of two words or more that ends in a word for what stands or
// lies somewhere: "Oval Office", "Lower Sondre Road".
func (c *reading) sited(n Name) bool {
	if n.Last-n.First < 2 || !sites[c.doc.Word(n.Last-1)] || c.titleBeforeAt(n.First) {
		return false
	}
	for _, s := range []sort{organisation, outlet} {
		if c.listedAt(n.First, s) == n.Last-n.First {
			return false
		}
	}
	return n.Kind == brief.Organization || !c.hits[n.First].has(given) || n.Last-n.First > 2
}

// sites end the names of what stands or lies somewhere and speaks for nobody.
var sites = wordSet(`Street Avenue Road Boulevard Highway Square Plaza Bridge Tunnel Station Airport Harbour Harbor Pier Beach Hill Hills Mount
	Mountain Park Gardens Garden Zoo Stadium Arena Hall Auditorium Lake River Creek Island Islands Bay Valley Canyon Forest Coast Shore
	Falls Springs Heights District County Province Township Village Restaurant Grill Cafe Diner Bar Pub Bistro Steakhouse Pizzeria Hotel Inn Motel
	Resort Mall Tower Towers Building Base Strip Crossing Junction Terminal Cemetery Monument Memorial Castle Palace`)

// called finds the places that the model took for no name and the text calls so:
// "a town called Solvik".
func (c *reading) called() {
	for i := 2; i < len(c.doc.Tokens); i++ {
		n := Name{First: i, Last: i + 1, Kind: brief.Location, Score: 0.8, Rule: "rule:place"}
		if c.owner[i] == 0 && c.capital(i) && c.doc.Tokens[i-1].Lower != "of" && c.calledPlace(n) {
			c.add(n)
		}
	}
}

// told finds the places of unknown names that the model took for no names, by
// the words that are said of places alone: "northern Binh Tuong province",
// "downtown Salvera", "the border town of al-Rumeda".
func (c *reading) told() {
	d := c.doc
	for i := 1; i < len(d.Tokens); i++ {
		last := c.properRun(i)
		if last == i {
			continue
		}
		n := Name{First: i, Last: last, Kind: brief.Location, Score: 0.7, Rule: "rule:place"}
		if last-i < 5 && (c.parted(n) || c.downtown(n) || d.Tokens[i-1].Lower == "of" && c.calledPlace(n)) {
			c.add(n)
		}
		i = last - 1
	}
}

// properRun is the end of the run of proper nouns in no name that begins at token
// i, i where none does. They may begin with the article of Arabic names and be
// joined by hyphens.
func (c *reading) properRun(i int) int {
	s := c.doc.Sentences[c.doc.Tokens[i].Sentence]
	last := i
	for k := i; k < s.Last && c.owner[k] == 0 && !c.titled[k]; k++ {
		t := &c.doc.Tokens[k]
		switch joins := k > i && c.doc.Tokens[k-1].Lower == "-"; {
		case c.capital(k) && t.POS == "PROPN" && !calendar[t.Lower] && !c.small[t.Lower], joins && t.POS == "PROPN":
			last = k + 1
		case t.Lower == "-" && k > i && !t.SpaceAfter, t.Lower == "al" && !t.SpaceAfter:
		default:
			return last
		}
	}
	return last
}

// parted tells the name of a part of a country, by the small word behind it,
// "Binh Tuong province", or by its own last one, "Oru State".
func (c *reading) parted(n Name) bool {
	d := c.doc
	if c.titleBeforeAt(n.First) {
		return false
	}
	if n.Last-n.First == 2 && d.Word(n.Last-1) == "State" {
		return c.hits[n.First] == 0 && d.Tokens[n.First].POS == "PROPN" && !adjectival(d.Tokens[n.First].Lower) && !usStates[d.Word(n.First)] && (n.Last >= len(d.Tokens) || !c.capital(n.Last))
	}
	return n.Last+1 < len(d.Tokens) && d.Tokens[n.Last].Sentence == d.Tokens[n.First].Sentence && parts[d.Word(n.Last)] &&
		d.Tokens[n.Last+1].POS != "NOUN" && c.nouns[learn.Hash(d.Tokens[n.Last-1].Lower)] == 0
}

// parts are the small words for a part of a country behind its name.
var parts = wordSet(`province region district county prefecture governorate oblast municipality peninsula valley archipelago township
	neighbourhood neighborhood suburb canton enclave`)

// downtown tells a name behind what is said of towns alone.
func (c *reading) downtown(n Name) bool {
	d := c.doc
	if d.Tokens[n.First-1].Sentence != d.Tokens[n.First].Sentence {
		return false
	}
	before := d.Word(n.First - 1)
	return before == "downtown" || before == "central" && n.First > 1 && (placing[d.Tokens[n.First-2].Lower] || d.Tokens[n.First-2].Lower == "through")
}

// calledPlace tells a name that is said to be a place's: "a town called Solvik".
func (c *reading) calledPlace(n Name) bool {
	d := c.doc
	if n.First < 2 || d.Tokens[n.First-2].Sentence != d.Tokens[n.First].Sentence {
		return false
	}
	switch d.Tokens[n.First-1].Lower {
	case "called", "named":
		return c.placeNoun(n.First - 2)
	case "of":
		return (n.Last-n.First < 3 || c.doc.Tokens[n.First+1].Lower == "-" && n.Last-n.First < 4) && c.placeNoun(n.First-2) && n.Score < 0.97
	}
	return false
}

// side tells a name of two words the first of which is a side of a place, "Upper
// Dir".
func (c *reading) side(n Name) bool {
	return n.Last-n.First == 2 && n.Score < 0.99 && compass[c.doc.Tokens[n.First].Lower] && c.hits[n.First+1] == 0
}

// lies tells a single word that no list knows and something is said to be in or
// near: nobody is in a person but for what he says and owns.
func (c *reading) lies(n Name) bool {
	d := c.doc
	if n.Last-n.First > 1 || n.Score > 0.97 || c.hits[n.First] != 0 || n.First < 2 || !within[d.Tokens[n.First-1].Lower] || c.isPart(n) ||
		d.Tokens[n.First-1].Sentence != d.Tokens[n.First].Sentence || n.Last < len(d.Tokens) && (c.apostrophe(n.Last) || d.Tokens[n.Last].POS == "NOUN") {
		return false
	}
	before := d.Tokens[n.First-2].Lower
	return !trusting[before] && !trusting[strings.TrimSuffix(before, "s")]
}

// isPart tells a word that is a part of some person's longer name.
func (c *reading) isPart(n Name) bool {
	if c.parts == nil {
		c.parts = map[string]bool{}
		for _, o := range c.found {
			for i := o.First; i < o.Last && o.Kind == brief.Person && o.Last-o.First > 1; i++ {
				c.parts[c.doc.Word(i)] = true
			}
		}
	}
	return c.parts[c.doc.Word(n.First)]
}

// within are the words for being somewhere, and trusting those after which a
// person may follow "in".
var (
	within   = wordSet("in near inside outside around")
	trusting = wordSet(`confidence trust faith belief believe believed interest interested hope disappointed disappointment invest invested
		stake role share shares part engage engaged`)
)

// isPlace tells a name that a clause says to be a place: "Solvik is a small
// town".
func (c *reading) isPlace(n Name) bool {
	d := c.doc
	s := d.Sentences[d.Tokens[n.First].Sentence]
	if n.Last-n.First > 2 || c.hits[n.First].has(given) || n.Last+2 >= s.Last || !be[d.Tokens[n.Last].Lower] {
		return false
	}
	for i := n.Last + 1; i < min(n.Last+9, s.Last); i++ {
		switch t := d.Tokens[i]; {
		case strings.HasPrefix(t.Tag, "NN"):
			return c.placeNoun(i)
		case t.POS != "DET" && t.POS != "ADJ" && t.POS != "ADV" && t.POS != "CCONJ" && t.POS != "PART" && t.POS != "NUM":
			return false
		}
	}
	return false
}

var be = wordSet("is was are were")

// placeNoun tells a common noun for a place, "towns".
func (c *reading) placeNoun(i int) bool {
	w := c.doc.Tokens[i].Lower
	if c.capital(i) {
		return false
	}
	for _, form := range []string{w, strings.TrimSuffix(w, "s"), strings.TrimSuffix(w, "ies") + "y"} {
		if k := c.nouns[learn.Hash(form)]; k != 0 && k&^(placeNoun|countryNoun) == 0 {
			return true
		}
	}
	return false
}

// onMap joins a place and the capitalized word for what is on the map there,
// "Niger | Delta".
func (c *reading) onMap(at int) {
	n := &c.found[at]
	i := n.Last
	if n.Kind != brief.Location && n.Kind != brief.Country || i >= len(c.doc.Tokens) || !waters[c.doc.Word(i)] || c.doc.Tokens[i].Sentence != c.doc.Tokens[n.First].Sentence {
		return
	}
	if o := int(c.owner[i]) - 1; o < 0 || c.found[o].Last-c.found[o].First == 1 {
		c.extend(at, i+1)
		n.Rule = "rule:place"
	}
}

// states finds the state of the United States behind a place, "Georgetown, KS",
// and what stands before it.
func (c *reading) states() {
	for at := range c.found {
		n := c.found[at]
		if n.Kind == brief.Location && n.Last-n.First > 1 && !n.Demonym {
			c.unstate(at)
		}
	}
	for i := 2; i < len(c.doc.Tokens); i++ {
		if c.doc.Tokens[i-1].Lower != "," || !c.state(i) || c.doc.Tokens[i].Sentence != c.doc.Tokens[i-2].Sentence || !c.capital(i-2) {
			continue
		}
		if o := int(c.owner[i-2]) - 1; o >= 0 {
			if n := &c.found[o]; n.Kind == brief.Person && n.Last-n.First < 3 && !c.titleBeforeAt(n.First) && n.Last == i-1 &&
				!(n.Last-n.First == 2 && c.hits[n.First].has(given)) { // "Jane Roe, MD"
				n.RunnerUp, n.Kind, n.Rule = n.Kind, brief.Location, "rule:state"
			} else if n.Kind != brief.Location {
				continue
			}
		} else if c.doc.Tokens[i-2].POS == "PROPN" {
			first := i - 2
			for first > 0 && i-first < 5 && c.capital(first-1) && c.owner[first-1] == 0 && c.doc.Tokens[first-1].POS == "PROPN" && c.doc.Tokens[first-1].Sentence == c.doc.Tokens[i].Sentence {
				first--
			}
			c.add(Name{First: first, Last: i - 1, Kind: brief.Location, Score: 0.8, Rule: "rule:state"})
		} else {
			continue
		}
		if o := int(c.owner[i]) - 1; o < 0 || c.found[o].Kind == brief.Organization && c.found[o].Last-c.found[o].First == 1 {
			c.replace(Name{First: i, Last: i + 1, Kind: brief.Location, Score: 0.8, Rule: "rule:state"})
		}
	}
}

// state tells the abbreviation of a state, "KS" or "Kan.", or one of a single word.
func (c *reading) state(i int) bool {
	w := c.doc.Word(i)
	return postal[w] || usStates[w] || strings.HasSuffix(w, ".") && c.hits[i].has(region)
}

// unstate takes the state off the end of a place that the model joined with it,
// "Solvik California", unless the two are one listed place or its part.
func (c *reading) unstate(at int) {
	n := c.found[at]
	last := n.Last - 1
	w := c.doc.Word(last)
	if w == "D.C." || w == "DC" {
		return // "Washington D.C." is one
	}
	if !c.state(last) && !(len(w) == 2 && postal[strings.ToUpper(w)]) || c.listedAt(n.First, city) == n.Last-n.First || c.listedAt(n.First, region) == n.Last-n.First {
		return
	}
	first := c.doc.Tokens[n.First].Lower
	if compass[first] || strings.HasSuffix(first, "ern") || slices.Contains([]string{"of", "-", "and"}, c.doc.Tokens[last-1].Lower) {
		return
	}
	c.drop(at)
	n.Last, n.Rule = last, "rule:state"
	c.add(n)
	c.add(Name{First: last, Last: last + 1, Kind: brief.Location, Score: 0.8, Rule: "rule:state"})
}

// postal are the abbreviations of the United States' states on letters.
var postal = wordSet(`AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC
	SD TN TX UT VT VA WA WV WI WY DC`)

// usStates are those written in one word, and old abbreviations of some that
// stand without their point at the end of a sentence.
var usStates = wordSet(`Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas
	Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon
	Pennsylvania Tennessee Texas Utah Vermont Virginia Georgia Wisconsin Wyoming Ala Ariz Ark Calif Colo Conn Fla Kan Ky Md Mich Minn Mont Neb Nev Okla Penn
	Tenn Tex Va Vt Wis Wyo`)

// sides begin the names of clubs that end in their town's: "Dinamo Tbilisi".
var sides = wordSet("Dinamo Dynamo Spartak Lokomotiv Zenit Atlético Atletico Real Sporting Olympique Olympiacos Partizan Borussia Bayern Hertha CSKA Legia Racing Deportivo Slavia Sparta Maccabi Hapoel Rapid")
