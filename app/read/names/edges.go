package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/learn"
)

// unprefixed leaves out the small words that the model took into a name:
// "western Anbar".
func (c *reading) unprefixed(n Name) Name {
	small := func(i int) bool {
		r, _ := utf8.DecodeRuneInString(c.doc.Word(i))
		return unicode.IsLower(r) && c.hits[i] == 0 && !particle(c.doc.Word(i)) && !strings.HasPrefix(c.doc.Word(i), "al")
	}
	for i := n.First + 1; i < n.Last-1; i++ {
		if c.doc.Tokens[i].Lower == "-" && hyphened(c.doc.Tokens[i+1].Lower) && i+2 < n.Last {
			n.First = i + 2 // "US-based Halden International"
		}
	}
	if n.Last-n.First > 1 && c.doc.Word(n.First) == "NGO" {
		n.First++ // "the NGO Halden"
	} else if n.Kind == brief.Person && n.Last-n.First > 1 && credits[c.doc.Word(n.First)] {
		n.First++
	} else if k := c.listedAt(n.First, outlet); n.Kind == brief.Person && k > 1 && k < n.Last-n.First {
		n.First += k
	}
	first := n.First
	for first < n.Last-1 && (small(first) || abbreviations[c.doc.Word(first)] && n.Kind != brief.Organization) {
		first++
	}
	if !small(first) {
		n.First = first
	}
	return n
}

// hyphened tells what joins a place to a firm.
func hyphened(s string) bool {
	switch s {
	case "based", "listed", "backed", "led", "owned", "born", "run", "held", "headquartered", "registered":
		return true
	}
	return false
}

// credits are the agencies that pictures' captions name in capitals, right
// before their text.
var credits = map[string]bool{
	"GETTY": true, "REUTERS": true, "EPA": true, "AFP": true, "AP": true, "PA": true, "REX": true, "SHUTTERSTOCK": true, "ALAMY": true,
	"SPLASH": true, "INSTAGRAM": true, "TWITTER": true, "FACEBOOK": true, "BBC": true, "EFE": true, "TASS": true,
}

// possessor finds the country in "Pakistan's Foreign Ministry": the token of the
// possessive ending and the kind of what stands before it, 0 where there is
// none.
func (c *reading) possessor(n Name) (at int, kind brief.ActorKind) {
	for i := n.First + 1; i+1 < n.Last; i++ {
		if w := c.doc.Tokens[i].Lower; w != "'s" && w != "’s" && w != "'" {
			continue
		}
		switch {
		case c.listedAt(n.First, country) == i-n.First:
			return i, brief.Country
		case c.listedAt(n.First, organisation) == i-n.First && i > n.First+1 && n.Last-i > 2:
			return i, brief.Organization // "the Council of Europe's Venice Commission"
		case i == n.First+1 && acronym(c.doc.Word(n.First)) && n.Last-i > 2:
			return i, brief.Organization // "SEB's Ada Roe"
		case c.listedAt(n.First, city) == i-n.First, c.listedAt(n.First, region) == i-n.First:
			return i, brief.Location
		}
	}
	return 0, ""
}

// joined takes in what is written together with the end of a name: a double
// surname that the tokenizer cut at the hyphen, and "& Co".
func (c *reading) joined(n Name) Name {
	for range 8 { // no name has more parts
		if n.First >= n.Last || n.Last+1 >= len(c.doc.Tokens) {
			return n
		}
		if last := c.strung(n.Last - 1); last > n.Last && n.Kind != brief.Organization && !n.Demonym {
			n.Last = last // "Mazar-i-Sharif"
			continue
		}
		link, next := c.doc.Tokens[n.Last], c.doc.Tokens[n.Last+1]
		r, _ := utf8.DecodeRuneInString(c.doc.Word(n.Last + 1))
		if n.Kind == brief.Organization && acronym(c.doc.Word(n.Last)) && len(c.doc.Word(n.Last)) < 4 && (link.POS == "PROPN" || c.doc.Word(n.Last) == "TV") && c.hits[n.Last] == 0 &&
			c.doc.Tokens[n.First].Sentence == link.Sentence && !c.titled[n.First] {
			n.Last++ // "Boreal TV"
			continue
		}
		if n.Kind == brief.Person && n.Last-n.First > 2 && particle(c.doc.Word(n.Last-2)) && c.surname(n.Last) && link.Head >= n.First && link.Head < n.Last && !c.titled[n.First] {
			n.Last++ // "Pablo de la Cruz | Belaúnde"
			continue
		}
		switch {
		case !unicode.IsUpper(r) || link.Sentence != next.Sentence:
			return n
		case n.Kind == brief.Person && link.Lower == "-" && !link.SpaceAfter && !c.doc.Tokens[n.Last-1].SpaceAfter && c.hits[n.Last+1] == 0:
		case n.Kind == brief.Location && !n.Demonym && particle(c.doc.Word(n.Last)) && next.POS == "PROPN" && c.owner[n.Last+1] == 0: // "Agusan del Sur"
		case !n.Demonym && link.Lower == "&" && (n.Kind != brief.Location || c.hits[n.First] == 0 || c.nouns[learn.Hash(c.doc.Tokens[n.Last+1].Lower)]&companyEnding != 0):
			n.Kind = brief.Organization
		default:
			return n
		}
		if n.Last += 2; link.Lower == "&" && particle(next.Lower) && n.Last < len(c.doc.Tokens) && c.capital(n.Last) {
			n.Last++ // "Roe & Van Holm"
		}
	}
	return n
}

