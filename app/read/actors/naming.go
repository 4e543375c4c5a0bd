package actors

import (
	"cmp"
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/names"
)

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
		if len(wordsOf(m.key)) == 0 || n.Rule != "rule:list" && strings.ToLower(t.text(m.first, m.last)) == t.text(m.first, m.last) && t.words.outlets[m.key] == "" {
			continue // "prime", "state": no name is written small but what a list knows
		}
		t.shedTitle(m)
		if t.joinState(m) {
			end = n.Last
			continue
		}
		if m.what == brief.Person {
			m.called = t.honorificGender(m.first)
			if m.gender = m.called; m.gender == anyGender {
				m.gender = t.words.given[firstWord(m.key)]
			}
		}
		t.mentions = append(t.mentions, m)
		end = n.Last
		for i := m.first; i < m.last; i++ {
			t.covered[i] = m
		}
	}
	t.addSeats()
}

// honorificGender is what the honorific before the name at token first tells.
func (t *table) honorificGender(first int) gender {
	k := first - 1
	if k > 0 && t.doc.Tokens[k].Lower == "." {
		k--
	}
	if k >= 0 {
		switch strings.TrimSuffix(t.doc.Tokens[k].Lower, ".") {
		case "mr", "sir", "lord":
			return male
		case "mrs", "ms", "miss", "dame", "lady":
			return female
		}
	}
	return anyGender
}

// addSeats names the houses of government that the finder passed over.
func (t *table) addSeats() {
	d := t.doc
	for i := range d.Tokens {
		if t.covered[i] != nil || d.Tokens[i].POS != "PROPN" {
			continue
		}
		s, ok := t.words.seats[unaccented(d.Tokens[i].Lower)]
		if !ok || s.sort == "capital" || d.Tokens[i].Lower == "chancellery" {
			continue
		}
		m := &mention{
			first: i, last: i + 1, head: i, owner: -1, kind: brief.Named, what: brief.Organization,
			number: singular, key: nameKey(d.Word(i)), why: brief.Why{How: "rule:seat", Score: 0.9},
		}
		t.covered[i] = m
		t.mentions = append(t.mentions, m)
	}
	slices.SortStableFunc(t.mentions, func(a, b *mention) int { return cmp.Compare(a.first, b.first) })
}

