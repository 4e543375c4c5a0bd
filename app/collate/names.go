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
	oneLetter            // "Rashad Quliyev" and "Rashad Guliyev", of one office
	initialOnly          // "S. Lavrov" and "Sergei Lavrov"
	acronymOf            // "OCC" and "Organization of Caspian Carriers"
	otherName            // an alias of one is a name of the other
	variant              // "Sergey Lavrov" and "Sergei Viktorovich Lavrov"
	sameName
)

// how names the rule for Why.
func (l likeness) how() string {
	return map[likeness]string{
		surnameOnly: "rule:surname", oneLetter: "rule:office", initialOnly: "rule:initial", acronymOf: "rule:acronym",
		otherName: "rule:alias", variant: "rule:spelling", sameName: "rule:name",
	}[l]
}

// known is what is compared of an actor: its names, and what is said of it.
type known struct {
	kind  brief.ActorKind
	names []name // the canonical one first, then aliases that are names and the same
	roles []string
}

// name is a name taken apart once, for all the comparisons it comes into.
type name struct {
	text     string
	words    []string // without honorifics, or without legal forms
	spelled  []string
	initials string // of the capitalised words
	acronym  string // the letters of an acronym, "" where it is none
	landed   string // with its country as a code, "" where it has none or is a person's
}

func newName(kind brief.ActorKind, text string) name {
	n := name{text: text, words: plainWords(text), initials: initials(text)}
	if kind == brief.Person {
		n.words = personWords(text)
	} else {
		n.landed = landed(text)
	}
	n.spelled = spellings(n.words)
	if isAcronym(text) {
		n.acronym = strings.ToLower(strings.ReplaceAll(text, ".", ""))
	}
	return n
}

func (n name) sameWords(o name) bool { return len(n.words) > 0 && slices.Equal(n.words, o.words) }

