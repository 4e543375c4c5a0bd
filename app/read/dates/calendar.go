package dates

import (
	"time"

	"readout/app/brief"
)

func monthSpan(y int, m time.Month) brief.Interval {
	return brief.Interval{Start: brief.NewDay(y, m, 1), End: brief.NewDay(y, m+1, 0)}
}

func months(y int, m time.Month, n int) brief.Interval {
	return brief.Interval{Start: brief.NewDay(y, m, 1), End: brief.NewDay(y, m+time.Month(n), 0)}
}

func yearSpan(y int) brief.Interval { return months(y, time.January, 12) }

func yearsSpan(from, to int) brief.Interval {
	return brief.Interval{Start: brief.NewDay(from, time.January, 1), End: brief.NewDay(to, time.December, 31)}
}

// seasonSpan is three months; a winter is named after the year it begins in.
func seasonSpan(y, first int) brief.Interval { return months(y, time.Month(first), 3) }

func days(around brief.Day, before, after int) brief.Interval {
	return brief.Interval{Start: around.AddDays(-before), End: around.AddDays(after)}
}

// validDay tells a day that the calendar has.
func validDay(y int, m time.Month, d int) bool {
	return m >= time.January && m <= time.December && d >= 1 && brief.NewDay(y, m, d) == (brief.Day{Year: y, Month: m, Day: d})
}

// unitSpan is the whole day, week (from Monday), month, … that lies n after the
// one of today.
func unitSpan(l length, today brief.Day, n int) brief.Interval {
	if today.IsZero() {
		return brief.Interval{}
	}
	monday := today.AddDays(-(int(today.Weekday()) + 6) % 7)
	switch l {
	case minute, hour:
		return brief.OneDay(today)
	case day, night:
		return brief.OneDay(today.AddDays(n))
	case week:
		return days(monday.AddDays(7*n), 0, 6)
	case fortnight:
		return days(monday.AddDays(14*n), 0, 13)
	case weekend:
		return days(monday.AddDays(7*n), -5, 6)
	case monthLong:
		return monthSpan(today.Year, today.Month+time.Month(n))
	case quarter:
		return months(today.Year, time.Month(3*((int(today.Month)-1)/3+n)+1), 3)
	case half:
		return months(today.Year, time.Month(6*((int(today.Month)-1)/6+n)+1), 6)
	case year:
		return yearSpan(today.Year + n)
	case decade:
		from := (today.Year/10 + n) * 10
		return yearsSpan(from, from+9)
	case century:
		return centurySpan((today.Year-1)/100 + 1 + n)
	}
	return brief.Interval{}
}

func centurySpan(n int) brief.Interval { return yearsSpan(100*(n-1)+1, 100*n) }

// move is the day n units away.
func move(d brief.Day, l length, n float64) brief.Day {
	whole := int(n)
	rest := n - float64(whole)
	switch l {
	case minute, hour:
		return d
	case day, night:
		return d.AddDays(whole)
	case week, weekend:
		return d.AddDays(int(7 * n))
	case fortnight:
		return d.AddDays(int(14 * n))
	case monthLong:
		return d.AddMonths(whole).AddDays(int(30 * rest))
	case quarter:
		return d.AddMonths(int(3 * n))
	case half:
		return d.AddMonths(int(6 * n))
	case year:
		return d.AddMonths(int(12 * n))
	case decade:
		return d.AddMonths(int(120 * n))
	default:
		return d.AddMonths(int(1200 * n))
	}
}

// maxUnits keeps offsets within years that have four digits.
var maxUnits = map[length]float64{
	minute: 1e6, hour: 1e6, day: 4000, night: 4000, week: 1000, weekend: 500, fortnight: 500, monthLong: 600, quarter: 200,
	half: 100, year: 1000, decade: 100, century: 10,
}

// slack is how many days an offset counted in units may be off: half a unit.
func slack(l length, n float64) int {
	halves := n != float64(int(n))
	switch l {
	case week, fortnight, weekend:
		return 3
	case monthLong:
		if halves {
			return 8
		}
		return 15
	case quarter:
		return 45
	case half:
		return 91
	case year:
		return 183
	case decade:
		return 5 * 365
	case century:
		return 50 * 365
	}
	return 0
}

func precisionOf(l length) Precision {
	switch l {
	case minute, hour:
		return Clock
	case day, night:
		return DayPrecision
	case week, weekend, fortnight:
		return Week
	case monthLong:
		return Month
	case quarter, half:
		return Season
	case year:
		return Year
	}
	return Vague
}

// third is the early, middle or late third of an interval.
func third(i brief.Interval, s int) brief.Interval {
	if i.IsZero() || i.Start == i.End {
		return i
	}
	if i == yearSpan(i.Start.Year) {
		return months(i.Start.Year, time.Month(4*s+1), 4)
	}
	if i == monthSpan(i.Start.Year, i.Start.Month) {
		ends := [...]int{10, 20, i.End.Day}
		return brief.Interval{
			Start: brief.NewDay(i.Start.Year, i.Start.Month, 10*s+1),
			End:   brief.NewDay(i.Start.Year, i.Start.Month, ends[s]),
		}
	}
	if i == yearsSpan(i.Start.Year, i.Start.Year+9) { // "the early 1990s"
		return yearsSpan(i.Start.Year+3*s, i.Start.Year+3*s+3)
	}
	n := i.End.Sub(i.Start) + 1
	if n == 7 {
		return days(i.Start.AddDays(2*s), 0, 2) // to Wednesday, Friday, Sunday
	}
	return brief.Interval{Start: i.Start.AddDays(n * s / 3), End: i.Start.AddDays(n*(s+1)/3 - 1)}
}
