package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// fill is a plain ground, or a line, that follows the theme.
type fill struct {
	widget.BaseWidget
	name fyne.ThemeColorName
	rect *canvas.Rectangle
}

func newFill(name fyne.ThemeColorName, least float32) *fill {
	f := &fill{name: name, rect: canvas.NewRectangle(theme.Color(name))}
	f.rect.SetMinSize(fyne.NewSquareSize(least))
	f.ExtendBaseWidget(f)
	return f
}

// hline is a line of one pixel.
func hline() fyne.CanvasObject { return newFill(hairline, 1) }

// Refresh takes the colour of the theme as it is now.
func (f *fill) Refresh() {
	f.rect.FillColor = theme.Color(f.name)
	f.BaseWidget.Refresh()
}

// CreateRenderer shows the rectangle.
func (f *fill) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.rect) }
