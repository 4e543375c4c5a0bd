package quotes

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/syntax"
)

// resolver turns attributions into quotes.
type resolver struct {
	v       *view
	article brief.Article
	set     *actors.Set
	all     []attribution
	speaker []int // index in set.Actors, -1 for none
	second  []int // the runner-up, -1
	how     []string
	via     [][]int
	dropped []bool
	own     []bool // it has marked words of its own
	used    []int  // the regions of the quote made last
}

// speakers names the actor of each attribution.
func (r *resolver) speakers() {
	n := len(r.all)
	r.speaker, r.second, r.how = make([]int, n), make([]int, n), make([]string, n)
	r.via, r.dropped = make([][]int, n), make([]bool, n)
	last := -1
	for i := range r.all {
		a := &r.all[i]
		r.speaker[i], r.how[i] = r.actorOf(a.source)
		if r.speaker[i] < 0 && a.source.empty() && len(a.quoted) > 0 && r.v.onlyQuotes(a) && (i == 0 || !r.v.signed(&r.all[i-1])) {
			r.speaker[i], r.how[i] = last, "rule:speaker of the quote before"
		}
		if r.speaker[i] < 0 && last >= 0 && r.takesUp(i, last) {
			r.speaker[i], r.how[i] = last, "rule:speaker of the quote before"
		}
		r.second[i] = r.runnerUp(i, last)
		if r.speaker[i] >= 0 {
			last = r.speaker[i]
		}
	}
	r.headlines()
}

// takesUp tells whether the source of attribution i is a pronoun that nothing else
// explained and that fits the speaker of the one before, in the same paragraph.
func (r *resolver) takesUp(i, last int) bool {
	a := &r.all[i]
	if i == 0 || a.source.last != a.source.first+1 || a.source.first > a.head || !r.v.follows(&r.all[i-1], a) {
		return false
	}
	kind := r.set.Actors[last].Kind
	switch r.v.d.Tokens[a.source.first].Lower {
	case "it":
		return kind == brief.Organization || kind == brief.Country
	case "he", "she":
		return kind == brief.Person
	case "they":
		return kind == brief.Group || kind == brief.Organization
	}
	return false
}

// headlines names the speaker of words in the headline that the text below
// gives to somebody.
func (r *resolver) headlines() {
	toks := r.v.d.Tokens
	for i := range r.all {
		a := &r.all[i]
		if r.person(i) || r.speaker[i] >= 0 && r.told(i) || !r.own[i] || r.v.d.Sentences[toks[a.place()].Sentence].Kind == syntax.Body {
			continue
		}
		words := r.said(a, true)
		for k := range r.all {
			if k != i && r.speaker[k] >= 0 && !r.v.heading(r.all[k].place()) && len(words) > 2 && strings.Contains(r.said(&r.all[k], false), words) {
				r.speaker[i], r.how[i] = r.speaker[k], "rule:the same words below"
				break
			}
		}
	}
}

// told tells whether attribution i stands in the words of another.
func (r *resolver) told(i int) bool {
	for k := max(0, i-4); k < min(len(r.all), i+5); k++ {
		if k != i && r.all[i].head >= 0 && r.all[k].covers(r.all[i].head) {
			return true
		}
	}
	return false
}

// person tells whether the speaker of attribution i is a person.
func (r *resolver) person(i int) bool {
	return r.speaker[i] >= 0 && r.set.Actors[r.speaker[i]].Kind == brief.Person
}

// said is the words of a's content, in lower case and without punctuation, or of
// its marked words alone.
func (r *resolver) said(a *attribution, marked bool) string {
	var b strings.Builder
	for _, c := range a.content {
		for t := c.first; t < c.last; t++ {
			if tok := &r.v.d.Tokens[t]; tok.POS != "PUNCT" && (!marked || r.v.quote[t] > 0) {
				b.WriteString(tok.Lower)
				b.WriteByte(' ')
			}
		}
	}
	return b.String()
}

// runnerUp is the actor who would be the speaker if the source were not: the
// nearest other one in the sentence, or the speaker before.
func (r *resolver) runnerUp(i, last int) int {
	a := &r.all[i]
	if a.head >= 0 {
		first, end := r.v.window(a.head)
		best, far := -1, 1<<30
		for t := first; t < end; t++ {
			if a.covers(t) {
				continue
			}
			m, ok := r.set.Headed(t)
			if !ok || m.Actor == r.speaker[i] || !speaks(r.set.Actor(m).Kind) {
				continue
			}
			if dist := max(t-a.head, a.head-t); dist < far {
				best, far = m.Actor, dist
			}
		}
		if best >= 0 {
			return best
		}
	}
	if last != r.speaker[i] {
		return last
	}
	return -1
}

func speaks(k brief.ActorKind) bool { return k != brief.Location }

