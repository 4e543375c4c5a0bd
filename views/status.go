package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"readout/app"
)

// status is the line at the foot: what is being worked on, with a Cancel, and
// what can be undone.
type status struct {
	d      *desk
	view   *sceneView
	bar    *widget.ProgressBar
	cancel *widget.Button
	work   *fyne.Container
	body   fyne.CanvasObject
	busy   string // "reading 3 of 12", "" when nothing runs
	kind   string // the task that is shown and that Cancel stops
}

func newStatus(d *desk) *status {
	s := &status{d: d, view: newSceneView(d.hints), bar: widget.NewProgressBar()}
	s.cancel = widget.NewButton(tr("Cancel"), func() { d.tasks.cancel(s.kind) })
	s.bar.TextFormatter = func() string { return "" }
	s.work = container.NewHBox(container.NewGridWrap(fyne.NewSize(140, 14), s.bar), s.cancel)
	s.work.Hide()
	s.view.show(s.paint)
	s.body = container.NewStack(newFill(sidebar, 0), container.NewBorder(hline(), nil, container.NewCenter(s.work), nil, s.view))
	d.onChange(func(change) { s.view.Refresh() })
	return s
}

// paint draws the words at the left and the last change at the right.
func (s *status) paint(width float32) *scene {
	h := lineHeight(smallFace) + 10
	out := &scene{size: fyne.NewSize(width, h)}
	right := tr("saved")
	var undo *zone
	if e, ok := s.d.undoable(); ok && s.d.open() {
		right = tr("saved") + " · " + tr("Undo") + ": " + clip(s.d.editWords(e), 50)
		undo = &zone{label: tr("Undo"), tap: s.d.undo, hint: func() string { return s.d.editWords(e) }}
	}
	w := measure(right, smallFace).Width
	x := width - gap3 - w
	out.text(right, x, 5, smallFace, faintInk)
	if undo != nil {
		undo.boxes = []box{{x, 2, w, h - 4}}
		out.keep(undo)
	}
	out.text(shorten(s.words(), smallFace, max(20, x-2*gap3)), gap3, 5, smallFace, softInk)
	return out
}

func (s *status) words() string {
	if s.busy != "" {
		return s.busy
	}
	if !s.d.open() {
		return tr("Drop articles anywhere on this window.")
	}
	b := s.d.brief
	return count(len(b.Articles), "%d article", "%d articles") + " · " + count(len(b.Events), "%d event", "%d events") +
		" · " + count(len(b.Quotes), "%d quote", "%d quotes") + " · " + count(len(b.Actors), "%d actor", "%d actors")
}

// progress shows how far a task is, while it runs.
func (s *status) progress(kind, words string, p app.Progress) {
	if s.d.tasks.running[kind] == nil {
		return
	}
	s.kind, s.busy = kind, words
	if p.Total > 0 {
		s.bar.SetValue(float64(p.Done) / float64(p.Total))
	}
	s.work.Show()
	s.view.Refresh()
}

// working shows words and Cancel before there are counts.
func (s *status) working(kind, words string) {
	s.kind, s.busy = kind, words
	s.bar.SetValue(0)
	s.work.Show()
	s.view.Refresh()
}

// idle takes a task's progress away.
func (s *status) idle(kind string) {
	if s.kind != kind {
		return
	}
	s.busy = ""
	s.work.Hide()
	s.view.Refresh()
}
