package views

import (
	"testing"
	"time"

	"readout/views/made"
)

// A brief of 100 events opens within 200 ms, with room for a slow machine.
func TestOpensAHundredEventsQuickly(t *testing.T) {
	x := newBench(t, made.Brief(1))
	b := made.Brief(25)
	b.ID = "bother"
	x.app.Base = b
	x.w.d.hints.slice = 7 * time.Millisecond
	begin := time.Now()
	x.w.d.show(b)
	took := time.Since(begin)
	x.settle()
	if len(x.w.cards.events) != 100 {
		t.Fatalf("%d cards", len(x.w.cards.events))
	}
	t.Logf("100 cards in %v", took)
	if !raced && took > 600*time.Millisecond {
		t.Errorf("showing 100 cards took %v", took)
	}
}
