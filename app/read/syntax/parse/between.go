package parse

import "slices"

// hangBetween joins the two that something is between, where the parser made a
// clause of the second: "after talks between the union and the port collapsed".
func hangBetween(words []string, tags []tagInfo, relations []string, heads []int) {
	for p, w := range words {
		if w != "between" || relations[p] != "case" || heads[p] <= p {
			continue
		}
		first := heads[p]
		noun := heads[first]
		and := slices.Index(words[first:], "and") + first
		if noun < 0 || noun > p || and <= first || and > first+6 || hasChild(first, heads, relations, "conj") || relations[and] != "cc" {
			continue
		}
		verb := heads[and]
		if verb < and || !tags[verb].finite || relations[verb] != "conj" {
			continue
		}
		for second := and + 1; second < verb; second++ {
			if heads[second] != verb || relations[second] != "nsubj" || leftmost(second, heads) != and+1 {
				continue
			}
			heads[second], relations[second] = first, "conj"
			heads[and] = second
			relation := relations[noun]
			heads[verb] = heads[noun]
			heads[noun], relations[noun] = verb, "nsubj"
			relations[verb] = relation
			for k := range heads[:noun] {
				if heads[k] == noun && relations[k] == "case" {
					heads[k], relations[k] = verb, "mark"
					relations[verb] = "advcl"
				}
			}
			break
		}
	}
}
