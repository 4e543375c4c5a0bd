package events

import (
	"readout/app/brief"
	"readout/app/read/clause"
)

// The phrases a headline is made of.

// gather is the phrase of h without comments: no clauses, appositions, asides
// or expressions of time; at most limit tokens beyond those up to its head.
func (w *writer) gather(h, limit int) []int {
	t := w.t
	var out []int
	m, ok := w.set.Headed(h)
	if !ok {
		m, ok = w.set.Covering(h) // a name is not cut
	}
	if ok && m.Kind == brief.Named {
		for i := t.First(h); i < m.First; i++ { // "with", "the", "to"
			if t.Is(i, "case", "det") && i >= m.First-3 && (t.Head(i) >= m.First || t.Is(i, "case")) {
				out = append(out, i)
			}
		}
		for i := m.First; i < m.Last; i++ {
			out = append(out, i)
		}
		for len(out) > 1 && w.timed[out[0]] && out[0] != h { // "In 2019 two soldiers"
			out = out[1:]
		}
	} else {
		for i := t.First(h); i < t.Last(h) && i < t.First(h)+maxPhrase; i++ {
			if i > h && len(out) >= limit+4 {
				break
			}
			if i == h || w.plain(i, h) {
				out = append(out, i)
			}
		}
	}
	for _, x := range t.Conjuncts(h)[1:] {
		if len(out) < limit && !t.Verbal(x) {
			if cc := t.Child(x, "cc"); cc >= 0 && !holdsInt(out, cc) {
				out = append(out, cc)
			}
			for _, i := range w.gather(x, limit-len(out)) {
				if !holdsInt(out, i) {
					out = append(out, i)
				}
			}
		}
	}
	for len(out) > 1 && (w.t.Is(out[len(out)-1], "case", "punct", "det", "cc") && out[len(out)-1] != h && !closing(t.Tok(out[len(out)-1]).Lower)) {
		out = out[:len(out)-1]
	}
	return out
}

func closing(s string) bool { return s == "%" || s == "'" || s == "\"" || s == ")" }

func holdsInt(all []int, x int) bool {
	for _, y := range all {
		if x == y {
			return true
		}
	}
	return false
}

// plain tells whether i belongs to the bare phrase of h.
func (w *writer) plain(i, h int) bool {
	t := w.t
	if w.dated(i) && !t.Is(i, "nummod") && !w.owns(i, len(t.Doc.Tokens)) {
		return false
	}
	for range clause.MaxDepth {
		if i == h {
			return true
		}
		if i >= 0 && t.Is(i, "appos") && t.Head(i) == h && t.Tok(i).POS == "PROPN" && t.First(i) > h && t.Tok(t.First(i)-1).POS != "PUNCT" {
			return true // "Transport Minister Lund", taken apart
		}
		if i > h && t.Head(i) == h && t.First(i) > h {
			switch first := t.First(i); {
			case quoteMark(t.Doc.Word(first)) || quoteMark(t.Doc.Word(first-1)):
				return true // the song, “March of the Boys,”
			case (t.Tok(first).Lower == "," || t.Tok(first-1).Lower == ",") && t.Is(i, "advmod", "amod"):
				return false // "the two blasts, 17 minutes apart,"
			}
		}
		if up := w.nested(i, h); up >= 0 {
			i = up
			continue
		}
		if i < 0 || t.Is(i, "acl", "appos", "parataxis", "advcl", "ccomp", "conj", "cc", "dep", "list", "discourse") {
			return false
		}
		if t.Is(i, "punct") && (t.Tok(i).Lower == "," || t.Tok(i).Lower == "(" || t.Tok(i).Lower == ")" || t.Tok(i).Lower == "--" || t.Tok(i).Lower == "-" && t.Tok(i).SpaceAfter) {
			return false
		}
		i = t.Head(i)
	}
	return false
}

// nested is what the noun i is coordinated with inside the phrase of h, "the
// presidents of Chad and Kenya", and for its "and" the noun; -1 for none.
func (w *writer) nested(i, h int) int {
	t := w.t
	if i < 0 || t.Head(i) < 0 || t.Head(i) == h || !t.Nominal(t.Head(i)) {
		return -1
	}
	switch up := t.Head(i); {
	case t.Is(i, "conj") && t.Nominal(i):
		return up
	case t.Is(i, "cc") && t.Is(up, "conj") && t.Head(up) != h:
		return up
	}
	return -1
}

// unmarked is a phrase without the prepositions before it, those of two words
// too: "according to the agency", but "at least 11".
func (w *writer) unmarked(phrase []int) []int {
	t := w.t
	for len(phrase) > 1 && t.Is(phrase[0], "case", "cc", "mark", "fixed") && t.Tok(phrase[1]).POS != "NUM" {
		if bounds[t.Tok(phrase[1]).Lower] && t.Tok(phrase[0]).Lower != "according" {
			break
		}
		phrase = phrase[1:]
	}
	return phrase
}

// bounds follow a preposition that belongs to a number: "at least 11".
var bounds = clause.WordSet("least most to than")

// nouns is the phrase of h with those coordinated with it, where they are few words.
func (w *writer) nouns(h int) (first, last int) {
	first, last = w.noun(h)
	for _, x := range w.t.Conjuncts(h)[1:] {
		f, l := w.noun(x)
		if min(f, w.t.First(x))-last <= 2 && l-first <= 12 {
			last = l
		}
	}
	return first, last
}
