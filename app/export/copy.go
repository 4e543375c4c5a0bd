package export

import (
	"bufio"
	"strings"

	"readout/app/brief"
)

// Copy writes cards, quotes, actors and articles of a brief for the clipboard,
// in the order of ids and with their sources: as Markdown, or as plain text.
// What is not in the brief is left out.
func Copy(b brief.Brief, ids []brief.ID, asMarkdown bool) string {
	// Only the sources: there are no notes in what is copied.
	d := newDigest(b, Options{Hidden: true, Sections: []Section{Sources}})
	var out []string
	for _, id := range ids {
		text := d.plain(id)
		if asMarkdown {
			text = d.marked(id)
		}
		if text = strings.TrimSpace(text); text != "" {
			out = append(out, text)
		}
	}
	return strings.Join(out, "\n\n")
}

// marked is one thing as Markdown.
func (d *digest) marked(id brief.ID) string {
	var text strings.Builder
	m := &markdown{Writer: bufio.NewWriter(&text), digest: d}
	if e, ok := d.brief.Event(id); ok {
		m.card(d.card(e))
	} else if q, ok := d.brief.Quote(id); ok {
		m.quote(d.quote(q))
	} else if a, ok := d.brief.Actor(id); ok {
		m.line("**%s** (%s)%s", md(oneLine(a.Name)), kindWords(a.Kind), md(about(a)))
	} else if a, ok := d.brief.Article(id); ok {
		s := newSource(a)
		m.line("%s. %s", mdLink(s.title, s.link), md(s.imprint))
	}
	_ = m.Flush() // into a strings.Builder, which takes everything
	return text.String()
}

// plain is one thing as plain text.
func (d *digest) plain(id brief.ID) string {
	if e, ok := d.brief.Event(id); ok {
		return d.plainCard(d.card(e))
	}
	if q, ok := d.brief.Quote(id); ok {
		return d.plainQuote(d.quote(q))
	}
	if a, ok := d.brief.Actor(id); ok {
		return oneLine(a.Name) + " (" + kindWords(a.Kind) + ")" + about(a)
	}
	if a, ok := d.brief.Article(id); ok {
		s := newSource(a)
		return strings.TrimSpace(s.title + ". " + s.imprint + "\n" + s.link)
	}
	return ""
}

// about is an actor's role, affiliation and other names, behind a colon.
func about(a brief.Actor) string {
	var parts []string
	for _, s := range []string{a.Role, a.Affiliation} {
		if s != "" {
			parts = append(parts, oneLine(s))
		}
	}
	if names := a.Names()[1:]; len(names) > 0 {
		parts = append(parts, "also "+oneLine(strings.Join(names, ", ")))
	}
	if len(parts) == 0 {
		return ""
	}
	return ": " + strings.Join(parts, "; ")
}

func (d *digest) plainCard(c card) string {
	var b strings.Builder
	b.WriteString(c.title.text + "\n" + c.kind)
	for _, s := range []string{string(c.event.Status), c.when, c.where} {
		if s != "" {
			b.WriteString(" · " + s)
		}
	}
	b.WriteString("\n")
	for _, a := range c.answers {
		b.WriteString(a.label + ": " + a.text + "\n")
	}
	if c.event.Note != "" {
		b.WriteString("Note: " + oneLine(c.event.Note) + "\n")
	}
	for _, q := range c.quotes {
		b.WriteString(d.plainQuote(q) + "\n")
	}
	if len(c.sources) > 0 {
		b.WriteString("Sources (" + c.origins + "):\n")
	}
	for _, s := range c.sources {
		b.WriteString(strings.TrimSpace("- "+s.label+" "+s.link) + "\n")
	}
	return b.String()
}

func (d *digest) plainQuote(q quote) string {
	return strings.TrimSpace(q.words.text + " — " + q.attribution() + " (" + q.kind + ") " + q.source.link)
}
