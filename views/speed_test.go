package views

import (
	"testing"
	"time"

	"readout/views/made"
)

func TestOpensAHundredEvents(t *testing.T) {
	x := newBench(t, made.Brief(1))
	x.open(25)
	x.settle()
	if n := len(x.w.cards.events); n != 100 {
		t.Fatalf("%d cards", n)
	}
}

// The promise is a brief of 100 events in 200 ms.
func BenchmarkOpenAHundredEvents(b *testing.B) {
	x := newBench(b, made.Brief(1))
	for b.Loop() {
		x.open(25)
		x.settle()
	}
}

// open shows a brief of 4*n events, as a click on it does.
func (x *bench) open(n int) {
	b := made.Brief(n)
	b.ID = "bother"
	x.app.Base = b
	x.w.d.hints.slice = 7 * time.Millisecond
	x.w.d.show(b)
}
