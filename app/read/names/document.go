package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/learn"
	"readout/app/read/syntax"
)

// reading is what the whole document tells about its names.
type reading struct {
	*knowledge
	doc   *syntax.Document
	found []Name
	// owner maps a token to 1 + the index in found of the name it is in.
	owner []int32
	// small holds the words that the text writes without a capital.
	small map[string]bool
	// titled marks the tokens of sentences where every word has a capital.
	titled []bool
	hits   []hit
	// parts are the words of people's names of several words, once asked for.
	parts map[string]bool
}

func newReading(k *knowledge, d *syntax.Document) *reading {
	n := len(d.Tokens)
	c := &reading{knowledge: k, doc: d, owner: make([]int32, n), small: map[string]bool{}, titled: make([]bool, n), hits: make([]hit, n)}
	for i := range d.Tokens {
		if r, _ := utf8.DecodeRuneInString(d.Word(i)); unicode.IsLower(r) && !namesBegin[d.Tokens[i].Lower] {
			c.small[d.Tokens[i].Lower] = true
		}
	}
	return c
}

// read lets the model find the names among tokens [first, last).
func (c *reading) read(decoder *decoder, m *learn.Model, first, last int) {
	texts, tags := make([]string, last-first), make([]string, last-first)
	for i := range texts {
		texts[i], tags[i] = c.doc.Word(first+i), c.doc.Tokens[first+i].Tag
	}
	s := sentenceOf(c.knowledge, texts, tags)
	copy(c.hits[first:last], s.hits)
	for i := first; (s.casing == titled || s.casing == shouted) && i < last; i++ {
		c.titled[i] = true
	}
	path := decoder.decode(m, s)
	for _, span := range spansOf(path) {
		score, second := decoder.judge(span.First, span.Last, span.Kind)
		n := Name{
			First: first + span.First, Last: first + span.Last, Kind: kindNames[span.Kind],
			Demonym: span.Kind == people, Score: score, Rule: "model:names",
		}
		if second < kinds {
			n.RunnerUp = kindNames[second]
		}
		c.add(n)
	}
}

// add keeps a name, without a leading article, title or trailing possessive,
// unless one of its tokens is in another already.
func (c *reading) add(n Name) {
	for n.First < n.Last && c.isArticle(n.First) && !c.whole(n.First, n.Last) {
		n.First++
	}
	for n.First < n.Last && c.trailing(n.Last-1) {
		n.Last--
	}
	if at, kind := c.possessor(n); at > 0 {
		owner := n
		owner.Last, owner.Kind, owner.Rule = at, kind, "rule:possessive"
		c.add(owner)
		n.First = at + 1
	}
	if n.Kind == brief.Organization && n.Last-n.First > 2 && c.titles[c.doc.Word(n.First)] && c.hits[n.First+1].has(given) {
		n.Kind = brief.Person // "General Andriy Hnatov"
	}
	if k := c.listedAt(n.First, country); k > 0 && n.Last-n.First > k+1 && c.doc.Tokens[n.First+k].Lower == "of" && c.listedAt(n.First, organisation) != n.Last-n.First &&
		(c.hits[n.First+k+1].has(given) || n.Last-n.First > k+2) {
		state := n // "extradited to | the United States | of Rafael Ochoa"
		state.Last, state.Kind, state.Rule = n.First+k, brief.Country, "rule:list"
		c.add(state)
		n.First, n.Kind = state.Last+1, brief.Person
	}
	if k := c.listedAt(n.First, organisation); n.Kind == brief.Organization && k > 0 && n.Last-n.First == k+2 && c.hits[n.First+k].has(given) && c.hits[n.First+k+1] == 0 {
		body := n
		body.Last = n.First + k
		c.add(body)
		n.First, n.Kind = body.Last, brief.Person // "NATO | Milan Holm"
	}
	if n.Kind == brief.Person {
		n.First = c.afterTitle(n)
	}
	if n.Kind == brief.Person && n.Last-n.First > 1 {
		if off := c.titleWords(c.texts(n.First, n.Last)); n.First+off == n.Last || c.isWord(n.First+off) {
			n.First += off
		}
	}
	for n.First < n.Last && !c.isWord(n.First) {
		n.First++
	}
	n = c.masthead(c.nicknamed(c.leading(c.joined(c.unprefixed(n)))))
	if n.Last-n.First == 1 && abbreviations[c.doc.Word(n.First)] {
		return
	}
	if n.First >= n.Last {
		return
	}
	for i := n.First; i < n.Last; i++ {
		if c.owner[i] != 0 {
			return
		}
	}
	c.found = append(c.found, n)
	c.own(len(c.found) - 1)
}

