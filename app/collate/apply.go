package collate

import (
	"fmt"

	"readout/app/brief"
)

// Apply makes the brief that edits, none of them undone, make of b. An edit
// whose target is gone goes to Brief.Lost.
func Apply(b brief.Brief, edits []brief.Edit) brief.Brief {
	for _, e := range edits {
		next, err := apply(b, e)
		if err != nil {
			b.Lost = append(b.Lost[:len(b.Lost):len(b.Lost)], e)
			continue
		}
		b = next
	}
	return b
}

// Check tells why an edit could not be applied to b: brief.ErrNotFound or
// brief.ErrInvalid, nil where it can.
func Check(b brief.Brief, e brief.Edit) error {
	_, err := apply(b, e)
	return err
}

func apply(b brief.Brief, e brief.Edit) (brief.Brief, error) {
	switch {
	case e.Op == brief.Rename && e.Target == b.ID:
		b.Name = e.Value
		return b, nil
	}
	return b, fmt.Errorf("edit %q of %s: %w", e.Op, e.Target, brief.ErrNotFound)
}
