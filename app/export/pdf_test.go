package export

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"readout/app/brief"
)

func printed(t testing.TB, b brief.Brief, opt Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := writePDF(t.Context(), &out, b, opt, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed", name)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// saved writes b to a file; READOUT_LOOK names a folder to keep it in, to be
// looked at.
func saved(t *testing.T, ending string, b []byte) string {
	t.Helper()
	dir := os.Getenv("READOUT_LOOK")
	if dir == "" {
		dir = t.TempDir()
	}
	path := filepath.Join(dir, strings.ReplaceAll(t.Name(), "/", "-")+ending)
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestPDFOfARichBrief(t *testing.T) {
	for name, opt := range map[string]Options{
		"A4": {}, "Letter landscape": {Paper: Letter, Landscape: true}, "cards only": {Sections: []Section{Cards}},
	} {
		t.Run(name, func(t *testing.T) {
			b := richBrief(t)
			file := printed(t, b, opt)
			if !bytes.Equal(file, printed(t, b, opt)) {
				t.Error("same brief, other bytes")
			}
			path := saved(t, ".pdf", file)
			tool(t, "qpdf", "--check", path)
			got := strings.Join(strings.Fields(tool(t, "pdftotext", path, "-")), " ")
			at := 0
			for _, want := range []string{
				"Harbour talks in Geneva", "CONSULT", "12 July 2025", "Сергей Орлов met Zoë Ångström in Geneva",
				"to end a dispute", "“We will not step back from what was agreed,”", "Zoë Ångström ← TNA ← Daily Post", "1 independent origin: TNA", "page 1 of",
			} {
				if !strings.Contains(got, want) {
					t.Errorf("%q is not in the text:\n%s", want, got)
					continue
				}
				at = max(at, strings.Index(got, want))
			}
			if opt.has(Sources) != strings.Contains(got, "day inferred from the text") {
				t.Error("sources:", got)
			}
		})
	}
}

func TestPDFOfOddBriefs(t *testing.T) {
	for name, b := range map[string]brief.Brief{
		"empty":     {Name: "Nothing yet"},
		"nameless":  {},
		"no events": {Name: "No events", Articles: []brief.Article{{ID: "a", Text: "Text."}}},
		"broken spans": {
			Name: "Broken", Articles: []brief.Article{{ID: "a", Text: "Text."}},
			Events: []brief.Event{{ID: "e", Trigger: brief.Span{Article: "zz", Start: 3, End: 9}, Quotes: []brief.ID{"none"}, Parties: []brief.Party{{Actor: "none"}}}},
		},
		"endless word": {
			Name: strings.Repeat("W", 500), Articles: []brief.Article{{ID: "a", Text: "Text."}},
			Events: []brief.Event{{ID: "e", Title: strings.Repeat("long ", 3000), Main: true}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			tool(t, "qpdf", "--check", saved(t, ".pdf", printed(t, b, Options{})))
		})
	}
}

func TestLongExportsStop(t *testing.T) {
	for _, f := range Formats()[:4] {
		t.Run(f.Ending, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			var last, total int
			err := Write(ctx, io.Discard, f, bigBrief(t, 50), Options{}, func(d, n int) {
				last, total = d, n
				if d == 10 {
					cancel()
				}
			})
			if !errors.Is(err, context.Canceled) || last < 10 || last > 12 || total < 50 {
				t.Errorf("err %v after %d of %d", err, last, total)
			}
		})
	}
}

// TestWideSummary wants the map of a wide paper on the first page, or beside
// the end of who is who, and the cards right behind.
func TestWideSummary(t *testing.T) {
	wordy := bigBrief(t, 40)
	for i := range wordy.Events {
		wordy.Events[i].Title += strings.Repeat(" and so on", 30)
	}
	for name, c := range map[string]struct {
		b           brief.Brief
		opt         Options
		onMap, rest int
	}{
		"wide":        {richBrief(t), Options{Landscape: true}, 1, 2},
		"tall":        {richBrief(t), Options{}, 1, 2},
		"many actors": {bigBrief(t, 40), Options{Landscape: true}, 1, 2},
		"long titles": {wordy, Options{Paper: Letter, Landscape: true}, 2, 3},
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := layOut(t.Context(), c.b, c.opt, false, func(int, int) {})
			if err != nil {
				t.Fatal(err)
			}
			if at, cards := doc.PageOf("map"), doc.PageOf("cards"); at != c.onMap || cards != c.rest {
				t.Errorf("the map is on page %d, the cards begin on %d; want %d, %d", at, cards, c.onMap, c.rest)
			}
		})
	}
}

// The promises are 20 events in 300 ms and 500 in 5 s.
func BenchmarkPDF(b *testing.B) {
	printed(b, bigBrief(b, 1), Options{}) // loads the fonts
	for _, n := range []int{20, 500} {
		big := bigBrief(b, n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				printed(b, big, Options{})
			}
		})
	}
}

