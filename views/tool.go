package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tool is a flat button: an icon, words, or both. It takes the keyboard and
// says what it does when the pointer rests on it.
type tool struct {
	widget.BaseWidget
	icon, text, hint string
	hints            *hints
	do               func()
	enabled          func() bool
	on               bool // pressed in, as a switch
	strong           bool // the thing to do here
	hovered, focused bool
}

var (
	_ fyne.Focusable    = (*tool)(nil)
	_ fyne.Tappable     = (*tool)(nil)
	_ desktop.Hoverable = (*tool)(nil)
)

func newTool(icon, text, hint string, h *hints, do func()) *tool {
	t := &tool{icon: icon, text: text, hint: hint, hints: h, do: do}
	t.ExtendBaseWidget(t)
	return t
}

func (t *tool) active() bool { return t.enabled == nil || t.enabled() }

// Tapped does it.
func (t *tool) Tapped(e *fyne.PointEvent) {
	if t.hints != nil {
		t.hints.hide()
		if e != nil {
			t.hints.last = e.AbsolutePosition
		}
	}
	if t.active() && t.do != nil {
		t.do()
	}
}

// MouseIn shows that it can be pressed.
func (t *tool) MouseIn(e *desktop.MouseEvent) {
	t.hovered = true
	t.Refresh()
	if t.hints != nil && t.hint != "" {
		t.hints.later(func() string { return t.hint }, e.AbsolutePosition)
	}
}

// MouseMoved does nothing more.
func (t *tool) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends MouseIn.
func (t *tool) MouseOut() {
	t.hovered = false
	if t.hints != nil {
		t.hints.hide()
	}
	t.Refresh()
}

// FocusGained shows a ring.
func (t *tool) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost takes it away.
func (t *tool) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune does nothing.
func (t *tool) TypedRune(rune) {}

// TypedKey presses it by the keyboard.
func (t *tool) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.Tapped(nil)
	default:
		escapes(t, e)
	}
}

// CreateRenderer draws it.
func (t *tool) CreateRenderer() fyne.WidgetRenderer {
	r := &toolRenderer{tool: t, ground: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	r.image = canvas.NewImageFromResource(nil)
	r.image.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type toolRenderer struct {
	tool   *tool
	ground *canvas.Rectangle
	image  *canvas.Image
	text   *canvas.Text
}

func (r *toolRenderer) Destroy() {}

func (r *toolRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.ground}
	if r.tool.icon != "" {
		all = append(all, r.image)
	}
	if r.tool.text != "" {
		all = append(all, r.text)
	}
	return all
}

func (r *toolRenderer) MinSize() fyne.Size {
	side := theme.Size(theme.SizeNameInlineIcon)
	size := fyne.NewSize(0, side+2*gap2-4)
	if r.tool.icon != "" {
		size.Width = side + 2*gap2 - 2
	}
	if r.tool.text != "" {
		size.Width += measure(r.tool.text, bodyFace).Width + gap2
		if r.tool.icon == "" {
			size.Width += gap2
		}
	}
	return size
}

func (r *toolRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	side := theme.Size(theme.SizeNameInlineIcon)
	x := gap2 - 1
	if r.tool.icon != "" {
		r.image.Resize(fyne.NewSquareSize(side))
		r.image.Move(fyne.NewPos(x, (size.Height-side)/2))
		x += side + gap1 + 1
	}
	words := r.text.MinSize()
	r.text.Resize(words)
	r.text.Move(fyne.NewPos(x, (size.Height-words.Height)/2))
}

func (r *toolRenderer) Refresh() {
	t := r.tool
	in, ground := ink, fyne.ThemeColorName("")
	switch {
	case !t.active():
		in = theme.ColorNameDisabled
	case t.strong:
		in, ground = theme.ColorNameForegroundOnPrimary, accent
	case t.on:
		in, ground = accent, chosen
	case t.hovered:
		ground = hoverColor
	}
	r.ground.FillColor = hex("#00000000")
	if ground != "" {
		r.ground.FillColor = theme.Color(ground)
	}
	r.ground.CornerRadius = 6
	r.ground.StrokeWidth = 0
	if t.focused {
		r.ground.StrokeWidth, r.ground.StrokeColor = 2, theme.Color(accent)
	}
	size, style := bodyFace.spec()
	r.text.Text, r.text.TextSize, r.text.TextStyle, r.text.Color = t.text, size, style, theme.Color(in)
	if t.icon != "" {
		r.image.Resource = icon(t.icon, in)
		r.image.Refresh()
	}
	r.ground.Refresh()
	r.text.Refresh()
	canvas.Refresh(t)
}
