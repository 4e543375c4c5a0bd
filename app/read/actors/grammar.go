package actors

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// Bounds on the work of one phrase: whatever the parse says, a mention stays
// near its head.
const (
	maxLeft  = 16 // tokens before a head
	maxRight = 24 // tokens after it
	maxClimb = 12 // heads above a token
)

// headOf is the token of [first, last) whose head lies outside; the last such
// one where the parse splits the range, as English names end in their head.
func headOf(d *syntax.Document, first, last int) int {
	for i := first; i < last; i++ {
		if h := d.Tokens[i].Head; h < first || h >= last {
			return i
		}
	}
	return last - 1
}

// premodifies are the relations of words before a head that belong to its
// phrase.
var premodifies = map[string]bool{
	"det": true, "amod": true, "compound": true, "nummod": true, "nmod": true,
	"flat": true, "advmod": true, "appos": true, "dep": true, "goeswith": true, "acl": true,
}

func baseRel(rel string) string {
	if i := strings.IndexByte(rel, ':'); i >= 0 {
		return rel[:i]
	}
	return rel
}

// leftEdge is the first token of the noun phrase that ends in head.
func leftEdge(d *syntax.Document, head int) int {
	s := d.Sentences[d.Tokens[head].Sentence]
	edge := head
	for k := head - 1; k >= s.First && head-k <= maxLeft; k-- {
		t := &d.Tokens[k]
		if t.POS == "PUNCT" && t.Lower != "-" && t.Lower != "\"" && t.Lower != "'" {
			break
		}
		if t.POS == "VERB" && t.Tag != "VBN" && t.Tag != "VBG" {
			break
		}
		child := k
		for range maxClimb {
			h := d.Tokens[child].Head
			if h == head || h < 0 {
				break
			}
			child = h
		}
		if d.Tokens[child].Head != head || child > head || !premodifies[baseRel(d.Tokens[child].Rel)] {
			break
		}
		if t.POS != "PUNCT" {
			edge = k
		}
	}
	return edge
}

// under tells whether k hangs, some heads up, under top.
func under(d *syntax.Document, k, top int) bool {
	for range maxClimb {
		if k == top {
			return true
		}
		if k < 0 {
			return false
		}
		k = d.Tokens[k].Head
	}
	return false
}

// complement is the end of the phrases that follow token last-1 and belong to
// it: "of the Loire", "to the president". prep admits their prepositions. It
// goes by parts of speech, as a parse errs most in what attaches where.
func complement(d *syntax.Document, last, limit int, prep func(string) bool) int {
	for range 2 {
		if last >= limit || d.Tokens[last].POS != "ADP" && d.Tokens[last].POS != "PART" || !prep(d.Tokens[last].Lower) {
			return last
		}
		end := phraseEnd(d, last+1, limit)
		if end == last+1 {
			return last
		}
		last = end
		prep = func(w string) bool { return w == "of" }
	}
	return last
}

// portfolios are nouns in -ing that somebody is minister or head of.
var portfolios = set("housing planning mining training banking engineering nursing trading shipping marketing policing sterling beijing nanjing farming fishing")

// phraseEnd is one past the noun that the noun phrase from token first ends
// in; first itself where none starts there.
func phraseEnd(d *syntax.Document, first, limit int) int {
	end := first
	for k := first; k < min(limit, first+12); k++ {
		w := &d.Tokens[k]
		switch w.POS {
		case "NOUN", "PROPN":
			if dayNames[w.Lower] || k == first && strings.HasSuffix(w.Lower, "ing") && !portfolios[w.Lower] && k+1 < limit && (d.Tokens[k+1].POS == "ADP" || d.Tokens[k+1].POS == "DET" || d.Tokens[k+1].POS == "PUNCT") {
				return end // "accused it of siding with": a deed
			}
			end = k + 1
		case "DET", "ADJ", "NUM", "PART":
			if w.POS == "DET" && end > first || w.Lower == "to" {
				return end
			}
		case "PRON":
			if k > first || !possessives[w.Lower] {
				return end
			}
		case "PUNCT":
			if w.Lower != "-" {
				return end
			}
		case "VERB":
			if k > first && d.Tokens[k-1].Lower == "-" {
				break // "the Oslo-based bidder"
			}
			if w.Rel != "amod" || end > first {
				return end
			}
		default:
			return end
		}
	}
	return end
}

