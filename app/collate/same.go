package collate

import (
	"slices"

	"readout/app/brief"
)

// SameActor tells whether actors of two briefs are the same one by their
// names and by what is said of them. Briefs may have nothing to do with each
// other, so it takes more than within one: a surname alone, an initial or an
// acronym is not enough, and a person with one name only is the same where
// something that is said of both agrees.
func SameActor(a, b brief.Actor) bool {
	x, y := knownOf(a), knownOf(b)
	if compare(x, y) < otherName {
		return false
	}
	full := func(k known) bool { return k.kind != brief.Person || slices.ContainsFunc(k.names, name.full) }
	return full(x) && full(y) || shared(x.roles, y.roles) > 0
}
