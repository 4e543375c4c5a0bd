package quotes

import (
	"readout/app/read/learn"
	"readout/app/read/syntax"
)

// view is a document with what the features ask for again and again: hashes
// of the tokens' forms, their children, and the quotation they stand in.
type view struct {
	d       *syntax.Document
	regions []region
	quote   []int32 // token -> 1 + the outermost region around it
	kid     []int32 // token -> 1 + its first child
	sibling []int32 // token -> 1 + the next child of its head
	lower   []uint64
	lemma   []uint64
	rel     []uint64
	tag     []uint64
	pos     []uint64
}

func newView(d *syntax.Document) *view {
	n := len(d.Tokens)
	ints := make([]int32, 3*n)
	hashes := make([]uint64, 5*n)
	v := &view{
		d: d, regions: findRegions(d),
		quote: ints[:n:n], kid: ints[n : 2*n : 2*n], sibling: ints[2*n:],
		lower: hashes[:n:n], lemma: hashes[n : 2*n : 2*n], rel: hashes[2*n : 3*n : 3*n],
		tag: hashes[3*n : 4*n : 4*n], pos: hashes[4*n:],
	}
	for i := n - 1; i >= 0; i-- {
		t := &d.Tokens[i]
		v.lower[i] = learn.Hash(t.Lower)
		v.lemma[i] = learn.Hash(t.Lemma)
		v.rel[i] = learn.Hash(t.Rel)
		v.tag[i] = learn.Hash(t.Tag)
		v.pos[i] = learn.Hash(t.POS)
		if h := t.Head; h >= 0 && h < n {
			v.sibling[i] = v.kid[h]
			v.kid[h] = int32(i + 1)
		}
	}
	for r := len(v.regions) - 1; r >= 0; r-- {
		if v.regions[r].parent < 0 {
			for t := v.regions[r].first; t < v.regions[r].last; t++ {
				v.quote[t] = int32(r + 1)
			}
		}
	}
	return v
}

// sentence is the range of tokens of the sentence that token i lies in.
func (v *view) sentence(i int) (first, last int) {
	s := v.d.Sentences[v.d.Tokens[i].Sentence]
	return s.First, s.Last
}

// at is the hash at i, or 1 outside [first, last).
func at(hashes []uint64, i, first, last int) uint64 {
	if i < first || i >= last {
		return 1
	}
	return hashes[i]
}

// bucket makes a distance a small number, its sign kept.
func bucket(n int) uint64 {
	sign := uint64(0)
	if n < 0 {
		n, sign = -n, 16
	}
	switch {
	case n <= 4:
		return sign + uint64(n)
	case n <= 6:
		return sign + 5
	case n <= 10:
		return sign + 6
	case n <= 20:
		return sign + 7
	case n <= 40:
		return sign + 8
	}
	return sign + 9
}

func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// outerQuote is the outermost region around token i, -1 for none.
func (v *view) outerQuote(i int) int { return int(v.quote[i]) - 1 }
