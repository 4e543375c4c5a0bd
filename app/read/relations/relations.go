// Package relations derives labelled ties between actors: what one does to
// another in an event or a plain clause, and what one is to another by role,
// apposition or possession ("leads", "foreign minister of"). A label is the
// article's own words, and every tie keeps the clause it rests on.
package relations

import (
	"slices"
	"sort"
	"strings"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/clause"
	"readout/app/read/syntax"
)

// Find is the ties of one article, by From, To and label. The same tie told
// twice is one, with both stretches as evidence.
func Find(d *syntax.Document, article brief.Article, set *actors.Set, events []brief.Event, quotes []brief.Quote) []brief.Relation {
	f := &finder{t: clause.New(d), set: set, article: article, index: map[key]int{}, verbs: map[key]int{}, quoted: map[int]bool{}, of: map[[2]brief.ID]bool{}}
	f.affiliated()
	f.quotedTokens(quotes)
	f.fromEvents(events)
	for n, s := range d.Sentences {
		if s.Kind == syntax.Byline {
			continue
		}
		f.clauses(n)
		f.roles(n)
		f.unrelated(n)
	}
	f.beside()
	f.affiliations()
	f.offices(events)
	return f.sorted()
}

type key struct {
	from, to brief.ID
	label    string
}

type finder struct {
	t       *clause.Tree
	set     *actors.Set
	article brief.Article
	out     []brief.Relation
	index   map[key]int
	verbs   map[key]int // by the lemma of the label's verb
	quoted  map[int]bool
	of      map[[2]brief.ID]bool // somebody and whom he is of
}

// maxEvidence is how many stretches one tie keeps.
const maxEvidence = 5

func (f *finder) add(from, to brief.ID, label string, evidence brief.Span, event brief.ID) {
	label = strings.TrimSpace(label)
	if from == "" || to == "" || from == to || label == "" || evidence.Check(f.article.Text) != nil {
		return
	}
	k := key{from, to, bareLabel(label)}
	i, ok := f.index[k]
	if !ok {
		i = len(f.out)
		f.index[k] = i
		f.out = append(f.out, brief.Relation{From: from, To: to, Label: label})
	}
	r := &f.out[i]
	for _, e := range r.Evidence {
		if e == evidence {
			evidence = brief.Span{}
			break
		}
	}
	if !evidence.IsZero() && len(r.Evidence) < maxEvidence {
		r.Evidence = append(r.Evidence, evidence)
	}
	if event != "" {
		for _, e := range r.Events {
			if e == event {
				return
			}
		}
		r.Events = append(r.Events, event)
	}
}

// did adds what one does to another in the clause of the verb or noun at token v. The
// same verb told in the headline and below it, or by an event and its clause, is
// one tie.
func (f *finder) did(from, to brief.ID, v int, label string, evidence brief.Span, event brief.ID) {
	k := key{from, to, f.t.Tok(v).Lemma}
	if i, ok := f.verbs[k]; ok {
		label = f.out[i].Label
	}
	n := len(f.out)
	f.add(from, to, label, evidence, event)
	if len(f.out) > n {
		f.verbs[k] = n
	}
}

// bareLabel is a label by which the same tie is known: without articles and
// possessives, "conveyed a message from" and "conveyed message from".
func bareLabel(label string) string {
	words := slices.DeleteFunc(strings.Fields(strings.ToLower(label)), func(w string) bool { return articles[w] })
	return strings.Join(words, " ")
}

var articles = clause.WordSet("a an the his her its their")

func (f *finder) sorted() []brief.Relation {
	sort.SliceStable(f.out, func(i, j int) bool {
		a, b := f.out[i], f.out[j]
		if a.From != b.From {
			return a.From < b.From
		}
		if a.To != b.To {
			return a.To < b.To
		}
		return a.Label < b.Label
	})
	return f.out
}

func (f *finder) id(actor int) brief.ID { return f.set.Actors[actor].ID }

func (f *finder) span(first, last int) brief.Span {
	return f.article.Span(f.t.Tok(first).Start, f.t.Tok(last-1).End)
}

