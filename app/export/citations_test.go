package export

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"readout/app/brief"
)

func TestAuthorsOf(t *testing.T) {
	for byline, want := range map[string][]string{
		"":                            nil,
		"Oliver Strand and Mia Holt":  {"Oliver Strand", "Mia Holt"},
		"Ana María Ruiz y Luis Gil":   {"Ana María Ruiz", "Luis Gil"},
		"Jean de la Tour et Zoé Cros": {"Jean de la Tour", "Zoé Cros"},
		"Mia Holt; Jo Ek; Ada Berg":   {"Mia Holt", "Jo Ek", "Ada Berg"},
		"Mia Holt":                    {"Mia Holt"},
		"Ministry of Trade and Works": {"Ministry of Trade and Works"},
		"Mia Holt, Science Editor":    {"Mia Holt, Science Editor"},
		"staff and agencies":          {"staff and agencies"},
		"  Mia\n Holt  &  Jo  Ek ":    {"Mia Holt", "Jo Ek"},
	} {
		if got := authorsOf(byline); !slices.Equal(got, want) {
			t.Errorf("%q is by %q, want %q", byline, got, want)
		}
	}
}

func TestDateParts(t *testing.T) {
	for interval, want := range map[string][][]int{
		"2025-07-12":            {{2025, 7, 12}},
		"2025-01-01/2025-12-31": {{2025}},
		"2025-02-01/2025-02-28": {{2025, 2}},
		"2025-12-01/2025-12-31": {{2025, 12}},
		"2025-02-01/2025-03-31": {{2025, 2, 1}, {2025, 3, 31}},
		"2024-12-28/2025-12-27": {{2024, 12, 28}, {2025, 12, 27}},
	} {
		i, err := brief.ParseInterval(interval)
		if err != nil {
			t.Fatal(err)
		}
		if got := dateParts(i); !reflect.DeepEqual(got, want) {
			t.Errorf("%s is %v, want %v", interval, got, want)
		}
	}
}

// TestCalendarLeavesWideIntervalsOut wants no entry that lies over a whole
// year because nothing more is known.
func TestCalendarLeavesWideIntervalsOut(t *testing.T) {
	b := brief.Brief{ID: "b1", Articles: []brief.Article{{ID: "a", Text: "Text."}}}
	for title, days := range map[string]int{"day": 1, "month": 31, "quarter": 91, "year": 365} {
		start := brief.NewDay(2025, 1, 1)
		b.Events = append(b.Events, brief.Event{ID: brief.ID(title), Title: title, Date: &brief.Date{Interval: brief.Interval{Start: start, End: start.AddDays(days - 1)}}})
	}
	calendar := string(exported(t, b, ".ics"))
	for title, want := range map[string]bool{"day": true, "month": true, "quarter": false, "year": false} {
		if strings.Contains(calendar, "SUMMARY:"+title) != want {
			t.Errorf("%s is there: %v", title, !want)
		}
	}
}
