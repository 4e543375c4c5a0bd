package views

import (
	"testing"

	"readout/app/brief"
)

func TestDayKnown(t *testing.T) {
	day := brief.Interval{Start: brief.NewDay(2026, 11, 21), End: brief.NewDay(2026, 11, 21)}
	year := brief.Interval{Start: brief.NewDay(2026, 1, 1), End: brief.NewDay(2026, 12, 31)}
	tests := map[string]struct {
		published brief.Published
		want      bool
	}{
		"the file's own":        {brief.Published{Interval: day, Basis: brief.Metadata}, true},
		"set by a person":       {brief.Published{Interval: day, Basis: brief.Given}, true},
		"in the dateline":       {brief.Published{Interval: day, Basis: brief.FromText, Reason: "dateline “Nov 21, 2026”"}, true},
		"in a line at its top":  {brief.Published{Interval: day, Basis: brief.FromText, Reason: "line “21 November 2026”"}, true},
		"a day from a weekday":  {brief.Published{Interval: day, Basis: brief.FromText, Reason: "“Friday, 20 November 2026”"}, false},
		"a year from two clues": {brief.Published{Interval: year, Basis: brief.FromText, Reason: "“last year” beside “June 2024”"}, false},
		"nothing":               {brief.Published{Basis: brief.Unknown}, false},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			if got := dayKnown(c.published); got != c.want {
				t.Errorf("dayKnown() = %v", got)
			}
		})
	}
}
