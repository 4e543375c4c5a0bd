package parse

import (
	"slices"
	"strings"
)

// hangReduced parts a participle behind a noun from the verb whose subject the
// noun is: "A truck loaded with gravel hit the bridge.", "after a ferry carrying
// pilgrims capsized". News is full of them and treebanks are not, so that the
// parser often takes the participle for the verb, or the verb for one more
// participle.
func (s *tree) hangReduced() {
	for p := len(s.words) - 2; p > 0; p-- { // the clause within first: "died after a car packed with bombs hit a gate"
		if !s.reduces(p) {
			continue
		}
		s.hangSince(p)
		subject, verb := p-1, s.verbOf(p)
		switch {
		case verb < 0:
		case s.heads[subject] == verb && s.subject(subject):
			s.give(p, verb)
		case !s.served(subject, p):
			s.part(subject, p, verb)
		}
	}
}

// reduces tells whether word p may be a participle that says more of the noun
// before it.
func (s *tree) reduces(p int) bool {
	t := s.tags[p]
	if t.participle && s.tags[p+1].noun && !strings.HasSuffix(s.words[p], "ing") { // "precision guided missiles"
		return false
	}
	if !s.tags[p-1].noun || !t.participle && !t.past && (!t.adjective || !strings.HasSuffix(s.words[p], "ed")) {
		return false
	}
	return s.besides(p) && !slices.Contains(telling, s.words[p]) && !s.has(p, "aux", "aux:pass", "cop", "expl")
}

// besides tells that the tree, too, has something between word p and the noun
// before it.
func (s *tree) besides(p int) bool {
	switch s.heads[p] {
	case p - 1:
		return s.is(p, "acl", "amod")
	case s.heads[p-1]:
		return s.relations[p] == "advcl" && s.relations[p-1] == "obl"
	}
	return s.heads[p-1] == p
}

// telling are verbs with a clause for their object, whose verb is not the
// noun's.
var telling = []string{
	"said", "saying", "told", "telling", "thought", "thinking", "believed", "believing", "knew", "known", "knowing", "claimed", "claiming",
	"felt", "feeling", "feared", "fearing", "hoped", "hoping", "showed", "shown", "showing", "meant", "meaning", "added", "adding", "insisted", "insisting",
	"suggested", "suggesting", "announced", "announcing", "warned", "warning", "found", "heard", "hearing", "alleged", "alleging",
}

// served tells that the noun has a verb of its own already, behind the
// participle p or before the noun.
func (s *tree) served(noun, p int) bool {
	h, r := s.heads[noun], s.relations[noun]
	switch {
	case h == p:
		return s.tags[p].past && !s.followedBy(p) && !s.loose(p)
	case r == "root":
		return s.words[len(s.words)-1] != "."
	case h < 0:
		return true
	case strings.HasPrefix(r, "nsubj"):
		return h > noun && (s.tags[h].verb || s.has(h, "cop", "aux")) || h < noun && !s.subjectBefore(h)
	case r == "obj":
		return !slices.Contains(saying, s.words[h])
	case r == "obl" || r == "nmod":
		return s.marker(noun) < 0
	}
	return true
}

// followedBy tells that "by" stands behind word i: who did it.
func (s *tree) followedBy(i int) bool { return i+1 < len(s.words) && s.words[i+1] == "by" }

// loose tells that a verb hangs on p, which is one too, with nothing to join
// them.
func (s *tree) loose(p int) bool {
	v := s.verbOf(p)
	return v > 0 && s.heads[v] == p && slices.Contains([]string{"conj", "root", "parataxis", "advcl"}, s.relations[v]) && !s.has(v, "nsubj")
}

// verbOf is the verb behind participle p, in the same stretch of words, that
// lacks a subject of its own; -1 for none.
func (s *tree) verbOf(p int) int {
	loose := -1
	for f := p + 1; f < min(len(s.words), p+14); f++ {
		if s.closes(f) {
			break
		}
		switch t := s.tags[f]; {
		case t.finite:
			v := f
			if slices.Contains([]string{"aux", "aux:pass", "cop"}, s.relations[f]) && s.heads[f] > f {
				v = s.heads[f]
			}
			if s.free(v, f, p) {
				return v
			}
			return -1
		case loose < 0 && f > p+1 && (t.participle || t.base) && s.maybeVerb(f, p):
			loose = f
		}
	}
	return loose
}

