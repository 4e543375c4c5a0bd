package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"readout/assets"
	"readout/views/filedialog"
)

// Options are what the window is started with.
type Options struct {
	Version string
	// Dialogs are the system's file dialogs; nil for the toolkit's own.
	Dialogs *filedialog.Dialogs
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
	a.Lifecycle().SetOnStarted(func() { w.load(files) })
	w.win.SetMaster()
	w.win.ShowAndRun()
	return nil
}
