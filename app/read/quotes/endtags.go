package quotes

import (
	"iter"
	"slices"

	"readout/app/read/syntax"
)

// tagVerbs are the cues of a tag that ends a sentence.
var tagVerbs = wordSet("say report add announce note state write claim show confirm")

// tags reads the sentences that end in a tag, "…, the agency SANA reported
// late on Friday.": what stands before the comma is what was said.
func (v *view) tags(all []attribution) []attribution {
	byHead, within := map[int]int{}, map[int][]int{}
	for i := range all {
		byHead[all[i].head] = i
		if h := all[i].head; h >= 0 && v.quote[h] == 0 {
			within[v.d.Tokens[h].Sentence] = append(within[v.d.Tokens[h].Sentence], i)
		}
	}
	for _, s := range v.d.Sentences {
		if s.Kind != syntax.Body || s.Last-s.First > reach {
			continue
		}
		var found []tagFound
		for last := s.Last; ; { // "…, the minister told reporters, the agency reported."
			t, source := v.tagAt(s.First, last)
			if t < 0 {
				break
			}
			from := min(t, source.first)
			found = append(found, tagFound{t, source, run{s.First, from - 1}})
			last = from
		}
		for k, f := range found {
			all = v.settleTag(all, byHead, within[v.d.Tokens[f.verb].Sentence], f, k+1 < len(found))
		}
	}
	return all
}

// tagFound is the verb of a tag, its subject, and the words before its comma.
type tagFound struct {
	verb           int
	source, before run
}

// settleTag makes the attribution of a tag, unless its labels already say the
// same; within are the attributions of its sentence, and outer tells that another
// tag stands among the words before it.
func (v *view) settleTag(all []attribution, byHead map[int]int, within []int, f tagFound, outer bool) []attribution {
	a := attribution{head: f.verb, cue: run{f.verb, f.verb + 1}, source: f.source, content: []run{f.before}, score: 0.9, plain: true}
	a.finish(v)
	for _, k := range within {
		if b := &all[k]; b.head < f.source.first && len(b.content) > 0 && (b.covers(f.verb) || b.covers(f.source.first)) {
			v.endAt(b, f.source.first)
		}
	}
	i, known := byHead[f.verb]
	switch {
	case len(a.content) == 0 || !v.finite(&a) && !v.opensClause(f.before.first, f.before.last):
	case !known:
		byHead[f.verb] = len(all)
		all = append(all, a)
	case outer, v.saidIn(all, within, f.before), common(&all[i], &a) == 0, common(&all[i], &a) == all[i].words() && v.onlyCue(all, i, f.before.first, f.source.first), v.misread(&all[i], &a):
		all[i] = a
	}
	return all
}

// saidIn tells whether somebody is said to say something within the words before a
// tag: "Roe told the council that it was shut, the agency reported".
func (v *view) saidIn(all []attribution, within []int, before run) bool {
	return slices.ContainsFunc(within, func(k int) bool {
		b := &all[k]
		return b.score >= 0.7 && before.first <= b.head && b.head < before.last && reporting[v.d.Tokens[b.head].Lemma] && !b.source.empty() && b.source.first < b.head
	})
}

// cutShort goes on to the tag where the labels broke off the clause before it,
// which begins the sentence: "They burned the homes of several members,
// including that | of the mayor, witnesses said".
func (v *view) cutShort(all []attribution) {
	for i := range all {
		a := &all[i]
		if a.head < 0 || a.plain || len(a.content) != 1 || len(a.quoted) > 0 || a.source.empty() || a.source.first > a.head {
			continue
		}
		comma, r := a.source.first-1, &a.content[0]
		first, last := v.sentence(a.head)
		if r.first != first || r.last >= comma || comma-r.last > maxCut || v.d.Tokens[comma].Lower != "," || v.quote[comma] > 0 || !v.tagVerb(a.head) || !v.afterTag(a.head, last) {
			continue
		}
		if v.onlyCue(all, i, r.last, comma) {
			r.last = comma
			a.finish(v)
		}
	}
}

// maxCut is how many tokens of a clause the labels may have left out.
const maxCut = 16

// misread tells labels that took for a tag's content what follows the tag and
// is no clause, or that reach into its source.
func (v *view) misread(b, a *attribution) bool {
	if len(b.quoted) > 0 {
		return false
	}
	stray := false
	for _, r := range b.content {
		if r.first > a.head && v.clausal(r) {
			return false
		}
		stray = stray || r.first > a.head || r.last > a.source.first
	}
	return stray
}

