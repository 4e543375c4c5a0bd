package actors

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// nameKey folds a name to what is compared: lower case, no leading article,
// no possessive, no full stops, one kind of apostrophe, hyphen and space.
func nameKey(s string) string {
	s = strings.ToLower(s)
	s = unaccented(keyFolds.Replace(s))
	f := strings.Fields(s)
	if len(f) > 1 && (f[0] == "the" || f[0] == "a" || f[0] == "an") {
		f = f[1:]
	}
	if n := len(f); n > 0 {
		f[n-1] = strings.TrimSuffix(strings.TrimSuffix(f[n-1], "'s"), "'")
		if f[n-1] == "" {
			f = f[:n-1]
		}
	}
	return strings.Join(f, " ")
}

var keyFolds = strings.NewReplacer(
	".", "", "’", "'", "‘", "'", "`", "'", "‑", "-", "–", "-", " - ", "-", "\u00ad", "",
	" 's", "'s", " ’s", "'s", "\"", "", "“", "", "”", "", "«", "", "»", "", "&", "and", ",", " ",
	"ø", "o", "ł", "l", "đ", "d", "ı", "i", "ß", "ss", "æ", "ae",
)

// unaccented takes the accents off; "Élysée" and "Elysee" are one name.
func unaccented(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, norm.NFD.String(s))
		}
	}
	return s
}

func firstWord(key string) string {
	w, _, _ := strings.Cut(key, " ")
	return w
}

func lastWord(key string) string { return key[strings.LastIndexByte(key, ' ')+1:] }

// wordsOf splits a key into words; "Kim Jong-un" and "Kim Jong Un" are alike.
func wordsOf(key string) []string {
	return strings.FieldsFunc(key, func(r rune) bool { return r == ' ' || r == '-' || r == '/' })
}

// skeleton folds what transliterations differ in: Zelensky and Zelenskyy,
// Sergei and Sergey, Mohammed and Mohamed.
func skeleton(w string) string {
	var b strings.Builder
	var last rune
	for _, r := range w {
		if r == 'y' || r == 'j' {
			r = 'i'
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return strings.ReplaceAll(b.String(), "kh", "h")
}

// samePerson scores two names of two words and more: first and last alike, an
// initial, a middle name left out.
func samePerson(a, b []string) float64 {
	if skeleton(a[len(a)-1]) != skeleton(b[len(b)-1]) {
		if sublist(a, b) >= 0 && len(a) < len(b) {
			return 1.5 // "Inês Vasconcelos" for "Inês Vasconcelos-Prado"
		}
		return 0
	}
	f, g := skeleton(a[0]), skeleton(b[0])
	switch {
	case f == g:
		return 3
	case len(f) == 1 && strings.HasPrefix(g, f), len(g) == 1 && strings.HasPrefix(f, g):
		return 2.5
	case len(f) >= 3 && len(g) >= 3 && (strings.HasPrefix(f, g) || strings.HasPrefix(g, f)):
		return 2
	case sublist(a, b) >= 0:
		return 2
	}
	return 0
}

// alike tells names that differ only in how they are transliterated.
func alike(a, b []string) bool {
	return slices.EqualFunc(a, b, func(x, y string) bool { return skeleton(x) == skeleton(y) })
}

// sublist is where the words of short stand in a row in full, -1 for nowhere.
func sublist(short, full []string) int {
	for at := 0; at+len(short) <= len(full); at++ {
		if alike(short, full[at:at+len(short)]) {
			return at
		}
	}
	return -1
}

// isAcronym tells "KCNA", "U.N.", "CFDT" from words in capitals.
func isAcronym(s string) bool {
	large, small := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			large++
		case r == '.' || r == '-' || r == '&':
		case unicode.IsLower(r) && large > 0: // "PhRMA", "PiS"
			small++
		default:
			return false
		}
	}
	return large >= 2 && large > small && utf8.RuneCountInString(s) <= 10
}

// initials are the acronyms a name can have: of its capitalized words, and of
// all.
func initials(name string) []string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '\n' })
	if len(words) < 2 || len(words) > 12 {
		return nil
	}
	var capital, all strings.Builder
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) {
			continue
		}
		all.WriteRune(unicode.ToUpper(r))
		if unicode.IsUpper(r) && !strings.EqualFold(w, "the") {
			capital.WriteRune(r)
		}
	}
	return []string{capital.String(), all.String()}
}

// PlaceName is the name of a place as one writes it that a dateline has in
// capitals: "NEW YORK" is New York. Three letters and fewer may stand for
// something and are left as they are.
func PlaceName(s string) string {
	if len(s) < 4 || strings.ToUpper(s) != s {
		return s
	}
	begins := true
	return inner.ReplaceAllStringFunc(strings.Map(func(r rune) rune {
		first := begins
		begins = !unicode.IsLetter(r) && r != '\'' && r != '’'
		if first {
			return r
		}
		return unicode.ToLower(r)
	}, s), strings.ToLower)
}

// inner are the small words within places' names: Rio de Janeiro,
// Port-au-Prince, Dar es Salaam.
var inner = regexp.MustCompile(`[ -](?:Al|Au|Aux|Da|De|Del|Di|Do|Dos|Du|El|En|Es|La|Las|Le|Les|Los|Of|Sur|The|Upon)[ -]`)
