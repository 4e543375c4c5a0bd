package quotes

import (
	"testing"

	"readout/app/read/actors"
	"readout/app/read/names"
)

// TestSilent holds what nobody says: deeds done to somebody, passives without a
// source, dates and places before the colon of a headline.
func TestSilent(t *testing.T) {
	tests := map[string]string{
		"recalled somebody": "Portugal recalled Jan Brandt on Monday.",
		"booed":             "The members booed Jan Brandt on Monday.",
		"promoted":          "The officer who gave the order was promoted in May.",
		"timeline":          "Harbour closed\n\nAugust 2020: The rebels take up arms in the hills",
	}
	analyzer, finder := reader(t)
	namer, err := names.New()
	if err != nil {
		t.Fatal(err)
	}
	resolver, err := actors.New()
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range tests {
		a := article(text)
		d, err := analyzer.Analyze(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		if quotes, _ := finder.Find(d, a, resolver.Resolve(d, a, namer.Find(d))); len(quotes) > 0 {
			t.Errorf("%s: %q", name, quotes[0].Text)
		}
	}
}
