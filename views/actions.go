package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"readout/app/brief"
)

func (w *window) tab(name string) { w.tabs.show(name) }

func (w *window) toggleSide()    { w.panes.toggle(&w.panes.shown.NoSide); w.refreshMenu() }
func (w *window) toggleArticle() { w.panes.toggle(&w.panes.shown.NoArticle); w.refreshMenu() }
func (w *window) toggleMap()     { w.panes.toggle(&w.panes.shown.NoMap); w.refreshMenu() }

// toggleCoverage colours the article by what was taken from it, or not.
func (w *window) toggleCoverage() {
	w.d.coverage = !w.d.coverage
	w.article.list.reload()
	w.refreshMenu()
}

func (w *window) toggleHidden() {
	w.d.hidden = !w.d.hidden
	w.d.tell(filterChanged)
}

// summary is the open brief as the list has it.
func (w *window) summary() brief.Summary {
	for _, s := range w.d.briefs {
		if s.ID == w.d.brief.ID {
			s.Name = w.d.brief.Name
			return s
		}
	}
	return brief.Summary{ID: w.d.brief.ID, Name: w.d.brief.Name}
}

func (w *window) findInArticle() {
	if w.panes.shown.NoArticle {
		w.toggleArticle()
	}
	w.article.find.open(w.win.Canvas())
}

func (w *window) focusSearch() { w.win.Canvas().Focus(w.search.body) }

func (w *window) cancelWork() { w.status.cancel() }

// onCard is what a command does with the selected card.
func (w *window) onCard(do func(brief.Event)) func() {
	return func() {
		if e, ok := w.d.ix.events[w.d.card]; ok {
			do(e)
		}
	}
}

// mergeActors asks for the first actor, then for the one that is the same.
func (w *window) mergeActors() {
	choose(w.d, tr("Which actor stays?"), w.menus.actorOptions("", w.menus.mergeActor))
}

// openSample makes a brief of the sample article, or opens the one there is.
func (w *window) openSample() {
	start(w.d.tasks, "sample", w.d.app.Sample, func(id brief.ID, err error) {
		if err != nil {
			w.d.notify.problem(tr("The sample could not be opened."), err)
			return
		}
		w.d.loadBriefs()
		w.d.openBrief(id, func() {
			if es := w.d.events(); len(es) > 0 {
				w.d.selectCard(es[0].ID)
			}
			w.d.notify.say(tr("Click anything on a card to see the sentence it rests on."))
		})
	})
}

// palette lists every command; the ones used last come first.
func (w *window) palette() {
	var all []option
	for _, c := range w.table {
		if c.id == "palette" || c.ready != nil && !c.ready() {
			continue
		}
		all = append(all, option{title: tr(c.label), icon: c.icon, right: keyWords(c.keys), do: func() {
			w.recent = append([]string{c.id}, slices.DeleteFunc(w.recent, func(s string) bool { return s == c.id })...)
			w.run(c)
		}, detail: ""})
	}
	rank := func(title string) int {
		for i, id := range w.recent {
			if tr(w.command(id).label) == title {
				return i
			}
		}
		return len(w.recent)
	}
	slices.SortStableFunc(all, func(a, b option) int { return rank(a.title) - rank(b.title) })
	choose(w.d, tr("What would you like to do?"), all)
}

// quickSwitch goes to a brief, a card, an actor or an article by name.
func (w *window) quickSwitch() {
	var all []option
	for _, b := range w.d.briefs {
		all = append(all, option{title: b.Name, right: tr("brief"), icon: "brief", do: func() { w.d.openBrief(b.ID, nil) }})
	}
	for _, a := range w.d.brief.Actors {
		all = append(all, option{title: a.Name, right: tr("actor"), kind: kindOr(a.Kind), do: func() { w.d.openActor(a.ID) }})
	}
	for _, e := range w.d.brief.Events {
		all = append(all, option{title: oneLine(e.Title), right: tr("event"), icon: "cards", do: func() { w.tab("cards"); w.d.selectCard(e.ID) }})
	}
	for _, a := range w.d.brief.Articles {
		all = append(all, option{title: titleOf(a), right: tr("article"), icon: "article", do: func() { w.d.showArticle(a.ID) }})
	}
	choose(w.d, tr("Go to a brief, an actor, an event or an article"), all)
}

// tiesList is the actor map as a list, for the keyboard and for those who do
// not see the map.
func (w *window) tiesList() {
	ix := w.d.ix
	var all []option
	for _, r := range byWeight(w.d.brief.Relations, ix) {
		from, to := ix.actors[r.From], ix.actors[r.To]
		var detail string
		if len(r.Evidence) > 0 {
			detail = oneLine(ix.text(ix.sentence(r.Evidence[0])))
		}
		all = append(all, option{title: from.Name + " · " + r.Label + " · " + to.Name, detail: detail, kind: kindOr(from.Kind), do: func() { w.d.light(r.Evidence...) }})
	}
	choose(w.d, tr("Find a tie by actor or verb"), all)
}

