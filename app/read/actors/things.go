package actors

import (
	"slices"
	"strings"

	"readout/app/brief"
)

// leaveOutThings drops the names that a ship, a storm or a prize bears, though
// a person bore them first: "the tanker Maria Roth".
func (t *table) leaveOutThings() {
	things := map[string]bool{}
	for i, m := range t.mentions {
		if m.what == brief.Country || m.first == 0 {
			continue
		}
		if t.behindThing(m) || t.beforeThing(m) || t.namesThing(m) || i > 0 && t.besideThing(t.mentions[i-1], m, things) {
			things[m.key] = true
		}
	}
	if len(things) == 0 {
		return
	}
	t.mentions = slices.DeleteFunc(t.mentions, func(m *mention) bool {
		if !things[m.key] && !t.shortForThing(m, things) {
			return false
		}
		for i := m.first; i < m.last; i++ {
			t.covered[i] = nil
		}
		return true
	})
}

// bearsName are nouns of things that bear people's and places' names.
var bearsName = set(`tanker ship vessel ferry yacht boat trawler frigate destroyer submarine freighter liner warship corvette sailboat schooner tugboat tug icebreaker
	lifeboat cutter barge catamaran dredger dhow hydrofoil speedboat motorboat steamer flagship uss hms mv ss rv km kmp hurricane typhoon cyclone storm spacecraft satellite
	rocket probe telescope asteroid comet racehorse`)

// behindThing tells the name right behind a noun of what bears names, "the
// tanker Maria Roth", "two ferries, the Maria Roth".
func (t *table) behindThing(m *mention) bool {
	d := t.doc
	s := d.Sentences[t.sentence(m.first)]
	k := m.first - 1
	if k < s.First {
		return false
	}
	if bearsName[d.Tokens[k].Lower] {
		return true
	}
	return k-2 >= s.First && d.Tokens[k].Lower == "the" && (d.Tokens[k-1].Lower == "," || d.Tokens[k-1].Lower == ":") &&
		bearsName[singularOf(d.Tokens[k-2].Lower, d.Tokens[k-2].Lemma)]
}

// beforeThing tells the name that such a noun tells of in apposition: "the Maria
// Roth, a 27-year-old tanker,".
func (t *table) beforeThing(m *mention) bool {
	d := t.doc
	s := d.Sentences[t.sentence(m.first)]
	k := m.last
	if k+1 >= s.Last || d.Tokens[k].Lower != "," || d.Tokens[k+1].Lower != "a" && d.Tokens[k+1].Lower != "an" && d.Tokens[k+1].Lower != "the" {
		return false
	}
	for k += 2; k < min(s.Last, m.last+maxLeft); k++ {
		w := &d.Tokens[k]
		if bearsName[w.Lower] && (k+1 == s.Last || !nounish(d.Tokens[k+1].POS, d.Tokens[k+1].Tag) && d.Tokens[k+1].POS != "PART" && d.Tokens[k+1].Lower != "-") {
			return true
		}
		hyphened := d.Tokens[k-1].Lower == "-" || k+1 < s.Last && d.Tokens[k+1].Lower == "-" // "a roll-on roll-off vessel"
		if w.POS == "AUX" || !hyphened && (w.POS == "ADP" || w.POS == "PUNCT" && w.Lower != "-" || finite(w.Tag) && w.Tag != "VBD") {
			return false
		}
	}
	return false
}

// namesThing tells a person's full name behind an article, which none but a
// thing's has: "the Maria Roth sank".
func (t *table) namesThing(m *mention) bool {
	d := t.doc
	if m.what != brief.Person || !strings.Contains(m.key, " ") || t.words.given[firstWord(m.key)] == anyGender || d.Tokens[m.first-1].Lower != "the" {
		return false
	}
	if m.last >= len(d.Tokens) {
		return true
	}
	next := &d.Tokens[m.last]
	return !nounish(next.POS, next.Tag) && next.POS != "PART" && next.Lower != "-" && next.Lower != "who" && next.Lower != "of"
}

// besideThing tells that m is listed with the thing before it: "the Maria Roth
// and the Ada Lind".
func (t *table) besideThing(before, m *mention, things map[string]bool) bool {
	d := t.doc
	return things[before.key] && m.first == before.last+2 && d.Tokens[m.first-1].Lower == "the" &&
		(d.Tokens[before.last].Lower == "and" || d.Tokens[before.last].Lower == ",")
}

// shortForThing tells a word of a thing's name behind an article: "the Maria".
func (t *table) shortForThing(m *mention, things map[string]bool) bool {
	if m.first == 0 || t.doc.Tokens[m.first-1].Lower != "the" || strings.Contains(m.key, " ") || m.what == brief.Country {
		return false
	}
	for name := range things {
		if slices.Contains(wordsOf(name), m.key) {
			return true
		}
	}
	return false
}
