// Package app is what Readout does, without a window: the use cases that the
// window and the command line call, and nothing else does.
package app

import (
	"context"
	"time"

	"readout/app/brief"
)

// Store keeps the library. Every method is safe for concurrent use and each
// change is durable when it returns.
type Store interface {
	// AddArticle keeps an article; brief.ErrDuplicate where its text or its
	// original bytes are in the library already, and then id is the one kept.
	AddArticle(ctx context.Context, a brief.Article) (id brief.ID, err error)
	// Article returns brief.ErrNotFound where there is none.
	Article(ctx context.Context, id brief.ID) (brief.Article, error)
	// PutReading keeps a reading beside the article's older ones and derives
	// the tables that search uses from it.
	PutReading(ctx context.Context, r brief.Reading) error
	// Reading returns the reading of an article by a version of the reader,
	// brief.ErrNotFound where there is none.
	Reading(ctx context.Context, article brief.ID, reader string) (brief.Reading, error)

	// Briefs lists the briefs that are not deleted, the last changed first.
	Briefs(ctx context.Context) ([]brief.Summary, error)
	CreateBrief(ctx context.Context, name string) (brief.Summary, error)
	// DeleteBrief hides a brief; RestoreBrief brings it back.
	DeleteBrief(ctx context.Context, id brief.ID) error
	RestoreBrief(ctx context.Context, id brief.ID) error
	// AddToBrief returns brief.ErrDuplicate where the article is in it.
	AddToBrief(ctx context.Context, id, article brief.ID) error
	RemoveFromBrief(ctx context.Context, id, article brief.ID) error
	// Contents are the articles of a brief in the order they were added.
	Contents(ctx context.Context, id brief.ID) (brief.Summary, []brief.Article, error)

	// AppendEdit keeps an edit and drops the undone ones from redo's reach
	// (they stay in the journal); it returns the edit with Seq and At set.
	AppendEdit(ctx context.Context, e brief.Edit) (brief.Edit, error)
	// Edits is the journal of a brief in order, undone edits included.
	Edits(ctx context.Context, id brief.ID) ([]brief.Edit, error)
	// Undo marks the last edit that is not undone, Redo the first undone one
	// after it; brief.ErrNothingTo where there is none.
	Undo(ctx context.Context, id brief.ID) (brief.Edit, error)
	Redo(ctx context.Context, id brief.ID) (brief.Edit, error)

	// Search finds articles, quotes, events and actors.
	Search(ctx context.Context, q Query) ([]Hit, error)

	// Positions of actors on a brief's map, moved by hand or laid out before.
	Positions(ctx context.Context, id brief.ID) (map[brief.ID]Point, error)
	SavePositions(ctx context.Context, id brief.ID, at map[brief.ID]Point) error

	// State keeps small facts of the window: sizes, the open brief.
	State(ctx context.Context, key string) (string, error)
	SetState(ctx context.Context, key, value string) error

	// Rebuild derives all derived tables again from the truth.
	Rebuild(ctx context.Context) error
	// Path is the file the library is in.
	Path() string
	Close() error
}

// Point is a place on an actor map, in map units; Pinned where a person put
// it there.
type Point struct {
	X, Y   float64
	Pinned bool
}

// Query is what to search for.
type Query struct {
	// Text is the words as typed; actor:, speaker:, type:, outlet: and date:
	// filters are part of it.
	Text  string
	Brief brief.ID // "" for the whole library
	Limit int      // 0 for 50
}

// HitKind says what a hit is.
type HitKind string

// The kinds of hit.
const (
	HitArticle HitKind = "article"
	HitQuote   HitKind = "quote"
	HitEvent   HitKind = "event"
	HitActor   HitKind = "actor"
)

// Hit is one thing found.
type Hit struct {
	Kind    HitKind
	Brief   brief.ID // a brief that holds it, "" where none does
	Article brief.ID
	Target  brief.ID // the quote, event or actor
	Title   string
	Snippet []Piece
	Span    brief.Span // where it stands, zero for an article's title
	Date    brief.Interval
}

// Piece is a part of a snippet; Match marks the words searched for.
type Piece struct {
	Text  string
	Match bool
}

// Progress is how far a long job is. Done of Total articles, or files.
type Progress struct {
	Done, Total int
	Name        string // what is being worked on
}

// Source is something to import: a path, or bytes with a name.
type Source struct {
	Path   string // a file or a folder; "" where Bytes are given
	Name   string
	Bytes  []byte
	Origin brief.Origin
	// Given are the facts a person or a caller said; empty fields are found.
	Given Facts
}

// Facts are what is known of an article beside its text.
type Facts struct {
	Title, Publisher, Author, URL string
	Published                     brief.Interval
}

// Report is what came of an import. One bad file does not stop the rest.
type Report struct {
	Brief    brief.ID
	Added    []brief.ID // articles newly in the brief
	Known    []brief.ID // articles that were in the brief already
	Problems []Problem
}

// Problem is what went wrong with one source.
type Problem struct {
	Name string // the file
	Err  error  // wraps a sentinel of package brief where it is a known kind
}

// clock is replaced in tests.
type clock func() time.Time
