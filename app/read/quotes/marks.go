package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/read/syntax"
)

// region is one stretch in quotation marks.
type region struct {
	start, end  int // bytes, marks included
	in, out     int // bytes of the words, without marks and the space beside them
	first, last int // tokens that begin in [start, end)
	parent      int // the region around it, -1
	next        int // the region that goes on with it in the next paragraph, -1
	prev        int // the region it goes on with, -1
	closed      bool
	single      bool // in ' or ‘ ’
}

// maxDepth is how many quotations may stand open inside each other; deeper
// marks are taken for damage.
const maxDepth = 4

// mark is one quotation mark, or an apostrophe that could be one.
type mark struct {
	at, width    int
	r            rune
	prev, next   rune // the runes beside it; 0 at the paragraph's ends
	after        rune // the rune after next where next is a space
	opens        bool // it may open
	closes       bool // it may close
	nextC, nextO int  // the next single mark that may close, open; -1
}

// findRegions finds what stands in quotation marks: a stack of open marks,
// paragraph by paragraph, with apostrophes told from closing single marks by
// what stands beside them and by what comes later in the paragraph. A
// paragraph that repeats an opening mark left open goes on with that region.
func findRegions(d *syntax.Document) []region {
	var all []region
	open := -1 // the region left open at the end of the previous paragraph
	for p := range d.Paragraphs {
		par := d.Paragraphs[p]
		lead := rune(0)
		if p+1 < len(d.Paragraphs) {
			lead = firstRune(d.Text[d.Paragraphs[p+1].Start:d.Paragraphs[p+1].End])
		}
		all, open = scanParagraph(all, d.Text, par.Start, par.End, open, lead)
	}
	splitLines(d.Text, all)
	setTokens(d, all)
	return all
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s, unicode.IsSpace))
	return r
}

// family maps a mark to its kind: 2 double, 1 single, 0 none.
func family(r rune) int {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '＂', '〝', '〞', '「', '」':
		return 2
	case '\'', '‘', '’', '‚', '‹', '›':
		return 1
	}
	return 0
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func isGap(r rune) bool { return r == 0 || unicode.IsSpace(r) }

// mayOpenAfter tells whether a mark that follows r can be an opening one.
func mayOpenAfter(r rune) bool {
	return isGap(r) || strings.ContainsRune("([{—–-/:", r) || family(r) > 0
}

func collectMarks(text string, start, end int) []mark {
	var marks []mark
	prev := rune(0)
	for at := start; at < end; {
		r, w := utf8.DecodeRuneInString(text[at:end])
		if r == '`' && strings.HasPrefix(text[at:end], "``") {
			r, w = '“', 2
		} else if r == '\'' && strings.HasPrefix(text[at:end], "''") {
			r, w = '"', 2
		}
		if family(r) > 0 {
			m := mark{at: at, width: w, r: r, prev: prev, nextC: -1, nextO: -1}
			var nw int
			if at+w < end {
				m.next, nw = utf8.DecodeRuneInString(text[at+w : end])
				if unicode.IsSpace(m.next) && at+w+nw < end {
					m.after, _ = utf8.DecodeRuneInString(text[at+w+nw : end])
				}
			}
			m.classify(text[at+w : end])
			marks = append(marks, m)
		}
		prev = r
		at += w
	}
	c, o := -1, -1
	for i := len(marks) - 1; i >= 0; i-- {
		marks[i].nextC, marks[i].nextO = c, o
		if family(marks[i].r) == 1 {
			if marks[i].opens {
				o = i
			} else if marks[i].closes {
				c = i
			}
		}
	}
	return marks
}

