package quotes

import "testing"

// TestSilent holds what nobody says: deeds done to somebody, passives without a
// source, dates and places before the colon of a headline.
func TestSilent(t *testing.T) {
	tests := map[string]string{
		"recalled somebody": "Portugal recalled Jan Brandt on Monday.",
		"booed":             "The members booed Jan Brandt on Monday.",
		"promoted":          "The officer who gave the order was promoted in May.",
		"timeline":          "Harbour closed\n\nAugust 2020: The rebels take up arms in the hills",
	}
	found := pipeline(t)
	for name, text := range tests {
		if quotes, _ := found(t, text); len(quotes) > 0 {
			t.Errorf("%s: %q", name, quotes[0].Text)
		}
	}
}
