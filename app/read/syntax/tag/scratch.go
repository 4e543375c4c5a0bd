package tag

import (
	"strings"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// Scratch is the tagger's working memory for one sentence at a time. It knows
// the words of the sentences before, and what features of a single word add up
// to: they are three in five and have two thirds of the weights.
type Scratch struct {
	model  *learn.Model     // nil while it is being trained
	forms  map[string]int32 // by spelling, in words
	words  []word           // the first stands for those outside the sentence
	behind []int32          // parts of the last two tags
	parts  []int16          // sums of weights by class, one part behind another, the first unused

	sentence []int32
	tags     []uint8
	mode     uint64 // how the sentence is capitalised
	out      []learn.Feature
	sums     [learn.MostClasses]int32
}

// mostWords is after how many words the Scratch forgets all of them: 5 MB.
const mostWords = 4096

// read takes the words of a sentence.
func (s *Scratch) read(words []string, known *lexicon.Lexicon) {
	if len(s.words) == 0 || len(s.words) > mostWords {
		s.forget()
	}
	s.sentence, s.tags = s.sentence[:0], s.tags[:0]
	for _, w := range words {
		at, ok := s.forms[w]
		if !ok {
			at = int32(len(s.words))
			s.words = append(s.words, measure(w, known))
			s.forms[strings.Clone(w)] = at // its article may be long
		}
		s.sentence = append(s.sentence, at)
	}
	s.mode = capitals(words)
}

// use makes the model the one that parts are of.
func (s *Scratch) use(m *learn.Model) {
	if s.model != m {
		s.model = m
		s.forget()
	}
}

func (s *Scratch) forget() {
	s.forms, s.words = map[string]int32{}, append(s.words[:0], outside)
	if s.model != nil {
		n := len(s.model.Classes)
		s.parts, s.behind = append(s.parts[:0], make([]int16, n)...), make([]int32, (n+1)*(n+1))
	}
}

func (s *Scratch) at(i int) *word {
	if i < 0 || i >= len(s.sentence) {
		return &s.words[0]
	}
	return &s.words[s.sentence[i]]
}

// none is the tag of what is before the sentence.
const none = 255

func (s *Scratch) tag(i int) uint64 {
	if i < 0 {
		return none
	}
	return uint64(s.tags[i])
}

// place is how the sentence is capitalised and whether the word is its first.
func (s *Scratch) place(i int) uint64 {
	if i == 0 {
		return s.mode<<1 ^ 1
	}
	return s.mode << 1
}

// look is a word's pattern of letters in its place.
func (s *Scratch) look(i int) uint64 { return s.at(i).shape ^ s.place(i) }

// score is the sum of the weights of word i by class, given the tags before it.
func (s *Scratch) score(i int) []int32 {
	parts := [...]int32{
		s.part(i, own+s.place(i)), s.part(i-1, before), s.part(i-2, before2), s.part(i+1, after), s.part(i+2, after2),
		s.behindPart(i),
	}
	n := len(s.model.Classes)
	of := func(k int) []int16 { return s.parts[int(parts[k])*n:][:n] }
	a, b, c, d, e, f := of(0), of(1), of(2), of(3), of(4), of(5)
	sums := s.sums[:n]
	for k := range sums {
		sums[k] = int32(a[k]) + int32(b[k]) + int32(c[k]) + int32(d[k]) + int32(e[k]) + int32(f[k])
	}
	s.out = s.together(s.out[:0], i)
	s.model.Sum(s.out, &s.sums)
	return sums
}

// part is the number of the part of word i in a role.
func (s *Scratch) part(i int, role uint64) int32 {
	w := s.at(i)
	if w.parts[role] == 0 {
		s.out = w.features(s.out[:0], role)
		w.parts[role] = s.keep(s.out)
	}
	return w.parts[role]
}

// behindPart is that of the tags before word i.
func (s *Scratch) behindPart(i int) int32 {
	n := uint64(len(s.model.Classes))
	t1, t2 := s.tag(i-1), s.tag(i-2)
	known := &s.behind[min(t1, n)*(n+1)+min(t2, n)]
	if *known == 0 {
		s.out = behind(s.out[:0], t1, t2)
		*known = s.keep(s.out)
	}
	return *known
}

// keep adds up a part and returns its number.
func (s *Scratch) keep(features []learn.Feature) int32 {
	n := len(s.model.Classes)
	clear(s.sums[:n])
	s.model.Sum(features, &s.sums)
	for _, v := range s.sums[:n] {
		s.parts = append(s.parts, int16(v))
	}
	return int32(len(s.parts)/n - 1)
}
