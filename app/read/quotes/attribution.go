package quotes

import (
	"slices"

	"readout/app/read/learn"
	"readout/app/read/syntax"
)

// run is a range of tokens [first, last).
type run struct{ first, last int }

func (r run) empty() bool { return r.first >= r.last }

// attribution is PolNeAR's: words (content) that a cue gives to a source.
type attribution struct {
	head    int // the cue's head; -1 where only marks or a colon tell
	cue     run
	source  run
	content []run
	score   float64 // that the head is a cue
	keep    float64 // that the whole is right
	quoted  []int   // the outermost regions in the content
	loose   bool    // found from its quotation marks, not from its cue
	derived bool    // found within the content of another one
	plain   bool    // found by its form, without the models
	line    bool    // a line of a conversation, whose words need no marks
}

// probability is what a model of the two classes no and yes gives to yes.
func probability(m scorer, features []learn.Feature) float64 {
	var scores [2]float32
	m.Score(features, scores[:])
	learn.Softmax(scores[:])
	return float64(scores[1])
}

// cueFloor is the least probability of a cue that is looked at further.
const cueFloor = 0.15

// cues scores each token as a cue's head; 0 where it cannot be one.
func (f *Finder) cues(v *view) []float32 {
	scores := make([]float32, len(v.d.Tokens))
	var feats []learn.Feature
	for i := range v.d.Tokens {
		if mayCue(&v.d.Tokens[i]) && v.d.Sentences[v.d.Tokens[i].Sentence].Kind != syntax.Furniture {
			feats = v.cueFeatures(i, feats[:0])
			scores[i] = float32(probability(f.cue, feats))
		}
	}
	return scores
}

// build turns the labels of a cue's window into an attribution.
func (v *view) build(s *scope, label []uint8, score float64) attribution {
	a := attribution{head: s.c, cue: run{s.c, s.c + 1}, score: score}
	runs := func(want uint8) []run {
		var out []run
		for k := 0; k < len(label); k++ {
			if label[k] != want {
				continue
			}
			from := k
			for k < len(label) && label[k] == want {
				k++
			}
			out = append(out, run{s.first + from, s.first + k})
		}
		return out
	}
	for _, r := range runs(inCue) {
		if r.first <= s.c && s.c < r.last {
			a.cue = r
		}
	}
	a.source = v.bestSource(runs(inSource), s.c)
	a.content = v.wholeQuotes(s, label, runs(inContent))
	a.finish(v)
	a.straighten(v)
	if a.source.empty() {
		a.invert(v)
	}
	return a
}

// straighten drops what was labelled before the cue where the clause follows
// it without a comma ("Asked about the troops, he said it was up to them"),
// and "citing …" at the content's edges.
func (a *attribution) straighten(v *view) {
	if len(a.quoted) == 0 && len(a.content) > 1 {
		last := a.content[len(a.content)-1]
		if last.first == a.cue.last && v.clausal(last) {
			a.content = []run{last}
		}
	}
	for i, r := range a.content {
		if a.citing(v) {
			for t := r.first; t < r.last-2; t++ {
				if v.d.Tokens[t].Lower == "that" && t > r.first && v.d.Tokens[t-1].Lower == "," {
					a.content[i].first = t
				}
			}
		}
		for t := r.first; t < r.last; t++ {
			if l := v.d.Tokens[t].Lower; (l == "citing" || l == "quoting") && v.quote[t] == 0 && (t == r.first || v.d.Tokens[t-1].Lower == ",") {
				a.content[i].last = t
				break
			}
		}
	}
	a.content = slices.DeleteFunc(a.content, run.empty)
	a.finish(v)
}

// citing tells the cue of "reported, citing the study, that …".
func (a *attribution) citing(v *view) bool {
	l := v.d.Tokens[a.head].Lower
	return l == "citing" || l == "quoting"
}

// invert handles `"…," declared the engineer` where the speaker was taken for
// more of the content.
func (a *attribution) invert(v *view) {
	before := false
	for _, q := range a.quoted {
		gap := a.cue.first - v.regions[q].last
		before = before || gap >= 0 && gap <= 1
	}
	for i, r := range a.content {
		if !before || r.first != a.cue.last || v.quote[r.first] > 0 {
			continue
		}
		switch v.d.Tokens[r.first].POS {
		case "DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM":
			a.source = r
			a.content = slices.Delete(a.content, i, i+1)
			a.finish(v)
		}
		return
	}
}

