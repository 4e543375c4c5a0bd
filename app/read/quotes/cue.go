package quotes

import (
	"slices"

	"readout/app/read/learn"
	"readout/app/read/syntax"
)

// mayCue tells whether a token can be the head of a cue.
func mayCue(t *syntax.Token) bool {
	switch t.POS {
	case "VERB", "NOUN", "ADJ", "ADP", "ADV", "AUX", "PROPN", "SCONJ":
		return true
	case "PUNCT", "SYM", "X":
		return t.Lower == ":" || t.Lower == "-" || t.Lower == "--" || t.Lower == "―"
	}
	return false
}

// around describes the quotations beside token i in its sentence.
type around struct {
	inside        bool
	before, after int // tokens to the end of the one before, to the start of the one after; 99 for none
}

func (v *view) around(i int) around {
	first, last := v.sentence(i)
	a := around{inside: v.quote[i] > 0, before: 99, after: 99}
	for t := i + 1; t < last && t < i+40; t++ {
		if v.quote[t] > 0 && v.quote[t] != v.quote[i] {
			a.after = t - i
			break
		}
	}
	for t := i - 1; t >= first && t > i-40; t-- {
		if v.quote[t] > 0 && v.quote[t] != v.quote[i] {
			a.before = i - t
			break
		}
	}
	if a.before == 99 && i-first < 4 && first > 0 && v.quote[first-1] > 0 && v.quote[i] == 0 {
		a.before = 50 + i - first // the sentence before ends in a quotation
	}
	if a.after == 99 && last-i < 4 && last < len(v.quote) && v.quote[last] > 0 && v.quote[i] == 0 {
		a.after = 50 + last - i
	}
	return a
}

// cueFeatures are the features of token i as the head of a cue.
func (v *view) cueFeatures(i int, f []learn.Feature) []learn.Feature {
	d, t := v.d, &v.d.Tokens[i]
	first, last := v.sentence(i)
	kind := uint64(0)
	add := func(values ...uint64) {
		f = append(f, learn.Of(kind, values...))
		kind++
	}
	lemma, tag, rel := v.lemma[i], v.tag[i], v.rel[i]
	headLemma, headRel := uint64(2), uint64(2)
	if t.Head >= 0 {
		headLemma, headRel = v.lemma[t.Head], v.rel[t.Head]
	}
	var kids, subject, subjectPOS, object, comp, mark, aux uint64
	var names [12]uint64
	n := 0
	for k := v.kid[i]; k > 0; k = v.sibling[k-1] {
		c := int(k - 1)
		switch d.Tokens[c].Rel {
		case "punct":
			continue
		case "nsubj", "nsubj:pass", "csubj":
			subject, subjectPOS = v.rel[c], v.pos[c]
			if c > i {
				subject++
			}
		case "obj", "iobj":
			object = v.pos[c]
		case "ccomp", "xcomp", "parataxis":
			comp = v.rel[c]
			if c < i {
				comp++
			}
			for m := v.kid[c]; m > 0; m = v.sibling[m-1] {
				if d.Tokens[m-1].Rel == "mark" {
					comp = learn.Mix(comp, v.lower[m-1])
				}
			}
		case "mark":
			mark = v.lower[c]
		case "aux", "aux:pass", "cop":
			aux = learn.Mix(aux, v.lemma[c])
		}
		kids += v.rel[c]
		if n < len(names) {
			names[n] = v.rel[c]
			if d.Tokens[c].Rel == "obl" || d.Tokens[c].Rel == "nmod" {
				for m := v.kid[c]; m > 0; m = v.sibling[m-1] {
					if d.Tokens[m-1].Rel == "case" {
						names[n] = learn.Mix(names[n], v.lower[m-1])
					}
				}
			}
			n++
		}
	}
	a := v.around(i)
	near := learn.Mix(learn.Mix(bucket(a.before), bucket(a.after)), flag(a.inside))
	prev, next := at(v.lower, i-1, first, last), at(v.lower, i+1, first, last)
	next2, prev2 := at(v.lower, i+2, first, last), at(v.lower, i-2, first, last)
	sk := uint64(d.Sentences[t.Sentence].Kind)

	add(0)
	add(lemma)
	add(lemma, tag)
	add(lemma, rel)
	add(lemma, next)
	add(lemma, next, next2)
	add(lemma, prev)
	add(lemma, prev2, prev)
	add(lemma, comp)
	add(lemma, comp, subject)
	add(lemma, subjectPOS)
	add(lemma, object)
	add(lemma, near)
	add(lemma, flag(a.before < 99), flag(a.after < 99), flag(a.inside))
	add(lemma, kids)
	add(lemma, mark, aux)
	add(lemma, headLemma)
	add(lemma, headRel, rel)
	add(tag, rel, headRel)
	add(tag, kids)
	add(tag, comp, subjectPOS)
	add(tag, near)
	add(tag, near, subject)
	add(tag, prev)
	add(tag, next)
	add(tag, next, next2)
	add(tag, at(v.tag, i-1, first, last), at(v.tag, i+1, first, last))
	add(tag, headLemma, rel)
	add(comp, subject, object, tag)
	add(aux, mark, tag)
	add(lemma, sk)
	add(tag, sk)
	add(bucket(i-first), bucket(last-i), tag)
	add(lemma, flag(i-first < 3), flag(last-i < 4))
	ahead, gap := v.ahead(i, last)
	add(lemma, ahead)
	add(lemma, ahead, gap)
	add(tag, ahead, gap)
	add(lemma, at(v.tag, i+1, first, last), at(v.tag, i+2, first, last))
	add(lemma, v.subjectBefore(i, first))
	add(tag, v.subjectBefore(i, first), ahead)
	slices.Sort(names[:n])
	for _, x := range names[:n] {
		f = append(f, learn.Of(60, lemma, x), learn.Of(61, tag, x), learn.Of(62, tag, x, near))
	}
	return f
}

// ahead is the first word after i that opens a clause, an infinitive or a
// quotation, and how far it is: what a wrong parse cannot hide.
func (v *view) ahead(i, last int) (what, far uint64) {
	for t := i + 1; t < min(last, i+12); t++ {
		tok := &v.d.Tokens[t]
		switch {
		case v.quote[t] > 0 && v.quote[t] != v.quote[i]:
			return 1, bucket(t - i)
		case tok.Lower == "that" || tok.Lower == "to" || tok.Lower == "whether" || tok.Lower == ":" || tok.Lower == "as":
			return v.lower[t], bucket(t - i)
		case tok.POS == "VERB" || tok.POS == "AUX":
			return v.tag[t], bucket(t - i)
		}
	}
	return 2, 0
}

// subjectBefore is the nearest word before i that could be the subject.
func (v *view) subjectBefore(i, first int) uint64 {
	for t := i - 1; t >= max(first, i-8); t-- {
		switch v.d.Tokens[t].POS {
		case "NOUN", "PROPN", "PRON":
			return learn.Mix(v.tag[t], flag(t == i-1))
		case "VERB", "CCONJ":
			return v.pos[t]
		}
	}
	return 3
}
