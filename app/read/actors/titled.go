package actors

import (
	"cmp"
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/names"
	"readout/app/read/syntax"
)

// longestTitle is the most words of a title before a name: "Supreme Patriarch and
// Catholicos".
const longestTitle = 4

// TakeInTitles widens the mentions of people by their names over the titles by
// which people are addressed, "President Ada Roe", "Mr. Roe", as the Groningen
// Meaning Bank draws them; offices of others, "Director Ada Roe", stay outside.
// The names of the actors, their aliases and the mentions in tokens stay bare. It
// is the last step of a reading: what tells a role from a name needs them apart.
func (r *Resolver) TakeInTitles(doc *syntax.Document, a brief.Article, set *Set) {
	bare := map[int]*brief.Mention{} // by where the name starts
	for i := range set.Actors {
		if set.Actors[i].Kind != brief.Person {
			continue
		}
		for k := range set.Actors[i].Mentions {
			if m := &set.Actors[i].Mentions[k]; m.Kind == brief.Named {
				bare[m.Span.Start] = m
			}
		}
	}
	for _, m := range set.Mentions {
		if m.Kind != brief.Named {
			continue
		}
		first := r.words.titleBefore(doc, m.First)
		if named := bare[doc.Tokens[m.First].Start]; named != nil && first < m.First {
			named.Span = a.Span(doc.Tokens[first].Start, named.Span.End)
		}
	}
	for i := range set.Actors {
		slices.SortStableFunc(set.Actors[i].Mentions, func(x, y brief.Mention) int {
			return cmp.Or(cmp.Compare(x.Span.Start, y.Span.Start), cmp.Compare(y.Span.End, x.Span.End))
		})
	}
}

// titleBefore is the first token of the titles that stand before the name at
// token name, each written with a capital; name where none does.
func (x *lexicon) titleBefore(d *syntax.Document, name int) int {
	start := d.Sentences[d.Tokens[name].Sentence].First
	for first := name; ; {
		widest, title := first, ""
		for k := first - 1; k >= max(start, first-longestTitle); k-- {
			w := strings.TrimSuffix(d.Tokens[k].Lower, ".")
			if title != "" && w != "" {
				w += " "
			}
			title = w + title
			if x.titles[title] && capital(d.Word(k)) {
				widest = k
			}
		}
		if widest == first {
			return first
		}
		first = widest
	}
}

// addTitle takes a row of titles.tsv: a title as it is written, its kind.
func (x *lexicon) addTitle(f []string) {
	switch f[1] {
	case "office", "minister", "envoy", "other":
		return
	}
	for _, s := range names.Spellings(f[0], f[1] == "head") {
		x.titles[strings.ToLower(strings.ReplaceAll(s, ".", ""))] = true
	}
}
