package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// The toolkit gives every key to the widget that has the keyboard and to
// nothing else. The widgets of dialogs are therefore these: they hand Escape
// on to the window.

// typed gives a key to the widget itself, but Escape to the window.
func typed(o fyne.CanvasObject, e *fyne.KeyEvent, own func(*fyne.KeyEvent)) {
	if !escapes(o, e) {
		own(e)
	}
}

// escapes hands Escape on to the window that a widget is in.
func escapes(o fyne.CanvasObject, e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyEscape {
		return false
	}
	handOn(o, e)
	return true
}

// handOn gives a key to the window that a widget is in.
func handOn(o fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// field is a line of text, or several.
type field struct{ widget.Entry }

func newField(text string) *field {
	f := &field{}
	f.ExtendBaseWidget(f)
	f.SetText(text)
	return f
}

// newTextField is a field of several lines.
func newTextField(text string, rows int) *field {
	f := &field{}
	f.ExtendBaseWidget(f)
	f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
	f.SetMinRowsVisible(rows)
	f.SetText(text)
	return f
}

// TypedKey hands Escape on.
func (f *field) TypedKey(e *fyne.KeyEvent) { typed(f, e, f.Entry.TypedKey) }

// TypedShortcut takes Ctrl+Return for the button of the form: Return alone
// begins another line where there are several.
func (f *field) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.KeyName == fyne.KeyReturn && c.Modifier == ctrl && f.OnSubmitted != nil {
		f.OnSubmitted(f.Text)
		return
	}
	f.Entry.TypedShortcut(s)
}

// AcceptsTab leaves Tab to the next field, also where there are several lines:
// nobody should need a mouse to leave one.
func (f *field) AcceptsTab() bool { return false }

// comboField is a field with values to choose from.
type comboField struct{ widget.SelectEntry }

func newComboField(text string, values []string) *comboField {
	f := &comboField{}
	f.ExtendBaseWidget(f)
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.SetOptions(values)
	if own, ok := f.ActionItem.(*widget.Button); ok {
		down := newButton("", own.OnTapped)
		down.Icon, down.Importance = own.Icon, own.Importance
		f.ActionItem = down
	}
	f.SetText(text)
	return f
}

// TypedKey hands Escape on.
func (f *comboField) TypedKey(e *fyne.KeyEvent) { typed(f, e, f.SelectEntry.TypedKey) }

// choiceField is one of several values.
type choiceField struct{ widget.Select }

// newChoiceField has the value at chosen; -1 is none.
func newChoiceField(values []string, chosen int) *choiceField {
	f := &choiceField{}
	f.Options = values
	f.ExtendBaseWidget(f)
	f.SetSelectedIndex(chosen)
	return f
}

// TypedKey hands Escape on.
func (f *choiceField) TypedKey(e *fyne.KeyEvent) { typed(f, e, f.Select.TypedKey) }

// checkField is a yes or no.
type checkField struct{ widget.Check }

func newCheckField(label string, on bool) *checkField {
	f := &checkField{}
	f.Text, f.Checked = label, on
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey hands Escape on.
func (f *checkField) TypedKey(e *fyne.KeyEvent) { typed(f, e, f.Check.TypedKey) }

// slideField is a number between two others.
type slideField struct{ widget.Slider }

func newSlideField(from, to, step, at float64) *slideField {
	f := &slideField{}
	f.Min, f.Max, f.Step, f.Value = from, to, step, at
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey hands Escape on.
func (f *slideField) TypedKey(e *fyne.KeyEvent) { typed(f, e, f.Slider.TypedKey) }

// button is a button of a dialog.
type button struct{ widget.Button }

func newButton(label string, tap func()) *button {
	b := &button{}
	b.Text, b.OnTapped = label, tap
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey presses it with Return too, and hands Escape on.
func (b *button) TypedKey(e *fyne.KeyEvent) {
	switch {
	case escapes(b, e):
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		b.Button.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		b.Button.TypedKey(e)
	}
}

// copyField is text to select and copy, not to change. A label that can be
// selected would keep Escape to itself.
type copyField struct{ field }

func newCopyField(text string, rows int) *copyField {
	f := &copyField{}
	f.ExtendBaseWidget(f)
	f.MultiLine, f.Wrapping = true, fyne.TextWrapBreak
	f.SetMinRowsVisible(rows)
	f.SetText(text)
	return f
}

// TypedRune changes nothing.
func (f *copyField) TypedRune(rune) {}

// TappedSecondary shows no menu: it would offer to paste.
func (f *copyField) TappedSecondary(*fyne.PointEvent) {}

// TypedKey moves in the text.
func (f *copyField) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyTab:
	default:
		typed(f, e, f.Entry.TypedKey)
	}
}

// TypedShortcut copies and selects.
func (f *copyField) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy, *fyne.ShortcutSelectAll:
		f.Entry.TypedShortcut(s)
	case *desktop.CustomShortcut: // from word to word; the others change text
		if s.KeyName == fyne.KeyLeft || s.KeyName == fyne.KeyRight {
			f.Entry.TypedShortcut(s)
		}
	}
}
