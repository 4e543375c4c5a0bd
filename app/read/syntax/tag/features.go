package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// word holds the hashes and numbers that features are made of.
type word struct {
	form, lower, shape uint64
	suffix             [5]uint64
	prefix             [4]uint64
	cluster, coarse    uint64
	known              uint64       // the set of tags it is known with
	parts              [roles]int32 // what it adds up to in each, 0 where it was not there yet
}

// The roles a word plays for one that is tagged: it stands before it, before
// the one before it, behind it, behind the one behind it, or is the word itself,
// in one of eight places (see place).
const (
	before = iota
	before2
	after
	after2
	own
	roles = own + 8
)

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

// features are those of word i, given the tags of the words before it.
func (s *Scratch) features(i int) []learn.Feature {
	f := s.at(i).features(s.out[:0], own+s.place(i))
	f = s.at(i-1).features(f, before)
	f = s.at(i-2).features(f, before2)
	f = s.at(i+1).features(f, after)
	f = s.at(i+2).features(f, after2)
	f = behind(f, s.tag(i-1), s.tag(i-2))
	s.out = s.together(f, i)
	return s.out
}

// features are those of a word alone in a role.
func (w *word) features(f []learn.Feature, role uint64) []learn.Feature {
	switch role {
	case before:
		return append(f, learn.Of(4, w.lower), learn.Of(29, w.cluster), learn.Of(43, w.suffix[2]))
	case before2:
		return append(f, learn.Of(6, w.lower))
	case after:
		return append(f, learn.Of(5, w.lower), learn.Of(23, w.known), learn.Of(30, w.cluster), learn.Of(42, w.suffix[2]))
	case after2:
		return append(f, learn.Of(7, w.lower))
	}
	look := w.shape ^ (role - own)
	f = append(f,
		learn.Of(0),
		learn.Of(1, w.form),
		learn.Of(2, w.lower),
		learn.Of(3, look),
		learn.Of(19, w.known),
		learn.Of(27, w.cluster),
		learn.Of(28, w.coarse),
		learn.Of(36, look, w.known),
		learn.Of(38, look, w.suffix[2]),
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
	return f
}

// behind are those of the tags of the last two words.
func behind(f []learn.Feature, t1, t2 uint64) []learn.Feature {
	return append(f, learn.Of(11, t1), learn.Of(12, t1, t2), learn.Of(13, t2))
}

// together are those of several words or of words and tags.
func (s *Scratch) together(f []learn.Feature, i int) []learn.Feature {
	w, p1, n1, n2 := s.at(i), s.at(i-1), s.at(i+1), s.at(i+2)
	t1, t2, look := s.tag(i-1), s.tag(i-2), s.look(i)
	return append(f,
		learn.Of(8, p1.lower, w.lower),
		learn.Of(9, w.lower, n1.lower),
		learn.Of(10, p1.lower, n1.lower),
		learn.Of(14, t1, w.lower),
		learn.Of(15, t1, t2, w.lower),
		learn.Of(16, t1, w.known),
		learn.Of(17, t1, w.known, n1.known),
		learn.Of(18, t1, t2, w.known),
		learn.Of(20, w.known, n1.known),
		learn.Of(21, w.known, n1.known, n2.known),
		learn.Of(22, p1.known, w.known),
		learn.Of(24, w.known, n1.lower),
		learn.Of(25, w.known, p1.lower),
		learn.Of(26, t1, n1.lower),
		learn.Of(31, t1, w.cluster),
		learn.Of(32, w.cluster, n1.cluster),
		learn.Of(33, w.known, n1.cluster),
		learn.Of(34, t1, w.coarse, n1.coarse),
		learn.Of(35, p1.coarse, w.known, n1.coarse),
		learn.Of(37, look, t1),
		learn.Of(39, look, n1.shape),
		learn.Of(40, p1.shape, look),
		learn.Of(41, n1.suffix[1], w.known),
		learn.Of(70, t1, w.suffix[1]),
		learn.Of(71, t1, w.suffix[2]),
		learn.Of(72, w.suffix[2], n1.known),
	)
}