// bestSource is the run that can be a source: it holds a noun or a pronoun,
// and lies nearest to the cue.
func (v *view) bestSource(runs []run, c int) run {
	best, far := run{}, 1<<30
	for _, r := range runs {
		for t := r.first; t < r.last; t++ {
			switch v.d.Tokens[t].POS {
			case "NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM":
				if dist := max(r.first-c, c-r.last); dist < far {
					best, far = r, dist
				}
			}
		}
	}
	return best
}

// wholeQuotes makes the content hold each quotation wholly or not at all,
// beyond the window and the paragraph where it goes on there.
func (v *view) wholeQuotes(s *scope, label []uint8, content []run) []run {
	var out []run
	mixed := map[int]int{}
	for t := s.first; t < s.last; t++ {
		if q := v.outerQuote(t); q >= 0 && q != v.outerQuote(s.c) {
			if label[t-s.first] == inContent {
				mixed[q]++
			} else {
				mixed[q]--
			}
		}
	}
	for _, r := range content {
		from := r.first
		for t := r.first; t <= r.last; t++ {
			in := t < r.last
			if in {
				q := v.outerQuote(t)
				_, whole := mixed[q]
				in = q < 0 || !whole || mixed[q] >= 0
			}
			if !in {
				if from < t {
					out = append(out, run{from, t})
				}
				from = t + 1
			}
		}
	}
	for q, n := range mixed {
		if n >= 0 {
			for r := q; r >= 0; r = v.regions[r].next {
				out = append(out, run{v.regions[r].first, v.regions[r].last})
			}
			for r := v.regions[q].prev; r >= 0; r = v.regions[r].prev {
				out = append(out, run{v.regions[r].first, v.regions[r].last})
			}
		}
	}
	return out
}

// finish puts the content in order, joins what touches, trims it, and notes
// the quotations in it.
func (a *attribution) finish(v *view) {
	slices.SortFunc(a.content, func(x, y run) int { return x.first - y.first })
	var out []run
	for _, r := range a.content {
		if n := len(out); n > 0 && r.first <= out[n-1].last {
			out[n-1].last = max(out[n-1].last, r.last)
		} else {
			out = append(out, r)
		}
	}
	a.content, a.quoted = out[:0], nil
	for _, r := range out {
		for r.first < r.last && v.bare(r.first) {
			r.first++
		}
		for r.first < r.last && v.bare(r.last-1) {
			r.last--
		}
		if !r.empty() {
			a.content = append(a.content, r)
		}
	}
	for _, r := range a.content {
		for t := r.first; t < r.last; t++ {
			if q := v.outerQuote(t); q >= 0 && !slices.Contains(a.quoted, q) && v.regions[q].first >= r.first && v.regions[q].last <= r.last {
				a.quoted = append(a.quoted, q)
			}
		}
	}
}

// bare tells punctuation that no content begins or ends with.
func (v *view) bare(t int) bool {
	switch v.d.Tokens[t].Lower {
	case ",", ";", ":", "-", "--", ".":
		return v.quote[t] == 0
	}
	return false
}

