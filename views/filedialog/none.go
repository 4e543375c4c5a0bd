//go:build ci || flatpak

package filedialog

// New returns nil: there is no dialog of the system in this build, and the
// window uses the toolkit's.
func New() *Dialogs { return nil }

// OpenFile always ends with ErrCancelled in this build.
func (d *Dialogs) OpenFile(string, []Filter) (string, error) { return "", ErrCancelled }

// OpenFolder always ends with ErrCancelled in this build.
func (d *Dialogs) OpenFolder(string) (string, error) { return "", ErrCancelled }

// SaveFile always ends with ErrCancelled in this build.
func (d *Dialogs) SaveFile(string, string, []Filter) (string, error) { return "", ErrCancelled }
