package collate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/collate"
)

// paper writes a reading of an article for a test: its text is what is added
// to it, in order.
type paper struct {
	brief.Reading
	name string
	text strings.Builder
}

func newPaper(name, publisher string) *paper {
	p := &paper{name: name}
	p.Article = brief.Article{ID: brief.ID("a-" + name), Title: "Title of " + name, Publisher: publisher, Published: brief.Published{Basis: brief.Unknown}}
	return p
}

// write adds words and returns their span.
func (p *paper) write(words string) brief.Span {
	start := p.text.Len()
	p.text.WriteString(words)
	s := p.Article.Span(start, p.text.Len())
	p.text.WriteString(". ")
	return s
}

func (p *paper) id(kind, name string) brief.ID { return brief.ID(p.name + "/" + kind + "/" + name) }

func (p *paper) actor(kind brief.ActorKind, name, role string, aliases ...string) brief.ID {
	a := brief.Actor{ID: p.id("actor", name+role), Name: name, Kind: kind, Role: role, Salience: 1, Mentions: []brief.Mention{{Span: p.write(name), Kind: brief.Named}}}
	for _, x := range aliases {
		a.Aliases = append(a.Aliases, brief.Alias{Text: x, Status: brief.Same, Evidence: []brief.Span{p.write(x)}})
	}
	p.Actors = append(p.Actors, a)
	return a.ID
}

func (p *paper) quote(speaker brief.ID, words string, via ...brief.ID) brief.ID {
	s := p.write(words)
	q := brief.Quote{ID: brief.SpanID(p.Article.ID, "quote", s), Kind: brief.Direct, Text: words, Spans: []brief.Span{s}, Speaker: speaker, Via: via}
	p.Quotes = append(p.Quotes, q)
	return q.ID
}

func (p *paper) event(kind brief.EventType, title, days, place string, parties ...brief.ID) *brief.Event {
	s := p.write(title)
	e := brief.Event{ID: brief.SpanID(p.Article.ID, "event", s), Type: kind, Status: brief.Happened, Title: title, Trigger: s, Evidence: []brief.Span{s}}
	if days != "" {
		i, err := brief.ParseInterval(days)
		if err != nil {
			panic(err)
		}
		e.Date = &brief.Date{Interval: i}
	}
	if place != "" {
		e.Place = &brief.Place{Name: place}
	}
	for _, id := range parties {
		e.Parties = append(e.Parties, brief.Party{Actor: id, Role: brief.Participant})
	}
	p.Events = append(p.Events, e)
	return &p.Events[len(p.Events)-1]
}

func collated(papers ...*paper) brief.Brief {
	var rs []brief.Reading
	for _, p := range papers {
		p.Article.Text = p.text.String()
		rs = append(rs, p.Reading)
	}
	return collate.Collate(brief.Summary{ID: "b", Name: "Brief"}, rs)
}

