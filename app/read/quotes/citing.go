package quotes

import "readout/app/read/syntax"

// citing handles "X reported, citing Y": Y speaks, through X.
func (r *resolver) citing(i int) {
	a := &r.all[i]
	t := r.v.citation(a)
	if t < 0 || r.v.quotes(t) {
		return
	}
	s := r.cited(i, t)
	if s < 0 || s == r.speaker[i] {
		return
	}
	if r.v.quotedAs(a) >= 0 { // "the agency quoted him as saying, citing the radio"
		r.relayed(i, s)
		return
	}
	if r.speaker[i] >= 0 {
		r.via[i] = append(r.via[i], r.speaker[i])
	}
	r.second[i], r.speaker[i], r.how[i] = r.speaker[i], s, "rule:whom the report cites"
}

// citation is where a report says whom it cites: between its source and its verb,
// or behind what it says; -1 where nowhere.
func (v *view) citation(a *attribution) int {
	if a.head < 0 {
		return -1
	}
	toks := v.d.Tokens
	start := a.head + 1
	switch l := toks[a.head].Lemma; {
	case a.citing(v) && v.finite(a):
		start = a.head
	case l == "cite" || l == "quote" || !reporting[l]:
		return -1
	}
	if first, _ := v.sentence(a.head); cites(toks, first) && first < a.source.first && a.source.last <= a.head {
		return first // "Citing officials, the agency reported"
	}
	for t := a.source.first + 1; t < a.head; t++ { // "the agency, citing officials, reported"
		if cites(toks, t) {
			return t
		}
	}
	_, last := v.window(a.head)
	for t, apart := start, 0; t < last && apart < 14; t++ {
		switch {
		case cites(toks, t):
			return t
		case a.covers(t):
		case v.quote[t] > 0, toks[t].POS == "VERB" && toks[t].Tag != "VBG":
			return -1
		default:
			apart++
		}
	}
	return -1
}

// quotes tells the "quoting" of "reported, quoting her as saying that …", which has
// its own words: what stands before it is the agency's.
func (v *view) quotes(t int) bool {
	_, last := v.sentence(t)
	for k := t + 1; k+1 < last; k++ {
		if v.quote[k] > 0 || v.d.Tokens[k].Lower == "," && v.d.Tokens[k+1].Lower == "that" {
			return false
		}
		if v.d.Tokens[k].Lower == "as" && v.d.Tokens[k+1].Tag == "VBG" {
			return v.quotedAs(&attribution{head: k + 1}) == t
		}
	}
	return false
}

// cited is the actor that the citing verb at t has for object, or the first who
// can speak of those named behind it; -1 for none.
func (r *resolver) cited(i, t int) int {
	toks := r.v.d.Tokens
	for k := r.v.kid[t]; k > 0; k = r.v.sibling[k-1] {
		o := int(k - 1)
		if _, ok := r.v.speakerKind(o); toks[o].Rel != "obj" || o < t || !ok || toks[o].POS != "NOUN" {
			continue
		}
		if s, _ := r.actorOf(r.v.phrase(o)); s >= 0 {
			return s
		}
	}
	_, last := r.v.window(r.all[i].head)
	for o := t + 1; o < min(last, t+11) && !stops(&toks[o]); o++ {
		m, ok := r.set.Headed(o)
		if ok && !documents[toks[o].Lemma] && speaks(r.set.Actor(m).Kind) && m.Actor != r.speaker[i] && toks[o].Rel != "compound" && toks[o].Rel != "nmod:poss" {
			return m.Actor
		}
	}
	return -1
}

// cites tells the participle of "citing officials" and the verb of ", which cited
// officials".
func cites(toks []syntax.Token, t int) bool {
	switch toks[t].Lower {
	case "citing", "quoting":
		return true
	case "cited", "quoted", "cites", "quotes":
		return t > 1 && (toks[t-1].Lower == "which" || toks[t-1].Lower == "who") && toks[t-2].Lower == ","
	}
	return false
}

// passedOnBy tells "which cited the ministry": whom an agency has it from is no
// quote.
func (v *view) passedOnBy(a *attribution) bool {
	return v.d.Tokens[a.head].Lemma == "cite" && !a.source.empty() && v.d.Tokens[a.source.first].Tag == "WDT"
}