// byWeight are the ties with those of the actors first that are mentioned most.
func byWeight(ties []brief.Relation, ix *index) []brief.Relation {
	weight := func(r brief.Relation) int { return ix.actors[r.From].Count() + ix.actors[r.To].Count() }
	return slices.SortedStableFunc(slices.Values(ties), func(a, b brief.Relation) int { return weight(b) - weight(a) })
}

// cheatSheet shows the shortcuts, made of the table of commands.
func (w *window) cheatSheet() {
	view := newSceneView(w.d.hints)
	view.show(func(width float32) *scene { return keysScene(w.table, width) })
	d := w.d.sheets.plain(tr("Shortcuts"), scroll(view))
	d.resize(780, 640)
	w.d.sheets.show(d)
}

func keysScene(table []command, width float32) *scene {
	s := &scene{}
	half := (width - gap6) / 2
	cols := []*column{newColumn(s, gap2, gap2, half-gap2), newColumn(s, half+gap6, gap2, half-gap2)}
	line := func(c *column, label, keys string) {
		w := measure(keys, smallBold).Width
		s.text(keys, c.x+c.w-w, c.y, smallBold, softInk)
		c.w -= w + gap2
		c.say(label, smallFace, ink)
		c.w += w + gap2
		c.space(3)
	}
	for i, name := range menuOrder() {
		c := cols[0]
		if i >= 2 {
			c = cols[1]
		}
		heading(c, strings.ToUpper(tr(name)))
		for _, x := range table {
			if keys := keyWords(x.keys); x.menu == name && x.keys != nil && keys != "" {
				line(c, tr(x.label), keys)
			}
		}
		c.space(gap2)
	}
	c := cols[0]
	heading(c, tr("IN A LIST"))
	for _, p := range [][2]string{{"Next and previous card", "J  K"}, {"Fold the card", "F"}, {"Page down", "Space"}, {"Remove", "Delete"}} {
		line(c, tr(p[0]), p[1])
	}
	c.space(gap2)
	heading(c, tr("ON THE MAP"))
	for _, p := range [][2]string{{"Zoom, fit", "+  −  0"}, {"Move", tr("arrows")}, {"Next and previous actor", "N  P"}, {"Filter by the actor", "Space"}, {"Open its page", "Return"}} {
		line(c, tr(p[0]), p[1])
	}
	s.size = fyne.NewSize(width, max(cols[0].y, cols[1].y)+gap2)
	return s
}

// tour is one page that says what is what.
func (w *window) tour() {
	view := newSceneView(w.d.hints)
	view.show(func(width float32) *scene {
		s := &scene{}
		c := newColumn(s, gap2, gap2, width-2*gap2)
		for _, p := range [][3]string{
			{"import", "Bring articles in", "Drop files or folders anywhere, paste, or press Ctrl+Shift+V for what you copied."},
			{"cards", "Read the cards", "Each event has its own card. Click anything on it: the article lights the sentence it rests on."},
			{"article", "Go back from the text", "Rest the pointer on a sentence to see what was taken from it; click to select its card. Coverage shows what was left out."},
			{"map", "Follow the actors", "Click an actor on the map to filter the cards, double click for everything known of it."},
			{"edit", "Correct what is wrong", "Use the other mouse button on anything. Every correction can be undone, also after a restart."},
			{"export", "Hand it on", "Export PDF prints what the screen shows."},
		} {
			c.flow(piece{icon: p[0], face: boldFace, ink: accent}, piece{text: tr(p[1]), face: boldFace, ink: ink, gap: 4})
			c.say(tr(p[2]), bodyFace, softInk)
			c.space(gap3)
		}
		s.size = fyne.NewSize(width, c.y)
		return s
	})
	d := w.d.sheets.plain(tr("What is what"), scroll(view))
	d.resize(600, 480)
	w.endTour()
	w.touring = d
	d.onClosed = func() { w.touring = nil }
	w.d.sheets.show(d)
}

// endTour closes the tour: whoever drops a file or presses a key has read
// enough.
func (w *window) endTour() {
	if w.touring != nil {
		w.touring.Hide()
	}
}

// fileName makes a name that every system takes.
func fileName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || r < 32 {
			return '-'
		}
		return r
	}, s)
	if s = strings.Trim(clip(s, 80), " .…"); s == "" {
		return "brief"
	}
	return s
}
