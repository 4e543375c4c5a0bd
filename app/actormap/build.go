package actormap

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"readout/app/brief"
)

// Build is the map of a whole brief: every actor with a tie, and those the
// articles are about. It has no positions yet; Layout gives them.
func Build(b brief.Brief) Map {
	tied := make(map[brief.ID]bool)
	for _, r := range b.Relations {
		if r.From != r.To {
			tied[r.From], tied[r.To] = true, true
		}
	}
	var nodes []brief.Actor
	for _, a := range b.Actors {
		central := a.Salience == 1 && a.Kind != brief.Location
		if tied[a.ID] || central {
			nodes = append(nodes, a)
		}
	}
	return assemble(nodes, b.Relations)
}

// OfEvent is the map of one event: its parties, the ties between them that
// come from the event, and where a pair has none the event itself as a tie.
// Speakers of the event's quotes join where a tie holds them to a party. Of
// many parties the CardActors most mentioned are taken.
func OfEvent(b brief.Brief, e brief.Event) Map {
	e.Parties = mainParties(b, e.Parties)
	inEvent := make(map[brief.ID]bool)
	for _, p := range e.Parties {
		inEvent[p.Actor] = true
	}
	for _, id := range e.Quotes {
		if q, ok := b.Quote(id); ok && q.Speaker != "" && hasTie(b, e, q.Speaker, inEvent) {
			inEvent[q.Speaker] = true
		}
	}
	var ties []brief.Relation
	for _, r := range b.Relations {
		if inEvent[r.From] && inEvent[r.To] && fromEvent(r, e) {
			ties = append(ties, r)
		}
	}
	ties = append(ties, partyTies(b, e, ties)...)
	var nodes []brief.Actor
	for _, a := range b.Actors {
		if inEvent[a.ID] {
			nodes = append(nodes, a)
		}
	}
	return assemble(nodes, ties)
}

func hasTie(b brief.Brief, e brief.Event, actor brief.ID, parties map[brief.ID]bool) bool {
	return slices.ContainsFunc(b.Relations, func(r brief.Relation) bool {
		return fromEvent(r, e) && (r.From == actor && parties[r.To] || r.To == actor && parties[r.From])
	})
}

// fromEvent tells whether a relation was derived from e, or rests on the
// sentences that e rests on.
func fromEvent(r brief.Relation, e brief.Event) bool {
	for _, id := range r.Events {
		if id == e.ID || slices.Contains(e.Members, id) {
			return true
		}
	}
	for _, s := range r.Evidence {
		for _, t := range e.Evidence {
			if s.Overlaps(t) {
				return true
			}
		}
	}
	return false
}

// partyTies makes the event itself a tie between parties that no relation
// holds together: agents to recipients, and participants with the first agent
// or among themselves.
func partyTies(b brief.Brief, e brief.Event, have []brief.Relation) []brief.Relation {
	label := eventLabel(b, e)
	evidence := e.Evidence
	if len(evidence) == 0 && !e.Trigger.IsZero() {
		evidence = []brief.Span{e.Trigger}
	}
	joined := func(x, y brief.ID) bool {
		return slices.ContainsFunc(have, func(r brief.Relation) bool {
			return r.From == x && r.To == y || r.From == y && r.To == x
		})
	}
	var out []brief.Relation
	tie := func(from, to brief.ID) {
		if from != to && !joined(from, to) {
			r := brief.Relation{From: from, To: to, Label: label, Evidence: evidence, Events: []brief.ID{e.ID}}
			out, have = append(out, r), append(have, r)
		}
	}
	agents, recipients, others := byRole(e.Parties)
	for _, a := range agents {
		for _, r := range recipients {
			tie(a, r)
		}
	}
	hub := agents
	if len(hub) == 0 && len(others) > 0 {
		hub, others = others[:1], others[1:]
	}
	for _, p := range others {
		if len(hub) > 0 {
			tie(hub[0], p)
		}
	}
	return out
}

