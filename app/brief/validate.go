package brief

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Validate tells a reading that does not hold together: a span outside its
// article's text (ErrSpan), a reference to something that is not in it
// (ErrNotFound), or a value that breaks a rule of its type (ErrInvalid).
func (r Reading) Validate() error {
	if err := r.Article.Validate(); err != nil {
		return err
	}
	c := newChecker(r.Article)
	c.values(r.Actors, r.Quotes, r.Events, r.Relations)
	c.spans("sentence", r.Sentences)
	c.spans("scare quote", r.Scare)
	return c.result("reading " + string(r.ID))
}

// Validate tells a brief that does not hold together, as Reading.Validate
// does.
func (b Brief) Validate() error {
	c := newChecker(b.Articles...)
	for _, a := range b.Articles {
		c.add(a.Validate())
	}
	c.values(b.Actors, b.Quotes, b.Events, b.Relations)
	for _, a := range b.Articles {
		c.spans("sentence", b.Sentences[a.ID])
	}
	c.spans("scare quote", b.Scare)
	return c.result("brief " + string(b.ID))
}

// Validate tells an actor without a name or of an unknown kind.
func (a Actor) Validate() error {
	kinds := []ActorKind{Person, Organization, Country, Location, Group}
	switch {
	case a.ID == "" || strings.TrimSpace(a.Name) == "":
		return fmt.Errorf("actor %q %q: no identifier or no name: %w", a.ID, a.Name, ErrInvalid)
	case !slices.Contains(kinds, a.Kind):
		return fmt.Errorf("actor %q: kind %q: %w", a.Name, a.Kind, ErrInvalid)
	}
	return nil
}

// Validate tells a quote without words or of an unknown kind.
func (q Quote) Validate() error {
	switch {
	case q.ID == "" || len(q.Spans) == 0 || strings.TrimSpace(q.Text) == "":
		return fmt.Errorf("quote %q: no identifier or no words: %w", q.ID, ErrInvalid)
	case !slices.Contains([]QuoteKind{Direct, Mixed, Indirect}, q.Kind):
		return fmt.Errorf("quote %q: kind %q: %w", q.ID, q.Kind, ErrInvalid)
	}
	return nil
}

// Validate tells an event without a type, a known status, a title or evidence,
// or with a date that ends before it starts.
func (e Event) Validate() error {
	statuses := []Status{Happened, Ongoing, Planned, Denied, Alleged, Hypothetical}
	switch {
	case e.ID == "" || len(e.Evidence) == 0 || strings.TrimSpace(e.Title) == "":
		return fmt.Errorf("event %q: no identifier, title or evidence: %w", e.ID, ErrInvalid)
	case !e.Type.Known():
		return fmt.Errorf("event %q: type %q: %w", e.Title, e.Type, ErrInvalid)
	case !slices.Contains(statuses, e.Status):
		return fmt.Errorf("event %q: status %q: %w", e.Title, e.Status, ErrInvalid)
	}
	if e.Date != nil {
		return e.Date.Validate()
	}
	return nil
}

// Known tells a PLOVER code or "OTHER:" with a label.
func (t EventType) Known() bool {
	label, other := strings.CutPrefix(string(t), "OTHER:")
	return slices.Contains(EventTypes(), t) || other && strings.TrimSpace(label) != ""
}

// Validate tells a tie without a label or evidence, or from an actor to
// itself.
func (r Relation) Validate() error {
	if r.From == "" || r.To == "" || r.From == r.To || r.Label == "" || len(r.Evidence) == 0 {
		return fmt.Errorf("tie %q from %q to %q with %d spans: %w", r.Label, r.From, r.To, len(r.Evidence), ErrInvalid)
	}
	return nil
}

// checker gathers what is wrong: the spans that fit no text and the
// references to nothing.
type checker struct {
	articles map[ID]Article
	actors   map[ID]bool
	quotes   map[ID]bool
	events   map[ID]bool
	problems []error
}

func newChecker(articles ...Article) *checker {
	c := &checker{articles: map[ID]Article{}, actors: map[ID]bool{}, quotes: map[ID]bool{}, events: map[ID]bool{}}
	for _, a := range articles {
		c.articles[a.ID] = a
	}
	return c
}

