package events

import (
	"strings"

	"readout/app/read/clause"
)

// What a headline says after its verb, up to where it can stop.

// tail adds what follows v as the article has it, up to the first natural
// break: a mark, a subordinate clause, another verb. Expressions of time are
// left out, and a phrase that does not fit is not begun.
func (w *writer) tail(p *pieces, v int) {
	t := w.t
	end := t.Doc.Sentences[t.Tok(v).Sentence].Last
	from := v + 1
	for from < end && (t.Is(from, "compound:prt") && t.Head(from) == v || t.Is(from, "advmod") && t.Tok(from).Tag == "RB" && t.Tok(from).Lower == "not") {
		from++ // the group has it
	}
	var out []int
	cut := end
	for i := from; i < end; i++ {
		if len(out)+p.count >= maxTitle {
			cut = i
			break
		}
		if w.timed[i] && !w.owns(i, end) && !w.modifies(i) && !w.asked(i) && !(len(out) > 0 && w.opens(out)) {
			for len(out) > 0 && t.Tok(out[len(out)-1]).POS == "ADP" && out[len(out)-1] >= i-2 && !t.Is(out[len(out)-1], "compound:prt") {
				out = out[:len(out)-1]
			}
			if anchors[t.Tok(i).Lower] {
				break // "60 days after | its publication"
			}
			continue
		}
		if i == from && t.Tok(i).Lower == "," { // "warned, however, that …"
			if skip := w.remark(i, end); skip > i {
				i = skip
				continue
			}
		}
		if skip := w.aside(i, v, out, end); skip > i { // "sentenced the men, all from Chad, to nine years"
			i = skip
			continue
		}
		if skip := w.acronym(i, end); skip > i { // "ordered the Port Safety Board (PSB) to …"
			i = skip
			continue
		}
		if t.Relative(v) && (t.Tok(i).POS == "AUX" || t.Verbal(i)) && !t.Under(i, v) {
			break // "the quake that hit Chad | has killed …"
		}
		if w.breaks(i) || i > from && t.Aside(i, v) && !w.nameBeside(i) || periods[t.Tok(i).Lower] && !w.owns(i, end) && !w.measures(i) && len(out) > 0 && t.Tok(out[len(out)-1]).POS != "ADP" {
			break
		}
		out = append(out, i)
	}
	if cut < end && !w.breaks(cut) && !w.timed[cut] {
		out = w.unquoted(w.wholePhrases(out, cut, end))
	}
	w.phrase(p, w.dangling(out))
}

// remark is the comma that ends a word or two set off by commas at i; i where
// there is none.
func (w *writer) remark(i, end int) int {
	for k := i + 2; k < min(i+4, end); k++ {
		if w.t.Tok(k).Lower == "," {
			return k
		}
	}
	return i
}

// aside is the comma that closes what is set between commas behind the last of
// out and says more of it, where the verb v has more to say behind it; i where
// there is none.
func (w *writer) aside(i, v int, out []int, end int) int {
	t := w.t
	if len(out) == 0 || t.Tok(i).Lower != "," || out[len(out)-1] != i-1 || !t.Nominal(i-1) {
		return i
	}
	for k := i + 1; k < min(i+maxPhrase, end-1); k++ {
		if t.Tok(k).Lower == "," {
			if w.breaks(k+1) || t.Branch(k+1, v) < 0 || !w.core(t.Branch(k+1, v), v) || w.timed[k+1] {
				return i
			}
			return k
		}
		if c := t.Branch(k, v); c < 0 || t.Branch(i-1, v) != c {
			return i
		}
	}
	return i
}

// nameBeside tells a word of a name that stands right behind what it is, "the firm
// Sund", with no comma between.
func (w *writer) nameBeside(i int) bool {
	t := w.t
	for steps := 0; steps < clause.MaxControl+1 && i > 0; steps++ {
		if t.Is(i, "appos") {
			a, what := w.actorAt(t.Head(i))
			b, who := w.actorAt(i)
			return what && who && a == b && t.First(i) > t.Head(i) && t.Tok(t.First(i)-1).POS != "PUNCT" && t.Tok(t.First(i)).POS == "PROPN"
		}
		if !t.Is(i, "compound", "flat", "conj", "cc", "nmod:poss", "case") {
			return false
		}
		i = t.Head(i)
	}
	return false
}

