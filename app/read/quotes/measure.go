package quotes

import (
	"fmt"
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// Figures measure attributions against those annotators marked, in percent:
// an attribution is found where at least half of the tokens of both contents
// are common.
type Figures struct {
	Precision, Recall, F1 float64
	ContentF1             float64 // tokens of any content
	SourceOfMatched       float64
	QuotedRecall          float64 // of those with quotation marks
	QuotedWithSource      float64
	Cues                  float64 // share of gold whose cue head is a candidate
}

func (f Figures) String() string {
	return fmt.Sprintf("attribution P %.1f R %.1f F1 %.1f  content F1 %.1f  source %.1f  quoted %.1f  with source %.1f",
		f.Precision, f.Recall, f.F1, f.ContentF1, f.SourceOfMatched, f.QuotedRecall, f.QuotedWithSource)
}

// Measure finds the quotes of the examples and compares them with their marks.
func (f *Finder) Measure(examples []Example) Figures {
	var got [][]Marked
	for _, e := range examples {
		quotes, _ := f.Find(e.Doc, brief.Article{ID: brief.ArticleID(e.Doc.Text), Text: e.Doc.Text}, nil)
		var marks []Marked
		for _, q := range quotes {
			m := Marked{Content: q.Spans}
			if !q.Cue.IsZero() {
				m.Cue = []brief.Span{q.Cue}
			}
			if !q.Source.IsZero() {
				m.Source = []brief.Span{q.Source}
			}
			marks = append(marks, m)
		}
		got = append(got, marks)
	}
	return Compare(examples, got)
}

// Compare compares got, one list an example, with the examples' marks.
func Compare(examples []Example, got [][]Marked) Figures {
	var hit, pred, gold, tokHit, tokPred, tokGold, src, srcGold, qGold, qHit, qSrc float64
	for i, e := range examples {
		A, B := make([][]int, len(e.Gold)), make([][]int, len(got[i]))
		inA, inB := map[int]bool{}, map[int]bool{}
		for k, g := range e.Gold {
			A[k] = tokensIn(e.Doc, g.Content, inA)
		}
		for k, g := range got[i] {
			B[k] = tokensIn(e.Doc, g.Content, inB)
		}
		for t := range inA {
			if inB[t] {
				tokHit++
			}
		}
		tokGold += float64(len(inA))
		tokPred += float64(len(inB))
		mate := match(A, B)
		gold += float64(len(A))
		pred += float64(len(B))
		for k, g := range e.Gold {
			quoted := false
			for _, s := range g.Content {
				quoted = quoted || strings.ContainsAny(e.Doc.Text[s.Start:s.End], "\"“”«»")
			}
			ok := false
			if mate[k] >= 0 {
				hit++
				for _, s := range got[i][mate[k]].Source {
					ok = ok || overlapsAny(g.Source, s.Start, s.End)
				}
				if len(g.Source) > 0 {
					srcGold++
					if ok {
						src++
					}
				}
			}
			if quoted {
				qGold++
				if mate[k] >= 0 {
					qHit++
					if ok || len(g.Source) == 0 {
						qSrc++
					}
				}
			}
		}
	}
	p, r := 100*hit/max(1, pred), 100*hit/max(1, gold)
	tp, tr := 100*tokHit/max(1, tokPred), 100*tokHit/max(1, tokGold)
	return Figures{
		Precision: p, Recall: r, F1: harmonic(p, r), ContentF1: harmonic(tp, tr),
		SourceOfMatched: 100 * src / max(1, srcGold), QuotedRecall: 100 * qHit / max(1, qGold), QuotedWithSource: 100 * qSrc / max(1, qGold),
	}
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func tokensIn(d *syntax.Document, spans []brief.Span, all map[int]bool) []int {
	var out []int
	for _, s := range spans {
		for t, _ := slices.BinarySearchFunc(d.Tokens, s.Start, byStart); t < len(d.Tokens) && d.Tokens[t].Start < s.End; t++ {
			out = append(out, t)
			if all != nil {
				all[t] = true
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// match pairs a's and b's greedily by Jaccard overlap of at least a half;
// mate[i] is the b of a i, -1 for none.
func match(A, B [][]int) (mate []int) {
	type pair struct {
		score float64
		i, j  int
	}
	var all []pair
	for i, a := range A {
		for j, b := range B {
			if s := jaccard(a, b); s >= 0.5 {
				all = append(all, pair{s, i, j})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y pair) int {
		switch {
		case x.score > y.score:
			return -1
		case x.score < y.score:
			return 1
		}
		return 0
	})
	mate = make([]int, len(A))
	for i := range mate {
		mate[i] = -1
	}
	used := make([]bool, len(B))
	for _, p := range all {
		if mate[p.i] < 0 && !used[p.j] {
			mate[p.i], used[p.j] = p.j, true
		}
	}
	return mate
}

func jaccard(a, b []int) float64 {
	both, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			both++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return float64(both) / float64(max(1, len(a)+len(b)-both))
}
