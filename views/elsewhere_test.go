package views

import (
	"errors"
	"strings"
	"testing"

	"readout/app"
	"readout/app/brief"
	"readout/views/made"
)

// secondBrief is a second brief of the same actors, and what the library tells
// of one of them in it.
func secondBrief(x *bench) (brief.Brief, brief.Appearance) {
	other := made.Brief(1)
	other.ID, other.Name = "bother", "The autumn round"
	x.app.Others = map[brief.ID]brief.Brief{other.ID: other}
	seen := brief.Appearance{Brief: other.ID, Name: other.Name, Actor: other.Actors[0], Quotes: 1}
	seen.Actor.Name = "A. Lindqvist"
	for range 7 {
		e := other.Events[2]
		seen.Events = append(seen.Events, app.Hit{Kind: app.HitEvent, Brief: other.ID, Target: e.ID, Title: e.Title})
	}
	return other, seen
}

func TestActorPageTellsOfOtherBriefs(t *testing.T) {
	for name, c := range map[string]struct {
		seen func(brief.Appearance) []brief.Appearance
		fail error
		says []string
		not  []string
	}{
		"in none":    {func(brief.Appearance) []brief.Appearance { return nil }, nil, []string{"IN OTHER BRIEFS", "No other brief of the library speaks of it."}, nil},
		"in another": {func(x brief.Appearance) []brief.Appearance { return []brief.Appearance{x} }, nil, []string{"IN 1 OTHER BRIEF", "The autumn round", "as “A. Lindqvist” · 7 events · 1 quote", "Fishermen block the harbour", "and 2 more"}, []string{"No other brief"}},
		"in passing": {func(x brief.Appearance) []brief.Appearance {
			x.Events, x.Quotes = nil, 0
			return []brief.Appearance{x, x}
		}, nil, []string{"IN 2 OTHER BRIEFS", "only mentioned"}, []string{"event ·"}},
		"not to know": {func(brief.Appearance) []brief.Appearance { return nil }, errors.New("odd"), nil, []string{"OTHER BRIEF"}},
	} {
		t.Run(name, func(t *testing.T) {
			x := newBench(t, made.Brief(1))
			_, seen := secondBrief(x)
			x.app.Found, x.app.Fail = c.seen(seen), c.fail
			x.w.d.openActor(x.w.d.brief.Actors[0].ID)
			x.settle()
			got := drawn(x.w.actor.list)
			for _, s := range c.says {
				if !strings.Contains(got, s) {
					t.Errorf("does not say %q", s)
				}
			}
			for _, s := range c.not {
				if strings.Contains(got, s) {
					t.Errorf("says %q", s)
				}
			}
			if c.fail != nil && !strings.HasPrefix(x.w.d.notify.last, "The other briefs could not be looked through.") {
				t.Errorf("notice %q", x.w.d.notify.last)
			}
		})
	}
}

func TestOtherBriefOpensAtTheActor(t *testing.T) {
	for label, check := range map[string]func(*desk) bool{
		"The autumn round":            func(d *desk) bool { return d.page == d.brief.Actors[0].ID },
		"Fishermen block the harbour": func(d *desk) bool { return d.page == "" && d.card == "e30" },
	} {
		t.Run(label, func(t *testing.T) {
			x := newBench(t, made.Brief(1))
			other, seen := secondBrief(x)
			x.app.Found = []brief.Appearance{seen}
			x.w.d.openActor(x.w.d.brief.Actors[0].ID)
			x.settle()
			l := x.w.actor.list
			x.zone(l.build(l.count()-1, 600), label).tap()
			x.settle()
			if x.w.d.brief.ID != other.ID || !check(x.w.d) {
				t.Errorf("brief %q, page %q, card %q", x.w.d.brief.ID, x.w.d.page, x.w.d.card)
			}
		})
	}
}
