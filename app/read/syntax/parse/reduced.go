package parse

import "slices"

// hangReduced makes the root of the verb that the parser hung as a clause on
// the participle behind its subject: "Two people briefed on the matter said …".
func hangReduced(words []string, tags []tagInfo, relations []string, heads []int) {
	root := slices.Index(heads, -1)
	if root < 1 || !tags[root].verb || hasChild(root, heads, relations, "aux", "aux:pass", "cop", "obj", "cc", "conj") {
		return
	}
	subject := -1
	for k := range heads[:root] {
		if heads[k] == root && relations[k] == "nsubj" {
			subject = k
		}
	}
	if subject < 0 || subject != root-1 {
		return
	}
	for v := root + 2; v < len(heads); v++ {
		if heads[v] != root || relations[v] != "advcl" && relations[v] != "parataxis" && relations[v] != "ccomp" || !tags[v].finite {
			continue
		}
		if hasChild(v, heads, relations, "nsubj", "nsubj:pass", "mark", "advmod", "cc", "expl", "aux") || slices.Contains(words[root:v], ",") {
			return
		}
		heads[v], relations[v] = -1, "root"
		heads[subject], relations[subject] = v, "nsubj"
		heads[root], relations[root] = subject, "acl"
		for k, h := range heads {
			if h == root && (k > v || k < subject) {
				heads[k] = v
			}
		}
		return
	}
}
