package actormap

import (
	"slices"

	"readout/app/brief"
)

// More actors than these cannot be read, on a card's own map and on that of a
// brief.
const (
	CardActors  = 10
	BriefActors = 80
)

// Strongest is the map of its n most mentioned actors and the ties among them;
// of equally mentioned ones the first are taken.
func (m Map) Strongest(n int) Map {
	if len(m.Nodes) <= n {
		return m
	}
	take := heaviest(len(m.Nodes), n, func(i int) int { return m.Nodes[i].Weight })
	i := -1
	return m.Only(func(Node) bool { i++; return take[i] }, 1)
}

// Tied is the map without the actors that have no tie in it.
func (m Map) Tied() Map {
	tied := make([]bool, len(m.Nodes))
	for _, e := range m.Edges {
		tied[e.From], tied[e.To] = true, true
	}
	i := -1
	return m.Only(func(Node) bool { i++; return tied[i] }, 1)
}

// mainParties are the CardActors most mentioned of an event's parties.
func mainParties(b brief.Brief, parties []brief.Party) []brief.Party {
	if len(parties) <= CardActors {
		return parties
	}
	mentions := make(map[brief.ID]int)
	for _, p := range parties {
		if a, ok := b.Actor(p.Actor); ok {
			mentions[p.Actor] = a.Count()
		}
	}
	take := heaviest(len(parties), CardActors, func(i int) int { return mentions[parties[i].Actor] })
	var out []brief.Party
	for i, p := range parties {
		if take[i] {
			out = append(out, p)
		}
	}
	return out
}

// heaviest marks the n heaviest of all.
func heaviest(all, n int, weight func(i int) int) []bool {
	order := make([]int, all)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return weight(j) - weight(i) })
	take := make([]bool, all)
	for _, i := range order[:min(n, all)] {
		take[i] = true
	}
	return take
}
