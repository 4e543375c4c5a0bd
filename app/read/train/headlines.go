package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"readout/app/read/learn"
	"readout/app/read/syntax"
	"readout/app/read/syntax/tag"
)

// Headlines to learn from: what an editor would make of the main clause of a
// sentence, after the way in which Benton et al. (2022) carry annotations over
// to headlines. Articles, auxiliaries and asides go, and what happened happens
// now: "The minister, who is 50, has quit" becomes "Minister quits".

const (
	headlineWords    = 14 // a headline's longest, in tokens
	headlineShortest = 3
	headlineEpochs   = 6
)

// headlines makes a headline of every sentence that has one in it. Every sixth
// is joined with the next by a semicolon, and the cases of the words vary.
func headlines(sentences []treebankSentence) []treebankSentence {
	var out []treebankSentence
	var before treebankSentence
	for _, s := range sentences {
		h, ok := headlineOf(s)
		if !ok {
			continue
		}
		n := len(out)
		if n%6 == 5 && len(before.words)+len(h.words) < headlineWords {
			h = joined(before, h)
		}
		before = h
		out = append(out, recased(h, n))
	}
	return out
}

// headlineOf cuts a sentence down to its main clause and words it as a headline.
func headlineOf(s treebankSentence) (treebankSentence, bool) {
	root := slices.IndexFunc(s.words, func(w treebankWord) bool { return w.head < 0 })
	if root < 0 {
		return s, false
	}
	if c := s.child(root, "ccomp"); c >= 0 && telling[s.words[root].lemma] && s.child(root, "nsubj") >= 0 {
		root = c
	}
	subject := s.child(root, "nsubj", "nsubj:pass", "nsubjpass")
	if subject < 0 || subject > root || s.words[subject].pos == "PRON" || s.words[subject].tag == "EX" || !strings.HasPrefix(s.words[root].tag, "VB") {
		return s, false
	}
	keep := make([]bool, len(s.words))
	s.keep(root, keep, root)
	if !s.shorten(root, keep) {
		return s, false
	}
	words := slices.Clone(s.words)
	words[root].head = -1
	if !retense(words, keep, root, subject) {
		return s, false
	}
	return compact(words, keep), true
}

// telling are the verbs whose clause is the news, not that it was told.
var telling = map[string]bool{"say": true, "report": true, "announce": true, "add": true, "tell": true, "confirm": true}

func (s treebankSentence) child(head int, relations ...string) int {
	return slices.IndexFunc(s.words, func(w treebankWord) bool { return w.head == head && slices.Contains(relations, w.rel) })
}

// keep marks i and what an editor keeps of what hangs on it.
func (s treebankSentence) keep(i int, keep []bool, root int) {
	keep[i] = true
	for k, w := range s.words {
		if w.head != i {
			continue
		}
		switch w.rel {
		case "det", "punct", "discourse", "parataxis", "appos", "acl:relcl", "nmod:tmod", "obl:tmod", "obl:unmarked", "nmod:npmod", "dep", "mark", "cc:preconj", "vocative", "expl":
			if w.rel == "det" && !articles[strings.ToLower(w.form)] || w.rel == "mark" && i != root {
				s.keep(k, keep, root)
			}
		case "advcl":
			if m := s.child(k, "mark"); i == root && k > i && m >= 0 && kept[strings.ToLower(s.words[m].form)] {
				s.keep(k, keep, root)
			}
		case "advmod":
			if i != root || k > i {
				s.keep(k, keep, root)
			}
		case "obl", "nmod":
			if i != root || k > i {
				s.keep(k, keep, root)
			}
		default:
			s.keep(k, keep, root)
		}
	}
}

var (
	articles = map[string]bool{"a": true, "an": true, "the": true}
	kept     = map[string]bool{"after": true, "as": true, "if": true, "before": true, "to": true, "while": true, "over": true}
)

// shorten drops circumstances from the end until a headline holds the rest; it
// tells whether one does.
func (s treebankSentence) shorten(root int, keep []bool) bool {
	count := func() (n int) {
		for _, k := range keep {
			if k {
				n++
			}
		}
		return n
	}
	for k := len(s.words) - 1; k > root && count() > headlineWords-2; k-- {
		w := s.words[k]
		if keep[k] && w.head == root && (w.rel == "obl" || w.rel == "nmod" || w.rel == "advcl" || w.rel == "conj" || w.rel == "advmod" || w.rel == "xcomp") {
			s.drop(k, keep)
		}
	}
	n := count()
	return n >= headlineShortest && n <= headlineWords
}

