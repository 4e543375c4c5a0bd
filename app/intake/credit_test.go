package intake

import "testing"

func TestCredit(t *testing.T) {
	tests := map[string]string{
		"MANILA, Nov 21, 2026 (EFE) - At least three people were hurt.":      "EFE",
		"OSLO, Nov. 22 (Nordpress) -- The harbour was closed.":               "Nordpress",
		"Port Louis (AFP) – The harbour was closed.":                         "AFP",
		"WASHINGTON (AP) — The harbour was closed.":                          "AP",
		"SAN JOSE DE OCOA (Efecto Sur) - The harbour was closed.":            "Efecto Sur",
		"ANKARA, 3 March /AA/. The harbour was closed.":                      "AA",
		"MOSCOW, May 5. /TASS/. The harbour was closed.":                     "TASS",
		"Global Coffee Union (GCU) - the growers' body - closed its office.": "",
		"The Coffee Board (Kenya) - once a power - closed its office.":       "",
		"He left Lima (Peru) - and never came back.":                         "",
		"Mayor Ana Ruiz (Greens) said the harbour was closed.":               "",
		"The harbour was closed.":                                            "",
	}
	for line, want := range tests {
		if got := credit(line); got != want {
			t.Errorf("credit(%q) = %q, want %q", line, got, want)
		}
	}
}
