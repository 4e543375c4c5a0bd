package quotes

import (
	"slices"
	"strings"

	"readout/app/read/learn"
)

// leftovers finds an attribution for each quotation that no content holds.
func (f *Finder) leftovers(v *view, all []attribution, scores []float32) []attribution {
	covered := make([]bool, len(v.regions))
	for _, a := range all {
		for _, q := range a.quoted {
			covered[q] = true
		}
	}
	var s scope
	var feats []learn.Feature
	for q := range v.regions {
		r := &v.regions[q]
		if r.parent >= 0 || r.prev >= 0 || covered[q] || r.first >= r.last {
			continue
		}
		feats = v.regionFeatures(q, feats[:0])
		p := probability(f.said, feats)
		if p < saidFloor {
			continue
		}
		c := v.nearestCue(q, scores)
		if c < 0 || scores[c] < 0.3 && v.free(q) {
			if prev := endingAt(all, v, r.first); prev >= 0 {
				a := &all[prev]
				a.content = append(a.content, v.chain(q)...)
				a.finish(v)
				continue
			}
		}
		if c < 0 {
			c = v.colonCue(v.regions[q].first, scores)
		}
		if c < 0 {
			a := attribution{head: -1, content: v.chain(q), score: p, loose: true}
			a.finish(v)
			all = append(all, a)
			continue
		}
		s.look(v, c)
		if k := slices.IndexFunc(all, func(a attribution) bool { return a.head == c }); k >= 0 && !v.free(q) && v.d.Tokens[max(0, v.regions[q].first-1)].Lower != ":" {
			all[k].content = append(all[k].content, v.chain(q)...)
			all[k].finish(v)
			continue
		}
		a := v.build(&s, s.tag(f.tag), p)
		if !a.holds(q) {
			if !a.beside(v.regions[q]) {
				a.content = v.clauseOf(all, c, q)
			}
			a.content = append(a.content, v.chain(q)...)
			a.finish(v)
		}
		a.loose = true
		for _, x := range a.quoted {
			covered[x] = true
		}
		all = append(all, a)
	}
	return all
}

// clauseOf is the clause that the quotation q stands in behind the cue at c,
// where the labels found none: "told reporters he would take it as a
// 'personal insult' if they stayed"; nil for none.
func (v *view) clauseOf(all []attribution, c, q int) []run {
	toks := v.d.Tokens
	r := v.regions[q]
	if c > r.first || toks[c].Sentence != toks[r.last-1].Sentence {
		return nil
	}
	if judging[toks[c].Lemma] && tensed(toks[c].Tag) && v.onlyCue(all, len(all), c+1, r.first) {
		return []run{{c + 1, r.last}} // "slammed the port for being 'half' open"
	}
	if !reporting[toks[c].Lemma] && !secondhand[toks[c].Lemma] {
		return nil
	}
	for t := c + 1; t < r.first; t++ {
		if p := toks[t].POS; p != "PRON" || t+1 >= len(toks) || !tensed(toks[t+1].Tag) {
			continue
		}
		end := r.last
		for _, last := v.sentence(c); end < last && !v.clauseEnd(end) && v.aside(end) < 0; end++ {
		}
		return []run{{t, end}}
	}
	return nil
}

// judging are verbs whose object is a part of what is said of it.
var judging = wordSet(`accuse attack blame blast castigate chide condemn criticize criticise denounce fault hail
	hammer lambast lambaste mock praise rebuke ridicule rip scold slam`)

// aside is the participle that the comma t stands before, with an adverb
// between them or none; -1 elsewhere.
func (v *view) aside(t int) int {
	toks, k := v.d.Tokens, t+1
	if toks[t].Lower != "," || v.quote[t] > 0 {
		return -1
	}
	if k < len(toks) && toks[k].POS == "ADV" {
		k++
	}
	if k >= len(toks) || toks[k].Tag != "VBG" {
		return -1
	}
	return k
}

// free tells whether a quotation is no part of the sentence around it: it
// follows a full stop or starts a paragraph, and ends as a sentence does.
func (v *view) free(q int) bool {
	r := v.regions[v.lastOf(q)]
	end := v.d.Text[r.in:r.out]
	if !strings.ContainsAny(end[len(end)-1:], ".!?") && !strings.HasSuffix(end, "…") {
		return false
	}
	t := v.regions[q].first
	return t == 0 || !v.sameLine(t-1, t) || strings.Contains(".!?", v.d.Tokens[t-1].Lower)
}

// saidFloor is the least probability of being somebody's words.
const saidFloor = 0.5

// chain is a region with those that go on with it in later paragraphs.
func (v *view) chain(q int) []run {
	var out []run
	for r := q; r >= 0; r = v.regions[r].next {
		out = append(out, run{v.regions[r].first, v.regions[r].last})
	}
	return out
}

// beside tells whether the content touches the region.
func (a *attribution) beside(r region) bool {
	for _, c := range a.content {
		if c.first-r.last <= 1 && r.first-c.last <= 1 {
			return true
		}
	}
	return false
}

func (a *attribution) holds(q int) bool {
	for _, x := range a.quoted {
		if x == q {
			return true
		}
	}
	return false
}

// nearestCue is the likeliest cue for a quotation in the sentences it stands
// in, -1 where there is none.
func (v *view) nearestCue(q int, scores []float32) int {
	r := v.regions[q]
	first, _ := v.sentence(r.first)
	_, last := v.sentence(r.last - 1)
	if r.last >= last-1 && last < len(scores) && strings.HasSuffix(v.d.Text[r.in:r.out], ",") {
		_, last = v.sentence(last) // cut after the comma
	}
	first, last = max(first, r.first-reach), min(last, r.last+reach)
	best, top := -1, float32(0.03)
	for t := first; t < last; t++ {
		if t == r.first {
			t = r.last - 1
			continue
		}
		far := max(r.first-t, t-r.last)
		if s := scores[t] - 0.005*float32(far); s > top {
			best, top = t, s
		}
	}
	if best < 0 {
		if g := v.governor(q); g >= 0 && v.d.Tokens[g].POS == "VERB" {
			return g
		}
	}
	return best
}

// colonCue is the likeliest cue of the sentence before t where that ends in a
// colon; -1 otherwise.
func (v *view) colonCue(t int, scores []float32) int {
	if t == 0 || v.d.Tokens[t-1].Lower != ":" {
		return -1
	}
	first, _ := v.sentence(t - 1)
	best, top := -1, float32(0.02)
	for k := max(first, t-reach); k < t; k++ {
		if v.quote[k] == 0 && scores[k] > top {
			best, top = k, scores[k]
		}
	}
	return best
}

// endingAt is the attribution whose content ends right before token t, or
// whose sentence does with a quotation in it; -1 for none.
func endingAt(all []attribution, v *view, t int) int {
	for i := len(all) - 1; i >= 0; i-- {
		a := &all[i]
		if a.head < 0 || len(a.quoted) == 0 || v.signed(a) {
			continue
		}
		first, end := v.sentence(a.head)
		last := a.content[len(a.content)-1].last
		if max(end, last) == t && v.onlyCue(all, i, max(last, first), end) {
			return i
		}
	}
	return -1
}
