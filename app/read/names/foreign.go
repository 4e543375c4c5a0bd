package names

import "readout/app/brief"

// articles are those of the languages whose articles the model, which knows
// English only, takes for parts of names.
var articles = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range []string{
		"le", "la", "les", "l'", "l’", "un", "une", "des", "du", "aux", "au", // French
		"el", "los", "las", "una", "unos", "al", // Spanish
		"der", "die", "das", "den", "dem", "ein", "eine", "im", "am", "zum", "zur", // German
		"il", "lo", "gli", "i", "o", "os", "as", "na", "no", "da", "do", // Italian, Portuguese
	} {
		set[w] = true
	}
	return set
}()

// foreign takes the articles off the names of a text that is not English. What
// has one is seldom a person, unless a given name follows: "la Russie", "der
// Kanzler Otto Brandt".
func (c *reading) foreign() {
	for at := range c.found {
		n := &c.found[at]
		first := n.First
		for first < n.Last && articles[c.doc.Tokens[first].Lower] {
			c.owner[first] = 0
			first++
		}
		if first == n.First {
			continue
		}
		n.First = first
		if n.Kind != brief.Person || first == n.Last {
			continue
		}
		for k := first; k < n.Last; k++ {
			if c.hits[k].has(given) {
				for ; n.First < k; n.First++ {
					c.owner[n.First] = 0
				}
				break
			}
		}
		if c.hits[n.First].has(given) {
			continue
		}
		n.RunnerUp, n.Kind = n.Kind, brief.Location
		if n.Last-n.First > 1 {
			n.Kind = brief.Organization
		}
	}
}
