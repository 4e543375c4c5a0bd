package export

import (
	"fmt"
	"strconv"
	"strings"

	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/export/pdf"
)

// allCards prints a card for each event.
func (p *printer) allCards() error {
	if len(p.cards) == 0 {
		return p.ctx.Err()
	}
	sect := p.doc.Root.Add("Sect")
	if p.flush(); p.y > p.top+p.height()*0.65 {
		p.newPage() // the cards begin a page, unless that left much of one empty
	}
	p.section(sect, "Events", "cards")
	for i, c := range p.cards {
		if err := p.card(sect.Add("Sect"), i, c); err != nil {
			return err
		}
		if err := p.step(); err != nil {
			return err
		}
	}
	return nil
}

// card prints one event. Its heading is glued to the first thing under it, and
// a card of a few lines is not cut at all.
func (p *printer) card(sect *pdf.Elem, i int, c card) error {
	p.hold()
	defer p.release(p.height() * 0.26)
	if i > 0 {
		p.rule(16, true, pdf.Stroke{Color: faint, Width: 0.8})
	}
	facts := []string{}
	for _, s := range []string{string(c.event.Status), c.when, c.where} {
		if s != "" {
			facts = append(facts, s)
		}
	}
	p.para(sect.Add("P"), 0, 8, true,
		pdf.Span{Text: c.kind, Size: smallSize, Style: pdf.Bold, Color: blue},
		small("  "+strings.Join(facts, "  ·  ")))
	title := pdf.Span{Text: c.title.text, Size: h2Size, Style: pdf.Bold, Color: ink}
	p.add(atom{glue: true, draw: func(y float64) {
		p.doc.Bookmark(1, c.title.text, y)
		p.doc.Dest("card-"+string(c.event.ID), y-16)
	}})
	p.para(sect.Add("H3"), 0, 1, true, p.with([]pdf.Span{title}, c.title)...)

	m, err := actormap.Layout(p.ctx, actormap.OfEvent(p.digest.brief, c.event), nil, mapMeasure(p.doc))
	if err != nil {
		return err
	}
	rest := p.factsAndMap(sect, c, m)
	if c.event.Note != "" {
		p.para(sect.Add("P"), 0, 6, false, smallStrong("Note  "), pdf.Span{Text: oneLine(c.event.Note), Size: bodySize, Style: pdf.Italic, Color: ink})
	}
	if len(rest) > 0 && len(rest) == len(c.quotes) {
		p.para(sect.Add("H4"), 0, 8, true, smallStrong("Quotes"))
	}
	for _, q := range rest {
		p.quote(sect, q)
	}
	p.sourceLine(sect, c)
	return nil
}

// factsAndMap sets the six W's and beside them, or under them where it would
// be too small, the map of the event. Quotes that find room in the row stand
// there; it returns the others.
func (p *printer) factsAndMap(sect *pdf.Elem, c card, m actormap.Map) (rest []setQuote) {
	const gap = 16
	beside := (p.width - gap) * 0.5
	scale, drawn := 0.0, len(m.Nodes) > 1
	if drawn {
		scale = fit(m, beside, 170)
	}
	if drawn && (scale < goodMap || len(c.answers) == 0) {
		p.answers(sect, c)
		scale = fit(m, p.width, p.height()*0.4)
		if scale < leastMap {
			scale = fit(m, p.width, p.height()-120)
		}
		p.figure(sect, m, scale, false)
		return p.quotesOf(c)
	}
	column := p.width - beside - gap
	if !drawn && (column < 300 || len(c.answers) == 0) {
		p.answers(sect, c)
		return p.quotesOf(c)
	}
	var b block
	for _, a := range c.answers {
		item := sect.Add("P")
		at := b.height
		b.add(p.doc, item, 0, 4, p.doc.Wrap(labelColumn, pdf.Start, smallStrong(a.label)))
		b.height = at
		b.add(p.doc, item, labelColumn, 3, p.doc.Wrap(column-labelColumn, pdf.Start, p.with([]pdf.Span{body(a.text)}, a.statement)...))
	}
	if b.height > p.height()*0.6 {
		// Too long for a row that is never cut.
		p.answers(sect, c)
		if drawn {
			p.figure(sect, m, fit(m, p.width, p.height()*0.4), false)
		}
		return p.quotesOf(c)
	}
	if !drawn {
		var side block
		rest = p.quotesIn(&side, sect, column, b.height+40, p.quotesOf(c))
		p.add(atom{before: 2, height: max(b.height, side.height), draw: func(y float64) {
			b.draw(p.left, y)
			side.draw(p.left+p.width-beside, y)
		}})
		return rest
	}
	w, h := m.Size()
	elem := sect.Add("Figure").Alt(mapWords(m))
	rest = p.quotesIn(&b, sect, column, h*scale+4, p.quotesOf(c))
	p.add(atom{before: 2, height: max(b.height, h*scale+4), draw: func(y float64) {
		b.draw(p.left, y)
		drawMap(p.doc, m, p.left+p.width-beside/2-w*scale/2, y+4, scale, elem)
	}})
	return rest
}

