package views

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"readout/app/brief"
)

// command is one thing the window can do. The menu, the toolbar, the
// shortcuts, the palette and the cheat sheet are all made of one table.
type command struct {
	id    string
	menu  string // the menu it stands in, "" for none
	label string // English; an ellipsis when it asks more
	icon  string
	keys  fyne.Shortcut
	do    func()
	// ready tells whether it can be done now; nil for always.
	ready func() bool
	// line puts a separator before it in the menu.
	line bool
	// checked is for switches.
	checked func() bool
}

const (
	ctrl  = fyne.KeyModifierShortcutDefault
	shift = fyne.KeyModifierShift
	alt   = fyne.KeyModifierAlt
)

func key(k fyne.KeyName, m fyne.KeyModifier) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: m}
}

// commands is the table.
func (w *window) commands() []command {
	open := w.d.open
	card := func() bool { return w.d.card != "" }
	return []command{
		{id: "new", menu: "File", label: "New brief…", icon: "add", keys: key(fyne.KeyN, ctrl), do: w.menus.newBrief},
		{id: "import", menu: "File", label: "Import files…", icon: "import", keys: key(fyne.KeyO, ctrl), do: w.pickFile, line: true},
		{id: "import-folder", menu: "File", label: "Import folder…", icon: "folder", keys: key(fyne.KeyO, ctrl|shift), do: w.pickFolder},
		{id: "clipboard", menu: "File", label: "Import from clipboard", icon: "paste", keys: key(fyne.KeyV, ctrl|shift), do: w.importer.clipboard},
		{id: "paste", menu: "File", label: "Paste an article…", icon: "paste", keys: key(fyne.KeyI, ctrl|shift), do: w.importer.pasteBox},
		{id: "sample", menu: "File", label: "Open the sample article", icon: "article", do: w.openSample},
		{id: "pdf", menu: "File", label: "Export PDF…", icon: "export", keys: key(fyne.KeyE, ctrl), do: w.exportPDF, ready: open, line: true},
		{id: "export", menu: "File", label: "Export as…", icon: "export", keys: key(fyne.KeyE, ctrl|shift), do: w.exportAs, ready: open},
		{id: "share", menu: "File", label: "Share brief…", icon: "brief", do: w.shareBrief, ready: func() bool { return open() && w.opt.Share != nil }},
		{id: "cancel", label: "Cancel what is under way", icon: "close", do: w.cancelWork, ready: func() bool { return w.status != nil && w.status.busy != "" }},
		{id: "settings", menu: "File", label: "Settings…", icon: "settings", keys: key(fyne.KeyComma, ctrl), do: w.showSettings, line: true},
		{id: "quit", menu: "File", label: "Quit", icon: "close", keys: key(fyne.KeyQ, ctrl), do: w.quit, line: true},

		{id: "undo", menu: "Edit", label: "Undo", icon: "undo", keys: &fyne.ShortcutUndo{}, do: func() { w.forward(&fyne.ShortcutUndo{}, w.d.undo) }},
		{id: "redo", menu: "Edit", label: "Redo", icon: "redo", keys: &fyne.ShortcutRedo{}, do: func() { w.forward(&fyne.ShortcutRedo{}, w.d.redo) }},
		{id: "cut", menu: "Edit", label: "Cut", icon: "copy", keys: &fyne.ShortcutCut{Clipboard: w.app.Clipboard()}, do: func() { w.forward(&fyne.ShortcutCut{Clipboard: w.app.Clipboard()}, nil) }, line: true},
		{id: "copy", menu: "Edit", label: "Copy", icon: "copy", keys: &fyne.ShortcutCopy{Clipboard: w.app.Clipboard()}, do: func() { w.forward(&fyne.ShortcutCopy{Clipboard: w.app.Clipboard()}, w.copyCard) }},
		{id: "copy-markdown", menu: "Edit", label: "Copy card as Markdown", icon: "copy", keys: key(fyne.KeyC, ctrl|shift), do: func() { w.copyCardAs(true) }, ready: card},
		{id: "copy-list", menu: "Edit", label: "Copy the list as text", icon: "copy", do: func() { w.copyList(false) }, ready: open},
		{id: "copy-list-markdown", menu: "Edit", label: "Copy the list as Markdown", icon: "copy", do: func() { w.copyList(true) }, ready: open},
		{id: "paste-text", menu: "Edit", label: "Paste", icon: "paste", keys: &fyne.ShortcutPaste{Clipboard: w.app.Clipboard()}, do: func() { w.forward(&fyne.ShortcutPaste{Clipboard: w.app.Clipboard()}, w.importer.clipboard) }},
		{id: "select-all", menu: "Edit", label: "Select all", icon: "check", keys: &fyne.ShortcutSelectAll{}, do: func() { w.forward(&fyne.ShortcutSelectAll{}, nil) }},
		{id: "find", menu: "Edit", label: "Find in the article", icon: "search", keys: key(fyne.KeyF, ctrl), do: w.findInArticle, ready: open, line: true},
		{id: "search", menu: "Edit", label: "Search the library", icon: "search", keys: key(fyne.KeyF, ctrl|shift), do: w.focusSearch},

		{id: "cards", menu: "View", label: "Cards", icon: "cards", keys: key(fyne.Key1, ctrl), do: func() { w.tab("cards") }, ready: open},
		{id: "timeline", menu: "View", label: "Timeline", icon: "timeline", keys: key(fyne.Key2, ctrl), do: func() { w.tab("timeline") }, ready: open},
		{id: "quotes", menu: "View", label: "Quotes", icon: "quote", keys: key(fyne.Key3, ctrl), do: func() { w.tab("quotes") }, ready: open},
		{id: "sources", menu: "View", label: "Sources", icon: "sources", keys: key(fyne.Key4, ctrl), do: func() { w.tab("sources") }, ready: open},
		{id: "side", menu: "View", label: "Briefs and actors", icon: "pane-left", keys: key(fyne.KeyB, ctrl), do: w.toggleSide, line: true, checked: func() bool { return !w.panes.shown.NoSide }},
		{id: "article", menu: "View", label: "Article", icon: "article", keys: key(fyne.KeyR, ctrl), do: w.toggleArticle, checked: func() bool { return !w.panes.shown.NoArticle }},
		{id: "map", menu: "View", label: "Actor map", icon: "map", keys: key(fyne.KeyM, ctrl), do: w.toggleMap, checked: func() bool { return !w.panes.shown.NoMap }},
		{id: "coverage", menu: "View", label: "Coverage", icon: "eye", keys: key(fyne.KeyG, ctrl), do: w.toggleCoverage, ready: open, checked: func() bool { return w.d.coverage }},
		{id: "hidden", menu: "View", label: "Hidden cards", icon: "hide", do: w.toggleHidden, ready: open, checked: func() bool { return w.d.hidden }},
		{id: "fit", menu: "View", label: "Fit the map", icon: "fit", keys: key(fyne.Key0, ctrl|shift), do: func() { w.chart.fit() }, ready: open, line: true},
		{id: "ties", menu: "View", label: "Ties as a list", icon: "map", keys: key(fyne.KeyT, ctrl), do: w.tiesList, ready: open},
		{id: "larger", menu: "View", label: "Larger text", icon: "zoom-in", keys: key(fyne.KeyEqual, ctrl), do: func() { w.scaleText(1.1) }},
		{id: "smaller", menu: "View", label: "Smaller text", icon: "zoom-out", keys: key(fyne.KeyMinus, ctrl), do: func() { w.scaleText(1 / 1.1) }},
		{id: "usual", menu: "View", label: "Usual text size", icon: "zoom-in", keys: key(fyne.Key0, ctrl), do: func() { w.scaleText(0) }},
		{id: "theme", menu: "View", label: "Light, dark or system", icon: "theme", keys: key(fyne.KeyL, ctrl|shift), do: w.nextTheme, line: true},
		{id: "full", menu: "View", label: "Full screen", icon: "fit", keys: key(fyne.KeyF11, 0), do: func() { w.win.SetFullScreen(!w.win.FullScreen()) }},

		{id: "rename", menu: "Brief", label: "Rename brief…", icon: "edit", keys: key(fyne.KeyF2, 0), do: func() { w.menus.renameBrief(w.summary()) }, ready: open},
		{id: "delete", menu: "Brief", label: "Delete brief", icon: "delete", do: func() { w.menus.deleteBrief(w.summary()) }, ready: open},
		{id: "history", menu: "Brief", label: "History", icon: "history", keys: key(fyne.KeyH, ctrl|shift), do: w.menus.showHistory, ready: open, line: true},
		{id: "merge-actors", menu: "Brief", label: "Merge actors…", icon: "merge", do: w.mergeActors, ready: open, line: true},
		{id: "add-event", menu: "Brief", label: "Add event from the selection", icon: "add", keys: key(fyne.KeyE, alt), do: w.addEvent, ready: w.hasSelection},
		{id: "add-quote", menu: "Brief", label: "Add quote from the selection", icon: "quote", keys: key(fyne.KeyQ, alt), do: w.addQuote, ready: w.hasSelection},

		{id: "next", menu: "Card", label: "Next card", icon: "down", keys: key(fyne.KeyDown, alt), do: func() { w.cards.step(1) }, ready: open},
		{id: "previous", menu: "Card", label: "Previous card", icon: "up", keys: key(fyne.KeyUp, alt), do: func() { w.cards.step(-1) }, ready: open},
		{id: "fold-all", menu: "Card", label: "Fold or unfold all cards", icon: "cards", do: w.d.foldAll, ready: open},
		{id: "card-up", menu: "Card", label: "Move card up", icon: "up", keys: key(fyne.KeyUp, ctrl|alt), do: func() { w.menus.move(w.d.card, -1) }, ready: card, line: true},
		{id: "card-down", menu: "Card", label: "Move card down", icon: "down", keys: key(fyne.KeyDown, ctrl|alt), do: func() { w.menus.move(w.d.card, 1) }, ready: card},
		{id: "edit-card", menu: "Card", label: "Edit event…", icon: "edit", keys: key(fyne.KeyReturn, ctrl), do: w.onCard(w.menus.editEvent), ready: card, line: true},
		{id: "note-card", menu: "Card", label: "Note on the card…", icon: "note", do: w.onCard(func(e brief.Event) { w.menus.note(e.ID, e.Note) }), ready: card},
		{id: "speaker", menu: "Card", label: "Change speaker…", icon: "people", keys: key(fyne.KeyS, alt), do: w.changeSpeakerOf, ready: func() bool { return len(w.d.brief.Quotes) > 0 }},
		{id: "why-card", menu: "Card", label: "Why this card?", icon: "why", do: w.onCard(func(e brief.Event) { w.menus.why(e.Title, e.Why, nil) }), ready: card},
		{id: "merge-card", menu: "Card", label: "Merge with another card…", icon: "merge", do: w.onCard(w.menus.mergeEvent), ready: card, line: true},
		{id: "hide-card", menu: "Card", label: "Hide or show the card", icon: "hide", do: w.onCard(w.menus.hide), ready: card},
		{id: "remove-card", menu: "Card", label: "Remove event", icon: "delete", do: w.onCard(w.menus.removeEvent), ready: card},

		{id: "palette", menu: "Help", label: "Command palette", icon: "command", keys: key(fyne.KeyP, ctrl|shift), do: w.palette},
		{id: "switch", menu: "Help", label: "Go to …", icon: "brief", keys: key(fyne.KeyK, ctrl), do: w.quickSwitch},
		{id: "keys", menu: "Help", label: "Shortcuts", icon: "help", keys: key(fyne.KeyF1, 0), do: w.cheatSheet, line: true},
		{id: "tour", menu: "Help", label: "What is what", icon: "info", do: w.tour},
		{id: "about", menu: "Help", label: "About Readout", icon: "info", do: w.about},
	}
}

