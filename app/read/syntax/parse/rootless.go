package parse

import (
	"slices"
	"strings"
)

// hangMainVerb makes the root of the finite verb that the parser hung as a
// relative clause on a noun, in a sentence that has no other: "Harbour Minister
// Ada Roe opened the port.", "According to its chairman, boats have left the
// port."
func hangMainVerb(words []string, tags []tagInfo, relations []string, heads []int) {
	root := slices.Index(heads, -1)
	if root < 0 || tags[root].verb || !slices.Contains(words[max(0, len(words)-2):], ".") || hasChild(root, heads, relations, "cop", "aux", "nsubj") {
		return
	}
	verb, subject := mainVerb(root, words, tags, relations, heads)
	if verb < 0 {
		verb, subject = behindAside(root, words, tags, relations, heads), root
	}
	if verb < 0 {
		return
	}
	switch {
	case subject == root:
		heads[root], relations[root] = verb, "nsubj"
	case hasChild(root, heads, relations, "case"):
		heads[root], relations[root] = verb, "obl"
	case heads[verb] == root && leftmost(subject, heads) == root+1:
		heads[root], relations[root] = subject, "nmod:desc"
	default:
		return
	}
	heads[verb], relations[verb] = -1, "root"
	for i, h := range heads {
		if h == root && i > verb {
			heads[i] = verb
		}
	}
}

// mainVerb is the first finite verb that hangs behind the root as a relative
// clause without its pronoun and lacks nothing, with its subject; -1 for none.
func mainVerb(root int, words []string, tags []tagInfo, relations []string, heads []int) (verb, subject int) {
	for v := root + 1; v < len(heads); v++ {
		if relations[v] != "acl:relcl" || !under(v, root, heads) {
			continue
		}
		subject = -1
		finite, whole, relative := tags[v].finite, false, false
		for k, h := range heads {
			if h != v {
				continue
			}
			switch r := relations[k]; {
			case r == "nsubj" || r == "nsubj:pass":
				subject = k
			case r == "aux" || r == "aux:pass" || r == "cop":
				finite = finite || k < v
			case k > v && r != "punct" && r != "advmod":
				whole = true
			}
			relative = relative || k < v && slices.Contains(relatives, words[k])
		}
		if subject > root && subject < v && finite && whole && !relative && !slices.Contains(relatives, words[subject]) {
			return v, subject
		}
		return -1, -1
	}
	return -1, -1
}

// behindAside is the verb that the parser hung as a participle on what is set
// off by commas behind the root: "Ada Roe, the mayor, called on them."; -1 for
// none.
func behindAside(root int, words []string, tags []tagInfo, relations []string, heads []int) int {
	for v := root + 3; v < len(heads); v++ {
		a := heads[v]
		if relations[v] != "acl" || a <= root || words[v-1] != "," || !tags[v].past && !tags[v].participle || strings.HasSuffix(words[v], "ing") {
			continue
		}
		if heads[a] == root && relations[a] == "appos" && (v+1 == len(words) || words[v+1] != "by") {
			return v
		}
	}
	return -1
}

// relatives are words that a relative clause begins with.
var relatives = []string{"that", "which", "who", "whom", "whose", "where", "when", "why"}

func hasChild(head int, heads []int, relations []string, rels ...string) bool {
	for k, h := range heads {
		if h == head && slices.Contains(rels, relations[k]) {
			return true
		}
	}
	return false
}

// under tells that i hangs on top, over few words.
func under(i, top int, heads []int) bool {
	for range 4 {
		if i = heads[i]; i == top || i < 0 {
			return i == top
		}
	}
	return false
}

// leftmost is the first word of the phrase right before and at h.
func leftmost(h int, heads []int) int {
	first := h
	for k := h - 1; k >= 0 && k >= h-8; k-- {
		if heads[k] == h || heads[k] > k && heads[k] < h && heads[k] >= first {
			first = k
		}
	}
	return first
}
