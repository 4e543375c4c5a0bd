package views

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"readout/app/brief"
)

// window puts the panes together and holds what commands act on.
type window struct {
	app   fyne.App
	win   fyne.Window
	opt   Options
	d     *desk
	table []command
	menu  *fyne.MainMenu
	look  look

	menus    *menus
	importer *importer
	status   *status
	side     *side
	cards    *cards
	quotes   *quotesView
	sources  *sourcesView
	timeline *timelineView
	actor    *actorPage
	article  *articleView
	chart    *mapView
	search   *searchBox
	tabs     *tabs
	panes    *panes
	welcome  *welcome
	tools    []*tool
	kept     string   // sizes and places as they were remembered last
	recent   []string // commands used last in the palette
	touring  *sheet
	ending   *ending // nil under test
}

// newWindow builds everything; nothing is loaded yet.
func newWindow(a fyne.App, readout App, post func(func()), opt Options) *window {
	w := &window{app: a, opt: opt, win: a.NewWindow("Readout")}
	w.d = newDesk(readout, newTasks(post))
	w.d.sheets = &sheets{window: w.win}
	state := w.restore()
	w.d.notify.details = func(p problem) { showProblem(w.d.sheets, p) }
	w.menus = &menus{d: w.d, window: w.win}
	w.status = newStatus(w.d)
	w.d.slowly = w.status.slowly
	w.importer = &importer{d: w.d, status: w.status, window: w.win, menus: w.menus, shared: opt.TakeShared}
	w.side = newSide(w.d, w.menus, w.menus.newBrief)
	w.cards = newCards(w.d, w.menus)
	w.quotes = newQuotesView(w.d, w.menus)
	w.sources = newSourcesView(w.d, w.menus)
	w.timeline = newTimelineView(w.d, w.menus)
	w.actor = newActorPage(w.d, w.menus)
	w.article = newArticleView(w.d, w.menus)
	w.chart = newMapView(w.d, w.menus)
	w.search = newSearchBox(w.d, w.win)
	w.actor.search = func(name string) { w.search.lookUp(`actor:"` + name + `"`) }
	w.tabs = newTabs(w)
	w.table = w.commands()
	w.welcome = newWelcome(w)
	middle := container.NewStack(w.tabs.body, w.welcome.body)
	w.panes = newPanes(w.side.body, middle, w.readingPane(), w.mapPane(), state)
	w.side.body.Offset = state.Briefs
	w.tabs.show(state.Tab)
	w.menu = w.mainMenu()
	w.win.SetMainMenu(w.menu)
	body := container.New(tight{fill: 2}, w.toolbar(), hline(), w.panes.body, w.status.body)
	w.win.SetContent(container.NewStack(body, w.search.popup.layer, w.d.notify.layer, w.d.hints.layer))
	w.win.SetPadded(false)
	w.win.Resize(fyne.NewSize(state.Width, state.Height))
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		w.endTour()
		w.importer.dropped(uris)
	})
	w.win.SetCloseIntercept(func() { w.quit() })
	w.win.Canvas().SetOnTypedKey(w.looseKey)
	w.win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: ctrl | shift}, func(fyne.Shortcut) { w.run(w.command("redo")) })
	for _, l := range w.lists() {
		l.loose = w.looseKey
	}
	w.app.Settings().AddListener(func(fyne.Settings) { w.relook() })
	w.d.onChange(w.changed)
	w.changed(briefChanged)
	return w
}

// changed keeps the title, the menu and the welcome page in step.
func (w *window) changed(c change) {
	if c&otherBrief != 0 {
		w.d.hints.hide() // of what was there
	}
	if c&(briefChanged|briefsChanged) != 0 {
		title := "Readout"
		if w.d.open() {
			title = w.d.brief.Name + " – Readout"
		}
		if w.win.Title() != title {
			w.win.SetTitle(title)
		}
		w.welcome.update()
	}
	if c&otherBrief != 0 {
		for _, l := range append(slices.Clone(w.tabs.lists), w.side.actors) {
			l.ScrollToTop()
		}
	}
	if c&(cardChanged|pageChanged|filterChanged) != 0 && w.panes != nil {
		w.keepNow()
	}
	w.refreshMenu()
	for _, t := range w.tools {
		t.Refresh()
	}
}

