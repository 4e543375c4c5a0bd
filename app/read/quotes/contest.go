package quotes

import "slices"

// contest gives each quotation that several attributions claim to one of
// them, unless one reports the other ("he said that she called it 'odd'").
// The nearest cue wins, and before it one that has no other words.
func (v *view) contest(all []attribution) []attribution {
	claims := map[int][]int{}
	for i := range all {
		for _, q := range all[i].quoted {
			claims[q] = append(claims[q], i)
		}
	}
	for q, r := range v.regions {
		for len(claims[q]) > 1 {
			c := claims[q]
			loser := -1
			for x := 0; x < len(c) && loser < 0; x++ {
				for y := x + 1; y < len(c) && loser < 0; y++ {
					a, b := &all[c[x]], &all[c[y]]
					if v.reportsOn(a, b) || v.reportsOn(b, a) || v.relays(a) != v.relays(b) {
						continue
					}
					if v.closer(r, a, b) {
						loser = c[y]
					} else {
						loser = c[x]
					}
				}
			}
			if loser < 0 {
				break
			}
			all[loser].without(v, q)
			claims[q] = slices.DeleteFunc(c, func(i int) bool { return i == loser })
		}
	}
	return slices.DeleteFunc(all, func(a attribution) bool { return len(a.content) == 0 })
}

// overheard drops what is no report of its own but a part of a report: a cue
// that is hardly likely, in the words of one that is likely ("he said the notice
// suggests that …" is his), and what a speaker in a transcript says of himself.
func (v *view) overheard(all []attribution) []attribution {
	toks := v.d.Tokens
	reports := map[int][]attribution{} // by sentence
	for _, a := range all {
		if a.head >= 0 && a.score >= 0.7 && (reporting[toks[a.head].Lemma] || toks[a.head].Lower == ":") && v.quote[a.head] == 0 {
			reports[toks[a.head].Sentence] = append(reports[toks[a.head].Sentence], a)
		}
	}
	return slices.DeleteFunc(all, func(b attribution) bool {
		if b.head < 0 || v.quote[b.head] > 0 || b.derived || b.plain {
			return false
		}
		self := b.source.last == b.source.first+1 && (toks[b.source.first].Lower == "i" || toks[b.source.first].Lower == "we")
		lemma := toks[b.head].Lemma
		ahead := toks[b.head].Tag == "VB" && b.head > 0 && toks[b.head-1].Lower == "will" // nobody has said it yet
		if !self && !ahead && lemma != "be" && (!v.bareAct(&b) || len(b.quoted) > 0) && (b.score >= 0.5 || secondhand[lemma] || acts[lemma]) {
			return false
		}
		return slices.ContainsFunc(reports[toks[b.head].Sentence], func(a attribution) bool {
			return a.head != b.head && self == (toks[a.head].Lower == ":") && a.covers(b.head) && 10*common(&a, &b) >= 9*b.words()
		})
	})
}

// bareAct tells a cue that is an event in itself, without a clause: "the court
// ordered their release".
func (v *view) bareAct(a *attribution) bool {
	return a.head >= 0 && acts[v.d.Tokens[a.head].Lemma] && (v.infinitive(a) || !v.finite(a))
}

// relays tells a cue that may stand beside the speaker's own: "she said,
// according to the agency".
func (v *view) relays(a *attribution) bool {
	return a.head >= 0 && (v.d.Tokens[a.head].Lower == "according" || v.d.Tokens[a.head].Lower == "reported")
}

// reportsOn tells whether b is told within a's content.
func (v *view) reportsOn(a, b *attribution) bool {
	return b.head >= 0 && a.covers(b.head) || a.head >= 0 && b.head >= 0 && v.quote[b.head] > 0 && v.quote[b.head] != v.quote[a.head]
}

// closer tells whether a has the better claim on the region than b.
func (v *view) closer(r region, a, b *attribution) bool {
	if (a.head < 0) != (b.head < 0) {
		return b.head < 0
	}
	if x, y := v.tagged(r, a), v.tagged(r, b); x != y {
		return x
	}
	return v.distance(r, a) <= v.distance(r, b)
}

// tagged tells whether the region's own tag is a: `"…," she said`, `"…," said
// Ada Lindqvist` or `laughed and said, "…"`, with nothing between.
func (v *view) tagged(r region, a *attribution) bool {
	if a.head < 0 || v.d.Tokens[a.head].POS != "VERB" {
		return false
	}
	if a.cue.last <= r.first {
		return a.head == a.cue.last-1 && tagVerbs[v.d.Tokens[a.head].Lemma] && r.first-a.cue.last <= 1 &&
			v.d.Tokens[r.first-1].Sentence == v.d.Tokens[a.head].Sentence && v.d.Tokens[a.cue.last].POS == "PUNCT"
	}
	if a.head < r.last || a.source.empty() {
		return false
	}
	first, second := a.source, a.cue
	if first.first > second.first {
		first, second = second, first
	}
	return first.first == r.last && second.first == first.last && v.d.Tokens[a.head].Sentence == v.d.Tokens[first.first].Sentence
}

// distance is from an attribution's cue, or the rest of its content, to a
// region, in tokens; what lies beyond another quotation is far.
func (v *view) distance(r region, a *attribution) int {
	far := 1 << 20
	gap := func(x run) {
		d := max(0, r.first-x.last, x.first-r.last)
		for t := max(x.last, r.first-reach); t < r.first; t++ {
			if v.quote[t] > 0 && !a.covers(t) {
				d += 20
				break
			}
		}
		for t := r.last; t < min(x.first, r.last+reach); t++ {
			if v.quote[t] > 0 && !a.covers(t) {
				d += 20
				break
			}
		}
		far = min(far, d)
	}
	gap(a.cue)
	for _, c := range a.content {
		if c.first < r.first && c.last > r.first-2 || c.last > r.last && c.first < r.last+2 {
			far = 0 // words beside it belong to a as well
		}
	}
	return far
}

// without takes a region and what continues it out of the content.
func (a *attribution) without(v *view, q int) {
	r := v.regions[q]
	var out []run
	for _, c := range a.content {
		if c.last <= r.first || r.last <= c.first {
			out = append(out, c)
			continue
		}
		if c.first < r.first {
			out = append(out, run{c.first, r.first})
		}
		if r.last < c.last {
			out = append(out, run{r.last, c.last})
		}
	}
	// What is left must be more than an "and".
	n := 0
	for _, c := range out {
		for t := c.first; t < c.last; t++ {
			if p := v.d.Tokens[t].POS; p != "PUNCT" && p != "CCONJ" && p != "SCONJ" {
				n++
			}
		}
	}
	if n == 0 {
		out = nil
	}
	a.content = out
	a.finish(v)
}
