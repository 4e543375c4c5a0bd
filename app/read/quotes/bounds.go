package quotes

import (
	"slices"

	"readout/app/read/syntax"
)

// bounds puts right where a content ends, or where a stray part of it was
// labelled, by forms of words that leave little doubt.
func (v *view) bounds(all []attribution) {
	for i := range all {
		a := &all[i]
		if a.head < 0 || a.plain || len(a.content) == 0 || v.quote[a.head] > 0 {
			continue
		}
		v.endAt(a, v.participle(a))
		v.endAt(a, v.answered(a))
		v.endAt(a, v.otherVerb(a))
		v.endAt(a, v.remark(a))
		v.endAt(a, v.sayOf(a))
		v.endAt(a, v.label(a))
		v.charge(a)
		v.beyond(a)
		v.strays(a)
	}
}

// endAt drops what a's content has from token t on; a negative t is nowhere.
func (v *view) endAt(a *attribution, t int) {
	if t <= a.content[0].first {
		return
	}
	for k := range a.content {
		a.content[k].last = min(a.content[k].last, t)
	}
	a.content = slices.DeleteFunc(a.content, run.empty)
	a.finish(v)
}

// participles are verbs whose participle behind a comma goes on with what the
// same speaker did: "he said the bridge was shut, blaming the builder".
var participles = wordSet(`say add argue call note claim warn insist tell suggest allege urge point contrast recall
	criticize criticise slam blame accuse describe cite assert contend stress complain mock praise deny reject
	demand vow pledge threaten promise explain emphasize emphasise acknowledge admit echo compare lament
	denounce condemn dismiss defend refer`)

// participle is the comma before such a participle in the clause behind a's
// cue; -1 for none.
func (v *view) participle(a *attribution) int {
	toks := v.d.Tokens
	if !tensed(toks[a.head].Tag) && toks[a.head].Tag != "VBN" {
		return -1
	}
	asked := toks[a.content[0].first].Lower == "whether" || toks[a.content[0].first].Lower == "if"
	for t := max(a.content[0].first+2, a.cue.last); t < a.content[len(a.content)-1].last-1; t++ {
		if k := v.aside(t); k >= 0 && v.quote[k] == 0 && (participles[toks[k].Lemma] || asked && toks[k].POS == "VERB") {
			return t
		}
	}
	return -1
}

// answered is the comma before what somebody else said of it, ", which the company
// denied"; -1 for none.
func (v *view) answered(a *attribution) int {
	toks := v.d.Tokens
	last := a.content[len(a.content)-1].last
	for t := max(a.content[0].first+2, a.cue.last); t+3 < last; t++ {
		if toks[t].Lower != "," || toks[t+1].Lower != "which" || v.quote[t] > 0 {
			continue
		}
		verb := v.tellerEnd(t+2, last)
		for verb > t+2 && verb < last-1 && (toks[verb].POS == "AUX" || toks[verb].POS == "ADV") {
			verb++
		}
		if verb > t+2 && verb < last && contradicting[toks[verb].Lemma] && (tensed(toks[verb].Tag) || toks[verb].Tag == "VBN") {
			return t
		}
	}
	return -1
}

// otherVerb is the conjunction before a verb that stands beside a's cue, of
// the same form and with no subject of its own; -1 for none.
func (v *view) otherVerb(a *attribution) int {
	toks := v.d.Tokens
	for k := v.kid[a.head]; k > 0; k = v.sibling[k-1] {
		c := int(k - 1)
		if toks[c].Rel != "conj" || toks[c].Tag != toks[a.head].Tag || !a.covers(c) || c < a.cue.last {
			continue
		}
		at := c - 1
		for at > a.cue.last && (toks[at].POS == "ADV" || toks[at].POS == "AUX" || toks[at].POS == "PART") {
			at--
		}
		if toks[at].POS == "CCONJ" && v.quote[at] == 0 {
			return at
		}
	}
	return v.sameForm(a)
}

// sameForm is the conjunction before a verb that can stand beside nothing but
// a's cue: it has the cue's form, and no such verb comes between.
func (v *view) sameForm(a *attribution) int {
	toks := v.d.Tokens
	want := toks[a.head].Tag
	if want != "VB" && want != "VBD" && want != "VBZ" {
		return -1
	}
	_, last := v.sentence(a.head)
	for t := a.head + 1; t < last-1; t++ {
		tag := toks[t].Tag
		if v.quote[t] > 0 {
			continue
		}
		if tag == want || want != "VB" && tensed(tag) || want == "VB" && tag == "TO" {
			return -1
		}
		k := t + 1
		if toks[k].POS == "ADV" && k+1 < last {
			k++
		}
		if toks[t].POS == "CCONJ" && toks[k].POS == "VERB" && toks[k].Tag == want && v.quote[k] == 0 {
			if a.covers(k) {
				return t
			}
			return -1
		}
	}
	return -1
}

