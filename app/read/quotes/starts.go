package quotes

// starts puts right where a content begins, and which of the phrases before it
// is its source, by forms of words that leave little doubt.
func (v *view) starts(all []attribution) {
	for i := range all {
		a := &all[i]
		if a.head < 0 || a.plain || len(a.content) == 0 || v.quote[a.head] > 0 {
			continue
		}
		v.told(a)
		v.where(a)
		v.firstTime(a)
		v.whoCited(a)
		v.behindCited(a)
		v.accordingTo(a)
		v.behindPhrase(a)
		v.postedOn(a)
		v.closeTo(a)
	}
}

// told begins the content of "told the broadcaster Al-Noor that …" at its
// "that", whatever of the clause was labelled.
func (v *view) told(a *attribution) {
	toks := v.d.Tokens
	r := &a.content[0]
	if toks[a.head].Lemma != "tell" || r.first < a.cue.last || v.quote[r.first] > 0 {
		return
	}
	for t := a.head + 2; t < min(r.first, a.head+12); t++ {
		switch {
		case v.quote[t] > 0, toks[t].POS == "VERB", toks[t].Lower == ",":
			return
		case toks[t].Lower == "that" && toks[t+1].POS != "VERB" && toks[t+1].POS != "AUX":
			r.first = t
			a.finish(v)
			return
		}
	}
	for t := r.first; t < min(r.last-1, r.first+5) && r.first == a.cue.last && v.quote[t] == 0; t++ { // "told the court they had …"
		switch {
		case toks[t].POS == "PRON" && toks[t].Tag == "PRP" && tensed(toks[t+1].Tag) && t > r.first:
			r.first = t
			a.finish(v)
			return
		case !v.nominal(t) || toks[t].POS == "ADP":
			return
		}
	}
}

// where begins the content of "agreed under questioning that …" at its "that",
// where the labels took in what the preposition goes with.
func (v *view) where(a *attribution) {
	toks := v.d.Tokens
	r := &a.content[0]
	if toks[a.head].POS != "VERB" || r.first < a.head+1 || r.first > a.head+2 || toks[a.head+1].POS != "ADP" || v.quote[r.first] > 0 {
		return
	}
	for t := a.head + 2; t < min(r.last-2, a.head+8) && v.quote[t] == 0 && (v.nominal(t) || toks[t].Lower == "that"); t++ {
		if toks[t].Lower == "that" && t > r.first && v.clausal(run{t + 1, r.last}) && !statements[toks[t-1].Lemma] {
			a.cue, r.first = run{a.cue.first, a.head + 1}, t
			a.finish(v)
			return
		}
	}
}

// firstTime begins the content behind how often it was said: "acknowledging for
// the first time | its part in the war".
func (v *view) firstTime(a *attribution) {
	toks := v.d.Tokens
	r := &a.content[0]
	if r.first < a.cue.last || r.last-r.first < 5 {
		return
	}
	t := r.first
	for t < r.first+3 && toks[t].Lower != "time" && v.quote[t] == 0 {
		t++
	}
	if toks[t].Lower == "time" && (toks[t-1].Lower == "first" || toks[t-1].Lower == "second" || toks[t-1].Lower == "last") && t > r.first {
		r.first = t + 1
		a.finish(v)
	}
}

// accordingTo ends the source of "According to the mayor, the bridge was safe"
// at the comma, where the labels run on into what was said.
func (v *view) accordingTo(a *attribution) {
	toks := v.d.Tokens
	r := &a.content[0]
	if toks[a.head].Lower == "according" && a.content[0].first < a.head && len(a.content) > 1 && a.source.first > a.head && v.quote[a.source.first] == 0 {
		_, last := v.sentence(a.head)
		if end := v.tellerEnd(a.source.first, last); end > a.source.last { // "…, according to the Sund-run ministry"
			a.source.last = end
			v.endAt(a, a.head)
		}
		return
	}
	if toks[a.head].Lower != "according" || a.source.first < a.head || a.source.last > r.first || v.quote[r.first] > 0 {
		return
	}
	if comma := v.comma(a.source.first, a.source.last); comma > 0 && tensed(toks[r.first].Tag) && r.first <= a.source.last+1 {
		a.source.last, r.first = comma, comma+1 // "According to the paper, Ada Roe, a judge, said …"
		a.finish(v)
		return
	}
	if comma := v.comma(r.first, r.last); comma > 0 && comma+2 < r.last && a.source.last == r.first-1 && v.nameOf(a.source, run{r.first, comma}) {
		a.source.last, r.first = comma, comma+1 // "According to its chairman, Jonas Berg, the port …"
		a.finish(v)
		return
	}
	if a.source.last != r.first {
		return
	}
	for t := r.first - 1; t > a.source.first; t-- {
		if toks[t].Lower == "," {
			a.source.last, r.first = t, t+1
			a.finish(v)
			return
		}
	}
}

// nameOf tells a name that says who a source without one is: "its chairman" and
// "Jonas Berg".
func (v *view) nameOf(source, name run) bool {
	for t := name.first; t < name.last; t++ {
		if v.d.Tokens[t].POS != "PROPN" {
			return false
		}
	}
	return !name.empty() && name.last-name.first <= 5 && v.d.Tokens[source.last-1].POS == "NOUN"
}

