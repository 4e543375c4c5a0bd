package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// Scratch is the tagger's working memory for one sentence at a time.
type Scratch struct {
	words []word
	tags  []uint8
	mode  uint64 // how the sentence is capitalised
	out   []learn.Feature
}

// word holds the hashes and numbers that features are made of.
type word struct {
	form, lower, shape uint64
	suffix             [5]uint64
	prefix             [4]uint64
	cluster, coarse    uint64
	known              uint64 // the set of tags it is known with
}

// read measures the words of a sentence.
func (s *Scratch) read(words []string, known *lexicon.Lexicon) {
	s.words, s.tags = s.words[:0], s.tags[:0]
	for _, w := range words {
		s.words = append(s.words, measure(w, known))
	}
	s.mode = capitals(words)
}

func measure(text string, known *lexicon.Lexicon) word {
	form := lexicon.Unquote(text)
	lower := lexicon.Fold(form)
	e := known.Entry(lower)
	w := word{
		form: learn.Hash(form), lower: learn.Hash(lower), shape: learn.Hash(lexicon.Shape(form)),
		cluster: uint64(e.Cluster), coarse: uint64(e.Coarse), known: uint64(e.Tags),
	}
	if strings.ContainsAny(lower, "0123456789") && e.Tags == 0 {
		w.lower = learn.Hash(digits(lower))
		w.form = w.lower
	}
	at := len(lower)
	for i := range w.suffix {
		if at == 0 {
			break
		}
		_, size := utf8.DecodeLastRuneInString(lower[:at])
		at -= size
		w.suffix[i] = learn.Hash(lower[at:])
	}
	at = 0
	for i := range w.prefix {
		if at == len(lower) {
			break
		}
		_, size := utf8.DecodeRuneInString(lower[at:])
		at += size
		w.prefix[i] = learn.Hash(lower[:at])
	}
	return w
}

// digits writes every digit as 0, so that numbers share what is learned.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}, s)
}

// capitals tells plain sentences (1) from headlines in Title Case (2), ALL
// CAPITALS (3) and all lower case (0), where capitals say less about a word.
func capitals(words []string) uint64 {
	letters, first, all := 0, 0, 0
	for _, w := range words {
		r, size := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) || len(w) < 4 {
			continue
		}
		letters++
		if !unicode.IsUpper(r) {
			continue
		}
		first++
		if r, _ := utf8.DecodeLastRuneInString(w[size:]); unicode.IsUpper(r) {
			all++
		}
	}
	switch {
	case letters > 2 && all*10 >= letters*8:
		return 3
	case letters > 3 && first*10 >= letters*8:
		return 2
	case first == 0:
		return 0
	}
	return 1
}

var outside = word{form: 1, lower: 1, shape: 1, cluster: 1 << 20, coarse: 1 << 20, known: 1 << 20}

func (s *Scratch) at(i int) *word {
	if i < 0 || i >= len(s.words) {
		return &outside
	}
	return &s.words[i]
}

func (s *Scratch) tag(i int) uint64 {
	if i < 0 {
		return 255
	}
	return uint64(s.tags[i])
}

// features are those of word i, given the tags of the words before it.
func (s *Scratch) features(i int) []learn.Feature {
	w, p1, p2, n1, n2 := s.at(i), s.at(i-1), s.at(i-2), s.at(i+1), s.at(i+2)
	t1, t2 := s.tag(i-1), s.tag(i-2)
	first := uint64(0)
	if i == 0 {
		first = 1
	}
	look := w.shape ^ s.mode<<1 ^ first
	f := append(s.out[:0],
		learn.Of(0),
		learn.Of(1, w.form),
		learn.Of(2, w.lower),
		learn.Of(3, look),
		learn.Of(4, p1.lower),
		learn.Of(5, n1.lower),
		learn.Of(6, p2.lower),
		learn.Of(7, n2.lower),
		learn.Of(8, p1.lower, w.lower),
		learn.Of(9, w.lower, n1.lower),
		learn.Of(10, p1.lower, n1.lower),
		learn.Of(11, t1),
		learn.Of(12, t1, t2),
		learn.Of(13, t2),
		learn.Of(14, t1, w.lower),
		learn.Of(15, t1, t2, w.lower),
		learn.Of(16, t1, w.known),
		learn.Of(17, t1, w.known, n1.known),
		learn.Of(18, t1, t2, w.known),
		learn.Of(19, w.known),
		learn.Of(20, w.known, n1.known),
		learn.Of(21, w.known, n1.known, n2.known),
		learn.Of(22, p1.known, w.known),
		learn.Of(23, n1.known),
		learn.Of(24, w.known, n1.lower),
		learn.Of(25, w.known, p1.lower),
		learn.Of(26, t1, n1.lower),
		learn.Of(27, w.cluster),
		learn.Of(28, w.coarse),
		learn.Of(29, p1.cluster),
		learn.Of(30, n1.cluster),
		learn.Of(31, t1, w.cluster),
		learn.Of(32, w.cluster, n1.cluster),
		learn.Of(33, w.known, n1.cluster),
		learn.Of(34, t1, w.coarse, n1.coarse),
		learn.Of(35, p1.coarse, w.known, n1.coarse),
		learn.Of(36, look, w.known),
		learn.Of(37, look, t1),
		learn.Of(38, look, w.suffix[2]),
		learn.Of(39, look, n1.shape),
		learn.Of(40, p1.shape, look),
		learn.Of(41, n1.suffix[1], w.known),
		learn.Of(42, n1.suffix[2]),
		learn.Of(43, p1.suffix[2]),
		learn.Of(44, w.lower, look),
	)
	for k, h := range w.suffix {
		if h != 0 {
			f = append(f, learn.Of(50+uint64(k), h))
		}
	}
	for k, h := range w.prefix {
		if h != 0 {
			f = append(f, learn.Of(60+uint64(k), h))
		}
	}
	f = append(f, learn.Of(70, t1, w.suffix[1]), learn.Of(71, t1, w.suffix[2]), learn.Of(72, w.suffix[2], n1.known))
	s.out = f
	return f
}
