package parse

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestRepairsOfAnyTree: whatever the words and the tree, a repair leaves a tree.
func TestRepairsOfAnyTree(t *testing.T) {
	words := strings.Fields("police backed carrying after when said says the of by which , and accused selling ferry capsized found is has .")
	relations := strings.Fields("nsubj obj obl nmod acl acl:relcl advcl ccomp xcomp conj cc case mark aux aux:pass cop punct advmod root parataxis appos compound")
	for seed := range uint64(20000) {
		r := rand.New(rand.NewPCG(seed, 1))
		n := 2 + r.IntN(14)
		s := tree{make([]string, n), make([]tagInfo, n), make([]int, n), make([]string, n)}
		order := r.Perm(n)
		for k, i := range order {
			s.heads[i] = -1
			if k > 0 {
				s.heads[i] = order[r.IntN(k)]
			}
			s.words[i], s.relations[i] = words[r.IntN(len(words))], relations[r.IntN(len(relations))]
			verb := r.IntN(2) == 0
			s.tags[i] = tagInfo{verb: verb, finite: verb && r.IntN(2) == 0, past: verb && r.IntN(2) == 0, participle: verb && r.IntN(2) == 0, noun: !verb}
		}
		s.repair()
		for i := range n {
			steps := 0
			for k := i; k >= 0; k = s.heads[k] {
				if steps++; steps > n {
					t.Fatalf("seed %d: %v goes round: %v %v", seed, s.words, s.heads, s.relations)
				}
			}
		}
	}
}
