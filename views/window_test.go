package views

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"readout/app/brief"
	"readout/views/made"
)

// bench is a window over made-up data whose background work is run by settle,
// on the test's own goroutine: no test waits for a clock.
type bench struct {
	t   *testing.T
	w   *window
	app *made.App
	ui  chan func()
}

func newBench(t *testing.T, b brief.Brief) *bench {
	t.Helper()
	x := &bench{t: t, app: made.New(b), ui: make(chan func(), 1000)}
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
