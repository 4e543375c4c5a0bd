package collate

import (
	"slices"
	"testing"

	"readout/app/brief"
)

func TestStoriesGroupsByEvent(t *testing.T) {
	articles := []brief.Article{
		{ID: "a", Title: "Ferry sinks off Porto Alba", Text: "A ferry with 40 passengers sank off Porto Alba in a storm. The coast guard rescued 38 of them."},
		{ID: "b", Title: "Parliament of Sudova adopts budget", Text: "Lawmakers in Sudova adopted the budget with the votes of the Farmers' League."},
		{ID: "c", Title: "Two missing after Porto Alba ferry disaster", Text: "Two passengers are missing after a ferry sank in a storm off Porto Alba, the coast guard said."},
		{ID: "d", Title: "Sudova budget passes", Text: "The budget of Sudova passed parliament; the Farmers' League voted for it."},
		{ID: "e", Title: "Comet seen over the desert", Text: "Astronomers photographed a comet that returns every 80 years."},
	}
	want := []int{0, 1, 0, 1, 4}
	if got := Stories(articles); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestStoriesOfFewArticles(t *testing.T) {
	for name, articles := range map[string][]brief.Article{
		"none":          nil,
		"one":           {{ID: "a", Text: "Words"}},
		"without words": {{ID: "a"}, {ID: "b"}},
	} {
		if got := Stories(articles); len(got) != len(articles) {
			t.Errorf("%s: got %v", name, got)
		}
	}
}
