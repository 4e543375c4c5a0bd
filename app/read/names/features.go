package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// word is a token as the model sees it.
type word struct {
	text                string
	form, lower         uint64 // hashes
	shape               uint64
	suffix2, suffix3    uint64
	suffix4, prefix3    uint64
	tag                 uint64 // hash of its Penn tag
	cluster, coarse     uint64
	tags                uint64 // the set of tags it can bear
	nouns               uint64 // nounKinds
	upper               bool   // begins with a capital
	allUpper            bool
	mark                bool // no letter or digit
	runLeft, runRight   int  // neighbours of the run of capitalized words it is in
	runLength, runPlace int
}

// casing of a sentence: in a headline where Every Word Is Capitalized a capital
// tells nothing.
type casing uint64

const (
	normal casing = iota
	titled
	shouted
	lowered
)

var edge = learn.Hash("\x00edge")

// describe fills words from the texts of a sentence's tokens.
func describe(texts []string, words []word) casing {
	ups, downs, alls := 0, 0, 0
	for i, t := range texts {
		w := word{text: straight(t)}
		lower := strings.ToLower(w.text)
		first, size := utf8.DecodeRuneInString(w.text)
		w.upper = unicode.IsUpper(first)
		w.mark = !unicode.IsLetter(first) && !unicode.IsDigit(first) && len(w.text) <= 3
		w.allUpper = w.upper && len(w.text) > size && w.text == strings.ToUpper(w.text)
		w.form, w.lower = learn.Hash(w.text), learn.Hash(digitless(lower))
		w.shape = shape(w.text)
		w.suffix2, w.suffix3, w.suffix4 = tail(lower, 2), tail(lower, 3), tail(lower, 4)
		w.prefix3 = head(lower, 3)
		words[i] = w
		switch {
		case i == 0 || w.mark || !w.upper && functionWord(lower):
		case w.allUpper:
			alls++
			ups++
		case w.upper:
			ups++
		case unicode.IsLower(first):
			downs++
		}
	}
	runs(words)
	switch {
	case ups == 0 && downs >= 4 && !words[0].upper:
		return lowered
	case alls >= 3 && alls > 2*(ups-alls+downs):
		return shouted
	case ups >= 3 && ups > 3*downs && texts[len(texts)-1] != ".": // headlines have no full stop
		return titled
	}
	return normal
}

// functionWord tells the words that headlines write small.
func functionWord(s string) bool {
	switch s {
	case "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "but", "as", "with", "from", "is", "are", "'s", "n't", "vs", "over",
		"after", "into", "its", "his", "her", "it", "be", "not", "no", "up", "out", "off":
		return true
	}
	return false
}

// runs finds the stretches of capitalized words, with the small words that
// names hold: "Department of State".
func runs(words []word) {
	for i := 0; i < len(words); {
		if !words[i].upper {
			words[i].runLeft, words[i].runRight = i-1, i+1
			i++
			continue
		}
		end := i + 1
		for end < len(words) && (words[end].upper || joins(words[end].text) && end+1 < len(words) && words[end+1].upper) {
			end++
		}
		for k := i; k < end; k++ {
			w := &words[k]
			w.runLeft, w.runRight, w.runLength, w.runPlace = i-1, end, end-i, k-i
		}
		i = end
	}
}

func joins(s string) bool {
	switch s {
	case "of", "the", "de", "la", "del", "der", "van", "von", "den", "bin", "al", "and", "&", "for", "da", "di", "du", "dos", "-":
		return s != "and" && s != "the" && s != "for"
	}
	return false
}

// straight writes curly apostrophes as ASCII does.
func straight(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return apostrophes.Replace(s)
		}
	}
	return s
}

var apostrophes = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "“", `"`, "”", `"`, "–", "-", "—", "-")

// digitless writes every digit as 0.
func digitless(s string) string {
	if strings.IndexFunc(s, unicode.IsDigit) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, s)
}

func shape(s string) uint64 {
	var buf [24]byte
	out := buf[:0]
	for _, r := range s {
		c := byte('.')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = '0'
		case r < utf8.RuneSelf:
			c = byte(r)
		}
		if n := len(out); n >= 2 && out[n-1] == c && out[n-2] == c {
			continue
		}
		if len(out) == len(buf) {
			break
		}
		out = append(out, c)
	}
	return learn.Hash(string(out))
}

// tail and head hash the last and first n code points.
func tail(s string, n int) uint64 {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return learn.Hash(s[at:])
}

func head(s string, n int) uint64 {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return learn.Hash(s[:at])
}

// sentence is a sentence described, ready for features.
type sentence struct {
	words  []word
	hits   []hit
	casing casing
}

// sentenceOf describes the tokens of one sentence. The tags are Penn tags.
func sentenceOf(k *knowledge, texts, tags []string) *sentence {
	s := &sentence{words: make([]word, len(texts)), hits: make([]hit, len(texts))}
	s.casing = describe(texts, s.words)
	for i := range s.words {
		w := &s.words[i]
		e := k.lexicon.Entry(lexicon.Fold(texts[i]))
		w.cluster, w.coarse, w.tags = uint64(e.Cluster), uint64(e.Coarse), uint64(e.Tags)
		w.tag = learn.Hash(tags[i])
	}
	k.mark(s.words, s.hits)
	return s
}

