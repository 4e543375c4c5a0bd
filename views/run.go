package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"readout/app/brief"
	"readout/assets"
	"readout/views/filedialog"
)

// Options are what the window is started with.
type Options struct {
	Version string
	// Dialogs are the system's file dialogs; nil for the toolkit's own.
	Dialogs *filedialog.Dialogs
	// HandedOver are the files of later starts of the program, each to be
	// imported here; none only brings the window forward. nil for no such.
	HandedOver <-chan []string
	// Started is called once, when the window is on the screen.
	Started func()
	// Share writes a brief to a .readout file, with its articles' texts or
	// without, and TakeShared takes the briefs of one into the library, as new ones or into the one that is named. nil
	// for no such.
	Share      func(ctx context.Context, id brief.ID, path string, withoutTexts bool) error
	TakeShared func(ctx context.Context, path string, into brief.ID) ([]brief.ID, error)
}

// appID names the program to the system, as FyneApp.toml does.
const appID = "org.readout.Readout"

// Run opens the window, imports files where any are named, and returns when
// the window is closed.
func Run(readout App, files []string, opt Options) error {
	loadLanguage(readout)
	a := app.NewWithID(appID)
	if b, err := assets.Picture("readout.png"); err == nil {
		a.SetIcon(fyne.NewStaticResource("readout.png", b))
	}
	w := newWindow(a, readout, fyne.Do, opt)
	a.Lifecycle().SetOnStarted(func() {
		w.load(files)
		if opt.Started != nil {
			opt.Started()
		}
	})
	if opt.HandedOver != nil {
		go w.takeOver(opt.HandedOver)
	}
	w.ending = newEnding()
	w.ending.heed()
	w.win.SetMaster()
	w.win.ShowAndRun()
	w.ending.over()
	return nil
}

// takeOver imports what later starts hand over, until there are none.
func (w *window) takeOver(handed <-chan []string) {
	for files := range handed {
		fyne.Do(func() {
			w.win.RequestFocus()
			if len(files) > 0 {
				w.importer.paths(files, brief.FromFile)
			}
		})
	}
}
