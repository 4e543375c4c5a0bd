package main

import (
	"fmt"
	"strings"
	"time"

	"readout/app/read/syntax"
	"readout/app/read/syntax/parse"
	"readout/app/read/syntax/tag"
)

// figures count what was right of all words.
type figures struct {
	words                        int
	pos, tags, heads, full, base int
	took                         time.Duration
}

func (f figures) print() {
	share := func(n int) float64 { return 100 * float64(n) / float64(max(1, f.words)) }
	fmt.Printf("words %d", f.words)
	if f.tags > 0 {
		fmt.Printf("  UPOS %.2f  tags %.2f", share(f.pos), share(f.tags))
	}
	if f.heads > 0 {
		fmt.Printf("  UAS %.2f  LAS %.2f  (%.2f without subtypes)", share(f.heads), share(f.full), share(f.base))
	}
	fmt.Printf("  %.1f µs a word\n", float64(f.took.Microseconds())/float64(max(1, f.words)))
}

// evaluate measures the models in the program on a treebank, gold tokens given.
func evaluate(path string) error {
	sentences, err := readTreebank(path)
	if err != nil {
		return err
	}
	tagger, parser, err := syntax.Models()
	if err != nil {
		return err
	}
	start := time.Now()
	trees := tagAll(tagger, sentences)
	f := measureTrees(parser, trees, tagger.Pairs())
	f.took = time.Since(start)
	f.print()
	return nil
}

func measureTags(t *tag.Tagger, sentences []treebankSentence) figures {
	start := time.Now()
	f := countTags(tagAll(t, sentences), t.Pairs())
	f.took = time.Since(start)
	return f
}

func countTags(trees []tagged, pairs []tag.Pair) (f figures) {
	for _, s := range trees {
		for i, w := range s.words {
			f.words++
			if pairs[s.tags[i]].POS == w.pos {
				f.pos++
			}
			if pairs[s.tags[i]].Tag == w.tag {
				f.tags++
			}
		}
	}
	return f
}

func measureTrees(p *parse.Parser, trees []tagged, pairs []tag.Pair) figures {
	start := time.Now()
	var f figures
	var state parse.Scratch
	for _, s := range trees {
		heads, relations := p.Parse(s.forms(), s.tags, &state)
		agreed := parse.Agree(pairs, s.tags, heads, relations)
		for i, w := range s.words {
			f.words++
			if agreed[i].POS == w.pos {
				f.pos++
			}
			if agreed[i].Tag == w.tag {
				f.tags++
			}
			if heads[i] != w.head {
				continue
			}
			f.heads++
			if relations[i] == w.rel {
				f.full++
			}
			a, _, _ := strings.Cut(relations[i], ":")
			b, _, _ := strings.Cut(w.rel, ":")
			if a == b {
				f.base++
			}
		}
	}
	f.took = time.Since(start)
	return f
}
