package events

import (
	"strings"

	"readout/app/brief"
)

// closer is how the text words what the headline tells in other words: "rammed
// a car" for "attack". Empty where it says no more than the headline does.
func (w *writer) closer(e *event, what string) brief.Answer {
	first, last := w.predicate(e.trigger, 5)
	for last-1 > e.trigger && w.t.Head(last-1) >= last {
		last-- // "by the Norwegian …"
	}
	for last-1 > e.trigger && w.t.Is(last-1, "case", "nmod:poss") {
		last-- // "Norway's …"
	}
	how := w.tidy(w.answer(first, last))
	if what == "" || how.Text == what || len(strings.Fields(how.Text)) < minHow {
		return brief.Answer{}
	}
	return how
}

// minHow is the fewest words that tell how.
const minHow = 3

// addressed tells what a page says to its reader: "Thank you for subscribing".
func (w *writer) addressed(v int) bool {
	for _, o := range w.t.Objects(v) {
		if w.t.Tok(o).Lower == "you" {
			return true
		}
	}
	return false
}

// withoutFor is a reason without the "for" that leads up to it.
func (w *writer) withoutFor(a brief.Answer) brief.Answer {
	const lead = "for "
	if !strings.HasPrefix(strings.ToLower(a.Text), lead) {
		return a
	}
	own := a.Span.End <= len(w.t.Doc.Text) && a.Span.Start < a.Span.End && w.t.Doc.Text[a.Span.Start:a.Span.End] == a.Text
	a.Text = a.Text[len(lead):]
	if own {
		a.Span.Start += len(lead)
	}
	return a
}

func firstSpan(a, b brief.Span) brief.Span {
	if a.IsZero() {
		return b
	}
	return a
}
