package lexicon

import (
	"bytes"
	"errors"
	"testing"
)

func TestFoldAndShape(t *testing.T) {
	for _, tt := range []struct{ word, fold, shape string }{
		{"Don’t", "don't", "Xx?x"},
		{"“", "\"", "?"},
		{"NATO", "nato", "X"},
		{"U.S.", "u.s.", "X.X."},
		{"mid-2024", "mid-2024", "x-d"},
		{"Élysée", "élysée", "Xx"},
		{"''", "\"", "'"},
		{"—", "-", "?"},
	} {
		if f := Fold(tt.word); f != tt.fold {
			t.Errorf("Fold(%q) = %q, want %q", tt.word, f, tt.fold)
		}
		if s := Shape(tt.word); s != tt.shape {
			t.Errorf("Shape(%q) = %q, want %q", tt.word, s, tt.shape)
		}
	}
}

func TestFileComesBackUnchanged(t *testing.T) {
	l := New(map[string]Entry{"bern": {Cluster: 3, Coarse: 1, Tags: 7}, "d,d": {Cluster: 5, Coarse: 2}})
	got, err := Decode(l.Encode())
	if err != nil || got.Len() != 2 || got.Entry("bern") != l.Entry("bern") || !bytes.Equal(got.Encode(), l.Encode()) {
		t.Errorf("got %v, %v", got, err)
	}
	if e := got.Entry("1,200"); e.Cluster != 5 || e.Tags != 0 {
		t.Errorf("a number has entry %+v", e)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(New(map[string]Entry{"a": {}}).Encode())
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := Decode(b); err != nil && !errors.Is(err, ErrLexicon) {
			t.Errorf("error %v is not ErrLexicon", err)
		}
	})
}
