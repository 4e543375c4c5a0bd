package actors

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// ownGovernment is the country whose government "the government" is, "her
// government" and "the state": that of the office of whoever says it or owns it,
// else the one country that the sentence or the one before names by its name, else
// the country of the article; nil where nothing tells.
func (t *table) ownGovernment(m *mention) *entity {
	s := t.doc.Sentences[t.sentence(m.first)]
	if !m.definite || m.number != singular && m.noun.text != "authorities" || len(m.nations)+len(m.parties) > 0 || !ofState[m.noun.head] || m.last > m.head+1 || t.doc.Tokens[m.first].Lower == "-" || s.Kind != syntax.Body ||
		slices.ContainsFunc(m.modifiers, func(w string) bool { return w != "central" && w != "federal" && w != "national" }) {
		return nil
	}
	if m.owner >= 0 {
		return t.countryServed(t.ownerOf(m))
	}
	if m.noun.head == "authorities" {
		return nil // of a town as well as of a country
	}
	if e := t.countryServed(t.sayerOf(m)); e != nil {
		return e
	}
	here := t.sentence(m.first)
	for _, near := range [...]int{here, here - 1} {
		var found []*entity
		for _, e := range t.recent {
			if e.kind == brief.Country && !e.demonymOnly && e.lastSentence == near && e.lastEnd < m.first {
				found = append(found, e)
			}
		}
		if len(found) == 1 {
			return found[0]
		}
		if len(found) > 1 {
			break
		}
	}
	return t.mainCountry()
}

// ofState are nouns for who governs a country.
var ofState = set("government state administration regime junta authorities")

// countryServed is the one country that somebody is an official of.
func (t *table) countryServed(e *entity) *entity {
	if e == nil || e.kind != brief.Person {
		return nil
	}
	var country string
	for _, r := range e.roles[:min(len(e.roles), 16)] {
		if !r.noun.is("official") && !r.noun.is("politician") {
			continue
		}
		for _, n := range append(r.nations, t.nationsOf(r.parties)...) {
			if country != "" && country != n {
				return nil
			}
			country = n
		}
	}
	return t.byKey["country "+country]
}

func (t *table) nationsOf(parties []*mention) (all []string) {
	for _, p := range parties {
		if p.entity != nil && p.entity.country != "" {
			all = append(all, p.entity.country)
		}
	}
	return all
}

// sayerOf is who says the clause that m is in, as its sentence has it before m.
func (t *table) sayerOf(m *mention) *entity {
	first := t.doc.Sentences[t.sentence(m.first)].First
	for i := t.index(m) - 1; i >= 0 && t.mentions[i].first >= first; i-- {
		if o := t.mentions[i]; o.entity != nil && t.tellsOf(o.entity, m) {
			return o.entity
		}
	}
	return nil
}

// mainCountry is the country that an article is about above all others so far; nil
// where there is none.
func (t *table) mainCountry() *entity {
	var best, second *entity
	for _, e := range t.recent {
		switch {
		case e.kind != brief.Country:
		case best == nil || e.seen > best.seen:
			best, second = e, best
		case second == nil || e.seen > second.seen:
			second = e
		}
	}
	if best == nil || best.seen < 2 || second != nil && 2*second.seen > best.seen {
		return nil
	}
	return best
}

// countryMeant is the country that a description means of which a list tells nothing,
// "the Andean country", "the emirate": the only one that the last sentence names
// before it which names any, else the country of the article.
func (t *table) countryMeant(m *mention) *entity {
	if !m.definite || m.owner >= 0 || m.number != singular || m.what != brief.Country || slices.ContainsFunc(m.parties, func(p *mention) bool { return p.what != brief.Location }) || len(m.modifiers)+len(m.parties) == 0 && (m.noun.text == "state" || m.noun.text == "country" || m.noun.text == "nation") || m.last > m.head+1 {
		return nil
	}
	here, near := t.sentence(m.first), -1
	fits := func(e *entity) bool {
		return e.kind == brief.Country && e.seen > 0 && !e.demonymOnly && e.lastEnd <= m.first && t.agrees(m, e)
	}
	for _, e := range t.recent {
		if fits(e) {
			near = max(near, e.lastSentence)
		}
	}
	if near < 0 || near < here-lookBody {
		return t.mainCountry()
	}
	if e := only(t.recent, func(e *entity) bool { return fits(e) && e.lastSentence == near }); e != nil {
		return e
	}
	return only(t.recent, func(e *entity) bool { return fits(e) && e.lastSentence == near && e.lastFunction == subject })
}
