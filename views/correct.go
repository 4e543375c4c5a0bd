package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"readout/app/brief"
)

// This file holds the corrections. Each is an edit in the journal: Undo takes
// it back, and reading the article again does not lose it.

// typeItems choose another type for an event.
func (m *menus) typeItems(e brief.Event) *fyne.MenuItem {
	top := withIcon(item("Change type", nil), "edit")
	var items []*fyne.MenuItem
	for _, t := range brief.EventTypes() {
		i := fyne.NewMenuItem(typeWord(t), func() { m.d.apply(brief.Edit{Op: brief.Retype, Target: e.ID, Value: string(t)}) })
		i.Checked = t == e.Type
		items = append(items, i)
	}
	top.ChildMenu = fyne.NewMenu("", items...)
	return top
}

func statuses() []brief.Status {
	return []brief.Status{brief.Happened, brief.Ongoing, brief.Planned, brief.Denied, brief.Alleged, brief.Hypothetical}
}

func (m *menus) statusItems(e brief.Event) *fyne.MenuItem {
	top := withIcon(item("Change status", nil), "edit")
	var items []*fyne.MenuItem
	for _, s := range statuses() {
		i := fyne.NewMenuItem(statusWord(s), func() {
			m.d.apply(brief.Edit{Op: brief.Set, Target: e.ID, Field: "status", Value: string(s)})
		})
		i.Checked = s == e.Status
		items = append(items, i)
	}
	top.ChildMenu = fyne.NewMenu("", items...)
	return top
}

func actorKinds() []brief.ActorKind {
	return []brief.ActorKind{brief.Person, brief.Organization, brief.Country, brief.Location, brief.Group}
}

func (m *menus) actorKindItems(a brief.Actor) *fyne.MenuItem {
	top := withIcon(item("Change kind", nil), "edit")
	var items []*fyne.MenuItem
	for _, k := range actorKinds() {
		i := fyne.NewMenuItem(kindWord(k), func() { m.d.apply(brief.Edit{Op: brief.Retype, Target: a.ID, Value: string(k)}) })
		i.Checked = k == a.Kind
		items = append(items, i)
	}
	top.ChildMenu = fyne.NewMenu("", items...)
	return top
}

func (m *menus) quoteKindItems(q brief.Quote) *fyne.MenuItem {
	top := withIcon(item("Change kind", nil), "edit")
	var items []*fyne.MenuItem
	for _, k := range []brief.QuoteKind{brief.Direct, brief.Mixed, brief.Indirect} {
		i := fyne.NewMenuItem(quoteWord(k), func() { m.d.apply(brief.Edit{Op: brief.Retype, Target: q.ID, Value: string(k)}) })
		i.Checked = k == q.Kind
		items = append(items, i)
	}
	top.ChildMenu = fyne.NewMenu("", items...)
	return top
}

// removeEvent takes a card away and offers it back.
func (m *menus) removeEvent(e brief.Event) {
	m.goOn(e)
	m.remove(e.ID, trf("Removed “%s”.", clip(oneLine(e.Title), 60)))
}

// goOn selects the next card where the selected one goes, so that one can go on
// from there.
func (m *menus) goOn(e brief.Event) {
	all := m.d.events()
	i := slices.IndexFunc(all, func(x brief.Event) bool { return x.ID == e.ID })
	if i < 0 || e.ID != m.d.card || len(all) < 2 {
		return
	}
	if i == len(all)-1 {
		i -= 2
	}
	m.d.selectCard(all[i+1].ID)
}

func (m *menus) removeQuote(q brief.Quote) {
	m.remove(q.ID, trf("Removed the quote %s.", saidWords(q, 50)))
}

func (m *menus) remove(id brief.ID, said string) {
	m.d.apply(brief.Edit{Op: brief.Remove, Target: id})
	m.d.notify.undoable(said, m.d.undo)
}

