package actors

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/names"
)

// maxNamesakes bounds how many entities that share a word are compared.
const maxNamesakes = 24

// kinds in the order of entity.votes.
var kinds = [...]brief.ActorKind{brief.Person, brief.Organization, brief.Country, brief.Location, brief.Group}

func (t *table) addNames(found []names.Name) {
	d := t.doc
	t.covered = make([]*mention, len(d.Tokens))
	end := 0
	for _, n := range found {
		if n.First < end || n.Last > len(d.Tokens) || n.First >= n.Last {
			continue
		}
		m := &mention{
			first: n.First, last: n.Last, head: headOf(d, n.First, n.Last), owner: -1,
			kind: brief.Named, what: n.Kind, demonym: n.Demonym, number: singular,
			key: nameKey(t.text(n.First, n.Last)),
			why: brief.Why{How: n.Rule, Score: n.Score, RunnerUp: string(n.RunnerUp)},
		}
		if m.key == "" || strings.ToLower(t.text(m.first, m.last)) == t.text(m.first, m.last) && !t.words.outlets[m.key] {
			continue // "prime", "state": no name is written small
		}
		t.shedTitle(m)
		if t.joinState(m) {
			end = n.Last
			continue
		}
		if m.what == brief.Person {
			m.gender = t.words.given[firstWord(m.key)]
		}
		t.mentions = append(t.mentions, m)
		end = n.Last
		for i := m.first; i < m.last; i++ {
			t.covered[i] = m
		}
	}
}

// nameAt is the name that starts at token i, honorifics before it not counted.
func (t *table) nameAt(i int) *mention {
	for range 3 {
		if i >= len(t.covered) {
			return nil
		}
		if m := t.covered[i]; m != nil {
			if m.first == i {
				return m
			}
			return nil
		}
		if w := t.doc.Tokens[i].Lower; !honorific(w) && w != "." {
			return nil
		}
		i++
	}
	return nil
}

// shedTitle takes a title off the front of a person's name: "Firefighter Luis
// Huaman". Titles stay before a name of one word: "Pope Francis".
func (t *table) shedTitle(m *mention) {
	d := t.doc
	for m.what == brief.Person && m.last-m.first > 2 {
		w := d.Tokens[m.first].Lower
		person := slices.ContainsFunc(t.words.nouns[w], func(n noun) bool { return n.kind == brief.Person })
		if !person || t.words.given[w] != anyGender {
			return
		}
		m.first++
		if d.Tokens[m.first].Lower == "." && m.last-m.first > 1 {
			m.first++
		}
		m.head = headOf(d, m.first, m.last)
		m.key = nameKey(t.text(m.first, m.last))
	}
}

// joinState widens the name before m where the two together are a country's:
// "North" and "Korean".
func (t *table) joinState(m *mention) bool {
	if len(t.mentions) == 0 {
		return false
	}
	p := t.mentions[len(t.mentions)-1]
	if p.last != m.first {
		return false
	}
	s, ok := t.words.states[p.key+" "+m.key]
	if !ok {
		return false
	}
	p.last, p.head, p.key = m.last, m.head, p.key+" "+m.key
	p.what, p.demonym = brief.Country, s.sort == demonym
	for i := m.first; i < m.last; i++ {
		t.covered[i] = p
	}
	return true
}

func firstWord(key string) string {
	w, _, _ := strings.Cut(key, " ")
	return w
}

// wordsOf splits a key into words; "Kim Jong-un" and "Kim Jong Un" are alike.
func wordsOf(key string) []string {
	return strings.FieldsFunc(key, func(r rune) bool { return r == ' ' || r == '-' || r == '/' })
}

