package actors

import (
	"strings"

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

// rightEdge ends the phrase of head after those dependents that keep admits,
// each with all that hangs under it.
func rightEdge(d *syntax.Document, head int, keep func(child int) bool) int {
	s := d.Sentences[d.Tokens[head].Sentence]
	edge := head + 1
	limit := min(s.Last, head+maxRight)
	for k := head + 1; k < limit; k++ {
		if d.Tokens[k].Head == head {
			if d.Tokens[k].POS == "PUNCT" {
				continue
			}
			if k > edge+6 || !keep(k) {
				break
			}
			end := subtreeEnd(d, k, limit)
			edge, k = end, end-1
			continue
		}
		if k >= edge && !under(d, k, head) {
			break
		}
	}
	for edge > head+1 && d.Tokens[edge-1].POS == "PUNCT" {
		edge--
	}
	return edge
}

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
	before := m.first - 1
	for before >= s.First && d.Tokens[before].POS == "DET" {
		before--
	}
	if before >= s.First && (d.Tokens[before].POS == "ADP" || d.Tokens[before].POS == "PART" || d.Tokens[before].POS == "CCONJ") {
		return f, h
	}
	for k := m.last; k < min(s.Last, m.last+3); k++ {
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

func finite(tag string) bool { return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" }
