package actormap

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"readout/app/brief"
)

// mono measures as a fixed-width font would.
func mono(text string, bold bool) (w, h float64) {
	per := 6.0
	if bold {
		per = 7
	}
	return per * float64(len([]rune(text))), 14
}

// random is a connected-ish map of n nodes and about 1.4 n edges.
func random(n int, seed uint64) Map {
	r := rand.New(rand.NewPCG(seed, 1))
	var m Map
	for i := range n {
		name := strings.Repeat(string(rune('a'+i%26)), 4+r.IntN(14))
		m.Nodes = append(m.Nodes, Node{Actor: brief.ID(fmt.Sprintf("a%03d", i)), Label: name, Weight: 1 + r.IntN(20)})
	}
	for i := 1; i < n; i++ {
		m.Edges = append(m.Edges, Edge{From: r.IntN(i), To: i, Label: "accused", Count: 1})
	}
	for range n * 2 / 5 {
		a, b := r.IntN(n), r.IntN(n)
		if a != b {
			m.Edges = append(m.Edges, Edge{From: a, To: b, Label: "met", Count: 2, Both: true})
		}
	}
	return m
}

func laid(t testing.TB, m Map, placed map[brief.ID]Point) Map {
	t.Helper()
	out, err := Layout(t.Context(), m, placed, mono)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func overlaps(m Map) int {
	n := 0
	for i, a := range m.Nodes {
		for _, b := range m.Nodes[i+1:] {
			if a.box().shared(b.box()) > 0 {
				n++
			}
		}
	}
	return n
}

func TestLayoutIsDeterministicAndClear(t *testing.T) {
	for _, n := range []int{0, 1, 2, 5, 20, 60, 120} {
		t.Run(fmt.Sprint(n, " nodes"), func(t *testing.T) {
			m := random(n, 7)
			got := laid(t, m, nil)
			if again := laid(t, m, nil); !reflect.DeepEqual(got, again) {
				t.Error("two layouts of one map differ")
			}
			if k := overlaps(got); k > 0 {
				t.Errorf("%d pairs of boxes overlap", k)
			}
			for _, e := range got.Edges {
				if d := got.Curve(e).distance(e.At); n > 2 && d > e.W {
					t.Errorf("label of %d→%d floats %.0f from its curve", e.From, e.To, d)
				}
				if math.IsNaN(e.At.X) || e.At.X < got.Min.X || e.At.X > got.Max.X {
					t.Errorf("label outside the map: %+v", e.At)
				}
			}
			if m.Nodes != nil && m.Nodes[0].W != 0 {
				t.Error("the given map was changed")
			}
		})
	}
}

func TestActorsWithoutATieStandInRows(t *testing.T) {
	names := []string{"Ana Ruiz", "Bo Lind", "The Harbour Authority of Oslo", "Cy Dahl", "Eva Falk", "Norway", "Union of Dockers", "Gus Holm"}
	for name, c := range map[string]struct{ loose, tied, rows int }{
		"two": {2, 0, 1}, "three": {3, 0, 1}, "eight": {8, 0, 2}, "with a pair": {3, 2, 1}, "with three": {5, 3, 1},
	} {
		t.Run(name, func(t *testing.T) {
			var m Map
			for i := range c.tied + c.loose {
				m.Nodes = append(m.Nodes, Node{Actor: brief.ID(fmt.Sprint(i)), Label: names[i], Weight: 1 + i})
			}
			for i := 1; i < c.tied; i++ {
				m.Edges = append(m.Edges, Edge{From: 0, To: i, Label: "met", Count: 1, Both: true})
			}
			got := laid(t, m, nil)
			if k := overlaps(got); k > 0 {
				t.Errorf("%d pairs of boxes overlap", k)
			}
			lines := make(map[float64]bool)
			for _, n := range got.Nodes[c.tied:] {
				lines[n.Y] = true
				for _, tied := range got.Nodes[:c.tied] {
					if n.Y <= tied.Y {
						t.Errorf("%s stands among those with a tie", n.Label)
					}
				}
			}
			if len(lines) != c.rows {
				t.Errorf("%d rows, want %d", len(lines), c.rows)
			}
			if w, h := got.Size(); w < 1.2*h {
				t.Errorf("%.0f × %.0f is a column", w, h)
			}
		})
	}
}

func TestLayoutKeepsPlaces(t *testing.T) {
	first := laid(t, random(30, 3), nil)
	if again := laid(t, random(30, 3), first.Places()); !reflect.DeepEqual(first.Places(), again.Places()) {
		t.Error("a map with every place known moved")
	}

	more := random(30, 3)
	more.Nodes = append(more.Nodes, Node{Actor: "new", Label: "newcomer", Weight: 1})
	more.Edges = append(more.Edges, Edge{From: 4, To: 30, Label: "joined", Count: 1})
	more.Nodes[2].Pinned = true
	warm := laid(t, more, first.Places())
	if warm.Nodes[2].Point != first.Nodes[2].Point {
		t.Error("a pinned node moved")
	}
	sum := 0.0
	for i := range first.Nodes {
		sum += math.Hypot(warm.Nodes[i].X-first.Nodes[i].X, warm.Nodes[i].Y-first.Nodes[i].Y)
	}
	if mean := sum / 30; mean > 12 {
		t.Errorf("one newcomer moved the others by %.1f on average", mean)
	}
	if k := overlaps(warm); k > 0 {
		t.Errorf("%d pairs of boxes overlap", k)
	}
}

func TestLayoutStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Layout(ctx, random(20, 1), nil, mono); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
}

