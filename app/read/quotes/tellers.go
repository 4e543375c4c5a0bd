package quotes

import (
	"slices"
	"strings"
)

// swallowed drops a noun taken for a cue where it is a part of another cue or of
// its source: "Roe called on", "said Roe, the architect of …".
func (v *view) swallowed(all []attribution) []attribution {
	inSource := map[int]bool{}        // tokens of the source of a verb
	byHead := map[int][]attribution{} // those with a verb and a source
	for _, b := range all {
		if b.head < 0 || v.d.Tokens[b.head].POS != "VERB" || b.source.empty() {
			continue
		}
		byHead[b.head] = append(byHead[b.head], b)
		for t := b.source.first; t < b.source.last && b.score >= 0.7; t++ {
			inSource[t] = true
		}
	}
	return slices.DeleteFunc(all, func(a attribution) bool {
		if a.head < 0 || a.plain || v.d.Tokens[a.head].POS != "NOUN" && v.d.Tokens[a.head].POS != "PROPN" {
			return false
		}
		if inSource[a.head] {
			return true
		}
		for t := a.head + 1; t < a.cue.last; t++ {
			if slices.ContainsFunc(byHead[t], func(b attribution) bool {
				return b.source.first >= min(a.cue.first, a.source.first) && b.source.last <= b.head
			}) {
				return true
			}
		}
		return false
	})
}

// tellers finds the speaker where he stands right beside the cue and the
// labels missed him.
func (v *view) tellers(all []attribution) {
	for i := range all {
		a := &all[i]
		if a.head >= 0 && v.d.Tokens[a.head].Lower == ":" && a.source.last-a.source.first > 1 && v.begins(a.source.first) {
			a.head, a.cue = a.source.first, run{a.source.first, a.source.first + 1}
			a.source.first++
		}
		if a.head < 0 || a.plain || v.d.Tokens[a.head].POS != "VERB" || v.quote[a.head] > 0 || len(a.content) == 0 {
			continue
		}
		if r := v.opening(a); !r.empty() {
			a.source, a.cue = r, run{a.head, a.head + 1}
			continue
		}
		if r := v.behindMarks(a); !r.empty() {
			a.source = r
			for k := range a.content {
				if c := &a.content[k]; c.first < r.first && r.first < c.last {
					c.last = r.first
				}
			}
			a.finish(v)
		}
	}
}

// opening is the speaker between a verb that begins its sentence and what was
// said: "Said Roe: …".
func (v *view) opening(a *attribution) run {
	if !v.begins(a.head) || !a.source.empty() {
		return run{}
	}
	from, to := a.head+1, a.content[0].first
	for to > from && v.d.Tokens[to-1].POS == "PUNCT" {
		to--
	}
	for t := from; t < to; t++ {
		if !v.nominal(t) && v.d.Tokens[t].Lower != "," {
			return run{}
		}
	}
	if from < to && v.d.Tokens[from].POS != "ADP" {
		return run{from, to}
	}
	return run{}
}

// begins tells a verb of speaking that begins its sentence.
func (v *view) begins(t int) bool {
	first, _ := v.sentence(t)
	return t == first && tagVerbs[v.d.Tokens[t].Lemma] && tensed(v.d.Tokens[t].Tag)
}

// behindMarks is the speaker between a quotation and its cue, whatever the
// labels say: "…," Roe, a former judge, said on the station.
func (v *view) behindMarks(a *attribution) run {
	toks := v.d.Tokens
	if !tagVerbs[toks[a.head].Lemma] || !tensed(toks[a.head].Tag) || !a.source.empty() && a.source.first < a.head {
		return run{}
	}
	t := a.head
	first, _ := v.sentence(a.head)
	for t > max(first, a.head-16) && v.quote[t-1] == 0 && (v.nominal(t-1) || toks[t-1].Lower == "," || toks[t-1].POS == "PRON") {
		t--
	}
	last := a.head
	for last > t && toks[last-1].Lower == "," {
		last--
	}
	if t == 0 || t == last || v.quote[t-1] == 0 || !a.covers(t-1) || toks[t].POS == "ADP" || toks[t].POS == "PUNCT" {
		return run{}
	}
	return run{t, last}
}