// blank stands for the words beyond the edges of a sentence.
var blank = word{lower: edge, shape: edge, tag: edge}

func (s *sentence) at(i int) *word {
	if i < 0 || i >= len(s.words) {
		return &blank
	}
	return &s.words[i]
}

func (s *sentence) hit(i int) uint64 {
	if i < 0 || i >= len(s.words) {
		return 0
	}
	return uint64(s.hits[i])
}

// maxFeatures a token may have.
const maxFeatures = 96

// features appends those of token i.
func (s *sentence) features(f []learn.Feature, i int) []learn.Feature {
	w := &s.words[i]
	c := uint64(s.casing)
	var first uint64
	if i == 0 || i == 1 && s.words[0].mark {
		first = 1
	}
	w1, w2, p1, p2 := s.at(i+1).lower, s.at(i+2).lower, s.at(i-1).lower, s.at(i-2).lower
	h, hp, hn := uint64(s.hits[i]), s.hit(i-1), s.hit(i+1)
	f = append(f,
		learn.Of(0),
		learn.Of(1, w.lower),
		learn.Of(2, p1), learn.Of(3, w1), learn.Of(4, p2), learn.Of(5, w2),
		learn.Of(6, p1, w.lower), learn.Of(7, w.lower, w1),
		learn.Of(8, w.shape, c, first),
		learn.Of(9, s.at(i-1).shape, w.shape, c), learn.Of(10, w.shape, s.at(i+1).shape, c),
		learn.Of(11, s.at(i-1).shape, w.shape, s.at(i+1).shape, c),
		learn.Of(12, p1, w.shape, c), learn.Of(13, w.shape, w1, c),
		learn.Of(14, h, c), learn.Of(15, hp, h), learn.Of(16, h, hn), learn.Of(17, hp), learn.Of(18, hn),
	)
	before, after := s.at(i-1), s.at(i+1)
	f = append(f,
		learn.Of(50, w.tag), learn.Of(51, before.tag), learn.Of(52, after.tag),
		learn.Of(53, before.tag, w.tag), learn.Of(54, w.tag, after.tag), learn.Of(55, w.tag, w.shape, c),
		learn.Of(56, w.cluster), learn.Of(57, before.cluster), learn.Of(58, after.cluster),
		learn.Of(59, w.coarse, w.shape), learn.Of(60, before.coarse, w.coarse), learn.Of(61, w.coarse, after.coarse),
		learn.Of(62, before.coarse, w.shape, after.coarse),
		learn.Of(63, w.tags, w.shape, c),
		learn.Of(64, w.nouns, w.shape, c), learn.Of(65, before.nouns, w.shape), learn.Of(66, after.nouns, w.shape),
	)
	if !w.upper && h == 0 {
		return append(f, learn.Of(19, p1, w1), learn.Of(29, w.suffix3, w.shape))
	}
	f = append(f,
		learn.Of(20, w.form, c), learn.Of(21, w.suffix2), learn.Of(22, w.suffix3), learn.Of(23, w.suffix4), learn.Of(24, w.prefix3),
		learn.Of(25, w.suffix3, w.shape, first),
		learn.Of(26, s.at(w.runLeft).lower, w.shape), learn.Of(27, s.at(w.runRight).lower, w.shape),
		learn.Of(28, s.at(w.runLeft).lower, s.at(w.runRight).lower),
		learn.Of(30, uint64(min(w.runLength, 6)), uint64(min(w.runPlace, 5)), c),
		learn.Of(31, s.at(w.runLeft).lower, uint64(min(w.runLength, 4)), uint64(min(w.runPlace, 4))),
		learn.Of(32, s.at(w.runRight).lower, uint64(min(w.runLength, 4)), uint64(min(w.runLength-w.runPlace, 4))),
		learn.Of(33, s.at(w.runRight-1).lower, w.shape), // the run's last word: "Corporation"
		learn.Of(34, s.at(w.runLeft+1).lower, w.shape),  // and its first: "President"
		learn.Of(35, p2, p1, w.shape), learn.Of(36, w.shape, w1, w2),
		learn.Of(37, h, w1), learn.Of(38, p1, h),
		learn.Of(67, s.at(w.runLeft).nouns, w.shape), learn.Of(68, s.at(w.runRight).nouns, w.shape),
		learn.Of(69, s.at(w.runRight-1).nouns, uint64(min(w.runLength, 4)), c), learn.Of(70, s.at(w.runLeft).nouns, s.at(w.runRight-1).nouns),
		learn.Of(71, s.at(w.runLeft).nouns, s.at(w.runRight).coarse),
	)
	for k := range sorts {
		if place := h >> (int(k) * places) & (1<<places - 1); place != 0 {
			f = append(f, learn.Of(40, uint64(k), place, c), learn.Of(41, uint64(k), place, w.shape, first))
		}
	}
	return f
}
