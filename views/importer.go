package views

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"readout/app"
	"readout/app/brief"
)

// importer takes articles in. The paste box, the clipboard, the dialogs, drops
// and the command line all end in take.
type importer struct {
	d      *desk
	status *status
	window fyne.Window
	menus  *menus
	busy   bool
	rest   []batch // what came while an import was running
	// shared takes the briefs of a .readout file into the library; nil where
	// there is no such thing.
	shared func(ctx context.Context, path string, into brief.ID) ([]brief.ID, error)
}

// batch is what came in together, for the brief into ("" for a new one).
type batch struct {
	sources []app.Source
	into    brief.ID
}

// take imports sources into the open brief, or into a new one.
func (m *importer) take(sources []app.Source) {
	shared, sources := splitShared(sources)
	m.askShared(shared)
	if len(sources) == 0 {
		return
	}
	next := batch{sources, m.d.brief.ID}
	if m.busy {
		m.rest = append(m.rest, next)
		return
	}
	m.run(next)
}

func (m *importer) run(b batch) {
	m.busy = true
	m.status.working("import", tr("reading …"))
	start(m.d.tasks, "import", func(ctx context.Context) (app.Report, error) {
		return m.d.app.Import(ctx, b.into, b.sources, func(p app.Progress) {
			m.d.tasks.post(func() {
				words := trf("reading %d of %d", p.Done, p.Total)
				if p.Name != "" {
					words += " · " + p.Name
				}
				m.status.progress("import", words, p)
			})
		})
	}, func(r app.Report, err error) {
		m.busy = false
		m.status.idle("import")
		m.done(b, r, err)
		if len(m.rest) > 0 && !m.busy {
			next := m.rest[0]
			m.rest = m.rest[1:]
			if next.into == "" {
				next.into = r.Brief
			}
			m.run(next)
		}
	})
}

// done tells what came of an import and opens the brief.
func (m *importer) done(b batch, r app.Report, err error) {
	if err != nil {
		if explain("", err).quiet {
			m.d.notify.say(tr("Import cancelled. Nothing was changed."))
			return
		}
		m.d.notify.problem(tr("The import stopped and nothing was changed."), err)
		return
	}
	m.d.loadBriefs()
	if r.Brief != "" && len(r.Added)+len(r.Known) > 0 {
		m.d.openBrief(r.Brief, func() {
			if len(r.Added) == 1 {
				m.d.showArticle(r.Added[0])
			}
		})
	}
	m.summary(b, r)
}

// summary is one notice for the whole import.
func (m *importer) summary(b batch, r app.Report) {
	var parts []string
	if n := len(r.Added); n > 0 {
		parts = append(parts, count(n, "%d article added.", "%d articles added."))
	}
	if n := len(r.Known); n > 0 {
		parts = append(parts, count(n, "%d article was there already.", "%d articles were there already."))
	}
	if len(r.Problems) == 1 {
		p := r.Problems[0]
		parts = append(parts, trf("“%s” was left out.", clip(p.Name, 60)))
		m.d.notify.problem(strings.Join(parts, " "), p.Err)
		return
	}
	if n := len(r.Problems); n > 1 {
		parts = append(parts, count(n, "%d file was left out.", "%d files were left out."))
		m.d.notify.problem(strings.Join(parts, " "), problems(r.Problems))
		return
	}
	var acts []act
	if len(r.Added) > 0 && len(r.Known) == 0 && b.into != "" {
		acts = append(acts, act{tr("Undo"), func() { m.takeOut(r.Brief, r.Added) }})
	}
	if len(r.Added) == 1 {
		acts = append(acts, act{tr("Details"), func() { m.menus.factsOf(r.Added[0]) }})
	}
	if len(parts) > 0 {
		m.d.notify.told(strings.Join(parts, " "), acts...)
	}
}

// takeOut undoes an import into a brief that was there before.
func (m *importer) takeOut(id brief.ID, articles []brief.ID) {
	enqueue(m.d.edits, func(ctx context.Context) (b brief.Brief, err error) {
		for _, a := range articles {
			if b, err = m.d.app.RemoveArticle(ctx, id, a); err != nil {
				return b, err
			}
		}
		return b, nil
	}, func(b brief.Brief, err error) {
		if err != nil {
			m.d.notify.problem(tr("The articles could not be taken out again."), err)
			return
		}
		m.d.took(newIndex(b))
	})
}

// problems is the list of what went wrong with several files.
type problems []app.Problem

// Error is a line a file.
func (p problems) Error() string {
	var b strings.Builder
	for _, x := range p {
		b.WriteString(x.Name + ": " + x.Err.Error() + "\n")
	}
	return b.String()
}

