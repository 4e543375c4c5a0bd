package views

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"readout/app"
	"readout/views/made"
)

func direct(f func()) { f() }

func TestNoticeGoesAwayByItself(t *testing.T) {
	dressed(t)
	synctest.Test(t, func(t *testing.T) {
		n := newNotices(direct)
		n.say("Copied.")
		time.Sleep(n.stay - time.Second)
		synctest.Wait()
		if n.last != "Copied." {
			t.Fatal("gone too early")
		}
		n.say("Copied again.")
		time.Sleep(2 * time.Second)
		synctest.Wait()
		if n.last != "Copied again." {
			t.Fatal("the older notice's clock took the newer one away")
		}
		time.Sleep(n.stay)
		synctest.Wait()
		if n.last != "" {
			t.Error("it stays")
		}
	})
}

func TestHintWaitsForThePointerToRest(t *testing.T) {
	dressed(t)
	synctest.Test(t, func(t *testing.T) {
		h := newHints(direct)
		h.layer.Resize(fyne.NewSize(400, 300))
		h.later(func() string { return "first" }, fyne.NewPos(10, 10))
		time.Sleep(h.wait / 2)
		h.hide()
		h.later(func() string { return "second" }, fyne.NewPos(10, 10))
		time.Sleep(h.wait / 2)
		synctest.Wait()
		if len(h.layer.Objects) != 0 {
			t.Fatal("shown while the pointer moves")
		}
		time.Sleep(h.wait)
		synctest.Wait()
		if len(h.layer.Objects) != 1 {
			t.Error("not shown")
		}
	})
}

func TestSearchAsksOnceAfterAPause(t *testing.T) {
	dressed(t)
	synctest.Test(t, func(t *testing.T) {
		a := &counting{App: made.New(made.Brief(1))}
		d := newDesk(a, newTasks(direct))
		b := newSearchBox(d, test.NewWindow(nil))
		for _, words := range []string{"k", "ki", "kim"} {
			b.typed(words)
			time.Sleep(b.wait / 3)
		}
		time.Sleep(time.Second)
		synctest.Wait()
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
		ts := newTasks(direct)
		var got []string
		work := func(d time.Duration, s string) func(context.Context) (string, error) {
			return func(context.Context) (string, error) { time.Sleep(d); return s, nil }
		}
		done := func(s string, _ error) { got = append(got, s) }
		start(ts, "search", work(time.Second, "old"), done)
		start(ts, "search", work(time.Millisecond, "new"), done)
		time.Sleep(2 * time.Second)
		synctest.Wait()
		if len(got) != 1 || got[0] != "new" {
			t.Errorf("results %q", got)
		}
	})
}

func TestQueueKeepsOrderAndDropsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := &queue{tasks: newTasks(direct), kind: "edit"}
		var got []int
		for i := range 5 {
			enqueue(q, func(context.Context) (int, error) { time.Sleep(time.Duration(5-i) * time.Second); return i, nil },
				func(v int, _ error) { got = append(got, v) })
		}
		time.Sleep(time.Minute)
		synctest.Wait()
		if len(got) != 5 || got[0] != 0 || got[4] != 4 {
			t.Errorf("order %v", got)
		}
	})
}