// attributions finds what the models take for attributions, in the order of
// their cues.
func (f *Finder) attributions(v *view) []attribution {
	scores := f.cues(v)
	var s scope
	all := v.signatures()
	for _, a := range all {
		for t := a.cue.first; t < a.source.last; t++ {
			scores[t] = 0
		}
	}
	lines := v.dialogue()
	for _, a := range lines {
		for _, r := range append(a.content, a.cue) {
			clear(scores[r.first:r.last])
		}
	}
	all = append(all, lines...)
	veils := v.unnamed()
	for _, x := range veils {
		clear(scores[x.first:x.last])
	}
	for c, p := range scores {
		if float64(p) < cueFloor || v.d.Tokens[c].POS == "PROPN" && named(all, c) {
			continue
		}
		s.look(v, c)
		a := v.build(&s, s.tag(f.tag), float64(p))
		v.unlabelled(&a)
		f.attach(v, &a, scores)
		if len(a.content) > 0 {
			all = append(all, a)
		}
	}
	slices.SortStableFunc(all, func(a, b attribution) int { return a.place() - b.place() })
	all = v.swallowed(all)
	v.tellers(all)
	v.leading(all)
	v.subjects(all)
	v.asides(all)
	all = v.quotedSaying(all)
	all = v.sayings(all)
	all = v.sayingBy(all)
	all = worded(v.missed(v.phrased(v.claims(v.tags(all)))))
	slices.SortStableFunc(all, func(a, b attribution) int { return a.place() - b.place() })
	v.nameless(all, veils)
	all = slices.DeleteFunc(all, v.addressed)
	all = v.without(all, v.bidden)
	v.starts(all)
	v.cutShort(all)
	v.complete(all)
	v.bounds(all)
	v.lastClause(all)
	v.contrasts(all)
	v.clauses(all)
	v.semicolons(all)
	all = v.headings(all)
	v.coordinate(all)
	v.trailing(all)
	all = worded(v.nested(v.colons(v.overheard(v.contest(f.leftovers(v, all, scores))))))
	slices.SortStableFunc(all, func(a, b attribution) int { return a.place() - b.place() })
	for i := range all {
		v.besideColon(&all[i])
		v.aboveColon(&all[i])
		if all[i].source.empty() && all[i].head >= 0 {
			if all[i].source = v.alongside(all, i); all[i].source.empty() {
				all[i].source = v.impliedSource(all, i)
			}
		}
		if t := v.quotedSubject(&all[i]); t >= 0 {
			all[i].source = v.phrase(t)
		}
		if all[i].source.empty() && len(all[i].quoted) > 0 {
			all[i].source = v.untagged(all, i)
		}
	}
	if f.keep != nil {
		f.judge(v, all)
		v.settleQuotedAs(all)
	}
	return all
}

// untagged is whose the marked words of a quotation without a tag are: of whom the
// clause before their colon is about, "Roe was blunter: “No.”", or of who speaks in
// the sentence before them, and not of whom he speaks; empty for nobody.
func (v *view) untagged(all []attribution, i int) run {
	toks := v.d.Tokens
	a := &all[i]
	first := a.content[0].first
	if a.head < 0 && first > 1 && toks[first-1].Lower == ":" && v.quote[first-1] == 0 {
		start, _ := v.sentence(first - 1)
		for t := start; t < first-1; t++ {
			if toks[t].Rel == "nsubj" && v.quote[t] == 0 && (toks[t].POS == "PRON" || toks[t].POS == "PROPN" || toks[t].POS == "NOUN") {
				return v.phrase(t)
			}
		}
	}
	k := i - 1
	if k < 0 || !v.free(a.quoted[0]) || !v.follows(&all[k], a) || v.signed(&all[k]) {
		return run{}
	}
	for b := k - 1; b >= max(0, k-4); b-- {
		if all[k].head >= 0 && all[b].head >= 0 && all[b].covers(all[k].head) && !all[b].source.empty() {
			k = b
		}
	}
	return all[k].source
}

// worded drops what the steps before left without a word.
func worded(all []attribution) []attribution {
	return slices.DeleteFunc(all, func(a attribution) bool { return len(a.content) == 0 })
}

// without leaves out those that are so beside the others.
func (v *view) without(all []attribution, so func([]attribution, int) bool) []attribution {
	kept := make([]attribution, 0, len(all))
	for i := range all {
		if !so(all, i) {
			kept = append(kept, all[i])
		}
	}
	return kept
}

// named tells a token of the name that the cue just before it has for source:
// "said Ada Roe".
func named(all []attribution, c int) bool {
	for i := len(all) - 1; i >= max(0, len(all)-3); i-- {
		if a := &all[i]; a.head >= 0 && a.head < c && a.source.first <= c && c < a.source.last {
			return true
		}
	}
	return false
}

// place is where an attribution stands in the text.
func (a *attribution) place() int {
	if a.head >= 0 {
		return a.head
	}
	return a.content[0].first
}
