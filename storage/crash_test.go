package storage

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"readout/app/brief"
)

// crashPath tells a child process of this test which library to write to.
const crashPath = "READOUT_TEST_CRASH_LIBRARY"

// TestMain is the child too: it writes until it is killed.
func TestMain(m *testing.M) {
	if path := os.Getenv(crashPath); path != "" {
		writeUntilKilled(path)
	}
	os.Exit(m.Run())
}

// writeUntilKilled says the number of each change once it is kept.
func writeUntilKilled(path string) {
	ctx := context.Background()
	db, err := Open(ctx, path)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	all, err := db.Briefs(ctx)
	if err != nil || len(all) != 1 {
		fmt.Println(all, err)
		os.Exit(1)
	}
	id := all[0].ID
	for i := all[0].Articles; ; i++ {
		text := fmt.Sprintf("Article %d. %s", i, strings.Repeat("More words. ", 200))
		if _, _, _, err := db.Keep(ctx, brief.Summary{ID: id}, []brief.Reading{reading(article(text))}); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		if _, err := db.AppendEdit(ctx, brief.Edit{Brief: id, Op: brief.Annotate, Target: "x", Value: strconv.Itoa(i)}); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println(i)
	}
}

// TestKilledWhileWriting kills a writer at any moment, ten times: all that it
// said was kept is there, and the file is sound.
func TestKilledWhileWriting(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	path := filepath.Join(t.TempDir(), "library.db")
	db := openLibrary(t, path)
	if _, err := db.CreateBrief(t.Context(), "b"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	for round := range 10 {
		last := runAndKill(t, path, time.Duration(30+17*round)*time.Millisecond)
		db := openLibrary(t, path)
		all, err := db.Briefs(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		edits, err := db.Edits(t.Context(), all[0].ID)
		isLast := func(e brief.Edit) bool { return e.Value == strconv.Itoa(last) }
		if err != nil || all[0].Articles < last+1 || !slices.ContainsFunc(edits, isLast) {
			t.Errorf("round %d: %d kept, %d articles and %d edits there, %v", round, last+1, all[0].Articles, len(edits), err)
		}
		var sound string
		if err := db.write.QueryRow("pragma integrity_check").Scan(&sound); err != nil || sound != "ok" {
			t.Errorf("round %d: %s, %v", round, sound, err)
		}
		if _, err := db.write.Exec("insert into words (words) values ('integrity-check')"); err != nil {
			t.Errorf("round %d: index: %v", round, err)
		}
		db.Close()
	}
}

// runAndKill lets a child write for a while after its first change and
// returns the last number it said.
func runAndKill(t *testing.T, path string, after time.Duration) (last int) {
	t.Helper()
	child := exec.CommandContext(t.Context(), os.Args[0])
	child.Env = append(os.Environ(), crashPath+"="+path)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	last = -1
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		n, err := strconv.Atoi(lines.Text())
		if err != nil {
			t.Error(lines.Text())
		}
		if last < 0 {
			time.AfterFunc(after, func() { _ = child.Process.Kill() })
		}
		last = n
	}
	_ = child.Wait() // it was killed
	return last
}
