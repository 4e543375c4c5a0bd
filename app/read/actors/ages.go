package actors

import (
	"strconv"

	"readout/app/brief"
)

// ages notes how old people are said to be behind their names, "Ada Roe, 31,"
// and "Ada Roe (31)", wherever in the text that is.
func (t *table) ages() {
	for _, m := range t.mentions {
		if m.kind == brief.Named && m.entity != nil && m.entity.kind == brief.Person && m.entity.age == 0 {
			m.entity.age = t.ageBehind(m.last)
		}
	}
}

// ageBehind is the age told in commas or brackets from token i on; 0 for none.
func (t *table) ageBehind(i int) int {
	d := t.doc
	if i+2 >= len(d.Tokens) || d.Tokens[i].Lower != "," && d.Tokens[i].Lower != "(" || d.Tokens[i].Sentence != d.Tokens[i+1].Sentence {
		return 0
	}
	switch d.Tokens[i+2].Lower {
	case ",", ".", ")", ";":
		return years(d.Tokens[i+1].Lower)
	}
	return 0
}

// ageOf is the age that a description tells, "the 31-year-old carpenter"; 0 for
// none.
func (t *table) ageOf(m *mention) int {
	d := t.doc
	for k := m.first; k <= m.head && k+4 < len(d.Tokens); k++ {
		if d.Tokens[k+1].Lower == "-" && d.Tokens[k+2].Lower == "year" && d.Tokens[k+4].Lower == "old" {
			return years(d.Tokens[k].Lower)
		}
	}
	return 0
}

// ofAge is the one person met so far who is known to have the age that m tells.
func (t *table) ofAge(m *mention) *entity {
	return only(t.recent, func(e *entity) bool {
		same, _ := t.sameAge(m, e)
		return same && e.kind == brief.Person && e.lastEnd < m.last && t.agrees(m, e)
	})
}

// years is the age of somebody who may do what news is about; 0 for what is none.
func years(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 2 || n > 115 {
		return 0
	}
	return n
}

// sameAge tells that m tells the age that e is known to have; atOdds that it
// tells another.
func (t *table) sameAge(m *mention, e *entity) (same, atOdds bool) {
	if m.kind != brief.Descriptive || e.age == 0 {
		return false, false
	}
	age := t.ageOf(m)
	return age == e.age, age != 0 && age != e.age
}

// aged is a person told by age alone, "the 23-year-old", at token i; nil where
// there is none.
func (t *table) aged(i, limit int) *mention {
	d := t.doc
	if i+6 >= limit || d.Tokens[i].Lower != "the" || d.Tokens[i+1].POS != "NUM" || d.Tokens[i+2].Lower != "-" || d.Tokens[i+3].Lower != "year" || d.Tokens[i+5].Lower != "old" {
		return nil
	}
	if next := &d.Tokens[i+6]; next.POS == "NOUN" || next.POS == "PROPN" || next.POS == "ADJ" || next.Lower == "-" {
		return nil
	}
	readings := t.words.nouns["person"]
	if readings == nil {
		return nil
	}
	m := &mention{kind: brief.Descriptive, first: i + 1, last: i + 6, head: i + 5, owner: -1, nouns: readings, noun: readings[0], number: singular, definite: true}
	m.settle(m.noun)
	return m
}
