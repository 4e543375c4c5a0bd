package collate

import (
	"fmt"
	"slices"
	"strings"

	"readout/app/brief"
)

// add makes a new value of Spans; Field says what:
//
//	quote     Value is its kind ("" is found from the marks), With[0] its speaker if any
//	event     Value is its type ("" is OTHER:event); who Spans mention are its
//	          participants, or With where it is given
//	actor     Value is its name ("" is the words of Spans[0])
//	mention   Spans become mentions of the actor Target
//	relation  a tie from Target to With[0] labelled Value
func (d *draft) add(e brief.Edit) error {
	if len(e.Spans) == 0 {
		return invalid("add without spans", e.Field)
	}
	switch e.Field {
	case "quote":
		return d.addQuote(e)
	case "event":
		return d.addEvent(e)
	case "actor":
		return d.addActor(e)
	case "mention":
		return d.addMentions(e)
	case "relation":
		return d.addRelation(e)
	}
	return invalid("kind of addition", e.Field)
}

// AddedID is the identifier that an Add edit gives to what it makes: field is
// "quote", "event" or "actor".
func AddedID(field string, spans []brief.Span) brief.ID {
	return brief.SpanID(spans[0].Article, field+":added", spans...)
}

func (d *draft) addQuote(e brief.Edit) error {
	q := brief.Quote{ID: AddedID("quote", e.Spans), Kind: brief.QuoteKind(e.Value), Spans: inSpanOrder(e.Spans, d.Articles)}
	if d.quote(q.ID) != nil {
		return brief.ErrDuplicate
	}
	q.Members, q.Text, q.Why = []brief.ID{q.ID}, d.joined(q.Spans), []brief.Why{edited("")}
	if q.Kind == "" {
		q.Kind = kindByMarks(q.Text)
	}
	if !slices.Contains([]brief.QuoteKind{brief.Direct, brief.Mixed, brief.Indirect}, q.Kind) {
		return invalid("kind of quote", e.Value)
	}
	if q.Kind == brief.Direct {
		q.Text = strings.Trim(q.Text, marks)
	}
	speaker, err := d.actorIDs(e.With)
	if err != nil {
		return err
	}
	if len(speaker) > 0 {
		q.Speaker = speaker[0]
	}
	before := bySpan(d.Articles)
	i := slices.IndexFunc(d.Quotes, func(x brief.Quote) bool { return len(x.Spans) > 0 && before(x.Spans[0], q.Spans[0]) > 0 })
	if i < 0 {
		i = len(d.Quotes)
	}
	d.Quotes = slices.Insert(d.Quotes, i, q)
	for i := range d.Events {
		if slices.ContainsFunc(d.Events[i].Evidence, func(s brief.Span) bool { return touches(s, q.Spans) }) {
			d.Events[i].Quotes = append(d.Events[i].Quotes, q.ID)
		}
	}
	return nil
}

const marks = `"“”„«»`

func kindByMarks(text string) brief.QuoteKind {
	switch {
	case !strings.ContainsAny(text, marks):
		return brief.Indirect
	case strings.IndexAny(text, marks) == 0:
		return brief.Direct
	}
	return brief.Mixed
}

func (d *draft) addEvent(e brief.Edit) error {
	v := brief.Event{
		ID: AddedID("event", e.Spans), Status: brief.Happened, Evidence: inSpanOrder(e.Spans, d.Articles),
		Trigger: e.Spans[0], Title: headline(d.Text(e.Spans[0])), Why: []brief.Why{edited("")},
	}
	if d.event(v.ID) != nil {
		return brief.ErrDuplicate
	}
	v.Members = []brief.ID{v.ID}
	v.Type = "OTHER:event"
	if e.Value != "" {
		t, err := eventType(e.Value)
		if err != nil {
			return err
		}
		v.Type = t
	}
	given, err := d.actorIDs(e.With)
	if err != nil {
		return err
	}
	v.Parties = d.partiesIn(v.Evidence, given)
	for _, q := range d.Quotes {
		if d.quoteTouches(q.ID, v.Evidence) {
			v.Quotes = append(v.Quotes, q.ID)
		}
	}
	for _, s := range v.Evidence {
		if a, ok := d.Article(s.Article); ok {
			v.Origins = distinct(append(v.Origins, outlet(a)))
		}
	}
	d.Events = append(d.Events, v)
	return nil
}

// partiesIn are the actors mentioned in spans, only those given where any are.
func (d *draft) partiesIn(spans []brief.Span, given []brief.ID) (parties []brief.Party) {
	for _, a := range d.Actors {
		i := slices.IndexFunc(a.Mentions, func(m brief.Mention) bool { return within(m.Span, spans) })
		isGiven := slices.Contains(given, a.ID)
		switch {
		case i >= 0 && (isGiven || len(given) == 0):
			parties = append(parties, brief.Party{Actor: a.ID, Role: brief.Participant, Span: a.Mentions[i].Span})
		case isGiven:
			parties = append(parties, brief.Party{Actor: a.ID, Role: brief.Participant})
		}
	}
	return parties
}