// skeleton folds what transliterations differ in: Zelensky and Zelenskyy,
// Sergei and Sergey, Mohammed and Mohamed.
func skeleton(w string) string {
	var b strings.Builder
	var last rune
	for _, r := range w {
		if r == 'y' || r == 'j' {
			r = 'i'
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return strings.ReplaceAll(b.String(), "kh", "h")
}

// groupNames puts the names that mean one thing together: first those that
// are written alike, countries by what they are called everywhere, then short
// forms under the full ones, then acronyms.
func (t *table) groupNames() {
	t.byKey = map[string]*entity{}
	var offices []*mention
	full := t.fullNames()
	for _, m := range t.mentions {
		t.retype(m, full)
		if s, ok := t.words.states[m.key]; ok && m.what != brief.Person && (m.what != brief.Organization || s.sort == otherName) {
			t.addCountry(m, s.country, s.sort == demonym)
			continue
		}
		if s, ok := t.words.seats[m.key]; ok && m.what != brief.Person {
			switch {
			case s.sort == "office":
				offices = append(offices, m)
				continue
			case s.sort == "government", t.acts(m):
				m.why.Field, m.why.How, m.why.RunnerUp = "", "rule:metonym", string(brief.Location)
				t.addCountry(m, s.of, false)
				continue
			}
			m.what = brief.Location
		}
		t.addKeyed(m)
	}
	t.seatOffices(offices)
	for _, e := range t.entities {
		e.settleKind()
	}
	t.shorten()
	t.abbreviate()
	t.drop()
	for _, e := range t.entities {
		e.settleKind()
	}
}

// fullNames are the words of the people named with two words and more.
func (t *table) fullNames() map[string]bool {
	full := map[string]bool{}
	for _, m := range t.mentions {
		if m.what == brief.Person && strings.Contains(m.key, " ") {
			for _, w := range wordsOf(m.key) {
				full[w] = true
			}
		}
	}
	return full
}

// retype corrects the kind of a name by what the word lists are sure of.
func (t *table) retype(m *mention, full map[string]bool) {
	was := m.what
	words := wordsOf(m.key)
	last := words[len(words)-1]
	switch {
	case t.words.outlets[m.key] && !full[m.key]:
		m.what = brief.Organization
	case m.what == brief.Person && len(words) == 1 && !full[m.key] && t.words.states[m.key].country != "":
		m.what = brief.Country
	case m.what == brief.Person && len(words) > 1 && t.words.given[words[0]] == anyGender && (companyWords[last] ||
		slices.ContainsFunc(t.words.nouns[singularOf(last, "")], func(n noun) bool { return n.kind == brief.Organization })):
		m.what = brief.Organization
	}
	if m.what != was {
		m.why.How, m.why.RunnerUp, m.gender = "rule:word-list", string(was), anyGender
	}
}

// companyWords end the names of firms.
var companyWords = set(`foods dairies motors industries industrier holdings holding partners capital group steel energy
	pharma pharmaceuticals technologies software networks insurance logistics shipping mills inc ltd plc corp co ag
	sa gmbh nv ab asa oyj llc llp spa international brewing bros stores oil gas mining chemicals electric electronics`)

func (t *table) addCountry(m *mention, country string, dem bool) {
	key := "country " + country
	e := t.byKey[key]
	if e == nil {
		kind := brief.Country
		if country == "European Union" || country == "United Nations" {
			kind = brief.Organization
		}
		e = t.newEntity(kind)
		e.country = country
		e.keys = []string{nameKey(country)}
		t.byKey[key] = e
	}
	m.what = e.kind
	m.demonym = m.demonym || dem
	e.add(m)
}

func (t *table) addKeyed(m *mention) {
	key := "name " + m.key
	if full, ok := t.words.bodies[m.key]; ok && m.what == brief.Organization {
		key = "name " + full
	}
	if m.what == brief.Person {
		key = "person " + m.key
	}
	if m.what == brief.Location {
		key = "place " + m.key
	}
	e := t.byKey[key]
	if e == nil {
		e = t.newEntity(m.what)
		e.keys = []string{m.key}
		t.byKey[key] = e
	}
	if !slices.Contains(e.keys, m.key) {
		e.keys = append(e.keys, m.key)
	}
	e.vote(m)
	e.add(m)
}

func (e *entity) vote(m *mention) {
	for i, k := range kinds {
		if k == m.what {
			e.votes[i] += max(m.why.Score, 0.3) * float64(1+strings.Count(m.key, " "))
		}
	}
}

func (e *entity) settleKind() {
	if e.country != "" {
		return
	}
	best := 0.0
	for i, v := range e.votes {
		if v > best {
			best, e.kind = v, kinds[i]
		}
	}
}

// seatOffices decides what a house such as the White House stands for: its
// country, where the article has that country act under another name, else
// a body of its own.
func (t *table) seatOffices(offices []*mention) {
	for _, m := range offices {
		s := t.words.seats[m.key]
		e := t.byKey["country "+s.of]
		if e != nil && t.acts(m) && slices.ContainsFunc(e.mentions, func(o *mention) bool {
			f, _ := t.functionOf(o)
			return !o.demonym && o.key != m.key && f == subject
		}) {
			m.why.How = "rule:metonym"
			t.addCountry(m, s.of, false)
			continue
		}
		m.what = brief.Organization
		t.addKeyed(m)
	}
}

// shorten puts short names under the full ones they are part of: surnames,
// first names, "Nordlys" under "Nordlys Industrier".
func (t *table) shorten() {
	byWord := map[string][]*entity{}
	order := slices.Clone(t.entities)
	slices.SortStableFunc(order, func(a, b *entity) int {
		return cmp.Compare(len(wordsOf(b.key())), len(wordsOf(a.key())))
	})
	for _, e := range order {
		if e.country != "" {
			continue
		}
		words := wordsOf(e.key())
		if len(words) == 0 {
			continue
		}
		fits := t.fuller(e, words, byWord)
		if len(fits) > 0 && t.merge(e, fits) {
			continue
		}
		for i, w := range words {
			k := skeleton(w)
			if i > 6 || len(byWord[k]) >= maxNamesakes {
				continue
			}
			byWord[k] = append(byWord[k], e)
		}
	}
}

// key is the longest way the entity is named.
func (e *entity) key() string {
	best := ""
	for _, k := range e.keys {
		if len(k) > len(best) {
			best = k
		}
	}
	return best
}

// fit is an entity that a shorter name may mean.
type fit struct {
	entity *entity
	score  float64
}

// fuller lists whom a name of these words can be short for, best first.
func (t *table) fuller(e *entity, words []string, byWord map[string][]*entity) []fit {
	var fits []fit
	for _, c := range byWord[skeleton(words[len(words)-1])] {
		if c == e || slices.ContainsFunc(fits, func(f fit) bool { return f.entity == c }) {
			continue
		}
		if s := t.shortFor(e, words, c, wordsOf(c.key())); s > 0 {
			fits = append(fits, fit{c, s})
		}
	}
	slices.SortStableFunc(fits, func(a, b fit) int { return cmp.Compare(b.score, a.score) })
	return fits
}

// shortFor scores that e, named with words, is a shorter name of c.
func (t *table) shortFor(e *entity, words []string, c *entity, full []string) float64 {
	person := c.kind == brief.Person
	if person && len(words) >= 2 && len(full) >= 2 {
		return samePerson(words, full)
	}
	if len(words) >= len(full) {
		if e.kind != c.kind && slices.Equal(words, full) && (len(words) > 1 || e.kind != brief.Person && c.kind != brief.Person) {
			return sameKindBonus(e, c)
		}
		if slices.Equal(words, full) && len(words) == 1 && e.kind != c.kind && (e.kind == brief.Person) != (c.kind == brief.Person) {
			// One word, two kinds: the tagger wavers; the longer run wins.
			if e.kind == brief.Location || c.kind == brief.Location {
				return 0
			}
			return 1
		}
		if len(words) == len(full) && person == (e.kind == brief.Person) && alike(words, full) {
			return 2
		}
		return 0
	}
	at := sublist(words, full)
	if at < 0 {
		return 0
	}
	score := 1.0
	switch {
	case person:
		if len(words) == 1 && at+1 < len(full) {
			if at > 0 || len(full) > 3 && at > 1 {
				score = 0.6
			} else {
				score = 0.9 // a first name, or a surname put first
			}
		}
		if e.kind == brief.Location || e.kind == brief.Country {
			score -= 0.7
		} else if e.kind != brief.Person {
			score -= 0.3
		}
	case c.kind == brief.Location:
		if e.kind != brief.Location || at != 0 || !t.placeNouns(full[len(words):]) {
			return 0
		}
	default:
		generic := t.generic(words[0])
		switch {
		case e.kind == brief.Location, len(words) == 1 && at == 0 && generic:
			return 0
		case len(words) == 1 && at > 0: // "the Commission", "the Mariners"
			if at < len(full)-1 || !generic && len(words[0]) < 5 {
				return 0
			}
			score = 0.8
		}
		if e.kind == brief.Person {
			score -= 0.5
		}
	}
	return max(score, 0)
}

func sameKindBonus(e, c *entity) float64 {
	if len(wordsOf(e.key())) == 1 && (e.kind == brief.Location || c.kind == brief.Location) {
		return 0
	}
	return 2
}

// samePerson scores two names of two words and more: first and last alike, an
// initial, a middle name left out.
func samePerson(a, b []string) float64 {
	if skeleton(a[len(a)-1]) != skeleton(b[len(b)-1]) {
		if sublist(a, b) >= 0 && len(a) < len(b) {
			return 1.5 // "Inês Vasconcelos" for "Inês Vasconcelos-Prado"
		}
		return 0
	}
	f, g := skeleton(a[0]), skeleton(b[0])
	switch {
	case f == g:
		return 3
	case len(f) == 1 && strings.HasPrefix(g, f), len(g) == 1 && strings.HasPrefix(f, g):
		return 2.5
	case len(f) >= 3 && len(g) >= 3 && (strings.HasPrefix(f, g) || strings.HasPrefix(g, f)):
		return 2
	case sublist(a, b) >= 0:
		return 2
	}
	return 0
}

// alike tells names that differ only in how they are transliterated.
func alike(a, b []string) bool {
	return slices.EqualFunc(a, b, func(x, y string) bool { return skeleton(x) == skeleton(y) })
}

// sublist is where the words of short stand in a row in full, -1 for nowhere.
func sublist(short, full []string) int {
	for at := 0; at+len(short) <= len(full); at++ {
		if alike(short, full[at:at+len(short)]) {
			return at
		}
	}
	return -1
}

func (t *table) generic(w string) bool {
	_, common := t.words.nouns[w]
	_, nation := t.words.states[w]
	return common || nation
}

func (t *table) placeNouns(words []string) bool {
	for _, w := range words {
		if w == "city" || w == "border" {
			continue
		}
		if !slices.ContainsFunc(t.words.nouns[w], func(n noun) bool { return n.kind == brief.Location }) {
			return false
		}
	}
	return true
}

// merge gives e's mentions to the best fit; where two fit alike each mention
// waits to be told apart by what stands near it.
func (t *table) merge(e *entity, fits []fit) bool {
	best := fits[0]
	if len(fits) > 1 && fits[1].score >= best.score-0.25 && fits[1].entity.kind == best.entity.kind {
		for _, m := range e.mentions {
			m.contested = true
			m.why.RunnerUp = fits[1].entity.key()
		}
		if best.entity.kind == brief.Person {
			for _, m := range e.mentions {
				m.entity = nil
				m.what = brief.Person
				for _, f := range fits {
					m.candidates = append(m.candidates, f.entity)
				}
			}
			e.mentions = nil
			return true
		}
		slices.SortStableFunc(fits, func(a, b fit) int {
			return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.entity.named, a.entity.named))
		})
		best = fits[0]
	}
	if best.score <= 0 {
		return false
	}
	t.absorb(best.entity, e, "rule:short-name")
	return true
}

