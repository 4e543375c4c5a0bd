package dates

import "readout/app/brief"

// named reads "today", "yesterday morning", "tonight", "overnight".
func (p *parser) named(i int) match {
	a := p.at(i)
	if a.class != dayName {
		return match{}
	}
	if p.is(i, "overnight") && p.oneOf(i+1, "lending", "rate", "rates", "deposit", "borrowing", "funding", "interest", "repo") {
		return match{} // a central bank's rate
	}
	m := match{next: i + 1, precision: DayPrecision, rule: "dayname", Interval: p.day(a.value)}
	switch {
	case p.is(i, "overnight"):
		m.precision = Clock
		if night := p.nightOf(i + 1); night.next > 0 {
			return night
		}
		if !m.IsZero() {
			m.Start = m.Start.AddDays(-1)
		}
	case p.is(i, "tonight"):
		m.precision = Clock
	}
	return p.partOfDay(m)
}

// nightOf reads which night it was: "overnight from Sunday to Monday", "in the
// night to Saturday", "overnight on Friday".
func (p *parser) nightOf(i int) match {
	if span := p.fromTo(i); span.rule == "range" && span.precision <= DayPrecision {
		span.precision = Clock
		return span
	}
	into := p.oneOf(i, "to", "into")
	if into || p.oneOf(i, "on", "of") {
		i++
	}
	m := p.dayAround(i)
	if span := p.range_(i); span.next > m.next {
		m = span
	} else if into && !m.IsZero() {
		m.Start = m.Start.AddDays(-1)
	}
	if m.next > 0 {
		m.precision, m.rule = Clock, "night"
	}
	return m
}

// night reads "the night of 20 November", "the night to Saturday".
func (p *parser) night(i int) match {
	if !p.is(i, "the", "night") || !p.oneOf(i+2, "of", "to", "from", "into", "between") {
		return match{}
	}
	return p.nightOf(i + 2)
}

// eve reads "the eve of Sunday's election", "the eve of Christmas".
func (p *parser) eve(i int) match {
	if !p.is(i, "the", "eve", "of") {
		return match{}
	}
	m := p.base(i + 3)
	if m.next == 0 || m.precision > DayPrecision {
		return match{}
	}
	if !m.IsZero() {
		m.Interval = brief.OneDay(m.Start.AddDays(-1))
	}
	m.rule = "eve:" + m.rule
	return m
}

// weekOf reads "the week of 16 November", "the week beginning Monday".
func (p *parser) weekOf(i int) match {
	if !p.is(i, "the", "week") || !p.oneOf(i+2, "of", "beginning", "starting") {
		return match{}
	}
	m := p.base(i + 3)
	if m.next == 0 || m.precision > DayPrecision {
		return match{}
	}
	m.precision, m.rule = Week, "week"
	if !m.IsZero() {
		m.Interval = unitSpan(week, m.Start, 0)
	}
	return m
}

// theWeekend reads "at the weekend", the last one or the next as the clause
// tells.
func (p *parser) theWeekend(i int) match {
	if !p.is(i, "the", "weekend") || !p.after(i, "at", "over", "on", "during", "for", "until", "by", "before", "after", "of", "spent", "spend") || p.is(i+2, "of") {
		return match{}
	}
	m := match{next: i + 2, precision: Week, rule: "weekend"}
	if !p.today.IsZero() {
		if m.Interval = unitSpan(weekend, p.today, 0); p.direction(i+1) != future && p.today.Before(m.Start) {
			m.Interval = unitSpan(weekend, p.today, -1)
		}
	}
	return m
}

// length reads a stretch of time with no place on the calendar: "three days",
// "for at least five years", "a three-day visit".
func (p *parser) length(i int) match {
	start := i
	if p.is(i, "for") {
		i++
	}
	if p.is(i, "the") {
		i++
	}
	q := p.quantity(i)
	if q.next == 0 || q.unit == quarter || q.unit == half {
		return match{}
	}
	m := match{next: q.next, precision: precisionOf(q.unit), duration: true, rule: "duration"}
	if p.is(q.next, "old") || dash(p.at(q.next).text) && p.is(q.next+1, "old") {
		return match{next: q.next + 1, skip: true}
	}
	if q.unit <= week && p.is(q.next, "to") && p.allowed(q.next+1) && !p.today.IsZero() {
		m.duration, m.rule = false, "within"
		m.Interval = brief.Interval{Start: p.today, End: move(p.today, q.unit, q.most)}
		if q.unit == hour {
			m.End = p.today.AddDays(int(q.most / 24))
		}
	}
	if start == i && p.oneOf(i, "a", "an") && !q.vague && q.least == 1 {
		return match{} // "a day", "a year": mostly a rate or a figure of speech
	}
	return m
}

// allowed tells what somebody is left a time for, "has three days to reply",
// "were given 48 hours to leave", with the verb at atom i.
func (p *parser) allowed(i int) bool {
	t := p.at(i).token
	if t < 2 || p.doc.Tokens[t].Tag != "VB" {
		return false
	}
	for k := t - 1; k >= max(p.doc.Sentences[p.sentence].First, t-6); k-- {
		switch p.doc.Tokens[k].Lower {
		case "give", "gives", "gave", "given", "have", "has", "had":
			return true
		}
	}
	return false
}