// surname tells a proper noun that the parse hangs flat on the name before it
// and that no list knows as anything else.
func (c *reading) surname(i int) bool {
	t := &c.doc.Tokens[i]
	return t.Rel == "flat" && t.POS == "PROPN" && c.capital(i) && c.owner[i] == 0 && c.hits[i]&^bit(given, whole) == 0 && !calendar[t.Lower] &&
		!c.small[t.Lower] && c.nouns[learn.Hash(t.Lower)] == 0 && !acronym(c.doc.Word(i))
}

// leading takes in the adjective with a capital that begins a body's name, where
// the model left it out: "the Republican People's Party".
func (c *reading) leading(n Name) Name {
	i := n.First - 1
	if n.Kind == brief.Organization && i > 0 && (c.doc.Tokens[i].Lower == "'" || c.doc.Tokens[i].Lower == "’") && c.owner[i-1] == 0 && c.capital(i-1) && c.hits[i-1] == 0 &&
		c.doc.Tokens[i-1].Tag == "NNS" && !c.titled[i-1] && c.doc.Tokens[i-1].Sentence == c.doc.Tokens[n.First].Sentence {
		n.First -= 2 // "Workers' | Party of Sund"
		return n
	}
	if n.Kind != brief.Organization || i < 0 || n.First >= n.Last || c.titled[i] || c.owner[i] != 0 || c.hits[i] != 0 || c.doc.Tokens[i].POS != "ADJ" {
		return n
	}
	s := c.doc.Sentences[c.doc.Tokens[i].Sentence]
	r, _ := utf8.DecodeRuneInString(c.doc.Word(i))
	if i > s.First && c.doc.Tokens[n.First].Sentence == c.doc.Tokens[i].Sentence && unicode.IsUpper(r) && c.demonyms[c.doc.Word(i)] == "" {
		n.First = i
	}
	return n
}

// strung is the end of a place's name strung on hyphens from token i on,
// "Stratford-upon-Avon"; 0 where there is none.
func (c *reading) strung(i int) int {
	if i+4 >= len(c.doc.Tokens) || !stringing[c.doc.Word(i+2)] || c.doc.Word(i+1) != "-" || c.doc.Word(i+3) != "-" {
		return 0
	}
	for _, k := range []int{i, i + 4} {
		if r, _ := utf8.DecodeRuneInString(c.doc.Word(k)); !unicode.IsUpper(r) {
			return 0
		}
	}
	for k := i; k < i+4; k++ {
		if c.doc.Tokens[k].SpaceAfter {
			return 0
		}
	}
	return i + 5
}

// arabicPlace tells a place that begins with an article at token i.
func (c *reading) arabicPlace(i int) bool {
	d := c.doc
	return i > 0 && i+2 < len(d.Tokens) && arabicArticles[d.Tokens[i].Lower] && d.Tokens[i+1].Lower == "-" && !d.Tokens[i].SpaceAfter && !d.Tokens[i+1].SpaceAfter &&
		c.capital(i+2) && placing[d.Tokens[i-1].Lower] && d.Tokens[i-1].Lower != "of" && d.Tokens[i-1].Lower != "from" && c.owner[i] == 0 && c.owner[i+2] == 0
}

var arabicArticles = wordSet("al el ad an ar as ash at az")

// stringing are the small words within places' names strung on hyphens.
var stringing = map[string]bool{
	"upon": true, "le": true, "la": true, "les": true, "sur": true, "sous": true,
	"de": true, "du": true, "des": true, "da": true, "en": true, "et": true, "am": true, "der": true, "i": true,
	"e": true, "al": true, "el": true, "au": true, "aux": true, "ul": true,
}

// strings adds the places' names strung on hyphens that the model passed over,
// and those that an Arabic article begins: "in El-Obeid".
func (c *reading) strings() {
	for i := range c.doc.Tokens {
		if c.arabicPlace(i) {
			c.add(Name{First: i, Last: i + 3, Kind: brief.Location, Score: 0.8, Rule: "rule:hyphens"})
		}
		if last := c.strung(i); last > 0 && c.owner[i] == 0 && !c.doc.Tokens[i].SpaceAfter {
			c.add(Name{First: i, Last: last, Kind: brief.Location, Score: 0.8, Rule: "rule:hyphens"})
		}
	}
}