// onlyCue tells whether no other likely cue of a report stands outside
// quotation marks among the tokens [first, last).
func (v *view) onlyCue(all []attribution, i, first, last int) bool {
	for k := max(0, i-6); k < min(len(all), i+7); k++ {
		if h := all[k].head; k != i && h >= first && h < last && v.quote[h] == 0 && all[k].score >= 0.5 && reporting[v.d.Tokens[h].Lemma] {
			return false
		}
	}
	return true
}

// tagAt is the verb of the tag that ends the sentence [first, last) after a
// clause, and its subject; -1 where there is none.
func (v *view) tagAt(first, last int) (int, run) {
	if t, source := v.tagOf(first, last); t >= 0 {
		return t, source
	}
	if t, source := v.tagBehind(first, last); t >= 0 {
		return t, source
	}
	t, source := v.closing(first, last)
	if t < 0 || v.d.Tokens[source.first-1].Lower != "," || v.quote[source.first-1] > 0 || v.quote[source.first-2] > 0 {
		return -1, run{}
	}
	for k := source.first - 2; k >= first && v.d.Tokens[k].Lower != ","; k-- { // "…, Jane Roe, a baker, said"
		if p := v.d.Tokens[k].POS; p == "VERB" || p == "AUX" {
			return t, source
		}
	}
	return -1, run{}
}

// closing is the verb of speaking that ends the sentence with its subject
// right before it, after a comma or a quotation; -1 where there is none.
func (v *view) closing(first, last int) (int, run) {
	toks := v.d.Tokens
	t := last - 1
	for t > max(first, last-8) && toks[t].POS != "VERB" && v.quote[t] == 0 && toks[t].POS != "PRON" && toks[t].Lower != "," && toks[t].Lower != "that" {
		t--
	}
	if !tagVerbs[toks[t].Lemma] || toks[t].POS != "VERB" || !tensed(toks[t].Tag) || v.quote[t] > 0 {
		return -1, run{}
	}
	if next := toks[min(t+1, last-1)]; next.POS != "PUNCT" && next.POS != "ADP" && next.POS != "ADV" && next.POS != "PROPN" {
		return -1, run{}
	}
	from := t
	for from > max(first, t-14) && (v.nominal(from-1) || toks[from-1].POS == "PART") && !between[toks[from-1].Lower] {
		from--
	}
	if from == t && t > first && toks[t-1].POS == "PRON" && t-1 > first {
		from--
	}
	if from == t || from < first+4 || toks[from].POS == "ADP" || toks[from-1].Lower != "," && v.quote[from-1] == 0 {
		return -1, run{}
	}
	return t, run{from, t}
}

// openers begin a clause that goes with the one behind its comma.
var openers = wordSet(`if when while as after although though because since before unless until once whereas
	whether despite according`)

// tagCommas are the commas that a tag may stand behind, the last first; none where
// the words begin with what is no clause of its own.
func (v *view) tagCommas(first, last int) iter.Seq[int] {
	return func(yield func(int) bool) {
		toks := v.d.Tokens
		if openers[toks[first].Lower] || toks[first].POS == "VERB" {
			return
		}
		for k := last - 4; k > first+2; k-- {
			if toks[k].Lower == "," && v.quote[k] == 0 && v.quote[k-1] == 0 && !yield(k) {
				return
			}
		}
	}
}

// tagBehind is the verb of the last tag that stands behind a whole clause and
// ends the sentence, or is followed by nothing that was said, and its subject:
// "The ban was lifted, the minister told reporters after the vote, citing …".
func (v *view) tagBehind(first, last int) (int, run) {
	toks := v.d.Tokens
	for k := range v.tagCommas(first, last) {
		source := run{k + 1, v.tellerEnd(k+1, last)}
		t := v.behindWho(source.last, last)
		for t < last-1 && (toks[t].POS == "ADV" || toks[t].Lemma == "have" || toks[t].Lemma == "be" && v.hears(t+1)) {
			t++
		}
		if source.empty() || t >= last || v.quote[t] > 0 || !v.tagVerb(t) || !v.afterTag(t, last) || !v.clausal(run{first, k}) && !v.opensClause(first, k) {
			continue
		}
		return t, source
	}
	return -1, run{}
}

