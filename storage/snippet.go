package storage

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
)

// snippetBytes is about how long a snippet is.
const snippetBytes = 180

// stretch is bytes [start, end) of a text.
type stretch struct{ start, end int }

// matches are the places of terms in a text, in order and apart. A word that
// begins with a term is a match as a whole, as the index has it.
func matches(text string, terms []term) []stretch {
	f := foldText(text)
	var all []stretch
	for _, t := range terms {
		want := strings.Join(strings.Fields(fold(t.text)), " ")
		unspaced := strings.ContainsFunc(want, isUnspaced)
		for at := 0; want != ""; {
			i := strings.Index(f.text[at:], want)
			if i < 0 {
				break
			}
			start, end := at+i, at+i+len(want)
			at = end
			if !unspaced {
				if continuesWord(f.text[:start]) {
					continue
				}
				rest := wordEnd(f.text[end:])
				if rest > 0 && t.whole() {
					continue
				}
				end += rest
			}
			all = append(all, stretch{f.from[start], f.from[end]})
		}
	}
	return apart(all)
}

// continuesWord tells whether text ends within a word.
func continuesWord(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// wordEnd is how many bytes the word goes on at the beginning of text.
func wordEnd(text string) int {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return i
		}
	}
	return len(text)
}

// apart sorts stretches and makes one of those that overlap.
func apart(all []stretch) (out []stretch) {
	sort.Slice(all, func(i, j int) bool { return all[i].start < all[j].start })
	for _, s := range all {
		if n := len(out); n > 0 && s.start <= out[n-1].end {
			out[n-1].end = max(out[n-1].end, s.end)
			continue
		}
		if s.end > s.start {
			out = append(out, s)
		}
	}
	return out
}

// snippet is the stretch of text with the most matches, in pieces.
func snippet(text string, found []stretch) []brief.Piece {
	from, to := window(text, found)
	var pieces []brief.Piece
	add := func(s string, match bool) {
		if s != "" {
			pieces = append(pieces, brief.Piece{Text: s, Match: match})
		}
	}
	at := from
	if from > 0 {
		add("… ", false)
	}
	for _, m := range found {
		if m.start < from || m.end > to {
			continue
		}
		add(oneLine(text[at:m.start]), false)
		add(oneLine(text[m.start:m.end]), true)
		at = m.end
	}
	add(oneLine(text[at:to]), false)
	if to < len(text) {
		add(" …", false)
	}
	return pieces
}

func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// window chooses the snippet's place and cuts it between words.
func window(text string, found []stretch) (from, to int) {
	best, most := 0, 0
	for i, last := 0, 0; i < len(found); i++ {
		for last < len(found) && found[last].end-found[i].start <= snippetBytes*2/3 {
			last++
		}
		if last-i > most {
			best, most = i, last-i
		}
	}
	if most > 0 {
		from = max(0, found[best].start-snippetBytes/4)
	}
	to = min(len(text), from+snippetBytes)
	if len(found) > 0 {
		to = max(to, found[best].end)
	}
	return cutBefore(text, from), cutAfter(text, to)
}

// cutBefore moves back to the beginning of a word, or of a character where
// none begins nearby; cutAfter moves on to the end of one.
func cutBefore(text string, at int) int {
	if i := strings.LastIndexFunc(text[max(0, at-20):at], unicode.IsSpace); i >= 0 && at > 0 {
		at = max(0, at-20) + i
		_, w := utf8.DecodeRuneInString(text[at:])
		return at + w
	}
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

func cutAfter(text string, at int) int {
	if i := strings.IndexFunc(text[at:min(len(text), at+20)], unicode.IsSpace); i >= 0 {
		return at + i
	}
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}
