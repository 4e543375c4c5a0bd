package views

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"readout/app"
)

// status is the line at the foot: what is being worked on, with a Cancel, and
// what can be undone. It is as high whatever it shows.
type status struct {
	d    *desk
	view *sceneView
	body fyne.CanvasObject
	busy string  // "reading 3 of 12", "" when nothing runs
	part float32 // of the work that is done
	kind string  // the task that is shown and that Cancel stops
}

func newStatus(d *desk) *status {
	s := &status{d: d, view: newSceneView(d.hints)}
	s.view.show(s.paint)
	s.body = container.NewStack(newFill(sidebar, 0), container.NewBorder(hline(), nil, nil, nil, s.view))
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
	from := gap3
	if s.busy != "" {
		from = s.paintWork(out, h)
	}
	out.text(shorten(s.words(), smallFace, max(20, x-from-gap3)), from, 5, smallFace, softInk)
	return out
}

// paintWork draws how far the work is, and its Cancel; it returns where the
// words begin.
func (s *status) paintWork(out *scene, h float32) float32 {
	const long, thick float32 = 120, 6
	out.rect(box{gap3, (h - thick) / 2, long, thick}, hairline, thick/2)
	if done := long * min(s.part, 1); done > 0 {
		out.rect(box{gap3, (h - thick) / 2, max(done, thick), thick}, accent, thick/2)
	}
	x := gap3 + long + gap3
	stop := &zone{label: tr("Cancel"), tap: s.cancel}
	w := measure(stop.label, smallBold).Width
	stop.boxes = []box{{x - gap1, 2, w + 2*gap1, h - 4}}
	out.text(stop.label, x, 5, smallBold, accent)
	out.keep(stop)
	return x + w + gap3
}

// cancel stops what is being worked on.
func (s *status) cancel() { s.d.tasks.cancel(s.kind) }

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
		s.part = float32(p.Done) / float32(p.Total)
	}
	s.view.Refresh()
}

// working shows words and Cancel before there are counts.
func (s *status) working(kind, words string) {
	s.kind, s.busy, s.part = kind, words, 0
	s.view.Refresh()
}

// blink is how long work may take before anything is said of it.
const blink = 300 * time.Millisecond

// slowly is working for what mostly takes less than a blink; done ends it.
func (s *status) slowly(kind, words string) (done func()) {
	over := false
	time.AfterFunc(blink, func() {
		s.d.tasks.post(func() {
			if !over && s.d.tasks.running[kind] != nil {
				s.working(kind, words)
			}
		})
	})
	return func() {
		over = true
		s.idle(kind)
	}
}

// idle takes a task's progress away.
func (s *status) idle(kind string) {
	if s.kind != kind {
		return
	}
	s.busy = ""
	s.view.Refresh()
}
