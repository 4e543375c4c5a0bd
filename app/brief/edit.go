package brief

import "time"

// Op is what an edit does.
type Op string

// The operations of the journal. Target names what is changed.
const (
	// Rename sets a brief's or an actor's name, or an event's title, to Value.
	Rename Op = "rename"
	// Set sets Field of Target to Value: a quote's speaker, kind or via; an
	// event's date, place, status, an actor's role, …
	Set Op = "set"
	// Retype sets an actor's kind, a quote's kind or an event's type to Value.
	Retype Op = "retype"
	// Merge makes Target and With one.
	Merge Op = "merge"
	// Split takes the mentions or evidence in Spans out of Target into a new
	// value named Value.
	Split Op = "split"
	// Move gives Spans or With from Target to the value named by Value.
	Move Op = "move"
	// AliasAs sets the status of Target's alias Field to Value.
	AliasAs Op = "alias"
	// Add makes a new quote or event (Field says which) from Spans.
	Add Op = "add"
	// Remove takes Target out.
	Remove Op = "remove"
	// Reorder puts Target before With[0], or last where With is empty.
	Reorder Op = "reorder"
	// Annotate sets the note of Target to Value.
	Annotate Op = "note"
	// Hide hides Target's card where Value is "true" and shows it else.
	Hide Op = "hide"
	// Pin sets the publication day of the article Target to Value
	// ("2006-01-02" or "2006-01-02/2006-01-05"); every relative date follows.
	Pin Op = "pin"
)

// Edit is one correction or addition. Edits are kept in order for ever; an
// undone one stays in the journal and is not applied.
type Edit struct {
	Seq    int64 // its place in the journal, 1 and up; 0 before it is kept
	Brief  ID
	At     time.Time
	Op     Op
	Target ID
	Field  string
	Value  string
	With   []ID
	Spans  []Span
	Undone bool
}
