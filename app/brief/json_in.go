package brief

import "fmt"

// spanReader turns JSON forms back into values, code points into bytes. The
// first offset that does not fit is kept in err.
type spanReader struct {
	article ID
	offsets *Offsets
	err     error
}

func (r *spanReader) span(j jsonSpan) Span {
	if j == (jsonSpan{}) {
		return Span{}
	}
	start, ok1 := r.offsets.Bytes(j.Start)
	end, ok2 := r.offsets.Bytes(j.End)
	if (!ok1 || !ok2 || end < start) && r.err == nil {
		r.err = fmt.Errorf("%w: code points [%d, %d)", ErrSpan, j.Start, j.End)
	}
	return Span{r.article, start, end}
}

// spans gives nil for none, as the reader's own values have it.
func (r *spanReader) spans(all []jsonSpan) []Span { return some(mapped(all, r.span)) }

func (r *spanReader) maybe(j *jsonSpan) Span {
	if j == nil {
		return Span{}
	}
	return r.span(*j)
}

func (r *spanReader) actor(j jsonActor) Actor {
	return Actor{
		ID: j.ID, Name: j.Name, Kind: j.Kind, Role: j.Role, Affiliation: j.Affiliation,
		Salience: j.Salience, Members: j.Members, Note: j.Note, Why: whysIn(j.Why),
		Aliases: some(mapped(j.Ledger, func(x jsonAlias) Alias {
			a := Alias{Text: x.Text, Status: x.Status, Evidence: r.spans(x.Evidence)}
			if x.Why != nil {
				a.Why = Why(*x.Why)
			}
			return a
		})),
		Mentions: some(mapped(j.Mentions, func(m jsonMention) Mention {
			return Mention{r.span(m.jsonSpan), m.Kind}
		})),
	}
}

func (r *spanReader) quote(j jsonQuote) Quote {
	q := Quote{
		ID: j.ID, Kind: j.Kind, Text: j.Text, Spans: r.spans(j.Spans),
		Cue: r.maybe(j.Cue), Source: r.maybe(j.Source), Via: some(j.Via),
		Headline: j.Headline, Members: j.Members, Note: j.Note, Why: whysIn(j.Why),
	}
	if j.Speaker != nil {
		q.Speaker = *j.Speaker
	}
	return q
}

func (r *spanReader) event(j jsonEvent) Event {
	e := Event{
		ID: j.ID, Type: j.Type, Status: j.Status, Title: j.Title, Main: j.Main,
		Trigger: r.span(j.Trigger), Evidence: r.spans(j.Evidence),
		Answers: Answers{
			Who: Answer{Text: j.Who}, What: Answer{Text: j.What}, When: Answer{Text: j.When},
			Where: Answer{Text: j.Where}, Why: Answer{Text: j.WhyText}, How: Answer{Text: j.How},
		},
		Quotes: some(j.Quotes), ReportedBy: some(j.ReportedBy), Members: j.Members,
		Origins: j.Origins, Note: j.Note, Hidden: j.Hidden, Why: whysIn(j.Found),
	}
	if j.Date != nil {
		e.Date = &Date{Interval{j.Date.Start, j.Date.End}, j.Date.Text, r.maybe(j.Date.Span)}
	}
	if j.Place != nil {
		e.Place = &Place{j.Place.Name, r.maybe(j.Place.Span)}
	}
	e.Parties = some(mapped(j.Parties, func(p jsonParty) Party { return Party{p.Actor, p.Role, r.maybe(p.Span)} }))
	for name, a := range e.Answers.byName() {
		a.Span = r.maybe(j.Answers[name])
	}
	return e
}

func (r *spanReader) relation(j jsonRelation) Relation {
	return Relation{j.From, j.To, j.Label, r.spans(j.Evidence), j.Events}
}

func whysIn(all []jsonWhy) []Why {
	return some(mapped(all, func(j jsonWhy) Why { return Why(j) }))
}

// some makes an empty list nil.
func some[T any](all []T) []T {
	if len(all) == 0 {
		return nil
	}
	return all
}
