package actors

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"readout/app/brief"
	"readout/app/read/syntax"
)

func TestExamples(t *testing.T) {
	dirs, _ := filepath.Glob(filepath.Join("..", "..", "..", "..", "shared", "examples", "*", "article.txt"))
	if len(dirs) == 0 {
		t.Skip("no worked examples beside the repository")
	}
	a, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range dirs {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		art := brief.Article{ID: brief.ArticleID(string(b)), Text: string(b)}
		d, err := a.Analyze(t.Context(), art)
		if err != nil {
			t.Fatal(err)
		}
		s := r.Resolve(d, art, capitalised(d, r.words))
		if os.Getenv("READ") == filepath.Base(filepath.Dir(p))[:2] {
			for _, s := range d.Sentences {
				fmt.Println(s.Kind, d.Text[s.Start:s.End])
				if os.Getenv("TOKENS") != "" {
					for i := s.First; i < s.Last; i++ {
						h := "-"
						if d.Tokens[i].Head >= 0 {
							h = d.Word(d.Tokens[i].Head)
						}
						fmt.Printf(" %s/%s/%s<%s", d.Word(i), d.Tokens[i].POS, d.Tokens[i].Rel, h)
					}
					fmt.Println()
				}
			}
			show(s, d.Text)
		}
	}
}
