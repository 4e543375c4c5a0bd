package collate

import (
	"slices"
	"strings"

	"readout/app/brief"
)

// shingle is how many words in a row two quotes must share to be compared.
const shingle = 3

// shingles are all runs of n words, as strings; the whole where it is shorter.
func shingles(all []string, n int) []string {
	if len(all) <= n {
		return []string{strings.Join(all, " ")}
	}
	out := make([]string, 0, len(all)-n+1)
	for i := range len(all) - n + 1 {
		out = append(out, strings.Join(all[i:i+n], " "))
	}
	return out
}

// saying is words that one or more articles give as somebody's.
type saying struct {
	brief.Quote
	words []string
	last  int // the reading of the last member
}

// mergeQuotes makes one quote of those that give nearly the same words of the
// same speaker. became maps each quote of a reading to what it became.
func mergeQuotes(readings []brief.Reading, actors map[brief.ID]brief.ID) (merged []brief.Quote, became map[brief.ID]brief.ID) {
	var sayings []saying
	byShingle := map[string][]int{}
	became = map[brief.ID]brief.ID{}
	for i, r := range readings {
		for _, q := range r.Quotes {
			s := saying{renamedQuote(q, actors), words(q.Text), i}
			runs := shingles(s.words, shingle)
			if n := sameSaying(sayings, candidates(byShingle, runs), s); n >= 0 {
				sayings[n].add(s)
				became[q.ID] = sayings[n].ID
				continue
			}
			s.Members = []brief.ID{q.ID}
			sayings = append(sayings, s)
			became[q.ID] = q.ID
			for _, run := range runs {
				byShingle[run] = append(byShingle[run], len(sayings)-1)
			}
		}
	}
	for _, s := range sayings {
		merged = append(merged, s.Quote)
	}
	return merged, became
}

func renamedQuote(q brief.Quote, actors map[brief.ID]brief.ID) brief.Quote {
	q = cloneQuote(q)
	q.Speaker = renamed(q.Speaker, actors)
	for i, v := range q.Via {
		q.Via[i] = renamed(v, actors)
	}
	q.Via = distinct(q.Via)
	return q
}

func renamed(id brief.ID, became map[brief.ID]brief.ID) brief.ID {
	if now, ok := became[id]; ok {
		return now
	}
	return id
}

// common is how many sayings may share a run of words before it tells nothing:
// "in the name of" is in no quote alone.
const common = 50

func candidates(byShingle map[string][]int, runs []string) (all []int) {
	for _, run := range runs {
		if holders := byShingle[run]; len(holders) <= common {
			all = append(all, holders...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// sameSaying finds the first saying that s is another report of, or -1.
func sameSaying(sayings []saying, among []int, s saying) int {
	for _, n := range among {
		t := sayings[n]
		speakersAgree := s.Speaker == t.Speaker || s.Speaker == "" || t.Speaker == ""
		if t.last != s.last && speakersAgree && nearlySame(s.words, t.words) {
			return n
		}
	}
	return -1
}

// nearlySame tells words that are the other's but for one in seven, whole or as
// a part of five words and more. Fewer than four must be the very same.
func nearlySame(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 4 {
		return slices.Equal(a, b) && len(a) > 1
	}
	isPart := len(a)*10 < len(b)*8
	if isPart && len(a) < 5 {
		return false
	}
	for from := 0; from+len(a) <= len(b); from++ {
		if overlap(a, b[from:from+len(a)])*7 >= len(a)*6 {
			return true
		}
	}
	return false
}

// overlap counts the words that a and b have in common, each as often as both
// have it.
func overlap(a, b []string) (n int) {
	left := map[string]int{}
	for _, w := range b {
		left[w]++
	}
	for _, w := range a {
		if left[w] > 0 {
			left[w]--
			n++
		}
	}
	return n
}

// add makes another article's report a member. The first one's words stay, or
// the longer ones where the first gave a part only; the spans of all are kept.
func (s *saying) add(t saying) {
	if len(t.words) > len(s.words) {
		s.Text, s.Kind, s.words = t.Text, t.Kind, t.words
	}
	if s.Speaker == "" {
		s.Speaker, s.Source, s.Cue = t.Speaker, t.Source, t.Cue
	}
	if len(s.Via) == 0 {
		s.Via = t.Via
	}
	s.Spans = append(s.Spans, t.Spans...)
	s.Headline = s.Headline && t.Headline
	s.Members = append(s.Members, t.ID)
	s.Why = append(s.Why, t.Why...)
	s.last = t.last
}

// distinct drops what has been there already.
func distinct[T comparable](all []T) (out []T) {
	for _, x := range all {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}