// quotesIn adds the quotes to b that leave it no higher than limit, and
// returns the others.
func (p *printer) quotesIn(b *block, sect *pdf.Elem, width, limit float64, quotes []setQuote) []setQuote {
	const under = 5
	before := 8.0
	if b.height == 0 {
		before = 4 // in line with the first answer beside
	}
	title := p.doc.Wrap(width, pdf.Start, smallStrong("Quotes"))
	for i, q := range quotes {
		words, from := p.doc.Wrap(width-quoteIndent, pdf.Start, q.words...), p.doc.Wrap(width-quoteIndent, pdf.Start, q.from...)
		high := b.height + under + heightOfLines(words) + heightOfLines(from)
		if i == 0 {
			high += before + heightOfLines(title)
		}
		if high > limit {
			return quotes[i:]
		}
		if i == 0 {
			b.add(p.doc, sect.Add("H4"), 0, before, title)
		}
		b.add(p.doc, sect.Add("P").Lang(q.lang), quoteIndent, under, words)
		b.add(p.doc, sect.Add("P"), quoteIndent, 0, from)
	}
	return nil
}

// answers sets the six W's over the whole width.
func (p *printer) answers(sect *pdf.Elem, c card) {
	for i, a := range c.answers {
		item := sect.Add("P")
		label := p.doc.Wrap(labelColumn, pdf.Start, smallStrong(a.label))
		lines := p.doc.Wrap(p.width-labelColumn, pdf.Start, p.with([]pdf.Span{body(a.text)}, a.statement)...)
		p.add(atom{before: 3, glue: true, draw: func(y float64) {
			for _, l := range label {
				p.doc.Text(l, p.left, y+1.5, item)
			}
		}})
		p.lines(item, labelColumn, 0, i == 0 && len(c.answers) > 1, lines)
	}
	if len(c.answers) == 0 {
		p.para(sect.Add("P"), 0, 3, false, small("The articles say no more about it."))
	}
}

const quoteIndent = 12

// setQuote is a quote in type: its words, and whom they came through.
type setQuote struct {
	words, from []pdf.Span
	lang        string // of the words
}

// quotesOf comes behind the answers of a card, for evidence is cited in the
// order of the pages.
func (p *printer) quotesOf(c card) (all []setQuote) {
	for _, q := range c.quotes {
		all = append(all, p.setQuote(q, true))
	}
	return all
}

// setQuote cites the evidence of the quote, so it is called once for each
// place where one stands.
func (p *printer) setQuote(q quote, named bool) setQuote {
	words := body(q.words.text)
	if q.quote.Kind == brief.Indirect {
		words.Style = pdf.Italic
	}
	spans := []pdf.Span{small(leftToRight)}
	if named {
		name := smallStrong(q.speaker)
		if q.speaker == "" {
			name = small("speaker not named")
		}
		spans = append(spans, name)
	}
	for i, rung := range q.ladder {
		arrow := "  ←  "
		if i == 0 && !named {
			arrow = "←  "
		}
		spans = append(spans, small(arrow+rung))
	}
	kind := q.kind
	if len(spans) > 1 {
		kind = "  ·  " + kind
	}
	spans = append(spans, small(kind))
	if q.quote.Note != "" {
		spans = append(spans, small("  ·  "+oneLine(q.quote.Note)))
	}
	return setQuote{p.with([]pdf.Span{words}, q.words), spans, q.source.article.Language}
}

// quote sets the words, and under them whom they came through.
func (p *printer) quote(sect *pdf.Elem, q setQuote) {
	p.para(sect.Add("P").Lang(q.lang), quoteIndent, 5, true, q.words...)
	p.para(sect.Add("P"), quoteIndent, 0, false, q.from...)
}

// sourceLine names the articles that the event stands in, and counts apart
// where they had it from.
func (p *printer) sourceLine(sect *pdf.Elem, c card) {
	if len(c.sources) == 0 {
		return
	}
	spans := []pdf.Span{smallStrong("Sources  ")}
	for i, s := range c.sources {
		if i > 0 {
			spans = append(spans, small("; "))
		}
		if s.link != "" {
			spans = append(spans, smallLink(s.label, s.link))
		} else {
			spans = append(spans, small(s.label))
		}
	}
	spans = append(spans, small("  ·  "+c.origins))
	p.para(sect.Add("P"), 0, 8, false, spans...)
}

