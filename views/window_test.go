package views

import (
	"math"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"readout/app/brief"
	"readout/views/made"
)

// bench is a window over made-up data whose background work is run by settle,
// on the test's own goroutine: no test waits for a clock.
type bench struct {
	t   testing.TB
	w   *window
	app *made.App
	ui  chan func()
}

func newBench(t testing.TB, b brief.Brief) *bench {
	t.Helper()
	x := &bench{t: t, app: made.New(b), ui: make(chan func(), 1000)}
	x.app.Kept["toured"] = "yes"
	x.w = newWindow(test.NewTempApp(t), x.app, func(f func()) { x.ui <- f }, Options{Version: "test"})
	x.w.d.hints.slice = time.Hour
	x.w.win.Resize(fyne.NewSize(1280, 800))
	x.w.load(nil)
	x.settle()
	t.Cleanup(func() {
		x.w.d.tasks.close(time.Second)
		x.w.win.Close()
	})
	return x
}

// settle runs what the background handed over until nothing is under way.
func (x *bench) settle() {
	x.t.Helper()
	for {
		select {
		case f := <-x.ui:
			f()
		case <-time.After(5 * time.Second):
			x.t.Fatal("the window never comes to rest")
		default:
			if len(x.w.d.tasks.running) == 0 && len(x.ui) == 0 {
				return
			}
			time.Sleep(time.Millisecond)
		}
	}
}

func TestOpensTheBriefThatWasOpen(t *testing.T) {
	x := newBench(t, made.Brief(1))
	if got := x.w.win.Title(); got != "Harbour treaty – Readout" {
		t.Errorf("title %q", got)
	}
	if n := len(x.w.cards.events); n != 4 {
		t.Errorf("%d cards, want 4", n)
	}
	if n := len(x.w.chart.shown.Nodes); n == 0 {
		t.Error("the map is empty")
	}
	if n := len(x.w.chart.scene.objects); n < 10 {
		t.Errorf("the map draws %d objects", n)
	}
}

// at finds where words are drawn in a scene, by its zones.
func (x *bench) zone(s *scene, label string) *zone {
	x.t.Helper()
	for _, z := range s.zones {
		if z.label == label && len(z.boxes) > 0 {
			return z
		}
	}
	x.t.Fatalf("nothing called %q can be clicked", label)
	return nil
}

// tapCard clicks on what is called label on the card i.
func (x *bench) tapCard(i int, label string) {
	x.t.Helper()
	s := x.w.cards.list.build(i, 600)
	b := x.zone(s, label).boxes[0]
	z := s.zoneAt(fyne.NewPos(b.x+b.w/2, b.y+b.h/2))
	if z == nil || z.label != label {
		x.t.Fatalf("%q is covered", label)
	}
	z.tap()
	x.settle()
}

// lit is the text that is lit in the article.
func (x *bench) lit() string {
	var parts []string
	for _, s := range x.w.d.lit {
		parts = append(parts, x.w.d.ix.text(s))
	}
	return strings.Join(parts, " | ")
}

// run does a command as its shortcut would.
func (x *bench) run(id string) {
	x.t.Helper()
	x.w.run(x.w.command(id))
	x.settle()
}

// drawn is all text of a list as it is drawn.
func drawn(l *sceneList) string {
	var b strings.Builder
	for i := range l.count() {
		for _, w := range l.build(i, 600).words {
			b.WriteString(w + "\n")
		}
	}
	return b.String()
}

func TestCardShowsEverything(t *testing.T) {
	x := newBench(t, made.Brief(1))
	got := drawn(x.w.cards.list)
	for _, want := range []string{
		"CONSULT", "9 September 2025", "Oslunda", "Ada Lindqvist met the Varnish envoy Tomas Riel", "WHO", "met",
		"“ready to open the strait to every ship that carries grain”", "NTB-Nord", "mixed", "2 QUOTES",
		"1 SOURCE · 1 ORIGIN: NTB-Nord", "Dagens Kurs", "dagenskurs.example", "denied", "between 10 and 11 September 2025", "undated",
		"ENTRY INTO FORCE", "between 1 and 7 October 2025",
	} {
		if !strings.Contains(got, want+"\n") {
			t.Errorf("no card says %q", want)
		}
	}
}

func TestClickOnACardLightsItsEvidence(t *testing.T) {
	x := newBench(t, made.Brief(1))
	for label, want := range map[string]string{
		"who":   "Foreign Minister Ada Lindqvist",
		"when":  "on Tuesday",
		"place": "Oslunda",
		"“ready to open the strait to every ship that carries grain”": "ready to open the strait to every ship that carries grain",
		"NTB-Nord": "ready to open the strait to every ship that carries grain",
		"met":      "Foreign Minister Ada Lindqvist met the Varnish envoy Tomas Riel in Oslunda on Tuesday, the NTB-Nord agency reported.",
	} {
		x.tapCard(0, label)
		if got := x.lit(); got != want {
			t.Errorf("click on %q lights %q, want %q", label, got, want)
		}
	}
}

func TestClickInTheArticleSelectsTheCard(t *testing.T) {
	x := newBench(t, made.Brief(1))
	v := x.w.article
	for i := range v.list.count() {
		for _, z := range v.paint(i, 400).zones {
			if strings.HasPrefix(z.label, "Fishermen blocked") {
				z.tap()
			}
		}
	}
	x.settle()
	if x.w.d.card != "e30" {
		t.Errorf("selected %q, want the protest", x.w.d.card)
	}
	if i := x.w.cards.index(); i != 2 {
		t.Errorf("card %d is shown as selected", i)
	}
}