// leading settles "After saying the bridge was safe, she had it closed": what
// was said ends at the comma, and the subject behind it said it.
func (v *view) leading(all []attribution) {
	toks := v.d.Tokens
	for i := range all {
		a := &all[i]
		if a.head < 0 || toks[a.head].Tag != "VBG" || v.quote[a.head] > 0 || len(a.content) == 0 {
			continue
		}
		first, last := v.sentence(a.head)
		if a.head-first > 2 || a.head == first || toks[a.head-1].POS != "SCONJ" && toks[a.head-1].POS != "ADP" {
			continue
		}
		r := &a.content[len(a.content)-1]
		for t := a.cue.last; t < last-2; t++ {
			if toks[t].Lower != "," || v.quote[t] > 0 && v.quote[t+1] == v.quote[t] && v.regions[v.outerQuote(t)].last > t+2 {
				continue
			}
			from := t + 1
			for from < last && toks[from].POS == "PUNCT" {
				from++
			}
			to := from
			for to < min(last-1, from+14) && v.quote[to] == 0 && (v.nominal(to) || toks[to].POS == "PRON") {
				to++
			}
			if to == from || toks[from].POS == "ADP" || !tensed(toks[to].Tag) {
				continue
			}
			if r.first < t {
				for k := range a.content {
					a.content[k].last = min(a.content[k].last, from)
				}
				a.content = slices.DeleteFunc(a.content, run.empty)
				a.source = run{from, to}
				a.finish(v)
			}
			break
		}
	}
}

// subjects gives a cue whose source was read off a stray phrase its subject:
// "An official, who may not talk to the media, said".
func (v *view) subjects(all []attribution) {
	for i := range all {
		a := &all[i]
		if a.head < 3 || a.source.first > a.head {
			continue
		}
		for t := a.source.first; t < a.source.last; t++ {
			if v.d.Tokens[t].Lower == ";" && v.quote[t] == 0 {
				a.source.first = t + 1
			}
		}
		if s := v.oneOf(a); !s.empty() {
			a.source = s
			continue
		}
		if a.source.empty() {
			continue
		}
		if t := v.clauseSubject(a); t >= 0 {
			a.source = v.phrase(t)
			continue
		}
		if s := v.goingOn(all, i); !s.empty() {
			a.source = s
			continue
		}
		if v.spokenTo(a) {
			a.source = run{} // whoever told them so went on
			continue
		}
		if t := v.actedOn(a); t >= 0 {
			a.source = v.phrase(t)
			continue
		}
		if t := v.possessed(a.source); t >= 0 && t < a.head {
			a.source = v.phrase(t) // "Boreal's chief executive, Jane Roe, said"
			continue
		}
		switch first := &v.d.Tokens[a.source.first]; first.POS {
		case "ADP", "PUNCT", "VERB", "PART", "SCONJ":
			if strings.HasPrefix(first.Lower, "accord") {
				continue
			}
			if t := v.subject(a); t >= 0 {
				a.source = v.phrase(t)
			}
		}
	}
}

// adding are participles with which whoever speaks goes on, whoever he spoke of.
var adding = wordSet("add stress note underline underscore emphasize emphasise reiterate point insist")

// goingOn is the source of the report before the participle of such a verb, where
// the labels took one out of what it says: "Roe said that the port was ready,
// stressing that …".
func (v *view) goingOn(all []attribution, i int) run {
	toks := v.d.Tokens
	a := &all[i]
	if toks[a.head].Tag != "VBG" || !adding[toks[a.head].Lemma] || toks[a.head-1].Lower != "," || v.quote[a.head] > 0 {
		return run{}
	}
	for k := i - 1; k >= max(0, i-3); k-- {
		b := &all[k]
		if b.head >= 0 && toks[b.head].Sentence == toks[a.head].Sentence && v.quote[b.head] == 0 && reporting[toks[b.head].Lemma] && tensed(toks[b.head].Tag) &&
			b.source.last <= b.head && b.covers(a.source.first) {
			return b.source
		}
	}
	return run{}
}

// spokenTo tells a source that is the object of the verb that the cue, a
// participle, goes on with: "Roe told the council, adding that …".
func (v *view) spokenTo(a *attribution) bool {
	toks := v.d.Tokens
	verb, object := toks[a.head].Head, v.headOf(a.source)
	if toks[a.head].Tag != "VBG" || verb < 0 || toks[object].Head != verb || v.quote[verb] != v.quote[a.head] {
		return false
	}
	switch toks[object].Rel {
	case "obj", "iobj", "obl":
		return v.subjectOf(verb, 3, func(t int) bool { return strings.HasPrefix(toks[t].Rel, "nsubj") }) >= 0
	}
	return false
}