// whoCited begins the content of "According to X, which cited sources, the
// port would close" behind the clause, where the labels run on into it or begin
// at a later one: "…, the port, which was opened in May, would close".
func (v *view) whoCited(a *attribution) {
	toks := v.d.Tokens
	r := &a.content[0]
	if toks[a.head].Lower != "according" || r.first < a.head || v.quote[r.first] > 0 {
		return
	}
	comma := v.comma(a.head, r.last)
	if w := toks[min(comma+1, r.last-1)].Lower; comma < 0 || w != "which" && w != "who" {
		return
	}
	start := v.comma(comma+1, r.last) + 1
	if start == 0 || start+2 >= r.last || v.quote[start] > 0 {
		return
	}
	r.first = start
	a.source.last = max(a.source.first+1, min(a.source.last, comma))
	a.finish(v)
}

// behindCited drops what is cited from what is told with it: "reported, citing | a
// report by the firm, | that the port was open".
func (v *view) behindCited(a *attribution) {
	if !a.citing(v) || len(a.content) < 2 || a.content[0].first != a.cue.last || len(a.quoted) > 0 {
		return
	}
	if t := a.content[1].first; v.d.Tokens[t].Lower == "that" && v.d.Tokens[t-1].Lower == "," {
		a.content = a.content[1:]
		a.finish(v)
	}
}

// comma is the first comma outside of brackets and marks in [first, last), -1
// for none.
func (v *view) comma(first, last int) int {
	deep := 0
	for t := first; t < last && v.quote[t] == 0; t++ {
		switch v.d.Tokens[t].Lower {
		case "(", "[":
			deep++
		case ")", "]":
			deep--
		case ",":
			if deep <= 0 {
				return t
			}
		}
	}
	return -1
}

// behindPhrase takes for the source what stands between the comma of an opening
// phrase and the cue, where the labels joined the two: "In a statement carried
// by the agency (KPA), Roe said".
func (v *view) behindPhrase(a *attribution) {
	toks := v.d.Tokens
	first, _ := v.sentence(a.head)
	if comma := v.comma(first, a.head); a.source.first == first && toks[first].Lower == "according" && comma > 0 && comma+1 < a.source.last {
		a.source.first = comma + 1 // "According to the paper, Ada Roe, a judge, said"
		return
	}
	broken := a.source.empty() || a.source.last < a.head && (toks[a.source.last-1].POS == "ADP" || toks[a.source.last].POS == "ADP")
	if toks[first].POS == "ADP" && broken && v.tagVerb(a.head) && a.content[0].first > a.head {
		if r := v.apposed(first, a.head); !r.empty() {
			a.source = r
		}
		return
	}
	if toks[first].POS != "ADP" || a.source.empty() || a.source.first == first || a.source.first > a.head {
		return
	}
	for t := a.head - 1; t > a.source.first; t-- {
		if toks[t].Lower == "," && toks[t+1].Rel != "appos" {
			if t+1 < a.source.last && v.tellerEnd(t+1, a.head+1) > t+1 {
				a.source.first = t + 1
			}
			return
		}
	}
}

// apposed is the name between the opening phrase from first on and an apposition
// that ends in the comma before the verb: "In a letter, Jane Roe, head of the
// port, said"; empty where there is none.
func (v *view) apposed(first, verb int) run {
	toks := v.d.Tokens
	if verb < first+5 || toks[verb-1].Lower != "," {
		return run{}
	}
	end := verb - 2 // the comma behind the name
	for ; end > first && toks[end].Lower != ","; end-- {
		if tensed(toks[end].Tag) || v.quote[end] > 0 {
			return run{}
		}
	}
	start, named := end, false
	for ; start > first && toks[start-1].Lower != ","; start-- {
		if !v.nominal(start-1) && toks[start-1].Lower != "-" || v.quote[start-1] > 0 {
			return run{}
		}
		named = named || toks[start-1].POS == "PROPN"
	}
	if !named || start <= first+1 || start == end {
		return run{}
	}
	return run{start, end}
}

// postedOn gives what was written on a platform to who wrote it: "Roe had
// written on Chirrup: …".
func (v *view) postedOn(a *attribution) {
	toks := v.d.Tokens
	before := a.source.first - 1
	for before > 1 && toks[before].POS == "PROPN" {
		before--
	}
	if a.source.empty() || before < 1 || toks[before].Lower != "on" || a.content[0].first < a.source.last {
		return
	}
	verb := before - 1
	if toks[verb].POS != "VERB" && verb > 0 {
		verb-- // "wrote later on"
	}
	if !posting[toks[verb].Lemma] {
		return
	}
	if t := v.subjectOf(verb, 3, func(t int) bool { return toks[t].Rel == "nsubj" && t < verb }); t >= 0 {
		a.source = v.phrase(t)
		if toks[a.head].Lower == ":" {
			a.head, a.cue = verb, run{verb, before}
		}
	}
}

// posting are verbs of writing on a platform.
var posting = wordSet("write post say tweet publish declare announce warn add state comment")

// closeTo takes for the source who is close to somebody, not that somebody: "a
// source close to the mayor said".
func (v *view) closeTo(a *attribution) {
	toks := v.d.Tokens
	to := a.source.first - 1
	if a.source.empty() || to < 2 || toks[a.source.first-1].POS != "ADP" || a.source.first > a.head {
		return
	}
	noun := to - 2
	if !knowing[toks[to-1].Lower] || toks[noun].POS != "NOUN" || toks[noun].Sentence != toks[a.head].Sentence || a.covers(noun) {
		return
	}
	first, _ := v.sentence(a.head)
	for noun > first && v.quote[noun-1] == 0 && (v.nominal(noun-1) && toks[noun-1].POS != "ADP") {
		noun--
	}
	a.source.first = noun
}

// knowing are adjectives of those who know what somebody does.
var knowing = wordSet("close familiar")
