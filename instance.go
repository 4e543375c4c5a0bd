package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// instance is the one window on a library. A second start hands its files
// over to it instead of opening the same library twice.
type instance struct {
	lock     *flock.Flock
	listener net.Listener
	files    chan []string // what later starts hand over; empty to come forward
}

// handOverTime is how long the first window has to answer: it may be busy
// starting.
const handOverTime = 5 * time.Second

// claim makes this process the window on a library. Where another one is, it
// gets the files and first is nil.
func claim(ctx context.Context, library string, files []string) (first *instance, err error) {
	if err := os.MkdirAll(filepath.Dir(library), 0o700); err != nil {
		return nil, err
	}
	lock := flock.New(library + ".lock")
	free, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", library, err)
	}
	address := socket(library)
	if !free {
		return nil, handOver(ctx, address, files)
	}
	// The lock is ours, so a socket that is there was left by a crash.
	os.Remove(address)
	var listen net.ListenConfig
	listener, err := listen.Listen(ctx, "unix", address)
	if err != nil {
		_ = lock.Unlock()
		return nil, fmt.Errorf("listen for later starts: %w", err)
	}
	_ = os.Chmod(address, 0o600)
	i := &instance{lock: lock, listener: listener, files: make(chan []string)}
	go i.serve()
	return i, nil
}

// socket is a short path of its own for each library: socket paths may have
// some hundred bytes only.
func socket(library string) string {
	if absolute, err := filepath.Abs(library); err == nil {
		library = absolute
	}
	sum := sha256.Sum256([]byte(library))
	return filepath.Join(os.TempDir(), fmt.Sprintf("readout-%d-%s.sock", os.Getuid(), hex.EncodeToString(sum[:6])))
}

func (i *instance) serve() {
	defer close(i.files)
	for {
		conn, err := i.listener.Accept()
		if err != nil {
			return // closed
		}
		_ = conn.SetDeadline(time.Now().Add(handOverTime))
		var files []string
		if json.NewDecoder(conn).Decode(&files) == nil {
			i.files <- files
			_, _ = conn.Write([]byte("ok\n"))
		}
		conn.Close()
	}
}

func handOver(ctx context.Context, address string, files []string) error {
	absolute := make([]string, 0, len(files))
	for _, f := range files {
		path, err := filepath.Abs(f)
		if err != nil {
			return err
		}
		absolute = append(absolute, path)
	}
	dial := net.Dialer{Timeout: handOverTime}
	conn, err := dial.DialContext(ctx, "unix", address)
	if err != nil {
		return fmt.Errorf("readout is open on this library already, and does not answer: %w", err)
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(handOverTime))
	if err := json.NewEncoder(conn).Encode(absolute); err != nil {
		return fmt.Errorf("hand files over: %w", err)
	}
	var answer [3]byte
	if _, err := conn.Read(answer[:]); err != nil {
		return fmt.Errorf("hand files over: %w", err)
	}
	return nil
}

// close lets the next start be the first.
func (i *instance) close() {
	i.listener.Close()
	_ = i.lock.Unlock()
}
