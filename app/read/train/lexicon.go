package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"readout/app/read/syntax/lexicon"
)

// buildLexicon learns which tags each word bears, from gold where it is
// frequent enough there and else from silver.
func buildLexicon(gold, silver []treebankSentence) *lexicon.Lexicon {
	fromGold, fromSilver := countWordTags(gold), countWordTags(silver)
	sets := map[string]string{}
	for w, counts := range fromSilver {
		if total(counts) >= 3 {
			sets[w] = tagSet(counts)
		}
	}
	for w, counts := range fromGold {
		if total(counts) >= 3 {
			sets[w] = tagSet(counts)
		}
	}
	number := numberSets(sets)
	entries := map[string]lexicon.Entry{}
	for w, set := range sets {
		if !strings.ContainsAny(w, "\t\n") {
			entries[w] = lexicon.Entry{Tags: number[set]}
		}
	}
	return lexicon.New(entries)
}

func countWordTags(sentences []treebankSentence) map[string]map[string]int {
	out := map[string]map[string]int{}
	for _, s := range sentences {
		for _, w := range s.words {
			folded := lexicon.Fold(w.form)
			if out[folded] == nil {
				out[folded] = map[string]int{}
			}
			out[folded][w.tag]++
		}
	}
	return out
}

func total(counts map[string]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}

// tagSet names the tags that make up a tenth and more of a word's, the most
// frequent first, three at most.
func tagSet(counts map[string]int) string {
	tags := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	n := total(counts)
	var keep []string
	for _, t := range tags {
		if counts[t]*10 >= n && len(keep) < 3 {
			keep = append(keep, t)
		}
	}
	return strings.Join(keep, " ")
}

// numberSets numbers the sets borne by several words from 1; the others get
// the number of the set of their first tag alone.
func numberSets(sets map[string]string) map[string]uint16 {
	counts := map[string]int{}
	for _, s := range sets {
		counts[s]++
	}
	number := map[string]uint16{}
	for _, s := range slices.Sorted(maps.Keys(counts)) {
		if counts[s] >= 3 || !strings.Contains(s, " ") {
			number[s] = uint16(len(number) + 1)
		}
	}
	for s := range counts {
		if number[s] == 0 {
			first, _, _ := strings.Cut(s, " ")
			number[s] = number[first]
		}
	}
	return number
}
