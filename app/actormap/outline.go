package actormap

import "readout/app/brief"

// Outline is the shape of an actor's box, which tells its kind without colour,
// on the screen as on paper. Where it has no Points it is the box with corners
// of Radius.
type Outline struct {
	Points []Point // a polygon, in map units
	Radius float64
	Ring   float64 // how far round the outline a second one runs, 0 for none
}

// Outline is the shape of a node: a pill for a person, a box for an
// organization, a hexagon for a country, cut corners for a place, a pill in a
// ring for a group.
func (n Node) Outline() Outline {
	x0, x1, y0, y1 := n.X-n.W/2, n.X+n.W/2, n.Y-n.H/2, n.Y+n.H/2
	switch n.Kind {
	case brief.Organization:
		return Outline{Radius: 2}
	case brief.Country:
		const out = 2 // the tips need a little more room than the box
		in := min(n.H/3, 9) - out
		return Outline{Points: []Point{{x0 - out, n.Y}, {x0 + in, y0}, {x1 - in, y0}, {x1 + out, n.Y}, {x1 - in, y1}, {x0 + in, y1}}}
	case brief.Location:
		d := min(n.H/4, 6)
		return Outline{Points: []Point{{x0 + d, y0}, {x1 - d, y0}, {x1, y0 + d}, {x1, y1 - d}, {x1 - d, y1}, {x0 + d, y1}, {x0, y1 - d}, {x0, y0 + d}}}
	case brief.Group:
		return Outline{Radius: n.H / 2, Ring: 3.5}
	}
	return Outline{Radius: n.H / 2}
}
