package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"readout/app/brief"
)

// cards is the list of event cards of the open brief.
type cards struct {
	d      *desk
	menus  *menus
	list   *sceneList
	empty  *sceneView
	top    *sceneView // the filter that is on, what the reader was unsure of
	body   *fyne.Container
	events []brief.Event
}

func newCards(d *desk, m *menus) *cards {
	v := &cards{d: d, menus: m}
	v.list = newSceneList(d.hints, func() int { return len(v.events) }, func(i int, w float32) *scene {
		return cardPainter{d, v.events[i], m}.paint(w)
	})
	v.list.typed, v.list.letters = v.key, v.letter
	v.list.move, v.list.selectWords, v.list.extra = v.move, v.selectWords, v.copyItem
	v.top = newSceneView(d.hints)
	v.empty = newSceneView(d.hints)
	v.body = container.NewBorder(v.top, nil, nil, nil, container.NewStack(v.list, v.empty))
	d.onChange(v.changed)
	v.reload()
	return v
}

func (v *cards) changed(c change) {
	switch {
	case c&(briefChanged|filterChanged) != 0:
		v.reload()
	case c&foldChanged != 0:
		v.list.reload()
	case c&(cardChanged|selectionChanged) != 0:
		v.list.redraw()
	}
	if c&cardChanged != 0 {
		v.reveal()
	}
}

func (v *cards) reload() {
	v.events = v.d.events()
	v.list.reload()
	v.top.show(func(w float32) *scene { return v.above(w) })
	v.top.Refresh()
	if len(v.events) == 0 {
		v.empty.show(func(w float32) *scene { return noCards(v.d, w) })
		v.empty.Show()
		v.list.Hide()
	} else {
		v.empty.Hide()
		v.list.Show()
	}
	v.body.Refresh()
}

func (v *cards) index() int {
	for i, e := range v.events {
		if e.ID == v.d.card {
			return i
		}
	}
	return -1
}

func (v *cards) reveal() {
	if i := v.index(); i >= 0 && i < len(v.list.heights) {
		v.list.reveal(i, 0, v.list.heights[i])
	}
}

// step selects the card n further down.
func (v *cards) step(n int) {
	i := max(0, min(v.index()+n, len(v.events)-1))
	if len(v.events) > 0 {
		v.d.selectCard(v.events[i].ID)
	}
}

func (v *cards) key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		v.step(1)
	case fyne.KeyUp:
		v.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if v.d.card != "" {
			v.d.fold(v.d.card)
		}
	case fyne.KeyDelete:
		if e, ok := v.d.ix.events[v.d.card]; ok {
			v.menus.removeEvent(e)
		}
	}
}

func (v *cards) letter(r rune) {
	switch r {
	case 'j', 'J', 'n':
		v.step(1)
	case 'k', 'K', 'p':
		v.step(-1)
	case 'f':
		if v.d.card != "" {
			v.d.fold(v.d.card)
		}
	}
}

// move puts a card before another one that is shown, or last.
func (v *cards) move(row, before int) {
	edit := brief.Edit{Op: brief.Reorder, Target: v.events[row].ID}
	if before < len(v.events) {
		edit.With = []brief.ID{v.events[before].ID}
	}
	v.d.apply(edit)
}

// selectWords keeps words of a card for Copy.
func (v *cards) selectWords(row, from, to int, text string) {
	v.d.selection = brief.Span{}
	v.d.words = words{v.events[row].ID, from, to, text}
	v.d.tell(selectionChanged)
}

// copyItem offers the words that are selected in a card.
func (v *cards) copyItem() []*fyne.MenuItem {
	text := v.d.words.text
	if text == "" {
		return nil
	}
	return []*fyne.MenuItem{withIcon(item("Copy the selected words", func() { v.menus.copy(text) }), "copy"), fyne.NewMenuItemSeparator()}
}

// fold folds a card or opens it again.
func (d *desk) fold(id brief.ID) {
	d.folded[id] = !d.folded[id]
	d.tell(foldChanged)
}

// foldAll folds every card that is shown, or opens them where all are folded.
func (d *desk) foldAll() {
	fold := slices.ContainsFunc(d.events(), func(e brief.Event) bool { return !d.folded[e.ID] })
	for _, e := range d.events() {
		d.folded[e.ID] = fold
	}
	d.tell(foldChanged)
}

// above tells what narrows the cards, with a way to lift it, and what the
// reader was unsure of.
func (v *cards) above(width float32) *scene {
	d := v.d
	s := &scene{size: fyne.NewSize(width, 0)}
	var line []piece
	if a, ok := d.ix.actors[d.filter.actor]; ok {
		off := &zone{label: tr("Show all"), tap: func() { d.filterActor("") }}
		line = append(line, piece{icon: "filter", face: smallFace, ink: accent},
			piece{text: trf("Only what %s takes part in", a.Name), face: smallFace, ink: ink},
			piece{text: tr("Show all"), face: smallBold, ink: accent, zone: off, gap: 10, under: true})
	}
	c := newColumn(s, gap4, gap1, width-2*gap4)
	if len(line) > 0 {
		c.flow(line...)
		c.space(gap1)
	}
	v.unsure(c)
	for _, e := range d.brief.Lost {
		c.flow(piece{icon: "warning", face: smallFace, ink: softInk},
			piece{text: trf("A correction no longer has its place: %s", d.editWords(e)), face: smallFace, ink: softInk})
		c.space(gap1)
	}
	if c.y > gap1 {
		s.size.Height = c.y + gap1
	}
	return s
}

// noCards says why there are none, and what to do.
func noCards(d *desk, width float32) *scene {
	what, how := tr("No events were found in these articles."), tr("Select a sentence in the article and add an event, or add another article.")
	if d.filter.actor != "" {
		what, how = tr("Nothing here matches the filter."), tr("Lift the filter to see all cards.")
	} else if len(d.brief.Articles) == 0 && len(d.brief.Awaited) > 0 {
		what, how = tr("This brief was shared without its texts."), tr("Import the same articles and the cards come back; the tab Sources names them.")
	} else if len(d.brief.Articles) == 0 {
		what, how = tr("This brief is empty."), tr("Drop articles here, or press Ctrl+Shift+V to import what you copied.")
	}
	return emptyScene(what, how, width)
}

// emptyScene is two centred lines: what is missing, and what to do about it.
func emptyScene(what, how string, width float32) *scene {
	s := &scene{}
	y := gap6 * 3
	for i, text := range []string{what, how} {
		f, in := headingFace, ink
		if i == 1 {
			f, in = bodyFace, softInk
		}
		probe := &scene{}
		room := min(width-2*gap6, 460)
		c := newColumn(probe, 0, 0, room)
		c.say(text, f, in)
		for _, o := range probe.objects {
			w := o.Size().Width
			o.Move(fyne.NewPos((width-w)/2, y+o.Position().Y))
			s.add(o)
		}
		s.words = append(s.words, text)
		y += c.y + gap2
	}
	s.size = fyne.NewSize(width, y+gap6)
	return s
}

var _ fyne.Focusable = (*sceneList)(nil)
