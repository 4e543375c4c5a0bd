package quotes

import (
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/names"
	"readout/app/read/syntax"
)

func reader(t testing.TB) (*syntax.Analyzer, *Finder) {
	t.Helper()
	a, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return a, f
}

// pipeline gives the quotes of a text and who they are among, with the steps that a
// reading takes before them.
func pipeline(t *testing.T) func(t *testing.T, text string) ([]brief.Quote, *actors.Set) {
	t.Helper()
	analyzer, finder := reader(t)
	namer, err := names.New()
	if err != nil {
		t.Fatal(err)
	}
	resolver, err := actors.New()
	if err != nil {
		t.Fatal(err)
	}
	return func(t *testing.T, text string) ([]brief.Quote, *actors.Set) {
		a := article(text)
		d, err := analyzer.Analyze(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		set := resolver.Resolve(d, a, namer.Find(d))
		quotes, _ := finder.Find(d, a, set)
		return quotes, set
	}
}

func article(text string) brief.Article {
	return brief.Article{ID: brief.ArticleID(text), Text: text}
}

// shown is a quote as the tables write it: kind, text, source.
func shown(text string, q brief.Quote) string {
	source := ""
	if !q.Source.IsZero() {
		source = text[q.Source.Start:q.Source.End]
	}
	return string(q.Kind) + " | " + q.Text + " | " + source
}

// TestOpenMarks: quotations that nothing closes, a line each, are read.
func TestOpenMarks(t *testing.T) {
	analyzer, finder := reader(t)
	for _, text := range []string{"'I\n'Maybe", "'I said\n\n'Maybe it is\n\n'\n\n'And so on.", "“One\n\n“Two\n\n“”\n\n“Three”"} {
		d, err := analyzer.Analyze(t.Context(), article(text))
		if err != nil {
			t.Fatal(err)
		}
		finder.Find(d, article(text), nil)
	}
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{
			"direct, tag after", `"We will rebuild the bridge by spring," Mayor Ada Lindqvist said on Monday.`,
			[]string{"direct | We will rebuild the bridge by spring | Mayor Ada Lindqvist"},
		},
		{
			"direct, tag before", `Lindqvist said: "The bridge was never safe."`,
			[]string{"direct | The bridge was never safe. | Lindqvist"},
		},
		{
			"inverted tag", `“The bridge was never safe,” said Ada Lindqvist, the mayor.`,
			[]string{"direct | The bridge was never safe | Ada Lindqvist, the mayor"},
		},
		{
			"split", `"The bridge," Lindqvist said, "was never safe."`,
			[]string{"direct | The bridge was never safe. | Lindqvist"},
		},
		{
			"goes on after the tag", `“We checked it,” she said. “It was never safe.”`,
			[]string{"direct | We checked it … It was never safe. | she"},
		},
		{
			"goes on after the speaker's name", `"We checked it," said Ada Lindqvist. "It was never safe."`,
			[]string{"direct | We checked it … It was never safe. | Ada Lindqvist"},
		},
		{
			"British", `‘We’ve checked it,’ she said. ‘It wasn’t safe.’`,
			[]string{"direct | We’ve checked it … It wasn’t safe. | she"},
		},
		{
			"French marks", `« We have checked it », declared the engineer.`,
			[]string{"direct | We have checked it | the engineer"},
		},
		{
			"indirect", `The minister said that the talks would resume in March.`,
			[]string{"indirect | the talks would resume in March | The minister"},
		},
		{
			"mixed", `The minister said the talks had been "frank and useful" and would resume.`,
			[]string{"mixed | frank and useful | The minister"},
		},
		{
			"transcript in marks", "Part of it follows:\n\n\"ROE: Let us start with the bridge. Who closed it?\n\n\"LINDQVIST (mayor): Well, I did. It was never safe.\n\n\"ROE: Thank you for that.\"",
			[]string{
				"direct | Let us start with the bridge. Who closed it? | ROE",
				"direct | Well, I did. It was never safe. | LINDQVIST",
				"direct | Thank you for that. | ROE",
			},
		},
		{
			"transcript in capitals", "VAN ROE: Let us start with the bridge. Who closed it?\n\nLINDQVIST: Well, I did. It was never safe.",
			[]string{
				"direct | Let us start with the bridge. Who closed it? | VAN ROE",
				"direct | Well, I did. It was never safe | LINDQVIST",
			},
		},
		{
			"day before the clause", `The company said on Tuesday it had closed the plant.`,
			[]string{"indirect | it had closed the plant | The company"},
		},
		{
			"what another said meanwhile", `The unit claimed on Sunday that it had taken the port, as President Roe warned of "an illegal attempt".`,
			[]string{"indirect | it had taken the port | The unit", "mixed | an illegal attempt | President Roe"},
		},
		{
			"not yet said", `The port will respond "in kind" if the council acts, Mayor Ada Lindqvist said on Monday.`,
			[]string{"mixed | in kind | Mayor Ada Lindqvist"},
		},
		{
			"a town and a colon in a headline", "Madagascar: army unit says it has taken control of the port\n\nIt was a long day in the north of the country.",
			[]string{"indirect | it has taken control of the port | army unit"},
		},
		{"a thing and a colon in a headline", "Harbour quake: death toll rises to 72 as rescuers race\n\nIt was a long day in the north of the country.", nil},
		{"expected", `The judges are expected to rule before the end of May.`, nil},
		{"not told", `The agency did not say how many ships would take part.`, nil},
		{"expected to", `The president was expected to fly to the region later in the day.`, nil},
		{"no words", `Greece expressed its condolences.`, nil},
		{
			"according to", `According to the central bank, prices rose by four percent in June.`,
			[]string{"indirect | prices rose by four percent in June | the central bank"},
		},
		{
			"according to, after", `Prices rose by four percent in June, according to the central bank.`,
			[]string{"indirect | Prices rose by four percent in June | the central bank"},
		},
		{
			"paragraphs", "“We have checked it twice,” she said. “It was not safe.\n\n“So we closed it.”",
			[]string{"direct | We have checked it twice … It was not safe. So we closed it. | she"},
		},
		{
			"signed below", "“The best fair in years.”\n— Ada Lindqvist, Malmö",
			[]string{"direct | The best fair in years. | Ada Lindqvist"},
		},
		{
			"transcript", "Ada Lindqvist: I wanted to see the sea.",
			[]string{"direct | I wanted to see the sea | Ada Lindqvist"},
		},
		{
			"denied having", "The government denied having sold the ships.",
			[]string{"indirect | having sold the ships | The government"},
		},
		{
			"two tags", `The minister, Ada Lindqvist, went further: "We were robbed in daylight," she wrote on Chirrup.`,
			[]string{"direct | We were robbed in daylight | she"},
		},
		{"a question put", "Asked if the bridge would be rebuilt, the mayor left the room.", nil},
		{"nothing said", "The mayor did not respond to a request for comment.", nil},
		{"no reporting", `The bridge fell into the river on Monday and nobody was hurt.`, nil},
	}
	analyzer, finder := reader(t)
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			d, err := analyzer.Analyze(t.Context(), article(x.text))
			if err != nil {
				t.Fatal(err)
			}
			quotes, _ := finder.Find(d, article(x.text), nil)
			var got []string
			for _, q := range quotes {
				got = append(got, shown(x.text, q))
			}
			if strings.Join(got, "\n") != strings.Join(x.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(x.want, "\n"))
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		`"A," he said. "B."`, "“A\n\n“B” ‘c’ «d» „e“", "\xff\"\x00'", "''''''\"\"\"\"", "— A\n\n— B, said C.", "said: :: said",
		"Lund won the cup in 1954. They have not played since 1991, the year the owner's father,",
		"Two of the activists had, the party said, told them the country the union told",
	} {
		f.Add(s)
	}
	analyzer, finder := reader(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "�")
		a := article(text)
		d, err := analyzer.Analyze(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		quotes, scare := finder.Find(d, a, nil)
		for _, q := range quotes {
			for _, s := range append(q.Spans, q.Cue, q.Source) {
				if !s.IsZero() && s.Check(text) != nil {
					t.Fatalf("span %v of %q", s, text)
				}
			}
		}
		for _, s := range scare {
			if s.Check(text) != nil {
				t.Fatalf("scare %v of %q", s, text)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	analyzer, finder := reader(b)
	text := strings.Repeat("“We will rebuild the bridge by spring,” Mayor Ada Lindqvist said on Monday. She told reporters that the old one had never been safe, and that the city would pay for it.\n\nThe council met in the town hall, where some two hundred people waited for news of the plan. According to the port, traffic fell by half in June.\n\n", 50)
	a := article(text)
	d, err := analyzer.Analyze(b.Context(), a)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		finder.Find(d, a, nil)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(strings.Fields(text))), "ns/word")
}
