package quotes

import "slices"

// bounds puts right where a content ends, or where a stray part of it was
// labelled, by forms of words that leave little doubt.
func (v *view) bounds(all []attribution) {
	for i := range all {
		a := &all[i]
		if a.head < 0 || a.plain || len(a.content) == 0 || v.quote[a.head] > 0 {
			continue
		}
		v.endAt(a, v.participle(a))
		v.endAt(a, v.otherVerb(a))
		v.endAt(a, v.remark(a))
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
	for _, r := range a.content {
		for t := max(r.first, a.cue.last) + 2; t < r.last-1; t++ {
			if toks[t].Lower != "," || v.quote[t] > 0 {
				continue
			}
			k := t + 1
			if toks[k].POS == "ADV" {
				k++
			}
			if k < len(toks) && toks[k].Tag == "VBG" && participles[toks[k].Lemma] && v.quote[k] == 0 {
				return t
			}
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
	for r.last < last && !v.clauseEnd(nil, 0, r.last) && (toks[r.last].Lower != "," || v.quote[r.last] > 0) {
		r.last++
	}
	a.finish(v)
}

// strays drops parts of a content that stand apart: words behind the clause of
// another subject, or a bare noun beside marked words.
func (v *view) strays(a *attribution) {
	if len(a.content) < 2 || len(a.quoted) == 0 && !v.finite(&attribution{content: a.content[:1]}) {
		return
	}
	toks := v.d.Tokens
	kept := a.content[:1:1]
	for k := 1; k < len(a.content); k++ {
		prev, r := a.content[k-1], a.content[k]
		own := false
		for t := prev.last; t < r.first; t++ {
			own = own || t != a.head && v.quote[t] == 0 && toks[t].Rel == "nsubj" && !(a.source.first <= t && t < a.source.last) && !(a.cue.first <= t && t < a.cue.last)
		}
		if own && prev.first >= a.cue.last && !v.marked(r) && toks[r.first].Sentence == toks[a.head].Sentence {
			continue
		}
		kept = append(kept, r)
	}
	if len(kept) < len(a.content) {
		a.content = kept
		a.finish(v)
	}
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
		if a.head < 0 || a.plain || len(a.content) == 0 || !v.brokenOff(a) {
			continue
		}
		r := &a.content[len(a.content)-1]
		_, last := v.sentence(a.head)
		end := r.last
		for end < last && !v.clauseEnd(all, i, end) {
			end++
		}
		if end > r.last && v.quote[end-1] == v.quote[min(end, len(toks)-1)] || v.quote[end-1] == 0 || end == last {
			r.last = end
			a.finish(v)
		}
	}
}

// brokenOff tells a content behind its cue that ends where no phrase can.
func (v *view) brokenOff(a *attribution) bool {
	toks := v.d.Tokens
	r := a.content[len(a.content)-1]
	if r.first < a.head || r.last >= len(toks) || toks[r.last].Sentence != toks[a.head].Sentence || toks[r.last].POS == "PUNCT" || v.quote[a.head] > 0 {
		return false
	}
	switch last := &toks[r.last-1]; {
	case v.quote[r.last-1] > 0:
	case last.POS == "ADP" && last.Tag != "RP", last.POS == "DET", last.Tag == "$", last.Tag == "PRP$", last.Tag == "TO", last.Tag == "MD":
		return true
	}
	switch toks[r.first].Lower {
	case "that", "whether", "if":
		return len(a.content) == 1 && len(a.quoted) == 0 && !v.finite(a)
	}
	return false
}

// clauseEnd tells whether the clause that a content goes on with ends before
// token t: at a stop, at a comma before another cue, at another's words.
func (v *view) clauseEnd(all []attribution, i, t int) bool {
	switch v.d.Tokens[t].Lower {
	case ".", ";", "!", "?", "―", "—":
		return v.quote[t] == 0
	case ",":
		if next := &v.d.Tokens[min(t+1, len(v.d.Tokens)-1)]; tagVerbs[next.Lemma] && tensed(next.Tag) {
			return true
		}
		for k := max(0, i-4); k < min(len(all), i+5); k++ {
			b := &all[k]
			if k != i && b.head >= 0 && (b.source.first == t+1 || b.cue.first == t+1 || b.cue.first == t+2 && v.d.Tokens[t+1].POS == "CCONJ") {
				return true
			}
		}
	}
	return false
}
