package views

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

// ending sees to it that the program ends once it was told to. The toolkit can
// wait for ever for an event of its own that came while it closed; what is left
// then is a program without a window that holds the library, and every later
// start hands its files to it and ends.
type ending struct {
	exit  func(code int)
	wait  time.Duration
	mu    sync.Mutex
	timer *time.Timer
}

func newEnding() *ending { return &ending{exit: os.Exit, wait: 5 * time.Second} }

// begin counts down. All that was changed is saved when it is made, so that
// nothing is lost.
func (e *ending) begin() {
	if e == nil {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.timer == nil {
		e.timer = time.AfterFunc(e.wait, func() { e.exit(0) })
	}
}

// over stops counting: the toolkit came to its end.
func (e *ending) over() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.timer != nil {
		e.timer.Stop()
	}
}

// heed begins when the system asks the program to end; the toolkit closes the
// window then.
func (e *ending) heed() {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-asked
		e.begin()
	}()
}
