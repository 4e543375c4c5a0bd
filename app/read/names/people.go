package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// afterTitle is where a person's name begins that the model cut amid a title,
// "Secretary of | State Jane Roe".
func (c *reading) afterTitle(n Name) int {
	s := c.doc.Sentences[c.doc.Tokens[n.First].Sentence]
	for k := 1; k <= 4 && n.First-k >= s.First; k++ {
		if off := c.titleWords(c.texts(n.First-k, n.Last)) - k; off > 0 && n.First+off < n.Last {
			return n.First + off
		}
	}
	return n.First
}

// datelines hold the agency in parentheses: "LYON, 25 January (Agency) -".
func (c *reading) datelines() {
	for _, p := range c.doc.Paragraphs {
		open := -1
		for i := p.DatelineFirst; i < p.DatelineLast; i++ {
			switch c.doc.Tokens[i].Lower {
			case "(":
				open = i + 1
			case ")":
				if open > 0 && open < i && i-open <= 6 {
					c.replace(Name{First: open, Last: i, Kind: brief.Organization, Score: 1, Rule: "rule:dateline"})
				}
				open = -1
			}
		}
	}
}

// appositions believes the noun before a name: "the security firm Kestrel" is
// no person, "his counterpart Choe" no firm. So does the ending of a firm's
// name.
func (c *reading) appositions() {
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || n.Demonym || n.Rule != "model:names" {
			continue
		}
		if c.credited(*n) {
			n.Kind, n.Rule = brief.Person, "rule:credit"
			continue
		}
		if c.titled[n.First] {
			continue
		}
		listed := slices.ContainsFunc([]sort{country, city, region, outlet, organisation}, func(s sort) bool {
			return c.listedAt(n.First, s) == n.Last-n.First
		})
		ending := c.nouns[learn.Hash(c.doc.Tokens[n.Last-1].Lower)]
		kind, ends := n.Kind, ending&companyEnding != 0
		switch before := c.nounBefore(n.First); {
		case listed && before == personNoun && n.Kind == brief.Location && kin[c.doc.Tokens[n.First-1].Lower] && c.hits[n.First].has(given):
			kind = brief.Person // "her brother Santiago"
		case listed:
		case n.Kind == brief.Person && n.First > 0 && c.doc.Tokens[n.First-1].Lower == "broadcaster" && !c.hits[n.First].has(given):
			kind = brief.Organization
		case n.Kind == brief.Person && n.Last-n.First > 1 && mastheads[c.doc.Word(n.Last-1)] && !c.hits[n.First].has(given):
			kind = brief.Organization // "Halden Courier"
		case n.Kind == brief.Person && (before == orgNoun || ends && n.Last-n.First > 1 && (n.Score < 0.9 || !c.hits[n.First].has(given) || houses[c.doc.Word(n.Last-1)])):
			kind = brief.Organization
		case n.Kind == brief.Person && ending == placeNoun && n.Last-n.First > 1 && before != personNoun && c.titleBefore(n.First) == n.First:
			kind = brief.Location // "Halden Harbour"
		case n.Kind == brief.Organization && n.Last-n.First == 2 && rulers[c.doc.Word(n.First)] && ending == 0 && !strings.Contains("'’", c.doc.Tokens[n.Last-1].Lower):
			kind = brief.Person
		case n.Kind != brief.Person && before == personNoun && !ends:
			kind = brief.Person
		}
		if kind != n.Kind {
			n.RunnerUp, n.Kind, n.Rule, n.Score = n.Kind, kind, "rule:apposition", max(n.Score, 0.8)
		}
	}
}

// houses end the names of bodies that bear somebody's, and nobody's surname:
// "Georges Roe Hospital".
var houses = wordSet("Hospital University College School Institute Institution Academy Foundation Museum Theatre Theater Clinic Council Committee Association Orchestra Trust Church")

