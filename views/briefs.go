package views

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"readout/app/brief"
)

// side is the left pane: the briefs, and the actors of the one that is open.
type side struct {
	d      *desk
	menus  *menus
	briefs *sceneList
	actors *sceneList
	all    []brief.Actor
	body   *container.Split
}

func newSide(d *desk, m *menus, add func()) *side {
	v := &side{d: d, menus: m}
	v.briefs = newSceneList(d.hints, func() int { return len(d.briefs) }, v.paintBrief)
	v.actors = newSceneList(d.hints, func() int { return len(v.all) }, v.paintActor)
	v.briefs.typed = v.key
	v.actors.typed = v.actorKey
	head := func(name string, buttons ...fyne.CanvasObject) fyne.CanvasObject {
		label := newSceneView(d.hints)
		label.show(func(w float32) *scene {
			s := &scene{size: fyne.NewSize(w, lineHeight(labelFace)+gap4)}
			s.text(tr(name), gap4, gap2, labelFace, faintInk)
			return s
		})
		return container.NewBorder(nil, nil, nil, container.NewHBox(buttons...), label)
	}
	top := container.NewBorder(head("BRIEFS", newTool("add", "", tr("New brief"), d.hints, add)), nil, nil, nil, v.briefs)
	bottom := container.NewBorder(head("ACTORS"), nil, nil, nil, v.actors)
	v.body = container.NewVSplit(top, bottom)
	v.body.Offset = 0.4
	d.onChange(v.changed)
	return v
}

func (v *side) changed(c change) {
	if c&(briefsChanged|briefChanged) != 0 {
		v.briefs.reload()
	}
	if c&briefChanged != 0 {
		v.all = nil
		for _, a := range v.d.brief.Actors {
			if len(a.Mentions) > 0 || a.Salience <= 2 {
				v.all = append(v.all, a)
			}
		}
	}
	if c&(briefChanged|filterChanged|pageChanged) != 0 {
		v.actors.reload()
	}
}

func (v *side) paintBrief(i int, width float32) *scene {
	b := v.d.briefs[i]
	s := &scene{}
	ground := s.rect(box{gap2, 0, width - 2*gap2, 0}, chosen, 6)
	ground.Hidden = b.ID != v.d.brief.ID
	c := newColumn(s, gap4, gap1+1, width-2*gap4)
	f := bodyFace
	if !ground.Hidden {
		f = boldFace
	}
	c.say(shorten(oneLine(b.Name), f, c.w), f, ink)
	c.say(summaryIn(b, time.Now(), c.w), smallFace, softInk)
	s.size = fyne.NewSize(width, c.y+gap1+1)
	ground.Resize(fyne.NewSize(width-2*gap2, s.size.Height))
	s.keep(&zone{
		label: b.Name, boxes: []box{{gap2, 0, width - 2*gap2, s.size.Height}},
		tap:  func() { v.d.openBrief(b.ID, nil) },
		menu: func() []*fyne.MenuItem { return v.menus.brief(b) },
		hint: func() string { return b.Name + " · " + summaryWords(b, time.Now()) },
	})
	return s
}

// summaryWords is "3 articles · 12 events · 5 min ago".
func summaryWords(b brief.Summary, now time.Time) string {
	s := count(b.Articles, "%d article", "%d articles")
	if b.Events > 0 {
		s += " · " + count(b.Events, "%d event", "%d events")
	}
	if when := ago(b.Changed, now); when != "" {
		s += " · " + when
	}
	return s
}

// summaryIn is as much of summaryWords as there is room for, from the right
// part by part.
func summaryIn(b brief.Summary, now time.Time, width float32) string {
	words := summaryWords(b, now)
	for measure(words, smallFace).Width > width {
		at := strings.LastIndex(words, " · ")
		if at < 0 {
			return shorten(words, smallFace, width)
		}
		words = words[:at]
	}
	return words
}

func (v *side) paintActor(i int, width float32) *scene {
	a := v.all[i]
	s := &scene{}
	on := a.ID == v.d.filter.actor || a.ID == v.d.page
	ground := s.rect(box{gap2, 0, width - 2*gap2, 0}, chosen, 6)
	ground.Hidden = !on
	c := newColumn(s, gap4, gap1, width-2*gap4)
	number := fmt.Sprint(a.Count())
	nw := measure(number, smallFace).Width
	s.text(number, width-gap4-nw, gap1+1, smallFace, faintInk)
	c.w -= nw + gap2
	sign := lineHeight(bodyFace) * (signSize + signGap)
	c.flow(piece{sign: kindOr(a.Kind), face: bodyFace}, piece{text: shorten(a.Name, bodyFace, c.w-sign), face: bodyFace, ink: ink})
	s.size = fyne.NewSize(width, c.y+gap1)
	ground.Resize(fyne.NewSize(width-2*gap2, s.size.Height))
	s.keep(&zone{
		label: a.Name, boxes: []box{{gap2, 0, width - 2*gap2, s.size.Height}},
		tap:  func() { v.d.openActor(a.ID) },
		menu: func() []*fyne.MenuItem { return v.menus.actor(a, mentionsOf(a)) },
		hint: func() string { return actorWords(a) },
	})
	return s
}

