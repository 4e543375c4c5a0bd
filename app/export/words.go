package export

import (
	"cmp"
	"fmt"
	"net/url"
	"strings"

	"readout/app/brief"
)

// dayWords is a day as people write it.
func dayWords(d brief.Day) string { return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year) }

// when is an interval as people write it, "" for an unknown one.
func when(i brief.Interval) string {
	s, e := i.Start, i.End
	switch {
	case i.IsZero():
		return ""
	case s == e:
		return dayWords(s)
	case i.WholeYear():
		return fmt.Sprint(s.Year)
	case i.WholeMonth():
		return fmt.Sprintf("%s %d", s.Month, s.Year)
	case s.Year == e.Year && s.Month == e.Month:
		return fmt.Sprintf("between %d and %s", s.Day, dayWords(e))
	case s.Year == e.Year:
		return fmt.Sprintf("between %d %s and %s", s.Day, s.Month, dayWords(e))
	}
	return fmt.Sprintf("between %s and %s", dayWords(s), dayWords(e))
}

// published is the day of an article.
func published(p brief.Published) string { return cmp.Or(when(p.Interval), "day not known") }

// basis is how that day is known.
func basis(p brief.Published) string {
	switch {
	case p.IsZero() || p.Basis == brief.Unknown || p.Basis == "":
		return "nothing tells the day it was published"
	case p.Basis == brief.Given:
		return "day as given on import"
	case p.Basis == brief.Metadata:
		return "day from the file's own metadata"
	case p.Reason != "":
		return "day inferred from the text: " + p.Reason
	}
	return "day inferred from the text"
}

// typeWords is an event's type as the card shows it.
func typeWords(t brief.EventType) string {
	s, _ := strings.CutPrefix(string(t), "OTHER:")
	return strings.ToUpper(cmp.Or(s, "event"))
}

// kindWords is an actor's kind for people.
func kindWords(k brief.ActorKind) string { return cmp.Or(string(k), "actor") }

// webLink is an address that may be opened: http and https only.
func webLink(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// count is "1 article", "3 articles".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// moreEvents, otherActors and notDrawn say what a summary leaves out.
func moreEvents(n int) string {
	return fmt.Sprintf("And %s more among the cards.", count(n, "main event"))
}

func otherActors(n int) string {
	return fmt.Sprintf("And %s named in the articles.", count(n, "other actor"))
}

func notDrawn(n int) string {
	return fmt.Sprintf("Not drawn: %s named less often or without a tie.", count(n, "actor"))
}

// oneLine makes one line of text that was written over several.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// scope says what the brief covers: its articles, and the days they are of.
func (d *digest) scope() string {
	s := count(len(d.brief.Articles), "article") + ", " + count(len(d.brief.Events), "event") + ", " +
		count(len(d.brief.Quotes), "quote")
	if n := len(d.brief.Awaited); n > 0 {
		s += ", the text of " + count(n, "article") + " awaited"
	}
	var all brief.Interval
	same := true
	for _, a := range d.brief.Articles {
		i := a.Published.Interval
		switch {
		case i.IsZero():
		case all.IsZero():
			all = i
		case i != all:
			same = false
			if i.Start.Before(all.Start) {
				all.Start = i.Start
			}
			if all.End.Before(i.End) {
				all.End = i.End
			}
		}
	}
	switch {
	case all.IsZero():
		return s
	case same: // one day, or one interval that is all that is known
		return s + " · published " + when(all)
	}
	return s + " · published from " + dayWords(all.Start) + " to " + dayWords(all.End)
}
