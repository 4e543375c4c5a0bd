package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"image/png"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"readout/app/brief"
)

var update = flag.Bool("update", false, "write the golden files again")

func exported(t testing.TB, b brief.Brief, ending string) []byte {
	t.Helper()
	f, err := ByPath("x" + ending)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Write(t.Context(), &out, f, b, Options{Program: "Readout test"}, nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestGoldens(t *testing.T) {
	for _, ending := range []string{".md", ".csv", ".graphml", ".gexf", ".csl.json", ".ris", ".ics", ".json", ".html"} {
		t.Run(ending, func(t *testing.T) {
			if ending == ".html" && runtime.GOARCH != "amd64" {
				t.Skip("coordinates of the maps in it may differ by a digit where multiply-add is fused")
			}
			got := exported(t, richBrief(t), ending)
			path := filepath.Join("testdata", "rich"+ending)
			if *update {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s differs from its golden; look at it, then run with -update", path)
			}
		})
	}
}

func TestEveryFormatTakesEveryBrief(t *testing.T) {
	for _, f := range Formats() {
		for name, b := range map[string]brief.Brief{"rich": richBrief(t), "empty": {}, "big": bigBrief(t, 30)} {
			t.Run(f.Ending+" "+name, func(t *testing.T) {
				var one, two bytes.Buffer
				if err := Write(t.Context(), &one, f, b, Options{}, nil); err != nil {
					t.Fatal(err)
				}
				if err := Write(t.Context(), &two, f, b, Options{}, nil); err != nil || !bytes.Equal(one.Bytes(), two.Bytes()) {
					t.Errorf("same brief, other bytes (%v)", err)
				}
				ctx, cancel := context.WithCancel(t.Context())
				cancel()
				if err := Write(ctx, io.Discard, f, b, Options{}, nil); !errors.Is(err, context.Canceled) {
					t.Errorf("canceled: %v", err)
				}
			})
		}
	}
}

func TestByPath(t *testing.T) {
	for path, want := range map[string]string{
		"a.pdf": ".pdf", "/x/B.PDF": ".pdf", "a.json": ".json", "sources.csl.json": ".csl.json", "a.b.md": ".md",
	} {
		if f, err := ByPath(path); err != nil || f.Ending != want {
			t.Errorf("%s: %q, %v", path, f.Ending, err)
		}
	}
	for _, path := range []string{"a", "a.exe", "pdf", ""} {
		if _, err := ByPath(path); !errors.Is(err, brief.ErrFormat) {
			t.Errorf("%q: %v", path, err)
		}
	}
	if err := Write(t.Context(), io.Discard, Format{}, brief.Brief{}, Options{}, nil); !errors.Is(err, brief.ErrFormat) {
		t.Errorf("no format: %v", err)
	}
}

func TestJSONThereAndBack(t *testing.T) {
	want := richBrief(t)
	got, _, err := ReadJSON(bytes.NewReader(exported(t, want, ".json")))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		for i := range want.Events {
			if !reflect.DeepEqual(got.Events[i], want.Events[i]) {
				t.Errorf("event %d\n got %+v\nwant %+v", i, got.Events[i], want.Events[i])
			}
		}
		t.Errorf("the brief changed\n got %+v\nwant %+v", got, want)
	}
	for name, s := range map[string]string{"other": `{"schema":"x/1"}`, "nothing": `{}`} {
		if _, _, err := ReadJSON(strings.NewReader(s)); !errors.Is(err, brief.ErrFormat) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFormsAreWellFormed(t *testing.T) {
	b := richBrief(t)
	b.Actors[0].Name = "Bad \x01 <&> \x00name"
	for _, ending := range []string{".graphml", ".gexf", ".svg"} {
		dec := xml.NewDecoder(bytes.NewReader(exported(t, b, ending)))
		for {
			if _, err := dec.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Errorf("%s: %v", ending, err)
				break
			}
		}
	}
	var items []map[string]any
	if err := json.Unmarshal(exported(t, b, ".csl.json"), &items); err != nil || len(items) != 2 {
		t.Errorf("CSL-JSON: %d items, %v", len(items), err)
	}
	for _, line := range strings.Split(string(exported(t, b, ".ics")), "\r\n") {
		if len(line) > 75 || strings.Contains(line, "\n") {
			t.Errorf("line of %d bytes: %q", len(line), line)
		}
	}
	page := string(exported(t, b, ".html"))
	for _, bad := range []string{"<script", "src=", "@import", "javascript:"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
}

func TestAwaitedTextsAreTold(t *testing.T) {
	b := richBrief(t)
	b.Awaited = []brief.Article{{ID: "w1"}, {ID: "w2"}}
	for _, ending := range []string{".md", ".html"} {
		if page := string(exported(t, b, ending)); !strings.Contains(page, "the text of 2 articles awaited") {
			t.Errorf("%s does not tell what it was made without", ending)
		}
	}
}

func TestHTMLEscapes(t *testing.T) {
	b := richBrief(t)
	b.Name = `<script>alert("x")</script>`
	b.Events[0].Title = `<img src=x onerror=alert(1)>`
	b.Actors[0].Name = `</svg><script>`
	b.Articles[0].URL = "javascript:alert(1)"
	page := string(exported(t, b, ".html"))
	for _, bad := range []string{"<script", "<img", `href="javascript`} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
}

func TestCSVGuardsAgainstFormulas(t *testing.T) {
	b := richBrief(t)
	for i, s := range []string{"=HYPERLINK(1)", "+1", "-1", "@x"} {
		b.Events[i].Title = s
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(exported(t, b, ".csv")), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if len(r) != len(columns) {
			t.Errorf("%d cells in %q", len(r), r)
		}
		for _, c := range r {
			if c != "" && strings.ContainsRune("=+-@", rune(c[0])) {
				t.Errorf("a formula: %q", c)
			}
		}
	}
	if !slices.ContainsFunc(rows, func(r []string) bool { return r[2] == "'=HYPERLINK(1)" }) {
		t.Error("the guarded title is gone")
	}
}

func TestWebLink(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/a?b=1": "https://example.org/a?b=1", " http://x.y ": "http://x.y",
		"javascript:alert(1)": "", "ftp://x.y": "", "file:///etc/passwd": "", "": "", "https://": "", "no link": "",
	} {
		if got := webLink(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestWhen(t *testing.T) {
	for want, i := range map[string]brief.Interval{
		"":                                {},
		"12 July 2025":                    brief.OneDay(day("2025-07-12")),
		"between 12 and 13 July 2025":     {Start: day("2025-07-12"), End: day("2025-07-13")},
		"between 30 June and 2 July 2025": {Start: day("2025-06-30"), End: day("2025-07-02")},
		"between 30 December 2025 and 2 January 2026": {Start: day("2025-12-30"), End: day("2026-01-02")},
		"February 2024": {Start: day("2024-02-01"), End: day("2024-02-29")},
		"2025":          {Start: day("2025-01-01"), End: day("2025-12-31")},
	} {
		if got := when(i); got != want {
			t.Errorf("%v: %q, want %q", i, got, want)
		}
	}
}

func TestToFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "brief.md")
	b := richBrief(t)
	if err := ToFile(t.Context(), path, b, Options{}, nil); err != nil {
		t.Fatal(err)
	}
	before, _ := os.ReadFile(path)

	t.Run("a failure leaves the old file and nothing else", func(t *testing.T) {
		broken := errors.New("broken")
		err := atomically(path, func(w io.Writer) error {
			_, _ = io.WriteString(w, strings.Repeat("half a file ", 10000))
			return broken
		})
		after, _ := os.ReadFile(path)
		if !errors.Is(err, broken) || !bytes.Equal(before, after) {
			t.Errorf("err %v, file changed: %v", err, !bytes.Equal(before, after))
		}
		if all, _ := os.ReadDir(dir); len(all) != 1 {
			t.Errorf("left behind: %v", all)
		}
	})
	t.Run("no such folder", func(t *testing.T) {
		if err := ToFile(t.Context(), filepath.Join(dir, "no", "a.md"), b, Options{}, nil); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("err %v", err)
		}
	})
	t.Run("a folder", func(t *testing.T) {
		if err := ToFile(t.Context(), filepath.Join(dir, "x.md")+"/../../"+filepath.Base(dir), b, Options{}, nil); !errors.Is(err, brief.ErrFormat) {
			t.Errorf("err %v", err)
		}
	})
	t.Run("no space", func(t *testing.T) {
		if runtime.GOOS != "linux" {
			t.Skip("needs /dev/full")
		}
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Skip(err)
		}
		defer full.Close()
		f, _ := ByPath("a.pdf")
		if err := Write(t.Context(), full, f, b, Options{}, nil); err == nil {
			t.Error("a full disk was not told")
		}
	})
	t.Run("no rights", func(t *testing.T) {
		if os.Getuid() == 0 || runtime.GOOS == "windows" {
			t.Skip("root may write anywhere")
		}
		locked := filepath.Join(t.TempDir(), "locked")
		if err := os.Mkdir(locked, 0o500); err != nil {
			t.Fatal(err)
		}
		if err := ToFile(t.Context(), filepath.Join(locked, "a.md"), b, Options{}, nil); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("err %v", err)
		}
	})
}

