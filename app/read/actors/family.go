package actors

import (
	"slices"
	"strings"

	"readout/app/brief"
)

// familyFirm gives the firm that bears a family's name those mentions of the
// bare surname e that are not told to be a person's.
func (t *table) familyFirm(e *entity, fits []fit) {
	i := slices.IndexFunc(fits, func(f fit) bool { return f.entity.kind == brief.Organization })
	if i < 0 || e.kind != brief.Person || fits[0].entity.kind != brief.Person {
		return
	}
	firm := fits[i].entity
	people := slices.DeleteFunc(slices.Clone(fits), func(f fit) bool { return f.entity.kind != brief.Person })
	e.mentions = slices.DeleteFunc(e.mentions, func(m *mention) bool {
		if t.meansPerson(m, people, firm) {
			return false
		}
		m.why.How = "rule:family-firm"
		firm.add(m)
		return true
	})
}

// foundersFirm is a new entity for the firm that goes by its founder's surname e
// alone, where the text says somewhere that it is one: "Kessler, an oil company";
// nil elsewhere.
func (t *table) foundersFirm(e *entity, fits []fit) *entity {
	if fits[0].entity.kind != brief.Person || e.kind == brief.Location || strings.Contains(e.key(), " ") ||
		slices.ContainsFunc(fits, func(f fit) bool { return f.entity.kind == brief.Organization }) {
		return nil
	}
	i := slices.IndexFunc(e.mentions, func(m *mention) bool {
		return t.apposedBody(m)
	})
	if i < 0 {
		return nil
	}
	firm := t.newEntity(brief.Organization)
	firm.keys = e.keys
	m := e.mentions[i]
	m.what, m.why.How, m.gender = brief.Organization, "rule:family-firm", anyGender
	firm.votes[slices.Index(kinds[:], brief.Organization)] = 3
	firm.add(m)
	e.mentions = slices.Delete(e.mentions, i, i+1)
	e.kind = brief.Person
	return firm
}

// apposedBody tells a name that a body's noun stands beside, "Kessler, a Calgary
// oil company that".
func (t *table) apposedBody(m *mention) bool {
	d := t.doc
	last := d.Sentences[t.sentence(m.first)].Last
	if m.last+2 >= last || d.Tokens[m.last].Lower != "," || d.Tokens[m.last+1].POS != "DET" {
		return false
	}
	k := m.last + 2
	for k < min(last, m.last+10) && (d.Tokens[k].POS == "ADJ" || d.Tokens[k].POS == "NOUN" || d.Tokens[k].POS == "PROPN" || d.Tokens[k].Lower == "-") {
		k++
	}
	if w := d.Tokens[min(k, last-1)].Lower; w != "," && w != "." && w != "that" && w != "which" {
		return false
	}
	all := t.words.nouns[d.Tokens[k-1].Lower]
	return d.Tokens[k-1].POS == "NOUN" && len(all) > 0 && all[0].kind == brief.Organization
}

// meansPerson tells whether a surname that is a firm's too is the person's: by
// what stands beside it, by the pronoun that takes it up, and by who of the
// two was named by then.
func (t *table) meansPerson(m *mention, people []fit, firm *entity) bool {
	d := t.doc
	switch {
	case t.likeFirm(m):
		return false
	case m.first > 0 && (honorific(d.Tokens[m.first-1].Lower) || seniority(d.Tokens[m.first-1].Lower) != 0):
		return true
	}
	last := d.Sentences[t.sentence(m.first)].Last
	for k := m.last; k < min(last, m.last+14) && t.covered[k] == nil; k++ {
		switch d.Tokens[k].Lower {
		case "he", "she", "his", "her", "him":
			return true
		case "it", "its":
			return false
		}
	}
	first := people[0].entity.mentions[0].first
	for _, f := range people {
		first = min(first, f.entity.mentions[0].first)
	}
	if m.first < first || len(people) > 1 && !t.speaks(m) {
		return false
	}
	return t.speaks(m) || first < firm.mentions[0].first
}

func (t *table) speaks(m *mention) bool {
	f, h := t.functionOf(m)
	return f == subject && h >= 0 && says[strings.ToLower(t.doc.Tokens[h].Lemma)]
}
