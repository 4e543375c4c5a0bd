// Package parse finds the head and relation of each word: an arc-hybrid parser
// (Kuhlmann, Gómez-Rodríguez and Satta 2011) with a small beam, whose network of
// one hidden layer was trained with a dynamic oracle and exploration (Goldberg
// and Nivre 2013).
package parse

import (
	"strings"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
	"readout/app/read/syntax/tag"
)

// Parser parses tagged sentences. It is read-only and safe to share.
type Parser struct {
	net    *learn.Net
	words  *lexicon.Lexicon
	pairs  []tagInfo
	labels []string
}

// tagInfo is what features want to know of a class of the tagger.
type tagInfo struct {
	tag                 uint64
	comma, verb, finite bool
	// what a word may be by its Penn tag; past is VBD, base VB
	noun, plural, participle, past, base, adjective bool
	// what it is by its Universal tag too: a verb that is no auxiliary, one in the
	// past participle, a noun, name or number
	lexical, done, nominal bool
}

func infos(pairs []tag.Pair) []tagInfo {
	out := make([]tagInfo, len(pairs))
	for i, p := range pairs {
		out[i] = tagInfo{
			tag:   uint64(i) + 1,
			comma: p.Tag == ",", verb: p.POS == "VERB" || p.POS == "AUX",
			finite: p.Tag == "VBD" || p.Tag == "VBZ" || p.Tag == "VBP",
			noun:   strings.HasPrefix(p.Tag, "NN"), plural: strings.HasPrefix(p.Tag, "NN") && strings.HasSuffix(p.Tag, "S"), participle: p.Tag == "VBN" || p.Tag == "VBG",
			past: p.Tag == "VBD", base: p.Tag == "VB", adjective: p.Tag == "JJ",
			lexical: p.POS == "VERB", done: p.POS == "VERB" && p.Tag == "VBN", nominal: p.POS == "NOUN" || p.POS == "PROPN" || p.POS == "NUM",
		}
	}
	return out
}

// Labels gets the relations out of a model's classes, in their order.
func labels(classes []string) []string {
	var out []string
	for _, c := range classes {
		if l, ok := strings.CutPrefix(c, "L:"); ok {
			out = append(out, l)
		}
	}
	return out
}

// Classes names what the network scores: the shift, an arc to the left and one
// to the right, then the relations of an arc to the left and those of one to
// the right.
func Classes(relations []string) []string {
	out := []string{"S", "L", "R"}
	for _, side := range []string{"L:", "R:"} {
		for _, r := range relations {
			out = append(out, side+r)
		}
	}
	return out
}

// The kinds of transition, as numbers of their classes.
const (
	shift = iota
	leftArc
	rightArc
	arcs // and the first class of a relation
)

// move is a transition; label counts for arcs only.
type move struct{ arc, label int }

// labelled is the class of an arc's first relation.
func labelled(arc, labels int) int { return arcs + (arc-leftArc)*labels }

// New makes a parser of a trained network for the classes of a tagger.
func New(net *learn.Net, words *lexicon.Lexicon, pairs []tag.Pair) *Parser {
	return &Parser{net: net, words: words, pairs: infos(pairs), labels: labels(net.Classes)}
}

// Parse gives each word its head, an index in words or -1 for the root, and
// its relation. Tags are the classes that the tagger gave. Scratch may be nil;
// passing the same one again saves memory.
func (p *Parser) Parse(words []string, tags []uint8, w *Scratch) (heads []int, relations []string) {
	if w == nil {
		w = new(Scratch)
	}
	w.start(p, words, tags)
	for !w.now[0].state.done() {
		w.advance()
	}
	heads, relations = make([]int, len(words)), make([]string, len(words))
	w.sentence.arcs(w.now[0].state.front, func(word, head, label int32) {
		heads[word], relations[word] = int(head), p.labels[label]
		if heads[word] == len(words) {
			heads[word], relations[word] = -1, "root"
		}
	})
	w.infos = w.infos[:0]
	for _, t := range tags {
		w.infos = append(w.infos, p.pairs[t])
	}
	s := tree{words, w.infos, heads, relations}
	s.repair()
	return heads, relations
}

// ParseTitle is Parse for a headline.
func (p *Parser) ParseTitle(words []string, tags []uint8, w *Scratch) (heads []int, relations []string) {
	if w == nil {
		w = new(Scratch)
	}
	heads, relations = p.Parse(words, tags, w)
	s := tree{words, w.infos, heads, relations}
	s.hangHeadline()
	return heads, relations
}

// highestLegal is the kind of move with the highest score among those that the
// state allows.
func highestLegal(scores [arcs]float32, legal [arcs]bool) int {
	best := -1
	for a, v := range scores {
		if legal[a] && (best < 0 || v > scores[best]) {
			best = a
		}
	}
	return best
}

// highest is the index of the highest score, the first of equal ones.
func highest(scores []float32) int {
	best := 0
	for i, v := range scores {
		if v > scores[best] {
			best = i
		}
	}
	return best
}
