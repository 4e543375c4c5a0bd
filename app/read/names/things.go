package names

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// common tells a token that the tagger took for an ordinary word although it has
// a capital, and that no list knows.
func (c *reading) common(i int) bool {
	switch c.doc.Tokens[i].Tag {
	case "NNP", "NNPS", "FW", "CD", "ADD", "GW", "XX", "AFX", "LS", "SYM":
		return false
	}
	return c.hits[i] == 0 || c.doc.Tokens[i].POS == "DET" || c.doc.Tokens[i].POS == "ADP"
}

// ordinary drops what the model took for a name for its capitals though all its
// words are ordinary ones: "Great Service".
func (c *reading) ordinary() {
	for at := range c.found {
		n := c.found[at]
		if n.First == n.Last || n.Rule != "model:names" || n.Score > 0.7 || n.Demonym || c.titleBeforeAt(n.First) {
			continue
		}
		ordinary := true
		for i := n.First; i < n.Last; i++ {
			ordinary = ordinary && c.common(i)
		}
		if ordinary {
			c.drop(at)
		}
	}
}

// substances drops the letters that a thing is known by, wherever they stand:
// "erythropoietin, better known as EPO", "methamphetamine (MDX)".
func (c *reading) substances() {
	things := map[string]bool{}
	for _, n := range c.found {
		if c.lettersOf(n) {
			things[c.text(n)] = true
		}
	}
	for at := range c.found {
		if n := c.found[at]; len(things) > 0 && n.First < n.Last && things[c.text(n)] {
			c.drop(at)
		}
	}
}

// lettersOf tells the letters of what is written small right before them and is
// nobody.
func (c *reading) lettersOf(n Name) bool {
	d := c.doc
	if n.Last-n.First != 1 || n.Kind != brief.Organization || n.Rule == "rule:acronym" || n.Rule == "rule:list" || c.hits[n.First] != 0 || !acronym(d.Word(n.First)) {
		return false
	}
	i, first := n.First-1, d.Sentences[d.Tokens[n.First].Sentence].First
	switch {
	case i > first && d.Tokens[i].Lower == "(" && len(d.Word(n.First)) > 2:
		i--
	case i > first+2 && d.Tokens[i].Lower == "as" && d.Tokens[i-1].Lower == "known":
		for i -= 2; i > first && (d.Tokens[i].POS == "ADV" || d.Tokens[i].Lower == "better" || d.Tokens[i].Lower == ","); {
			i--
		}
	default:
		return false
	}
	t := d.Tokens[i]
	return t.POS == "NOUN" && !c.capital(i) && !c.capital(i-1) && c.owner[i] == 0 && c.nouns[learn.Hash(t.Lower)] == 0 && t.Tag == "NN"
}

// unlocal drops who is told by the town or region he is from, and takes that off
// the front of his name: "the Nova Scotian", "Londoner | Ada Roe".
func (c *reading) unlocal() {
	for at := range c.found {
		n := &c.found[at]
		switch {
		case n.First == n.Last:
		case c.locals[c.text(*n)] && c.listedAt(n.First, outlet) == 0:
			c.drop(at)
		case n.Kind == brief.Person && n.Last-n.First > 2 && c.locals[c.doc.Word(n.First)] && !c.hits[n.First].has(given):
			c.cutFirst(n, n.First+1)
		}
	}
}

// paper tells the name of what bodies agree on: "the Lower Halden Agreement".
func (c *reading) paper(n Name) bool {
	return n.Kind == brief.Organization && n.Last-n.First > 1 && agreed[c.doc.Word(n.Last-1)]
}

var agreed = wordSet("Agreement Agreements Treaty Act Accord Accords Pact Protocol Deal")

// unpeopled takes away the persons that are none: planets, and the faithful of
// some faith, who are a group.
func (c *reading) unpeopled() {
	called := map[string]bool{}
	for _, n := range c.found {
		for i := n.First; i < n.Last && n.Kind == brief.Person && n.Last-n.First > 1; i++ {
			called[c.doc.Word(i)] = true
		}
	}
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || n.Demonym || n.Last-n.First != 1 {
			continue
		}
		switch w := c.doc.Word(n.First); {
		case c.serial(*n), n.Kind == brief.Person && c.pageant(n.First):
			c.drop(at)
		case n.Kind == brief.Person && heavenly[w] && !called[w] && !c.titleBeforeAt(n.First), diseases[w] && !called[w]:
			c.drop(at)
		case n.Kind == brief.Person && !called[strings.TrimSuffix(w, "s")] && c.folk(n.First):
			n.RunnerUp, n.Kind, n.Rule = n.Kind, brief.Group, "rule:group"
		case n.Kind != brief.Group && (faithful[w] || (n.Kind == brief.Person || n.Kind == brief.Location && c.hits[n.First] == 0) && c.followers(n.First)):
			n.RunnerUp, n.Kind, n.Rule = n.Kind, brief.Group, "rule:group"
		}
	}
}

