package quotes

import "readout/app/read/learn"

// The labels of a token as seen from a cue.
const (
	outside = iota
	inSource
	inCue
	inContent
	labels
)

// tagClasses are the classes of the tagging model: the labels, then every
// pair of neighbouring labels.
func tagClasses() []string {
	names := []string{"O", "S", "K", "C"}
	all := names
	for _, a := range names {
		for _, b := range names {
			all = append(all, a+b)
		}
	}
	return all
}

// reach is how many tokens on either side of a cue are looked at.
const reach = 120

// window is the range of tokens that are tagged for the cue at c: its
// sentence, cut where that is very long.
func (v *view) window(c int) (first, last int) {
	first, last = v.sentence(c)
	return max(first, c-reach), min(last, c+reach)
}

// scope is a cue with the way from it to each token of its window.
type scope struct {
	v           *view
	c           int
	first, last int
	level       []int8  // how many heads above the cue the token hangs
	branch      []int32 // the child of that head it hangs under; itself where it is that head
	depth       []int8  // its distance from that head
	commas      []int8  // commas between it and the cue
	verbs       []int8  // verbs between it and the cue
	that        int     // the first "that" after the cue, or the window's end
	near        uint64  // the quotations right before and after the cue
	seen        []bool
	feats       []learn.Feature
	pairs       int // where in feats the features of the step begin
}

func (s *scope) look(v *view, c int) {
	s.v, s.c = v, c
	s.first, s.last = v.window(c)
	n := s.last - s.first
	if cap(s.level) < n {
		s.level, s.branch = make([]int8, n), make([]int32, n)
		s.depth, s.commas, s.seen = make([]int8, n), make([]int8, n), make([]bool, n)
		s.verbs = make([]int8, n)
	}
	s.verbs = s.verbs[:n]
	s.level, s.branch, s.depth, s.commas, s.seen = s.level[:n], s.branch[:n], s.depth[:n], s.commas[:n], s.seen[:n]
	clear(s.seen)
	up := int8(0)
	for a := c; a >= s.first && a < s.last && !s.seen[a-s.first] && up < 20; a = v.d.Tokens[a].Head {
		s.level[a-s.first], s.branch[a-s.first], s.depth[a-s.first], s.seen[a-s.first] = up, int32(a), 0, true
		up++
	}
	var path [64]int
	for t := s.first; t < s.last; t++ {
		n := 0
		a := t
		for a >= s.first && a < s.last && !s.seen[a-s.first] && n < len(path) {
			path[n] = a
			n++
			a = v.d.Tokens[a].Head
		}
		lv, br, dp := int8(100), int32(-1), int8(0)
		if a >= s.first && a < s.last && s.seen[a-s.first] {
			k := a - s.first
			lv, br, dp = s.level[k], s.branch[k], s.depth[k]
		}
		for n--; n >= 0; n-- {
			k := path[n] - s.first
			dp = min(dp+1, 100)
			if dp == 1 {
				br = int32(path[n])
			}
			s.level[k], s.branch[k], s.depth[k], s.seen[k] = lv, br, dp, true
		}
	}
	for dir := -1; dir <= 1; dir += 2 {
		commas, verbs := int8(0), int8(0)
		for t := c; t >= s.first && t < s.last; t += dir {
			s.commas[t-s.first], s.verbs[t-s.first] = commas, verbs
			if t != c && v.d.Tokens[t].POS == "VERB" {
				verbs = min(verbs+1, 3)
			}
			if l := v.d.Tokens[t].Lower; t != c && (l == "," || l == ";" || l == "-" || l == "--") {
				commas = min(commas+1, 3)
			}
		}
	}
	s.aside()
}

// aside sets what lies beside the cue.
func (s *scope) aside() {
	s.that = s.last
	for t := s.c + 1; t < min(s.last, s.c+16); t++ {
		if s.v.d.Tokens[t].Lower == "that" {
			s.that = t
			break
		}
	}
	a := s.v.around(s.c)
	s.near = flag(a.before <= 2) + 2*flag(a.after <= 3) + 4*flag(a.before < 99) + 8*flag(a.after < 99)
}

