package actormap

import (
	"fmt"
	"testing"

	"readout/app/brief"
)

// Every kind has an outline of its own, and it holds the words.
func TestOutlinesTellKindsApart(t *testing.T) {
	seen := make(map[string]brief.ActorKind)
	for _, k := range []brief.ActorKind{brief.Person, brief.Organization, brief.Country, brief.Location, brief.Group} {
		n := Node{Kind: k, W: 80, H: 28, Point: Point{100, 50}}
		o := n.Outline()
		if other, ok := seen[fmt.Sprint(o)]; ok {
			t.Errorf("%s looks like %s", k, other)
		}
		seen[fmt.Sprint(o)] = k
		wide := box{100, 50, 100, 50}
		for _, p := range o.Points {
			wide = wide.union(around(p, 0, 0))
		}
		if len(o.Points) > 0 && (wide.x0 > 60 || wide.x1 < 140 || wide.y0 != 36 || wide.y1 != 64) {
			t.Errorf("%s is %+v", k, wide)
		}
	}
}

func TestTiedLeavesOutWhoStandsAlone(t *testing.T) {
	m := Map{
		Nodes: []Node{{Actor: "a"}, {Actor: "alone"}, {Actor: "b"}},
		Edges: []Edge{{From: 2, To: 0, Count: 1}},
	}
	got := m.Tied()
	if len(got.Nodes) != 2 || got.Nodes[1].Actor != "b" || got.Edges[0].From != 1 || got.Edges[0].To != 0 {
		t.Errorf("%+v", got)
	}
}
