package actors

import (
	"fmt"
	"os"
	"testing"

	"readout/app/brief"
	"readout/app/read/names"
	"readout/app/read/syntax"
)

func TestFile(t *testing.T) {
	p := os.Getenv("FILE")
	if p == "" {
		t.Skip("FILE names no article")
	}
	b, err := os.ReadFile(p)
	if err != nil {
		t.Fatal(err)
	}
	a, _ := syntax.New()
	f, _ := names.New()
	r, _ := New()
	art := brief.Article{ID: brief.ArticleID(string(b)), Text: string(b)}
	d, _ := a.Analyze(t.Context(), art)
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last && os.Getenv("TOKENS") != ""; i++ {
			h := "-"
			if d.Tokens[i].Head >= 0 {
				h = d.Word(d.Tokens[i].Head)
			}
			fmt.Printf(" %s/%s/%s/%s<%s", d.Word(i), d.Tokens[i].POS, d.Tokens[i].Tag, d.Tokens[i].Rel, h)
		}
		fmt.Println()
	}
	show(r.Resolve(d, art, f.Find(d)), d.Text)
}
