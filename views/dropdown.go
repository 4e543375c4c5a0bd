package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// dropdown is a panel over the window that leaves the keyboard where it is,
// which the toolkit's pop-up does not: one types on while it is open. A click
// beside it closes it.
type dropdown struct {
	layer *fyne.Container
}

func newDropdown() *dropdown { return &dropdown{container.NewWithoutLayout()} }

func (d *dropdown) shown() bool { return len(d.layer.Objects) > 0 }

// show puts an object at a place; beside is done when the rest is clicked.
func (d *dropdown) show(o fyne.CanvasObject, at fyne.Position, size fyne.Size, beside func()) {
	ground := canvas.NewRectangle(theme.Color(theme.ColorNameOverlayBackground))
	ground.CornerRadius = radius
	ground.StrokeColor, ground.StrokeWidth = theme.Color(theme.ColorNameInputBorder), 1
	panel := container.NewStack(ground, container.NewPadded(o))
	back := &backdrop{tap: beside}
	back.ExtendBaseWidget(back)
	back.Resize(d.layer.Size())
	panel.Resize(size)
	panel.Move(at)
	d.layer.Objects = []fyne.CanvasObject{back, panel}
	d.layer.Refresh()
}

func (d *dropdown) hide() {
	if d.shown() {
		d.layer.RemoveAll()
	}
}

// backdrop takes the clicks beside a dropdown.
type backdrop struct {
	widget.BaseWidget
	tap func()
}

// Tapped closes the dropdown.
func (b *backdrop) Tapped(*fyne.PointEvent) { b.tap() }

// CreateRenderer draws nothing.
func (b *backdrop) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(hex("#00000000")))
}
