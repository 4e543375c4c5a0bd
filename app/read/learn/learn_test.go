package learn

import (
	"bytes"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

// A made-up language: the class of a word hangs on its ending and on the word
// before it.
func examples(n int) (features [][]Feature, gold []int) {
	random := rand.New(rand.NewPCG(1, 2))
	for range n {
		ending, before := random.IntN(3), random.IntN(2)
		word := strconv.Itoa(random.IntN(500))
		features = append(features, []Feature{
			Of(0), Of(1, Hash(word)), Of(2, uint64(ending)), Of(3, uint64(before)), Of(4, uint64(ending), uint64(before)),
		})
		gold = append(gold, (ending+before)%3)
	}
	return features, gold
}

func accuracy(m *Model, features [][]Feature, gold []int) float64 {
	right := 0
	for i, f := range features {
		if best, _, _ := m.Best(f); best == gold[i] {
			right++
		}
	}
	return float64(right) / float64(len(gold))
}

func TestTrainersLearn(t *testing.T) {
	features, gold := examples(2000)
	classes := []string{"a", "b", "c"}
	p, l := NewPerceptron(classes), NewLogistic(classes)
	for range 5 {
		for i, f := range features[:1500] {
			p.Learn(f, gold[i])
			l.Learn(f, gold[i], 1)
		}
	}
	for name, m := range map[string]*Model{"perceptron": p.Model(Pruning{}), "logistic": l.Model(Pruning{Updates: 2})} {
		if a := accuracy(m, features[1500:], gold[1500:]); a < 0.99 {
			t.Errorf("%s: accuracy %.3f on unseen examples", name, a)
		}
	}
}

func TestLogisticIsCalibrated(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	l := NewLogistic([]string{"no", "yes"})
	f := []Feature{Of(0)}
	for range 20000 {
		gold := 0
		if random.Float64() < 0.3 {
			gold = 1
		}
		l.Learn(f, gold, 1)
	}
	scores := make([]float32, 2)
	l.Model(Pruning{}).Score(f, scores)
	Softmax(scores)
	if p := scores[1]; math.Abs(float64(p)-0.3) > 0.03 {
		t.Errorf("probability %.3f for what happens 3 times in 10", p)
	}
}

func TestFileComesBackUnchanged(t *testing.T) {
	features, gold := examples(500)
	p := NewPerceptron([]string{"a", "b", "c"})
	for i, f := range features {
		p.Learn(f, gold[i])
	}
	m := p.Model(Pruning{Note: "made up"})
	b := m.Encode()
	got, err := Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Encode(), b) || got.Note != "made up" || got.Features() != m.Features() || got.Class("c") != 2 {
		t.Error("model changed on the way through a file")
	}
	want, have := make([]float32, 3), make([]float32, 3)
	for _, f := range features {
		m.Score(f, want)
		got.Score(f, have)
		for c := range want {
			if want[c] != have[c] {
				t.Fatalf("scores %v, want %v", have, want)
			}
		}
	}
}

func trainedNet(t testing.TB, features [][]Feature, gold []int) *Net {
	t.Helper()
	var all []Feature
	for _, f := range features {
		all = append(all, f...)
	}
	trainer := NewNetTrainer([]string{"a", "b", "c"}, 32, all, 1)
	trainer.Rate, trainer.Drop, trainer.DropFeatures = 0.1, 0.1, 0.05
	scores := make([]float32, 3)
	for range 5 {
		for i, f := range features {
			trainer.Hide(f)
			trainer.Scores(0, scores)
			Softmax(scores)
			for c := range scores {
				scores[c] = -scores[c]
			}
			scores[gold[i]]++
			trainer.Learn(scores)
		}
	}
	trainer.Keep()
	return trainer.Net("made up")
}

