package actormap

import (
	"fmt"
	"testing"

	"readout/app/brief"
)

func TestOnlyTheMostMentionedAreDrawn(t *testing.T) {
	b := brief.Brief{}
	e := brief.Event{ID: "e"}
	for i := range 100 {
		id := brief.ID(fmt.Sprint("a", i))
		a := brief.Actor{ID: id, Name: string(id), Kind: brief.Person, Salience: 1}
		// The first ten are mentioned once, then one is mentioned often.
		for k := range 1 + 5*min(1, i/10) + i%3 {
			a.Mentions = append(a.Mentions, brief.Mention{Kind: brief.Named, Span: brief.Span{Start: 10 * k, End: 10*k + 3}})
		}
		b.Actors = append(b.Actors, a)
		e.Parties = append(e.Parties, brief.Party{Actor: id, Role: brief.Participant})
	}
	whole := Build(b)
	m := whole.Strongest(BriefActors)
	if len(whole.Nodes) != 100 || len(m.Nodes) != BriefActors {
		t.Fatalf("%d of %d nodes", len(m.Nodes), len(whole.Nodes))
	}
	least := m.Nodes[0].Weight
	for _, n := range m.Nodes {
		least = min(least, n.Weight)
	}
	heavier := 0
	for _, n := range whole.Nodes {
		if n.Weight > least {
			heavier++
		}
	}
	if heavier >= BriefActors || least < 6 {
		t.Errorf("%d are heavier than the lightest drawn, which weighs %d", heavier, least)
	}
	if got := OfEvent(b, e); len(got.Nodes) != CardActors || got.Nodes[0].Weight != 8 {
		t.Errorf("%d nodes on a card, the first of weight %d", len(got.Nodes), got.Nodes[0].Weight)
	}
	if got := m.Strongest(200); len(got.Nodes) != BriefActors {
		t.Errorf("%d nodes where all have room", len(got.Nodes))
	}
}
