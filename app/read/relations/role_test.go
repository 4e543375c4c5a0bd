package relations

import (
	"testing"

	"readout/app/brief"
)

func TestBareRole(t *testing.T) {
	country := brief.Actor{Name: "North Korea", Kind: brief.Country}
	georgia := brief.Actor{Name: "Georgia", Kind: brief.Country}
	firm := brief.Actor{Name: "Corvex Group", Kind: brief.Organization, Aliases: []brief.Alias{{Text: "Corvex"}}}
	for _, tt := range []struct {
		role string
		of   brief.Actor
		want string
	}{
		{"North Korean leader", country, "leader"},
		{"Georgian Prime Minister", georgia, "Prime Minister"},
		{"Georgia's prime minister", georgia, "prime minister"},
		{"Corvex chief executive", firm, "chief executive"},
		{"chairwoman", firm, "chairwoman"},
		{"Georgian", georgia, "Georgian"},
		{"his Georgian counterpart", georgia, "counterpart"},
		{"chairwoman of the Corvex Group", firm, "chairwoman"},
		{"analyst at Corvex", firm, "analyst"},
		{"former Georgian minister", georgia, "former minister"},
	} {
		if got := bareRole(tt.role, &tt.of); got != tt.want {
			t.Errorf("%q of %s: %q, want %q", tt.role, tt.of.Name, got, tt.want)
		}
	}
}