func (m *menus) hide(e brief.Event) {
	value := "true"
	if e.Hidden {
		value = "false"
	} else if !m.d.hidden {
		m.goOn(e)
	}
	m.d.apply(brief.Edit{Op: brief.Hide, Target: e.ID, Value: value})
	if !e.Hidden {
		m.d.notify.undoable(tr("The card is hidden."), m.d.undo)
	}
}

// move puts a card n places further down among those that are shown.
func (m *menus) move(id brief.ID, n int) {
	all := m.d.events()
	i := slices.IndexFunc(all, func(e brief.Event) bool { return e.ID == id })
	to := i + n
	if i < 0 || to < 0 || to >= len(all) {
		return
	}
	edit := brief.Edit{Op: brief.Reorder, Target: id}
	before := to
	if n > 0 {
		before = to + 1
	}
	if before < len(all) {
		edit.With = []brief.ID{all[before].ID}
	}
	m.d.apply(edit)
}

// splitEvent makes the evidence that is selected in the article a card of its
// own.
func (m *menus) splitEvent(e brief.Event) {
	var spans []brief.Span
	for _, s := range evidence(e) {
		if s.Overlaps(m.d.selection) {
			spans = append(spans, brief.Span{Article: s.Article, Start: max(s.Start, m.d.selection.Start), End: min(s.End, m.d.selection.End)})
		}
	}
	if len(spans) == 0 {
		m.d.notify.say(tr("Select the part of the card's evidence that is another event in the article first."))
		return
	}
	m.d.apply(brief.Edit{Op: brief.Split, Target: e.ID, Spans: spans})
	m.d.notify.undoable(tr("The card is split."), m.d.undo)
}

// editAnswer corrects one of the six W's. The evidence stays, or becomes the
// text that is selected in the article.
func (m *menus) editAnswer(e brief.Event, field string, spans []brief.Span) {
	answers := map[string]brief.Answer{
		"who": e.Answers.Who, "what": e.Answers.What, "when": e.Answers.When,
		"where": e.Answers.Where, "why": e.Answers.Why, "how": e.Answers.How,
	}
	entry := newField(oneLine(answers[field].Text))
	if s := m.d.ix.text(m.d.selection); s != "" {
		entry.SetText(oneLine(s))
		spans = []brief.Span{m.d.selection}
	}
	label := tr(strings.ToUpper(field[:1]) + field[1:])
	m.form(label, tr("Save"), entry, []*widget.FormItem{widget.NewFormItem(label, entry)}, func() {
		m.d.apply(brief.Edit{Op: brief.Set, Target: e.ID, Field: field, Value: strings.TrimSpace(entry.Text), Spans: spans})
	})
}

// note asks for a note on a card or a quote.
func (m *menus) note(id brief.ID, now string) {
	entry := newTextField(now, 4)
	m.form(tr("Note"), tr("Save"), entry, []*widget.FormItem{widget.NewFormItem(tr("Note"), entry)}, func() {
		m.d.apply(brief.Edit{Op: brief.Annotate, Target: id, Value: strings.TrimSpace(entry.Text)})
	})
}

func (m *menus) renameActor(a brief.Actor) {
	names := []string{a.Name}
	for _, x := range a.Aliases {
		names = append(names, x.Text)
	}
	entry := newComboField(a.Name, names)
	m.form(tr("Rename actor"), tr("Rename"), entry, []*widget.FormItem{widget.NewFormItem(tr("Name"), entry)}, func() {
		if name := strings.TrimSpace(entry.Text); name != "" && name != a.Name {
			m.d.apply(brief.Edit{Op: brief.Rename, Target: a.ID, Value: name})
		}
	})
}

