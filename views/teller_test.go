package views

import (
	"testing"

	"readout/app/brief"
)

func TestTeller(t *testing.T) {
	text := "A government statement said the port was closed."
	article := brief.Article{ID: brief.ArticleID(text), Text: text}
	roe := brief.Actor{ID: "roe", Name: "Ada Roe"}
	source := brief.Span{Article: article.ID, Start: 0, End: len("A government statement")}
	ix := newIndex(brief.Brief{Articles: []brief.Article{article}, Actors: []brief.Actor{roe}})
	for name, x := range map[string]struct {
		quote brief.Quote
		want  string
	}{
		"speaker":      {brief.Quote{Speaker: "roe", Source: source}, "Ada Roe"},
		"only a thing": {brief.Quote{Source: source}, "A government statement"},
		"nobody":       {brief.Quote{}, "speaker unknown"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := ix.teller(x.quote); got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}
