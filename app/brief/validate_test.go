package brief_test

import (
	"errors"
	"testing"

	"readout/app/brief"
)

// soundReading is one that nothing is wrong with.
func soundReading() brief.Reading {
	const text = "Ana Ruiz met Bo Lind. “Good,” she said."
	a := brief.Article{ID: brief.ArticleID(text), Text: text, Published: brief.Published{Basis: brief.Unknown}}
	s := a.Span(0, 8)
	return brief.Reading{
		ID: "r", Article: a,
		Actors: []brief.Actor{
			{ID: "ruiz", Name: "Ana Ruiz", Kind: brief.Person, Mentions: []brief.Mention{{Span: s}}},
			{ID: "lind", Name: "Bo Lind", Kind: brief.Person, Aliases: []brief.Alias{{Text: "Lind", Evidence: []brief.Span{s}}}},
		},
		Quotes:    []brief.Quote{{ID: "q", Kind: brief.Direct, Text: "Good", Spans: []brief.Span{s}, Speaker: "ruiz", Via: []brief.ID{"lind"}}},
		Events:    []brief.Event{{ID: "e", Type: brief.Consult, Status: brief.Happened, Title: "Ana Ruiz met", Evidence: []brief.Span{s}, Quotes: []brief.ID{"q"}, Parties: []brief.Party{{Actor: "ruiz", Role: brief.Agent}}}},
		Relations: []brief.Relation{{From: "ruiz", To: "lind", Label: "met", Evidence: []brief.Span{s}, Events: []brief.ID{"e"}}},
		Sentences: []brief.Span{s},
	}
}

func TestReadingValidate(t *testing.T) {
	outside := func(r *brief.Reading) brief.Span { return r.Article.Span(5, 500) }
	tests := map[string]struct {
		spoil func(*brief.Reading)
		want  error
	}{
		"sound":                     {func(*brief.Reading) {}, nil},
		"text is empty":             {func(r *brief.Reading) { r.Article.Text = "" }, brief.ErrEmpty},
		"mention outside":           {func(r *brief.Reading) { r.Actors[0].Mentions[0].Span = outside(r) }, brief.ErrSpan},
		"mention cuts a code point": {func(r *brief.Reading) { r.Actors[0].Mentions[0].Span = r.Article.Span(0, 23) }, brief.ErrSpan},
		"alias outside":             {func(r *brief.Reading) { r.Actors[1].Aliases[0].Evidence[0] = outside(r) }, brief.ErrSpan},
		"another article's span":    {func(r *brief.Reading) { r.Quotes[0].Spans[0].Article = "a0" }, brief.ErrNotFound},
		"cue outside":               {func(r *brief.Reading) { r.Quotes[0].Cue = outside(r) }, brief.ErrSpan},
		"no such speaker":           {func(r *brief.Reading) { r.Quotes[0].Speaker = "nobody" }, brief.ErrNotFound},
		"no such via":               {func(r *brief.Reading) { r.Quotes[0].Via[0] = "nobody" }, brief.ErrNotFound},
		"no such participant":       {func(r *brief.Reading) { r.Events[0].Parties[0].Actor = "nobody" }, brief.ErrNotFound},
		"no such quote":             {func(r *brief.Reading) { r.Events[0].Quotes[0] = "none" }, brief.ErrNotFound},
		"no such event":             {func(r *brief.Reading) { r.Relations[0].Events[0] = "none" }, brief.ErrNotFound},
		"an actor twice":            {func(r *brief.Reading) { r.Actors[1].ID = "ruiz" }, brief.ErrInvalid},
		"unknown kind of actor":     {func(r *brief.Reading) { r.Actors[0].Kind = "robot" }, brief.ErrInvalid},
		"unknown kind of quote":     {func(r *brief.Reading) { r.Quotes[0].Kind = "loud" }, brief.ErrInvalid},
		"a quote without words":     {func(r *brief.Reading) { r.Quotes[0].Spans = nil }, brief.ErrInvalid},
		"unknown type":              {func(r *brief.Reading) { r.Events[0].Type = "DANCE" }, brief.ErrInvalid},
		"a label":                   {func(r *brief.Reading) { r.Events[0].Type = "OTHER:dance" }, nil},
		"no label":                  {func(r *brief.Reading) { r.Events[0].Type = "OTHER: " }, brief.ErrInvalid},
		"unknown status":            {func(r *brief.Reading) { r.Events[0].Status = "maybe" }, brief.ErrInvalid},
		"no evidence":               {func(r *brief.Reading) { r.Events[0].Evidence = nil }, brief.ErrInvalid},
		"a date that runs back": {func(r *brief.Reading) {
			r.Events[0].Date = &brief.Date{Interval: brief.Interval{Start: brief.NewDay(2025, 2, 2), End: brief.NewDay(2025, 2, 1)}}
		}, brief.ErrInvalid},
		"a tie to itself":   {func(r *brief.Reading) { r.Relations[0].To = "ruiz" }, brief.ErrInvalid},
		"a broken sentence": {func(r *brief.Reading) { r.Sentences[0] = outside(r) }, brief.ErrSpan},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			r := soundReading()
			c.spoil(&r)
			if err := r.Validate(); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			b := brief.Brief{
				ID: "b", Articles: []brief.Article{r.Article}, Actors: r.Actors, Quotes: r.Quotes, Events: r.Events, Relations: r.Relations,
				Sentences: map[brief.ID][]brief.Span{r.Article.ID: r.Sentences},
			}
			if err := b.Validate(); !errors.Is(err, c.want) {
				t.Errorf("as a brief: got %v, want %v", err, c.want)
			}
		})
	}
}

func TestParseInterval(t *testing.T) {
	for text, want := range map[string]error{
		"2025-07-12": nil, "2025-07-12/2025-07-15": nil,
		"": brief.ErrInvalid, "2025": brief.ErrInvalid, "2025-07-15/2025-07-12": brief.ErrInvalid, "2025-07-12/": brief.ErrInvalid,
	} {
		i, err := brief.ParseInterval(text)
		if !errors.Is(err, want) {
			t.Errorf("%q: %v", text, err)
		}
		if err == nil && i.ISO() != text {
			t.Errorf("%q became %q", text, i.ISO())
		}
	}
}
