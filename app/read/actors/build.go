package actors

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// shown is an entity on its way to a brief.Actor.
type shown struct {
	entity    *entity
	name      string
	mentions  []*mention
	points    float64
	reporter  bool
	publisher bool
}

// set turns the entities worth showing into actors.
func (t *table) set() *Set {
	var all []*shown
	for _, e := range t.entities {
		if len(e.mentions) == 0 || e.named == 0 && !t.takesPart(e) {
			continue
		}
		all = append(all, t.show(e))
	}
	all = t.addPublisher(all)
	t.weigh(all)
	top := &shown{}
	for _, s := range all {
		if s.points > top.points && !s.publisher && !s.reporter {
			top = s
		}
	}
	slices.SortStableFunc(all, func(a, b *shown) int {
		return cmp.Or(cmp.Compare(t.salience(a, top), t.salience(b, top)), cmp.Compare(b.points, a.points), cmp.Compare(firstToken(a), firstToken(b)))
	})
	actors := make([]brief.Actor, 0, len(all))
	var mentions []Mention
	taken := map[string]int{}
	for i, s := range all {
		a := t.actor(s)
		a.Salience = t.salience(s, top)
		key := string(a.Kind) + " " + a.Name
		taken[key]++
		if n := taken[key]; n > 1 {
			key += " " + strconv.Itoa(n)
		}
		a.ID = brief.NameID(t.article.ID, "actor", key)
		actors = append(actors, a)
		for _, m := range s.mentions {
			mentions = append(mentions, Mention{First: m.first, Last: m.last, Head: m.head, Kind: m.kind, Actor: i})
		}
	}
	slices.SortStableFunc(mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last))
	})
	return NewSet(actors, mentions, len(t.doc.Tokens))
}

func firstToken(s *shown) int {
	if len(s.mentions) == 0 {
		return 1 << 30
	}
	return s.mentions[0].first
}

// takesPart tells whether somebody without a name speaks, acts or is acted
// upon, and so is worth an actor.
func (t *table) takesPart(e *entity) bool {
	if e.kind == brief.Location || e.kind == brief.Country {
		return false
	}
	d := t.doc
	for _, m := range e.mentions {
		if m.kind != brief.Descriptive || t.inQuote(m.first) && e.kind == brief.Group {
			continue // "the public" of somebody's words
		}
		if e.kind == brief.Organization && capital(d.Word(m.head)) && m.last-m.first > 1 {
			return true
		}
		if e.kind == brief.Organization && len(m.parties) > 0 && m.parties[len(m.parties)-1].last <= m.head {
			return true
		}
		f, h := t.functionOf(m)
		if f == object && listeners[m.noun.text] {
			continue
		}
		verb := h >= 0 && (d.Tokens[h].POS == "VERB" || d.Tokens[h].POS == "AUX")
		prep := caseOf(d, m.head)
		switch {
		case verb && (f == subject || f == object && (e.kind != brief.Organization || addressees[strings.ToLower(d.Tokens[h].Lemma)])),
			m.last+1 < len(d.Tokens) && d.Tokens[m.last].Lower == "," && d.Tokens[m.last+1].Lower == "who",
			prep == "by", strings.HasPrefix(prep, "accord"),
			m.first > 1 && d.Tokens[m.first-1].Lower == "to" && d.Tokens[m.first-2].Lower == "according",
			m.first > 2 && d.Tokens[m.first-2].Lower == "to" && d.Tokens[m.first-3].Lower == "according":
			return true
		}
	}
	return false
}

// listeners are those that everybody speaks to.
var listeners = set("reporter journalist press")

// show chooses the name and the mentions of an entity.
func (t *table) show(e *entity) *shown {
	s := &shown{entity: e, name: t.nameOf(e)}
	key := nameKey(s.name)
	slices.SortStableFunc(e.mentions, func(a, b *mention) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(b.last, a.last))
	})
	for _, m := range e.mentions {
		if m.kind == brief.Descriptive && m.same != nil && m.title {
			// title and name together, whichever of their words the parse made
			// the head
			s.mentions = append(s.mentions, &mention{
				first: m.first, last: m.same.last, head: headOf(t.doc, m.first, m.same.last),
				kind: brief.Descriptive, why: m.why, title: true, indefinite: m.indefinite,
			})
			if m.bare && e.kind == brief.Person || m.noun.is("honorific") || m.same.key != key && !m.definite {
				continue
			}
		}
		s.mentions = append(s.mentions, m)
		if t.doc.Sentences[t.sentence(m.first)].Kind == syntax.Byline && m.kind == brief.Named && e.kind == brief.Person {
			s.reporter = true
		}
	}
	return s
}

