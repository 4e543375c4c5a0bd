package main

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"readout/app/read/learn"
	"readout/app/read/syntax/lemma"
	"readout/app/read/syntax/lexicon"
)

// trainLemmas learns how endings change, from gold and, for words gold does
// not have, silver.
func trainLemmas(gold, silver []treebankSentence) (*learn.Model, map[string]string) {
	fromGold := lemmaCounts(gold)
	known := majority(fromGold, 1)
	for k, l := range majority(lemmaCounts(silver), 2) {
		_, tag, _ := strings.Cut(k, "\t")
		if _, ok := known[k]; !ok && lemma.Inflects(tag) {
			known[k] = l
		}
	}
	keys := slices.Sorted(maps.Keys(known))
	classes := scriptClasses(keys, known)
	p := learn.NewPerceptron(classes)
	random := rand.New(rand.NewPCG(1, 3))
	for range 15 {
		random.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
		for _, k := range keys {
			folded, tag, _ := strings.Cut(k, "\t")
			if class := slices.Index(classes, lemma.Between(folded, known[k]).Class()); class >= 0 && lemma.Inflects(tag) {
				p.Learn(lemma.Features(folded, tag), class)
			}
		}
	}
	model := p.Model(learn.Pruning{Updates: 2, Note: "UD EWT and GUM; CoreNLP's reading of PolNeAR"})
	bare := lemma.New(model, nil)
	exceptions := map[string]string{}
	for _, k := range keys {
		folded, tag, _ := strings.Cut(k, "\t")
		if bare.Lemma(folded, folded, tag) != known[k] && (total(fromGold[k]) != 1 || lemma.Inflects(tag)) {
			exceptions[k] = known[k]
		}
	}
	return model, exceptions
}

// lemmaCounts counts the lemmas of each form and tag, names left out.
func lemmaCounts(sentences []treebankSentence) map[string]map[string]int {
	out := map[string]map[string]int{}
	for _, s := range sentences {
		for _, w := range s.words {
			if w.pos == "PROPN" || w.tag == "NNP" || w.tag == "NNPS" || w.lemma == "_" || w.lemma == "" {
				continue
			}
			k := lemma.Key(lexicon.Fold(w.form), w.tag)
			if strings.Count(k, "\t") != 1 || strings.ContainsAny(w.lemma, "\t\n") {
				continue
			}
			if out[k] == nil {
				out[k] = map[string]int{}
			}
			out[k][strings.ToLower(lexicon.Unquote(w.lemma))]++
		}
	}
	return out
}

// majority is the most frequent lemma of each key seen least times.
func majority(counts map[string]map[string]int, least int) map[string]string {
	out := map[string]string{}
	for k, c := range counts {
		if total(c) >= least {
			out[k] = slices.MaxFunc(slices.Sorted(maps.Keys(c)), func(a, b string) int { return cmp.Compare(c[a], c[b]) })
		}
	}
	return out
}

// scriptClasses are the scripts that at least four forms need.
func scriptClasses(keys []string, known map[string]string) []string {
	counts := map[string]int{}
	for _, k := range keys {
		folded, tag, _ := strings.Cut(k, "\t")
		if lemma.Inflects(tag) {
			counts[lemma.Between(folded, known[k]).Class()]++
		}
	}
	maps.DeleteFunc(counts, func(_ string, n int) bool { return n < 4 })
	return slices.Sorted(maps.Keys(counts))
}

// measureLemmas prints the share of lemmas that are right, tags given.
func measureLemmas(l *lemma.Lemmatizer, sentences []treebankSentence) {
	words, right := 0, 0
	for _, s := range sentences {
		for _, w := range s.words {
			words++
			if strings.EqualFold(l.Lemma(w.form, lexicon.Fold(w.form), w.tag), w.lemma) {
				right++
			}
		}
	}
	fmt.Printf("lemmas %.2f\n", 100*float64(right)/float64(max(1, words)))
}
