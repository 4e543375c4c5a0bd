package actors

import (
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/read/names"
	"readout/app/read/syntax"
)

// reader loads what every test of the resolver needs.
func reader(t *testing.T) (*syntax.Analyzer, *Resolver) {
	t.Helper()
	analyzer, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	resolver, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return analyzer, resolver
}

var kindLetters = map[byte]brief.ActorKind{'P': brief.Person, 'O': brief.Organization, 'C': brief.Country, 'L': brief.Location, 'D': brief.Country}

// mark makes Names of every place where the text holds one of the listed
// ("P:Ana Pires" a person, O an organization, C a country, D a demonym, L a
// place), the longest first.
func mark(t *testing.T, d *syntax.Document, list string) []names.Name {
	t.Helper()
	var all []names.Name
	for i := 0; i < len(d.Tokens); {
		best := names.Name{}
		for item := range strings.SplitSeq(list, "; ") {
			for j := i + 1; j <= len(d.Tokens) && j < i+10 && j > best.Last; j++ {
				if d.Text[d.Tokens[i].Start:d.Tokens[j-1].End] == item[2:] {
					best = names.Name{First: i, Last: j, Kind: kindLetters[item[0]], Demonym: item[0] == 'D', Score: 0.9, Rule: "test"}
				}
			}
		}
		if best.Last == 0 {
			i++
			continue
		}
		all = append(all, best)
		i = best.Last
	}
	return all
}
