package names

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/learn"
)

// explained believes what the text says right behind a name that it is: "Solvik
// Forum, an NGO,", "Starlane, the satellite internet service". It finds the
// bodies that the model passed over and parts bodies from people it was not
// sure of.
func (c *reading) explained() {
	d := c.doc
	for i := 1; i+3 < len(d.Tokens); i++ {
		if d.Tokens[i].Lower != "," || !c.isArticle(i+1) || !c.capital(i-1) || c.titled[i-1] || d.Tokens[i-1].Sentence != d.Tokens[i+1].Sentence || c.explains(i+1) != orgNoun {
			continue
		}
		if o := int(c.owner[i-1]) - 1; o >= 0 {
			n := &c.found[o]
			if n.Kind == brief.Person && n.Last == i && n.Last-n.First == 1 && n.Score < 0.7 && n.Rule == "model:names" && !c.hits[n.First].has(given) {
				n.RunnerUp, n.Kind, n.Rule, n.Score = n.Kind, brief.Organization, "rule:explained", 0.8
			}
			continue
		}
		first := i - 1
		for k := first - 1; k > d.Sentences[d.Tokens[i].Sentence].First && c.capital(k) && i-k < 6 && d.Tokens[k].POS == "PROPN"; k-- {
			if o := int(c.owner[k]) - 1; o >= 0 && !(c.found[o].Demonym && c.found[o].Last-c.found[o].First == 1) {
				break
			}
			first = k
		}
		if i-first > 1 && d.Tokens[i-1].POS == "PROPN" {
			c.replace(Name{First: first, Last: i, Kind: brief.Organization, RunnerUp: brief.Person, Score: 0.8, Rule: "rule:explained"})
		}
	}
}

// explains is what the noun is for that a phrase from token i on, its article,
// comes to; 0 where that is open.
func (c *reading) explains(i int) nounKinds {
	s := c.doc.Sentences[c.doc.Tokens[i].Sentence]
	for k := i + 1; k < min(s.Last-1, i+7); k++ {
		t, next := &c.doc.Tokens[k], &c.doc.Tokens[k+1]
		switch {
		case strings.HasPrefix(t.Tag, "NN") && !strings.HasPrefix(next.Tag, "NN") && next.Lower != "-" && !c.apostrophe(k+1):
			if t.Tag == "NNS" || t.Tag == "NNPS" {
				return 0
			}
			return c.nouns[learn.Hash(t.Lower)] &^ companyEnding
		case t.POS == "VERB" && t.Tag != "VBN" && t.Tag != "VBG", t.POS == "PUNCT" && t.Lower != "-", t.POS == "ADP":
			return 0
		}
	}
	return 0
}