// headOf is the token of the run that hangs on one outside it.
func (v *view) headOf(r run) int {
	for t := r.first; t < r.last; t++ {
		if v.d.Tokens[t].POS == "DET" && t+1 < r.last && v.nominal(t+1) {
			continue // "the official", hung on two words
		}
		h := v.d.Tokens[t].Head
		if (h < r.first || h >= r.last) && v.d.Tokens[t].Rel != "punct" && v.d.Tokens[t].Rel != "case" && v.d.Tokens[t].Rel != "mark" && (v.d.Tokens[t].Rel != "nmod:poss" || t == r.last-1) {
			return t
		}
	}
	return r.first
}

// actorOf is the actor a source means, and how that was found.
func (r *resolver) actorOf(source run) (int, string) {
	if source.empty() {
		return -1, ""
	}
	toks := r.v.d.Tokens
	source = r.v.ofSeveral(source)
	head := r.v.headOf(source)
	switch toks[head].Lower {
	case "who", "which", "that":
		for h, steps := toks[head].Head, 0; h >= 0 && steps < 4; h, steps = toks[h].Head, steps+1 {
			if strings.HasPrefix(toks[h].Rel, "acl") && toks[h].Head >= 0 {
				head = toks[h].Head
				break
			}
		}
	}
	_, known := r.set.Headed(head)
	if a := r.antecedent(source); a >= 0 && (head >= source.first || toks[source.first].Lower == "whose" || !known) {
		return a, "rule:whom the clause is about"
	}
	if p, ok := r.titled(source, head); ok {
		return p, "rule:name after a title"
	}
	if p := r.owned(source, head); p >= 0 {
		return p, "rule:whose owner is named"
	}
	if p := r.introduced(source); p >= 0 {
		return p, "rule:name after a description"
	}
	document := documents[toks[head].Lemma]
	if m, ok := r.set.Headed(head); ok && !document {
		return m.Actor, "rule:head of the source"
	}
	if m, ok := r.set.Covering(head); ok && !document {
		return m.Actor, "rule:mention around the source"
	}
	best := -1
	end := source.last
	if document {
		for end < min(len(toks), head+10) && toks[end].Sentence == toks[head].Sentence && !stops(&toks[end]) {
			end++
		}
	}
	for t := source.first; t < end; t++ {
		m, ok := r.set.Headed(t)
		if !ok || t == head || !speaks(r.set.Actor(m).Kind) {
			continue
		}
		if document && r.v.handedOn(head, t) {
			if r.isOutlet(m.Actor) {
				best = m.Actor // who tells what it says
			}
			continue
		}
		if document {
			if h := toks[t].Head; h >= m.Last && h < end && r.set.Actor(m).Kind == brief.Country { // "a statement from the Chilean embassy"
				if kind, ok := r.v.speakerKind(h); ok {
					return r.add(r.article.Span(toks[t].Start, toks[h].End), kind, brief.Descriptive), "rule:author of the source"
				}
			}
			return m.Actor, "rule:author of the source"
		}
		if r.v.sameName(head, t) {
			best = m.Actor
		}
	}
	if best >= 0 {
		return best, "rule:name with the source"
	}
	if m, ok := r.set.Headed(head); ok {
		return m.Actor, "rule:head of the source"
	}
	return r.describe(source, head)
}

// owned is the person named after an owner that the parse took for the head:
// "Boreal's chief executive, Jane Roe,"; -1 where there is none.
func (r *resolver) owned(source run, head int) int {
	toks := r.v.d.Tokens
	m, ok := r.set.Headed(head)
	if !ok || m.Last >= source.last || toks[m.Last].Tag != "POS" {
		return -1
	}
	for t := m.Last + 1; t < source.last; t++ {
		if o, ok := r.set.Headed(t); ok && o.Actor != m.Actor && r.set.Actor(o).Kind == brief.Person && (t+1 >= source.last || toks[t+1].Tag != "POS") {
			return o.Actor
		}
	}
	return -1
}

// introduced is the person whose name a comma parts from what he is, "Its leader,
// Ada Lindqvist" or "The United Nations envoy, Ada Lindqvist", whatever the parse
// took for the head or "its leader" was taken for before; -1 where there is none.
func (r *resolver) introduced(source run) int {
	toks := r.v.d.Tokens
	for t := source.first + 1; t < source.last-1; t++ {
		if toks[t+1].Lower == "," {
			if m, ok := r.set.Covering(t); ok && m.Kind == brief.Named && r.set.Actor(m).Kind == brief.Person {
				return -1 // "Ada Lindqvist, the leader"
			}
			for _, noun := range []int{t, r.v.headOf(source)} { // "The envoy of the council, Ada Lindqvist"
				if p := r.closing(source, noun); p >= 0 && noun <= t {
					return p
				}
			}
			return r.unheard(source, t)
		}
	}
	return -1
}

// relative are the pronouns that take up what stands before them.
var relative = wordSet("who which whose")

