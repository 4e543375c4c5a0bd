package main

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"readout/app/read/syntax/lexicon"
)

// clusterWords groups words by the company they keep: the exchange algorithm
// for two-sided bigram classes (Kneser and Ney 1993; Martin, Liermann and Ney
// 1998). It returns each word's class, 1 to classes; words seen less often
// than least get none.
func clusterWords(texts []treebankSentence, classes, least, rounds int) map[string]uint16 {
	words, after, before := bigrams(texts, least)
	e := newExchange(words, after, before, classes)
	for range rounds {
		moved := 0
		for w := range words {
			if e.place(w) {
				moved++
			}
		}
		if moved*200 < len(words) {
			break
		}
	}
	out := map[string]uint16{}
	for i, w := range words {
		out[w] = uint16(e.class[i] + 1)
	}
	return out
}

type neighbour struct{ word, count int }

// bigrams counts the pairs of words that stand beside each other; word 0 is
// the edge of a sentence, word 1 every rare word.
func bigrams(texts []treebankSentence, least int) (words []string, after, before [][]neighbour) {
	counts := map[string]int{}
	for _, s := range texts {
		for _, w := range s.words {
			counts[clusterForm(w.form)]++
		}
	}
	words = slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for len(words) > 0 && counts[words[len(words)-1]] < least {
		words = words[:len(words)-1]
	}
	words = append([]string{"<edge>", "<rare>"}, words...)
	index := map[string]int{}
	for i, w := range words {
		index[w] = i
	}
	pairs := map[[2]int]int{}
	for _, s := range texts {
		last := 0
		for _, w := range s.words {
			now, ok := index[clusterForm(w.form)]
			if !ok {
				now = 1
			}
			pairs[[2]int{last, now}]++
			last = now
		}
		pairs[[2]int{last, 0}]++
	}
	after, before = make([][]neighbour, len(words)), make([][]neighbour, len(words))
	for p, n := range pairs {
		if p[0] != p[1] { // a word beside itself pulls it nowhere
			after[p[0]] = append(after[p[0]], neighbour{p[1], n})
			before[p[1]] = append(before[p[1]], neighbour{p[0], n})
		}
	}
	for i := range words {
		byWord := func(a, b neighbour) int { return cmp.Compare(a.word, b.word) }
		slices.SortFunc(after[i], byWord)
		slices.SortFunc(before[i], byWord)
	}
	return words, after, before
}

// clusterForm is how clusters know a word: numbers by their shape.
func clusterForm(form string) string {
	folded := lexicon.Fold(form)
	if strings.ContainsAny(folded, "0123456789") {
		return lexicon.Shape(folded)
	}
	return folded
}

// exchange moves words between classes while the likelihood of the bigrams of
// classes grows.
type exchange struct {
	after, before [][]neighbour
	class         []int
	classes       int
	pairs         []int // class*classes + class -> count
	left, right   []int // class -> count as first, as second word
	nlogn         []float64
	out, in       []int // of one word, by class; touched lists the ones not 0
	touched       []int
}

func newExchange(words []string, after, before [][]neighbour, classes int) *exchange {
	e := &exchange{
		after: after, before: before, class: make([]int, len(words)), classes: classes,
		pairs: make([]int, classes*classes), left: make([]int, classes), right: make([]int, classes),
		out: make([]int, classes), in: make([]int, classes),
	}
	total := 0
	for w := range words {
		e.class[w] = w % classes
	}
	for w, list := range after {
		for _, n := range list {
			a, b := e.class[w], e.class[n.word]
			e.pairs[a*classes+b] += n.count
			e.left[a] += n.count
			e.right[b] += n.count
			total += n.count
		}
	}
	e.nlogn = make([]float64, total+1)
	for n := 2; n <= total; n++ {
		e.nlogn[n] = float64(n) * math.Log(float64(n))
	}
	return e
}

// place takes a word out of its class and puts it where it fits best.
func (e *exchange) place(w int) bool {
	from := e.class[w]
	outs, ins := e.gather(w)
	e.shift(from, outs, ins, -1)
	best, most := from, math.Inf(-1)
	for c := range e.classes {
		if g := e.gain(c, outs, ins); g > most+1e-9 {
			best, most = c, g
		}
	}
	e.shift(best, outs, ins, 1)
	e.class[w] = best
	for _, c := range e.touched {
		e.out[c], e.in[c] = 0, 0
	}
	return best != from
}

// gather counts the classes beside a word.
func (e *exchange) gather(w int) (outs, ins int) {
	e.touched = e.touched[:0]
	touch := func(c int) {
		if e.out[c] == 0 && e.in[c] == 0 {
			e.touched = append(e.touched, c)
		}
	}
	for _, n := range e.after[w] {
		touch(e.class[n.word])
		e.out[e.class[n.word]] += n.count
		outs += n.count
	}
	for _, n := range e.before[w] {
		touch(e.class[n.word])
		e.in[e.class[n.word]] += n.count
		ins += n.count
	}
	return outs, ins
}

func (e *exchange) shift(c, outs, ins, sign int) {
	for _, d := range e.touched {
		e.pairs[c*e.classes+d] += sign * e.out[d]
		e.pairs[d*e.classes+c] += sign * e.in[d]
	}
	e.left[c] += sign * outs
	e.right[c] += sign * ins
}

// gain is how much the log-likelihood grows when the word joins class c.
func (e *exchange) gain(c, outs, ins int) float64 {
	g := e.nlogn[e.left[c]] - e.nlogn[e.left[c]+outs] + e.nlogn[e.right[c]] - e.nlogn[e.right[c]+ins]
	for _, d := range e.touched {
		if n := e.out[d]; n > 0 {
			p := e.pairs[c*e.classes+d]
			if d == c {
				n += e.in[d]
			}
			g += e.nlogn[p+n] - e.nlogn[p]
		}
		if n := e.in[d]; n > 0 && (d != c || e.out[d] == 0) {
			p := e.pairs[d*e.classes+c]
			g += e.nlogn[p+n] - e.nlogn[p]
		}
	}
	return g
}
