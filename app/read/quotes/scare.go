package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/read/learn"
)

// regionFeatures tell somebody's words from a scare quote, a title, a term or
// a slogan.
func (v *view) regionFeatures(q int, f []learn.Feature) []learn.Feature {
	d, r := v.d, v.regions[q]
	if r.first >= r.last {
		return append(f, learn.Of(0))
	}
	first, _ := v.sentence(r.first)
	_, last := v.sentence(r.last - 1)
	var words, capitals, verbs, person uint64
	for t := r.first; t < r.last; t++ {
		tok := &d.Tokens[t]
		c, _ := utf8.DecodeRuneInString(d.Text[tok.Start:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			continue
		}
		words++
		capitals += flag(unicode.IsUpper(c))
		verbs += flag(tok.POS == "VERB" || tok.POS == "AUX")
		switch tok.Lower {
		case "i", "we", "you", "my", "our", "me", "us", "your":
			person = 1
		}
	}
	inside := r.first + 1
	outer := v.governor(q)
	outLemma, outRel, outPOS := uint64(5), uint64(5), uint64(5)
	if outer >= 0 {
		outLemma, outPOS = v.lemma[outer], v.pos[outer]
		if h := v.regionHead(q); h >= 0 {
			outRel = v.rel[h]
		}
	}
	prev, prev2 := at(v.lower, r.first-1, first, last), at(v.lower, r.first-2, first, last)
	next, next2 := at(v.lower, r.last, first, last), at(v.lower, r.last+1, first, last)
	lastRune, _ := utf8.DecodeLastRuneInString(d.Text[r.in:r.out])
	punct := flag(lastRune == '.') + 2*flag(lastRune == ',') + 3*flag(lastRune == '?' || lastRune == '!')
	size := min(words, 12)
	caps := uint64(0)
	if words > 0 {
		caps = 4 * capitals / words
	}
	sentence := d.Sentences[d.Tokens[r.first].Sentence]
	kind := uint64(sentence.Kind)
	whole := flag(r.first <= first+1) + 2*flag(r.last >= last-1)
	k := uint64(0)
	add := func(values ...uint64) {
		f = append(f, learn.Of(k, values...))
		k++
	}
	add(0)
	add(size)
	add(size, caps)
	add(size, min(verbs, 2), person)
	add(caps, punct, size)
	add(punct)
	add(prev)
	add(prev, size)
	add(prev2, prev)
	add(next)
	add(next, next2)
	add(prev, next)
	add(outLemma)
	add(outLemma, outRel)
	add(outPOS, outRel)
	add(outLemma, prev)
	add(at(v.tag, r.first-1, first, last), caps, size)
	add(at(v.tag, r.first-1, first, last), v.tag[min(inside, r.last-1)], at(v.tag, r.last, first, last))
	add(at(v.lower, inside, first, last))
	add(at(v.tag, inside, first, last), size)
	add(flag(r.single), size)
	add(flag(r.closed))
	add(kind, size)
	add(whole, size)
	add(whole, person, min(verbs, 2))
	add(flag(r.parent >= 0))
	add(outRel, size, caps)
	return f
}

// regionHead is the token of a region that hangs on a token outside, -1 for
// none.
func (v *view) regionHead(q int) int {
	r := v.regions[q]
	for t := r.first; t < r.last; t++ {
		tok := &v.d.Tokens[t]
		if tok.Rel != "punct" && tok.Head >= 0 && (tok.Head < r.first || tok.Head >= r.last) {
			return t
		}
	}
	return -1
}

// governor is the content word outside the region that it hangs on, climbing
// to a verb where there is one near; -1 for none.
func (v *view) governor(q int) int {
	t := v.regionHead(q)
	if t < 0 {
		return -1
	}
	found := -1
	t = v.d.Tokens[t].Head
	for steps := 0; t >= 0 && steps < 6; steps++ {
		if v.quote[t] != int32(q+1) {
			if v.d.Tokens[t].POS == "VERB" {
				return t
			}
			if found < 0 {
				found = t
			}
		}
		t = v.d.Tokens[t].Head
	}
	return found
}

// capitals tells a sentence in capitals alone, such as a headline.
func (v *view) capitals(t int) bool {
	s := v.d.Sentences[v.d.Tokens[t].Sentence]
	return strings.ToUpper(v.d.Text[s.Start:s.End]) == v.d.Text[s.Start:s.End]
}

// properName tells marks around a short name: every word is capitalized, no
// stop ends it but the sentence's own, and the sentence goes on around it.
func (v *view) properName(q int) bool {
	r := v.regions[q]
	words, small, stop := 0, 0, 0
	if v.capitals(r.first) {
		return false
	}
	for t := r.first; t < r.last; t++ {
		tok := &v.d.Tokens[t]
		c, _ := utf8.DecodeRuneInString(v.d.Text[tok.Start:])
		switch {
		case !unicode.IsLetter(c) && !unicode.IsDigit(c):
			switch tok.Lower {
			case "!", "?":
				return false
			case ".":
				stop++
			}
		case unicode.IsUpper(c) || unicode.IsDigit(c):
			words++
		default:
			if tok.POS != "ADP" && tok.POS != "DET" && tok.POS != "CCONJ" && tok.POS != "PART" {
				return false
			}
			small++
		}
	}
	if stop > 0 && (stop > 1 || small == 0 || v.clausal(run{r.first, r.last}) || v.free(q) || v.heading(r.first)) {
		return false
	}
	return words >= 2 && words <= 6
}