// antecedent is the actor that a source beginning with a relative pronoun
// takes up, -1 for none: "Brandt, whose memo was leaked, wrote".
func (r *resolver) antecedent(source run) int {
	toks := r.v.d.Tokens
	t := source.first - 1
	if !relative[toks[source.first].Lower] || t < 0 {
		return -1
	}
	if toks[t].Lower == "," && t > 0 {
		t--
	}
	if toks[t].Sentence != toks[source.first].Sentence {
		return -1
	}
	m, ok := r.set.Covering(t)
	if ok && speaks(r.set.Actor(m).Kind) {
		return m.Actor
	}
	if ok {
		t = m.Head
	}
	for steps := 0; steps < 4 && t >= 0; steps++ { // "Radio Sund, a private station in Oslo, which said"
		switch toks[t].Rel {
		case "nmod", "appos", "flat", "compound":
			t = toks[t].Head
		default:
			return -1
		}
		if m, ok := r.set.Headed(t); ok && speaks(r.set.Actor(m).Kind) {
			return m.Actor
		}
	}
	return -1
}

// titled is the person that ends a source whose first word is part of a title
// ("Justice and Security Minister Ada Lindqvist").
func (r *resolver) titled(source run, head int) (int, bool) {
	if m, ok := r.set.Headed(head); ok && r.set.Actor(m).Kind == brief.Person {
		return 0, false
	}
	hangs := false
	for t := source.first; t < source.last; t++ {
		tok := &r.v.d.Tokens[t]
		if t > source.first && r.v.d.Tokens[t-1].Lower == "-" && (tok.POS == "VERB" || tok.POS == "ADJ") {
			hangs = true // "Oslo-based"
			continue
		}
		if tok.Lower == "," && t == source.last-1 {
			break
		}
		if tok.Lower == "," || tok.POS == "ADP" || tok.POS == "VERB" {
			return 0, false
		}
		m, ok := r.set.Headed(t)
		if ok && m.Kind == brief.Named && m.Last >= source.last-1 && m.First > source.first &&
			(r.set.Actor(m).Kind == brief.Person || hangs && r.set.Actor(m).Kind == brief.Organization) {
			return m.Actor, true
		}
	}
	return 0, false
}

// sameName tells whether t names what head describes: an apposition, or part
// of one name with a title, with no preposition between.
func (v *view) sameName(head, t int) bool {
	if v.d.Tokens[t].POS != "PROPN" || v.d.Tokens[head].Tag == "NNS" {
		return false
	}
	for k := min(head, t) + 1; k <= max(head, t); k++ {
		switch v.d.Tokens[k].Lower {
		case "who", "which", "and", "'s", "’s":
			return false
		}
		if v.d.Tokens[k].POS == "ADP" || v.d.Tokens[k].POS == "VERB" {
			// "the head of the mission, Ada Lindqvist": the name comes after a
			// comma, beside the head's complements.
			return t > head && v.appositive(head, t)
		}
	}
	return true
}

// appositive tells whether t follows a comma and hangs, through its name, on
// head as an apposition.
func (v *view) appositive(head, t int) bool {
	for h, steps := t, 0; h >= 0 && steps < 4; h, steps = v.d.Tokens[h].Head, steps+1 {
		if v.d.Tokens[h].Rel == "appos" && v.d.Tokens[h].Head == head {
			return true
		}
	}
	return false
}

// documents are sources that speak for those who made them.
var documents = map[string]bool{
	"statement": true, "report": true, "letter": true, "post": true, "tweet": true, "memo": true,
	"email": true, "e-mail": true, "website": true, "document": true, "poll": true, "survey": true,
	"study": true, "filing": true, "release": true, "article": true, "video": true, "message": true,
	"speech": true, "interview": true, "transcript": true, "ad": true, "advert": true, "data": true,
	"figure": true, "account": true, "claim": true, "comment": true, "remark": true, "note": true,
	"review": true, "paper": true, "brief": true, "communique": true, "communiqué": true,
	"announcement": true, "testimony": true, "memoir": true, "book": true, "bulletin": true,
	"complaint": true, "lawsuit": true, "analysis": true, "research": true, "estimate": true, "finding": true,
	"ruling": true, "order": true, "indictment": true, "affidavit": true, "verdict": true, "audit": true,
	"resolution": true, "dossier": true, "biography": true, "essay": true, "editorial": true, "column": true,
	"headline": true, "story": true, "newsletter": true, "blog": true, "statistic": true, "census": true,
	"forecast": true, "index": true, "tracker": true, "footage": true, "recording": true, "circular": true,
}

// add gives the set an actor called as the span says, unless it has one.
func (r *resolver) add(span brief.Span, kind brief.ActorKind, how brief.MentionKind) int {
	name := r.v.d.Text[span.Start:span.End]
	for i, a := range r.set.Actors {
		if strings.EqualFold(a.Name, name) {
			return i
		}
	}
	r.set.Actors = append(r.set.Actors, brief.Actor{
		ID: brief.NameID(r.article.ID, "actor", name), Name: name, Kind: kind, Salience: 3,
		Mentions: []brief.Mention{{Span: span, Kind: how}},
		Why:      []brief.Why{{How: "rule:source of a quote", Score: 0.5}},
	})
	return len(r.set.Actors) - 1
}
