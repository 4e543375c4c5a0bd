// Package actormap turns a brief into positions and edges: numbers, no pixels.
package actormap

import "readout/app/brief"

// Point is a place in map units; y grows downwards.
type Point struct{ X, Y float64 }

// Node is an actor on the map. X and Y are its centre.
type Node struct {
	Actor brief.ID
	Label string
	Kind  brief.ActorKind
	Point
	W, H   float64 // of the node with its label, in map units
	Weight int     // mentions: the node grows with it
	Pinned bool    // put there by a person, the layout leaves it
}

// Edge is a tie, or several of one direction drawn as one.
type Edge struct {
	From, To int    // indices in Map.Nodes
	Label    string // the most telling verb
	Count    int    // how many relations it stands for
	Both     bool   // it goes both ways ("met")
	Bend     float64
	At       Point // where the label's centre stands
	Evidence []brief.Span
	Events   []brief.ID
}

// Map is nodes, edges and the box that holds them with their labels.
type Map struct {
	Nodes    []Node
	Edges    []Edge
	Min, Max Point
}
