package brief_test

import (
	"slices"
	"testing"

	"readout/app/brief"
)

func TestDenies(t *testing.T) {
	tests := map[string]struct {
		kind brief.QuoteKind
		cue  string
		want bool
	}{
		"denied that":               {brief.Indirect, "denied", true},
		"denies \"any role\"":       {brief.Mixed, "denies", true},
		"has repeatedly denied":     {brief.Indirect, "has repeatedly denied", true},
		"disputed that":             {brief.Indirect, "disputed", true},
		"rejected the claim that":   {brief.Indirect, "rejected", true},
		"rejected it as \"a joke\"": {brief.Mixed, "rejected", false},
		"did not deny that":         {brief.Indirect, "did not deny", false},
		"words of a denial":         {brief.Direct, "denied", false},
		"said":                      {brief.Indirect, "said", false},
		"no cue":                    {brief.Indirect, "", false},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			a := brief.Article{ID: "a", Text: c.cue + "."}
			b := brief.Brief{Articles: []brief.Article{a}}
			q := brief.Quote{Kind: c.kind, Cue: brief.Span{Article: "a", Start: 0, End: len(c.cue)}}
			if got := b.Denies(q); got != c.want {
				t.Errorf("Denies() = %v", got)
			}
		})
	}
}

func TestNamedOrigins(t *testing.T) {
	b := brief.Brief{Articles: []brief.Article{
		{ID: "a", Title: "Ferry sinks", Publisher: "Osten"},
		{ID: "b", Title: "Harbour closed"},
		{ID: "c", File: "notes.txt"},
	}}
	e := brief.Event{Origins: []string{"Nordpress", "Osten", "Harbour closed", "notes.txt", "Ferry sinks"}}
	if got, want := b.NamedOrigins(e), []string{"Nordpress", "Osten", "Ferry sinks"}; !slices.Equal(got, want) {
		t.Errorf("NamedOrigins() = %q, want %q", got, want)
	}
}

func TestShown(t *testing.T) {
	for _, test := range []struct{ name, what, how, want string }{
		{"repeats", "dismissed his deputy and six ministers", "dismissed his deputy", ""},
		{"tells more", "attacked the town", "rammed a gate", "rammed a gate"},
		{"nothing to tell", "attacked the town", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := brief.Answers{What: brief.Answer{Text: test.what}, How: brief.Answer{Text: test.how}}.Shown()
			if a.How.Text != test.want || a.What.Text != test.what {
				t.Errorf("got %q and %q, want %q", a.What.Text, a.How.Text, test.want)
			}
		})
	}
}

func TestCount(t *testing.T) {
	mention := func(article brief.ID, start, end int) brief.Mention {
		return brief.Mention{Span: brief.Span{article, start, end}}
	}
	for _, test := range []struct {
		name     string
		mentions []brief.Mention
		want     int
	}{
		{"none", nil, 0},
		{"apart", []brief.Mention{mention("a", 0, 4), mention("a", 9, 12)}, 2},
		{"a name in a description", []brief.Mention{mention("a", 0, 14), mention("a", 10, 14), mention("a", 20, 24)}, 2},
		{"twice the same", []brief.Mention{mention("a", 3, 14), mention("a", 3, 14)}, 1},
		{"two articles", []brief.Mention{mention("a", 3, 14), mention("b", 3, 14)}, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := (brief.Actor{Mentions: test.mentions}).Count(); got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
		})
	}
}
