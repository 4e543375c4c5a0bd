package views

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"readout/app/brief"
)

// seen are the words of a scene as they stand, from left to right.
func seen(s *scene) string {
	var all []*canvas.Text
	for _, o := range s.objects {
		if t, ok := o.(*canvas.Text); ok {
			all = append(all, t)
		}
	}
	slices.SortStableFunc(all, func(a, b *canvas.Text) int { return int(a.Position().X - b.Position().X) })
	var words []string
	for _, t := range all {
		words = append(words, strings.Trim(t.Text, rightMark+" "))
	}
	return strings.Join(slices.DeleteFunc(words, func(s string) bool { return s == "" }), " | ")
}

func TestWordsStandInTheOrderTheyAreRead(t *testing.T) {
	test.NewTempApp(t)
	field := func(s string) piece { return piece{text: s, face: bodyFace, ink: ink, gap: 8} }
	plain := func(s string) piece { return piece{text: s, face: bodyFace, ink: ink} }
	for name, c := range map[string]struct {
		pieces []piece
		want   string
	}{
		"left to right":                 {[]piece{plain("he met (them) 12")}, "he met (them) 12"},
		"words from the right":          {[]piece{plain("he said קול רם today")}, "he said | רם | קול | today"},
		"a number among them":           {[]piece{plain("אב 12 גד")}, "גד | 12 | אב"},
		"a full stop behind them":       {[]piece{plain("אב גד.")}, ". | גד | אב"},
		"a name from the left":          {[]piece{plain("אב Reuters גד.")}, ". | גד | Reuters | אב"},
		"marked words":                  {[]piece{plain("אב "), plain("גד "), plain("הו")}, "הו | גד | אב"},
		"white space before":            {[]piece{plain("אב"), plain(" גד "), plain("הו")}, "הו | גד | אב"},
		"fields keep their places":      {[]piece{{sign: brief.Person, face: bodyFace}, field("אב גד"), field("minister 12"), field("הו 3")}, "גד | אב | minister 12 | 3 | הו"},
		"a field from the left":         {[]piece{field("Ruiz"), field("אב")}, "Ruiz | אב"},
		"Arabic with digits of its own": {[]piece{plain("قال ٤٢ يوما")}, "يوما | ٤٢ | قال"},
		"bytes that are no text":        {[]piece{plain("אב \xff\xfe גד")}, "גד | \xfe | \xff | אב"},
		"a pair of brackets":            {[]piece{plain("אב (גד) הו")}, "הו | ) | גד | ( | אב"},
		"a title in a sentence of ours": {[]piece{{icon: "info", face: bodyFace}, plain("“אב 12” is not English. "), field("Show it")}, "“ | 12 | אב | ” is not English. | Show it"},
		"letters of two scripts":        {[]piece{plain("אבقال")}, "قال | אב"},
		"letters with their marks":      {[]piece{plain("בְּ גְ")}, "גְ | בְּ"},
	} {
		t.Run(name, func(t *testing.T) {
			s := &scene{}
			newColumn(s, 10, 0, 900).flow(c.pieces...)
			if got := seen(s); got != c.want {
				t.Errorf("stands %q, want %q", got, c.want)
			}
		})
	}
}

func TestLabelsOfTheMapStandInTheOrderTheyAreRead(t *testing.T) {
	test.NewTempApp(t)
	for label, want := range map[string]string{
		"Bank 12":         "Bank 12",
		"אב 12 (גד)":      ") | גד | ( | 12 | אב",
		"קול 12 Reuters":  "Reuters | 12 | קול",
		"the קול רם club": "the | רם | קול | club",
	} {
		s := &scene{}
		centred(s, []string{label}, fyne.NewPos(200, 50), 18, 12, fyne.TextStyle{}, color.Black)
		if got := seen(s); got != want {
			t.Errorf("%q stands %q, want %q", label, got, want)
		}
		if got := strings.Join(s.words, "|"); got != label {
			t.Errorf("%q is copied as %q", label, got)
		}
	}
}

func TestTextFromTheRightBeginsThere(t *testing.T) {
	test.NewTempApp(t)
	text := strings.TrimSpace(strings.Repeat("אבג דהו 12 ", 30))
	s := &scene{}
	c := newColumn(s, 10, 0, 300)
	c.flow(piece{text: text, face: bodyFace, ink: ink, run: true})
	if c.y < 3*lineHeight(bodyFace) {
		t.Fatal("it does not wrap")
	}
	var left, right float32 = 1000, 0
	for _, r := range s.runs {
		left, right = min(left, r.x), max(right, r.x+r.w)
		if text[r.at:r.at+len(r.text)] != r.text {
			t.Errorf("%q is not what stands at byte %d", r.text, r.at)
		}
	}
	if right < 309 || right > 311 || left < 10 {
		t.Errorf("it stands from %v to %v in a column from 10 to 310", left, right)
	}
	if strings.Contains(strings.Join(s.words, ""), rightMark) {
		t.Error("what is copied has marks in it")
	}
}

func TestSelectingTextFromTheRight(t *testing.T) {
	test.NewTempApp(t)
	text := "אבג דהו 12 זחט"
	s := &scene{}
	newColumn(s, 0, 0, 400).flow(piece{text: text, face: bodyFace, ink: ink, run: true})
	at := func(x float32) int {
		b, ok := s.offset(fyne.NewPos(x, 5))
		if !ok {
			t.Fatal("no text there")
		}
		return b
	}
	last := s.runs[len(s.runs)-1]
	for name, c := range map[string]struct {
		x    float32
		want int
	}{
		"the right edge":       {400, 0},
		"beyond it":            {500, 0},
		"the left edge":        {last.x, len(text)},
		"the end of the first": {400 - measure("אבג", bodyFace).Width - 0.5, len("אבג")},
	} {
		if got := at(c.x); got != c.want {
			t.Errorf("%s: byte %d, want %d", name, got, c.want)
		}
	}
	s.drawSelection(0, len("אבג"))
	for _, o := range s.objects {
		if r, ok := o.(*canvas.Rectangle); ok {
			if x := r.Position().X + r.Size().Width; x < 399 || x > 401 {
				t.Errorf("what is selected ends at %v", x)
			}
		}
	}
}

func FuzzOrderedWordsAreTheText(f *testing.F) {
	f.Add("he said אב (גד) 12%, قال ٤٢ يوما.", float32(120))
	f.Fuzz(func(t *testing.T, text string, width float32) {
		if len(text) > 400 || width < 20 || width > 2000 {
			return
		}
		s := &scene{}
		newColumn(s, 0, 0, width).flow(piece{text: text, face: bodyFace, ink: ink, run: true})
		end := 0
		for _, r := range s.runs {
			blank := func(s string) string { return strings.Join(strings.Fields(s), " ") }
			if r.at < end || r.at+len(r.text) > len(text) || blank(text[r.at:r.at+len(r.text)]) != blank(r.text) {
				t.Fatalf("%q at %d of %q", r.text, r.at, text)
			}
			end = r.at + len(r.text)
		}
	})
}
