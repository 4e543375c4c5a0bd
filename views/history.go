package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"readout/app/brief"
)

// scroll puts a scene into a scroller of its own.
func scroll(v *sceneView) *container.Scroll { return container.NewVScroll(v) }

// editWords says what an edit did.
func (d *desk) editWords(e brief.Edit) string {
	what := d.targetWords(e.Target)
	switch e.Op {
	case brief.Rename:
		return trf("renamed to “%s”", clip(e.Value, 60))
	case brief.Set:
		value := e.Value
		if e.Field == "speaker" {
			value = d.ix.name(brief.ID(e.Value))
		}
		if value == "" && len(e.With) > 0 {
			value = d.ix.name(e.With[0])
		}
		return trf("%s of %s set to “%s”", tr(e.Field), what, clip(value, 60))
	case brief.Retype:
		return trf("%s changed to %s", what, tr(e.Value))
	case brief.Merge:
		other := ""
		if len(e.With) > 0 {
			other = d.targetWords(e.With[0])
		}
		return trf("merged %s with %s", what, other)
	case brief.Split:
		return trf("split %s", what)
	case brief.Move:
		return trf("moved evidence of %s", what)
	case brief.AliasAs:
		return trf("“%s” marked %s", e.Field, tr(e.Value))
	case brief.Add:
		if len(e.Spans) > 0 {
			return trf("added: %s", clip(oneLine(d.ix.text(e.Spans[0])), 60))
		}
		return tr("added")
	case brief.Remove:
		if what == tr("something removed") {
			return tr("removed a card or a quote") // before this start: its name is gone with it
		}
		return trf("removed %s", what)
	case brief.Reorder:
		return trf("moved %s", what)
	case brief.Annotate:
		return trf("note: %s", clip(e.Value, 60))
	case brief.Hide:
		if e.Value == "true" {
			return trf("hid %s", what)
		}
		return trf("showed %s again", what)
	case brief.Pin:
		return trf("publication day set to %s", e.Value)
	}
	return string(e.Op)
}

func (d *desk) targetWords(id brief.ID) string {
	if a, ok := d.ix.actors[id]; ok && a.ID != id && d.labels[id] != "" {
		return d.labels[id] // merged since: the name it had
	}
	if words := d.wordsOf(id); words != "" {
		return words
	}
	if words, ok := d.labels[id]; ok { // it was removed or merged since
		return words
	}
	return tr("something removed")
}

// noteLabels remembers what everything is called, for the history of what is
// gone later.
func (d *desk) noteLabels() {
	for _, e := range d.brief.Events {
		d.labels[e.ID] = d.wordsOf(e.ID)
	}
	for _, a := range d.brief.Actors {
		d.labels[a.ID] = d.wordsOf(a.ID)
	}
	for _, q := range d.brief.Quotes {
		d.labels[q.ID] = d.wordsOf(q.ID)
	}
}

// wordsOf is what a value of the open brief is called, "" where it holds none.
func (d *desk) wordsOf(id brief.ID) string {
	if e, ok := d.ix.events[id]; ok {
		return "“" + clip(oneLine(e.Title), 50) + "”"
	}
	if a, ok := d.ix.actors[id]; ok {
		return a.Name
	}
	if q, ok := d.ix.quotes[id]; ok {
		return saidWords(q, 50)
	}
	if a, ok := d.ix.articles[id]; ok {
		return "“" + clip(titleOf(a), 50) + "”"
	}
	if id == d.brief.ID {
		return d.brief.Name
	}
	return ""
}

// showHistory lists the corrections of the open brief, the newest first.
func (m *menus) showHistory() {
	view := newSceneView(m.d.hints)
	view.show(func(w float32) *scene { return historyScene(m.d, w) })
	undo := newTool("undo", tr("Undo"), "", m.d.hints, m.d.undo)
	undo.enabled = func() bool { _, ok := m.d.undoable(); return ok }
	redo := newTool("redo", tr("Redo"), "", m.d.hints, m.d.redo)
	redo.enabled = m.d.redoable
	open := true
	m.d.onChange(func(c change) {
		if open && c&(historyChanged|briefChanged) != 0 {
			view.Refresh()
			undo.Refresh()
			redo.Refresh()
		}
	})
	body := container.NewBorder(container.NewHBox(undo, redo), nil, nil, nil, scroll(view))
	d := m.d.sheets.plain(tr("History"), body)
	d.onClosed = func() { open = false }
	d.resize(560, 420)
	m.d.sheets.show(d)
}

func historyScene(d *desk, w float32) *scene {
	s := &scene{}
	c := newColumn(s, gap2, gap2, w-2*gap2)
	if len(d.history) == 0 {
		c.say(tr("Nothing has been corrected in this brief yet."), bodyFace, softInk)
	}
	for _, e := range slices.Backward(d.history) {
		in, picture := ink, "check"
		if e.Undone {
			in, picture = faintInk, "undo"
		}
		line := []piece{{icon: picture, face: bodyFace, ink: faintInk}, {text: d.editWords(e), face: bodyFace, ink: in}}
		if e.Undone {
			line = append(line, piece{text: tr("undone"), face: smallFace, chip: toneNeutral, gap: 8})
		}
		c.flow(line...)
		c.flow(piece{text: momentWords(e.At), face: smallFace, ink: faintInk})
		c.space(6)
	}
	s.size = fyne.NewSize(w, c.y+gap2)
	return s
}
