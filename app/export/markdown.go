package export

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"

	"readout/app/brief"
)

// writeMarkdown writes the brief as GitHub-flavoured Markdown; the evidence
// stands in footnotes.
func writeMarkdown(ctx context.Context, w io.Writer, b brief.Brief, opt Options, progress func(done, total int)) error {
	m := &markdown{Writer: bufio.NewWriter(w), digest: newDigest(b, opt)}
	m.line("# %s\n", md(oneLine(b.Name)))
	m.line("%s\n", md(m.scope()))
	m.summary()
	if len(m.cards) > 0 {
		m.line("## Events\n")
	}
	for i, c := range m.cards {
		if err := ctx.Err(); err != nil {
			return err
		}
		m.card(c)
		progress(i+1, len(m.cards))
	}
	if len(m.speakers) > 0 {
		m.line("## Quotes by speaker\n")
	}
	for _, s := range m.speakers {
		m.line("### %s\n", md(s.name))
		for _, q := range s.quotes {
			m.quote(q)
		}
	}
	m.sourceList()
	m.footnotes()
	return m.Flush()
}

// markdown is one run of writeMarkdown. Its Writer keeps the first error,
// which Flush returns.
type markdown struct {
	*bufio.Writer
	*digest
}

func (m *markdown) line(format string, args ...any) { fmt.Fprintf(m.Writer, format+"\n", args...) }

func (m *markdown) with(s statement) string {
	out := md(s.text)
	if m.opt.has(Evidence) {
		for _, n := range s.notes {
			out += fmt.Sprintf("[^%d]", n)
		}
	}
	return out
}

func (m *markdown) summary() {
	if len(m.timeline) > 0 {
		m.line("## Main events\n")
		for _, e := range m.timeline {
			m.line("- **%s**: %s", md(e.when), m.with(e.title))
		}
		m.line("")
		if m.more > 0 {
			m.line("%s\n", moreEvents(m.more))
		}
	}
	if len(m.people) > 0 {
		m.line("## Who is who\n")
		for _, p := range m.people {
			line := "- **" + md(oneLine(p.actor.Name)) + "** (" + kindWords(p.actor.Kind) + ")"
			if !p.role.empty() {
				line += ": " + md(p.role.text)
			}
			line += m.with(statement{notes: p.role.notes})
			if len(p.aliases) > 0 {
				line += "; also " + md(strings.Join(p.aliases, ", "))
			}
			m.line("%s", line)
		}
		m.line("")
		if m.others > 0 {
			m.line("%s\n", otherActors(m.others))
		}
	}
}

func (m *markdown) card(c card) {
	m.line("### %s\n", m.with(c.title))
	facts := []string{"**" + md(c.kind) + "**"}
	for _, s := range []string{string(c.event.Status), c.when, c.where} {
		if s != "" {
			facts = append(facts, md(s))
		}
	}
	m.line("%s\n", strings.Join(facts, " · "))
	for _, a := range c.answers {
		m.line("- **%s**: %s", a.label, m.with(a.statement))
	}
	if len(c.answers) > 0 {
		m.line("")
	}
	if c.event.Note != "" {
		m.line("*Note: %s*\n", md(oneLine(c.event.Note)))
	}
	for _, q := range c.quotes {
		m.quote(q)
	}
	var links []string
	for _, s := range c.sources {
		links = append(links, mdLink(s.label, s.link))
	}
	if len(links) > 0 {
		m.line("Sources: %s (%s)\n", strings.Join(links, "; "), md(c.origins))
	}
}

func (m *markdown) quote(q quote) {
	m.line("> %s  \n> — %s (%s)\n", m.with(q.words), md(q.attribution()), q.kind)
}

func (m *markdown) sourceList() {
	if len(m.sources) == 0 || !m.opt.has(Sources) {
		return
	}
	m.line("## Sources\n")
	for i, s := range m.sources {
		m.line("%d. %s. %s; %s.", i+1, mdLink(s.title, s.link), md(s.imprint), md(s.basis))
	}
	m.line("")
}

func (m *markdown) footnotes() {
	if !m.opt.has(Evidence) {
		return
	}
	labels := m.labels()
	for i, n := range m.notes.list {
		var text strings.Builder
		for _, p := range m.notes.pieces(n) {
			switch words := strings.TrimSpace(p.text); {
			case p.used && words != "":
				text.WriteString(strings.Replace(oneSpace(p.text), words, "**"+md(words)+"**", 1))
			default:
				text.WriteString(md(oneSpace(p.text)))
			}
		}
		m.line("[^%d]: %s — %s", i+1, strings.TrimSpace(text.String()), md(labels[n.sentence.Article]))
	}
}

// labels names the source of each article.
func (d *digest) labels() map[brief.ID]string {
	out := make(map[brief.ID]string)
	for _, s := range d.sources {
		out[s.article.ID] = s.label
	}
	return out
}

// oneSpace makes runs of white space one space and keeps those at the ends.
func oneSpace(s string) string {
	out := oneLine(s)
	if out == "" {
		return " "
	}
	if strings.TrimLeft(s, " \t\r\n") != s {
		out = " " + out
	}
	if strings.TrimRight(s, " \t\r\n") != s {
		out += " "
	}
	return out
}

var mdEscaper = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `&lt;`, ">", `&gt;`, "#", `\#`, "|", `\|`, "~", `\~`)

// md escapes what Markdown would take for its own.
func md(s string) string { return mdEscaper.Replace(s) }

func mdLink(text, link string) string {
	if link == "" {
		return md(text)
	}
	return "[" + md(text) + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E").Replace(link) + ">)"
}
