package relations

import (
	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/clause"
	"readout/app/read/syntax"
)

// beside ties a person to whose relative or officer the words right before or behind
// the name say that he is, whatever the parse made of them: "His deputy and cousin,
// Ada Roe,", "a lawyer for the captain, Ada Roe,", "Ada Roe – the captain's aunt –".
func (f *finder) beside() {
	tied := f.tied()
	for _, m := range f.set.Mentions {
		if m.Kind != brief.Named || !f.person(m) || f.quoted[m.First] || f.t.Doc.Sentences[f.t.Tok(m.First).Sentence].Kind == syntax.Byline {
			continue
		}
		for _, r := range []rolePhrase{f.roleBefore(m), f.roleBehind(m)} {
			if pair := [2]brief.ID{f.id(m.Actor), f.id(r.owner.Actor)}; r.last > 0 && r.owner.Actor != m.Actor && !tied[pair] {
				tied[pair] = true
				label := bareRole(f.t.Text(r.first, r.last), &f.set.Actors[r.owner.Actor]) + " " + r.link
				f.add(pair[0], pair[1], label, f.span(min(r.owner.First, r.first, m.First), max(r.owner.Last, r.last, m.Last)), "")
			}
		}
	}
}

// rolePhrase is the words [first, last) for what somebody is, and of whom.
type rolePhrase struct {
	first, last int
	owner       actors.Mention
	link        string
}

// roleBefore is the phrase before the name of m: "its chief executive, Ada Roe,".
func (f *finder) roleBefore(m actors.Mention) rolePhrase {
	t := f.t
	end := m.First
	for end > 0 && m.First-end < maxRole && f.roleWord(end-1, m.First) { // "its leader, former minister | Ada Roe"
		end--
	}
	if end < 3 || t.Tok(end-1).Sentence != t.Tok(m.First).Sentence {
		return rolePhrase{}
	}
	if t.Tok(end-1).Lower != "," || !f.parted(m.Last, m.First) {
		return rolePhrase{}
	}
	end--
	if owner, ok := f.set.Covering(end - 1); ok && owner.Last == end { // "a lawyer for the captain"
		of := owner.First - 1
		if of > 0 && t.Tok(of).POS == "DET" {
			of--
		}
		if of > 0 && offered[t.Tok(of).Lower] {
			link := t.Tok(of).Lower
			if first := f.roleStart(of); first < of {
				return rolePhrase{first, of, owner, link}
			}
		}
	}
	return f.possessed(f.roleStart(end), end)
}

// roleBehind is the phrase behind the name of m: "Ada Roe, the captain's aunt,".
func (f *finder) roleBehind(m actors.Mention) rolePhrase {
	t := f.t
	n := len(t.Doc.Tokens)
	k := m.Last
	if !f.parted(k, m.First) || k+2 >= n {
		return rolePhrase{}
	}
	if k++; t.Tok(k).POS == "DET" {
		k++
	}
	owner, ok := f.set.Covering(k)
	if !ok || owner.First > k {
		return rolePhrase{}
	}
	first := owner.Last
	if first < n && t.Tok(first).Tag == "POS" {
		first++
	}
	last := first
	for last < n && last-first < maxRole && f.roleWord(last, m.First) {
		last++
	}
	if last == first || last >= n || !f.parted(last, m.First) && t.Tok(last).POS != "CCONJ" || f.roleStart(last) != first {
		return rolePhrase{}
	}
	return f.possessed(first, last)
}

// possessed is the role words [first, last) where a possessive stands before them.
func (f *finder) possessed(first, last int) rolePhrase {
	t := f.t
	k := first - 1
	if first >= last || k < 0 {
		return rolePhrase{}
	}
	switch {
	case t.Tok(k).Tag == "POS":
		k--
	case t.Tok(k).Tag != "PRP$":
		return rolePhrase{}
	}
	owner, ok := f.set.Covering(k)
	if !ok || owner.Last != k+1 {
		return rolePhrase{}
	}
	return rolePhrase{first, last, owner, "of"}
}

// roleStart is where the words for what a person is begin that end before last; last
// where the word before it is no noun for a person.
func (f *finder) roleStart(last int) int {
	t := f.t
	if last < 1 || t.Tok(last-1).POS != "NOUN" {
		return last
	}
	if kind, ok := actors.KindOf(t.Tok(last - 1).Lemma); !ok || kind != brief.Person {
		return last
	}
	first := last - 1
	for first > 0 && last-first < maxRole && (f.roleWord(first-1, last-1) || t.Tok(first-1).POS == "CCONJ" && f.roleWord(first-2, last-1)) {
		first--
	}
	return first
}

// roleWord tells a word of a role in the sentence of token at.
func (f *finder) roleWord(i, at int) bool {
	if i < 0 || f.t.Tok(i).Sentence != f.t.Tok(at).Sentence {
		return false
	}
	switch tok := f.t.Tok(i); tok.POS {
	case "NOUN", "ADJ":
		return true
	default:
		return tok.Tag == "HYPH" || tok.Tag == "NNP" && (tok.Lower == "general" || tok.Lower == "lieutenant" || tok.Lower == "colonel" || tok.Lower == "captain")
	}
}

// parted tells what stands behind an apposition or before one, in the sentence of
// token at.
func (f *finder) parted(i, at int) bool {
	if i >= len(f.t.Doc.Tokens) || f.t.Tok(i).Sentence != f.t.Tok(at).Sentence {
		return true
	}
	return parting[f.t.Tok(i).Lower]
}

const maxRole = 5

var (
	parting = clause.WordSet(", ; . – — -- ( ) :")
	offered = clause.WordSet("of for at")
)
