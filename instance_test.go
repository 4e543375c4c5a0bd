package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestSecondStartHandsItsFilesOver(t *testing.T) {
	library := filepath.Join(t.TempDir(), "library.db")
	first, err := claim(t.Context(), library, nil)
	if err != nil || first == nil {
		t.Fatalf("first start: %v, %v", first, err)
	}
	got := make(chan []string, 1)
	go func() { got <- <-first.files }()
	want := []string{filepath.Join(t.TempDir(), "한국 #1.txt")}
	second, err := claim(t.Context(), library, want)
	if err != nil || second != nil {
		t.Fatalf("second start: %v, %v", second, err)
	}
	if files := <-got; !slices.Equal(files, want) {
		t.Errorf("handed over %q, want %q", files, want)
	}
	first.close()

	third, err := claim(t.Context(), library, nil)
	if err != nil || third == nil {
		t.Fatalf("start after the first has closed: %v, %v", third, err)
	}
	third.close()
}

func TestStartAfterACrash(t *testing.T) {
	library := filepath.Join(t.TempDir(), "library.db")
	// A crash leaves the socket and the lock file, but not the lock.
	for _, f := range []string{socket(library), library + ".lock"} {
		if err := os.WriteFile(f, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	i, err := claim(t.Context(), library, nil)
	if err != nil || i == nil {
		t.Fatalf("%v, %v", i, err)
	}
	i.close()
}