// classify decides from the runes beside the mark what it may do.
func (m *mark) classify(rest string) {
	switch m.r {
	case '„', '‚', '‹', '「', '〝':
		m.opens = true
	case '“', '‟':
		// German closes with what English opens with.
		m.opens = !isGap(m.next) || isGap(m.prev)
		m.closes = !isGap(m.prev) && !isWord(m.next)
	case '”', '」', '〞':
		m.closes = true
		m.opens = isGap(m.prev) && isWord(m.next)
	case '«', '»', '›':
		m.opens, m.closes = true, true
	case '"', '＂':
		m.opens = mayOpenAfter(m.prev) && !isGap(m.next) || isGap(m.prev)
		m.closes = !isGap(m.prev) || isGap(m.next) || !isWord(m.next)
	case '‘':
		m.opens = !isWord(m.prev) && !isGap(m.next) && !elided(rest)
	default: // ' and ’
		if isWord(m.prev) && isWord(m.next) {
			return
		}
		m.closes = !isGap(m.prev) && !isWord(m.next)
		if m.r == '\'' {
			m.opens = mayOpenAfter(m.prev) && !isGap(m.next) && !elided(rest)
		}
	}
}

// elided tells whether what follows a mark is a word that begins with an
// apostrophe: '90s, 'em, 'twas.
func elided(rest string) bool {
	if len(rest) >= 2 && rest[0] >= '0' && rest[0] <= '9' && rest[1] >= '0' && rest[1] <= '9' {
		return len(rest) == 2 || rest[2] == 's' || rest[2] == ' '
	}
	end := strings.IndexFunc(rest, func(r rune) bool { return !isWord(r) })
	if end < 0 {
		end = len(rest)
	}
	if end > 5 {
		return false
	}
	switch strings.ToLower(rest[:end]) {
	case "em", "til", "twas", "tis", "cause", "cuz", "n", "bout", "round", "nuff", "cos", "im", "er":
		return true
	}
	return false
}

type opened struct {
	region int
	m      mark
}

// scanParagraph finds the regions of text[start:end]. open is the region the
// previous paragraph left open, lead the first rune of the next paragraph; it
// returns the region this paragraph leaves open, -1 for none.
func scanParagraph(all []region, text string, start, end, open int, lead rune) ([]region, int) {
	marks := collectMarks(text, start, end)
	var stack []opened
	base := len(all)
	first := strings.IndexFunc(text[start:end], func(r rune) bool { return !unicode.IsSpace(r) })

	push := func(m mark) {
		parent := -1
		if len(stack) > 0 {
			parent = stack[len(stack)-1].region
		}
		all = append(all, region{
			start: m.at, end: end, in: m.at + m.width, out: end,
			parent: parent, next: -1, prev: -1, single: family(m.r) == 1,
		})
		stack = append(stack, opened{len(all) - 1, m})
	}
	// closeAt ends the region at stack position k; what is open inside it was
	// no quotation.
	closeAt := func(k, out, end int) {
		for _, o := range stack[k+1:] {
			all[o.region].end = -1
		}
		r := &all[stack[k].region]
		r.out, r.end, r.closed = out, end, true
		stack = stack[:k]
	}
	find := func(fits func(mark) bool) int {
		for k := len(stack) - 1; k >= 0; k-- {
			if fits(stack[k].m) {
				return k
			}
		}
		return -1
	}

	for i, m := range marks {
		if m.at == start+first && open >= 0 && m.opens && sameOpening(text, all[open], m) {
			push(m)
			all[len(all)-1].prev, all[open].next = open, len(all)-1
			continue
		}
		k := find(func(o mark) bool { return pairs(o, m) })
		switch {
		case family(m.r) == 1 && k >= 0 && m.closes && !possessive(marks, i):
			closeAt(k, m.at, m.at+m.width)
		case family(m.r) == 1:
			if m.opens && k < 0 && len(stack) < maxDepth && (m.r != '\'' || m.nextC >= 0 || lead == '\'') {
				push(m)
			}
		case k >= 0 && m.closes && (m.r != '"' || !isGap(m.prev) || !m.opens || isGap(m.next)):
			closeAt(k, m.at, m.at+m.width)
		case !m.opens || m.r == '"' && isGap(m.next) && isGap(m.prev) && m.next == 0:
			// a stray closing mark, or inches
		case m.r == '"' && unicode.IsDigit(m.prev) && isGap(m.next):
		default:
			if k = find(func(o mark) bool { return o.r == m.r }); k >= 0 {
				closeAt(k, m.at, m.at) // its closing mark was forgotten
				all[len(all)-1].closed = false
			}
			if len(stack) < maxDepth {
				push(m)
			}
		}
	}
	left := -1
	for _, o := range stack {
		r := &all[o.region]
		goesOn := family(lead) > 0 && lead == o.m.r
		switch {
		case goesOn && left < 0:
			left = o.region
		case r.single || left >= 0:
			r.end = -1
		case o.m.at > start+first && r.prev < 0:
			r.out = sentenceEnd(text, r.in, end)
			r.end = r.out
		}
	}
	return tidy(all, base, text, left)
}

