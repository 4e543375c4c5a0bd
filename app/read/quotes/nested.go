package quotes

import "slices"

// secondhand are verbs of what one side says another said or found.
var secondhand = wordSet(`say tell conclude warn deny admit claim insist announce report state declare assure
	inform find determine confirm acknowledge allege assert argue complain promise testify swear recount recall
	accept agree concede`)

// nested finds reports within reports that the cue model passed over: "she
// told parliament that the agency had concluded that …".
func (v *view) nested(all []attribution) []attribution {
	toks := v.d.Tokens
	heads := map[int]bool{}
	for _, a := range all {
		heads[a.head] = true
	}
	for _, a := range all {
		if n, ok := v.relayed(&a); ok && !heads[n.head] {
			all = append(all, n)
			heads[n.head] = true
		}
		if a.head < 0 || a.score < 0.5 || !reporting[toks[a.head].Lemma] || v.quote[a.head] > 0 {
			continue
		}
		for k := v.kid[a.head]; k > 0; k = v.sibling[k-1] {
			b := int(k - 1)
			if toks[b].Rel != "ccomp" || heads[b] || !secondhand[toks[b].Lemma] && !v.judges(b) || !a.covers(b) || v.quote[b] > 0 {
				continue
			}
			if n, ok := v.report(a, b); ok {
				all = append(all, n)
				heads[b] = true
			}
		}
	}
	return all
}

// judges tells a verb whose object somebody gives a name in his own words: "had
// called the plan “a fantasy”".
func (v *view) judges(b int) bool {
	if l := v.d.Tokens[b].Lemma; !judging[l] && l != "call" && l != "describe" {
		return false
	}
	_, last := v.sentence(b)
	for t := b + 1; t < min(last, b+8); t++ {
		if v.quote[t] > 0 {
			return true
		}
	}
	return false
}

// relayed finds the speaker's own tag in what an agency passes on: `"…," she
// said, according to the agency`.
func (v *view) relayed(a *attribution) (attribution, bool) {
	if len(a.quoted) == 0 || !v.relays(a) {
		return attribution{}, false
	}
	for _, r := range a.content {
		for t := r.first; t < r.last; t++ {
			tok := &v.d.Tokens[t]
			if v.quote[t] > 0 || tok.POS != "VERB" || !secondhand[tok.Lemma] {
				continue
			}
			n := attribution{head: t, cue: run{t, t + 1}, score: a.score, loose: a.loose, derived: true}
			for k := v.kid[t]; k > 0; k = v.sibling[k-1] {
				if v.d.Tokens[k-1].Rel == "nsubj" && v.quote[k-1] == 0 && a.covers(int(k-1)) {
					n.source = v.phrase(int(k - 1))
				}
			}
			for _, q := range a.quoted {
				n.content = append(n.content, run{v.regions[q].first, v.regions[q].last})
			}
			n.finish(v)
			return n, !n.source.empty()
		}
	}
	return attribution{}, false
}

// report is the attribution whose cue is b within the content of a: its
// subject, and what follows "that" or a quotation mark.
func (v *view) report(a attribution, b int) (attribution, bool) {
	toks := v.d.Tokens
	n := attribution{head: b, cue: run{b, b + 1}, score: a.score, loose: a.loose, derived: true}
	for k := v.kid[b]; k > 0; k = v.sibling[k-1] {
		if t := int(k - 1); toks[t].Rel == "nsubj" && t < b {
			n.source = v.phrase(t)
		}
	}
	i := slices.IndexFunc(a.content, func(r run) bool { return r.first <= b && b < r.last })
	if n.source.empty() || i < 0 {
		return n, false
	}
	last := a.content[i].last
	for t := b + 1; t < min(last, b+8); t++ {
		if toks[t].Lower == "that" || v.quote[t] > 0 {
			n.content = []run{{t, last}}
			n.finish(v)
			return n, len(n.content) > 0 && (n.words() > 2 || v.judges(b))
		}
	}
	return n, false
}

// colons splits content at a colon between two quotations: "accused him of
// 'playing with fire': 'When you …'" is two quotes.
func (v *view) colons(all []attribution) []attribution {
	for i := range all {
		a := &all[i]
		for k, q := range a.quoted {
			r := v.regions[q]
			if k == 0 || a.head < 0 || r.first == 0 || v.d.Tokens[r.first-1].Lower != ":" || !a.covers(r.first-1) {
				continue
			}
			rest := *a
			rest.content = nil
			for _, c := range a.content {
				if c.last > r.first {
					rest.content = append(rest.content, run{max(c.first, r.first), c.last})
				}
			}
			var kept []run
			for _, c := range a.content {
				if c.first < r.first-1 {
					kept = append(kept, run{c.first, min(c.last, r.first-1)})
				}
			}
			a.content = kept
			a.finish(v)
			rest.finish(v)
			all = append(all, rest)
			break
		}
	}
	return all
}

// trailing takes "…, the agency reported" off the end of another's content.
func (v *view) trailing(all []attribution) {
	for i := range all {
		a := &all[i]
		for k := range all[max(0, i-4):min(len(all), i+5)] {
			b := &all[max(0, i-4)+k]
			if b == a || b.head < 0 || a.head < 0 || b.source.empty() || v.quote[b.head] > 0 || len(a.content) == 0 || len(b.content) == 0 {
				continue
			}
			r := &a.content[len(a.content)-1]
			from := min(b.source.first, b.cue.first)
			if from <= r.first+1 || from >= r.last || max(b.source.last, b.cue.last) < r.last-1 && (b.content[len(b.content)-1].last > from || !v.afterTag(b.head, r.last+1)) || !b.covers(a.head) && common(a, b) == 0 {
				continue
			}
			if p := v.d.Tokens[from-1]; p.Lower == "," || v.quote[from-1] > 0 {
				r.last = from
				a.finish(v)
			}
		}
	}
}

// coordinate ends the content of a cue where a second cue of the same subject
// begins: "he called it 'odd' and warned that …".
func (v *view) coordinate(all []attribution) {
	toks := v.d.Tokens
	for i := range all {
		a := &all[i]
		for k := i + 1; k < min(len(all), i+6) && a.head >= 0; k++ {
			b := &all[k]
			if b.head < 0 || b.score < 0.5 || v.quote[b.head] != v.quote[a.head] || !a.covers(b.head) {
				continue
			}
			cc := b.cue.first - 1
			if cc > 0 && toks[cc].POS == "ADV" {
				cc--
			}
			if !a.covers(cc) || toks[cc].POS != "CCONJ" || !b.source.empty() && b.source.first > a.head || toks[b.head].Tag == "VB" {
				continue
			}
			var kept []run
			for _, r := range a.content {
				if r.first < cc {
					kept = append(kept, run{r.first, min(r.last, cc)})
				}
			}
			if len(kept) > 0 {
				a.content = kept
				a.finish(v)
			}
		}
	}
}
