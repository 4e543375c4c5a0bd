package dates

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// atom is what the grammar reads: a token, or a piece of one that is written
// together, "three-day", "2am", "13/07/2025".
type atom struct {
	text  string // lower case
	token int
	entry
	digits int  // how many digits it is made of, 0 for words
	upper  bool // it begins with a capital
}

// atomsPerSentence bounds the work on one sentence.
const atomsPerSentence = 2000

// parser reads one document.
type parser struct {
	doc      *syntax.Document
	today    brief.Day // zero: unknown
	sentence int
	atoms    []atom
	anchors  anchors
	read     int            // how many anchors there were
	story    brief.Interval // the first day of these last ones that the text names
	depth    int
	ahead    bool // reading what follows "until" or "by"
}

// enter cuts a sentence into atoms.
func (p *parser) enter(s int) {
	p.sentence, p.atoms = s, p.atoms[:0]
	sentence := p.doc.Sentences[s]
	for t := sentence.First; t < sentence.Last && len(p.atoms) < atomsPerSentence; t++ {
		p.split(t)
	}
}

func (p *parser) split(t int) {
	tok := p.doc.Tokens[t]
	text := tok.Lower
	if text == "" {
		return
	}
	written := p.doc.Text[tok.Start:tok.End]
	if !composed(text) || len(written) != len(text) {
		p.push(text, t, upper(written))
		return
	}
	points := pointed(text)
	for text != "" {
		n := pieceLen(text, points)
		p.push(text[:n], t, upper(written))
		text, written = text[n:], written[n:]
	}
}

func upper(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}

// composed tells a token that may hold several atoms.
func composed(s string) bool {
	if len(s) < 2 || len(s) > 40 {
		return false
	}
	if _, known := lexicon[s]; known {
		return false
	}
	digit := s[0] >= '0' && s[0] <= '9'
	return digit || strings.ContainsAny(s, "-/") || strings.Contains(s, "–")
}

// pieceLen is the length of the first atom in s: a run of digits with its
// ordinal ending, a run of other characters, or one separator.
func pieceLen(s string, points bool) int {
	if strings.HasPrefix(s, "–") {
		return len("–")
	}
	if strings.IndexByte("-/:", s[0]) >= 0 || points && s[0] == '.' {
		return 1
	}
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > 0 {
		for _, end := range []string{"st", "nd", "rd", "th", "s", "'s"} {
			if rest := s[n:]; strings.HasPrefix(rest, end) && (len(rest) == len(end) || strings.IndexByte("-/", rest[len(end)]) >= 0) {
				return n + len(end)
			}
		}
		return n
	}
	if n = strings.IndexAny(s, "-/"); n < 0 {
		n = len(s)
	}
	if dash := strings.Index(s, "–"); dash > 0 {
		n = min(n, dash)
	}
	return n
}

// pointed tells a token whose points part a day from its month or an hour from
// its minutes: "12.11.2026", "3.12pm".
func pointed(s string) bool {
	rest := strings.TrimLeft(s, "0123456789.")
	return strings.Count(s, ".") == 2 && rest == "" && s[len(s)-1] != '.' || strings.Count(s, ".") == 1 && meridiem(rest)
}

func (p *parser) push(text string, token int, upper bool) {
	a := atom{text: text, token: token, upper: upper, entry: lexicon[text]}
	if l := p.doc.Language; l != "en" && l != "" {
		if text == "." && len(p.atoms) > 0 && p.atoms[len(p.atoms)-1].digits > 0 { // "18. Dezember"
			return
		}
		a.abroad()
		text = a.text
	}
	for a.digits < len(text) && text[a.digits] >= '0' && text[a.digits] <= '9' {
		a.digits++
	}
	switch rest := text[a.digits:]; {
	case a.digits == 0 || a.digits > 4:
		a.digits = 0
	case rest == "s" || rest == "'s":
		if _, ok := decadeOf(text); ok {
			a.entry = entry{decadeName, 0}
		}
		a.digits = 0
	case rest == "":
		v, _ := strconv.Atoi(text) // four digits at most
		a.entry = entry{number, v}
	case rest == "st" || rest == "nd" || rest == "rd" || rest == "th":
		v, _ := strconv.Atoi(text[:a.digits])
		a.entry, a.digits = entry{ordinal, v}, 0
	default:
		a.digits = 0
	}
	p.atoms = append(p.atoms, a)
}

// at is atom i, an empty one outside the sentence.
func (p *parser) at(i int) atom {
	if i < 0 || i >= len(p.atoms) {
		return atom{token: -1}
	}
	return p.atoms[i]
}

// is tells whether atoms from i on are the words.
func (p *parser) is(i int, words ...string) bool {
	for k, w := range words {
		if p.at(i+k).text != w {
			return false
		}
	}
	return true
}

// oneOf tells whether atom i is one of the words.
func (p *parser) oneOf(i int, words ...string) bool {
	text := p.at(i).text
	for _, w := range words {
		if text == w {
			return text != ""
		}
	}
	return false
}

func dash(s string) bool { return s == "-" || s == "–" || s == "—" || s == "--" }
