package events

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/clause"
)

// maxTitle is how many words a card's headline may have.
const maxTitle = 15

// title makes a headline out of the article's own words: the subject, the
// verb and its core arguments, in that order, without time, circumstance or
// comment. A pronoun gives way to the name it stands for.
func (w *writer) title(e *event) string {
	if h := w.ownHeadline(e); h != "" {
		return h
	}
	if e.nominal {
		e = w.verbalMention(e)
	}
	var p pieces
	switch {
	case e.nominal && w.t.Is(e.trigger, "nsubj") && w.t.Verbal(e.clause) && w.t.Head(e.trigger) == e.clause && !stative[w.t.Tok(e.clause).Lemma]:
		asVerb := *e
		asVerb.trigger, asVerb.outer, asVerb.nominal = e.clause, -1, false
		p = w.verbTitle(&asVerb) // "the march drew thousands"
	case e.nominal && w.t.Tok(e.trigger).POS != "ADJ":
		p = w.nounTitle(e.trigger)
	default:
		p = w.verbTitle(e)
	}
	if w.lame(p.String()) {
		if up := w.governing(e); up >= 0 {
			whole := *e
			whole.trigger, whole.last, whole.outer, whole.nominal = up, up+1, -1, false
			if q := w.verbTitle(&whole); strings.Contains(q.String(), w.t.Doc.Word(e.noun)) {
				p = q
			}
		}
	}
	s := balanced(strings.TrimPrefix(strings.TrimLeft(p.String(), ",;: "), "that "))
	if s == "" {
		s = w.t.Text(e.trigger, e.last)
	}
	return capital(s)
}

// lame tells a headline that begins in the middle of something or says no more
// than a word: "Of two journalists insulting the president", "Talks".
func (w *writer) lame(s string) bool {
	first, _, more := strings.Cut(s, " ")
	return beginnings[first] || !more
}

var beginnings = clause.WordSet("of that than to To had has have was were been being")

// governing is the nearest verb above the event's that has a subject of its own
// before it, in its sentence; -1 where there is none.
func (w *writer) governing(e *event) int {
	t := w.t
	for i, steps := t.Head(e.trigger), 0; i >= 0 && steps < clause.MaxDepth; i, steps = t.Head(i), steps+1 {
		if x := t.Subject(i, 0); t.Verbal(i) && x >= 0 && x < i && !clause.RelativePronouns[t.Tok(x).Lower] {
			return i
		}
	}
	return -1
}

// verbalMention is the event as a clause of the text tells it where there is
// one: "Lund met Sato" rather than "Lund's visit".
func (w *writer) verbalMention(e *event) *event {
	for _, m := range e.mentions {
		if !m.nominal && !m.title && !m.quoted && w.t.Verbal(m.trigger) && w.t.Subject(m.trigger, 1) >= 0 {
			other := *e
			other.candidate = m
			return &other
		}
	}
	return e
}

// ownHeadline is the article's headline where it tells of this event first.
func (w *writer) ownHeadline(e *event) string {
	if !e.first {
		return ""
	}
	for _, c := range w.head.found {
		if w.head.match(w.scanner, e, &c) > 0 {
			return w.head.text
		}
	}
	if w.head.resemblance(w.t, e) > 0.15 || w.head.opens(w.t, e) && w.head.resemblance(w.t, e) > 0.05 || w.head.meant(w.scanner, e) {
		return w.head.text
	}
	return ""
}

// pieces is a headline being put together: words in order, some of them not
// tokens of the clause (a name for a pronoun).
type pieces struct {
	text  strings.Builder
	count int
}

func (p *pieces) String() string { return strings.TrimSpace(p.text.String()) }

func (p *pieces) add(s string, glue bool) {
	if s == "" {
		return
	}
	if p.text.Len() > 0 && !glue {
		p.text.WriteByte(' ')
	}
	p.text.WriteString(s)
	p.count++
}

// phrase adds tokens, keeping the article's spacing between neighbours.
func (w *writer) phrase(p *pieces, tokens []int) {
	prev := -2
	for _, i := range tokens {
		if p.count >= maxTitle+4 {
			return
		}
		owned := w.t.Tok(i).Lower == "whose" && holdsInt(tokens, w.t.Antecedent(i)) // "a tram whose driver"
		if name, ok := w.inPlaceOf(i); ok && !owned {
			p.add(name, false)
		} else {
			open, shut := marks(w.t.Doc.Word(i))
			p.add(w.t.Doc.Word(i), prev == i-1 && !w.t.Tok(prev).SpaceAfter || shut && !open)
			if a, ok := w.actorAt(i); ok && w.used != nil {
				w.used[a] = true
			}
		}
		prev = i
	}
}

