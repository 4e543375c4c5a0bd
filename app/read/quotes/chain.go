package quotes

import (
	"slices"
	"strings"
	"sync"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/syntax"
	"readout/assets"
)

// chains finds whom each quote came through: whoever reported that the
// speaker said it, and the outlet it was told to.
func (r *resolver) chains() {
	for i := range r.all {
		r.citing(i)
		r.toldTo(i)
		r.toldOutlet(i)
		r.carried(i)
		r.quotedBy(i)
		r.closedBy(i)
		r.quoters(i)
	}
	for i := range r.all {
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
	return 10*common(a, b) >= 8*a.words() && (r.v.relays(a) && !r.v.relays(b) || r.isOutlet(r.speaker[k]) && !r.isOutlet(r.speaker[i]))
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
	case (thoughts[toks[b.head].Lemma] || r.v.infinitive(b) || r.v.bareAct(b)) && !r.own[i]:
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

// citing handles "X reported, citing Y": Y speaks, through X.
func (r *resolver) citing(i int) {
	a := &r.all[i]
	t := r.v.citation(a)
	if t < 0 {
		return
	}
	s := r.cited(i, t)
	if s < 0 || s == r.speaker[i] {
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
	case "tell", "say", "speak", "talk", "write", "confirm", "explain", "confide":
	default:
		return
	}
	tell := toks[a.head].Lemma == "tell"
	for k := r.v.kid[a.head]; k > 0; k = r.v.sibling[k-1] {
		t := int(k - 1)
		switch rel := toks[t].Rel; {
		case tell && (rel == "obj" || rel == "iobj"):
		case rel == "obl" && r.v.cased(t, "to"):
		default:
			continue
		}
		m, ok := r.set.Headed(t)
		if !ok {
			continue
		}
		if r.isOutlet(m.Actor) && (m.Kind == brief.Named || toks[t].Tag != "NNS" && toks[t].Lemma != "media") { // not "local media"
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
			if m, ok := r.set.Headed(t); ok && m.Kind == brief.Named && r.relayed(i, m.Actor) {
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
	if s, _ := r.actorOf(source); s >= 0 && (r.isOutlet(s) || passedOn && r.set.Actors[s].Kind == brief.Organization) {
		r.relayed(i, s)
	}
}

// toldOutlet handles the outlets that are no mention of their own: it looks
// their names up in the words after "told".
func (r *resolver) toldOutlet(i int) {
	a := &r.all[i]
	toks := r.v.d.Tokens
	if a.head < 0 || toks[a.head].Lemma != "tell" || len(r.via[i]) > 0 {
		return
	}
	_, last := r.v.window(a.head)
	for t := a.head + 1; t < min(last, a.head+5); t++ {
		for n := min(4, last-t); n > 0; n-- {
			span := r.article.Span(toks[t].Start, toks[t+n-1].End)
			if toks[t].POS != "PROPN" || !outlets()[strings.ToLower(r.v.d.Text[span.Start:span.End])] {
				continue
			}
			r.relayed(i, r.add(span, brief.Organization, brief.Named))
			return
		}
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

// outletWords end or make the names of outlets.
var outletWords = map[string]bool{
	"times": true, "post": true, "journal": true, "herald": true, "gazette": true, "tribune": true,
	"news": true, "newspaper": true, "magazine": true, "telegraph": true, "guardian": true, "mail": true,
	"chronicle": true, "observer": true, "broadcaster": true, "radio": true, "tv": true, "television": true,
	"express": true, "mirror": true, "standard": true, "globe": true, "bulletin": true, "daily": true,
	"weekly": true, "media": true, "press": true, "examiner": true, "courier": true, "inquirer": true,
	"newswire": true, "newsweek": true, "matin": true, "zeitung": true,
}

// isOutlet tells whether an actor publishes news, by its names.
func (r *resolver) isOutlet(actor int) bool {
	if actor < 0 || r.set.Actors[actor].Kind == brief.Person {
		return false
	}
	listed := outlets()
	if role := strings.ToLower(r.set.Actors[actor].Role); publishing(role) {
		return true
	}
	for _, name := range r.set.Actors[actor].Names() {
		name = strings.TrimPrefix(strings.ToLower(name), "the ")
		if listed[name] || strings.Contains(name, "news agency") || strings.Contains(name, "state media") {
			return true
		}
		words := strings.Fields(name)
		for k, w := range words {
			if outletWords[w] && (k == len(words)-1 || w == "radio" || w == "daily" || w == "news") || listed[w] {
				return true
			}
		}
	}
	return false
}

// publishing tells a role of whoever publishes news: "Georgian state agency",
// "business daily".
func publishing(role string) bool {
	for _, end := range []string{"news agency", "state agency", "press agency", "newspaper", "broadcaster", "daily", "weekly", "magazine", "news site", "television", "radio", "news website", "tv channel", "channel", "tabloid", "news outlet"} {
		if strings.HasSuffix(role, end) {
			return true
		}
	}
	return false
}

// outlets are the names of agencies, newspapers and broadcasters, in lower
// case without "the".
var outlets = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	b, err := assets.Words("outlets.tsv")
	if err != nil {
		return set // the endings of names still tell
	}
	for line := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(f) < 3 || f[2] == "platform" {
			continue
		}
		for _, name := range append(strings.Split(f[1], "|"), f[0]) {
			if name != "" {
				set[strings.TrimPrefix(strings.ToLower(name), "the ")] = true
			}
		}
	}
	return set
})
