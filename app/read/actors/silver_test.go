package actors

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"readout/app/brief"
)

func articleOf(g *goldDoc) brief.Article {
	return brief.Article{ID: brief.ArticleID(g.doc.Text), Text: g.doc.Text}
}

// TestSilver reads PolNeAR as CoreNLP parsed it and says how far the pronouns
// agree with CoreNLP's own coreference. READ=id prints one article.
func TestSilver(t *testing.T) {
	docs := silver(t, corpusPath(t, "polnear/dev-corenlp.conllu.gz"))
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for i, g := range docs {
		s := r.Resolve(g.doc, articleOf(g), g.names)
		if want := os.Getenv("READ"); want == fmt.Sprint(i) {
			for _, sent := range g.doc.Sentences {
				fmt.Println(g.doc.Text[sent.Start:sent.End])
			}
			show(s, g.doc.Text)
		}
	}
}

func show(s *Set, text string) {
	for _, a := range s.Actors {
		fmt.Printf("%d %s [%s] role=%q aff=%q\n", a.Salience, a.Name, a.Kind, a.Role, a.Affiliation)
		for _, x := range a.Aliases {
			fmt.Printf("     alias %q %s %s %.2f / %s\n", x.Text, x.Status, x.Why.How, x.Why.Score, x.Why.RunnerUp)
		}
		var b strings.Builder
		for _, m := range a.Mentions {
			fmt.Fprintf(&b, "%s:%s | ", m.Kind[:1], text[m.Span.Start:m.Span.End])
		}
		fmt.Println("     ", b.String())
	}
}