func (c *checker) add(err error) {
	if err != nil {
		c.problems = append(c.problems, err)
	}
}

// result is the first few problems: a broken reading can have thousands.
func (c *checker) result(what string) error {
	const most = 10
	if len(c.problems) == 0 {
		return nil
	}
	return fmt.Errorf("%s: %w", what, errors.Join(c.problems[:min(most, len(c.problems))]...))
}

func (c *checker) values(actors []Actor, quotes []Quote, events []Event, ties []Relation) {
	for _, a := range actors {
		c.once(c.actors, a.ID)
	}
	for _, q := range quotes {
		c.once(c.quotes, q.ID)
	}
	for _, e := range events {
		c.once(c.events, e.ID)
	}
	for _, a := range actors {
		c.actor(a)
	}
	for _, q := range quotes {
		c.quote(q)
	}
	for _, e := range events {
		c.event(e)
	}
	for _, r := range ties {
		c.tie(r)
	}
}

func (c *checker) once(seen map[ID]bool, id ID) {
	if seen[id] {
		c.add(fmt.Errorf("%s is there twice: %w", id, ErrInvalid))
	}
	seen[id] = true
}

func (c *checker) actor(a Actor) {
	c.add(a.Validate())
	for _, m := range a.Mentions {
		c.span("mention of "+a.Name, m.Span)
	}
	for _, x := range a.Aliases {
		c.spans("alias of "+a.Name, x.Evidence)
	}
}

func (c *checker) quote(q Quote) {
	what := "quote " + string(q.ID)
	c.add(q.Validate())
	c.spans(what, q.Spans)
	c.optional(what+", cue", q.Cue)
	c.optional(what+", source", q.Source)
	c.refer(what+", speaker", c.actors, q.Speaker)
	for _, id := range q.Via {
		c.refer(what+", via", c.actors, id)
	}
}

func (c *checker) event(e Event) {
	what := "event " + string(e.ID)
	c.add(e.Validate())
	c.spans(what, e.Evidence)
	c.optional(what+", trigger", e.Trigger)
	if e.Date != nil {
		c.optional(what+", date", e.Date.Span)
	}
	if e.Place != nil {
		c.optional(what+", place", e.Place.Span)
	}
	w := e.Answers
	for _, x := range []Answer{w.Who, w.What, w.When, w.Where, w.Why, w.How} {
		c.optional(what+", answer", x.Span)
	}
	for _, p := range e.Parties {
		c.refer(what+", participant", c.actors, p.Actor)
		c.optional(what+", participant", p.Span)
	}
	for _, id := range e.ReportedBy {
		c.refer(what+", reporter", c.actors, id)
	}
	for _, id := range e.Quotes {
		c.refer(what+", quote", c.quotes, id)
	}
}

func (c *checker) tie(r Relation) {
	c.add(r.Validate())
	c.refer("tie "+r.Label, c.actors, r.From)
	c.refer("tie "+r.Label, c.actors, r.To)
	c.spans("tie "+r.Label, r.Evidence)
	for _, id := range r.Events {
		c.refer("tie "+r.Label, c.events, id)
	}
}

// refer wants a reference to be "" or to something that is there.
func (c *checker) refer(what string, have map[ID]bool, id ID) {
	if id != "" && !have[id] {
		c.add(fmt.Errorf("%s %s: %w", what, id, ErrNotFound))
	}
}

func (c *checker) spans(what string, all []Span) {
	for _, s := range all {
		c.span(what, s)
	}
}

// optional is a span that may mark nothing.
func (c *checker) optional(what string, s Span) {
	if !s.IsZero() {
		c.span(what, s)
	}
}

func (c *checker) span(what string, s Span) {
	a, ok := c.articles[s.Article]
	if !ok {
		c.add(fmt.Errorf("%s: span of article %q: %w", what, s.Article, ErrNotFound))
		return
	}
	if err := s.Check(a.Text); err != nil {
		c.add(fmt.Errorf("%s: %w", what, err))
	}
}
