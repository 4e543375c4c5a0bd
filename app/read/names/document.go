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
	for i := first; s.casing != normal && i < last; i++ {
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
	if n.Kind == brief.Person && n.Last-n.First > 1 {
		n.First += c.titleWords(c.texts(n.First, n.Last))
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

func (c *reading) text(n Name) string { return strings.Join(c.texts(n.First, n.Last), " ") }

// settle corrects what the sentences alone told by what the document tells.
func (c *reading) settle() []Name {
	c.headlines()
	c.acronyms()
	c.listed()
	c.agree()
	c.repeat()
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

// acronyms reads "Southern African Development Community (SADC)": the words
// whose initials spell the letters are a name, and so are the letters.
func (c *reading) acronyms() {
	known := map[string]Name{}
	tokens := c.doc.Tokens
	for i := 1; i+2 < len(tokens); i++ {
		letters := c.doc.Word(i + 1)
		if tokens[i].Lower != "(" || tokens[i+2].Lower != ")" && tokens[i+2].Lower != "," || !acronym(letters) || tokens[i].Sentence != tokens[i+1].Sentence {
			continue
		}
		first := c.spelt(letters, i)
		if first < 0 {
			continue
		}
		full := Name{First: first, Last: i, Kind: brief.Organization, Score: 1, Rule: "rule:acronym"}
		if o := c.owner[first]; o != 0 && c.found[o-1].Last == i {
			full.Kind = c.found[o-1].Kind
			if full.Kind == brief.Person {
				full.Kind = brief.Organization
			}
			full.First = min(first, c.found[o-1].First)
		}
		c.replace(full)
		full.First, full.Last = i+1, i+2
		c.replace(full)
		known[letters] = full
	}
	for i := range tokens {
		if full, ok := known[c.doc.Word(i)]; ok {
			if o := c.owner[i]; o == 0 || c.found[o-1].Last-c.found[o-1].First == 1 {
				full.First, full.Last = i, i+1
				c.replace(full)
			}
		}
	}
}

// acronym tells two to eight letters, nearly all capitals.
func acronym(s string) bool {
	ups := 0
	for _, r := range s {
		if !unicode.IsLetter(r) && r != '-' && r != '&' {
			return false
		}
		if unicode.IsUpper(r) {
			ups++
		}
	}
	return ups >= 2 && len(s) <= 10 && 2*ups > len(s)
}

// spelt is the first of the tokens before end whose initials spell the letters,
// small words left out or not; -1 where they do not.
func (c *reading) spelt(letters string, end int) int {
	want := []rune(strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, letters)))
	at, sentence := len(want)-1, c.doc.Tokens[end].Sentence
	for i := end - 1; i >= max(0, end-2*len(want)-2) && c.doc.Tokens[i].Sentence == sentence; i-- {
		word := c.doc.Word(i)
		r, _ := utf8.DecodeRuneInString(word)
		if small := strings.ToLower(word); !unicode.IsUpper(r) && unicode.IsLetter(r) {
			if !connecting(small) {
				return -1
			}
			continue
		} else if !unicode.IsLetter(r) {
			if small != "-" && small != "'s" && small != "&" {
				return -1
			}
			continue
		}
		// A word may give more than one letter: "Inter-Services", "UkrainForm".
		if unicode.ToLower(r) != want[at] {
			if at > 0 && i > 0 && unicode.ToLower(r) == want[at-1] && strings.ContainsRune(strings.ToLower(word[1:]), want[at]) {
				at--
			} else {
				return -1
			}
		}
		if at == 0 {
			return i
		}
		at--
	}
	return -1
}

func connecting(s string) bool {
	switch s {
	case "of", "for", "and", "the", "on", "in", "to", "de", "la", "du", "des", "der", "against", "with":
		return true
	}
	return false
}

// replace puts a name where others may be.
func (c *reading) replace(n Name) {
	for i := n.First; i < n.Last; i++ {
		if o := c.owner[i]; o != 0 {
			c.drop(int(o - 1))
		}
	}
	c.found = append(c.found, n)
	c.own(len(c.found) - 1)
}

// listed finds the countries and agencies of the lists that the model missed,
// and gives a listed name the kind of its list where the model wavers.
func (c *reading) listed() {
	for i := 0; i < len(c.hits); i++ {
		for _, l := range []struct {
			sort sort
			kind brief.ActorKind
		}{{country, brief.Country}, {outlet, brief.Organization}, {organisation, brief.Organization}} {
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
			if o := c.owner[i]; o != 0 && c.found[o-1].First == i && c.found[o-1].Last == i+n && c.found[o-1].Kind != l.kind && c.found[o-1].Kind != brief.Person {
				if old := &c.found[o-1]; l.sort == country || old.Score < 0.8 && c.certain(name, l.sort) {
					old.RunnerUp, old.Kind, old.Rule = old.Kind, l.kind, "rule:list"
				}
				break
			}
		}
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
	if c.titled[n.First] && !several {
		return false
	}
	switch s {
	case country:
		proper := c.doc.Tokens[n.First].POS == "PROPN" || several
		return proper && !c.inName(n)
	case outlet:
		return several && !c.small[strings.ToLower(word)] || acronym(word) && len(word) >= 3
	}
	return acronym(word) && len(word) >= 3
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

// tally is what a text was taken for in the document, by the sum of scores.
type tally map[brief.ActorKind]float64

func (t tally) best() (kind brief.ActorKind, lead float64) {
	var top, second float64
	for _, k := range []brief.ActorKind{brief.Person, brief.Organization, brief.Country, brief.Location} {
		switch v := t[k]; {
		case v > top:
			kind, top, second = k, v, top
		case v > second:
			second = v
		}
	}
	return kind, top - second
}

// agree gives the same words the same kind throughout, and a person's surname
// that of the person.
func (c *reading) agree() {
	votes, parts := map[string]tally{}, map[string]tally{}
	for _, n := range c.found {
		if n.First == n.Last || n.Demonym {
			continue
		}
		vote(votes, c.text(n), n.Kind, n.Score)
		if n.Last-n.First < 2 {
			continue
		}
		switch n.Kind {
		case brief.Person:
			for i := n.First; i < n.Last; i++ {
				vote(parts, straight(c.doc.Word(i)), n.Kind, n.Score)
			}
		case brief.Organization:
			vote(parts, straight(c.doc.Word(n.First)), n.Kind, n.Score)
		}
	}
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || n.Demonym || n.Rule == "rule:acronym" || n.Rule == "rule:list" {
			continue
		}
		text := c.text(*n)
		kind, lead := votes[text].best()
		if n.Last-n.First == 1 && c.hits[n.First]&(bit(country, whole)|bit(city, whole)) == 0 {
			if k, l := parts[text].best(); l > 0 && (parts[text][kind] == 0 || k == kind) {
				kind, lead = k, l
			}
		}
		if kind != n.Kind && lead > 0.1 {
			n.RunnerUp, n.Kind, n.Rule = n.Kind, kind, "rule:document"
		}
	}
}

func vote(votes map[string]tally, text string, kind brief.ActorKind, score float64) {
	t := votes[text]
	if t == nil {
		t = tally{}
		votes[text] = t
	}
	t[kind] += score
}

// sure is the score from which a name is looked for elsewhere in the document.
const sure = 0.7

// repeat finds where the model missed a name that it was sure of elsewhere.
func (c *reading) repeat() {
	firsts := map[string][]Name{}
	seen := map[string]bool{}
	for _, n := range c.found {
		if n.First == n.Last || n.Demonym || n.Score < sure {
			continue
		}
		if text := c.text(n); !seen[text] {
			seen[text] = true
			firsts[straight(c.doc.Word(n.First))] = append(firsts[straight(c.doc.Word(n.First))], n)
			if n.Kind == brief.Person && n.Last-n.First > 1 {
				surname := n
				surname.First = n.Last - 1
				if w := straight(c.doc.Word(surname.First)); !seen[w] && len(w) > 2 {
					seen[w] = true
					firsts[w] = append(firsts[w], surname)
				}
			}
		}
	}
	for i := range c.doc.Tokens {
		if c.owner[i] != 0 {
			continue
		}
		var best Name
		for _, n := range firsts[straight(c.doc.Word(i))] {
			if n.Last-n.First > best.Last-best.First && c.same(n, i) {
				best = n
			}
		}
		if best.Last == best.First || best.Last-best.First == 1 && !c.nameLike(i) {
			continue
		}
		best.First, best.Last, best.Rule = i, i+best.Last-best.First, "rule:repeated"
		c.found = append(c.found, best)
		c.own(len(c.found) - 1)
	}
}

// same tells whether the tokens from i on are the words of n, none of them in a
// name, in one sentence.
func (c *reading) same(n Name, i int) bool {
	size := n.Last - n.First
	if i+size > len(c.doc.Tokens) || c.doc.Tokens[i].Sentence != c.doc.Tokens[i+size-1].Sentence || !c.free(i, i+size) {
		return false
	}
	for k := range size {
		if straight(c.doc.Word(i+k)) != straight(c.doc.Word(n.First+k)) {
			return false
		}
	}
	return true
}

// nameLike tells a single token that can be a name by itself: capitalized, no
// word of the text's own, and not inside another capitalized stretch.
func (c *reading) nameLike(i int) bool {
	r, _ := utf8.DecodeRuneInString(c.doc.Word(i))
	if !unicode.IsUpper(r) || c.small[c.doc.Tokens[i].Lower] {
		return false
	}
	return c.titled[i] || !c.inName(Name{First: i, Last: i + 1})
}

// finish sorts the names and tells countries from other places.
func (c *reading) finish() []Name {
	all := slices.DeleteFunc(c.found, func(n Name) bool { return n.First == n.Last })
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
