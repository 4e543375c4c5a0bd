package actors

import (
	"encoding/json"
	"fmt"
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

// TestExamples reads the worked examples with the gold's names; READ=05 prints
// one, OUT=file writes readings for score.py.
func TestExamples(t *testing.T) {
	a, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	finder, err := names.New()
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, e := range examples(t) {
		art := brief.Article{ID: brief.ArticleID(e.text), Text: e.text}
		d, err := a.Analyze(t.Context(), art)
		if err != nil {
			t.Fatal(err)
		}
		found := namesOf(t, d, e, r.words)
		if os.Getenv("NAMES") != "" {
			found = finder.Find(d)
		}
		s := r.Resolve(d, art, found)
		writeReading(t, &out, e, s)
		if os.Getenv("READ") == e.id[:2] {
			for _, s := range d.Sentences {
				fmt.Println(s.Kind, d.Text[s.Start:s.End])
				for i := s.First; i < s.Last && os.Getenv("TOKENS") != ""; i++ {
					h := "-"
					if d.Tokens[i].Head >= 0 {
						h = d.Word(d.Tokens[i].Head)
					}
					fmt.Printf(" %s/%s/%s<%s", d.Word(i), d.Tokens[i].POS, d.Tokens[i].Rel, h)
				}
			}
			show(s, d.Text)
		}
	}
	if p := os.Getenv("OUT"); p != "" {
		if err := os.WriteFile(p, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func writeReading(t *testing.T, out *strings.Builder, e example, s *Set) {
	t.Helper()
	type mentionJSON struct {
		Start int  `json:"start"`
		End   int  `json:"end"`
		Named bool `json:"named"`
	}
	type actorJSON struct {
		ID       brief.ID        `json:"id"`
		Name     string          `json:"name"`
		Kind     brief.ActorKind `json:"kind"`
		Aliases  []string        `json:"aliases"`
		Mentions []mentionJSON   `json:"mentions"`
	}
	at := brief.NewOffsets(e.text)
	all := []actorJSON{}
	for _, a := range s.Actors {
		j := actorJSON{ID: a.ID, Name: a.Name, Kind: a.Kind, Aliases: []string{}, Mentions: []mentionJSON{}}
		for _, x := range a.Aliases {
			j.Aliases = append(j.Aliases, x.Text)
		}
		for _, m := range a.Mentions {
			j.Mentions = append(j.Mentions, mentionJSON{at.Runes(m.Span.Start), at.Runes(m.Span.End), m.Kind == brief.Named})
		}
		all = append(all, j)
	}
	b, err := json.Marshal(map[string]any{"id": e.id, "article": map[string]string{"text": e.text}, "actors": all})
	if err != nil {
		t.Fatal(err)
	}
	out.Write(b)
	out.WriteByte('\n')
}
