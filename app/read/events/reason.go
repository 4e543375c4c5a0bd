package events

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/clause"
	"readout/app/read/syntax"
)

// reasonMarks introduce a reason whatever the parse made of it, the surest
// first.
var reasonMarks = [][]string{
	{"because", "of"},
	{"due", "to"},
	{"as", "a", "result", "of"},
	{"in", "retaliation", "for"},
	{"in", "response", "to"},
	{"in", "revenge", "for"},
	{"in", "reprisal", "for"},
	{"in", "protest", "at"},
	{"in", "protest", "against"},
	{"caused", "by"},
	{"owing", "to"},
	{"thanks", "to"},
	{"prompted", "by"},
	{"triggered", "by"},
	{"driven", "by"},
	{"sparked", "by"},
	{"blamed", "on"},
	{"in", "an", "attempt", "to"},
	{"in", "an", "effort", "to"},
	{"in", "a", "bid", "to"},
	{"in", "order", "to"},
	{"because"},
	{"on", "suspicion", "of"},
	{"on", "charges", "of"},
	{"on", "allegations", "of"},
	{"accused", "of"},
}

// keptMarks are those whose own words belong to the answer.
var keptMarks = map[string]bool{
	"retaliation": true, "revenge": true, "reprisal": true, "protest": true, "response": true,
	"attempt": true, "effort": true, "bid": true, "suspicion": true,
}

// nearLead is how many sentences from the first tell of the main event itself
// rather than of what surrounds it.
const nearLead = 5

// crimes are the marks of what somebody is held or blamed for, which is why
// they were arrested or tried and no reason for what they did.
var crimes = clause.WordSet("suspicion charges allegations accused")

// held are the types of what is done to people for what they are said to have
// done.
var held = map[brief.EventType]bool{
	brief.Coerce: true, brief.Accuse: true, "OTHER:trial": true, "OTHER:ruling": true, "OTHER:indictment": true, "OTHER:lawsuit": true,
	"OTHER:dismissal": true, "OTHER:resignation": true, "OTHER:suspension": true,
}

// maxReason is how many tokens a reason may have.
const maxReason = 14

// markedReason looks for a reason by its mark alone, in the sentences of an
// event and, for the main one, in the lead.
func (w *writer) markedReason(e *event) brief.Answer {
	seen := map[int]bool{}
	try := func(n int, own bool) (brief.Answer, bool) {
		if n < 0 || n >= len(w.t.Doc.Sentences) || seen[n] || w.t.Doc.Sentences[n].Kind != syntax.Body {
			return brief.Answer{}, false
		}
		seen[n] = true
		s := w.t.Doc.Sentences[n]
		for i := s.First; i < s.Last; i++ {
			for _, mark := range reasonMarks {
				if mark[0] == "due" && w.t.Tok(min(i+2, s.Last-1)).Tag == "VB" {
					continue // "due to arrive"
				}
				if w.quoted[i] || !w.spells(i, s.Last, mark) || !held[e.kind] && slices.ContainsFunc(mark, func(word string) bool { return crimes[word] }) {
					continue
				}
				if a := w.upToComma(i, i+len(mark), s.Last, mark); a.Text != "" && !w.tells(e, a.Span) && (own || !w.reasonOfAnother(e, i)) {
					return a, true
				}
			}
		}
		return brief.Answer{}, false
	}
	for _, m := range e.mentions[:min(len(e.mentions), 4)] {
		if a, ok := try(m.sentence, true); ok {
			return a
		}
	}
	if e.main {
		for n := max(w.head.lead, 0); n < max(w.head.lead, 0)+maxLead; n++ {
			if a, ok := try(n, false); ok {
				return a
			}
		}
	}
	return brief.Answer{}
}

// reasonOfAnother tells a token that stands under an event of another type and of
// other sides: the reason it introduces is that one's.
func (w *writer) reasonOfAnother(e *event, token int) bool {
	said := w.in(w.t.Tok(token).Sentence)
	for i := range said {
		if c := &said[i]; c.kind != e.kind && len(c.parties) > 0 && w.t.Under(token, c.trigger) &&
			!slices.ContainsFunc(c.parties, func(p party) bool { return e.has(p.actor) }) {
			return true
		}
	}
	return false
}

func (w *writer) spells(i, end int, mark []string) bool {
	if i+len(mark) >= end {
		return false
	}
	for k, word := range mark {
		if w.t.Tok(i+k).Lower != word {
			return false
		}
	}
	return true
}

// finite are the tags of verbs that carry a tense.
var finite = map[string]bool{"VBD": true, "VBZ": true, "VBP": true, "MD": true}

// upToComma is the words after a mark up to the end of the phrase.
func (w *writer) upToComma(mark, first, end int, words []string) brief.Answer {
	t := w.t
	last := first
	for last < end && last < first+maxReason {
		tok := t.Tok(last)
		if verb := finite[tok.Tag] && t.Under(mark, last) && t.Head(mark) != last; verb && last > first {
			break // "accused of theft | laughed"
		}
		if tok.POS == "PUNCT" && strings.ContainsAny(tok.Lower, ",.;:()-\"") || last > first && (t.Is(last, "cc") && t.Verbal(t.Head(last)) || saying[tok.Lemma] && t.Verbal(last)) {
			break
		}
		last++
	}
	for timed := false; last > first && (w.timed[last-1] || timed && t.Is(last-1, "case")); last-- {
		timed = true // "on suspicion of theft | on Monday"
	}
	if last-first < 1 {
		return brief.Answer{}
	}
	for k, word := range words {
		if keptMarks[word] {
			first = mark + k
			break
		}
	}
	return w.answer(first, last)
}
