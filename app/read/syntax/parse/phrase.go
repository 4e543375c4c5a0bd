package parse

import (
	"strings"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// sentence is what the ways to read one share: its words and all phrases that
// were made of them. Words count from 1, and phrase i is word i alone; the
// artificial root comes after the last word. 0 is none.
type sentence struct {
	words   []word
	root    int32
	phrases []phrase
}

// word is what features want to know of a word.
type word struct {
	form, tag, known, suffix, shape uint64
	commas, verbs                   int32 // before this word
}

// phrase is a word with what hangs on it so far. An arc makes a new one and
// leaves the old one as it is, so that ways of reading share what they have in
// common and what the network makes of it.
type phrase struct {
	word              int32
	left, left2       kid // the outermost on the left, and the next one inside
	right, right2     kid
	leftSet, rightSet uint64 // the relations of the kids, hashed into bits

	inner  int32 // this phrase without the last kid, 0 for a word alone
	side   int   // the arc that made it
	larger int32 // the first of the phrases with one kid more
	other  int32 // another one of the same inner phrase
}

// kid is a phrase that hangs on another's word.
type kid struct{ phrase, label int32 }

var (
	nowhere = word{form: 3, tag: 251}
	nobody  = kid{0, 99}
)

func alone(i int32) phrase {
	return phrase{word: i, left: nobody, left2: nobody, right: nobody, right2: nobody}
}

// reset makes s a sentence of which nothing is read.
func (s *sentence) reset(words []string, tags []uint8, known *lexicon.Lexicon, infos []tagInfo) {
	s.words, s.root = append(s.words[:0], nowhere), int32(len(words))+1
	commas, verbs := int32(0), int32(0)
	for i, w := range words {
		lower := lexicon.Fold(w)
		e := known.Entry(lower)
		if e.Tags == 0 && strings.ContainsAny(lower, "0123456789") {
			lower = lexicon.Shape(lower)
		}
		t := infos[tags[i]]
		s.words = append(s.words, word{
			form: learn.Hash(lower), tag: t.tag, known: uint64(e.Tags),
			suffix: learn.Hash(lower[max(0, len(lower)-3):]), shape: learn.Hash(lexicon.Shape(w)),
			commas: commas, verbs: verbs,
		})
		if t.comma {
			commas++
		}
		if t.verb {
			verbs++
		}
	}
	s.words = append(s.words, word{form: 7, tag: 250, commas: commas, verbs: verbs})
	s.phrases = s.phrases[:0]
	for i := range s.words {
		s.phrases = append(s.phrases, alone(int32(i)))
	}
}

// join is the phrase that an arc makes of a head and what it hangs there.
func (s *sentence) join(head, hung int32, m move) int32 {
	k := kid{hung, int32(m.label)}
	for i := s.phrases[head].larger; i > 0; i = s.phrases[i].other {
		if p := &s.phrases[i]; p.side == m.arc && (p.side == leftArc && p.left == k || p.side == rightArc && p.right == k) {
			return i
		}
	}
	at := int32(len(s.phrases))
	p := s.phrases[head]
	p.inner, p.side, p.larger, p.other = head, m.arc, 0, p.larger
	s.phrases[head].larger = at
	if bit := uint64(1) << (uint(m.label) % 64); m.arc == leftArc {
		p.left, p.left2, p.leftSet = k, p.left, p.leftSet|bit
	} else {
		p.right, p.right2, p.rightSet = k, p.right, p.rightSet|bit
	}
	s.phrases = append(s.phrases, p)
	return at
}

// arcs tells of every arc in a phrase, words counted from 0.
func (s *sentence) arcs(i int32, tell func(word, head, label int32)) {
	for ; s.phrases[i].inner > 0; i = s.phrases[i].inner {
		p := &s.phrases[i]
		k := p.left
		if p.side == rightArc {
			k = p.right
		}
		tell(s.phrases[k.phrase].word-1, p.word-1, k.label)
		s.arcs(k.phrase, tell)
	}
}
