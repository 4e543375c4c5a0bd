package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"readout/app/actormap"
	"readout/app/brief"
)

// cardPainter draws the card of an event.
type cardPainter struct {
	d *desk
	e brief.Event
	// menus are what a click with the other button offers; nil in a gallery.
	menus *menus
}

// Widths from which a card stands in two columns.
const twoColumns float32 = 600

// paint draws the card at a width, the gap below it included.
func (p cardPainter) paint(width float32) *scene {
	s := &scene{selectable: true}
	ground := s.framed(box{gap2, 0, width - 2*gap2, 0}, panel, hairline, radius)
	if p.d.card == p.e.ID {
		ground.StrokeColor, ground.StrokeWidth = theme.Color(accent), 2
	}
	whole := &zone{quiet: true, tap: func() { p.d.selectCard(p.e.ID) }, label: p.e.Title}
	whole.menu = func() []*fyne.MenuItem { return p.menus.event(p.e) }
	s.keep(whole)

	c := newColumn(s, gap2+gap4, gap3, width-2*gap2-2*gap4)
	p.head(c)
	if p.d.folded[p.e.ID] {
		c.space(gap3)
	} else {
		p.body(c)
	}
	ground.Resize(fyne.NewSize(width-2*gap2, c.y))
	whole.boxes = []box{{gap2, 0, width - 2*gap2, c.y}}
	s.size = fyne.NewSize(width, c.y+gap2)
	if w := p.d.words; w.card == p.e.ID && w.to <= len(s.plain) {
		s.drawSelection(w.from, w.to)
	}
	return s
}

// head is the line of facts, the buttons and the headline.
func (p cardPainter) head(c *column) {
	e, full := p.e, c.w
	top := c.y
	p.buttons(c, top)
	c.w = full - 90
	line := []piece{{text: typeWord(e.Type), face: smallBold, chip: typeTone(e.Type), zone: p.field("type", evidence(e)...)}}
	if e.Status != "" && e.Status != brief.Happened {
		line = append(line, piece{text: statusWord(e.Status), face: smallFace, chip: statusTone(e.Status), gap: 6, zone: p.field("status", evidence(e)...)})
	}
	if e.Hidden {
		line = append(line, piece{text: tr("hidden"), face: smallFace, chip: toneNeutral, gap: 6})
	}
	date := piece{text: tr("undated"), whole: true, face: smallFace, ink: faintInk, gap: 10, zone: p.field("date", evidence(e)...)}
	if e.Date != nil {
		date.text, date.ink = dateWords(e.Date.Interval), softInk
		if !e.Date.Span.IsZero() {
			date.zone = p.field("date", e.Date.Span)
		}
	}
	line = append(line, date)
	if e.Place != nil && e.Place.Name != "" {
		z := p.field("place", e.Place.Span)
		line = append(line, piece{icon: "place", face: smallFace, ink: faintInk, gap: 10, zone: z},
			piece{text: e.Place.Name, face: smallFace, ink: softInk, zone: z})
	}
	c.flow(line...)
	c.space(6)
	c.w = full
	if c.y < top+28 {
		c.y = top + 28
	}
	c.flow(piece{text: oneLine(e.Title), face: headingFace, ink: ink, zone: p.field("title", evidence(e)...)})
	if e.Note != "" {
		c.space(gap1)
		c.flow(piece{icon: "note", face: smallFace, ink: theme.ColorNameWarning}, piece{text: oneLine(e.Note), face: smallFace, ink: softInk})
	}
}

// buttons are fold and more, at the card's upper right.
func (p cardPainter) buttons(c *column, y float32) {
	const side float32 = 18
	x := c.x + c.w - side
	more := &zone{label: tr("More"), boxes: []box{{x - 4, y - 4, side + 8, side + 8}}, hint: func() string { return tr("What can be done with this card") }}
	more.tap = func() { p.menus.popUp(p.menus.event(p.e)) }
	c.image("more", box{x, y, side, side}, softInk)
	c.keep(more)
	x -= side + gap2
	picture, hint := "up", tr("Fold")
	if p.d.folded[p.e.ID] {
		picture, hint = "down", tr("Unfold")
	}
	fold := &zone{label: hint, boxes: []box{{x - 4, y - 4, side + 8, side + 8}}, hint: func() string { return hint }}
	fold.tap = func() { p.d.fold(p.e.ID) }
	c.image(picture, box{x, y, side, side}, softInk)
	c.keep(fold)
	x -= side + gap2
	c.image("grip", box{x, y, side, side}, faintInk)
	c.keep(&zone{label: tr("Move"), boxes: []box{{x - 4, y - 4, side + 8, side + 8}}, grip: true, anchor: true, hint: func() string { return tr("Drag to move the card") }})
}

