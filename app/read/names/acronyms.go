package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
)

// acronyms reads "Southern African Development Community (SADC)": the words
// whose initials spell the letters are a name, and so are the letters.
func (c *reading) acronyms() {
	known := map[string]Name{}
	tokens := c.doc.Tokens
	for i := 1; i+2 < len(tokens); i++ {
		letters := c.doc.Word(i + 1)
		if tokens[i].Lower != "(" || tokens[i+2].Lower != ")" && tokens[i+2].Lower != "," || !acronym(letters) || tokens[i].Sentence != tokens[i+1].Sentence {
			continue
		}
		first := c.spelt(letters, i)
		if first < 0 {
			first = c.ofCountry(i)
		}
		end := i
		if first < 0 {
			if bodyWords[c.doc.Word(i-1)] && i > 1 {
				end-- // "Law and Order party (PiP)"
			}
			first = c.inOtherWords(end, letters)
		}
		if first < 0 {
			continue
		}
		full := Name{First: first, Last: end, Kind: brief.Organization, Score: 1, Rule: "rule:acronym"}
		if o := c.owner[first]; o != 0 && c.found[o-1].Last == end {
			full.Kind = c.found[o-1].Kind
			if full.Kind == brief.Person {
				full.Kind = brief.Organization
			}
			full.First = min(first, c.found[o-1].First)
		}
		c.replace(full)
		full.First, full.Last = i+1, i+2
		c.replace(full)
		known[letters] = full
	}
	for i := range tokens {
		if full, ok := known[c.doc.Word(i)]; ok {
			if o := c.owner[i]; o == 0 || c.found[o-1].Last-c.found[o-1].First == 1 {
				full.First, full.Last = i, i+1
				c.replace(full)
			}
		}
	}
}

// ofCountry is the first token of a body's name with its country that ends
// before token end, "Security Service of Ukraine", whose letters come from
// another language; -1 where there is none.
func (c *reading) ofCountry(end int) int {
	o := int(c.owner[end-1]) - 1
	if o < 0 || c.found[o].Demonym || c.countries[c.text(c.found[o])] == "" {
		return -1
	}
	k := c.found[o].First - 1
	if k > 0 && c.doc.Tokens[k].Lower == "the" {
		k--
	}
	if k < 1 || c.doc.Tokens[k].Lower != "of" {
		return -1
	}
	b := int(c.owner[k-1]) - 1
	if b < 0 || c.found[b].Kind != brief.Organization || c.doc.Tokens[k].Sentence != c.doc.Tokens[k-1].Sentence {
		return -1
	}
	return c.found[b].First
}

// inOtherWords is the first token of a body's name before token end whose
// letters come from another language though no country's name is in it, "the
// Movement Toward Renewal (MHR)"; -1 where there is none.
func (c *reading) inOtherWords(end int, letters string) int {
	first, ups := end, 0
	sentence := c.doc.Tokens[end].Sentence
	for i := end - 1; i > max(0, end-9) && c.doc.Tokens[i].Sentence == sentence; i-- {
		o := int(c.owner[i]) - 1
		if nation := o >= 0 && c.found[o].Demonym && c.doc.Word(i)[0] == letters[0]; o >= 0 && c.found[o].Kind != brief.Organization && !nation && !c.purpose(i) || c.isArticle(i) && !c.purpose(i+1) || !c.capital(i) && !connecting(c.doc.Tokens[i].Lower) && !ownerMark(c.doc.Tokens[i].Lower) {
			break
		}
		if c.capital(i) {
			first, ups = i, ups+1
		}
	}
	joined := false
	for i := first; i < end; i++ {
		joined = joined || connecting(c.doc.Tokens[i].Lower)
		if papers[c.doc.Word(i)] {
			return -1
		}
	}
	if o := int(c.owner[end-1]) - 1; o >= 0 && c.found[o].Kind == brief.Organization && c.found[o].Last == end && c.found[o].Last-c.found[o].First > 1 && ups > 1 {
		joined = true // a body's name, whatever its letters
	}
	if ups < 2 || !joined || c.titled[first] || first == c.doc.Sentences[sentence].First || connecting(c.doc.Tokens[first].Lower) {
		return -1
	}
	return first
}

// purpose tells a name that "of" or "for" makes part of a body's: "the Movement for
// the South".
func (c *reading) purpose(i int) bool {
	k := i - 1
	if k > 0 && c.doc.Tokens[k].Lower == "the" {
		k--
	}
	return k > 0 && c.capital(i) && (c.doc.Tokens[k].Lower == "of" || c.doc.Tokens[k].Lower == "for") && purposed[c.doc.Word(k-1)]
}

// ownerMark tells the mark of a possessive.
func ownerMark(s string) bool { return s == "'s" || s == "’s" || s == "'" || s == "’" }

// papers are words in the names of what bodies agree on and are not.
var papers = wordSet("Plan Agreement Treaty Act Deal Accord Accords Convention Protocol Pact Programme Program Initiative Framework Charter")

// acronym tells two to eight letters, nearly all capitals; a number may end
// them: "TRF6".
func acronym(s string) bool {
	ups := 0
	for i, r := range s {
		if i > 1 && unicode.IsDigit(r) && i == len(s)-1 {
			ups++
			continue
		}
		if !unicode.IsLetter(r) && r != '-' && r != '&' {
			return false
		}
		if unicode.IsUpper(r) {
			ups++
		}
	}
	return ups >= 2 && len(s) <= 10 && 2*ups > len(s)
}

// spelt is the first of the tokens before end whose initials spell the letters,
// small words left out or not; -1 where they do not.
func (c *reading) spelt(letters string, end int) int {
	want := []rune(strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, letters)))
	at, sentence := len(want)-1, c.doc.Tokens[end].Sentence
	for i := end - 1; i >= max(0, end-2*len(want)-2) && c.doc.Tokens[i].Sentence == sentence; i-- {
		word := c.doc.Word(i)
		r, _ := utf8.DecodeRuneInString(word)
		if small := strings.ToLower(word); !unicode.IsUpper(r) && unicode.IsLetter(r) {
			if !connecting(small) {
				return -1
			}
			continue
		} else if !unicode.IsLetter(r) {
			if small != "-" && !ownerMark(small) && small != "&" {
				return -1
			}
			continue
		}
		// A word may give more than one letter: "Inter-Services", "UkrainForm".
		if unicode.ToLower(r) != want[at] {
			if at > 0 && i > 0 && unicode.ToLower(r) == want[at-1] && strings.ContainsRune(strings.ToLower(word[1:]), want[at]) {
				at--
			} else {
				return -1
			}
		}
		if at == 0 {
			return i
		}
		at--
	}
	return -1
}

func connecting(s string) bool {
	switch s {
	case "of", "for", "and", "the", "on", "in", "to", "de", "la", "du", "des", "der", "against", "with", "toward", "towards", "from", "by":
		return true
	}
	return false
}

// replace puts a name where others may be.
func (c *reading) replace(n Name) {
	for i := n.First; i < n.Last; i++ {
		if o := c.owner[i]; o != 0 {
			c.drop(int(o - 1))
		}
	}
	c.found = append(c.found, n)
	c.own(len(c.found) - 1)
}
