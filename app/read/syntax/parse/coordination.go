package parse

import (
	"slices"
	"strings"
)

// hangTeller hangs what a teller goes on to do on the telling rather than on what
// is told: "The union said wages had fallen and called for a strike.", "The union
// says talks broke down and has called a strike."
func (s *tree) hangTeller() {
	for c, told := range s.heads {
		if told < 1 || told > c || s.relations[c] != "conj" || s.relations[told] != "ccomp" || s.has(c, "nsubj", "nsubj:pass", "expl") {
			continue
		}
		teller := s.heads[told]
		if teller < 1 || teller > told || !s.tags[teller].verb {
			continue
		}
		if s.present(teller) && s.present(c) && s.tags[s.finiteOf(told)].past || s.tags[teller].past && s.utters(c, told) {
			s.heads[c] = teller
		}
	}
}

// utters tells that the conjunction alone joins to what is told a verb in the
// past of what tellers do.
func (s *tree) utters(c, told int) bool {
	if !slices.Contains(utterances, s.words[c]) || slices.Contains(utterances, s.words[told]) || !s.joinedBare(c) {
		return false
	}
	return s.tags[c].past || s.tags[c].participle && !s.has(told, "aux:pass")
}

// utterances are what tellers do in the same breath, in the past.
var utterances = []string{
	"said", "added", "told", "urged", "called", "demanded", "warned", "asked", "accused", "criticised", "criticized", "condemned", "vowed",
	"pledged", "appealed", "promised", "blamed", "denied", "insisted", "apologised", "apologized", "rejected", "denounced", "dismissed", "threatened",
}

// joinedBare tells that verb c is joined to another by a conjunction alone: it
// has nothing else before it, no subject and no "that".
func (s *tree) joinedBare(c int) bool {
	joined := false
	for k := range s.kids(c) {
		if k > c {
			break
		}
		joined = joined || s.relations[k] == "cc"
		if !s.is(k, "cc", "punct", "advmod") {
			return false
		}
	}
	return joined
}

func (s *tree) present(verb int) bool {
	t := s.tags[s.finiteOf(verb)]
	return t.finite && !t.past
}

// hangPairedSubject makes one subject of two nouns that the parser took for what
// a preposition governs and, if at all, the second for a subject of its own: "hurt
// as fans and police clashed", "halted after the rouble and shares plunged".
func (s *tree) hangPairedSubject() {
	for v := 4; v < len(s.words); v++ {
		second := v - 1
		if !s.tags[v].finite || !s.tags[second].noun {
			continue
		}
		first, cc := s.heads[second], s.leftmost(second)-1
		switch {
		case s.relations[second] == "conj" && s.is(v, "acl", "advcl", "conj", "parataxis") && !s.has(v, "cc", "mark", "nsubj") && !s.followedBy(v):
			cc = -1
		case s.relations[second] == "nsubj" && first == v && cc > 0 && s.heads[cc] == v && s.relations[cc] == "cc" && s.relations[v] == "conj":
			first = cc - 1
		default:
			continue
		}
		if first < 0 {
			continue
		}
		if above := s.heads[first]; above >= 0 && above < first && s.relations[first] == "obl" && s.mayAct(first, cc > 0) && (s.heads[v] == above || s.heads[v] == first) {
			s.hang(second, first, "conj")
			if cc > 0 {
				s.heads[cc] = second
			}
			s.hang(v, above, s.becomesClause(first, v))
			s.hang(first, v, "nsubj")
		}
	}
}

// mayAct tells that the noun of a preposition that may begin a clause is rather
// the subject of one: nobody is fined "as fans", or left "before Chad". What
// happened after "the vote" may stand alone.
func (s *tree) mayAct(noun int, alone bool) bool {
	mark := s.marker(noun)
	if mark < 0 || s.time(noun) {
		return false
	}
	name := s.tags[noun].noun && s.words[noun] != strings.ToLower(s.words[noun])
	many := s.tags[noun].plural || s.words[noun] == "police"
	return name || strings.EqualFold(s.words[mark], "as") && many || !strings.EqualFold(s.words[mark], "as") && !alone
}

// hangBetween joins the two that something is between, where the parser made a
// clause of the second: "after talks between the union and the port collapsed".
func (s *tree) hangBetween() {
	for p, w := range s.words {
		if w != "between" || s.relations[p] != "case" || s.heads[p] <= p {
			continue
		}
		first := s.heads[p]
		noun := s.heads[first]
		and := slices.Index(s.words[first:], "and") + first
		if noun < 0 || noun > p || and <= first || and > first+6 || s.has(first, "conj") || s.relations[and] != "cc" {
			continue
		}
		verb := s.heads[and]
		if verb < and || !s.tags[verb].finite || s.relations[verb] != "conj" {
			continue
		}
		for second := and + 1; second < verb; second++ {
			if s.heads[second] == verb && s.relations[second] == "nsubj" && s.leftmost(second) == and+1 {
				s.join(noun, first, and, second, verb)
				break
			}
		}
	}
}

// join hangs the second of two on the first, and makes the noun that is between
// them the subject of verb.
func (s *tree) join(noun, first, and, second, verb int) {
	s.hang(second, first, "conj")
	s.heads[and] = second
	s.hang(verb, s.heads[noun], s.relations[noun])
	s.hang(noun, verb, "nsubj")
	for k := range noun {
		if s.heads[k] == noun && s.relations[k] == "case" {
			s.hang(k, verb, "mark")
			s.relations[verb] = "advcl"
		}
	}
}
