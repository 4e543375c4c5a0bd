package export

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strconv"

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

// heldTogether is how many notes go to the next line with the word they are
// at: a number that stands alone there looks lost.
const heldTogether = 3

// marks are the raised numbers behind a statement; each links to its note and
// is the place the note links back to.
func (p *printer) marks(s statement) []pdf.Span {
	if !p.opt.has(Evidence) {
		return nil
	}
	var out []pdf.Span
	for i, n := range s.notes {
		text := strconv.Itoa(n)
		switch {
		case i >= heldTogether:
			text = " " + text
		case i > 0:
			text = "\u00a0" + text
		}
		name := fmt.Sprintf("use-%d-%d", n, len(p.uses[n]))
		p.uses[n] = append(p.uses[n], name)
		out = append(out, pdf.Span{Text: "\u202f" + text, Size: noteSize, Rise: 3.2, Color: blue, Link: "#note-" + strconv.Itoa(n), Leads: "Evidence " + strconv.Itoa(n), Name: name})
	}
	return out
}

func (p *printer) with(first []pdf.Span, s statement) []pdf.Span { return append(first, p.marks(s)...) }

// frames draws header and footer of every page, now that they are counted.
func (p *printer) frames() {
	name := oneLine(p.brief.Name)
	of := p.doc.Pages()
	for n := range of {
		p.doc.Goto(n)
		line := pdf.Stroke{Color: faint, Width: 0.5}
		if n > 0 {
			p.doc.Header(func() {
				for _, l := range p.doc.Wrap(p.width, pdf.Start, small(shortened(p.doc, name, p.width))) {
					p.doc.Text(l, p.left, 30, nil)
				}
				p.doc.Line(p.left, 46, p.left+p.width, 46, line)
			})
		}
		p.doc.Footer(func() {
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
