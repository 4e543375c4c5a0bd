package actors

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// nationals end the names of bodies that every state has.
var nationals = set(`ministry parliament senate army navy military police court bank embassy consulate council cabinet assembly service
	congress force forces guard guards treasury secretariat`)

// nations tells of which country each body is that the text names without it:
// "Ukrainian Foreign Ministry", "Brazil's Foreign Ministry", and "the Foreign
// Ministry" further on. Two countries' ministries are two.
func (t *table) nations() {
	first, last := map[string]*mention{}, map[string]*mention{}
	bare := map[string][]*mention{}
	for i, m := range t.mentions {
		words := wordsOf(m.key)
		if m.what != brief.Organization || len(words) > 2 || !nationals[words[len(words)-1]] || t.words.states[words[0]].country != "" {
			continue
		}
		switch owner := t.nationBefore(i); {
		case owner != nil:
			m.nation = owner
			last[m.key] = owner
			if first[m.key] == nil {
				first[m.key] = owner
			}
		case last[m.key] != nil:
			m.ofNation = last[m.key]
		default:
			bare[m.key] = append(bare[m.key], m)
		}
	}
	for key, all := range bare {
		for _, m := range all {
			m.ofNation = first[key]
		}
	}
}

// nationBefore is the name of a country right before the i-th mention, with or
// without a possessive ending; nil where there is none.
func (t *table) nationBefore(i int) *mention {
	if i == 0 {
		return nil
	}
	m, p := t.mentions[i], t.mentions[i-1]
	at := p.last
	if at < m.first && isPossessive(t.doc.Tokens[at].Lower) {
		at++
	}
	if at != m.first || t.nationOf(p) == "" || t.sentence(p.first) != t.sentence(m.first) {
		return nil
	}
	return p
}

// nationOf is the country that a name or its adjective means, "" for none.
func (t *table) nationOf(m *mention) string {
	if m == nil || m.what == brief.Person {
		return ""
	}
	return t.words.states[m.key].country
}

// countryOf is the country whose body m is, "" where nothing tells.
func (t *table) countryOf(m *mention) string {
	if m.nation != nil {
		return t.nationOf(m.nation)
	}
	return t.nationOf(m.ofNation)
}

// foreigners tells that two bodies are of two countries.
func (t *table) foreigners(a, b *entity) bool {
	x, y := t.homeOf(a), t.homeOf(b)
	return x != "" && y != "" && x != y
}

// homeOf is the country whose body e is, by the names around it or the first
// word of its own; "" where nothing tells.
func (t *table) homeOf(e *entity) string {
	if e.nation != "" || e.kind == brief.Person || e.country != "" {
		return e.nation
	}
	return t.words.states[firstWord(e.key())].country
}

// regular are the forces of a state, irregular those that others raise.
var (
	regular   = set("army military navy police government")
	irregular = set("paramilitary militia rebel guerrilla insurgent militant movement gang cartel")
)

// rules tells a description of who rules a country: its president, its leader.
func rules(m *mention) bool {
	if m.noun.is("incumbent") {
		return true
	}
	return (m.noun.text == "leader" || m.noun.text == "strongman" || m.noun.text == "ruler") && len(m.nations) > 0 && len(m.parties) == 0 && len(m.modifiers) == 0
}

// ofBody tells a role within a body, "leader of the Liberals", rather than a
// country.
func ofBody(r role) bool {
	return slices.ContainsFunc(r.parties, func(p *mention) bool { return p.what == brief.Organization })
}

// onlySigns tells that e is named so far in datelines and bylines alone, as an
// agency that sent the report: no description takes it up.
func (t *table) onlySigns(e *entity) bool {
	if e.named == 0 || e.kind != brief.Organization || e.seen == 0 {
		return false
	}
	for _, m := range e.mentions[:min(len(e.mentions), e.seen, maxNamesakes)] {
		if k := t.doc.Sentences[t.sentence(m.first)].Kind; k == syntax.Body || k == syntax.Title {
			return false
		}
	}
	return true
}
