package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"readout/app/read/learn"
	"readout/app/read/names"
)

// nameEpochs is how often the trainer sees the marked sentences. Sentences that
// CoreNLP marked come by a share at a time, each a few times in all.
const nameEpochs = 9

// nameMembers is how many taggers the model is the mean of.
const nameMembers = 4

// silverWeight is what a mistake on a sentence counts that a program marked.
const silverWeight = 0.3

// trainNames makes names.bin from gmb, GUM and the CoreNLP reading of PolNeAR.
func trainNames(data, out string) error {
	gold, silver, err := nameExamples(data)
	if err != nil {
		return err
	}
	trainers := make([]*names.Trainer, nameMembers)
	for i := range trainers {
		if trainers[i], err = names.NewTrainer(); err != nil {
			return err
		}
		learnNames(trainers[i], gold, silver, uint64(1+i))
	}
	m := names.Mean(trainers, learn.Pruning{Updates: 2, Note: "gmb, GUM, PolNeAR as CoreNLP read it"})
	b := m.Encode()
	fmt.Printf("%d features, %d bytes\n", m.Features(), len(b))
	if err := os.WriteFile(filepath.Join(out, "names.bin"), b, 0o644); err != nil {
		return err
	}
	return evalNames(data, m)
}

// learnNames shows a trainer the sentences in an order that seed tells.
func learnNames(t *names.Trainer, gold, silver []*names.Example, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 2))
	for epoch := range nameEpochs {
		batch := slices.Clone(gold)
		for i := epoch % 4; i < len(silver); i += 4 {
			batch = append(batch, silver[i])
		}
		random.Shuffle(len(batch), func(i, k int) { batch[i], batch[k] = batch[k], batch[i] })
		for _, e := range batch {
			t.Learn(e)
		}
	}
}

// nameExamples reads the corpora that people marked and the one that CoreNLP
// did, and adds headlines made of some of their sentences.
func nameExamples(data string) (gold, silver []*names.Example, err error) {
	gmb, err := readGMB(filepath.Join(data, "gmb/train.tsv.gz"))
	if err != nil {
		return nil, nil, err
	}
	gum, err := readGUM(filepath.Join(data, "ud/gum-train.conllu.gz"))
	if err != nil {
		return nil, nil, err
	}
	polnear, err := readSilverNames(filepath.Join(data, "polnear/train-corenlp.conllu.gz"))
	if err != nil {
		return nil, nil, err
	}
	for _, s := range append(gmb, gum...) {
		gold = append(gold, s.example(1))
	}
	for i, s := range gmb {
		switch i % 14 {
		case 0, 7:
			gold = append(gold, s.headline().example(1))
		case 3:
			gold = append(gold, s.small().example(1))
		}
	}
	for i, s := range polnear {
		silver = append(silver, s.example(silverWeight))
		if i%10 == 0 {
			silver = append(silver, s.headline().example(silverWeight))
		}
	}
	return gold, silver, nil
}

// evalNames prints exact F1 on the dev parts: for gmb with its titles inside
// people's names as it has them, and with titles aside.
func evalNames(data string, m *learn.Model) error {
	gmb, err := readBIO(filepath.Join(data, "gmb/dev.tsv.gz"), gmbKinds)
	if err != nil {
		return err
	}
	uner, err := readBIO(filepath.Join(data, "uner/ewt-dev.iob2.gz"), unerKinds)
	if err != nil {
		return err
	}
	bare, err := readGMB(filepath.Join(data, "gmb/dev.tsv.gz"))
	if err != nil {
		return err
	}
	for _, part := range []struct {
		name      string
		sentences []nameSentence
	}{{"gmb as it is", gmb}, {"gmb, titles aside", bare}, {"uner", uner}} {
		if err := score(part.name, part.sentences, m); err != nil {
			return err
		}
	}
	return nil
}

func score(name string, sentences []nameSentence, m *learn.Model) error {
	hit, found, want := 0, 0, 0
	var perKind [3][3]int
	tagger, err := names.NewTagger(m)
	if err != nil {
		return err
	}
	for _, s := range sentences {
		got := map[names.Span]bool{}
		for _, g := range tagger.Tag(s.words) {
			g.Kind = scored(g.Kind)
			got[g] = true
			perKind[g.Kind][1]++
		}
		found += len(got)
		for _, w := range s.spans {
			w.Kind = scored(w.Kind)
			want++
			perKind[w.Kind][2]++
			if got[w] {
				hit++
				perKind[w.Kind][0]++
			}
		}
	}
	fmt.Printf("%s: P %.1f R %.1f F1 %.1f", name, 100*ratio(hit, found), 100*ratio(hit, want), 200*ratio(hit, found+want))
	for k, n := range []string{"person", "organization", "place"} {
		c := perKind[k]
		fmt.Printf("  %s %.1f", n, 200*ratio(c[0], c[1]+c[2]))
	}
	fmt.Println()
	return nil
}

// scored merges nationalities into places, as the score does.
func scored(kind int) int { return min(kind, 2) }

func ratio(a, b int) float64 { return float64(a) / float64(max(1, b)) }
