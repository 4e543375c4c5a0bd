package export

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"readout/app/brief"
)

// digest is a brief in the order a reader meets it, in words. Every document
// format prints the same digest.
type digest struct {
	brief    brief.Brief
	opt      Options
	actors   map[brief.ID]brief.Actor
	timeline []entry
	people   []person
	cards    []card
	speakers []speaker
	sources  []source
	notes    *notes
	more     int // main events that the time line leaves out
	others   int // actors that who is who leaves out
}

// statement is words with the numbers of the notes that prove them.
type statement struct {
	text  string
	notes []int
}

func (s statement) empty() bool { return s.text == "" }

// entry is a line of the time line.
type entry struct {
	when  string
	title statement
	card  brief.ID
}

// person is a line of who is who.
type person struct {
	actor   brief.Actor
	role    statement
	aliases []string
}

// card is an event.
type card struct {
	event   brief.Event
	kind    string
	when    string // "" where nothing tells
	where   string
	title   statement
	answers []answer
	parties []party
	quotes  []quote
	sources []source
	origins string // "3 articles, 1 origin: KCNA"
}

type answer struct {
	label string // "Who", …
	statement
}

type party struct {
	name string
	role brief.Role
}

// quote is words with their attribution ladder.
type quote struct {
	quote   brief.Quote
	words   statement // with quotation marks where they are the source's own
	kind    string    // "direct", "indirect, denied"
	speaker string    // "" where nobody is named
	ladder  []string  // whom the words came through, nearest first
	source  source
}

type speaker struct {
	name, role string
	quotes     []quote
}

// source is an article.
type source struct {
	article   brief.Article
	label     string // "Daily Post, 12 July 2025"; its title where nothing tells the outlet
	imprint   string // the same for beside the title: "12 July 2025" where nothing tells the outlet
	title     string
	link      string // "" where it may not be opened
	published string
	basis     string
}

const (
	timelineLength = 14
	peopleLength   = 18
	longestLabel   = 60 // characters of a title that stands for its outlet
	proofs         = 3  // notes behind one statement, at most
)

// newDigest reads b in the order of the document, so that notes are numbered
// as they are met.
func newDigest(b brief.Brief, opt Options) *digest {
	d := &digest{brief: b, opt: opt, actors: make(map[brief.ID]brief.Actor), notes: newNotes(b)}
	for _, a := range b.Actors {
		d.actors[a.ID] = a
		for _, id := range a.Members {
			if _, ok := d.actors[id]; !ok {
				d.actors[id] = a
			}
		}
	}
	for _, a := range b.Articles {
		d.sources = append(d.sources, newSource(a))
	}
	var events []brief.Event
	for _, e := range b.Events {
		if !e.Hidden || opt.Hidden {
			events = append(events, e)
		}
	}
	if opt.has(Summary) {
		d.addTimeline(events)
		d.addPeople()
	}
	if opt.has(Cards) {
		for _, e := range events {
			d.cards = append(d.cards, d.card(e))
		}
	}
	if opt.has(Quotes) {
		d.addSpeakers()
	}
	return d
}

func newSource(a brief.Article) source {
	s := source{article: a, title: oneLine(cmp.Or(a.Title, firstLine(a.Text))), link: webLink(a.URL)}
	s.published, s.basis = published(a.Published), basis(a.Published)
	if outlet := oneLine(cmp.Or(a.Publisher, host(s.link))); outlet != "" {
		s.label = outlet + ", " + s.published
		s.imprint = s.label
	} else {
		s.label = "“" + cut(s.title, longestLabel) + "”, " + s.published
		s.imprint = s.published
	}
	return s
}

// cut keeps the first n characters of s, the last of them an ellipsis.
func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:n-1]), " ") + "…"
}

func host(link string) string {
	_, rest, _ := strings.Cut(link, "://")
	h, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(h, "www.")
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	if r := []rune(line); len(r) > 120 {
		return string(r[:119]) + "…"
	}
	return line
}

