package quotes

import "slices"

// statements are nouns of what somebody said.
var statements = wordSet(`claim assertion allegation statement contention suggestion argument warning accusation
	insistence declaration announcement complaint admission conclusion prediction assurance`)

// claims reads "Roe's claim that the bridge was safe": the owner's words,
// whoever did something about them.
func (v *view) claims(all []attribution) []attribution {
	toks := v.d.Tokens
	for t := 1; t+3 < len(toks); t++ {
		if toks[t].POS != "NOUN" || !statements[toks[t].Lemma] || toks[t+1].Lower != "that" || v.quote[t] > 0 {
			continue
		}
		owner := -1
		clause := -1
		for k := v.kid[t]; k > 0; k = v.sibling[k-1] {
			switch c := int(k - 1); toks[c].Rel {
			case "nmod:poss":
				owner = c
			case "acl", "acl:relcl", "ccomp":
				clause = c
			}
		}
		if owner < 0 {
			continue
		}
		end := v.end(clause) + 1
		if clause < t { // no parse of it: an object's clause ends the sentence
			if toks[t].Head < 0 || toks[t].Head > t {
				continue
			}
			_, last := v.sentence(t)
			for end = t + 2; end < last && !v.clauseEnd(end) && (toks[end].Lower != "," || v.quote[end] > 0); end++ {
			}
		}
		a := attribution{head: t, cue: run{t, t + 1}, source: v.phrase(owner), content: []run{{t + 1, end}}, score: 0.9, plain: true}
		a.finish(v)
		if !v.finite(&a) {
			continue
		}
		all = slices.DeleteFunc(all, func(b attribution) bool {
			return b.head >= 0 && b.head < t && b.covers(t) && !reporting[toks[b.head].Lemma] && (b.score < 0.5 || b.loose) || b.head == t
		})
		all = append(all, a)
	}
	return all
}

// end is the last token of what hangs on t.
func (v *view) end(t int) int {
	if t < 0 {
		return t
	}
	for last := t; ; {
		for k := v.kid[last]; k > 0; k = v.sibling[k-1] {
			if c := int(k - 1); v.d.Tokens[c].Rel != "punct" || v.quote[c] > 0 {
				last = max(last, c)
			}
		}
		if last == t {
			return t
		}
		t = last
	}
}

// clauseStart is where the last clause of [first, last) begins, behind a comma
// or at first.
func (v *view) clauseStart(first, last int) int {
	for t := last - 2; t > first; t-- {
		if v.d.Tokens[t].Lower == "," && v.quote[t] == 0 && v.clausal(run{t + 1, last}) {
			return t + 1
		}
	}
	return first
}

// phrased reads "as the memo put it": the words are those in marks beside it,
// or the clause before it.
func (v *view) phrased(all []attribution) []attribution {
	toks := v.d.Tokens
	for t := 2; t+1 < len(toks); t++ {
		if toks[t].Lemma != "put" || toks[t+1].Lower != "it" || !tensed(toks[t].Tag) || v.quote[t] > 0 {
			continue
		}
		first, last := v.sentence(t)
		as := t - 1
		for as > first && v.quote[as] == 0 && (v.nominal(as) && toks[as].Lower != "as" || toks[as].POS == "PRON") {
			as--
		}
		if toks[as].Lower != "as" || as == t-1 {
			continue
		}
		a := attribution{head: t, cue: run{t, t + 2}, source: run{as + 1, t}, score: 1, plain: true}
		for k := t + 2; k < min(last+1, t+12, len(toks)); k++ {
			if q := v.outerQuote(k); q >= 0 {
				a.content = v.chain(q)
				break
			}
		}
		if len(a.content) == 0 && as-first > 3 {
			a.content = []run{{v.clauseStart(first, as-1), as}}
		}
		a.finish(v)
		if len(a.content) == 0 {
			continue
		}
		all = slices.DeleteFunc(all, func(b attribution) bool {
			return b.head == t || b.head > t && b.head < last && common(&a, &b) > 0 && v.quote[b.head] == 0
		})
		for k := range all {
			for _, q := range a.quoted {
				if all[k].holds(q) {
					all[k].without(v, q)
				}
			}
		}
		all = append(slices.DeleteFunc(all, func(b attribution) bool { return len(b.content) == 0 }), a)
	}
	return all
}
