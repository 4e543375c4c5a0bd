package views

import (
	"context"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"readout/app"
	"readout/views/made"
)

// pump is a UI goroutine for a test in a bubble: what is posted runs when the
// test's own goroutine lets it.
type pump chan func()

func (p pump) post(f func()) { p <- f }

// pass lets time go by, a bit at a time, and runs what is posted meanwhile.
func (p pump) pass(d time.Duration) {
	const bits = 20
	for range bits {
		time.Sleep(d / bits)
		synctest.Wait()
		for len(p) > 0 {
			(<-p)()
			synctest.Wait()
		}
	}
}

func TestNoticeGoesAwayByItself(t *testing.T) {
	dressed(t)
	synctest.Test(t, func(t *testing.T) {
		ui := make(pump, 100)
		n := newNotices(ui.post)
		n.say("Copied.")
		ui.pass(n.stay - time.Second)
		if n.last != "Copied." {
			t.Fatal("gone too early")
		}
		n.say("Copied again.")
		ui.pass(2 * time.Second)
		if n.last != "Copied again." {
			t.Fatal("the older notice's clock took the newer one away")
		}
		ui.pass(n.stay)
		if n.last != "" {
			t.Error("it stays")
		}
	})
}

func TestHintWaitsForThePointerToRest(t *testing.T) {
	dressed(t)
	synctest.Test(t, func(t *testing.T) {
		ui := make(pump, 100)
		h := newHints(ui.post)
		h.layer.Resize(fyne.NewSize(400, 300))
		h.later(func() string { return "first" }, fyne.NewPos(10, 10))
		ui.pass(h.wait / 2)
		h.hide()
		h.later(func() string { return "second" }, fyne.NewPos(10, 10))
		ui.pass(h.wait / 2)
		if len(h.layer.Objects) != 0 {
			t.Fatal("shown while the pointer moves")
		}
		ui.pass(h.wait)
		if len(h.layer.Objects) != 1 {
			t.Error("not shown")
		}
	})
}

func TestSearchAsksOnceAfterAPause(t *testing.T) {
	dressed(t)
	synctest.Test(t, func(t *testing.T) {
		ui := make(pump, 100)
		a := &counting{App: made.New(made.Brief(1))}
		d := newDesk(a, newTasks(ui.post))
		b := newSearchBox(d, test.NewWindow(nil))
		for _, words := range []string{"k", "ki", "kim"} {
			b.typed(words)
			ui.pass(b.wait / 3)
		}
		ui.pass(time.Second)
		if len(a.asked) != 1 || a.asked[0] != "kim" {
			t.Errorf("asked %q", a.asked)
		}
	})
}

type counting struct {
	*made.App
	asked []string
}

func (c *counting) Search(_ context.Context, q app.Query) ([]app.Hit, error) {
	c.asked = append(c.asked, q.Text)
	return nil, nil
}

func TestNewerTaskDropsTheOlderResult(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ui := make(pump, 100)
		ts := newTasks(ui.post)
		var got []string
		work := func(d time.Duration, s string) func(context.Context) (string, error) {
			return func(context.Context) (string, error) { time.Sleep(d); return s, nil }
		}
		done := func(s string, _ error) { got = append(got, s) }
		start(ts, "search", work(time.Second, "old"), done)
		start(ts, "search", work(time.Millisecond, "new"), done)
		ui.pass(2 * time.Second)
		if len(got) != 1 || got[0] != "new" {
			t.Errorf("results %q", got)
		}
	})
}

func TestQueueKeepsOrderAndDropsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ui := make(pump, 100)
		q := &queue{tasks: newTasks(ui.post), kind: "edit"}
		var got []int
		for i := range 5 {
			enqueue(q, func(context.Context) (int, error) { time.Sleep(time.Duration(5-i) * time.Second); return i, nil },
				func(v int, _ error) { got = append(got, v) })
		}
		ui.pass(time.Minute)
		if len(got) != 5 || got[0] != 0 || got[4] != 4 {
			t.Errorf("order %v", got)
		}
	})
}

// A program that was told to end ends, whatever the toolkit waits for.
func TestEndingDoesNotWaitForEver(t *testing.T) {
	for name, c := range map[string]struct {
		over time.Duration // when the toolkit came to its end, 0 for never
		want bool
	}{"the toolkit ends": {time.Second, false}, "it never does": {0, true}} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var exits atomic.Int32
				e := newEnding()
				e.exit = func(int) { exits.Add(1) }
				e.begin()
				e.begin()
				if c.over > 0 {
					time.Sleep(c.over)
					e.over()
				}
				time.Sleep(time.Minute)
				if n := exits.Load(); (n == 1) != c.want || n > 1 {
					t.Errorf("%d exits", n)
				}
			})
		})
	}
	var none *ending
	none.begin() // there is none under test
}
