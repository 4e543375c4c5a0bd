package app

import (
	"context"

	"readout/app/brief"
)

// The words of searching and of maps live in package brief, where the library
// can speak them too.
type (
	Query   = brief.Query
	HitKind = brief.HitKind
	Hit     = brief.Hit
	Piece   = brief.Piece
	Point   = brief.Point
)

// The kinds of hit.
const (
	HitArticle = brief.HitArticle
	HitQuote   = brief.HitQuote
	HitEvent   = brief.HitEvent
	HitActor   = brief.HitActor
)

// Store keeps the library. Every method is safe for concurrent use and each
// change is durable when it returns.
type Store interface {
	// Briefs lists the briefs that are not deleted, the last changed first.
	Briefs(ctx context.Context) ([]brief.Summary, error)
	CreateBrief(ctx context.Context, name string) (brief.Summary, error)
	// DeleteBrief hides a brief; RestoreBrief brings it back.
	DeleteBrief(ctx context.Context, id brief.ID) error
	RestoreBrief(ctx context.Context, id brief.ID) error
	// SetEvents keeps how many cards a brief shows, for Summary.Events.
	SetEvents(ctx context.Context, id brief.ID, n int) error
	// Contents are a brief's articles in the order they were added.
	Contents(ctx context.Context, id brief.ID) (brief.Summary, []brief.Article, error)

	// Keep puts articles with their readings into a brief: all of them or, on
	// an error, none. Where into.ID is "" a brief named into.Name is made.
	// known are the articles that were in the brief already, they are left as
	// they are.
	Keep(ctx context.Context, into brief.Summary, rs []brief.Reading) (id brief.ID, added, known []brief.ID, err error)
	// RemoveArticle takes an article out of a brief and AddArticle brings it
	// back to its old place, or adds one of the library at the end;
	// brief.ErrDuplicate where it is there already. The library keeps it.
	RemoveArticle(ctx context.Context, id, article brief.ID) error
	AddArticle(ctx context.Context, id, article brief.ID) error
	// Await puts articles without texts into a brief: each joins it at once
	// where the library holds its text, and else by the Settle after it came
	// to, which returns the briefs that grew. Awaited are those that have not
	// joined yet.
	Await(ctx context.Context, id brief.ID, articles []brief.Article) error
	Settle(ctx context.Context) (grown []brief.ID, err error)
	Awaited(ctx context.Context, id brief.ID) ([]brief.Article, error)
	// Article returns brief.ErrNotFound where there is none.
	Article(ctx context.Context, id brief.ID) (brief.Article, error)
	// Lookup finds the article that has this identifier or came from the same
	// original bytes; brief.ErrNotFound where there is none.
	Lookup(ctx context.Context, id brief.ID, sha256 string) (brief.Article, error)
	// PutReading keeps a reading beside the article's older ones.
	PutReading(ctx context.Context, r brief.Reading) error
	// Reading returns the reading of an article by a version of the reader,
	// brief.ErrNotFound where there is none.
	Reading(ctx context.Context, article brief.ID, reader string) (brief.Reading, error)

	// AppendEdit keeps an edit and drops the undone ones from redo's reach
	// (they stay in the journal); it returns the edit with Seq and At set.
	AppendEdit(ctx context.Context, e brief.Edit) (brief.Edit, error)
	// Edits is the journal of a brief in order, undone edits included.
	Edits(ctx context.Context, id brief.ID) ([]brief.Edit, error)
	// Undo marks the last edit that is not undone, Redo the first undone one
	// after it; brief.ErrNothingTo where there is none.
	Undo(ctx context.Context, id brief.ID) (brief.Edit, error)
	Redo(ctx context.Context, id brief.ID) (brief.Edit, error)

	// Stale lists the briefs that changed since they were indexed, with the
	// revision each is at; Index derives the tables that Search uses from a
	// brief as it was at that revision.
	Stale(ctx context.Context) (map[brief.ID]int64, error)
	Index(ctx context.Context, b brief.Brief, revision int64) error
	// Rebuild derives the articles' index again and makes all briefs stale.
	Rebuild(ctx context.Context) error
	// Search finds articles, quotes, events and actors, the best first.
	Search(ctx context.Context, q Query) ([]Hit, error)
	// Namesakes are the actors of all briefs but one that may have one of the
	// names, without what they do; Doings are the events that one of them
	// takes part in and how many quotes it is the speaker of.
	Namesakes(ctx context.Context, names []string, except brief.ID) ([]brief.Appearance, error)
	Doings(ctx context.Context, id, actor brief.ID) (events []Hit, quotes int, err error)

	// Positions of actors on a brief's map, moved by hand or laid out before.
	Positions(ctx context.Context, id brief.ID) (map[brief.ID]Point, error)
	// SavePositions replaces them.
	SavePositions(ctx context.Context, id brief.ID, at map[brief.ID]Point) error

	// State keeps small facts of the window: sizes, the open brief. A key
	// that was never set has the value "".
	State(ctx context.Context, key string) (string, error)
	SetState(ctx context.Context, key, value string) error

	// Path is the file the library is in.
	Path() string
	Close() error
}
