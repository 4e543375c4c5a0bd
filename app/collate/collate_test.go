package collate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/collate"
)

func TestOneQuoteOfSeveralArticles(t *testing.T) {
	const words = "we are ready to open the third terminal before the end of next year"
	tests := map[string]struct {
		other   string
		speaker string // of the other
		want    int
	}{
		"the same words":            {words, "Ana Ruiz", 1},
		"one word translated anew":  {"we are prepared to open the third terminal before the end of next year", "Ana Ruiz", 1},
		"a part of them":            {"open the third terminal before the end", "Ana Ruiz", 1},
		"nobody named":              {words, "", 1},
		"another speaker":           {words, "Bo Lind", 2},
		"other words":               {"we are ready to close the second terminal at the beginning of this month", "Ana Ruiz", 2},
		"a few words they all have": {"of next year", "Ana Ruiz", 2},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			one, two := newPaper("1", "A"), newPaper("2", "B")
			one.quote(one.actor(brief.Person, "Ana Ruiz", ""), words)
			var speaker brief.ID
			if c.speaker != "" {
				speaker = two.actor(brief.Person, c.speaker, "")
			}
			two.quote(speaker, c.other)
			b := collated(one, two)
			if len(b.Quotes) != c.want {
				t.Fatalf("%d quotes", len(b.Quotes))
			}
			if c.want == 1 && (len(b.Quotes[0].Spans) != 2 || len(b.Quotes[0].Members) != 2 || b.Quotes[0].Text != words) {
				t.Errorf("%+v", b.Quotes[0])
			}
		})
	}
}

func TestOneEventOfSeveralArticles(t *testing.T) {
	type report struct {
		kind              brief.EventType
		title, day, place string
		who               []string
		status            brief.Status
		main              bool
	}
	talks := report{brief.Consult, "Ana Ruiz met Bo Lind in Oslo", "2025-07-12", "Oslo", []string{"Ana Ruiz", "Bo Lind"}, brief.Happened, true}
	but := func(change func(*report)) report {
		r := talks
		change(&r)
		return r
	}
	tests := map[string]struct {
		other report
		one   bool
	}{
		"the same":                   {talks, true},
		"other words":                {but(func(r *report) { r.title = "Talks were held" }), true},
		"an interval around the day": {but(func(r *report) { r.day = "2025-07-10/2025-07-13" }), true},
		"another day":                {but(func(r *report) { r.day = "2025-08-12" }), false},
		"no day":                     {but(func(r *report) { r.day = "" }), true},
		"a longer name of the place": {but(func(r *report) { r.place = "the port of Oslo" }), true},
		"another place":              {but(func(r *report) { r.place = "Bergen" }), false},
		"another type, both main":    {but(func(r *report) { r.kind = "OTHER:talks" }), true},
		"another type":               {but(func(r *report) { r.kind, r.main = brief.Accuse, false }), false},
		"another type and words":     {but(func(r *report) { r.kind, r.title = brief.Accuse, "He was called a liar" }), false},
		"planned":                    {but(func(r *report) { r.status = brief.Planned }), false},
		"going on":                   {but(func(r *report) { r.status = brief.Ongoing }), true},
		"others took part":           {but(func(r *report) { r.who = []string{"Eva Falk", "Gus Holm"} }), false},
		"one of them, other words": {but(func(r *report) {
			r.who, r.title, r.place, r.main = []string{"Ana Ruiz", "Eva Falk"}, "Falk saw Ruiz off", "", false
		}), false},
		"one more took part":           {but(func(r *report) { r.who = []string{"Ana Ruiz", "Bo Lind", "Eva Falk"} }), true},
		"only one named, the same day": {but(func(r *report) { r.who, r.title = []string{"Ana Ruiz"}, "Ruiz met Lind" }), true},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			papers := []*paper{newPaper("1", "A"), newPaper("2", "B")}
			for i, r := range []report{talks, c.other} {
				var who []brief.ID
				for _, name := range r.who {
					who = append(who, papers[i].actor(brief.Person, name, ""))
				}
				e := papers[i].event(r.kind, r.title, r.day, r.place, who...)
				e.Status, e.Main = r.status, r.main
			}
			b := collated(papers...)
			if one := len(b.Events) == 1; one != c.one {
				t.Fatalf("%d events", len(b.Events))
			}
			if c.one && (len(b.Events[0].Evidence) != 2 || b.Events[0].Date.ISO() != "2025-07-12") {
				t.Errorf("%+v", b.Events[0])
			}
		})
	}
}

