package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"readout/app/brief"
)

const (
	ferry  = "Ferry talks stall in Porto Alba\n\nTransport Minister Kadri Tamm rejected the operator's offer on Monday. \"We came to sign, and there was nothing to sign,\" Tamm told reporters.\n\nThe Harbour Post\n"
	strike = "Dockers strike in Porto Alba\n\nSome 300 dockers went on strike in Porto Alba on Tuesday, the Dockers' Union said. Kadri Tamm called the strike \"a mistake.\"\n\nThe Harbour Post\n"
)

// readout runs one command line as a shell would.
func readout(t *testing.T, stdin string, args ...string) (code int, out, errOut string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(t.Context(), args, strings.NewReader(stdin), &o, &e)
	return code, o.String(), e.String()
}

func write(t *testing.T, path, text string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadPrintsOneReadingALineInOrder(t *testing.T) {
	in := `{"id":"one","text":` + quoted(ferry) + `,"published":"2026-05-04"}` + "\n\n" + `{"id":"two","text":` + quoted(strike) + "}\n"
	code, out, errOut := readout(t, in, "read", "--jsonl")
	if code != 0 {
		t.Fatalf("exit %d: %s", code, errOut)
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines, want 2", len(lines))
	}
	for i, want := range []struct{ id, text string }{{"one", ferry}, {"two", strike}} {
		var r brief.Reading
		if err := json.Unmarshal([]byte(lines[i]), &r); err != nil {
			t.Fatal(err)
		}
		if r.ID != brief.ID(want.id) || r.Article.Text != want.text {
			t.Errorf("line %d: id %q, text %q", i, r.ID, r.Article.Text)
		}
		if len(r.Actors) == 0 || len(r.Events) == 0 || len(r.Quotes) == 0 {
			t.Errorf("line %d: %d actors, %d events, %d quotes", i, len(r.Actors), len(r.Events), len(r.Quotes))
		}
	}
}

func TestReadTellsABadLineAndGoesOn(t *testing.T) {
	in := "{\"id\":\"one\"}\nnot json\n" + `{"id":"three","text":` + quoted(ferry) + "}\n"
	code, out, errOut := readout(t, in, "read", "--jsonl")
	if code != exitFailed {
		t.Errorf("exit %d, want %d", code, exitFailed)
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 3 || lines[0] != "null" || lines[1] != "null" || !strings.Contains(lines[2], `"three"`) {
		t.Errorf("printed %q", lines)
	}
	for _, want := range []string{"line 1", "line 2"} {
		if !strings.Contains(errOut, want) {
			t.Errorf("standard error does not tell of %s: %s", want, errOut)
		}
	}
}

func TestReadForPeople(t *testing.T) {
	code, out, errOut := readout(t, ferry, "read")
	if code != 0 {
		t.Fatalf("exit %d: %s", code, errOut)
	}
	for _, want := range []string{"Ferry talks stall", "REJECT", "nothing to sign", "Kadri Tamm"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

func TestLibraryFromTheCommandLine(t *testing.T) {
	dir := t.TempDir()
	library := filepath.Join(dir, "library.db")
	articles := filepath.Join(dir, "articles")
	if err := os.Mkdir(articles, 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(articles, "a.txt"), ferry)
	write(t, filepath.Join(articles, "b.txt"), strike)
	again := write(t, filepath.Join(dir, "again.txt"), ferry)
	picture := write(t, filepath.Join(dir, "picture.txt"), "\x89PNG\r\n\x1a\n")

	steps := []struct {
		name    string
		args    []string
		code    int
		out     []string
		problem []string
	}{
		{"import a folder", []string{"import", "--brief", "Porto Alba", articles}, 0, []string{"2 imported, 0 there already, 0 not read"}, nil},
		{"the same article again", []string{"import", "--brief", "porto alba", again}, 0, []string{"0 imported, 1 there already"}, nil},
		{"a picture", []string{"import", "--brief", "Porto Alba", picture}, exitFailed, []string{"1 not read"}, []string{"picture.txt", "not a text"}},
		{"briefs", []string{"briefs"}, 0, []string{"2 articles", "Porto Alba"}, nil},
		{"search", []string{"search", "dockers"}, 0, []string{"strike"}, nil},
		{"export", []string{"export", "Porto Alba", "--to", filepath.Join(dir, "b.pdf")}, 0, nil, nil},
		{"export a brief that is not there", []string{"export", "Nothing", "--to", filepath.Join(dir, "c.pdf")}, exitFailed, nil, []string{`no brief named "Nothing"`, "readout briefs"}},
		{"export to an unknown ending", []string{"export", "Porto Alba", "--to", filepath.Join(dir, "c.xyz")}, exitFailed, nil, []string{"c.xyz", ".pdf", ".readout"}},
		{"an unknown command's flag", []string{"briefs", "--nonsense"}, exitUsage, nil, []string{"nonsense", "--help"}},
	}
	for _, s := range steps {
		code, out, errOut := readout(t, "", append([]string{"--library", library}, s.args...)...)
		if code != s.code {
			t.Errorf("%s: exit %d, want %d: %s", s.name, code, s.code, errOut)
		}
		for _, want := range s.out {
			if !strings.Contains(out, want) {
				t.Errorf("%s: no %q in %q", s.name, want, out)
			}
		}
		for _, want := range s.problem {
			if !strings.Contains(errOut, want) {
				t.Errorf("%s: standard error has no %q: %q", s.name, want, errOut)
			}
		}
	}
	pdf, err := os.ReadFile(filepath.Join(dir, "b.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Errorf("not a PDF: %q", pdf[:min(len(pdf), 20)])
	}
}

func TestHelpAndVersion(t *testing.T) {
	for args, want := range map[string]string{"--help": "import", "--version": "readout " + version, "read --help": "--jsonl"} {
		code, out, _ := readout(t, "", strings.Fields(args)...)
		if code != 0 || !strings.Contains(out, want) {
			t.Errorf("%s: exit %d, printed %q", args, code, out)
		}
	}
}

func TestCommandStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, errOut bytes.Buffer
	in := strings.NewReader(`{"text":` + quoted(ferry) + "}\n")
	if code := run(ctx, []string{"read", "--jsonl"}, in, &out, &errOut); code != exitFailed {
		t.Errorf("exit %d, want %d", code, exitFailed)
	}
}

func quoted(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}