// eventLabel is an event's trigger as the article has it, or its type where
// the trigger is more than a few words.
func eventLabel(b brief.Brief, e brief.Event) string {
	const short = 32
	trigger := strings.Join(strings.Fields(b.Text(e.Trigger)), " ")
	if trigger == "" || len([]rune(trigger)) > short {
		trigger = strings.TrimPrefix(string(e.Type), "OTHER:")
	}
	return strings.ToLower(trigger)
}

func byRole(parties []brief.Party) (agents, recipients, others []brief.ID) {
	for _, p := range parties {
		switch p.Role {
		case brief.Agent:
			agents = append(agents, p.Actor)
		case brief.Recipient:
			recipients = append(recipients, p.Actor)
		default:
			others = append(others, p.Actor)
		}
	}
	return agents, recipients, others
}

// assemble makes the nodes and merges the ties into edges. Ties of one verb
// that goes both ways are one edge whatever direction they were written in.
func assemble(actors []brief.Actor, ties []brief.Relation) Map {
	var m Map
	index := make(map[brief.ID]int)
	for _, a := range actors {
		index[a.ID] = len(m.Nodes)
		m.Nodes = append(m.Nodes, Node{Actor: a.ID, Label: a.Name, Kind: a.Kind, Weight: a.Count()})
	}
	type key struct {
		from, to int
		both     bool
	}
	at := make(map[key]int)
	groups := [][]brief.Relation{}
	for _, r := range ties {
		from, ok1 := index[r.From]
		to, ok2 := index[r.To]
		if !ok1 || !ok2 || from == to {
			continue
		}
		k := key{from, to, reciprocal(r.Label)}
		if k.both && k.from > k.to {
			k.from, k.to = k.to, k.from
		}
		i, ok := at[k]
		if !ok {
			i = len(groups)
			at[k] = i
			groups = append(groups, nil)
			m.Edges = append(m.Edges, Edge{From: k.from, To: k.to, Both: k.both})
		}
		groups[i] = append(groups[i], r)
	}
	for i := range m.Edges {
		m.Edges[i].merge(groups[i])
	}
	return m
}

func (e *Edge) merge(ties []brief.Relation) {
	weight := make(map[string]int)
	for _, r := range ties {
		weight[r.Label] += max(1, len(r.Evidence))
		e.Evidence = append(e.Evidence, r.Evidence...)
		for _, id := range r.Events {
			if !slices.Contains(e.Events, id) {
				e.Events = append(e.Events, id)
			}
		}
		if !slices.Contains(e.Labels, r.Label) {
			e.Labels = append(e.Labels, r.Label)
		}
	}
	slices.SortStableFunc(e.Labels, func(x, y string) int {
		return cmp.Or(cmp.Compare(telling(y), telling(x)), cmp.Compare(weight[y], weight[x]))
	})
	e.Label, e.Count = e.Labels[0], len(ties)
}

// Text is the label as drawn: the verb, and how often where more than once.
func (e Edge) Text() string {
	if e.Count > 1 {
		return strings.TrimSpace(e.Label + " ×" + strconv.Itoa(e.Count))
	}
	return e.Label
}

// telling ranks a label: a verb that only reports tells less than one that
// acts, and no label tells nothing.
func telling(label string) int {
	first, _, _ := strings.Cut(strings.ToLower(label), " ")
	switch first {
	case "":
		return 0
	case "said", "says", "told", "tells", "mentioned", "quoted", "cited", "named", "is", "was", "has", "had", "of", "with":
		return 1
	}
	return 2
}

// reciprocal tells whether a verb holds in both directions: who meets is met.
func reciprocal(label string) bool {
	first, _, _ := strings.Cut(strings.ToLower(label), " ")
	switch first {
	case "meet", "meets", "met", "meeting", "talks", "talk", "talked", "negotiated", "negotiates", "negotiations",
		"negotiating", "agree", "agreed", "agrees", "clash", "clashed", "clashes", "cooperate", "cooperated",
		"cooperates", "cooperation", "partnered", "merged", "summit", "consulted", "consultations", "dialogue",
		"conferred", "married", "allied", "discussed", "exchange", "exchanged", "ties", "relations":
		return true
	}
	return false
}
