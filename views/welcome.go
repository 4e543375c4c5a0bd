package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// welcome is what the middle shows while no brief is open: what to do.
type welcome struct {
	w    *window
	body *fyne.Container
	what *fyne.Container // what to do
}

func newWelcome(w *window) *welcome {
	v := &welcome{w: w}
	words := newSceneView(w.d.hints)
	words.show(welcomeScene)
	button := func(id, label string) *tool {
		t := w.button(id, tr(label))
		t.strong = id == "import"
		return t
	}
	row := container.NewCenter(container.NewHBox(button("import", "Import files…"), button("clipboard", "From clipboard"), button("paste", "Paste an article…")))
	sample := container.NewCenter(w.button("sample", tr("Open the sample article")))
	v.what = container.New(&welcomeLayout{}, words, row, sample)
	v.body = container.NewStack(newFill(panel, 0), v.what)
	return v
}

// wait keeps the page blank while the brief that was open last is on its way.
func (v *welcome) wait(on bool) {
	if v.what.Hidden = on; !on {
		v.what.Refresh()
	}
}

// update shows the page when no brief is open.
func (v *welcome) update() {
	if v.w.d.open() {
		v.body.Hide()
	} else {
		v.body.Show()
	}
}

func welcomeScene(width float32) *scene {
	s := &scene{}
	y := gap2
	line := func(text string, f face, in fyne.ThemeColorName, after float32) {
		probe := &scene{}
		c := newColumn(probe, 0, 0, min(width-2*gap6, 520))
		c.say(text, f, in)
		for _, o := range probe.objects {
			o.Move(fyne.NewPos((width-o.Size().Width)/2, y+o.Position().Y))
			s.add(o)
		}
		s.words = append(s.words, text)
		y += c.y + after
	}
	line(tr("Drop news articles here"), titleFace, ink, gap2)
	line(tr("Readout makes a brief of them: a card for each event with who, what, when and where, its actors, its quotes and its sources. Every word is tied to the sentence it came from."), bodyFace, softInk, gap2)
	line(tr("Files and folders can be dropped anywhere on this window. Nothing leaves this computer."), smallFace, faintInk, 0)
	s.size = fyne.NewSize(width, y)
	return s
}

// welcomeLayout stands its objects in the middle, one under the other.
type welcomeLayout struct{}

var _ fyne.Layout = (*welcomeLayout)(nil)

func (*welcomeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 240) }

func (*welcomeLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	total := float32(0)
	for _, o := range objects {
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		total += o.MinSize().Height + gap4
	}
	y := max(gap4, (size.Height-total)*0.4)
	for _, o := range objects {
		h := o.MinSize().Height
		o.Resize(fyne.NewSize(size.Width, h))
		o.Move(fyne.NewPos(0, y))
		y += h + gap4
	}
}