func TestWrap(t *testing.T) {
	width := func(s string) float64 { return float64(len([]rune(s))) }
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"empty":            {"", []string{""}},
		"one line":         {"Anna Berg", []string{"Anna Berg"}},
		"at spaces":        {"Ministry of Foreign Affairs", []string{"Ministry", "of Foreign", "Affairs"}},
		"inside a word":    {"abcdefghijklmnopqrstuvwxyz", []string{"abcdefghij", "klmnopqrst", "uvwxyz"}},
		"after ideographs": {"国家发展和改革委员会办公厅", []string{"国家发展和改革委员会", "办公厅"}},
		"marks stay":       {"aaaaaaaaae\u0301b", []string{"aaaaaaaaa", "e\u0301b"}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := wrap(test.text, 10, width); !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestCurveEndsAtBoxes(t *testing.T) {
	m := Map{Nodes: []Node{{Point: Point{0, 0}, W: 40, H: 20}, {Point: Point{200, 100}, W: 40, H: 20}}}
	for _, bend := range []float64{0, 30, -60} {
		e := Edge{From: 0, To: 1, Bend: bend, Both: true}
		c := m.Curve(e)
		for _, end := range []struct {
			p Point
			n Node
		}{{c.P0, m.Nodes[0]}, {c.P1, m.Nodes[1]}} {
			if !end.n.box().grown(0.5).holds(end.p) || end.n.box().grown(-0.5).holds(end.p) {
				t.Errorf("bend %v: %v is not on the edge of %+v", bend, end.p, end.n.box())
			}
		}
		heads := m.Arrows(e)
		if len(heads) != 2 || heads[0][0] != c.P1 || heads[1][0] != c.P0 {
			t.Errorf("arrow tips %v", heads)
		}
	}
}

func TestHits(t *testing.T) {
	m := laid(t, random(12, 5), nil)
	for i, n := range m.Nodes {
		if got, ok := m.NodeAt(n.Point); !ok || got != i {
			t.Errorf("NodeAt(centre of %d) = %d, %v", i, got, ok)
		}
	}
	for i, e := range m.Edges {
		if got, ok := m.EdgeAt(e.At, 4); !ok || m.Edges[got].labelBox().shared(e.labelBox()) == 0 {
			t.Errorf("EdgeAt(label of %d) = %d, %v", i, got, ok)
		}
	}
	if _, ok := m.EdgeAt(Point{m.Max.X + 100, m.Max.Y + 100}, 4); ok {
		t.Error("an edge far from all")
	}
}

func testBrief() brief.Brief {
	text := "Anna Berg met Carlo Dini in Oslo. Berg accused Dini of delay."
	a := brief.Article{ID: brief.ArticleID(text), Text: text}
	return brief.Brief{
		Articles: []brief.Article{a},
		Actors: []brief.Actor{
			{ID: "berg", Name: "Anna Berg", Kind: brief.Person, Salience: 1},
			{ID: "dini", Name: "Carlo Dini", Kind: brief.Person, Salience: 1},
			{ID: "oslo", Name: "Oslo", Kind: brief.Location, Salience: 1},
			{ID: "far", Name: "Far Agency", Kind: brief.Organization, Salience: 3},
		},
		Relations: []brief.Relation{
			{From: "berg", To: "dini", Label: "met", Evidence: []brief.Span{a.Span(0, 33)}, Events: []brief.ID{"e1"}},
			{From: "dini", To: "berg", Label: "met", Evidence: []brief.Span{a.Span(0, 33)}, Events: []brief.ID{"e1"}},
			{From: "berg", To: "dini", Label: "said", Evidence: []brief.Span{a.Span(34, 60)}, Events: []brief.ID{"e2"}},
			{From: "berg", To: "dini", Label: "accused", Evidence: []brief.Span{a.Span(34, 60)}, Events: []brief.ID{"e2"}},
		},
		Events: []brief.Event{
			{ID: "e1", Trigger: a.Span(10, 13), Evidence: []brief.Span{a.Span(0, 33)}, Parties: []brief.Party{
				{Actor: "berg", Role: brief.Participant}, {Actor: "dini", Role: brief.Participant},
			}},
			{ID: "e2", Trigger: a.Span(39, 46), Evidence: []brief.Span{a.Span(34, 60)}, Parties: []brief.Party{
				{Actor: "berg", Role: brief.Agent}, {Actor: "far", Role: brief.Recipient},
			}},
		},
	}
}

func TestBuildMergesTies(t *testing.T) {
	m := Build(testBrief())
	if len(m.Nodes) != 2 || len(m.Edges) != 2 {
		t.Fatalf("%d nodes, %d edges: %+v", len(m.Nodes), len(m.Edges), m)
	}
	met, accused := m.Edges[0], m.Edges[1]
	if met.Label != "met" || !met.Both || met.Count != 2 {
		t.Errorf("met: %+v", met)
	}
	if accused.Label != "accused" || accused.Both || accused.Count != 2 || accused.Text() != "accused ×2" {
		t.Errorf("accused: %+v", accused)
	}
}

func TestOfEvent(t *testing.T) {
	b := testBrief()
	m := OfEvent(b, b.Events[0])
	if len(m.Nodes) != 2 || len(m.Edges) != 1 || m.Edges[0].Label != "met" || m.Edges[0].Count != 2 {
		t.Errorf("e1: %+v", m)
	}
	m = OfEvent(b, b.Events[1])
	if len(m.Nodes) != 2 || len(m.Edges) != 1 || m.Edges[0].Label != "accused" || m.Edges[0].Both {
		t.Errorf("a pair without a relation is tied by the event itself: %+v", m)
	}
	if m := OfEvent(b, brief.Event{}); len(m.Nodes) != 0 {
		t.Errorf("an event without parties: %+v", m)
	}
}

func TestOnly(t *testing.T) {
	m := laid(t, Build(testBrief()), nil)
	got := m.Only(func(n Node) bool { return n.Actor != "dini" }, 1)
	if len(got.Nodes) != 1 || len(got.Edges) != 0 {
		t.Errorf("%+v", got)
	}
}

func BenchmarkLayout(b *testing.B) {
	for _, n := range []int{20, 60, 120, 500} {
		m := random(n, 9)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				laid(b, m, nil)
			}
		})
	}
}