// lists are all that can have the keyboard and show rows.
func (w *window) lists() []*sceneList {
	return []*sceneList{w.cards.list, w.timeline.list, w.quotes.list, w.sources.list, w.actor.list, w.article.list, w.side.briefs, w.side.actors}
}

// looseKey runs commands on a single key, which the menu bar does not, and has
// Escape step back: the dialog on top, the actor's page, then the filter.
func (w *window) looseKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && w.d.sheets.escape() {
		return
	}
	for _, c := range w.table {
		if s, ok := c.keys.(fyne.KeyboardShortcut); ok && s.Mod() == 0 && s.Key() == e.Name {
			w.run(c)
			return
		}
	}
	switch {
	case e.Name == fyne.KeyEscape && w.search.popup.shown():
		w.search.close()
	case pages(e.Name) && !modal(w.win):
		w.tabs.list().TypedKey(e)
	case e.Name != fyne.KeyEscape:
	case w.d.page != "":
		w.d.openActor("")
	case w.d.filter.actor != "":
		w.d.filterActor("")
	}
}

// pages tells the keys that page through a list, which serve the view in the
// middle while nothing has the keyboard.
func pages(k fyne.KeyName) bool {
	return slices.Contains([]fyne.KeyName{fyne.KeySpace, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd}, k)
}

func (w *window) command(id string) command {
	for _, c := range w.table {
		if c.id == id {
			return c
		}
	}
	return command{}
}

// button is a tool that runs a command; words show its label too.
func (w *window) button(id string, words string) *tool {
	c := w.command(id)
	hint := tr(c.label)
	if keys := keyWords(c.keys); keys != "" && c.keys != nil {
		hint += "  " + keys
	}
	t := newTool(c.icon, words, hint, w.d.hints, func() { w.run(c) })
	t.enabled = c.ready
	w.tools = append(w.tools, t)
	return t
}

// toolbar is the row at the top.
func (w *window) toolbar() fyne.CanvasObject {
	undo, redo := w.button("undo", ""), w.button("redo", "")
	undo.enabled = func() bool { _, ok := w.d.undoable(); return ok && w.d.open() }
	redo.enabled = func() bool { return w.d.redoable() && w.d.open() }
	left := container.NewHBox(w.button("side", ""), w.button("import", tr("Import")), w.button("clipboard", tr("Paste")), undo, redo)
	right := container.NewHBox(w.button("pdf", tr("Export PDF")), w.button("article", ""), w.button("map", ""), w.button("theme", ""), w.button("palette", ""))
	search := container.New(&searchLayout{}, w.search.body)
	row := container.NewBorder(nil, nil, left, right, search)
	return container.NewStack(newFill(sidebar, 0), container.New(layout.NewCustomPaddedLayout(5, 5, 8, 8), row))
}

// searchLayout keeps the search field in the middle and not too wide.
type searchLayout struct{}

