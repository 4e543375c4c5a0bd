package names

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/syntax/lexicon"
)

// signed tells a person or place that what stands around its name shows to be a
// body: "told the daily Solvik", "rides for Solvik", "Solvik fired its chief".
func (c *reading) signed(n Name) bool {
	if n.First == n.Last || c.titled[n.First] || n.Demonym {
		return false
	}
	if n.Kind == brief.Person && c.followedByWhich(n) {
		return true
	}
	return c.unsure(n) && (c.itself(n) || c.ownsIts(n) || c.compound(n) || c.bodyNoun(n.First-1) || c.playedFor(n) || c.traded(n) || c.bracketedBefore(n) ||
		n.Kind == brief.Location && c.speaks(n))
}

// followedByWhich tells a subject, or what is apposed to one, that goes on as
// no person does: "the auditor, Pike Marlow, which signed the accounts".
func (c *reading) followedByWhich(n Name) bool {
	d := c.doc
	if n.Last+1 >= len(d.Tokens) || d.Tokens[n.Last].Lower != "," || d.Tokens[n.Last+1].Lower != "which" || c.titleBeforeAt(n.First) {
		return false
	}
	rel := d.Tokens[c.headOf(n)].Rel
	return strings.HasPrefix(rel, "nsubj") || rel == "appos" || n.First == d.Sentences[d.Tokens[n.First].Sentence].First
}

// headOf is the token of a name that depends on one outside it.
func (c *reading) headOf(n Name) int {
	for i := n.First; i < n.Last; i++ {
		if h := c.doc.Tokens[i].Head; h < n.First || h >= n.Last {
			return i
		}
	}
	return n.First
}

// ownsIts tells one word that is the subject of a verb right behind whose object
// is its own: "Solvik fired its chief executive".
func (c *reading) ownsIts(n Name) bool {
	d := c.doc
	if n.Last-n.First > 1 || n.Last+2 >= len(d.Tokens) || !strings.HasPrefix(d.Tokens[n.First].Rel, "nsubj") {
		return false
	}
	k := n.Last
	for k+2 < len(d.Tokens) && d.Tokens[k].POS == "AUX" {
		k++
	}
	if d.Tokens[k].POS != "VERB" || d.Tokens[n.First].Head != k {
		return false
	}
	k++
	if p := d.Tokens[k].POS; p == "ADP" || p == "ADV" { // "pulled out its staff"
		k++
	}
	return k < len(d.Tokens) && d.Tokens[k].Lower == "its" && d.Tokens[k].Sentence == d.Tokens[n.First].Sentence
}

// compound tells one word that ends as the names of firms do: "Sonaspace".
func (c *reading) compound(n Name) bool {
	w := c.doc.Tokens[n.First].Lower
	if n.Last-n.First > 1 || c.lexicon.Entry(lexicon.Fold(w)).Tags != 0 {
		return false
	}
	for _, end := range compoundEndings {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

var compoundEndings = strings.Fields("space cosmos corp tech soft telecom chem pharma media bank prom neft")

// bodyNoun tells the noun for a newspaper or the like that stands as a title
// before its name at token i: "the daily Solvik", "the broadcaster Solvik".
func (c *reading) bodyNoun(i int) bool {
	if i < 1 || !bodyWords[c.doc.Tokens[i].Lower] && c.doc.Tokens[i].Lower != "weekly" && c.doc.Tokens[i].Lower != "tabloid" || c.capital(i) {
		return false
	}
	p := c.doc.Tokens[i-1]
	return c.isArticle(i-1) || p.POS == "ADJ" || p.POS == "PROPN" || p.POS == "NOUN" || c.apostrophe(i-1)
}

// initials tells letters outside a dateline that no list has as a place's.
func (c *reading) initials(n Name) bool {
	d := c.doc
	w := d.Word(n.First)
	if n.Last-n.First > 1 || c.hits[n.First] != 0 || len(w) < 3 || strings.ToUpper(w) != w || !acronym(w) {
		return false
	}
	p := d.Paragraphs[d.Sentences[d.Tokens[n.First].Sentence].Paragraph]
	return n.First < p.DatelineFirst || n.First >= p.DatelineLast
}

// traded tells whose shares are told of: "Solvik's shares fell".
func (c *reading) traded(n Name) bool {
	i := n.Last
	if c.apostrophe(i) {
		i++
	}
	return i < len(c.doc.Tokens) && traded[c.doc.Tokens[i].Lower] && c.doc.Tokens[i].Sentence == c.doc.Tokens[n.First].Sentence
}

var traded = wordSet("shares shareholders investors depositors")

// playedFor tells those for whom somebody rides or plays.
func (c *reading) playedFor(n Name) bool {
	d := c.doc
	if n.First < 2 {
		return false
	}
	verb := strings.ToLower(d.Tokens[n.First-2].Lemma)
	switch d.Tokens[n.First-1].Lower {
	case "for":
		return plays[verb]
	case "from":
		return hires[verb]
	}
	return false
}

var (
	plays = wordSet("ride play drive race sail skate ski score bowl sign captain")
	hires = wordSet("hire poach sign recruit")
)

// speaks tells the subject of a verb of speaking, which no unknown place is.
func (c *reading) speaks(n Name) bool {
	t := c.doc.Tokens[c.headOf(n)]
	return t.Rel == "nsubj" && t.Head >= 0 && speaking[strings.ToLower(c.doc.Tokens[t.Head].Lemma)]
}

var speaking = wordSet("say deny announce confirm claim insist argue add warn decline")

// bracketedBefore tells what is listed behind a body with its letters in brackets:
// "the Grain Board (GB), Solvik and Halden".
func (c *reading) bracketedBefore(n Name) bool {
	d, i := c.doc, n.First
	if i < 5 || n.Last >= len(d.Tokens) || d.Tokens[i-1].Lower != "," || d.Tokens[i-2].Lower != ")" || d.Tokens[i-4].Lower != "(" ||
		d.Tokens[i-4].Sentence != d.Tokens[i].Sentence || d.Tokens[n.Last].Lower != "and" && d.Tokens[n.Last].Lower != "," {
		return false
	}
	o := int(c.owner[i-5]) - 1
	return o >= 0 && c.found[o].Kind == brief.Organization
}
