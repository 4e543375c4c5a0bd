package views

import (
	"testing"

	"readout/app/brief"
)

func TestSplitQuoteShowsWhereOtherWordsStood(t *testing.T) {
	text := "“We will go,” she said. “If they do.” “They will.” Others agree: “We will go, if they do.”"
	a := brief.Article{ID: "a", Text: text}
	other := brief.Article{ID: "b", Text: "We will go if they do"}
	x := newIndex(brief.Brief{Articles: []brief.Article{a, other}})
	find := func(words string) brief.Span {
		for i := range text {
			if len(text) >= i+len(words) && text[i:i+len(words)] == words {
				return a.Span(i, i+len(words))
			}
		}
		t.Fatalf("no %q", words)
		return brief.Span{}
	}
	for name, c := range map[string]struct {
		quote brief.Quote
		want  string
	}{
		"in one piece":          {brief.Quote{Text: "We will go", Spans: []brief.Span{find("We will go")}}, "We will go"},
		"in two":                {brief.Quote{Text: "We will go If they do.", Spans: []brief.Span{find("We will go"), find("If they do.")}}, "We will go … If they do."},
		"with nothing between":  {brief.Quote{Text: "If they do. They will.", Spans: []brief.Span{find("If they do."), find("They will.")}}, "If they do. They will."},
		"in two articles":       {brief.Quote{Text: "We will go", Spans: []brief.Span{find("We will go"), other.Span(0, 10)}}, "We will go"},
		"corrected by a person": {brief.Quote{Text: "We shall go", Spans: []brief.Span{find("We will go"), find("If they do.")}}, "We shall go"},
	} {
		if got := x.quoteText(c.quote); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
