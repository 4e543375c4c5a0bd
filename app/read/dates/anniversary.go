package dates

import (
	"readout/app/brief"
	"readout/app/read/syntax"
)

// anniversary: "marched on Tuesday, fifty years to the day after …" near "12 May
// 1976" puts the article at that day fifty years on where it is a Tuesday, and
// near "in 1976" in that year.
func anniversary(d *syntax.Document, found []Expression) brief.Published {
	for i := range found {
		e := &found[i]
		if e.Rule != "weekday" || !e.IsZero() {
			continue
		}
		p := &parser{doc: d}
		p.enter(d.Tokens[e.First].Sentence)
		at, years := p.atomOf(e.First), 0
		if at < 0 || p.tense(at) != past {
			continue
		}
		words := ""
		for k := range p.atoms {
			if n, next := p.yearsOn(k); n > 0 {
				years, words = n, d.Text[d.Tokens[p.at(k).token].Start:d.Tokens[p.at(next-1).token].End]
				break
			}
		}
		if got := p.yearsAfter(years, p.at(at).value, found); years > 0 && !got.IsZero() {
			return inferred(got, "“"+words+"” on a “"+writtenAs(d, *e)+"”")
		}
	}
	return brief.Published{}
}

// yearsOn reads how many years after something the day of a sentence is, "fifty
// years to the day after", "twenty years since", "the 30th anniversary".
func (p *parser) yearsOn(i int) (years, next int) {
	if a := p.at(i); a.class == ordinal && p.is(i+1, "anniversary") {
		return a.value, i + 2
	}
	q := p.quantity(i)
	if q.next == 0 || q.unit != year || q.least != q.most || q.vague {
		return 0, 0
	}
	exactly := p.is(q.next, "to", "the", "day")
	if exactly || q.least >= leastYears && p.oneOf(q.next, "after", "since", "on") {
		return int(q.least), q.next
	}
	return 0, 0
}

// leastYears are how many years after something the news may tell, where no
// anniversary is named.
const leastYears = 5

// yearsAfter is when an article came out that tells of a weekday so many years
// after one of the text's dates: from the one on which that falls on such a day,
// else in the year after the one that the sentence itself or the next names.
func (p *parser) yearsAfter(years, weekday int, found []Expression) brief.Interval {
	var inYear brief.Interval
	for _, e := range found {
		apart := p.doc.Tokens[e.First].Sentence - p.sentence
		if e.IsZero() || e.Dates >= 0 || apart < 0 || apart > besideSentences {
			continue
		}
		switch on := e.Start.AddMonths(12 * years); {
		case fullDay(e) && int(on.Weekday()) == weekday:
			return brief.Interval{Start: on, End: on.AddDays(storyDays)}
		case e.Precision == Year && e.Interval == yearSpan(e.Start.Year) && apart <= 1 && inYear.IsZero():
			inYear = yearSpan(on.Year)
		}
	}
	return inYear
}

// undatedWeekday: "Saturday, March 7" was in the year, of those after the newest
// that the text names, in which it was a Saturday.
func undatedWeekday(d *syntax.Document, found []Expression) brief.Published {
	newest := 0
	for _, e := range found {
		if !e.IsZero() && e.Precision <= Year && e.Start.Year > newest {
			newest = e.Start.Year
		}
	}
	if newest == 0 {
		return brief.Published{}
	}
	dated := findOn(d, brief.NewDay(newest+1, 7, 1))
	for i := range dated {
		if e := &dated[i]; e.IsZero() || e.Start.Year < newest || e.Start.Year > newest+2 || e.Start != e.End {
			dated[i].Rule = ""
		}
	}
	return datedWeekday(d, dated)
}
