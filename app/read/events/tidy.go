package events

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/clause"
)

// Phrases cut out of a sentence are made fit to stand alone: no mark before
// them, none open, no word at the end that announces more.

// pairs are the marks that come in twos.
var pairs = []struct{ open, close string }{{"“", "”"}, {"«", "»"}, {"(", ")"}, {"[", "]"}, {"„", "“"}}

// balanced is s without a mark that has no partner: what was opened last is
// closed, since the words after it are the first of those in the marks.
func balanced(s string) string {
	if strings.Count(s, "\"")%2 == 1 {
		s = closeOrDrop(s, strings.LastIndex(s, "\""), "\"", "\"")
	}
	for _, p := range pairs {
		if p.open == "„" && !strings.Contains(s, "„") || p.open == "“" && strings.Contains(s, "„") {
			continue
		}
		switch opened, closed := strings.Count(s, p.open), strings.Count(s, p.close); {
		case opened > closed:
			s = closeOrDrop(s, strings.LastIndex(s, p.open), p.open, p.close)
		case closed > opened:
			at := strings.Index(s, p.close)
			s = s[:at] + s[at+len(p.close):]
		}
	}
	if at := strings.LastIndex(s, "‘"); at >= 0 && !strings.Contains(s[at:], "’") {
		s = closeOrDrop(s, at, "‘", "’")
	}
	switch at := openApostrophe(s); {
	case at >= 0 && !strings.Contains(s[at+1:], "'"):
		s = closeOrDrop(s, at, "'", "'")
	case at < 0:
		s = strings.TrimSuffix(s, "'")
	}
	return strings.TrimSpace(s)
}

// openApostrophe is where the last apostrophe of s stands that opens a quotation,
// and no possessive; -1 for none.
func openApostrophe(s string) int {
	for at := len(s) - 1; at >= 0; at-- {
		if s[at] == '\'' && (at == 0 || s[at-1] == ' ') && !strings.HasPrefix(s[at:]+" ", "'s ") {
			return at
		}
	}
	return -1
}

// closeOrDrop closes a mark opened at, or cuts before it where it is a bracket
// or nothing much follows it.
func closeOrDrop(s string, at int, open, shut string) string {
	rest := strings.TrimSpace(s[at+len(open):])
	if open == "(" || open == "[" || rest == "" {
		return strings.TrimSpace(s[:at])
	}
	if open == "«" && strings.HasPrefix(s[at+len(open):], " ") {
		shut = " " + shut
	}
	return strings.TrimSpace(s) + shut
}

// opens tells whether the last of the tokens is a mark that opens rather than
// closes.
func (w *writer) opens(out []int) bool {
	last := out[len(out)-1]
	n := 0
	for _, i := range out {
		if w.quotation(i) {
			n++
		}
	}
	return n%2 == 1 && w.t.Tok(last).Lower != "’"
}

// tidy makes an answer a phrase of its own, or empty where nothing is left. Its
// span follows.
func (w *writer) tidy(a brief.Answer) brief.Answer {
	if a.Text == "" {
		return a
	}
	text := w.t.Doc.Text
	own := a.Span.Start >= 0 && a.Span.End <= len(text) && a.Span.Start < a.Span.End && text[a.Span.Start:a.Span.End] == a.Text
	if !own {
		a.Text = tidyEnds(cutOpen(tidyEnds(a.Text)))
		return a
	}
	s := tidyEnds(a.Text)
	start := a.Span.Start + strings.Index(a.Text, s)
	end := start + len(s)
	if s != cutOpen(s) { // the closing mark may stand right behind
		for _, n := range []int{1, 2, 3} {
			if end+n <= len(text) && utf8.ValidString(text[start:end+n]) && cutOpen(text[start:end+n]) == text[start:end+n] {
				s = text[start : end+n]
				break
			}
		}
	}
	if c := tidyEnds(cutOpen(s)); c != s {
		start += max(strings.Index(s, c), 0)
		s = c
	}
	if s == "" || loneWord[strings.ToLower(s)] {
		return brief.Answer{}
	}
	return brief.Answer{Text: s, Span: w.mark(brief.Span{Start: start, End: start + len(s)})}
}

// cutOpen is s up to a mark in it that is not closed, or behind one that was
// not opened.
func cutOpen(s string) string {
	for _, p := range []struct{ open, close string }{{"\"", "\""}, {"“", "”"}, {"«", "»"}, {"(", ")"}, {"[", "]"}, {"‘", "’"}} {
		at := strings.LastIndex(s, p.open)
		switch {
		case p.open == p.close && strings.Count(s, p.open)%2 == 1, p.open != p.close && at >= 0 && !strings.Contains(s[at:], p.close):
			if strings.TrimSpace(s[:at]) == "" {
				return s[at+len(p.open):]
			}
			s = s[:at]
		case p.open != p.close && p.open != "‘" && strings.Contains(s, p.close) && !strings.Contains(s, p.open):
			s = s[strings.Index(s, p.close)+len(p.close):]
		}
	}
	return s
}

// tidyEnds leaves out marks and words at the ends that belong to what was cut.
func tidyEnds(s string) string {
	for {
		t := strings.TrimFunc(s, unicode.IsSpace)
		t = strings.TrimLeft(t, ",.;:!?)-–—…'’")
		t = strings.TrimRight(t, ",;:(-–—")
		t = strings.TrimSpace(t)
		if at := strings.LastIndexByte(t, ' '); at >= 0 && trailing[strings.ToLower(t[at+1:])] {
			t = t[:at]
		}
		if at := strings.IndexByte(t, ' '); at >= 0 && leading[strings.ToLower(t[:at])] {
			t = t[at+1:]
		}
		if t == s {
			return t
		}
		s = t
	}
}

var (
	trailing = clause.WordSet("and or but the a an of to that which who whose where when with for from at by as than into its his her their our my your because if whether while after before not very")
	leading  = clause.WordSet("and or but that which")
	loneWord = clause.WordSet("it he she they this that which who what we i you them him her us these those there one and or the a an of to")
)
