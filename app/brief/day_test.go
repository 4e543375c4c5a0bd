package brief

import (
	"testing"
	"time"
)

func TestWhole(t *testing.T) {
	day := func(y int, m time.Month, d int) Day { return NewDay(y, m, d) }
	for name, test := range map[string]struct {
		i           Interval
		year, month bool
	}{
		"unknown":       {Interval{}, false, false},
		"a day":         {OneDay(day(2025, time.March, 1)), false, false},
		"a year":        {Interval{day(2025, time.January, 1), day(2025, time.December, 31)}, true, false},
		"two years":     {Interval{day(2024, time.January, 1), day(2025, time.December, 31)}, false, false},
		"a month":       {Interval{day(2024, time.February, 1), day(2024, time.February, 29)}, false, true},
		"less than one": {Interval{day(2024, time.February, 1), day(2024, time.February, 28)}, false, false},
		"December":      {Interval{day(2024, time.December, 1), day(2024, time.December, 31)}, false, true},
	} {
		if test.i.WholeYear() != test.year || test.i.WholeMonth() != test.month {
			t.Errorf("%s: year %v, month %v", name, test.i.WholeYear(), test.i.WholeMonth())
		}
	}
}
