package collate_test

import (
	"fmt"
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
		e.Date = &brief.Date{Interval: i, Text: "that day"}
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
		"a person and a company":          {person("Ana Ruiz", ""), named{brief.Organization, "Ana Ruiz", "fashion company", nil}, ""},
		"a person taken for a body":       {person("Ana Ruiz", "leader"), body("Ana Ruiz"), "Ana Ruiz"},
		"a person and a place":            {person("San Pedro", ""), named{brief.Location, "San Pedro", "", nil}, ""},
		"an acronym":                      {body("Organization of Caspian Carriers"), body("OCC"), "Organization of Caspian Carriers"},
		"another acronym":                 {body("Organization of Caspian Carriers"), body("OCD"), ""},
		"a legal form":                    {body("Whitby Foods plc"), body("Whitby Foods"), "Whitby Foods plc"},
		"an ampersand":                    {body("Lund & Falk"), body("Lund and Falk"), "Lund & Falk"},
		"the article":                     {body("The Hague Club"), body("Hague Club"), "The Hague Club"},
		"bodies of nearly one name":       {body("Ministry of Justice"), body("Ministry of Defence"), ""},
		"a body of state":                 {body("Philippine Coast Guard"), body("Philippine coast guard"), "Philippine Coast Guard"},
		"a body of state as a group":      {named{brief.Group, "South Korean police", "", nil}, body("South Korean police"), "South Korean police"},
		"bodies of two states":            {body("Chadian army"), body("Malian army"), ""},
		"names of one country":            {country("Turkey"), country("Türkiye"), "Turkey"},
		"a body by its country":           {body("Turkey's central bank"), body("Central Bank of the Republic of Türkiye"), "Central Bank of the Republic of Türkiye"},
		"a body by its adjective":         {body("Ukraine's parliament"), body("Ukrainian parliament"), "Ukraine's parliament"},
		"a body of another country":       {body("Central Bank of Kenya"), body("Central Bank of Ghana"), ""},
		"another body of the country":     {body("Supreme Court of Kenya"), body("High Court of Kenya"), ""},
		"people of a state":               {named{brief.Group, "Chadian soldiers", "", nil}, named{brief.Group, "Chadian soldiers", "", nil}, ""},
		"an alias on either side":         {country("North Korea", "DPRK"), country("DPRK"), "North Korea"},
		"aliases on both sides":           {country("North Korea", "Pyongyang"), country("DPRK", "Pyongyang"), "North Korea"},
		"a description":                   {named{brief.Group, "the pair", "", nil}, named{brief.Group, "the pair", "", nil}, ""},
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

func TestNameOfMostArticles(t *testing.T) {
	var papers []*paper
	for i, name := range []string{"Petrov", "Ivan Petrov Wins Vote", "I. Petrov", "Ivan Petrov", "Ivan Petrov"} {
		p := newPaper(fmt.Sprint(i), "A")
		p.actor(brief.Person, name, "president", "Petrov", "Ivan Petrov")
		papers = append(papers, p)
	}
	if b := collated(papers...); len(b.Actors) != 1 || b.Actors[0].Name != "Ivan Petrov" {
		t.Errorf("%d actors, %q", len(b.Actors), b.Actors[0].Name)
	}
}

func TestKindOfMostArticles(t *testing.T) {
	var papers []*paper
	for i, kind := range []brief.ActorKind{brief.Organization, brief.Person, brief.Person} {
		p := newPaper(fmt.Sprint(i), "A")
		p.actor(kind, "Ana Ruiz", "leader")
		papers = append(papers, p)
	}
	if b := collated(papers...); len(b.Actors) != 1 || b.Actors[0].Kind != brief.Person {
		t.Errorf("%d actors, %s", len(b.Actors), b.Actors[0].Kind)
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
