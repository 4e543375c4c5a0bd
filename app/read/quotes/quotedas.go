package quotes

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/actors"
)

// quotedAs is the verb "quote" of `the station quoted her as saying that …`,
// where a's cue is "saying"; -1 elsewhere.
func (v *view) quotedAs(a *attribution) int {
	if a.head < 2 || v.d.Tokens[a.head].Tag != "VBG" || v.d.Tokens[a.head-1].Lower != "as" {
		return -1
	}
	first, _ := v.sentence(a.head)
	for t := a.head - 2; t >= max(first, a.head-15); t-- {
		switch tok := &v.d.Tokens[t]; {
		case (tok.Lemma == "quote" || tok.Lemma == "cite") && (tok.POS == "VERB" || tok.Lower == "quotes"):
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

// sayingBy settles `"…," he was quoted as saying by the agency`, in marks or not:
// the words before it are his, and the agency, which comes last, passes them on.
func (v *view) sayingBy(all []attribution) []attribution {
	toks := v.d.Tokens
	for t := 4; t < len(toks); t++ {
		if toks[t].Lower != "saying" || toks[t-1].Lower != "as" || !v.passedOn(t-2) || v.quote[t] > 0 {
			continue
		}
		first, _ := v.sentence(t)
		was := t - 3
		if toks[was].POS != "AUX" || was-1 < first {
			continue
		}
		source := v.phrase(v.nameHead(was - 1))
		if toks[was-1].Lower == "," { // "the engineer, Jan Brandt, was quoted as saying"
			source = run{was - 1, was - 1}
			for source.first > first && v.quote[source.first-1] == 0 && (v.nominal(source.first-1) || toks[source.first-1].Lower == "," || toks[source.first-1].Tag == "POS") {
				source.first--
			}
		}
		q := v.outerQuote(max(source.first-1, 0))
		a := attribution{head: t, cue: run{was, t + 1}, source: source, score: 1, plain: true}
		switch {
		case source.first <= first:
			continue
		case q >= 0 && v.regions[q].last == source.first:
			a.content = v.chain(v.firstOf(q))
		case toks[source.first-1].Lower == "," && v.clausal(run{first, source.first - 1}):
			a.content = []run{{first, source.first - 1}}
		default:
			continue
		}
		a.finish(v)
		all = slices.DeleteFunc(all, func(b attribution) bool { return b.head >= was && b.head <= t || b.head < 0 && q >= 0 && b.holds(q) })
		all = append(all, a)
	}
	return all
}

// nameHead is the first word of the name that t is a word of.
func (v *view) nameHead(t int) int {
	for v.d.Tokens[t].Rel == "flat" && v.d.Tokens[t].Head >= 0 && v.d.Tokens[t].Head < t {
		t = v.d.Tokens[t].Head
	}
	return t
}

// quotedSaying settles `"…," the agency quoted him as saying`: the words before it
// are his, and quoters puts the agency into the chain.
func (v *view) quotedSaying(all []attribution) []attribution {
	toks := v.d.Tokens
	for t := 4; t < len(toks); t++ {
		if toks[t].Lower != "saying" || toks[t-1].Lower != "as" || v.quote[t] > 0 {
			continue
		}
		a := attribution{head: t, score: 1, plain: true}
		quoted := v.quotedAs(&a)
		if quoted < 1 || quoted+1 >= t-1 || toks[quoted-1].POS == "AUX" {
			continue
		}
		subject := v.subjectOf(quoted, 1, func(k int) bool { return toks[k].Rel == "nsubj" && k < quoted })
		if subject < 0 {
			continue
		}
		first, _ := v.sentence(t)
		agency := v.phrase(subject).first
		q := v.outerQuote(max(agency-1, 0))
		if agency == 0 || q < 0 || v.regions[q].last != agency || agency <= first && toks[agency].Sentence == toks[v.regions[q].first].Sentence {
			continue
		}
		a.source, a.cue, a.content = run{quoted + 1, t - 1}, run{quoted, t + 1}, v.chain(v.firstOf(q))
		a.finish(v)
		all = slices.DeleteFunc(all, func(b attribution) bool { return b.head >= quoted && b.head <= t || b.head < 0 && b.holds(q) })
		all = append(all, a)
	}
	return all
}

// quoters puts whoever quotes into the chain.
func (r *resolver) quoters(i int) {
	a := &r.all[i]
	q := r.v.quotedAs(a)
	by := a.head + 1 // "was quoted as saying by …"
	if q >= 0 && r.v.d.Tokens[q+1].Lower == "by" {
		by = q + 1 // "was quoted by … as saying"
	}
	if q >= 0 && by < len(r.v.d.Tokens) && r.v.d.Tokens[by].Lower == "by" {
		_, last := r.v.sentence(a.head)
		if a.head > by {
			last = min(last, a.head)
		}
		if r.relay(i, by+1, min(last, by+9), func(m actors.Mention) bool { return m.Kind != brief.Pronoun }) {
			return
		}
	}
	if q < 0 || a.source.first <= q {
		return
	}
	r.relayed(i, r.quoting(i, q))
}

// quoting is who quotes with the verb q in attribution i: its subject, or whose report
// it ends, "the agency reported, quoting her as saying …"; -1 where there is none.
func (r *resolver) quoting(i, q int) int {
	toks := r.v.d.Tokens
	if toks[q].Tag == "VBG" && toks[q-1].Lower == "," {
		for k := max(0, i-4); k < min(len(r.all), i+5); k++ {
			if h := r.all[k].head; h >= q-4 && h < q && reporting[toks[h].Lemma] && r.speaker[k] >= 0 {
				return r.speaker[k]
			}
		}
	}
	if t := r.v.subjectOf(q, 1, func(t int) bool { return toks[t].Rel == "nsubj" }); t >= 0 {
		s, _ := r.actorOf(r.v.phrase(t))
		return s
	}
	return -1
}

// quotersOf goes on from whoever quotes the speaker of i to who cites that: "the
// agency reported, citing the radio, which quoted her as saying …".
func (r *resolver) quotersOf(i int) {
	a := &r.all[i]
	if r.v.quotedAs(a) < 0 || len(r.via[i]) != 1 {
		return
	}
	for k := max(0, i-4); k < min(len(r.all), i+5); k++ {
		if b := &r.all[k]; b.head >= 0 && r.speaker[k] == r.via[i][0] && r.v.d.Tokens[b.head].Sentence == r.v.d.Tokens[a.head].Sentence && r.v.citation(b) >= 0 {
			for _, s := range r.via[k] {
				r.relayed(i, s)
			}
			return
		}
	}
}
