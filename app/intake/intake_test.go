package intake

import (
	"errors"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	xunicode "golang.org/x/text/encoding/unicode"

	"readout/app/brief"
)

const story = "Mayor opens bridge\n\nBy Ada Roe in Lund | The Bridge Times\n4 May 2026\n\nThe mayor opened the bridge on Monday. “It holds,” she said.\n\nNordpress"

func TestPlainTextTellsItsFacts(t *testing.T) {
	a, err := Article("bridge.txt", []byte(story))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ got, want string }{
		"text":      {a.Text, story},
		"title":     {a.Title, "Mayor opens bridge"},
		"author":    {a.Author, "Ada Roe"},
		"publisher": {a.Publisher, "The Bridge Times"},
		"published": {a.Published.Start.String(), "2026-05-04"},
		"basis":     {string(a.Published.Basis), string(brief.FromText)},
		"file":      {a.File, "bridge.txt"},
		"id":        {string(a.ID), string(brief.ArticleID(story))},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", name, c.got, c.want)
		}
	}
}

func TestOutletInTheLastLine(t *testing.T) {
	for line, want := range map[string]string{
		"Nordpress":               "Nordpress",
		"The Bridge Times":        "The Bridge Times",
		"(Agence Lumière)":        "Agence Lumière",
		"He left.":                "",
		"and then he went away":   "",
		"A B C D E F":             "",
		"The crowd went home now": "",
	} {
		a, err := Article("x.txt", []byte("A title\n\nA sentence of the text.\n"+line))
		if err != nil {
			t.Fatal(err)
		}
		if a.Publisher != want {
			t.Errorf("%q: got %q, want %q", line, a.Publisher, want)
		}
	}
}

func TestDayInTheLastLine(t *testing.T) {
	for line, want := range map[string]string{
		"The Bridge Times, 3 May 2026":      "The Bridge Times 2026-05-03",
		"(Nordpress | May 3, 2026)":         "Nordpress 2026-05-03",
		"Published: 3 May 2026":             " 2026-05-03",
		"2026-05-03":                        " 2026-05-03",
		"It was signed on 3 May 2026.":      " ",
		"and was signed there 3 May 2026":   " ",
		"Nordpress":                         "Nordpress ",
		"The day before, on 3 May 2026, \"": " ",
	} {
		a, err := Article("x.txt", []byte("A title\n\nA sentence of the text.\n"+line))
		if err != nil {
			t.Fatal(err)
		}
		day := ""
		if !a.Published.IsZero() {
			day = a.Published.Start.String()
		}
		if got := a.Publisher + " " + day; got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

func TestEncodings(t *testing.T) {
	russian := "Министр прибыл в Женеву\n\nПереговоры начались в понедельник, сообщили в министерстве. Стороны обсудили перемирие и обмен пленными."
	chinese := "部长抵达日内瓦\n\n会谈于星期一开始，外交部说。双方讨论了停火和交换战俘的问题，没有达成协议。会谈将于星期二继续举行。"
	for name, c := range map[string]struct {
		raw  func() ([]byte, error)
		want string
	}{
		"utf-8 with a mark": {func() ([]byte, error) { return []byte("\uFEFF" + russian), nil }, russian},
		"windows-1251":      {func() ([]byte, error) { return charmap.Windows1251.NewEncoder().Bytes([]byte(russian)) }, russian},
		"koi8-r":            {func() ([]byte, error) { return charmap.KOI8R.NewEncoder().Bytes([]byte(russian)) }, russian},
		"utf-16 with a mark": {func() ([]byte, error) {
			return xunicode.UTF16(xunicode.LittleEndian, xunicode.UseBOM).NewEncoder().Bytes([]byte(story))
		}, story},
		"utf-16 without a mark": {func() ([]byte, error) {
			return xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM).NewEncoder().Bytes([]byte(story))
		}, story},
		"gb18030":           {func() ([]byte, error) { return simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(chinese)) }, chinese},
		"windows line ends": {func() ([]byte, error) { return []byte(strings.ReplaceAll(story, "\n", "\r\n")), nil }, story},
		"old mac line ends": {func() ([]byte, error) { return []byte(strings.ReplaceAll(story, "\n", "\r")), nil }, story},
		"windows-1252": {func() ([]byte, error) {
			return charmap.Windows1252.NewEncoder().Bytes([]byte("Le maire à Orléans a déclaré « c’est fini » à la presse, a-t-il ajouté."))
		}, "Le maire à Orléans a déclaré « c’est fini » à la presse, a-t-il ajouté."},
	} {
		t.Run(name, func(t *testing.T) {
			raw, err := c.raw()
			if err != nil {
				t.Fatal(err)
			}
			a, err := Article("x.txt", raw)
			if err != nil {
				t.Fatal(err)
			}
			if a.Text != c.want {
				t.Errorf("got %q, want %q", a.Text, c.want)
			}
		})
	}
}

