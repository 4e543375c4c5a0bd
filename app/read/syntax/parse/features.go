package parse

import "readout/app/read/learn"

// hidden is the spelling of a word that is not shown.
const hidden = 11

// kinds is how many features a state has, each of a kind of its own.
const kinds = 115

// facts are features with their kinds.
type facts struct {
	features []learn.Feature
	kinds    []uint8
}

func (f *facts) reset() { f.features, f.kinds = f.features[:0], f.kinds[:0] }

func (f *facts) add(kind uint64, feature learn.Feature) {
	f.features, f.kinds = append(f.features, feature), append(f.kinds, uint8(kind))
}

func (f *facts) one(kind, a uint64)         { f.add(kind, learn.Of1(kind, a)) }
func (f *facts) two(kind, a, b uint64)      { f.add(kind, learn.Of2(kind, a, b)) }
func (f *facts) three(kind, a, b, c uint64) { f.add(kind, learn.Of3(kind, a, b, c)) }

// features are what a decision rests on: single facts about the words in reach,
// which the network puts together, and the pairs and triples of Zhang and Nivre
// (2011) that say most. They come in the order of their kinds.
func (s *State) features(f *facts) []learn.Feature {
	f.reset()
	top, under, third := s.stacked(0), s.stacked(1), s.stacked(2)
	s.topWord(f, s.phrases[top].word)
	s.underWord(f, s.phrases[under].word)
	s.frontWords(f, s.next())
	s.topKids(f, top)
	s.underKids(f, under)
	s.frontKids(f, s.front)
	s.third(f, third)
	s.together(f, top, under, third, s.front)
	out := make([]learn.Feature, kinds)
	for i, kind := range f.kinds {
		out[kind-1] = f.features[i]
	}
	return out
}

// The kinds of the features of the two words on top of the stack, in the order
// in which stackWord and stackKids tell them.
var (
	topWordKinds   = [10]uint64{1, 20, 16, 43, 17, 44, 61, 62, 63, 101}
	underWordKinds = [10]uint64{2, 21, 19, 46, 18, 45, 64, 65, 66, 102}
	topKidsKinds   = [16]uint64{7, 8, 27, 28, 32, 33, 39, 40, 14, 47, 48, 52, 53, 59, 73, 77}
	underKidsKinds = [16]uint64{9, 10, 29, 30, 34, 35, 41, 42, 15, 49, 50, 54, 55, 60, 74, 76}
)

// topWord are the features of the word on top of the stack alone.
func (s *sentence) topWord(f *facts, i int32) { s.stackWord(f, i, &topWordKinds) }

// underWord are those of the word under it alone.
func (s *sentence) underWord(f *facts, i int32) { s.stackWord(f, i, &underWordKinds) }

func (s *sentence) stackWord(f *facts, i int32, kinds *[10]uint64) {
	w, before, after := s.word(i), s.beside(i, -1), s.beside(i, 1)
	f.one(kinds[0], w.form)
	f.one(kinds[1], w.tag)
	f.one(kinds[2], before.form)
	f.one(kinds[3], before.tag)
	f.one(kinds[4], after.form)
	f.one(kinds[5], after.tag)
	f.two(kinds[6], w.known, w.suffix)
	f.one(kinds[7], w.suffix)
	f.one(kinds[8], w.shape)
	f.two(kinds[9], w.form, w.tag)
}

// frontWords are those of the words not yet read, the first being i.
func (s *sentence) frontWords(f *facts, i int32) {
	n0, n1, n2, n3 := s.word(i), s.word(i+1), s.word(i+2), s.word(i+3)
	f.one(4, n0.form)
	f.one(5, n1.form)
	f.one(6, n2.form)
	f.one(23, n0.tag)
	f.one(24, n1.tag)
	f.one(25, n2.tag)
	f.one(26, n3.tag)
	f.two(67, n0.known, n0.suffix)
	f.one(68, n0.suffix)
	f.one(69, n0.shape)
	f.two(70, n1.known, n1.suffix)
	f.one(71, n1.suffix)
	f.one(72, n1.shape)
	f.two(83, n0.tag, n1.tag)
	f.three(89, n0.tag, n1.tag, n2.tag)
	f.two(103, n0.form, n0.tag)
	f.two(104, n1.form, n1.tag)
}

// topKids are the features of what hangs on the top of the stack.
func (s *sentence) topKids(f *facts, i int32) {
	s.stackKids(f, i, &topKidsKinds)
	p := &s.phrases[i]
	f.one(13, s.kid(p.left2).form)
	f.one(78, p.leftSet)
}

// underKids are those of what hangs on the phrase under it.
func (s *sentence) underKids(f *facts, i int32) {
	s.stackKids(f, i, &underKidsKinds)
	f.one(12, s.kid(s.phrases[i].right2).form)
}

