package events

import (
	"readout/app/brief"
	"readout/app/read/clause"
	"readout/app/read/syntax"
)

// answers words who, what, when, where, why and how of an event as the
// article says them: each is a stretch of its text.
func (w *writer) answers(e *event) brief.Answers {
	var a brief.Answers
	a.Who = w.who(e)
	a.What = w.what(e)
	if e.first {
		// the headline says it shortest; the clause of the text bears it out
		who, what := w.head.answers(w.scanner, e)
		if who != "" {
			a.Who.Text, a.Who.Span = who, firstSpan(a.Who.Span, w.span(e.trigger, e.last))
		}
		if what != "" {
			a.What.Text, a.What.Span = what, firstSpan(a.What.Span, w.span(e.trigger, e.last))
		}
	}
	if e.date != nil && e.date.Text != "" {
		a.When = brief.Answer{Text: e.date.Text, Span: e.date.Span}
	}
	if e.main && (a.When.Text == "" || dangling(a.When.Text) && e.status != brief.Planned) {
		if x := w.when.leadTime(e, max(w.head.lead, 0), false); x >= 0 && (a.When.Text == "" || w.when.meets(e.date, x)) {
			a.When = w.answer(w.when.exprs[x].First, w.when.exprs[x].Last)
		}
	}
	if e.place != nil {
		sp := w.whole(e.place)
		a.Where = brief.Answer{Text: w.t.Doc.Text[sp.Start:sp.End], Span: sp}
	}
	if a.Why = w.markedReason(e); a.Why.Text == "" {
		a.Why = w.search(e, w.why, 7)
	}
	a.How = w.search(e, w.how, 9)
	if a.How.Text == "" && e.first && !e.nominal {
		a.How = w.closer(e, a.What.Text)
	}
	if e.first {
		if why, ok := w.head.why(); ok && a.Why.Text == "" {
			a.Why.Text, a.Why.Span = why, firstSpan(a.Why.Span, w.span(e.trigger, e.last))
		}
	}
	a.Why = w.withoutFor(a.Why)
	if a.Why.Span.Contains(w.span(e.trigger, e.last)) {
		a.Why = brief.Answer{} // what happened is not why it did
	}
	for _, x := range []*brief.Answer{&a.Who, &a.What, &a.Where, &a.Why, &a.How} {
		*x = w.tidy(*x)
	}
	return a
}

func (w *writer) answer(first, last int) brief.Answer {
	if first >= last {
		return brief.Answer{}
	}
	sp := w.span(first, last)
	return brief.Answer{Text: w.t.Doc.Text[sp.Start:sp.End], Span: sp}
}

// who is the subject of what happened, and where the clause has none the one who
// acts, or else the one acted on: the name alone where there is one.
func (w *writer) who(e *event) brief.Answer {
	t := w.t
	var heads []int
	v := e.trigger
	if !e.nominal {
		v = w.telling(e)
	}
	if t.Verbal(v) {
		if x := t.Subject(v, clause.MaxControl); x >= 0 {
			heads = append(heads, x)
		}
		heads = append(heads, t.Subjects(v)...)
		if len(heads) == 0 {
			for _, p := range e.parties {
				if p.role == brief.Agent && !p.loose && !e.toll {
					heads = append(heads, p.token)
				}
			}
		}
		heads = append(heads, t.Objects(e.trigger)...)
	}
	if len(heads) == 0 {
		for _, p := range e.parties {
			heads = append(heads, p.token)
		}
	}
	for _, h := range heads {
		if h == e.noun && !e.nominal || w.timed[h] || clause.RelativePronouns[t.Tok(h).Lower] {
			continue
		}
		if t.Tok(h).POS == "PRON" {
			if sp, ok := w.nameOf(h); ok {
				return brief.Answer{Text: t.Doc.Text[sp.Start:sp.End], Span: sp}
			}
			continue
		}
		return w.answer(w.nouns(h))
	}
	return brief.Answer{}
}

// telling is the word of the text that tells an event: its trigger, or the verb
// that governs it, "agreed to be bought".
func (w *writer) telling(e *event) int {
	if e.outer >= 0 && w.t.Verbal(e.outer) && w.t.Under(e.trigger, e.outer) {
		return e.outer
	}
	return e.trigger
}

// noun is the phrase of h: a name alone, else the phrase without comments.
func (w *writer) noun(h int) (first, last int) {
	m, ok := w.set.Headed(h)
	if ok && m.Kind == brief.Named {
		return m.First, m.Last
	}
	first, last = w.bare(h)
	if !ok {
		return first, last
	}
	for i := max(h+1, m.Last); i < last; i++ { // "the group Nordlys for £1.9bn"
		if w.t.Is(i, "case") && w.t.Tok(i).Lower != "of" {
			return first, i
		}
	}
	return first, last
}

