package collate

import (
	"cmp"
	"slices"
	"strings"

	"readout/app/brief"
)

// happening is an event that one or more articles report.
type happening struct {
	brief.Event
	words  []string   // of the titles
	actors []brief.ID // who takes part and has a name
	lands  []string   // the countries of those who act, where it is done to nobody named
	last   int
}

// mergeEvents makes one event of those of the same type, participants, time
// and place. became maps each event of a reading to what it became.
func mergeEvents(readings []brief.Reading, all []brief.Actor, actors, quotes map[brief.ID]brief.ID) (merged []brief.Event, became map[brief.ID]brief.ID) {
	var found []happening
	known := knownParties(all)
	byParty := map[partyKey][]int{}
	became = map[brief.ID]brief.ID{}
	for i, r := range readings {
		for _, e := range r.Events {
			h := newHappening(renamedEvent(e, actors, quotes), i, known)
			if n := sameHappening(found, among(byParty, h), h); n >= 0 {
				found[n].add(h)
				became[e.ID] = found[n].ID
				file(byParty, n, h)
				continue
			}
			h.Members = []brief.ID{e.ID}
			found = append(found, h)
			became[e.ID] = e.ID
			file(byParty, len(found)-1, h)
		}
	}
	// What the articles are about comes first, then what more of them report.
	slices.SortStableFunc(found, func(a, b happening) int {
		return cmp.Or(-compareBool(a.Main, b.Main), cmp.Compare(len(b.Members), len(a.Members)))
	})
	for _, h := range found {
		merged = append(merged, h.Event)
	}
	return merged, became
}

func newHappening(e brief.Event, reading int, known map[brief.ID]party) happening {
	who := slices.DeleteFunc(actorsOf(e.Parties), func(id brief.ID) bool { return !known[id].named })
	h := happening{Event: e, words: contentWords(e.Title), actors: who, last: reading}
	for _, p := range e.Parties {
		switch a := known[p.Actor]; {
		case p.Role == brief.Recipient && a.named:
			h.lands = nil // who it was done to speaks for itself
			return h
		case p.Role != brief.Recipient && a.land != "":
			h.lands = append(h.lands, a.land)
		}
	}
	return h
}

// party is what is asked of those who take part in events.
type party struct {
	// named tells those that two articles can both mean: "twelve people" of one
	// speak neither for nor against "the victims" of another.
	named bool
	land  string // the code of a country and of its bodies, "" for others
}

func knownParties(all []brief.Actor) map[brief.ID]party {
	known := map[brief.ID]party{}
	for _, a := range all {
		x := party{named: isName(a.Name)}
		if a.Kind != brief.Person {
			x.land, _, _ = strings.Cut(landed(a.Name), " ")
		}
		known[a.ID] = x
	}
	return known
}

// partyKey finds events by type and participant; actor is "" for those that
// name nobody, and anyone for all of a type.
type partyKey struct {
	of    brief.EventType
	actor brief.ID
}

const anyone brief.ID = "*"

// mainEvent is filed as a type too: what articles are about is found by who
// takes part, whatever type each reading gave it.
const mainEvent brief.EventType = "main"

// file lets an event be found by all that among looks for.
func file(byParty map[partyKey][]int, n int, h happening) {
	keys := append([]brief.ID{anyone}, h.actors...)
	if len(h.actors) == 0 {
		keys = append(keys, "")
	}
	for _, id := range keys {
		byParty[partyKey{h.Type, id}] = append(byParty[partyKey{h.Type, id}], n)
		if h.Main {
			byParty[partyKey{mainEvent, id}] = append(byParty[partyKey{mainEvent, id}], n)
		}
	}
	for _, key := range h.landKeys() {
		byParty[key] = append(byParty[key], n)
	}
}

// landKeys are where a main event is filed by the countries of those who act.
func (h happening) landKeys() (keys []partyKey) {
	for _, land := range h.lands {
		if h.Main {
			keys = append(keys, partyKey{h.Type, brief.ID(land)})
		}
	}
	return keys
}