func TestDeleteShowsUndo(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.d.selectCard("e30")
	x.w.cards.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	x.settle()
	if n := len(x.w.cards.events); n != 3 {
		t.Fatalf("%d cards after deleting one of four", n)
	}
	if want := "Removed “Fishermen block the harbour”."; x.w.d.notify.last != want {
		t.Errorf("notice %q, want %q", x.w.d.notify.last, want)
	}
	test.Tap(x.button("Undo"))
	x.settle()
	if n := len(x.w.cards.events); n != 4 {
		t.Errorf("%d cards after Undo", n)
	}
}

// button finds a button of the notice by its words.
func (x *bench) button(words string) *widget.Button {
	x.t.Helper()
	var found *widget.Button
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case *widget.Button:
			if o.Text == words {
				found = o
			}
		}
	}
	walk(x.w.d.notify.layer)
	if found == nil {
		x.t.Fatalf("the notice has no button %q", words)
	}
	return found
}

func TestChangeSpeakerUndoRedo(t *testing.T) {
	x := newBench(t, made.Brief(1))
	speaker := func() string { return x.w.d.ix.name(x.w.d.ix.quotes["q10"].Speaker) }
	x.w.menus.changeSpeaker(x.w.d.ix.quotes["q10"])
	field := x.w.win.Canvas().Focused().(*chooserEntry)
	if first := field.owner.shown[0].title; first != "Tomas Riel" {
		t.Errorf("the runner-up is not the first choice but %q", first)
	}
	test.Type(field, "ministry")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	x.settle()
	if got := speaker(); got != "Varnish Ministry of Trade" {
		t.Fatalf("speaker %q", got)
	}
	x.run("undo")
	if got := speaker(); got != "Ada Lindqvist" {
		t.Errorf("after undo %q", got)
	}
	x.run("redo")
	if got := speaker(); got != "Varnish Ministry of Trade" {
		t.Errorf("after redo %q", got)
	}
	if !strings.Contains(strings.Join(historyScene(x.w.d, 400).words, " "), "speaker of “ready to open") {
		t.Error("the history does not tell the change")
	}
}

func TestNothingFiresBehindADialog(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.w.about()
	x.run("side")
	if x.w.panes.shown.NoSide {
		t.Error("a pane folded behind the dialog")
	}
	x.w.importer.dropped([]fyne.URI{storage.NewFileURI("/tmp/a.txt")})
	x.settle()
	if x.app.Imported != nil {
		t.Error("a drop was taken behind the dialog")
	}
}

func TestPanesFoldAndAreRemembered(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.run("side")
	x.run("map")
	x.w.tab("quotes")
	got := readPanes(x.w.keepState())
	if !got.NoSide || !got.NoMap || got.NoArticle || got.Tab != "quotes" {
		t.Errorf("remembered %+v", got)
	}
	if odd := readPanes(`{"Left":7,"Width":-1}`); odd != defaultPanes() {
		t.Errorf("odd sizes gave %+v", odd)
	}
}

func TestCommandsAreOneTable(t *testing.T) {
	x := newBench(t, made.Brief(1))
	ids, labels, shortcuts := map[string]bool{}, map[string]bool{}, map[string]string{}
	for _, c := range x.w.table {
		if ids[c.id] || labels[c.label] {
			t.Errorf("%s is there twice", c.id)
		}
		ids[c.id], labels[c.label] = true, true
		if c.keys == nil {
			continue
		}
		name := c.keys.ShortcutName()
		if other, ok := shortcuts[name]; ok {
			t.Errorf("%s and %s have the shortcut %s", other, c.id, name)
		}
		shortcuts[name] = c.id
		if keyWords(c.keys) == "" {
			t.Errorf("the cheat sheet has no keys for %s", c.id)
		}
	}
}

func TestMapFiltersAndOpens(t *testing.T) {
	x := newBench(t, made.Brief(1))
	m := x.w.chart
	m.Resize(fyne.NewSize(600, 400))
	m.fit()
	var at fyne.Position
	for _, n := range m.shown.Nodes {
		if n.Label == "Fishermen" {
			at = m.lens.at(n.Point)
		}
	}
	m.Tapped(&fyne.PointEvent{Position: at})
	x.settle()
	if len(x.w.cards.events) != 1 || x.w.cards.events[0].ID != "e30" {
		t.Errorf("the filter leaves %d cards", len(x.w.cards.events))
	}
	m.DoubleTapped(&fyne.PointEvent{Position: at})
	x.settle()
	if !x.w.actor.body.Visible() || !strings.Contains(drawn(x.w.actor.list), "protest against") {
		t.Error("the actor's page does not show its ties")
	}
	x.w.looseKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	x.w.looseKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if x.w.d.page != "" || len(x.w.cards.events) != 4 {
		t.Error("Escape does not step back")
	}
}

func TestMapZoomsAboutThePointer(t *testing.T) {
	x := newBench(t, made.Brief(1))
	m := x.w.chart
	m.Resize(fyne.NewSize(600, 400))
	at := fyne.NewPos(123, 77)
	before := m.lens.back(at)
	m.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, 10)})
	after := m.lens.back(at)
	if math.Abs(before.X-after.X) > 0.01 || math.Abs(before.Y-after.Y) > 0.01 {
		t.Errorf("what was under the pointer moved from %v to %v", before, after)
	}
}

func TestMapNodeStaysWhereItWasDragged(t *testing.T) {
	x := newBench(t, made.Brief(1))
	m := x.w.chart
	m.Resize(fyne.NewSize(600, 400))
	n := m.shown.Nodes[0]
	at := m.lens.at(n.Point).AddXY(30, 20)
	m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(30, 20)})
	m.DragEnd()
	x.settle()
	if got := m.full.Nodes[0]; !got.Pinned || got.Point == n.Point {
		t.Errorf("%+v did not stay", got.Point)
	}
}
