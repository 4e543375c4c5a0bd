package quotes

import (
	"math"
	"slices"

	"readout/app/read/learn"
)

// contentKind says how much of a statement the content is.
type contentKind uint8

const (
	phrasal  contentKind = iota // a noun phrase or an infinitive
	clausal                     // a finite clause
	wholeSet                    // only quotations
	mixedSet                    // words in and out of quotation marks
)

// kindOf classifies the content by its quotations and its verbs.
func (v *view) kindOf(a *attribution) contentKind {
	if len(a.quoted) > 0 {
		if v.onlyQuotes(a) {
			return wholeSet
		}
		return mixedSet
	}
	if v.finite(a) {
		return clausal
	}
	return phrasal
}

// onlyQuotes tells whether no word of the content is outside quotation marks.
func (v *view) onlyQuotes(a *attribution) bool {
	for _, r := range a.content {
		for t := r.first; t < r.last; t++ {
			if v.quote[t] == 0 && v.d.Tokens[t].POS != "PUNCT" {
				return false
			}
		}
	}
	return true
}

// finite tells whether the content holds a subject together with its verb.
func (v *view) finite(a *attribution) bool { return slices.ContainsFunc(a.content, v.clausal) }

// clausal tells whether a run holds a subject together with its verb.
func (v *view) clausal(r run) bool {
	for t := r.first; t < r.last; t++ {
		switch v.d.Tokens[t].Rel {
		case "nsubj", "nsubj:pass", "csubj", "expl":
		default:
			continue
		}
		h := v.d.Tokens[t].Head
		if h < r.first || h >= r.last {
			continue
		}
		if tensed(v.d.Tokens[h].Tag) {
			return true
		}
		for k := v.kid[h]; k > 0; k = v.sibling[k-1] {
			if tensed(v.d.Tokens[k-1].Tag) {
				return true
			}
		}
	}
	return false
}

