package views

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// notices are short messages at the foot of the window that go away by
// themselves: what was done, with an Undo, or what went wrong, with Details.
type notices struct {
	layer *fyne.Container
	post  func(func())
	stay  time.Duration
	// last is what is shown, for tests and screen readers.
	last    string
	turn    int
	details func(p problem) // opens the whole story of an error
}

func newNotices(post func(func())) *notices {
	return &notices{layer: container.NewWithoutLayout(), post: post, stay: 6 * time.Second}
}

// act is a button of a notice.
type act struct {
	label string
	do    func()
}

// say shows what was done.
func (n *notices) say(text string) { n.show(text, "check", n.stay) }

// warn says why nothing was done.
func (n *notices) warn(text string) { n.show(text, "warning", n.stay) }

// told shows what was done with buttons for what can follow.
func (n *notices) told(text string, acts ...act) { n.show(text, "check", 2*n.stay, acts...) }

// undoable shows what was done with a button that takes it back.
func (n *notices) undoable(text string, undo func()) {
	n.told(text, act{tr("Undo"), undo})
}

// problem tells what went wrong in plain words.
func (n *notices) problem(what string, err error) {
	p := explain(what, err)
	if p.quiet {
		return
	}
	n.show(p.sentence(), "warning", 2*n.stay, act{tr("Details"), func() {
		if n.details != nil {
			n.details(p)
		}
	}})
}

func (n *notices) show(text, picture string, stay time.Duration, acts ...act) {
	n.turn++
	turn := n.turn
	n.last = text
	in := ink
	if picture == "warning" {
		in = theme.ColorNameWarning
	}
	words := widget.NewLabel(text)
	words.Wrapping = fyne.TextWrapWord
	row := container.NewHBox()
	for i, a := range acts {
		b := &widget.Button{Text: a.label, OnTapped: func() {
			n.clear()
			a.do()
		}}
		if i == 0 {
			b.Importance = widget.HighImportance
		}
		row.Add(b)
	}
	row.Add(newTool("close", "", tr("Dismiss"), nil, n.clear))
	ground := canvas.NewRectangle(theme.Color(theme.ColorNameOverlayBackground))
	ground.CornerRadius = radius
	ground.StrokeColor, ground.StrokeWidth = theme.Color(theme.ColorNameInputBorder), 1
	image := canvas.NewImageFromResource(icon(picture, in))
	image.FillMode = canvas.ImageFillContain
	image.SetMinSize(fyne.NewSquareSize(18))
	body := container.NewBorder(nil, nil,
		container.NewPadded(container.NewCenter(image)), container.NewCenter(row), words)
	n.layer.Layout = noticeLayout{}
	n.layer.Objects = []fyne.CanvasObject{container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(2, 2, 8, 6), body))}
	n.layer.Refresh()
	time.AfterFunc(stay, func() {
		n.post(func() {
			if n.turn == turn {
				n.clear()
			}
		})
	})
}

func (n *notices) clear() {
	n.turn++
	n.last = ""
	n.layer.RemoveAll()
}

// noticeLayout puts the notice at the foot, above the status line.
type noticeLayout struct{}

func (noticeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (noticeLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		width := min(560, size.Width-2*gap6)
		o.Resize(fyne.NewSize(width, 10))
		height := o.MinSize().Height
		o.Resize(fyne.NewSize(width, height))
		o.Move(fyne.NewPos((size.Width-width)/2, size.Height-height-44))
	}
}
