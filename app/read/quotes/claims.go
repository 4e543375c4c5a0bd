package quotes

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// statements are nouns of what somebody said.
var statements = wordSet(`claim assertion allegation statement contention suggestion argument warning accusation
	insistence declaration announcement complaint admission conclusion prediction assurance report`)

// claims reads "Roe's claim that the bridge was safe": the owner's words,
// whoever did something about them.
func (v *view) claims(all []attribution) []attribution {
	toks := v.d.Tokens
	for t := 1; t+3 < len(toks); t++ {
		if toks[t].POS != "NOUN" || !statements[toks[t].Lemma] || v.quote[t] > 0 {
			continue
		}
		owner, that := v.claimant(t)
		if that < 0 {
			continue
		}
		clause := -1
		for k := v.kid[t]; k > 0; k = v.sibling[k-1] {
			switch c := int(k - 1); toks[c].Rel {
			case "nmod:poss":
				owner = v.phrase(c)
			case "acl", "acl:relcl", "ccomp":
				clause = c
			}
		}
		if owner.empty() {
			continue
		}
		end := v.end(clause) + 1
		if clause < t { // no parse of it: an object's clause ends the sentence
			if toks[t].Head < 0 || toks[t].Head > t {
				continue
			}
			_, last := v.sentence(t)
			for end = that + 1; end < last && !v.clauseEnd(end) && (toks[end].Lower != "," || v.quote[end] > 0); end++ {
			}
		}
		a := attribution{head: t, cue: run{t, t + 1}, source: owner, content: []run{{that, end}}, score: 0.9, plain: true}
		a.finish(v)
		if !v.finite(&a) {
			continue
		}
		all = slices.DeleteFunc(all, func(b attribution) bool {
			return b.head >= 0 && b.head < t && b.covers(t) && !reporting[toks[b.head].Lemma] && (b.score < 0.5 || b.loose) || b.head == t ||
				b.head >= 0 && b.head < t && (contradicting[toks[b.head].Lemma] && b.covers(that) || 10*common(&a, &b) >= 9*max(a.words(), b.words()))
		})
		all = append(all, a)
	}
	return all
}

// contradicting are verbs of saying that somebody else's statement is wrong.
var contradicting = wordSet("deny dispute reject dismiss contradict refute rebut counter")

// claimant is whose the statement is that the noun t means, empty for the parse to
// tell, and the "that" behind it, -1 where there is none: "a union claim that", "a
// report by the daily Sund that".
func (v *view) claimant(t int) (owner run, that int) {
	toks := v.d.Tokens
	if toks[t+1].Lower == "that" {
		if c, _ := utf8.DecodeRuneInString(v.d.Word(t - 1)); unicode.IsUpper(c) && toks[t-1].Head == t && toks[t-1].Rel == "compound" {
			return run{t - 1, t}, t + 1
		}
		return run{}, t + 1
	}
	if toks[t+1].Lower != "by" {
		return run{}, -1
	}
	_, last := v.sentence(t)
	end := v.tellerEnd(t+2, last)
	if end == t+2 || end >= last || toks[end].Lower != "that" {
		return run{}, -1
	}
	return run{t + 2, end}, end
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

// missed finds reports in their plainest form whose cue the model passed over:
// somebody, a verb of saying in its tense, "that" and a clause, "… and wrote on
// Chirrup that they had met".
func (v *view) missed(all []attribution) []attribution {
	toks := v.d.Tokens
	cues, begun := map[int]bool{}, map[int]bool{}
	for _, a := range all {
		cues[a.head] = true
		for _, r := range a.content {
			begun[r.first] = a.plain
		}
	}
	for that := range toks {
		if toks[that].Lower != "that" || begun[that] {
			continue
		}
		t, verb := v.thatClause(that)
		if t < 0 || cues[t] || v.quote[t] > 0 || v.quote[that] > 0 || toks[t].POS != "VERB" || !tensed(toks[t].Tag) || !tagVerbs[toks[t].Lemma] && !secondhand[toks[t].Lemma] || v.denied(t) {
			continue
		}
		subject := v.subjectOf(t, 3, func(k int) bool { return toks[k].Rel == "nsubj" && k < t && v.quote[k] == 0 })
		if subject < 0 || toks[subject].Tag == "WDT" {
			continue
		}
		_, end := v.sentence(t)
		last := that + 1
		for last < end && (v.under(last, verb) || toks[last].POS == "PUNCT" && last+1 < end && v.under(last+1, verb)) {
			last++
		}
		a := attribution{head: t, cue: run{t, t + 1}, source: v.phrase(subject), content: []run{{that, last}}, score: 0.9, plain: true}
		if a.finish(v); len(a.content) > 0 && v.finite(&a) {
			all = append(all, a)
			cues[t] = true
		}
	}
	return all
}

// thatClause is the verb whose clause begins with the "that", and the clause's own
// verb; -1 where it begins none. A platform before it is no noun that the clause
// describes, nor is where and how it was said: "wrote on Chirrup that they had met",
// "agreed under questioning that she had not".
func (v *view) thatClause(that int) (t, verb int) {
	toks := v.d.Tokens
	verb = toks[that].Head
	if verb < that {
		return -1, -1
	}
	t = toks[verb].Head
	switch {
	case t < 0 || t >= that:
		return -1, -1
	case toks[that].Rel == "mark" && toks[verb].Rel == "ccomp":
		return t, verb
	case toks[verb].Rel != "acl:relcl" || t != that-1 || toks[t].Rel != "obl" || toks[that+1].POS != "PRON" && toks[that+1].POS != "PROPN":
		return -1, -1
	}
	platform := toks[t-1].Lower == "on"
	if t = toks[t].Head; t < 0 || !(platform && posting[toks[t].Lemma] || secondhand[toks[t].Lemma]) {
		return -1, -1
	}
	return t, verb
}

// under tells whether t hangs, through others, on the verb.
func (v *view) under(t, verb int) bool {
	for steps := 0; t >= 0 && steps < 40; t, steps = v.d.Tokens[t].Head, steps+1 {
		if t == verb {
			return true
		}
	}
	return false
}

// wordsOf reads "in the words of the mayor," beside words in marks, where t is the
// "words".
func (v *view) wordsOf(t int) (attribution, bool) {
	toks := v.d.Tokens
	if t+3 >= len(toks) || toks[t].Lower != "words" || toks[t+1].Lower != "of" || toks[t-1].Lower != "the" || toks[t-2].Lower != "in" || v.quote[t] > 0 {
		return attribution{}, false
	}
	_, last := v.sentence(t)
	end := v.tellerEnd(t+2, last)
	if end == t+2 {
		return attribution{}, false
	}
	a := attribution{head: t, cue: run{t - 2, t + 2}, source: run{t + 2, end}, score: 1, plain: true}
	for _, k := range []int{end, min(end+1, len(toks)-1), t - 3} {
		if q := v.outerQuote(max(k, 0)); q >= 0 && v.bareBetween(end, max(end, k)) {
			a.content = v.chain(q)
			a.finish(v)
			return a, len(a.quoted) > 0
		}
	}
	return attribution{}, false
}

// phrased reads "as the memo put it": the words are those in marks beside it,
// or the clause before it.
func (v *view) phrased(all []attribution) []attribution {
	toks := v.d.Tokens
	for t := 2; t+1 < len(toks); t++ {
		if a, ok := v.wordsOf(t); ok {
			all = append(slices.DeleteFunc(all, func(b attribution) bool {
				return b.holds(a.quoted[0]) && b.head >= a.cue.first && b.head < a.source.last
			}), a)
			continue
		}
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