func TestMainEventOfOneLand(t *testing.T) {
	tests := map[string]struct {
		kind           brief.ActorKind
		who, day       string
		main, stricken bool
		want           int
	}{
		"the country for its bank":    {brief.Country, "Kenya", "2025-07-12", true, false, 1},
		"another body of the country": {brief.Organization, "Kenyan parliament", "2025-07-12", true, false, 1},
		"another country":             {brief.Country, "Ghana", "2025-07-12", true, false, 2},
		"another day":                 {brief.Country, "Kenya", "2025-08-20", true, false, 2},
		"not what it is about":        {brief.Country, "Kenya", "2025-07-12", false, false, 2},
		"done to somebody named":      {brief.Country, "Kenya", "2025-07-12", true, true, 2},
		"a person of that name":       {brief.Person, "Kenya Moore", "2025-07-12", true, false, 2},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			one, two := newPaper("1", "A"), newPaper("2", "B")
			e := one.event("OTHER:rate decision", "The bank lifted its main rate", "2025-07-12", "", one.actor(brief.Organization, "Central Bank of Kenya", ""))
			e.Main = true
			who := []brief.ID{two.actor(c.kind, c.who, "")}
			if c.stricken {
				who = append(who, two.actor(brief.Person, "Ana Ruiz", ""))
			}
			o := two.event("OTHER:rate decision", "Borrowing costs go up", c.day, "", who...)
			o.Main = c.main
			for i := range o.Parties {
				o.Parties[i].Role = brief.Agent
				if i > 0 {
					o.Parties[i].Role = brief.Recipient
				}
			}
			if b := collated(one, two); len(b.Events) != c.want {
				t.Errorf("%d events", len(b.Events))
			}
		})
	}
}

func TestEarthquakeWithoutParticipants(t *testing.T) {
	one, two := newPaper("1", "A"), newPaper("2", "B")
	one.event("OTHER:earthquake", "A quake struck the coast", "2025-07-12", "Almaty")
	two.event("OTHER:earthquake", "Strong tremor in the region", "2025-07-12", "the Almaty region")
	two.event("OTHER:earthquake", "An older quake", "2024-01-12", "Almaty")
	if b := collated(one, two); len(b.Events) != 2 {
		t.Errorf("%d events", len(b.Events))
	}
}

func TestPublicationDayIsLoose(t *testing.T) {
	for name, c := range map[string]struct {
		day, text string
		want      int
	}{
		"printed the day after": {"2025-07-13", "", 1},
		"said to be that day":   {"2025-07-13", "Sunday", 2},
		"printed a week later":  {"2025-07-20", "", 2},
	} {
		one, two := newPaper("1", "A"), newPaper("2", "B")
		one.event("OTHER:accident", "A plane crashed near Almaty", "2025-07-12", "Almaty", one.actor(brief.Group, "twelve people", ""))
		e := two.event("OTHER:accident", "Plane crash kills twelve", c.day, "a hilly area", two.actor(brief.Group, "all on board", ""))
		e.Date.Text = c.text
		if b := collated(one, two); len(b.Events) != c.want {
			t.Errorf("%s: %d events", name, len(b.Events))
		}
	}
}

func TestTheSameWordsWithoutADay(t *testing.T) {
	one, two := newPaper("1", "A"), newPaper("2", "B")
	one.event(brief.Request, "Some two hundred dockworkers demand higher wages", "", "")
	two.event(brief.Request, "Two hundred dockworkers demanded higher wages in front of the port", "2025-07-12", "")
	two.event(brief.Request, "Two hundred teachers demanded smaller classes", "2025-07-12", "")
	if b := collated(one, two); len(b.Events) != 2 {
		t.Errorf("%d events", len(b.Events))
	}
}

func TestOriginsAreIndependent(t *testing.T) {
	report := func(name, publisher, agency string, text string) *paper {
		p := newPaper(name, publisher)
		a, b := p.actor(brief.Person, "Ana Ruiz", ""), p.actor(brief.Person, "Bo Lind", "")
		e := p.event(brief.Consult, "Ana Ruiz met Bo Lind", "2025-07-12", "Oslo", a, b)
		if agency != "" {
			e.ReportedBy = []brief.ID{p.actor(brief.Organization, agency, "")}
		}
		p.write(text)
		return p
	}
	long := strings.Repeat("Every word of this long report stands in both papers alike, from its first line to the last one. ", 3)
	tests := map[string]struct {
		papers []*paper
		want   []string
	}{
		"one outlet":               {[]*paper{report("1", "Times", "", "x")}, []string{"Times"}},
		"two outlets":              {[]*paper{report("1", "Times", "", "One text of its own about it"), report("2", "Post", "", "and quite another one of that day")}, []string{"Times", "Post"}},
		"two outlets, one agency":  {[]*paper{report("1", "Times", "Nordwire", "x"), report("2", "Post", "Nordwire", "y")}, []string{"Nordwire"}},
		"an agency and an outlet":  {[]*paper{report("1", "Times", "", "One text of its own about it"), report("2", "Post", "Nordwire", "and quite another one of that day")}, []string{"Nordwire", "Times"}},
		"one text in two outlets":  {[]*paper{report("1", "Times", "", long), report("2", "Post", "", long+"It ends here.")}, []string{"Times"}},
		"the outlet is no agency":  {[]*paper{report("1", "Times", "Times", "x")}, []string{"Times"}},
		"an outlet without a name": {[]*paper{report("1", "", "", "x")}, []string{"Title of 1"}},
	}
	for name, c := range tests {
		b := collated(c.papers...)
		if len(b.Events) != 1 || !slices.Equal(b.Events[0].Origins, c.want) {
			t.Errorf("%s: %d events, origins %v, want %v", name, len(b.Events), b.Events[0].Origins, c.want)
		}
	}
}

