package export

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strconv"
	"strings"

	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/export/pdf"
)

// writePDF prints a brief. The file's clock is the brief's own, so the same
// brief gives the same bytes.
func writePDF(ctx context.Context, w io.Writer, b brief.Brief, opt Options, progress func(done, total int)) error {
	doc, err := layOut(ctx, b, opt, false, progress)
	if err != nil {
		return err
	}
	if missing := doc.Missing(); len(missing) > 0 {
		slog.Warn("characters without a glyph were printed as boxes", "brief", b.ID, "characters", string(missing))
	}
	return doc.Write(w)
}

// layOut sets all pages; keep remembers what is on them for pictures.
func layOut(ctx context.Context, b brief.Brief, opt Options, keep bool, progress func(done, total int)) (*pdf.Doc, error) {
	doc := pdf.New(opt.pageSize())
	doc.Keep = keep
	p := &printer{ctx: ctx, digest: newDigest(b, opt), uses: make(map[int][]string), progress: progress}
	p.flow = newFlow(doc, marginSide, marginTop, marginFoot)
	doc.Title, doc.Created, doc.Producer, doc.Subject = oneLine(b.Name), b.Created, opt.Program, p.scope()
	p.total = len(p.cards) + 4
	for _, step := range []func() error{p.front, p.allCards, p.allQuotes, p.allSources, p.evidence} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("print %q: %w", b.Name, err)
		}
	}
	p.frames()
	return doc, ctx.Err()
}

// printer is one run of layOut.
type printer struct {
	*digest
	*flow
	ctx         context.Context
	uses        map[int][]string // by note: the names of the places that cite it
	progress    func(done, total int)
	done, total int
}

func (p *printer) step() error {
	p.done++
	p.progress(p.done, p.total)
	return p.ctx.Err()
}

// marks are the raised numbers behind a statement; each links to its note and
// is the place the note links back to.
func (p *printer) marks(s statement) []pdf.Span {
	if !p.opt.has(Evidence) {
		return nil
	}
	var out []pdf.Span
	for i, n := range s.notes {
		text := strconv.Itoa(n)
		if i > 0 {
			text = " " + text
		}
		name := fmt.Sprintf("use-%d-%d", n, len(p.uses[n]))
		p.uses[n] = append(p.uses[n], name)
		out = append(out, pdf.Span{Text: "\u202f" + text, Size: noteSize, Rise: 3.2, Color: blue, Link: "#note-" + strconv.Itoa(n), Name: name})
	}
	return out
}

func (p *printer) with(first []pdf.Span, s statement) []pdf.Span { return append(first, p.marks(s)...) }

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
		p.para(sect.Add("P"), 0, 14, false, body("This brief has no articles yet."))
		return p.step()
	}
	if !p.opt.has(Summary) {
		return p.step()
	}
	p.timelineList(sect)
	if err := p.peopleAndMap(sect); err != nil {
		return err
	}
	return p.step()
}

// aroundMap is the room for a map's heading and legend.
const aroundMap = 72

