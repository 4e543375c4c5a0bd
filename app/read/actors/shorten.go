package actors

import (
	"cmp"
	"slices"
	"strings"

	"readout/app/brief"
)

// maxNamesakes bounds how many entities that share a word are compared.
const maxNamesakes = 24

// shorten puts short names under the full ones they are part of: surnames,
// first names, "Halden" under "Halden Shipping".
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
	if t.foreigners(e, c) {
		return 0
	}
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
		case len(words) == 1 && at == 0 && e.kind != brief.Person && t.bodyNoun(words[0]) && goesOn[full[1]]:
			score = 0.8 // "the Front" of the Front for Renewal
		case e.kind == brief.Location, len(words) == 1 && at == 0 && (generic || t.words.bodies[words[0]] != "" && t.bodyNoun(full[len(full)-1])):
			return 0 // "the UN" is more than its Human Rights Council
		case len(words) > 1 && at == 0 && t.bodyNoun(full[len(full)-1]) && !t.bodyNoun(words[len(words)-1]):
			return 0 // "Halden Rovers" and the Halden Rovers Supporters' Trust
		case len(words) == 1 && at > 0 && !generic && e.kind == brief.Organization && firmly(full[at+1:]):
			score = 0.8 // "Geely" of Zhejiang Geely Holding Group
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

// goesOn are the small words behind the noun that a body is called by for short.
var goesOn = set("for of to toward towards against on and")

// firmly tells words all of which close the names of firms.
func firmly(words []string) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !companyWords[w] })
}

func sameKindBonus(e, c *entity) float64 {
	if len(wordsOf(e.key())) == 1 && (e.kind == brief.Location || c.kind == brief.Location) {
		return 0
	}
	return 2
}

func (t *table) generic(w string) bool {
	_, common := t.words.nouns[w]
	_, nation := t.words.states[w]
	return common || nation
}

// bodyNoun tells a word that names a body of its own when it ends a name.
func (t *table) bodyNoun(w string) bool {
	return !companyWords[w] && slices.ContainsFunc(t.words.nouns[w], func(n noun) bool { return n.kind == brief.Organization })
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
	if firm := t.foundersFirm(e, fits); firm != nil {
		fits = append(fits, fit{firm, 0})
	}
	t.familyFirm(e, fits)
	if len(e.mentions) == 0 {
		return true
	}
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
	if others := ofGender(e.mentions, best.entity.gender); len(others) > 0 {
		o := t.newEntity(e.kind) // "Mrs Holm" is not Peter Holm
		o.keys, o.votes = e.keys, e.votes
		for _, m := range others {
			o.add(m)
		}
		e.mentions = slices.DeleteFunc(e.mentions, func(m *mention) bool { return m.entity == o })
	}
	t.absorb(best.entity, e, "rule:short-name")
	return true
}

// ofGender are the mentions whose honorific tells the other gender than g.
func ofGender(all []*mention, g gender) (others []*mention) {
	for _, m := range all {
		if g != anyGender && m.called != anyGender && m.called != g {
			others = append(others, m)
		}
	}
	return others
}

// says are the verbs of speaking.
var says = set("say tell add ask warn announce claim insist argue urge report declare state note believe think call deny confirm reveal explain concede admit recall joke reply answer write tweet stress thank")

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
		if p.entity == nil || p.entity == m.entity || p.what == brief.Location || p.what == brief.Person || m.first == 0 || p.last != m.first-1 && (p.last != m.first-2 || !selfNames[d.Tokens[p.last].Lower]) ||
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

// namesBefore are the words that names of several words end in, with where the
// first such name ends.
func (t *table) namesBefore() map[string]int {
	ends := map[string]int{}
	for _, m := range t.mentions {
		if w := lastWord(m.key); m.kind == brief.Named && w != m.key && ends[w] == 0 {
			ends[w] = m.last
		}
	}
	return ends
}

// partOnly tells "the office" of somebody, rather than that of a body named
// before, "the Prosecutor's Office".
func (t *table) partOnly(n noun, i int, named map[string]int) bool {
	end := named[n.text]
	return n.is("part") && (end == 0 || end > i || i == 0 || t.doc.Tokens[i-1].Lower != "the")
}
