package app

import (
	"readout/app/brief"
	"readout/app/collate"
)

// Stories groups readings by the event their articles report, and gives for
// each the index of its group's first reading.
func Stories(readings []brief.Reading) []int {
	articles := make([]brief.Article, len(readings))
	for i, r := range readings {
		articles[i] = r.Article
	}
	return collate.Stories(articles)
}
