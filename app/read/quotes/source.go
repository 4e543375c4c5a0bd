package quotes

// impliedSource is the source of a cue that has none of its own in the
// clause: the noun it modifies, or the subject of the clause it belongs to.
// Where the parse leads into a quotation, it is that of the cue before in the
// sentence.
func (v *view) impliedSource(all []attribution, i int) run {
	toks := v.d.Tokens
	c := all[i].head
	from := v.quote[c]
	quoted := len(all[i].quoted) > 0
	if r := v.besideTag(&all[i]); !r.empty() {
		return r
	}
	aside := toks[c].Tag == "VBG" && c > 0 && toks[c-1].Lower == "," // "…, saying that"
	for steps := 0; c >= 0 && steps < 5 && v.quote[c] == from; steps++ {
		for k := v.kid[c]; k > 0; k = v.sibling[k-1] {
			switch toks[k-1].Rel {
			case "nsubj", "nsubj:pass":
				if toks[k-1].Rel == "nsubj:pass" && informing[toks[c].Lemma] && !v.hears(c) {
					return run{} // who is told something says nothing
				}
				if all[i].covers(int(k-1)) || aside && (relative[toks[k-1].Lower] || toks[k-1].Lower == "that") {
					continue
				}
				return v.phrase(int(k - 1))
			}
		}
		h := toks[c].Head
		switch toks[c].Rel {
		case "acl", "acl:relcl":
			if !aside || c == all[i].head {
				return v.phrase(h)
			}
		case "advcl", "conj", "xcomp", "parataxis", "dep", "advmod":
		default:
			if !quoted {
				return run{}
			}
		}
		c = h
	}
	if !quoted && (c < 0 || v.quote[c] == from) {
		return run{}
	}
	for k := i - 1; k >= max(0, i-4); k-- {
		if h := all[k].head; h >= 0 && v.quote[h] == from && toks[h].Sentence == toks[all[i].head].Sentence && h < all[i].head {
			return all[k].source
		}
	}
	return run{}
}

// alongside is the source of the report that the cue stands beside, "insisted that
// … and said …", or whose words end before it with an "and" or a "but" and share
// its tense with no verb: "Police said he would be questioned but denied that …";
// empty elsewhere.
func (v *view) alongside(all []attribution, i int) run {
	toks := v.d.Tokens
	b := &all[i]
	h := toks[b.head].Head
	if toks[b.head].Rel != "conj" || h < 0 || v.quote[b.head] > 0 {
		return run{}
	}
	for k := i - 1; k >= max(0, i-4); k-- {
		a := &all[k]
		if a.head < 0 || a.source.empty() || a.source.last > a.head || toks[a.head].Sentence != toks[b.head].Sentence || v.quote[a.head] > 0 || a.covers(b.head) {
			continue
		}
		beyond := reporting[toks[a.head].Lemma] && a.covers(h) && toks[a.head].Tag == "VBD" && toks[b.head].Tag == "VBD" && toks[h].Tag != "VBD"
		if a.head == h || beyond {
			return a.source
		}
	}
	return run{}
}

// aboveColon gives marked words behind a colon to whoever urged something, not to
// whom he urged to do it: `Roe urged people not to guess: "…"`.
func (v *view) aboveColon(a *attribution) {
	toks := v.d.Tokens
	if a.head < 0 || toks[a.head].Tag != "VB" || !v.onlyQuotes(a) || len(a.quoted) == 0 || v.marker(a.head) != "to" {
		return
	}
	if first := a.content[0].first; first <= a.head || toks[first-1].Lower != ":" {
		return
	}
	for h, steps := toks[a.head].Head, 0; h >= 0 && steps < 3; h, steps = toks[h].Head, steps+1 {
		if s := v.subjectOf(h, 2, func(t int) bool { return toks[t].Rel == "nsubj" && t < h }); tensed(toks[h].Tag) && s >= 0 {
			a.source = v.phrase(s)
			return
		}
	}
}

// besideTag is the speaker in a tag that stands right behind a quotation,
// whatever the parse: "…," said harbour master Ada Lindqvist.
func (v *view) besideTag(a *attribution) run {
	for _, q := range a.quoted {
		r := v.regions[q]
		if gap := a.cue.first - r.last; gap < 0 || gap > 1 || v.d.Tokens[a.head].POS != "VERB" {
			continue
		}
		_, last := v.sentence(a.head)
		t := a.cue.last
		for t < min(last, a.cue.last+10) && v.quote[t] == 0 && v.nominal(t) {
			t++
		}
		if t > a.cue.last && v.d.Tokens[a.cue.last].POS != "ADP" {
			return run{a.cue.last, t}
		}
	}
	return run{}
}

func (v *view) nominal(t int) bool {
	if v.d.Tokens[t].Tag == "NNP" {
		return true // "United Nations" is a name, whatever its first word is
	}
	switch v.d.Tokens[t].POS {
	case "DET", "PROPN", "NOUN", "ADJ", "NUM", "ADP", "SYM":
		return true
	case "PUNCT":
		l := v.d.Tokens[t].Lower
		return l == "/" || l == "-" || l == "." && v.d.Tokens[t].Head != t && t+1 < len(v.d.Tokens) && v.d.Tokens[t+1].Sentence == v.d.Tokens[t].Sentence
	}
	return false
}

// phrase is a noun with what stands close before and behind it: determiners,
// adjectives, names, "of" phrases and appositions, without clauses.
func (v *view) phrase(head int) run {
	if head < 0 {
		return run{}
	}
	toks := v.d.Tokens
	r := run{head, head + 1}
	for grown := true; grown; {
		grown = false
		for _, t := range []int{r.first - 1, r.last} {
			if t < 0 || t >= len(toks) || toks[t].Head < r.first || toks[t].Head >= r.last {
				continue
			}
			switch toks[t].Rel {
			case "det", "amod", "compound", "flat", "nummod", "nmod:poss", "case", "appos", "nmod", "nmod:desc", "fixed":
				if t < r.first {
					r.first = t
				} else {
					r.last = t + 1
				}
				grown = true
			}
		}
	}
	return r
}
