package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// quote makes attribution i a quote whose own words are the given regions,
// and sets r.used to those.
func (r *resolver) quote(i int, fragments []int) brief.Quote {
	a, v, d := &r.all[i], r.v, r.v.d
	q := brief.Quote{Kind: brief.Indirect}
	span := func(x run) brief.Span {
		if x.empty() {
			return brief.Span{}
		}
		return r.article.Span(d.Tokens[x.first].Start, d.Tokens[x.last-1].End)
	}
	for _, x := range a.content {
		q.Spans = append(q.Spans, span(x))
	}
	r.used = fragments
	var parts []string
	between := " "
	switch {
	case len(fragments) > 0:
		q.Kind = brief.Mixed
		if v.onlyQuotes(a) && v.statement(a, fragments) {
			q.Kind = brief.Direct
		} else {
			between = gap
		}
		for _, f := range fragments {
			parts = append(parts, v.words(f))
		}
	default:
		if a.line || v.spoken(a) {
			q.Kind = brief.Direct
		}
		for _, x := range a.content {
			parts = append(parts, v.clause(x, a.cue.last))
		}
	}
	q.Text = strings.TrimSpace(joined(parts, between))
	if a.head >= 0 {
		q.Cue = span(a.cue)
	}
	q.Source = span(a.source)
	q.ID = brief.SpanID(r.article.ID, "quote", append([]brief.Span{q.Cue}, q.Spans...)...)
	if s := r.speaker[i]; s >= 0 {
		q.Speaker = r.set.Actors[s].ID
	}
	for _, s := range r.via[i] {
		q.Via = append(q.Via, r.set.Actors[s].ID)
	}
	kind := d.Sentences[d.Tokens[a.content[0].first].Sentence].Kind
	q.Headline = kind == syntax.Title || kind == syntax.Heading
	q.Why = r.why(i)
	return q
}

// gap stands where the article has words of its own between those quoted.
const gap = " … "

// joined puts the parts of a quote together, with between where one sentence
// may go on and a gap where another begins after one that its tag cut short:
// "We checked it … It was never safe."
func joined(parts []string, between string) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			last, _ := utf8.DecodeLastRuneInString(parts[i-1])
			first, _ := utf8.DecodeRuneInString(p)
			switch {
			case strings.ContainsRune(".!?…:;", last):
				b.WriteString(" ")
			case unicode.IsUpper(first):
				b.WriteString(gap)
			default:
				b.WriteString(between)
			}
		}
		b.WriteString(p)
	}
	return b.String()
}

func (r *resolver) why(i int) []brief.Why {
	a := &r.all[i]
	how := "model:cue"
	if a.loose {
		how = "rule:quotation marks"
	}
	why := []brief.Why{{How: how, Score: a.keep}}
	if r.speaker[i] >= 0 {
		w := brief.Why{Field: "speaker", How: r.how[i], Score: a.keep}
		if s := r.second[i]; s >= 0 && s != r.speaker[i] {
			w.RunnerUp, w.RunnerUpScore = r.set.Actors[s].Name, 1-a.keep
		}
		why = append(why, w)
	}
	return why
}

// statement tells whether quoted words stand for themselves rather than
// being a phrase of the sentence around them.
func (v *view) statement(a *attribution, fragments []int) bool {
	for _, q := range fragments {
		r := v.regions[q]
		c, _ := utf8.DecodeRuneInString(v.d.Text[r.in:r.out])
		if unicode.IsUpper(c) || r.prev >= 0 {
			return true
		}
	}
	return v.finite(a)
}

// spoken tells a transcript's line: "Olsen: I wanted to see the sea."
func (v *view) spoken(a *attribution) bool {
	if a.head < 0 || v.d.Tokens[a.head].Lower != ":" || a.source.empty() || len(a.content) != 1 {
		return false
	}
	s := v.d.Sentences[v.d.Tokens[a.head].Sentence]
	return s.Kind == syntax.Body && a.source.first == s.First && a.source.last == a.head && a.content[0].first == a.head+1
}

// words is what stands between the marks, without a trailing comma.
func (v *view) words(q int) string {
	r := v.regions[q]
	return strings.TrimRightFunc(strings.TrimRight(v.d.Text[r.in:r.out], ", \u00a0"), unicode.IsSpace)
}

// reaches tells whether nothing but whom it was told and how stands between the
// cue and a "that": "told Reuters by phone that".
func (v *view) reaches(from, that int) bool {
	if from > that || that-from > 6 {
		return false
	}
	for t := from; t < that; t++ {
		if p := v.d.Tokens[t].POS; p == "PUNCT" && v.d.Tokens[t].Tag != "HYPH" || p == "VERB" || p == "AUX" || p == "SCONJ" {
			return false
		}
	}
	return true
}

// clause is a run of content without "that" before it; after is where the
// cue ends, since a parse often takes "that" right behind one for a determiner.
func (v *view) clause(x run, after int) string {
	if t := &v.d.Tokens[x.first]; t.Lower == "that" && x.last-x.first > 1 && (t.Rel == "mark" || v.reaches(after, x.first) && v.d.Tokens[x.first+1].POS != "AUX" && x.last-x.first > 3) {
		x.first++
	}
	text := v.d.Text[v.d.Tokens[x.first].Start:v.d.Tokens[x.last-1].End]
	return strings.TrimRight(text, ",;: ")
}