// sayOf is the comma behind what is said in a clause without a subject, before the
// verb of the clause around it: "what her family says | was a bullet, was in
// hospital"; -1 for none.
func (v *view) sayOf(a *attribution) int {
	k := slices.IndexFunc(a.content, func(r run) bool { return r.first == a.cue.last })
	if k < 0 {
		return -1
	}
	toks, r := v.d.Tokens, a.content[k]
	if !tensed(toks[r.first].Tag) || v.quote[r.first] > 0 {
		return -1
	}
	for t := r.first + 1; t+1 < r.last; t++ {
		if toks[t].Lower == "," && v.quote[t] == 0 && tensed(toks[t+1].Tag) {
			return t
		}
	}
	return -1
}

// remark is the dash between marked words and what the writer says of them:
// "called it 'a farce' – a word that …"; -1 for none.
func (v *view) remark(a *attribution) int {
	toks := v.d.Tokens
	for _, q := range a.quoted {
		t := v.regions[q].last
		if t+2 < len(toks) && t > a.head && a.covers(t) && a.covers(t+1) && dash(toks[t].Lower) && toks[t+1].POS == "DET" && toks[t+2].POS != "PUNCT" {
			return t
		}
	}
	return -1
}

// label is where the thing begins that somebody described as something:
// "described as 'odd' a plan to …"; -1 for none.
func (v *view) label(a *attribution) int {
	r := a.content[0]
	if r.first < a.head || v.d.Tokens[r.first].Lower != "as" || r.first+1 >= r.last {
		return -1
	}
	q := v.outerQuote(r.first + 1)
	if q < 0 || v.regions[q].first != r.first+1 || v.regions[q].last >= r.last || v.d.Tokens[v.regions[q].last].POS != "DET" {
		return -1
	}
	return v.regions[q].last
}

// charge begins the content of "accused the mayor of 'playing with fire'" behind
// the accused.
func (v *view) charge(a *attribution) {
	r := &a.content[0]
	if len(a.quoted) == 0 || v.d.Tokens[a.head].Lemma != "accuse" || r.first <= a.head {
		return
	}
	for t := r.first; t < r.last && v.quote[t] == 0; t++ {
		if v.d.Tokens[t].Lower == "of" && v.d.Tokens[t].Head > t && (v.d.Tokens[t+1].Tag == "VBG" || v.quote[t+1] > 0) {
			r.first = t
			a.finish(v)
			return
		}
	}
}

// castAs are verbs of judging something "as" something.
var castAs = wordSet("dismiss describe characterize characterise portray paint depict cast denounce condemn hail brand deride regard blast slam praise")

// beyond goes on from the object of such a verb to what it is taken for.
func (v *view) beyond(a *attribution) {
	toks := v.d.Tokens
	r := &a.content[len(a.content)-1]
	if !castAs[toks[a.head].Lemma] || r.first < a.cue.last || r.last >= len(toks) || toks[r.last].Lower != "as" || toks[r.last].Sentence != toks[a.head].Sentence || v.quote[r.last] > 0 {
		return
	}
	_, last := v.sentence(a.head)
	for r.last < last && !v.clauseEnd(r.last) && (toks[r.last].Lower != "," || v.quote[r.last] > 0) {
		r.last++
	}
	a.finish(v)
}

// strays drops parts of a content that stand apart: words behind the clause of
// another subject, or a bare noun beside marked words.
func (v *view) strays(a *attribution) {
	if len(a.content) < 2 || len(a.quoted) == 0 && !v.clausal(a.content[0]) {
		return
	}
	toks := v.d.Tokens
	kept := make([]run, 0, len(a.content))
	for k, r := range a.content {
		if k == 0 {
			if r.last > a.cue.first || !v.marked(a.content[1]) || v.marked(r) || v.clausal(r) || v.bareBetween(r.last, a.content[1].first) {
				kept = append(kept, r)
			}
			continue
		}
		prev := a.content[k-1]
		own := false
		for t := prev.last; t < r.first; t++ {
			own = own || t != a.head && v.quote[t] == 0 && toks[t].Rel == "nsubj" && !(a.source.first <= t && t < a.source.last) && !(a.cue.first <= t && t < a.cue.last)
		}
		alone := v.marked(prev) && !v.clausal(r) && !v.bareBetween(prev.last, r.first)
		if (own || alone) && prev.first >= a.cue.last && !v.marked(r) && toks[r.first].Sentence == toks[a.head].Sentence {
			continue
		}
		kept = append(kept, r)
	}
	if len(kept) < len(a.content) {
		a.content = kept
		a.finish(v)
	}
}

// bareBetween tells whether nothing but punctuation is in [first, last).
func (v *view) bareBetween(first, last int) bool {
	for t := first; t < last; t++ {
		if v.d.Tokens[t].POS != "PUNCT" {
			return false
		}
	}
	return true
}

// marked tells whether a run holds marked words.
func (v *view) marked(r run) bool {
	for t := r.first; t < r.last; t++ {
		if v.quote[t] > 0 {
			return true
		}
	}
	return false
}

