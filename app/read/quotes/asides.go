package quotes

import "slices"

// asides finds the speaker that an aside parts from the verb, where the labels
// took the aside for what was said or saw nobody: "Roe, whose shares fell, said
// it …", "Judge Roe, reading out the ruling, said …".
func (v *view) asides(all []attribution) {
	toks := v.d.Tokens
	for i := range all {
		a := &all[i]
		if a.head < 2 || a.plain || toks[a.head].POS != "VERB" || !v.active(a.head) || toks[a.head-1].Lower != "," && !v.apart(a.head-1) || v.quote[a.head] > 0 ||
			!tagVerbs[toks[a.head].Lemma] && !a.source.empty() && !v.inAside(a) {
			continue
		}
		if !a.source.empty() && !v.inAside(a) {
			continue
		}
		r := v.beforeAside(a)
		if whose := v.whoseName(a); a.source.empty() && !whose.empty() {
			r = whose
		}
		after := slices.ContainsFunc(a.content, func(c run) bool { return c.first > a.head })
		if r.empty() || !after {
			continue
		}
		a.source = r
		a.content = slices.DeleteFunc(a.content, func(c run) bool { return c.first < a.head })
		a.finish(v)
	}
}

// active tells a verb in its tense, or a form that is one with the object behind
// it: "Roe, head of the union, accused Lund of it".
func (v *view) active(t int) bool {
	tok := &v.d.Tokens[t]
	if tok.Tag == "VBN" && t+1 < len(v.d.Tokens) {
		p := v.d.Tokens[t+1].POS
		return p == "PROPN" || p == "PRON" || p == "DET"
	}
	return tensed(tok.Tag)
}

// inAside tells a source that lies in an aside before the cue: in a relative
// clause, or nothing but its pronoun; in "citing officials"; behind a name, in what
// he is or where he spoke: "Roe, head of the Sund Union, said"; or one that runs
// on into the aside: "Roe, whose shares".
func (v *view) inAside(a *attribution) bool {
	if a.source.empty() || a.source.first > a.head {
		return false
	}
	for t := a.source.first + 1; t+1 < a.source.last; t++ {
		if next := &v.d.Tokens[t+1]; v.d.Tokens[t].Lower == "," && (relative[next.Lower] || next.Tag == "VBG") {
			return true
		}
	}
	first, _ := v.sentence(a.head)
	for t := a.source.first; t > first+1; t-- {
		switch w := v.d.Tokens[t].Lower; {
		case w == "," && t < a.source.first:
			return cites(v.d.Tokens, t+1) || v.d.Tokens[t-1].POS == "PROPN" && v.nominal(t+1) && t+1 < a.source.first
		case relative[w] && v.d.Tokens[t-1].Lower == ",":
			return t < a.source.first || a.source.last-a.source.first == 1
		}
	}
	return false
}

// setting is where a sentence that begins at first goes on behind what says only
// when and where, "Meanwhile, …" or "Outside the court, …"; first where nothing does.
func (v *view) setting(first, last int) int {
	toks := v.d.Tokens
	if p := toks[first].POS; p != "ADV" && p != "ADP" {
		return first
	}
	for t := first + 1; t < min(last, first+longestSetting); t++ {
		switch {
		case toks[t].Lower == "," && v.quote[t] == 0:
			return t + 1
		case toks[first].POS == "ADV" && t == first+1 && toks[t].POS == "ADP":
		case !v.nominal(t):
			return first
		}
	}
	return first
}

// longestSetting is the number of tokens of the longest such phrase.
const longestSetting = 8

// beforeAside is the phrase that begins the sentence of a's cue where an aside
// between commas stands between the two; empty elsewhere.
func (v *view) beforeAside(a *attribution) run {
	toks := v.d.Tokens
	first, _ := v.sentence(a.head)
	if toks[first].POS == "CCONJ" {
		first++
	}
	first = v.setting(first, a.head)
	if v.apart(a.head - 1) {
		return v.beforeDash(first, a.head-1)
	}
	for t := first; t < a.head; t++ {
		if toks[t].Lower == ";" && v.quote[t] == 0 {
			first = t + 1
		}
	}
	t, named := first, false
	if toks[t].Tag == "VBG" && toks[t+1].POS == "PROPN" {
		t++ // "Presiding Judge Roe"
	}
	for t < a.head && (v.nominal(t) || toks[t].Tag == "POS" || toks[t].Lower == "(" || toks[t].Lower == ")") && v.quote[t] == 0 {
		named = named || toks[t].POS == "NOUN" || toks[t].POS == "PROPN"
		t++
	}
	if !named || t+2 >= a.head || toks[t].Lower != "," || toks[first].POS == "ADP" || weekdays[toks[first].Lower] {
		return run{}
	}
	if next := &toks[t+1]; !relative[next.Lower] && next.Tag != "VBG" && next.Tag != "VBN" && !v.nominal(t+1) {
		return run{}
	}
	for k := t + 1; k < a.head; k++ {
		if q := v.outerQuote(k); q >= 0 && !v.named(q) { // "Roe, whose film “Salt” was banned, said"
			return run{}
		}
	}
	return run{first, t}
}

// beforeDash is the phrase from first on that an aside between dashes, the second of
// which is last, parts from its verb: "Roe – no relation of Ada Roe – accused"; empty
// elsewhere.
func (v *view) beforeDash(first, last int) run {
	toks := v.d.Tokens
	for t := first; t < last && v.quote[t] == 0; t++ {
		switch {
		case t > first && v.apart(t):
			return run{first, t}
		case !v.nominal(t) && toks[t].Tag != "POS" && toks[t].Lower != ",":
			return run{}
		}
	}
	return run{}
}

// apart tells a dash that stands apart from the word before it.
func (v *view) apart(t int) bool {
	toks := v.d.Tokens
	return dash(toks[t].Lower) && t > 0 && (toks[t-1].End < toks[t].Start || v.d.Word(t) == "—")
}

// whoseName is the name behind what somebody is, in a relative clause whose verb the
// cue is: "the port, whose director, Ada Roe, says"; empty elsewhere.
func (v *view) whoseName(a *attribution) run {
	toks := v.d.Tokens
	first, _ := v.sentence(a.head)
	commas := 0
	for t := a.head - 1; t > max(first, a.head-14) && v.quote[t] == 0; t-- {
		switch {
		case toks[t].Lower == "whose":
			if commas == 2 {
				return run{t + 1, a.head - 1}
			}
			return run{}
		case toks[t].Lower == ",":
			commas++
		case !v.nominal(t):
			return run{}
		}
	}
	return run{}
}
