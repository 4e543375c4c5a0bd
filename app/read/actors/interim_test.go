package actors

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/names"
	"readout/app/read/syntax"
)

// capitalised finds runs of proper nouns and guesses their kinds: it stands
// in for the names step, so that these tests need no other model.
func capitalised(d *syntax.Document, x *lexicon) []names.Name {
	var all []names.Name
	for i := 0; i < len(d.Tokens); {
		w := d.Word(i)
		_, nation := x.states[nameKey(w)]
		if !(d.Tokens[i].POS == "PROPN" || nation && w[0] < 'a') {
			i++
			continue
		}
		j := i + 1
		for j < len(d.Tokens) && d.Tokens[j].Sentence == d.Tokens[i].Sentence && d.Tokens[j].POS == "PROPN" {
			j++
		}
		for k := j; k > i; k-- { // a country's name first
			if s, ok := x.states[nameKey(d.Text[d.Tokens[i].Start:d.Tokens[k-1].End])]; ok {
				all = append(all, names.Name{First: i, Last: k, Kind: brief.Country, Demonym: s.sort == demonym, Score: 1})
				i = k
				break
			}
		}
		if i >= j {
			continue
		}
		first := i
		for first < j {
			if _, ok := x.nouns[d.Tokens[first].Lower]; !ok || first+1 == j && first == i {
				break
			}
			first++
		}
		i = j
		if first == j {
			continue
		}
		kind := brief.Organization
		key := nameKey(d.Text[d.Tokens[first].Start:d.Tokens[j-1].End])
		switch _, seat := x.seats[key]; {
		case seat:
			kind = brief.Location
		case x.given[firstWord(key)] != anyGender && strings.Contains(key, " "), first > 0 && d.Tokens[first-1].POS != "ADP" && len(x.nouns[d.Tokens[first-1].Lower]) > 0 && x.nouns[d.Tokens[first-1].Lower][0].kind == brief.Person:
			kind = brief.Person
		}
		all = append(all, names.Name{First: first, Last: j, Kind: kind, Score: 0.7, Rule: "test"})
	}
	return all
}
