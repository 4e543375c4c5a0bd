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
		if d.Tokens[i].Lower != "," || !c.isArticle(i+1) || !c.capital(i-1) || c.titled[i-1] || d.Tokens[i-1].Sentence != d.Tokens[i+1].Sentence {
			continue
		}
		kind := c.explains(i + 1)
		if o := int(c.owner[i-1]) - 1; o >= 0 {
			c.believe(&c.found[o], i, kind)
			continue
		}
		if kind == personNoun && i-1 == d.Sentences[d.Tokens[i].Sentence].First && d.Tokens[i-1].POS == "PROPN" && c.hits[i-1] == 0 && !calendar[d.Tokens[i-1].Lower] {
			c.add(Name{First: i - 1, Last: i, Kind: brief.Person, RunnerUp: brief.Organization, Score: 0.7, Rule: "rule:explained"})
		}
		if kind != orgNoun {
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

// believe gives a name before the comma at token i the kind of the noun that
// explains it, where the model was not sure of a person.
func (c *reading) believe(n *Name, i int, noun nounKinds) {
	if n.Kind != brief.Person || n.Last != i || n.Rule != "model:names" || c.hits[n.First].has(given) || c.titleBeforeAt(n.First) {
		return
	}
	switch {
	case noun == placeNoun && n.Score < 0.97:
		n.RunnerUp, n.Kind, n.Rule = n.Kind, brief.Location, "rule:explained"
	case noun == orgNoun && n.Last-n.First == 1 && n.Score < 0.7:
		n.RunnerUp, n.Kind, n.Rule, n.Score = n.Kind, brief.Organization, "rule:explained", 0.8
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

// apposed finds the body that the model passed over and the noun before the
// commas tells: "the outlawed militant group, Lashkar-e-Qarad, claimed".
func (c *reading) apposed() {
	d := c.doc
	for i := 1; i+3 < len(d.Tokens); i++ {
		if d.Tokens[i].Lower != "," || d.Tokens[i-1].Tag != "NN" || c.capital(i-1) || c.nouns[learn.Hash(d.Tokens[i-1].Lower)]&^companyEnding != orgNoun {
			continue
		}
		if last := c.properRun(i + 1); last > i+1 && last < len(d.Tokens) && d.Tokens[last].Lower == "," {
			c.add(Name{First: i + 1, Last: last, Kind: brief.Organization, RunnerUp: brief.Person, Score: 0.7, Rule: "rule:explained"})
		}
	}
}
