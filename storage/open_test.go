package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"readout/app/brief"
)

func TestRefusedFilesAreNotTouched(t *testing.T) {
	dir := t.TempDir()
	file := func(name string, content []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	other := filepath.Join(dir, "other.db")
	execSQL(t, other, "create table x (y)")
	newer := filepath.Join(dir, "newer.db")
	openLibrary(t, newer).Close()
	execSQL(t, newer, "pragma user_version = 99")
	for name, c := range map[string]struct {
		path string
		want error
	}{
		"a text":                 {file("text.db", []byte("Dear reader, this is no library.")), brief.ErrNotLibrary},
		"a few bytes":            {file("short.db", []byte("hi")), brief.ErrNotLibrary},
		"another database":       {other, brief.ErrNotLibrary},
		"a damaged library":      {file("bad.db", append([]byte("SQLite format 3\x00"), make([]byte, 4096)...)), brief.ErrNotLibrary},
		"a newer library":        {newer, brief.ErrNewer},
		"a folder":               {dir, brief.ErrNotLibrary},
		"a file in its folder's": {filepath.Join(dir, "text.db", "library.db"), nil},
	} {
		t.Run(name, func(t *testing.T) {
			before, _ := os.ReadFile(c.path)
			db, err := Open(t.Context(), c.path)
			if err == nil {
				db.Close()
				t.Fatal("it was opened")
			}
			if c.want != nil && !errors.Is(err, c.want) {
				t.Errorf("got %v", err)
			}
			if after, _ := os.ReadFile(c.path); string(after) != string(before) {
				t.Error("the file was changed")
			}
		})
	}
}

func execSQL(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", dsn(path))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

func TestEmptyFileBecomesALibrary(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	keep(t, openLibrary(t, path), "b")
}

func TestOpenedByManyAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			db, err := Open(t.Context(), path)
			if err != nil {
				t.Error(err)
				return
			}
			defer db.Close()
			if _, _, _, err := db.Keep(t.Context(), brief.Summary{Name: "b"}, []brief.Reading{reading(article(fmt.Sprint("text ", i)))}); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if all, err := openLibrary(t, path).Briefs(t.Context()); err != nil || len(all) != 8 {
		t.Errorf("%d briefs, %v", len(all), err)
	}
}

func TestFullDiskTouchesNothing(t *testing.T) {
	db := tempLibrary(t)
	id := keep(t, db, "b", reading(article("kept")))
	var pages int
	if err := db.write.QueryRow("pragma page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if _, err := db.write.Exec(fmt.Sprintf("pragma max_page_count = %d", pages+3)); err != nil {
		t.Fatal(err)
	}
	_, _, _, err := db.Keep(t.Context(), brief.Summary{ID: id}, []brief.Reading{reading(article(strings.Repeat("long text ", 20000)))})
	if !errors.Is(err, brief.ErrNoSpace) {
		t.Errorf("got %v", err)
	}
	if _, all, err := db.Contents(t.Context(), id); err != nil || len(all) != 1 {
		t.Errorf("%d articles, %v", len(all), err)
	}
}

func TestNoRights(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root has all rights")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "library.db")
	openLibrary(t, path).Close()
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path); !errors.Is(err, brief.ErrNoRights) {
		t.Errorf("read-only file: %v", err)
	}
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o700) }) // so that it can be removed
	if _, err := Open(t.Context(), filepath.Join(dir, "sub", "library.db")); !errors.Is(err, brief.ErrNoRights) {
		t.Errorf("read-only folder: %v", err)
	}
}

// TestMigrationFromEachOlderSchema makes a library of each older schema, fills
// it with what that schema knew, and opens it.
func TestMigrationFromEachOlderSchema(t *testing.T) {
	steps, err := readMigrations(migrationFiles())
	if err != nil {
		t.Fatal(err)
	}
	for _, old := range steps[:len(steps)-1] {
		t.Run(old.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "library.db")
			files := fstest.MapFS{}
			for _, m := range steps[:old.number] {
				files[m.name] = &fstest.MapFile{Data: []byte(m.sql)}
			}
			db, err := open(t.Context(), path, files)
			if err != nil {
				t.Fatal(err)
			}
			a := article("Kept in an older library.")
			fillOld(t, db, a)
			db.Close()

			db = openLibrary(t, path)
			if _, all, err := db.Contents(t.Context(), "b1"); err != nil || len(all) != 1 || all[0].ID != a.ID {
				t.Errorf("contents %v, %v", all, err)
			}
			if hits, err := db.Search(t.Context(), brief.Query{Text: "older"}); err != nil || len(hits) != 1 {
				t.Errorf("search %v, %v", hits, err)
			}
			backup := fmt.Sprintf("%s.schema%d.bak", path, old.number)
			if _, err := os.Stat(backup); err != nil {
				t.Errorf("backup: %v", err)
			}
			saved, err := open(t.Context(), backup, files)
			if err != nil {
				t.Fatal(err)
			}
			defer saved.Close()
			if _, err := saved.Article(t.Context(), a.ID); err != nil {
				t.Errorf("article in the backup: %v", err)
			}
		})
	}
}

// fillOld uses only the tables of the first schema.
func fillOld(t *testing.T, db *DB, a brief.Article) {
	t.Helper()
	for _, q := range []string{
		fmt.Sprintf("insert into article values ('%s', '', '%s', '', '', '', '', '', 'unknown', '', '', '', '', 'file', '')", a.ID, a.Text),
		"insert into brief (id, name, created, changed) values ('b1', 'b', '', '')",
		fmt.Sprintf("insert into brief_article values ('b1', '%s', 1, 0)", a.ID),
	} {
		if _, err := db.write.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFailedMigrationLeavesTheLibrary(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	openLibrary(t, path).Close()
	steps, _ := readMigrations(migrationFiles())
	files := fstest.MapFS{"0003_bad.sql": &fstest.MapFile{Data: []byte("create table fresh (x); nonsense;")}}
	for _, m := range steps {
		files[m.name] = &fstest.MapFile{Data: []byte(m.sql)}
	}
	if db, err := open(t.Context(), path, files); err == nil {
		db.Close()
		t.Fatal("a bad migration went through")
	}
	db := openLibrary(t, path) // the schema is the old one still
	if _, err := db.write.Exec("select * from fresh"); err == nil {
		t.Error("half of the migration was kept")
	}
}

func TestMigrationsAreNumbered(t *testing.T) {
	_, err := readMigrations(fstest.MapFS{"0002_x.sql": &fstest.MapFile{}})
	if err == nil {
		t.Error("a missing number was not told")
	}
}