// body is the six W's beside the map, the quotes, the sources.
func (p cardPainter) body(c *column) {
	c.space(gap2)
	m, hasMap := p.d.ix.eventMap(p.e)
	x, w, top := c.x, c.w, c.y
	if hasMap && w >= twoColumns {
		left := float32(int(w * 0.52))
		c.w = left - gap4
		p.answers(c)
		bottom := c.y
		c.x, c.w, c.y = x+left, w-left, top
		p.actorMap(c, m)
		c.y = max(bottom, c.y)
	} else {
		p.answers(c)
		if hasMap {
			c.space(gap2)
			p.actorMap(c, m)
		}
	}
	c.x, c.w = x, w
	p.quotes(c)
	p.sources(c)
}

// answers are who, what, when, where, why and how as the article says them.
func (p cardPainter) answers(c *column) {
	a := p.e.Answers.Shown()
	rows := []struct {
		label  string
		field  string
		answer brief.Answer
	}{
		{"WHO", "who", a.Who},
		{"WHAT", "what", a.What},
		{"WHEN", "when", a.When},
		{"WHERE", "where", a.Where},
		{"WHY", "why", a.Why},
		{"HOW", "how", a.How},
	}
	var labelW float32
	for _, r := range rows {
		labelW = max(labelW, measure(tr(r.label), labelFace).Width)
	}
	labelW += gap3
	x, w := c.x, c.w
	for _, r := range rows {
		if strings.TrimSpace(r.answer.Text) == "" {
			continue
		}
		drop := lineHeight(bodyFace) - lineHeight(labelFace)
		c.text(tr(r.label), x, c.y+drop*0.6, labelFace, faintInk)
		c.x, c.w = x+labelW, w-labelW
		c.flow(piece{text: oneLine(r.answer.Text), face: bodyFace, ink: ink, zone: p.field(r.field, r.answer.Span)})
		c.x, c.w = x, w
		c.space(3)
	}
}

// actorMap draws the event's own map, as large as it fits.
func (p cardPainter) actorMap(c *column, m actormap.Map) {
	mw, mh := m.Size()
	if mw <= 0 || mh <= 0 {
		return
	}
	const pad = gap3
	scale := min(textScale(), (c.w-2*pad)/float32(mw), 300/float32(mh))
	h := float32(mh)*scale + 2*pad
	c.rect(box{c.x, c.y, c.w, h}, theme.ColorNameBackground, radius)
	l := lens{scale: scale}
	l.x = c.x + (c.w-float32(mw)*scale)/2 - float32(m.Min.X)*scale
	l.y = c.y + pad - float32(m.Min.Y)*scale
	all := func(int) emphasis { return plain }
	c.selectable = false // a map is no text
	drawMap(c.scene, m, l, mapLook{node: all, edge: all, labels: true, names: true})
	c.selectable = true
	for i, e := range m.Edges {
		at, w, eh := l.at(e.At), float32(e.W)*scale, float32(e.H)*scale
		spans := m.Edges[i].Evidence
		z := p.zone(e.Text(), spans...)
		z.boxes = []box{{at.X - w/2, at.Y - eh/2, w, eh}}
		c.keep(z)
	}
	for _, n := range m.Nodes {
		at, w, nh := l.at(n.Point), float32(n.W)*scale, float32(n.H)*scale
		z := p.actorZone(n.Actor, p.partySpans(n.Actor))
		z.boxes = []box{{at.X - w/2, at.Y - nh/2, w, nh}}
		c.keep(z)
	}
	c.y += h
}

// partySpans are the mentions that show an actor in this event.
func (p cardPainter) partySpans(actor brief.ID) []brief.Span {
	want := p.d.ix.actors[actor].ID
	var spans []brief.Span
	for _, x := range p.e.Parties {
		if p.d.ix.actors[x.Actor].ID == want && !x.Span.IsZero() {
			spans = append(spans, x.Span)
		}
	}
	if len(spans) > 0 {
		return spans
	}
	for _, m := range p.d.ix.actors[actor].Mentions {
		if slices.ContainsFunc(p.d.ix.sentences(evidence(p.e)), func(s brief.Span) bool { return s.Contains(m.Span) }) {
			spans = append(spans, m.Span)
		}
	}
	return spans
}

// zone lights evidence when clicked and shows the sentence before.
func (p cardPainter) zone(label string, spans ...brief.Span) *zone {
	z := &zone{label: label, spans: spans}
	z.tap = func() { p.d.pick(p.e.ID, spans...) }
	z.hint = func() string { return p.d.evidenceWords(spans) }
	return z
}

// field is a zone of one field of the event, which can be corrected.
func (p cardPainter) field(name string, spans ...brief.Span) *zone {
	spans = slices.DeleteFunc(slices.Clone(spans), brief.Span.IsZero)
	if len(spans) == 0 {
		spans = evidence(p.e)
	}
	z := p.zone(name, spans...)
	z.menu = func() []*fyne.MenuItem { return p.menus.field(p.e, name, spans) }
	return z
}

// actorZone lights where an actor stands.
func (p cardPainter) actorZone(actor brief.ID, spans []brief.Span) *zone {
	if len(spans) == 0 {
		spans = mentionsOf(p.d.ix.actors[actor])
	}
	z := p.zone(p.d.ix.name(actor), spans...)
	z.menu = func() []*fyne.MenuItem { return p.menus.actor(p.d.ix.actors[actor], spans) }
	return z
}