// The same promise: 500 events in 5 s.
func BenchmarkDOCX(b *testing.B) {
	f, err := ByPath("brief.docx")
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{20, 500} {
		big := bigBrief(b, n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				if err := Write(b.Context(), io.Discard, f, big, Options{}, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestPDFLooks compares the pages with pictures of them. Poppler's versions
// differ by a little at the edges of letters, so a page may differ by a little
// on average, and no part of it by much.
func TestPDFLooks(t *testing.T) {
	for name, opt := range map[string]Options{
		"rich": {}, "wide": {Paper: Letter, Landscape: true, Sections: []Section{Summary, Cards}},
	} {
		t.Run(name, func(t *testing.T) {
			path := saved(t, ".pdf", printed(t, richBrief(t), opt))
			dir := t.TempDir()
			tool(t, "pdftoppm", "-r", "40", "-gray", "-png", path, filepath.Join(dir, "page"))
			pages, err := filepath.Glob(filepath.Join(dir, "page*.png"))
			if err != nil || len(pages) == 0 {
				t.Fatal("no pages", err)
			}
			for _, got := range pages {
				golden := filepath.Join("testdata", name+"-"+filepath.Base(got))
				if *update {
					b, err := os.ReadFile(got)
					if err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(golden, b, 0o644); err != nil {
						t.Fatal(err)
					}
				}
				if mean, worst := difference(t, got, golden); mean > 2.5 || worst > 48 {
					t.Errorf("%s differs by %.1f grey levels on average, in one part by %.0f", golden, mean, worst)
				}
			}
			if known, _ := filepath.Glob(filepath.Join("testdata", name+"-page*.png")); len(known) != len(pages) {
				t.Errorf("%d pages, were %d", len(pages), len(known))
			}
		})
	}
}

// difference is the mean absolute difference of two grey pictures and that of
// their parts of side by side pixels that differ most; 255 where the sizes
// differ.
func difference(t *testing.T, a, b string) (mean, worst float64) {
	t.Helper()
	const side = 12
	x, y := picture(t, a), picture(t, b)
	if x.Bounds() != y.Bounds() {
		return 255, 255
	}
	parts := map[image.Point]float64{}
	size := x.Bounds().Size()
	for j := range size.Y {
		for i := range size.X {
			p, _, _, _ := x.At(i, j).RGBA()
			q, _, _, _ := y.At(i, j).RGBA()
			d := math.Abs(float64(p)-float64(q)) / 257
			mean += d
			parts[image.Pt(i/side, j/side)] += d
		}
	}
	for _, sum := range parts {
		worst = max(worst, sum/side/side)
	}
	return mean / float64(size.X*size.Y), worst
}

func TestDifferenceSeesWhatMoved(t *testing.T) {
	write := func(name string, at int) string {
		img := image.NewGray(image.Rect(0, 0, 300, 400))
		for i := range img.Pix {
			img.Pix[i] = 255
		}
		for y := range 4 {
			for x := range 30 {
				img.SetGray(100+x, at+y, color.Gray{})
			}
		}
		path := filepath.Join(t.TempDir(), name)
		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := png.Encode(f, img); err != nil {
			t.Fatal(err)
		}
		return path
	}
	if mean, worst := difference(t, write("a.png", 50), write("b.png", 50)); mean != 0 || worst != 0 {
		t.Errorf("equal pictures differ by %v, %v", mean, worst)
	}
	if _, worst := difference(t, write("a.png", 50), write("b.png", 60)); worst < 48 {
		t.Errorf("a moved label is a difference of %v only", worst)
	}
}

// TestPDFIsSound lets three other programs read the pages.
func TestPDFIsSound(t *testing.T) {
	for name, b := range map[string]brief.Brief{"rich": richBrief(t), "empty": {Name: "Nothing yet"}, "big": bigBrief(t, 20)} {
		path := saved(t, "-"+name+".pdf", printed(t, b, Options{}))
		t.Run("qpdf "+name, func(t *testing.T) { tool(t, "qpdf", "--check", path) })
		t.Run("mutool "+name, func(t *testing.T) {
			out := tool(t, "mutool", "clean", path, filepath.Join(t.TempDir(), "clean.pdf"))
			if strings.Contains(out, "warning") || strings.Contains(out, "error") {
				t.Error(out)
			}
		})
		t.Run("pdffonts "+name, func(t *testing.T) {
			lines := strings.Split(strings.TrimSpace(tool(t, "pdffonts", path)), "\n")
			if len(lines) < 3 {
				t.Fatalf("no fonts:\n%s", strings.Join(lines, "\n"))
			}
			for _, l := range lines[2:] {
				// name, type, encoding, embedded, subset, with Unicode
				if !subset.MatchString(l) {
					t.Errorf("not embedded, not a subset or without Unicode: %s", l)
				}
			}
		})
	}
}

var subset = regexp.MustCompile(`^[A-Z]{6}\+.* yes +yes +yes +\d+ +\d+$`)

// TestPDFTextIsInOrder wants the words of a page in the order they are read.
func TestPDFTextIsInOrder(t *testing.T) {
	path := saved(t, ".pdf", printed(t, richBrief(t), Options{}))
	text := strings.Join(strings.Fields(tool(t, "pdftotext", "-raw", path, "-")), " ")
	at := 0
	for _, want := range []string{
		"Harbour talks in Geneva", "Main events", "12 July 2025", "Who is who", "Foreign Minister", "Actor map",
		"Events", "CONSULT", "Who Foreign Minister", "Why to end a dispute", "We will not step back", "Sources",
		"ACCUSE", "AGREE", "Quotes by speaker", "Sources", "day inferred from the text", "Evidence", "Each number in this brief",
	} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("%q does not come after %q", want, text[max(0, at-40):at])
		}
		at += i + len(want)
	}
}

func picture(t *testing.T, path string) image.Image {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return img
}