func TestCopy(t *testing.T) {
	b := richBrief(t)
	all := []brief.ID{"e1", "q1", "orlov", b.Articles[1].ID, "nothing"}
	for name, want := range map[bool]string{
		false: "Who: Foreign Minister Сергей Орлов\n",
		true:  "- **Who**: Foreign Minister Сергей Орлов\n",
	} {
		got := Copy(b, all, name)
		for _, w := range []string{want, "Zoë Ångström ← TNA ← Daily Post (direct)", "Foreign Minister; Nordland; also Orlov, the minister", "Порт Люсё откроют до зимы"} {
			if !strings.Contains(got, w) {
				t.Errorf("%q is not in\n%s", w, got)
			}
		}
		if strings.Contains(got, "[^") {
			t.Errorf("a note without its text:\n%s", got)
		}
	}
}

func TestPreview(t *testing.T) {
	b := richBrief(t)
	img, pages, err := Preview(t.Context(), b, Options{}, 0, 0.5)
	if err != nil || pages < 3 || img.Bounds().Dx() != 298 || img.Bounds().Dy() != 421 {
		t.Fatalf("%v, %d pages, %v", img.Bounds(), pages, err)
	}
	if dir := os.Getenv("READOUT_LOOK"); dir != "" {
		for i := range pages {
			img, _, _ := Preview(t.Context(), b, Options{}, i, 1.3)
			var out bytes.Buffer
			if err := png.Encode(&out, img); err != nil {
				t.Fatal(err)
			}
			saved(t, fmt.Sprintf("-%d.png", i), out.Bytes())
		}
	}
	if _, n, err := Preview(t.Context(), brief.Brief{}, Options{}, 99, 1); err != nil || n != 1 {
		t.Errorf("an empty brief: %d pages, %v", n, err)
	}
}

func FuzzReadJSON(f *testing.F) {
	f.Add(exported(f, richBrief(f), ".json"))
	f.Add([]byte(`{"schema":"readout/1","brief":{"id":"b"},"edits":[{"op":"split","spans":[{"article":"a","start":-1,"end":9}]}]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		b, journal, err := ReadJSON(bytes.NewReader(raw))
		if err != nil {
			return
		}
		format, _ := ByPath("x.json")
		if err := Write(t.Context(), io.Discard, format, b, Options{Journal: journal}, nil); err != nil {
			t.Errorf("read but cannot be written: %v", err)
		}
	})
}
