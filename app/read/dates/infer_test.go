package dates

import (
	"testing"

	"readout/app/brief"
	"readout/app/read/syntax"
)

func TestInfer(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"weekday with its date", "The envoys met on Saturday, 12 April 2025.", "2025-04-12..2025-04-18"},
		{"last year beside a date", "They met in June 2024 and signed it last year.", "2025-01-01..2025-12-31"},
		{"this year beside a date", "They met in June 2024 and again this year.", "2024-06-01..2024-12-31"},
		{"a date line", "Friday 9 May 2025", "2025-05-09"},
		{"anniversary to the day", "Crowds met on Tuesday, fifty years to the day after police killed nine. He died on 12 May 1976.", "2026-05-12..2026-05-15"},
		{"anniversary of a year", "Crowds met on Saturday on the 20th anniversary of the strike of 2005.", "2025-01-01..2025-12-31"},
		{"anniversary on another weekday", "Crowds met on Monday, fifty years to the day after police killed nine. He died on 12 May 1976.", "-"},
		{"weekday and day beside a year", "They met on Saturday, March 7. He was elected in 2024.", "2026-03-07..2026-03-13"},
		{"weekdays tell nothing", "They met on Saturday and left on Sunday.", "-"},
		{"an old year tells nothing", "It was built in 1912.", "-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := Infer(document(test.text))
			if write(got.Interval) != test.want {
				t.Errorf("%q: %s (%s), want %s", test.text, write(got.Interval), got.Reason, test.want)
			}
			if (got.Basis == brief.Unknown) != got.IsZero() || got.IsZero() != (got.Reason == "") {
				t.Errorf("basis %s and reason %q do not fit %s", got.Basis, got.Reason, write(got.Interval))
			}
		})
	}
}

func TestInferDateline(t *testing.T) {
	d := document("LYON, 25 January 2026 (Agency) - The mine opened on Saturday.")
	d.Paragraphs = []syntax.Paragraph{{End: len(d.Text), Last: 1, DatelineFirst: 0, DatelineLast: 8}}
	if got := Infer(d); write(got.Interval) != "2026-01-25" || got.Reason == "" {
		t.Errorf("got %s (%s)", write(got.Interval), got.Reason)
	}
}

// A caption tells in the present what was the day before or two.
func TestInferCaption(t *testing.T) {
	d := document("The mine of Lyon is seen, Sunday, Jan. 25, 2026.")
	d.Sentences[0].Kind = syntax.Caption
	if got := Infer(d); write(got.Interval) != "2026-01-25..2026-01-31" {
		t.Errorf("got %s (%s)", write(got.Interval), got.Reason)
	}
}

// Where the publication day is a week, a weekday can be two days, and the
// expression says so.
func TestFindOverInterval(t *testing.T) {
	d := document("The two met on Monday.")
	p := brief.Published{Interval: brief.Interval{Start: wednesday.Start, End: wednesday.Start.AddDays(6)}, Basis: brief.FromText}
	if got := Find(d, p); len(got) != 1 || write(got[0].Interval) != "2025-05-12..2025-05-19" {
		t.Errorf("got %v", all(d, got))
	}
	if got := Find(d, brief.Published{Basis: brief.Unknown}); len(got) != 1 || !got[0].IsZero() {
		t.Errorf("without a day: %v", all(d, got))
	}
}

func TestRecurringAndDuration(t *testing.T) {
	tests := []struct {
		text                string
		recurring, duration bool
	}{
		{"They meet every Monday.", true, false},
		{"They meet on Mondays.", true, false},
		{"The daily briefing was short.", true, false},
		{"He stayed for three days.", false, true},
		{"A three-day visit began.", false, true},
		{"It lasted almost two years.", false, true},
		{"They meet twice a week.", true, false},
	}
	for _, test := range tests {
		d := document(test.text)
		found := Find(d, wednesday)
		if len(found) != 1 || found[0].Recurring != test.recurring || found[0].Duration != test.duration || !found[0].IsZero() {
			t.Errorf("%q: %+v", test.text, found)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"The two met on Monday, 31 February 2025-06-99 and in the first quarter of the second half of next year's end.",
		"99999 years ago after 13/13/2025 until the 99th century of the 0s", "mid-mid-mid-June 2am of 2am",
		"Monday and Tuesday, the night from Friday to Saturday, 5 and 6 May, the last three days of the first half of the 1990s, q3 2024 that day",
		"last last last last year 29 February 1/1/1 – — ٣ يونيو 2025年6月",
	} {
		f.Add(s, 2025, 5, 14)
	}
	f.Fuzz(func(t *testing.T, s string, y, m, day int) {
		d := document(s)
		today := brief.NewDay(1000+(y%1000+1000)%1000, 1, 1).AddDays((m%366+366)%366 + (day%31+31)%31)
		found := Find(d, brief.Published{Interval: brief.OneDay(today), Basis: brief.Given})
		last := 0
		for _, e := range found {
			if e.First < last || e.Last <= e.First || e.Last > len(d.Tokens) {
				t.Fatalf("tokens [%d, %d) after %d of %d", e.First, e.Last, last, len(d.Tokens))
			}
			last = e.Last
			if err := e.Interval.Validate(); err != nil {
				t.Fatalf("%q: %v", text(d, e), err)
			}
		}
		Infer(d)
		for _, e := range Find(d, brief.Published{Interval: brief.Interval{Start: today, End: today.AddDays(6)}, Basis: brief.FromText}) {
			if err := e.Interval.Validate(); err != nil {
				t.Fatalf("over a week, %q: %v", text(d, e), err)
			}
		}
		again := Find(d, brief.Published{Interval: brief.OneDay(today), Basis: brief.Given})
		for i := range again {
			if again[i] != found[i] {
				t.Fatalf("not the same twice: %v and %v", found[i], again[i])
			}
		}
	})
}

// A long sentence of nothing but words of time must not take long.
func BenchmarkFindWorst(b *testing.B) {
	s := ""
	for range 300 {
		s += "the late first half of next mid early since until 3 - 5 "
	}
	d := document(s)
	b.ResetTimer()
	for b.Loop() {
		Find(d, wednesday)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(d.Tokens)), "ns/token")
}
