package views

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"readout/app/brief"
	"readout/views/made"
)

// What the main widgets are made of, as markup: testdata/*.xml. A test that
// fails writes what it saw to testdata/failed.
func TestMarkup(t *testing.T) {
	dressed(t)
	b := made.Brief(1)
	d := newDesk(made.New(b), newTasks(func(func()) {}))
	d.brief, d.ix = b, newIndex(b)
	folded := newDesk(made.New(b), newTasks(func(func()) {}))
	folded.brief, folded.ix = b, d.ix
	folded.folded[b.Events[0].ID] = true
	card := func(d *desk, e brief.Event) func(float32) *scene {
		return func(w float32) *scene { return cardPainter{d: d, e: e}.paint(w) }
	}
	for name, paint := range map[string]func(float32) *scene{
		"card":        card(d, b.Events[0]),
		"card-folded": card(folded, b.Events[0]),
		"no-cards":    func(w float32) *scene { return noCards(newDesk(made.New(brief.Brief{}), newTasks(nil)), w) },
		"welcome":     welcomeScene,
	} {
		t.Run(name, func(t *testing.T) {
			v := newSceneView(d.hints)
			v.Resize(fyne.NewSize(520, 10))
			v.show(paint)
			w := test.NewWindow(container.NewWithoutLayout(v))
			defer w.Close()
			w.SetPadded(false)
			v.BaseWidget.Resize(fyne.NewSize(520, v.scene.size.Height))
			w.Resize(v.Size())
			test.AssertRendersToMarkup(t, name+".xml", w.Canvas())
		})
	}
}