// pairs tells whether m can close what o opened.
func pairs(o, m mark) bool {
	switch o.r {
	case '“', '‟':
		return m.r == '”' || m.r == '"' || m.r == '“' && m.closes && !m.opens || m.r == '‟' && m.closes && !m.opens || m.r == '〞'
	case '”', '〝':
		return m.r == '”' || m.r == '〞'
	case '„':
		return m.r == '“' || m.r == '”' || m.r == '"' || m.r == '‟'
	case '«':
		return m.r == '»'
	case '»':
		return m.r == '«'
	case '"', '＂':
		return m.r == o.r || m.r == '”'
	case '「':
		return m.r == '」'
	case '‘', '\'', '’':
		return m.r == '’' || m.r == '\''
	case '‚':
		return m.r == '‘' || m.r == '’'
	case '‹':
		return m.r == '›'
	case '›':
		return m.r == '‹'
	}
	return false
}

// possessive tells an apostrophe after a plural ("the workers’ rights") from
// a closing mark: it stands after s, a word follows, and a better closing
// mark comes before the next opening one.
func possessive(marks []mark, i int) bool {
	m := marks[i]
	if m.prev != 's' && m.prev != 'S' || !unicode.IsSpace(m.next) || !unicode.IsLetter(m.after) {
		return false
	}
	return m.nextC >= 0 && (m.nextO < 0 || m.nextC < m.nextO)
}

func sameOpening(text string, r region, m mark) bool {
	o, _ := utf8.DecodeRuneInString(text[r.start:])
	return o == m.r || o == '`' && m.r == '“'
}

// sentenceEnd is the end of the sentence that at lies in, at most end.
func sentenceEnd(text string, at, end int) int {
	for i := at; i+2 < end; i++ {
		if c := text[i]; (c == '.' || c == '!' || c == '?') && text[i+1] == ' ' && text[i+2] >= 'A' && text[i+2] <= 'Z' {
			return i + 1
		}
	}
	return end
}

// tidy drops the regions of all[base:] that turned out none or hold no
// words, trims the others and renumbers.
func tidy(all []region, base int, text string, left int) ([]region, int) {
	to := make([]int, len(all)-base)
	kept := base
	for i := base; i < len(all); i++ {
		r := all[i]
		to[i-base] = -1
		if r.prev >= base {
			r.prev = to[r.prev-base] // those before have new numbers already
		}
		if r.prev >= 0 {
			all[r.prev].next = -1
		}
		if r.end < 0 {
			continue
		}
		body := text[r.in:max(r.in, r.out)]
		r.in += len(body) - len(strings.TrimLeftFunc(body, unicode.IsSpace))
		r.out = max(r.in, r.in+len(strings.TrimSpace(body)))
		if strings.IndexFunc(text[r.in:r.out], isWord) < 0 {
			continue
		}
		if !r.closed {
			r.end = r.out
		}
		if r.parent >= base {
			r.parent = to[r.parent-base]
		}
		if r.prev >= 0 {
			all[r.prev].next = kept
		}
		to[i-base] = kept
		all[kept] = r
		kept++
	}
	if left >= base {
		left = to[left-base]
	}
	return all[:kept], left
}

// setTokens maps the regions to tokens; both come in the order of the text.
func setTokens(d *syntax.Document, all []region) {
	t := 0
	for i := range all {
		r := &all[i]
		for t > 0 && d.Tokens[t-1].Start >= r.start {
			t--
		}
		for t < len(d.Tokens) && d.Tokens[t].Start < r.start {
			t++
		}
		r.first, r.last = t, t
		for r.last < len(d.Tokens) && d.Tokens[r.last].Start < r.end {
			r.last++
		}
	}
}
