package views

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"readout/app"
	"readout/app/brief"
)

// facts are the fields of the one form about an article: before it is
// imported, and whenever one of them is to be corrected.
type facts struct {
	title, publisher, day, link *field
	before                      brief.Article
	items                       []*widget.FormItem
}

func newFacts(a brief.Article) *facts {
	f := &facts{title: newField(titleOf(a)), publisher: newField(a.Publisher), link: newField(a.URL), before: a}
	f.day = newField(f.dayBefore())
	f.day.PlaceHolder = trf("%s, or empty when unknown", time.Now().Format(time.DateOnly))
	f.day.Validator = validInterval
	f.link.PlaceHolder = "https://…"
	words := hintLabel(count(len(strings.Fields(a.Text)), "%d word", "%d words") + " · “" + clip(oneLine(a.Text), 120) + "”")
	f.items = []*widget.FormItem{
		widget.NewFormItem("", words), widget.NewFormItem(tr("Title"), f.title), widget.NewFormItem(tr("Publisher"), f.publisher),
		widget.NewFormItem(tr("Published on"), f.day), widget.NewFormItem(tr("Link"), f.link),
	}
	return f
}

// dayBefore is the day as it is known. One that was inferred is not filled in:
// leaving the form as it is must not make a fact of it.
func (f *facts) dayBefore() string {
	if f.before.Published.Basis == brief.FromText {
		return ""
	}
	return f.before.Published.ISO()
}

// hintLabel is a wrapped line of words in a form; "" takes no room.
func hintLabel(words string) fyne.CanvasObject {
	l := widget.NewLabel(words)
	l.Wrapping = fyne.TextWrapWord
	if words == "" {
		l.Hide()
	}
	return l
}

// given are the facts a person said before an import.
func (f *facts) given() app.Facts {
	g := app.Facts{Publisher: strings.TrimSpace(f.publisher.Text), URL: strings.TrimSpace(f.link.Text), Author: f.before.Author}
	if t := strings.TrimSpace(f.title.Text); t != titleOf(f.before) || f.before.Title != "" {
		g.Title = t
	}
	if s := strings.TrimSpace(f.day.Text); s != "" && s != f.dayBefore() {
		g.Published, _ = brief.ParseInterval(s) // the validator has seen it
	}
	return g
}

// edits are what was changed in the form.
func (f *facts) edits() []brief.Edit {
	var all []brief.Edit
	for _, x := range []struct{ field, before, now string }{
		{"title", titleOf(f.before), f.title.Text}, {"publisher", f.before.Publisher, f.publisher.Text}, {"url", f.before.URL, f.link.Text},
	} {
		if now := strings.TrimSpace(x.now); now != x.before {
			all = append(all, brief.Edit{Op: brief.Set, Target: f.before.ID, Field: x.field, Value: now})
		}
	}
	if now := strings.TrimSpace(f.day.Text); now != "" && now != f.dayBefore() {
		all = append(all, brief.Edit{Op: brief.Pin, Target: f.before.ID, Value: now})
	}
	return all
}

// factsForm asks before an import. Nothing of it is forced.
func (m *importer) factsForm(src app.Source, a brief.Article) {
	f := newFacts(a)
	m.menus.form(tr("About this article"), tr("Import"), f.day, f.items, func() {
		src.Given = f.given()
		m.take([]app.Source{src})
	})
}

// facts corrects what is known of an article; every relative date follows the
// publication day.
func (m *menus) facts(a brief.Article) {
	f := newFacts(a)
	hint := tr("“Yesterday”, “last week” and the like follow this day.")
	if p := a.Published; p.Basis == brief.FromText {
		hint = inferredWords(p) + " " + hint
	}
	f.items = append(f.items, widget.NewFormItem("", hintLabel(hint)))
	m.form(tr("About this article"), tr("Save"), f.day, f.items, func() {
		if edits := f.edits(); len(edits) > 0 {
			m.d.applyAll(edits...)
		}
	})
}

// factsOf is facts of an article of the open brief.
func (m *menus) factsOf(id brief.ID) {
	if a, ok := m.d.ix.articles[id]; ok {
		m.facts(a)
	}
}
