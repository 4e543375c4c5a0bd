// Package filedialog shows the system's own file dialogs. It alone knows the
// library that draws them; built for tests or for a sandbox it has none, and
// the window falls back on the toolkit's dialog.
package filedialog

import (
	"errors"
	"sync"
)

// ErrCancelled: the person closed the dialog without choosing.
var ErrCancelled = errors.New("cancelled")

// ErrBusy: another dialog is open; two at once would end the program.
var ErrBusy = errors.New("another file dialog is open")

// Filter is a kind of file that may be chosen.
type Filter struct {
	Name    string
	Endings []string // without the dot
}

// Dialogs opens one dialog at a time, each on a thread of its own. Its methods
// block and are called off the UI goroutine.
type Dialogs struct {
	open sync.Mutex
	jobs chan func()
}

// do runs f on the dialogs' thread: the system's toolkit wants one thread only.
func (d *Dialogs) do(f func() (string, error)) (path string, err error) {
	if !d.open.TryLock() {
		return "", ErrBusy
	}
	defer d.open.Unlock()
	done := make(chan struct{})
	d.jobs <- func() {
		defer close(done)
		path, err = f()
	}
	<-done
	return path, err
}