// nameAt is the name that starts at token i, honorifics before it not counted.
func (t *table) nameAt(i int) *mention {
	start := i
	for range 3 {
		if i >= len(t.covered) || t.sentence(i) != t.sentence(start) {
			return nil
		}
		if m := t.covered[i]; m != nil {
			if m.first == i {
				return m
			}
			return nil
		}
		if w := t.doc.Tokens[i].Lower; !honorific(w) && (w != "." || i == start) {
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
	for k := m.last - 3; k >= m.first; k-- {
		w := d.Tokens[k].Lower
		title := slices.ContainsFunc(t.words.nouns[w], func(n noun) bool { return n.kind == brief.Person })
		if !title || tradeNames[w] || t.words.given[w] != anyGender {
			continue
		}
		first := k + 1
		if d.Tokens[first].Lower == "." {
			first++
		}
		key := nameKey(t.text(first, m.last))
		switch {
		case len(wordsOf(key)) < 2:
			return
		case m.what == brief.Person && k == m.first:
		case d.Word(k) == w && capital(d.Word(first)):
			// "Union chairwoman Mercy Chebet" taken for one name
			m.what = brief.Person
		default:
			continue
		}
		m.first, m.key, m.head = first, key, headOf(d, first, m.last)
		return
	}
}

// tradeNames are nouns of people that are given names as well: "Walker Dean Hughes".
var tradeNames = set("walker baker porter hunter mason carter fisher cooper parker shepherd archer miller butler cook page chandler tanner sailor taylor tyler sawyer ryder")

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

// groupNames puts the names that mean one thing together: first those that
// are written alike, countries by what they are called everywhere, then short
// forms under the full ones, then acronyms.
func (t *table) groupNames() {
	t.byKey = map[string]*entity{}
	t.leaveOutThings()
	var offices []*mention
	full, firms, halves := t.fullNames(), t.firms(), t.halves()
	t.nations()
	for _, m := range t.mentions {
		t.retype(m, full, firms)
		if country := halves[m.key]; country != "" && m.what != brief.Person {
			m.why.How = "rule:half of a country"
			t.addCountry(m, country, false)
			continue
		}
		if s, ok := t.words.states[m.key]; ok && m.what != brief.Person && (m.what != brief.Organization || s.sort == otherName) {
			t.addCountry(m, s.country, s.sort == demonym)
			continue
		}
		if s, ok := t.words.seats[m.key]; ok && (m.what != brief.Person || s.sort != "capital" && !full[m.key]) {
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
	t.seatUnions()
	for _, e := range t.entities {
		e.settleKind()
	}
	t.shorten()
	t.abbreviate()
	t.drop()
	for _, e := range t.entities {
		e.settleKind()
		t.wellKnown(e)
	}
}

// wellKnown notes what everybody calls a body of the list: the Union a bloc.
func (t *table) wellKnown(e *entity) {
	if e.kind != brief.Organization || len(e.mentions) == 0 {
		return
	}
	for _, k := range e.keys {
		epithets := t.words.epithets[k]
		if epithets == nil {
			epithets = t.words.epithets[t.words.bodies[k]]
		}
		for _, epithet := range epithets {
			if all := t.words.nouns[epithet]; len(all) > 0 {
				e.roles = append(e.roles, role{noun: all[0], start: e.mentions[0].first, general: true})
			}
		}
		if epithets != nil {
			return
		}
	}
}

// halves are the countries that "the North" and "the South" mean in a text that
// names both Koreas.
func (t *table) halves() map[string]string {
	north, south := t.words.states["north korea"].country, t.words.states["south korea"].country
	var both [2]bool
	for _, m := range t.mentions {
		s := t.words.states[m.key]
		both[0] = both[0] || s.country == north
		both[1] = both[1] || s.country == south
	}
	if north == "" || south == "" || !both[0] || !both[1] {
		return nil
	}
	return map[string]string{"north": north, "south": south}
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
func (t *table) retype(m *mention, full, firms map[string]bool) {
	was := m.what
	words := wordsOf(m.key)
	last := words[len(words)-1]
	switch {
	case t.words.outlets[m.key] != "" && !full[m.key] && !m.demonym:
		m.what = brief.Organization
	case m.what != brief.Organization && len(words) == 1 && (firms[m.key] && !full[m.key] && m.what == brief.Person || m.what == brief.Person && t.likeFirm(m)):
		m.what = brief.Organization
	case m.what == brief.Person && len(words) == 1 && !full[m.key] && t.words.states[m.key].country != "":
		m.what = brief.Country
	case m.what == brief.Person && len(words) > 1 && t.words.given[words[0]] == anyGender && (companyWords[last] || clubWords[last] ||
		slices.ContainsFunc(t.words.nouns[singularOf(last, "")], func(n noun) bool { return n.kind == brief.Organization })):
		m.what = brief.Organization
	}
	if m.what != was {
		m.why.How, m.why.RunnerUp, m.gender = "rule:word-list", string(was), anyGender
	}
}

// firms are the names that stand somewhere as only a firm's does.
func (t *table) firms() map[string]bool {
	firms := map[string]bool{}
	for _, m := range t.mentions {
		if m.what == brief.Person && t.likeFirm(m) {
			firms[m.key] = true
		}
	}
	return firms
}

// likeFirm tells "Harlow shares", "the Harlow chief executive", "a stake in
// Harlow".
func (t *table) likeFirm(m *mention) bool {
	d := t.doc
	if m.last < len(d.Tokens) {
		w := d.Tokens[m.last].Lower
		if ofFirm[w] || headsFirm[w] && t.nameAt(m.last+1) != nil || w == "chief" && m.last+1 < len(d.Tokens) && d.Tokens[m.last+1].Lower == "executive" {
			return true
		}
	}
	if m.first < 2 {
		return false
	}
	before, two := d.Tokens[m.first-1].Lower, strings.ToLower(d.Tokens[m.first-2].Lemma)
	return (before == "in" || before == "of" || before == "for" || before == "with" || before == "by") && ofDeal[two]
}

// headsFirm are nouns of people named with their firm before them: "Kelmar
// economist Ada Roe".
var headsFirm = set("economist analyst strategist correspondent head boss ceo chairman engineer scientist trader leader lawmaker mp striker midfielder defender goalkeeper winger forward captain coach")

var (
	ofFirm = set("shares profits sales stock workers employees staff customers shareholders plc inc ltd corp factory factories stores shops brands products subsidiary directors investors")
	ofDeal = set("share stake takeover acquisition merger bid shareholder employee subsidiary")
)

// clubWords end the names of teams.
var clubWords = set("rovers united wanderers athletic albion hotspur rangers fc afc cf rfc dynamo spartak lokomotiv")

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
	nation := t.countryOf(m)
	if nation != "" && m.what == brief.Organization {
		key += " of " + nation
	}
	e := t.byKey[key]
	if e == nil {
		e = t.newEntity(m.what)
		e.keys, e.nation = []string{m.key}, nation
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
