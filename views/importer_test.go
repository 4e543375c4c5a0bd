package views

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"readout/app"
	"readout/app/brief"
	"readout/views/made"
)

func TestDropImportsFilesAndOpensTheBrief(t *testing.T) {
	x := newBench(t, brief.Brief{})
	if !x.w.welcome.body.Visible() {
		t.Error("no word of what to do on first start")
	}
	x.w.importer.dropped([]fyne.URI{storage.NewFileURI("/news/a.txt"), storage.NewFileURI("/news/folder")})
	x.settle()
	if len(x.app.Imported) != 2 || x.app.Imported[0].Path != "/news/a.txt" || x.app.Imported[0].Origin != brief.FromDrop {
		t.Errorf("imported %+v", x.app.Imported)
	}
	if !x.w.d.open() || x.w.welcome.body.Visible() {
		t.Error("the brief did not open")
	}
	if x.w.status.busy != "" {
		t.Error("the progress stays")
	}
}

func TestDroppedLinkIsExplained(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.importer.dropped([]fyne.URI{storage.NewFileURI("https://news.example/story")})
	x.settle()
	if x.app.Imported != nil || !strings.Contains(x.w.d.notify.last, "offline") {
		t.Errorf("notice %q", x.w.d.notify.last)
	}
}

func TestClipboardAsksForFactsAndForcesNone(t *testing.T) {
	x := newBench(t, brief.Brief{})
	fyne.CurrentApp().Clipboard().SetContent("Ferry runs again\n\nThe ferry runs again.")
	x.run("clipboard")
	form := x.w.win.Canvas().Overlays().Top()
	if form == nil {
		t.Fatal("no form")
	}
	title := entryWith(form, "Ferry runs again")
	if title == nil {
		t.Fatal("the title is not filled in with what was found")
	}
	test.Tap(buttonIn(form, "Import"))
	x.settle()
	if len(x.app.Imported) != 1 || string(x.app.Imported[0].Bytes) != "Ferry runs again\n\nThe ferry runs again." {
		t.Fatalf("imported %+v", x.app.Imported)
	}
	if given := x.app.Imported[0].Given; !given.Published.IsZero() || given.Publisher != "" {
		t.Errorf("facts %+v that nobody gave", given)
	}
}

func TestEmptyClipboardOpensThePasteBox(t *testing.T) {
	x := newBench(t, brief.Brief{})
	fyne.CurrentApp().Clipboard().SetContent("  ")
	x.run("clipboard")
	if _, ok := x.w.win.Canvas().Focused().(*pasteEntry); !ok {
		t.Fatal("the paste box is not open, or does not have the keyboard")
	}
	if !strings.Contains(labels(x.w.win.Canvas().Overlays().Top()), "no text on the clipboard") {
		t.Error("no word of why it opened")
	}
}

func TestLongPasteGoesToTheForm(t *testing.T) {
	x := newBench(t, brief.Brief{})
	x.w.importer.pasteBox()
	box := x.w.win.Canvas().Focused().(*pasteEntry)
	fyne.CurrentApp().Clipboard().SetContent(strings.Repeat("long words ", 4000))
	box.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	x.settle()
	if box.Text != "" {
		t.Error("the field took in a book")
	}
	if x.w.win.Canvas().Overlays().Top() == nil {
		t.Error("no form for the facts")
	}
}

func TestProblemsOfAnImportInPlainWords(t *testing.T) {
	for name, c := range map[string]struct {
		problems []app.Problem
		want     string
	}{
		"empty file": {[]app.Problem{{Name: "a.txt", Err: fmt.Errorf("a.txt: %w", brief.ErrEmpty)}}, "“a.txt” was left out. There is no text in it."},
		"picture":    {[]app.Problem{{Name: "b.png", Err: fmt.Errorf("b.png: %w", brief.ErrBinary)}}, "“b.png” was left out. It is not a text: it looks like a picture, a program or another kind of file."},
	} {
		t.Run(name, func(t *testing.T) {
			x := newBench(t, brief.Brief{})
			x.app.Problems = c.problems
			x.w.importer.paths([]string{"/x"}, brief.FromFile)
			x.settle()
			if got := x.w.d.notify.last; got != c.want {
				t.Errorf("notice %q, want %q", got, c.want)
			}
		})
	}
}

func TestFailedImportChangesNothing(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.app.Fail = fmt.Errorf("write: %w", brief.ErrNoSpace)
	x.w.importer.paths([]string{"/x"}, brief.FromFile)
	x.settle()
	if want := "The import stopped and nothing was changed. The disk is full."; x.w.d.notify.last != want {
		t.Errorf("notice %q", x.w.d.notify.last)
	}
	if len(x.w.cards.events) != 4 {
		t.Error("the brief is another")
	}
}

func TestUnknownErrorHasDetails(t *testing.T) {
	p := explain("It did not work.", errors.New("socket 7 exploded"))
	if strings.Contains(p.sentence(), "socket") || p.detail != "socket 7 exploded" {
		t.Errorf("%+v", p)
	}
}

// entryWith finds the field that holds a text.
func entryWith(o fyne.CanvasObject, text string) *widget.Entry {
	var found *widget.Entry
	walk(o, func(o fyne.CanvasObject) {
		switch e := o.(type) {
		case *field:
			if e.Text == text {
				found = &e.Entry
			}
		case *pasteEntry:
			if e.Text == text {
				found = &e.Entry
			}
		}
	})
	return found
}

func buttonIn(o fyne.CanvasObject, text string) *widget.Button {
	var found *widget.Button
	walk(o, func(o fyne.CanvasObject) {
		switch b := o.(type) {
		case *button:
			if b.Text == text {
				found = &b.Button
			}
		case *widget.Button:
			if b.Text == text {
				found = b
			}
		}
	})
	return found
}

// walk visits everything that is drawn.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			walk(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			walk(c, visit)
		}
	}
}