func (d *draft) addActor(e brief.Edit) error {
	a := brief.Actor{
		ID: AddedID("actor", e.Spans), Name: strings.TrimSpace(e.Value), Kind: brief.Person, Salience: 2, Why: []brief.Why{edited("")},
	}
	if d.actor(a.ID) != nil {
		return brief.ErrDuplicate
	}
	if a.Name == "" {
		a.Name = strings.Join(strings.Fields(d.Text(e.Spans[0])), " ")
	}
	a.Members = []brief.ID{a.ID}
	d.Actors = append(d.Actors, a)
	return d.addMentionsTo(a.ID, e.Spans)
}

func (d *draft) addMentions(e brief.Edit) error {
	a := d.actor(e.Target)
	if a == nil {
		return brief.ErrNotFound
	}
	return d.addMentionsTo(a.ID, e.Spans)
}

func (d *draft) addMentionsTo(id brief.ID, spans []brief.Span) error {
	a := d.actor(id)
	for _, s := range spans {
		kind := brief.Descriptive
		if isName(d.Text(s)) {
			kind = brief.Named
		}
		a.Mentions = append(a.Mentions, brief.Mention{Span: s, Kind: kind})
	}
	a.Mentions = inOrder(a.Mentions, d.Articles)
	return nil
}

func (d *draft) addRelation(e brief.Edit) error {
	ends, err := d.actorIDs(append([]brief.ID{e.Target}, e.With...))
	if err != nil {
		return err
	}
	if len(ends) != 2 || strings.TrimSpace(e.Value) == "" {
		return invalid("tie", e.Value)
	}
	d.Relations = append(d.Relations, brief.Relation{From: ends[0], To: ends[1], Label: e.Value, Evidence: e.Spans})
	return nil
}

// remove takes Target out, and out of whatever names it. With Field
// "relation" it takes the tie from Target to With[0] labelled Value out.
func (d *draft) remove(e brief.Edit) error {
	if e.Field == "relation" {
		return d.removeRelation(e)
	}
	switch a, q, v := d.actor(e.Target), d.quote(e.Target), d.event(e.Target); {
	case a != nil:
		id := a.ID
		d.Actors = slices.DeleteFunc(d.Actors, func(x brief.Actor) bool { return x.ID == id })
		d.replaceActor(id, "")
	case q != nil:
		id := q.ID
		d.Quotes = slices.DeleteFunc(d.Quotes, func(x brief.Quote) bool { return x.ID == id })
		for i := range d.Events {
			d.Events[i].Quotes = replaceID(d.Events[i].Quotes, id, "")
		}
	case v != nil:
		d.removeEvent(v.ID)
	default:
		return brief.ErrNotFound
	}
	return nil
}

// removeEvent takes the ties that only this event shows out as well.
func (d *draft) removeEvent(id brief.ID) {
	d.Events = slices.DeleteFunc(d.Events, func(x brief.Event) bool { return x.ID == id })
	d.Relations = slices.DeleteFunc(d.Relations, func(r brief.Relation) bool { return len(r.Events) == 1 && r.Events[0] == id })
	for i := range d.Relations {
		d.Relations[i].Events = replaceID(d.Relations[i].Events, id, "")
	}
}

func (d *draft) removeRelation(e brief.Edit) error {
	ends, err := d.actorIDs(append([]brief.ID{e.Target}, e.With...))
	if err != nil {
		return err
	}
	is := func(r brief.Relation) bool {
		return len(ends) == 2 && r.From == ends[0] && r.To == ends[1] && r.Label == e.Value
	}
	if !slices.ContainsFunc(d.Relations, is) {
		return fmt.Errorf("tie %q: %w", e.Value, brief.ErrNotFound)
	}
	d.Relations = slices.DeleteFunc(d.Relations, is)
	return nil
}

// alias sets how sure it is that the alias Field means Target. What is not the
// same becomes an actor of its own with the mentions that have those words;
// what is the same again comes back.
func (d *draft) alias(e brief.Edit) error {
	a := d.actor(e.Target)
	if a == nil {
		return brief.ErrNotFound
	}
	status := brief.AliasStatus(e.Value)
	if !slices.Contains([]brief.AliasStatus{brief.Same, brief.Contested, brief.NotSame}, status) {
		return invalid("status of an alias", e.Value)
	}
	i := slices.IndexFunc(a.Aliases, func(x brief.Alias) bool { return x.Text == e.Field })
	if i < 0 {
		return fmt.Errorf("alias %q: %w", e.Field, brief.ErrNotFound)
	}
	a.Aliases[i].Status, a.Aliases[i].Why = status, edited("alias")
	own := brief.NameID(a.ID, "alias", e.Field)
	apart := slices.ContainsFunc(d.Actors, func(x brief.Actor) bool { return x.ID == own })
	switch {
	case status == brief.NotSame && !apart:
		spans := d.mentionsReading(*a, e.Field)
		if len(spans) > 0 && len(spans) < len(a.Mentions) {
			return d.splitActor(a.ID, own, e.Field, spans)
		}
	case status != brief.NotSame && apart:
		d.joinActors(a.ID, own)
		d.actor(a.ID).Aliases[i].Status = status
	}
	return nil
}

// mentionsReading are the mentions that read as the alias does.
func (d *draft) mentionsReading(a brief.Actor, alias string) (spans []brief.Span) {
	for _, m := range a.Mentions {
		if strings.EqualFold(d.Text(m.Span), alias) {
			spans = append(spans, m.Span)
		}
	}
	return spans
}
