package actors

import (
	"slices"
	"strings"
	"testing"

	"readout/app/brief"
)

// want is what one text must give: the actor of that name, and texts that
// must and must not be among its mentions.
type want struct {
	name string
	kind brief.ActorKind
	has  []string
	not  []string
}

func TestResolve(t *testing.T) {
	analyzer, resolver := reader(t)
	for _, c := range slices.Concat(cases, moreCases, peopleCases, variationCases) {
		t.Run(c.name, func(t *testing.T) {
			article := brief.Article{ID: brief.ArticleID(c.text), Text: c.text, Publisher: c.publisher}
			d, err := analyzer.Analyze(t.Context(), article)
			if err != nil {
				t.Fatal(err)
			}
			s := resolver.Resolve(d, article, mark(t, d, c.names))
			for _, w := range c.want {
				check(t, s, c.text, w)
			}
			for _, gone := range c.gone {
				if i := slices.IndexFunc(s.Actors, func(a brief.Actor) bool { return a.Name == gone }); i >= 0 {
					t.Errorf("%q is an actor", gone)
				}
			}
			if t.Failed() {
				t.Log(describeSet(s, c.text))
			}
		})
	}
}

func check(t *testing.T, s *Set, text string, w want) {
	t.Helper()
	i := slices.IndexFunc(s.Actors, func(a brief.Actor) bool { return a.Name == w.name })
	if i < 0 {
		t.Errorf("no actor %q", w.name)
		return
	}
	a := s.Actors[i]
	if a.Kind != w.kind {
		t.Errorf("%s is a %s, not a %s", w.name, a.Kind, w.kind)
	}
	var texts []string
	for _, m := range a.Mentions {
		if err := m.Span.Check(text); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, text[m.Span.Start:m.Span.End])
	}
	for _, h := range w.has {
		if !slices.Contains(texts, h) {
			t.Errorf("%s: no mention %q among %q", w.name, h, texts)
		}
	}
	for _, h := range w.not {
		if slices.Contains(texts, h) {
			t.Errorf("%s: mention %q", w.name, h)
		}
	}
}

func TestRole(t *testing.T) {
	analyzer, resolver := reader(t)
	text := `Varga Shipping was fined on Monday. Its chief executive, Petra Lindqvist, said the fine was unjust.`
	article := brief.Article{ID: brief.ArticleID(text), Text: text}
	d, err := analyzer.Analyze(t.Context(), article)
	if err != nil {
		t.Fatal(err)
	}
	s := resolver.Resolve(d, article, mark(t, d, "O:Varga Shipping; P:Petra Lindqvist"))
	i := slices.IndexFunc(s.Actors, func(a brief.Actor) bool { return a.Name == "Petra Lindqvist" })
	if i < 0 || s.Actors[i].Role != "chief executive" {
		t.Errorf("a role begins with whose it is\n%s", describeSet(s, text))
	}
}

func describeSet(s *Set, text string) string {
	var b strings.Builder
	for _, a := range s.Actors {
		b.WriteString(a.Name + " [" + string(a.Kind) + "] role " + a.Role + ":")
		for _, m := range a.Mentions {
			b.WriteString(" | " + text[m.Span.Start:m.Span.End])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestPlaceName(t *testing.T) {
	for in, want := range map[string]string{"NEW YORK": "New York", "XI'AN": "Xi'an", "PORT-AU-PRINCE": "Port-au-Prince", "RIO DE JANEIRO": "Rio de Janeiro", "LA PAZ": "La Paz", "DMZ": "DMZ", "San José": "San José", "": ""} {
		if got := PlaceName(in); got != want {
			t.Errorf("PlaceName(%q) = %q, want %q", in, got, want)
		}
	}
}
