package assets

import (
	"io/fs"
	"path"
	"testing"
)

// events.tsv has comments between its lines and is read by the events alone.
func TestRows(t *testing.T) {
	lists, err := fs.Glob(files, "words/*.tsv")
	if err != nil || len(lists) == 0 {
		t.Fatalf("no word lists: %v", err)
	}
	for _, list := range lists {
		name := path.Base(list)
		if name == "events.tsv" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			rows, err := Rows(name)
			if err != nil {
				t.Fatal(err)
			}
			if len(rows) == 0 {
				t.Fatal("no rows")
			}
			for i, row := range rows {
				if row[0] == "" {
					t.Errorf("row %d has nothing in its first column: %q", i, row)
				}
			}
		})
	}
	if _, err := Rows("none.tsv"); err == nil {
		t.Error("a list that is not there gave no error")
	}
}