func TestReferencesFollow(t *testing.T) {
	one, two := newPaper("1", "A"), newPaper("2", "B")
	a1 := one.actor(brief.Person, "Ana Ruiz", "")
	a2, wire := two.actor(brief.Person, "Ana Ruiz", ""), two.actor(brief.Organization, "Nordwire", "")
	q := two.quote(a2, "a quote of some words here", wire, wire)
	e := two.event(brief.Consult, "Ruiz spoke", "", "", a2)
	e.Quotes, e.ReportedBy = []brief.ID{q}, []brief.ID{wire}
	two.Relations = []brief.Relation{
		{From: a2, To: wire, Label: "told", Evidence: e.Evidence, Events: []brief.ID{e.ID}},
		{From: a2, To: wire, Label: "told", Evidence: e.Evidence, Events: []brief.ID{e.ID}},
	}
	b := collated(one, two)
	if b.Quotes[0].Speaker != a1 || len(b.Quotes[0].Via) != 1 || b.Events[0].Parties[0].Actor != a1 {
		t.Errorf("%+v\n%+v", b.Quotes[0], b.Events[0])
	}
	if len(b.Relations) != 1 || b.Relations[0].From != a1 || len(b.Relations[0].Events) != 1 {
		t.Errorf("%+v", b.Relations)
	}
	if _, ok := b.Actor(a2); !ok {
		t.Error("a member's identifier finds nothing")
	}
}

func TestCollateIsDeterministicAndChangesNothing(t *testing.T) {
	make := func() []*paper {
		var papers []*paper
		for i := range 8 {
			p := newPaper(fmt.Sprint(i), fmt.Sprint("Paper ", i%3))
			x := p.actor(brief.Person, []string{"Ivan Petrov", "Petrov", "I. Petrov", "Ivan S. Petrov"}[i%4], "president")
			y := p.actor(brief.Country, []string{"North Korea", "DPRK"}[i%2], "", "Pyongyang")
			p.quote(x, "we are all of one mind in this matter")
			p.event(brief.Agree, "Petrov agreed", "2025-07-12", "", x, y)
			papers = append(papers, p)
		}
		return papers
	}
	first, second := collated(make()...), collated(make()...)
	if asJSON(t, first) != asJSON(t, second) {
		t.Error("two results of the same readings")
	}
	if len(first.Actors) != 2 || len(first.Quotes) != 1 || len(first.Events) != 1 {
		t.Errorf("%d actors, %d quotes, %d events", len(first.Actors), len(first.Quotes), len(first.Events))
	}
	papers := make()
	var rs []brief.Reading
	for _, p := range papers {
		p.Article.Text = p.text.String()
		rs = append(rs, p.Reading)
	}
	before := fmt.Sprintf("%+v", rs)
	collate.Apply(collate.Collate(brief.Summary{ID: "b"}, rs), []brief.Edit{
		{Op: brief.Merge, Target: rs[0].Actors[0].ID, With: []brief.ID{rs[0].Actors[1].ID}},
		{Op: brief.Remove, Target: rs[0].Events[0].ID},
	})
	if fmt.Sprintf("%+v", rs) != before {
		t.Error("the readings were changed")
	}
}

func BenchmarkCollate100Articles(b *testing.B) {
	var rs []brief.Reading
	for i := range 100 {
		p := newPaper(fmt.Sprint(i), fmt.Sprint("Paper ", i))
		var who []brief.ID
		for j := range 30 {
			who = append(who, p.actor(brief.Person, fmt.Sprintf("%c%c Person%c%c", 'A'+j, 'a'+i%7, 'a'+j, 'a'+i%26), ""))
		}
		for j := range 12 {
			p.quote(who[j], fmt.Sprintf("these are words number %d of paper %d and no other's", j, i))
			p.event(brief.Consult, fmt.Sprintf("Meeting %d of %d", j, i), "2025-07-12", "", who[j], who[j+1])
		}
		p.Article.Text = p.text.String()
		rs = append(rs, p.Reading)
	}
	for b.Loop() {
		collate.Collate(brief.Summary{ID: "b"}, rs)
	}
}
