package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"readout/app/brief"
)

// actorOptions lists the actors of the brief for a choice.
func (m *menus) actorOptions(except brief.ID, do func(brief.Actor)) []option {
	var all []option
	for _, a := range m.d.brief.Actors {
		if a.ID == except {
			continue
		}
		all = append(all, option{title: a.Name, detail: a.Role, kind: kindOr(a.Kind), right: kindWord(a.Kind), do: func() { do(a) }})
	}
	return all
}

// changeSpeaker asks who said it. The reader's runner-up comes first.
func (m *menus) changeSpeaker(q brief.Quote) {
	set := func(id brief.ID) {
		m.d.apply(brief.Edit{Op: brief.Set, Target: q.ID, Field: "speaker", Value: string(id)})
	}
	all := m.actorOptions(q.Speaker, func(a brief.Actor) { set(a.ID) })
	for _, w := range q.Why {
		if w.Field != "speaker" || w.RunnerUp == "" {
			continue
		}
		i := slices.IndexFunc(all, func(o option) bool { return o.title == w.RunnerUp })
		if i > 0 {
			second := all[i]
			all = slices.Insert(slices.Delete(all, i, i+1), 0, second)
		}
	}
	all = append(all, option{title: tr("speaker unknown"), icon: "why", do: func() { set("") }})
	choose(m.d, tr("Who said it?"), all)
}

// changeVia edits the chain the words came through.
func (m *menus) changeVia(q brief.Quote) {
	set := func(via []brief.ID) {
		m.d.apply(brief.Edit{Op: brief.Set, Target: q.ID, Field: "via", With: via})
	}
	all := m.actorOptions(q.Speaker, func(a brief.Actor) { set(append(slices.Clone(q.Via), a.ID)) })
	all = slices.DeleteFunc(all, func(o option) bool {
		return slices.ContainsFunc(q.Via, func(id brief.ID) bool { return m.d.ix.name(id) == o.title })
	})
	for i := range all {
		all[i].detail = tr("add to the chain")
	}
	var drops []option
	for i, id := range q.Via {
		drops = append(drops, option{title: trf("Take %s out", m.d.ix.name(id)), icon: "close", do: func() {
			set(slices.Delete(slices.Clone(q.Via), i, i+1))
		}})
	}
	choose(m.d, tr("Through whom did the words come?"), append(drops, all...))
}

// mergeActor makes two actors one.
func (m *menus) mergeActor(a brief.Actor) {
	choose(m.d, trf("%s is the same as …", a.Name), m.actorOptions(a.ID, func(other brief.Actor) {
		m.d.apply(brief.Edit{Op: brief.Merge, Target: a.ID, With: []brief.ID{other.ID}})
		m.d.notify.undoable(trf("%s and %s are one now.", a.Name, other.Name), m.d.undo)
	}))
}

// mergeEvent makes two cards one.
func (m *menus) mergeEvent(e brief.Event) {
	var all []option
	for _, o := range m.d.brief.Events {
		if o.ID == e.ID {
			continue
		}
		detail := typeWord(o.Type)
		if o.Date != nil {
			detail += " · " + dateWords(o.Date.Interval)
		}
		all = append(all, option{title: oneLine(o.Title), detail: detail, do: func() {
			m.d.apply(brief.Edit{Op: brief.Merge, Target: e.ID, With: []brief.ID{o.ID}})
			m.d.notify.undoable(tr("The two cards are one now."), m.d.undo)
		}})
	}
	choose(m.d, tr("It is the same event as …"), all)
}

// partyEditor is a row for each party: the actor and its part.
type partyEditor struct {
	m    *menus
	e    brief.Event
	box  *fyne.Container
	rows *fyne.Container
	now  []brief.Party
}

func roles() []brief.Role { return []brief.Role{brief.Agent, brief.Recipient, brief.Participant} }

func (m *menus) partyEditor(e brief.Event) *partyEditor {
	p := &partyEditor{m: m, e: e, rows: container.NewVBox(), now: slices.Clone(e.Parties)}
	var names []string
	for _, a := range m.d.brief.Actors {
		names = append(names, a.Name)
	}
	add := newChoiceField(names, -1)
	add.PlaceHolder = tr("Add an actor…")
	add.OnChanged = func(name string) {
		i := slices.IndexFunc(m.d.brief.Actors, func(a brief.Actor) bool { return a.Name == name })
		if i >= 0 {
			p.now = append(p.now, brief.Party{Actor: m.d.brief.Actors[i].ID, Role: brief.Participant})
			p.show()
		}
	}
	p.box = container.NewVBox(p.rows, add)
	p.show()
	return p
}

func (p *partyEditor) show() {
	p.rows.RemoveAll()
	for i, party := range p.now {
		var words []string
		for _, r := range roles() {
			words = append(words, roleWord(r))
		}
		role := newChoiceField(words, slices.Index(roles(), party.Role))
		role.OnChanged = func(string) { p.now[i].Role = roles()[role.SelectedIndex()] }
		off := newTool("close", "", tr("Take out"), p.m.d.hints, func() {
			p.now = slices.Delete(p.now, i, i+1)
			p.show()
		})
		name := widget.NewLabel(p.m.d.ix.name(party.Actor))
		name.Truncation = fyne.TextTruncateEllipsis
		p.rows.Add(container.NewBorder(nil, nil, nil, container.NewHBox(role, off), name))
	}
	p.rows.Refresh()
}

// edits are what changed: one edit for each party set, moved or taken out.
func (p *partyEditor) edits() []brief.Edit {
	var all []brief.Edit
	for _, old := range p.e.Parties {
		if !slices.ContainsFunc(p.now, func(n brief.Party) bool { return n.Actor == old.Actor }) {
			all = append(all, brief.Edit{Op: brief.Set, Target: p.e.ID, Field: "role", With: []brief.ID{old.Actor}})
		}
	}
	for _, n := range p.now {
		if !slices.ContainsFunc(p.e.Parties, func(old brief.Party) bool { return old.Actor == n.Actor && old.Role == n.Role }) {
			all = append(all, brief.Edit{Op: brief.Set, Target: p.e.ID, Field: "role", Value: string(n.Role), With: []brief.ID{n.Actor}})
		}
	}
	return all
}
