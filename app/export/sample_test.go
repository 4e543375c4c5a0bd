package export

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"readout/app/brief"
)

// maker builds briefs out of marked text, so that every span is right.
type maker struct {
	t testing.TB
	b brief.Brief
}

func newMaker(t testing.TB, name string) *maker {
	return &maker{t, brief.Brief{
		ID: "b1", Name: name, Created: time.Date(2025, 7, 14, 8, 30, 0, 0, time.UTC),
		Sentences: make(map[brief.ID][]brief.Span),
	}}
}

// article adds an article whose sentences are given.
func (m *maker) article(title, publisher, url string, pub brief.Published, sentences ...string) *brief.Article {
	text := strings.Join(sentences, " ")
	a := brief.Article{ID: brief.ArticleID(text), Text: text, Title: title, Publisher: publisher, URL: url, Published: pub, Language: "en"}
	at := 0
	for _, s := range sentences {
		m.b.Sentences[a.ID] = append(m.b.Sentences[a.ID], a.Span(at, at+len(s)))
		at += len(s) + 1
	}
	m.b.Articles = append(m.b.Articles, a)
	return &m.b.Articles[len(m.b.Articles)-1]
}

// at is the span of words in the last article.
func (m *maker) at(words string) brief.Span {
	m.t.Helper()
	a := m.b.Articles[len(m.b.Articles)-1]
	i := strings.Index(a.Text, words)
	if i < 0 {
		m.t.Fatalf("%q is not in the article", words)
	}
	return a.Span(i, i+len(words))
}

func (m *maker) actor(id brief.ID, name string, kind brief.ActorKind, role, affiliation string, aliases ...string) {
	m.t.Helper()
	a := brief.Actor{
		ID: id, Name: name, Kind: kind, Role: role, Affiliation: affiliation, Salience: 1,
		Mentions: []brief.Mention{{Span: m.at(name), Kind: brief.Named}},
	}
	for _, s := range aliases {
		a.Aliases = append(a.Aliases, brief.Alias{Text: s, Status: brief.Same})
	}
	m.b.Actors = append(m.b.Actors, a)
}

func (m *maker) quote(id brief.ID, kind brief.QuoteKind, words string, speaker brief.ID, via ...brief.ID) {
	m.t.Helper()
	m.b.Quotes = append(m.b.Quotes, brief.Quote{ID: id, Kind: kind, Text: words, Spans: []brief.Span{m.at(words)}, Speaker: speaker, Via: via})
}

func (m *maker) tie(from, to brief.ID, label, words string, events ...brief.ID) {
	m.t.Helper()
	m.b.Relations = append(m.b.Relations, brief.Relation{From: from, To: to, Label: label, Evidence: []brief.Span{m.at(words)}, Events: events})
}

func (m *maker) said(words string) brief.Answer {
	m.t.Helper()
	return brief.Answer{Text: words, Span: m.at(words)}
}

