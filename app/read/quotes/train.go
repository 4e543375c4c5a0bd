package quotes

import (
	"math/rand/v2"
	"slices"

	"readout/app/brief"
	"readout/app/read/learn"
	"readout/app/read/syntax"
)

// Example is an article with its attributions marked, as the trainer gives
// it. Spans are bytes of Doc.Text.
type Example struct {
	Doc  *syntax.Document
	Gold []Marked
}

// Marked is one attribution as annotators marked it.
type Marked struct{ Source, Cue, Content []brief.Span }

func overlapsAny(spans []brief.Span, start, end int) bool {
	for _, s := range spans {
		if s.Start < end && start < s.End {
			return true
		}
	}
	return false
}

// cueHead is the token of a marked cue that the others hang on, -1 for none.
func cueHead(d *syntax.Document, cue []brief.Span) int {
	best, bestRank := -1, 1<<30
	for _, s := range cue {
		i, _ := slices.BinarySearchFunc(d.Tokens, s.Start, func(t syntax.Token, at int) int { return t.End - 1 - at })
		for ; i < len(d.Tokens) && d.Tokens[i].Start < s.End; i++ {
			t := &d.Tokens[i]
			if !mayCue(t) {
				continue
			}
			rank := 0
			inside := t.Head >= 0 && overlapsAny(cue, d.Tokens[t.Head].Start, d.Tokens[t.Head].End)
			if inside {
				rank += 4
			}
			switch t.POS {
			case "VERB":
			case "NOUN":
				rank += 1
			case "AUX":
				rank += 3
			default:
				rank += 2
			}
			if rank < bestRank {
				best, bestRank = i, rank
			}
		}
	}
	return best
}

type trainee struct {
	v     *view
	gold  []Marked
	heads []int
}

func prepare(examples []Example) []trainee {
	var all []trainee
	for _, e := range examples {
		t := trainee{v: newView(e.Doc), gold: e.Gold}
		for _, g := range e.Gold {
			t.heads = append(t.heads, cueHead(e.Doc, g.Cue))
		}
		all = append(all, t)
	}
	return all
}

// Train learns the models of the package from examples. The model that
// judges whole attributions learns from what models trained on one half of
// the examples find in the other half.
func Train(examples []Example) *Finder {
	all := prepare(examples)
	half := len(all) / 2
	var judged []judgement
	for _, fold := range [2][2][]trainee{{all[:half], all[half:]}, {all[half:], all[:half]}} {
		f := trainFinder(fold[0])
		for _, t := range fold[1] {
			judged = append(judged, f.judgements(t)...)
		}
	}
	f := trainFinder(all)
	f.keep = trainKeep(judged)
	return f
}

func trainFinder(all []trainee) *Finder {
	return &Finder{cue: trainCues(all), tag: trainTags(all), said: trainRegions(all), cut: defaults}
}

// judgement is an attribution found, and whether it was right.
type judgement struct {
	features []learn.Feature
	right    bool
}

func (f *Finder) judgements(t trainee) []judgement {
	all := f.attributions(t.v)
	A, B := make([][]int, len(t.gold)), make([][]int, len(all))
	for k, g := range t.gold {
		A[k] = tokensIn(t.v.d, g.Content, nil)
	}
	for k, a := range all {
		for _, r := range a.content {
			for i := r.first; i < r.last; i++ {
				B[k] = append(B[k], i)
			}
		}
	}
	right := make([]bool, len(all))
	for _, m := range match(A, B) {
		if m >= 0 {
			right[m] = true
		}
	}
	var out []judgement
	for i := range all {
		out = append(out, judgement{t.v.keepFeatures(all, i, nil), right[i]})
	}
	return out
}

func trainKeep(judged []judgement) *learn.Model {
	l := learn.NewLogistic([]string{"no", "yes"})
	l.Shrink = 1e-5
	for epoch := range cueEpochs {
		for _, k := range order(len(judged), epoch) {
			l.Learn(judged[k].features, int(flag(judged[k].right)), 1)
		}
	}
	return l.Model(learn.Pruning{Updates: cueEpochs})
}