// complete goes on to the end of the clause where the labels broke a content off
// in the middle: behind "against", or before the verb of "whether the mayor".
func (v *view) complete(all []attribution) {
	toks := v.d.Tokens
	for i := range all {
		a := &all[i]
		if a.head < 0 || a.plain || len(a.content) == 0 {
			continue
		}
		v.bridge(all, i)
		if !v.brokenOff(a) {
			continue
		}
		r := &a.content[len(a.content)-1]
		_, last := v.sentence(a.head)
		end := r.last
		for end < last && !v.clauseEnd(end) && !v.rivalAt(all, i, end) {
			end++
		}
		if end > r.last && v.quote[end-1] == v.quote[min(end, len(toks)-1)] || v.quote[end-1] == 0 || end == last {
			r.last = end
			a.finish(v)
		}
	}
}

// bridge joins two parts of a content behind its cue where the labels left out the
// words between, and the first part ends where no phrase can.
func (v *view) bridge(all []attribution, i int) {
	a := &all[i]
	for k := 0; k+1 < len(a.content); k++ {
		r, next := &a.content[k], a.content[k+1]
		if r.first < a.cue.last || !v.dangling(r.last-1) || v.d.Tokens[next.last-1].Sentence != v.d.Tokens[a.head].Sentence || !v.onlyCue(all, i, r.last, next.first) {
			continue
		}
		if t := r.last; !slices.ContainsFunc(v.d.Tokens[t:next.first], func(x syntax.Token) bool { return x.POS == "PUNCT" }) {
			r.last = next.first
		}
	}
	a.finish(v)
}

// coordinated tells an "and" before a bare verb that stands beside one in a's
// content: "called on the port to 'name them' | and consider a ban".
func (v *view) coordinated(a *attribution, t int) bool {
	toks := v.d.Tokens
	if toks[t].POS != "CCONJ" || t+1 >= len(toks) {
		return false
	}
	c := &toks[t+1]
	return c.Rel == "conj" && c.Tag == "VB" && c.Head > a.head && a.covers(c.Head) && toks[c.Head].Tag == "VB"
}

// dangling tells a word outside marks that no phrase ends with.
func (v *view) dangling(t int) bool {
	tok := &v.d.Tokens[t]
	return v.quote[t] == 0 && (tok.POS == "ADP" && tok.Tag != "RP" || tok.POS == "DET" || tok.Tag == "$" || tok.Tag == "PRP$" || tok.Tag == "TO" || tok.Tag == "MD")
}

// objectless tells a verb whose object begins right behind it: "that Sund had
// offered | the islands a loan".
func (v *view) objectless(t int) bool {
	toks := v.d.Tokens
	if toks[t].POS != "VERB" || v.quote[t] > 0 || toks[t].Tag == "VBG" {
		return false
	}
	for k := t + 1; k < len(toks) && k < t+6; k++ {
		if toks[k].Head == t {
			return toks[k].Rel == "obj" || toks[k].Rel == "iobj"
		}
		if toks[k].Head < t || toks[k].Head > t+6 {
			return false
		}
	}
	return false
}

// brokenOff tells a content behind its cue that ends where no phrase can.
func (v *view) brokenOff(a *attribution) bool {
	toks := v.d.Tokens
	r := a.content[len(a.content)-1]
	if r.first < a.head || r.last >= len(toks) || toks[r.last].Sentence != toks[a.head].Sentence || toks[r.last].POS == "PUNCT" || v.quote[a.head] > 0 {
		return false
	}
	if v.dangling(r.last-1) || v.coordinated(a, r.last) || v.objectless(r.last-1) {
		return true
	}
	switch toks[r.first].Lower {
	case "that", "whether", "if":
		return len(a.content) == 1 && len(a.quoted) == 0 && !v.finite(a)
	}
	return false
}

// clauseEnd tells whether the clause that a content goes on with ends before
// token t: at a stop, or at a comma before a tag.
func (v *view) clauseEnd(t int) bool {
	switch v.d.Tokens[t].Lower {
	case ".", ";", "!", "?", "―", "—":
		return v.quote[t] == 0
	case ",":
		next := &v.d.Tokens[min(t+1, len(v.d.Tokens)-1)]
		return tagVerbs[next.Lemma] && tensed(next.Tag)
	}
	return false
}

// rivalAt tells a comma that another attribution than the one at i begins
// behind, with its source or its cue.
func (v *view) rivalAt(all []attribution, i, t int) bool {
	if v.d.Tokens[t].Lower != "," {
		return false
	}
	for k := max(0, i-4); k < min(len(all), i+5); k++ {
		b := &all[k]
		if k != i && b.head >= 0 && (b.source.first == t+1 || b.cue.first == t+1 || b.cue.first == t+2 && v.d.Tokens[t+1].POS == "CCONJ") {
			return true
		}
	}
	return false
}
