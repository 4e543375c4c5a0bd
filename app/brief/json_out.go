package brief

// spanWriter turns values into their JSON forms, bytes into code points.
type spanWriter struct{ offsets *Offsets }

func (w spanWriter) span(s Span) jsonSpan {
	return jsonSpan{w.offsets.Runes(s.Start), w.offsets.Runes(s.End)}
}

func (w spanWriter) spans(all []Span) []jsonSpan { return mapped(all, w.span) }

func (w spanWriter) maybe(s Span) *jsonSpan {
	if s.IsZero() {
		return nil
	}
	j := w.span(s)
	return &j
}

func (w spanWriter) actor(a Actor) jsonActor {
	j := jsonActor{
		ID: a.ID, Name: a.Name, Kind: a.Kind, Aliases: []string{},
		Role: a.Role, Affiliation: a.Affiliation, Salience: a.Salience,
		Members: a.Members, Note: a.Note, Why: whysOut(a.Why),
	}
	j.Ledger = mapped(a.Aliases, func(x Alias) jsonAlias {
		if x.Status == Same {
			j.Aliases = append(j.Aliases, x.Text)
		}
		return jsonAlias{x.Text, x.Status, w.spans(x.Evidence), whyOut(x.Why)}
	})
	j.Mentions = mapped(a.Mentions, func(m Mention) jsonMention {
		return jsonMention{w.span(m.Span), m.Kind == Named, m.Kind}
	})
	return j
}

func (w spanWriter) quote(q Quote) jsonQuote {
	j := jsonQuote{
		ID: q.ID, Kind: q.Kind, Text: q.Text, Spans: w.spans(q.Spans),
		Cue: w.maybe(q.Cue), Source: w.maybe(q.Source), Via: idsOut(q.Via),
		Headline: q.Headline, Members: q.Members, Note: q.Note, Why: whysOut(q.Why),
	}
	if q.Speaker != "" {
		j.Speaker = &q.Speaker
	}
	return j
}

func (w spanWriter) event(e Event) jsonEvent {
	j := jsonEvent{
		ID: e.ID, Type: e.Type, Status: e.Status, Title: e.Title, Main: e.Main,
		Trigger: w.span(e.Trigger), Evidence: w.spans(e.Evidence),
		Who: e.Answers.Who.Text, What: e.Answers.What.Text, When: e.Answers.When.Text,
		Where: e.Answers.Where.Text, WhyText: e.Answers.Why.Text, How: e.Answers.How.Text,
		Answers: map[string]*jsonSpan{},
		Quotes:  idsOut(e.Quotes), ReportedBy: idsOut(e.ReportedBy), Members: e.Members,
		Origins: e.Origins, Note: e.Note, Hidden: e.Hidden, Found: whysOut(e.Why),
	}
	if e.Date != nil {
		j.Date = &jsonDate{e.Date.Start, e.Date.End, e.Date.Text, w.maybe(e.Date.Span)}
	}
	if e.Place != nil {
		j.Place = &jsonPlace{e.Place.Name, w.maybe(e.Place.Span)}
	}
	j.Parties = mapped(e.Parties, func(p Party) jsonParty { return jsonParty{p.Actor, p.Role, w.maybe(p.Span)} })
	for name, a := range e.Answers.byName() {
		if s := w.maybe(a.Span); s != nil {
			j.Answers[name] = s
		}
	}
	return j
}

func (w spanWriter) relation(r Relation) jsonRelation {
	return jsonRelation{r.From, r.To, r.Label, w.spans(r.Evidence), r.Events}
}

func (a *Answers) byName() map[string]*Answer {
	return map[string]*Answer{
		"who": &a.Who, "what": &a.What, "when": &a.When,
		"where": &a.Where, "why": &a.Why, "how": &a.How,
	}
}

func idsOut(all []ID) []ID { return mapped(all, func(x ID) ID { return x }) }

func whysOut(all []Why) []jsonWhy {
	return mapped(all, func(w Why) jsonWhy { return jsonWhy(w) })
}

func whyOut(w Why) *jsonWhy {
	if w == (Why{}) {
		return nil
	}
	j := jsonWhy(w)
	return &j
}