func (s treebankSentence) drop(i int, keep []bool) {
	keep[i] = false
	for k, w := range s.words {
		if w.head == i && keep[k] {
			s.drop(k, keep)
		}
	}
}

// retense words the clause of root, and those joined to it, as headlines do.
func retense(words []treebankWord, keep []bool, root, subject int) bool {
	plural := words[subject].tag == "NNS" || words[subject].tag == "NNPS" || slices.ContainsFunc(words, func(w treebankWord) bool { return w.head == subject && w.rel == "conj" })
	if !present(words, keep, root, plural) {
		return false
	}
	for k, w := range words {
		finite := w.tag == "VBD" || w.tag == "VBZ" || w.tag == "VBP"
		switch {
		case !keep[k] || k == root || !finite || strings.HasPrefix(w.rel, "aux") || w.rel == "cop":
		case w.rel == "cc" || w.rel == "conj" && w.head != root && words[w.head].rel != "ccomp":
		case w.rel == "conj" && w.head == root && noSubject(words, k):
			if !present(words, keep, k, plural) {
				return false
			}
		default:
			x := slices.IndexFunc(words, func(s treebankWord) bool {
				return s.head == k && (s.rel == "nsubj" || s.rel == "nsubjpass" || s.rel == "nsubj:pass")
			})
			if !present(words, keep, k, x >= 0 && words[x].tag == "NNS" || x >= 0 && words[x].tag == "NNPS") {
				return false
			}
		}
	}
	for k, w := range words {
		if !keep[k] || w.rel != "cc" || w.tag != "CC" {
			continue
		}
		joins := slices.IndexFunc(words[k:], func(c treebankWord) bool { return c.rel == "conj" && (c.head == w.head || c.head == root) })
		if keep[k] = joins >= 0 && keep[k+joins]; keep[k] && (w.head == root || words[w.head].head == root) && words[k+joins].head == root && strings.EqualFold(w.form, "and") {
			words[k].form, words[k].lemma, words[k].pos, words[k].tag, words[k].rel = ",", ",", "PUNCT", ",", "punct"
		}
	}
	return true
}

func noSubject(words []treebankWord, v int) bool {
	return !slices.ContainsFunc(words, func(w treebankWord) bool { return w.head == v && strings.HasPrefix(w.rel, "nsubj") })
}

// present puts the verb v into the tense of headlines, its auxiliaries gone.
func present(words []treebankWord, keep []bool, v int, plural bool) bool {
	perfect, passive := false, false
	for k, w := range words {
		if w.head != v || !keep[k] {
			continue
		}
		low := strings.ToLower(w.form)
		switch {
		case w.rel == "neg" || low == "n't" || low == "not":
			return false // "did not quit" has no one way
		case w.rel == "auxpass" || w.rel == "aux:pass":
			keep[k], passive = low == "be", true // "to be tried"
		case w.rel == "cop":
			return false
		case w.rel == "aux" && (low == "will" || low == "would" || low == "'ll"):
			words[k].form, words[k].lemma, words[k].pos, words[k].tag, words[k].rel = "to", "to", "PART", "TO", "mark"
		case w.rel == "aux" && (w.lemma == "have" || w.lemma == "be"):
			if low == "be" || low == "have" && words[v].tag == "VBN" && modal(words, v) {
				return false
			}
			keep[k] = false
			perfect = perfect || w.lemma == "have"
		case w.rel == "aux" && w.lemma == "do":
			return false
		}
	}
	w := &words[v]
	if passive || w.tag != "VBD" && !(perfect && w.tag == "VBN") {
		return w.tag != "VBD" || passive
	}
	if w.lemma == "be" || w.lemma == "_" || w.lemma == "" {
		return false
	}
	if plural {
		w.form, w.tag = w.lemma, "VBP"
	} else {
		w.form, w.tag = thirdPerson(w.lemma), "VBZ"
	}
	return true
}

func modal(words []treebankWord, v int) bool {
	return slices.ContainsFunc(words, func(w treebankWord) bool { return w.head == v && (w.tag == "MD" || w.tag == "TO") })
}

// thirdPerson is the present of a verb behind "she".
func thirdPerson(lemma string) string {
	switch {
	case lemma == "have":
		return "has"
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "x"), strings.HasSuffix(lemma, "z"), strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "o"):
		return lemma + "es"
	case strings.HasSuffix(lemma, "y") && len(lemma) > 1 && !strings.ContainsRune("aeiou", rune(lemma[len(lemma)-2])):
		return lemma[:len(lemma)-1] + "ies"
	}
	return lemma + "s"
}

