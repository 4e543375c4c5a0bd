//go:build !race

// The race detector takes memory of its own.

package export

import (
	"io"
	"runtime"
	"testing"
	"time"
)

// TestBigBriefs holds every format to the memory it may take for 500 events.
func TestBigBriefs(t *testing.T) {
	const mostMemory = 300 << 20
	b := bigBrief(t, 500)
	for _, f := range Formats() {
		t.Run(f.Ending, func(t *testing.T) {
			runtime.GC()
			done, peak := make(chan struct{}), make(chan uint64)
			go func() { peak <- watched(done) }()
			if err := Write(t.Context(), io.Discard, f, b, Options{}, nil); err != nil {
				t.Fatal(err)
			}
			close(done)
			if most := <-peak; most > mostMemory {
				t.Errorf("%d MB", most>>20)
			}
		})
	}
}

// watched is the most memory in use until done.
func watched(done <-chan struct{}) (most uint64) {
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	var m runtime.MemStats
	for {
		runtime.ReadMemStats(&m)
		most = max(most, m.HeapInuse+m.StackInuse)
		select {
		case <-done:
			return most
		case <-tick.C:
		}
	}
}
