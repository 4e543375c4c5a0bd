package relations

import (
	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/clause"
)

// predicate ties whoever a sentence says to be something to whom that is of: "is a
// cousin of Ada Roe", "who is now a commentator for the network", "succeeded him as
// head of the board", "was named chairwoman of Corvex".
func (f *finder) predicate(n int) {
	t := f.t
	if t.Tok(n).POS != "NOUN" || f.quoted[n] {
		return
	}
	subject, v := -1, n
	if k := t.Child(n, "nsubj"); t.Child(n, "cop") >= 0 && t.Marker(n) == "" && k >= 0 && t.Tok(k).Lower != "it" {
		subject = f.antecedent(k, n)
	} else if v = t.Head(n); v >= 0 && t.Verbal(v) {
		subject = f.appointed(n, v)
	}
	if subject < 0 || t.Negated(v) || f.unsure(v) || t.Auxiliary(v, clause.Will) >= 0 {
		return
	}
	m, ok := f.set.Headed(subject)
	if !ok || f.set.Actors[m.Actor].Kind == brief.Location {
		return
	}
	f.roleOf(m, n, f.clauseSpan(v))
}

// antecedent is what a subject stands for: itself, or the noun that its relative
// clause, of which n is the head, describes.
func (f *finder) antecedent(subject, n int) int {
	t := f.t
	if subject < 0 || !clause.RelativePronouns[t.Tok(subject).Lower] {
		return subject
	}
	if h := t.Head(n); h >= 0 && t.Relative(n) {
		if t.Is(h, "appos") && t.Tok(h).POS == "NOUN" {
			return t.Head(h)
		}
		return h
	}
	return t.Antecedent(subject)
}

// appointed is the head of the phrase for whoever holds what the noun n under the
// verb v names; -1 where it names no post of theirs.
func (f *finder) appointed(n, v int) int {
	t := f.t
	as := t.Is(n, "obl") && t.Marker(n) == "as"
	switch lemma := t.Tok(v).Lemma; {
	case as && succeeding[lemma] || lemma == "become" && t.Is(n, "xcomp", "obj"):
		return t.Subject(v, 1)
	case appointing[lemma] && (as || t.Is(n, "xcomp") || t.Is(n, "obj") && t.Passive(v)):
		if o := t.Objects(v); len(o) > 0 && o[0] != n {
			return o[0]
		}
	}
	return -1
}

var (
	succeeding = clause.WordSet("succeed replace resign quit serve work retire return start continue follow step act")
	appointing = clause.WordSet("appoint name elect choose nominate reappoint install confirm sack dismiss oust remove suspend")
)

// unsure tells a clause of what may be, would be or is asked, or that hangs on a
// condition.
func (f *finder) unsure(v int) bool {
	return f.t.Auxiliary(v, clause.Maybe) >= 0 || f.unreal(v)
}

// unreal tells a clause under a denial or a doubt, or that hangs on a condition.
func (f *finder) unreal(v int) bool {
	t := f.t
	if f.undone(v) || clause.Conditional[t.Marker(v)] {
		return true
	}
	if a := t.Auxiliary(v, clause.Will); a >= 0 && t.Tok(a).Lower != "would" || a < 0 {
		return false
	}
	for _, k := range t.Children(v) {
		if t.Is(int(k), "advcl") && clause.Conditional[t.Marker(int(k))] {
			return true // "would strike back if it were attacked"
		}
	}
	return false
}

// kin ties a person to whose relative the words before the name say that he is:
// "his brother Thijs", "whose daughter Ana".
func (f *finder) kin(head int, m actors.Mention) {
	t := f.t
	for _, k := range t.Children(head) {
		if k := int(k); k < head && t.Is(k, "compound", "nmod:desc") && t.Tok(k).POS == "NOUN" && t.Child(k, "nmod:poss") >= 0 {
			f.roleOf(m, k, f.span(t.First(k), m.Last))
		}
	}
}
