package quotes

// attach adds the quotations beside the cue's sentence that go with it.
func (f *Finder) attach(v *view, a *attribution, scores []float32) {
	if v.relays(a) && v.marker(a.head) == "as" {
		return // ", as the agency reported"
	}
	first, last := v.sentence(a.head)
	n := len(a.content)
	if n == 0 && v.quote[a.head] == 0 {
		switch {
		case last < len(v.quote) && v.outerQuote(last) >= 0 && (last-a.cue.last <= 1 && !v.claimed(v.outerQuote(last), scores) || v.d.Tokens[last-1].Lower == ":"):
			a.content = v.chain(v.outerQuote(last))
			last = v.regions[v.lastOf(v.outerQuote(last))].last
		case first > 0 && v.outerQuote(first-1) >= 0 && v.sameParagraph(first-1, first):
			a.content = v.chain(v.firstOf(v.outerQuote(first - 1)))
		}
	}
	for _, r := range a.content {
		last = max(last, r.last)
	}
	for (len(a.quoted) > 0 || n < len(a.content)) && last < len(v.quote) && v.outerQuote(last) >= 0 {
		q := v.outerQuote(last)
		if !v.sameParagraph(last-1, last) || v.claimed(q, scores) {
			break
		}
		a.content = append(a.content, v.chain(q)...)
		last = v.regions[v.lastOf(q)].last
	}
	if n < len(a.content) {
		a.finish(v)
	}
}

// follows tells whether b stands in the paragraph of a or in the next one.
func (v *view) follows(a, b *attribution) bool {
	s := v.d.Sentences
	pa, pb := s[v.d.Tokens[a.place()].Sentence].Paragraph, s[v.d.Tokens[b.place()].Sentence].Paragraph
	return pb == pa || pb == pa+1
}

func (v *view) sameParagraph(a, b int) bool {
	s := v.d.Sentences
	return s[v.d.Tokens[a].Sentence].Paragraph == s[v.d.Tokens[b].Sentence].Paragraph
}

// marker is the word that begins the clause of the verb t, "" where none does.
func (v *view) marker(t int) string {
	for k := v.kid[t]; k > 0; k = v.sibling[k-1] {
		if v.d.Tokens[k-1].Rel == "mark" {
			return v.d.Tokens[k-1].Lower
		}
	}
	return ""
}

// claimed tells whether a likely cue stands outside the quotation q in the
// sentence where it ends.
func (v *view) claimed(q int, scores []float32) bool {
	r := v.regions[q]
	_, last := v.sentence(r.last - 1)
	for t := r.last; t < last; t++ {
		if v.quote[t] == 0 && scores[t] > 0.4 {
			return true
		}
	}
	first, _ := v.sentence(r.first)
	for t := first; t < r.first; t++ {
		if scores[t] > 0.4 {
			return true
		}
	}
	return false
}
