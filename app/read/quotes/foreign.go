package quotes

import (
	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/syntax"
)

// leastForeign is the number of words from which marked words of a text whose
// grammar is not known are taken for somebody's.
const leastForeign = 3

// foreign finds the quotes of a text that is not English: what stands in
// quotation marks and is no name. Its speaker is the nearest person named in
// the sentence, which is little to go by.
func (r *resolver) foreign() (quotes []brief.Quote, scare []brief.Span) {
	v, d := r.v, r.v.d
	for q, reg := range v.regions {
		if reg.parent >= 0 || reg.prev >= 0 || reg.first >= reg.last || reg.in >= reg.out {
			continue
		}
		words := 0
		for t := reg.first; t < reg.last; t++ {
			if d.Tokens[t].POS != "PUNCT" {
				words++
			}
		}
		if words < leastForeign || v.properName(q) {
			scare = append(scare, r.article.Span(reg.in, reg.out))
			continue
		}
		x := brief.Quote{Kind: brief.Direct, Why: []brief.Why{{How: "rule:marks", Score: 0.5}}}
		for _, c := range v.chain(q) {
			x.Spans = append(x.Spans, r.article.Span(d.Tokens[c.first].Start, d.Tokens[c.last-1].End))
		}
		for k := q; k >= 0; k = v.regions[k].next {
			if x.Text != "" {
				x.Text += " "
			}
			x.Text += v.words(k)
		}
		if m, ok := r.personNear(reg); ok {
			x.Speaker = r.set.Actor(m).ID
			x.Source = r.article.Span(d.Tokens[m.First].Start, d.Tokens[m.Last-1].End)
			x.Why = append(x.Why, brief.Why{Field: "speaker", How: "rule:nearest person", Score: 0.3})
		}
		kind := d.Sentences[d.Tokens[reg.first].Sentence].Kind
		x.Headline = kind == syntax.Title || kind == syntax.Heading
		x.ID = brief.SpanID(r.article.ID, "quote", append([]brief.Span{x.Cue}, x.Spans...)...)
		quotes = append(quotes, x)
	}
	return quotes, scare
}

// personNear is the mention of a person by name that is nearest to a region in
// the sentences it stands in, or else in the sentence of its paragraph before.
func (r *resolver) personNear(reg region) (best actors.Mention, ok bool) {
	first, _ := r.v.sentence(reg.first)
	_, last := r.v.sentence(reg.last - 1)
	if best, ok = r.personIn(reg, first, last); ok || first == 0 {
		return best, ok
	}
	sentences := r.v.d.Sentences
	if n := r.v.d.Tokens[first].Sentence; sentences[n-1].Paragraph == sentences[n].Paragraph {
		return r.personIn(reg, sentences[n-1].First, first)
	}
	return best, false
}

// personIn is the mention of a person by name in the tokens [first, last) that
// is nearest to a region.
func (r *resolver) personIn(reg region, first, last int) (best actors.Mention, ok bool) {
	far := reach
	for t := max(first, reg.first-reach); t < min(last, reg.last+reach); t++ {
		m, named := r.set.Headed(t)
		if !named || m.Kind != brief.Named || r.set.Actor(m).Kind != brief.Person || reg.first <= t && t < reg.last {
			continue
		}
		if gap := max(reg.first-t, t-reg.last); gap < far {
			best, far, ok = m, gap, true
		}
	}
	return best, ok
}
