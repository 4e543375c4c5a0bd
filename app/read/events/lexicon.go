package events

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"readout/app/brief"
	"readout/app/read/clause"
)

// lexicon is the word list of triggers: what verbs, nouns and adjectives make
// an event, under which conditions, and of which type.
type lexicon struct {
	verbs, nouns, adjectives map[string][]entry
}

// entry is one reading of a lemma.
type entry struct {
	kind  string   // "CONSULT", "OTHER:death", or a frame: "@report"
	rest  []string // the words after the first of a phrasal verb
	objs  map[string]bool
	subjs map[string]bool
	preps map[string]bool
	obls  map[string]bool
	mods  map[string]bool

	obj, noobj, comp, inf, pass, act, who, agent bool // conditions
	joint, swap, weak, self                      bool // what follows from it

	order int // line in the file: the earlier wins a tie
}

func (e *entry) frame() bool { return e.kind[0] == '@' }

// event is the type, where the entry is not a frame.
func (e *entry) event() brief.EventType { return brief.EventType(e.kind) }

// specific ranks entries: the more an entry asks for, the more it means.
func (e *entry) specific() int {
	n := 4 * len(e.rest)
	if e.objs != nil {
		n += 6
	}
	if e.subjs != nil {
		n += 5
	}
	if e.preps != nil {
		n += 3
	}
	if e.obls != nil {
		n += 6
	}
	if e.mods != nil {
		n += 5
	}
	for _, c := range []bool{e.obj, e.noobj, e.pass, e.act, e.who, e.agent} {
		if c {
			n++
		}
	}
	if e.comp {
		n += 2
	}
	return n
}

// parseLexicon reads the tab-separated word list; its head comment tells the
// form. A line that breaks it is brief.ErrInvalid.
func parseLexicon(list string) (*lexicon, error) {
	lex := &lexicon{map[string][]entry{}, map[string][]entry{}, map[string][]entry{}}
	for n, line := range strings.Split(list, "\n") {
		line = strings.TrimRight(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("event words, line %d: %d columns: %w", n+1, len(f), brief.ErrInvalid)
		}
		e, err := parsePattern(f[2])
		if err != nil {
			return nil, fmt.Errorf("event words, line %d: %w", n+1, err)
		}
		e.kind, e.order = f[0], n
		if err := lex.add(f[1], e, strings.Fields(f[3])); err != nil {
			return nil, fmt.Errorf("event words, line %d: %w", n+1, err)
		}
	}
	for _, m := range []map[string][]entry{lex.verbs, lex.nouns, lex.adjectives} {
		for _, list := range m {
			sort.SliceStable(list, func(i, j int) bool {
				a, b := list[i].specific(), list[j].specific()
				return a > b || a == b && list[i].order < list[j].order
			})
		}
	}
	return lex, nil
}

func parsePattern(s string) (entry, error) {
	var e entry
	for _, c := range strings.Split(s, ",") {
		name, list, _ := strings.Cut(c, ":")
		var set map[string]bool
		if list != "" {
			set = clause.WordSet(strings.ReplaceAll(list, "|", " "))
		}
		switch name {
		case "-":
		case "obj":
			e.obj, e.objs = true, set
		case "subj":
			e.subjs = set
		case "with":
			e.preps = set
		case "noobj":
			e.noobj = true
		case "comp":
			e.comp = true
		case "pass":
			e.pass = true
		case "who":
			e.obj, e.who = true, true
		case "agent":
			e.agent = true
		case "inf":
			e.comp, e.inf = true, true
		case "obl":
			e.obls = set
		case "mod":
			e.mods = set
		case "act":
			e.act = true
		case "joint":
			e.joint = true
		case "swap":
			e.swap = true
		case "weak":
			e.weak = true
		case "self":
			e.self = true
		default:
			return e, fmt.Errorf("pattern %q: %w", c, brief.ErrInvalid)
		}
	}
	return e, nil
}

func (lex *lexicon) add(pos string, e entry, lemmas []string) error {
	var m map[string][]entry
	switch pos {
	case "v":
		m = lex.verbs
	case "n":
		m = lex.nouns
	case "a":
		m = lex.adjectives
	default:
		return fmt.Errorf("part of speech %q: %w", pos, brief.ErrInvalid)
	}
	for _, l := range lemmas {
		parts := strings.Split(l, "_")
		e := e
		e.rest = parts[1:]
		m[parts[0]] = append(m[parts[0]], e)
	}
	return nil
}

// lookUp is the best reading of the verb v as an event and as a frame, with the
// event that came second. Each is nil where there is none.
func (s *scanner) lookUp(v int) (event, frame, second *entry) {
	lemma := s.t.Tok(v).Lemma
	if s.lex.verbs[lemma] == nil { // a lemma the reader got wrong
		lemma = guessLemma(s.lex, s.t.Tok(v).Lower)
		if l := irregular[s.t.Tok(v).Lower]; l != "" && s.lex.verbs[lemma] == nil {
			lemma = l
		}
	}
	list := s.lex.verbs[lemma]
	for i := range list {
		e := &list[i]
		switch {
		case e.frame() && frame != nil, !e.frame() && second != nil:
		case !s.fits(v, e):
		case e.frame():
			frame = e
		case event == nil:
			event = e
		case e.kind != event.kind:
			second = e
		}
	}
	return event, frame, second
}

// noun is the reading of the noun n as an event and as a frame.
func (lex *lexicon) noun(t *clause.Tree, n int) (event, frame *entry) {
	list := lex.nouns[t.Tok(n).Lemma]
	for i := range list {
		e := &list[i]
		if len(e.rest) > 0 && !phrasal(t, n, e.rest) {
			continue
		}
		if e.comp && t.Child(n, "acl", "ccomp", "xcomp", "advcl", "nmod") < 0 || e.mods != nil && !modified(t, n, e.mods) {
			continue
		}
		if e.frame() && frame == nil {
			frame = e
		}
		if !e.frame() && event == nil {
			event = e
		}
	}
	return event, frame
}

