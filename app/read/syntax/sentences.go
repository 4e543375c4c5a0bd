package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/read/syntax/token"
)

// longestSentence is the number of tokens after which a sentence is cut, so
// that the work on one stays bounded.
const longestSentence = 220

// splitter finds where sentences end among the tokens of a paragraph.
type splitter struct {
	text   string
	tokens []token.Span
	ends   []int
	open   bool // within straight quotation marks
}

// sentenceEnds are the indices after the last token of each sentence.
func sentenceEnds(text string, tokens []token.Span) []int {
	s := splitter{text: text, tokens: tokens}
	begin := 0
	for i := 0; i < len(tokens); i++ {
		if s.word(i) == `"` {
			s.open = !s.open
		}
		end := i + 1
		if stops(s.word(i)) || token.AbbreviationOf(s.word(i)) != token.NoAbbreviation {
			if k := s.boundary(begin, i); k > i {
				end = k
				for m := i + 1; m < end; m++ {
					if s.word(m) == `"` {
						s.open = !s.open
					}
				}
				s.ends = append(s.ends, end)
				begin, i = end, end-1
				continue
			}
		}
		if end-begin >= longestSentence {
			begin = s.cut(begin, end)
		}
	}
	if begin < len(tokens) {
		s.ends = append(s.ends, len(tokens))
	}
	return s.ends
}

// cut ends an endless sentence at the last semicolon or comma of its second
// half, or right where it is, and returns where the next begins.
func (s *splitter) cut(begin, end int) int {
	at := end
	for k := end - 1; k > begin+longestSentence/2; k-- {
		if w := s.word(k); w == ";" || w == "," && at == end {
			at = k + 1
			if w == ";" {
				break
			}
		}
	}
	s.ends = append(s.ends, at)
	return at
}

func (s *splitter) word(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.text[s.tokens[i].Start:s.tokens[i].End]
}

// joined tells whether token i follows the one before without a space.
func (s *splitter) joined(i int) bool {
	return i > 0 && i < len(s.tokens) && s.tokens[i].Start == s.tokens[i-1].End
}

// stops tells marks that end sentences.
func stops(w string) bool {
	switch r, _ := utf8.DecodeRuneInString(w); r {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔', '⁇', '⁉', '‼':
		return true
	}
	return false
}

// boundary is the index after the sentence that the mark at i ends, closing
// quotation marks and brackets included, or i where it ends none.
func (s *splitter) boundary(begin, i int) int {
	end := s.closers(i + 1)
	if end == len(s.tokens) {
		return end
	}
	next := end // the first word after, past opening marks
	for next < len(s.tokens)-1 && opener(s.word(next)) {
		next++
	}
	quoted := end > i+1 && quoteMark(s.word(i+1))
	if !s.begins(end, next, quoted) || s.abbreviates(begin, i, end, next, quoted) {
		return i
	}
	switch w := s.word(i); {
	case w == "." && i == begin+1 && numeral(s.word(begin)): // "1. First"
		return i
	case quoted && w != "." && s.attributed(next):
		return i
	case (w == "…" || strings.HasPrefix(w, "..")) && next == end && !capitalised(s.word(next)) && !caseless(s.word(next)):
		return i
	}
	return end
}

// begins tells whether a sentence may begin at end, where next is its first
// word: with a capital, a number, a quotation, a letter of a script without
// capitals.
func (s *splitter) begins(end, next int, quoted bool) bool {
	w := s.word(next)
	r, _ := utf8.DecodeRuneInString(w)
	switch {
	case strings.ContainsRune("—–-", r): // an aside, unless a full sentence follows
		return !quoted && !s.joined(end) && token.Starter(s.word(next+1))
	case end+1 == len(s.tokens) && !unicode.IsLetter(r) && !unicode.IsDigit(r):
		return false
	}
	return next > end || unicode.IsUpper(r) || unicode.IsDigit(r) || caseless(w) || unicode.Is(unicode.So, r) ||
		strings.ContainsRune("$£€•#@", r) || strings.HasPrefix(w, "http") || brand(w)
}

