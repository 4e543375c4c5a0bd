package names

import (
	"slices"
	"strings"
	"time"
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
	n = c.joined(n)
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
		case c.listedAt(n.First, city) == i-n.First, c.listedAt(n.First, region) == i-n.First:
			return i, brief.Location
		}
	}
	return 0, ""
}

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

// joined takes in what is written together with the end of a name: a double
// surname that the tokenizer cut at the hyphen, and "& Co".
func (c *reading) joined(n Name) Name {
	for n.First < n.Last && n.Last+1 < len(c.doc.Tokens) {
		link, next := c.doc.Tokens[n.Last], c.doc.Tokens[n.Last+1]
		r, _ := utf8.DecodeRuneInString(c.doc.Word(n.Last + 1))
		switch {
		case !unicode.IsUpper(r) || link.Sentence != next.Sentence:
			return n
		case n.Kind == brief.Person && link.Lower == "-" && !link.SpaceAfter && !c.doc.Tokens[n.Last-1].SpaceAfter && c.hits[n.Last+1] == 0:
		case !n.Demonym && link.Lower == "&" && n.Kind != brief.Location:
			n.Kind = brief.Organization
		default:
			return n
		}
		n.Last += 2
	}
	return n
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
	c.datelines()
	c.appositions()
	c.acronyms()
	c.listed()
	c.agree()
	c.repeat()
	c.particles()
	c.offices()
	c.unnamed()
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
		if n.First == n.Last || n.Demonym || n.Rule != "model:names" || c.titled[n.First] {
			continue
		}
		h := c.hits[n.First]
		listed := h.has(country) || h.has(city) || h.has(region) || h.has(outlet) || h.has(organisation)
		kind, ends := n.Kind, c.nouns[learn.Hash(c.doc.Tokens[n.Last-1].Lower)]&companyEnding != 0
		switch before := c.nounBefore(n.First); {
		case listed:
		case n.Kind == brief.Person && (before == orgNoun || ends && n.Last-n.First > 1 && n.Score < 0.9):
			kind = brief.Organization
		case n.Kind != brief.Person && before == personNoun && !ends:
			kind = brief.Person
		}
		if kind != n.Kind {
			n.RunnerUp, n.Kind, n.Rule, n.Score = n.Kind, kind, "rule:apposition", max(n.Score, 0.8)
		}
	}
}

// nounBefore is what the common noun just before token i is for, 0 where it
// may be for several things.
func (c *reading) nounBefore(i int) nounKinds {
	if i == 0 || c.doc.Tokens[i-1].Sentence != c.doc.Tokens[i].Sentence {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(c.doc.Word(i - 1))
	if t := c.doc.Tokens[i-1]; !unicode.IsLower(r) || !strings.HasPrefix(t.Tag, "NN") || t.Tag == "NNS" {
		return 0
	}
	return c.nouns[learn.Hash(c.doc.Tokens[i-1].Lower)] &^ companyEnding
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
			if o := c.owner[i]; o != 0 && c.found[o-1].First == i && c.found[o-1].Last == i+n {
				c.retype(&c.found[o-1], l.kind, l.sort)
				break
			}
		}
	}
	c.cities()
}

// retype gives a name that stands in a list the kind of the list, unless it can
// be something else as well.
func (c *reading) retype(n *Name, kind brief.ActorKind, s sort) {
	h := c.hits[n.First]
	if n.Kind == kind || n.Demonym {
		return
	}
	also := h.has(given) || h.has(city) || h.has(region) || s != country && h.has(country)
	switch {
	case s == country && n.Kind == brief.Location:
	case s == country && (n.Kind == brief.Organization || !h.has(given)):
	case s == outlet && !also:
	case s == organisation && !also && n.Score < 0.9:
	default:
		return
	}
	n.RunnerUp, n.Kind, n.Rule = n.Kind, kind, "rule:list"
}

// cities are not taken for organizations or people but where the model is sure.
func (c *reading) cities() {
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || n.Kind != brief.Organization && n.Kind != brief.Person || n.Score > 0.98 {
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
// that of the person. A surname that several people share is, by itself, the
// firm named after them where there is one.
func (c *reading) agree() {
	votes, parts := map[string]tally{}, map[string]tally{}
	bearers := map[string]map[string]bool{}
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
			surname := straight(c.doc.Word(n.Last - 1))
			if bearers[surname] == nil {
				bearers[surname] = map[string]bool{}
			}
			bearers[surname][c.text(n)] = true
			for i := n.First; i < n.Last; i++ {
				vote(parts, straight(c.doc.Word(i)), n.Kind, n.Score)
			}
		case brief.Organization:
			vote(parts, straight(c.doc.Word(n.First)), n.Kind, n.Score)
		}
	}
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || n.Demonym || n.Rule != "model:names" {
			continue
		}
		text := c.text(*n)
		kind, lead := votes[text].best()
		if n.Last-n.First == 1 && c.hits[n.First]&(bit(country, whole)|bit(city, whole)) == 0 {
			of := parts[text]
			k, l := of.best()
			if of[brief.Organization] > 0 && len(bearers[text]) != 1 && !c.titleBeforeAt(n.First) {
				k, l = brief.Organization, 1
			}
			if l > 0 {
				kind, lead = k, l
			}
		}
		if kind != n.Kind && lead > 0.1 {
			n.RunnerUp, n.Kind, n.Rule = n.Kind, kind, "rule:document"
		}
	}
}

// titleBeforeAt tells whether a title stands before token i: who is called
// "Mr." is a person.
func (c *reading) titleBeforeAt(i int) bool { return c.titleBefore(i) < i }

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

