package storage_test

import (
	"testing"

	"readout/app"
	"readout/storage"
)

// The library is what the app wants one to be.
var _ app.Store = (*storage.DB)(nil)

func TestX(t *testing.T) {
	db, err := storage.Open(t.Context(), t.TempDir()+"/a b#%?/l.db")
	if err != nil {
		t.Fatal(err)
	}
	t.Log(db.Path())
	defer db.Close()
	t.Log(db.Search(t.Context(), app.Query{Text: "hello -x actor:y 외교부 date:2025 type:consult outlet:z"}))
}