func TestPage(t *testing.T) {
	raw, err := os.ReadFile("testdata/page.html")
	if err != nil {
		t.Fatal(err)
	}
	a, err := Article("page.html", raw)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ got, want string }{
		"title":     {a.Title, "Ferry talks stall in Pärnu"},
		"author":    {a.Author, "Mari Oja, Jan Õun"},
		"publisher": {a.Publisher, "The Harbour Post"},
		"published": {a.Published.Start.String(), "2026-05-04"},
		"basis":     {string(a.Published.Basis), string(brief.Metadata)},
		"url":       {a.URL, "https://harbourpost.example/2026/05/ferry-talks"},
		"language":  {a.Language, "en-GB"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", name, c.got, c.want)
		}
	}
	paragraphs := strings.Split(a.Text, "\n\n")
	if len(paragraphs) != 4 || paragraphs[0] != a.Title || !strings.HasPrefix(paragraphs[2], "“We came to sign") {
		t.Errorf("paragraphs: %q", paragraphs)
	}
	for _, no := range []string{"Share this", "Home", "track()", "©"} {
		if strings.Contains(a.Text, no) {
			t.Errorf("text holds %q", no)
		}
	}
}

func TestDeepPageKeepsItsWords(t *testing.T) {
	deep := "<html><body>" + strings.Repeat("<div>", 2000) + "The words are here, all of them." + strings.Repeat("</div>", 2000)
	a, err := Article("deep.html", []byte(deep))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(a.Text, "The words are here") {
		t.Errorf("text is %q", a.Text)
	}
}

func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		raw  []byte
		want error
	}{
		"nothing":       {nil, brief.ErrEmpty},
		"white space":   {[]byte(" \n\t "), brief.ErrEmpty},
		"a picture":     {[]byte("\x89PNG\r\n\x1a\n123"), brief.ErrBinary},
		"a program":     {append([]byte("\x7fELF"), make([]byte, 500)...), brief.ErrBinary},
		"noise":         {[]byte(strings.Repeat("\x01\x02\x9f\xfe\x03a", 200)), brief.ErrBinary},
		"a PDF":         {[]byte("%PDF-1.7\n"), brief.ErrFormat},
		"too much":      {make([]byte, MaxBytes+1), brief.ErrTooBig},
		"an empty page": {[]byte("<!doctype html><html><body><script>x()</script></body></html>"), brief.ErrEmpty},
		"a great page":  {append([]byte("<!doctype html>"), make([]byte, maxPage)...), brief.ErrTooBig},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Article("f", c.raw); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func FuzzArticle(f *testing.F) {
	page, err := os.ReadFile("testdata/page.html")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("a.txt", []byte(story))
	f.Add("a.html", page)
	f.Add("", []byte("\xff\xfea\x00"))
	f.Add("a.htm", []byte("<p>\r\x00</p>"))
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		a, err := Article(name, raw)
		if err != nil {
			return
		}
		if !utf8.ValidString(a.Text) || strings.ContainsAny(a.Text, "\r\x00") {
			t.Errorf("unclean text %q", a.Text)
		}
		if b, err := Article(name, raw); err != nil || b.ID != a.ID {
			t.Errorf("same bytes, other article: %v", err)
		}
	})
}