// nameOf is the fullest name of an entity in the article's words, without
// title; a country known by its adjective only has its plain name.
func (t *table) nameOf(e *entity) string {
	if e.named == 0 {
		best := ""
		for _, m := range e.mentions {
			if s := t.text(m.first, m.last); m.kind == brief.Descriptive && len(s) > len(best) {
				best = s
			}
		}
		return best
	}
	if e.country != "" {
		return t.countryName(e)
	}
	best, score := "", -1
	for _, m := range e.mentions {
		if m.kind != brief.Named || m.demonym {
			continue
		}
		s := t.cleanName(m)
		if m.nation != nil {
			s = strings.Join(strings.Fields(t.text(m.nation.first, m.last)), " ")
		}
		n := len(s)
		switch {
		case m.why.How == "rule:metonym":
			n = 0 // "Brussels" is not what the Union is called
		case e.kind == brief.Person:
			n = 40*len(strings.Fields(s)) + len(s)
			if t.shouting(m) {
				n -= 60
			}
		case !isAcronym(s):
			n += 100
		}
		if n > score {
			best, score = s, n
		}
	}
	if best == "" && len(e.mentions) > 0 {
		best = t.text(e.mentions[0].first, e.mentions[0].last)
	}
	if e.kind == brief.Location {
		return PlaceName(best)
	}
	return best
}

// countryName is what the article calls a country: its plain name, else
// another full name, else the plain one that its adjective or seat tells.
func (t *table) countryName(e *entity) string {
	other := ""
	for _, m := range e.mentions {
		if m.kind != brief.Named || m.demonym {
			continue
		}
		st, ok := t.words.states[m.key]
		s := t.cleanName(m)
		switch {
		case ok && st.sort == plainName:
			return e.country
		case ok && other == "" && !isAcronym(s) && !strings.Contains(s, ".") && (!generalNames[lastWord(m.key)] || strings.Contains(m.key, " of ")):
			other = s
		}
	}
	if other != "" {
		return other
	}
	return e.country
}

// generalNames are what a country is called that tell no other what it is: "the
// Islamic Republic".
var generalNames = set("republic kingdom emirates sultanate federation")

func (t *table) shouting(m *mention) bool {
	s := t.text(m.first, m.last)
	return strings.ToUpper(s) == s
}

// givenRank tells a given name spelt like a rank, behind an office: "Defense
// Minister Gen Sato".
func (t *table) givenRank(m *mention) bool {
	return m.last-m.first == 2 && m.first > 0 && officeWords[t.doc.Tokens[m.first-1].Lower]
}

var officeWords = set("minister president secretary chairman chairwoman spokesman spokeswoman governor mayor ambassador senator")

// postNominals follow a name and are not of it.
var postNominals = set("kc qc sc mp mep msp mbe obe cbe phd md esq")

// cleanName is the text of a name without honorific and possessive.
func (t *table) cleanName(m *mention) string {
	first, last := m.first, m.last
	for first+1 < last && honorific(t.doc.Tokens[first].Lower) && !t.givenRank(m) {
		first++
		if t.doc.Tokens[first].Lower == "." && first+1 < last {
			first++
		}
	}
	for m.what == brief.Person && last > first+2 && postNominals[t.doc.Tokens[last-1].Lower] {
		last--
	}
	for last > first+1 && isPossessive(t.doc.Tokens[last-1].Lower) {
		last--
	}
	if first+1 < last && t.doc.Tokens[first].Lower == "the" && m.what != brief.Person {
		if n := t.doc.Word(first); n == "the" {
			first++
		}
	}
	return strings.Join(strings.Fields(t.text(first, last)), " ")
}

// addPublisher makes sure that who published the article is an actor.
func (t *table) addPublisher(all []*shown) []*shown {
	name := strings.TrimSpace(t.article.Publisher)
	if name == "" {
		return all
	}
	key := nameKey(name)
	full, ok := t.words.bodies[key] // "AP" is the Associated Press
	for _, s := range all {
		if (slices.Contains(s.entity.keys, key) || ok && slices.Contains(s.entity.keys, full)) && s.entity.kind != brief.Person {
			s.publisher = true
			return all
		}
	}
	if s := t.publisherForShort(all, key); s != nil {
		s.entity.kind, s.name, s.publisher = brief.Organization, name, true
		return all
	}
	return append(all, &shown{entity: &entity{kind: brief.Organization, keys: []string{key}}, name: name, publisher: true})
}