func (c *reading) own(at int) {
	for i := c.found[at].First; i < c.found[at].Last; i++ {
		c.owner[i] = int32(at + 1)
	}
}

func (c *reading) drop(at int) {
	n := &c.found[at]
	for i := n.First; i < n.Last; i++ {
		c.owner[i] = 0
	}
	n.Last = n.First
}

// isWord tells a token that begins with a letter or a digit.
func (c *reading) isWord(i int) bool {
	r, _ := utf8.DecodeRuneInString(c.doc.Word(i))
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func (c *reading) isArticle(i int) bool {
	switch c.doc.Tokens[i].Lower {
	case "the", "a", "an":
		return true
	}
	return false
}

// whole tells a listed name that begins with its article, "The Hague".
func (c *reading) whole(first, last int) bool {
	return last-first == 2 && c.hits[first].has(city) && c.hits[first+1].has(city)
}

func (c *reading) trailing(i int) bool {
	switch c.doc.Tokens[i].Lower {
	case "'s", "'", ",", "-", "\"", "(", ")", ":", ";":
		return true
	}
	return false
}

func (c *reading) texts(first, last int) []string {
	all := make([]string, last-first)
	for i := range all {
		all[i] = straight(c.doc.Word(first + i))
	}
	return all
}

// text is a name as written, its spaces made single.
func (c *reading) text(n Name) string {
	all := straight(c.doc.Text[c.doc.Tokens[n.First].Start:c.doc.Tokens[n.Last-1].End])
	if strings.ContainsAny(all, "\n\t\u00a0") || strings.Contains(all, "  ") {
		all = strings.Join(strings.Fields(all), " ")
	}
	return all
}

// settle corrects what the sentences alone told by what the document tells.
func (c *reading) settle() []Name {
	c.headlines()
	c.ordinary()
	c.strings()
	c.shapes()
	c.datelines()
	c.appositions()
	c.people()
	c.explained()
	c.apposed()
	c.foreignForms()
	c.neighbours()
	c.dealt()
	c.grounds()
	c.persons()
	c.bodies()
	c.based()
	c.acronyms()
	c.listed()
	c.firms()
	c.states()
	c.agree()
	c.repeat()
	c.particles()
	c.offices()
	c.unnamed()
	c.lines()
	c.unpeopled()
	c.unlocal()
	c.substances()
	if c.doc.Language != "en" {
		c.foreign()
	}
	return c.finish()
}

// headlines takes out of the lines where Every Word Has a Capital what the text
// elsewhere writes small.
func (c *reading) headlines() {
	for at := range c.found {
		n := c.found[at]
		if n.First == n.Last || !c.titled[n.First] {
			continue
		}
		for i := n.First; i < n.Last; i++ {
			w := c.doc.Tokens[i].Lower
			if c.small[w] && !joins(w) && len(w) > 2 && c.hits[i] == 0 {
				c.drop(at)
				break
			}
		}
	}
}

// finish sorts the names and tells countries from other places.
func (c *reading) finish() []Name {
	all := slices.DeleteFunc(c.found, func(n Name) bool {
		return n.First == n.Last || c.doc.Sentences[c.doc.Tokens[n.First].Sentence].Kind == syntax.Furniture || c.competition(n) || c.paper(n) || c.currency(n) || c.writtenSmall(n) && n.Rule != "rule:list"
	})
	slices.SortFunc(all, func(a, b Name) int { return a.First - b.First })
	for i := range all {
		n := &all[i]
		n.TitleFirst = n.First
		text := c.text(*n)
		switch {
		case n.Demonym:
			n.Country = c.demonyms[text]
			if n.Country == "" {
				n.Kind = brief.Location
			}
		case n.Kind == brief.Location || n.Kind == brief.Country:
			n.Kind = brief.Location
			if code := c.countries[text]; code != "" {
				n.Kind, n.Country = brief.Country, code
			}
		case n.Kind == brief.Person:
			n.TitleFirst = c.titleBefore(n.First)
		}
	}
	return all
}

// writtenSmall tells a name without a capital. Only what the lists know is one.
func (c *reading) writtenSmall(n Name) bool {
	text := c.text(n)
	return text == strings.ToLower(text) && strings.IndexFunc(text, unicode.IsLetter) >= 0
}
