package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// tabs are the views of the middle pane; an actor's page lies over them.
type tabs struct {
	w     *window
	at    string
	body  *fyne.Container
	stack *fyne.Container
	bar   []*tool
	names []string
	pages []fyne.CanvasObject
	lists []*sceneList
}

func newTabs(w *window) *tabs {
	t := &tabs{w: w, names: []string{"cards", "timeline", "quotes", "sources"}}
	t.pages = []fyne.CanvasObject{w.cards.body, w.timeline.list, w.quotes.body, w.sources.list}
	t.lists = []*sceneList{w.cards.list, w.timeline.list, w.quotes.list, w.sources.list}
	row := container.NewHBox()
	for i, label := range []string{"Cards", "Timeline", "Quotes", "Sources"} {
		name := t.names[i]
		b := newTool(name2icon(name), tr(label), "", w.d.hints, func() { t.show(name) })
		t.bar = append(t.bar, b)
		row.Add(b)
	}
	t.stack = container.NewStack()
	for _, p := range t.pages {
		t.stack.Add(p)
	}
	t.stack.Add(w.actor.body)
	head := container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), row)
	t.body = container.NewBorder(container.NewVBox(head, hline()), nil, nil, nil, t.stack)
	w.d.onChange(func(c change) {
		if c&pageChanged != 0 {
			t.arrange()
		}
	})
	t.show("cards")
	return t
}

func name2icon(tab string) string {
	if tab == "quotes" {
		return "quote"
	}
	return tab
}

// show brings a tab up; one that is not known is the first.
func (t *tabs) show(name string) {
	t.at = t.names[0]
	for _, n := range t.names {
		if n == name {
			t.at = n
		}
	}
	if t.w.d.page != "" {
		t.w.d.openActor("")
	}
	t.arrange()
}

func (t *tabs) arrange() {
	page := t.w.d.page != ""
	for i, n := range t.names {
		on := n == t.at && !page
		t.lists[i].sleep(!on)
		if on {
			t.pages[i].Show()
		} else {
			t.pages[i].Hide()
		}
		t.bar[i].on = n == t.at && !page
		t.bar[i].Refresh()
	}
	if page {
		t.w.actor.body.Show()
	} else {
		t.w.actor.body.Hide()
	}
	t.stack.Refresh()
	t.refocus()
}

// list is the one in view.
func (t *tabs) list() *sceneList {
	for i, l := range t.lists {
		if t.pages[i].Visible() {
			return l
		}
	}
	return t.w.actor.list
}

// refocus hands the keyboard from what is no longer in view to the list that
// is: keys would move what one does not see.
func (t *tabs) refocus() {
	c, now := t.w.win.Canvas(), t.list()
	switch had := c.Focused().(type) {
	case *sceneList:
		if had != now && (had == t.w.actor.list || slices.Contains(t.lists, had)) {
			now.take(c)
		}
	default:
		if now != t.w.quotes.list && slices.Contains(t.w.quotes.fields(), had) {
			now.take(c)
		}
	}
}
