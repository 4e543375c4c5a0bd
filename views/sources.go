package views

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"readout/app/brief"
)

// sourcesView lists the articles: outlet, day, link and what came from each;
// and behind them those whose texts are awaited.
type sourcesView struct {
	d     *desk
	menus *menus
	list  *sceneList
}

func newSourcesView(d *desk, m *menus) *sourcesView {
	v := &sourcesView{d: d, menus: m}
	v.list = newSceneList(d.hints, func() int { return max(1, len(d.brief.Articles)+len(d.brief.Awaited)) }, v.paint)
	v.list.typed = v.key
	d.onChange(func(c change) {
		if c&(briefChanged|litChanged) != 0 {
			v.list.reload()
		}
	})
	return v
}

// key goes from article to article.
func (v *sourcesView) key(e *fyne.KeyEvent) {
	all := v.d.brief.Articles
	i := stepped(e, len(all), slices.IndexFunc(all, func(a brief.Article) bool { return a.ID == v.d.article }))
	if i >= 0 {
		v.d.showArticle(all[i].ID)
		v.list.reveal(i, 0, v.list.heights[i])
	}
}

// stepped is the row of n that an arrow key leads to from another one, -1 for
// none. From outside of all it leads to the first.
func stepped(e *fyne.KeyEvent, n, at int) int {
	switch e.Name {
	case fyne.KeyDown:
		at++
	case fyne.KeyUp:
		at = max(0, at-1)
	default:
		return -1
	}
	if at >= n {
		return -1
	}
	return at
}

func (v *sourcesView) paint(i int, width float32) *scene {
	if len(v.d.brief.Articles)+len(v.d.brief.Awaited) == 0 {
		return emptyScene(tr("This brief is empty."), tr("Drop articles here, or press Ctrl+Shift+V to import what you copied."), width)
	}
	if n := len(v.d.brief.Articles); i >= n {
		return v.awaited(v.d.brief.Awaited[i-n], width)
	}
	a := v.d.brief.Articles[i]
	s := &scene{}
	ground := s.framed(box{gap2, 0, width - 2*gap2, 0}, panel, hairline, radius)
	whole := &zone{quiet: true, label: titleOf(a), tap: func() { v.d.showArticle(a.ID) }, menu: func() []*fyne.MenuItem { return v.menus.article(a) }}
	s.keep(whole)
	c := newColumn(s, gap2+gap4, gap3, width-2*gap2-2*gap4)
	c.say(titleOf(a), headingFace, ink)
	c.space(2)
	line := []piece{{icon: "article", face: smallFace, ink: faintInk}, {text: outlet(a), face: smallBold, ink: softInk}}
	if a.Author != "" {
		line = append(line, piece{text: a.Author, face: smallFace, ink: softInk, gap: 10})
	}
	day := &zone{label: tr("Publication day"), tap: func() { v.menus.facts(a) }, hint: func() string { return tr("Click to correct title, publisher, day or link") }}
	line = append(line, piece{icon: "calendar", face: smallFace, ink: faintInk, gap: 10, zone: day},
		piece{text: publishedWords(a.Published), whole: true, face: smallFace, ink: softInk, zone: day})
	c.flow(append(line, linkPieces(v.d, a.URL)...)...)
	c.space(gap1)
	c.flow(v.taken(a)...)
	c.space(gap3)
	ground.Resize(fyne.NewSize(width-2*gap2, c.y))
	if a.ID == v.d.article {
		ground.StrokeColor = theme.Color(accent)
		ground.StrokeWidth = 2
	}
	whole.boxes = []box{{gap2, 0, width - 2*gap2, c.y}}
	s.size = fyne.NewSize(width, c.y+gap1)
	return s
}

