package views

import (
	"strings"

	"fyne.io/fyne/v2"

	"readout/app/brief"
	"readout/app/direction"
)

// quotes is the event's quote list.
func (p cardPainter) quotes(c *column) {
	qs := p.d.ix.quotesOf(p.e)
	if len(qs) == 0 {
		return
	}
	c.space(gap3)
	heading(c, count(len(qs), "%d QUOTE", "%d QUOTES"))
	for i, q := range qs {
		if i > 0 {
			c.space(gap2)
		}
		quotePainter{p.d, q, p.menus, p.e.ID}.paint(c)
	}
}

// heading is a small title inside a card with a line to its right.
func heading(c *column, text string) {
	text = shorten(text, labelFace, c.w)
	size := measure(text, labelFace)
	if direction.Plain(text) {
		c.text(text, c.x, c.y, labelFace, faintInk)
	} else { // the gap says that it is a field, which stays at the left
		newColumn(c.scene, c.x, c.y, c.w).flow(piece{text: text, face: labelFace, ink: faintInk, gap: gap1})
	}
	y := c.y + size.Height/2 + 1
	if from := c.x + size.Width + gap2; from < c.x+c.w {
		c.line(fyne.NewPos(from, y), fyne.NewPos(c.x+c.w, y), 1, hairline)
	}
	c.y += size.Height + gap1
}

// quotePainter draws a quote with its attribution ladder.
type quotePainter struct {
	d     *desk
	q     brief.Quote
	menus *menus
	card  brief.ID // the card it stands in, "" outside of one
}

func (p quotePainter) paint(c *column) {
	const indent = gap3
	x, w, top := c.x, c.w, c.y
	c.x, c.w = x+indent, w-indent
	text := oneLine(p.q.Text)
	face := bodyFace
	if p.q.Kind == brief.Indirect {
		face = italicFace
	} else {
		text = quoted(text)
	}
	words := p.zone(text, p.q.Spans...)
	c.flow(piece{text: text, face: face, ink: ink, zone: words})
	c.space(2)
	c.flow(p.ladder()...)
	bar := toneTalk.words()
	if p.q.Kind == brief.Indirect {
		bar = hairline
	}
	c.rect(box{x + 2, top + 2, 3, c.y - top - 4}, bar, 1.5)
	c.x, c.w = x, w
}

// ladder is the speaker and those the words came through, nearest first:
// Kim ← KCNA ← Eleconomista.
func (p quotePainter) ladder() []piece {
	var line []piece
	if p.q.Speaker != "" {
		spans := []brief.Span{p.q.Source}
		if p.q.Source.IsZero() {
			spans = p.q.Spans
		}
		line = append(line, p.person(p.q.Speaker, smallBold, ink, spans)...)
	} else {
		who := p.d.ix.teller(p.q)
		z := p.zone(who, p.q.Spans...)
		line = append(line, piece{text: who, face: smallFace, ink: faintInk, zone: z})
	}
	seen := map[string]bool{p.d.ix.name(p.q.Speaker): true}
	arrow := piece{icon: "back", face: smallFace, ink: faintInk, gap: 7}
	for _, id := range p.q.Via {
		seen[p.d.ix.name(id)] = true
		line = append(line, arrow)
		line = append(line, p.person(id, smallFace, softInk, p.q.Spans)...)
	}
	if out := p.outlet(); out != "" && !seen[out] {
		z := p.zone(out, p.q.Spans...)
		line = append(line, arrow, piece{text: out, face: smallFace, ink: softInk, zone: z})
	}
	if p.q.Kind != brief.Direct {
		line = append(line, piece{text: quoteWord(p.q.Kind), face: smallFace, chip: toneNeutral, gap: 10, zone: p.zone(quoteWord(p.q.Kind), p.q.Spans...)})
	}
	if p.d.brief.Denies(p.q) {
		line = append(line, piece{text: tr("denied"), face: smallFace, chip: toneWarn, gap: 6, zone: p.zone(tr("denied"), p.q.Cue)})
	}
	if p.q.Note != "" {
		line = append(line, piece{icon: "note", face: smallFace, ink: softInk, gap: 10}, piece{text: oneLine(p.q.Note), face: smallFace, ink: softInk})
	}
	return line
}

// outlet is the last step of every ladder: who published the article.
func (p quotePainter) outlet() string {
	if len(p.q.Spans) == 0 {
		return ""
	}
	a, ok := p.d.ix.articles[p.q.Spans[0].Article]
	if !ok || a.Publisher == "" {
		return ""
	}
	return a.Publisher
}

