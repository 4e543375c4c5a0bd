package events

import (
	"unicode"
	"unicode/utf8"

	"readout/app/read/syntax"
)

// worksInMarks marks the tokens that stand in quotation marks and are nobody's
// words, but the name of a work or what a banner says: "Salt Wedding" and "Let Her
// Sing" tell of no event. In a headline, which quotes whom it likes, their longer
// words begin with a capital.
func worksInMarks(d *syntax.Document, quoted []bool) []bool {
	in := make([]bool, len(d.Tokens))
	from := -1
	for i := range d.Tokens {
		opens, closes := marks(d.Tokens[i].Lower)
		switch {
		case from >= 0 && d.Tokens[from].Sentence != d.Tokens[i].Sentence:
			from = -1
			if opens {
				from = i
			}
		case from >= 0 && closes && !d.Tokens[i-1].SpaceAfter:
			if i-from > 2 && unsaid(d, from+1, i, quoted) {
				for k := from; k <= i; k++ {
					in[k] = true
				}
			}
			from = -1
		case opens && !d.Tokens[i].SpaceAfter:
			from = i
		}
	}
	return in
}

// unsaid tells a stretch of tokens of which none is quoted from somebody.
func unsaid(d *syntax.Document, first, last int, quoted []bool) bool {
	title := d.Sentences[d.Tokens[first].Sentence].Kind == syntax.Title
	for i := first; i < last; i++ {
		r, _ := utf8.DecodeRuneInString(d.Word(i))
		if quoted[i] || title && unicode.IsLetter(r) && !unicode.IsUpper(r) && (len(d.Tokens[i].Lower) > 4 || i == first || i == last-1) {
			return false
		}
	}
	return true
}
