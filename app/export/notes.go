package export

import (
	"slices"
	"strings"

	"readout/app/brief"
)

// notes numbers the sentences that statements rest on, in the order they are
// first asked for.
type notes struct {
	brief     brief.Brief
	sentences map[brief.ID][]brief.Span // sorted
	number    map[brief.Span]int
	list      []note // note n is list[n-1]
}

// note is one sentence of an article, with the stretches that were used.
type note struct {
	sentence brief.Span
	used     []brief.Span
}

func newNotes(b brief.Brief) *notes {
	n := &notes{brief: b, sentences: make(map[brief.ID][]brief.Span), number: make(map[brief.Span]int)}
	for id, all := range b.Sentences {
		sorted := slices.Clone(all)
		slices.SortFunc(sorted, func(x, y brief.Span) int { return x.Start - y.Start })
		n.sentences[id] = sorted
	}
	return n
}

// prove returns the numbers of the sentences that the spans stand in, the
// first few and each once.
func (n *notes) prove(spans ...brief.Span) []int {
	var out []int
	for _, s := range n.parts(spans) {
		sentence := n.sentence(s)
		k, known := n.number[sentence]
		if !known {
			if len(out) >= proofs {
				continue
			}
			n.list = append(n.list, note{sentence: sentence})
			k = len(n.list)
			n.number[sentence] = k
		}
		if used := clip(s, sentence); !slices.Contains(n.list[k-1].used, used) {
			n.list[k-1].used = append(n.list[k-1].used, used)
		}
		if !slices.Contains(out, k) && len(out) < proofs {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return out
}

// parts cuts the spans at the ends of sentences: a quote may go over several.
func (n *notes) parts(spans []brief.Span) (out []brief.Span) {
	for _, s := range spans {
		for n.brief.Text(s) != "" && len(out) < 2*proofs {
			part := clip(s, n.sentence(s))
			out = append(out, part)
			rest := n.brief.Text(brief.Span{Article: s.Article, Start: part.End, End: s.End})
			s.Start = s.End - len(strings.TrimLeft(rest, " \t\r\n"))
		}
	}
	return out
}

func clip(s, within brief.Span) brief.Span {
	return brief.Span{Article: s.Article, Start: max(s.Start, within.Start), End: min(s.End, within.End)}
}

// sentence is the reader's sentence that s begins in; where the reader gave
// none, the line.
func (n *notes) sentence(s brief.Span) brief.Span {
	all := n.sentences[s.Article]
	i, found := slices.BinarySearchFunc(all, s.Start, func(x brief.Span, at int) int { return x.Start - at })
	if !found {
		i--
	}
	if i >= 0 && i < len(all) && s.Start < all[i].End && n.brief.Text(all[i]) != "" {
		return all[i]
	}
	a, _ := n.brief.Article(s.Article)
	start := strings.LastIndexByte(a.Text[:s.Start], '\n') + 1
	end := len(a.Text)
	if k := strings.IndexByte(a.Text[s.Start:], '\n'); k >= 0 {
		end = s.Start + k
	}
	return brief.Span{Article: s.Article, Start: start, End: max(end, s.Start+1)}
}

// piece is a stretch of a note's sentence.
type piece struct {
	text string
	used bool
}

// pieces cuts the sentence of a note into what was used and what was not.
func (n *notes) pieces(x note) []piece {
	used := slices.Clone(x.used)
	slices.SortFunc(used, func(a, b brief.Span) int { return a.Start - b.Start })
	a, _ := n.brief.Article(x.sentence.Article)
	var out []piece
	if slices.Contains(used, x.sentence) {
		used = nil // all of it: nothing stands out
	}
	at := x.sentence.Start
	add := func(to int, mark bool) {
		if to > at {
			out = append(out, piece{a.Text[at:to], mark})
			at = to
		}
	}
	end := at // of the used stretch that is open
	for _, s := range used {
		if s.Start > end && strings.TrimSpace(a.Text[end:s.Start]) != "" {
			add(end, true)
			add(s.Start, false)
		}
		end = max(end, s.End)
	}
	add(end, true)
	add(x.sentence.End, false)
	return out
}
