package export

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"

	"readout/app/brief"
)

// writeCSL writes the sources as CSL-JSON, which Zotero and others import.
func writeCSL(_ context.Context, w io.Writer, b brief.Brief, opt Options, _ func(done, total int)) error {
	type name struct {
		Literal string `json:"literal"`
	}
	type date struct {
		Parts [][]int `json:"date-parts"`
	}
	type item struct {
		ID        string `json:"id"`
		Type      string `json:"type"`
		Title     string `json:"title"`
		Container string `json:"container-title,omitempty"`
		Author    []name `json:"author,omitempty"`
		Issued    *date  `json:"issued,omitempty"`
		URL       string `json:"URL,omitempty"`
		Language  string `json:"language,omitempty"`
		Note      string `json:"note,omitempty"`
	}
	items := []item{}
	for _, a := range b.Articles {
		s := newSource(a)
		x := item{ID: string(a.ID), Type: "article-newspaper", Title: s.title, Container: oneLine(a.Publisher), URL: s.link, Language: a.Language}
		for _, author := range authorsOf(a.Author) {
			x.Author = append(x.Author, name{author})
		}
		if p := a.Published; !p.IsZero() {
			x.Issued, x.Note = &date{dateParts(p.Interval)}, s.basis
		}
		items = append(items, x)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	enc.SetEscapeHTML(false)
	return enc.Encode(items)
}

// dateParts are the numbers of a date as CSL has them: a whole month or year as
// such, a day, or the first and the last day of another interval.
func dateParts(i brief.Interval) [][]int {
	start, end := i.Start, i.End
	switch {
	case start == end:
		return [][]int{{start.Year, int(start.Month), start.Day}}
	case i.WholeYear():
		return [][]int{{start.Year}}
	case i.WholeMonth():
		return [][]int{{start.Year, int(start.Month)}}
	}
	return [][]int{{start.Year, int(start.Month), start.Day}, {end.Year, int(end.Month), end.Day}}
}

var (
	betweenAuthors = regexp.MustCompile(` (?:and|&|y|et|und) |; `)
	fullName       = regexp.MustCompile(`^\p{Lu}\S*(?: \S+){0,2} \p{Lu}\S*$`)
)

// authorsOf are the names in a byline, which stays whole where what stands
// between "and" may be one office.
func authorsOf(byline string) []string {
	byline = oneLine(byline)
	if byline == "" {
		return nil
	}
	names := betweenAuthors.Split(byline, -1)
	for _, n := range names {
		if !fullName.MatchString(n) {
			return []string{byline}
		}
	}
	return names
}

// writeRIS writes the sources in the RIS format.
func writeRIS(_ context.Context, w io.Writer, b brief.Brief, _ Options, _ func(done, total int)) error {
	out := bufio.NewWriter(w)
	tag := func(name, value string) {
		if value = oneLine(value); value != "" {
			fmt.Fprintf(out, "%s  - %s\r\n", name, value)
		}
	}
	for _, a := range b.Articles {
		s := newSource(a)
		tag("TY", "NEWS")
		tag("ID", string(a.ID))
		tag("TI", s.title)
		tag("T2", a.Publisher)
		for _, author := range authorsOf(a.Author) {
			tag("AU", author)
		}
		if p := a.Published; !p.IsZero() {
			tag("PY", fmt.Sprint(p.Start.Year))
			if p.Start == p.End {
				tag("DA", strings.ReplaceAll(p.Start.String(), "-", "/"))
			}
			tag("N1", s.published+"; "+s.basis)
		}
		tag("UR", s.link)
		tag("LA", a.Language)
		fmt.Fprint(out, "ER  - \r\n\r\n")
	}
	return out.Flush()
}

// widestEntry is the number of days that an entry of a calendar may cover. An
// event known to a year only would lie over every day of it.
const widestEntry = 31

// writeICS writes the events dated to a month at least as an iCalendar (RFC
// 5545): whole days, planned ones as tentative.
func writeICS(ctx context.Context, w io.Writer, b brief.Brief, opt Options, _ func(done, total int)) error {
	out := bufio.NewWriter(w)
	line := func(s string) { foldICS(out, s) }
	line("BEGIN:VCALENDAR")
	line("VERSION:2.0")
	line("PRODID:-//Readout//" + ics(cmp.Or(opt.Program, "Readout")) + "//EN")
	line("X-WR-CALNAME:" + ics(oneLine(b.Name)))
	d := newDigest(b, opt)
	for _, e := range b.Events {
		if e.Date == nil || e.Date.Interval.IsZero() || e.Hidden && !opt.Hidden {
			continue
		}
		if e.Date.Start.AddDays(widestEntry - 1).Before(e.Date.End) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		c := d.card(e)
		line("BEGIN:VEVENT")
		line("UID:" + string(e.ID) + "@" + string(cmp.Or(b.ID, "brief")) + ".readout")
		line("DTSTAMP:" + b.Created.UTC().Format("20060102T150405Z"))
		line("DTSTART;VALUE=DATE:" + strings.ReplaceAll(e.Date.Start.String(), "-", ""))
		line("DTEND;VALUE=DATE:" + strings.ReplaceAll(e.Date.End.AddDays(1).String(), "-", ""))
		line("SUMMARY:" + ics(c.title.text))
		if c.where != "" {
			line("LOCATION:" + ics(c.where))
		}
		said := c.kind + ", " + string(e.Status) + "\n" + d.words(e.Evidence)
		for _, s := range c.sources {
			said += "\n" + s.label + " " + s.link
		}
		line("DESCRIPTION:" + ics(said))
		switch e.Status {
		case brief.Happened, brief.Ongoing:
			line("STATUS:CONFIRMED")
		case brief.Denied:
			line("STATUS:CANCELLED")
		default:
			line("STATUS:TENTATIVE")
		}
		line("TRANSP:TRANSPARENT")
		line("END:VEVENT")
	}
	line("END:VCALENDAR")
	return out.Flush()
}

func ics(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r", "", "\n", `\n`).Replace(s)
}

// foldICS writes a line in pieces of at most 75 bytes that cut no character.
func foldICS(w io.Writer, s string) {
	limit := 75
	for len(s) > limit {
		cut := limit
		for cut > 1 && s[cut]&0xC0 == 0x80 {
			cut--
		}
		fmt.Fprintf(w, "%s\r\n ", s[:cut])
		s, limit = s[cut:], 74
	}
	fmt.Fprintf(w, "%s\r\n", s)
}
