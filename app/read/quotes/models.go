package quotes

import (
	"fmt"
	"sync"

	"readout/app/read/learn"
	"readout/assets"
)

// New loads the models, once.
func New() (*Finder, error) { return load() }

var load = sync.OnceValues(func() (*Finder, error) { return Load(assets.Model) })

// Load reads the models with open, which is given their file names.
func Load(open func(name string) ([]byte, error)) (*Finder, error) {
	f := &Finder{cut: defaults}
	for name, m := range f.files() {
		b, err := open(name)
		if err != nil {
			return nil, err
		}
		if *m, err = learn.Decode(b); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return f, nil
}

// Save writes the models with write.
func (f *Finder) Save(write func(name string, b []byte) error) error {
	for name, m := range f.files() {
		if err := write(name, (*m).Encode()); err != nil {
			return err
		}
	}
	return nil
}

func (f *Finder) files() map[string]**learn.Model {
	return map[string]**learn.Model{
		"quotes-cue.bin":  &f.cue,
		"quotes-tag.bin":  &f.tag,
		"quotes-said.bin": &f.said,
		"quotes-keep.bin": &f.keep,
	}
}