const (
	cueEpochs = 8
	tagEpochs = 8
)

func trainCues(all []trainee) *learn.Model {
	l := learn.NewLogistic([]string{"no", "yes"})
	l.Shrink = 1e-6
	var feats []learn.Feature
	for epoch := range cueEpochs {
		for _, k := range order(len(all), epoch) {
			t := all[k]
			gold := map[int]bool{}
			for _, h := range t.heads {
				gold[h] = true
			}
			for i := range t.v.d.Tokens {
				if !mayCue(&t.v.d.Tokens[i]) {
					continue
				}
				feats = t.v.cueFeatures(i, feats[:0])
				y := 0
				if gold[i] {
					y = 1
				}
				l.Learn(feats, y, 1)
			}
		}
	}
	return l.Model(learn.Pruning{Updates: 2 * cueEpochs})
}

// order is a shuffled order of n examples, the same at each training.
func order(n, epoch int) []int {
	return rand.New(rand.NewPCG(7, uint64(epoch))).Perm(n)
}

func (t trainee) goldLabels(s *scope, g Marked) []uint8 {
	out := make([]uint8, s.last-s.first)
	for k := range out {
		tok := &t.v.d.Tokens[s.first+k]
		switch {
		case overlapsAny(g.Content, tok.Start, tok.End):
			out[k] = inContent
		case overlapsAny(g.Source, tok.Start, tok.End):
			out[k] = inSource
		case overlapsAny(g.Cue, tok.Start, tok.End):
			out[k] = inCue
		}
	}
	return out
}

func trainTags(all []trainee) *learn.Model {
	p := learn.NewPerceptron(tagClasses())
	var s scope
	for epoch := range tagEpochs {
		for _, k := range order(len(all), epoch) {
			t := all[k]
			for i, h := range t.heads {
				if h < 0 {
					continue
				}
				s.look(t.v, h)
				gold := t.goldLabels(&s, t.gold[i])
				got := s.tag(p)
				p.Tick()
				if slices.Equal(gold, got) {
					continue
				}
				s.update(p, gold, got)
			}
		}
	}
	return p.Model(learn.Pruning{Updates: 6})
}

// update moves the weights from the labels got towards gold.
func (s *scope) update(p *learn.Perceptron, gold, got []uint8) {
	for k := range gold {
		step := k > 0 && (gold[k] != got[k] || gold[k-1] != got[k-1])
		if gold[k] == got[k] && !step {
			continue
		}
		f := s.features(s.first + k)
		if gold[k] != got[k] {
			p.Update(f[:s.pairs], int(gold[k]), 1)
			p.Update(f[:s.pairs], int(got[k]), -1)
		}
		if step {
			p.Update(f[s.pairs:], labels+int(gold[k-1])*labels+int(gold[k]), 1)
			p.Update(f[s.pairs:], labels+int(got[k-1])*labels+int(got[k]), -1)
		}
	}
}

func byStart(t syntax.Token, at int) int { return t.Start - at }

func trainRegions(all []trainee) *learn.Model {
	l := learn.NewLogistic([]string{"no", "yes"})
	l.Shrink = 1e-5
	var feats []learn.Feature
	for epoch := range cueEpochs {
		for _, k := range order(len(all), epoch) {
			t := all[k]
			for q, r := range t.v.regions {
				if r.parent >= 0 || r.first >= r.last {
					continue
				}
				feats = t.v.regionFeatures(q, feats[:0])
				l.Learn(feats, int(flag(t.quoted(r))), 1)
			}
		}
	}
	return l.Model(learn.Pruning{Updates: cueEpochs})
}

// quoted tells whether most of a region is content.
func (t trainee) quoted(r region) bool {
	in := 0
	for i := r.first; i < r.last; i++ {
		for _, g := range t.gold {
			if overlapsAny(g.Content, t.v.d.Tokens[i].Start, t.v.d.Tokens[i].End) {
				in++
				break
			}
		}
	}
	return 2*in >= r.last-r.first
}