// absorb moves all that e has to into.
func (t *table) absorb(into, e *entity, how string) {
	if into == e {
		return
	}
	for _, m := range e.mentions {
		if m.why.Field == "" && m.key != into.key() {
			m.why.How = how
		}
		into.add(m)
	}
	for i, v := range e.votes {
		into.votes[i] += v / 4
	}
	into.keys = append(into.keys, e.keys...)
	into.roles = append(into.roles, e.roles...)
	into.context = append(into.context, e.context...)
	if into.country == "" {
		into.country = e.country
	}
	e.mentions = nil
}

// drop forgets entities that were absorbed.
func (t *table) drop() {
	t.entities = slices.DeleteFunc(t.entities, func(e *entity) bool { return len(e.mentions) == 0 })
}

// abbreviate joins acronyms with what they stand for: "(PRA)" right after a
// name whatever its letters, elsewhere where the initials agree.
func (t *table) abbreviate() {
	d := t.doc
	for i, m := range t.mentions {
		if i == 0 || m.entity == nil {
			continue
		}
		p := t.mentions[i-1]
		if p.entity == nil || p.entity == m.entity || m.first != p.last+1 || m.first == 0 ||
			d.Tokens[m.first-1].Lower != "(" || m.last >= len(d.Tokens) || d.Tokens[m.last].Lower != ")" {
			continue
		}
		if isAcronym(t.text(m.first, m.last)) && p.entity.country == "" {
			t.absorbName(p.entity, m.entity, "rule:parentheses")
		} else if isAcronym(t.text(p.first, p.last)) && m.entity.country == "" {
			t.absorbName(m.entity, p.entity, "rule:parentheses")
		}
	}
	byInitials := map[string]*entity{}
	for _, e := range t.entities {
		if len(e.mentions) == 0 || e.kind == brief.Person || e.kind == brief.Location {
			continue
		}
		for _, in := range initials(t.longest(e)) {
			if byInitials[in] == nil {
				byInitials[in] = e
			}
		}
	}
	for _, e := range t.entities {
		if len(e.mentions) == 0 || e.country != "" || !isAcronym(t.longest(e)) {
			continue
		}
		if full := byInitials[strings.ToUpper(e.key())]; full != nil && full != e && len(full.mentions) > 0 {
			t.absorbName(full, e, "rule:acronym")
		}
	}
}

