package views

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"readout/app/brief"
)

// articleView shows one article as a list of its paragraphs, with the evidence
// of what was clicked lit. A click on a lit stretch goes to its card.
type articleView struct {
	d     *desk
	menus *menus
	list  *sceneList
	empty *sceneView
	body  *fyne.Container
	paras []brief.Span // the first one is the title where the text begins with it
	shown brief.ID
	find  *findBar
}

func newArticleView(d *desk, m *menus) *articleView {
	v := &articleView{d: d, menus: m}
	v.list = newSceneList(d.hints, func() int {
		if v.shown == "" {
			return 0
		}
		return len(v.paras) + 1
	}, v.paint)
	v.list.selectText = func(from, to int) {
		a := d.ix.articles[v.shown]
		from, to = wholeWords(a.Text, from, to)
		d.selection, d.words = a.Span(from, to), words{}
		d.tell(selectionChanged)
	}
	v.empty = newSceneView(d.hints)
	v.empty.show(func(w float32) *scene {
		return emptyScene(tr("No article"), tr("The article behind a card is shown here, with the sentence a card rests on lit."), w)
	})
	v.find = newFindBar(d, v)
	v.body = container.NewBorder(v.find.box, nil, nil, nil, container.NewStack(v.list, v.empty))
	d.onChange(v.changed)
	v.reload()
	return v
}

func (v *articleView) changed(c change) {
	switch {
	case c&briefChanged != 0 || c&litChanged != 0 && v.shown != v.d.article:
		v.reload()
	case c&(litChanged|cardChanged|selectionChanged) != 0:
		v.list.redraw()
	}
	if c&litChanged != 0 {
		v.reveal()
	}
}

func (v *articleView) reload() {
	a, ok := v.d.ix.articles[v.d.article]
	if v.shown != a.ID {
		v.list.ScrollToTop()
	}
	v.shown = a.ID
	v.paras = paragraphs(a)
	v.list.reload()
	if ok {
		v.empty.Hide()
		v.list.Show()
	} else {
		v.list.Hide()
		v.empty.Show()
	}
}

// paragraphs are the stretches of text between line ends, without blank ones.
func paragraphs(a brief.Article) []brief.Span {
	var all []brief.Span
	at := 0
	for line := range strings.SplitAfterSeq(a.Text, "\n") {
		text := strings.TrimRight(line, " \t\r\n")
		lead := len(text) - len(strings.TrimLeft(text, " \t"))
		if len(text) > lead {
			all = append(all, a.Span(at+lead, at+len(text)))
		}
		at += len(line)
	}
	return all
}

// reveal scrolls to the first lit sentence.
func (v *articleView) reveal() {
	if len(v.d.lit) == 0 || v.d.lit[0].Article != v.shown {
		return
	}
	v.revealSpan(v.d.ix.sentence(v.d.lit[0]))
}

// revealSpan scrolls to where a stretch begins.
func (v *articleView) revealSpan(lit brief.Span) {
	for i, p := range v.paras {
		if !p.Overlaps(lit) {
			continue
		}
		s := v.paint(i+1, v.list.width)
		y, h := float32(0), lineHeight(articleFace)
		for _, r := range s.runs {
			if r.at+len(r.text) > lit.Start {
				y = r.y
				break
			}
		}
		v.list.reveal(i+1, y, 2*h)
		return
	}
}

// paint draws the facts (row 0) or a paragraph.
func (v *articleView) paint(i int, width float32) *scene {
	a := v.d.ix.articles[v.shown]
	if i == 0 {
		return v.facts(a, width)
	}
	p := v.paras[i-1]
	s := &scene{}
	c := newColumn(s, gap4, 0, width-2*gap4)
	c.leading = 1.12
	f := articleFace
	if i == 1 && strings.TrimSpace(v.d.ix.text(p)) == a.Title {
		f = articleBold
	}
	words := v.selectionZone(a, box{})
	s.keep(words)
	c.flow(v.pieces(a, p, f)...)
	words.boxes = []box{{0, 0, width, c.y}}
	if v.d.selection.Overlaps(p) {
		s.drawSelection(v.d.selection.Start, v.d.selection.End)
	}
	s.size = fyne.NewSize(width, c.y+gap2)
	return s
}

// selectionZone is the menu of a paragraph: what to do with selected text. It
// lies below the zones of what was taken.
func (v *articleView) selectionZone(a brief.Article, b box) *zone {
	return &zone{label: "", quiet: true, boxes: []box{b}, menu: func() []*fyne.MenuItem {
		s := v.d.selection
		if v.d.ix.text(s) == "" {
			return nil
		}
		return []*fyne.MenuItem{
			withIcon(item("Copy", func() { v.menus.copy(v.d.ix.text(s)) }), "copy"),
			withIcon(item("Add event from the selection", func() { v.menus.addFrom(s, "event") }), "add"),
			withIcon(item("Add quote from the selection", func() { v.menus.addFrom(s, "quote") }), "quote"),
		}
	}}
}