func TestOneActorOfSeveralArticles(t *testing.T) {
	type named struct {
		kind       brief.ActorKind
		name, role string
		aliases    []string
	}
	person := func(name, role string, aliases ...string) named { return named{brief.Person, name, role, aliases} }
	body := func(name string, aliases ...string) named { return named{brief.Organization, name, "", aliases} }
	country := func(name string, aliases ...string) named { return named{brief.Country, name, "", aliases} }
	tests := map[string]struct {
		a, b named
		want string // the one name, "" where they are two
	}{
		"the same name":                   {person("Ana Ruiz", ""), person("Ana Ruiz", ""), "Ana Ruiz"},
		"a spelling of another alphabet":  {person("Sergei Orlovsky", ""), person("Sergey Orlovskiy", ""), "Sergei Orlovsky"},
		"doubled letters and marks":       {person("Volodymyr Ševčyk", ""), person("Volodymyr Sevcyk", ""), "Volodymyr Ševčyk"},
		"kh and h":                        {person("Mikhail Kharin", ""), person("Mihail Harin", ""), "Mikhail Kharin"},
		"an Arabic given name":            {person("Mohammed Sarraj", ""), person("Muhammad Sarraj", ""), "Mohammed Sarraj"},
		"umlauts":                         {person("Jürgen Müller", ""), person("Juergen Mueller", ""), "Jürgen Müller"},
		"a hyphen in a given name":        {person("Pak Song-il", ""), person("Pak Song Il", ""), "Pak Song-il"},
		"the family name last":            {person("Pak Song-il", ""), person("Song-il Pak", ""), "Pak Song-il"},
		"a middle name":                   {person("Ivan Petrov", ""), person("Ivan Sergeyevich Petrov", ""), "Ivan Sergeyevich Petrov"},
		"two middle names":                {person("Ivan Sergeyevich Petrov", ""), person("Ivan Andreyevich Petrov", ""), ""},
		"an initial":                      {person("I. Petrov", ""), person("Ivan Petrov", ""), "Ivan Petrov"},
		"another initial":                 {person("A. Petrov", ""), person("Ivan Petrov", ""), ""},
		"a surname alone":                 {person("Petrov", ""), person("Ivan Petrov", ""), "Ivan Petrov"},
		"a daughter":                      {person("Ivan Petrov", ""), person("Ivanka Petrova", ""), ""},
		"a wife of the same initial":      {person("Alexander Petrov", ""), person("Alexandra Petrova", ""), ""},
		"one letter in a given name":      {person("Mario Lopez", ""), person("Maria Lopez", ""), ""},
		"one letter in a surname":         {person("Peter Hansen", ""), person("Peter Hanson", ""), ""},
		"one surname":                     {person("Jens Hansen", ""), person("Peter Hansen", ""), ""},
		"a title":                         {person("Dr Ana Ruiz", ""), person("Ana Ruiz", ""), "Dr Ana Ruiz"},
		"a minister and a footballer":     {person("Ana Ruiz", "foreign minister"), person("Ana Ruiz", "striker"), ""},
		"ministers of two countries":      {person("Ana Ruiz", "Chilean minister"), person("Ana Ruiz", "Spanish minister"), ""},
		"a minister who became president": {person("Ana Ruiz", "Chilean minister"), person("Ana Ruiz", "Chilean president"), "Ana Ruiz"},
		"an office and a party":           {person("Ana Ruiz", "Republican senator"), person("Ana Ruiz", "American senator"), "Ana Ruiz"},
		"one letter and the same office":  {person("Rashad Quliyev", "deputy economy minister"), person("Rashad Guliyev", "Deputy Economy Minister"), "Rashad Quliyev"},
		"one letter and another office":   {person("Rashad Quliyev", "deputy economy minister"), person("Rashad Guliyev", "mayor"), ""},
		"a sister of the same office":     {person("Alexander Orlov", "deputy economy minister"), person("Alexandra Orlov", "deputy economy minister"), ""},
		"a person and a company":          {person("Ana Ruiz", ""), body("Ana Ruiz"), ""},
		"an acronym":                      {body("Organization of Caspian Carriers"), body("OCC"), "Organization of Caspian Carriers"},
		"another acronym":                 {body("Organization of Caspian Carriers"), body("OCD"), ""},
		"a legal form":                    {body("Whitby Foods plc"), body("Whitby Foods"), "Whitby Foods plc"},
		"the article":                     {body("The Hague Club"), body("Hague Club"), "The Hague Club"},
		"bodies of nearly one name":       {body("Ministry of Justice"), body("Ministry of Defence"), ""},
		"an alias on either side":         {country("North Korea", "DPRK"), country("DPRK"), "North Korea"},
		"aliases on both sides":           {country("North Korea", "Pyongyang"), country("DPRK", "Pyongyang"), "North Korea"},
		"a description is no name":        {body("Iveria", "the agency"), body("Dala Press", "the agency"), ""},
		"a capital is not its country":    {country("Russia", "Moscow"), named{brief.Location, "Moscow", "", nil}, ""},
		"a country seen as a place":       {country("Georgia"), named{brief.Location, "Georgia", "", nil}, "Georgia"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			one, two := newPaper("1", "A"), newPaper("2", "B")
			one.actor(c.a.kind, c.a.name, c.a.role, c.a.aliases...)
			two.actor(c.b.kind, c.b.name, c.b.role, c.b.aliases...)
			b := collated(one, two)
			switch {
			case c.want == "" && len(b.Actors) != 2:
				t.Errorf("they became one: %q", b.Actors[0].Names())
			case c.want != "" && len(b.Actors) != 1:
				t.Error("they are two")
			case c.want != "" && b.Actors[0].Name != c.want:
				t.Errorf("called %q", b.Actors[0].Name)
			}
			if err := b.Articles[0].Validate(); c.want != "" && len(b.Actors[0].Members) != 2 && err == nil {
				t.Errorf("members %v", b.Actors[0].Members)
			}
		})
	}
}

func TestNamesakesOfOneArticleStayApart(t *testing.T) {
	one, two := newPaper("1", "A"), newPaper("2", "B")
	one.actor(brief.Person, "Ivan Petrov", "president")
	one.actor(brief.Person, "Anna Petrov", "president's daughter")
	two.actor(brief.Person, "Petrov", "")
	if b := collated(one, two); len(b.Actors) != 3 {
		t.Errorf("a surname of two was given to one of them: %d actors", len(b.Actors))
	}
	three := newPaper("3", "C")
	three.actor(brief.Person, "Petrov", "president")
	b := collated(one, three)
	if len(b.Actors) != 2 || len(b.Actors[0].Members)+len(b.Actors[1].Members) != 3 {
		t.Errorf("the role did not tell which: %d actors", len(b.Actors))
	}
}

func TestDoubtfulSurnameIsContested(t *testing.T) {
	for role, want := range map[string]brief.AliasStatus{"": brief.Contested, "Chilean president": brief.Same} {
		one, two := newPaper("1", "A"), newPaper("2", "B")
		one.actor(brief.Person, "Ana Ruiz", "president")
		two.actor(brief.Person, "Ruiz", role)
		b := collated(one, two)
		if len(b.Actors) != 1 || len(b.Actors[0].Aliases) != 1 || b.Actors[0].Aliases[0].Status != want || b.Actors[0].Aliases[0].Why.How != "rule:surname" {
			t.Errorf("role %q: %+v", role, b.Actors[0].Aliases)
		}
	}
}

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
		"another type":               {but(func(r *report) { r.kind = brief.Accuse }), false},
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

func TestEarthquakeWithoutParticipants(t *testing.T) {
	one, two := newPaper("1", "A"), newPaper("2", "B")
	one.event("OTHER:earthquake", "A quake struck the coast", "2025-07-12", "Almaty")
	two.event("OTHER:earthquake", "Strong tremor in the region", "2025-07-12", "the Almaty region")
	two.event("OTHER:earthquake", "An older quake", "2024-01-12", "Almaty")
	if b := collated(one, two); len(b.Events) != 2 {
		t.Errorf("%d events", len(b.Events))
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
