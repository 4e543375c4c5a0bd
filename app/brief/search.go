package brief

// Query is what to search the library for.
type Query struct {
	// Text is the words as typed. The filters actor:, speaker:, type:,
	// outlet: and date: are part of it: `sanctions speaker:"Ana Ruiz"
	// date:2025-07..2025-08 -draft`.
	Text  string
	Brief ID      // "" for the whole library
	Kind  HitKind // "" for all kinds
	Limit int     // 0 for 50
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
	Brief   ID // a brief that holds it, "" where none does
	Article ID
	Target  ID // the quote, event or actor; the article for an article
	Title   string
	Snippet []Piece
	Span    Span // where it stands, zero for an article's title
	Date    Interval
}

// Piece is a part of a snippet; Match marks the words searched for.
type Piece struct {
	Text  string
	Match bool
}

// Point is a place on an actor map, in map units; Pinned where a person put
// it there.
type Point struct {
	X, Y   float64
	Pinned bool
}
