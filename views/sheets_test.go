package views

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"readout/app/brief"
	"readout/views/made"
)

// escape presses the key as the toolkit does: it goes to what has the
// keyboard, or else to the window.
func (x *bench) escape() {
	x.t.Helper()
	e := &fyne.KeyEvent{Name: fyne.KeyEscape}
	if f := x.w.win.Canvas().Focused(); f != nil {
		f.TypedKey(e)
	} else {
		x.w.looseKey(e)
	}
	x.settle()
}

func TestEscapeClosesEveryDialog(t *testing.T) {
	first := func(w *window) brief.Event { return w.d.brief.Events[0] }
	for name, open := range map[string]func(w *window){
		"settings":     (*window).showSettings,
		"about":        (*window).about,
		"shortcuts":    (*window).cheatSheet,
		"tour":         (*window).tour,
		"history":      func(w *window) { w.menus.showHistory() },
		"why":          func(w *window) { w.menus.why("x", first(w).Why, nil) },
		"problem":      func(w *window) { showProblem(w.d.sheets, explain("It did not work.", errors.New("odd"))) },
		"event":        func(w *window) { w.menus.editEvent(first(w)) },
		"answer":       func(w *window) { w.menus.editAnswer(first(w), "who", nil) },
		"note":         func(w *window) { w.menus.note(first(w).ID, "") },
		"actor":        func(w *window) { w.menus.renameActor(w.d.brief.Actors[0]) },
		"facts":        func(w *window) { w.menus.facts(w.d.brief.Articles[0]) },
		"new brief":    func(w *window) { w.menus.newBrief() },
		"rename brief": func(w *window) { w.menus.renameBrief(w.summary()) },
		"paste":        func(w *window) { w.importer.pasteBox() },
		"export":       func(w *window) { newExportSheet(w, readChoice("")).show() },
		"share":        (*window).shareBrief,
		"file":         (*window).pickFile,
		"folder":       (*window).pickFolder,
		"save":         func(w *window) { w.savePath("Save", "a.pdf", ".pdf", func(string) {}) },
		"palette":      (*window).palette,
		"speaker":      func(w *window) { w.menus.changeSpeaker(w.d.brief.Quotes[0]) },
	} {
		t.Run(name, func(t *testing.T) {
			x := newBench(t, made.Brief(1))
			x.w.d.openActor(x.w.d.brief.Actors[0].ID)
			open(x.w)
			x.settle()
			if !modal(x.w.win) {
				t.Fatal("nothing opened")
			}
			top := x.w.win.Canvas().Overlays().Top()
			x.escape()
			if modal(x.w.win) {
				t.Fatal("still open")
			}
			if x.w.d.page == "" {
				t.Error("what lies below moved too")
			}
			if len(x.app.Edits) != 0 {
				t.Errorf("cancelling edited %+v", x.app.Edits)
			}
			switch name {
			case "file", "folder", "save", "palette", "speaker":
				return // the toolkit's own widgets; a chooser's field is made for each
			}
			walk(top, func(o fyne.CanvasObject) {
				f, ok := o.(fyne.Focusable)
				if d, can := o.(fyne.Disableable); !ok || can && d.Disabled() || !o.Visible() {
					return
				}
				open(x.w)
				x.settle()
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
				if modal(x.w.win) {
					t.Errorf("%T keeps Escape to itself", o)
				}
				x.w.d.sheets.escape()
				x.settle()
			})
		})
	}
}

func TestEscapeClosesOneDialogAtATime(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.importer.pasteBox()
	x.w.about()
	x.escape()
	if n := len(x.w.win.Canvas().Overlays().List()); n != 1 {
		t.Fatalf("%d dialogs of two are left", n)
	}
	x.escape()
	if modal(x.w.win) || len(x.w.d.sheets.open) > 2 {
		t.Errorf("left open: %d", len(x.w.d.sheets.open))
	}
}

func TestEscapeLeavesAMenuItsOwnKey(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.about()
	x.w.menus.popUp(x.w.menus.event(x.w.d.brief.Events[0]))
	x.w.looseKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if n := len(x.w.win.Canvas().Overlays().List()); n != 2 {
		t.Errorf("%d overlays, want the dialog and the menu over it", n)
	}
}

func TestTextToCopyIsNotChanged(t *testing.T) {
	x := newBench(t, made.Brief(1))
	f := newCopyField("library.readout", 2)
	x.w.d.sheets.show(x.w.d.sheets.plain("Text", f))
	test.Type(f, "abc")
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	for _, k := range []fyne.KeyName{fyne.KeyDelete, fyne.KeyBackspace, fyne.KeyReturn} {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
	clipboard := fyne.CurrentApp().Clipboard()
	f.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	clip := clipboard.Content()
	f.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if f.Text != "library.readout" || clip != f.Text {
		t.Errorf("text %q, copied %q", f.Text, clip)
	}
}

func TestEventFormSpeaksWordsAndSavesCodes(t *testing.T) {
	for name, c := range map[string]struct {
		kind, status, wantKind, wantStatus string
	}{
		"nothing changed":      {"", "", "", ""},
		"a type's word":        {"protest", "", "PROTEST", ""},
		"a label of one's own": {"Harbour fees", "", "OTHER:harbour fees", ""},
		"another status":       {"", "planned", "", "planned"},
	} {
		t.Run(name, func(t *testing.T) {
			x := newBench(t, made.Brief(1))
			x.w.menus.editEvent(x.w.d.ix.events["e10"])
			form := x.w.win.Canvas().Overlays().Top()
			var statusSeen bool
			walk(form, func(o fyne.CanvasObject) {
				switch f := o.(type) {
				case *comboField:
					if c.kind != "" {
						f.SetText(c.kind)
					}
				case *choiceField:
					if f.Selected == statusWord(brief.Happened) {
						statusSeen = true
						if c.status != "" {
							f.SetSelected(statusWord(brief.Status(c.status)))
						}
					}
				}
			})
			if !statusSeen {
				t.Error("the form does not say that it happened")
			}
			test.Tap(buttonIn(form, "Save"))
			x.settle()
			var kind, status string
			for _, e := range x.app.Edits {
				switch {
				case e.Op == brief.Retype:
					kind = e.Value
				case e.Op == brief.Set && e.Field == "status":
					status = e.Value
				default:
					t.Errorf("edits %+v", e)
				}
			}
			if kind != c.wantKind || status != c.wantStatus {
				t.Errorf("saved type %q and status %q, want %q and %q", kind, status, c.wantKind, c.wantStatus)
			}
		})
	}
}
