package collate

import (
	"fmt"
	"slices"
	"strconv"

	"readout/app/brief"
)

// set changes one field. The fields are:
//
//	actor    name kind role affiliation salience("1"-"3")
//	quote    speaker(an actor's identifier or "") kind via(With)
//	event    title type status main("true"|"false") date("2006-01-02[/2006-01-05]" or "")
//	         place who what when where why how (Value, with Spans[0] as evidence)
//	         role(of With[0]: Value is the role, "" takes the actor out)
//	         quotes(With) reportedBy(With)
//	article  title publisher author url
func (d *draft) set(e brief.Edit) error {
	if a := d.actor(e.Target); a != nil {
		return d.setActor(a, e)
	}
	if q := d.quote(e.Target); q != nil {
		return d.setQuote(q, e)
	}
	if v := d.event(e.Target); v != nil {
		return d.setEvent(v, e)
	}
	if a := d.article(e.Target); a != nil {
		was := outlet(*a)
		if err := setArticle(a, e); err != nil {
			return err
		}
		d.replaceOrigin(was, outlet(*a))
		return nil
	}
	return brief.ErrNotFound
}

func (d *draft) setActor(a *brief.Actor, e brief.Edit) error {
	switch e.Field {
	case "name":
		return d.rename(e)
	case "kind":
		kinds := []brief.ActorKind{brief.Person, brief.Organization, brief.Country, brief.Location, brief.Group}
		if !slices.Contains(kinds, brief.ActorKind(e.Value)) {
			return invalid("kind of actor", e.Value)
		}
		a.Kind = brief.ActorKind(e.Value)
	case "role":
		a.Role = e.Value
	case "affiliation":
		a.Affiliation = e.Value
	case "salience":
		n, err := strconv.Atoi(e.Value)
		if err != nil || n < 1 || n > 3 {
			return invalid("salience", e.Value)
		}
		a.Salience = n
	default:
		return invalid("field of an actor", e.Field)
	}
	a.Why = because(a.Why, e.Field)
	return nil
}

func (d *draft) setQuote(q *brief.Quote, e brief.Edit) error {
	switch e.Field {
	case "speaker":
		if e.Value == "" {
			q.Speaker = ""
			break
		}
		ids, err := d.actorIDs([]brief.ID{brief.ID(e.Value)})
		if err != nil {
			return err
		}
		q.Speaker = ids[0]
	case "kind":
		if !slices.Contains([]brief.QuoteKind{brief.Direct, brief.Mixed, brief.Indirect}, brief.QuoteKind(e.Value)) {
			return invalid("kind of quote", e.Value)
		}
		q.Kind = brief.QuoteKind(e.Value)
	case "via":
		ids, err := d.actorIDs(e.With)
		if err != nil {
			return err
		}
		q.Via = ids
		d.rerouted = append(d.rerouted, q.ID)
	default:
		return invalid("field of a quote", e.Field)
	}
	q.Why = because(q.Why, e.Field)
	return nil
}

func (d *draft) setEvent(v *brief.Event, e brief.Edit) (err error) {
	switch e.Field {
	case "title":
		return d.rename(e)
	case "type":
		err = keep(&v.Type)(eventType(e.Value))
	case "status":
		err = keep(&v.Status)(status(e.Value))
	case "main":
		v.Main = e.Value == "true"
	case "date":
		err = keep(&v.Date)(date(e))
	case "place":
		v.Place = placeOf(e)
	case "who", "what", "when", "where", "why", "how":
		*answer(&v.Answers, e.Field) = brief.Answer{Text: e.Value, Span: firstSpan(e.Spans)}
	case "role":
		err = d.setRole(v, e)
	case "quotes":
		err = keep(&v.Quotes)(d.quoteIDs(e.With))
	case "reportedBy":
		err = keep(&v.ReportedBy)(d.actorIDs(e.With))
	default:
		return invalid("field of an event", e.Field)
	}
	if err == nil {
		v.Why = because(v.Why, e.Field)
	}
	return err
}

// keep sets a field to a value that was made without error, and leaves it
// else.
func keep[T any](field *T) func(T, error) error {
	return func(value T, err error) error {
		if err == nil {
			*field = value
		}
		return err
	}
}

func setArticle(a *brief.Article, e brief.Edit) error {
	fields := map[string]*string{"title": &a.Title, "publisher": &a.Publisher, "author": &a.Author, "url": &a.URL}
	field, ok := fields[e.Field]
	if !ok {
		return invalid("field of an article", e.Field)
	}
	*field = e.Value
	return nil
}

// because puts a person's word in the place of how a field was found.
func because(all []brief.Why, field string) []brief.Why {
	all = slices.DeleteFunc(all, func(w brief.Why) bool { return w.Field == field })
	return append(all, edited(field))
}

func eventType(value string) (brief.EventType, error) {
	if t := brief.EventType(value); t.Known() {
		return t, nil
	}
	return "", invalid("type of event", value)
}

func status(value string) (brief.Status, error) {
	all := []brief.Status{brief.Happened, brief.Ongoing, brief.Planned, brief.Denied, brief.Alleged, brief.Hypothetical}
	if !slices.Contains(all, brief.Status(value)) {
		return "", invalid("status", value)
	}
	return brief.Status(value), nil
}

func date(e brief.Edit) (*brief.Date, error) {
	if e.Value == "" {
		return nil, nil
	}
	days, err := brief.ParseInterval(e.Value)
	return &brief.Date{Interval: days, Span: firstSpan(e.Spans)}, err
}

func placeOf(e brief.Edit) *brief.Place {
	if e.Value == "" {
		return nil
	}
	return &brief.Place{Name: e.Value, Span: firstSpan(e.Spans)}
}

func answer(a *brief.Answers, field string) *brief.Answer {
	return map[string]*brief.Answer{
		"who": &a.Who, "what": &a.What, "when": &a.When, "where": &a.Where, "why": &a.Why, "how": &a.How,
	}[field]
}

func firstSpan(spans []brief.Span) brief.Span {
	if len(spans) == 0 {
		return brief.Span{}
	}
	return spans[0]
}

func (d *draft) setRole(v *brief.Event, e brief.Edit) error {
	ids, err := d.actorIDs(e.With)
	if err != nil {
		return err
	}
	if len(ids) != 1 {
		return invalid("participants of one role", fmt.Sprint(len(ids)))
	}
	role := brief.Role(e.Value)
	if role != "" && !slices.Contains([]brief.Role{brief.Agent, brief.Recipient, brief.Participant}, role) {
		return invalid("role", e.Value)
	}
	i := slices.IndexFunc(v.Parties, func(p brief.Party) bool { return p.Actor == ids[0] })
	switch {
	case role == "":
		v.Parties = slices.DeleteFunc(v.Parties, func(p brief.Party) bool { return p.Actor == ids[0] })
	case i < 0:
		v.Parties = append(v.Parties, brief.Party{Actor: ids[0], Role: role, Span: firstSpan(e.Spans)})
	default:
		v.Parties[i].Role = role
	}
	return nil
}

func (d *draft) quoteIDs(ids []brief.ID) (now []brief.ID, err error) {
	for _, id := range ids {
		q := d.quote(id)
		if q == nil {
			return nil, fmt.Errorf("quote %s: %w", id, brief.ErrNotFound)
		}
		now = append(now, q.ID)
	}
	return distinct(now), nil
}
