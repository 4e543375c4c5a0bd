package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"readout/app/brief"
)

// plain wraps what the database or the system says in the sentinel that
// callers test for.
func plain(err error) error {
	if err == nil {
		return nil
	}
	if kind := kindOf(err); kind != nil && !errors.Is(err, kind) {
		return fmt.Errorf("%w: %w", kind, err)
	}
	return err
}

func kindOf(err error) error {
	var coded *sqlite.Error
	if errors.As(err, &coded) {
		switch coded.Code() & 0xff { // the low byte is the primary code
		case sqlite3.SQLITE_FULL:
			return brief.ErrNoSpace
		case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH:
			return brief.ErrNoRights
		case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
			return brief.ErrInUse
		case sqlite3.SQLITE_NOTADB:
			return brief.ErrNotLibrary
		case sqlite3.SQLITE_CORRUPT:
			return brief.ErrDamaged
		}
	}
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return brief.ErrNotFound
	case errors.Is(err, syscall.ENOSPC):
		return brief.ErrNoSpace
	case errors.Is(err, fs.ErrPermission):
		return brief.ErrNoRights
	}
	return nil
}
