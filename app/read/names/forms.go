package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/learn"
)

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

func (c *reading) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(c.doc.Word(i))
	return unicode.IsUpper(r)
}

// nicknamed widens a person's name over a nickname in quotation marks: Joe
// ‘Buzz’ Miller.
func (c *reading) nicknamed(n Name) Name {
	d := c.doc
	mark := func(i int) bool { return d.Tokens[i].POS == "PUNCT" && strings.Contains("\"'", d.Tokens[i].Lower) }
	if f := n.First; n.Kind == brief.Person && f >= 4 && mark(f-1) && mark(f-3) && c.capital(f-2) && c.capital(f-4) && d.Tokens[f-4].POS == "PROPN" &&
		!d.Tokens[f-3].SpaceAfter && !d.Tokens[f-2].SpaceAfter && d.Tokens[f-4].Sentence == d.Tokens[f].Sentence && c.owner[f-4] == 0 {
		n.First = f - 4
		return n
	}
	if n.Kind != brief.Person && n.Last-n.First > 1 || n.First >= n.Last || n.Last+3 >= len(d.Tokens) || !mark(n.Last) {
		return n
	}
	for k := n.Last + 2; k <= n.Last+3 && k+1 < len(d.Tokens); k++ {
		if mark(k) && c.capital(k-1) && c.capital(k+1) && d.Tokens[k+1].Sentence == d.Tokens[n.First].Sentence &&
			!d.Tokens[n.Last].SpaceAfter && !d.Tokens[k-1].SpaceAfter && d.Tokens[k].SpaceAfter {
			n.Last, n.Kind = k+2, brief.Person
			for n.Last+1 < len(d.Tokens) && d.Tokens[n.Last].Lower == "-" && !d.Tokens[n.Last].SpaceAfter && !d.Tokens[n.Last-1].SpaceAfter && c.capital(n.Last+1) {
				n.Last += 2
			}
			return n
		}
	}
	return n
}

// mastheads end the names of newspapers and stations that begin with a place.
var mastheads = wordSet(`Times Post Herald Review Gazette Tribune News Courier Chronicle Observer Telegraph Standard Star Mirror
	Examiner Inquirer Journal Mail Echo Dispatch Globe Nachrichten Zeitung Anzeiger Matin Television TV Radio Today Daily Weekly`)

// masthead widens a place to the newspaper it names: "Lagos Herald".
func (c *reading) masthead(n Name) Name {
	if n.Kind != brief.Location && n.Kind != brief.Country || n.First >= n.Last || n.Demonym && n.Last-n.First > 1 || n.Last >= len(c.doc.Tokens) ||
		!mastheads[c.doc.Word(n.Last)] || c.titled[n.First] || c.doc.Tokens[n.Last].Sentence != c.doc.Tokens[n.First].Sentence {
		return n
	}
	n.RunnerUp, n.Kind, n.Rule, n.Demonym = n.Kind, brief.Organization, "rule:masthead", false
	n.Last++
	return n
}

// based finds the firms that the model missed by the place before them or the
// ending of their name: "Dubai-based Halden Shipping".
func (c *reading) based() {
	d := c.doc
	for i := 2; i < len(d.Tokens); i++ {
		if c.owner[i] != 0 || !c.capital(i) || c.titled[i] || d.Tokens[i].POS != "PROPN" {
			continue
		}
		last := i + 1
		for last < len(d.Tokens) && last-i < 5 && c.owner[last] == 0 && c.capital(last) && d.Tokens[last].Sentence == d.Tokens[i].Sentence {
			last++
		}
		hangs := d.Tokens[i-2].Lower == "-" && hyphened(d.Tokens[i-1].Lower)
		ends := last-i > 1 && c.nouns[learn.Hash(d.Tokens[last-1].Lower)]&companyEnding != 0 && d.Tokens[i].Sentence == d.Tokens[i-1].Sentence
		if hangs && last-i > 1 || ends && hangs {
			c.add(Name{First: i, Last: last, Kind: brief.Organization, RunnerUp: brief.Person, Score: 0.7, Rule: "rule:firm"})
		}
		i = last - 1
	}
}

// contests end the names of what is fought for or awarded, which no actor is.
var contests = wordSet("Cup Prize Award Awards Medal Trophy Olympics Championship Championships Marathon Playoffs")

// competition tells the name of a contest or an award: "Africa Cup of
// Nations", "Nobel Prize".
func (c *reading) competition(n Name) bool {
	if n.Kind != brief.Organization {
		return false
	}
	if n.Last < len(c.doc.Tokens) && contests[c.doc.Word(n.Last)] && c.doc.Tokens[n.Last].Sentence == c.doc.Tokens[n.First].Sentence && !c.titled[n.First] {
		return true // "the FA | Cup"
	}
	for i := n.First; i < n.Last; i++ {
		of := i+1 < n.Last && c.doc.Tokens[i+1].Lower == "of"
		switch w := c.doc.Word(i); {
		case w == "League" && i == n.First && n.Last-i == 2 && tiers[c.doc.Word(i+1)], n.Last-i == 2 && (w == "Serie" || w == "Ligue" || w == "Liga"):
			return true // "League One", "Serie A"
		case n.Last-n.First > 1 && contests[w] && (i == n.Last-1 || of):
			return true
		case w == "League" && i == n.Last-1 && (c.doc.Tokens[i-min(1, i)].Lower == "champions" || c.doc.Tokens[i-min(1, i)].Lower == "europa"):
			return true
		case (w == "Cross" || w == "Order" || w == "Legion") && of && i+2 < n.Last && (c.doc.Word(i+2) == "Merit" || c.doc.Word(i+2) == "Honour" || c.doc.Word(i+2) == "Honor"):
			return true
		}
	}
	return false
}

// tiers are what follows "League" in the names of divisions.
var tiers = wordSet("One Two Three A B 1 2 3")

// rulers stand before the one name of a monarch.
var rulers = wordSet("Sultan Emir Sheikh Sheikha King Queen Prince Princess Pope Emperor Empress")