// editEvent is the form of everything a card says that is not in a list.
func (m *menus) editEvent(e brief.Event) {
	title := newField(oneLine(e.Title))
	var types []string
	for _, t := range brief.EventTypes() {
		types = append(types, typeWord(t))
	}
	kind := newComboField(typeWord(e.Type), types)
	var states []string
	for _, s := range statuses() {
		states = append(states, statusWord(s))
	}
	status := newChoiceField(states, slices.Index(statuses(), e.Status))
	date, place := newField(""), newField("")
	date.PlaceHolder = tr("2025-07-12 or 2025-07-12/2025-07-13")
	var oldDate, oldPlace string
	if e.Date != nil {
		oldDate = e.Date.ISO()
	}
	if e.Place != nil {
		oldPlace = e.Place.Name
	}
	date.SetText(oldDate)
	date.Validator = validInterval
	place.SetText(oldPlace)
	parties := m.partyEditor(e)
	items := []*widget.FormItem{
		widget.NewFormItem(tr("Headline"), title), widget.NewFormItem(tr("Type"), kind),
		widget.NewFormItem(tr("Status"), status), widget.NewFormItem(tr("Date"), date),
		widget.NewFormItem(tr("Place"), place), widget.NewFormItem(tr("Actors"), parties.box),
	}
	m.form(tr("Edit event"), tr("Save"), title, items, func() {
		var edits []brief.Edit
		set := func(field, old, now string) {
			if now = strings.TrimSpace(now); now != old {
				edits = append(edits, brief.Edit{Op: brief.Set, Target: e.ID, Field: field, Value: now})
			}
		}
		if t := strings.TrimSpace(title.Text); t != "" && t != oneLine(e.Title) {
			edits = append(edits, brief.Edit{Op: brief.Rename, Target: e.ID, Value: t})
		}
		if t := strings.TrimSpace(kind.Text); t != "" && t != typeWord(e.Type) {
			edits = append(edits, brief.Edit{Op: brief.Retype, Target: e.ID, Value: eventTypeOf(t)})
		}
		if i := status.SelectedIndex(); i >= 0 {
			set("status", string(e.Status), string(statuses()[i]))
		}
		set("date", oldDate, date.Text)
		set("place", oldPlace, place.Text)
		edits = append(edits, parties.edits()...)
		if len(edits) > 0 {
			m.d.applyAll(edits...)
		}
	})
}

// eventTypeOf makes a type of what was typed: the word of a type, its code, or
// a label of one's own.
func eventTypeOf(s string) string {
	for _, t := range eventTypes() {
		if strings.EqualFold(s, typeWord(t)) || strings.EqualFold(s, string(t)) {
			return string(t)
		}
	}
	if label, ok := strings.CutPrefix(s, "OTHER:"); ok {
		s = label
	}
	return "OTHER:" + strings.ToLower(s)
}

func validInterval(s string) error {
	if strings.TrimSpace(s) == "" {
		return nil
	}
	_, err := brief.ParseInterval(strings.TrimSpace(s))
	return err
}

// form asks in one small dialog; save is called when it is confirmed.
func (m *menus) form(title, verb string, first fyne.Focusable, items []*widget.FormItem, save func()) {
	f := widget.NewForm(items...)
	var d *sheet
	var ok *button
	submit := func() {
		if !ok.Disabled() {
			d.Hide()
			save()
		}
	}
	d, ok = m.d.sheets.asking(title, verb, f, submit)
	valid := func(err error) {
		if err != nil {
			ok.Disable()
		} else {
			ok.Enable()
		}
	}
	valid(f.Validate())
	f.SetOnValidationChanged(valid)
	for _, i := range items {
		// Return in a field is the button.
		switch e := i.Widget.(type) {
		case *field:
			e.OnSubmitted = func(string) { submit() }
		case *comboField:
			e.OnSubmitted = func(string) { submit() }
		}
	}
	d.resize(520, 0)
	m.d.sheets.show(d)
	if first != nil {
		m.window.Canvas().Focus(first)
	}
	// What is typed first replaces a line that is there, as in any form, but
	// never a note.
	switch f := first.(type) {
	case *field:
		if !f.MultiLine {
			f.TypedShortcut(&fyne.ShortcutSelectAll{})
		}
	case *comboField:
		f.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}