func day(s string) brief.Day {
	d, err := brief.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

// richBrief has every script, a very long name, mixed directions and a
// character without a glyph. All of it is invented.
func richBrief(t testing.TB) brief.Brief {
	m := newMaker(t, "Harbour talks in Geneva — переговоры о порте")
	long := "the Interministerial Commission for the Coordination of Harbour Dredging, Coastal Navigation, Pilotage, Lighthouse Maintenance and the Orderly Settlement of Transboundary Fishing Disputes in Northern Waters"
	m.article("Ministers meet in Geneva over the harbour", "Daily Post", "https://example.org/news/harbour-talks?id=12&x=(1)",
		brief.Published{Interval: brief.OneDay(day("2025-07-12")), Basis: brief.Given},
		"Foreign Minister Сергей Орлов met his counterpart Zoë Ångström in Geneva on Saturday to end a dispute over the harbour of Port Lysø.",
		"“We will not step back from what was agreed,” Ångström said, according to the agency TNA.",
		"박지훈, the envoy of Haedong, said through سامي الخوري that both sides were closer than in spring.",
		"Orlov accused "+long+" of delay and demanded a new vote \U0001F600 by the end of the month.",
		"The agency quoted the minister as saying: «قال الوزير: لن ننسحب من الاتفاق».",
		"The delegations of Nordland and Haedong will sign a protocol in August because the port must reopen before winter.",
		"外交部长李明 stayed away from the table.")
	m.actor("orlov", "Сергей Орлов", brief.Person, "Foreign Minister", "Nordland", "Orlov", "the minister")
	m.actor("ang", "Zoë Ångström", brief.Person, "counterpart", "", "Ångström")
	m.actor("tna", "TNA", brief.Organization, "the agency", "")
	m.actor("park", "박지훈", brief.Person, "the envoy of Haedong", "Haedong")
	m.actor("khoury", "سامي الخوري", brief.Person, "", "")
	m.actor("comm", long, brief.Organization, "", "")
	m.actor("nord", "Nordland", brief.Country, "", "")
	m.actor("hae", "Haedong", brief.Country, "", "")
	m.actor("li", "外交部长李明", brief.Person, "", "")
	m.actor("geneva", "Geneva", brief.Location, "", "")
	m.quote("q1", brief.Direct, "We will not step back from what was agreed,", "ang", "tna")
	m.quote("q2", brief.Indirect, "both sides were closer than in spring", "park", "khoury")
	m.quote("q3", brief.Direct, "قال الوزير: لن ننسحب من الاتفاق", "orlov", "tna")
	s1, s4, s6 := m.b.Articles[0].Text[:130], "Orlov accused", "will sign a protocol in August"
	m.tie("orlov", "ang", "met", s1[:40], "e1")
	m.tie("ang", "orlov", "met", s1[:40], "e1")
	m.tie("park", "khoury", "spoke through", "said through", "e1")
	m.tie("orlov", "comm", "accused", s4, "e2")
	m.tie("orlov", "comm", "demanded a vote of", "demanded a new vote", "e2")
	m.tie("nord", "hae", "agreed with", s6, "e3")
	m.tie("tna", "ang", "quoted", "according to the agency TNA", "e1")
	m.b.Events = []brief.Event{
		{
			ID: "e1", Type: brief.Consult, Status: brief.Happened, Title: "Сергей Орлов met Zoë Ångström in Geneva", Main: true,
			Trigger: m.at("met"), Evidence: []brief.Span{m.at("met his counterpart Zoë Ångström in Geneva")},
			Date:    &brief.Date{Interval: brief.OneDay(day("2025-07-12")), Text: "on Saturday", Span: m.at("on Saturday")},
			Place:   &brief.Place{Name: "Geneva", Span: m.at("Geneva")},
			Parties: []brief.Party{{Actor: "orlov", Role: brief.Participant}, {Actor: "ang", Role: brief.Participant}, {Actor: "park", Role: brief.Participant}, {Actor: "khoury", Role: brief.Participant}},
			Answers: brief.Answers{
				Who: m.said("Foreign Minister Сергей Орлов"), What: m.said("met his counterpart Zoë Ångström"), When: m.said("on Saturday"),
				Where: m.said("in Geneva"), Why: m.said("to end a dispute over the harbour of Port Lysø"),
			},
			Quotes: []brief.ID{"q1", "q2", "q3"}, Origins: []string{"TNA"},
		},
		{
			ID: "e2", Type: brief.Accuse, Status: brief.Happened, Title: "Orlov accused " + long + " of delay", Main: true,
			Trigger: m.at("accused"), Evidence: []brief.Span{m.at(s4)}, Parties: []brief.Party{{Actor: "orlov", Role: brief.Agent}, {Actor: "comm", Role: brief.Recipient}},
			Answers: brief.Answers{Who: m.said("Orlov"), What: m.said("accused " + long + " of delay")}, Note: "Check the spelling with the desk.",
		},
		{
			ID: "e3", Type: brief.Agree, Status: brief.Planned, Title: "Nordland and Haedong will sign a protocol", Main: true,
			Trigger: m.at("sign"), Evidence: []brief.Span{m.at(s6)}, Parties: []brief.Party{{Actor: "nord", Role: brief.Participant}, {Actor: "hae", Role: brief.Participant}},
			Date:    &brief.Date{Interval: brief.Interval{Start: day("2025-08-01"), End: day("2025-08-31")}, Text: "in August"},
			Answers: brief.Answers{Who: m.said("The delegations of Nordland and Haedong"), What: m.said("will sign a protocol"), When: m.said("in August"), Why: m.said("because the port must reopen before winter")},
		},
		{ID: "e4", Type: "OTHER:absence", Status: brief.Alleged, Title: "外交部长李明 stayed away", Trigger: m.at("stayed away"), Parties: []brief.Party{{Actor: "li", Role: brief.Agent}}},
	}
	m.article("Порт Люсё откроют до зимы", "Вечерний Вестник", "ftp://example.org/odd",
		brief.Published{Interval: brief.Interval{Start: day("2025-07-12"), End: day("2025-07-14")}, Basis: brief.FromText, Reason: "“on Saturday” beside “12 July”"},
		"Министр Орлов прибыл в Женеву в субботу.", "Он сказал, что порт откроют до зимы.")
	m.b.Quotes = append(m.b.Quotes, brief.Quote{ID: "q4", Kind: brief.Indirect, Text: "что порт откроют до зимы", Spans: []brief.Span{m.at("что порт откроют до зимы")}, Speaker: "orlov"})
	m.b.Events[0].Evidence = append(m.b.Events[0].Evidence, m.at("Министр Орлов прибыл в Женеву"))
	return m.b
}

// bigBrief has n events among two dozen actors.
func bigBrief(t testing.TB, n int) brief.Brief {
	m := newMaker(t, fmt.Sprintf("A pile of %d events", n))
	names := []string{
		"Anna Berg", "Carlo Dini", "Nordland", "Haedong", "The Harbour Union", "TNA", "Maria Stone", "Port Lysø", "Сергей Орлов",
		"Elena Rossi", "The Council", "Ivo Lund", "Sara Holm", "Westmark", "The Coast Guard", "Peter Vale", "Olga Berg", "Jan Dahl", "Nora Fisk",
		"The Trade Ministry", "Tom Reed", "Ines Faro", "Eastmark", "Li Na",
	}
	kinds := []brief.ActorKind{brief.Person, brief.Person, brief.Country, brief.Country, brief.Organization, brief.Organization}
	verbs := []string{"met", "accused", "praised", "warned", "paid", "threatened"}
	types := []brief.EventType{brief.Consult, brief.Accuse, brief.Support, brief.Threaten, brief.Aid, brief.Threaten}
	for i := range n {
		x, y, v := names[i%len(names)], names[(i*7+3)%len(names)], i%len(verbs)
		if x == y {
			y = names[(i+1)%len(names)]
		}
		first := fmt.Sprintf("On day %d of the talks %s %s %s in Geneva to settle point %d of the long list that the delegations had drawn up.", i, x, verbs[v], y, i)
		second := fmt.Sprintf("“Point %d is one that nobody at this table can give up without a price,” %s told reporters, TNA said.", i, x)
		a := m.article(fmt.Sprintf("Day %d: %s and %s", i, x, y), "Daily Post", fmt.Sprintf("https://example.org/day/%d", i),
			brief.Published{Interval: brief.OneDay(day("2025-07-01").AddDays(i)), Basis: brief.Metadata}, first, second)
		xi, yi := brief.ID(fmt.Sprint("a", i%len(names))), brief.ID("")
		for k, s := range names {
			if s == y {
				yi = brief.ID(fmt.Sprint("a", k))
			}
		}
		e := brief.ID(fmt.Sprint("e", i))
		q := brief.ID(fmt.Sprint("q", i))
		m.quote(q, brief.Direct, fmt.Sprintf("Point %d is one that nobody at this table can give up without a price,", i), xi, "a5")
		m.tie(xi, yi, verbs[v], verbs[v], e)
		m.b.Events = append(m.b.Events, brief.Event{
			ID: e, Type: types[v], Status: brief.Happened, Main: i%5 == 0,
			Title: x + " " + verbs[v] + " " + y, Trigger: m.at(verbs[v]), Evidence: []brief.Span{a.Span(0, len(first))},
			Date: &brief.Date{Interval: a.Published.Interval, Text: "On day"}, Place: &brief.Place{Name: "Geneva"},
			Parties: []brief.Party{{Actor: xi, Role: brief.Agent}, {Actor: yi, Role: brief.Recipient}},
			Answers: brief.Answers{
				Who: m.said(x), What: m.said(verbs[v] + " " + y), When: m.said("On day " + fmt.Sprint(i)), Where: m.said("in Geneva"),
				Why: m.said(fmt.Sprintf("to settle point %d of the long list", i)),
			},
			Quotes: []brief.ID{q}, Origins: []string{"TNA"},
		})
	}
	for k, s := range names {
		m.b.Actors = append(m.b.Actors, brief.Actor{
			ID: brief.ID(fmt.Sprint("a", k)), Name: s, Kind: kinds[k%len(kinds)], Salience: 1 + k/8,
			Mentions: make([]brief.Mention, 1+n/(k+1)),
		})
	}
	return m.b
}
