package collate

import (
	"cmp"
	"slices"
	"strings"

	"readout/app/brief"
)

// person, or whatever it is, that several articles speak of.
type cluster struct {
	known
	members []brief.Actor
	joined  []likeness // how each member came to be one of them
	// last is the reading that gave the last member: one reading's actors are
	// not made one here, its resolver held them apart.
	last int
}

// actorIndex finds the clusters that an actor may belong to without looking
// at all of them.
type actorIndex struct {
	clusters []*cluster
	byKey    map[string][]int
}

// mergeActors makes one actor of those of several readings that are the same.
// became maps each actor of a reading to what it became.
func mergeActors(readings []brief.Reading) (merged []brief.Actor, became map[brief.ID]brief.ID) {
	x := &actorIndex{byKey: map[string][]int{}}
	for i, r := range readings {
		x.addReading(i, r.Actors)
	}
	became = map[brief.ID]brief.ID{}
	for _, c := range x.clusters {
		a := c.actor()
		for _, m := range c.members {
			became[m.ID] = a.ID
		}
		merged = append(merged, a)
	}
	slices.SortStableFunc(merged, func(a, b brief.Actor) int {
		return cmp.Or(cmp.Compare(a.Salience, b.Salience), cmp.Compare(b.Count(), a.Count()))
	})
	return merged, became
}

// choice is an actor with the cluster it would best join.
type choice struct {
	actor   int
	cluster int
	likeness
}

// addReading lets the surest choices go first, so that a lone surname does not
// take the place of the full name beside it.
func (x *actorIndex) addReading(reading int, actors []brief.Actor) {
	var choices []choice
	for i, a := range actors {
		choices = append(choices, x.choose(i, a))
	}
	slices.SortStableFunc(choices, func(a, b choice) int { return cmp.Compare(b.likeness, a.likeness) })
	for _, c := range choices {
		a := actors[c.actor]
		if c.likeness == unlike || x.clusters[c.cluster].last == reading {
			x.clusters = append(x.clusters, &cluster{})
			c.cluster, c.likeness = len(x.clusters)-1, sameName
		}
		x.join(c, a, reading)
	}
}

// choose finds the cluster most like an actor. Of several that are equally
// like it, the one with more words of role in common; where none has more,
// only the very same name joins, and the first.
func (x *actorIndex) choose(i int, a brief.Actor) choice {
	k := knownOf(a)
	best, common, ties := choice{actor: i}, -1, 0
	for _, n := range x.candidates(k) {
		c := x.clusters[n]
		l := compare(k, c.known)
		if l == unlike {
			continue
		}
		s := shared(k.roles, c.roles)
		switch {
		case l > best.likeness || l == best.likeness && s > common:
			best, common, ties = choice{i, n, l}, s, 0
		case l == best.likeness && s == common:
			ties++
		}
	}
	if ties > 0 && best.likeness < sameName {
		return choice{actor: i}
	}
	return best
}

