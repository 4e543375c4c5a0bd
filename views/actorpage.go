package views

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"readout/app/brief"
)

// actorPage is all that is known of one actor: names with their evidence,
// ties, events and quotes of the open brief, and the other briefs that speak of
// it.
type actorPage struct {
	d     *desk
	menus *menus
	// search looks an actor up in the whole library.
	search func(name string)
	list   *sceneList
	body   *fyne.Container
	rows   []func(width float32) *scene
	others elsewhere
}

func newActorPage(d *desk, m *menus) *actorPage {
	v := &actorPage{d: d, menus: m}
	v.list = newSceneList(d.hints, func() int { return len(v.rows) }, func(i int, w float32) *scene { return v.rows[i](w) })
	back := newTool("back", tr("Back"), tr("Back to the brief")+"  Esc", d.hints, func() { d.openActor("") })
	v.body = container.NewBorder(container.NewPadded(container.NewHBox(back)), nil, nil, nil, v.list)
	d.onChange(func(c change) {
		if c&(pageChanged|briefChanged) != 0 {
			v.lookElsewhere()
			v.reload()
		} else if c&cardChanged != 0 {
			v.list.redraw()
		}
	})
	return v
}

func (v *actorPage) reload() {
	v.lay()
	v.list.ScrollToTop()
}

// lay makes the rows again and leaves the page where it is.
func (v *actorPage) lay() {
	v.rows = nil
	a, ok := v.d.ix.actors[v.d.page]
	if ok {
		v.rows = append(v.rows, func(w float32) *scene { return v.head(a, w) })
		v.rows = append(v.rows, func(w float32) *scene { return v.names(a, w) })
		v.ties(a)
		v.events(a)
		v.quotes(a)
		v.otherBriefs()
	}
	v.list.reload()
}

// head is name, kind, role, and the buttons of what can be corrected.
func (v *actorPage) head(a brief.Actor, width float32) *scene {
	s := &scene{}
	c := newColumn(s, gap4, gap2, width-2*gap4)
	z := &zone{label: a.Name, menu: func() []*fyne.MenuItem { return v.menus.actor(a, mentionsOf(a)) }, tap: func() { v.d.light(mentionsOf(a)...) }}
	c.flow(piece{sign: kindOr(a.Kind), face: titleFace, zone: z}, piece{text: a.Name, face: titleFace, ink: ink, zone: z})
	line := []piece{{text: kindWord(a.Kind), face: smallFace, chip: toneNeutral}}
	if a.Role != "" {
		line = append(line, piece{text: a.Role, face: bodyFace, ink: softInk, gap: 8})
	}
	if a.Affiliation != "" {
		line = append(line, piece{text: a.Affiliation, face: bodyFace, ink: faintInk, gap: 8})
	}
	line = append(line, piece{text: count(a.Count(), "%d mention", "%d mentions"), face: smallFace, ink: faintInk, gap: 10})
	c.space(gap1)
	c.flow(line...)
	c.space(gap1)
	link := func(label string, do func()) piece {
		return piece{text: tr(label), face: smallBold, ink: accent, gap: 12, under: true, zone: &zone{label: tr(label), tap: do}}
	}
	filter := "Show only this actor"
	if v.d.filter.actor == a.ID {
		filter = "Show all"
	}
	c.flow(link(filter, func() { v.d.filterActor(a.ID); v.d.openActor(a.ID) }), link("Rename actor…", func() { v.menus.renameActor(a) }),
		link("In the whole library", func() { v.search(a.Name) }), link("Merge with…", func() { v.menus.mergeActor(a) }), link("Why?", func() { v.menus.why(a.Name, a.Why, nil) }))
	s.size = fyne.NewSize(width, c.y+gap2)
	return s
}

// names is the ledger of aliases: each with how sure it is and its evidence,
// and a switch that can be turned back.
func (v *actorPage) names(a brief.Actor, width float32) *scene {
	s := &scene{}
	c := newColumn(s, gap4, gap1, width-2*gap4)
	heading(c, tr("ALSO CALLED"))
	if len(a.Aliases) == 0 {
		c.say(tr("No other name was found."), smallFace, faintInk)
	}
	for _, x := range a.Aliases {
		z := &zone{label: x.Text, spans: x.Evidence, tap: func() { v.d.light(x.Evidence...) }, hint: func() string { return v.d.evidenceWords(x.Evidence) }}
		line := []piece{{text: x.Text, face: bodyFace, ink: ink, zone: z}}
		chip := toneNeutral
		if x.Status != brief.Same && x.Status != "" {
			chip = toneWarn
		}
		line = append(line, piece{text: tr(string(statusOr(x.Status))), face: smallFace, chip: chip, gap: 8},
			piece{text: count(len(x.Evidence), "%d place", "%d places"), face: smallFace, ink: faintInk, gap: 8, zone: z})
		for _, to := range []brief.AliasStatus{brief.Same, brief.NotSame} {
			if to == statusOr(x.Status) {
				continue
			}
			label := trf("mark as %s", tr(string(to)))
			line = append(line, piece{text: label, face: smallFace, ink: accent, gap: 10, under: true, zone: &zone{label: label, tap: func() {
				v.d.apply(brief.Edit{Op: brief.AliasAs, Target: a.ID, Field: x.Text, Value: string(to)})
			}}})
		}
		if x.Status != brief.NotSame {
			label := tr("split off")
			line = append(line, piece{text: label, face: smallFace, ink: accent, gap: 10, under: true, zone: &zone{label: label, tap: func() {
				v.d.apply(brief.Edit{Op: brief.Split, Target: a.ID, Value: x.Text, Spans: x.Evidence})
				v.d.notify.undoable(trf("“%s” is an actor of its own now.", x.Text), v.d.undo)
			}}})
		}
		c.flow(line...)
		c.space(2)
	}
	s.size = fyne.NewSize(width, c.y+gap3)
	return s
}

