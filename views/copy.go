package views

import (
	"fyne.io/fyne/v2"

	"readout/app"
	"readout/app/brief"
)

// Copying: a card, a quote, a source or a whole list, as plain text or as
// Markdown, always with its sources.

// copyThings puts things of the brief on the clipboard.
func (m *menus) copyThings(markdown bool, ids ...brief.ID) {
	text := app.CopyText(m.d.brief, ids, markdown)
	if text == "" {
		m.d.notify.warn(tr("There is nothing to copy here."))
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(text)
	if len(ids) > 1 {
		m.d.notify.say(count(len(ids), "%d entry copied.", "%d entries copied."))
		return
	}
	m.d.notify.say(tr("Copied."))
}

// copyItems are the two ways to copy one thing.
func (m *menus) copyItems(id brief.ID) []*fyne.MenuItem {
	return []*fyne.MenuItem{
		withIcon(item("Copy as text", func() { m.copyThings(false, id) }), "copy"),
		withIcon(item("Copy as Markdown", func() { m.copyThings(true, id) }), "copy"),
	}
}

// copyCard copies the selected text, or else the selected card.
func (w *window) copyCard() {
	if w.d.words.text != "" {
		w.menus.copy(w.d.words.text)
		return
	}
	if s := w.d.ix.text(w.d.selection); s != "" {
		w.menus.copy(s)
		return
	}
	w.copyCardAs(false)
}

func (w *window) copyCardAs(markdown bool) {
	if w.d.card == "" {
		w.d.notify.warn(tr("Select a card first."))
		return
	}
	w.menus.copyThings(markdown, w.d.card)
}

// copyList copies all that the tab shows, in its order.
func (w *window) copyList(markdown bool) { w.menus.copyThings(markdown, w.listed()...) }

// listed are the things of the tab that is up.
func (w *window) listed() []brief.ID {
	var ids []brief.ID
	switch w.tabs.at {
	case "quotes":
		for _, r := range w.quotes.shown {
			if r.heading == "" {
				ids = append(ids, r.quote.ID)
			}
		}
	case "sources":
		for _, a := range w.d.brief.Articles {
			ids = append(ids, a.ID)
		}
	default:
		for _, e := range w.d.events() {
			ids = append(ids, e.ID)
		}
	}
	return ids
}