// addTimeline lists the main events by date; where none is marked as main,
// all of them.
func (d *digest) addTimeline(events []brief.Event) {
	main := slices.DeleteFunc(slices.Clone(events), func(e brief.Event) bool { return !e.Main })
	if len(main) == 0 {
		main = slices.Clone(events)
	}
	if len(main) > timelineLength {
		d.more = len(main) - timelineLength
		main = main[:timelineLength]
	}
	slices.SortStableFunc(main, func(x, y brief.Event) int {
		if (x.Date == nil) != (y.Date == nil) {
			return map[bool]int{true: 1, false: -1}[x.Date == nil]
		}
		if x.Date == nil {
			return 0
		}
		return cmp.Or(x.Date.Start.Compare(y.Date.Start), x.Date.End.Compare(y.Date.End))
	})
	for _, e := range main {
		when := eventDay(e)
		d.timeline = append(d.timeline, entry{cmp.Or(when, "no date"), d.title(e), e.ID})
	}
}

func eventDay(e brief.Event) string {
	if e.Date == nil {
		return ""
	}
	return cmp.Or(when(e.Date.Interval), oneLine(e.Date.Text))
}

func (d *digest) title(e brief.Event) statement {
	spans := e.Evidence
	if !e.Trigger.IsZero() {
		spans = append([]brief.Span{e.Trigger}, spans...)
	}
	return statement{oneLine(cmp.Or(e.Title, d.brief.Text(e.Trigger), "Untitled event")), d.notes.prove(spans...)}
}

func (d *digest) addPeople() {
	for _, a := range d.brief.Actors {
		if a.Salience == 3 || a.Salience > 1 && a.Role == "" && a.Affiliation == "" && a.Count() < 2 {
			d.others++
			continue
		}
		if len(d.people) == peopleLength {
			d.others++
			continue
		}
		p := person{actor: a}
		p.role.text = oneLine(strings.Join(slices.DeleteFunc([]string{a.Role, a.Affiliation}, func(s string) bool {
			return s == ""
		}), ", "))
		p.role.notes = d.notes.prove(d.tells(a))
		for _, x := range a.Aliases {
			if name := oneLine(x.Text); x.Status != brief.NotSame && p.tellsMore(name) {
				p.aliases = append(p.aliases, name)
			}
		}
		d.people = append(d.people, p)
	}
}

// tellsMore reports whether the entry does not hold the alias already.
func (p *person) tellsMore(alias string) bool {
	same := func(s string) bool { return strings.EqualFold(oneLine(s), alias) }
	return !same(p.actor.Name) && !same(p.actor.Role) && !same(kindWords(p.actor.Kind)) && !slices.ContainsFunc(p.aliases, same)
}

// tells is the mention in whose sentence the actor's role is stated, else the
// first.
func (d *digest) tells(a brief.Actor) brief.Span {
	for i, m := range a.Mentions {
		if i == 40 || a.Role == "" {
			break
		}
		if m.Span.IsZero() || d.brief.Text(m.Span) == "" {
			continue
		}
		if s := d.notes.sentence(m.Span); strings.Contains(d.brief.Text(s), a.Role) {
			return m.Span
		}
	}
	if len(a.Mentions) > 0 {
		return a.Mentions[0].Span
	}
	return brief.Span{}
}

func (d *digest) card(e brief.Event) card {
	c := card{event: e, kind: typeWords(e.Type), when: eventDay(e), title: d.title(e)}
	if e.Place != nil {
		c.where = oneLine(e.Place.Name)
	}
	w := e.Answers.Shown()
	for _, x := range []struct {
		label string
		said  brief.Answer
	}{{"Who", w.Who}, {"What", w.What}, {"When", w.When}, {"Where", w.Where}, {"Why", w.Why}, {"How", w.How}} {
		if x.said.Text != "" {
			c.answers = append(c.answers, answer{x.label, statement{oneLine(x.said.Text), d.notes.prove(x.said.Span)}})
		}
	}
	for _, p := range e.Parties {
		if a, ok := d.actors[p.Actor]; ok {
			c.parties = append(c.parties, party{oneLine(a.Name), p.Role})
		}
	}
	for _, id := range e.Quotes {
		if q, ok := d.brief.Quote(id); ok {
			c.quotes = append(c.quotes, d.quote(q))
		}
	}
	c.sources = d.sourcesOf(e)
	c.origins = d.origins(c.sources, e)
	return c
}

