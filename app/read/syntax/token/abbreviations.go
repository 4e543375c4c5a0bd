package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Abbreviations by what the full stop after them says of the sentence.
var (
	// titles come before a name: the sentence goes on.
	titles = set(`mr mrs ms mx dr prof st sen sens rep reps gov govs gen lt col maj capt cmdr cpl sgt adm brig pvt
		rev hon pres supt insp det messrs mme mlle sr sra srta mgr msgr fr ft mt vs v no nos art fig figs vol vols pp p
		eq ch sec approx ca cf al ed eds trans viz op cit amb asst assoc atty dist dep sgts cols drs profs hr fl ext
		ie eg est pfc spc cpt cdr ens ltjg ltc gens`)
	// months and weekdays come before a number or end a sentence.
	calendar = set(`jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`)
	// others may end a sentence or not: the next word tells.
	others = set(`inc corp co ltd llc plc bros etc jr esq dept univ ave blvd rd hwy ala ariz ark calif colo conn del
		fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
		ont que alta sask ph.d m.d b.a m.a d.c u.s u.k u.n e.u a.m p.m b.c a.d min max oz sq cu tel misc intl natl
		govt gmbh s.a spa cie inst assn bldg apt mgmt`)
)

// next is what comes after a full stop.
type next struct {
	word   string
	joined bool // without a gap
}

// Dotted tells whether word keeps the full stop after it, as an abbreviation
// or an initial does.
func Dotted(word string, after next) bool {
	lower := strings.ToLower(word)
	if titles[lower] || calendar[lower] || others[lower] {
		if common[lower] {
			return capital(word) && plausible(lower, after)
		}
		return true
	}
	if utf8.RuneCountInString(word) == 1 {
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(r) && after.word != "" && (r != 'I' || !Starter(after.word))
	}
	return initials(word)
}

// common are abbreviations that are words as well.
var common = set(`no mar sat sun wed mon art fig al ed trans hon fl ext ill ind miss mass wash mo pa la del co det
	dist dep fr mt min max est inst spa cie gen ore ala apt ca op cit p v ch sec eq ens rep pres`)

// plausible tells whether a common word with a full stop is an abbreviation
// before what follows.
func plausible(lower string, after next) bool {
	if after.word == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(after.word)
	switch {
	case lower == "no" || lower == "fig" || lower == "art" || lower == "sec" || calendar[lower]:
		return unicode.IsDigit(r)
	case Starter(after.word):
		return false
	case titles[lower]:
		return unicode.IsUpper(r)
	}
	return true
}

// initials tells "U.S", "a.m", "Ph.D", "e.g": short parts with dots between.
func initials(word string) bool {
	parts := strings.Split(word, ".")
	if len(parts) < 2 || len(parts) > 6 {
		return false
	}
	for _, p := range parts {
		if n := utf8.RuneCountInString(p); n == 0 || n > 2 || !startsLetter(p) {
			return false
		}
	}
	return true
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// starters are words that in capitals begin a sentence far more often than a
// name.
var starters = set(`the a an he she it they we you i this that these those there his her its their our my your in
	on at for from with by as but and or so yet if when while after before since although though because however
	meanwhile moreover also what who where why how which some many most all no not both each every another such then
	now here to of about among during despite under until unless once according asked he's she's it's they're
	we're that's there's i'm earlier later last next still even only just nor more one two three other others
	several few none nobody everyone someone`)

// Starter tells a capitalised function word, the sign of a new sentence.
func Starter(word string) bool {
	if !capital(word) {
		return false
	}
	lower := strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	return starters[lower]
}

// Abbreviation is what a token with a full stop at its end allows to follow.
type Abbreviation uint8

// The kinds of abbreviation.
const (
	NoAbbreviation Abbreviation = iota // the full stop, if any, ends a sentence
	Continues                          // "Mr.": never ends one
	MayEnd                             // "Inc.", "U.S.": ends one if a starter follows
	Initial                            // "J."
)

// AbbreviationOf classes a token such as "Mr." or "U.S.".
func AbbreviationOf(token string) Abbreviation {
	word, ok := strings.CutSuffix(token, ".")
	if !ok || word == "" {
		return NoAbbreviation
	}
	lower := strings.ToLower(word)
	switch {
	case strings.Trim(word, ".") == "":
		return NoAbbreviation
	case titles[lower], lower == "e.g", lower == "i.e":
		return Continues
	case utf8.RuneCountInString(word) == 1:
		return Initial
	}
	return MayEnd
}
