package actors

import (
	"strings"
	"testing"

	"readout/app/brief"
)

func TestTakeInTitles(t *testing.T) {
	analyzer, resolver := reader(t)
	for _, c := range []struct{ name, text, names, want string }{
		{"head of a state", "French President Ada Roe left.", "D:French; P:Ada Roe", "President Ada Roe"},
		{"honorific", "Lawyers said Mr. Roe had left. Roe denied it.", "P:Roe", "Mr. Roe|Roe"},
		{"two titles", "Prime Minister Gen. Ada Roe left.", "P:Ada Roe", "Prime Minister Gen. Ada Roe"},
		{"vice president with a hyphen", "Vice-President Ada Roe left.", "P:Ada Roe", "Vice-President Ada Roe"},
		{"office outside", "Foreign Minister Ada Roe met Director Tom Holm.", "P:Ada Roe; P:Tom Holm", "Ada Roe|Tom Holm"},
		{"written small", "The president, Ada Roe, met mayor Tom Holm.", "P:Ada Roe; P:Tom Holm", "Ada Roe|Tom Holm"},
		{"another sentence", "She met the King. Ada Roe left.", "P:Ada Roe", "Ada Roe"},
		{"no person", "President Velmar Airways left.", "O:Velmar Airways", "Velmar Airways"},
	} {
		t.Run(c.name, func(t *testing.T) {
			article := brief.Article{ID: brief.ArticleID(c.text), Text: c.text}
			d, err := analyzer.Analyze(t.Context(), article)
			if err != nil {
				t.Fatal(err)
			}
			set := resolver.Resolve(d, article, mark(t, d, c.names))
			resolver.TakeInTitles(d, article, set)
			var got []string
			for _, a := range set.Actors {
				for _, m := range a.Mentions {
					if m.Kind == brief.Named && a.Kind != brief.Country {
						got = append(got, c.text[m.Span.Start:m.Span.End])
					}
				}
				if strings.Contains(a.Name, "President") || strings.Contains(a.Name, "Mr.") {
					t.Errorf("the actor is called %q", a.Name)
				}
			}
			if s := strings.Join(got, "|"); s != c.want {
				t.Errorf("named mentions %q, want %q", s, c.want)
			}
		})
	}
}
