package actormap

import (
	"strings"
	"unicode"
)

// Widths in map units at which labels wrap. A label of many words gets a
// wider box instead of a tower of lines.
const (
	nodeWrap  = 130
	edgeWrap  = 110
	widestBox = 320
)

// wrap breaks text into lines no wider than width, at spaces, between
// ideographs, and inside a word only where the word alone is too wide. Nothing
// of the text is cut.
func wrap(text string, width float64, measure func(string) float64) []string {
	var lines []string
	line := ""
	for _, piece := range pieces(text) {
		if line != "" && measure(strings.TrimRight(line+piece, " ")) > width {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		if line == "" {
			piece = strings.TrimLeft(piece, " ")
		}
		for measure(strings.TrimRight(piece, " ")) > width {
			head, tail := breakWord(piece, width, measure)
			if tail == "" {
				break
			}
			lines = append(lines, head)
			piece = tail
		}
		line += piece
	}
	if line = strings.TrimRight(line, " "); line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// pieces cuts text after each space, hyphen and ideograph.
func pieces(text string) []string {
	var out []string
	start := 0
	for i, r := range text {
		if i > start && breaksBefore(r) {
			out, start = append(out, text[start:i]), i
		}
		if r == ' ' || r == '-' || r == '/' {
			end := i + 1
			out, start = append(out, text[start:end]), end
		}
	}
	if start < len(text) {
		out = append(out, text[start:])
	}
	return out
}

func breaksBefore(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }

// breakWord takes from the front of a word what fits, at least one character
// with its combining marks.
func breakWord(word string, width float64, measure func(string) float64) (head, tail string) {
	cut := 0
	for i, r := range word {
		if i == 0 || unicode.In(r, unicode.M) || r == '\u200d' {
			continue
		}
		if cut > 0 && measure(word[:i]) > width {
			break
		}
		cut = i
	}
	if cut == 0 {
		return word, ""
	}
	return word[:cut], word[cut:]
}
