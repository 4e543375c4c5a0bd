package views

import (
	"math"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"readout/app/brief"
)

// dressed is an app in our theme.
func dressed(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(paint{look{lightVariant, 1, "", ""}})
}

func TestDateWords(t *testing.T) {
	day := brief.NewDay
	for name, c := range map[string]struct {
		from, to brief.Day
		want     string
	}{
		"unknown":       {want: "undated"},
		"one day":       {day(2025, 7, 12), day(2025, 7, 12), "12 July 2025"},
		"two days":      {day(2025, 7, 12), day(2025, 7, 13), "between 12 and 13 July 2025"},
		"over a month":  {day(2025, 6, 28), day(2025, 7, 3), "between 28 June and 3 July 2025"},
		"over a year":   {day(2024, 12, 30), day(2025, 1, 2), "between 30 December 2024 and 2 January 2025"},
		"a month":       {day(2025, 2, 1), day(2025, 2, 28), "February 2025"},
		"a leap month":  {day(2024, 2, 1), day(2024, 2, 29), "February 2024"},
		"a whole year":  {day(2025, 1, 1), day(2025, 12, 31), "2025"},
		"first of many": {day(2025, 1, 1), day(2025, 1, 2), "between 1 and 2 January 2025"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := dateWords(brief.Interval{Start: c.from, End: c.to}); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestOnlyWebLinksAreOpened(t *testing.T) {
	for link, want := range map[string]bool{
		"https://example.org/a?b=c": true, "http://example.org": true, " https://example.org ": true,
		"": false, "example.org": false, "ftp://example.org": false, "file:///etc/passwd": false,
		"javascript:alert(1)": false, "https:": false, "HTTPS://Example.org": true, "smb://host/share": false, "https://%zz": false,
	} {
		if _, ok := openable(link); ok != want {
			t.Errorf("%q opens: %v", link, ok)
		}
	}
}

func TestFuzzyMatching(t *testing.T) {
	for _, c := range []struct {
		text, typed string
		want        bool
	}{{"Export PDF…", "epdf", true}, {"Export PDF…", "pdf", true}, {"Export PDF…", "fdp", false}, {"Ширин Оля", "оля", true}, {"a", "", true}} {
		if got := fuzzy(c.text, c.typed) > 0; got != c.want {
			t.Errorf("%q in %q: %v", c.typed, c.text, got)
		}
	}
	if fuzzy("Export PDF", "pdf") <= fuzzy("Replied differently", "pdf") {
		t.Error("the start of a word does not count more")
	}
}

// Nothing sticks out of its column, whatever the text.
func TestTextStaysInItsColumn(t *testing.T) {
	dressed(t)
	for _, text := range []string{
		"short", strings.Repeat("word ", 80), strings.Repeat("x", 900), "https://example.org/" + strings.Repeat("long/", 60),
		strings.Repeat("会議で合意した", 30), "Встреча в " + strings.Repeat("Северодвинске ", 9), "مرحبا بالعالم " + strings.Repeat("كلمة ", 40), "",
	} {
		for _, width := range []float32{60, 220, 700} {
			s := &scene{}
			c := newColumn(s, 10, 0, width)
			c.flow(piece{text: text, face: bodyFace, ink: ink, run: true}, piece{text: ".", face: bodyFace, ink: ink}, piece{text: text, face: smallFace, chip: toneTalk, gap: 8})
			for _, o := range s.objects {
				if right := o.Position().X + o.Size().Width; right > 10+width+chipPadX+1 {
					t.Errorf("%.20q at %v reaches %v", text, width, right)
				}
				if words, ok := o.(*canvas.Text); ok && words.Position().Y+words.Size().Height > c.y+1 {
					t.Errorf("%.20q at %v is lower than its paragraph", text, width)
				}
			}
		}
	}
}

func TestOffsetsOfDrawnText(t *testing.T) {
	dressed(t)
	text := "Ministers met in Genève – twice – and left again without a word to the press."
	s := &scene{}
	newColumn(s, 0, 0, 160).flow(piece{text: text, face: bodyFace, ink: ink, run: true, at: 100})
	for _, r := range s.runs {
		if got := text[r.at-100 : r.at-100+len(r.text)]; got != r.text {
			t.Errorf("run %q stands at %q", r.text, got)
		}
		at, ok := s.offset(fyne.NewPos(r.x+1, r.y+2))
		if !ok || at != r.at {
			t.Errorf("offset %d at the start of %q, want %d", at, r.text, r.at)
		}
	}
	if from, to := wholeWords(text, 12, 18); text[from:to] != "met in Genève" && text[from:to] != "in Genève" {
		t.Errorf("whole words %q", text[from:to])
	}
}

// Words on their ground reach WCAG AA in both themes.
func TestContrast(t *testing.T) {
	bg := theme.ColorNameBackground
	pairs := [][2]fyne.ThemeColorName{
		{ink, panel},
		{ink, bg},
		{ink, sidebar},
		{softInk, panel},
		{softInk, bg},
		{softInk, sidebar},
		{faintInk, panel},
		{faintInk, bg},
		{faintInk, sidebar},
		{accent, panel},
		{accent, bg},
		{ink, litColor},
		{ink, seenColor},
		{ink, quoteColor},
		{ink, eventColor},
		{ink, chosen},
		{softInk, chosen},
		{theme.ColorNameForegroundOnPrimary, accent},
		{theme.ColorNameError, panel},
		{theme.ColorNameWarning, panel},
		{ink, toneWarn.ground()},
	}
	for _, tone := range []tone{toneNeutral, toneTalk, toneHelp, toneDispute, toneForce, toneWarn, toneAccent} {
		pairs = append(pairs, [2]fyne.ThemeColorName{tone.words(), tone.ground()})
	}
	for _, p := range pairs {
		light := contrast(palette[p[0]].light, palette[p[1]].light)
		dark := contrast(palette[p[0]].dark, palette[p[1]].dark)
		if light < 4.5 || dark < 4.5 {
			t.Errorf("%s on %s: %.2f light, %.2f dark", p[0], p[1], light, dark)
		}
	}
}

// contrast is WCAG 2's ratio.
func contrast(a, b string) float64 {
	lum := func(s string) float64 {
		c := hex(s)
		part := func(v uint8) float64 {
			x := float64(v) / 255
			if x <= 0.03928 {
				return x / 12.92
			}
			return math.Pow((x+0.055)/1.055, 2.4)
		}
		return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
	}
	x, y := lum(a), lum(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestAgo(t *testing.T) {
	now := time.Date(2025, 7, 13, 12, 0, 0, 0, time.UTC)
	for d, want := range map[time.Duration]string{time.Second: "just now", 5 * time.Minute: "5 min ago", 3 * time.Hour: "3 h ago"} {
		if got := ago(now.Add(-d), now); got != want {
			t.Errorf("%v: %q", d, got)
		}
	}
}