// actorWords is a line about an actor: name, kind, role.
func actorWords(a brief.Actor) string {
	s := a.Name + " · " + kindWord(a.Kind)
	if a.Role != "" {
		s += " · " + a.Role
	}
	return s
}

func (v *side) key(e *fyne.KeyEvent) {
	at := -1
	for i, b := range v.d.briefs {
		if b.ID == v.d.brief.ID {
			at = i
		}
	}
	switch e.Name {
	case fyne.KeyDown:
		at++
	case fyne.KeyUp:
		at--
	case fyne.KeyDelete:
		if at >= 0 {
			v.menus.deleteBrief(v.d.briefs[at])
		}
		return
	default:
		return
	}
	if at >= 0 && at < len(v.d.briefs) {
		v.d.openBrief(v.d.briefs[at].ID, nil)
	}
}

// actorKey goes from page to page.
func (v *side) actorKey(e *fyne.KeyEvent) {
	i := stepped(e, len(v.all), slices.IndexFunc(v.all, func(a brief.Actor) bool { return a.ID == v.d.page }))
	if i >= 0 {
		v.d.openActor(v.all[i].ID)
		v.actors.reveal(i, 0, v.actors.heights[i])
	}
}

// brief is the menu of a brief in the list.
func (m *menus) brief(b brief.Summary) []*fyne.MenuItem {
	return []*fyne.MenuItem{
		withIcon(item("Open", func() { m.d.openBrief(b.ID, nil) }), "brief"),
		withIcon(item("Rename brief…", func() { m.renameBrief(b) }), "edit"),
		withIcon(item("Delete brief", func() { m.deleteBrief(b) }), "delete"),
	}
}

func (m *menus) renameBrief(b brief.Summary) {
	entry := newField(b.Name)
	m.form(tr("Rename brief"), tr("Rename"), entry, []*widget.FormItem{widget.NewFormItem(tr("Name"), entry)}, func() {
		if entry.Text == "" || entry.Text == b.Name {
			return
		}
		name := entry.Text
		enqueue(m.d.edits, func(ctx context.Context) (brief.Brief, error) {
			return m.d.app.RenameBrief(ctx, b.ID, name)
		}, func(after brief.Brief, err error) {
			if err != nil {
				m.d.notify.problem(tr("The brief was not renamed."), err)
				return
			}
			m.d.took(newIndex(after))
		})
	})
}

// deleteBrief takes a brief out of the list and offers it back.
func (m *menus) deleteBrief(b brief.Summary) {
	start(m.d.tasks, "delete", func(ctx context.Context) (struct{}, error) {
		return struct{}{}, m.d.app.DeleteBrief(ctx, b.ID)
	}, func(_ struct{}, err error) {
		if err != nil {
			m.d.notify.problem(tr("The brief was not deleted."), err)
			return
		}
		if m.d.brief.ID == b.ID {
			m.d.show(brief.Brief{})
		}
		m.d.loadBriefs()
		m.d.notify.undoable(trf("Deleted “%s”.", clip(b.Name, 60)), func() { m.restoreBrief(b) })
	})
}

func (m *menus) restoreBrief(b brief.Summary) {
	start(m.d.tasks, "delete", func(ctx context.Context) (struct{}, error) {
		return struct{}{}, m.d.app.RestoreBrief(ctx, b.ID)
	}, func(_ struct{}, err error) {
		if err != nil {
			m.d.notify.problem(tr("The brief could not be brought back."), err)
			return
		}
		m.d.loadBriefs()
		m.d.openBrief(b.ID, nil)
	})
}

// newBrief asks for a name and makes an empty brief.
func (m *menus) newBrief() {
	entry := newField("")
	entry.PlaceHolder = tr("What the brief is about")
	m.form(tr("New brief"), tr("Create"), entry, []*widget.FormItem{widget.NewFormItem(tr("Name"), entry)}, func() {
		name := entry.Text
		start(m.d.tasks, "new", func(ctx context.Context) (brief.Summary, error) {
			return m.d.app.NewBrief(ctx, name)
		}, func(b brief.Summary, err error) {
			if err != nil {
				m.d.notify.problem(tr("The brief was not made."), err)
				return
			}
			m.d.loadBriefs()
			m.d.openBrief(b.ID, nil)
		})
	})
}
