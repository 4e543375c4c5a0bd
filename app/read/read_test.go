package read_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"readout/app/brief"
	"readout/app/read"
	"readout/assets"
)

func reader(tb testing.TB) *read.Reader {
	tb.Helper()
	r, err := read.New()
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

func article(text string) brief.Article {
	return brief.Article{
		ID: brief.ArticleID(text), Text: text,
		Published: brief.Published{Interval: brief.OneDay(brief.NewDay(2026, time.May, 8)), Basis: brief.Given},
	}
}

// mustRead reads and holds the reading to the promises of every reading.
func mustRead(tb testing.TB, r *read.Reader, a brief.Article) brief.Reading {
	tb.Helper()
	got, err := r.Read(tb.Context(), a)
	if err != nil {
		tb.Fatal(err)
	}
	if err := got.Validate(); err != nil {
		tb.Errorf("not valid: %v", err)
	}
	return got
}

// FuzzRead: whatever the text, no panic, every span inside it, and the same
// bytes twice.
func FuzzRead(f *testing.F) {
	sample, _ := assets.Sample()
	for _, seed := range []string{
		string(sample),
		"“A,” he said. ‘B’ – she «C» „D“ 'E' \"F",
		"وقال الوزير: «لن نتراجع» يوم السبت.",
		"\u200f\u202eabc\u202c 🙂👩‍👩‍👧 北京（路透社）— 外交部说",
		strings.Repeat("(", 300) + strings.Repeat("\"", 301),
		strings.Repeat("and Kim said ", 200),
		"A\n\n\n\tB\n.\n..\n—\n",
		"\x00\x01\u0085\u2028x\u00ad",
		"On Saturday, Feb. 31, 9999999999 until 00:00 of last year, in 0000",
	} {
		f.Add(seed)
	}
	r := reader(f)
	f.Fuzz(func(t *testing.T, text string) {
		a := article(text)
		if a.Validate() != nil {
			return
		}
		first, err := json.Marshal(mustRead(t, r, a))
		if err != nil {
			t.Fatal(err)
		}
		second, err := json.Marshal(mustRead(t, r, a))
		if err != nil {
			t.Fatal(err)
		}
		if string(first) != string(second) {
			t.Error("the same text gave two readings")
		}
	})
}

func TestSampleHoldsWhatAPersonLooksAtFirst(t *testing.T) {
	text, _ := assets.Sample()
	a := article(strings.TrimSpace(string(text)))
	a.Published = brief.Published{Interval: brief.OneDay(brief.NewDay(2025, time.September, 12)), Basis: brief.Given}
	got := mustRead(t, reader(t), a)
	actors := map[string]brief.Actor{}
	names := map[brief.ID]string{}
	for _, x := range got.Actors {
		actors[x.Name] = x
		names[x.ID] = x.Name
	}
	for name, alias := range map[string]string{
		"Levan Maisuradze": "Maisuradze", "Timur Abenov": "Abenov", "Georgia": "Tbilisi", "Kazakhstan": "Astana",
		"Iveria": "", "Dala Press": "", "Organization of Caspian Carriers": "OCC",
	} {
		x, ok := actors[name]
		if !ok {
			t.Errorf("no actor %q among %v", name, names)
			continue
		}
		if alias != "" && !strings.Contains(strings.Join(x.Names(), "|"), alias) {
			t.Errorf("%s: no alias %q in %q", name, alias, x.Names())
		}
	}
	for words, want := range map[string]struct{ speaker, via string }{
		"ready to open a third rail terminal": {"Levan Maisuradze", "Iveria"},
		"expects the first direct trains":     {"Timur Abenov", "Dala Press"},
		"We proceed from the principle":       {"Timur Abenov", "Dala Press"},
		"Our tariffs are the lowest":          {"Rashad Guliyev", ""},
		"a promise on paper":                  {"Farida Mammadli", ""},
	} {
		found := false
		for _, q := range got.Quotes {
			if !strings.Contains(q.Text, words) {
				continue
			}
			found = true
			if names[q.Speaker] != want.speaker {
				t.Errorf("%q: said by %q, want %q", words, names[q.Speaker], want.speaker)
			}
			if want.via != "" && (len(q.Via) == 0 || names[q.Via[0]] != want.via) {
				t.Errorf("%q: via %v, want %q", words, q.Via, want.via)
			}
		}
		if !found {
			t.Errorf("no quote with %q", words)
		}
	}
	met := false
	for _, e := range got.Events {
		for _, x := range e.Evidence {
			if e.Type == brief.Consult && strings.Contains(a.Text[x.Start:x.End], "Maisuradze and Abenov met") {
				met = met || e.Date != nil && e.Date.Start == brief.NewDay(2025, time.September, 11)
			}
		}
	}
	if !met {
		t.Error("no card for the meeting of Thursday 11 September")
	}
}

func TestNotEnglishIsToldAndStillRead(t *testing.T) {
	a := article("Le ministre des Affaires étrangères, Jean Dupont, est arrivé à Genève samedi. « Nous ne céderons pas », a-t-il déclaré devant la presse. Les négociations avec la Russie reprendront lundi, selon le ministère.")
	got := mustRead(t, reader(t), a)
	told := false
	for _, n := range got.Notices {
		told = told || n.Code == read.NoticeLanguage && n.Detail == "fr"
	}
	if !told {
		t.Errorf("notices: %v", got.Notices)
	}
	if len(got.Quotes) == 0 {
		t.Error("the quotation marks were not read")
	}
	if len(got.Actors) == 0 {
		t.Error("no names were read")
	}
}

// TestForeign: what is read of other languages, with little to go by.
func TestForeign(t *testing.T) {
	for name, test := range map[string]struct {
		text, published, quote, speaker string
		names, not                      []string
	}{
		"German": {
			"Berlin, 27. November 2026 (Agentur) - Der Bundestag hat am Freitag das Gesetz beschlossen. „Das ist ein guter Tag“, sagte Ministerin Karin Lindner nach der Abstimmung.",
			"2026-11-27", "Das ist ein guter Tag", "Karin Lindner",
			[]string{"Berlin", "Bundestag", "Karin Lindner"},
			[]string{"Gesetz", "Abstimmung", "Das Gesetz", "Freitag"},
		},
		"Spanish": {
			"Santiago, 14 de noviembre de 2025 (Agencia).- El presidente del sindicato, Luis Tapia, habló el viernes en Calama con la empresa. \"No hemos conseguido todo\", añadió.",
			"2025-11-14", "No hemos conseguido todo", "Luis Tapia",
			[]string{"Santiago", "Luis Tapia"},
			nil,
		},
		"French": {
			"BAMAKO, 21 novembre 2026 (AFP) – « Le peuple attend des résultats », a déclaré le général Sadio Camara dans une allocution télévisée sur les antennes de la radio.",
			"2026-11-21", "Le peuple attend des résultats", "Sadio Camara",
			[]string{"Sadio Camara"},
			nil,
		},
		"Russian": {
			"МОСКВА, 20 ноября 2026. /ТАСС/. «Мы никогда не отказывались от диалога», — сказал министр журналистам в пятницу.",
			"2026-11-20", "Мы никогда не отказывались от диалога", "", nil, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := article(test.text)
			a.Published = brief.Published{}
			got := mustRead(t, reader(t), a)
			if got.Article.Published.Start.String() != test.published {
				t.Errorf("published %v, want %s", got.Article.Published, test.published)
			}
			if len(got.Events) > 0 {
				t.Errorf("events %v", got.Events)
			}
			named := map[string]brief.ID{}
			for _, x := range got.Actors {
				named[x.Name] = x.ID
			}
			if len(got.Quotes) != 1 || got.Quotes[0].Text != test.quote || test.speaker != "" && got.Quotes[0].Speaker != named[test.speaker] {
				t.Errorf("quotes %+v", got.Quotes)
			}
			for _, n := range test.names {
				if named[n] == "" {
					t.Errorf("no %q in %v", n, named)
				}
			}
			for _, n := range test.not {
				if named[n] != "" {
					t.Errorf("%q in %v", n, named)
				}
			}
		})
	}
}

