// Package parse finds the head and relation of each word: a greedy arc-hybrid
// parser (Kuhlmann, Gómez-Rodríguez and Satta 2011) whose averaged perceptron
// was trained with a dynamic oracle and exploration (Goldberg and Nivre 2013).
package parse

import (
	"strings"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
	"readout/app/read/syntax/tag"
)

// Parser parses tagged sentences. It is read-only and safe to share.
type Parser struct {
	model  *learn.Model
	words  *lexicon.Lexicon
	pairs  []tagInfo
	labels []string
}

// tagInfo is what features want to know of a class of the tagger.
type tagInfo struct {
	tag, pos            uint64
	comma, verb, finite bool
}

func infos(pairs []tag.Pair) []tagInfo {
	out := make([]tagInfo, len(pairs))
	for i, p := range pairs {
		out[i] = tagInfo{
			tag: uint64(i) + 1, pos: learn.Hash(p.POS),
			comma: p.Tag == ",", verb: p.POS == "VERB" || p.POS == "AUX",
			finite: p.Tag == "VBD" || p.Tag == "VBZ" || p.Tag == "VBP",
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

// Classes names the transitions over relations: the shift, then for each
// relation the arc to the left and the arc to the right.
func Classes(relations []string) []string {
	out := []string{"S"}
	for _, l := range relations {
		out = append(out, "L:"+l, "R:"+l)
	}
	return out
}

const shift = 0

func left(label int) int  { return 1 + 2*label }
func right(label int) int { return 2 + 2*label }

// kind of a transition, and its label.
func split(move int) (isLeft, isRight bool, label int) {
	if move == shift {
		return false, false, 0
	}
	return move%2 == 1, move%2 == 0, (move - 1) / 2
}

// New makes a parser of a trained model for the classes of a tagger.
func New(model *learn.Model, words *lexicon.Lexicon, pairs []tag.Pair) *Parser {
	return &Parser{model: model, words: words, pairs: infos(pairs), labels: labels(model.Classes)}
}

// Parse gives each word its head, an index in words or -1 for the root, and
// its relation. Tags are the classes that the tagger gave. Scratch may be nil.
func (p *Parser) Parse(words []string, tags []uint8, s *State) (heads []int, relations []string) {
	if s == nil {
		s = new(State)
	}
	s.Reset(words, tags, p.words, p.pairs)
	sums := make([]int32, len(p.model.Classes))
	for !s.done() {
		clear(sums)
		p.model.Sum(s.features(), sums)
		s.apply(bestLegal(sums, s))
	}
	heads, relations = make([]int, len(words)), make([]string, len(words))
	for i := range words {
		n := s.nodes[i]
		heads[i], relations[i] = int(n.head), p.labels[n.label]
		if heads[i] == len(words) {
			heads[i], relations[i] = -1, "root"
		}
	}
	hangPairs(words, relations, heads)
	hangHyphened(words, relations, heads)
	hangReported(words, relations, heads)
	hangBehindComma(words, tags, relations, heads)
	known := make([]tagInfo, len(tags))
	for i, t := range tags {
		known[i] = p.pairs[t]
	}
	hangMainVerb(words, known, relations, heads)
	return heads, relations
}

// bestLegal is the transition with the highest score among those that the
// state allows.
func bestLegal[N int32 | float32](scores []N, s *State) int {
	canShift, canLeft, canRight := s.legal()
	best := -1
	for move, v := range scores {
		isLeft, isRight, _ := split(move)
		if isLeft && !canLeft || isRight && !canRight || move == shift && !canShift {
			continue
		}
		if best < 0 || v > scores[best] {
			best = move
		}
	}
	return best
}
