package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
)

// listed finds the countries and agencies of the lists that the model missed,
// and gives a listed name the kind of its list where the model wavers.
func (c *reading) listed() {
	for i := 0; i < len(c.hits); i++ {
		for _, l := range []struct {
			sort sort
			kind brief.ActorKind
		}{{country, brief.Country}, {outlet, brief.Organization}, {organisation, brief.Organization}, {casual, brief.Location}} {
			n := c.listedAt(i, l.sort)
			if n == 0 {
				continue
			}
			name := Name{First: i, Last: i + n, Kind: l.kind, Score: 1, Rule: "rule:list"}
			if c.free(i, i+n) && c.certain(name, l.sort) {
				name.RunnerUp = ""
				c.found = append(c.found, name)
				c.own(len(c.found) - 1)
				break
			}
			if (n > 2 && l.sort == organisation || n > 1 && l.sort == outlet && c.certain(name, outlet)) && !c.isArticle(i) && c.within(i, i+n) {
				c.replace(name) // "al-Qaida in Iraq", of which the model took a part
				break
			}
			if o := c.owner[i]; o != 0 && c.found[o-1].First == i && c.found[o-1].Last == i+n {
				c.retype(&c.found[o-1], l.kind, l.sort)
				break
			}
		}
	}
	c.cities()
}

// within tells that some name lies in the tokens [first, last), less than all of
// them, and none across their ends.
func (c *reading) within(first, last int) bool {
	some := false
	for i := first; i < last; i++ {
		o := int(c.owner[i]) - 1
		if o < 0 {
			continue
		}
		n := c.found[o]
		if n.First < first || n.Last > last || n.Last-n.First == last-first {
			return false
		}
		some = true
	}
	return some
}

// retype gives a name that stands in a list the kind of the list, unless it can
// be something else as well.
func (c *reading) retype(n *Name, kind brief.ActorKind, s sort) {
	h := c.hits[n.First]
	if n.Kind == kind && s != casual || n.Demonym || s == organisation && n.Kind == brief.Location && c.parted(*n) {
		return
	}
	also := h.has(given) || h.has(city) || h.has(region) || s != country && h.has(country)
	switch {
	case s == casual && c.writtenSmall(*n):
	case s == country && n.Kind == brief.Location:
	case s == country && (n.Kind == brief.Organization || !h.has(given)):
	case s == outlet && !also:
	case s == organisation && !also && (n.Score < 0.9 || n.Last-n.First > 1):
	default:
		return
	}
	if n.Kind != kind {
		n.RunnerUp = n.Kind
	}
	n.Kind, n.Rule = kind, "rule:list"
}

// cities are not taken for organizations or people but where the model is sure
// and the name is a single word.
func (c *reading) cities() {
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || n.Kind != brief.Organization && n.Kind != brief.Person || n.Score > 0.98 && n.Last-n.First == 1 {
			continue
		}
		h := c.hits[n.First]
		if h.has(given) || h.has(organisation) || h.has(outlet) || c.listedAt(n.First, city) != n.Last-n.First && c.listedAt(n.First, region) != n.Last-n.First {
			continue
		}
		n.RunnerUp, n.Kind, n.Rule = n.Kind, brief.Location, "rule:list"
	}
}

// listedAt is the length of the phrase of a list that begins at token i.
func (c *reading) listedAt(i int, s sort) int {
	at := func(k int) hit { return c.hits[k] >> (int(s) * places) & (1<<places - 1) }
	switch h := at(i); {
	case h&(1<<whole) != 0:
		return 1
	case h&(1<<begin) == 0:
		return 0
	}
	for k := i + 1; k < len(c.hits); k++ {
		if at(k)&(1<<last) != 0 {
			return k + 1 - i
		}
		if at(k)&(1<<inner) == 0 {
			return 0
		}
	}
	return 0
}

func (c *reading) free(first, last int) bool {
	return !slices.ContainsFunc(c.owner[first:last], func(o int32) bool { return o != 0 })
}

// certain tells a listed name that is hardly anything else: several words, or
// letters that are no word, or a country outside another name.
func (c *reading) certain(n Name, s sort) bool {
	word := c.doc.Word(n.First)
	several := n.Last-n.First > 1
	if s == organisation && !several && n.First > 0 && c.owner[n.First-1] != 0 && c.doc.Tokens[n.First].POS == "PROPN" {
		return c.found[c.owner[n.First-1]-1].Kind == brief.Person // "Jane Roe Accenture", a signature
	}
	if c.titled[n.First] && !several {
		return false
	}
	switch s {
	case casual:
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsLower(r)
	case country:
		proper := c.doc.Tokens[n.First].POS == "PROPN" || several
		return proper && !c.inName(n)
	case outlet:
		if k := n.Last; c.hits[k-1].has(demonym) && k < len(c.doc.Tokens) && (c.doc.Tokens[k].POS == "NOUN" || c.doc.Tokens[k].POS == "ADJ") {
			return false // "the Australian group"
		}
		return several && !c.small[strings.ToLower(word)] || acronym(word) && len(word) >= 3
	}
	return acronym(word) && len(word) >= 3 || s == organisation && several && !c.inName(n)
}

// inName tells whether a name's neighbours are capitalized too.
func (c *reading) inName(n Name) bool {
	up := func(i int) bool {
		if i < 0 || i >= len(c.doc.Tokens) || c.doc.Tokens[i].Sentence != c.doc.Tokens[n.First].Sentence {
			return false
		}
		r, _ := utf8.DecodeRuneInString(c.doc.Word(i))
		return unicode.IsUpper(r) && c.doc.Tokens[i].POS == "PROPN"
	}
	return up(n.First-1) || up(n.Last)
}
