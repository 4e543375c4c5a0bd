package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"readout/app/brief"
)

// scene is a finished drawing at one width: objects, and the zones that can be
// pointed at. Cards, rows and paragraphs are scenes: the same layout measures
// and draws them, so that a row is never too tall or too short.
type scene struct {
	size    fyne.Size
	objects []fyne.CanvasObject
	zones   []*zone
	// runs are the stretches of an article's text, for selecting in it.
	runs []textRun
	// words is all text shown, for Copy, tests and screen readers.
	words []string
	// selectable scenes keep their own text, which runs then point into.
	selectable bool
	plain      string
}

// zone is a part of a scene that reacts.
type zone struct {
	label  string // what it says, for a reader that does not see
	boxes  []box
	tap    func()
	menu   func() []*fyne.MenuItem
	hint   func() string // shown when the pointer rests
	spans  []brief.Span  // the evidence it lights
	quiet  bool          // no highlight under the pointer
	anchor bool          // a hand for a pointer even without tap
	grip   bool          // a drag from here carries the row
}

// box is a rectangle in scene units.
type box struct{ x, y, w, h float32 }

func (b box) holds(p fyne.Position) bool {
	return p.X >= b.x && p.X < b.x+b.w && p.Y >= b.y && p.Y < b.y+b.h
}

func (z *zone) holds(p fyne.Position) bool {
	for _, b := range z.boxes {
		if b.holds(p) {
			return true
		}
	}
	return false
}

// textRun is a stretch of text on one line; at is its byte offset in the source.
type textRun struct {
	box
	text  string
	at    int
	face  face
	right bool // it is written from right to left
}

// zoneAt is the topmost zone at p, nil where there is none.
func (s *scene) zoneAt(p fyne.Position) *zone {
	for i := len(s.zones) - 1; i >= 0; i-- {
		if s.zones[i].holds(p) {
			return s.zones[i]
		}
	}
	return nil
}

func (s *scene) add(o fyne.CanvasObject) { s.objects = append(s.objects, o) }

// rect draws a filled, rounded rectangle and returns it for further dressing.
func (s *scene) rect(b box, fill fyne.ThemeColorName, corner float32) *canvas.Rectangle {
	r := canvas.NewRectangle(theme.Color(fill))
	r.CornerRadius = corner
	r.Move(fyne.NewPos(b.x, b.y))
	r.Resize(fyne.NewSize(b.w, b.h))
	s.add(r)
	return r
}

// framed draws a rectangle with a border.
func (s *scene) framed(b box, fill, border fyne.ThemeColorName, corner float32) *canvas.Rectangle {
	r := s.rect(b, fill, corner)
	r.StrokeColor = theme.Color(border)
	r.StrokeWidth = 1
	return r
}

// line draws a straight line.
func (s *scene) line(from, to fyne.Position, width float32, c fyne.ThemeColorName) *canvas.Line {
	l := canvas.NewLine(theme.Color(c))
	l.StrokeWidth = width
	l.Position1, l.Position2 = from, to
	s.add(l)
	return l
}

// text draws one line of text with its top left corner at x, y.
func (s *scene) text(str string, x, y float32, f face, c fyne.ThemeColorName) *canvas.Text {
	size, style := f.spec()
	t := canvas.NewText(str, theme.Color(c))
	t.TextSize, t.TextStyle = size, style
	t.Move(fyne.NewPos(x, y))
	t.Resize(measure(str, f))
	s.add(t)
	s.words = append(s.words, str)
	if s.selectable {
		s.keepText(str, box{x, y, t.Size().Width, t.Size().Height}, f)
	}
	return t
}

// image draws one of our icons.
func (s *scene) image(name string, b box, c fyne.ThemeColorName) {
	i := canvas.NewImageFromResource(icon(name, c))
	i.FillMode = canvas.ImageFillContain
	i.Move(fyne.NewPos(b.x, b.y))
	i.Resize(fyne.NewSize(b.w, b.h))
	s.add(i)
}

// measure is the size of one line of text.
func measure(s string, f face) fyne.Size {
	size, style := f.spec()
	return fyne.MeasureText(s, size, style)
}

// lineHeight is the height of a line of a face.
func lineHeight(f face) float32 { return measure("Xg", f).Height }
