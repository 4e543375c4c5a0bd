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

// say shows what was done.
func (n *notices) say(text string) { n.show(text, "check", "", nil, n.stay) }

// undoable shows what was done with a button that takes it back.
func (n *notices) undoable(text string, undo func()) {
	n.show(text, "check", tr("Undo"), undo, 2*n.stay)
}

// problem tells what went wrong in plain words.
func (n *notices) problem(what string, err error) {
	p := explain(what, err)
	if p.quiet {
		return
	}
	n.show(p.sentence(), "warning", tr("Details"), func() {
		if n.details != nil {
			n.details(p)
		}
	}, 2*n.stay)
}

func (n *notices) show(text, picture, action string, do func(), stay time.Duration) {
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
	if do != nil {
		row.Add(&widget.Button{Text: action, Importance: widget.HighImportance, OnTapped: func() {
			n.clear()
			do()
		}})
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
