package direction

import (
	"strings"
	"testing"
)

// Letters of the Hebrew block stand for right to left, digits for numbers.
func TestLevels(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"latin", "he met (them)", "0000000000000"},
		{"a pair round the other direction goes with what is before it", "he אב (גד) we", "0001111111000"},
		{"a pair with the paragraph's direction in it", "he אב (me) גד", "0001100000011"},
		{"a pair after the paragraph's direction", "he said (אב) we", "000000000110000"},
		{"mixed words in a pair", "a (b אב) c", "0000011000"},
		{"the closing one at the end", "אב a(b)", "1112222"},
		{"pairs in pairs", "he אב [ג (ד)] we", "0001111111111000"},
		{"a bracket that is never closed", "he אב (גד we", "000111111000"},
		{"a closing one alone", "he אב) גד we", "000111111000"},
		{"crossed pairs", "a ([ב)] c", "000010000"},
		{"a number among right to left words", "he אב 12 גד we", "00011122111000"},
		{"a number with its sign and separator", "אב 1,5% ג", "111222211"},
		{"an Arabic number", "قال 12", "111122"},
		{"a mark goes with its letter", "a\u0301ב\u05b0 c", "001100"},
		{"angle brackets of two kinds", "אב a\u2329b\u3009", "1112222"},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := []rune(c.text)
			var got strings.Builder
			for _, l := range Levels(text, RightToLeft(c.text)) {
				got.WriteByte(byte('0' + l))
			}
			if got.String() != c.want {
				t.Errorf("%q\n got %s\nwant %s", c.text, got.String(), c.want)
			}
		})
	}
}

func TestVisually(t *testing.T) {
	for text, want := range map[string]string{
		"a0 b1 c2 d1 e0": "a0 d1 c2 b1 e0", // a number within right to left words
		"a1 b2 c1":       "c1 b2 a1",
		"a0 b0":          "a0 b0",
		"a2 b2":          "a2 b2",
		"":               "",
	} {
		all := strings.Fields(text)
		Visually(all, func(s string) int8 { return int8(s[1] - '0') })
		if got := strings.Join(all, " "); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

func FuzzLevels(f *testing.F) {
	f.Add("he אב (גד) 12%", true)
	f.Fuzz(func(t *testing.T, s string, rtl bool) {
		text := []rune(s)
		if got := Levels(text, rtl); len(got) != len(text) {
			t.Errorf("%d levels of %d", len(got), len(text))
		}
	})
}

func TestPlain(t *testing.T) {
	for text, want := range map[string]bool{
		"":                      true,
		"Talks in Oslo, 12 May": true,
		"Переговоры 会談 “…”":     true,
		"he said אב":            false,
		"قال":                   false,
		"٤٢":                    false,
	} {
		if got := Plain(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
