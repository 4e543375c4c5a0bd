package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"readout/app/brief"
)

// menus are what can be done with a card, a field, a quote or an actor; the
// same items serve the other mouse button, the card's button and the keyboard.
type menus struct {
	d      *desk
	window fyne.Window
}

// popUp shows items where the pointer or the focus is.
func (m *menus) popUp(items []*fyne.MenuItem) {
	if m == nil || len(items) == 0 {
		return
	}
	c := m.window.Canvas()
	at := fyne.NewPos(c.Size().Width/3, c.Size().Height/4)
	if p, ok := m.d.pointer(); ok {
		at = p
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
}

func item(label string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(tr(label), do) }

func withIcon(i *fyne.MenuItem, name string) *fyne.MenuItem {
	i.Icon = icon(name, ink)
	return i
}

// unless dims an item that could do nothing now.
func unless(idle bool, i *fyne.MenuItem) *fyne.MenuItem {
	i.Disabled = idle
	return i
}

// isAt tells the card at a place among those that are shown.
func (m *menus) isAt(e brief.Event, at int) bool {
	all := m.d.events()
	return at >= 0 && at < len(all) && all[at].ID == e.ID
}

// event is the menu of a card.
func (m *menus) event(e brief.Event) []*fyne.MenuItem {
	if m == nil {
		return nil
	}
	hide := "Hide card"
	if e.Hidden {
		hide = "Show card again"
	}
	copies := m.copyItems(e.ID)
	return []*fyne.MenuItem{
		withIcon(item("Show evidence", func() { m.d.selectCard(e.ID) }), "eye"),
		copies[0], copies[1],
		fyne.NewMenuItemSeparator(),
		withIcon(item("Edit event…", func() { m.editEvent(e) }), "edit"),
		withIcon(item("Note…", func() { m.note(e.ID, e.Note) }), "note"),
		withIcon(item("Why this card?", func() { m.why(e.Title, e.Why, nil) }), "why"),
		fyne.NewMenuItemSeparator(),
		unless(m.isAt(e, 0), withIcon(item("Move up", func() { m.move(e.ID, -1) }), "up")),
		unless(m.isAt(e, len(m.d.events())-1), withIcon(item("Move down", func() { m.move(e.ID, 1) }), "down")),
		withIcon(item("Merge with…", func() { m.mergeEvent(e) }), "merge"),
		withIcon(item("Split off the selected text", func() { m.splitEvent(e) }), "split"),
		withIcon(item(hide, func() { m.hide(e) }), "hide"),
		withIcon(item("Remove event", func() { m.removeEvent(e) }), "delete"),
	}
}

// field is the menu of one field of a card.
func (m *menus) field(e brief.Event, field string, spans []brief.Span) []*fyne.MenuItem {
	if m == nil {
		return nil
	}
	items := []*fyne.MenuItem{
		withIcon(item("Show evidence", func() { m.d.pick(e.ID, spans...) }), "eye"),
		withIcon(item("Why?", func() { m.whyField(e, field) }), "why"),
	}
	switch field {
	case "type":
		items = append(items, m.typeItems(e))
	case "status":
		items = append(items, m.statusItems(e))
	case "who", "what", "when", "where", "why", "how":
		items = append(items, withIcon(item("Correct these words…", func() { m.editAnswer(e, field, spans) }), "edit"))
	}
	items = append(items, fyne.NewMenuItemSeparator())
	return append(items, m.event(e)[1:]...)
}

// quote is the menu of a quote.
func (m *menus) quote(q brief.Quote) []*fyne.MenuItem {
	if m == nil {
		return nil
	}
	copies := m.copyItems(q.ID)
	return []*fyne.MenuItem{
		withIcon(item("Show evidence", func() { m.d.light(q.Spans...) }), "eye"),
		copies[0], copies[1],
		fyne.NewMenuItemSeparator(),
		withIcon(item("Change speaker…", func() { m.changeSpeaker(q) }), "people"),
		withIcon(item("Change via…", func() { m.changeVia(q) }), "people"),
		m.quoteKindItems(q),
		withIcon(item("Note…", func() { m.note(q.ID, q.Note) }), "note"),
		withIcon(item("Why?", func() { m.why(saidWords(q, 60), q.Why, m.speakerRunnerUp(q)) }), "why"),
		withIcon(item("Remove quote", func() { m.removeQuote(q) }), "delete"),
		fyne.NewMenuItemSeparator(),
	}
}

// actor is the menu of an actor, wherever its name stands.
func (m *menus) actor(a brief.Actor, spans []brief.Span) []*fyne.MenuItem {
	if m == nil || a.ID == "" {
		return nil
	}
	filter := "Show only this actor"
	if m.d.filter.actor == a.ID {
		filter = "Show all"
	}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(a.Name, func() { m.d.openActor(a.ID) }),
		withIcon(item("Open page", func() { m.d.openActor(a.ID) }), "people"),
		withIcon(item("Show in the article", func() { m.d.light(spans...) }), "eye"),
		withIcon(item(filter, func() { m.d.filterActor(a.ID) }), "filter"),
		fyne.NewMenuItemSeparator(),
		withIcon(item("Rename actor…", func() { m.renameActor(a) }), "edit"),
		m.actorKindItems(a),
		withIcon(item("Merge with…", func() { m.mergeActor(a) }), "merge"),
		withIcon(item("Copy name", func() { m.copy(a.Name) }), "copy"),
		withIcon(item("Why?", func() { m.why(a.Name, a.Why, nil) }), "why"),
	}
	return items
}

func (m *menus) copy(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	m.d.notify.say(tr("Copied."))
}
