package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"readout/app"
)

func TestExportTakesItsOptions(t *testing.T) {
	dir := t.TempDir()
	library, article := filepath.Join(dir, "l.db"), write(t, filepath.Join(dir, "ferry.txt"), ferry)
	if code, _, errOut := readout(t, "", "--library", library, "import", "--brief", "Ferry", article); code != 0 {
		t.Fatal(errOut)
	}
	for box, flags := range map[string][]string{
		"595.28 841.89": nil,
		"612 792":       {"--paper", "letter"},
		"841.89 595.28": {"--landscape"},
		"792 612":       {"--paper=letter", "--landscape", "--sections=cards,Sources", "--hidden"},
	} {
		file := filepath.Join(dir, strings.ReplaceAll(box, " ", "-")+".pdf")
		if code, _, errOut := readout(t, "", append([]string{"--library", library, "export", "Ferry", "--to", file}, flags...)...); code != 0 {
			t.Fatalf("%v: %s", flags, errOut)
		}
		if _, err := exec.LookPath("pdfinfo"); err != nil {
			t.Skip("pdfinfo is not installed")
		}
		if out, err := exec.Command("pdfinfo", file).Output(); err != nil || !strings.Contains(string(out), strings.ReplaceAll(box, " ", " x ")) {
			t.Errorf("%v: no page of %s (%v):\n%s", flags, box, err, out)
		}
	}
}

func TestExportTellsItsOptions(t *testing.T) {
	dir := t.TempDir()
	for want, flags := range map[string][]string{
		"a4":                      {"--paper", "a5"},
		"the parts are summary, ": {"--sections", "cards,index"},
	} {
		code, _, errOut := readout(t, "", append([]string{"--library", filepath.Join(dir, "l.db"), "export", "Ferry", "--to", filepath.Join(dir, "x.pdf")}, flags...)...)
		if code == 0 || !strings.Contains(errOut, want) {
			t.Errorf("%v: exit %d: %s", flags, code, errOut)
		}
	}
	_, help, _ := readout(t, "", "export", "--help")
	for _, f := range app.ExportFormats() {
		if !strings.Contains(help, f.Ending) || !strings.Contains(help, f.Name) {
			t.Errorf("%s is not in the help:\n%s", f.Ending, help)
		}
	}
}

// TestExportTellsWhatToDo wants the file and the way out named, and nothing
// left behind.
func TestExportTellsWhatToDo(t *testing.T) {
	dir := t.TempDir()
	library, article := filepath.Join(dir, "l.db"), write(t, filepath.Join(dir, "ferry.txt"), ferry)
	if code, _, errOut := readout(t, "", "--library", library, "import", "--brief", "Ferry", article); code != 0 {
		t.Fatal(errOut)
	}
	folder, locked := filepath.Join(dir, "folder.md"), filepath.Join(dir, "locked")
	for path, mode := range map[string]os.FileMode{folder: 0o700, locked: 0o500} {
		if err := os.Mkdir(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	old := write(t, filepath.Join(dir, "old.md"), "my own words")
	damaged := filepath.Join(dir, "damaged.db")
	whole, err := os.ReadFile(library)
	if err != nil {
		t.Fatal(err)
	}
	write(t, damaged, string(whole[:len(whole)/3]))
	for name, c := range map[string]struct {
		library, to string
		want        []string
	}{
		"no such folder":                 {library, filepath.Join(dir, "none", "x.pdf"), []string{"x.pdf was not written", "no folder " + filepath.Join(dir, "none")}},
		"a folder":                       {library, folder, []string{"folder.md is a folder", ".pdf"}},
		"no ending":                      {library, filepath.Join(dir, "x"), []string{"ending", ".readout"}},
		"under a file":                   {library, filepath.Join(article, "x.md"), []string{"x.md was not written", "is a file, not a folder"}},
		"a damaged library, over a file": {damaged, old, []string{"damaged.db", "backup"}},
		"a locked folder":                {library, filepath.Join(locked, "x.md"), []string{"x.md was not written", "may not write", "another folder"}},
		"locked, shared":                 {library, filepath.Join(locked, "x.readout"), []string{"x.readout was not written", "may not write"}},
		"a long name":                    {library, filepath.Join(dir, strings.Repeat("n", 300)+".md"), []string{"too long"}},
		"no library":                     {filepath.Join(dir, "none.db"), filepath.Join(dir, "x.md"), []string{"no library", "none.db", "readout import"}},
		"not a library":                  {article, filepath.Join(dir, "x.md"), []string{"ferry.txt", "not a Readout library", "--library"}},
		"damaged library":                {damaged, filepath.Join(dir, "x.md"), []string{"damaged.db", "backup"}},
	} {
		t.Run(name, func(t *testing.T) {
			if strings.Contains(name, "locked") && (os.Geteuid() == 0 || runtime.GOOS == "windows") {
				t.Skip("this account may write everywhere")
			}
			if runtime.GOOS == "windows" && (name == "under a file" || name == "a long name") {
				t.Skip("Windows tells it in other words")
			}
			code, _, errOut := readout(t, "", "--library", c.library, "export", "Ferry", "--to", c.to)
			if code != exitFailed {
				t.Errorf("exit %d", code)
			}
			for _, want := range c.want {
				if !strings.Contains(errOut, want) {
					t.Errorf("no %q in %q", want, errOut)
				}
			}
			if strings.Contains(errOut, ".readout-") {
				t.Errorf("names a file that nobody knows: %q", errOut)
			}
		})
	}
	if b, err := os.ReadFile(old); err != nil || string(b) != "my own words" {
		t.Errorf("the old file is %q, %v", b, err)
	}
	if code, _, errOut := readout(t, "", "--library", library, "export", "Ferry", "--to", old); code != 0 {
		t.Error(errOut)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".readout-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
