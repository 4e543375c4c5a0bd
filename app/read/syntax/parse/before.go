package parse

import "strings"

// hangBeforeVerb parts the preposition of "people dressed in black threw stones"
// from the verb that the parser took for its noun.
func hangBeforeVerb(tags []tagInfo, relations []string, heads []int) {
	for v := 3; v < len(heads); v++ {
		h := heads[v]
		if !tags[v].finite || relations[v] != "obl" && relations[v] != "nmod" || h < 1 || h >= v-1 || !tags[h].verb {
			continue
		}
		noun, mark, subject := v-1, -1, -1
		if heads[noun] != v || relations[noun] == "punct" || tags[noun].verb {
			continue
		}
		for k := range heads {
			switch {
			case heads[k] == v && relations[k] == "case" && k < noun:
				mark = k
			case heads[k] == h && strings.HasPrefix(relations[k], "nsubj") && k < h:
				subject = k
			}
		}
		if mark < h || subject < 0 {
			continue
		}
		for k := range heads {
			if heads[k] == v && k >= mark && k < noun {
				heads[k] = noun
			}
		}
		heads[noun], relations[noun] = h, "obl"
		heads[v], relations[v] = heads[h], relations[h]
		heads[h], relations[h] = subject, "acl"
		heads[subject], relations[subject] = v, "nsubj"
		for k := range heads {
			if heads[k] == h && (k < subject || k > v) {
				heads[k] = v
			}
		}
	}
}
