package intake

import (
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
)

// plain reads a text file, or pasted text: the first short line is its
// title, lines right under it and at the very end may be a byline, a day and
// an outlet.
func plain(raw []byte) (brief.Article, error) {
	text, err := decode(raw, "")
	if err != nil {
		return brief.Article{}, err
	}
	text = Clean(text)
	if text == "" {
		return brief.Article{}, brief.ErrEmpty
	}
	a := brief.Article{Text: text}
	facts(&a)
	return a, nil
}

// lineEnds are the ways a line ends, CR LF before its parts.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\u0085", "\n", "\v", "\n", "\f", "\n\n")

// Clean gives text one kind of line end, no control characters and no white
// space around it. Every way in goes through it, so that the same words from
// a file and from the clipboard are one article.
func Clean(text string) string {
	text = strings.ToValidUTF8(lineEnds.Replace(text), "\uFFFD")
	text = strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && unicode.IsControl(r) || r == '\uFEFF' {
			return -1
		}
		return r
	}, text)
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRightFunc(l, unicode.IsSpace)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// maxTitle in code points: the longest headline found in practice has about
// 160.
const maxTitle = 220

// headLines below the title may hold a byline, an outlet or a day.
const headLines = 4

// facts fills in what the text itself says of its title, author, publisher
// and day.
func facts(a *brief.Article) {
	lines := nonEmpty(a.Text)
	if len(lines) < 2 {
		return
	}
	title := titleLine(lines)
	if title >= 0 {
		a.Title = lines[title]
	}
	for i, l := range lines[:min(len(lines), max(title, 0)+1+headLines)] {
		if i == title {
			continue
		}
		if utf8.RuneCountInString(l) > maxTitle/2 || endsLikeSentence(l) {
			break
		}
		headLine(a, l)
	}
	if len(lines) > 2 {
		lastLine(a, lines[len(lines)-1])
	}
	for i, l := range lines[:min(len(lines), 1+headLines)] {
		if a.Publisher == "" && (i > 0 || a.Title == "") {
			a.Publisher = credit(l)
		}
	}
}

// HeadDay is the publication day that a line under the title says, as an
// article of this text has it where nothing else told it.
func HeadDay(text string) brief.Published {
	a := brief.Article{Text: text}
	facts(&a)
	return a.Published
}

// dayWords are how many words a line with the day of publication has; a
// picture's caption has more.
const dayWords = 12

// headLine reads one line under the title: "Jane Roe in Oslo | The Post",
// "By Jane Roe", "3 May 2026", "https://…".
func headLine(a *brief.Article, line string) {
	if day, ok := fullDate(line); ok && a.Published.IsZero() && len(strings.Fields(line)) <= dayWords {
		a.Published = brief.Published{Interval: brief.OneDay(day), Basis: brief.FromText, Reason: line}
		name, _, parted := strings.Cut(line, "|") // "Jane Roe | 3 May 2026"
		if _, dated := fullDate(name); !parted || dated {
			return
		}
		line = name + "|"
	}
	if strings.HasPrefix(line, "http://") || strings.HasPrefix(line, "https://") {
		if a.URL == "" && !strings.ContainsAny(line, " \t") {
			a.URL = line
		}
		return
	}
	for i, part := range strings.Split(line, "|") {
		part = strings.TrimSpace(part)
		name, by := cutBy(part)
		switch {
		case a.Author == "" && (by || i == 0 && strings.Contains(line, "|") && len(strings.Fields(name)) <= 6):
			a.Author = name
		case a.Publisher == "" && i > 0 && !strings.Contains(part, ":"):
			a.Publisher = part
		}
	}
}

// lastLine reads the line that ends the text: "The Post", "(The Post, 3 May
// 2026)".
func lastLine(a *brief.Article, line string) {
	if form, words := fullDateIn(line); words != "" && !endsLikeSentence(line) {
		outlet := strings.Trim(strings.Replace(line, words, "", 1), "()[],:|—–- ")
		if outlet = stamped.ReplaceAllString(outlet, ""); outlet != "" && !isOutletLine(outlet) {
			return
		}
		if day, ok := form.parse(words); ok && a.Published.IsZero() {
			a.Published = brief.Published{Interval: brief.OneDay(day), Basis: brief.FromText, Reason: line}
		}
		line = outlet
	}
	if a.Publisher == "" && isOutletLine(line) {
		a.Publisher = strings.Trim(line, "()[]—–- ")
	}
}

// stamped is what stands before a day that is no outlet's.
var stamped = regexp.MustCompile(`(?i)^(?:first |last )?(?:published|updated|posted|modified)(?: on)?$`)

func cutBy(s string) (name string, by bool) {
	for _, p := range []string{"By ", "by ", "BY "} {
		if rest, ok := strings.CutPrefix(s, p); ok {
			s, by = rest, true
		}
	}
	if i := strings.Index(s, " in "); i > 0 {
		s = s[:i]
	}
	return strings.TrimSpace(s), by
}

// isOutletLine tells a last line that names who published the text: a few
// capitalised words and no sentence.
func isOutletLine(line string) bool {
	words := strings.Fields(strings.Trim(line, "()[]—–- "))
	if len(words) == 0 || len(words) > 5 || endsLikeSentence(line) || strings.ContainsAny(line, ":/") || words[0] == "END" || words[0] == "ENDS" {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && w != "of" && w != "the" && w != "and" && w != "&" {
			return false
		}
	}
	return true
}

func endsLikeSentence(line string) bool {
	line = strings.TrimRight(line, `"'”’»)] `)
	return strings.HasSuffix(line, ".") || strings.HasSuffix(line, "!") || strings.HasSuffix(line, ";") ||
		strings.HasSuffix(line, ",") || strings.HasSuffix(line, "。")
}

func nonEmpty(text string) []string {
	var lines []string
	for l := range strings.SplitSeq(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

type dateForm struct {
	find   *regexp.Regexp
	layout string
}

// fullDates are the forms of a day with its year that stand alone on a line.
var fullDates = []dateForm{
	{regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}\b`), time.DateOnly},
	{regexp.MustCompile(`\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b`), "2 January 2006"},
	{regexp.MustCompile(`\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b`), "January 2, 2006"},
	{regexp.MustCompile(`\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.? \d{1,2}, \d{4}\b`), "Jan 2, 2006"},
	{regexp.MustCompile(`\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.? \d{4}\b`), "2 Jan 2006"},
	{regexp.MustCompile(`\b\d{2}\.\d{2}\.\d{4}\b`), "02012006"},
}

func fullDate(line string) (brief.Day, bool) {
	form, words := fullDateIn(line)
	if words == "" {
		return brief.Day{}, false
	}
	return form.parse(words)
}

// fullDateIn is the first day in a line and its form; words is "" for none.
func fullDateIn(line string) (form dateForm, words string) {
	for _, f := range fullDates {
		if m := f.find.FindString(line); m != "" {
			if _, ok := f.parse(m); ok {
				return f, m
			}
		}
	}
	return dateForm{}, ""
}

func (f dateForm) parse(words string) (brief.Day, bool) {
	t, err := time.Parse(f.layout, strings.ReplaceAll(words, ".", ""))
	return brief.DayOf(t), err == nil
}
