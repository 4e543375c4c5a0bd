package events

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/clause"
)

// relieve gives aid whose words name nobody who gets it to the country that the
// article's main event struck: "The European Union pledged 15 million euros" after
// an earthquake in Chad.
func (s *scanner) relieve(all []event) {
	struck := -1
	for i := range all {
		if e := &all[i]; e.main && calamities[e.kind] && struck < 0 {
			struck = s.countryOf(e)
		}
	}
	for i := range all {
		e := &all[i]
		aid := e.kind == brief.Aid || e.kind == brief.Agree && (e.second == brief.Aid || s.t.Verbal(e.trigger) && s.t.AnyLemma(s.t.Objects(e.trigger), gifts))
		if struck < 0 || !aid || e.nominal || e.hasRole(brief.Recipient) || e.has(struck) || !e.hasRole(brief.Agent) {
			continue
		}
		e.add(party{actor: struck, role: brief.Recipient, token: e.trigger, span: s.firstNamed(struck), loose: true})
	}
}

// gifts are what is pledged to those whom something struck.
var gifts = clause.WordSet(`aid relief assistance help support money fund loan $ € £ million billion dollar euro pound food medicine tent team rescuer expert doctor hospital plane aircraft helicopter equipment supply
	firefighter diver medic nurse crew generator blanket water dose vaccine ambulance pump boat ship`)

// calamities are the types of what one helps after.
var calamities = map[brief.EventType]bool{disaster: true, "OTHER:earthquake": true, "OTHER:fire": true, "OTHER:accident": true, "OTHER:outbreak": true, "OTHER:death": true, "OTHER:rescue": true}

// countryOf is the country that an event was done to or in, where it names one,
// else the one that the article is about; -1 where there is none.
func (s *scanner) countryOf(e *event) int {
	for _, p := range e.parties {
		if s.set.Actors[p.actor].Kind == brief.Country {
			return p.actor
		}
	}
	if e.place != nil {
		for i := tokenAt(s.t.Doc, e.place.Span.Start); i < len(s.t.Doc.Tokens) && s.t.Tok(i).Start < e.place.Span.End; i++ {
			if a, ok := s.actorAt(i); ok && s.set.Actors[a].Kind == brief.Country {
				return a
			}
		}
	}
	return slices.IndexFunc(s.set.Actors, func(a brief.Actor) bool { return a.Kind == brief.Country && a.Salience == 1 })
}

// firstNamed is where the article first names an actor.
func (s *scanner) firstNamed(actor int) brief.Span {
	for _, m := range s.set.Actors[actor].Mentions {
		if m.Kind == brief.Named {
			return m.Span
		}
	}
	return s.set.Actors[actor].Mentions[0].Span
}
