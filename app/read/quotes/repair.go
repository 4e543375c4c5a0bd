package quotes

import (
	"slices"

	"readout/app/read/syntax"
)

// Repairs of what a wrong parse does to an attribution. Each is for a form of
// words that leaves no doubt.

// unlabelled gives a certain verb of saying for which the labels found no content
// the clause behind it: "insisted the deal was done and said | its founder would
// come".
func (v *view) unlabelled(a *attribution) {
	toks := v.d.Tokens
	t := &toks[a.head]
	if that := v.behindCiting(a); that > 0 {
		_, last := v.sentence(a.head)
		a.content = []run{{that, last}}
		a.finish(v)
		return
	}
	if len(a.content) > 0 || a.score < 0.9 || v.quote[a.head] > 0 || !tagVerbs[t.Lemma] || !tensed(t.Tag) || v.denied(a.head) {
		return
	}
	for k := v.kid[a.head]; k > 0; k = v.sibling[k-1] {
		c := int(k - 1)
		if toks[c].Rel != "ccomp" || c < a.head {
			continue
		}
		r := run{a.head + 1, v.end(c) + 1}
		if v.under(r.first, c) && v.clausal(r) {
			a.content = []run{r}
			if r.first <= a.source.first && a.source.first < r.last {
				a.source = run{}
			}
			a.finish(v)
		}
		return
	}
}

// behindCiting is the "that" with which a report goes on behind whom it cites, where
// the labels found nothing told: "reported, citing officials, that …"; 0 for none.
func (v *view) behindCiting(a *attribution) int {
	toks := v.d.Tokens
	_, last := v.sentence(a.head)
	if len(a.content) > 0 || !reporting[toks[a.head].Lemma] || a.head+2 >= last || !cites(toks, a.head+2) {
		return 0
	}
	for t := a.head + 4; t < min(last-2, a.head+20) && v.quote[t] == 0; t++ {
		if toks[t].Lower == "that" && toks[t-1].Lower == "," {
			return t
		}
	}
	return 0
}

// contrasts ends a content before ", while X said" or ", as X warned": what X said
// is no part of it.
func (v *view) contrasts(all []attribution) {
	toks := v.d.Tokens
	for i := range all {
		a := &all[i]
		for k := max(0, i-4); k < min(len(all), i+5) && a.head >= 0; k++ {
			b := &all[k]
			if k == i || b.head < 0 || b.source.empty() || !a.covers(b.source.first) || b.source.first <= a.head || v.quote[b.head] != v.quote[a.head] {
				continue
			}
			at := b.source.first - 1
			for at > a.head && toks[at].POS == "DET" {
				at--
			}
			if v.quote[at] > 0 && b.cue.first == b.source.last && v.quote[b.head] == 0 && b.score >= 0.7 {
				v.endAt(a, b.source.first) // "went on about 'the cost,' Roe said"
				continue
			}
			title := v.d.Sentences[toks[at].Sentence].Kind == syntax.Title && toks[b.source.first].POS != "PRON"
			if w := toks[at].Lower; w != "while" && w != "whereas" && w != "as" || at == 0 || toks[at-1].Lower != "," && !title {
				continue
			}
			var kept []run
			for _, r := range a.content {
				if r.first < at-1 {
					kept = append(kept, run{r.first, min(r.last, at)}) // finish drops the comma
				}
			}
			if len(kept) > 0 {
				a.content = kept
				a.finish(v)
			}
		}
	}
}

// clauses begins a content at its "that" or "whether" where a phrase of the
// cue stands before it: "noted on his website that …".
func (v *view) clauses(all []attribution) {
	toks := v.d.Tokens
	for i := range all {
		a := &all[i]
		if a.head < 0 || len(a.content) == 0 || len(a.quoted) > 0 && v.onlyQuotes(a) {
			continue
		}
		r := &a.content[0]
		if r.first > a.head && r.last-r.first > 4 { // "said on Tuesday it had …"
			day := r.first
			if toks[day].Lower == "on" {
				day++
			}
			if weekdays[toks[day].Lower] && (toks[day-1].Lower == "on" || toks[day+1].POS == "PRON" || toks[day+1].POS == "DET") && toks[day+1].POS != "PUNCT" {
				r.first = day + 1
				a.finish(v)
				r = &a.content[0]
			}
			if w := toks[r.first].Lower; (w == "this" || w == "last") && spells[toks[r.first+1].Lower] && toks[r.first+2].POS == "PRON" {
				r.first += 2 // "told pilots this week he would …"
				a.finish(v)
				r = &a.content[0]
			}
		}
		first := r.first
		if first <= a.head || first > a.cue.last+1 || toks[first].POS != "ADP" && toks[first-1].POS != "ADP" {
			continue
		}
		for t := first; t < min(r.last, first+8) && v.quote[t] == v.quote[a.head]; t++ {
			tok := &toks[t]
			if tok.POS == "VERB" || tok.POS == "AUX" || tok.POS == "PUNCT" {
				break
			}
			if tok.Lower == "that" || tok.Lower == "whether" {
				if r.first = t; tok.Lower == "that" {
					r.first++
				}
				a.finish(v)
				break
			}
		}
	}
}

