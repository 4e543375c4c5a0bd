package views

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"readout/app"
	"readout/app/brief"
)

// searchBox searches the whole library while words are typed.
type searchBox struct {
	d     *desk
	win   fyne.Window
	body  *searchEntry
	list  *sceneList
	popup *dropdown
	hits  []app.Hit
	at    int
	turn  int
	asked string
	wait  time.Duration
}

// searchEntry hands the keys of the list on.
type searchEntry struct {
	widget.Entry
	owner *searchBox
}

func newSearchBox(d *desk, win fyne.Window) *searchBox {
	b := &searchBox{d: d, win: win, popup: newDropdown(), wait: 150 * time.Millisecond}
	b.body = &searchEntry{owner: b}
	b.body.ExtendBaseWidget(b.body)
	b.body.PlaceHolder = tr("Search the library …")
	b.body.Icon = icon("search", faintInk)
	b.body.OnChanged = b.typed
	b.list = newSceneList(d.hints, func() int { return max(1, len(b.hits)) }, b.paint)
	return b
}

// typed waits for a pause, then asks. An older answer never replaces a newer.
func (b *searchBox) typed(words string) {
	b.turn++
	turn := b.turn
	if strings.TrimSpace(words) == "" {
		b.close()
		return
	}
	time.AfterFunc(b.wait, func() {
		b.d.tasks.post(func() {
			if b.turn == turn {
				b.ask(words)
			}
		})
	})
}

func (b *searchBox) ask(words string) {
	start(b.d.tasks, "search", func(ctx context.Context) ([]app.Hit, error) {
		return b.d.app.Search(ctx, app.Query{Text: words, Limit: 60})
	}, func(hits []app.Hit, err error) {
		if err != nil {
			b.d.notify.problem(tr("The search did not work."), err)
			return
		}
		b.hits, b.at, b.asked = hits, 0, words
		b.open()
	})
}

// open shows the hits below the field.
func (b *searchBox) open() {
	c := b.win.Canvas()
	width := max(b.body.Size().Width, 520)
	b.list.width = width
	b.list.reload()
	height := min(b.list.top(len(b.list.heights))+gap2, c.Size().Height*0.7)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b.body)
	place := fyne.NewPos(max(gap2, at.X+(b.body.Size().Width-width)/2), at.Y+b.body.Size().Height+gap1)
	b.popup.show(b.list, place, fyne.NewSize(width, max(height, 80)), b.close)
}

// close takes the hits away, also those of an answer that is still to come.
func (b *searchBox) close() {
	b.turn++
	b.d.tasks.drop("search")
	b.popup.hide()
}

// lookUp searches for what was not typed.
func (b *searchBox) lookUp(words string) {
	b.body.SetText(words)
	b.win.Canvas().Focus(b.body)
}

func (b *searchBox) paint(i int, width float32) *scene {
	if len(b.hits) == 0 {
		return emptyScene(trf("Nothing found for “%s”", clip(b.asked, 60)), tr("Filters: actor: speaker: type: outlet: date:"), width)
	}
	h := b.hits[i]
	s := &scene{}
	ground := s.rect(box{gap1, 0, width - 2*gap1, 0}, chosen, 6)
	ground.Hidden = i != b.at
	c := newColumn(s, gap3, gap1+2, width-2*gap3)
	line := []piece{
		{icon: map[app.HitKind]string{app.HitArticle: "article", app.HitQuote: "quote", app.HitEvent: "cards", app.HitActor: "people"}[h.Kind], face: smallFace, ink: softInk},
		{text: clip(oneLine(h.Title), 90), face: boldFace, ink: ink},
	}
	if !h.Date.IsZero() {
		line = append(line, piece{text: dateWords(h.Date), whole: true, face: smallFace, ink: faintInk, gap: 10})
	}
	if h.Brief != b.d.brief.ID {
		line = append(line, piece{text: clip(b.d.briefName(h.Brief), 40), face: smallFace, ink: faintInk, gap: 10})
	}
	c.flow(line...)
	var snippet []piece
	for _, p := range h.Snippet {
		x := piece{text: strings.ReplaceAll(p.Text, "\n", " "), face: smallFace, ink: softInk}
		if p.Match {
			x.mark, x.ink = litColor, ink
		}
		snippet = append(snippet, x)
	}
	if len(snippet) > 0 {
		c.flow(snippet...)
	}
	s.size = fyne.NewSize(width, c.y+gap1+2)
	ground.Resize(fyne.NewSize(width-2*gap1, s.size.Height))
	s.keep(&zone{label: h.Title, boxes: []box{{0, 0, width, s.size.Height}}, tap: func() { b.visit(h) }, quiet: i == b.at})
	return s
}

// visit opens what was found.
func (b *searchBox) visit(h app.Hit) {
	b.close()
	b.d.visit(h)
}

// visit opens what was found in the library: its brief, then the thing itself.
func (d *desk) visit(h app.Hit) {
	show := func() { d.showHit(h) }
	if h.Brief == "" || h.Brief == d.brief.ID {
		show()
		return
	}
	d.openBrief(h.Brief, show)
}

// showHit selects what a search found in the open brief. An actor's page that
// lies over the cards makes room.
func (d *desk) showHit(h app.Hit) {
	if h.Kind != app.HitActor && d.page != "" {
		d.openActor("")
	}
	switch h.Kind {
	case app.HitEvent:
		if e, ok := d.ix.events[h.Target]; ok {
			d.filter = filter{}
			d.tell(filterChanged)
			d.selectCard(e.ID)
			return
		}
	case app.HitActor:
		if _, ok := d.ix.actors[h.Target]; ok {
			d.openActor(h.Target)
			return
		}
	case app.HitQuote:
		if q, ok := d.ix.quotes[h.Target]; ok {
			card := brief.ID("")
			if es := d.ix.quoteEvents(q); len(es) > 0 {
				card = es[0].ID
			}
			d.pick(card, q.Spans...)
			return
		}
	}
	if !h.Span.IsZero() {
		d.light(h.Span)
		return
	}
	d.showArticle(h.Article)
}

// TypedKey moves in the hits and takes one.
func (e *searchEntry) TypedKey(k *fyne.KeyEvent) {
	b := e.owner
	switch k.Name {
	case fyne.KeyDown, fyne.KeyUp:
		n := 1
		if k.Name == fyne.KeyUp {
			n = -1
		}
		if b.popup.shown() && len(b.hits) > 0 {
			b.at = max(0, min(b.at+n, len(b.hits)-1))
			b.list.redraw()
			b.list.reveal(b.at, 0, b.list.heights[b.at])
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if b.popup.shown() && b.at < len(b.hits) {
			b.visit(b.hits[b.at])
		} else {
			b.ask(e.Text)
		}
	case fyne.KeyEscape:
		b.close()
		e.SetText("")
		b.win.Canvas().Unfocus()
	default:
		e.Entry.TypedKey(k)
	}
}
