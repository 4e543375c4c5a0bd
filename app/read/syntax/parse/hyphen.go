package parse

import "slices"

// made are participles that follow a name and a hyphen: "London-based".
var made = []string{"based", "led", "backed", "owned", "born", "listed", "controlled", "held", "run", "headquartered", "trained", "sponsored", "funded", "allied", "educated", "raised", "brokered", "mediated", "drafted"}

// hangHyphened hangs the name in "London-based lender" on "based": it comes
// first, and so the parser often makes it the head and takes the noun that is
// meant for an apposition.
func (s *tree) hangHyphened() {
	for b := 2; b+1 < len(s.words); b++ {
		if s.words[b-1] != "-" || !slices.Contains(made, s.words[b]) || s.heads[b] <= b {
			continue
		}
		noun := s.heads[b]
		name := s.heads[noun]
		if name < max(0, b-6) || name >= b-1 {
			continue
		}
		s.hang(noun, s.heads[name], s.relations[name])
		s.hang(name, b, "obl")
		for k := range s.kids(name) {
			inside := name-6 < k && k < b && (s.is(k, "flat", "compound") || s.relations[k] == "punct" && k == b-1)
			if k != noun && !inside {
				s.heads[k] = noun
			}
		}
	}
}