// publisherForShort is who is called by the last word of the publisher's name,
// "an email seen by the Ledger"; nil where nobody is.
func (t *table) publisherForShort(all []*shown, key string) *shown {
	short := lastWord(key)
	for _, s := range all {
		if m := s.mentions; s.entity.named > 0 && s.entity.key() == short && short != key && m[0].first > 0 && t.doc.Tokens[m[0].first-1].Lower == "the" {
			return s
		}
	}
	return nil
}

// actor writes an entity as a brief.Actor.
func (t *table) actor(s *shown) brief.Actor {
	e := s.entity
	a := brief.Actor{Name: s.name, Kind: e.kind}
	a.Role, a.Affiliation = t.roleText(s)
	for _, m := range s.mentions {
		a.Mentions = append(a.Mentions, brief.Mention{Span: t.span(m.first, m.last), Kind: m.kind})
	}
	a.Aliases = t.aliases(s)
	if len(e.mentions) > 0 {
		w := e.mentions[0].why
		for _, m := range e.mentions {
			if m.kind == brief.Named && m.why.Score > w.Score {
				w = m.why
			}
		}
		w.Field = "kind"
		if w.RunnerUp == string(a.Kind) {
			w.RunnerUp = ""
		}
		a.Why = append(a.Why, w)
	} else {
		a.Why = append(a.Why, brief.Why{How: "rule:publisher", Score: 1})
	}
	return a
}

func (t *table) span(first, last int) brief.Span {
	return t.article.Span(t.doc.Tokens[first].Start, t.doc.Tokens[last-1].End)
}

// aliases lists the other names and the definite descriptions of an actor,
// each with every stretch that shows it.
func (t *table) aliases(s *shown) []brief.Alias {
	var all []brief.Alias
	index := map[string]int{nameKey(s.name): -1}
	for _, m := range s.mentions {
		if m.kind == brief.Pronoun || m.demonym || m.kind == brief.Descriptive && m.indefinite {
			continue
		}
		text := t.text(m.first, m.last)
		if m.kind == brief.Named {
			text = t.cleanName(m)
		}
		key := nameKey(text)
		if m.kind == brief.Descriptive && (strings.Contains(key, nameKey(s.name)) || sorts[key]) {
			continue // the name with its sort, "the TASS news agency", or the sort alone
		}
		i, ok := index[key]
		switch {
		case ok && i < 0:
			continue
		case !ok:
			i = len(all)
			index[key] = i
			all = append(all, brief.Alias{Text: strings.Join(strings.Fields(text), " "), Status: brief.Same, Why: t.whyOf(m)})
		}
		if m.contested {
			all[i].Status = brief.Contested
		}
		all[i].Evidence = append(all[i].Evidence, t.span(m.first, m.last))
	}
	return all
}

// whyOf is how m was resolved, with the name of the second choice.
func (t *table) whyOf(m *mention) brief.Why {
	if m.second != nil {
		if m.second.name == "" {
			m.second.name = t.nameOf(m.second)
		}
		m.why.RunnerUp = m.second.name
	}
	return m.why
}

// roleText is what the article says an actor is, and whom it belongs to.
func (t *table) roleText(s *shown) (text, affiliation string) {
	switch {
	case s.publisher:
		return "publisher of the article", ""
	case s.reporter:
		return "reporter", strings.TrimSpace(t.article.Publisher)
	}
	for _, r := range s.entity.roles {
		if text == "" && r.apposed && r.text != "" && !honorific(strings.ToLower(r.text)) || r.apposed && len(strings.Fields(text)) == 1 && len(r.text) > len(text) {
			text = r.text
		}
		if affiliation != "" || s.entity.kind == brief.Country {
			continue
		}
		for _, p := range r.parties {
			if p.entity != nil && p.entity != s.entity && p.entity.kind != brief.Person {
				affiliation = t.nameOf(p.entity)
				break
			}
		}
		if affiliation == "" && len(r.nations) > 0 {
			affiliation = r.nations[0]
		}
	}
	if text == "" {
		for _, r := range s.entity.roles {
			if r.text != "" && s.entity.named > 0 && !honorific(strings.ToLower(r.text)) {
				text = r.text
				break
			}
		}
	}
	words := strings.Fields(strings.TrimSuffix(text, " of "+s.name)) // "island of Vesto"
	if len(words) > 1 && possessives[strings.ToLower(words[0])] {
		words = words[1:] // beside the name nobody knows whose "its" is
	}
	return strings.Join(words, " "), affiliation
}

// sorts are what any country or place may be called once it was named.
var sorts = set("country state nation government authorities city town village province region district island area capital")