// nameOf is a named mention of the actor that a pronoun stands for: the last
// one before it.
func (w *writer) nameOf(token int) (brief.Span, bool) {
	a, ok := w.actorAt(token)
	if !ok {
		return brief.Span{}, false
	}
	var best, named brief.Span
	at := w.t.Tok(token).Start
	for _, m := range w.set.Actors[a].Mentions {
		if m.Kind != brief.Pronoun && (best.IsZero() || m.Span.Start < at) {
			best = m.Span
		}
		if m.Kind == brief.Named && (named.IsZero() || m.Span.Start < at) {
			named = m.Span
		}
	}
	if !named.IsZero() {
		best = named
	}
	return best, best.End > best.Start
}

// what is the predicate: the verb with its object and what belongs to it,
// without time and circumstance.
func (w *writer) what(e *event) brief.Answer {
	if e.nominal {
		return w.answer(w.bare(e.trigger))
	}
	return w.answer(w.predicate(w.telling(e), 16))
}

// predicate is the run of tokens from the auxiliaries of v to the end of its
// core arguments, at most limit tokens.
func (w *writer) predicate(v, limit int) (first, last int) {
	t := w.t
	first, last = v, v+1
	for i := v - 1; i >= t.First(v) && t.Head(i) == v && t.Is(i, "aux", "advmod", "cop") && !w.dated(i); i-- {
		first = i
	}
	for first < v && t.Is(first, "advmod") && t.Tok(first).Lower != "not" && t.Tok(first).Lower != "never" {
		first++
	}
	for i := v + 1; i < t.Last(v) && i-first < limit; i++ {
		k := t.Branch(i, v)
		if k < 0 || !w.core(k, v) || w.dated(i) || t.Tok(i).Lower == "according" {
			break
		}
		// a clause or apposition deeper in ends it
		if deep := t.Aside(i, v); deep {
			break
		}
		last = i + 1
	}
	for last-1 > v && (t.Is(last-1, "case", "punct", "cc", "det", "mark") || t.Tok(last-1).POS == "ADP" && !t.Is(last-1, "compound:prt")) {
		last--
	}
	return first, last
}

// core tells a child of a verb that says what was done rather than when, why
// or under which circumstances.
func (w *writer) core(k, v int) bool {
	t := w.t
	switch {
	case t.Is(k, "obj", "iobj", "xcomp", "compound:prt", "aux", "ccomp", "obl:agent", "expl", "fixed", "advmod", "det", "amod", "nmod", "compound", "flat", "case", "nummod"):
		return true
	case t.Is(k, "obl"):
		return !w.dated(k) && !temporal[t.Marker(k)] && t.Rel(k) != "obl:tmod"
	case t.Is(k, "punct"):
		s := t.Tok(k).Lower
		inWord := s == "-" && k > 0 && !t.Tok(k).SpaceAfter && !t.Tok(k-1).SpaceAfter
		return inWord || s != "," && s != "." && s != ";" && s != ":" && s != "-" && s != "--"
	}
	return false
}

// dated tells a token inside an expression of time.
func (w *writer) dated(i int) bool { return w.timed[i] }

// search asks each mention of an event in turn, and for the main event the
// sentences of the lead after them.
func (w *writer) search(e *event, ask func(v int) (brief.Answer, int), elsewhere int) brief.Answer {
	var best brief.Answer
	rank := 0
	w.quoting = e.quoted
	seen := map[int]bool{}
	try := func(v, discount int) {
		if v < 0 || seen[v] {
			return
		}
		seen[v] = true
		if a, n := ask(v); n-discount > rank && !w.tells(e, a.Span) {
			best, rank = a, n-discount
		}
	}
	for _, c := range append([]candidate{e.candidate}, e.mentions...) {
		try(c.trigger, 0)
		try(c.noun, 0)
		try(c.outer, 1)
		try(c.clause, 1)
		if h := w.t.Head(c.clause); h >= 0 {
			try(h, 2)
		}
	}
	if e.main && w.head.lead >= 0 && best.Text == "" {
		for n := w.head.lead; n < min(w.head.lead+nearLead, len(w.t.Doc.Sentences)); n++ {
			sent := w.t.Doc.Sentences[n]
			if sent.Kind != syntax.Body {
				continue
			}
			for i := sent.First; i < sent.Last; i++ {
				if w.t.Verbal(i) && !w.reasonOfAnother(e, i) {
					try(i, elsewhere-1)
				}
			}
			if best.Text != "" {
				break
			}
		}
	}
	return best
}

// tells reports whether the words name the event itself: "after the meeting" is
// no reason to meet.
func (w *writer) tells(e *event, sp brief.Span) bool {
	for _, m := range e.mentions {
		if at := w.t.Tok(m.noun).Start; m.nominal && sp.Start <= at && at < sp.End {
			return true
		}
	}
	return false
}