// run does a command unless a dialog is open or it cannot be done now. The
// toolkit gives the keys of the menu to it first, also in a dialog: there they
// are for the field that is written in.
func (w *window) run(c command) {
	w.endTour()
	if modal(w.win) {
		if f, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok && c.keys != nil {
			f.TypedShortcut(c.keys)
		}
		return
	}
	if c.ready != nil && !c.ready() {
		return
	}
	w.d.hints.hide()
	if _, searching := w.win.Canvas().Focused().(*searchEntry); !searching || !forText(c.keys) {
		w.search.close()
	}
	c.do()
}

// forText tells the keys that are for the field that is written in.
func forText(s fyne.Shortcut) bool {
	switch s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo, *fyne.ShortcutCut, *fyne.ShortcutCopy, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		return true
	}
	return false
}

// modal tells whether a dialog or a menu lies over the window.
func modal(w fyne.Window) bool { return w.Canvas().Overlays().Top() != nil }

// menuOrder is the order of the menu bar.
func menuOrder() []string { return []string{"File", "Edit", "View", "Brief", "Card", "Help"} }

// mainMenu is made of the table.
func (w *window) mainMenu() *fyne.MainMenu {
	main := &fyne.MainMenu{}
	for _, name := range menuOrder() {
		m := fyne.NewMenu(tr(name))
		for _, c := range w.table {
			if c.menu != name {
				continue
			}
			if c.line {
				m.Items = append(m.Items, fyne.NewMenuItemSeparator())
			}
			i := fyne.NewMenuItem(tr(c.label), func() { w.run(c) })
			i.Shortcut = c.keys
			i.Disabled = c.ready != nil && !c.ready()
			i.Checked = c.checked != nil && c.checked()
			i.IsQuit = c.id == "quit"
			m.Items = append(m.Items, i)
		}
		main.Items = append(main.Items, m)
	}
	return main
}

