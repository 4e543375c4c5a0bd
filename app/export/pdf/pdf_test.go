package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// hard is a page of everything that is hard to set.
var hard = []string{
	"Latin with accents: Zoë Ångström, Łukasz Żółć, Nguyễn Thị Hoà, fi ffl AVATAR To.",
	"Ελληνικά: Η Άννα συνάντησε τον Νίκο στην Αθήνα.",
	"Русский: Министр Сергей Орлов прибыл в Женеву в пятницу.",
	"Українська: Їжак ґанок. Српски: Ђорђе.",
	"العربية: التقى الوزير سامي الخوري (في جنيف) نظيره 12 يوليو 2025.",
	"An English sentence quoting «قال الوزير: (لن ننسحب)» and going on after it.",
	"עברית: השר דן לוי נפגש עם עמיתו (בז'נבה) ב־12 ביולי.",
	"한국어: 박지훈 장관은 물러서지 않겠다고 말했다.",
	"简体: 外交部长李明会见了来访的代表团，双方交换了意见。 日本語: 田中さんは東京で会談した。",
	"ქართული: თბილისი. Հայերեն: Երեւան. ไทย: กรุงเทพมหานคร. हिन्दी: नई दिल्ली में बैठक।",
	"Arrows ← → and a glyphless \U00013000 and \U0001F600 box.",
	"Combining: e\u0301 a\u030a q\u0307\u0323.",
}

func hardDoc() *Doc {
	d := New(595, 842)
	d.Title, d.Producer, d.Created = "Hard page — 딱딱한 쪽", "Readout", time.Date(2025, 7, 12, 9, 0, 0, 0, time.UTC)
	d.AddPage()
	y := 50.0
	h := d.Root.Add("H1")
	d.Dest("top", y)
	d.Bookmark(0, "Hard page", y)
	for _, l := range d.Wrap(490, Start, Span{Text: "A hard page", Style: Bold, Size: 20, Color: RGB(0x1f3a5f)}) {
		d.Text(l, 50, y, h)
		y += l.Height
	}
	for _, s := range hard {
		p := d.Root.Add("P")
		for _, l := range d.Wrap(490, Start, Span{Text: s, Size: 10}, Span{Text: " " + s, Size: 10, Style: Bold},
			Span{Text: " top", Size: 10, Link: "#top", Color: RGB(0x1a56a0)}, Span{Text: " site", Size: 10, Link: "https://example.org/a(b)"}) {
			d.Text(l, 50, y, p)
			y += l.Height
		}
	}
	d.Tagged(d.Root.Add("Figure").Alt("A box and a curve"), func() {
		d.RoundRect(60, y+10, 120, 30, 6, RGB(0xe8eef5), Stroke{Color: RGB(0x1f3a5f), Width: 1})
		d.Curve([8]float64{180, y + 25, 220, y, 260, y + 50, 300, y + 25}, Stroke{Width: 1, Dash: 3})
		d.Polygon([]float64{300, y + 25, 292, y + 21, 292, y + 29}, Color{}, Stroke{})
	})
	return d
}

func written(t testing.TB, d *Doc) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
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

