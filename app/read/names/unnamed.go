package names

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/syntax"
	"readout/app/read/syntax/lexicon"
)

// unnamed finds proper nouns that the text repeats and the model never took for
// a name. What they are nobody can tell from their form; most are bodies of
// some kind.
func (c *reading) unnamed() {
	runs := map[string][]Name{}
	var order []string
	for i := 0; i < len(c.doc.Tokens); i++ {
		first := i
		for i < len(c.doc.Tokens) && c.proper(i) && c.doc.Tokens[i].Sentence == c.doc.Tokens[first].Sentence {
			i++
		}
		if i == first {
			continue
		}
		n := Name{First: first, Last: i, Kind: brief.Organization, RunnerUp: brief.Person, Score: 0.3, Rule: "rule:capitals"}
		if !c.letters(n) && !slices.ContainsFunc(c.doc.Tokens[first:i], func(t syntax.Token) bool { return t.POS == "PROPN" }) {
			continue
		}
		text := c.text(n)
		if abbreviations[text] || moneys[strings.TrimSuffix(strings.ToLower(text), "s")] {
			continue
		}
		if runs[text] == nil {
			order = append(order, text)
		}
		runs[text] = append(runs[text], n)
	}
	for _, text := range order {
		if len(runs[text]) < 2 && !c.letters(runs[text][0]) {
			continue
		}
		for _, n := range runs[text] {
			c.found = append(c.found, n)
			c.own(len(c.found) - 1)
		}
	}
}

// letters tells a single token of three capitals or more that is no common
// abbreviation, or ends in those of a station.
func (c *reading) letters(n Name) bool {
	w := c.doc.Word(n.First)
	if len(w) > 3 && n.Last-n.First == 1 && strings.HasSuffix(w, "TV") && c.doc.Tokens[n.First].POS == "PROPN" {
		return true // "KompasTV"
	}
	if n.Last-n.First > 1 || len(w) < 3 || len(w) > 6 && (len(w) > 9 || c.lexicon.Entry(lexicon.Fold(strings.ToLower(w))).Tags != 0) || strings.ToUpper(w) != w || strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return false
	}
	return !abbreviations[w] && !c.emphasis(n.First)
}

// proper tells a token that can be part of an unknown name: in no name, and
// capitalized although it does not begin its sentence.
func (c *reading) proper(i int) bool {
	t := c.doc.Tokens[i]
	r, _ := utf8.DecodeRuneInString(c.doc.Word(i))
	s := c.doc.Sentences[t.Sentence]
	if c.owner[i] != 0 || !unicode.IsUpper(r) || c.titled[i] || s.Kind != syntax.Body || c.small[t.Lower] || t.Lower == "i" ||
		c.titles[straight(c.doc.Word(i))] || calendar[t.Lower] || c.hits[i].has(demonym) {
		return false
	}
	if i > s.First && (!opens(c.doc.Tokens[i-1].Lower) || c.doc.Tokens[i-1].Lower == "-" && !c.doc.Tokens[i-1].SpaceAfter) {
		return true
	}
	return t.POS == "PROPN" && i+1 < s.Last && c.doc.Tokens[i+1].POS == "PROPN"
}

// opens tells marks after which a capital tells nothing.
func opens(s string) bool {
	return s == "\"" || s == "'" || s == ":" || s == "(" || s == "-" || s == "*" || s == "."
}

var calendar = func() map[string]bool {
	words := map[string]bool{}
	for d := time.Sunday; d <= time.Saturday; d++ {
		words[strings.ToLower(d.String())] = true
	}
	for m := time.January; m <= time.December; m++ {
		words[strings.ToLower(m.String())] = true
		words[strings.ToLower(m.String())[:3]+"."] = true
	}
	words["sept."] = true
	return words
}()
