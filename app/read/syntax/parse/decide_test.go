package parse

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// walks takes random moves through random sentences and stops in every state
// that the network is asked about.
func walks(t *testing.T, begin func(s *State), stop func(s *State)) {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	infos := make([]tagInfo, 40)
	for i := range infos {
		infos[i] = tagInfo{tag: uint64(i) + 1, comma: i%9 == 0, verb: i%7 == 0}
	}
	known := lexicon.New(map[string]lexicon.Entry{"w1": {Tags: 3}, "w2": {Tags: 5}})
	var s State
	for n := range 30 {
		words, tags := make([]string, n+1), make([]uint8, n+1)
		for i := range words {
			words[i], tags[i] = fmt.Sprintf("w%d", random.IntN(9)), uint8(random.IntN(len(infos)))
		}
		s.Reset(words, tags, known, infos)
		if begin != nil {
			begin(&s)
		}
		for !s.done() {
			legal := s.legal()
			if legal != onlyShift {
				stop(&s)
			}
			m := move{random.IntN(arcs), random.IntN(4)}
			for !legal[m.arc] {
				m.arc = random.IntN(arcs)
			}
			s.apply(m)
		}
	}
}

// TestDecisions: what is added up by word and by phrase and kept gives the bits
// that all features of a state give at once, for new states and for known ones.
func TestDecisions(t *testing.T) {
	var f facts
	var seen []learn.Feature
	walks(t, nil, func(s *State) { seen = append(seen, s.features(&f)...) })
	relations := []string{"a", "b", "c", "d"}
	trainer := learn.NewNetTrainer(Classes(relations), 32, seen[len(seen)/4:], 1)
	trainer.Keep()
	p := &Parser{net: trainer.Net("random"), labels: relations}

	var d decider
	walks(t, func(s *State) { d.reset(p, s.sentence) }, func(s *State) {
		at := d.decide(s)
		want := p.net.Hide(s.features(&f), nil, nil)
		if d.shown != at || !slices.Equal(d.cells, want) {
			t.Fatalf("cells %v, want %v", d.cells, want)
		}
		var e decision
		e.ask(p.net, want, s.legal())
		first := d.decisions[at]
		if again := d.decide(s); again != at || first.best != e.best || first.ahead != e.ahead || first.all != e.all {
			t.Fatalf("decision %v, then number %d, want %v", first, again, e)
		}
		scores := make([]float32, len(relations))
		p.net.Scores(want, labelled(leftArc, len(relations)), scores)
		best := highest(scores)
		if l := d.label(at, s, leftArc); l != (labelling{true, best, logOf(scores, best)}) || l != d.label(at, s, leftArc) {
			t.Fatalf("label %v, want %d", l, best)
		}
	})
}

// TestPhrases: two ways that make the same arcs share the phrases.
func TestPhrases(t *testing.T) {
	var s sentence
	s.reset([]string{"a", "b", "c"}, []uint8{0, 0, 0}, lexicon.New(nil), make([]tagInfo, 1))
	first := s.join(3, 1, move{leftArc, 5})
	both := s.join(first, 2, move{leftArc, 6})
	if s.join(3, 1, move{leftArc, 5}) != first || s.join(first, 2, move{leftArc, 6}) != both {
		t.Error("the same arc makes another phrase")
	}
	for _, other := range []int32{s.join(3, 1, move{leftArc, 4}), s.join(3, 1, move{rightArc, 5}), s.join(3, 2, move{leftArc, 5}), s.join(2, 1, move{leftArc, 5})} {
		if other == first {
			t.Error("another arc makes the same phrase")
		}
	}
	got := map[int32][2]int32{}
	s.arcs(both, func(word, head, label int32) { got[word] = [2]int32{head, label} })
	if len(got) != 2 || got[0] != [2]int32{2, 5} || got[1] != [2]int32{2, 6} {
		t.Errorf("arcs %v", got)
	}
}
