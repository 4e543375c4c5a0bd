package dates

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// anchor is a stretch that the text names, which what follows may count from:
// "the following day", "two years later", "that night".
type anchor struct {
	brief.Interval
	sentence, order int
}

// anchors are the last day, month and year named.
type anchors [3]anchor

// remember keeps a stretch for what counts from it.
func (p *parser) remember(m match) {
	if m.IsZero() || m.dates != 0 || m.recurring || m.duration || m.skip {
		return
	}
	kind := -1
	if m.precision == Clock && m.Start.AddDays(1) == m.End { // of a night, its evening
		m.End = m.Start
	}
	switch whole := !strings.Contains(m.rule, ":"); { // neither "since 2019" nor "early May"
	case m.precision <= DayPrecision && m.Start == m.End:
		kind = 0
	case m.precision == Month && whole && m.Interval == monthSpan(m.Start.Year, m.Start.Month):
		kind = 1
	case m.precision == Season && whole && m.Start != m.End:
		kind = 2
	case m.precision == Year && whole && m.Interval == yearSpan(m.Start.Year):
		kind = 2
	}
	ago := p.today.Sub(m.Start)
	if kind == 0 && p.story.IsZero() && p.doc.Sentences[p.sentence].Kind == syntax.Body && ago >= 0 && ago <= storyDays {
		p.story = m.Interval
	}
	if kind >= 0 {
		p.read++
		p.anchors[kind] = anchor{m.Interval, p.sentence, p.read}
	}
}

// from is what an offset counted in l goes from: the last stretch of at least
// that precision named in this sentence or the one before.
func (p *parser) from(l length) brief.Interval {
	kinds := 1
	switch {
	case l >= year:
		kinds = 3
	case l >= monthLong:
		kinds = 2
	}
	var last anchor
	for _, a := range p.anchors[:kinds] {
		if a.order > last.order && p.sentence-a.sentence <= 1 {
			last = a
		}
	}
	return last.Interval
}

// that reads what points back: "that day", "the same night", "that same year".
func (p *parser) that(i int) match {
	j := i + 1
	switch {
	case p.is(i, "the", "same"), p.is(i, "the", "very", "same"), p.is(i, "that", "same"):
		for !p.is(j, "same") {
			j++
		}
		j++
	case !p.is(i, "that"):
		return match{}
	}
	switch u := p.at(j); {
	case u.class == part:
		return match{next: j + 1, Interval: p.from(day), precision: Clock, rule: "context"}
	case u.class == season:
		m := match{next: j + 1, precision: Season, rule: "context"}
		if from := p.from(year); !from.IsZero() {
			m.Interval = seasonSpan(from.Start.Year, u.value)
		}
		return m
	case u.class == unit && length(u.value) >= day && !strings.HasSuffix(u.text, "s"):
		l := length(u.value)
		m := match{next: j + 1, precision: precisionOf(l), rule: "context"}
		if from := p.from(l); !from.IsZero() {
			m.Interval = unitSpan(l, from.Start, 0)
		}
		return m
	}
	return match{}
}

// theDay is the day of "earlier in the day": the one named before, else that of
// the story, which is the first that it names of these last ones, or today.
func (p *parser) theDay() brief.Interval {
	if from := p.from(day); !from.IsZero() {
		return from
	}
	if !p.story.IsZero() {
		return p.story
	}
	return p.day(0)
}

// storyDays are how many days before the publication the story can be.
const storyDays = 3