// inPlaceOf is the name a pronoun stands for.
func (w *writer) inPlaceOf(i int) (string, bool) {
	tok := w.t.Tok(i)
	if tok.Lower == "whose" {
		return w.owner(i)
	}
	if tok.POS != "PRON" || clause.RelativePronouns[tok.Lower] {
		return "", false
	}
	m, ok := w.set.Headed(i)
	if !ok || m.Kind != brief.Pronoun || w.set.Actors[m.Actor].Name == "" || tok.Lower == "i" || tok.Lower == "we" || tok.Lower == "it" && w.t.Is(i, "obj") {
		return "", false // what is done to "it" is seldom done to an actor
	}
	a := m.Actor
	if k := w.set.Actors[a].Kind; tok.Lower == "their" && (k == brief.Organization || k == brief.Country || k == brief.Person) {
		return "", false // "their talks" are seldom those of one
	}
	name := w.set.Actors[a].Name
	if w.used[a] { // the name once is enough
		return "", false
	}
	w.used[a] = true
	owns := strings.HasPrefix(tok.Tag, "PRP$") && (i+1 >= len(w.t.Doc.Tokens) || w.t.Tok(i+1).POS != "NUM" && !verdicts[w.t.Tok(i+1).Lower]) // "fined her 500 euros"
	if owns && w.begun {
		delete(w.used, a)
		return "", false // "Chad cut its budget": behind a name it reads well as it is
	}
	if owns && strings.HasSuffix(name, "s") {
		name += "’"
	} else if owns {
		name += "’s"
	}
	return name, true
}

// owner is the noun that a "whose" follows: "a firm whose ferry sank".
func (w *writer) owner(i int) (string, bool) {
	n := w.t.Antecedent(i)
	if n < 0 {
		return "", false
	}
	var p pieces
	for _, k := range w.unmarked(w.gather(n, 5)) {
		if k < i {
			p.add(w.t.Doc.Word(k), false)
		}
	}
	return p.String() + "’s", p.count > 0
}

// owned tells a phrase that begins with "whose".
func (w *writer) owned(n int) bool { return n >= 0 && w.t.Tok(w.t.First(n)).Lower == "whose" }

// verdicts say what somebody was found to be: "found her guilty".
var verdicts = clause.WordSet("guilty liable innocent responsible dead alive unfit")

// unknown tells a pronoun of the third person that stands for nobody known.
func (w *writer) unknown(i int) bool {
	switch w.t.Tok(i).Lower {
	case "it", "he", "she", "they":
		m, ok := w.set.Headed(i)
		return !ok || m.Kind != brief.Pronoun
	}
	return false
}

func (w *writer) verbTitle(e *event) pieces {
	t := w.t
	var p pieces
	w.used, w.kept, w.begun = map[int]bool{}, 0, false
	if e.last > e.trigger+1 {
		w.kept = e.last // "voted against": the words of the trigger stay
	}
	v := w.telling(e)
	if h := t.Head(v); t.Is(v, "xcomp") && t.Infinitive(v) && h >= 0 && h < v && t.Verbal(h) {
		v = h // "started to deploy"
	}
	subject := t.Subject(v, clause.MaxControl)
	if subject >= 0 && clause.RelativePronouns[t.Tok(subject).Lower] {
		subject = -1 // "who was held": the agents or patients say who
	}
	if t.Participle(v) {
		subject = t.Head(v)
	}
	if subject >= 0 && t.Relative(v) && t.Head(v) == subject && t.Child(v, "nsubj") < 0 && t.Child(v, "obj") >= 0 {
		subject = -1
	}
	if subject < 0 {
		subject = w.subjectBeside(v)
	}
	if subject < 0 {
		if a := w.absentSubject(e, v); a >= 0 {
			p.add(w.set.Actors[a].Name, false)
			w.used[a] = true
		}
	}
	if subject >= 0 && !t.Is(subject, "expl") {
		phrase := w.gather(subject, 7)
		if x := w.apposed(subject); !holdsInt(phrase, x) {
			phrase = w.gather(x, 7)
		}
		phrase = w.unmarked(phrase)
		if a := w.absentSubject(e, v); len(phrase) == 1 && a >= 0 && w.unknown(subject) {
			p.add(w.set.Actors[a].Name, false) // "it", whom the event's own side tells
			w.used[a] = true
		} else if thing := w.thingMeant(subject); thing != "" && len(phrase) == 1 && w.unknown(subject) {
			p.add(thing, false)
		} else {
			w.phrase(&p, w.dangling(phrase))
		}
		if a, ok := w.actorAt(subject); ok {
			w.used[a] = true
		}
	}
	w.begun = p.count > 0
	w.phrase(&p, w.verbGroup(v))
	w.tail(&p, v)
	beside := subject >= 0 && t.Head(v) >= 0 && t.First(subject) == t.Head(v)+1 && t.Tok(t.First(subject)).POS == "PROPN" // "the economist Ada Lund died"
	if !beside && t.Relative(v) && t.Child(v, "obj") < 0 && subject != t.Head(v) && !w.owned(subject) && t.Head(v) >= 0 && !t.Passive(v) && !w.timed[t.First(t.Head(v))] && !w.timed[t.Head(v)] {
		w.phrase(&p, w.gather(t.Head(v), 6))
	}
	return p
}

