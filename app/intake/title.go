package intake

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// above are lines that stand above a title: the hour, "20 NOV, 14:22", a
// picture's credit, an agency's note, a dateline alone.
var above = regexp.MustCompile(`(?i)^(?:(?:first |last )?(?:published|updated)\b.*\d.*|\(?(?:attn|eds)\b.*|.*\((?:AP Photo|AFP|Reuters|Getty Images)[^()]*\)|.*\) ?(?:--?|[–—])|` +
	`(?:[a-z]{3,9},? )?\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{4})?,? \d{1,2}[:.]\d{2}.*|\d{1,2}[:.]\d{2} [a-z]{2,4})$`)

// titleLine is the place of the title among the first lines, -1 where there is
// none: the first that is short and no sentence, below the name of a section,
// "World news", which a longer such line follows.
func titleLine(lines []string) int {
	for i, l := range lines[:min(len(lines), headLines)] {
		switch {
		case above.MatchString(l):
		case utf8.RuneCountInString(l) > maxTitle || endsLikeSentence(l):
			return -1
		case i+1 < len(lines) && section(l, lines[i+1]):
		default:
			return i
		}
	}
	return -1
}

// section tells the name of a section or a country above a title.
func section(line, next string) bool {
	if len(strings.Fields(line)) > 2 || endsLikeSentence(next) || utf8.RuneCountInString(next) > maxTitle || above.MatchString(next) {
		return false
	}
	if _, by := cutBy(next); by || strings.Contains(next, "|") {
		return false
	}
	if _, day := fullDate(next); day {
		return false
	}
	return !strings.Contains(line, " ") && len(strings.Fields(next)) > 4 || sections[strings.ToLower(line)]
}

// sections are names of parts of a paper.
var sections = map[string]bool{
	"news": true, "world": true, "world news": true, "politics": true, "business": true, "economy": true, "sport": true, "health": true, "science": true,
	"europe": true, "africa": true, "asia": true, "americas": true, "middle east": true, "international": true, "uk news": true, "us news": true,
}