// acronym is the bracket that closes a short form set at i behind its name; i
// where there is none, or nothing behind it that belongs to the same verb.
func (w *writer) acronym(i, end int) int {
	t := w.t
	if i+3 >= end || i == 0 || t.Tok(i).Lower != "(" || t.Tok(i+2).Lower != ")" || !t.Nominal(i-1) {
		return i
	}
	if x := t.Doc.Word(i + 1); x != strings.ToUpper(x) || w.breaks(i+3) {
		return i
	}
	return i + 2
}

// anchors end an expression of time that is counted from something.
var anchors = clause.WordSet("after before since following")

// periods begin an expression of time that was not known as one.
var periods = clause.WordSet("month months week weeks fortnight minutes hours")

// wholePhrases is what of out can stand without the words from cut on: up to
// where no word needs one that was cut.
func (w *writer) wholePhrases(out []int, cut, end int) []int {
	t := w.t
	for n := len(out); n > 0; n-- {
		whole := true
		for _, i := range out[:n] {
			if h := t.Head(i); h > out[n-1] && h < end {
				whole = false // "with senior …"
				break
			}
		}
		for i := out[n-1] + 1; whole && i < min(cut+8, end); i++ {
			if h := t.Head(i); h >= 0 && h <= out[n-1] && h >= out[0] && t.Is(i, "obj", "iobj", "xcomp", "ccomp", "compound", "flat", "fixed", "nsubj", "nummod", "amod") {
				whole = false // "to support …"
			}
		}
		if whole {
			return out[:n]
		}
	}
	return out
}

// unquoted is what of out comes before a circumstance in quotation marks that
// was cut: 'met in "an atmosphere | of …"'.
func (w *writer) unquoted(out []int) []int {
	if len(out) == 0 || !w.opens(out) {
		return out
	}
	for n := len(out) - 1; n > 1; n-- {
		if w.quotation(out[n]) {
			if h := w.t.Head(out[n-1]); w.t.Is(out[n-1], "case") && w.t.Is(h, "obl", "nmod") {
				return out[:n-1]
			}
			break
		}
	}
	return out
}

// modifies tells a word of time before the noun that it describes: "in dawn
// raids".
func (w *writer) modifies(i int) bool {
	t := w.t
	if t.Is(i, "punct") && i > 0 && t.Head(i) == i-1 {
		i-- // the hyphen of "two-day"
	}
	for steps := 0; steps < 3 && t.Head(i) > i && w.timed[t.Head(i)]; steps++ {
		i = t.Head(i) // "the two-day meeting"
	}
	h := t.Head(i)
	return (h == i+1 && t.Is(i, "compound", "amod") || h > i && h < i+5 && t.Is(i, "det")) && !w.timed[h]
}

// asked tells a word of a stretch of time that is no circumstance but what the
// verb is about: "asked for nine years", "was jailed for two months", "ended six
// hours of talks".
func (w *writer) asked(i int) bool {
	t := w.t
	n := i
	for steps := 0; steps < 3 && n >= 0 && !stretches[t.Tok(n).Lemma]; steps++ {
		n = t.Head(n)
	}
	if n < i || !w.timed[n] || t.Child(n, "nummod") < 0 || t.Head(n) < 0 {
		return false
	}
	if w.measures(n) {
		return true
	}
	v := t.Head(n)
	if t.Is(n, "nmod") && t.Is(v, "obj") {
		v = t.Head(v) // "sentenced | the men to nine years"
	}
	if v < 0 || !terms[t.Tok(v).Lemma] {
		return false
	}
	m := t.Marker(n)
	return t.Is(n, "obj") || t.Is(n, "obl", "nmod") && (m == "for" || m == "to")
}

// measures tells a stretch of time that something is measured by: "six hours of
// talks".
func (w *writer) measures(n int) bool {
	k := w.t.Child(n, "nmod")
	return w.t.Is(n, "obj") && k > n && w.t.Marker(k) == "of"
}

var (
	stretches = clause.WordSet("year month week day hour")
	terms     = clause.WordSet("ask seek demand request call sentence jail imprison give get face serve receive spend ban bar suspend")
)