func (x *actorIndex) candidates(k known) (all []int) {
	for _, key := range keys(k) {
		all = append(all, x.byKey[key]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// keys are what two alike actors have at least one of in common.
func keys(k known) (all []string) {
	for _, n := range k.names {
		if n.full() {
			all = append(all, "n "+strings.Join(n.words, " "))
		}
		switch {
		case len(n.words) == 0:
		case k.kind == brief.Person: // the family name stands first or last
			all = append(all, "p "+n.spelled[0], "p "+n.spelled[len(n.spelled)-1])
		default:
			all = append(all, "b "+strings.Join(n.spelled, " "), "i "+n.initials)
			if n.acronym != "" {
				all = append(all, "i "+n.acronym)
			}
			if n.landed != "" {
				all = append(all, "l "+n.landed)
			}
		}
	}
	return all
}

func (x *actorIndex) join(c choice, a brief.Actor, reading int) {
	into := x.clusters[c.cluster]
	k := knownOf(a)
	if len(into.members) == 0 {
		into.known = k
	} else {
		for _, n := range k.names {
			if !slices.ContainsFunc(into.names, func(m name) bool { return m.text == n.text }) {
				into.names = append(into.names, n)
			}
		}
		into.roles = append(into.roles, k.roles...)
	}
	into.members = append(into.members, a)
	into.kind = into.mostKind()
	into.joined = append(into.joined, c.likeness)
	into.last = reading
	for _, key := range keys(k) {
		if !slices.Contains(x.byKey[key], c.cluster) {
			x.byKey[key] = append(x.byKey[key], c.cluster)
		}
	}
}

// mostKind is the kind that most of the members have, the first's of those
// that as many have.
func (c *cluster) mostKind() brief.ActorKind {
	count := map[brief.ActorKind]int{}
	best := c.members[0].Kind
	for _, m := range c.members {
		count[m.Kind]++
	}
	for _, m := range c.members {
		if count[m.Kind] > count[best] {
			best = m.Kind
		}
	}
	return best
}

// actor makes one of the cluster's members. It has the first one's identifier:
// a brief that gets another article keeps the identifiers it had.
func (c *cluster) actor() brief.Actor {
	out := cloneActor(c.members[0])
	out.Members, out.Kind = []brief.ID{out.ID}, c.kind
	for _, m := range c.members[1:] {
		out.Members = append(out.Members, m.ID)
		out.Salience = min(out.Salience, m.Salience)
		out.Mentions = append(out.Mentions, m.Mentions...)
		out.Role = longer(out.Role, m.Role)
		out.Affiliation = cmp.Or(out.Affiliation, m.Affiliation)
		out.Why = append(out.Why, m.Why...)
	}
	out.Name = c.name()
	c.addAliases(&out)
	return out
}

// longer is the role that says more; the earlier of two that say as much.
func longer(a, b string) string {
	if len(strings.Fields(b)) > len(strings.Fields(a)) {
		return b
	}
	return a
}

// name is what most of the articles call the actor by a full name: a person's
// given and family name rather than a surname or an initial, a body's name
// rather than its acronym. Of names in as many articles, the one of more
// mentions, and then of more words, and then the first.
func (c *cluster) name() string {
	articles, mentions := map[string]int{}, map[string]int{}
	for _, m := range c.members {
		articles[m.Name]++
		mentions[m.Name] += m.Count()
	}
	best := c.members[0].Name
	for _, m := range c.members[1:] {
		better := cmp.Or(
			cmp.Compare(c.fullness(m.Name), c.fullness(best)),
			cmp.Compare(articles[m.Name], articles[best]),
			cmp.Compare(mentions[m.Name], mentions[best]),
			cmp.Compare(len(words(m.Name)), len(words(best))),
		)
		if better > 0 {
			best = m.Name
		}
	}
	return best
}

// fullness is 2 for a full name, 1 for one with an initial, 0 for a surname or
// an acronym.
func (c *cluster) fullness(text string) int {
	n := newName(c.kind, text)
	switch {
	case n.acronym != "", c.kind == brief.Person && !n.full():
		return 0
	case c.kind == brief.Person && len(n.words[0]) == 1:
		return 1
	}
	return 2
}

// addAliases gathers the members' aliases, and their names where they differ
// from the one chosen. A name that only its surname ties to the rest, with no
// role in common, is contested.
func (c *cluster) addAliases(out *brief.Actor) {
	out.Aliases = nil
	for i, m := range c.members {
		if m.Name != out.Name {
			addAlias(out, brief.Alias{
				Text: m.Name, Status: c.aliasStatus(i), Evidence: namedSpans(m),
				Why: brief.Why{Field: "alias", How: c.joined[i].how(), Score: 1},
			})
		}
		for _, x := range m.Aliases {
			if x.Text != out.Name {
				addAlias(out, x)
			}
		}
	}
}

func (c *cluster) aliasStatus(i int) brief.AliasStatus {
	var others []string
	for j, m := range c.members {
		if j != i {
			others = append(others, m.Role, m.Affiliation)
		}
	}
	m := c.members[i]
	if c.joined[i] == surnameOnly && shared([]string{m.Role, m.Affiliation}, others) == 0 {
		return brief.Contested
	}
	return brief.Same
}

// addAlias adds the evidence to the alias where the actor has it; one that is
// the same in any article is the same.
func addAlias(a *brief.Actor, x brief.Alias) {
	for i, have := range a.Aliases {
		if have.Text != x.Text {
			continue
		}
		have.Evidence = append(slices.Clone(have.Evidence), x.Evidence...)
		if x.Status == brief.Same {
			have.Status, have.Why = x.Status, x.Why
		}
		a.Aliases[i] = have
		return
	}
	x.Evidence = slices.Clone(x.Evidence)
	a.Aliases = append(a.Aliases, x)
}

// namedSpans are the mentions that show an actor's name, at most a few.
func namedSpans(a brief.Actor) (spans []brief.Span) {
	const enough = 8
	for _, m := range a.Mentions {
		if m.Kind == brief.Named && len(spans) < enough {
			spans = append(spans, m.Span)
		}
	}
	return spans
}