// Unwrap lets the kinds of the errors be found.
func (p problems) Unwrap() []error {
	var all []error
	for _, x := range p {
		all = append(all, x.Err)
	}
	return all
}

// paths takes files and folders.
func (m *importer) paths(paths []string, origin brief.Origin) {
	var sources []app.Source
	for _, p := range paths {
		if abs, err := filepath.Abs(p); err == nil {
			p = abs
		}
		sources = append(sources, app.Source{Path: p, Origin: origin})
	}
	m.take(sources)
}

// dropped takes what was dropped on the window. A link dragged from a browser
// comes as if it were a file; Readout is offline and says so.
func (m *importer) dropped(uris []fyne.URI) {
	if modal(m.window) {
		return
	}
	var paths []string
	for _, u := range uris {
		path := u.Path()
		if linkDropped(u) {
			m.d.notify.warn(tr("Links cannot be dropped: Readout works offline. Copy the article's text and press Ctrl+Shift+V."))
			continue
		}
		paths = append(paths, path)
	}
	m.paths(paths, brief.FromDrop)
}

// linkDropped tells a link by its scheme, or by the path the toolkit makes of
// it: "/where/we/run/https:/news.example/story".
func linkDropped(u fyne.URI) bool {
	path := u.Path()
	for _, scheme := range []string{"http", "https"} {
		if u.Scheme() == scheme || strings.HasPrefix(path, scheme+":/") || strings.Contains(path, "/"+scheme+":/") {
			return true
		}
	}
	return false
}

// clipboard takes the text that was copied.
func (m *importer) clipboard() {
	text := fyne.CurrentApp().Clipboard().Content()
	if strings.TrimSpace(text) == "" {
		m.pasteInto(tr("There is no text on the clipboard. Copy the article where you read it and paste it here."))
		return
	}
	if path := strings.TrimSpace(text); !strings.Contains(path, "\n") && filepath.IsAbs(path) {
		if _, err := os.Stat(path); err == nil {
			m.paths([]string{path}, brief.FromClipboard)
			return
		}
	}
	m.withFacts(app.Source{Name: tr("clipboard"), Bytes: []byte(text), Origin: brief.FromClipboard})
}

// withFacts asks for title, publisher, day and link, filled in with what was
// found. Nothing of it is forced.
func (m *importer) withFacts(src app.Source) {
	start(m.d.tasks, "preview", func(ctx context.Context) (brief.Article, error) {
		return m.d.app.Preview(ctx, src)
	}, func(a brief.Article, err error) {
		if err != nil {
			m.d.notify.problem(tr("The text was not imported."), err)
			return
		}
		m.factsForm(src, a)
	})
}

// longPaste is the most that the box shows of what is pasted into it: more
// goes straight to the form, a field is no place for a book.
const longPaste = 20000

// pasteBox is a field to paste an article into.
func (m *importer) pasteBox() { m.pasteInto("") }

// pasteInto is the paste box with a word of why it opens, "" for none.
func (m *importer) pasteInto(why string) {
	entry := &pasteEntry{}
	entry.ExtendBaseWidget(entry)
	entry.MultiLine, entry.Wrapping = true, fyne.TextWrapWord
	entry.PlaceHolder = tr("Paste the article here: its headline on the first line, then the text.")
	entry.SetMinRowsVisible(14)
	var d *sheet
	send := func(text string) {
		d.Hide()
		if strings.TrimSpace(text) != "" {
			m.withFacts(app.Source{Name: tr("pasted text"), Bytes: []byte(text), Origin: brief.FromPaste})
		}
	}
	entry.long, entry.OnSubmitted = send, send
	body := container.NewPadded(container.NewBorder(hintLabel(why), nil, nil, nil, entry))
	d, _ = m.d.sheets.asking(tr("Paste an article"), tr("Continue"), body, func() { send(entry.Text) })
	d.resize(640, 460)
	m.d.sheets.show(d)
	m.window.Canvas().Focus(entry)
}

// pasteEntry sends a long text on instead of taking it in.
type pasteEntry struct {
	field
	long func(string)
}

// TypedKey hands Escape on: the toolkit knows the whole widget, not the field
// in it.
func (e *pasteEntry) TypedKey(k *fyne.KeyEvent) { typed(e, k, e.Entry.TypedKey) }

// TypedShortcut looks at what is pasted first.
func (e *pasteEntry) TypedShortcut(s fyne.Shortcut) {
	if p, ok := s.(*fyne.ShortcutPaste); ok {
		if text := p.Clipboard.Content(); len(text) > longPaste {
			e.long(text)
			return
		}
	}
	e.field.TypedShortcut(s)
}
