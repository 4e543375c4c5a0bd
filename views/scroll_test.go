package views

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"readout/views/made"
)

// reopened is another window on what a first one left.
func (x *bench) reopened() *bench {
	x.t.Helper()
	y := &bench{t: x.t, app: x.app, ui: make(chan func(), 1000)}
	y.w = newWindow(test.NewTempApp(x.t), x.app, func(f func()) { y.ui <- f }, Options{Version: "test"})
	y.w.win.Resize(fyne.NewSize(1280, 800))
	y.w.load(nil)
	y.settle()
	x.t.Cleanup(func() { y.w.d.tasks.close(time.Second); y.w.win.Close() })
	return y
}

func TestScrolledBackOnReopening(t *testing.T) {
	x := newBench(t, made.Brief(12))
	x.w.d.selectCard(x.w.cards.events[2].ID)
	x.settle()
	x.w.cards.list.ScrollToOffset(2600)
	want := x.w.cards.list.place()
	if want.Row == 0 {
		t.Fatalf("the cards do not scroll: %+v", want)
	}
	x.w.d.showArticle(x.w.d.brief.Articles[3].ID)
	if err := x.app.SetState(t.Context(), "panes", x.w.keepState()); err != nil {
		t.Fatal(err)
	}
	y := x.reopened()
	for range 200 { // rows are measured in slices
		if y.w.cards.list.place() == want {
			break
		}
		time.Sleep(5 * time.Millisecond)
		y.settle()
	}
	if got := y.w.cards.list.place(); got != want {
		t.Errorf("the cards are at %+v, were at %+v", got, want)
	}
	if y.w.d.article != x.w.d.article {
		t.Error("another article is shown")
	}
	if y.w.d.card != x.w.d.card {
		t.Error("another card is selected")
	}
}

// What a card says lights its sentence, and the article scrolls there.
func TestClickScrollsTheArticleToTheSentence(t *testing.T) {
	b := made.Brief(1)
	x := newBench(t, b)
	x.w.win.Resize(fyne.NewSize(900, 420)) // too small for the whole article
	x.settle()
	v := x.w.article
	for i := range x.w.cards.events {
		for _, z := range x.w.cards.list.build(i, 600).zones {
			if len(z.spans) == 0 || z.tap == nil {
				continue
			}
			v.list.ScrollToBottom()
			z.tap()
			x.settle()
			if s := z.spans[0]; v.shown != s.Article || !x.inView(s.Start) {
				t.Errorf("card %d, %q: its sentence is not in view", i, z.label)
			}
		}
	}
}

// inView tells whether the article shows the line that holds a byte.
func (x *bench) inView(at int) bool {
	v := x.w.article
	from := v.list.GetScrollOffset()
	for i, p := range v.paras {
		if at < p.Start || at >= p.End {
			continue
		}
		for _, r := range v.paint(i+1, v.list.width).runs {
			if at >= r.at && at < r.at+len(r.text) {
				y := v.list.top(i+1) + r.y
				return y >= from && y+r.h <= from+v.list.Size().Height+1
			}
		}
	}
	return false
}

// A click on a lit stretch selects its card and brings it into view.
func TestLitStretchSelectsItsCard(t *testing.T) {
	x := newBench(t, made.Brief(8))
	v := x.w.article
	last := x.w.cards.events[len(x.w.cards.events)-1]
	x.w.d.showArticle(evidence(last)[0].Article)
	x.settle()
	for i := range v.list.count() {
		for _, z := range v.paint(i, 400).zones {
			for _, here := range takenAt(x.w.d.ix.taken[v.shown], evidence(last)[0]) {
				if here.event == last.ID && z.label != "" && z.tap != nil && x.w.d.card != last.ID {
					z.tap()
				}
			}
		}
	}
	x.settle()
	i := x.w.cards.index()
	if i < 0 {
		t.Fatal("no card is selected")
	}
	l := x.w.cards.list
	for range 200 {
		if l.wish == nil {
			break
		}
		time.Sleep(5 * time.Millisecond)
		x.settle()
	}
	if y, from := l.top(i), l.GetScrollOffset(); y < from-1 || y > from+l.Size().Height {
		t.Errorf("card %d at %v is not in view, which begins at %v", i, y, from)
	}
}