// dayNames and months stand before nouns without belonging to them.
var dayNames = set("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow")

// shallowLeft is where the noun phrase that token first is part of begins by
// its parts of speech: at a determiner or an owner. It is first itself where
// there is neither within reach.
func (t *table) shallowLeft(first int) int {
	d := t.doc
	s := d.Sentences[t.sentence(first)]
	edge := first
	for k := first - 1; k >= max(s.First, first-7); k-- {
		w := &d.Tokens[k]
		switch {
		case dayNames[w.Lower]:
			return edge
		case w.POS == "DET" || possessives[w.Lower] && w.POS == "PRON":
			return k
		case isPossessive(w.Lower) && k > s.First:
			if n := t.covered[k-1]; n != nil {
				return n.first
			}
			if d.Tokens[k-1].POS != "NOUN" {
				return edge
			}
		case w.POS == "ADJ", w.POS == "NOUN", w.POS == "PROPN", w.POS == "NUM", w.POS == "VERB" && w.Rel == "amod" && (w.Tag == "VBN" || w.Tag == "VBG"), w.Lower == "-":
		case w.POS == "CCONJ" && k > s.First && capital(d.Word(k-1)) && capital(d.Word(k+1)) && t.covered[k-1] == nil:
		case w.Lower == "and" && t.twofold(k, first), w.POS == "VERB" && k > s.First && d.Tokens[k-1].Lower == "and" && t.twofold(k-1, first):
		default:
			return edge
		}
	}
	return edge
}

// twofold tells the "and" at token k between the two words before the noun at
// token first: "the search and rescue agency", not "the talks and army chief".
func (t *table) twofold(k, first int) bool {
	if k == 0 {
		return false
	}
	w := &t.doc.Tokens[k-1]
	return first-k == 2 && (w.POS == "NOUN" || w.POS == "ADJ") && w.Tag != "NNS" && t.covered[k-1] == nil && t.words.nouns[w.Lower] == nil &&
		t.doc.Tokens[k+1].POS != "DET"
}

// titleLeft is where a title before a name begins: its adjectives and nouns
// without a break.
func (t *table) titleLeft(first int) int {
	if e := t.shallowLeft(first); e < first {
		return e
	}
	d := t.doc
	s := d.Sentences[t.sentence(first)]
	for first > s.First {
		w := &d.Tokens[first-1]
		if k := first - 3; k >= s.First && d.Tokens[first-2].Lower == "-" && !d.Tokens[first-2].SpaceAfter && !d.Tokens[k].SpaceAfter && t.covered[k] == nil {
			first = k // "far-right leader"
			continue
		}
		if k := first - 2; w.Lower == "-" && !w.SpaceAfter && k >= s.First && !d.Tokens[k].SpaceAfter && d.Tokens[k].POS == "NUM" {
			first = k // "24-year-old student"
			continue
		}
		n := t.covered[first-1]
		if w.Lower == ")" && first-3 > s.First && d.Tokens[first-3].Lower == "(" {
			first -= 3 // "Intelligence Service (IS) chief"
			continue
		}
		joins := w.POS == "CCONJ" && first-1 > s.First && capital(d.Word(first)) && capital(d.Word(first-2)) && t.covered[first-2] == nil
		if dayNames[w.Lower] || !joins && w.POS != "ADJ" && w.POS != "NOUN" && w.POS != "PROPN" || n != nil && !n.demonym && n.what == "person" {
			break
		}
		first--
	}
	return first
}

func capital(w string) bool { return w != "" && w[0] >= 'A' && w[0] <= 'Z' }

// subtreeEnd is one past the last token in the unbroken run that hangs under
// top; a comma followed by more than a list ends it.
func subtreeEnd(d *syntax.Document, top, limit int) int {
	end := top + 1
	for end < limit && under(d, end, top) {
		end++
	}
	return end
}

