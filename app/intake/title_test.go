package intake

import "testing"

// TestTitle finds the title below what stands above it, and the day wherever it
// stands.
func TestTitle(t *testing.T) {
	const body = "\n\nA sentence of the text.\n\nAnother one."
	for text, want := range map[string]string{
		"Mayor opens the bridge":                                             "Mayor opens the bridge",
		"World news\nKenya\nMayor opens the bridge at last":                  "Mayor opens the bridge at last",
		"20 NOV, 14:22\nMayor opens the bridge":                              "Mayor opens the bridge",
		"The bridge on Sunday. (AP Photo/Ada Roe)\n\nMayor opens the bridge": "Mayor opens the bridge",
		"A man walks past the bridge in Solvik, Norland, on a cold and rainy Sunday, May 3, 2026. (AP Photo/Ada Roe)": "",
		"SOLVIK (AFP) –": "",
		"Politics\nMayor opens the bridge\nAda Roe\nThu 19 Nov 2026 17.41 GMT":        "Mayor opens the bridge 2026-11-19",
		"Published - November 22, 2026 09:41 pm IST - SOLVIK\nMayor opens the bridge": "Mayor opens the bridge 2026-11-22",
		"Mayor opens the bridge\nAda Roe | 03.03.2026 - Update : 04.03.2026":          "Mayor opens the bridge 2026-03-03 Ada Roe",
		"Bridge opened\n3 May 2026":              "Bridge opened 2026-05-03",
		"Bridge opened\nBy Ada Roe and Per Holm": "Bridge opened Ada Roe and Per Holm",
		"Bridge opened\nMayor cuts the ribbon in front of four hundred guests of honour": "Bridge opened",
	} {
		a, err := Article("x.txt", []byte(text+body))
		if err != nil {
			t.Fatal(err)
		}
		got := a.Title
		if !a.Published.IsZero() {
			got += " " + a.Published.Start.String()
		}
		if a.Author != "" {
			got += " " + a.Author
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
