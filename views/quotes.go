package views

import (
	"slices"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"readout/app/brief"
)

// quotesView lists the quotes of the brief: by speaker, kind and outlet.
type quotesView struct {
	d     *desk
	menus *menus
	list  *sceneList
	body  *fyne.Container
	// shown are the rows: a heading, or a quote.
	shown  []quoteRow
	kind   *widget.Select
	outlet *widget.Select
	order  *widget.Select
	words  *field
}

type quoteRow struct {
	heading string // a speaker's name, over their quotes
	number  int    // how many they are
	speaker brief.ID
	quote   brief.Quote
}

func newQuotesView(d *desk, m *menus) *quotesView {
	v := &quotesView{d: d, menus: m}
	v.list = newSceneList(d.hints, func() int { return max(1, len(v.shown)) }, v.paint)
	again := func(string) { v.reload() }
	v.kind = widget.NewSelect(nil, nil)
	v.outlet = widget.NewSelect(nil, nil)
	v.order = widget.NewSelect([]string{tr("By speaker"), tr("As in the text")}, nil)
	v.order.SetSelectedIndex(0)
	v.kind.SetOptions([]string{tr("All kinds"), quoteWord(brief.Direct), quoteWord(brief.Mixed), quoteWord(brief.Indirect)})
	v.kind.SetSelectedIndex(0)
	v.words = newField("")
	v.words.PlaceHolder = tr("Filter quotes")
	v.kind.OnChanged, v.outlet.OnChanged, v.order.OnChanged, v.words.OnChanged = again, again, again, again
	bar := container.NewBorder(nil, nil, nil, container.NewHBox(v.kind, v.outlet, v.order), v.words)
	v.body = container.NewBorder(container.NewPadded(bar), nil, nil, nil, v.list)
	d.onChange(v.changed)
	v.outlets()
	return v
}

func (v *quotesView) changed(c change) {
	if c&otherBrief != 0 {
		v.kind.SetSelectedIndex(0)
		v.outlet.SetSelectedIndex(0)
		v.words.SetText("")
	}
	if c&briefChanged != 0 {
		v.outlets()
	}
	switch {
	case c&(briefChanged|filterChanged) != 0:
		v.reload()
	case c&litChanged != 0 && v.list.asleep:
		v.list.stale = true
	case c&litChanged != 0:
		v.list.redraw()
	}
}

// fields are what can have the keyboard beside the list.
func (v *quotesView) fields() []fyne.Focusable {
	return []fyne.Focusable{v.words, v.kind, v.outlet, v.order}
}

// outlets fills the choice of outlets without asking for another list, and
// keeps what was chosen.
func (v *quotesView) outlets() {
	all := []string{tr("All outlets")}
	for _, a := range v.d.brief.Articles {
		if o := outlet(a); !slices.Contains(all, o) {
			all = append(all, o)
		}
	}
	f := v.outlet.OnChanged
	v.outlet.OnChanged = nil
	v.outlet.SetOptions(all)
	v.outlet.SetSelectedIndex(max(0, slices.Index(all, v.outlet.Selected)))
	v.outlet.OnChanged = f
}

// matches tells whether a quote passes the filters.
func (v *quotesView) matches(q brief.Quote) bool {
	ix := v.d.ix
	kinds := []brief.QuoteKind{"", brief.Direct, brief.Mixed, brief.Indirect}
	if k := v.kind.SelectedIndex(); k > 0 && q.Kind != kinds[k] {
		return false
	}
	if v.outlet.SelectedIndex() > 0 && (len(q.Spans) == 0 || outlet(ix.articles[q.Spans[0].Article]) != v.outlet.Selected) {
		return false
	}
	if f := v.d.filter.actor; f != "" && ix.actors[q.Speaker].ID != f && !slices.ContainsFunc(q.Via, func(id brief.ID) bool { return ix.actors[id].ID == f }) {
		return false
	}
	words := strings.ToLower(strings.TrimSpace(v.words.Text))
	return words == "" || strings.Contains(strings.ToLower(q.Text+" "+ix.name(q.Speaker)), words)
}

func (v *quotesView) reload() {
	ix := v.d.ix
	var all []brief.Quote
	for _, q := range v.d.brief.Quotes {
		if v.matches(q) {
			all = append(all, q)
		}
	}
	v.shown = nil
	if v.order.SelectedIndex() == 0 {
		by := make(map[brief.ID][]brief.Quote)
		var order []brief.ID
		for _, q := range all {
			id := ix.actors[q.Speaker].ID
			if len(by[id]) == 0 {
				order = append(order, id)
			}
			by[id] = append(by[id], q)
		}
		sort.SliceStable(order, func(i, j int) bool {
			if (order[i] == "") != (order[j] == "") {
				return order[j] == ""
			}
			return len(by[order[i]]) > len(by[order[j]])
		})
		for _, id := range order {
			name := ix.name(id)
			if name == "" {
				name = tr("speaker unknown")
			}
			v.shown = append(v.shown, quoteRow{heading: name, number: len(by[id]), speaker: id})
			for _, q := range by[id] {
				v.shown = append(v.shown, quoteRow{quote: q})
			}
		}
	} else {
		for _, q := range all {
			v.shown = append(v.shown, quoteRow{quote: q})
		}
	}
	v.list.reload()
}

func (v *quotesView) paint(i int, width float32) *scene {
	if i >= len(v.shown) {
		if len(v.d.brief.Quotes) > 0 {
			return emptyScene(tr("No quotes"), tr("Nothing here matches. Try fewer words, or all kinds and outlets."), width)
		}
		return emptyScene(tr("No quotes"), tr("Nobody is quoted in these articles."), width)
	}
	r, s := v.shown[i], &scene{}
	if r.heading != "" {
		c := newColumn(s, gap4, gap3, width-2*gap4)
		a := v.d.ix.actors[r.speaker]
		z := &zone{label: r.heading, tap: func() { v.d.openActor(a.ID) }, menu: func() []*fyne.MenuItem { return v.menus.actor(a, mentionsOf(a)) }}
		line := []piece{{text: r.heading, face: headingFace, ink: ink, zone: z}, {text: count(r.number, "%d quote", "%d quotes"), face: smallFace, ink: faintInk, gap: 10}}
		if a.ID != "" {
			line = append([]piece{{sign: kindOr(a.Kind), face: headingFace, zone: z}}, line...)
		}
		if a.Role != "" {
			line = append(line, piece{text: a.Role, face: smallFace, ink: faintInk, gap: 10, zone: z})
		}
		c.flow(line...)
		s.size = fyne.NewSize(width, c.y)
		return s
	}
	ground := s.framed(box{gap2, 0, width - 2*gap2, 0}, panel, hairline, radius)
	whole := &zone{quiet: true, label: r.quote.Text, tap: func() { v.d.light(r.quote.Spans...) }, menu: func() []*fyne.MenuItem { return v.menus.quote(r.quote) }}
	s.keep(whole)
	c := newColumn(s, gap2+gap3, gap2+2, width-2*gap2-2*gap3)
	quotePainter{v.d, r.quote, v.menus, ""}.paint(c)
	c.space(gap2)
	ground.Resize(fyne.NewSize(width-2*gap2, c.y))
	if slices.Equal(v.d.lit, r.quote.Spans) {
		ground.StrokeColor, ground.StrokeWidth = theme.Color(accent), 2
	}
	whole.boxes = []box{{gap2, 0, width - 2*gap2, c.y}}
	s.size = fyne.NewSize(width, c.y+2)
	return s
}
