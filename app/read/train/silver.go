package main

import (
	"strings"

	"readout/app/read/syntax/parse"
	"readout/app/read/syntax/tag"
	"readout/app/read/syntax/token"
)

// unknown is the head or relation of a word that silver does not tell.
const unknown = -2

// convertSilver turns CoreNLP's reading (Stanford's dependencies of 2015) into
// the scheme of today's UD: hyphened words apart, conjunctions below the word
// they introduce, personal names flat from the left, oblique nominals told from
// those of nouns. What has no counterpart gets an unknown head.
func convertSilver(sentences []treebankSentence) []treebankSentence {
	out := make([]treebankSentence, 0, len(sentences))
	for _, s := range sentences {
		if len(s.words) < 4 || len(s.words) > 80 {
			continue
		}
		c := treebankSentence{words: append([]treebankWord(nil), s.words...)}
		c.relabel()
		c.moveConjunctions()
		c.flattenNames()
		out = append(out, c.splitHyphens())
	}
	return out
}

var renamed = map[string]string{
	"dobj": "obj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass", "neg": "advmod",
	"mwe": "fixed", "nmod:agent": "obl:agent", "nmod:tmod": "nmod:unmarked", "nmod:npmod": "nmod:unmarked", "root": "root",
}

func (s treebankSentence) relabel() {
	for i := range s.words {
		w := &s.words[i]
		if r, ok := renamed[w.rel]; ok {
			w.rel = r
		}
		if strings.HasPrefix(w.rel, "nmod") && w.rel != "nmod:poss" && w.head >= 0 {
			switch t := s.words[w.head].tag; {
			case strings.HasPrefix(t, "VB"), strings.HasPrefix(t, "JJ"), strings.HasPrefix(t, "RB"):
				w.rel = "obl" + strings.TrimPrefix(w.rel, "nmod")
			}
		}
		if w.rel == "advmod" && strings.EqualFold(w.form, "no") {
			w.rel = "det"
		}
		if w.rel == "dep" || w.rel == "punct" || w.rel == "discourse" || w.rel == "parataxis" || w.rel == "mwe" {
			w.head = unknown
		}
	}
}

// moveConjunctions hangs "and" below the conjunct after it.
func (s treebankSentence) moveConjunctions() {
	for i := range s.words {
		if w := &s.words[i]; w.rel == "cc" {
			for k := i + 1; k < len(s.words); k++ {
				if s.words[k].rel == "conj" && s.words[k].head == w.head {
					w.head = k
					break
				}
			}
		}
	}
}

// flattenNames gives the parts of a personal name its first word as head, and
// titles before it the relation nmod:desc.
func (s treebankSentence) flattenNames() {
	for last := range s.words {
		if s.words[last].ner != "PERSON" || s.words[last].rel == "compound" {
			continue
		}
		first := last
		for first > 0 && s.words[first-1].rel == "compound" && s.words[first-1].head == last && s.words[first-1].ner == "PERSON" {
			first--
		}
		s.moveTitle(first, last)
		if first == last {
			continue
		}
		for i := range s.words {
			if s.words[i].head == last && i != first {
				s.words[i].head = first
			}
		}
		s.words[first].head, s.words[first].rel = s.words[last].head, s.words[last].rel
		for k := first + 1; k <= last; k++ {
			s.words[k].head, s.words[k].rel = first, "flat"
		}
	}
}

// moveTitle takes apart what comes before the name [first, last]: in "the
// party leader Ana Ruiz" the title is the head and the name an apposition; in
// "party leader Ana Ruiz" the title describes the name. Words that describe
// the title hang by it.
func (s treebankSentence) moveTitle(first, last int) {
	title := first - 1
	if title < 0 || s.words[title].rel != "compound" || s.words[title].head != last {
		return
	}
	determined := false
	begin := title
	for begin > 0 && s.words[begin-1].head == last {
		r := s.words[begin-1].rel
		if r != "det" && r != "nmod:poss" && r != "compound" && r != "amod" && r != "nummod" {
			break
		}
		determined = determined || r == "det" || r == "nmod:poss"
		begin--
	}
	for k := begin; k < title; k++ {
		if s.words[k].head == last {
			s.words[k].head = title
		}
	}
	if !determined {
		s.words[title].rel = "nmod:desc"
		return
	}
	for k := range s.words[:begin] { // prepositions and the like
		if s.words[k].head == last {
			s.words[k].head = title
		}
	}
	s.words[title].head, s.words[title].rel = s.words[last].head, s.words[last].rel
	s.words[last].head, s.words[last].rel = title, "appos"
}

// splitHyphens takes words apart as our tokens are; the last part stands for
// the word.
func (s treebankSentence) splitHyphens() treebankSentence {
	var out treebankSentence
	at := make([]int, len(s.words)) // where each word's last part is
	for i, w := range s.words {
		parts := token.Words(w.form, 0, len(w.form), nil)
		if len(parts) < 3 || !strings.Contains(w.form, "-") {
			at[i] = len(out.words)
			out.words = append(out.words, w)
			continue
		}
		at[i] = len(out.words) + len(parts) - 1
		for k, p := range parts {
			part := treebankWord{form: w.form[p.Start:p.End], head: unknown, tag: w.tag, ner: w.ner}
			if k == len(parts)-1 {
				part.head, part.rel = w.head, w.rel
			}
			out.words = append(out.words, part)
		}
	}
	for i := range out.words {
		if w := &out.words[i]; w.head >= 0 {
			w.head = at[w.head]
		}
	}
	return out
}

// ownLabels are relations whose use differs between the two schemes: silver's
// word for them counts only where our parser agrees.
var ownLabels = map[string]bool{
	"nmod:unmarked": true, "obl:unmarked": true, "appos": true, "compound": true, "amod": true, "iobj": true,
	"nummod": true, "xcomp": true, "advcl": true, "fixed": true, "nmod": true, "obl": true, "advmod": true, "csubj": true,
}

// judge tags silver sentences and compares their trees with the parser's:
// where the heads agree the parser's relation is the better one; where they do
// not, relations that the schemes use differently are left open.
func judge(silver []treebankSentence, t *tag.Tagger, p *parse.Parser) []tagged {
	trees := tagAll(t, silver)
	var state parse.State
	for _, s := range trees {
		heads, relations := p.Parse(s.forms(), s.tags, &state)
		for i := range s.words {
			w := &s.words[i]
			switch {
			case w.head == unknown:
				w.rel = ""
			case heads[i] == w.head:
				w.rel = relations[i]
			case ownLabels[w.rel]:
				w.rel = ""
			}
		}
	}
	return trees
}