func (s *sentence) stackKids(f *facts, i int32, kinds *[16]uint64) {
	p := &s.phrases[i]
	of := &s.phrases[p.right.phrase] // and what hangs on the last
	f.one(kinds[0], s.kid(p.left).form)
	f.one(kinds[1], s.kid(p.right).form)
	f.one(kinds[2], s.kid(p.left).tag)
	f.one(kinds[3], s.kid(p.right).tag)
	f.one(kinds[4], s.kid(p.left2).tag)
	f.one(kinds[5], s.kid(p.right2).tag)
	f.one(kinds[6], s.kid(of.right).tag)
	f.one(kinds[7], s.kid(of.left).tag)
	f.one(kinds[8], s.kid(of.left).form)
	f.one(kinds[9], uint64(p.left.label))
	f.one(kinds[10], uint64(p.right.label))
	f.one(kinds[11], uint64(p.left2.label))
	f.one(kinds[12], uint64(p.right2.label))
	f.one(kinds[13], uint64(of.right.label))
	f.two(kinds[14], p.leftSet, p.rightSet)
	f.one(kinds[15], p.rightSet)
}

// frontKids are those of what hangs on the first word not yet read.
func (s *sentence) frontKids(f *facts, i int32) {
	p := &s.phrases[i]
	left, left2 := s.kid(p.left), s.kid(p.left2)
	f.one(11, left.form)
	f.one(31, left.tag)
	f.one(36, left2.tag)
	f.one(51, uint64(p.left.label))
	f.one(56, uint64(p.left2.label))
	f.one(75, p.leftSet)
}

// third are those of the third phrase from the top.
func (s *sentence) third(f *facts, i int32) {
	p := &s.phrases[i]
	w := s.word(p.word)
	f.one(3, w.form)
	f.one(22, w.tag)
	f.one(37, s.kid(p.left).tag)
	f.one(38, s.kid(p.right).tag)
	f.one(57, uint64(p.left.label))
	f.one(58, uint64(p.right.label))
}

// together are the features of several phrases: how far apart they are, what
// lies between, and their words, tags and relations put together.
func (s *sentence) together(f *facts, top, under, third, front int32) {
	p0, p1, pn := &s.phrases[top], &s.phrases[under], &s.phrases[front]
	s0, s1, s2, n0, n1 := s.word(p0.word), s.word(p1.word), s.word(s.phrases[third].word), s.word(pn.word), s.word(pn.word+1)
	s0l, s1r, n0l := s.kid(p0.left), s.kid(p1.right), s.kid(pn.left)
	b0, b1 := s.between(p0.word, pn.word), s.between(p1.word, p0.word)
	f.two(79, near(pn.word-p0.word), b0)
	f.two(80, near(p0.word-p1.word), b1)
	f.two(81, s0.tag, n0.tag)
	f.two(82, s1.tag, s0.tag)
	f.two(84, s1.tag, n0.tag)
	f.three(85, s1.tag, s0.tag, n0.tag)
	f.three(86, s0.tag, n0.tag, n1.tag)
	f.three(87, s1.tag, s0l.form, s0.tag)
	f.three(88, s2.tag, s1.tag, s0.tag)
	f.three(90, s1.tag, s1r.tag, s0.tag)
	f.three(91, s1.tag, s0.tag, s0l.tag)
	f.three(92, s0.tag, n0.tag, n0l.tag)
	f.three(93, s1.tag, p1.rightSet, s0.tag)
	f.three(94, s0.tag, p0.leftSet, n0.tag)
	f.three(95, s0.tag, n0.tag, b0)
	f.three(96, s1.tag, s0.tag, b1)
	f.two(97, s0.form, n0.tag)
	f.two(98, s0.tag, n0.form)
	f.two(99, s1.form, s0.tag)
	f.two(100, s1.tag, s0.form)
	f.three(105, s1.form, s0l.form, s0.tag)
	f.three(106, s1.form, s0.tag, n0.tag)
	f.three(107, s1.tag, s0.form, n0.tag)
	f.three(108, s0.form, n0.tag, n1.tag)
	f.three(109, s0.form, n0l.form, n0.tag)
	f.two(110, s0.form, p0.rightSet)
	f.two(111, s1.form, p1.rightSet)
	f.two(112, s0.form, p0.leftSet)
	f.two(113, s1.form, s0.form)
	f.two(114, s0.form, n0.form)
	f.two(115, s1.form, n0.form)
}

// word is that at i, or nowhere behind the root.
func (s *sentence) word(i int32) *word {
	if i > s.root {
		return &nowhere
	}
	return &s.words[i]
}

func (s *sentence) kid(k kid) *word { return &s.words[s.phrases[k.phrase].word] }

// beside is the word before or behind that at i in the sentence.
func (s *sentence) beside(i, step int32) *word {
	if i == 0 {
		return &nowhere
	}
	return s.word(i + step)
}

func near(d int32) uint64 {
	switch {
	case d < 5:
		return uint64(max(0, d))
	case d < 8:
		return 5
	case d < 13:
		return 6
	}
	return 7
}

// between tells what lies from a to b: commas, verbs.
func (s *sentence) between(a, b int32) uint64 {
	if a == 0 || b == 0 {
		return 99
	}
	return uint64(min(2, s.words[b].commas-s.words[a].commas))*8 + uint64(min(3, s.words[b].verbs-s.words[a].verbs))
}
