package quotes

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// unsourced tells a passive that nobody is told to say: "the officer was promoted".
func (r *resolver) unsourced(i int) bool {
	a := &r.all[i]
	if r.speaker[i] >= 0 || a.head < 0 || !a.source.empty() || !r.v.passive(a.head) || r.v.d.Tokens[a.head].Lemma == "expect" {
		return false
	}
	return !slices.ContainsFunc(r.v.d.Tokens[a.cue.first:a.cue.last], telltale)
}

// topic tells what stands before the colon of a headline that is a date or a place
// and says nothing: "August 2020: rebels take up arms".
func (r *resolver) topic(i int) bool {
	a := &r.all[i]
	if a.head < 0 || r.v.d.Tokens[a.head].Lower != ":" || len(a.quoted) > 0 {
		return false
	}
	for t := a.source.first; t < a.source.last; t++ {
		if tok := &r.v.d.Tokens[t]; tok.POS == "NUM" || months[tok.Lower] || weekdays[tok.Lower] {
			return true
		}
	}
	return r.speaker[i] >= 0 && r.set.Actors[r.speaker[i]].Kind == brief.Location
}

// somebody tells content that is somebody's name alone, whom a deed is done to and who
// is nobody's word: "booed Roe", "recalled its ambassador".
func (r *resolver) somebody(i int) bool {
	a := &r.all[i]
	if a.head < 0 || len(a.content) != 1 || r.v.finite(a) || telltale(r.v.d.Tokens[a.head]) && r.v.d.Tokens[a.head].Lemma != "recall" {
		return false
	}
	head := r.v.headOf(a.content[0])
	m, ok := r.set.Headed(head)
	return ok && m.First <= a.content[0].first+1 && m.Last >= a.content[0].last-1 && speaks(r.set.Actor(m).Kind)
}

// telltale tells a word of saying.
func telltale(t syntax.Token) bool {
	return reporting[t.Lemma] || tagVerbs[t.Lemma] || secondhand[t.Lemma] || telling[t.Lemma] || crying[t.Lemma]
}