func tensed(tag string) bool { return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" }

func (a *attribution) words() (n int) {
	for _, r := range a.content {
		n += r.last - r.first
	}
	return n
}

func (a *attribution) covers(t int) bool {
	for _, r := range a.content {
		if r.first <= t && t < r.last {
			return true
		}
	}
	return false
}

// common counts the tokens in both contents.
func common(a, b *attribution) (n int) {
	for _, x := range a.content {
		for _, y := range b.content {
			n += max(0, min(x.last, y.last)-max(x.first, y.first))
		}
	}
	return n
}

// rivals describes the other attributions whose contents meet a's: whether a
// likelier one has much the same content, one lies around it, one in it.
func rivals(all []attribution, i int) uint64 {
	a := &all[i]
	n := a.words()
	var same, around, within uint64
	for k := max(0, i-8); k < min(len(all), i+9); k++ {
		b := &all[k]
		if k == i {
			continue
		}
		both := common(a, b)
		if both == 0 {
			continue
		}
		switch m := b.words(); {
		case 2*both >= n+m-both:
			same = 1 + flag(b.score > a.score)
		case both*10 >= n*9:
			around = 1 + flag(b.score > a.score)
		case both*10 >= m*9:
			within = 1
		default:
			within = 2
		}
	}
	return same + 3*around + 9*within
}

// logit makes a probability a small number for a feature.
func logit(p float64) uint64 {
	x := math.Log((p + 1e-4) / (1 - p + 1e-4))
	return uint64(max(0, min(24, 12+2*x)))
}

// keepFeatures are those of the whole attribution all[i] being right.
func (v *view) keepFeatures(all []attribution, i int, f []learn.Feature) []learn.Feature {
	a := &all[i]
	kind := uint64(v.kindOf(a))
	cue, rel, kindOfSentence := uint64(1), uint64(1), uint64(0)
	inQuote, after, gap := uint64(0), uint64(0), uint64(0)
	first := a.content[0].first
	if a.head >= 0 {
		cue, rel = v.lemma[a.head], v.rel[a.head]
		inQuote = flag(v.quote[a.head] > 0)
		after = flag(first > a.head)
		if after > 0 {
			gap = bucket(first - a.cue.last)
		} else {
			gap = bucket(a.cue.first - a.content[len(a.content)-1].last)
		}
	}
	kindOfSentence = uint64(v.d.Sentences[v.d.Tokens[first].Sentence].Kind)
	source, sourcePOS := uint64(0), uint64(0)
	if !a.source.empty() {
		source = 1 + flag(a.source.first > a.head)
		sourcePOS = v.pos[a.source.last-1]
	}
	score := logit(a.score)
	size := bucket(a.words())
	met := rivals(all, i)
	k := uint64(0)
	add := func(values ...uint64) {
		f = append(f, learn.Of(k, values...))
		k++
	}
	loose := flag(a.loose)
	add(0)
	add(score, loose)
	add(score, kind, loose)
	add(kind, loose, inQuote)
	add(kind, size, loose)
	add(cue)
	add(cue, kind)
	add(cue, rel)
	add(rel, kind, after)
	add(source, sourcePOS, kind)
	add(source, kind, after, loose)
	add(cue, source)
	add(gap, kind, after)
	add(met)
	add(met, kind)
	add(met, score)
	add(kindOfSentence, kind)
	add(v.lower[first])
	add(v.tag[first], kind)
	add(uint64(len(a.content)), kind)
	add(uint64(min(3, len(a.quoted))), kind, loose)
	add(size, cue)
	add(flag(a.head >= 0 && a.covers(a.head)))
	return f
}

// outright tells a verb of saying with its subject before it and a clause with
// "that" behind it, or right behind "said", which is a report whatever the model
// knows of the words: "The palace confirmed on Monday that the king had left".
func (v *view) outright(a *attribution) bool {
	if a.head >= 0 && v.d.Tokens[a.head].Lower == "according" {
		return a.source.first == a.cue.last && v.finite(a)
	}
	if a.head < 0 || a.source.empty() || a.source.first > a.head || a.content[0].first < a.cue.last {
		return false
	}
	t := &v.d.Tokens[a.head]
	if v.deniesDeed(a) || v.goesOn(a) || v.hears(a.head) && a.content[0].first == a.cue.last && v.finite(a) {
		return true
	}
	if t.POS != "VERB" || !tensed(t.Tag) || v.denied(a.head) {
		return false
	}
	return v.thatClauseOf(a) && (reporting[t.Lemma] || tagVerbs[t.Lemma] || telling[t.Lemma] || secondhand[t.Lemma]) ||
		t.Lemma == "say" && v.bareClauseOf(a)
}

// deniesDeed tells "denied having met the envoy", which denies a statement.
func (v *view) deniesDeed(a *attribution) bool {
	toks, r := v.d.Tokens, a.content[0]
	return toks[a.head].Lemma == "deny" && tensed(toks[a.head].Tag) && r.first == a.cue.last && toks[r.first].Lower == "having"
}

// bareClauseOf tells a content that is a clause right behind its cue, "said it was
// shut", and no thing with a clause about it: "says something that is true".
func (v *view) bareClauseOf(a *attribution) bool {
	toks, r := v.d.Tokens, a.content[0]
	if r.first != a.cue.last || asking[toks[r.first].Lower] {
		return false
	}
	for end := r.first; end < r.last; end++ {
		if tag := toks[end].Tag; tag == "WDT" || tag == "WP" {
			r.last = end
		}
	}
	return v.clausal(r)
}

// goesOn tells the participle with which somebody who was told goes on: ", adding
// that …".
func (v *view) goesOn(a *attribution) bool {
	toks := v.d.Tokens
	l := toks[a.head].Lemma
	return a.head > 0 && toks[a.head].Tag == "VBG" && toks[a.head-1].Lower == "," && a.content[0].first == a.head+1 && v.thatClauseOf(a) &&
		(reporting[l] || tagVerbs[l] || telling[l] || secondhand[l])
}

// thatClauseOf tells a content that begins with "that" and is a clause. Right
// behind its cue a verb with a tense is enough: the parser often takes "that"
// for a pronoun and loses the clause.
func (v *view) thatClauseOf(a *attribution) bool {
	r := a.content[0]
	if v.d.Tokens[r.first].Lower != "that" {
		return false
	}
	if v.clausal(r) {
		return true
	}
	for t := r.first + 2; t < r.last && r.first == a.head+1; t++ {
		if tensed(v.d.Tokens[t].Tag) {
			return true
		}
	}
	return false
}

// line tells what somebody says of himself behind his name and a colon: "Ada
// Lindqvist: I wanted to see the sea."
func (v *view) line(a *attribution) bool {
	toks := v.d.Tokens
	if a.head < 0 || toks[a.head].Lower != ":" || a.source.empty() || a.source.last != a.head || a.source.last-a.source.first > 4 {
		return false
	}
	first, _ := v.sentence(a.head)
	for t := a.source.first; t < a.source.last; t++ {
		if toks[t].POS != "PROPN" {
			return false
		}
	}
	for t := a.content[0].first; t < a.content[0].last; t++ {
		switch toks[t].Lower {
		case "i", "we", "my", "our", "me", "us":
			return a.source.first == first && v.finite(a)
		}
	}
	return false
}

// judge sets how likely each attribution is right.
func (f *Finder) judge(v *view, all []attribution) {
	var feats []learn.Feature
	for i := range all {
		feats = v.keepFeatures(all, i, feats[:0])
		all[i].keep = probability(f.keep, feats)
		if all[i].plain {
			all[i].keep = max(all[i].keep, 0.8)
		}
		if v.outright(&all[i]) || v.line(&all[i]) {
			all[i].keep = max(all[i].keep, 0.6)
		}
	}
	// The model knows little of reports within reports; they are as right as
	// what holds them.
	for i := range all {
		if !all[i].derived {
			continue
		}
		for k := max(0, i-4); k < min(len(all), i+5); k++ {
			if k != i && all[i].head >= 0 && all[k].covers(all[i].head) {
				all[i].keep = max(all[i].keep, 0.9*all[k].keep)
			}
		}
	}
}