// maybeVerb tells whether word f behind participle p, tagged as one more, may be
// a verb with a subject: not "done by", nor the "guided" of "guided missiles".
func (s *tree) maybeVerb(f, p int) bool {
	bare := f+1 < len(s.words) && s.tags[f+1].noun
	return !strings.HasSuffix(s.words[f], "ing") && !s.followedBy(f) && !bare && s.within(f, p) && s.free(f, f, p) && !s.has(f, "aux", "aux:pass", "mark")
}

// closes tells that the stretch of words that a participle governs ends at i.
func (s *tree) closes(i int) bool {
	switch s.relations[i] {
	case "punct", "cc":
		return s.words[i] != "-"
	case "mark": // "accused of selling" goes on
		return s.heads[i] < 0 || !strings.HasSuffix(s.words[s.heads[i]], "ing")
	}
	return slices.Contains(relatives, s.words[i]) || slices.Contains([]string{"after", "before", "because", "while", "if", "and", "or", "but", "as", "to"}, s.words[i]) && s.relations[i] != "case"
}

// within tells that the parser hung verb v under p or on the noun before v, as
// one more participle.
func (s *tree) within(v, p int) bool {
	switch s.relations[v] {
	case "acl", "advcl", "xcomp", "conj", "parataxis":
		return s.heads[v] >= p-1 && s.heads[v] < v
	}
	return false
}

// free tells whether verb v, whose first word is f, has no subject, or only the
// noun right before it, which then is the participle's object.
func (s *tree) free(v, f, p int) bool {
	for k := p + 1; k < v; k++ {
		if s.heads[k] != v {
			continue
		}
		switch r := s.relations[k]; {
		case strings.HasPrefix(r, "nsubj"):
			if k != f-1 || !s.tags[k].noun {
				return false
			}
		case r == "expl" || r == "mark" || r == "cc":
			return false
		}
	}
	return s.relations[v] != "acl:relcl" || !s.subjectBefore(v)
}

// part makes of verb the one whose subject the noun is, at the place in the
// tree that the noun or the participle p had.
func (s *tree) part(noun, p, verb int) {
	top := noun
	if s.heads[noun] == p {
		top = p
	}
	head, relation := s.heads[top], s.relations[top]
	switch {
	case head == verb: // hung on it already
		head, relation = s.heads[verb], s.relations[verb]
	case s.under(head, verb):
		if !s.lift(head, verb) {
			return
		}
		relation = s.becomesClause(noun, verb)
	case top == p:
	case relation == "obj" || strings.HasPrefix(relation, "nsubj") && s.tags[head].verb:
		relation = "ccomp"
	case strings.HasPrefix(relation, "nsubj"):
		head, relation = s.raise(head, verb)
	case relation != "root":
		relation = s.becomesClause(noun, verb)
	}
	s.give(p, verb)
	for k, h := range s.heads {
		switch {
		case k == verb || k == noun || k == p:
		case (h == p || h == noun) && k > verb, h == p && top == p && k < noun:
			s.heads[k] = verb
		}
	}
	s.hang(noun, verb, s.subjectOf(verb))
	s.hang(p, noun, "acl")
	s.hang(verb, head, relation)
}

// becomesClause makes the preposition of a noun the word that begins the clause of
// the noun's verb, and gives the relation of such a clause.
func (s *tree) becomesClause(noun, verb int) string {
	s.hang(s.marker(noun), verb, "mark")
	return "advcl"
}

// lift parts from verb its subject with the verb past that was taken for a
// participle of it, "men died" of "men died after a car packed with bombs hit
// them", and puts past in the place of verb.
func (s *tree) lift(past, verb int) bool {
	subject := s.heads[past]
	if !s.tags[past].past || s.relations[past] != "acl" || s.heads[subject] != verb || !s.subject(subject) || s.followedBy(past) {
		return false
	}
	s.hang(past, s.heads[verb], s.relations[verb])
	s.hang(subject, past, "nsubj")
	for k := range s.kids(verb) {
		if k < past {
			s.heads[k] = past
		}
	}
	return true
}

// give hangs on participle p what the parser took for the verb's subject.
func (s *tree) give(p, verb int) {
	for k := p + 1; k < verb; k++ {
		if s.heads[k] == verb && strings.HasPrefix(s.relations[k], "nsubj") {
			s.hang(k, p, "obj")
			if s.has(k, "case") {
				s.relations[k] = "obl"
			}
		}
	}
}

// raise takes the word a noun was said to be the subject of, "when", down to
// what it begins, and gives where that hangs.
func (s *tree) raise(when, verb int) (head int, relation string) {
	head = s.heads[when]
	s.hang(when, verb, "advmod")
	return head, "advcl"
}