func TestNetLearns(t *testing.T) {
	features, gold := examples(2000)
	n := trainedNet(t, features[:1500], gold[:1500])
	right, scores := 0, make([]float32, 3)
	for i, f := range features[1500:] {
		n.Scores(n.Hide(f, nil, nil), 0, scores)
		if best, _, _ := Top(scores); best == gold[1500+i] {
			right++
		}
	}
	if right < 495 {
		t.Errorf("%d of 500 unseen examples right", right)
	}
}

func TestNetComesBackUnchanged(t *testing.T) {
	features, gold := examples(300)
	n := trainedNet(t, features, gold)
	b := n.Encode()
	got, err := DecodeNet(b)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Encode(), b) || got.Note != "made up" || got.Features() != n.Features() {
		t.Error("network changed on the way through a file")
	}
}

// TestNetSums: bytes added four to a word give what they give one by one.
func TestNetSums(t *testing.T) {
	features, gold := examples(300)
	n := trainedNet(t, features, gold)
	var some []Feature
	for _, f := range features[:60] {
		some = append(some, f...)
	}
	some = some[:mostSummed]
	want := make([]int, n.hidden)
	for _, f := range some {
		if row, ok := slices.BinarySearch(n.keys, f); ok {
			for i, b := range n.vector(row) {
				want[i] += int(b) - middle
			}
		}
	}
	hidden := make([]float32, n.hidden)
	for _, c := range n.Hide(some, nil, nil) {
		hidden[c.at] = c.value
	}
	for i, w := range want {
		if v := max(0, startBias+n.scale*float32(w)); v != hidden[i] {
			t.Errorf("cell %d is %v, want %v", i, hidden[i], v)
		}
	}
}

// TestPartsGiveTheWhole: features added up in parts give the bits that they give
// at once.
func TestPartsGiveTheWhole(t *testing.T) {
	features, gold := examples(300)
	n := trainedNet(t, features, gold)
	var all []Feature
	for _, f := range features[:40] {
		all = append(all, f...)
	}
	want := n.Hide(all, nil, nil)
	var parts Parts
	parts.Reset(n)
	for _, cuts := range [][]int{{0}, {7}, {7, 60}, {0, 60, 60, 90}, {len(all)}} {
		var numbers []int32
		from := 0
		for _, to := range cuts {
			numbers = append(numbers, n.Part(&parts, all[from:to]))
			from = to
		}
		if got := n.Hide(all[from:], nil, &parts, append(numbers, 0)...); !slices.Equal(got, want) {
			t.Errorf("cut at %v: cells %v, want %v", cuts, got, want)
		}
	}
}

func FuzzDecodeNet(f *testing.F) {
	features, gold := examples(20)
	f.Add(trainedNet(f, features, gold).Encode())
	f.Add([]byte(netMagic))
	f.Fuzz(func(t *testing.T, b []byte) {
		n, err := DecodeNet(b)
		if err != nil {
			if !errors.Is(err, ErrModel) {
				t.Errorf("error %v is not ErrModel", err)
			}
			return
		}
		n.Scores(n.Hide([]Feature{1, 2, 3}, nil, nil), 0, make([]float32, len(n.Classes)))
	})
}

func FuzzDecode(f *testing.F) {
	p := NewPerceptron([]string{"a", "b"})
	p.Learn([]Feature{1, 2}, 1)
	f.Add(p.Model(Pruning{}).Encode())
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Decode(b)
		if err != nil {
			if !errors.Is(err, ErrModel) {
				t.Errorf("error %v is not ErrModel", err)
			}
			return
		}
		m.Best([]Feature{1, 2, 3})
	})
}

func BenchmarkScore(b *testing.B) {
	features, gold := examples(2000)
	p := NewPerceptron([]string{"a", "b", "c"})
	for i, f := range features {
		p.Learn(f, gold[i])
	}
	m := p.Model(Pruning{})
	scores := make([]float32, 3)
	for i := 0; b.Loop(); i++ {
		m.Score(features[i%len(features)], scores)
	}
}
