package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestABriefIsSharedAndTaken(t *testing.T) {
	dir := t.TempDir()
	mine, theirs := filepath.Join(dir, "mine.db"), filepath.Join(dir, "theirs.db")
	file := filepath.Join(dir, "talks.readout")
	first := write(t, filepath.Join(dir, "ferry.txt"), ferry)
	second := write(t, filepath.Join(dir, "strike.txt"), strike)
	for _, args := range [][]string{
		{"--library", mine, "import", "--brief", "Talks", first, second},
		{"--library", mine, "export", "Talks", "--to", file},
		{"--library", theirs, "import", file},
		{"--library", theirs, "import", "--brief", "Talks", file}, // again: nothing is doubled
	} {
		if code, _, errOut := readout(t, "", args...); code != 0 {
			t.Fatalf("%v: exit %d: %s", args, code, errOut)
		}
	}
	_, out, _ := readout(t, "", "--library", theirs, "briefs")
	if lines := strings.Split(strings.TrimSpace(out), "\n"); len(lines) != 1 || !strings.Contains(out, "2 articles") || !strings.Contains(out, "Talks") {
		t.Errorf("briefs:\n%s", out)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".readout-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}

	a, b := filepath.Join(dir, "a.md"), filepath.Join(dir, "b.md")
	readout(t, "", "--library", mine, "export", "Talks", "--to", a)
	readout(t, "", "--library", theirs, "export", "Talks", "--to", b)
	want, err := os.ReadFile(a)
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(b); string(got) != string(want) {
		t.Errorf("the brief changed on its way\n got %s\nwant %s", got, want)
	}
}

func TestASharedFileThatIsNone(t *testing.T) {
	dir := t.TempDir()
	bad := write(t, filepath.Join(dir, "bad.readout"), "no library at all, only words")
	code, _, errOut := readout(t, "", "--library", filepath.Join(dir, "l.db"), "import", bad)
	if code == 0 || !strings.Contains(errOut, "not a Readout library") {
		t.Errorf("exit %d: %s", code, errOut)
	}
	if got, _ := os.ReadFile(bad); string(got) != "no library at all, only words" {
		t.Error("the file was changed")
	}
}

func TestABriefSharedWithoutTexts(t *testing.T) {
	dir := t.TempDir()
	mine, theirs := filepath.Join(dir, "mine.db"), filepath.Join(dir, "theirs.db")
	file := filepath.Join(dir, "talks.readout")
	first := write(t, filepath.Join(dir, "ferry.txt"), ferry)
	for _, step := range []struct {
		args []string
		want string
	}{
		{[]string{"--library", mine, "import", "--brief", "Talks", first}, "1 imported"},
		{[]string{"--library", mine, "export", "Talks", "--to", file, "--without-texts"}, ""},
		{[]string{"--library", theirs, "import", file}, "waits for its text, import it: Ferry talks stall in Porto Alba"},
		{[]string{"--library", theirs, "briefs"}, "0 articles"},
		{[]string{"--library", theirs, "import", "--brief", "Other", first}, "1 imported"},
		{[]string{"--library", theirs, "briefs"}, "1 article\t1 event\tTalks"},
	} {
		code, out, errOut := readout(t, "", step.args...)
		if code != 0 || !strings.Contains(out, step.want) {
			t.Fatalf("%v: exit %d, printed %q: %s", step.args, code, out, errOut)
		}
	}
}
