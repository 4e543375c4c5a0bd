package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// block is a paragraph's bytes before it is read.
type block struct{ start, end int }

// blocks cuts text into paragraphs: at blank lines, and at single line ends
// too unless the text was wrapped at a column.
func blocks(text string) []block {
	lines := splitLines(text)
	wrapped := hardWrapped(text, lines)
	var out []block
	for i, l := range lines {
		if l.start == l.end {
			continue
		}
		if i > 0 && lines[i-1].start < lines[i-1].end && len(out) > 0 {
			last := &out[len(out)-1]
			if wrapped && !startsItem(text[l.start:l.end]) || continues(text[last.start:last.end], text[l.start:l.end]) {
				last.end = l.end
				continue
			}
		}
		out = append(out, l)
	}
	return out
}

// splitLines are the lines without white space around; a blank one is empty.
func splitLines(text string) []block {
	var out []block
	for at := 0; at <= len(text); {
		end := len(text)
		size := 0
		if k := strings.IndexFunc(text[at:], lineEnd); k >= 0 {
			end = at + k
			_, size = utf8.DecodeRuneInString(text[end:])
			if strings.HasPrefix(text[end:], "\r\n") {
				size = 2
			}
		}
		line := text[at:end]
		lead := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
		trail := len(strings.TrimRightFunc(line[lead:], unicode.IsSpace))
		out = append(out, block{at + lead, at + lead + trail})
		if size == 0 {
			break
		}
		at = end + size
	}
	return out
}

func lineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// hardWrapped tells text whose lines were broken at a column: most lines that
// another follows are nearly as long as the longest, and few end a sentence.
func hardWrapped(text string, lines []block) bool {
	followed, longest, open := 0, 0, 0
	for i, l := range lines {
		longest = max(longest, l.end-l.start)
		if i+1 < len(lines) && l.start < l.end && lines[i+1].start < lines[i+1].end {
			followed++
			if !endsSentence(text[l.start:l.end]) {
				open++
			}
		}
	}
	if followed < 3 || longest > 130 || open*10 < followed*6 {
		return false
	}
	long := 0
	for i, l := range lines {
		if i+1 < len(lines) && l.start < l.end && lines[i+1].start < lines[i+1].end && (l.end-l.start)*10 >= longest*7 {
			long++
		}
	}
	return long*10 >= followed*7
}

// endsSentence tells a line that ends with a full stop or its like, perhaps
// within quotation marks.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’»“)] ")
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…:;。！？؟", r)
}

// continues tells a line that goes on with the sentence of the one before.
func continues(before, line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	if !unicode.IsLower(r) || len(before) < 40 {
		return false
	}
	return !endsSentence(before)
}

// startsItem tells a line that begins an item of a list or a line of dialogue.
func startsItem(line string) bool {
	r, size := utf8.DecodeRuneInString(line)
	return strings.ContainsRune("•‣◦*·—–-", r) && strings.HasPrefix(line[size:], " ")
}
