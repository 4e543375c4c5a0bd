package views

import (
	"context"
	"errors"
	"sync"
	"time"
)

// errSuperseded ends a task whose result nobody wants any more.
var errSuperseded = errors.New("superseded")

// tasks runs slow work off the UI goroutine, one of each kind at a time. Its
// methods are called on the UI goroutine only.
type tasks struct {
	post    func(func()) // fyne.Do, or a stand-in under test
	running map[string]context.CancelCauseFunc
	wait    sync.WaitGroup
}

func newTasks(post func(func())) *tasks {
	return &tasks{post: post, running: make(map[string]context.CancelCauseFunc)}
}

// start runs work in the background and then done on the UI goroutine. A newer
// task of the same kind drops the older one's result.
func start[T any](t *tasks, kind string, work func(context.Context) (T, error), done func(T, error)) {
	if stop := t.running[kind]; stop != nil {
		stop(errSuperseded)
	}
	ctx, stop := context.WithCancelCause(context.Background())
	t.running[kind] = stop
	t.wait.Go(func() {
		v, err := work(ctx)
		t.post(func() {
			if errors.Is(context.Cause(ctx), errSuperseded) {
				return
			}
			delete(t.running, kind)
			stop(nil)
			done(v, err)
		})
	})
}

// queue is start for work that must not drop what came before it, an edit for
// example: the kind's tasks run one after the other.
type queue struct {
	tasks *tasks
	kind  string
	busy  bool
	rest  []func()
}

// enqueue runs work after all that was put in before it.
func enqueue[T any](q *queue, work func(context.Context) (T, error), done func(T, error)) {
	run := func() {
		q.busy = true
		start(q.tasks, q.kind, work, func(v T, err error) {
			q.busy = false
			done(v, err)
			if !q.busy && len(q.rest) > 0 {
				next := q.rest[0]
				q.rest = q.rest[1:]
				next()
			}
		})
	}
	if q.busy {
		q.rest = append(q.rest, run)
		return
	}
	run()
}

// cancel stops the task of a kind; its done hears of it by ctx's error.
func (t *tasks) cancel(kind string) {
	if stop := t.running[kind]; stop != nil {
		stop(context.Canceled)
	}
}

// drop stops the task of a kind and forgets its result.
func (t *tasks) drop(kind string) {
	if stop := t.running[kind]; stop != nil {
		stop(errSuperseded)
		delete(t.running, kind)
	}
}

// close stops everything and waits a while for it to end.
func (t *tasks) close(limit time.Duration) {
	for _, stop := range t.running {
		stop(errSuperseded)
	}
	ended := make(chan struct{})
	go func() { t.wait.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(limit):
	}
}
