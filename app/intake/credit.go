package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// credits are the ways a dateline names its agency: "LYON, May 3, 2026
// (Agency) -", "ANKARA, 3 May /AA/.".
var credits = []*regexp.Regexp{
	regexp.MustCompile(`^(\p{Lu}[^()\n]{1,60}?) ?\((\p{Lu}[^()\n]{1,30})\) ?(?:--?|[–—])`),
	regexp.MustCompile(`^(\p{Lu}[^/\n]{1,60}?)[ –—-]*/(\p{Lu}[^/\n]{1,30})/`),
}

// credit is the agency that a paragraph's dateline names, "" where it names
// none. "The Global Coffee Union (GCU) - " is a body with its acronym.
func credit(line string) string {
	for _, form := range credits {
		m := form.FindStringSubmatch(line)
		if m != nil && capitalised(m[1]) && initials(m[1]) != m[2] {
			return m[2]
		}
	}
	return ""
}

// capitalised tells words that may be a dateline's: each has a capital, or is
// short or begins with a digit, and no article is before them.
func capitalised(s string) bool {
	if strings.HasPrefix(s, "The ") {
		return false
	}
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && utf8.RuneCountInString(w) > 3 {
			return false
		}
	}
	return true
}

// initials are the capitals that words begin with.
func initials(s string) string {
	var out []rune
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			out = append(out, r)
		}
	}
	return string(out)
}