// behindWho is the verb of a tag behind the relative clause that begins at t, "two
// people who were in the room said"; t where none begins there.
func (v *view) behindWho(t, last int) int {
	toks := v.d.Tokens
	if t >= last || toks[t].Lower != "who" || toks[t-1].POS != "NOUN" {
		return t
	}
	for k := t + 2; k < last && v.quote[k] == 0 && toks[k].Lower != ","; k++ {
		if v.tagVerb(k) && v.afterTag(k, last) {
			return k
		}
	}
	return t
}

// opensClause tells words that are a clause whatever the parse made of them: they
// hold a verb, or are many and begin with a subject.
func (v *view) opensClause(first, last int) bool {
	if v.verbal(first, last) {
		return true
	}
	switch v.d.Tokens[first].POS {
	case "DET", "NOUN", "PROPN", "PRON", "NUM":
		return last-first > 12
	}
	return false
}

// verbal tells words with a verb in its tense that a noun stands before and no
// relative pronoun, whatever the parse made of them.
func (v *view) verbal(first, last int) bool {
	toks := v.d.Tokens
	for t := first + 1; t < last; t++ {
		if prev := &toks[t-1]; tensed(toks[t].Tag) && toks[t].POS == "VERB" && (prev.POS == "NOUN" || prev.POS == "PROPN" || prev.POS == "ADV") && v.quote[t] == 0 {
			for k := first; k < t; k++ {
				if relative[toks[k].Lower] || toks[k].Lower == "that" || toks[k].POS == "SCONJ" {
					return false
				}
			}
			return true
		}
	}
	return false
}

// tagVerb tells the verb of a tag with its tense.
func (v *view) tagVerb(t int) bool {
	tok := &v.d.Tokens[t]
	return v.hears(t) || (tagVerbs[tok.Lemma] || tok.Lemma == "tell") && tok.POS == "VERB" &&
		(tensed(tok.Tag) || tok.Tag == "VBN" && (v.d.Tokens[t-1].POS == "AUX" || v.speaksAt(t-1)))
}

// speaksAt tells the noun of somebody, behind whom no participle is passive: "the
// union announced on Tuesday".
func (v *view) speaksAt(t int) bool {
	_, ok := v.speakerKind(t)
	return ok && t > 0 && v.d.Tokens[t].POS == "NOUN"
}

// tellerEnd is where the noun phrase that begins at t ends; t where none does.
func (v *view) tellerEnd(t, last int) int {
	toks := v.d.Tokens
	if t >= last || toks[t].POS == "ADP" || toks[t].POS == "PUNCT" || toks[t].POS == "SYM" {
		return t
	}
	k, named := t, false
	for ; k < min(last, t+14) && v.quote[k] == 0; k++ {
		tok := &toks[k]
		switch {
		case between[tok.Lower]:
			return t // "days after the group announced it"
		case tok.POS == "NOUN", tok.POS == "PROPN":
			named = true
		case named && (tok.Lower == "(" || tok.Lower == ")"):
		case v.nominal(k), tok.Tag == "POS", tok.Tag == "PRP$", tok.Lower == "and" && k > t:
		case tok.Lower == "press" && k+1 < last && toks[k+1].POS == "NOUN": // taken for a verb
		case tok.Tag == "VBN" && k > t && toks[k-1].Lower == "-": // "Oslo-based"
		default:
			if !named {
				return t
			}
			return k
		}
	}
	return t
}

// between stand between an expression of time and a clause, and in no name of who
// speaks.
var between = wordSet("after before since until")

// afterTag tells whether what stands behind the verb t of a tag is no clause
// that was said, but whom it was told, when and where.
func (v *view) afterTag(t, last int) bool {
	toks := v.d.Tokens
	k, last := t+1, min(last, len(toks))
	if toks[t].Lemma == "tell" && !v.hears(t) {
		if k = v.tellerEnd(k, last); k == t+1 {
			return false
		}
	}
	for ; k < last; k++ {
		tok := &toks[k]
		switch {
		case v.quote[k] > 0:
			return false
		case tok.Lower == ",":
			return k+1 >= last || !tensed(toks[k+1].Tag) // "who, Roe said, was seen"
		case tok.Lower == ";", k == last-1:
			return true
		case tok.Lower == "that", tok.POS == "SCONJ", relative[tok.Lower]:
			return k > t+1 && (tok.Lower != "that" || toks[k-1].POS == "NOUN" || toks[k-1].POS == "PROPN")
		case tok.Tag == "TO" && k == t+1, tensed(tok.Tag):
			return false
		}
	}
	return true
}