// origins counts the articles and, apart from them, where they had it from.
func (d *digest) origins(sources []source, e brief.Event) string {
	s := count(len(sources), "article")
	if len(e.Origins) > 0 {
		s += ", " + count(len(e.Origins), "independent origin")
	}
	if named := d.brief.NamedOrigins(e); len(named) > 0 {
		s += ": " + oneLine(strings.Join(named, ", "))
	}
	return s
}

// sourcesOf are the articles an event's evidence stands in.
func (d *digest) sourcesOf(e brief.Event) []source {
	in := make(map[brief.ID]bool)
	for _, s := range append([]brief.Span{e.Trigger}, e.Evidence...) {
		in[s.Article] = true
	}
	var out []source
	for _, s := range d.sources {
		if in[s.article.ID] {
			out = append(out, s)
		}
	}
	return out
}

func (d *digest) quote(q brief.Quote) quote {
	out := quote{quote: q, speaker: d.name(q.Speaker), kind: string(q.Kind)}
	if d.brief.Denies(q) {
		out.kind += ", denied"
	}
	words := oneLine(q.Text)
	if q.Kind != brief.Indirect {
		words = "“" + strings.Trim(words, "“”\"") + "”"
	}
	out.words = statement{words, d.notes.prove(q.Spans...)}
	if out.speaker == "" && !q.Source.IsZero() {
		out.speaker = oneLine(d.brief.Text(q.Source))
	}
	for _, id := range q.Via {
		if n := d.name(id); n != "" && n != out.speaker {
			out.ladder = append(out.ladder, n)
		}
	}
	if len(q.Spans) > 0 {
		for _, s := range d.sources {
			if s.article.ID == q.Spans[0].Article {
				out.source = s
			}
		}
	}
	if p := oneLine(out.source.article.Publisher); p != "" && p != out.speaker && !slices.Contains(out.ladder, p) {
		out.ladder = append(out.ladder, p)
	}
	return out
}

func (d *digest) name(id brief.ID) string { return oneLine(d.actors[id].Name) }

// attribution is the ladder in one line: the speaker, then whom it came
// through.
func (q quote) attribution() string {
	return strings.Join(append([]string{cmp.Or(q.speaker, "speaker not named")}, q.ladder...), " ← ")
}

// addSpeakers groups all quotes by speaker, in the order of the actors; those
// of nobody named come last.
func (d *digest) addSpeakers() {
	at := make(map[string]int)
	var order []string
	group := make(map[string]*speaker)
	rank := make(map[brief.ID]int)
	for i, a := range d.brief.Actors {
		rank[a.ID] = i + 1
		for _, id := range a.Members {
			rank[id] = cmp.Or(rank[id], i+1)
		}
	}
	for _, q := range d.brief.Quotes {
		one := d.quote(q)
		key := cmp.Or(one.speaker, "Speaker not named")
		if group[key] == nil {
			group[key] = &speaker{name: key, role: oneLine(d.actors[q.Speaker].Role)}
			at[key] = cmp.Or(rank[q.Speaker], len(rank)+1)
			order = append(order, key)
		}
		group[key].quotes = append(group[key].quotes, one)
	}
	slices.SortStableFunc(order, func(x, y string) int { return cmp.Compare(at[x], at[y]) })
	for _, key := range order {
		d.speakers = append(d.speakers, *group[key])
	}
}
