package app

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"readout/app/brief"
)

// eachParallel calls work for 0 to n-1 on all cores and returns the first
// error; the others are cancelled then.
func eachParallel(ctx context.Context, n int, work func(ctx context.Context, i int) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				if err := work(ctx, i); err != nil {
					cancel(err)
				}
			}
		})
	}
	wait.Wait()
	return context.Cause(ctx)
}

// ticker reports progress at most ten times a second, so that a window is not
// flooded.
type ticker struct {
	mu    sync.Mutex
	at    Progress
	last  time.Time
	sleep time.Duration
	tell  func(Progress)
}

func newTicker(total int, tell func(Progress)) *ticker {
	return &ticker{at: Progress{Total: total}, sleep: time.Second / 10, tell: tell}
}

func (t *ticker) done(name string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.at.Done++
	t.at.Name = name
	if t.tell != nil && time.Since(t.last) >= t.sleep {
		t.last = time.Now()
		t.tell(t.at)
	}
}

func (t *ticker) finish() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.tell != nil {
		t.tell(t.at)
	}
}

// ReadAll reads articles on all cores and hands over their readings in the
// order they came; nothing is kept. An error that comes in an article's place
// is handed over in its place, as is what reading one met. It holds a few
// articles at a time, however many there are, and stops at the first error
// that out returns, or with ctx.
func (a *App) ReadAll(ctx context.Context, in func(yield func(brief.Article, error) bool), out func(brief.Reading, error) error) error {
	type result struct {
		reading brief.Reading
		err     error
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	ahead := 4 * runtime.GOMAXPROCS(0)
	order := make(chan chan result, ahead) // one slot an article, in order
	busy := make(chan struct{}, runtime.GOMAXPROCS(0))
	go func() {
		defer close(order)
		for art, err := range in {
			slot := make(chan result, 1)
			select {
			case order <- slot:
			case <-ctx.Done():
				return
			}
			if err != nil {
				slot <- result{err: err}
				continue
			}
			busy <- struct{}{}
			go func() {
				defer func() { <-busy }()
				r, err := a.Read(ctx, art)
				slot <- result{r, err}
			}()
		}
	}()
	for slot := range order {
		r := <-slot
		if ctx.Err() == nil {
			if err := out(r.reading, r.err); err != nil {
				cancel(err)
			}
		}
	}
	return context.Cause(ctx)
}