func (t *table) absorbName(into, e *entity, how string) {
	for i := range into.votes {
		into.votes[i] += e.votes[i] / 8
	}
	t.absorb(into, e, how)
}

// longest is the longest text an entity is named with.
func (t *table) longest(e *entity) string {
	best := ""
	for _, m := range e.mentions {
		if m.kind == brief.Named && !m.demonym {
			if s := t.text(m.first, m.last); len(s) > len(best) {
				best = s
			}
		}
	}
	return best
}

// isAcronym tells "KCNA", "U.N.", "CFDT" from words in capitals.
func isAcronym(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			n++
		case r == '.' || r == '-' || r == '&':
		case unicode.IsLower(r) && n > 0: // "PhRMA", "GmbH"
			n--
		default:
			return false
		}
	}
	return n >= 2 && utf8.RuneCountInString(s) <= 10
}

// initials are the acronyms a name can have: of its capitalized words, and of
// all.
func initials(name string) []string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '\n' })
	if len(words) < 2 || len(words) > 12 {
		return nil
	}
	var capital, all strings.Builder
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) {
			continue
		}
		all.WriteRune(unicode.ToUpper(r))
		if unicode.IsUpper(r) && !strings.EqualFold(w, "the") {
			capital.WriteRune(r)
		}
	}
	return []string{capital.String(), all.String()}
}
