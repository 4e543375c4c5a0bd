package syntax

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	bylineStart  = regexp.MustCompile(`(?i)^\s*[(\[*_]*\s*((by|from)\s+\p{L}|((additional|further)\s+)?(reporting|writing|editing|compiled|written|edited|translated|reported)(\s+and\s+\p{L}+)?\s*(by\b|:)|with\s+(additional\s+)?(reporting|inputs?|files?)\b|(our|special)\s+correspondents?\b|(last\s+)?(updated|published|posted|modified)\b|\d+\s+min(ute)?s?\s+read|copyright\b|©|all rights reserved|read more\b|sign up\b|subscribe\b|follow\s+us\b|advertisement$)`)
	contributed  = regexp.MustCompile(`(?i)\bcontributed\s+(to\s+)?(this|the)\s+(report|story|article)|\bcontributed\s+reporting`)
	captionStart = regexp.MustCompile(`(?i)^\s*[(\[]?\s*(photo(graph)?s?|image|picture|pic|caption|credit|file photo|video|watch|illustration|graphic)\s*([:|/(]|credit|by\b|courtesy)`)
	credit       = regexp.MustCompile(`(?i)((photo|image|picture|photograph|credit|file|handout|pool)\s*[:/|]\s*[^.]{2,60}|\b(AP Photo|Getty Images|AFP via Getty|EPA-EFE|Shutterstock|Alamy)\b[^.]{0,40}|\b(REUTERS|AP|AFP|EPA)/[\p{L} .]{2,40}|\bvia (AP|Reuters|Getty( Images)?|AFP))[)\]]?\.?$`)
)

// kindOf tells what part of the article a paragraph is. The paragraph is the
// n-th of total; words is its number of tokens.
func kindOf(text, title string, n, total, words int) SentenceKind {
	ends := endsSentence(text)
	switch {
	case words > 60:
		return Body
	case n == 0 && (sameText(text, title) || total > 1 && words <= 30 && (!ends || titleCase(text))):
		return Title
	case bylineStart.MatchString(text) && words <= 40 && byline(text):
		return Byline
	case words <= 50 && hinted(text, "contributed") && contributed.MatchString(text):
		return Byline
	case captionStart.MatchString(text), words <= 50 && hinted(text, creditHints...) && credit.MatchString(text):
		return Caption
	case total > 2 && n == total-1 && words <= 5 && !ends && allCapitalised(text):
		return Byline // the outlet's name alone
	case n <= 3 && n > 0 && words <= 6 && !ends && allCapitalised(text):
		return Byline
	case n > 0 && n < total-1 && words <= 14 && !ends && !quoteStart(text):
		return Heading
	}
	return Body
}

// creditHints are what text holds, one of them, that credit matches.
var creditHints = []string{":", "/", "|", "ap photo", "getty", "epa-efe", "shutterstock", "alamy", "via "}

// hinted tells text that holds one of the hints, which spares most lines a slow
// search for a pattern.
func hinted(text string, hints ...string) bool {
	low := strings.ToLower(text)
	return slices.ContainsFunc(hints, func(h string) bool { return strings.Contains(low, h) })
}

func sameText(a, b string) bool {
	return b != "" && strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
}

// byline tells "By Jane Roe in Paris" from a sentence that starts with "by" or
// "from": names follow, and no sentence ends in a full stop after many words.
func byline(text string) bool {
	f := strings.Fields(text)
	first := strings.ToLower(strings.Trim(f[0], "([*_"))
	if first != "by" && first != "from" {
		return true
	}
	if len(f) < 2 || len(f) > 16 || !capital(f[1]) || strings.HasSuffix(text, ".") && len(f) > 6 {
		return false
	}
	capitals := 0
	for _, w := range f[1:] {
		if capital(w) {
			capitals++
		}
	}
	return first == "by" && capitals*2 >= len(f)-1
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘(["))
	return unicode.IsUpper(r)
}

func allCapitalised(text string) bool {
	for _, w := range strings.Fields(text) {
		if !capital(w) && !connective[w] {
			return false
		}
	}
	return true
}

var connective = map[string]bool{"of": true, "and": true, "the": true, "&": true, "|": true, "-": true, "–": true, "in": true, "for": true}

// titleCase tells text in which every long word has a capital, as headlines
// have that some archives end with a full stop.
func titleCase(text string) bool {
	long, capitals := 0, 0
	for _, w := range strings.Fields(text) {
		if len(w) < 4 {
			continue
		}
		long++
		if capital(w) {
			capitals++
		}
	}
	return long > 2 && capitals*10 >= long*9
}

func quoteStart(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("\"'“‘«„—–-•", r)
}

// colonDateline is the number of tokens of a dateline that ends in a colon, as
// papers of South Asia write it, "LAHORE:", "SOLVIK, Norway:"; 0 where there is
// none.
func colonDateline(word func(int) string, n int) int {
	w := word(0)
	if r, _ := utf8.DecodeRuneInString(w); len(w) < 4 || w != strings.ToUpper(w) || !unicode.IsUpper(r) || labels[w] {
		return 0
	}
	for i := 1; i < min(n-2, 8); i++ {
		switch w := word(i); {
		case w == ":":
			next := word(i + 1)
			if r, _ := utf8.DecodeRuneInString(next); unicode.IsUpper(r) && next != "I" && next != "We" && next != "You" {
				return i + 1
			}
			return 0
		case w != "," && !capital(w):
			return 0
		}
	}
	return 0
}

// labels are words in capitals that a colon follows and no place.
var labels = map[string]bool{
	"BREAKING": true, "UPDATE": true, "EXCLUSIVE": true, "WATCH": true, "OPINION": true, "ANALYSIS": true, "PHOTO": true, "PHOTOS": true, "VIDEO": true,
	"NOTE": true, "EDITOR": true, "FACTBOX": true, "EXPLAINER": true, "LIVE": true, "CORRECTED": true, "CORRECTION": true, "REVIEW": true, "QUESTION": true, "ANSWER": true,
}

// datelineLength is the number of tokens of a dateline, its dash included,
// among the n words of a paragraph; joined tells a word that no space is
// before; 0 where there is none: "GENEVA, Nov. 9
// (Reuters) -", "THE HAGUE -", "Paris (AFP) —".
func datelineLength(word func(int) string, joined func(int) bool, n int) int {
	dash, slash, agency, shout, inside := -1, 0, false, false, false
	for i := 0; i < min(n, 18); i++ {
		w := word(i)
		switch w {
		case "-", "–", "—", "--", "―":
			if i > 0 && word(i-1) != "(" && !(joined(i) && joined(i+1)) {
				dash = i
			}
		case "/":
			// TASS puts the agency between strokes: "MINSK, June 10. /TASS/."
			if slash > 0 && i > slash+1 && shout && i+3 < n {
				if word(i+1) == "." {
					i++
				}
				return i + 1
			}
			slash = i
		case "(", "[":
			inside = true
		case ")", "]":
			inside, agency = false, true
		case ",", ".", ":", "'s", "of", "de", "la", "el", "du", "and", "al", "’s":
		default:
			r, _ := utf8.DecodeRuneInString(w)
			if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !inside {
				return 0
			}
			if i == 0 && !unicode.IsUpper(r) {
				return 0
			}
			if i < 2 && !inside && len(w) > 2 && w == strings.ToUpper(w) && unicode.IsUpper(r) {
				shout = true
			}
		}
		if dash >= 0 {
			break
		}
	}
	if dash < 1 || dash+2 >= n || !shout && !agency {
		return 0
	}
	return dash + 1
}