// kin are nouns for members of a family.
var kin = wordSet("brother sister wife husband son daughter father mother cousin uncle aunt nephew niece grandson granddaughter stepson")

// people finds those that the model missed by the title or noun before their
// names or the given name that they begin with, and firms by the noun.
func (c *reading) people() {
	for i := range c.doc.Tokens {
		if !c.proper(i) || c.hits[i].has(country) {
			continue
		}
		first := i
		if i > 1 && c.owner[i-1] == 0 && c.capital(i-1) && c.doc.Tokens[i-1].POS != "VERB" && c.misread(i-1) {
			first-- // "party chief | To Lam"
		}
		titled := c.titleBefore(first) < first && unicode.IsUpper([]rune(c.doc.Word(c.titleBefore(first)))[0])
		noun := c.nounBefore(first)
		if noun&orgNoun != 0 && acronym(c.doc.Word(i)) {
			noun = orgNoun // a broadcaster may be a person, but not in capitals
		}
		if !titled && !c.hits[i].has(given) && noun != orgNoun && noun != personNoun {
			continue
		}
		last := i + 1
		for last < len(c.doc.Tokens) && c.doc.Tokens[last].Sentence == c.doc.Tokens[i].Sentence && last-i < 6 {
			if c.proper(last) && c.doc.Tokens[last].POS == "PROPN" {
				last++
			} else if last+1 < len(c.doc.Tokens) && c.doc.Tokens[last].Lower == "-" && !c.doc.Tokens[last].SpaceAfter && !c.doc.Tokens[last-1].SpaceAfter &&
				c.doc.Tokens[last+1].POS == "PROPN" && c.owner[last+1] == 0 {
				last += 2
			} else {
				break
			}
		}
		next := last < len(c.doc.Tokens) && c.owner[last] != 0 && c.found[c.owner[last]-1].Kind != brief.Person
		if c.doc.Tokens[i].POS != "PROPN" && (noun != orgNoun || !acronym(c.doc.Word(i)) && c.lexicon.Entry(lexicon.Fold(c.doc.Tokens[i].Lower)).Tags != 0) || next || !titled && noun == 0 && last-i < 2 {
			continue
		}
		n := Name{First: first, Last: last, Kind: brief.Person, RunnerUp: brief.Organization, Score: 0.6, Rule: "rule:given name"}
		switch {
		case titled:
			n.Score, n.Rule = 0.8, "rule:title"
		case noun == orgNoun:
			n.Kind, n.RunnerUp, n.Score, n.Rule = brief.Organization, brief.Person, 0.8, "rule:apposition"
		case noun == personNoun:
			n.Score, n.Rule = 0.8, "rule:apposition"
		}
		c.add(n)
	}
}

// nounBefore is what the common noun just before token i is for, 0 where it
// may be for several things.
func (c *reading) nounBefore(i int) nounKinds {
	if i == 0 || c.doc.Tokens[i-1].Sentence != c.doc.Tokens[i].Sentence {
		return 0
	}
	if c.doc.Tokens[i-1].Lower == "tank" && i > 1 && c.doc.Tokens[i-2].Lower == "think" {
		return orgNoun
	}
	r, _ := utf8.DecodeRuneInString(c.doc.Word(i - 1))
	if t := c.doc.Tokens[i-1]; !unicode.IsLower(r) || !strings.HasPrefix(t.Tag, "NN") && (t.Tag != "JJ" || !c.possessed(i-1)) || t.Tag == "NNS" {
		return 0
	}
	return c.nouns[learn.Hash(c.doc.Tokens[i-1].Lower)] &^ companyEnding
}

// possessed tells a noun that was read as an adjective, behind an owner: "his
// rival Ada Roe".
func (c *reading) possessed(i int) bool {
	return i > 0 && c.doc.Tokens[i-1].Tag == "PRP$" && c.nouns[learn.Hash(c.doc.Tokens[i].Lower)] == personNoun
}