// among are the events that h may be another report of: those that share a
// participant with it, those that one of the two names nobody in, and of main
// events those of one country.
func among(byParty map[partyKey][]int, h happening) (all []int) {
	if len(h.actors) == 0 {
		return byParty[partyKey{h.Type, anyone}]
	}
	for _, id := range append([]brief.ID{""}, h.actors...) {
		all = append(all, byParty[partyKey{h.Type, id}]...)
		if h.Main && id != "" {
			all = append(all, byParty[partyKey{mainEvent, id}]...)
		}
	}
	for _, key := range h.landKeys() {
		all = append(all, byParty[key]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func renamedEvent(e brief.Event, actors, quotes map[brief.ID]brief.ID) brief.Event {
	e = cloneEvent(e)
	for i, p := range e.Parties {
		e.Parties[i].Actor = renamed(p.Actor, actors)
	}
	for i, id := range e.ReportedBy {
		e.ReportedBy[i] = renamed(id, actors)
	}
	for i, id := range e.Quotes {
		e.Quotes[i] = renamed(id, quotes)
	}
	e.ReportedBy, e.Quotes = distinct(e.ReportedBy), distinct(e.Quotes)
	return e
}

// function are words of a title that tell nothing of what happened.
var function = map[string]bool{
	"the": true, "and": true, "for": true, "with": true, "from": true, "after": true, "over": true, "into": true,
	"his": true, "her": true, "their": true, "its": true, "that": true, "this": true, "has": true, "have": true,
	"was": true, "were": true, "will": true, "are": true, "during": true, "amid": true, "against": true,
}

// contentWords are cut to a length at which "demand" and "demanded" are one, as
// are "rate" and "rates".
func contentWords(title string) []string {
	const stem = 5
	all := slices.DeleteFunc(words(title), func(w string) bool { return len(w) < 3 || function[w] })
	for i, w := range all {
		if r := []rune(strings.TrimSuffix(w, "s")); len(r) >= 3 {
			all[i] = string(r[:min(len(r), stem)])
		}
	}
	return all
}

func sameHappening(all []happening, among []int, h happening) int {
	for _, n := range among {
		if all[n].last != h.last && all[n].same(h) {
			return n
		}
	}
	return -1
}

// same tells two reports of one event: nothing speaks against it (status,
// time, place), and enough speaks for it. Participants speak most; an event
// that has few of them in common needs its words or its place as well, and so
// do two main events that were given different types.
func (h happening) same(o happening) bool {
	if !statusesAgree(h.Status, o.Status) || !datesAgree(h.Date, o.Date) || !placesAgree(h.Place, o.Place) {
		return false
	}
	dated := near(h.Date, o.Date)
	placed := h.Place != nil && o.Place != nil
	common := shareOf(h.actors, o.actors)
	fewest := min(len(h.actors), len(o.actors))
	said := overlap(h.words, o.words)
	alike := said >= 2 && said*2 >= min(len(h.words), len(o.words))
	veryAlike := said >= 4 && said*3 >= 2*min(len(h.words), len(o.words))
	switch {
	case h.Type != o.Type:
		return h.Main && o.Main && common >= 2 && dated && alike
	case veryAlike:
		return true
	case common >= 2 && common*2 >= fewest:
		return dated || placed || alike || h.Main && o.Main
	case h.Main && o.Main && dated && slices.ContainsFunc(h.lands, func(l string) bool { return slices.Contains(o.lands, l) }):
		return true // "Kenya raises rates" and "Kenya's central bank raises rates"
	case common >= 1:
		return dated && (alike || placed || h.Main && o.Main) || alike && placed
	case fewest > 0:
		return false // both name somebody, and nobody is the same
	}
	return dated && (placed || alike) // an earthquake has no participants
}

// statusesAgree: what is going on and what has happened may be one event, a
// plan and what came of it are two cards.
func statusesAgree(a, b brief.Status) bool {
	real := func(s brief.Status) bool { return s == brief.Happened || s == brief.Ongoing }
	return a == b || real(a) && real(b)
}

func datesAgree(a, b *brief.Date) bool {
	return a == nil || b == nil || a.IsZero() || b.IsZero() || loose(a).Overlaps(loose(b))
}

// loose is a date's interval, with two days before it where no words say the
// day: it is the publication day's then, and news is printed a day late.
func loose(d *brief.Date) brief.Interval {
	if d.Text != "" || d.Span != (brief.Span{}) {
		return d.Interval
	}
	return brief.Interval{Start: d.Start.AddDays(-2), End: d.End}
}

// near tells two dates that speak for one event: they overlap, and one of
// them is as narrow as a week.
func near(a, b *brief.Date) bool {
	if a == nil || b == nil || a.IsZero() || b.IsZero() || !loose(a).Overlaps(loose(b)) {
		return false
	}
	return min(a.End.Sub(a.Start), b.End.Sub(b.Start)) <= 7
}

// placesAgree: the words of one place are among the other's, "Batumi" and
// "the port of Batumi". A place without a name, "a hilly area", speaks against
// none.
func placesAgree(a, b *brief.Place) bool {
	if a == nil || b == nil || !isName(a.Name) || !isName(b.Name) {
		return true
	}
	x, y := contentWords(a.Name), contentWords(b.Name)
	return len(x) == 0 || len(y) == 0 || overlap(x, y) == min(len(x), len(y))
}

// shareOf counts the actors that both have.
func shareOf(a, b []brief.ID) (n int) {
	for _, id := range a {
		if slices.Contains(b, id) {
			n++
		}
	}
	return n
}

func actorsOf(parties []brief.Party) (ids []brief.ID) {
	for _, p := range parties {
		ids = append(ids, p.Actor)
	}
	return distinct(ids)
}

// add makes another article's report a member: what the first does not tell
// is taken from it, and its evidence is kept beside the first one's.
func (h *happening) add(o happening) {
	h.Main = h.Main || o.Main
	h.Evidence = append(h.Evidence, o.Evidence...)
	if o.Date != nil && (h.Date == nil || h.Date.IsZero() || surer(*o.Date, *h.Date)) {
		h.Date = o.Date
	}
	if o.Place != nil && (h.Place == nil || len(o.Place.Name) > len(h.Place.Name)) {
		h.Place = o.Place
	}
	for _, p := range o.Parties {
		if !slices.Contains(actorsOf(h.Parties), p.Actor) {
			h.Parties = append(h.Parties, p)
		}
	}
	h.Answers = firstAnswers(h.Answers, o.Answers)
	h.Quotes = distinct(append(h.Quotes, o.Quotes...))
	h.ReportedBy = distinct(append(h.ReportedBy, o.ReportedBy...))
	h.Members = append(h.Members, o.ID)
	h.Why = append(h.Why, o.Why...)
	h.words = distinct(append(h.words, o.words...))
	h.actors = distinct(append(h.actors, o.actors...))
	h.last = o.last
}

// surer tells a date that words say where the other is the publication day's,
// or else a narrower one.
func surer(a, b brief.Date) bool {
	if a.IsZero() || (a.Text != "") != (b.Text != "") {
		return !a.IsZero() && a.Text != ""
	}
	return a.End.Sub(a.Start) < b.End.Sub(b.Start)
}

func firstAnswers(a, b brief.Answers) brief.Answers {
	first := func(x, y brief.Answer) brief.Answer {
		if strings.TrimSpace(x.Text) == "" {
			return y
		}
		return x
	}
	return brief.Answers{
		Who: first(a.Who, b.Who), What: first(a.What, b.What), When: first(a.When, b.When),
		Where: first(a.Where, b.Where), Why: first(a.Why, b.Why), How: first(a.How, b.How),
	}
}
