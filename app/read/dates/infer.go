package dates

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// Infer tells when an article came out from the clues in its own text, and
// which words it goes by: a dateline, a line that is only a date, a weekday
// with its date, an anniversary, "last year" beside a dated event. Where there is no
// clue the basis is brief.Unknown and the interval zero.
func Infer(d *syntax.Document) brief.Published {
	found := findOn(d, brief.Day{})
	for _, clue := range []func(*syntax.Document, []Expression) brief.Published{dateline, dateLine, datedWeekday, anniversary, besideYear, undatedWeekday} {
		if p := clue(d, found); p.Basis == brief.FromText {
			return p
		}
	}
	return brief.Published{Basis: brief.Unknown}
}

func inferred(i brief.Interval, reason string) brief.Published {
	return brief.Published{Interval: i, Basis: brief.FromText, Reason: reason}
}

func writtenAs(d *syntax.Document, e Expression) string {
	return strings.Join(strings.Fields(d.Text[d.Tokens[e.First].Start:d.Tokens[e.Last-1].End]), " ")
}

// fullDay tells an expression that names a day with its year.
func fullDay(e Expression) bool {
	return !e.IsZero() && e.Start == e.End && e.Dates < 0 && e.Precision <= DayPrecision
}

// dateline: "LYON, 25 January 2026 (Agency) -".
func dateline(d *syntax.Document, found []Expression) brief.Published {
	for _, par := range d.Paragraphs {
		if par.DatelineFirst >= par.DatelineLast {
			continue
		}
		for _, e := range found {
			if e.First >= par.DatelineFirst && e.Last <= par.DatelineLast && fullDay(e) {
				return inferred(e.Interval, "dateline “"+writtenAs(d, e)+"”")
			}
		}
	}
	return brief.Published{}
}

// topSentences is how far down a line with the article's date may stand where
// the body has begun above it.
const topSentences = 5

// dateLine: a line at the top that holds a full date and little else.
func dateLine(d *syntax.Document, found []Expression) brief.Published {
	body := slices.IndexFunc(d.Sentences, func(s syntax.Sentence) bool { return s.Kind == syntax.Body })
	for _, e := range found {
		s := d.Tokens[e.First].Sentence
		if s >= max(topSentences, body) || !fullDay(e) {
			continue
		}
		sentence := d.Sentences[s]
		if sentence.Last-sentence.First <= e.Last-e.First+3 || sentence.Kind == syntax.Byline {
			return inferred(e.Interval, "line “"+writtenAs(d, e)+"”")
		}
	}
	return brief.Published{}
}

// datedWeekday: news gives the weekday of what is less than a week old.
func datedWeekday(d *syntax.Document, found []Expression) brief.Published {
	var last brief.Published
	for _, e := range found {
		if e.Rule != "weekday+date" || !fullDay(e) || (last.Basis == brief.FromText && !last.Start.Before(e.Start)) {
			continue
		}
		p := &parser{doc: d}
		p.enter(d.Tokens[e.First].Sentence)
		caption := d.Sentences[d.Tokens[e.First].Sentence].Kind == syntax.Caption // which tells in the present
		if at := p.atomOf(e.First); at >= 0 && (caption || p.tense(at) == past) {
			last = inferred(brief.Interval{Start: e.Start, End: e.Start.AddDays(6)}, "“"+writtenAs(d, e)+"”")
		}
	}
	return last
}

func (p *parser) atomOf(token int) int {
	for i, a := range p.atoms {
		if a.token == token {
			return i
		}
	}
	return -1
}

// besideSentences is how near a dated event must stand to "last year".
const besideSentences = 3

// besideYear: "last year" near a dated event, where no later year is named,
// puts the article in the year after; "this year" puts it in that one.
func besideYear(d *syntax.Document, found []Expression) brief.Published {
	newest := brief.Day{}
	for _, e := range found {
		if !e.IsZero() && e.Precision <= Year && newest.Before(e.Start) {
			newest = e.Start
		}
	}
	if newest.IsZero() {
		return brief.Published{}
	}
	for _, e := range found {
		text := strings.ToLower(writtenAs(d, e))
		after := 0
		switch {
		case strings.Contains(text, "last year"):
			after = 1
		case strings.Contains(text, "this year"):
		default:
			continue
		}
		for _, near := range found {
			apart := d.Tokens[near.First].Sentence - d.Tokens[e.First].Sentence
			if near.IsZero() || near.Precision > Year || near.Start.Year != newest.Year || apart > besideSentences || apart < -besideSentences {
				continue
			}
			year := yearSpan(newest.Year + after)
			if year.Start.Before(newest) && after == 0 {
				year.Start = newest
			}
			return inferred(year, "“"+text+"” beside “"+writtenAs(d, near)+"”")
		}
	}
	return brief.Published{}
}