// particles extends "Wit-Amrani" to "de Wit-Amrani".
func (c *reading) particles() {
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || n.Kind != brief.Person {
			continue
		}
		first := c.doc.Sentences[c.doc.Tokens[n.First].Sentence].First
		for n.First > first && particle(c.doc.Word(n.First-1)) && c.owner[n.First-1] == 0 {
			n.First--
		}
		if n.First > first && particle(c.doc.Word(n.First)) && c.owner[n.First-1] != 0 {
			if given := int(c.owner[n.First-1]) - 1; c.found[given].Kind == brief.Person {
				n.First = c.found[given].First
				c.drop(given)
			}
		}
		c.own(at)
	}
}

// particle tells the small words, written small, that begin surnames.
func particle(s string) bool {
	switch s {
	case "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "zu", "ten", "ter", "af", "av", "bin", "ibn",
		"el", "abu":
		return true
	}
	return false
}

// offices takes out of other names the titles before a person's: in "U.S.
// Defense Secretary Jane Roe" only "U.S." is a name beside hers.
func (c *reading) offices() {
	for _, person := range slices.Clone(c.found) {
		if person.First == person.Last || person.Kind != brief.Person {
			continue
		}
		title := c.officeBefore(person.First)
		c.bodyBefore(person.First)
		for i := title; i < person.First; i++ {
			o := int(c.owner[i]) - 1
			if o < 0 {
				continue
			}
			n := c.found[o]
			c.drop(o)
			n.Last = title
			if n.First >= n.Last || c.trailing(n.Last-1) {
				continue
			}
			if c.listedAt(n.First, country) == n.Last-n.First {
				n.Kind = brief.Country
			}
			n.Demonym = c.demonyms[c.text(n)] != "" && c.countries[c.text(n)] == ""
			if n.Demonym {
				n.Kind = brief.Country
			}
			c.found = append(c.found, n)
			c.own(len(c.found) - 1)
		}
	}
}

// bodyBefore cuts the name that ends before token name to the body that it begins
// with, where the rest is an office: "UN Secretary-General | Ada Roe".
func (c *reading) bodyBefore(name int) {
	last := name
	for last > 0 && c.owner[last-1] == 0 && offices[c.doc.Word(last-1)] {
		last-- // "EU Enlargement | Commissioner Ada Roe"
	}
	if last == 0 || c.owner[last-1] == 0 {
		return
	}
	at := int(c.owner[last-1]) - 1
	n := c.found[at]
	k := c.listedAt(n.First, organisation)
	if k == 0 || n.Last != last || n.First+k >= n.Last || last == name && !slices.ContainsFunc(c.texts(n.First+k, n.Last), func(w string) bool { return offices[w] }) {
		return
	}
	c.drop(at)
	n.Last, n.Kind = n.First+k, brief.Organization
	c.found = append(c.found, n)
	c.own(len(c.found) - 1)
}

// officeBefore is the first token of the longest single title that ends before
// token i, i where there is none.
func (c *reading) officeBefore(i int) int {
	s := c.doc.Sentences[c.doc.Tokens[i].Sentence]
	for first := max(s.First, i-longestTitle); first < i; first++ {
		if c.listedAt(first, organisation) > 0 && acronym(c.doc.Word(first)) {
			continue // "UN Secretary-General": a body's name, whatever list has the title
		}
		if w := c.texts(first, i); c.titleAt(w) == len(w) {
			return first
		}
	}
	return i
}

// longestTitle in words, of all that may stand before one name.
const longestTitle = 6

// titleBefore is the first token of the titles that end before token i.
func (c *reading) titleBefore(i int) int {
	s := c.doc.Sentences[c.doc.Tokens[i].Sentence]
	for first := max(s.First, i-longestTitle); first < i; first++ {
		if w := c.texts(first, i); c.titleWords(w) == len(w) {
			return first
		}
	}
	return i
}