// peopleAndMap sets who is who and then the map, or the map before where only
// so it stays readable on this page: the list flows on to the next one, a map
// cannot, and would leave the rest of the page empty.
func (p *printer) peopleAndMap(sect *pdf.Elem) error {
	m, leftOut, err := briefMap(p.ctx, p.doc, p.brief, p.opt)
	if err != nil {
		return err
	}
	people := sect.Add("Sect")
	p.hold()
	p.peopleList(people)
	list := p.drop()
	room, high := p.bottom-p.y-aroundMap, heightOf(list)
	readable := min(goodMap, 0.85*fit(m, p.width, p.height()-aroundMap))
	first := high < room && fit(m, p.width, room-high) < readable && fit(m, p.width, room) >= min(readable, leastMap)
	if first {
		p.mapOfBrief(sect, m, leftOut)
		sect.Last(people)
	}
	for _, a := range list {
		p.add(a)
	}
	p.flush()
	if !first {
		p.mapOfBrief(sect, m, leftOut)
	}
	return nil
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
	column := 0.0
	for _, e := range p.timeline {
		w, _ := p.doc.Measure(e.when, pdf.Bold, smallSize)
		column = max(column, min(w, 130))
	}
	for i, e := range p.timeline {
		item := list.Add("LI")
		var b block
		b.add(p.doc, item.Add("Lbl"), 0, 1.2, p.doc.Wrap(column+2, pdf.Start, smallStrong(e.when)))
		dates := b.height
		b.height = 0
		title := body(e.title.text)
		if p.opt.has(Cards) {
			title.Link, title.Color = "#card-"+string(e.card), navy
		}
		b.add(p.doc, item.Add("LBody"), column+26, 0, p.doc.Wrap(p.width-column-26, pdf.Start, p.with([]pdf.Span{title}, e.title)...))
		b.height = max(b.height, dates)
		first, last := i == 0, i == len(p.timeline)-1
		p.add(atom{before: 3, height: b.height, draw: func(y float64) {
			x := p.left + column + 13
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
		p.para(sect.Add("P"), 0, 5, false, small(fmt.Sprintf("And %s more among the cards.", count(p.more, "main event"))))
	}
}

func (p *printer) peopleList(sect *pdf.Elem) {
	if len(p.people) == 0 {
		return
	}
	p.section(sect, "Who is who", "")
	list := sect.Add("L")
	// Two columns, each entry as high as the higher of its row.
	const gap = 18
	column := (p.width - gap) / 2
	for i := 0; i < len(p.people); i += 2 {
		var row []block
		height := 0.0
		for _, x := range p.people[i:min(i+2, len(p.people))] {
			var b block
			item := list.Add("LI").Add("LBody")
			spans := append([]pdf.Span{strong(leftToRight + oneLine(x.actor.Name)), small("  " + kindWords(x.actor.Kind))}, p.marks(x.role)...)
			b.add(p.doc, item, 0, 0, p.doc.Wrap(column, pdf.Start, spans...))
			if !x.role.empty() {
				b.add(p.doc, item, 0, 0, p.doc.Wrap(column, pdf.Start, pdf.Span{Text: x.role.text, Size: smallSize + 0.5, Color: ink}))
			}
			if len(x.aliases) > 0 {
				b.add(p.doc, item, 0, 0, p.doc.Wrap(column, pdf.Start, small("also "+strings.Join(x.aliases, ", "))))
			}
			row, height = append(row, b), max(height, b.height)
		}
		p.add(atom{before: 5, height: height, draw: func(y float64) {
			for k, b := range row {
				b.draw(p.left+float64(k)*(column+gap), y)
			}
		}})
	}
	if p.others > 0 {
		p.para(sect.Add("P"), 0, 5, false, small(fmt.Sprintf("And %s named in the articles.", count(p.others, "other actor"))))
	}
}

func (p *printer) mapOfBrief(sect *pdf.Elem, m actormap.Map, leftOut int) {
	if len(m.Nodes) < 2 {
		return
	}
	p.section(sect, "Actor map", "map")
	// What is left of this page will do where the map stays readable there.
	scale := fit(m, p.width, p.bottom-p.y-aroundMap)
	if whole := fit(m, p.width, p.height()-aroundMap); scale < leastMap && scale < whole*0.85 {
		scale = whole
	}
	p.figure(sect, m, scale, leftOut == 0)
	if leftOut > 0 {
		p.para(sect.Add("P"), 0, 4, false, small(fmt.Sprintf("The %s least mentioned are not drawn.", count(leftOut, "actor"))))
	}
}

// figure adds a map across the page with its legend under it.
func (p *printer) figure(sect *pdf.Elem, m actormap.Map, scale float64, legend bool) {
	w, h := m.Size()
	elem := sect.Add("Figure").Alt(mapWords(m))
	p.add(atom{before: 4, height: h * scale, glue: legend, draw: func(y float64) {
		drawMap(p.doc, m, p.left+(p.width-w*scale)/2, y, scale, elem)
	}})
	if legend {
		p.legend(m)
	}
}

// legend names the kinds of actor that a map shows.
func (p *printer) legend(m actormap.Map) {
	var kinds []brief.ActorKind
	for _, k := range []brief.ActorKind{brief.Person, brief.Organization, brief.Country, brief.Location, brief.Group} {
		if slices.ContainsFunc(m.Nodes, func(n actormap.Node) bool { return n.Kind == k }) {
			kinds = append(kinds, k)
		}
	}
	p.add(atom{before: 6, height: 12, draw: func(y float64) {
		p.doc.Artifact(func() {
			x := p.left
			for _, k := range kinds {
				look := lookOf(k)
				p.doc.RoundRect(x, y+1.5, 16, 8, min(look.radius, 4), look.ground, look.stroke)
				if look.double {
					p.doc.RoundRect(x+1.4, y+2.9, 13.2, 5.2, 1, look.ground, pdf.Stroke{Color: navy, Width: 0.4})
				}
				for _, l := range p.doc.Wrap(100, pdf.Start, small(kindWords(k))) {
					p.doc.Text(l, x+20, y, nil)
					x += 20 + l.Width + 14
				}
			}
		})
	}})
}

// frames draws header and footer of every page, now that they are counted.
func (p *printer) frames() {
	name := oneLine(p.brief.Name)
	of := p.doc.Pages()
	for n := range of {
		p.doc.Goto(n)
		p.doc.Artifact(func() {
			line := pdf.Stroke{Color: faint, Width: 0.5}
			if n > 0 {
				for _, l := range p.doc.Wrap(p.width, pdf.Start, small(shortened(p.doc, name, p.width))) {
					p.doc.Text(l, p.left, 30, nil)
				}
				p.doc.Line(p.left, 46, p.left+p.width, 46, line)
			}
			y := p.doc.Height - 40
			p.doc.Line(p.left, y, p.left+p.width, y, line)
			for _, l := range p.doc.Wrap(p.width, pdf.End, small(fmt.Sprintf("page %d of %d", n+1, of))) {
				p.doc.Text(l, p.left, y+5, nil)
			}
		})
	}
}

// shortened is s, or its beginning with an ellipsis where it is too wide for
// one line. The whole name stands in the title block.
func shortened(doc *pdf.Doc, s string, width float64) string {
	if w, _ := doc.Measure(s, pdf.Regular, smallSize); w <= width {
		return s
	}
	r := []rune(s)
	for len(r) > 0 {
		r = r[:len(r)*9/10]
		if w, _ := doc.Measure(string(r)+"…", pdf.Regular, smallSize); w <= width {
			break
		}
	}
	return string(r) + "…"
}
