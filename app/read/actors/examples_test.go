package actors

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"readout/app/brief"
	"readout/app/read/names"
	"readout/app/read/syntax"
)

type goldActor struct {
	Name     string
	Kind     brief.ActorKind
	Aliases  []string
	Salience int
	Optional bool
}

// example is one of the worked examples, where they are there.
type example struct {
	id, text string
	actors   []goldActor
}

func examples(t *testing.T) []example {
	t.Helper()
	dirs, _ := filepath.Glob(filepath.Join("..", "..", "..", "..", "shared", "examples", "*", "article.txt"))
	if len(dirs) == 0 {
		t.Skip("no worked examples beside the repository")
	}
	var all []example
	for _, p := range dirs {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		g, err := os.ReadFile(filepath.Join(filepath.Dir(p), "gold.json"))
		if err != nil {
			t.Fatal(err)
		}
		var gold struct{ Actors []goldActor }
		if err := json.Unmarshal(g, &gold); err != nil {
			t.Fatal(err)
		}
		all = append(all, example{filepath.Base(filepath.Dir(p)), string(b), gold.Actors})
	}
	return all
}

// namesOf marks the names that the gold's actors bear, so that resolution is
// measured apart from the finding of names.
func namesOf(t *testing.T, d *syntax.Document, e example, x *lexicon) []names.Name {
	var list []string
	for _, a := range e.actors {
		letter := map[brief.ActorKind]string{brief.Person: "P:", brief.Organization: "O:", brief.Country: "C:", brief.Location: "L:", brief.Group: "O:"}[a.Kind]
		for _, n := range append([]string{a.Name}, a.Aliases...) {
			words := strings.Fields(n)
			if r, f := []rune(words[len(words)-1]), []rune(n); !unicode.IsUpper(r[0]) && !unicode.IsDigit(r[0]) || !unicode.IsUpper(f[0]) && a.Kind != brief.Person || strings.HasPrefix(n, "President ") || len(x.nouns[strings.ToLower(words[len(words)-1])]) > 0 && a.Kind == brief.Person {
				continue
			}
			list = append(list, letter+strings.TrimPrefix(strings.TrimPrefix(n, "The "), "Foreign Minister "))
		}
	}
	for i := range d.Tokens {
		for j := i + 1; j < min(i+4, len(d.Tokens)); j++ {
			s := d.Text[d.Tokens[i].Start:d.Tokens[j-1].End]
			if st, ok := x.states[nameKey(s)]; ok && unicode.IsUpper([]rune(s)[0]) && !strings.HasPrefix(s, "The ") {
				list = append(list, map[bool]string{true: "D:", false: "C:"}[st.sort == demonym]+s)
			} else if _, ok := x.seats[nameKey(s)]; ok && unicode.IsUpper([]rune(s)[0]) && !strings.HasPrefix(s, "The ") {
				list = append(list, "L:"+s)
			}
		}
	}
	return mark(t, d, strings.Join(list, "; "))
}

// TestExamples reads the worked examples, with the gold's names and with those
// that the finder finds, and says how many actors and aliases are right.
func TestExamples(t *testing.T) {
	all := examples(t)
	a, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	f, err := names.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name            string
		find            func(d *syntax.Document, e example) []names.Name
		actors, aliases float64 // floors, per cent
	}{
		{"gold names", func(d *syntax.Document, e example) []names.Name { return namesOf(t, d, e, r.words) }, 95, 80},
		{"found names", func(d *syntax.Document, _ example) []names.Name { return f.Find(d) }, 85, 75},
	} {
		t.Run(c.name, func(t *testing.T) {
			var actors, aliases, central linkFigures
			for _, e := range all {
				art := brief.Article{ID: brief.ArticleID(e.text), Text: e.text}
				d, err := a.Analyze(t.Context(), art)
				if err != nil {
					t.Fatal(err)
				}
				compare(e, r.Resolve(d, art, c.find(d, e)), &actors, &central, &aliases)
			}
			t.Logf("actors %.1f, central ones %.1f, aliases %.1f", pc(actors.right, actors.gold), pc(central.right, central.gold), pc(aliases.right, aliases.gold))
			if pc(actors.right, actors.gold) < c.actors || pc(aliases.right, aliases.gold) < c.aliases {
				t.Errorf("floors are %.0f and %.0f", c.actors, c.aliases)
			}
		})
	}
}

// compare counts the gold's actors that some actor of ours is called as, and
// of their aliases those that the same actor bears.
func compare(e example, s *Set, actors, central, aliases *linkFigures) {
	bare := func(x string) string {
		f := strings.Fields(nameKey(x))
		if len(f) > 1 && possessives[f[0]] {
			f = f[1:]
		}
		return strings.Join(f, " ")
	}
	var forms []map[string]bool
	for _, a := range s.Actors {
		all := map[string]bool{bare(a.Name): true}
		for _, m := range a.Mentions {
			all[bare(e.text[m.Span.Start:m.Span.End])] = true
		}
		forms = append(forms, all)
	}
	for _, g := range e.actors {
		ours := -1
		for i := range forms {
			if forms[i][bare(g.Name)] {
				ours = i
				break
			}
		}
		if ours >= 0 || !g.Optional {
			actors.gold++
		}
		if g.Salience == 1 {
			central.gold++
		}
		if ours >= 0 {
			actors.right++
			if g.Salience == 1 {
				central.right++
			}
		}
		for _, x := range g.Aliases {
			aliases.gold++
			if ours >= 0 && forms[ours][bare(x)] {
				aliases.right++
			}
		}
	}
}