func knownOf(a brief.Actor) known {
	k := known{kind: a.Kind, names: []name{newName(a.Kind, a.Name)}}
	for _, x := range a.Aliases {
		if x.Status == brief.Same && isName(x.Text) {
			k.names = append(k.names, newName(a.Kind, x.Text))
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
	case !isName(a.names[0].text) || !isName(b.names[0].text):
		return unlike // "the pair" of one article is not that of another
	case a.kind == brief.Person && b.kind == brief.Person:
		if conflict(a.roles, b.roles) {
			return unlike
		}
		return comparePeople(a, b)
	case a.kind == brief.Person || b.kind == brief.Person:
		return compareMixed(a, b)
	case a.kind != b.kind && !mixable(a.kind, b.kind):
		return unlike
	}
	if a.names[0].sameWords(b.names[0]) {
		return sameName
	}
	if l := a.names[0].landed; l != "" && l == b.names[0].landed {
		return variant
	}
	if a.kind != b.kind {
		return unlike // "Moscow" the city is not a name of Russia
	}
	return compareBodies(a.names, b.names)
}

// compareMixed compares what one reading took for a person and the other did
// not: one of them is wrong where both have the same full name and neither is
// said to be a body.
func compareMixed(a, b known) likeness {
	x, y := a.names[0], b.names[0]
	isBody := func(k known) bool {
		return k.kind != brief.Person && (k.kind != brief.Organization || body.MatchString(fold(strings.Join(k.roles, " "))))
	}
	if x.full() && x.sameWords(y) && !isBody(a) && !isBody(b) {
		return sameName
	}
	return unlike
}

// body tells a role that no person has.
var body = regexp.MustCompile(`\b(company|firm|group|maker|bank|agency|party|ministry|newspaper|magazine|broadcaster|foundation|institute|university|school|museum|hospital|prize|ship|vessel|tanker|ferry|airport|bridge|stadium|club|team|brand|chain)\b`)

// mixable are the kinds that readers of two articles may see differently.
func mixable(a, b brief.ActorKind) bool {
	pair := func(x, y brief.ActorKind) bool { return a == x && b == y || a == y && b == x }
	return pair(brief.Country, brief.Location) || pair(brief.Organization, brief.Group)
}

// compareBodies compares what is no person.
func compareBodies(a, b []name) likeness {
	best := unlike
	for _, x := range a {
		for _, y := range b {
			switch {
			case x.sameWords(y):
				best = max(best, otherName)
			case x.stoodFor(y), y.stoodFor(x):
				best = max(best, acronymOf)
			case slices.Equal(x.spelled, y.spelled), x.landed != "" && x.landed == y.landed:
				best = max(best, variant)
			}
		}
	}
	return best
}

// stoodFor tells that n is the acronym of o, in three letters and more.
func (n name) stoodFor(o name) bool { return len(n.acronym) >= 3 && n.acronym == o.initials }

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
func comparePeople(a, b known) likeness {
	best := unlike
	for _, x := range a.names {
		for _, y := range b.names {
			if x.full() && y.full() {
				best = max(best, compareFull(x, y))
			}
		}
	}
	fullA, fullB := slices.ContainsFunc(a.names, name.full), slices.ContainsFunc(b.names, name.full)
	if fullA && fullB {
		if best == unlike && shared(a.roles, b.roles) >= 2 && oneLetterApart(a.names[0], b.names[0]) {
			best = oneLetter
		}
		return best
	}
	for _, x := range a.names {
		for _, y := range b.names {
			best = max(best, compareLone(x, y))
		}
	}
	return best
}

func (n name) full() bool { return len(n.words) >= 2 }

// compareLone compares a lone name with another or with a full name's last
// word.
func compareLone(x, y name) likeness {
	switch {
	case len(x.words) == 0 || len(y.words) == 0 || x.full() && y.full():
		return unlike
	case slices.Equal(x.words, y.words):
		return sameName
	case x.spelled[len(x.spelled)-1] != y.spelled[len(y.spelled)-1]:
		return unlike
	case x.full() || y.full():
		return surnameOnly
	}
	return variant
}

// compareFull compares two names of two words and more. Middle names may be
// missing from one, but those that both have must agree; the family name may
// stand first or last.
func compareFull(x, y name) likeness {
	if slices.Equal(x.words, y.words) {
		return sameName
	}
	last := len(y.spelled) - 1
	if x.spelled[len(x.spelled)-1] == y.spelled[last] {
		if first := sameGiven(x, y, 0, 0); first != unlike && middlesAgree(x, y) {
			return first
		}
	}
	if len(x.spelled) == len(y.spelled) && x.spelled[last] == y.spelled[0] && slices.Equal(x.spelled[:last], y.spelled[1:]) {
		return variant
	}
	return unlike
}

// sameGiven compares the i-th word of x with the j-th of y, given names both;
// a single letter stands for any that begins with it.
func sameGiven(x, y name, i, j int) likeness {
	a, b := x.words[i], y.words[j]
	switch {
	case x.spelled[i] == y.spelled[j]:
		return variant
	case len(a) == 1 && strings.HasPrefix(b, a), len(b) == 1 && strings.HasPrefix(a, b):
		return initialOnly
	}
	return unlike
}

// middlesAgree compares what stands between the first and the last word.
func middlesAgree(x, y name) bool {
	a, b := len(x.words)-2, len(y.words)-2
	if a == 0 || b == 0 {
		return true
	}
	for i := range min(a, b) {
		if sameGiven(x, y, i+1, i+1) == unlike {
			return false
		}
	}
	return a == b
}

// oneLetterApart tells full names that differ in one letter of one word of
// five letters and more, other than its last: a slip, or a romanisation that
// spelling does not know. It speaks for one person only where both have the
// same office.
func oneLetterApart(x, y name) bool {
	if !x.full() || len(x.words) != len(y.words) {
		return false
	}
	differ := 0
	for i, w := range x.words {
		if x.spelled[i] == y.spelled[i] {
			continue
		}
		v := y.words[i]
		if differ++; len(w) < 5 || len(v) < 5 || w[len(w)-1] != v[len(v)-1] || !oneEdit(w, v) {
			return false
		}
	}
	return differ == 1
}

// oneEdit tells words that differ by one letter more, less or other.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i < len(a) && a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}