func (f *finder) quotedTokens(quotes []brief.Quote) {
	for _, q := range quotes {
		if q.Kind == brief.Indirect {
			continue
		}
		for _, sp := range q.Spans {
			for i := f.tokenAt(sp.Start); i < len(f.t.Doc.Tokens) && f.t.Tok(i).Start < sp.End; i++ {
				f.quoted[i] = true
			}
		}
	}
}

// tokenAt is the first token that ends after the byte at.
func (f *finder) tokenAt(at int) int {
	return sort.Search(len(f.t.Doc.Tokens), func(i int) bool { return f.t.Tok(i).End > at })
}

// maxSides bounds the pairs one event makes.
const maxSides = 6

// fromEvents ties agents to those acted on, and participants to one another.
// What is denied or merely possible is no tie.
func (f *finder) fromEvents(events []brief.Event) {
	for i := range events {
		e := &events[i]
		if e.Status == brief.Denied || e.Status == brief.Hypothetical {
			continue
		}
		var from, to, with []brief.Party
		for _, p := range e.Parties {
			switch p.Role {
			case brief.Agent:
				from = append(from, p)
			case brief.Recipient:
				to = append(to, p)
			default:
				with = append(with, p)
			}
		}
		for _, a := range from[:min(len(from), maxSides)] {
			for _, b := range to[:min(len(to), maxSides)] {
				if f.belong(a.Actor, b.Actor) {
					continue
				}
				f.happened(e, a, b)
			}
		}
		for k, a := range with[:min(len(with), maxSides)] {
			for _, b := range with[k+1 : min(len(with), maxSides)] {
				if f.belong(a.Actor, b.Actor) {
					continue
				}
				f.happened(e, a, b)
			}
		}
	}
}

// happened ties two sides of an event.
func (f *finder) happened(e *brief.Event, a, b brief.Party) {
	v := f.verb(e, b.Span)
	if v >= len(f.t.Doc.Tokens) {
		return
	}
	evidence := f.evidence(e)
	if f.t.InTitle(f.t.Tok(v).Sentence) {
		evidence = f.clauseSpan(v)
	}
	f.did(a.Actor, b.Actor, v, f.eventLabel(e, v, b.Span), evidence, e.ID)
}

// verb is the token that tells what was done to the side at other: the trigger,
// the headline's verb for a side that only the headline tells, or what one travels
// for, "flew to Oslo to meet Ada Lund".
func (f *finder) verb(e *brief.Event, other brief.Span) int {
	v, o := f.tokenAt(e.Trigger.Start), f.tokenAt(other.Start)
	if v < len(f.t.Doc.Tokens) && o < v && f.t.InTitle(f.t.Tok(o).Sentence) && !f.t.InTitle(f.t.Tok(v).Sentence) {
		if up := f.t.ClauseOf(o); up >= 0 && f.t.Verbal(up) {
			return up
		}
	}
	if e.Type == brief.Consult && v < o && o < len(f.t.Doc.Tokens) {
		if up := f.t.ClauseOf(o); up > v && f.t.Infinitive(up) && f.t.Under(up, v) {
			return up
		}
	}
	return v
}

// belong tells that one of two is whom the other speaks for: that the leader of
// Chad met somebody, who is told as Chad's side too, ties him to Chad by nothing.
func (f *finder) belong(a, b brief.ID) bool {
	return f.of[[2]brief.ID{a, b}] || f.of[[2]brief.ID{b, a}]
}

// affiliated notes whom each actor is said to be of.
func (f *finder) affiliated() {
	byName := f.byName()
	for i := range f.set.Actors {
		if o, ok := byName[strings.ToLower(f.set.Actors[i].Affiliation)]; ok && f.set.Actors[i].Affiliation != "" {
			f.of[[2]brief.ID{f.id(i), f.id(o)}] = true
		}
	}
}