// known are the names that the model was sure of, by their first word, and the
// surnames of people named in full.
func (c *reading) known() map[string][]Name {
	firsts := map[string][]Name{}
	seen := map[string]bool{}
	add := func(n Name) {
		if text := c.text(n); !seen[text] {
			seen[text] = true
			first := straight(c.doc.Word(n.First))
			firsts[first] = append(firsts[first], n)
		}
	}
	for _, n := range c.found {
		if n.First < n.Last && !n.Demonym && n.Score >= sure {
			add(n)
		}
	}
	for _, n := range c.found {
		if n.Last-n.First > 1 && n.Kind == brief.Person && n.Score >= sure {
			surname := n
			surname.First = n.Last - 1
			for surname.First-2 > n.First && c.doc.Tokens[surname.First-1].Lower == "-" {
				surname.First -= 2
			}
			if len(c.text(surname)) > 2 {
				add(surname)
			}
		}
	}
	return firsts
}

// repeat finds where the model missed a name that it was sure of elsewhere.
func (c *reading) repeat() {
	firsts := c.known()
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

// offices takes out of other names the titles before a person's: in "U.S.
// Defense Secretary Jane Roe" only "U.S." is a name beside hers.
func (c *reading) offices() {
	for _, person := range slices.Clone(c.found) {
		if person.First == person.Last || person.Kind != brief.Person {
			continue
		}
		title := c.officeBefore(person.First)
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

// officeBefore is the first token of the longest single title that ends before
// token i, i where there is none.
func (c *reading) officeBefore(i int) int {
	s := c.doc.Sentences[c.doc.Tokens[i].Sentence]
	for first := max(s.First, i-longestTitle); first < i; first++ {
		if w := c.texts(first, i); c.titleAt(w) == len(w) {
			return first
		}
	}
	return i
}

// unnamed finds proper nouns that the text repeats and the model never took for
// a name. What they are nobody can tell from their form; most are bodies of
// some kind.
func (c *reading) unnamed() {
	runs := map[string][]Name{}
	var order []string
	for i := 0; i < len(c.doc.Tokens); i++ {
		first := i
		for i < len(c.doc.Tokens) && c.proper(i) && c.doc.Tokens[i].Sentence == c.doc.Tokens[first].Sentence {
			i++
		}
		if i == first {
			continue
		}
		n := Name{First: first, Last: i, Kind: brief.Organization, RunnerUp: brief.Person, Score: 0.3, Rule: "rule:capitals"}
		if !slices.ContainsFunc(c.doc.Tokens[first:i], func(t syntax.Token) bool { return t.POS == "PROPN" }) {
			continue
		}
		text := c.text(n)
		if abbreviations[text] {
			continue
		}
		if runs[text] == nil {
			order = append(order, text)
		}
		runs[text] = append(runs[text], n)
	}
	for _, text := range order {
		if len(runs[text]) < 2 && !c.letters(runs[text][0]) {
			continue
		}
		for _, n := range runs[text] {
			c.found = append(c.found, n)
			c.own(len(c.found) - 1)
		}
	}
}

// letters tells a single token of three capitals or more that is no common
// abbreviation.
func (c *reading) letters(n Name) bool {
	w := c.doc.Word(n.First)
	if n.Last-n.First > 1 || len(w) < 3 || len(w) > 6 || strings.ToUpper(w) != w || strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return false
	}
	return !abbreviations[w]
}

// abbreviations of things that are no actors.
var abbreviations = func() map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(`CD TV PM AM MP MPS IT AI PR HR OK ID VP DJ PhD MD AD BC CEO CFO COO CTO CIO SVP EVP MEP DNA RNA GDP GNP HIV AIDS COVID SARS MERS GMT EST EDT PST PDT CET BST UTC
		USD EUR GBP MBA PHD BREAKING UPDATE EXCLUSIVE WATCH VIDEO PHOTO PHOTOS READ MORE LIVE NEWS ALSO AND THE NOT BUT FOR YOU SUV ATM
		PDF HTML HTTP WWW GPS USB DVD CEOS LGBT LGBTQ DACA IPO VAT PTSD ADHD ICBM ICBMS UAV UFO WMD IED IEDS TPP NAFTA TTIP FAQ LOL OMG
		DJ DUI RSVP TBA TBD ETA ASAP DIY FYI RIP SOS VIP VIPS POW MIA AFAIK IMO PAC PACS MVP RBI ERA USS HMS`) {
		words[w] = true
	}
	return words
}()

// proper tells a token that can be part of an unknown name: in no name, and
// capitalized although it does not begin its sentence.
func (c *reading) proper(i int) bool {
	t := c.doc.Tokens[i]
	r, _ := utf8.DecodeRuneInString(c.doc.Word(i))
	s := c.doc.Sentences[t.Sentence]
	if c.owner[i] != 0 || !unicode.IsUpper(r) || c.titled[i] || s.Kind != syntax.Body || c.small[t.Lower] || t.Lower == "i" ||
		c.titles[straight(c.doc.Word(i))] || calendar[t.Lower] || c.hits[i].has(demonym) {
		return false
	}
	if i > s.First && !opens(c.doc.Tokens[i-1].Lower) {
		return true
	}
	return t.POS == "PROPN" && i+1 < s.Last && c.doc.Tokens[i+1].POS == "PROPN"
}

// opens tells marks after which a capital tells nothing.
func opens(s string) bool {
	return s == "\"" || s == "'" || s == ":" || s == "(" || s == "-" || s == "*" || s == "."
}

var calendar = func() map[string]bool {
	words := map[string]bool{}
	for d := time.Sunday; d <= time.Saturday; d++ {
		words[strings.ToLower(d.String())] = true
	}
	for m := time.January; m <= time.December; m++ {
		words[strings.ToLower(m.String())] = true
		words[strings.ToLower(m.String())[:3]+"."] = true
	}
	words["sept."] = true
	return words
}()

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
