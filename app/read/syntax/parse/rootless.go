package parse

import (
	"slices"
	"strings"
)

// hangMainVerb makes the root of the finite verb that the parser hung as a
// relative clause on a noun, in a sentence that has no other: "Harbour Minister
// Ada Roe opened the port.", "According to its chairman, boats have left the
// port."
func (s *tree) hangMainVerb() {
	root := slices.Index(s.heads, -1)
	if root < 0 || s.tags[root].verb || !slices.Contains(s.words[max(0, len(s.words)-2):], ".") || s.has(root, "cop", "aux", "nsubj") {
		return
	}
	verb, subject := s.mainVerb(root)
	if verb < 0 {
		verb, subject = s.behindAside(root), root
	}
	if verb < 0 {
		return
	}
	switch {
	case subject == root:
		s.hang(root, verb, "nsubj")
	case s.has(root, "case"):
		s.hang(root, verb, "obl")
	case s.heads[verb] == root && s.leftmost(subject) == root+1:
		s.hang(root, subject, "nmod:desc")
	default:
		return
	}
	s.hang(verb, -1, "root")
	for i := range s.kids(root) {
		if i > verb {
			s.heads[i] = verb
		}
	}
}

// mainVerb is the first finite verb that hangs behind the root as a relative
// clause without its pronoun and lacks nothing, with its subject; -1 for none.
func (s *tree) mainVerb(root int) (verb, subject int) {
	for v := root + 1; v < len(s.heads); v++ {
		if s.relations[v] != "acl:relcl" || !s.shallow(v) {
			continue
		}
		subject = -1
		finite, whole, relative := s.tags[v].finite, false, false
		for k := range s.kids(v) {
			switch r := s.relations[k]; {
			case r == "nsubj" || r == "nsubj:pass":
				subject = k
			case r == "aux" || r == "aux:pass" || r == "cop":
				finite = finite || k < v
			case k > v && r != "punct" && r != "advmod":
				whole = true
			}
			relative = relative || k < v && slices.Contains(relatives, s.words[k])
		}
		if subject > root && subject < v && finite && whole && !relative && !slices.Contains(relatives, s.words[subject]) {
			return v, subject
		}
		return -1, -1
	}
	return -1, -1
}

// shallow tells that few words are between word i and the root of the tree.
func (s *tree) shallow(i int) bool {
	for range 4 {
		if i = s.heads[i]; s.heads[i] < 0 {
			return true
		}
	}
	return false
}

// behindAside is the verb that the parser hung as a participle on a noun of what
// is set off by commas behind the root: "Ada Roe, the mayor, called on them.",
// "The bank, owned by the state, denied it."; -1 for none.
func (s *tree) behindAside(root int) int {
	for v := root + 3; v < len(s.heads); v++ {
		aside := s.heads[v]
		if s.relations[v] != "acl" || aside <= root || s.words[v-1] != "," || !s.tags[v].past && !s.tags[v].participle || strings.HasSuffix(s.words[v], "ing") || s.followedBy(v) {
			continue
		}
		for s.heads[aside] > root {
			aside = s.heads[aside]
		}
		if s.heads[aside] == root && (s.relations[aside] == "appos" || s.relations[aside] == "acl" && s.words[aside-1] == ",") {
			return v
		}
	}
	return -1
}
