package main

import (
	"context"
	"runtime/debug"
	"sync"

	"readout/app/brief"
	"readout/app/read"
)

// laterReader loads the language models when the first article is read, so
// that the window need not wait for them.
type laterReader struct {
	load func() (*read.Reader, error)
}

func newLaterReader() *laterReader { return &laterReader{sync.OnceValues(read.New)} }

// warm loads the models in the background; an error is told by Read. What
// unpacking them took goes back to the system.
func (l *laterReader) warm() {
	go func() {
		_, _ = l.load()
		debug.FreeOSMemory()
	}()
}

// Version is the reader's.
func (l *laterReader) Version() string { return read.Version }

// Read waits for the models and reads.
func (l *laterReader) Read(ctx context.Context, a brief.Article) (brief.Reading, error) {
	r, err := l.load()
	if err != nil {
		return brief.Reading{}, err
	}
	return r.Read(ctx, a)
}