func statusOr(s brief.AliasStatus) brief.AliasStatus {
	if s == "" {
		return brief.Same
	}
	return s
}

// section is a heading row.
func (v *actorPage) section(title string) {
	v.rows = append(v.rows, func(w float32) *scene {
		s := &scene{}
		c := newColumn(s, gap4, gap2, w-2*gap4)
		heading(c, title)
		s.size = fyne.NewSize(w, c.y)
		return s
	})
}

// ties are the relations to others, in both directions.
func (v *actorPage) ties(a brief.Actor) {
	ix := v.d.ix
	var lines []func(c *column)
	for _, r := range v.d.brief.Relations {
		from, to := ix.actors[r.From], ix.actors[r.To]
		if from.ID != a.ID && to.ID != a.ID || from.ID == to.ID {
			continue
		}
		lines = append(lines, func(c *column) {
			z := &zone{label: r.Label, tap: func() { v.d.light(r.Evidence...) }, hint: func() string { return v.d.evidenceWords(r.Evidence) }}
			who := func(x brief.Actor) []piece {
				f := bodyFace
				if x.ID == a.ID {
					f = boldFace
				}
				open := &zone{label: x.Name, tap: func() { v.d.openActor(x.ID) }}
				return []piece{{sign: kindOr(x.Kind), face: f, gap: 6, zone: open}, {text: x.Name, face: f, ink: ink, zone: open}}
			}
			line := append(who(from), piece{text: r.Label, face: bodyFace, ink: accent, gap: 8, zone: z})
			line = append(line, piece{icon: "right", face: smallFace, ink: faintInk, gap: 6, zone: z})
			c.flow(append(line, who(to)...)...)
			c.space(2)
		})
	}
	if len(lines) == 0 {
		return
	}
	v.rows = append(v.rows, func(w float32) *scene {
		s := &scene{}
		c := newColumn(s, gap4, gap1, w-2*gap4)
		heading(c, count(len(lines), "%d TIE", "%d TIES"))
		for _, l := range lines {
			l(c)
		}
		s.size = fyne.NewSize(w, c.y+gap3)
		return s
	})
}

func (v *actorPage) events(a brief.Actor) {
	var es []brief.Event
	for _, e := range v.d.brief.Events {
		if v.d.ix.takesPart(e, a.ID) {
			es = append(es, e)
		}
	}
	if len(es) == 0 {
		return
	}
	v.section(count(len(es), "%d EVENT", "%d EVENTS"))
	for _, e := range es {
		v.rows = append(v.rows, func(w float32) *scene {
			s := &scene{}
			z := &zone{
				label: e.Title, tap: func() { v.d.selectCard(e.ID) }, menu: func() []*fyne.MenuItem { return v.menus.event(e) },
				hint: func() string { return v.d.evidenceWords(evidence(e)) },
			}
			s.keep(z)
			c := newColumn(s, gap4, gap1, w-2*gap4)
			c.flow(piece{text: typeWord(e.Type), face: smallBold, chip: typeTone(e.Type)},
				piece{text: dateOf(e), whole: true, face: smallFace, ink: softInk, gap: 8})
			c.say(oneLine(e.Title), bodyFace, ink)
			s.size = fyne.NewSize(w, c.y+gap1)
			z.boxes = []box{{gap2, 0, w - 2*gap2, s.size.Height}}
			return s
		})
	}
}

func (v *actorPage) quotes(a brief.Actor) {
	ix := v.d.ix
	var said, carried []brief.Quote
	for _, q := range v.d.brief.Quotes {
		switch {
		case ix.actors[q.Speaker].ID == a.ID:
			said = append(said, q)
		case slices.ContainsFunc(q.Via, func(id brief.ID) bool { return ix.actors[id].ID == a.ID }):
			carried = append(carried, q)
		}
	}
	for i, qs := range [][]brief.Quote{said, carried} {
		if len(qs) == 0 {
			continue
		}
		v.section([]string{tr("SAID"), tr("PASSED ON")}[i] + fmt.Sprintf(" %d", len(qs)))
		for _, q := range qs {
			v.rows = append(v.rows, func(w float32) *scene {
				s := &scene{}
				c := newColumn(s, gap4, gap1, w-2*gap4)
				quotePainter{v.d, q, v.menus, ""}.paint(c)
				s.size = fyne.NewSize(w, c.y+gap2)
				return s
			})
		}
	}
}
