package collate

import (
	"regexp"
	"slices"
	"strings"

	"readout/app/brief"
)

// likeness is how two actors' names agree. There is no score over whole
// strings: names agree word by word or they do not.
type likeness int

const (
	unlike      likeness = iota
	surnameOnly          // "Lavrov" and "Sergei Lavrov"
	initialOnly          // "S. Lavrov" and "Sergei Lavrov"
	acronymOf            // "OCC" and "Organization of Caspian Carriers"
	otherName            // an alias of one is a name of the other
	variant              // "Sergey Lavrov" and "Sergei Viktorovich Lavrov"
	sameName
)

// how names the rule for Why.
func (l likeness) how() string {
	return map[likeness]string{
		surnameOnly: "rule:surname", initialOnly: "rule:initial", acronymOf: "rule:acronym",
		otherName: "rule:alias", variant: "rule:spelling", sameName: "rule:name",
	}[l]
}

// known is what is compared of an actor: its names, and what is said of it.
type known struct {
	kind  brief.ActorKind
	names []string // the canonical one first, then aliases that are names and the same
	roles []string
}

func knownOf(a brief.Actor) known {
	k := known{kind: a.Kind, names: []string{a.Name}}
	for _, x := range a.Aliases {
		if x.Status == brief.Same && isName(x.Text) {
			k.names = append(k.names, x.Text)
		}
	}
	for _, r := range []string{a.Role, a.Affiliation} {
		if r != "" {
			k.roles = append(k.roles, r)
		}
	}
	return k
}

// compare tells how alike two actors of different articles are.
func compare(a, b known) likeness {
	switch {
	case a.kind == brief.Person && b.kind == brief.Person:
		if conflict(a.roles, b.roles) {
			return unlike
		}
		return comparePeople(a.names, b.names)
	case a.kind == brief.Person || b.kind == brief.Person:
		return unlike
	case a.kind != b.kind && !mixable(a.kind, b.kind):
		return unlike
	}
	if sameWords(a.names[0], b.names[0]) {
		return sameName
	}
	if a.kind != b.kind {
		return unlike // "Moscow" the city is not a name of Russia
	}
	return compareBodies(a.names, b.names)
}

// mixable are the kinds that readers of two articles may see differently.
func mixable(a, b brief.ActorKind) bool {
	pair := func(x, y brief.ActorKind) bool { return a == x && b == y || a == y && b == x }
	return pair(brief.Country, brief.Location) || pair(brief.Organization, brief.Group)
}

// compareBodies compares what is no person.
func compareBodies(a, b []string) likeness {
	best := unlike
	for _, x := range a {
		for _, y := range b {
			switch {
			case sameWords(x, y):
				best = max(best, otherName)
			case isAcronym(x) && acronymFits(x, y), isAcronym(y) && acronymFits(y, x):
				best = max(best, acronymOf)
			case slices.Equal(spellings(plainWords(x)), spellings(plainWords(y))):
				best = max(best, variant)
			}
		}
	}
	return best
}

func acronymFits(acronym, name string) bool {
	short := strings.ToLower(strings.ReplaceAll(acronym, ".", ""))
	return len(short) >= 3 && initials(name) == short
}

func sameWords(a, b string) bool {
	x, y := plainWords(a), plainWords(b)
	return len(x) > 0 && slices.Equal(x, y)
}

// empty are words that a body's name has or has not without being another's.
var empty = regexp.MustCompile(`^(the|inc|ltd|llc|corp|corporation|plc|co|company|gmbh|ag|sa|spa|nv|bv|ab|oy|as)$`)

// plainWords are a body's words without those, all of them where none is left.
func plainWords(name string) []string {
	all := words(name)
	left := slices.DeleteFunc(slices.Clone(all), empty.MatchString)
	if len(left) == 0 {
		return all
	}
	return left
}

// honorific are words before a person's name that are no part of it.
var honorific = regexp.MustCompile(`^(mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady)$`)

func personWords(name string) []string {
	all := words(name)
	for len(all) > 1 && honorific.MatchString(all[0]) {
		all = all[1:]
	}
	return all
}

// comparePeople compares full names with full names; a lone surname counts
// only where one of the two has nothing else.
func comparePeople(a, b []string) likeness {
	fullA, loneA := fullAndLone(a)
	fullB, loneB := fullAndLone(b)
	best := unlike
	for _, x := range fullA {
		for _, y := range fullB {
			best = max(best, compareFull(x, y))
		}
	}
	if len(fullA) > 0 && len(fullB) > 0 {
		return best
	}
	for _, x := range loneA {
		for _, y := range loneB {
			if x == y {
				return sameName
			}
			if spelling(x) == spelling(y) {
				best = max(best, variant)
			}
		}
	}
	if best == unlike && (hasSurname(fullA, loneB) || hasSurname(fullB, loneA)) {
		best = surnameOnly
	}
	return best
}

func fullAndLone(names []string) (full [][]string, lone []string) {
	for _, n := range names {
		switch w := personWords(n); len(w) {
		case 0:
		case 1:
			lone = append(lone, w[0])
		default:
			full = append(full, w)
		}
	}
	return full, lone
}

func hasSurname(full [][]string, lone []string) bool {
	for _, f := range full {
		for _, l := range lone {
			if spelling(f[len(f)-1]) == spelling(l) {
				return true
			}
		}
	}
	return false
}

// compareFull compares two names of two words and more. Middle names may be
// missing from one, but those that both have must agree; the family name may
// stand first or last.
func compareFull(x, y []string) likeness {
	if slices.Equal(x, y) {
		return sameName
	}
	if l := compareInOrder(x, y); l != unlike {
		return l
	}
	turned := append(slices.Clone(y[1:]), y[0])
	if slices.Equal(spellings(x), spellings(turned)) {
		return variant
	}
	return unlike
}

func compareInOrder(x, y []string) likeness {
	if spelling(x[len(x)-1]) != spelling(y[len(y)-1]) {
		return unlike
	}
	first := sameGiven(x[0], y[0])
	if first == unlike || !middlesAgree(x[1:len(x)-1], y[1:len(y)-1]) {
		return unlike
	}
	return first
}

// sameGiven compares two given names; a single letter stands for any that
// begins with it.
func sameGiven(a, b string) likeness {
	switch {
	case spelling(a) == spelling(b):
		return variant
	case len(a) == 1 && strings.HasPrefix(b, a), len(b) == 1 && strings.HasPrefix(a, b):
		return initialOnly
	}
	return unlike
}

func middlesAgree(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if sameGiven(a[i], b[i]) == unlike {
			return false
		}
	}
	return true
}