// actedOn is the subject of the verb that the cue is coordinated with, where the
// source is that verb's object or the object's name: "Roe rang his counterpart, Jane
// Poe, and told her that …"; -1 elsewhere.
func (v *view) actedOn(a *attribution) int {
	toks := v.d.Tokens
	object := v.headOf(a.source)
	for toks[object].Rel == "appos" || toks[object].Rel == "flat" {
		object = toks[object].Head
	}
	verb := toks[object].Head
	if toks[a.head].Rel != "conj" || verb < 0 || verb != toks[a.head].Head || v.quote[verb] > 0 || a.covers(verb) {
		return -1
	}
	switch toks[object].Rel {
	case "obj", "iobj", "obl":
		return v.subjectOf(verb, 1, func(t int) bool { return toks[t].Rel == "nsubj" && t < verb })
	}
	return -1
}

// subject is the subject of a's cue, or of the verb that the cue is coordinated
// with, before it and outside its content; -1 for none.
func (v *view) subject(a *attribution) int {
	return v.subjectOf(a.head, 3, func(t int) bool {
		return v.d.Tokens[t].Rel == "nsubj" && t < a.head && !a.covers(t) && v.quote[t] == v.quote[a.head]
	})
}

// subjectOf is the first word that hangs on the verb h and fits, or on one of
// the verbs that h is coordinated with, most of them in all; -1 for none.
func (v *view) subjectOf(h, most int, fits func(t int) bool) int {
	for ; h >= 0 && most > 0; h, most = v.d.Tokens[h].Head, most-1 {
		for k := v.kid[h]; k > 0; k = v.sibling[k-1] {
			if t := int(k - 1); fits(t) {
				return t
			}
		}
		if v.d.Tokens[h].Rel != "conj" {
			break
		}
	}
	return -1
}

// quotedSubject is whose words they are where the source was read off who
// passes them on: "Roe rejected it and, as quoted by Reuters, called for …"; -1
// elsewhere.
func (v *view) quotedSubject(a *attribution) int {
	toks := v.d.Tokens
	by := a.source.first - 1
	if !a.source.empty() && toks[a.source.first].Lower == "by" {
		by++
	}
	if a.head < 0 || by < 2 || toks[by].Lower != "by" || !v.passedOn(by-1) || a.source.first > a.head && a.head != by-1 {
		return -1
	}
	subject := func(t int) bool {
		return t < by-1 && (toks[t].Rel == "nsubj" || toks[t].Rel == "nsubj:pass") && v.quote[t] == v.quote[a.head]
	}
	if t := v.subjectOf(a.head, 4, subject); t >= 0 {
		return t
	}
	first, _ := v.sentence(a.head)
	for t := by - 2; t >= first; t-- {
		if subject(t) {
			return t
		}
	}
	return -1
}

// possessed is the noun whose owner alone the run is; -1 where it is more.
func (v *view) possessed(r run) int {
	toks := v.d.Tokens
	last := r.last
	if last < len(toks) && toks[last].Tag == "POS" {
		last++
	}
	if toks[last-1].Tag != "POS" {
		return -1
	}
	for t := r.first; t < r.last; t++ {
		if h := toks[t].Head; toks[t].Rel == "nmod:poss" && h >= last && toks[h].Sentence == toks[t].Sentence {
			return h
		}
	}
	return -1
}

// oneOf is the name of "…, and one, Jane Roe, a baker, said", whatever the labels
// took for the source; empty elsewhere.
func (v *view) oneOf(a *attribution) run {
	toks := v.d.Tokens
	if toks[a.head-1].Lower != "," || !v.tagVerb(a.head) {
		return run{}
	}
	first, _ := v.sentence(a.head)
	for t := a.head - 3; t > max(first, a.head-16); t-- {
		if toks[t].Lower == "one" && toks[t+1].Lower == "," && toks[t-1].POS == "CCONJ" && toks[t+2].POS == "PROPN" {
			return run{t + 2, v.tellerEnd(t+2, a.head)}
		}
	}
	return run{}
}

// clauseSubject is the subject of a cue whose source was read off the relative
// clause between them: "officials, who spoke to discuss private talks, said";
// -1 elsewhere.
func (v *view) clauseSubject(a *attribution) int {
	toks := v.d.Tokens
	if toks[max(0, a.head-1)].Lower != "," {
		return -1
	}
	for k := v.kid[a.head]; k > 0; k = v.sibling[k-1] {
		t := int(k - 1)
		if toks[t].Rel != "nsubj" || t >= a.source.first || a.covers(t) || v.quote[t] != v.quote[a.head] {
			continue
		}
		for w := t + 1; w < a.source.first; w++ {
			if relative[toks[w].Lower] && toks[w-1].Lower == "," {
				return t
			}
		}
	}
	return -1
}
