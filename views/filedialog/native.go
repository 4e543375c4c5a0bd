//go:build !ci && !flatpak

package filedialog

import (
	"errors"
	"runtime"
	"strings"

	"github.com/sqweek/dialog"
)

// New starts the thread that dialogs run on.
func New() *Dialogs {
	d := &Dialogs{jobs: make(chan func())}
	go func() {
		runtime.LockOSThread()
		for f := range d.jobs {
			f()
		}
	}()
	return d
}

// OpenFile asks for one file to read; ErrCancelled or ErrBusy where none came.
func (d *Dialogs) OpenFile(title string, filters []Filter) (string, error) {
	return d.do(func() (string, error) {
		b := dialog.File().Title(title)
		for _, f := range filters {
			b = b.Filter(f.Name, bothCases(f.Endings)...)
		}
		return plain(b.Load())
	})
}

// OpenFolder asks for a folder.
func (d *Dialogs) OpenFolder(title string) (string, error) {
	return d.do(func() (string, error) { return plain(dialog.Directory().Title(title).Browse()) })
}

// SaveFile asks for a file to write; it asks before one is replaced.
func (d *Dialogs) SaveFile(title, name string, filters []Filter) (string, error) {
	return d.do(func() (string, error) {
		b := dialog.File().Title(title).SetStartFile(name)
		for _, f := range filters {
			b = b.Filter(f.Name, bothCases(f.Endings)...)
		}
		return plain(b.Save())
	})
}

func plain(path string, err error) (string, error) {
	if errors.Is(err, dialog.ErrCancelled) {
		return "", ErrCancelled
	}
	return path, err
}

// bothCases adds the endings in capitals: Linux compares them as they are.
func bothCases(endings []string) []string {
	all := make([]string, 0, 2*len(endings))
	for _, e := range endings {
		all = append(all, e, strings.ToUpper(e))
	}
	return all
}