func (p quotePainter) person(id brief.ID, f face, in fyne.ThemeColorName, spans []brief.Span) []piece {
	a := p.d.ix.actors[id]
	z := p.zone(a.Name, spans...)
	z.menu = func() []*fyne.MenuItem { return append(p.menus.quote(p.q), p.menus.actor(a, spans)...) }
	return []piece{{sign: kindOr(a.Kind), face: f, gap: 6, zone: z}, {text: a.Name, face: f, ink: in, zone: z}}
}

func kindOr(k brief.ActorKind) brief.ActorKind {
	if k == "" {
		return brief.Person
	}
	return k
}

func (p quotePainter) zone(label string, spans ...brief.Span) *zone {
	z := &zone{label: label, spans: spans}
	z.tap = func() { p.d.pick(p.card, spans...) }
	z.hint = func() string { return p.d.evidenceWords(spans) }
	z.menu = func() []*fyne.MenuItem { return p.menus.quote(p.q) }
	return z
}

// sources are the articles an event rests on, with how many origins they have.
func (p cardPainter) sources(c *column) {
	articles := p.d.ix.articlesOf(p.e)
	if len(articles) == 0 {
		return
	}
	c.space(gap3)
	heading(c, p.originWords(len(articles)))
	for _, a := range articles {
		c.flow(p.source(a)...)
		c.space(1)
	}
	if names := p.reporters(); names != "" {
		c.flow(piece{text: trf("reported by %s", names), face: smallFace, ink: faintInk})
	}
	c.space(gap3)
}

// originWords is "3 SOURCES, 1 ORIGIN: KCNA".
func (p cardPainter) originWords(articles int) string {
	s := count(articles, "%d SOURCE", "%d SOURCES")
	if n := len(p.e.Origins); n > 0 {
		s += " · " + count(n, "%d ORIGIN", "%d ORIGINS")
	}
	if named := p.d.brief.NamedOrigins(p.e); len(named) > 0 {
		s += ": " + strings.Join(named, ", ")
	}
	return s
}

func (p cardPainter) reporters() string {
	var names []string
	for _, id := range p.e.ReportedBy {
		if n := p.d.ix.name(id); n != "" {
			names = append(names, n)
		}
	}
	return strings.Join(names, ", ")
}

// source is one article: outlet, day, and its link if it can be opened.
func (p cardPainter) source(a brief.Article) []piece {
	z := p.zone(outlet(a), spansIn(evidence(p.e), a.ID)...)
	line := []piece{
		{icon: "article", face: smallFace, ink: faintInk, zone: z},
		{text: outlet(a), face: smallFace, ink: ink, zone: z},
		{text: publishedWords(a.Published), whole: true, face: smallFace, ink: faintInk, gap: 10, zone: z},
	}
	return append(line, linkPieces(p.d, a.URL)...)
}

// linkPieces show an article's address; only http and https can be opened.
func linkPieces(d *desk, link string) []piece {
	if link == "" {
		return nil
	}
	u, ok := openable(link)
	if !ok {
		z := &zone{label: link, hint: func() string { return tr("Only http and https links are opened.") }}
		return []piece{{text: clip(link, 60), face: smallFace, ink: faintInk, gap: 10, zone: z}}
	}
	z := &zone{label: link, hint: func() string { return link }}
	z.tap = func() {
		if err := fyne.CurrentApp().OpenURL(u); err != nil {
			d.notify.problem(tr("The link could not be opened."), err)
		}
	}
	return []piece{
		{text: host(link), face: smallFace, ink: accent, gap: 10, zone: z, under: true},
		{icon: "link", face: smallFace, ink: accent, gap: 3, zone: z},
	}
}

func spansIn(spans []brief.Span, article brief.ID) []brief.Span {
	var in []brief.Span
	for _, s := range spans {
		if s.Article == article {
			in = append(in, s)
		}
	}
	return in
}

// evidenceWords are the sentences that spans stand in, for a hint.
func (d *desk) evidenceWords(spans []brief.Span) string {
	var parts []string
	for i, s := range d.ix.sentences(spans) {
		if i == 2 {
			parts = append(parts, "…")
			break
		}
		parts = append(parts, oneLine(d.ix.text(s)))
	}
	return strings.Join(parts, " … ")
}