// byName finds actors by each of their names; the first keeps a shared one.
func (f *finder) byName() map[string]int {
	byName := map[string]int{}
	for i, a := range f.set.Actors {
		for _, n := range a.Names() {
			if _, taken := byName[strings.ToLower(n)]; !taken {
				byName[strings.ToLower(n)] = i
			}
		}
	}
	return byName
}

// evidence is the stretch of an event that holds its trigger.
func (f *finder) evidence(e *brief.Event) brief.Span {
	for _, s := range e.Evidence {
		if s.Contains(e.Trigger) {
			return s
		}
	}
	return e.Trigger
}

// maxLabel is how many words a label may have.
const maxLabel = 6

// eventLabel is the words from v up to the one acted on, or to whoever is named
// before, where they are few, else the trigger's own.
func (f *finder) eventLabel(e *brief.Event, v int, other brief.Span) string {
	own := v + 1
	if f.t.Tok(v).Start == e.Trigger.Start {
		own = f.tokenAt(e.Trigger.End-1) + 1
	}
	last := own
	o := f.tokenAt(other.Start)
	end, between := f.phraseStart(o, own), false
	for i := own; i < min(end, own+maxLabel); i++ { // "sharing information with | Chad and Norway"
		if m, ok := f.set.Covering(i); ok && m.Kind == brief.Named {
			end, between = f.phraseStart(max(i, own), own), i < o
			break
		}
	}
	if end > own && end-v <= maxLabel && f.t.Tok(end-1).Sentence == f.t.Tok(v).Sentence {
		last = end
	}
	lead := f.lead(v)
	if between && f.opposed(o) {
		for last > own && f.t.Tok(last-1).POS == "ADP" {
			last-- // "offers support | to Russia | against | Ukraine"
		}
		if last > own {
			return lead + f.label(v, last) + " against"
		}
	}
	return lead + f.label(v, max(last, v+1))
}

// opposed tells whom something is against, whose name begins at token i.
func (f *finder) opposed(i int) bool {
	if m, ok := f.set.Covering(i); ok && m.First == i {
		i = m.Head
	}
	return i >= 0 && i < len(f.t.Doc.Tokens) && f.t.Marker(i) == "against"
}

// phraseStart is where the phrase begins, behind from, whose name begins at
// token i: "Danish envoy" of "Danish envoy Jonas Berg" is no part of what was
// done to him.
func (f *finder) phraseStart(i, from int) int {
	t := f.t
	for h := i; h >= 0 && h < len(t.Doc.Tokens); h = t.Head(h) {
		if first := t.First(h); first < i && first >= from && !t.Is(first, "case") {
			i = first
		}
		if !t.Is(h, "flat", "compound", "nmod:desc", "amod") {
			break
		}
	}
	return i
}

// label is tokens [first, last) up to a clause of its own, without what
// dangles at the end.
func (f *finder) label(first, last int) string {
	for i := first + 1; i < last; i++ {
		if t := f.t.Tok(i); t.POS == "SCONJ" || t.Lower == "on" && i+1 < last && strings.HasSuffix(f.t.Tok(i+1).Lower, "day") || t.POS == "PUNCT" && t.Lower != "-" || clause.RelativePronouns[t.Lower] || f.t.Verbal(i) && !f.t.Infinitive(i) {
			last = i
			break
		}
	}
	for last-1 > first && f.dangles(last-1) {
		last--
	}
	return f.t.Text(first, last)
}

// dangles tells a token that a label does not end in: a preposition of
// circumstance, or the first words of a phrase that was cut.
func (f *finder) dangles(i int) bool {
	switch tok := f.t.Tok(i); tok.POS {
	case "DET", "PUNCT", "CCONJ", "SCONJ", "PRON", "ADJ", "NUM", "AUX", "PART":
		return tok.Lower != "to" || f.t.Is(i, "mark")
	case "ADP":
		return circumstance[tok.Lower]
	}
	return f.t.Is(i, "compound", "amod", "nummod", "nmod:poss", "case", "obl:tmod", "advmod", "aux") && f.t.Tok(i).POS != "ADP"
}

var circumstance = clause.WordSet("during after before while until since as amid near despite")
