package quotes

// signatures finds quotations signed on the line below: a dash and a name
// after a paragraph that is nothing but a quotation.
func (v *view) signatures() (all []attribution) {
	for q, r := range v.regions {
		if r.parent >= 0 || r.prev >= 0 || r.first >= r.last {
			continue
		}
		if a, ok := v.signature(q); ok {
			a.finish(v)
			all = append(all, a)
		}
	}
	return all
}

func (v *view) signature(q int) (attribution, bool) {
	r := v.regions[v.lastOf(q)]
	t := r.last
	toks := v.d.Tokens
	if t+1 >= len(toks) || !dash(toks[t].Lower) || v.sameLine(t-1, t) && r.first > 0 && v.sameLine(v.regions[q].first-1, v.regions[q].first) {
		return attribution{}, false
	}
	end := t + 1
	for end < len(toks) && v.sameLine(t, end) && v.quote[end] == 0 {
		if toks[end].POS == "VERB" || toks[end].POS == "AUX" || end-t > 14 {
			return attribution{}, false
		}
		end++
	}
	if end == t+1 || toks[t+1].POS != "PROPN" {
		return attribution{}, false
	}
	name := t + 2
	for name < end && toks[name].POS == "PROPN" {
		name++
	}
	return attribution{head: t, cue: run{t, t + 1}, source: run{t + 1, name}, content: v.chain(q), score: 1, loose: true}, true
}

// signed tells words that a dash and a name close: nothing goes on with them.
func (v *view) signed(a *attribution) bool {
	return a.head >= 0 && dash(v.d.Tokens[a.head].Lower)
}

func (v *view) lastOf(q int) int {
	for v.regions[q].next >= 0 {
		q = v.regions[q].next
	}
	return q
}

func (v *view) firstOf(q int) int {
	for v.regions[q].prev >= 0 {
		q = v.regions[q].prev
	}
	return q
}

func dash(s string) bool { return s == "-" || s == "--" || s == "―" || s == "—" || s == "–" }

// sameLine tells whether no line break lies between two tokens.
func (v *view) sameLine(a, b int) bool {
	if b >= len(v.d.Tokens) {
		return false
	}
	for _, c := range []byte(v.d.Text[v.d.Tokens[a].Start:v.d.Tokens[b].Start]) {
		if c == '\n' {
			return false
		}
	}
	return true
}
