package quotes

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/syntax"
)

// chains finds whom each quote came through: whoever reported that the
// speaker said it, and the outlet it was told to.
func (r *resolver) chains() {
	for i := range r.all {
		r.citing(i)
		r.toldTo(i)
		r.toldOutlet(i)
		r.carried(i)
		r.mouthpiece(i)
		r.quotedBy(i)
		r.quoters(i)
		r.closedBy(i)
	}
	for i := range r.all {
		r.quotersOf(i)
		for k := max(0, i-8); k < min(len(r.all), i+9); k++ {
			if k != i && r.reports(k, i) {
				r.through(k, i)
			}
		}
	}
}

// reports tells whether attribution k is of attribution i being made: its
// content holds i's cue, or both give the same words and k is an agency.
func (r *resolver) reports(k, i int) bool {
	a, b := &r.all[k], &r.all[i]
	if a.head < 0 || b.head < 0 || r.dropped[k] || r.dropped[i] || r.v.quote[b.head] > 0 || a.head == b.head {
		return false
	}
	if r.v.d.Tokens[a.head].Sentence != r.v.d.Tokens[b.head].Sentence {
		return false
	}
	if a.covers(b.head) {
		return true
	}
	if 10*common(a, b) >= 8*min(a.words(), b.words()) && r.v.behindAll(a, b) {
		return true
	}
	return 10*common(a, b) >= 8*a.words() && (r.v.relays(a) && !r.v.relays(b) || r.isOutlet(r.speaker[k]) && !r.isOutlet(r.speaker[i]))
}

// behindAll tells a tag that ends the sentence in which b reports, though the labels
// gave it the last clause alone: "Roe rang Poe and told her that he would resign, two
// aides said".
func (v *view) behindAll(a, b *attribution) bool {
	toks := v.d.Tokens
	_, last := v.sentence(a.head)
	return !a.source.empty() && a.source.first > b.head && a.source.last <= a.head && toks[a.source.first-1].Lower == "," && v.tagVerb(a.head) && v.afterTag(a.head, last) &&
		reporting[toks[b.head].Lemma] && tensed(toks[b.head].Tag)
}

// through puts k's speaker into i's chain; where k says no more than i it is
// no quote of its own.
func (r *resolver) through(k, i int) {
	a, b := &r.all[k], &r.all[i]
	toks := r.v.d.Tokens
	same := r.speaker[k] >= 0 && r.speaker[k] == r.speaker[i]
	switch {
	case !reporting[toks[a.head].Lemma] && !r.isOutlet(r.speaker[k]):
		return
	case (thoughts[toks[b.head].Lemma] || r.v.infinitive(b) || acts[toks[b.head].Lemma] && !secondhand[toks[b.head].Lemma] && !r.v.thatClauseOf(b)) && !r.own[i]:
		return
	case same && toks[a.head].Lemma != "quote" && toks[a.head].Lower != "according":
		return
	}
	if !same {
		r.relayed(i, r.speaker[k])
	}
	outlet := r.isOutlet(r.speaker[k])
	whole := b.extent(outlet)
	rest := 0
	for _, c := range a.content {
		for t := c.first; t < c.last; t++ {
			if (t < whole.first || t >= whole.last) && (t < b.source.first || t >= b.source.last) && toks[t].POS != "PUNCT" {
				rest++
			}
		}
	}
	if reporting[toks[a.head].Lemma] && (outlet || rest <= 2+b.words()/8) && toks[b.head].POS != "NOUN" {
		r.dropped[k] = true
		for _, s := range r.via[k] {
			r.relayed(i, s)
		}
	}
}

// extent is all from a's cue to its content, "told his counterpart by phone that
// …", and from its source on where that is wanted.
func (a *attribution) extent(source bool) run {
	e := a.cue
	for _, x := range a.content {
		e = run{min(e.first, x.first), max(e.last, x.last)}
	}
	if source && !a.source.empty() {
		e = run{min(e.first, a.source.first), max(e.last, a.source.last)}
	}
	return e
}

// reporting are the cues of those who pass on what others say.
var reporting = map[string]bool{
	"say": true, "report": true, "tell": true, "accord": true, "according": true, "announce": true,
	"write": true, "state": true, "quote": true, "cite": true, "add": true, "claim": true, "note": true,
}

// thoughts are cues of what somebody has in mind; told by another, they are
// what the other says.
var thoughts = wordSet(`think believe know want hope wish feel see fear expect plan intend consider seem appear
	like love hate mean understand realize realise remember prefer need seek aim support oppose`)

// stops tells a token that ends the phrase before it.
func stops(t *syntax.Token) bool {
	return t.POS == "VERB" || t.POS == "SCONJ" || t.Lower == "," || t.Lower == "who" || t.Lower == "which" || t.Lower == "that"
}

