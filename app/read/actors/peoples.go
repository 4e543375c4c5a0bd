package actors

import (
	"slices"
	"strings"

	"readout/app/brief"
)

// national is a person told by where he is from, alone or before his name, at
// token i: "the Argentine warned", "the Dane Ada Roe", "Londoner Tom Vale"; nil
// where there is none. A country that is named so is it no longer.
func (t *table) national(i, limit int) *mention {
	d := t.doc
	n := t.covered[i]
	last, country := t.origin(i, limit)
	readings := t.words.nouns["person"]
	if country == "" || readings == nil {
		return nil
	}
	the := i > 0 && d.Tokens[i-1].Lower == "the"
	name := t.nameAt(last)
	title := name != nil && name.what == brief.Person && last < limit && (i == 0 || d.Tokens[i-1].Lower != "-")
	if !title && (!the || t.inQuote(i) || !t.standsForOne(i, last, limit)) {
		return nil
	}
	if n != nil {
		t.covered[i] = nil
		t.mentions = slices.DeleteFunc(t.mentions, func(o *mention) bool { return o == n })
		disown(n)
	}
	m := &mention{
		kind: brief.Descriptive, first: i, last: last, head: last - 1, owner: -1, nouns: readings, noun: readings[0], number: singular,
		definite: the, bare: !the, title: title, nations: []string{country},
	}
	m.settle(m.noun)
	return m
}

// national tells a description by nothing but where somebody is from.
func national(m *mention) bool { return m.noun.text == "person" && len(m.nations) > 0 }

// newcomer is the one person first named in the sentence before m's whom m may
// mean; nil where there are several or none.
func (t *table) newcomer(m *mention) *entity {
	here := t.sentence(m.first)
	return only(t.recent, func(e *entity) bool {
		return e.kind == brief.Person && e.named != 0 && t.sentence(e.first) == here-1 && e.lastEnd < m.last && t.agrees(m, e)
	})
}

// disown takes a name from its entity.
func disown(n *mention) {
	n.entity.mentions = slices.DeleteFunc(n.entity.mentions, func(o *mention) bool { return o == n })
	n.entity.named--
}

// origin is the country that the word for somebody from it at token i means,
// and where that word ends.
func (t *table) origin(i, limit int) (last int, country string) {
	if n := t.covered[i]; n != nil {
		if n.demonym && n.first == i && n.last == i+1 && n.entity != nil && n.last < limit {
			return n.last, n.entity.country
		}
		return i, ""
	}
	if !capital(t.doc.Word(i)) {
		return i, ""
	}
	for last := min(i+2, limit-1); last > i; last-- {
		if c := t.words.locals[t.text(i, last)]; c != "" && t.covered[last-1] == nil {
			return last, c
		}
	}
	return i, ""
}

// standsForOne tells that the word in [first, last), which follows "the", is a
// noun for one person there: not a people, nor the adjective of something.
func (t *table) standsForOne(first, last, limit int) bool {
	d := t.doc
	w := d.Tokens[last-1].Lower
	if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || last >= limit {
		return false
	}
	next := last
	if d.Tokens[next].Lower == "," && next+2 < limit && d.Tokens[next+1].Lower == "who" {
		next += 2
	}
	verb := (d.Tokens[next].POS == "VERB" || d.Tokens[next].POS == "AUX") && finite(d.Tokens[next].Tag)
	if slices.ContainsFunc(peoples, func(s string) bool { return strings.HasSuffix(w, s) }) {
		return verb && (d.Tokens[next].Tag == "VBZ" || d.Tokens[next].Lower == "was")
	}
	if next := &d.Tokens[last]; first > 1 && (next.POS == "ADP" || next.POS == "PART" || next.Lower == ".") && (d.Tokens[first-2].POS == "VERB" || d.Tokens[first-2].POS == "ADP" && d.Tokens[first-2].Lower != "from" && d.Tokens[first-2].Lower != "in") {
		return true // "Doctors advised the Peruvian to rest"
	}
	tagged := first > 1 && says[strings.ToLower(d.Tokens[first-2].Lemma)] && (d.Tokens[next].Lower == "," || d.Tokens[next].Lower == ".")
	return verb && d.Tokens[next].Head != first || tagged || next > last || isPossessive(d.Tokens[last].Lower)
}

// bodyOfPeople is the one firm or club of its country that a people's name means,
// "the Norwegians", where the country itself does nothing; nil elsewhere.
func (t *table) bodyOfPeople(m *mention) *entity {
	d := t.doc
	w := d.Tokens[m.last-1].Lower
	country := m.entity
	if !m.demonym || country.country == "" || m.first == 0 || d.Tokens[m.first-1].Lower != "the" || m.last != m.first+1 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss") {
		return nil
	}
	for _, o := range country.mentions[:min(len(country.mentions), maxNamesakes)] {
		if f, _ := t.functionOf(o); f == subject && !o.demonym {
			return nil
		}
	}
	return only(t.recent, func(e *entity) bool {
		return e.kind == brief.Organization && e.named != 0 && t.homeOf(e) == "" && !t.onlySigns(e) && sharesNation(t.profile(e).nations, []string{country.country})
	})
}

// means makes a description of e of a name of its people.
func (m *mention) means(e *entity) {
	disown(m)
	m.kind, m.what, m.demonym, m.definite, m.number = brief.Descriptive, brief.Organization, false, true, plural
	m.why = brief.Why{How: "rule:people", Score: 0.7}
	e.add(m)
}

// sharesNation tells that two lists of countries have one in common; a part of
// the United Kingdom is as good as the whole.
func sharesNation(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return x == y || homeNations[x] && y == kingdom || x == kingdom && homeNations[y] })
	})
}

const kingdom = "United Kingdom"

var homeNations = map[string]bool{"England": true, "Scotland": true, "Wales": true, "Northern Ireland": true}

// peoples are the endings of adjectives that with an article mean a whole
// people: "the British".
var peoples = []string{"ish", "ch", "ese", "ss"}
