package relations

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/assets"
)

// bareRole is a role without the name of whom it is of: the "prime minister"
// of "Georgian prime minister" and "Georgia's prime minister", the "chief
// executive" of "Corvex chief executive".
func bareRole(role string, of *brief.Actor) string {
	for _, mark := range []string{"'s ", "’s "} {
		if owner, rest, ok := strings.Cut(role, mark); ok && rest != "" && owner != "" {
			role = rest
		}
	}
	for _, at := range []string{" of ", " at ", " for ", " in "} { // "clerk of the Parliament"
		if office, owner, ok := strings.Cut(role, at); ok && namesOwner(lastWord(owner), of) {
			role = office
		}
	}
	words := slices.DeleteFunc(strings.Fields(role), func(w string) bool { return of.Kind == brief.Country && demonym(w, of.Name) && w != role })
	if len(words) > 0 && namesOwner(words[len(words)-1], of) { // "the 23rd Brigade": no role in it
		return ""
	}
	for len(words) > 1 && (articles[words[0]] || namesOwner(words[0], of) || of.Kind == brief.Country && demonym(words[0], of.Name)) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

func lastWord(s string) string { return s[strings.LastIndex(s, " ")+1:] }

// namesOwner tells a word of one of an actor's names.
func namesOwner(word string, of *brief.Actor) bool {
	if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
		return false
	}
	for _, name := range of.Names() {
		for _, part := range strings.Fields(name) {
			if len(part) > 2 && strings.EqualFold(part, word) && !roleWord[strings.ToLower(word)] {
				return true
			}
		}
	}
	return false
}

// roleWord are words of names of bodies that are words of roles as well.
var roleWord = map[string]bool{
	"prime": true, "minister": true, "president": true, "foreign": true, "defence": true, "defense": true, "finance": true,
	"state": true, "national": true, "general": true, "interior": true, "justice": true, "health": true, "security": true, "chief": true,
}

// demonym tells the adjective of a country, or its name.
func demonym(word, country string) bool {
	return states().demonyms[demonymOf{word, country}]
}

type demonymOf struct{ word, country string }

// states are the words of the adjectives of countries, with their country, and the
// countries by the name of their capital. Without their list a label keeps its
// adjective, and officials are tied to no country by where they speak.
var states = sync.OnceValue(func() (s struct {
	demonyms map[demonymOf]bool
	capitals map[string]string
},
) {
	s.demonyms, s.capitals = map[demonymOf]bool{}, map[string]string{}
	rows, err := assets.Rows("countries.tsv")
	if err != nil {
		return s
	}
	for _, cols := range rows {
		if cols[4] != "" {
			s.capitals[cols[4]] = cols[1]
		}
		for _, d := range strings.Split(cols[5], "|") {
			for _, w := range strings.Fields(d) {
				s.demonyms[demonymOf{w, cols[1]}] = true
			}
		}
	}
	return s
})