// toldTo handles "X told Reuters": the outlet is in the chain.
func (r *resolver) toldTo(i int) {
	a := &r.all[i]
	if a.head < 0 {
		return
	}
	toks := r.v.d.Tokens
	switch toks[a.head].Lemma {
	case "tell", "say", "speak", "talk", "write", "confirm", "explain", "confide", "deny", "admit", "complain", "disclose", "reveal":
	default:
		return
	}
	tell := toks[a.head].Lemma == "tell"
	for k := r.v.kid[a.head]; k > 0; k = r.v.sibling[k-1] {
		t := int(k - 1)
		switch rel := toks[t].Rel; {
		case tell && (rel == "obj" || rel == "iobj"):
		case rel == "obl" && (r.v.cased(t, "to") || r.v.cased(t, "in") && toks[a.head].Lemma == "write" || r.v.cased(t, "on")):
		default:
			continue
		}
		m, ok := r.set.Headed(t)
		if !ok {
			continue
		}
		for k := m.First; k < m.Last && m.Kind != brief.Named; k++ {
			if n, ok := r.set.Covering(k); ok && n.Kind == brief.Named && r.set.Actor(n).Kind == brief.Organization {
				m = n // "the Kompas daily"
			}
		}
		if o := r.called(t); m.Kind != brief.Named && o >= 0 && r.relayed(i, o) {
			return
		}
		if (r.isOutlet(m.Actor) || outletWords[toks[t].Lemma]) && (m.Kind == brief.Named || toks[t].Tag != "NNS" && toks[t].Lemma != "media") { // not "local media"
			r.relayed(i, m.Actor)
		}
	}
}

// quotedBy handles "Brandt, quoted by the agency, said …" and "said Brandt,
// quoted by the agency".
func (r *resolver) quotedBy(i int) {
	a, v := &r.all[i], r.v
	toks := v.d.Tokens
	if a.head < 0 || a.source.empty() {
		return
	}
	_, last := v.sentence(a.source.first)
	if a.source.first < a.head {
		if last = a.head; v.passedOn(a.head) {
			last += 2
		}
	} else {
		last = min(last, a.source.last+8)
	}
	for t := a.source.first; t+1 < last; t++ {
		if !v.passedOn(t) || toks[t+1].Lower != "by" {
			continue
		}
		last = max(last, min(t+8, len(toks)))
		for t += 2; t < last && !stops(&toks[t]); t++ {
			if m, ok := r.set.Headed(t); ok && m.Kind == brief.Named && r.set.Actor(m).Kind != brief.Country && r.relayed(i, m.Actor) || !ok && r.relayed(i, r.listed(t, last)) {
				return
			}
		}
	}
}

// passedOn tells the participle of "quoted by the agency".
func (v *view) passedOn(t int) bool {
	l := v.d.Tokens[t].Lower
	return l == "quoted" || l == "cited"
}

// relayed puts an actor at the end of the chain of quote i, unless it is the
// speaker or in the chain already; it tells whether it did.
func (r *resolver) relayed(i, actor int) bool {
	if actor < 0 || actor == r.speaker[i] || slices.Contains(r.via[i], actor) {
		return false
	}
	r.via[i] = append(r.via[i], actor)
	return true
}

// relay puts into the chain of quote i the first that fits of those mentioned
// from token from on, before last and before the phrase ends, unless it is the
// speaker; it tells whether there was one.
func (r *resolver) relay(i, from, last int, fits func(actors.Mention) bool) bool {
	for t := from; t < last && !stops(&r.v.d.Tokens[t]); t++ {
		if m, ok := r.set.Headed(t); ok && fits(m) && r.relayed(i, m.Actor) {
			return true
		}
	}
	return false
}

// closedBy handles the outlet whose tag ends the sentence that somebody else's
// words stand in: `Brandt told the envoys that it was "ready", the agency
// reported.`
func (r *resolver) closedBy(i int) {
	a := &r.all[i]
	if a.head < 0 || r.v.quote[a.head] > 0 {
		return
	}
	first, last := r.v.sentence(a.head)
	t, source := r.v.closing(first, last)
	if t < 0 || t <= a.cue.last || source.first < a.source.last {
		return
	}
	passedOn := r.v.d.Tokens[t].Lemma == "report"
	if s, _ := r.actorOf(source); s >= 0 && (r.isOutlet(s) || (passedOn || r.v.outletNoun(source)) && r.set.Actors[s].Kind == brief.Organization) {
		r.relayed(i, s)
	}
}

func (v *view) cased(t int, word string) bool {
	for k := v.kid[t]; k > 0; k = v.sibling[k-1] {
		if v.d.Tokens[k-1].Rel == "case" {
			return v.d.Tokens[k-1].Lower == word
		}
	}
	return false
}
