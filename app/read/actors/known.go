package actors

import (
	"strings"

	"readout/app/brief"
)

// alsoKnown joins "X, also known as Y" and "X, alias Y".
func (t *table) alsoKnown(m *mention, from int) {
	if m.entity == nil {
		return
	}
	name := t.bearerOf(m.first, from)
	if name == nil || name.entity == nil || name.entity == m.entity {
		return
	}
	t.absorbName(name.entity, m.entity, "rule:also-known-as")
	name.entity.settleKind()
}

// maxAside is how many words may stand between "known" and "as".
const maxAside = 6

// bearerOf is the name of whom what starts at token first is another name of, as
// its sentence, which starts at from, says: "Roe, known in the camps as the Owl, or
// Sova,"; nil where it does not.
func (t *table) bearerOf(first, from int) *mention {
	d := t.doc
	k := first - 1
	for k >= from && (d.Tokens[k].POS == "PUNCT" && d.Tokens[k].Lower != "(" || d.Tokens[k].Lower == "the") {
		k--
	}
	switch {
	case k <= from:
		return nil
	case d.Tokens[k].Lower == "or" && d.Tokens[k-1].Lower == ",":
		for before := k - 2; before > max(from, k-maxAside); before-- {
			if n := t.covered[before]; n != nil && n.first == before || t.starts[before] != nil {
				return t.bearerOf(before, from)
			}
		}
		return nil
	case d.Tokens[k].Lower == "as":
		verb := k - 1
		for verb > max(from, k-maxAside) && d.Tokens[verb].Lower != "known" && d.Tokens[verb].POS != "PUNCT" && d.Tokens[verb].POS != "VERB" {
			verb--
		}
		known := d.Tokens[verb].Lower == "known"
		pen := verb == k-1 && penNames[strings.ToLower(d.Tokens[verb].Lemma)]
		if !known && !pen {
			return nil
		}
		k = verb - 1
		if who := d.Tokens[max(k, from)].Lower; pen && (who == "who" || who == "that") {
			return t.toldOf(k, from)
		} else if pen {
			return nil
		}
	case d.Tokens[k].Lower == "alias" || d.Tokens[k].Lower == "nicknamed" || d.Tokens[k].Lower == "dubbed":
		k--
	default:
		return nil
	}
	for k >= from && (d.Tokens[k].POS == "ADV" || d.Tokens[k].Lower == "better" || d.Tokens[k].Lower == "," || d.Tokens[k].Lower == "(" || d.Tokens[k].Lower == "is" || d.Tokens[k].Lower == "was") {
		k--
	}
	if k < from {
		return nil
	}
	if t.covered[k] == nil {
		return t.toldOf(k+1, from)
	}
	return t.covered[k]
}

// toldOf is the name that the apposition which ends before token end tells of: "Roe,
// 58, a blogger | who wrote as".
func (t *table) toldOf(end, from int) *mention {
	d := t.doc
	comma := end - 1
	for comma > max(from, end-maxAside) && d.Tokens[comma].Lower != "," {
		comma--
	}
	if d.Tokens[comma].Lower == "," && comma-2 > from && d.Tokens[comma-1].POS == "NUM" && d.Tokens[comma-2].Lower == "," {
		comma -= 2
	}
	if comma <= from || d.Tokens[comma].Lower != "," || t.covered[comma-1] == nil || t.covered[comma-1].what != brief.Person {
		return nil
	}
	return t.covered[comma-1]
}

// penNames are verbs of what is done under another name.
var penNames = set("write blog perform record sing publish post paint rap")