// spells are the times that "this" and "last" go with.
var spells = wordSet("week weekend month year morning afternoon evening summer autumn fall winter spring")

var weekdays = wordSet("monday tuesday wednesday thursday friday saturday sunday")

// lastClause cuts the content of a closing "according to Y" to the clause it
// hangs on, where the clauses before are another's: "X said A, and B happened,
// according to Y".
func (v *view) lastClause(all []attribution) {
	toks := v.d.Tokens
	for i := range all {
		a := &all[i]
		if a.head < 0 || toks[a.head].Lower != "according" || len(a.content) != 1 || a.content[0].first > a.head {
			continue
		}
		h := toks[a.head].Head
		for steps := 0; h >= 0 && steps < 4 && toks[h].Rel != "conj"; steps++ {
			h = toks[h].Head
		}
		if h < 0 || toks[h].Rel != "conj" || !a.covers(h) {
			continue
		}
		for k := max(0, i-4); k < i; k++ {
			if all[k].head != toks[h].Head {
				continue
			}
			for t := h; t > all[k].head; t-- {
				if toks[t].POS == "CCONJ" && toks[t].Head == h && toks[t-1].Lower == "," && v.quote[t] == 0 {
					a.content[0].first = t + 1
					a.finish(v)
					break
				}
			}
			break
		}
	}
}

// sayings moves the cue of "quoted what it called a source as saying …" to
// the verb that the words follow.
func (v *view) sayings(all []attribution) []attribution {
	toks := v.d.Tokens
	all = v.without(all, func(all []attribution, i int) bool { // "was quoted as saying" twice
		a := &all[i]
		return i+1 < len(all) && a.head >= 0 && toks[a.head].Lemma == "quote" && v.quotedAs(&all[i+1]) == a.head && all[i+1].content[0].first == a.content[0].first
	})
	for i := range all {
		a := &all[i]
		if a.head < 0 || toks[a.head].Lemma != "call" && toks[a.head].Lemma != "describe" && toks[a.head].Lemma != "quote" {
			continue
		}
		_, last := v.sentence(a.head)
		for t := a.head + 1; t+1 < min(last, a.head+12) && v.quote[t] == 0; t++ {
			if toks[t].Lower == "as" && (toks[t+1].Lower == "saying" || toks[t+1].Lower == "telling") && !slices.ContainsFunc(all, func(b attribution) bool { return b.head == t+1 }) {
				a.head, a.cue = t+1, run{t + 1, t + 2}
				for k := range a.content {
					a.content[k].first = max(a.content[k].first, t+2)
				}
				a.content = slices.DeleteFunc(a.content, run.empty)
				if len(a.content) == 0 {
					a.content = []run{{t + 2, last}}
				}
				a.finish(v)
				if len(a.content) > 0 {
					v.told(a)
				}
				break
			}
		}
	}
	return all
}

// nextLine tells the comma before a second clause of a headline: "Vesto says no talks
// before Friday, | Sund sees window".
func (v *view) nextLine(t, last int) bool {
	toks := v.d.Tokens
	if toks[t].Lower != "," || t+2 >= last || toks[t+1].POS != "PROPN" {
		return false
	}
	end := t + 1
	for end < last && toks[end].POS == "PROPN" {
		end++
	}
	return end < last && toks[end].Tag == "VBZ"
}

// semicolons cuts what a headline gives a cue where its second line begins.
func (v *view) semicolons(all []attribution) {
	for i := range all {
		a := &all[i]
		if a.head < 0 || v.d.Sentences[v.d.Tokens[a.head].Sentence].Kind == syntax.Body {
			continue
		}
		for k, r := range a.content {
			for t := r.first; t < r.last; t++ {
				if v.quote[t] == 0 && t > a.head && (v.d.Tokens[t].Lower == ";" || v.nextLine(t, r.last)) {
					a.content[k].last = t
					a.content = a.content[:k+1]
					a.finish(v)
					break
				}
			}
			if len(a.content) <= k+1 {
				break
			}
		}
	}
}

// unsaid tells what is no statement but how somebody spoke or would not:
// "asked not to be named", "on condition of anonymity", "a request for
// comment".
func (v *view) unsaid(a *attribution) bool {
	if len(a.quoted) > 0 || a.words() > 24 {
		return false
	}
	toks := v.d.Tokens
	first := a.content[0].first
	for t := first; t < min(a.content[0].last, first+5); t++ {
		switch toks[t].Lower {
		case "identified", "named", "quoted", "anonymous", "anonymity":
			return a.head < 0 || !v.finite(a) || t-first < 4
		}
	}
	return toks[a.content[0].last-1].Lower == "comment" && a.words() <= 5
}

// infinitive tells content that says what somebody is to do: "asked the
// agency to step in".
func (v *view) infinitive(a *attribution) bool {
	for t := a.content[0].first; t < a.content[0].last; t++ {
		switch tok := &v.d.Tokens[t]; {
		case tok.Tag == "TO":
			return true
		case tensed(tok.Tag) || tok.POS == "PUNCT" || tok.POS == "SCONJ":
			return false
		}
	}
	return false
}