// allQuotes prints every quote under its speaker.
func (p *printer) allQuotes() error {
	if len(p.speakers) == 0 {
		return p.step()
	}
	sect := p.doc.Root.Add("Sect")
	p.section(sect, "Quotes by speaker", "quotes")
	for _, s := range p.speakers {
		p.add(atom{glue: true, draw: func(y float64) { p.doc.Bookmark(1, s.name, y) }})
		spans := []pdf.Span{{Text: s.name, Size: bodySize + 1, Style: pdf.Bold, Color: ink}}
		if s.role != "" {
			spans = append(spans, small("  "+s.role))
		}
		p.para(sect.Add("H3"), 0, 9, true, spans...)
		for _, q := range s.quotes {
			p.quote(sect, p.setQuote(q, false))
		}
	}
	return p.step()
}

// allSources prints the articles with how the day of each is known.
func (p *printer) allSources() error {
	if len(p.sources) == 0 || !p.opt.has(Sources) {
		return p.step()
	}
	sect := p.doc.Root.Add("Sect")
	p.section(sect, "Sources", "sources")
	list := sect.Add("L")
	for _, s := range p.sources {
		item := list.Add("LI").Add("LBody")
		p.add(atom{glue: true, draw: func(y float64) { p.doc.Dest("source-"+string(s.article.ID), y) }})
		p.para(item, 0, 7, true, strong(s.title))
		line := s.imprint
		if s.article.Author != "" {
			line += " · " + oneLine(s.article.Author)
		}
		p.para(item, 0, 0, true, small(line+" · "+s.basis))
		switch {
		case s.link != "":
			p.para(item, 0, 0, false, smallLink(s.link, s.link))
		case s.article.URL != "":
			p.para(item, 0, 0, false, small(s.article.URL))
		default:
			p.para(item, 0, 0, false, small("no link"))
		}
	}
	return p.step()
}

// evidence is the appendix: each numbered sentence as the article has it, and
// the way back to what it proves.
func (p *printer) evidence() error {
	if len(p.notes.list) == 0 || !p.opt.has(Evidence) {
		return p.step()
	}
	sect := p.doc.Root.Add("Sect")
	p.section(sect, "Evidence", "evidence")
	p.para(sect.Add("P"), 0, 0, true, small("Each number in this brief leads here, to the sentence it rests on. The words that were used stand on a ground; the page numbers lead back."))
	labels := make(map[brief.ID]source)
	for _, s := range p.sources {
		labels[s.article.ID] = s
	}
	list := sect.Add("L").Numbered()
	for i, n := range p.notes.list {
		if i%50 == 0 && p.ctx.Err() != nil {
			return p.ctx.Err()
		}
		p.note(list.Add("LI"), i+1, n, labels[n.sentence.Article])
	}
	return p.step()
}

func (p *printer) note(item *pdf.Elem, n int, x note, from source) {
	label := p.doc.Wrap(26, pdf.Start, smallStrong(strconv.Itoa(n)))
	elem := item.Add("Lbl")
	p.add(atom{before: 4, glue: true, draw: func(y float64) {
		p.doc.Dest("note-"+strconv.Itoa(n), y)
		for _, l := range label {
			p.doc.Text(l, p.left, y, elem)
		}
	}})
	var spans []pdf.Span
	for _, part := range p.notes.pieces(x) {
		s := pdf.Span{Text: part.text, Size: smallSize + 0.3, Color: ink}
		if part.used {
			s.Mark = &lifted
		}
		spans = append(spans, s)
	}
	from.label = strings.TrimSpace(from.label)
	origin := small("  — " + from.label + " ")
	if p.opt.has(Sources) {
		origin.Link, origin.Leads, origin.Color = "#source-"+string(from.article.ID), "Source: "+from.title, blue
	}
	spans = append(spans, origin)
	seen := 0 // uses come in the order of the pages
	for _, use := range p.uses[n] {
		page := p.doc.PageOf(use)
		if page <= seen {
			continue
		}
		before := " ↑ p. "
		if seen > 0 {
			before = ", "
		}
		seen = page
		back := smallLink(fmt.Sprint(page), "#"+use)
		back.Leads = fmt.Sprintf("Back to page %d", page)
		spans = append(spans, small(before), back)
	}
	p.lines(item.Add("LBody").Lang(from.article.Language), 26, 0, false, p.doc.Wrap(p.width-26, pdf.Start, spans...))
}
