package views

import (
	"context"
	"errors"
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"readout/app"
	"readout/app/brief"
	"readout/views/filedialog"
)

// articleEndings are offered first; any file may be chosen all the same.
func articleFilters() []filedialog.Filter {
	endings := []string{"md", "readout"}
	for _, e := range app.ArticleEndings() {
		endings = append(endings, strings.TrimPrefix(e, "."))
	}
	return []filedialog.Filter{
		{Name: tr("Articles"), Endings: endings},
		{Name: tr("All files"), Endings: []string{"*"}},
	}
}

// pickFile asks for an article, and again until the person has enough: the
// system's dialogs give one file at a time.
func (w *window) pickFile() {
	if w.opt.Dialogs == nil {
		w.d.sheets.show(dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
			if err != nil || r == nil {
				return
			}
			defer r.Close()
			w.importer.paths([]string{r.URI().Path()}, brief.FromFile)
		}, w.win))
		return
	}
	w.native(func() (string, error) { return w.opt.Dialogs.OpenFile(tr("Import an article"), articleFilters()) }, func(path string) {
		w.importer.paths([]string{path}, brief.FromFile)
	})
}

func (w *window) pickFolder() {
	if w.opt.Dialogs == nil {
		w.d.sheets.show(dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
			if err == nil && u != nil {
				w.importer.paths([]string{u.Path()}, brief.FromFile)
			}
		}, w.win))
		return
	}
	w.native(func() (string, error) { return w.opt.Dialogs.OpenFolder(tr("Import a folder of articles")) }, func(path string) {
		w.importer.paths([]string{path}, brief.FromFile)
	})
}

// savePath asks where to write; the ending is added where it is missing.
func (w *window) savePath(title, name, ending string, then func(path string)) {
	ended := func(path string) {
		if !strings.EqualFold(filepath.Ext(path), ending) {
			path += ending
		}
		then(path)
	}
	if w.opt.Dialogs == nil {
		d := dialog.NewFileSave(func(f fyne.URIWriteCloser, err error) {
			if err != nil || f == nil {
				return
			}
			path := f.URI().Path()
			f.Close()
			ended(path)
		}, w.win)
		d.SetFileName(name)
		w.d.sheets.show(d)
		w.win.Canvas().Unfocus() // its field would keep Escape to itself
		return
	}
	filters := []filedialog.Filter{{Name: strings.ToUpper(strings.TrimPrefix(ending, ".")), Endings: []string{strings.TrimPrefix(ending, ".")}}}
	w.native(func() (string, error) { return w.opt.Dialogs.SaveFile(title, name, filters) }, ended)
}

// native runs one of the system's dialogs off the UI goroutine.
func (w *window) native(ask func() (string, error), then func(path string)) {
	start(w.d.tasks, "dialog:"+tr("file"), func(context.Context) (string, error) { return ask() }, func(path string, err error) {
		switch {
		case errors.Is(err, filedialog.ErrCancelled):
		case errors.Is(err, filedialog.ErrBusy):
			w.d.notify.warn(tr("A file dialog is open already."))
		case err != nil:
			w.d.notify.problem(tr("The file dialog did not work."), err)
		default:
			then(path)
		}
	})
}

// openFile opens a file with the program the system has for it.
func (w *window) openFile(path string) {
	u := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if err := w.app.OpenURL(u); err != nil {
		w.d.notify.problem(tr("The file could not be opened."), err)
	}
}
