package quotes

import (
	"regexp"
	"unicode"

	"readout/app/read/syntax"
)

// dialogue finds the lines of a conversation: "— I know, — said Ada. — So do
// I." and, where there are several, "Ada: I know. So do you."
func (v *view) dialogue() (all []attribution) {
	lines := v.transcript()
	if len(lines) > 1 {
		all = append(all, lines...)
	}
	for p := range v.d.Paragraphs {
		if a, ok := v.dashed(p); ok {
			all = append(all, a)
		}
	}
	return all
}

// paragraph is the range of tokens of a paragraph.
func (v *view) paragraph(p int) (first, last int) {
	par := v.d.Paragraphs[p]
	if par.First >= par.Last {
		return 0, 0
	}
	return v.d.Sentences[par.First].First, v.d.Sentences[par.Last-1].Last
}

// speakerLine is what begins a line of a transcript: a name in capitals, with
// what it says of itself in brackets, and a colon.
var speakerLine = regexp.MustCompile(`^\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}(?: \([^()\n]{1,40}\))?:\s+`)

// splitLines takes the speaker's name off the quotations that begin with one:
// a transcript quoted whole repeats the opening mark on every line, and each
// line is another's words.
func splitLines(text string, all []region) {
	for i := range all {
		r := &all[i]
		name := speakerLine.FindString(text[r.in:r.out])
		if name == "" || len(name) == r.out-r.in {
			continue
		}
		r.in += len(name)
		r.start = r.in
		if r.prev >= 0 {
			all[r.prev].next, r.prev = -1, -1
		}
	}
}

// transcript finds paragraphs that a name and a colon begin.
func (v *view) transcript() (all []attribution) {
	toks := v.d.Tokens
	for p := range v.d.Paragraphs {
		first, last := v.paragraph(p)
		if last-first < 4 || v.d.Sentences[v.d.Paragraphs[p].First].Kind != syntax.Body {
			continue
		}
		marked := family(firstRune(v.d.Text[toks[first].Start:])) > 0
		if marked {
			first++
		}
		t := first
		for t < min(last-2, first+5) && (toks[t].POS == "PROPN" || capitals(v.d.Word(t))) {
			t++
		}
		source := run{first, t}
		if t > first && toks[t].Lower == "(" {
			for t < min(last-2, first+12) && toks[t].Lower != ":" {
				t++
			}
		}
		if t == first || toks[t].Lower != ":" || v.quote[t] > 0 {
			continue
		}
		content := []run{{t + 1, last}}
		if q := v.outerQuote(t + 1); q >= 0 {
			if !marked {
				continue
			}
			content = v.chain(q)
		}
		a := attribution{head: t, cue: run{t, t + 1}, source: source, content: content, score: 1, plain: true, line: true}
		a.finish(v)
		if len(a.content) > 0 {
			all = append(all, a)
		}
	}
	return all
}

// capitals tells a word of two or more letters, all of them capital.
func capitals(word string) bool {
	letters := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

// dashed reads a paragraph of speech after a dash: its stretches between
// dashes are speech and tag in turn.
func (v *view) dashed(p int) (attribution, bool) {
	toks := v.d.Tokens
	first, last := v.paragraph(p)
	a := attribution{head: -1, score: 1, plain: true, line: true}
	if last-first < 5 || !dash(toks[first].Lower) && toks[first].Lower != "-" || toks[first].Start+1 == toks[first].End && v.d.Text[toks[first].Start] == '-' {
		return a, false
	}
	from, speech := first+1, true
	for t := first + 1; t <= last; t++ {
		if t < last && (!toks[t-1].SpaceAfter || toks[t].POS != "PUNCT" || toks[t].End-toks[t].Start < 2) {
			continue
		}
		if speech {
			a.content = append(a.content, run{from, t})
		} else if a.head < 0 {
			for k := from; k < t; k++ {
				if secondhand[toks[k].Lemma] || tagVerbs[toks[k].Lemma] || toks[k].Lemma == "recall" || toks[k].Lemma == "answer" || toks[k].Lemma == "ask" || toks[k].Lemma == "reply" {
					a.head, a.cue = k, run{k, k + 1}
					break
				}
			}
			for k := from; k < t && a.head >= 0; k++ {
				if p := toks[k].POS; p == "PROPN" || p == "PRON" {
					a.source = run{k, k + 1}
					for a.source.last < t && toks[a.source.last].POS == "PROPN" {
						a.source.last++
					}
					break
				}
			}
		}
		from, speech = t+1, !speech
	}
	if a.head < 0 || a.source.empty() {
		return a, false
	}
	a.finish(v)
	return a, len(a.content) > 0
}
