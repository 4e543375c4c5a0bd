package brief

import (
	"fmt"
	"strings"
	"time"
)

// Day is a civil date without a clock or a zone. The zero Day is no day.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDay reads "2006-01-02".
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Day{}, fmt.Errorf("day %q: %w", s, ErrInvalid)
	}
	return DayOf(t), nil
}

// DayOf is the day of t in t's own zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day{y, m, d}
}

// NewDay makes a normalized day: NewDay(2025, 14, 1) is 1 February 2026.
func NewDay(year int, month time.Month, day int) Day {
	return DayOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// Time is midnight UTC at the start of the day.
func (d Day) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// IsZero tells no day.
func (d Day) IsZero() bool { return d == Day{} }

// AddDays moves by n days.
func (d Day) AddDays(n int) Day { return NewDay(d.Year, d.Month, d.Day+n) }

// AddMonths moves by n months and keeps the day where the month has it, else
// takes the month's last.
func (d Day) AddMonths(n int) Day {
	first := NewDay(d.Year, d.Month+time.Month(n), 1)
	last := NewDay(first.Year, first.Month+1, 0).Day
	return Day{first.Year, first.Month, min(d.Day, last)}
}

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

// Before tells whether d is earlier than e.
func (d Day) Before(e Day) bool { return d.Compare(e) < 0 }

// Compare orders days: -1, 0 or 1.
func (d Day) Compare(e Day) int { return d.Time().Compare(e.Time()) }

// Sub counts the days from e to d.
func (d Day) Sub(e Day) int { return int(d.Time().Sub(e.Time()).Hours() / 24) }

// String is "2006-01-02", or "" for no day.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText writes the day as String does.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Day) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Day{}
		return nil
	}
	v, err := ParseDay(string(b))
	if err != nil {
		return err
	}
	*d = v
	return nil
}

// Interval is an honest stretch of days, both ends included. One day has
// Start == End; the zero Interval is unknown.
type Interval struct{ Start, End Day }

// OneDay is the interval of a single day.
func OneDay(d Day) Interval { return Interval{d, d} }

// IsZero tells an unknown interval.
func (i Interval) IsZero() bool { return i.Start.IsZero() && i.End.IsZero() }

// WholeYear tells the days of one year, all of them.
func (i Interval) WholeYear() bool {
	return i.Start == NewDay(i.Start.Year, time.January, 1) && i.End == NewDay(i.Start.Year, time.December, 31)
}

// WholeMonth tells the days of one month, all of them.
func (i Interval) WholeMonth() bool {
	return i.Start.Day == 1 && i.End == NewDay(i.Start.Year, i.Start.Month+1, 0)
}

// Validate tells an interval that ends before it starts or has one end only.
func (i Interval) Validate() error {
	if i.IsZero() {
		return nil
	}
	if i.Start.IsZero() || i.End.IsZero() || i.End.Before(i.Start) {
		return fmt.Errorf("interval %s to %s: %w", i.Start, i.End, ErrInvalid)
	}
	return nil
}

// ParseInterval reads "2006-01-02" or, for more than a day,
// "2006-01-02/2006-01-05"; ErrInvalid else.
func ParseInterval(s string) (Interval, error) {
	from, to, several := strings.Cut(s, "/")
	start, err := ParseDay(from)
	if err != nil {
		return Interval{}, err
	}
	if !several {
		return OneDay(start), nil
	}
	end, err := ParseDay(to)
	if err != nil {
		return Interval{}, err
	}
	i := Interval{start, end}
	return i, i.Validate()
}

// ISO writes the interval as ParseInterval reads it, "" for an unknown one.
func (i Interval) ISO() string {
	if i.Start == i.End {
		return i.Start.String()
	}
	return i.Start.String() + "/" + i.End.String()
}

// Overlaps tells whether i and j share a day; an unknown one shares none.
func (i Interval) Overlaps(j Interval) bool {
	return !i.IsZero() && !j.IsZero() && !i.End.Before(j.Start) && !j.End.Before(i.Start)
}

// Basis is how a publication day is known.
type Basis string

// The ways a publication day is known.
const (
	Given    Basis = "given"    // a person or a caller said it
	Metadata Basis = "metadata" // the file's own metadata said it
	FromText Basis = "text"     // inferred from the text's own clues
	Unknown  Basis = "unknown"
)

// Published is when an article came out, and how that is known.
type Published struct {
	Interval
	Basis  Basis
	Reason string // for FromText: the words it was inferred from
}
