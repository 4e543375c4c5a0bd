package export

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/export/pdf"
)

// front is the title block and the summary.
func (p *printer) front() error {
	sect := p.doc.Root.Add("Sect")
	p.heading(sect.Add("H1"), 0, 0, "", pdf.Span{Text: oneLine(p.brief.Name), Size: titleSize, Style: pdf.Bold, Color: navy})
	made := small(p.scope())
	if t := p.brief.Created; !t.IsZero() {
		made.Text += " · brief of " + dayWords(brief.DayOf(t))
	}
	p.para(sect.Add("P"), 0, 3, false, made)
	p.rule(8, false, pdf.Stroke{Color: navy, Width: 1.2})
	if len(p.brief.Articles) == 0 {
		words := "This brief has no articles yet."
		if len(p.brief.Awaited) > 0 {
			words = "This brief was shared without its texts. It fills when they are imported."
		}
		p.para(sect.Add("P"), 0, 14, false, body(words))
		return p.step()
	}
	if !p.opt.has(Summary) {
		return p.step()
	}
	m, leftOut, err := briefMap(p.ctx, p.doc, p.brief, p.opt, p.width, p.height()-aroundMap)
	if err != nil {
		return err
	}
	if !p.summaryBesideMap(sect, m, leftOut) {
		p.timelineList(sect)
		p.peopleAndMap(sect, m, leftOut)
	}
	return p.step()
}

func (p *printer) section(sect *pdf.Elem, title, name string) {
	p.heading(sect.Add("H2"), 0, 18, name, pdf.Span{Text: title, Size: h1Size, Style: pdf.Bold, Color: navy})
	p.add(atom{height: 4, glue: true, draw: func(float64) {}})
}

func (p *printer) timelineList(sect *pdf.Elem) {
	if len(p.timeline) == 0 {
		return
	}
	p.section(sect, "Main events", "summary")
	list := sect.Add("L")
	column, stacked := 0.0, p.width < 350 // the day stands over the title
	for _, e := range p.timeline {
		w, _ := p.doc.Measure(e.when, pdf.Bold, smallSize)
		if !stacked {
			column = max(column, min(w, 130))
		}
	}
	for i, e := range p.timeline {
		item := list.Add("LI")
		var b block
		dates := 0.0
		if stacked {
			b.add(p.doc, item.Add("Lbl"), 15, 1.2, p.doc.Wrap(p.width-15, pdf.Start, smallStrong(e.when)))
		} else {
			b.add(p.doc, item.Add("Lbl"), 0, 1.2, p.doc.Wrap(column+2, pdf.Start, smallStrong(e.when)))
			dates, b.height = b.height, 0
		}
		title := body(e.title.text)
		if p.opt.has(Cards) {
			title.Link, title.Leads, title.Color = "#card-"+string(e.card), "Card: "+e.title.text, navy
		}
		at := column + 26
		if stacked {
			at = 15
		}
		b.add(p.doc, item.Add("LBody"), at, 0, p.doc.Wrap(p.width-at, pdf.Start, p.with([]pdf.Span{title}, e.title)...))
		b.height = max(b.height, dates)
		first, last := i == 0, i == len(p.timeline)-1
		p.add(atom{before: 3, height: b.height, draw: func(y float64) {
			x := p.left + at - 13
			p.doc.Artifact(func() {
				from, to := y-3, y+b.height
				if first {
					from = y + 6.5
				}
				if last {
					to = y + 6.5
				}
				p.doc.Line(x, from, x, to, pdf.Stroke{Color: faint, Width: 1})
				p.doc.RoundRect(x-2.5, y+4, 5, 5, 2.5, navy, pdf.Stroke{Color: navy, Width: 0.5})
			})
			b.draw(p.left, y)
		}})
	}
	if p.more > 0 {
		p.para(sect.Add("P"), 0, 5, false, small(moreEvents(p.more)))
	}
}

func (p *printer) peopleList(sect *pdf.Elem) {
	if len(p.people) == 0 {
		return
	}
	const gap = 18
	s := sides{left: (p.width - gap) / 2, gap: gap, right: (p.width - gap) / 2}
	people := p.peopleIn(sect, s.left)
	p.addAll(people.title, p.inPairs(s, people.entries), people.end)
}

// people is who is who before it is set.
type people struct {
	title, rows, end []atom  // rows are the entries one under the other
	entries          []block // all of one width
}

// peopleIn wraps who is who for a column of that width.
func (p *printer) peopleIn(sect *pdf.Elem, width float64) (all people) {
	if len(p.people) == 0 {
		return people{}
	}
	all.title = p.inColumn(width, func() { p.section(sect, "Who is who", "") })
	all.entries = p.persons(sect, width)
	all.rows = personRows(p.flow, all.entries, width, 1)
	all.end = p.inColumn(width, func() { p.otherActors(sect) })
	return all
}

// inPairs sets entries as wide as the left column side by side.
func (p *printer) inPairs(s sides, entries []block) []atom {
	return personRows(p.flow, entries, (p.width+s.gap)/2, 2)
}

// otherActors counts those who are not listed.
func (p *printer) otherActors(sect *pdf.Elem) {
	if p.others > 0 {
		p.para(sect.Add("P"), 0, 5, false, small(otherActors(p.others)))
	}
}

// persons are the entries of who is who, wrapped at a width.
func (p *printer) persons(sect *pdf.Elem, width float64) []block {
	list := sect.Add("L")
	var out []block
	for _, x := range p.people {
		var b block
		item := list.Add("LI").Add("LBody")
		spans := append([]pdf.Span{strong(leftToRight + oneLine(x.actor.Name)), small("  " + kindWords(x.actor.Kind))}, p.marks(x.role)...)
		b.add(p.doc, item, 0, 0, p.doc.Wrap(width, pdf.Start, spans...))
		if !x.role.empty() {
			b.add(p.doc, item, 0, 0, p.doc.Wrap(width, pdf.Start, pdf.Span{Text: x.role.text, Size: smallSize + 0.5, Color: ink}))
		}
		if len(x.aliases) > 0 {
			b.add(p.doc, item, 0, 0, p.doc.Wrap(width, pdf.Start, small("also "+strings.Join(x.aliases, ", "))))
		}
		out = append(out, b)
	}
	return out
}

// personRows sets entries in rows of n, every one step from the other, each
// row as high as its highest.
func personRows(f *flow, persons []block, step float64, n int) (rows []atom) {
	for row := range slices.Chunk(persons, n) {
		height := 0.0
		for _, b := range row {
			height = max(height, b.height)
		}
		rows = append(rows, atom{before: 5, height: height, draw: func(y float64) {
			for k, b := range row {
				b.draw(f.left+float64(k)*step, y)
			}
		}})
	}
	return rows
}
