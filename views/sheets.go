package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// sheets are the dialogs and choosers that lie over the window. Each is opened
// through them, so that Escape closes the one on top.
type sheets struct {
	window fyne.Window
	open   []sheet
}

// sheet is one of them: what the toolkit laid over the window for it, and what
// its Cancel or Close does.
type sheet struct {
	overlay fyne.CanvasObject
	cancel  func()
}

// show opens a dialog.
func (s *sheets) show(d dialog.Dialog) { s.lay(d.Show, d.Hide) }

// lay opens what lies over the window, a dialog or something like it.
func (s *sheets) lay(show, cancel func()) {
	show()
	over := s.window.Canvas().Overlays()
	s.open = slices.DeleteFunc(s.open, func(x sheet) bool { return !slices.Contains(over.List(), x.overlay) })
	s.open = append(s.open, sheet{over.Top(), cancel})
}

// escape closes the sheet on top. It tells whether the key is used up: a menu
// over the window has keys of its own, and nothing below it moves.
func (s *sheets) escape() bool {
	top := s.window.Canvas().Overlays().Top()
	if top == nil {
		return false
	}
	for _, x := range s.open {
		if x.overlay == top {
			x.cancel()
			break
		}
	}
	return true
}

// plain makes a dialog that one only closes.
func (s *sheets) plain(title string, body fyne.CanvasObject) *dialog.CustomDialog {
	d := dialog.NewCustomWithoutButtons(title, body, s.window)
	d.SetButtons([]fyne.CanvasObject{newButton(tr("Close"), d.Hide)})
	return d
}

// asking makes a dialog with Cancel and a button that does something; the
// button is returned for what else there is to say of it.
func (s *sheets) asking(title, verb string, body fyne.CanvasObject, do func()) (*dialog.CustomDialog, *button) {
	d := dialog.NewCustomWithoutButtons(title, body, s.window)
	ok := newButton(verb, do)
	ok.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{newButton(tr("Cancel"), d.Hide), ok})
	return d, ok
}