func (*searchLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (*searchLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := min(520, size.Width-2*gap4)
	h := o[0].MinSize().Height
	o[0].Resize(fyne.NewSize(width, h))
	o[0].Move(fyne.NewPos((size.Width-width)/2, (size.Height-h)/2))
}

// readingPane is the article with its tools.
func (w *window) readingPane() fyne.CanvasObject {
	return container.NewBorder(w.paneHead("ARTICLE", w.button("find", ""), w.button("coverage", "")), nil, nil, nil, w.article.body)
}

// mapPane is the map with its tools.
func (w *window) mapPane() fyne.CanvasObject {
	more := newTool("filter", "", tr("Kinds and strength"), w.d.hints, nil)
	more.do = func() { w.menus.popUp(w.chart.ownItems()) }
	head := w.paneHead("ACTOR MAP",
		newTool("zoom-out", "", tr("Zoom out"), w.d.hints, func() { w.chart.zoom(1/zoomStep, w.chart.middle()) }),
		newTool("zoom-in", "", tr("Zoom in"), w.d.hints, func() { w.chart.zoom(zoomStep, w.chart.middle()) }),
		newTool("fit", "", tr("Show all of it"), w.d.hints, w.chart.fit), more)
	return container.NewBorder(head, mapLegend(w.d.hints), nil, nil, container.NewClip(w.chart))
}

func (w *window) paneHead(name string, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	label := newSceneView(w.d.hints)
	label.show(func(width float32) *scene {
		h := lineHeight(labelFace)
		s := &scene{size: fyne.NewSize(width, h)}
		s.text(shorten(tr(name), labelFace, width-gap4), gap4, max(0, (theme.Size(theme.SizeNameInlineIcon)+gap3-h)/2), labelFace, faintInk)
		return s
	})
	row := container.New(layout.NewCustomPaddedLayout(2, 2, 0, 2), container.NewBorder(nil, nil, nil, container.NewHBox(buttons...), label))
	return container.New(tight{}, row, hline())
}

// restore reads what was remembered of the window.
func (w *window) restore() paneState {
	read := func(key string) string {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		s, err := w.d.app.State(ctx, key)
		if err != nil {
			return ""
		}
		return s
	}
	w.look = readLook(read("look"))
	w.app.Settings().SetTheme(paint{w.look})
	return readPanes(read("panes"))
}

// keepNow remembers sizes and places while the window is open, where they
// changed: a crash loses none of them.
func (w *window) keepNow() {
	if now := w.keepState(); now != w.kept {
		w.kept = now
		w.d.remember("panes", now)
	}
}

// keepState writes down sizes and places.
func (w *window) keepState() string {
	w.panes.measureNow()
	s := w.panes.shown
	s.Briefs = w.side.body.Offset
	s.Tab = w.tabs.at
	for i, l := range w.tabs.lists {
		s.At[i] = l.place()
	}
	s.Article, s.Paragraph = w.d.article, w.article.list.place()
	if !w.win.FullScreen() {
		size := w.win.Canvas().Size()
		s.Width, s.Height = size.Width, size.Height
	}
	b, err := json.Marshal(s)
	if err != nil {
		return ""
	}
	return string(b)
}

// load reads the briefs and opens the one that was open, or imports files.
func (w *window) load(files []string) {
	w.d.loadBriefs()
	w.welcome.wait(true)
	type last struct{ id brief.ID }
	start(w.d.tasks, "last", func(ctx context.Context) (last, error) {
		id, err := w.d.app.State(ctx, "brief")
		if id != "" || err != nil {
			return last{brief.ID(id)}, err
		}
		all, err := w.d.app.Briefs(ctx)
		if len(all) > 0 {
			id = string(all[0].ID)
		}
		return last{brief.ID(id)}, err
	}, func(l last, err error) {
		if len(files) == 0 && err == nil && l.id != "" && !w.d.open() {
			w.openLast(l.id)
			return
		}
		w.welcome.wait(false)
		if len(files) > 0 {
			w.importer.paths(files, brief.FromFile)
			return
		}
		if err == nil && l.id == "" {
			w.firstTour()
		}
	})
}

// firstTour says what is what, once, to whoever starts with an empty library.
func (w *window) firstTour() {
	start(w.d.tasks, "tour", func(ctx context.Context) (string, error) { return w.d.app.State(ctx, "toured") }, func(toured string, err error) {
		if err == nil && toured == "" && !modal(w.win) {
			w.tour()
			w.d.remember("toured", "yes")
		}
	})
}

// openLast opens a brief that may be gone by now, and then says nothing.
func (w *window) openLast(id brief.ID) {
	var card string
	state := w.panes.shown
	opened := w.d.slowly("open", tr("opening …"))
	start(w.d.tasks, "open", func(ctx context.Context) (*index, error) {
		var err error
		if card, err = w.d.app.State(ctx, "card"); err != nil {
			return nil, err
		}
		b, err := w.d.app.Open(ctx, id)
		return newIndex(b), err
	}, func(ix *index, err error) {
		opened()
		w.welcome.wait(false)
		if err == nil {
			w.d.showIndexed(ix)
			w.d.selectCard(brief.ID(card))
			w.scrollBack(state)
		}
	})
}

// scrollBack shows what was in view when the window was closed.
func (w *window) scrollBack(s paneState) {
	if _, ok := w.d.ix.articles[s.Article]; !ok {
		return // another brief's places
	}
	if s.Article != w.d.article {
		w.d.showArticle(s.Article)
	}
	for i, l := range w.tabs.lists {
		l.restore(s.At[i])
	}
	w.article.list.restore(s.Paragraph)
}

// quit keeps the sizes and ends.
func (w *window) quit() {
	state := w.keepState()
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	_ = w.d.app.SetState(ctx, "panes", state) // sizes are no loss worth a question
	w.d.tasks.close(3 * time.Second)
	w.ending.begin()
	w.app.Quit()
}
