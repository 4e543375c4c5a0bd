package parse

import "slices"

// made are participles that follow a name and a hyphen: "London-based".
var made = []string{"based", "led", "backed", "owned", "born", "listed", "controlled", "held", "run", "headquartered", "trained", "sponsored", "funded", "allied", "educated", "raised", "brokered", "mediated", "drafted"}

// hangHyphened hangs the name in "London-based lender" on "based": it comes
// first, and so the parser often makes it the head and takes the noun that is
// meant for an apposition.
func hangHyphened(words, relations []string, heads []int) {
	for b := 2; b+1 < len(words); b++ {
		if words[b-1] != "-" || !slices.Contains(made, words[b]) || heads[b] <= b {
			continue
		}
		noun := heads[b]
		name := heads[noun]
		if name < max(0, b-6) || name >= b-1 {
			continue
		}
		heads[noun], relations[noun] = heads[name], relations[name]
		heads[name], relations[name] = b, "obl"
		for k := range heads {
			inside := name-6 < k && k < b && (relations[k] == "flat" || relations[k] == "compound" || relations[k] == "punct" && k == b-1)
			if heads[k] == name && k != noun && !inside {
				heads[k] = noun
			}
		}
	}
}

// saying are forms of the verb that no noun is the object of when a finite verb
// stands right behind it.
var saying = []string{"said", "says", "say", "saying"}

// hangReported makes the subject of a clause of what the parser took for the
// object of "said" with a relative clause behind it: "said the papers had been
// found".
func hangReported(words, relations []string, heads []int) {
	for noun, verb := range heads {
		if verb < 0 || noun < verb || relations[noun] != "obj" || !slices.Contains(saying, words[verb]) {
			continue
		}
		for k := noun + 2; k < len(heads); k++ {
			if heads[k] != noun || relations[k] != "acl:relcl" || heads[noun+1] != k || relations[noun+1] != "aux" {
				continue
			}
			subject := "nsubj"
			for i := noun + 1; i < k; i++ {
				if heads[i] == k && relations[i] == "aux:pass" {
					subject = "nsubj:pass"
				}
			}
			heads[k], relations[k] = verb, "ccomp"
			heads[noun], relations[noun] = k, subject
			break
		}
	}
}

// hangBehindComma hangs a verb behind ", and" on the main clause's verb rather
// than on one of a clause within it, where both have the same tense: "Roe
// denounced them after they flew balloons, and warned that …".
func hangBehindComma(words []string, tags []uint8, relations []string, heads []int) {
	root := slices.Index(heads, -1)
	if root < 0 {
		return
	}
	for c := root + 3; c < len(heads); c++ {
		h := heads[c]
		if relations[c] != "conj" || h <= root || h >= c || tags[c] != tags[root] {
			continue
		}
		behind, subject := false, false
		for k := h + 1; k < len(heads); k++ {
			if heads[k] != c {
				continue
			}
			behind = behind || relations[k] == "cc" && k < c && words[k-1] == ","
			subject = subject || (relations[k] == "nsubj" || relations[k] == "nsubj:pass")
		}
		if !behind || subject {
			continue
		}
		within := false
		for i, steps := h, 0; i != root && i >= 0 && steps < 12; i, steps = heads[i], steps+1 {
			within = within || relations[i] == "advcl" || relations[i] == "acl:relcl"
		}
		if within {
			heads[c] = root
			for k := h + 1; k < c; k++ {
				if heads[k] == h && relations[k] == "punct" && words[k] == "," && k+1 < c && heads[k+1] == c {
					heads[k] = c
				}
			}
		}
	}
}
