package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// sheets are the dialogs and choosers that lie over the window. Each is opened
// through them, so that Escape closes the one on top.
type sheets struct {
	window fyne.Window
	open   []laid
}

// laid is one of them: what the toolkit laid over the window for it, and what
// its Cancel or Close does.
type laid struct {
	overlay fyne.CanvasObject
	cancel  func()
}

// shown is a dialog, one of ours or of the toolkit.
type shown interface {
	Show()
	Hide()
}

// show opens a dialog.
func (s *sheets) show(d shown) { s.lay(d.Show, d.Hide) }

// lay opens what lies over the window, a dialog or something like it.
func (s *sheets) lay(show, cancel func()) {
	show()
	over := s.window.Canvas().Overlays()
	s.open = slices.DeleteFunc(s.open, func(x laid) bool { return !slices.Contains(over.List(), x.overlay) })
	s.open = append(s.open, laid{over.Top(), cancel})
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

// sheet is a dialog: a title, what it is about, and buttons at the right of its
// foot. The toolkit's own has its title in the corner and less room.
type sheet struct {
	popup    *widget.PopUp
	onClosed func()
}

// sheet makes one; it is shown later.
func (s *sheets) sheet(title string, body fyne.CanvasObject, buttons ...fyne.CanvasObject) *sheet {
	name := widget.NewLabel(title)
	name.TextStyle.Bold, name.SizeName, name.Truncation = true, theme.SizeNameSubHeadingText, fyne.TextTruncateEllipsis
	foot := container.NewHBox(layout.NewSpacer(), container.NewGridWithRows(1, buttons...))
	content := container.NewBorder(name, container.New(layout.NewCustomPaddedLayout(gap2, 0, 0, 0), foot), nil, nil, body)
	// The words of the title stand above those of the fields.
	padded := container.New(layout.NewCustomPaddedLayout(gap2, gap3, gap3, gap3), content)
	return &sheet{popup: widget.NewModalPopUp(padded, s.window.Canvas())}
}

// Show opens it.
func (s *sheet) Show() { s.popup.Show() }

// Hide closes it.
func (s *sheet) Hide() {
	if !s.popup.Visible() {
		return
	}
	s.popup.Hide()
	if s.onClosed != nil {
		s.onClosed()
	}
}

// resize gives it a size, not less than it needs nor more than there is.
func (s *sheet) resize(width, height float32) {
	room, least := s.popup.Canvas.Size().SubtractWidthHeight(2*gap4, 2*gap4), s.popup.MinSize()
	s.popup.Resize(fyne.NewSize(max(least.Width, min(width, room.Width)), max(least.Height, min(height, room.Height))))
}

// plain makes a dialog that one only closes.
func (s *sheets) plain(title string, body fyne.CanvasObject) *sheet {
	var d *sheet
	d = s.sheet(title, body, newButton(tr("Close"), func() { d.Hide() }))
	return d
}

// asking makes a dialog with Cancel and a button that does something; the
// button is returned for what else there is to say of it.
func (s *sheets) asking(title, verb string, body fyne.CanvasObject, do func()) (*sheet, *button) {
	var d *sheet
	ok := newButton(verb, do)
	ok.Importance = widget.HighImportance
	d = s.sheet(title, body, newButton(tr("Cancel"), func() { d.Hide() }), ok)
	return d, ok
}