// abbreviates tells whether the full stop at i belongs to an abbreviation that
// does not end the sentence.
func (s *splitter) abbreviates(begin, i, end, next int, quoted bool) bool {
	w, after := s.word(i), s.word(next)
	switch token.AbbreviationOf(w) {
	case token.Continues:
		return true
	case token.Initial:
		if w == "X." && (s.word(i-1) == "on" || s.word(i-1) == "via") { // the platform
			return false
		}
		return !token.Starter(after) || i > begin && capitalised(s.word(i-1))
	case token.MayEnd:
		return !quoted && (next == end && !abbreviationEnds(w, after) || s.word(end) == "(" && capitalised(s.word(end+1)) && s.word(end+2) == ")") // "Halden Motor Corp. (HMC)"
	}
	return false
}

// caseless tells words of scripts that have no capitals.
func caseless(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLetter(r) && !unicode.IsLower(r) && !unicode.IsUpper(r)
}

// closers is the index after the closing marks that start at i.
func (s *splitter) closers(i int) int {
	open := s.open
	for ; i < len(s.tokens); i++ {
		switch s.word(i) {
		case "”", "’", "»", ")", "]", "’’", "''", "›", "」", "』", "）":
			if !s.joined(i) && s.word(i) != "”" && s.word(i) != "»" {
				return i
			}
		case "“": // closes in German
			if !s.joined(i) || s.joined(i+1) {
				return i
			}
		case `"`:
			if !open || !s.joined(i) && s.joined(i+1) {
				return i
			}
			open = false
		case "'":
			if !s.joined(i) {
				return i
			}
		default:
			return i
		}
	}
	return i
}

func opener(w string) bool {
	switch w {
	case `"`, "“", "‘", "'", "(", "[", "«", "„", "‹", "``", "`", "''", "「", "『", "¿", "¡", "”", "»":
		return true
	}
	return false
}

func quoteMark(w string) bool {
	switch w {
	case `"`, "”", "’", "'", "»", "''", "“", "’’", "›":
		return true
	}
	return false
}

func numeral(w string) bool {
	for _, r := range w {
		if !unicode.IsDigit(r) {
			return len(w) == 1 && w != "I"
		}
	}
	return len(w) < 4
}

func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// brand tells names written with a small first letter that may begin a
// sentence.
func brand(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	second, _ := utf8.DecodeRuneInString(w[size:])
	return unicode.IsLower(r) && unicode.IsUpper(second)
}

// abbreviationEnds decides whether "Inc.", "U.S." or "p.m." ends the sentence
// before the word after it.
func abbreviationEnds(w, after string) bool {
	switch strings.ToLower(w) {
	case "etc.", "jr.", "esq.":
		return capitalised(after) && (w != "Jr." || token.Starter(after))
	case "a.m.", "p.m.", "b.c.", "a.d.":
		return token.Starter(after) && !calendarWord(after)
	}
	return token.Starter(after)
}

func calendarWord(w string) bool {
	switch w {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "On", "In", "At", "And", "To", "EST", "EDT", "GMT":
		return true
	}
	return false
}

// attributed tells whether `Smith asked` or `the minister said` follows a
// question or an exclamation in quotation marks: it belongs to its sentence.
func (s *splitter) attributed(next int) bool {
	for k := next; k < min(next+6, len(s.tokens)); k++ {
		w := s.word(k)
		if speech[w] {
			return true
		}
		if stops(w) || quoteMark(w) || w == "," {
			return false
		}
	}
	return false
}

var speech = map[string]bool{
	"said": true, "says": true, "asked": true, "asks": true, "cried": true, "shouted": true, "wrote": true, "tweeted": true,
	"added": true, "told": true, "exclaimed": true, "chanted": true, "yelled": true, "replied": true, "wondered": true,
	"writes": true, "demanded": true, "joked": true, "posted": true, "quipped": true, "adds": true, "screamed": true,
}
