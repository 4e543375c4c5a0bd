package collate

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold makes names comparable: small letters without marks or apostrophes.
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r), strings.ContainsRune("'’‘ʼ`´", r):
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return unmarked.Replace(b.String())
}

// unmarked are the Latin letters that have no decomposition.
var unmarked = strings.NewReplacer("ł", "l", "ø", "o", "đ", "d", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "ð", "d", "þ", "th")

// words are the folded words of a name or a text; a hyphen parts words too, so
// that "Kim Jong-un" is "Kim Jong Un".
func words(name string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(fold(name), "&", " and "), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// The ways one name is written in Latin letters by different papers, each
// with one that stands for all: Sergei, Sergey, Sergej; Zelensky, Zelenskyy;
// Mikhail, Mihail; Viktor, Victor; Müller, Mueller.
var (
	vowels        = strings.NewReplacer("gue", "ge", "ou", "u", "oo", "u", "ue", "u", "oe", "o", "ae", "a")
	romanisations = strings.NewReplacer(
		"shch", "sh", "tsch", "ch", "sch", "sh", "tch", "ch", "dzh", "j", "zh", "j", "dj", "j",
		"kh", "h", "ph", "f", "ch", "ch", "ck", "k", "ks", "x", "tz", "ts", "w", "v", "q", "k",
		"ei", "ey", "ej", "ey", "iy", "y", "ii", "y", "ij", "y", "yi", "y", "yj", "y", "yy", "y",
		"ja", "ya", "ia", "ya", "ju", "yu", "iu", "yu",
		"ce", "ce", "ci", "ci", "cy", "cy", "c", "k",
	)
	// Given names of Arabic origin are written with any vowels.
	arabic = []struct {
		written *regexp.Regexp
		as      string
	}{
		{regexp.MustCompile(`^m[ou]h+am+[aeiou]d+$`), "mohammed"},
		{regexp.MustCompile(`^m[ou]st[ao]f+a$`), "mustafa"},
		{regexp.MustCompile(`^a[hc]h?m[aeiou]d$`), "ahmed"},
		{regexp.MustCompile(`^h[ou]ss?[ea][iy]n$`), "hussein"},
		{regexp.MustCompile(`^h[ao]ss?[ae]n$`), "hassan"},
		{regexp.MustCompile(`^[ou]u?ss?ama$`), "osama"},
		{regexp.MustCompile(`^y[ou]u?ss?[eiou]+f$`), "yusuf"},
		{regexp.MustCompile(`^kh?al[ie]+d$`), "khaled"},
		{regexp.MustCompile(`^abd[aeou]l+$`), "abdul"},
		{regexp.MustCompile(`^[qgk]h?ad+h?af+[iy]$`), "gaddafi"},
	}
)

// spelling is one form for all the ways a word of a name is written. Words
// that differ in more, a final "a" for example, are different names.
func spelling(word string) string {
	if len(word) == 1 {
		return word // an initial
	}
	for _, a := range arabic {
		if a.written.MatchString(word) {
			return a.as
		}
	}
	s := romanisations.Replace(vowels.Replace(word))
	for _, soft := range []string{"ye", "je", "ie"} { // Yevgeny, Evgeny
		if rest, ok := strings.CutPrefix(s, soft); ok {
			s = "e" + rest
		}
	}
	if rest, ok := strings.CutSuffix(s, "i"); ok { // Dmitri, Dmitry
		s = rest + "y"
	}
	if strings.HasSuffix(s, "dr") || strings.HasSuffix(s, "tr") { // Alexandr, Alexander
		s = s[:len(s)-1] + "er"
	}
	return undouble(s)
}

// undouble writes every doubled letter once.
func undouble(s string) string {
	var b strings.Builder
	var last rune
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

func spellings(all []string) []string {
	out := make([]string, len(all))
	for i, w := range all {
		out[i] = spelling(w)
	}
	return out
}

// isAcronym tells two to eight capitals, with or without stops.
func isAcronym(name string) bool {
	letters := strings.ReplaceAll(name, ".", "")
	n := len([]rune(letters))
	return n >= 2 && n <= 8 && !strings.ContainsFunc(letters, func(r rune) bool { return !unicode.IsUpper(r) })
}

// initials are the first letters of a name's capitalised words.
func initials(name string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '-' }) {
		if r := []rune(w)[0]; unicode.IsUpper(r) {
			b.WriteRune(r)
		}
	}
	return strings.ToLower(b.String())
}

// isName tells a name from a description: each of its words of four letters
// and more has a capital, or it is a body that its land has one of.
func isName(s string) bool {
	if publicBody.MatchString(s) {
		return true
	}
	capital := false
	for _, w := range strings.Fields(s) {
		r := []rune(w)
		switch {
		case unicode.IsUpper(r[0]) || !unicode.IsLower(r[0]) && unicode.IsLetter(r[0]):
			capital = true
		case unicode.IsLower(r[0]) && len(r) >= 4:
			return false
		}
	}
	return capital
}

// publicBody is "Philippine coast guard" and "South Korean army", which papers
// write without capitals although there is but one.
var publicBody = regexp.MustCompile(`^(?:[Tt]he )?(?:\p{Lu}\S* )+(?:\p{Ll}\S* )?` +
	`(?:air force|armed forces|army|cabinet|central bank|coast guard|coastguard|foreign ministry|government|intelligence service|military|navy|parliament|police|presidency)$`)
