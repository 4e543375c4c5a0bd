package views

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"readout/app/brief"
)

// problem is an error as a person reads it. This file is the only place where
// errors become words.
type problem struct {
	what   string // what was not done: "The brief could not be opened."
	reason string // why, one sentence
	detail string // the error itself, for Details and Copy
	quiet  bool   // nothing to tell: the person cancelled it
}

func (p problem) sentence() string { return strings.TrimSpace(p.what + " " + p.reason) }

// explain finds the words for an error.
func explain(what string, err error) problem {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, errSuperseded) {
		return problem{quiet: true}
	}
	return problem{what: what, reason: reasonOf(err), detail: err.Error()}
}

// reasonOf is one plain sentence for each kind of error that is known.
func reasonOf(err error) string {
	known := []struct {
		is   error
		says string
	}{
		{brief.ErrEmpty, "There is no text in it."},
		{brief.ErrBinary, "It is not a text: it looks like a picture, a program or another kind of file."},
		{brief.ErrTooBig, "It is larger than Readout takes for an article."},
		{brief.ErrFormat, "Readout does not know this format."},
		{brief.ErrNoArticles, "There are no articles in that folder."},
		{brief.ErrDuplicate, "It is there already."},
		{brief.ErrNotLibrary, "The file is not a Readout library."},
		{brief.ErrNewer, "It was made by a newer version of Readout."},
		{brief.ErrNoSpace, "The disk is full."},
		{brief.ErrNoRights, "Readout may not read or write there."},
		{brief.ErrInUse, "Another program is using it."},
		{brief.ErrDamaged, "The library file is damaged."},
		{brief.ErrReader, "Readout could not read it: that is a fault of the program. The other articles are not touched."},
		{brief.ErrNothingTo, "There is nothing more to undo or redo."},
		{brief.ErrSpan, "A marked passage no longer fits its text."},
		{brief.ErrNotFound, "What it refers to is no longer there."},
		{brief.ErrInvalid, "The value does not fit."},
		{fs.ErrNotExist, "The file is not there."},
		{fs.ErrPermission, "Readout may not read or write there."},
		{syscall.ENOSPC, "The disk is full."},
		{syscall.EROFS, "The disk cannot be written to."},
		{os.ErrDeadlineExceeded, "It took too long."},
		{context.DeadlineExceeded, "It took too long."},
	}
	for _, k := range known {
		if errors.Is(err, k.is) {
			return tr(k.says)
		}
	}
	return tr("Something unexpected happened.")
}

// showProblem opens the whole story with Copy.
func showProblem(s *sheets, p problem) {
	words := widget.NewLabel(p.sentence())
	words.Wrapping = fyne.TextWrapWord
	detail := newCopyField(p.detail, 5)
	detail.TextStyle.Monospace = true
	copyAll := newButton(tr("Copy"), func() {
		fyne.CurrentApp().Clipboard().SetContent(p.sentence() + "\n\n" + p.detail)
	})
	copyAll.Icon = icon("copy", ink)
	d := s.plain(tr("What went wrong"), container.NewBorder(words, container.NewHBox(copyAll), nil, nil, detail))
	d.resize(520, 320)
	s.show(d)
}