// fits tells whether the verb v stands as e asks.
func (s *scanner) fits(v int, e *entry) bool {
	t := s.t
	if len(e.rest) > 0 && !phrasal(t, v, e.rest) {
		return false
	}
	if e.pass && !t.Passive(v) && !t.Participle(v) || e.act && t.Passive(v) {
		return false
	}
	if e.obj || e.noobj {
		objs := t.Objects(v)
		if o := particleObject(t, v, e.rest); o >= 0 && len(objs) == 0 {
			objs = []int{o}
		}
		if len(objs) == 0 == e.obj {
			return false
		}
		if e.objs != nil && !t.AnyLemma(append(t.Things(v), objs...), e.objs) && !t.AnyLemma(beheaded(t, objs), e.objs) || e.who && !s.anyone(objs) {
			return false
		}
	}
	if e.subjs != nil && !s.subjectIs(v, e.subjs) {
		return false
	}
	if e.preps != nil && !marked(t, v, e.preps) {
		return false
	}
	if e.obls != nil && !oblique(t, v, e.obls) || e.agent && !s.anyone(t.Subjects(v)) {
		return false
	}
	if !e.comp {
		return true
	}
	to := t.Complement(v)
	return to >= 0 && (!e.inf || t.Infinitive(to))
}

// modified tells a noun that one of the words stands before: "missile strikes".
func modified(t *clause.Tree, n int, set map[string]bool) bool {
	for _, k := range t.Children(n) {
		if t.Is(int(k), "compound", "amod", "nmod") && int(k) < n && written(t, int(k), set) {
			return true
		}
	}
	return false
}

// beheaded are the nouns that follow an object without a preposition: a parse
// takes "short-range missiles" for a range.
func beheaded(t *clause.Tree, objs []int) (nouns []int) {
	for _, o := range objs {
		for _, k := range t.Children(o) {
			if k := int(k); k > o && k <= o+3 && t.Tok(k).POS == "NOUN" && t.Is(k, "nmod", "flat", "compound") && t.Marker(k) == "" {
				nouns = append(nouns, k)
			}
		}
	}
	return nouns
}

// oblique tells whether one of the words heads a prepositional phrase of v, or
// of its object, where a parse hangs "assured the ally of support" too.
func oblique(t *clause.Tree, v int, set map[string]bool) bool {
	for _, h := range append([]int{v}, t.Objects(v)...) {
		for _, k := range t.Children(h) {
			if t.Is(int(k), "obl", "nmod", "acl", "advcl") && written(t, int(k), set) {
				return true
			}
		}
	}
	return false
}

// written tells a token that is one of the words, as written or by its lemma.
func written(t *clause.Tree, k int, set map[string]bool) bool {
	return set[t.Tok(k).Lower] || set[t.Tok(k).Lemma]
}

// subjectIs tells whether the subject, its title ("President Adams") or the
// role of the actor it means is one of the words.
func (s *scanner) subjectIs(v int, set map[string]bool) bool {
	heads := s.t.Subjects(v)
	if s.t.AnyLemma(heads, set) {
		return true
	}
	clauses := s.t.Children(v)
	if h := s.t.Head(v); h >= 0 && s.t.Is(v, "advcl", "conj") && s.t.Tok(v).Tag == "VBG" {
		clauses = append(slices.Clone(clauses), s.t.Children(h)...) // "struck the town, killing ten"
	}
	for _, k := range clauses { // "a magnitude 6.4 earthquake", taken apart
		if s.t.Is(int(k), "nsubj") && written(s.t, int(k), set) {
			return true
		}
	}
	for _, h := range heads {
		for _, k := range s.t.Children(h) {
			if s.t.Is(int(k), "compound", "nmod:desc", "flat", "appos", "amod", "nmod:unmarked") && written(s.t, int(k), set) {
				return true
			}
		}
		if m, ok := s.set.Headed(h); ok {
			role := strings.Fields(strings.ToLower(s.set.Actors[m.Actor].Role))
			if len(role) <= maxOffice && slices.ContainsFunc(role, func(w string) bool { return set[w] }) {
				return true
			}
		}
	}
	return false
}

// maxOffice is how many words an office has; what is longer tells a life.
const maxOffice = 5

// anyone tells whether one of the phrases means an actor.
func (s *scanner) anyone(heads []int) bool {
	for _, h := range heads {
		if of := s.t.PartOf(h); of >= 0 {
			h = of
		}
		if m, ok := s.set.Headed(h); ok && (!s.isPlace(m.Actor) || m.Kind == brief.Named) {
			return true
		}
	}
	return false
}

// marked tells whether v has a dependant with one of the prepositions.
func marked(t *clause.Tree, v int, preps map[string]bool) bool {
	for _, k := range t.Children(v) {
		if t.Is(int(k), "obl", "nmod", "advcl", "compound:prt", "ccomp") && preps[t.Marker(int(k))] ||
			t.Is(int(k), "compound:prt") && preps[t.Tok(int(k)).Lower] {
			return true
		}
		// "referred the matter to the court", with the phrase hung on the object
		if t.Is(int(k), "obj") {
			for _, g := range t.Children(int(k)) {
				if t.Is(int(g), "nmod", "acl") && preps[t.Marker(int(g))] && t.Marker(int(g)) != "of" && t.Marker(int(g)) != "in" {
					return true
				}
			}
		}
	}
	return false
}
