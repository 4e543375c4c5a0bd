package actors

import (
	"testing"

	"readout/app/brief"
)

func articleOf(g *goldDoc) brief.Article {
	return brief.Article{ID: brief.ArticleID(g.doc.Text), Text: g.doc.Text}
}

// TestSilver says how far the pronouns in PolNeAR, as CoreNLP parsed it, agree
// with CoreNLP's own coreference, its errors included.
func TestSilver(t *testing.T) {
	docs := silver(t, corpusPath(t, "polnear/dev-corenlp.conllu.gz"))
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	var pron linkFigures
	for _, g := range docs {
		measure(g, r.Resolve(g.doc, articleOf(g), g.names), brief.Pronoun, &pron)
	}
	t.Logf("pronouns that agree with CoreNLP: %.1f of %d of ours", pc(pron.right, pron.ours), pron.ours)
}