// features are those of token t: first those of its label, then from s.pairs
// on those of the step from the label before.
func (s *scope) features(t int) []learn.Feature {
	v, c, k := s.v, s.c, t-s.first
	f := s.feats[:0]
	kind := uint64(0)
	add := func(values ...uint64) {
		f = append(f, learn.Of(kind, values...))
		kind++
	}
	side := flag(t > c) + 2*flag(t == c)
	level := uint64(min(s.level[k], 4))
	br := int(s.branch[k])
	brRel, brMark, brSide := uint64(3), uint64(0), uint64(0)
	if br >= 0 {
		brRel = v.rel[br]
		brSide = flag(br > c)
		for m := v.kid[br]; m > 0; m = v.sibling[m-1] {
			if r := v.d.Tokens[m-1].Rel; r == "mark" || r == "case" {
				brMark = v.lower[m-1]
				break
			}
		}
	}
	depth := uint64(min(s.depth[k], 3))
	way := learn.Mix(learn.Mix(learn.Mix(level, brRel), brSide), flag(depth > 0))
	wayMark := learn.Mix(way, brMark)
	cue, cueRel, cueTag := v.lemma[c], v.rel[c], v.tag[c]
	q := uint64(0)
	if v.quote[t] > 0 {
		q = 1
	}
	if v.quote[t] != v.quote[c] {
		q += 2
	}
	q += 4 * flag(v.quote[c] > 0)
	commas := uint64(s.commas[k])
	prev, next := at(v.lower, t-1, s.first, s.last), at(v.lower, t+1, s.first, s.last)
	low := v.lower[t]
	dist := bucket(t - c)
	upRel := uint64(7)
	if h := v.d.Tokens[c].Head; h >= 0 {
		upRel = v.rel[h]
	}

	add(0)
	add(way, cueRel)
	add(wayMark)
	add(wayMark, cue)
	add(way, cue, side)
	add(way, cueTag, side)
	add(way, depth, v.rel[t])
	add(way, low)
	add(way, commas, side)
	add(way, q)
	add(way, q, cueRel)
	add(way, q, dist)
	add(q, side, commas)
	add(q, side, commas, cueRel)
	add(q, cue, side)
	add(cue, side, commas)
	add(cue, dist)
	add(cue, low, side)
	add(v.tag[t], dist, cueTag)
	add(low, side, commas)
	add(low, dist)
	add(prev, low, side)
	add(low, next, side)
	add(at(v.tag, t-1, s.first, s.last), v.tag[t], at(v.tag, t+1, s.first, s.last), side)
	add(level, cueRel, upRel, side, flag(s.depth[k] == 0))
	add(way, upRel, cueRel)
	add(v.rel[t], depth, level, side, cueTag)
	add(bucket(t-s.first), side, way)
	that := uint64(0)
	if s.that < s.last {
		that = 1 + flag(t >= s.that) + flag(t > s.that)
	}
	verbs := uint64(s.verbs[k])
	add(that, side, cue)
	add(that, side, v.tag[t], verbs)
	add(that, side, commas, verbs)
	add(verbs, side, v.tag[t], commas)
	add(s.near, side, dist)
	add(s.near, side, commas, verbs, q)
	add(s.near, side, v.tag[t], dist)
	add(s.near, way, q)
	add(way, uint64(v.d.Sentences[v.d.Tokens[c].Sentence].Kind), side)

	s.pairs = len(f)
	if k == 0 {
		s.feats = f
		return f
	}
	kind = 100
	same := flag(s.branch[k-1] == s.branch[k]) + 2*flag(s.level[k-1] == s.level[k])
	if v.quote[t-1] != v.quote[t] {
		same += 4 + 4*flag(v.quote[t] > 0)
	}
	add(0)
	add(same)
	add(same, side)
	add(prev, same)
	add(low, same)
	add(prev, low)
	add(way, same)
	add(v.tag[t], at(v.tag, t-1, s.first, s.last))
	add(cue, side, same)
	add(flag(t == c) + 2*flag(t == c+1))
	s.feats = f
	return f
}

// scorer sums the weights of features: the model, or the perceptron that is
// being trained.
type scorer interface {
	Score(features []learn.Feature, scores []float32)
}

// tag labels the window of the cue by Viterbi's algorithm.
func (s *scope) tag(m scorer) []uint8 {
	n := s.last - s.first
	best := make([]float32, n*labels)
	from := make([]uint8, n*labels)
	var sums [labels + labels*labels]float32
	for k := range n {
		m.Score(s.features(s.first+k), sums[:])
		for b := range labels {
			if k == 0 {
				best[b] = sums[b]
				continue
			}
			top, arg := float32(-1e30), 0
			for a := range labels {
				if x := best[(k-1)*labels+a] + sums[labels+a*labels+b]; x > top {
					top, arg = x, a
				}
			}
			best[k*labels+b], from[k*labels+b] = top+sums[b], uint8(arg)
		}
	}
	out := make([]uint8, n)
	b := 0
	for x := range labels {
		if best[(n-1)*labels+x] > best[(n-1)*labels+b] {
			b = x
		}
	}
	for k := n - 1; k >= 0; k-- {
		out[k] = uint8(b)
		b = int(from[k*labels+b])
	}
	return out
}
