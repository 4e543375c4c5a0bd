package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"readout/app/read/learn"
	"readout/app/read/syntax/lemma"
	"readout/app/read/syntax/lexicon"
	"readout/app/read/syntax/parse"
	"readout/app/read/syntax/tag"
)

const (
	taggerEpochs = 8
	parserEpochs = 7
	folds        = 4
)

// trainParser makes the lexicon, the tagger, the parser and the lemmatizer.
func trainParser(data, out string) error {
	gold, err := readTreebanks(data, "ud/ewt-train.conllu.gz", "ud/gum-train.conllu.gz")
	if err != nil {
		return err
	}
	silver, err := readTreebanks(data, "polnear/train-corenlp.conllu.gz")
	if err != nil {
		return err
	}
	dev, err := readTreebanks(data, "ud/ewt-dev.conllu.gz")
	if err != nil {
		return err
	}
	words := buildLexicon(gold, silver)
	fmt.Println("lexicon:", words.Len(), "words")

	classes := tagClasses(gold)
	pairs := pairsOf(classes)
	varied := vary(gold)
	tagger := tag.Train(tagExamples(varied, classes), classes, words, taggerEpochs, 1).
		Model(learn.Pruning{Updates: 2, Clip: 1e-4, Note: "UD EWT and GUM, train"})
	fmt.Println("tagger:", tagger.Features(), "features")
	full := tag.New(tagger, words)
	measureTags(full, dev).print()

	relations := relationsOf(gold)
	trees := jackknife(gold, varied, classes, words)
	examples := treeExamples(trees, relations)
	devTrees := tagAll(full, dev)
	trainer := parse.Trainer{
		Relations: relations, Words: words, Pairs: pairs, Epochs: parserEpochs, Hidden: 128, Least: 40,
		Rate: 0.05, Drop: 0.3, DropFeatures: 0.1, DropWord: 0.5, Explore: 0.9, Seed: 1,
	}
	parser := trainer.Train(examples, nil).Net("UD EWT and GUM, train")
	fmt.Println("parser:", parser.Features(), "features")
	measureTrees(parse.New(parser, words, pairs), devTrees, pairs).print()

	lemmas, exceptions := trainLemmas(gold, silver)
	fmt.Println("lemmas:", lemmas.Features(), "features,", len(exceptions), "exceptions")
	measureLemmas(lemma.New(lemmas, exceptions), dev)
	for name, bytes := range map[string][]byte{
		"lexicon.tsv.gz": words.Encode(), "tagger.bin": tagger.Encode(), "parser.bin": parser.Encode(),
		"lemmas.bin": lemmas.Encode(), "lemmas.tsv.gz": lemma.EncodeExceptions(exceptions),
	} {
		if err := os.WriteFile(filepath.Join(out, name), bytes, 0o644); err != nil {
			return err
		}
		fmt.Println(name, len(bytes), "bytes")
	}
	return nil
}

func readTreebanks(data string, names ...string) ([]treebankSentence, error) {
	var all []treebankSentence
	for _, n := range names {
		s, err := readTreebank(filepath.Join(data, n))
		if err != nil {
			return nil, err
		}
		all = append(all, s...)
	}
	return all, nil
}

// tagClasses are the pairs of tags seen at least 5 times.
func tagClasses(gold []treebankSentence) []string {
	counts := map[string]int{}
	for _, s := range gold {
		for _, w := range s.words {
			counts[tag.Pair{POS: w.pos, Tag: w.tag}.Class()]++
		}
	}
	maps.DeleteFunc(counts, func(_ string, n int) bool { return n < 5 })
	return slices.Sorted(maps.Keys(counts))
}

func pairsOf(classes []string) []tag.Pair {
	return tag.New(learn.NewPerceptron(classes).Model(learn.Pruning{}), nil).Pairs()
}

func relationsOf(gold []treebankSentence) []string {
	seen := map[string]bool{}
	for _, s := range gold {
		for _, w := range s.words {
			seen[w.rel] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

func tagExamples(gold []treebankSentence, classes []string) []tag.Example {
	index := map[string]int{}
	for i, c := range classes {
		index[c] = i
	}
	var out []tag.Example
	for _, s := range gold {
		e := tag.Example{Words: s.forms()}
		for _, w := range s.words {
			class, ok := index[tag.Pair{POS: w.pos, Tag: w.tag}.Class()]
			if !ok {
				class = -1
			}
			e.Gold = append(e.Gold, class)
		}
		out = append(out, e)
	}
	return out
}

// vary adds copies of some sentences in all lower case, in Title Case and in
// ALL CAPITALS, so that headlines are read as well as sentences.
func vary(gold []treebankSentence) []treebankSentence {
	out := slices.Clone(gold)
	for i, s := range gold {
		var recase func(string) string
		switch i % 25 {
		case 0:
			recase = strings.ToLower
		case 5, 15:
			recase = func(w string) string {
				if len(w) > 3 {
					return strings.ToUpper(w[:1]) + w[1:]
				}
				return w
			}
		case 10:
			recase = strings.ToUpper
		default:
			continue
		}
		c := treebankSentence{words: slices.Clone(s.words)}
		for k := range c.words {
			c.words[k].form = recase(c.words[k].form)
		}
		if r := []rune(c.words[0].form); len(c.words) > 0 && i%25 != 0 {
			c.words[0].form = strings.ToUpper(string(r[:1])) + string(r[1:])
		}
		out = append(out, c)
	}
	return out
}

// tagged is a sentence with the tagger's classes.
type tagged struct {
	treebankSentence
	tags []uint8
}

// jackknife tags each part of gold by a tagger that did not see it, so that
// the parser learns from tags as wrong as those it will be given.
func jackknife(gold, varied []treebankSentence, classes []string, words *lexicon.Lexicon) []tagged {
	var out []tagged
	for fold := range folds {
		var seen []treebankSentence
		for i, s := range varied {
			if i%folds != fold {
				seen = append(seen, s)
			}
		}
		t := tag.New(tag.Train(tagExamples(seen, classes), classes, words, 5, uint64(fold)).Model(learn.Pruning{Updates: 2, Clip: 1e-4}), words)
		var hidden []treebankSentence
		for i, s := range varied {
			if i%folds == fold {
				hidden = append(hidden, s)
			}
		}
		out = append(out, tagAll(t, hidden)...)
	}
	return out
}

func tagAll(t *tag.Tagger, sentences []treebankSentence) []tagged {
	out := make([]tagged, len(sentences))
	var scratch tag.Scratch
	for i, s := range sentences {
		out[i] = tagged{s, slices.Clone(t.Tag(s.forms(), &scratch))}
	}
	return out
}

func treeExamples(trees []tagged, relations []string) []parse.Example {
	index := map[string]int32{}
	for i, r := range relations {
		index[r] = int32(i)
	}
	var out []parse.Example
	for _, s := range trees {
		e := parse.Example{Words: s.forms(), Tags: s.tags}
		for _, w := range s.words {
			head, label := int32(w.head), int32(-1)
			if w.head == -1 {
				head = int32(len(s.words))
			}
			if l, ok := index[w.rel]; ok {
				label = l
			}
			e.Heads, e.Labels = append(e.Heads, head), append(e.Labels, label)
		}
		out = append(out, e)
	}
	return out
}