func saved(t *testing.T, b []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.pdf")
	if dir := os.Getenv("READOUT_PDF_DIR"); dir != "" {
		path = filepath.Join(dir, strings.ReplaceAll(t.Name(), "/", "-")+".pdf")
	}
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestSameDocumentSameBytes(t *testing.T) {
	if !bytes.Equal(written(t, hardDoc()), written(t, hardDoc())) {
		t.Error("two builds differ")
	}
}

func TestFileIsClean(t *testing.T) {
	path := saved(t, written(t, hardDoc()))
	t.Run("qpdf", func(t *testing.T) { tool(t, "qpdf", "--check", path) })
	t.Run("mutool", func(t *testing.T) { tool(t, "mutool", "info", path) })
	t.Run("pdffonts", func(t *testing.T) {
		lines := strings.Split(strings.TrimSpace(tool(t, "pdffonts", path)), "\n")
		for _, line := range lines[2:] {
			// name type encoding emb sub uni object: the flags are the words before the object's two numbers.
			f := strings.Fields(line)
			if flags := f[len(f)-5 : len(f)-2]; !slices.Equal(flags, []string{"yes", "yes", "yes"}) {
				t.Errorf("not an embedded subset with text: %s", line)
			}
		}
	})
}

func TestTextExtracts(t *testing.T) {
	path := saved(t, written(t, hardDoc()))
	got := strings.Join(strings.Fields(tool(t, "pdftotext", path, "-")), " ")
	for _, want := range []string{
		"A hard page", "Zoë Ångström, Łukasz Żółć, Nguyễn Thị Hoà", "Η Άννα συνάντησε τον Νίκο", "Сергей Орлов прибыл",
		"Ђорђе", "سامي الخوري", "דן לוי", "박지훈 장관은 물러서지 않겠다고", "外交部长李明会见了来访的代表团", "田中さん",
		"თბილისი", "Երեւան", "e\u0301 a\u030a",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the text", want)
		}
	}
	if t.Failed() {
		t.Log(got)
	}
}

func TestMissingGlyphsAreTold(t *testing.T) {
	d := hardDoc()
	if got := d.Missing(); !slices.Contains(got, '\U0001F600') || !slices.Contains(got, '\U00013000') || len(got) > 2 {
		t.Errorf("missing: %q", got)
	}
}

func TestWrap(t *testing.T) {
	d := New(595, 842)
	for name, test := range map[string]struct {
		text  string
		width float64
		lines int
	}{
		"nothing":       {"", 100, 0},
		"one line":      {"word", 100, 1},
		"long word":     {strings.Repeat("x", 200), 100, 0},
		"long address":  {"https://example.org/" + strings.Repeat("a/", 100), 200, 0},
		"controls only": {"\x00\x01", 100, 0},
	} {
		t.Run(name, func(t *testing.T) {
			lines := d.Wrap(test.width, Start, Span{Text: test.text, Size: 10})
			if test.lines > 0 && len(lines) != test.lines {
				t.Errorf("%d lines", len(lines))
			}
			for _, l := range lines {
				if l.Width > test.width+0.1 {
					t.Errorf("line of %.1f in %.1f", l.Width, test.width)
				}
			}
		})
	}
}

func TestSubset(t *testing.T) {
	if _, err := parseSfnt([]byte("no font at all")); err == nil {
		t.Error("no error for what is no font")
	}
	p, err := parseFile("NotoSans-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	gid, _ := p.font.NominalGlyph('é') // a composite glyph
	sub, err := parseSfnt(p.sfnt.subset([]int{0, int(gid)}))
	if err != nil {
		t.Fatal(err)
	}
	if sub.glyphs < 3 || sub.advance(1) != p.sfnt.advance(int(gid)) || len(sub.outline(1)) != len(p.sfnt.outline(int(gid))) {
		t.Errorf("%d glyphs, advance %d", sub.glyphs, sub.advance(1))
	}
}

func FuzzWrap(f *testing.F) {
	for _, s := range hard {
		f.Add(s, 120.0)
	}
	f.Fuzz(func(t *testing.T, s string, width float64) {
		if width < 1 || width > 2000 || len(s) > 500 {
			return
		}
		d := New(300, 300)
		d.Keep = true
		d.AddPage()
		for _, l := range d.Wrap(width, Start, Span{Text: s, Size: 9}, Span{Text: s, Size: 12, Style: Bold}) {
			d.Text(l, 10, 10, d.Root)
		}
		written(t, d)
		d.Picture(0, 0.5)
	})
}

func BenchmarkHardPage(b *testing.B) {
	for b.Loop() {
		written(b, hardDoc())
	}
}