// caseOf is the preposition or clitic that marks a noun, "" for none.
func caseOf(d *syntax.Document, head int) string {
	s := d.Sentences[d.Tokens[head].Sentence]
	for k := max(s.First, head-maxLeft); k < min(s.Last, head+3); k++ {
		if d.Tokens[k].Head == head && baseRel(d.Tokens[k].Rel) == "case" {
			return d.Tokens[k].Lower
		}
	}
	return ""
}

// function is what a mention does in its clause.
type function uint8

const (
	oblique function = iota
	subject
	object
	possessor
	attribute // a modifier within another noun phrase
)

// functionOf reads the function of the phrase headed by head and the verb or
// noun it depends on (-1 for none). A conjunct does what its first does.
func functionOf(d *syntax.Document, head int) (function, int) {
	for range 4 {
		r := baseRel(d.Tokens[head].Rel)
		h := d.Tokens[head].Head
		if (r == "conj" || r == "appos" || r == "flat") && h >= 0 && h < head {
			head = h
			continue
		}
		break
	}
	h := d.Tokens[head].Head
	switch rel := d.Tokens[head].Rel; rel {
	case "nsubj", "nsubj:pass", "csubj", "nsubj:outer":
		return subject, h
	case "obj", "iobj":
		return object, h
	case "nmod:poss":
		return possessor, h
	case "compound", "amod", "nmod", "flat", "det", "nmod:unmarked", "nmod:desc":
		return attribute, h
	}
	return oblique, h
}

// functionOf is what m does in its clause. A finite verb right after a phrase
// that follows no preposition makes it a subject, whatever the parse says.
func (t *table) functionOf(m *mention) (function, int) {
	d := t.doc
	f, h := functionOf(d, m.head)
	if f == subject && h >= 0 && (d.Tokens[h].POS == "VERB" || d.Tokens[h].POS == "AUX") {
		return f, h
	}
	s := d.Sentences[t.sentence(m.head)]
	if k := t.saidBefore(m, s.First); k >= 0 {
		return subject, k
	}
	before := m.first - 1
	for before >= s.First && d.Tokens[before].POS == "DET" {
		before--
	}
	if before >= s.First && (d.Tokens[before].POS == "ADP" || d.Tokens[before].POS == "PART" || d.Tokens[before].POS == "CCONJ") {
		return f, h
	}
	from := m.last
	if t.closesApposition(m, s.Last) {
		from++
	}
	for k := from; k < min(s.Last, from+3); k++ {
		w := &d.Tokens[k]
		switch {
		case w.POS == "ADV" || w.Lower == "\"" || w.Lower == "``" || w.Lower == "“" || w.Lower == "‘":
			continue
		case w.POS == "AUX", w.POS == "VERB" && finite(w.Tag):
			if w.POS == "AUX" && w.Head > k && w.Head < s.Last {
				return subject, w.Head
			}
			return subject, k
		}
		break
	}
	return f, h
}

// closesApposition tells a person's name between commas before a verb, "one of
// the guests, Ada Roe, told"; not before the verb of another's tag.
func (t *table) closesApposition(m *mention, last int) bool {
	d := t.doc
	if m.kind != brief.Named || m.what != brief.Person || m.first == 0 || m.last+2 >= last || d.Tokens[m.first-1].Lower != "," || d.Tokens[m.last].Lower != "," {
		return false
	}
	next := t.covered[m.last+2]
	return next == nil || next.what != brief.Person
}

// saidBefore is the verb of a tag that the name m ends, "said Norvig's director,
// Ada Roe."; -1 elsewhere.
func (t *table) saidBefore(m *mention, first int) int {
	d := t.doc
	if m.what != brief.Person || m.kind != brief.Named || m.last >= len(d.Tokens) || d.Tokens[m.last].POS != "PUNCT" {
		return -1
	}
	for k := m.first - 1; k > first && k > m.first-10; k-- {
		switch w := &d.Tokens[k]; w.POS {
		case "NOUN", "ADJ", "PROPN", "DET", "PART", "ADP", "NUM":
		case "PUNCT":
			if w.Lower != "," && w.Lower != "-" {
				return -1
			}
		case "VERB":
			if says[strings.ToLower(w.Lemma)] && d.Tokens[k-1].POS == "PUNCT" && !t.inQuote(k) && k >= 2 && t.inQuote(k-2) {
				return k
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

func finite(tag string) bool { return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" }