// facts are publisher, author, day and link above the text, and its title
// where the text does not begin with it.
func (v *articleView) facts(a brief.Article, width float32) *scene {
	s := &scene{}
	c := newColumn(s, gap4, gap3, width-2*gap4)
	edit := func(name string) *zone {
		return &zone{label: name, hint: func() string { return tr("Click to correct title, publisher, day or link") }, tap: func() { v.menus.facts(a) }}
	}
	line := []piece{{text: outlet(a), face: smallBold, ink: softInk}}
	if a.Author != "" {
		line = append(line, piece{text: a.Author, face: smallFace, ink: faintInk, gap: 10})
	}
	day := edit("published")
	line = append(line, piece{icon: "calendar", face: smallFace, ink: faintInk, gap: 10, zone: day},
		piece{text: publishedWords(a.Published), whole: true, face: smallFace, ink: softInk, zone: day})
	line = append(line, linkPieces(v.d, a.URL)...)
	c.flow(line...)
	c.space(gap1)
	if a.Title != "" && (len(v.paras) == 0 || strings.TrimSpace(v.d.ix.text(v.paras[0])) != a.Title) {
		c.say(a.Title, articleBold, ink)
		c.space(gap1)
	}
	if v.d.coverage {
		v.legend(c)
	}
	s.size = fyne.NewSize(width, c.y+gap1)
	return s
}

// legend explains the colours of the coverage view.
func (v *articleView) legend(c *column) {
	c.flow(
		piece{text: tr("event"), face: smallFace, ink: ink, mark: eventColor},
		piece{text: tr("quote"), face: smallFace, ink: ink, mark: quoteColor, gap: 12},
		piece{text: tr("nothing taken"), face: smallFace, ink: ink, mark: toneWarn.ground(), gap: 12},
	)
	c.space(gap1)
}

// pieces cuts a paragraph where its ground or its meaning changes.
func (v *articleView) pieces(a brief.Article, p brief.Span, f face) []piece {
	cuts := []int{p.Start, p.End}
	cut := func(s brief.Span) {
		for _, at := range []int{s.Start, s.End} {
			if at > p.Start && at < p.End {
				cuts = append(cuts, at)
			}
		}
	}
	taken := v.d.ix.taken[a.ID]
	for _, t := range taken {
		cut(t.span)
	}
	lit := spansIn(v.d.lit, a.ID)
	around := v.d.ix.sentences(lit)
	for _, s := range append(slices.Clone(lit), around...) {
		cut(s)
	}
	if v.d.coverage {
		for _, s := range v.d.brief.Sentences[a.ID] {
			cut(s)
		}
	}
	found := v.find.spans
	for _, s := range found {
		if s.Article == a.ID {
			cut(s)
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []piece
	for i := range len(cuts) - 1 {
		s := a.Span(cuts[i], cuts[i+1])
		if s.Check(a.Text) != nil {
			continue
		}
		out = append(out, v.piece(a, s, f, taken, ground(s, around, lit, found)))
	}
	return out
}

// ground is the colour behind a stretch: what was found in it wins over what
// is lit, and that over the rest of its sentence.
func ground(s brief.Span, around, lit, found []brief.Span) (c fyne.ThemeColorName) {
	for i, spans := range [][]brief.Span{around, lit, found} {
		if slices.ContainsFunc(spans, s.Overlaps) {
			c = []fyne.ThemeColorName{seenColor, litColor, chosen}[i]
		}
	}
	return c
}

func (v *articleView) piece(a brief.Article, s brief.Span, f face, taken []taken, mark fyne.ThemeColorName) piece {
	out := piece{text: a.Text[s.Start:s.End], face: f, ink: ink, run: true, at: s.Start}
	here := takenAt(taken, s)
	if v.d.coverage {
		out.mark = coverageColor(here)
		if !strings.ContainsFunc(out.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			out.mark = "" // a full stop is nothing that was left out
		}
	}
	if len(here) > 0 {
		out.zone = &zone{
			label: clip(out.text, 40), quiet: true, tap: func() { v.goTo(here) },
			hint: func() string { return v.takenWords(here) },
		}
	}
	if mark != "" {
		out.mark = mark
	}
	return out
}

func takenAt(all []taken, s brief.Span) []taken {
	var here []taken
	for _, t := range all {
		if t.span.Start >= s.End {
			break
		}
		if t.span.Overlaps(s) {
			here = append(here, t)
		}
	}
	return here
}

func coverageColor(here []taken) fyne.ThemeColorName {
	c := toneWarn.ground()
	for _, t := range here {
		if t.quote != "" {
			return quoteColor
		}
		c = eventColor
	}
	return c
}

// goTo selects the card of what rests on a stretch: the next one where the
// selected card is among them.
func (v *articleView) goTo(here []taken) {
	var ids []brief.ID
	add := func(id brief.ID) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, t := range here {
		if t.event != "" {
			add(t.event)
		}
	}
	for _, t := range here {
		if t.quote != "" {
			for _, e := range v.d.ix.quoteEvents(v.d.ix.quotes[t.quote]) {
				add(e.ID)
			}
		}
	}
	if len(ids) == 0 {
		v.d.light(here[0].span)
		return
	}
	i := slices.Index(ids, v.d.card)
	v.d.selectCard(ids[(i+1)%len(ids)])
}

// takenWords say what was taken from a stretch.
func (v *articleView) takenWords(here []taken) string {
	var parts []string
	for _, t := range here {
		words := ""
		if e, ok := v.d.ix.events[t.event]; ok {
			words = typeWord(e.Type) + ": " + oneLine(e.Title)
		} else if q, ok := v.d.ix.quotes[t.quote]; ok {
			words = tr("quote") + ": " + v.d.ix.teller(q)
		}
		if words != "" && !slices.Contains(parts, words) {
			parts = append(parts, words)
		}
	}
	return strings.Join(parts, " · ")
}
