package quotes

// veiled are the words that a clause has one of by which a source asks not to be
// named.
var veiled = wordSet("anonymity anonymous anonymously named identified publicly authorised authorized")

// longestAside is the number of tokens of the longest such clause.
const longestAside = 24

// unnamed finds the clauses in which sources ask not to be named, ", speaking on
// condition of anonymity, said"; each ends at the verb of saying. The parser
// seldom gets over one: the verb behind it has no subject then, and a verb
// within it looks like the cue.
func (v *view) unnamed() (all []run) {
	toks := v.d.Tokens
	for t := 1; t < len(toks); t++ {
		if !veiled[toks[t].Lower] || v.quote[t] > 0 {
			continue
		}
		first, last := v.sentence(t)
		start := v.asideStart(t, first)
		if start <= first {
			continue
		}
		for k := t + 1; k < min(last, start+longestAside); k++ {
			if v.quote[k] > 0 {
				break
			}
			if l := toks[k].Lemma; toks[k].Tag == "VBD" && (reporting[l] || tagVerbs[l] || telling[l]) {
				all = append(all, run{start, k})
				t = k
				break
			}
		}
	}
	return all
}

// asideStart is where the clause begins that holds t: at its "who" or
// "speaking", or at "on condition"; -1 for none.
func (v *view) asideStart(t, first int) int {
	for k := t; k > max(first, t-12); k-- {
		switch w := v.d.Tokens[k].Lower; {
		case w == "who", w == "speaking", w == "talking", w == "requesting", w == "asking", w == "declining", w == "insisting", w == "citing":
			return k
		case w == "on" && v.d.Tokens[k+1].Lower == "condition" && v.d.Tokens[k-1].Lower == ",":
			return k
		}
	}
	return -1
}

// nameless gives the verbs behind such clauses what stands before the clause
// for their source.
func (v *view) nameless(all []attribution, veils []run) {
	toks := v.d.Tokens
	for i := range all {
		a := &all[i]
		for _, x := range veils {
			if a.head != x.last {
				continue
			}
			first, _ := v.sentence(x.first)
			last := x.first
			for last > first && toks[last-1].Lower == "," {
				last--
			}
			if !a.source.empty() && a.source.first < last && a.source.last >= last {
				a.source.last = last
				continue
			}
			at := last - 1
			for at > first && toks[at-1].Lower != "," && v.quote[at-1] == 0 && toks[at-1].Lower != "but" && toks[at-1].Lower != "and" {
				at--
			}
			if at < last {
				a.source = run{at, last}
			}
		}
	}
}

// addressed tells the passive of a verb whose subject is told something, which
// says nothing itself: "had been informed of the extension".
func (v *view) addressed(a attribution) bool {
	toks := v.d.Tokens
	if a.head < 0 || toks[a.head].Tag != "VBN" || !informing[toks[a.head].Lemma] || a.content[0].first <= a.head {
		return false
	}
	before := toks[a.content[0].first-1].Lower
	return (before == "of" || before == "about" || before == "on") && v.passive(a.head)
}

// bidden tells what somebody within another's words was told to do, which are no words
// of his: "Roe told them she had been asked to “look away”".
func (v *view) bidden(all []attribution, i int) bool {
	a := &all[i]
	if a.head < 0 || a.plain || v.d.Tokens[a.head].Tag != "VBN" || a.source.first > a.head || a.content[len(a.content)-1].first < a.head || !v.passive(a.head) {
		return false
	}
	if last := a.content[len(a.content)-1]; !v.infinitive(&attribution{content: []run{last}}) {
		return false
	}
	for k := max(0, i-4); k < min(len(all), i+5); k++ {
		if k != i && all[k].covers(a.head) && v.quote[a.head] == 0 {
			return true
		}
	}
	return false
}

var informing = wordSet("inform notify brief advise remind warn tell alert")
