// Package storage keeps the library in one SQLite file. Articles, readings and
// edits are the truth; what search uses is derived from them.
package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/adrg/xdg"
	"modernc.org/sqlite"

	"readout/app/brief"
)

// DB is a library. It has one writer and a pool of readers, so that a search
// never waits for an import.
type DB struct {
	path  string
	write *sql.DB
	read  *sql.DB
	now   func() time.Time
}

// DefaultPath is the library in the system's folder for a user's data.
func DefaultPath() string { return filepath.Join(xdg.DataHome, "readout", "library.db") }

// Open opens the library at path, or makes one with its folder where there is
// none. An older library is backed up beside itself and migrated. Errors wrap
// brief.ErrNotLibrary, ErrNewer, ErrNoRights, ErrNoSpace, ErrInUse or
// ErrDamaged, and the file is then as it was.
func Open(ctx context.Context, path string) (*DB, error) {
	return open(ctx, path, migrationFiles())
}

func open(ctx context.Context, path string, migrations fs.FS) (*DB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("library %s: %w", path, err)
	}
	lockOpenFiles()
	steps, err := readMigrations(migrations)
	if err != nil {
		return nil, err
	}
	for patience := time.Now().Add(busyTimeout); ; {
		db := &DB{path: path, now: time.Now}
		err := plain(db.start(ctx, steps))
		if err == nil {
			return db, nil
		}
		db.Close()
		if !errors.Is(err, brief.ErrInUse) || time.Now().After(patience) || !pause(ctx, busyTimeout/100) {
			return nil, fmt.Errorf("library %s: %w", path, err)
		}
	}
}

// pause tells whether d passed before ctx was done.
func pause(ctx context.Context, d time.Duration) bool {
	select {
	case <-time.After(d):
		return true
	case <-ctx.Done():
		return false
	}
}

func (db *DB) start(ctx context.Context, steps []migration) (err error) {
	if err := probe(ctx, db.path, len(steps)); err != nil {
		return err
	}
	if db.write, err = sql.Open("sqlite", dsn(db.path, writerPragmas...)); err != nil {
		return err
	}
	db.write.SetMaxOpenConns(1)
	migrated, err := migrate(ctx, db.write, db.path, steps)
	if err != nil {
		return err
	}
	if db.read, err = sql.Open("sqlite", dsn(db.path, readerPragmas...)); err != nil {
		return err
	}
	db.read.SetMaxOpenConns(max(4, runtime.GOMAXPROCS(0)))
	if migrated && len(steps) >= searchSchema {
		return db.Rebuild(ctx)
	}
	return nil
}

// Path is the file the library is in.
func (db *DB) Path() string { return db.path }

// Close closes the library; a change in progress is finished first.
func (db *DB) Close() error {
	var first error
	for _, pool := range []*sql.DB{db.read, db.write} {
		if pool == nil {
			continue
		}
		if err := pool.Close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}

// busyTimeout is how long one waits for another program's lock. SQLite itself
// does not wait where a library changes to WAL or is closed by its last
// connection, so open asks again as long as that.
const (
	busyTimeout = 5 * time.Second
	waits       = "busy_timeout(5000)" // milliseconds
)

// The pragmas stand in the DSN so that every connection of a pool has them;
// busy_timeout comes first because the others may have to wait. FULL makes a
// person's edit survive a power cut.
var (
	writerPragmas = []string{waits, "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)"}
	readerPragmas = []string{waits, "query_only(1)", "foreign_keys(1)"}
)

func dsn(path string, pragmas ...string) string {
	slash := filepath.ToSlash(path)
	if slash[0] != '/' {
		slash = "/" + slash // C:/… in a URI
	}
	q := url.Values{"_pragma": pragmas, "_txlock": {"immediate"}}
	u := url.URL{Scheme: "file", Path: slash, RawQuery: q.Encode()}
	return u.String()
}

// lockOpenFiles asks for the locks that closing another descriptor of the file
// does not drop. Windows has no other ones and says so.
var lockOpenFiles = sync.OnceFunc(func() { _, _ = sqlite.OFDLocking(true) })

// change runs f in one transaction: all of it is kept or nothing.
func (db *DB) change(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := db.write.BeginTx(ctx, nil)
	if err != nil {
		return plain(err)
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return plain(err)
	}
	return plain(tx.Commit())
}

// stamp is the instant of a change as the tables keep it.
func (db *DB) stamp() string { return db.now().UTC().Format(time.RFC3339Nano) }

func parseStamp(s string) time.Time {
	t, _ := time.Parse(time.RFC3339Nano, s) // "" is the zero time
	return t
}

// makeFolder makes the folder the library is to be in.
func makeFolder(path string) error { return os.MkdirAll(filepath.Dir(path), 0o700) }
