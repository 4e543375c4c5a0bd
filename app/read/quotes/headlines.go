package quotes

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// headings puts right what the labels, learned from sentences, make of headlines:
// "Sund: mayor says …" has the mayor's words, not the town's, and "Roe sacks
// minister, vows to …" has Roe's.
func (v *view) headings(all []attribution) []attribution {
	toks := v.d.Tokens
	told := map[int]bool{} // colons behind which somebody speaks by a verb
	for i := range all {
		a := &all[i]
		if a.head < 1 || v.quote[a.head] > 0 || toks[a.head].POS != "VERB" || !v.heading(a.head) {
			continue
		}
		first, _ := v.sentence(a.head)
		colon := -1
		for t := first; t < a.head; t++ {
			if toks[t].Lower == ":" && v.quote[t] == 0 {
				colon, first = t, t+1
			}
		}
		goesOn := toks[a.head-1].Lower == ","
		if end := v.tellerEnd(first, a.head+1); end > first && (goesOn || end == a.head) && a.content[len(a.content)-1].first > a.head {
			a.source, told[colon] = run{first, end}, true
			a.content = slices.DeleteFunc(a.content, func(r run) bool { return r.first < a.head })
			a.plain = a.plain || goesOn && tagVerbs[toks[a.head].Lemma]
			a.finish(v)
		}
		v.joined(all, i, first)
	}
	return slices.DeleteFunc(all, func(a attribution) bool {
		if a.head < 1 || !v.heading(a.head) {
			return false
		}
		colon := a.cue.last - 1
		if colon < 1 || toks[colon].Lower != ":" {
			return false
		}
		_, speaks := v.speakerKind(colon - 1)
		return told[colon] || len(a.quoted) == 0 && toks[colon-1].POS == "NOUN" && !speaks && !documents[toks[colon-1].Lemma]
	})
}

// joined parts the clauses that a headline, which begins at token first, joins by an
// "as": "‘Enough’, says Sund as port warns of ‘chaos’".
func (v *view) joined(all []attribution, i, first int) {
	toks := v.d.Tokens
	a := &all[i]
	for t := a.source.first + 1; t < a.source.last && a.source.first > a.head; t++ {
		if joins[toks[t].Lower] {
			a.source.last = t
		}
	}
	for t := a.head - 2; t > max(first, a.head-6); t-- {
		if !joins[toks[t].Lower] && toks[t].Lower != "," || v.quote[t] > 0 {
			continue
		}
		if v.tellerEnd(t+1, a.head+1) != a.head || a.content[len(a.content)-1].last <= a.head {
			return
		}
		a.source = run{t + 1, a.head}
		a.content = slices.DeleteFunc(a.content, func(r run) bool { return r.first < a.head })
		a.finish(v)
		for k := max(0, i-4); k < i; k++ {
			if b := &all[k]; b.head >= 0 && b.head < t && b.covers(t) {
				v.endAt(b, t)
			}
		}
		return
	}
}

// joins are words that join two clauses of a headline.
var joins = wordSet("as while after before when amid but")

// besideColon leaves to the colon of a headline the marked words on one side of it
// alone: "‘We will rebuild’: brothers at war over bridge".
func (v *view) besideColon(a *attribution) {
	if a.head < 0 || len(a.content) < 2 || !a.source.empty() || v.d.Tokens[a.head].Lower != ":" || !v.heading(a.head) {
		return
	}
	if kept := slices.DeleteFunc(slices.Clone(a.content), func(r run) bool { return !v.marked(r) }); len(kept) > 0 {
		a.content = kept
		a.finish(v)
	}
}

// headlined tells what a headline has behind a verb that is no clause somebody said:
// "Sund remembers the night the dam broke".
func (v *view) headlined(a *attribution) bool {
	toks := v.d.Tokens
	if a.head < 0 || len(a.quoted) > 0 || toks[a.head].POS != "VERB" || !v.heading(a.head) {
		return false
	}
	l := toks[a.head].Lemma
	if reporting[l] || secondhand[l] || tagVerbs[l] || telling[l] {
		return false
	}
	head := &toks[v.headOf(a.content[len(a.content)-1])]
	return !v.finite(a) || head.POS == "NOUN" && head.Rel == "obj"
}

// heading tells a token of a headline.
func (v *view) heading(t int) bool {
	kind := v.d.Sentences[v.d.Tokens[t].Sentence].Kind
	return kind == syntax.Title || kind == syntax.Heading
}

// headed tells a clause behind somebody's name and a colon in a headline: "Roe: we
// will rebuild the bridge".
func (r *resolver) headed(a *attribution) bool {
	if a.head < 0 || r.v.d.Tokens[a.head].Lower != ":" || !r.v.heading(a.head) || a.source.empty() || a.source.last != a.head || !r.v.finite(a) {
		return false
	}
	s, _ := r.actorOf(a.source)
	return s >= 0 && r.set.Actors[s].Kind == brief.Person
}
