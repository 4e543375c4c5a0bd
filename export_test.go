package main

import (
	"os/exec"
	"path/filepath"
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
