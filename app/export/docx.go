package export

import (
	"archive/zip"
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"
	"time"

	"readout/app/brief"
	"readout/app/direction"
)

//go:embed docx_styles.xml
var docxStyles string

// writeDOCX writes the brief as a text document to edit further (ECMA-376,
// WordprocessingML), with its maps as pictures.
func writeDOCX(ctx context.Context, w io.Writer, b brief.Brief, opt Options, progress func(done, total int)) error {
	ctx, cancel := context.WithCancel(ctx)
	d := &docx{ctx: ctx, digest: newDigest(b, opt)}
	maps := d.drawMaps()
	defer maps.wait()
	defer cancel()
	if err := d.body(maps, progress); err != nil {
		return err
	}
	return d.write(w)
}

// docx is one run of writeDOCX.
type docx struct {
	*digest
	ctx   context.Context
	text  strings.Builder
	rels  strings.Builder
	count int // of relations
	media [][]byte
	marks int // bookmarks
	keep  bool
}

const wordNS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
	`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

const relNS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

func (d *docx) body(maps *docxMaps, progress func(done, total int)) error {
	d.p("Title", d.run(oneLine(d.brief.Name), ""))
	d.p("Subtitle", d.run(d.scope(), ""))
	if err := d.summary(maps); err != nil {
		return err
	}
	if len(d.cards) > 0 {
		d.p("Heading1", d.run("Events", ""))
	}
	for i, c := range d.cards {
		if err := d.ctx.Err(); err != nil {
			return err
		}
		if err := d.card(c, <-maps.cards[i]); err != nil {
			return err
		}
		progress(i+1, len(d.cards))
	}
	if len(d.speakers) > 0 {
		d.p("Heading1", d.run("Quotes by speaker", ""))
	}
	for _, s := range d.speakers {
		d.p("Heading2", d.run(s.name, ""))
		for _, q := range s.quotes {
			d.quote(q, false)
		}
	}
	d.sourceList()
	d.evidence()
	return d.ctx.Err()
}

func (d *docx) summary(maps *docxMaps) error {
	if len(d.timeline) > 0 {
		d.p("Heading1", d.run("Main events", ""))
		for _, e := range d.timeline {
			d.p("Entry", d.run(e.when+": ", "b"), d.with(e.title, ""))
		}
		if d.more > 0 {
			d.p("Entry", d.run(moreEvents(d.more), "s"))
		}
	}
	if len(d.people) > 0 {
		d.p("Heading1", d.run("Who is who", ""))
	}
	for _, p := range d.people {
		runs := []string{d.run(oneLine(p.actor.Name), "b"), d.run("  "+kindWords(p.actor.Kind)+"  ", "s"), d.with(p.role, "")}
		if len(p.aliases) > 0 {
			runs = append(runs, d.run("  also "+strings.Join(p.aliases, ", "), "s"))
		}
		d.p("Entry", runs...)
	}
	if d.others > 0 {
		d.p("Entry", d.run(otherActors(d.others), "s"))
	}
	if !d.opt.has(Summary) {
		return nil
	}
	m := <-maps.whole
	if m.file == nil {
		return m.err
	}
	d.p("Heading1", d.run("Actor map", ""))
	_, high := d.mapArea()
	d.picture(m, high)
	if m.leftOut > 0 {
		d.p("Entry", d.run(notDrawn(m.leftOut), "s"))
	}
	return nil
}

func (d *docx) card(c card, m docxMap) error {
	facts := []string{}
	for _, s := range []string{string(c.event.Status), c.when, c.where} {
		if s != "" {
			facts = append(facts, s)
		}
	}
	d.p("Facts", d.run(c.kind+"  ", "b"), d.run(strings.Join(facts, " · "), ""))
	d.p("Heading2", d.with(c.title, ""))
	if m.err != nil {
		return m.err
	}
	// Facts stay with their map, and the line of sources with what it ends.
	sources := len(c.sources) > 0
	for i, a := range c.answers {
		last := i == len(c.answers)-1 && len(c.quotes) == 0 && c.event.Note == ""
		d.keep = m.file != nil || last && sources
		d.p("Answer", d.run(a.label+"\t", "b"), d.with(a.statement, ""))
	}
	if m.file != nil {
		d.keep = sources && len(c.quotes) == 0 && c.event.Note == ""
		d.picture(m, 230)
	}
	if c.event.Note != "" {
		d.keep = sources && len(c.quotes) == 0
		d.p("", d.run("Note  ", "b"), d.run(oneLine(c.event.Note), "i"))
	}
	for i, q := range c.quotes {
		d.quote(q, sources && i == len(c.quotes)-1)
	}
	if !sources {
		return nil
	}
	runs := []string{d.run("Sources  ", "b")}
	for i, s := range c.sources {
		if i > 0 {
			runs = append(runs, d.run("; ", ""))
		}
		runs = append(runs, d.link(s.label, s.link))
	}
	d.p("Sources", append(runs, d.run(" · "+c.origins, ""))...)
	return nil
}

// quote adds the words and whom they came through; keep has both stay with what
// comes next.
func (d *docx) quote(q quote, keep bool) {
	style := "Quote"
	if direction.RightToLeft(q.words.text) {
		style = "QuoteRTL"
	}
	look := ""
	if q.quote.Kind == brief.Indirect {
		look = "i"
	}
	d.p(style, d.with(q.words, look))
	d.keep = keep
	d.p("Ladder", d.run(q.attribution()+" · "+q.kind, ""))
}

func (d *docx) sourceList() {
	if len(d.sources) == 0 || !d.opt.has(Sources) {
		return
	}
	d.p("Heading1", d.run("Sources", ""))
	for _, s := range d.sources {
		d.p("Entry", d.run(s.title+"  ", "b"), d.run(s.imprint+" · "+s.basis+"  ", "s"), d.link(s.link, s.link))
	}
}

func (d *docx) evidence() {
	if len(d.notes.list) == 0 || !d.opt.has(Evidence) {
		return
	}
	d.p("Heading1", d.run("Evidence", ""))
	labels := d.labels()
	for i, n := range d.notes.list {
		runs := []string{d.bookmark("note_" + strconv.Itoa(i+1)), d.run(strconv.Itoa(i+1)+"\t", "b")}
		for _, p := range d.notes.pieces(n) {
			look := ""
			if p.used {
				look = "m"
			}
			runs = append(runs, d.run(p.text, look))
		}
		d.p("Answer", append(runs, d.run("  — "+labels[n.sentence.Article], "s"))...)
	}
}

// p adds a paragraph of runs that are XML already, on one page with the next
// where keep was set for it.
func (d *docx) p(style string, runs ...string) {
	d.text.WriteString("<w:p>")
	d.text.WriteString("<w:pPr>")
	if style != "" {
		fmt.Fprintf(&d.text, `<w:pStyle w:val="%s"/>`, style)
	}
	if d.keep {
		d.text.WriteString("<w:keepNext/>")
	}
	d.keep = false
	d.text.WriteString("</w:pPr>")
	for _, r := range runs {
		d.text.WriteString(r)
	}
	d.text.WriteString("</w:p>\n")
}

// run is a stretch of text: b bold, i italic, s small, m marked, u raised, l a
// link; a tab at its end stays one.
func (d *docx) run(s, look string) string {
	if s == "" {
		return ""
	}
	look = docxLook(look)
	if direction.RightToLeft(s) {
		look += "<w:rtl/>"
	}
	if look != "" {
		look = "<w:rPr>" + look + "</w:rPr>"
	}
	s, tabbed := strings.CutSuffix(s, "\t")
	tab := ""
	if tabbed {
		tab = "<w:tab/>"
	}
	return fmt.Sprintf(`<w:r>%s<w:t xml:space="preserve">%s</w:t>%s</w:r>`, look, html.EscapeString(xmlText(oneSpace(s))), tab)
}

func docxLook(look string) string {
	switch look {
	case "b":
		return "<w:b/><w:bCs/>"
	case "i":
		return "<w:i/><w:iCs/>"
	case "s":
		return `<w:color w:val="55606E"/><w:sz w:val="17"/><w:szCs w:val="17"/>`
	case "m":
		return `<w:shd w:val="clear" w:color="auto" w:fill="FFF1C2"/>`
	case "u":
		return `<w:color w:val="1A56A0"/><w:vertAlign w:val="superscript"/>`
	case "l":
		return `<w:color w:val="1A56A0"/><w:u w:val="single"/>`
	}
	return ""
}

// with is a statement with its marks, which lead to the evidence.
func (d *docx) with(s statement, look string) string {
	out := d.run(s.text, look)
	if !d.opt.has(Evidence) {
		return out
	}
	for _, n := range s.notes {
		out += fmt.Sprintf(`<w:hyperlink w:anchor="note_%d">%s</w:hyperlink>`, n, d.run(" "+strconv.Itoa(n), "u"))
	}
	return out
}

func (d *docx) link(text, to string) string {
	if to == "" {
		return d.run(text, "")
	}
	id := d.rel("hyperlink", to, ` TargetMode="External"`)
	return fmt.Sprintf(`<w:hyperlink r:id="%s">%s</w:hyperlink>`, id, d.run(text, "l"))
}

func (d *docx) rel(kind, target, extra string) string {
	d.count++
	id := fmt.Sprintf("rId%d", d.count)
	fmt.Fprintf(&d.rels, `<Relationship Id="%s" Type="%s/%s" Target="%s"%s/>`, id, relNS, kind, html.EscapeString(xmlText(target)), extra)
	return id
}

func (d *docx) bookmark(name string) string {
	d.marks++
	return fmt.Sprintf(`<w:bookmarkStart w:id="%d" w:name="%s"/><w:bookmarkEnd w:id="%d"/>`, d.marks, name, d.marks)
}

// textArea is the width and the height of a page within its margins, in points.
func (d *docx) textArea() (width, height float64) {
	const margin = 56.7
	w, h := d.opt.pageSize()
	return w - 2*margin, h - 2*margin
}

// mapArea is what the map of the brief can take of a page, its heading and a line
// below it left out, in points.
func (d *docx) mapArea() (width, height float64) {
	const around = 60
	w, h := d.textArea()
	return w, h - around
}

// picture adds a map as wide as the text at most, and no higher than that many
// points: on most pages a card then has room with its map.
func (d *docx) picture(m docxMap, highest float64) {
	w, h := pictureSize(m.Map)
	const emu = 12700 // a point in English metric units
	widest, _ := d.textArea()
	scale := min(0.85, widest/w, highest/h)
	d.media = append(d.media, m.file)
	n := len(d.media)
	id := d.rel("image", fmt.Sprintf("media/map%d.png", n), "")
	cx, cy := int(w*scale*emu), int(h*scale*emu)
	d.p("Map", fmt.Sprintf(`<w:r><w:drawing><wp:inline><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="Map %d" descr="%s"/>`+
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>`+
		`<pic:nvPicPr><pic:cNvPr id="%d" name="Map %d"/><pic:cNvPicPr/></pic:nvPicPr>`+
		`<pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`+
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`+
		`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
		cx, cy, n, n, html.EscapeString(xmlText(mapWords(m.Map))), n, n, id, cx, cy))
}