// why is the reason given at v, with how good a reason its marker makes.
func (w *writer) why(v int) (brief.Answer, int) {
	t := w.t
	if w.quoted[v] && !w.quoting || w.addressed(v) {
		return brief.Answer{}, 0
	}
	best, rank := -1, 0
	var skip int // leading tokens of the marker to leave out
	for _, k := range t.Children(v) {
		k := int(k)
		m := t.Marker(k)
		n := 0
		switch {
		case t.Is(k, "advcl") && (m == "because" || m == "since" || m == "as" && k > v):
			n = map[string]int{"because": 9, "since": 6, "as": 4}[m]
		case t.Is(k, "obl", "nmod", "advcl") && (m == "because" || m == "due" || m == "owing" || m == "thanks"):
			n = 9
		case t.Is(k, "obl", "nmod") && reasons[t.Tok(k).Lemma] && (m == "in" || m == "as" || m == "for"):
			n = 8
		case t.Is(k, "obl", "nmod", "advcl") && m == "over" && !w.measure(k):
			n = 6
		case t.Is(k, "advcl", "obl") && m == "for" && t.Tok(k).Tag == "VBG" && t.Tok(v).Lemma != "thank":
			n = 7
		case t.Is(k, "obl", "nmod") && m == "for" && blaming[t.Tok(v).Lemma]:
			n = 7
		case t.Is(k, "advcl") && t.Infinitive(k) && k > v:
			n = 6
		case t.Is(k, "obl", "nmod", "advcl") && m == "after" && !w.dated(k) && !w.measured(k):
			n = 4
		case t.Is(k, "obl") && (m == "amid" || m == "despite"):
			n = 3
		}
		if n > rank {
			best, rank = k, n
		}
	}
	if best < 0 {
		return brief.Answer{}, 0
	}
	first, last := t.First(best), min(t.Last(best), t.First(best)+18)
	if m := t.Marker(best); m != "in" && m != "as" || t.Is(best, "advcl") {
		for skip = first; skip < best && t.Is(skip, "case", "mark", "fixed") && t.Tok(skip).Lower != "to"; skip++ {
		}
		first = skip
		for first < best && (t.Tok(first).Lower == "of" || t.Tok(first).Lower == "to" && t.Is(first, "fixed", "case")) {
			first++
		}
	}
	return w.trim(first, last, best), rank
}

var (
	reasons = clause.WordSet("retaliation response protest revenge reprisal reaction exchange solidarity support answer connection")
	blaming = clause.WordSet("blame accuse criticize criticise condemn arrest sue charge jail fine punish apologize apologise thank praise denounce slam attack investigate sanction award fire sack dismiss")
)

// measured tells "six weeks after …", which says when.
func (w *writer) measured(k int) bool {
	first := w.t.First(k)
	if w.dated(first) || first > 0 && w.dated(first-1) {
		return true
	}
	return w.t.Tok(first).Lower != w.t.Marker(k)
}

func (w *writer) measure(k int) bool { return w.t.Tok(k).POS == "NUM" || w.dated(k) }

// trim cuts a phrase at the comma or clause that ends it.
func (w *writer) trim(first, last, head int) brief.Answer {
	t := w.t
	for i := max(first, head) + 1; i < last; i++ {
		if t.Is(i, "punct") && (t.Tok(i).Lower == "," || t.Tok(i).Lower == ";") || t.Aside(i, head) && t.Is(i, "acl:relcl", "parataxis") {
			last = i
			break
		}
	}
	for last > first+1 && t.Is(last-1, "punct") {
		last--
	}
	for first < last-1 && t.Is(first, "punct", "cc") && t.Tok(first).Lower != "\"" {
		first++
	}
	return w.answer(first, last)
}

// how is the means or manner given at v.
func (w *writer) how(v int) (brief.Answer, int) {
	t := w.t
	if w.quoted[v] && !w.quoting {
		return brief.Answer{}, 0
	}
	best, rank := -1, 0
	for _, k := range t.Children(v) {
		k := int(k)
		if k < v {
			continue
		}
		m := t.Marker(k)
		n := 0
		switch {
		case t.Is(k, "advcl") && m == "by", t.Is(k, "obl") && m == "by" && t.Tok(k).Tag == "VBG":
			n = 9
		case t.Is(k, "advcl") && t.Tok(k).Lemma == "use":
			n = 8
		case t.Is(k, "obl") && (m == "via" || m == "using" || m == "with" && (instruments[t.Tok(k).Lemma] || manners[t.Tok(k).Lemma])):
			n = 7
		case t.Is(k, "advcl") && t.Tok(k).Tag == "VBG" && m == "with":
			n = 5
		case t.Is(k, "obl") && m == "in" && manners[t.Tok(k).Lemma]:
			n = 6
		case t.Is(k, "obl") && m == "by" && t.Passive(v) && instruments[t.Tok(k).Lemma]:
			n = 7
		}
		if n > rank {
			best, rank = k, n
		}
	}
	if best < 0 {
		return brief.Answer{}, 0
	}
	first, last := t.First(best), min(t.Last(best), t.First(best)+14)
	return w.trim(first, last, best), rank
}

var instruments = clause.WordSet(`bomb explosive gun rifle knife machete grenade missile rocket truck car drone gas cannon bullet stone rock
	bottle fire axe hammer poison gunfire shell mortar artillery tank plane helicopter aircraft blast explosion device petrol weapon
	pistol vehicle van lorry sword vote majority margin petition banner sign projectile baton laser software virus malware email`)

var manners = clause.WordSet(`letter statement speech call interview address message deal attack blast raid operation move vote email post
	tweet video crash shootout gunfight ambush broadcast ceremony bid way manner effort`)
