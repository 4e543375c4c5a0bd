package views

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"

	"readout/app"
)

// exportChoice is what was chosen last in the export sheet. The paper is the
// one of the settings.
type exportChoice struct {
	Ending    string
	Landscape bool
	Hidden    bool
	Without   []app.Section // left out, so that a new part is in
}

func readChoice(s string) exportChoice {
	var c exportChoice
	_ = json.Unmarshal([]byte(s), &c) // anything odd gives the usual choice
	if !slices.ContainsFunc(app.ExportFormats(), func(f app.Format) bool { return f.Ending == c.Ending }) {
		c.Ending = ".pdf"
	}
	return c
}

// options are what the choice means to an export.
func (c exportChoice) options(paper, version string) app.ExportOptions {
	o := app.ExportOptions{Paper: app.Paper(paper), Landscape: c.Landscape, Hidden: c.Hidden, Program: "Readout " + version}
	if len(c.Without) > 0 {
		o.Sections = slices.DeleteFunc(app.ExportSections(), func(s app.Section) bool { return slices.Contains(c.Without, s) })
	}
	return o
}

// exportPDF is the one step way: where to, and a whole document on the paper
// that was used last.
func (w *window) exportPDF() {
	w.withChoice(func(c exportChoice) {
		c.Without, c.Hidden = nil, false
		w.export(".pdf", c.options(w.look.page, w.opt.Version))
	})
}

// exportAs opens the sheet.
func (w *window) exportAs() {
	w.withChoice(func(c exportChoice) { newExportSheet(w, c).show() })
}

// withChoice asks what was chosen last time.
func (w *window) withChoice(then func(exportChoice)) {
	start(w.d.tasks, "choice", func(ctx context.Context) (string, error) {
		return w.d.app.State(ctx, "export")
	}, func(s string, _ error) { then(readChoice(s)) })
}

// export asks where to and writes the open brief; the ending tells the format.
func (w *window) export(ending string, opt app.ExportOptions) {
	id, name := w.d.brief.ID, fileName(w.d.brief.Name)+ending
	w.savePath(tr("Export"), name, ending, func(path string) {
		w.write(path, func(ctx context.Context, progress func(app.Progress)) error {
			return w.d.app.Export(ctx, id, path, opt, progress)
		})
	})
}

// write runs an export with progress and Cancel, and tells where it is.
func (w *window) write(path string, work func(context.Context, func(app.Progress)) error) {
	const kind = "export"
	name := filepath.Base(path)
	w.status.working(kind, trf("writing %s …", name))
	start(w.d.tasks, kind, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, work(ctx, func(p app.Progress) {
			w.d.tasks.post(func() { w.status.progress(kind, trf("writing %s: %d of %d", name, p.Done, p.Total), p) })
		})
	}, func(_ struct{}, err error) {
		w.status.idle(kind)
		switch {
		case err != nil && explain("", err).quiet:
			w.d.notify.say(tr("Export cancelled. Nothing was written."))
		case err != nil:
			w.d.notify.problem(trf("%s was not written.", path), err)
		default:
			w.d.notify.told(trf("Written: %s", path), act{tr("Open"), func() { w.openFile(path) }},
				act{tr("Show folder"), func() { w.openFile(filepath.Dir(path)) }})
		}
	})
}
