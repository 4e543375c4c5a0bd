package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"readout/app"
	"readout/app/brief"
	"readout/storage"
)

// sharedEnding is that of a file with one brief in it: a small library.
const sharedEnding = ".readout"

func isShared(path string) bool { return strings.EqualFold(filepath.Ext(path), sharedEnding) }

// share writes a brief to a .readout file: made beside it and renamed, so that
// half a file is never found.
func share(ctx context.Context, a *app.App, id brief.ID, path string) (err error) {
	dir, err := os.MkdirTemp(filepath.Dir(path), ".readout-*")
	if err != nil {
		return fmt.Errorf("share %s: %w", path, err)
	}
	defer os.RemoveAll(dir)
	made := filepath.Join(dir, "brief.db")
	to, err := storage.Open(ctx, made)
	if err != nil {
		return err
	}
	err = a.Share(ctx, id, to)
	if closed := to.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(made, path)
	}
	if err != nil {
		return fmt.Errorf("share %s: %w", path, err)
	}
	return nil
}

// takeShared copies the briefs of a .readout file into the library. It reads
// a copy, so that the file stays as it was, of an older version too.
func takeShared(ctx context.Context, a *app.App, path string, into brief.ID) ([]brief.ID, error) {
	dir, err := os.MkdirTemp("", "readout-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	copied := filepath.Join(dir, "brief.db")
	if err := copyFile(path, copied); err != nil {
		return nil, err
	}
	from, err := storage.Open(ctx, copied)
	if err != nil {
		return nil, err
	}
	defer from.Close()
	return a.TakeShared(ctx, from, into)
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if closed := out.Close(); err == nil {
		err = closed
	}
	return err
}