// refreshMenu brings checks and what cannot be done up to date.
func (w *window) refreshMenu() {
	at := 0
	items := make(map[string]*fyne.MenuItem)
	for _, m := range w.menu.Items {
		for _, i := range m.Items {
			items[m.Label+"/"+i.Label] = i
		}
	}
	changed := false
	for _, c := range w.table {
		if c.menu == "" {
			continue
		}
		i := items[tr(c.menu)+"/"+tr(c.label)]
		if i == nil {
			continue
		}
		at++
		off, on := c.ready != nil && !c.ready(), c.checked != nil && c.checked()
		if i.Disabled != off || i.Checked != on {
			i.Disabled, i.Checked, changed = off, on, true
		}
	}
	if changed {
		w.menu.Refresh()
	}
}

// forward gives an edit command to the field that has the keyboard, or else
// does otherwise.
func (w *window) forward(s fyne.Shortcut, otherwise func()) {
	if f, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	if otherwise != nil {
		otherwise()
	}
}

// keyWords is a shortcut as it is printed on keys.
func keyWords(s fyne.Shortcut) string {
	var k fyne.KeyName
	var m fyne.KeyModifier
	switch s := s.(type) {
	case fyne.KeyboardShortcut:
		k, m = s.Key(), s.Mod()
	default:
		return ""
	}
	var parts []string
	name := func(mod fyne.KeyModifier, word, mac string) {
		if m&mod == 0 {
			return
		}
		if runtime.GOOS == "darwin" {
			word = mac
		}
		parts = append(parts, word)
	}
	name(fyne.KeyModifierControl, "Ctrl", "Ctrl")
	name(fyne.KeyModifierAlt, "Alt", "Option")
	name(fyne.KeyModifierShift, "Shift", "Shift")
	name(fyne.KeyModifierSuper, "Super", "Cmd")
	return strings.Join(append(parts, string(k)), "+")
}
