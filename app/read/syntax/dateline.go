package syntax

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/read/syntax/token"
)

// line is the tokens of a paragraph.
type line struct {
	text   string
	tokens []token.Span
}

func (l line) word(i int) string {
	if i < 0 || i >= len(l.tokens) {
		return ""
	}
	return l.text[l.tokens[i].Start:l.tokens[i].End]
}

// joined tells a word that no space is before.
func (l line) joined(i int) bool {
	return i > 0 && i < len(l.tokens) && l.tokens[i].Start == l.tokens[i-1].End
}

// inlineReach is how many tokens a headline run into the first paragraph has.
const inlineReach = 40

// dateline is the number of tokens of the dateline that a paragraph begins with,
// and those of the headline before it where an article is one line, "Mayor
// freed after a year LYON, May 3 (Agency) - A court …"; 0 where there is none.
func (l line) dateline(first bool) (headline, length int) {
	if n := l.datelineLength(); n > 0 {
		return 0, n
	}
	if !first {
		return 0, 0
	}
	if n := l.colonDateline(); n > 0 {
		return 0, n
	}
	for i := 3; i < min(len(l.tokens), inlineReach); i++ {
		if stops(l.word(i)) {
			break
		}
		if !shouted(l.word(i)) || shouted(l.word(i-1)) && !l.closes(i-1) {
			continue
		}
		rest := line{l.text, l.tokens[i:]}
		if n := rest.datelineLength(); n > 0 && slices.ContainsFunc(rest.tokens[:n], func(t token.Span) bool { return l.text[t.Start:t.End] == ")" }) {
			return i, n
		}
	}
	return 0, 0
}

func (l line) closes(i int) bool { return strings.ContainsAny(l.word(i), ".,:;)") }

// datelineAlone tells a dateline that has a line to itself, "PARIS (AFP) –" or,
// under the title, "ANKARA / BAGHDAD".
func (l line) datelineAlone(titled bool) bool {
	n := len(l.tokens)
	last := l.word(n - 1)
	if n > 3 && n < 15 && dashes(last) {
		for i := range n - 1 {
			if w := l.word(i); w == ")" && shouted(l.word(0)) {
				return true
			}
		}
	}
	if !titled || n > 6 {
		return false
	}
	for i := range n {
		if w := l.word(i); !shouted(w) && w != "/" && w != "," || labels[w] {
			return false
		}
	}
	return !dashes(last)
}

func dashes(w string) bool {
	switch w {
	case "-", "–", "—", "--", "―":
		return true
	}
	return false
}

// shouted tells a word in capitals.
func shouted(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return len(w) > 2 && w == strings.ToUpper(w) && unicode.IsUpper(r)
}

// foreignMonth tells a word without a capital between a day and its year:
// "21 novembre 2026".
func (l line) foreignMonth(i int) bool {
	k := i - 1
	if l.word(k) == "de" {
		k--
	}
	r, _ := utf8.DecodeRuneInString(l.word(k))
	return i > 2 && unicode.IsDigit(r) && l.word(i) == strings.ToLower(l.word(i))
}

// colonDateline is the number of tokens of a dateline that ends in a colon, as
// papers of South Asia write it, "LAHORE:", "SOLVIK, Norway:"; 0 where there is
// none.
func (l line) colonDateline() int {
	if w := l.word(0); len(w) < 4 || !shouted(w) || labels[w] {
		return 0
	}
	for i := 1; i < min(len(l.tokens)-2, 8); i++ {
		switch w := l.word(i); {
		case w == ":":
			if next := l.word(i + 1); capitalised(next) && next != "I" && next != "We" && next != "You" {
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

// placeWords are the words that the places of a dateline have before its first
// mark.
const placeWords = 5

// datelineLength is the number of tokens of a dateline, its dash included: that
// of "GENEVA, Nov. 9 (Reuters) -", "THE HAGUE -", "Paris (AFP) —".
func (l line) datelineLength() int {
	n := len(l.tokens)
	dash, slash, agency, shout, inside, marked := -1, 0, false, false, false, false
	for i := 0; i < min(n, 18); i++ {
		w := l.word(i)
		switch w {
		case "-", "–", "—", "--", "―", ".-":
			if i > 0 && l.word(i-1) != "(" && !(l.joined(i) && l.joined(i+1)) {
				dash = i
			}
		case "/":
			// TASS and others put the agency between strokes: "MINSK, June 10.
			// /TASS/.", "Ankara, 3 March /AA/.-".
			if slash > 0 && i > slash+1 && (shout || shouted(l.word(i-1)) || len(l.word(i-1)) == 2) && !l.joined(slash) && i+3 < n {
				for ; l.word(i+1) == "." || l.word(i+1) == ".-" || dashes(l.word(i+1)); i++ {
				}
				return i + 1
			}
			slash, marked = i, true
		case "(", "[":
			inside, marked = true, true
		case ")", "]":
			inside, agency = false, true
		case ",", ".", ":":
			marked = true
		case "'s", "of", "de", "la", "el", "du", "and", "al", "’s":
		default:
			r, _ := utf8.DecodeRuneInString(w)
			if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !inside && !l.foreignMonth(i) || i == 0 && !unicode.IsUpper(r) || i >= placeWords && !marked {
				return 0
			}
			shout = shout || i < 2 && !inside && shouted(w)
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
