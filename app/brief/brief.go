// Package brief holds the words of the trade: Article, Span, Actor, Quote,
// Event, Relation, Reading, Brief and Edit. It imports the standard library
// only, and every other package speaks in its types.
//
// The same Actor, Quote, Event and Relation serve a Reading (one article) and
// a Brief (several): a Span names its article, so a value collated from many
// articles points into each of them.
package brief

import (
	"slices"
	"time"
)

// Brief is what a person opens: readings collated, then edits applied. It is a
// value; a change makes a new one, and nobody changes one in place.
type Brief struct {
	ID       ID
	Name     string
	Created  time.Time
	Articles []Article // in the order they were added
	// Awaited are articles that a shared brief came without the texts of; they
	// join it when the library holds them. Their Text is "".
	Awaited []Article

	Actors    []Actor    // by salience, the most central first
	Quotes    []Quote    // in the order of the articles and their text
	Events    []Event    // in the order the cards are shown
	Relations []Relation // by From, To and label

	// Sentences of each article, for the coverage view.
	Sentences map[ID][]Span
	// Scare holds quotation-marked stretches that are no quotes: titles,
	// names, terms.
	Scare []Span
	// Notices say what the reader was unsure of, an article that is not
	// English for example.
	Notices []Notice
	// Lost are edits whose target is gone after a new reading. They are shown
	// as such and never dropped.
	Lost []Edit
}

// Notice is something a person should know about one article.
type Notice struct {
	Article ID
	Code    string // "language", "no-date", …; views has the words
	Detail  string
}

// Summary is a brief in a list: no articles are loaded for it.
type Summary struct {
	ID       ID
	Name     string
	Created  time.Time
	Changed  time.Time
	Articles int
	Events   int
}

// Article finds an article of the brief; ok is false where it holds none.
func (b Brief) Article(id ID) (a Article, ok bool) { return find(b.Articles, id, Article.id) }

// Actor finds an actor by its identifier or by one of its members.
func (b Brief) Actor(id ID) (Actor, bool) { return findMember(b.Actors, id, Actor.ids) }

// Quote finds a quote by its identifier or by one of its members.
func (b Brief) Quote(id ID) (Quote, bool) { return findMember(b.Quotes, id, Quote.ids) }

// Event finds an event by its identifier or by one of its members.
func (b Brief) Event(id ID) (Event, bool) { return findMember(b.Events, id, Event.ids) }

// NamedOrigins are the origins of an event that have a name. An article whose
// outlet is not known is an origin by its title, which names nobody.
func (b Brief) NamedOrigins(e Event) []string {
	return slices.DeleteFunc(slices.Clone(e.Origins), func(name string) bool {
		return slices.ContainsFunc(b.Articles, func(a Article) bool {
			return a.Publisher == "" && (name == a.Title || name == a.File)
		})
	})
}

// Text is the stretch that s marks; it is empty where the article is not in
// the brief or the span does not fit its text.
func (b Brief) Text(s Span) string {
	a, ok := b.Article(s.Article)
	if !ok || s.Check(a.Text) != nil {
		return ""
	}
	return a.Text[s.Start:s.End]
}

func (a Article) id() ID { return a.ID }

func (a Actor) ids() (ID, []ID) { return a.ID, a.Members }
func (q Quote) ids() (ID, []ID) { return q.ID, q.Members }
func (e Event) ids() (ID, []ID) { return e.ID, e.Members }

// findMember prefers the value that has the identifier itself.
func findMember[T any](all []T, want ID, ids func(T) (ID, []ID)) (found T, ok bool) {
	for _, x := range all {
		id, members := ids(x)
		if id == want {
			return x, true
		}
		if !ok && slices.Contains(members, want) {
			found, ok = x, true
		}
	}
	return found, ok
}

func find[T any](all []T, want ID, id func(T) ID) (found T, ok bool) {
	for _, x := range all {
		if id(x) == want {
			return x, true
		}
	}
	return found, false
}
