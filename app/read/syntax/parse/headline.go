package parse

import "slices"

// hangHeadline repairs the tree of a headline, where an auxiliary is left out: the
// verb of "Consulate in Leeds bombed" and of "Roe to quit" hangs on the noun as
// a participle does in a sentence. The noun becomes the verb's subject, and what
// is done to it a passive's.
func (s *tree) hangHeadline() {
	root := slices.Index(s.heads, -1)
	if root >= 0 && !s.tags[root].lexical && !slices.Contains(s.words, ".") {
		if v := s.headlineVerb(root); v >= 0 {
			s.crown(v, root)
		}
	}
	for i, v := range s.heads {
		if s.relations[i] == "nsubj" && v > i && s.tags[v].done && !s.has(v, "aux", "aux:pass", "cop") {
			s.relations[i] = "nsubj:pass"
		}
	}
}

// headlineVerb is the last participle or infinitive that says more of the headline's
// own noun; -1 where there is none, or a verb that has a tense.
func (s *tree) headlineVerb(root int) int {
	best := -1
	for i := range s.words {
		switch t := s.tags[i]; {
		case !t.lexical:
		case t.finite:
			if s.is(i, "root", "parataxis", "acl:relcl") {
				return -1
			}
		case s.relations[i] != "acl" || s.heads[i] > i:
		case t.done || t.base && s.begun(i):
			n := s.headlineNoun(i)
			if n < 0 || !s.tags[n].nominal {
				continue
			}
			switch s.relations[n] {
			case "root", "parataxis", "appos":
				best = i
			case "nsubj":
				if s.heads[n] == root && !s.has(root, "aux", "aux:pass", "cop") {
					best = i // "Sund to buy Holm in $9m deal", of which the deal is no verb
				}
			}
		}
	}
	return best
}

// begun tells an infinitive right behind the headline's noun, "Roe to quit":
// further off it is a purpose.
func (s *tree) begun(v int) bool {
	return v > 1 && s.words[v-1] == "to" && s.heads[v] == v-2 && s.headlineNoun(v) == v-2
}

// headlineNoun is the head of the phrase before v that v hangs in, up to a colon.
func (s *tree) headlineNoun(v int) int {
	n := s.heads[v]
	for range s.words {
		up := s.heads[n]
		if up < 0 || up > n || !s.tags[up].nominal || slices.ContainsFunc(s.words[up:n], func(w string) bool { return w == ":" || w == ";" || w == "-" || w == "–" }) {
			return n
		}
		n = up
	}
	return -1
}

// crown puts v in the place of the noun before it, which becomes its subject;
// what stands behind v is v's.
func (s *tree) crown(v, root int) {
	n := s.headlineNoun(v)
	if s.relations[n] == "nsubj" {
		s.hang(v, -1, "root")
		s.hang(root, v, "obl")
	} else {
		s.hang(v, s.heads[n], s.relations[n])
	}
	s.hang(n, v, "nsubj")
	if s.tags[v].done {
		s.relations[n] = "nsubj:pass"
	}
	for k := v + 1; k < len(s.words); k++ {
		if s.heads[k] < n || s.heads[k] >= v {
			continue
		}
		s.heads[k] = v
		switch s.relations[k] {
		case "nmod":
			s.relations[k] = "obl"
		case "acl":
			s.relations[k] = "advcl"
		}
	}
}
