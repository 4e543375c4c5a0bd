package export

import (
	"context"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"readout/app/brief"
)

// columns of the table. Every row names in the first what it is: an event, a
// quote, an actor or a tie, so that one filter shows one of them.
var columns = []string{
	"table", "id", "title", "type", "status", "start", "end", "place", "from", "to", "speaker", "via", "count", "sources", "links", "evidence", "note",
}

type row map[string]string

// writeCSV writes events, quotes, actors and ties as one table: UTF-8 with a
// byte order mark, as spreadsheets want it, lines ended as RFC 4180 says.
func writeCSV(ctx context.Context, w io.Writer, b brief.Brief, opt Options, progress func(done, total int)) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	put := func(r row) error {
		cells := make([]string, len(columns))
		for i, c := range columns {
			cells[i] = cell(r[c])
		}
		return out.Write(cells)
	}
	if err := out.Write(columns); err != nil {
		return err
	}
	d := newDigest(b, opt)
	for i, rows := range []func(*digest) []row{eventRows, quoteRows, actorRows, tieRows} {
		for _, r := range rows(d) {
			if err := put(r); err != nil {
				return err
			}
		}
		progress(i+1, 4)
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// cell guards against a spreadsheet that takes text for a formula (OWASP, CSV
// injection): such a cell begins with an apostrophe.
func cell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r\n|%", rune(s[0])) {
		return "'" + s
	}
	return s
}

func eventRows(d *digest) []row {
	var out []row
	for _, e := range d.brief.Events {
		if e.Hidden && !d.opt.Hidden {
			continue
		}
		c := d.card(e)
		r := row{
			"table": "event", "id": string(e.ID), "title": c.title.text, "type": string(e.Type), "status": string(e.Status),
			"place": c.where, "count": strconv.Itoa(len(c.sources)), "evidence": d.words(e.Evidence), "note": oneLine(e.Note),
		}
		if e.Date != nil {
			r["start"], r["end"] = e.Date.Start.String(), e.Date.End.String()
		}
		var from, to []string
		for _, p := range c.parties {
			if p.role == brief.Recipient {
				to = append(to, p.name)
			} else {
				from = append(from, p.name)
			}
		}
		r["from"], r["to"] = strings.Join(from, "; "), strings.Join(to, "; ")
		for _, s := range c.sources {
			r.source(s)
		}
		out = append(out, r)
	}
	return out
}

func (r row) source(s source) {
	join := func(key, value string) {
		switch {
		case value == "":
		case r[key] == "":
			r[key] = value
		default:
			r[key] += "; " + value
		}
	}
	join("sources", s.label)
	join("links", s.link)
}

func quoteRows(d *digest) []row {
	var out []row
	for _, q := range d.brief.Quotes {
		x := d.quote(q)
		r := row{
			"table": "quote", "id": string(q.ID), "title": x.words.text, "type": string(q.Kind), "speaker": x.speaker,
			"via": strings.Join(x.ladder, "; "), "evidence": d.words(q.Spans), "note": oneLine(q.Note),
		}
		r.source(x.source)
		out = append(out, r)
	}
	return out
}

func actorRows(d *digest) []row {
	var out []row
	for _, a := range d.brief.Actors {
		out = append(out, row{
			"table": "actor", "id": string(a.ID), "title": oneLine(a.Name), "type": string(a.Kind), "status": oneLine(a.Role),
			"place": oneLine(a.Affiliation), "via": strings.Join(a.Names()[1:], "; "), "count": strconv.Itoa(a.Count()), "note": oneLine(a.Note),
		})
	}
	return out
}

func tieRows(d *digest) []row {
	var out []row
	for _, t := range d.brief.Relations {
		out = append(out, row{
			"table": "tie", "title": oneLine(t.Label), "from": d.name(t.From), "to": d.name(t.To),
			"count": strconv.Itoa(max(1, len(t.Evidence))), "evidence": d.words(t.Evidence),
		})
	}
	return out
}

// words are the stretches that spans mark.
func (d *digest) words(spans []brief.Span) string {
	var out []string
	for _, s := range spans {
		if t := oneLine(d.brief.Text(s)); t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, " … ")
}