// awaited is an article that the brief was shared without: what is known of
// it, and how to supply its text.
func (v *sourcesView) awaited(a brief.Article, width float32) *scene {
	s := &scene{}
	ground := s.framed(box{gap2, 0, width - 2*gap2, 0}, panel, hairline, radius)
	c := newColumn(s, gap2+gap4, gap3, width-2*gap2-2*gap4)
	title := titleOf(a)
	if title == "" {
		title = outlet(a)
	}
	c.say(title, headingFace, softInk)
	c.space(2)
	c.flow(append([]piece{
		{text: tr("text awaited"), face: smallFace, chip: toneWarn},
		{icon: "article", face: smallFace, ink: faintInk, gap: 10},
		{text: outlet(a), face: smallBold, ink: softInk},
		{icon: "calendar", face: smallFace, ink: faintInk, gap: 10},
		{text: publishedWords(a.Published), face: smallFace, ink: softInk},
	}, linkPieces(v.d, a.URL)...)...)
	c.space(gap1)
	c.say(tr("The brief was shared without this text. Import the same article, as a file or by pasting it, and it takes its place here."), smallFace, softInk)
	c.space(gap3)
	ground.Resize(fyne.NewSize(width-2*gap2, c.y))
	s.size = fyne.NewSize(width, c.y+gap1)
	return s
}

// taken says what came from an article, and how it came in.
func (v *sourcesView) taken(a brief.Article) []piece {
	events, quotes, touched := 0, 0, 0
	for _, e := range v.d.brief.Events {
		if len(spansIn(evidence(e), a.ID)) > 0 {
			events++
		}
	}
	for _, q := range v.d.brief.Quotes {
		if len(spansIn(q.Spans, a.ID)) > 0 {
			quotes++
		}
	}
	sentences := v.d.brief.Sentences[a.ID]
	for _, s := range sentences {
		if len(takenAt(v.d.ix.taken[a.ID], s)) > 0 {
			touched++
		}
	}
	line := []piece{
		{text: count(events, "%d event", "%d events"), face: smallFace, chip: toneTalk},
		{text: count(quotes, "%d quote", "%d quotes"), face: smallFace, chip: toneHelp, gap: 6},
	}
	if n := len(sentences); n > 0 {
		line = append(line, piece{text: trf("%d of %d sentences used", touched, n), face: smallFace, chip: toneNeutral, gap: 6})
	}
	if !a.Imported.IsZero() {
		line = append(line, piece{text: trf("imported %s", dayWords(brief.DayOf(a.Imported.Local()), true, true)), face: smallFace, ink: faintInk, gap: 10})
	}
	return line
}

// article is the menu of a source.
func (m *menus) article(a brief.Article) []*fyne.MenuItem {
	items := []*fyne.MenuItem{
		withIcon(item("Show the article", func() { m.d.showArticle(a.ID) }), "article"),
		withIcon(item("About this article…", func() { m.facts(a) }), "calendar"),
	}
	items = append(items, m.copyItems(a.ID)...)
	if u, ok := openable(a.URL); ok {
		items = append(items, withIcon(item("Open in the browser", func() {
			if err := fyne.CurrentApp().OpenURL(u); err != nil {
				m.d.notify.problem(tr("The link could not be opened."), err)
			}
		}), "link"))
	}
	return append(items, fyne.NewMenuItemSeparator(), withIcon(item("Take out of the brief", func() { m.removeArticle(a) }), "delete"))
}

// removeArticle takes an article out of the brief and offers it back.
func (m *menus) removeArticle(a brief.Article) {
	id := m.d.brief.ID
	change := func(f func(context.Context, brief.ID, brief.ID) (brief.Brief, error), then func()) {
		enqueue(m.d.edits, func(ctx context.Context) (brief.Brief, error) { return f(ctx, id, a.ID) },
			func(b brief.Brief, err error) {
				if err != nil {
					m.d.notify.problem(tr("The change was not made."), err)
					return
				}
				m.d.took(newIndex(b))
				if then != nil {
					then()
				}
			})
	}
	change(m.d.app.RemoveArticle, func() {
		m.d.notify.undoable(trf("Took “%s” out of the brief.", clip(titleOf(a), 60)), func() { change(m.d.app.AddArticle, nil) })
	})
}
