package token

import "strings"

// An office that is written with hyphens is one word: cut as the treebanks cut
// it, "the Secretary-General" speaks as a general and "President-elect Roe" is
// called Elect.

// office is how many pieces, hyphens included, from the hyphen at n on belong to
// an office with the word before it; 0 where they do not.
func (c *cutter) office(n int) int {
	before, after := strings.ToLower(c.word(n-1)), owner(c.word(n+1))
	switch {
	case incoming[after], before == "vice" && startsLetter(after), ranks[before] && seconds[after]:
		return 2
	case (after == "in" || after == "at") && c.word(n+2) == c.word(n) && c.joined(n+2) && c.joined(n+3) && charge[owner(c.word(n+3))]:
		return 4 // "commander-in-chief"
	}
	return 0
}

// owner is a word in lower case without the ending of a possessive or a plural.
func owner(w string) string {
	w, _, _ = strings.Cut(strings.ReplaceAll(strings.ToLower(w), "’", "'"), "'")
	return strings.TrimSuffix(w, "s")
}

var (
	// incoming follow the office that somebody is about to take.
	incoming = set("elect designate nominee")
	// ranks and seconds are the first and the second word of an office.
	ranks = set(`secretary attorney director governor solicitor inspector surgeon major lieutenant brigadier colonel consul auditor
		comptroller controller postmaster adjutant captain prosecutor sergeant rear air fleet field under chief master advocate commissioner`)
	seconds = set("general colonel major governor commander admiral marshal secretary sergeant justice")
	// charge ends what goes on with "in" or "at": "editor-in-chief".
	charge = set("chief waiting residence law large")
)
