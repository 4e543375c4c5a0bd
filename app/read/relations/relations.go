// Package relations derives labelled ties between actors: what one does to
// another in an event or a plain clause, and what one is to another by role,
// apposition or possession ("leads", "foreign minister of"). A label is the
// article's own words, and every tie keeps the clause it rests on.
package relations

import (
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
	f := &finder{t: clause.New(d), set: set, article: article, index: map[key]int{}, quoted: map[int]bool{}}
	f.quotedTokens(quotes)
	f.fromEvents(events)
	for n, s := range d.Sentences {
		if s.Kind == syntax.Byline {
			continue
		}
		f.clauses(n)
		f.roles(n)
	}
	f.affiliations()
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
	quoted  map[int]bool
}

// maxEvidence is how many stretches one tie keeps.
const maxEvidence = 5

func (f *finder) add(from, to brief.ID, label string, evidence brief.Span, event brief.ID) {
	label = strings.TrimSpace(label)
	if from == "" || to == "" || from == to || label == "" || evidence.Check(f.article.Text) != nil {
		return
	}
	k := key{from, to, strings.ToLower(label)}
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
				f.add(a.Actor, b.Actor, f.eventLabel(e, b.Span), f.evidence(e), e.ID)
			}
		}
		for k, a := range with[:min(len(with), maxSides)] {
			for _, b := range with[k+1 : min(len(with), maxSides)] {
				f.add(a.Actor, b.Actor, f.eventLabel(e, b.Span), f.evidence(e), e.ID)
			}
		}
	}
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

// eventLabel is the words from the trigger up to the one acted on where they
// are few, else the trigger's own.
func (f *finder) eventLabel(e *brief.Event, other brief.Span) string {
	first, own := f.tokenAt(e.Trigger.Start), f.tokenAt(e.Trigger.End-1)+1
	if first >= len(f.t.Doc.Tokens) {
		return ""
	}
	last := own
	if end := f.tokenAt(other.Start); end > own && end-first <= maxLabel && f.t.Tok(end-1).Sentence == f.t.Tok(first).Sentence {
		last = end
	}
	return f.label(first, max(last, first+1))
}

// label is tokens [first, last) up to a clause of its own, without what
// dangles at the end.
func (f *finder) label(first, last int) string {
	for i := first + 1; i < last; i++ {
		if t := f.t.Tok(i); t.POS == "SCONJ" || t.POS == "PUNCT" && t.Lower != "-" || clause.RelativePronouns[t.Lower] || f.t.Verbal(i) && !f.t.Infinitive(i) {
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