// serial tells the letters of a number, "EB-5", and of a party before a place,
// "R-Ohio".
func (c *reading) serial(n Name) bool {
	if n.Last+1 >= len(c.doc.Tokens) || c.doc.Tokens[n.Last].Lower != "-" || c.doc.Tokens[n.Last].SpaceAfter || c.doc.Tokens[n.Last-1].SpaceAfter ||
		c.hits[n.First].has(organisation) {
		return false
	}
	w := c.doc.Word(n.First)
	return len(w) == 1 || acronym(w) && c.doc.Tokens[n.Last+1].POS == "NUM"
}

// pageant tells the end of "Miss Universe".
func (c *reading) pageant(i int) bool {
	return i > 0 && (c.doc.Word(i-1) == "Miss" || c.doc.Word(i-1) == "Mr") && (c.doc.Word(i) == "Universe" || c.doc.Word(i) == "World" || c.doc.Word(i) == "International")
}

// followers tells the plural for those who hold to something or study it, "the Marxists",
// "Zionists".
func (c *reading) followers(i int) bool {
	return strings.HasPrefix(c.doc.Tokens[i].Tag, "NNP") && slices.ContainsFunc([]string{"ists", "ites", "crats", "atives", "arians"}, func(s string) bool {
		return strings.HasSuffix(c.doc.Tokens[i].Lower, s)
	})
}

// folk tells the plural that names a people: "the Mongols".
func (c *reading) folk(i int) bool {
	return i > 0 && c.doc.Tokens[i].Tag == "NNPS" && c.doc.Tokens[i-1].Lower == "the" && strings.HasSuffix(c.doc.Tokens[i].Lower, "s")
}

var diseases = wordSet("Ebola Zika Covid COVID Mpox Nipah Dengue Chikungunya Malaria Cholera Measles Polio Anthrax Alzheimer Parkinson")

var heavenly = wordSet("Venus Saturn Jupiter Uranus Neptune Pluto Earth God Satan Santa")

// faithful are those of a faith or of a branch of one.
var faithful = wordSet(`Muslims Jews Christians Hindus Buddhists Sikhs Catholics Protestants Sunnis Shiites Shi'ites Shias Alawites
	Yazidis Druze Mormons Baptists Methodists Lutherans Evangelicals Salafis Sufis Copts Ahmadis`)

// emphasis tells a word that was only written in capitals to be heard: "it is
// VERY late".
func (c *reading) emphasis(i int) bool {
	t := c.doc.Tokens[i]
	known := c.lexicon.Entry(lexicon.Fold(t.Lower)).Tags != 0
	if known && t.POS != "PROPN" && t.POS != "NOUN" {
		return true
	}
	if i == 0 || c.doc.Tokens[i-1].Sentence != t.Sentence {
		return false
	}
	switch c.doc.Tokens[i-1].Lower { // "an RFP", "their RFP": some thing
	case "a", "an", "my", "your", "his", "her", "its", "our", "their":
		return !c.modifies(i)
	}
	return known && c.nouns[learn.Hash(t.Lower)] != 0
}

// modifies tells a token that belongs to a noun after it: "her NYPD escort".
func (c *reading) modifies(i int) bool {
	if i+1 >= len(c.doc.Tokens) {
		return false
	}
	next := c.doc.Tokens[i+1]
	return next.POS == "NOUN" || next.POS == "PROPN" || next.POS == "ADJ" || next.Lower == "-" || next.Lower == "and"
}

// bareTitle tells a title that nobody's name follows: "the Supreme Patriarch".
func (c *reading) bareTitle(n Name) bool {
	w := c.texts(n.First, n.Last)
	return !n.Demonym && n.First > 0 && n.Rule != "rule:capital article" && c.titleAt(w) == len(w) && c.hits[n.First]&^((1<<places-1)<<(int(title)*places)) == 0 &&
		(c.doc.Tokens[n.First-1].POS == "DET" || c.doc.Tokens[n.First-1].Lower == "and") && (n.Last == len(c.doc.Tokens) || !c.capital(n.Last))
}

// ship tells a name that begins with what stands before the names of ships and
// storms: "BRP Halden Bay", "Cyclone Hedda".
func (c *reading) ship(n Name) bool {
	return n.Last-n.First > 1 && ships[c.doc.Word(n.First)]
}

var ships = wordSet("MV MT KM SS RMS RV USS HMS HMAS HMCS HMNZS BRP INS KRI TCG ROKS JS ARA Cyclone Hurricane Typhoon Storm")

// currency tells the nation in the name of its money: "500,000 U.S. dollars",
// "C$2 billion".
func (c *reading) currency(n Name) bool {
	if n.Last < len(c.doc.Tokens) && c.doc.Word(n.Last) == "$" && !c.doc.Tokens[n.Last-1].SpaceAfter {
		return true
	}
	return n.Last < len(c.doc.Tokens) && c.doc.Tokens[n.Last].POS != "VERB" && (n.Demonym || n.Kind == brief.Location || n.Kind == brief.Country) &&
		moneys[strings.TrimSuffix(c.doc.Tokens[n.Last].Lower, "s")]
}

var moneys = wordSet("dollar euro pound franc krona kronor krone kroner peso peseta rupee ruble rouble rand lira yuan yen won dinar dirham riyal hryvnia zloty")
