package collate

import (
	"cmp"
	"slices"

	"readout/app/brief"
)

// bySpan orders by the articles of a brief and by the place in each.
func bySpan(articles []brief.Article) func(a, b brief.Span) int {
	at := make(map[brief.ID]int, len(articles))
	for i, a := range articles {
		at[a.ID] = i
	}
	return func(a, b brief.Span) int {
		return cmp.Or(cmp.Compare(at[a.Article], at[b.Article]), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	}
}

func inSpanOrder(spans []brief.Span, articles []brief.Article) []brief.Span {
	spans = slices.Clone(spans)
	slices.SortStableFunc(spans, bySpan(articles))
	return slices.Compact(spans)
}

func inOrder(mentions []brief.Mention, articles []brief.Article) []brief.Mention {
	before := bySpan(articles)
	mentions = slices.Clone(mentions)
	slices.SortStableFunc(mentions, func(a, b brief.Mention) int { return before(a.Span, b.Span) })
	return slices.CompactFunc(mentions, func(a, b brief.Mention) bool { return a.Span == b.Span })
}