// owns tells an expression of time that something is said to be of: "next
// month's summit".
func (w *writer) owns(i, end int) bool {
	for i < end && w.timed[i] {
		i++
	}
	return i < end && (w.t.Tok(i).Lower == "'s" || w.t.Tok(i).Lower == "’s")
}

// quotation tells a quotation mark among the tokens: an apostrophe is one that
// opens a word, or comes behind one that did.
func (w *writer) quotation(i int) bool {
	t := w.t
	if t.Tok(i).Lower != "'" {
		return quoteMark(t.Doc.Word(i))
	}
	opening := func(k int) bool {
		return t.Tok(k).Lower == "'" && !t.Tok(k).SpaceAfter && (k == 0 || t.Tok(k-1).SpaceAfter || t.Tok(k-1).Sentence != t.Tok(k).Sentence)
	}
	for k := i; k >= max(t.Doc.Sentences[t.Tok(i).Sentence].First, i-maxPhrase); k-- {
		if opening(k) {
			return true
		}
	}
	return false
}

func quoteMark(s string) bool {
	switch s {
	case "\"", "“", "”", "«", "»", "„", "‘", "’", "``", "''":
		return true
	}
	return false
}

// breaks tells whether a headline may end before i.
func (w *writer) breaks(i int) bool {
	t := w.t
	switch tok := t.Tok(i); {
	case tok.POS == "PUNCT":
		return !w.quotation(i) && tok.Lower != "%" && (tok.Lower != "-" || tok.SpaceAfter)
	case t.Is(i, "mark"):
		asked := (tok.Lower == "whether" || tok.Lower == "if") && t.Head(i) >= 0 && t.Is(t.Head(i), "ccomp")
		return !clause.GerundMarks[tok.Lower] && tok.Lower != "that" && !asked
	case t.Is(i, "cc"):
		h := t.Head(i)
		return h >= 0 && (t.Verbal(h) || t.Child(h, "nsubj", "cop") >= 0)
	case clause.RelativePronouns[tok.Lower] && tok.Lower != "that":
		return true
	}
	return t.Tok(i).Lower == "according"
}

// unfinished tells an infinitive whose complement was cut: "to say | what …".
func (w *writer) unfinished(v int) bool {
	t := w.t
	if t.Tok(v).Tag != "VB" || !t.Infinitive(v) {
		return false
	}
	for _, k := range t.Children(v) {
		if int(k) > v && t.Is(int(k), "obj", "ccomp", "xcomp") {
			return true
		}
	}
	return false
}

// bothSides leaves out a "between …" that names one side only.
func (w *writer) bothSides(out []int) []int {
	for k, i := range out {
		if w.t.Tok(i).Lower != "between" || k == 0 {
			continue
		}
		for _, j := range out[k:] {
			if w.t.Tok(j).Lower == "and" || w.t.Tok(j).Tag == "NNS" {
				return out
			}
		}
		return out[:k]
	}
	return out
}

// dangling leaves out words at the end whose head did not fit, and words that
// announce more.
func (w *writer) dangling(out []int) []int {
	t := w.t
	out = w.bothSides(out)
	for len(out) > 0 {
		last := out[len(out)-1]
		tok := t.Tok(last)
		announces := tok.Tag == "WP" || tok.POS == "DET" || tok.Tag == "PRP$" || w.quotation(last) && w.opens(out) || tok.POS == "CCONJ" || tok.POS == "SCONJ" || tok.Lower == "to" || tok.Lower == "-" ||
			tok.POS == "ADP" && !t.Is(last, "compound:prt") && !(last < w.kept && last >= w.kept-2) || t.Is(last, "aux", "cop", "mark", "cc")
		more := last+1 < len(t.Doc.Tokens)
		announces = announces || tok.Lower == "worth" || tok.Tag == "VBN" && t.Is(last, "acl") && more && (t.Tok(last+1).POS == "ADP" || w.timed[last+1]) ||
			tok.Lower == "those" && more && clause.RelativePronouns[t.Tok(last+1).Lower]
		cut := t.Head(last) > last && t.Is(last, "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "advmod", "flat")
		if !announces && !cut && !w.unfinished(last) {
			break
		}
		out = out[:len(out)-1]
	}
	return out
}
