package names

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"readout/assets"
)

// The names of countries are checked against CLDR.
func TestCountriesAgainstCLDR(t *testing.T) {
	regions := display.English.Regions()
	gone := map[string]bool{"SU": true, "YU": true, "CS": true} // states that are no more
	countries, err := assets.Rows("countries.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range countries {
		r, err := language.ParseRegion(c[0])
		if err != nil || gone[c[0]] {
			continue
		}
		want := fold(regions.Name(r))
		if !slices.ContainsFunc(append([]string{c[1], c[2]}, alternatives(c[3])...), func(n string) bool {
			return n != "" && (strings.HasPrefix(want, fold(n)) || strings.HasPrefix(fold(n), want))
		}) {
			t.Errorf("%s: CLDR calls it %q, the list %q", c[0], regions.Name(r), c[1])
		}
	}
}

func fold(s string) string {
	return strings.NewReplacer("&", "and", "st. ", "saint ", "’", "'", "(", "", ")", "", " - ", "-", "the ", "").Replace(strings.ToLower(s))
}

func TestTitleWords(t *testing.T) {
	tests := []struct {
		name string
		want int
	}{
		{"Foreign Minister Anna Lind", 2},
		{"U.S. Secretary of State John Smith", 4},
		{"Anna Lind", 0},
		{"Prime Minister", 2},
		{"Mr. Lind", 1},
		{"Dean Smith", 0},
		{"Lieutenant General Smith", 2},
	}
	for _, test := range tests {
		if got, err := TitleWords(strings.Fields(test.name)); err != nil || got != test.want {
			t.Errorf("%q: %d, %v, want %d", test.name, got, err, test.want)
		}
	}
}
