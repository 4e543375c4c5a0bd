package export

import (
	"bufio"
	"context"
	_ "embed"
	"fmt"
	"html"
	"html/template"
	"io"
	"strings"

	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/export/pdf"
)

//go:embed html.tmpl
var pageSource string

//go:embed html.css
var pageStyle string

// page is parsed once, from embedded bytes.
var page = template.Must(template.New("page").Parse(pageSource))

// htmlDoc is what the template shows.
type htmlDoc struct {
	Name, Scope, Program string
	Style                template.CSS
	Map                  template.HTML
	Wide                 bool // the map is too wide to be read within the page
	Timeline             []htmlEntry
	People               []htmlPerson
	Cards                []htmlCard
	Speakers             []htmlSpeaker
	Sources              []htmlSource
	Notes                []htmlNote
	More, Others         int
}

type htmlEntry struct {
	When  string
	Card  string
	Title template.HTML
}

type htmlPerson struct {
	Name, Kind, Aliases string
	Stated              bool // whether there is a role beside the marks
	Role                template.HTML
}

type htmlCard struct {
	ID, Kind, Status, When, Where, Note, Origins string
	Title                                        template.HTML
	Answers                                      []htmlAnswer
	Map                                          template.HTML
	Quotes                                       []htmlQuote
	Sources                                      []htmlSource
}

type htmlAnswer struct {
	Label string
	Text  template.HTML
}

type htmlQuote struct {
	Words   template.HTML
	Kind    string
	Said    bool // in the article's words, not the source's own
	Speaker string
	Ladder  []string
	Note    string
}

type htmlSpeaker struct {
	Name, Role string
	Quotes     []htmlQuote
}

type htmlSource struct{ ID, Title, Label, Imprint, Link, Shown, Basis, Author string }

type htmlNote struct {
	N      int
	Pieces []htmlPiece
	Source string
	To     string
	Uses   []string
}

type htmlPiece struct {
	Text string
	Used bool
}

// writeHTML writes one file that needs nothing from elsewhere: no scripts, no
// fonts, no pictures. The sentence behind a number shows on hover and focus.
func writeHTML(ctx context.Context, w io.Writer, b brief.Brief, opt Options, progress func(done, total int)) error {
	h := &htmlWriter{ctx: ctx, digest: newDigest(b, opt), uses: make(map[int][]string), measure: mapMeasure(pdf.New(1, 1))}
	doc, err := h.doc(progress)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	if err := page.Execute(out, doc); err != nil {
		return err
	}
	return out.Flush()
}

// widestOnPage is how wide a map can be, in pixels, and still be read when it is
// made as narrow as the column.
const widestOnPage = 1500

// htmlWriter is one run of writeHTML.
type htmlWriter struct {
	*digest
	ctx     context.Context
	uses    map[int][]string // by note: the identifiers of its marks
	measure actormap.Measure
}

func (h *htmlWriter) doc(progress func(done, total int)) (htmlDoc, error) {
	d := htmlDoc{Name: oneLine(h.brief.Name), Scope: h.scope(), Program: h.opt.Program, Style: template.CSS(pageStyle), More: h.more, Others: h.others}
	for _, e := range h.timeline {
		d.Timeline = append(d.Timeline, htmlEntry{e.when, string(e.card), h.with(e.title)})
	}
	for _, p := range h.people {
		d.People = append(d.People, htmlPerson{oneLine(p.actor.Name), kindWords(p.actor.Kind), strings.Join(p.aliases, ", "), !p.role.empty(), h.with(p.role)})
	}
	if h.opt.has(Summary) {
		m, err := wholeMap(h.ctx, h.brief, h.opt)
		if err != nil {
			return d, err
		}
		if len(m.Nodes) > 1 {
			d.Map = template.HTML(svgMap(m, mapWords(m))) // svgMap escapes what comes from articles
			wide, _ := m.Size()
			d.Wide = wide > widestOnPage
		}
	}
	for i, c := range h.cards {
		x, err := h.card(c)
		if err != nil {
			return d, err
		}
		d.Cards = append(d.Cards, x)
		progress(i+1, len(h.cards))
	}
	for _, s := range h.speakers {
		x := htmlSpeaker{Name: s.name, Role: s.role}
		for _, q := range s.quotes {
			x.Quotes = append(x.Quotes, h.quote(q))
		}
		d.Speakers = append(d.Speakers, x)
	}
	if h.opt.has(Sources) {
		for _, s := range h.sources {
			d.Sources = append(d.Sources, htmlSourceOf(s))
		}
	}
	if h.opt.has(Evidence) {
		d.Notes = h.noteList()
	}
	return d, nil
}

func (h *htmlWriter) card(c card) (htmlCard, error) {
	e := c.event
	x := htmlCard{ID: string(e.ID), Kind: c.kind, Status: string(e.Status), When: c.when, Where: c.where, Note: oneLine(e.Note), Origins: c.origins, Title: h.with(c.title)}
	for _, a := range c.answers {
		x.Answers = append(x.Answers, htmlAnswer{a.label, h.with(a.statement)})
	}
	m, err := actormap.Layout(h.ctx, actormap.OfEvent(h.brief, e), nil, h.measure)
	if err != nil {
		return x, err
	}
	if len(m.Nodes) > 1 {
		x.Map = template.HTML(svgMap(m, mapWords(m)))
	}
	for _, q := range c.quotes {
		x.Quotes = append(x.Quotes, h.quote(q))
	}
	for _, s := range c.sources {
		x.Sources = append(x.Sources, htmlSourceOf(s))
	}
	return x, nil
}

func (h *htmlWriter) quote(q quote) htmlQuote {
	return htmlQuote{h.with(q.words), q.kind, q.quote.Kind == brief.Indirect, q.speaker, q.ladder, oneLine(q.quote.Note)}
}

func htmlSourceOf(s source) htmlSource {
	return htmlSource{string(s.article.ID), s.title, s.label, s.imprint, s.link, s.article.URL, s.basis, oneLine(s.article.Author)}
}

// with writes a statement with its marks, each holding the sentence it rests
// on.
func (h *htmlWriter) with(s statement) template.HTML {
	var b strings.Builder
	b.WriteString(html.EscapeString(s.text))
	if !h.opt.has(Evidence) {
		return template.HTML(b.String())
	}
	labels := h.labels()
	for _, n := range s.notes {
		id := fmt.Sprintf("use-%d-%d", n, len(h.uses[n]))
		h.uses[n] = append(h.uses[n], id)
		x := h.notes.list[n-1]
		fmt.Fprintf(&b, `<a class="mark" id="%s" href="#note-%d">%d<span class="tip" dir="auto">%s <i>%s</i></span></a>`, id, n, n,
			html.EscapeString(oneLine(h.brief.Text(x.sentence))), html.EscapeString(labels[x.sentence.Article]))
	}
	return template.HTML(b.String())
}

func (h *htmlWriter) noteList() []htmlNote {
	var out []htmlNote
	labels := h.labels()
	for i, n := range h.notes.list {
		x := htmlNote{N: i + 1, Source: labels[n.sentence.Article], Uses: h.uses[i+1]}
		if h.opt.has(Sources) {
			x.To = "#source-" + string(n.sentence.Article)
		}
		for _, p := range h.notes.pieces(n) {
			x.Pieces = append(x.Pieces, htmlPiece{p.text, p.used})
		}
		out = append(out, x)
	}
	return out
}
