package export

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"readout/app/brief"
)

// ToFile writes b to the file at path, in the format of its ending. The file
// is written beside path, synced and renamed over it: whoever looks finds the
// old file or the whole new one, never half of it, and where anything fails
// nothing is left behind. Errors wrap brief.ErrFormat, fs.ErrPermission,
// fs.ErrNotExist or the system's "no space".
func ToFile(ctx context.Context, path string, b brief.Brief, opt Options, progress func(done, total int)) error {
	f, err := ByPath(path)
	if err != nil {
		return err
	}
	return atomically(path, func(w io.Writer) error { return Write(ctx, w, f, b, opt, progress) })
}

// atomically gives write a file that becomes path when all went well.
func atomically(path string, write func(io.Writer) error) (err error) {
	wrap := func(err error) error { return fmt.Errorf("write %s: %w", path, err) }
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return wrap(errors.New("it is a folder"))
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".readout-*")
	if err != nil {
		return wrap(err)
	}
	defer func() {
		if err != nil {
			tmp.Close() // closed already where it is the rename that went wrong
			os.Remove(tmp.Name())
		}
	}()
	out := bufio.NewWriterSize(tmp, 1<<16)
	if err := write(out); err != nil {
		return wrap(err)
	}
	if err := out.Flush(); err != nil {
		return wrap(err)
	}
	// CreateTemp lets only the owner read; an exported file is like any other.
	if runtime.GOOS != "windows" {
		mode := os.FileMode(0o644)
		if info, err := os.Stat(path); err == nil {
			mode = info.Mode().Perm()
		}
		if err := tmp.Chmod(mode); err != nil {
			return wrap(err)
		}
	}
	if err := tmp.Sync(); err != nil {
		return wrap(err)
	}
	if err := tmp.Close(); err != nil {
		return wrap(err)
	}
	if err := os.Rename(tmp.Name(), path); err != nil {
		return wrap(err)
	}
	return nil
}