// apposed is the name set beside the description n of a person: "Ada Lund" of
// "the speaker, Ada Lund, was sworn in"; n where there is none.
func (w *writer) apposed(n int) int {
	if m, ok := w.set.Headed(n); ok && m.Kind == brief.Named {
		return n
	}
	k := w.t.Child(n, "appos")
	if of := w.t.Child(n, "nmod"); k < 0 && of >= 0 {
		k = w.t.Child(of, "appos") // hung on "Congress" in "the speaker of Congress, Ada Lund"
	}
	if k < 0 || w.t.Tok(w.t.First(k)).POS != "PUNCT" && w.t.Tok(max(w.t.First(k)-1, 0)).POS != "PUNCT" {
		return n
	}
	if m, ok := w.set.Headed(k); k > n && ok && m.Kind == brief.Named && w.set.Actors[m.Actor].Kind == brief.Person {
		return k
	}
	return n
}

// subjectBeside is the noun right before a verb with an auxiliary that the parse
// gave no subject: "139 people | had been rescued"; -1 for none.
func (w *writer) subjectBeside(v int) int {
	t := w.t
	first := t.Child(v, "aux", "aux:pass", "cop")
	if first < 0 || first > v || first == 0 || t.Relative(v) || t.Is(v, "conj", "xcomp", "root") {
		return -1
	}
	n := first - 1
	if !t.Nominal(n) || t.Tok(n).Sentence != t.Tok(v).Sentence || w.timed[n] {
		return -1
	}
	return n
}

// absentSubject is the actor that a clause without a subject is about; -1 where
// none is known.
func (w *writer) absentSubject(e *event, v int) int {
	role := brief.Agent
	if w.t.Passive(v) {
		role = brief.Recipient
	}
	for _, loose := range []bool{false, true} {
		for _, x := range e.parties {
			if (x.role == role || x.role == brief.Participant) && x.loose == loose && w.set.Actors[x.actor].Kind != brief.Location {
				return x.actor
			}
		}
	}
	return -1
}

// verbGroup is v with its auxiliaries, negation and particle.
func (w *writer) verbGroup(v int) []int {
	t := w.t
	group := []int{v}
	for _, k := range t.Children(v) {
		k := int(k)
		low := t.Tok(k).Lower
		if k < v && t.Is(k, "aux", "cop") || t.Is(k, "advmod") && (low == "not" || low == "n't" || low == "n’t" || low == "never") ||
			t.Is(k, "compound:prt") && k == v+1 || k < v && t.Is(k, "mark") && low == "to" {
			group = append(group, k)
		}
	}
	group = append(group, w.sharedModal(v)...)
	sort.Ints(group)
	return group
}

// sharedModal is the auxiliary that a bare infinitive shares with the verb it is
// coordinated with: "would cut jobs and close a plant".
func (w *writer) sharedModal(v int) []int {
	t := w.t
	if h := t.Head(v); h >= 0 && t.Is(v, "conj") && t.Tok(v).Tag == "VB" && t.Tok(h).Tag == "VB" && t.Child(v, "aux", "nsubj", "mark") < 0 {
		if a := t.Child(h, "aux"); a >= 0 && a < h && t.Tok(a).Tag == "MD" {
			return []int{a}
		}
	}
	return nil
}

func (w *writer) nounTitle(n int) pieces {
	var p pieces
	w.used, w.begun = map[int]bool{}, false
	tokens := w.gather(n, maxTitle)
	for len(tokens) > 1 && tokens[0] != n && (w.t.Is(tokens[0], "case", "mark", "cc") || w.timed[tokens[0]] && w.t.Head(tokens[0]) != n && !w.owns(tokens[0], n)) {
		tokens = tokens[1:]
	}
	w.phrase(&p, tokens)
	if up := w.t.Head(n); p.count <= shortTitle && w.t.Is(n, "nsubj") && !w.dating(up) && p.count > 0 {
		w.tail(&p, w.t.Last(n)-1) // "Lund's visit is the first since …"
	}
	return p
}

// shortTitle is up to how many words a noun alone says too little.
const shortTitle = 6

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) || strings.HasPrefix(s, "i") && len(s) > 1 && unicode.IsUpper(rune(s[1])) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