// compact drops the words that are not kept; what hung on one hangs on the next
// kept above it.
func compact(words []treebankWord, keep []bool) treebankSentence {
	at := make([]int, len(words))
	var out treebankSentence
	for i, w := range words {
		if keep[i] {
			at[i] = len(out.words)
			out.words = append(out.words, w)
		}
	}
	for i := range out.words {
		h := out.words[i].head
		for h >= 0 && !keep[h] {
			h = words[h].head
		}
		if h >= 0 {
			h = at[h]
		}
		out.words[i].head = h
	}
	return out
}

// joined is two headlines in one line.
func joined(a, b treebankSentence) treebankSentence {
	out := treebankSentence{words: slices.Clone(a.words)}
	n := len(out.words) + 1
	root := slices.IndexFunc(out.words, func(w treebankWord) bool { return w.head < 0 })
	out.words = append(out.words, treebankWord{form: ";", lemma: ";", pos: "PUNCT", tag: ":", rel: "punct", head: root})
	for _, w := range b.words {
		if w.head += n; w.head == n-1 {
			w.head, w.rel = root, "parataxis"
		}
		out.words = append(out.words, w)
	}
	return out
}

// recased begins a headline with a capital; some have Every Word so, a few are in
// CAPITALS.
func recased(h treebankSentence, n int) treebankSentence {
	out := treebankSentence{words: slices.Clone(h.words)}
	for i := range out.words {
		w := out.words[i].form
		switch {
		case n%20 == 7:
			w = strings.ToUpper(w)
		case i == 0 || n%4 == 1 && len(w) > 3:
			w = strings.ToUpper(w[:1]) + w[1:]
		}
		out.words[i].form = w
	}
	return out
}

// universal gives words of a silver treebank the Universal tags it leaves out:
// those that gold gives most often to their Penn tag and relation.
func universal(silver, gold []treebankSentence) []treebankSentence {
	counts := map[string]map[string]int{}
	for _, s := range gold {
		for _, w := range s.words {
			key := w.tag + " " + auxiliary(w.rel)
			if counts[key] == nil {
				counts[key] = map[string]int{}
			}
			counts[key][w.pos]++
		}
	}
	out := make([]treebankSentence, 0, len(silver))
	for _, s := range silver {
		c := treebankSentence{words: slices.Clone(s.words)}
		for i := range c.words {
			w := &c.words[i]
			best := 0
			tags := counts[w.tag+" "+auxiliary(w.rel)]
			for _, pos := range slices.Sorted(maps.Keys(tags)) {
				if tags[pos] > best {
					w.pos, best = pos, tags[pos]
				}
			}
			if w.lemma = strings.ToLower(w.lemma); w.tag == "TO" && w.rel == "case" {
				w.pos, w.tag = "ADP", "IN" // as the treebanks have it
			}
		}
		out = append(out, c)
	}
	return out
}

// auxiliary tells the relations that decide between Universal tags of one Penn
// tag: an auxiliary from a verb, a mark from a preposition.
func auxiliary(rel string) string {
	switch rel {
	case "aux", "auxpass", "aux:pass", "cop":
		return "aux"
	case "mark":
		return "mark"
	}
	return ""
}

// trainHeadlines makes the tagger of headlines.
func trainHeadlines(data, out string) error {
	gold, err := readTreebanks(data, "ud/ewt-train.conllu.gz", "ud/gum-train.conllu.gz")
	if err != nil {
		return err
	}
	silver, err := readTreebanks(data, "polnear/train-corenlp.conllu.gz")
	if err != nil {
		return err
	}
	silver = universal(silver, gold)
	words, err := syntax.Words()
	if err != nil {
		return err
	}
	tagger, _, err := syntax.Models()
	if err != nil {
		return err
	}
	dev, err := readTreebanks(data, "polnear/dev-corenlp.conllu.gz")
	if err != nil {
		return err
	}
	dev = headlines(universal(dev, gold))
	fmt.Print("tagger of sentences: ")
	measureTags(tagger, dev).print()

	classes := tagClasses(gold)
	examples := tagExamples(slices.Concat(vary(gold), headlines(gold), headlines(silver)), classes)
	model := tag.Train(examples, classes, words, headlineEpochs, 1).Model(learn.Pruning{Updates: 3, Clip: 1e-4, Note: "UD EWT and GUM, PolNeAR, train, as headlines"})
	fmt.Print("tagger of headlines: ", model.Features(), " features, ")
	measureTags(tag.New(model, words), dev).print()
	b := model.Encode()
	fmt.Println("headlines.bin", len(b), "bytes")
	return os.WriteFile(filepath.Join(out, "headlines.bin"), b, 0o644)
}
