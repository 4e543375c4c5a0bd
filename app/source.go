package app

import (
	"readout/app/brief"
	"readout/app/intake"
)

// ArticleEndings are the endings, with their dot, of the files that are taken
// for articles in a folder. A file that is named itself may have any.
func ArticleEndings() []string { return intake.Endings() }

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

// Progress is how far a long job is. Done of Total articles, or files.
type Progress struct {
	Done, Total int
	Name        string // what was worked on last
}

// Report is what came of an import. One bad file does not stop the rest.
type Report struct {
	Brief brief.ID   // "" where nothing could be imported into a new brief
	Added []brief.ID // articles newly in the brief
	Known []brief.ID // articles that were in the brief already
	// Briefs came whole, from .readout and JSON files: made now, or merged
	// into Brief. Awaited are those of their articles that came without texts;
	// each joins when it is imported.
	Briefs   []brief.ID
	Awaited  []brief.Article
	Problems []Problem
}

// Problem is what went wrong with one source.
type Problem struct {
	Name string // the file
	Err  error  // wraps a sentinel of package brief where it is a known kind
}
