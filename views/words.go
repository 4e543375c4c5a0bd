package views

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"readout/app/brief"
)

// tr is a sentence in the person's language; the key is the English one.
func tr(s string) string { return lang.L(s) }

// trf is tr with a value put in.
func trf(format string, values ...any) string { return fmt.Sprintf(tr(format), values...) }

// count is "1 article" or "3 articles"; both forms hold a %d.
func count(n int, one, many string) string {
	if n == 1 {
		return trf(one, n)
	}
	return trf(many, n)
}

// typeWord is an event type as people read it.
func typeWord(t brief.EventType) string {
	if label, ok := strings.CutPrefix(string(t), "OTHER:"); ok {
		if label == "" {
			return tr("OTHER EVENT")
		}
		if label = strings.ToUpper(label); slices.Contains(otherTypes(), label) {
			return tr(label)
		}
		return label // a verb of the article, in its language
	}
	if t == "" {
		return tr("OTHER EVENT")
	}
	return tr(string(t))
}

// otherTypes are the events outside the codebook that the reader has a name
// for.
func otherTypes() []string {
	return []string{
		"ACCIDENT", "ACQUISITION", "APPOINTMENT", "AWARD", "BANKRUPTCY", "BIRTH", "CAMPAIGN", "CEREMONY", "CLOSURE", "COMPLETION",
		"CONSTRUCTION", "COUP", "CRIME", "DATA BREACH", "DEAL", "DEATH", "DECISION", "DISASTER", "DISCOVERY", "DISMISSAL", "DISRUPTION",
		"DOWNGRADE", "EARTHQUAKE", "ELECTION", "ELECTION FRAUD", "ESCAPE", "FIRE", "GOVERNMENT", "IDENTIFICATION", "INDICTMENT", "INJURY", "INVESTMENT",
		"JOB CREATION", "JOB CUTS", "LAUNCH", "LAWSUIT", "LEGISLATION", "MEMBERSHIP", "MIGRATION", "NUCLEAR", "OPENING", "OUTAGE", "OUTBREAK",
		"POSTPONEMENT", "PRICE CHANGE", "PRODUCT CHANGE", "PUBLICATION", "RANSOM", "RATE DECISION", "REACTION", "RECALL", "RECORD",
		"RECOVERY", "REGULATION", "RESCUE", "RESIGNATION", "RESULTS", "RULING", "SEARCH", "SENTENCE", "SHARE PRICE", "SPEECH", "SPORT",
		"STUDY", "SUSPENSION", "TALKS", "THEFT", "TRANSFER", "TRIAL", "WEDDING",
	}
}

// eventTypes are all types that have words: those of the codebook first.
func eventTypes() []brief.EventType {
	all := brief.EventTypes()
	for _, label := range otherTypes() {
		all = append(all, brief.EventType("OTHER:"+strings.ToLower(label)))
	}
	return all
}

// kindWord is an actor's kind.
func kindWord(k brief.ActorKind) string { return tr(string(k)) }

func statusWord(s brief.Status) string { return tr(string(s)) }

func roleWord(r brief.Role) string { return tr(string(r)) }

func quoteWord(k brief.QuoteKind) string { return tr(string(k)) }

// dayWords is "12 July 2025" with the parts that are asked for.
func dayWords(d brief.Day, withMonth, withYear bool) string {
	switch {
	case withYear:
		return trf("%d %s %d", d.Day, tr(d.Month.String()), d.Year)
	case withMonth:
		return trf("%d %s", d.Day, tr(d.Month.String()))
	}
	return fmt.Sprint(d.Day)
}

// momentWords is a day and the time of it, where one is.
func momentWords(t time.Time) string {
	t = t.Local()
	return dayWords(brief.DayOf(t), true, true) + ", " + t.Format("15:04")
}

// dateWords says an interval as honestly as it is known.
func dateWords(i brief.Interval) string {
	from, to := i.Start, i.End
	switch {
	case i.IsZero():
		return tr("undated")
	case from == to:
		return dayWords(from, true, true)
	case i.WholeYear():
		return fmt.Sprint(from.Year)
	case i.WholeMonth():
		return trf("%s %d", tr(from.Month.String()), from.Year)
	case from.Year == to.Year && from.Month == to.Month:
		return trf("between %s and %s", dayWords(from, false, false), dayWords(to, true, true))
	case from.Year == to.Year:
		return trf("between %s and %s", dayWords(from, true, false), dayWords(to, true, true))
	}
	return trf("between %s and %s", dayWords(from, true, true), dayWords(to, true, true))
}

// publishedWords says when an article came out and how that is known.
func publishedWords(p brief.Published) string {
	if p.IsZero() {
		return tr("day unknown")
	}
	s := dateWords(p.Interval)
	switch p.Basis {
	case brief.FromText:
		return s + " " + tr("(from the text)")
	}
	return s
}

// outlet is what an article is called as a source.
func outlet(a brief.Article) string {
	switch {
	case a.Publisher != "":
		return a.Publisher
	case host(a.URL) != "":
		return host(a.URL)
	case a.File != "":
		return a.File
	case a.Title != "":
		return clip(a.Title, 40)
	}
	return tr("pasted text")
}

func host(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Host, "www.")
}

// openable is the link as something the browser may be given: http and https
// only, whatever an article claims its address to be.
func openable(link string) (*url.URL, bool) {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return nil, false
	}
	return u, true
}

// titleOf is what an article is called in a list.
func titleOf(a brief.Article) string {
	if a.Title != "" {
		return a.Title
	}
	line, _, _ := strings.Cut(strings.TrimSpace(a.Text), "\n")
	return clip(line, 90)
}

// quoted puts marks round words that have none.
func quoted(text string) string {
	text = strings.TrimSpace(text)
	if r, _ := utf8.DecodeRuneInString(text); strings.ContainsRune(`"“„«‘`, r) {
		return text
	}
	return "“" + text + "”"
}

// saidWords are the words of a quote, n runes at most, in marks where they are
// the speaker's own.
func saidWords(q brief.Quote, n int) string {
	text := clip(oneLine(q.Text), n)
	if q.Kind == brief.Indirect {
		return text
	}
	return quoted(text)
}

// clip shortens text to n runes.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return strings.TrimRightFunc(string([]rune(s)[:n-1]), unicode.IsSpace) + "…"
}

// oneLine puts words that were wrapped in the source on one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// ago says how long ago something was changed.
func ago(t, now time.Time) string {
	switch d := now.Sub(t); {
	case t.IsZero():
		return ""
	case d < time.Minute:
		return tr("just now")
	case d < time.Hour:
		return trf("%d min ago", int(d.Minutes()))
	case d < 24*time.Hour:
		return trf("%d h ago", int(d.Hours()))
	}
	return dayWords(brief.DayOf(t.Local()), true, true)
}
