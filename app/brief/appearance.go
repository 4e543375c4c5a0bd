package brief

// Appearance is an actor as another brief of the library knows it.
type Appearance struct {
	Brief ID
	Name  string // of the brief
	// Actor has what tells actors apart, names, kind and role, and no
	// mentions: its evidence is in its brief.
	Actor  Actor
	Events []Hit // it takes part in, by day
	Quotes int   // it is the speaker of
}
