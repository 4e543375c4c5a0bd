package quotes

import "readout/app/brief"

// inner finds the quotations within quote i that somebody else is quoted in:
// `"The captain told me, 'Stay below,'" Roe said` is the captain's, through
// Roe. The fragments are those of quote i.
func (r *resolver) inner(i int, fragments []int) (quotes []brief.Quote) {
	v := r.v
	if r.speaker[i] < 0 {
		return nil
	}
	for _, f := range fragments {
		for q := f + 1; q < len(v.regions) && v.regions[q].start < v.regions[f].end; q++ {
			if v.regions[q].parent != f || v.regions[q].last-v.regions[q].first < 4 { // a word in marks
				continue
			}
			a, ok := v.innerTag(f, q)
			if !ok {
				continue
			}
			s, how := r.actorOf(a.source)
			if s < 0 || s == r.speaker[i] {
				continue
			}
			a.keep = 0.9 * r.all[i].keep
			via := append([]int{r.speaker[i]}, r.via[i]...)
			r.all, r.own, r.dropped = append(r.all, a), append(r.own, true), append(r.dropped, false)
			r.speaker, r.second, r.how = append(r.speaker, s), append(r.second, r.speaker[i]), append(r.how, how)
			r.via = append(r.via, via)
			quotes = append(quotes, r.quote(len(r.all)-1, []int{q}))
		}
	}
	return quotes
}

// innerTag is the attribution of the region q by a tag within the region f
// around it: `he told me, "…"`, `"…," she said`, `"…," said the captain`.
func (v *view) innerTag(f, q int) (attribution, bool) {
	toks, out, in := v.d.Tokens, v.regions[f], v.regions[q]
	a := attribution{score: 1, content: []run{{in.first, in.last}}, quoted: []int{q}}
	for c := in.first - 1; c > max(out.first, in.first-8) && toks[c].Sentence == toks[in.first].Sentence; c-- {
		if !v.speaking(c) {
			if toks[c].POS == "VERB" || toks[c].POS == "SCONJ" {
				break
			}
			continue
		}
		a.head, a.cue, a.source = c, run{c, c + 1}, v.innerSource(c, out.first)
		return a, !a.source.empty()
	}
	if in.last+1 >= out.last || toks[in.last].Sentence != toks[in.last-1].Sentence && !v.sameLine(in.last-1, in.last) {
		return a, false
	}
	if v.speaking(in.last) {
		t := in.last + 1
		for t < min(out.last, in.last+9) && v.nominal(t) && toks[t].POS != "ADP" {
			t++
		}
		a.head, a.cue, a.source = in.last, run{in.last, in.last + 1}, run{in.last + 1, t}
		return a, !a.source.empty()
	}
	for c := in.last + 1; c < min(out.last, in.last+7); c++ {
		if v.speaking(c) {
			a.head, a.cue, a.source = c, run{c, c + 1}, run{in.last, c}
			return a, true
		}
		if !v.nominal(c-1) && toks[c-1].POS != "PRON" {
			break
		}
	}
	return a, false
}

// speaking tells a verb of saying that has a subject.
func (v *view) speaking(t int) bool {
	tok := &v.d.Tokens[t]
	return tok.POS == "VERB" && (tensed(tok.Tag) || tok.Tag == "VBG" || tok.Tag == "VBN" && t > 0 && v.d.Tokens[t-1].Lemma == "have") && (reporting[tok.Lemma] || secondhand[tok.Lemma] || crying[tok.Lemma])
}

var crying = wordSet("ask shout cry reply answer yell scream call chant explain joke whisper insist urge describe type")

// innerSource is the subject of the verb at c, or the words right before it,
// from token first on.
func (v *view) innerSource(c, first int) run {
	subject := func(t int) bool { return v.d.Tokens[t].Rel == "nsubj" && t < c && t >= first }
	if t := v.subjectOf(c, 1, subject); t >= 0 {
		return v.phrase(t)
	}
	if h := v.d.Tokens[c].Head; v.d.Tokens[c].Tag == "VBG" && h >= first && h < c {
		if t := v.subjectOf(h, 1, subject); t >= 0 {
			return v.phrase(t)
		}
	}
	t := c
	for t > first && (v.nominal(t-1) && v.d.Tokens[t-1].POS != "ADP" || v.d.Tokens[t-1].POS == "PRON") {
		t--
	}
	return run{t, c}
}
