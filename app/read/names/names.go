// Package names finds the names in an article: people, organizations,
// countries and places, without titles and leading articles.
package names

import "readout/app/brief"

// Name is a named entity: tokens [First, Last) of syntax.Document.Tokens.
// "Sergei Lavrov", never "Foreign Minister Sergei Lavrov"; an adjective of
// nationality ("Russian") is a Name of the country with Demonym set.
type Name struct {
	First, Last int
	Kind        brief.ActorKind
	Demonym     bool
	Score       float64 // the model's confidence in [0, 1]
	RunnerUp    brief.ActorKind
	Rule        string // how it was found: "model:names", "rule:acronym", …
}
