package quotes

// hearings are nouns of those before whom somebody tells something.
var hearings = wordSet(`court tribunal jury inquest inquiry hearing trial juror magistrate committee parliament
	mp peer lawmaker`)

// hears tells the verb of "the court heard that …" or "jurors were told that …",
// which report what somebody said there without saying who.
func (v *view) hears(t int) bool {
	toks := v.d.Tokens
	tok := &toks[t]
	switch {
	case tok.POS != "VERB":
		return false
	case tok.Lemma == "hear" && (tok.Tag == "VBD" || tok.Tag == "VBZ" || t > 0 && toks[t-1].Lemma == "have"):
	case tok.Lemma == "tell" && v.passive(t):
	default:
		return false
	}
	for k := v.kid[t]; k > 0; k = v.sibling[k-1] {
		if s := int(k - 1); s < t && (toks[s].Rel == "nsubj" || toks[s].Rel == "nsubj:pass") {
			return v.hearing(v.phrase(s))
		}
	}
	return false
}

// hearing tells the name or the noun of such a court or committee.
func (v *view) hearing(r run) bool {
	for t := r.first; t < r.last; t++ {
		if tok := &v.d.Tokens[t]; (tok.POS == "NOUN" || tok.POS == "PROPN") && (hearings[tok.Lemma] || hearings[tok.Lower]) {
			return true
		}
	}
	return false
}