// write packs the parts. Nothing in it has a clock of its own.
func (d *docx) write(w io.Writer) error {
	width, height := d.opt.pageSize()
	orient := ""
	if d.opt.Landscape {
		orient = ` w:orient="landscape"`
	}
	foot := d.rel("footer", "footer1.xml", "")
	d.rel("styles", "styles.xml", "")
	fmt.Fprintf(&d.text, `<w:sectPr><w:footerReference w:type="default" r:id="%s"/><w:pgSz w:w="%d" w:h="%d"%s/>`+
		`<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`,
		foot, int(width*20), int(height*20), orient)
	created := d.brief.Created.UTC().Format(time.RFC3339)
	const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	field := func(code string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + code +
			` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	parts := []struct{ name, body string }{
		{"[Content_Types].xml", head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
			`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
			`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
			`<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>` +
			`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`},
		{"_rels/.rels", head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="` + relNS + `/officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`},
		{"docProps/core.xml", head + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
			`xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
			`<dc:title>` + html.EscapeString(xmlText(oneLine(d.brief.Name))) + `</dc:title><dc:creator>` + html.EscapeString(d.opt.Program) + `</dc:creator><dc:language>en</dc:language>` +
			`<dcterms:created xsi:type="dcterms:W3CDTF">` + created + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + created + `</dcterms:modified></cp:coreProperties>`},
		{"word/document.xml", head + `<w:document ` + wordNS + `><w:body>` + d.text.String() + `</w:body></w:document>`},
		{"word/styles.xml", docxStyles},
		{"word/footer1.xml", head + `<w:ftr ` + wordNS + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">page </w:t></w:r>` +
			field("PAGE") + `<w:r><w:t xml:space="preserve"> of </w:t></w:r>` + field("NUMPAGES") + `</w:p></w:ftr>`},
		{"word/_rels/document.xml.rels", head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + d.rels.String() + `</Relationships>`},
	}
	z := zip.NewWriter(w)
	add := func(name string, method uint16, body io.Reader) error {
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			return err
		}
		_, err = io.Copy(f, body)
		return err
	}
	for _, p := range parts {
		if err := add(p.name, zip.Deflate, strings.NewReader(p.body)); err != nil {
			return err
		}
	}
	for i, file := range d.media {
		if err := add(fmt.Sprintf("word/media/map%d.png", i+1), zip.Store, bytes.NewReader(file)); err != nil {
			return err
		}
	}
	return z.Close()
}
