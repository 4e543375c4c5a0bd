package quotes

// quotedAs is the verb "quote" of `the station quoted her as saying that …`,
// where a's cue is "saying"; -1 elsewhere.
func (v *view) quotedAs(a *attribution) int {
	if a.head < 2 || v.d.Tokens[a.head].Tag != "VBG" || v.d.Tokens[a.head-1].Lower != "as" {
		return -1
	}
	first, _ := v.sentence(a.head)
	for t := a.head - 2; t >= max(first, a.head-15); t-- {
		if l := v.d.Tokens[t].Lemma; v.d.Tokens[t].POS == "VERB" && (l == "quote" || l == "cite") {
			return t
		}
	}
	return -1
}

// settleQuotedAs gives such attributions their source: what stands between
// "quoted" and "as", or the subject of the passive.
func (v *view) settleQuotedAs(all []attribution) {
	for i := range all {
		a := &all[i]
		q := v.quotedAs(a)
		if q < 0 {
			continue
		}
		a.keep = max(a.keep, 0.9)
		if q+1 < a.head-1 && v.d.Tokens[q+1].Lower != "by" {
			a.source = run{q + 1, a.head - 1}
			for t := q + 1; t < a.head-2; t++ { // "what it called an informed source"
				if l := v.d.Tokens[t].Lemma; v.d.Tokens[q+1].Lower == "what" && (l == "call" || l == "describe") {
					a.source.first = t + 1
				}
			}
		}
	}
}

// quoters puts whoever quotes into the chain.
func (r *resolver) quoters(i int) {
	a := &r.all[i]
	q := r.v.quotedAs(a)
	if q < 0 || a.source.first <= q {
		return
	}
	for k := r.v.kid[q]; k > 0; k = r.v.sibling[k-1] {
		if r.v.d.Tokens[k-1].Rel != "nsubj" {
			continue
		}
		if s, _ := r.actorOf(r.v.phrase(int(k - 1))); s >= 0 && s != r.speaker[i] {
			r.via[i] = append(r.via[i], s)
		}
	}
}
