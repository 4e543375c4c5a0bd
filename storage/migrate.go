package storage

import (
	"bytes"
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"readout/app/brief"
)

//go:embed migrations/*.sql
var embedded embed.FS

func migrationFiles() fs.FS {
	sub, err := fs.Sub(embedded, "migrations")
	if err != nil {
		panic(err) // the name is a constant
	}
	return sub
}

// applicationID stands in the head of every library: "RDOT".
const applicationID = 0x52444F54

// searchSchema is the schema that brought the tables of search.
const searchSchema = 2

// migration is one numbered SQL file, "0001_truth.sql".
type migration struct {
	number int
	name   string
	sql    string
}

// readMigrations reads the files in order; their numbers are 1, 2, 3, …
func readMigrations(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "*.sql") // sorted
	if err != nil {
		return nil, err
	}
	var steps []migration
	for i, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		prefix, _, _ := strings.Cut(name, "_")
		if n, err := strconv.Atoi(prefix); err != nil || n != i+1 {
			return nil, fmt.Errorf("migration %s: its number is not %d", name, i+1)
		}
		steps = append(steps, migration{i + 1, name, string(text)})
	}
	return steps, nil
}

// probe looks at the file before it is opened for writing, so that a file that
// is not ours, or newer than we know, is not touched.
func probe(ctx context.Context, path string, newest int) error {
	if err := makeFolder(path); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		if info, e := os.Stat(path); e == nil && info.IsDir() {
			return fmt.Errorf("it is a folder: %w", brief.ErrNotLibrary)
		}
		return err
	}
	defer f.Close()
	const magic = "SQLite format 3\x00"
	head := make([]byte, len(magic))
	switch _, err := io.ReadFull(f, head); {
	case err == io.EOF:
		return nil // an empty file becomes a library
	case err != nil || !bytes.Equal(head, []byte(magic)):
		return brief.ErrNotLibrary
	}
	return probeSchema(ctx, path, newest)
}

func probeSchema(ctx context.Context, path string, newest int) error {
	db, err := sql.Open("sqlite", dsn(path, waits, "query_only(1)"))
	if err != nil {
		return err
	}
	defer db.Close()
	var id, version, tables int
	// One statement sees one state: another process may be filling the library.
	const query = `select (select application_id from pragma_application_id),
		(select user_version from pragma_user_version),
		(select count(*) from sqlite_schema)`
	if err := db.QueryRowContext(ctx, query).Scan(&id, &version, &tables); err != nil {
		return err
	}
	switch {
	case tables == 0 && id == 0:
		return nil // made a moment ago and not filled yet
	case id != applicationID:
		return brief.ErrNotLibrary
	case version > newest:
		return fmt.Errorf("schema %d, this version knows %d: %w", version, newest, brief.ErrNewer)
	}
	return nil
}

// migrate brings the library to the newest schema, each step in a transaction
// with its record. A library that holds anything is backed up first.
func migrate(ctx context.Context, db *sql.DB, path string, steps []migration) (migrated bool, err error) {
	var version int
	if err := db.QueryRowContext(ctx, "pragma user_version").Scan(&version); err != nil {
		return false, err
	}
	if version >= len(steps) {
		return false, nil
	}
	backedUp := false
	for _, m := range steps[version:] {
		err := m.apply(ctx, db, func(version int) error {
			if backedUp || version == 0 {
				return nil
			}
			backedUp = true
			return backup(ctx, path, version)
		})
		if err != nil {
			return true, fmt.Errorf("migration %s: %w", m.name, err)
		}
		// What was empty when we began holds nothing to back up in between.
		backedUp = true
	}
	return true, nil
}

// apply runs before and then the step while it holds the lock for writing:
// another process may be migrating the same library.
func (m migration) apply(ctx context.Context, db *sql.DB, before func(version int) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var version int
	if err := tx.QueryRowContext(ctx, "pragma user_version").Scan(&version); err != nil {
		return err
	}
	if version >= m.number {
		return nil // the other process was first
	}
	if err := before(version); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, m.sql); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("pragma user_version = %d", m.number)); err != nil {
		return err
	}
	return tx.Commit()
}

// backup writes a copy of the library, which is in a schema of that version,
// beside it; it is there whole or not at all. It reads through a connection of
// its own, since vacuum cannot run within a transaction.
func backup(ctx context.Context, path string, version int) error {
	file := fmt.Sprintf("%s.schema%d.bak", path, version)
	part := file + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	db, err := sql.Open("sqlite", dsn(path, waits))
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, "vacuum into ?", part); err != nil {
		os.Remove(part)
		return fmt.Errorf("backup before migration: %w", err)
	}
	return os.Rename(part, file)
}