func TestReadStops(t *testing.T) {
	r := reader(t)
	if _, err := r.Read(t.Context(), brief.Article{Text: " \n"}); !errors.Is(err, brief.ErrEmpty) {
		t.Errorf("an empty article: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := r.Read(ctx, article(long(1<<20))); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled reading: %v", err)
	}
}

// TestSharedExamples reads the annotated articles where they are at hand.
func TestSharedExamples(t *testing.T) {
	paths, _ := filepath.Glob("../../../shared/examples/*/article.txt")
	if len(paths) == 0 {
		t.Skip("no annotated articles beside the checkout")
	}
	r := reader(t)
	for _, p := range paths {
		text, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		got := mustRead(t, r, article(string(text)))
		if len(got.Events) < 5 || len(got.Quotes) < 5 || len(got.Actors) < 8 {
			t.Errorf("%s: %d events, %d quotes, %d actors", p, len(got.Events), len(got.Quotes), len(got.Actors))
		}
	}
}

// long is the sample again and again, with names that differ.
func long(bytes int) string {
	text, _ := assets.Sample()
	var b strings.Builder
	for i := 0; b.Len() < bytes; i++ {
		b.WriteString(strings.ReplaceAll(string(text), "Maisuradze", "Maisuradze"+string(rune('a'+i%26))))
		b.WriteString("\n\n")
	}
	return b.String()[:bytes]
}

func BenchmarkRead(b *testing.B) {
	r := reader(b)
	sample, _ := assets.Sample()
	for name, text := range map[string]string{"sample": string(sample), "100KB": long(100 << 10), "1MB": long(1 << 20)} {
		a := article(text)
		words := len(strings.Fields(text))
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := r.Read(b.Context(), a); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
