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
}

func newReading(k *knowledge, d *syntax.Document) *reading {
	n := len(d.Tokens)
	c := &reading{knowledge: k, doc: d, owner: make([]int32, n), small: map[string]bool{}, titled: make([]bool, n), hits: make([]hit, n)}
	for i := range d.Tokens {
		if r, _ := utf8.DecodeRuneInString(d.Word(i)); unicode.IsLower(r) {
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
	if n.Kind == brief.Person && n.Last-n.First > 1 && credits[c.doc.Word(n.First)] {
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
		switch {
		case !unicode.IsUpper(r) || link.Sentence != next.Sentence:
			return n
		case n.Kind == brief.Person && link.Lower == "-" && !link.SpaceAfter && !c.doc.Tokens[n.Last-1].SpaceAfter && c.hits[n.Last+1] == 0:
		case n.Kind == brief.Location && !n.Demonym && particle(c.doc.Word(n.Last)) && next.POS == "PROPN" && c.owner[n.Last+1] == 0: // "Agusan del Sur"
		case !n.Demonym && link.Lower == "&" && (n.Kind != brief.Location || c.nouns[learn.Hash(c.doc.Tokens[n.Last+1].Lower)]&companyEnding != 0):
			n.Kind = brief.Organization
		default:
			return n
		}
		n.Last += 2
	}
	return n
}

// leading takes in the adjective with a capital that begins a body's name, where
// the model left it out: "the Republican People's Party".
func (c *reading) leading(n Name) Name {
	i := n.First - 1
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

// stringing are the small words within places' names strung on hyphens.
var stringing = map[string]bool{
	"upon": true, "le": true, "la": true, "les": true, "sur": true, "sous": true,
	"de": true, "du": true, "des": true, "da": true, "en": true, "et": true, "am": true, "der": true, "i": true,
	"e": true, "al": true, "el": true, "au": true, "aux": true, "ul": true,
}

// strings adds the places' names strung on hyphens that the model passed over.
func (c *reading) strings() {
	for i := range c.doc.Tokens {
		if last := c.strung(i); last > 0 && c.owner[i] == 0 && !c.doc.Tokens[i].SpaceAfter {
			c.add(Name{First: i, Last: last, Kind: brief.Location, Score: 0.8, Rule: "rule:hyphens"})
		}
	}
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
	c.strings()
	c.datelines()
	c.appositions()
	c.people()
	c.neighbours()
	c.based()
	c.acronyms()
	c.listed()
	c.firms()
	c.agree()
	c.repeat()
	c.particles()
	c.offices()
	c.unnamed()
	if l := c.doc.Language; l != "en" && l != "" {
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
		return n.First == n.Last || c.doc.Sentences[c.doc.Tokens[n.First].Sentence].Kind == syntax.Furniture || c.competition(n) || c.currency(n) || c.writtenSmall(n) && n.Rule != "rule:list"
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
