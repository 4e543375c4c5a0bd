package collate

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// fields are walks of life, by the words that name a place in each. People of
// one name in two of them are two people.
var fields = map[string]*regexp.Regexp{
	"office":   regexp.MustCompile(`\b(president|minister|premier|chancellor|ambassador|diplomat|envoy|senator|lawmaker|deputy|governor|mayor|congress(wo)?man|mp|candidate|spokes(wo)?man|spokesperson|commissioner|king|queen|prince|emir|sultan)\b`),
	"sport":    regexp.MustCompile(`\b(footballer|player|striker|midfielder|defender|goalkeeper|goalscorer|coach|athlete|boxer|cyclist|swimmer|sprinter|golfer|quarterback|pitcher|referee)\b`),
	"stage":    regexp.MustCompile(`\b(actor|actress|singer|rapper|musician|painter|novelist|poet|film-?maker|comedian|dancer|pianist|conductor)\b`),
	"business": regexp.MustCompile(`\b(ceo|cfo|chief executive|businessman|businesswoman|entrepreneur|banker|investor|founder)\b`),
	"science":  regexp.MustCompile(`\b(scientist|researcher|professor|physicist|chemist|biologist|astronomer|epidemiologist|seismologist|historian|economist)\b`),
	"medicine": regexp.MustCompile(`\b(doctor|surgeon|nurse|physician)\b`),
	"crime":    regexp.MustCompile(`\b(suspect|defendant|gunman|convict|inmate|smuggler)\b`),
}

// demonym tells the words of a role that are a people's: capitalised, with an
// ending that peoples have. creed are those that look so and are none.
var (
	demonym = regexp.MustCompile(`^\p{Lu}\p{L}*(an|ese|ish|i|ch|eek|iss|ic)$`)
	creed   = regexp.MustCompile(`^(Republican|Democratic|Christian|Catholic|Public|European|African|Asian|American-?born|Academic|Civilian|Guardian)$`)
)

// conflict tells roles that one person cannot have: of two walks of life, or
// of two peoples. A walk of life that only one side tells is no conflict.
func conflict(a, b []string) bool {
	return disjoint(fieldsOf(a), fieldsOf(b)) || disjoint(peoplesOf(a), peoplesOf(b))
}

func disjoint(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

func fieldsOf(roles []string) (found []string) {
	all := strings.ToLower(strings.Join(roles, "\n"))
	for name, words := range fields {
		if words.MatchString(all) {
			found = append(found, name)
		}
	}
	return found
}

func peoplesOf(roles []string) (found []string) {
	for _, w := range strings.FieldsFunc(strings.Join(roles, " "), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if demonym.MatchString(w) && !creed.MatchString(w) {
			found = append(found, w)
		}
	}
	return found
}

// shared counts the words of four letters and more that roles have in common.
func shared(a, b []string) (n int) {
	have := words(strings.Join(b, " "))
	for _, w := range words(strings.Join(a, " ")) {
		if len(w) >= 4 && slices.Contains(have, w) {
			n++
		}
	}
	return n
}
