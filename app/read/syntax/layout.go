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
	captionStart = regexp.MustCompile(`(?i)^\s*[(\[]?\s*(photo(graph)?s?|image|picture|pic|caption|credit|file photo|video|watch|illustration|graphic)\s*([:|/(]|credit|by\b|courtesy|(source|caption),)`)
	credit       = regexp.MustCompile(`(?i)((photo|image|picture|photograph|credit|file|handout|pool)\s*[:/|]\s*[^.]{2,60}|\b(AP Photo|Getty Images|AFP via Getty|EPA-EFE|Shutterstock|Alamy)\b[^.]{0,40}|\b(REUTERS|AP|AFP|EPA)/[\p{L} .]{2,40}|\bvia (AP|Reuters|Getty( Images)?|AFP)|\(file(\s+photo)?)[)\]]?\.?$`)
)

// layout is what of an article's paragraphs was seen so far.
type layout struct {
	title  string // as the article says it
	total  int    // paragraphs
	titled bool   // the title stands above
	begun  bool   // the body's first paragraph stands above
	listed bool   // in a list of other articles
}

// see tells what part of the article its n-th paragraph is, of so many tokens,
// with next below it.
func (l *layout) see(text, next string, n, words int) SentenceKind {
	kind := l.kindOf(text, next, n, words)
	is, lists := furniture(text)
	if l.listed = lists || l.listed && (is || otherHeadline(text, words)); is || l.listed {
		kind = Furniture
	}
	l.titled = l.titled || kind == Title
	l.begun = l.begun || kind == Body
	return kind
}

func (l *layout) kindOf(text, next string, n, words int) SentenceKind {
	ends := endsSentence(text)
	open := !l.titled && !l.begun // a title may come
	switch {
	case words > 60:
		return Body
	case stamp(text):
		return Byline
	case note(text):
		return Furniture
	case open && sameText(text, l.title):
		return Title
	case open && label(text, next):
		return Furniture
	case words <= 50 && hinted(text, creditHints...) && credit.MatchString(text):
		return Caption
	case n == 0 && l.total > 1 && words <= 30 && (!ends || titleCase(text)):
		return Title
	case bylineStart.MatchString(text) && words <= 40 && byline(text):
		return Byline
	case words <= 50 && hinted(text, "contributed") && contributed.MatchString(text):
		return Byline
	case captionStart.MatchString(text):
		return Caption
	case open && n < l.total-1 && n <= topLines && words > 3 && words <= 30 && !ends:
		return Title
	case l.total > 2 && n == l.total-1 && words <= 5 && !ends && allCapitalised(text):
		return Byline // the outlet's name alone
	case !l.begun && n > 0 && words <= 9 && len(strings.Fields(text)) <= 6 && !ends && allCapitalised(text):
		return Byline
	case n > 0 && n < l.total-1 && !ends && (words <= l.headingWords() && !quoteStart(text) || !l.begun && words <= 24 && tagged(text)):
		return Heading
	}
	return Body
}

// headingWords are how many tokens a heading has: those under the title are
// longer.
func (l *layout) headingWords() int {
	if l.titled && !l.begun {
		return 30
	}
	return 14
}

// topLines are how many lines may stand above the title.
const topLines = 4

// tagged tells a headline that begins with its quotation, "'No way back,' says
// minister".
func tagged(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("\"'“‘«", r) && unicode.IsLetter(last)
}

// creditHints are what text holds, one of them, that credit matches.
var creditHints = []string{":", "/", "|", "ap photo", "(file", "getty", "epa-efe", "shutterstock", "alamy", "via "}

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

var connective = map[string]bool{"of": true, "and": true, "the": true, "&": true, "|": true, "-": true, "–": true, "in": true, "for": true, "with": true, "dpa": true, "dpa,": true}

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
