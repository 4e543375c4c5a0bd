package views

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"readout/app"
	"readout/app/brief"
)

// elsewhere is an actor in the other briefs of the library, for its page.
type elsewhere struct {
	actor brief.ID // whom it is about, "" while nobody was looked for
	known bool     // the library has answered
	all   []brief.Appearance
}

// mostElsewhere is how many events of one brief are listed: the brief itself
// has the others.
const mostElsewhere = 5

// lookElsewhere asks the library for the actor whose page is open.
func (v *actorPage) lookElsewhere() {
	a, ok := v.d.ix.actors[v.d.page]
	if !ok {
		v.others = elsewhere{}
		return
	}
	if v.others.actor != a.ID {
		v.others = elsewhere{actor: a.ID}
	}
	id := v.d.brief.ID
	start(v.d.tasks, "elsewhere", func(ctx context.Context) ([]brief.Appearance, error) {
		return v.d.app.Elsewhere(ctx, id, a)
	}, func(all []brief.Appearance, err error) {
		if err != nil {
			v.d.notify.problem(tr("The other briefs could not be looked through."), err)
			return
		}
		if v.d.brief.ID != id || v.d.page != a.ID {
			return
		}
		v.others = elsewhere{actor: a.ID, known: true, all: all}
		v.lay()
	})
}

// otherBriefs are the rows of the other briefs.
func (v *actorPage) otherBriefs() {
	if !v.others.known {
		return
	}
	n := len(v.others.all)
	if n == 0 {
		v.rows = append(v.rows, func(w float32) *scene {
			s := &scene{}
			c := newColumn(s, gap4, gap2, w-2*gap4)
			heading(c, tr("IN OTHER BRIEFS"))
			c.say(tr("No other brief of the library speaks of it."), smallFace, faintInk)
			s.size = fyne.NewSize(w, c.y+gap3)
			return s
		})
		return
	}
	v.section(count(n, "IN %d OTHER BRIEF", "IN %d OTHER BRIEFS"))
	for _, x := range v.others.all {
		v.rows = append(v.rows, func(w float32) *scene { return v.otherBrief(x, w) })
	}
}

// otherBrief is one of them: its name, which opens it at the actor, how much
// of the actor is in it, and the first events.
func (v *actorPage) otherBrief(x brief.Appearance, w float32) *scene {
	s := &scene{}
	c := newColumn(s, gap4, gap1, w-2*gap4)
	open := &zone{label: x.Name, tap: func() { v.d.visit(app.Hit{Kind: app.HitActor, Brief: x.Brief, Target: x.Actor.ID}) }}
	c.flow(piece{icon: "brief", face: boldFace, ink: softInk, zone: open}, piece{text: oneLine(x.Name), face: boldFace, ink: ink, zone: open})
	c.say(strings.Join(v.howMuch(x), " · "), smallFace, softInk)
	for i, h := range x.Events {
		if i == mostElsewhere {
			label := trf("and %d more", len(x.Events)-i)
			c.flow(piece{text: label, face: smallFace, ink: accent, under: true, zone: open})
			break
		}
		z := &zone{label: h.Title, tap: func() { v.d.visit(h) }}
		c.flow(piece{text: dateWords(h.Date), face: smallFace, ink: faintInk, zone: z},
			piece{text: oneLine(h.Title), face: smallFace, ink: ink, gap: gap2, zone: z})
	}
	s.size = fyne.NewSize(w, c.y+gap3)
	return s
}

// howMuch says what an actor is called in another brief, where that is another
// name, and what it does there.
func (v *actorPage) howMuch(x brief.Appearance) (said []string) {
	if x.Actor.Name != v.d.ix.name(v.others.actor) {
		said = append(said, trf("as “%s”", x.Actor.Name))
	}
	if n := len(x.Events); n > 0 {
		said = append(said, count(n, "%d event", "%d events"))
	}
	if x.Quotes > 0 {
		said = append(said, count(x.Quotes, "%d quote", "%d quotes"))
	}
	if len(x.Events)+x.Quotes == 0 {
		said = append(said, tr("only mentioned"))
	}
	return said
}
