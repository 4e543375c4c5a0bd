package actors

import (
	"slices"
	"strings"

	"readout/app/brief"
)

// inverses are what two relatives of a sort are to each other.
var inverses = map[string]string{
	"sibling": "sibling", "cousin": "cousin", "spouse": "spouse", "in-law": "in-law", "parent": "child", "child": "parent",
	"uncle": "nephew", "nephew": "uncle", "grandparent": "grandchild", "grandchild": "grandparent",
}

// kinOf is the sort of relative that a noun means, "" for none: whose brother
// somebody is, his sibling he is too.
func kinOf(n noun) string {
	switch head := n.head[strings.LastIndexByte(n.head, '-')+1:]; head {
	case "law":
		return "in-law"
	case "brother", "sister", "sibling", "twin":
		return "sibling"
	case "cousin":
		return "cousin"
	case "wife", "husband", "spouse", "widow", "widower":
		return "spouse"
	case "father", "mother", "parent", "dad", "mum", "mom":
		return "parent"
	case "son", "daughter", "child":
		return "child"
	case "uncle", "aunt":
		return "uncle"
	case "nephew", "niece":
		return "nephew"
	case "grandfather", "grandmother", "grandparent":
		return "grandparent"
	case "grandson", "granddaughter", "grandchild":
		return "grandchild"
	}
	return ""
}

// senior tells which of two namesakes is meant, "the elder Roe", at token i; nil
// where nothing is told.
func (t *table) senior(i, limit int) *mention {
	d := t.doc
	readings := t.words.nouns["person"]
	if i == 0 || i+1 >= limit || seniority(d.Tokens[i].Lower) == 0 || d.Tokens[i-1].Lower != "the" || readings == nil {
		return nil
	}
	name := t.nameAt(i + 1)
	if name == nil || name.what != brief.Person || strings.Contains(name.key, " ") {
		return nil
	}
	m := &mention{
		kind: brief.Descriptive, first: i, last: i + 1, head: i, owner: -1, nouns: readings, noun: readings[0], number: singular,
		bare: true, title: true, modifiers: []string{d.Tokens[i].Lower},
	}
	m.settle(m.noun)
	return m
}

// seniority is 1 for who is older than a namesake or relative, -1 for who is
// younger.
func seniority(word string) int {
	switch word {
	case "elder", "older", "eldest", "senior":
		return 1
	case "younger", "youngest", "little", "junior":
		return -1
	}
	return 0
}

// standing is the seniority that m's words tell and that e's roles tell.
func standing(m *mention, e *entity) (told, known int) {
	for _, w := range m.modifiers {
		told += seniority(w)
	}
	for _, r := range e.roles[:min(len(e.roles), 16)] {
		if r.noun.is("relative") {
			for _, w := range r.modifiers {
				known += seniority(w)
			}
		}
	}
	return told, known
}

// relative is who a description by kinship means, "his brother", where the text
// has told that he is one, or that its owner is one of his; else the one other of
// their family's name, named near m; nil elsewhere.
func (t *table) relative(m *mention, owner *entity, among []*entity) *entity {
	sort := kinOf(m.noun)
	if sort == "" || owner == nil || owner.kind != brief.Person || m.number != singular {
		return nil
	}
	fits := func(e *entity) bool {
		return e != owner && e.kind == brief.Person && e.named != 0 && t.agrees(m, e)
	}
	told := only(among, func(e *entity) bool {
		return fits(e) && (t.kin(e, sort, owner) || t.kin(owner, inverses[sort], e))
	})
	if told != nil || owner.named == 0 || sort == "in-law" || t.strangers() {
		return told
	}
	return only(t.namedAround(m), func(e *entity) bool {
		return fits(e) && sameFamily(owner.key(), e.key()) && !slices.ContainsFunc(e.roles, func(r role) bool {
			return r.from != nil && kinOf(r.noun) != "" && kinOf(r.noun) != sort && t.ownerOf(r.from) == owner
		})
	})
}

// namedAround are those who are named within some sentences of m.
func (t *table) namedAround(m *mention) []*entity {
	here := t.sentence(m.first)
	first := t.doc.Sentences[max(0, here-lookBack)].First
	last := t.doc.Sentences[min(here+lookBack, len(t.doc.Sentences)-1)].Last
	var all []*entity
	for k := t.index(&mention{first: first, last: len(t.doc.Tokens)}); k < len(t.mentions) && t.mentions[k].first < last; k++ {
		if o := t.mentions[k]; o.kind == brief.Named && o.entity != nil && !slices.Contains(all, o.entity) {
			all = append(all, o.entity)
		}
	}
	return all
}

// sameFamily tells two full names with one surname, a woman's ending of it or one
// put first: Ilse and Otto Brandt, Petrov and Petrova, Hun Sen and Hun Manet.
func sameFamily(a, b string) bool {
	v, w := wordsOf(a), wordsOf(b)
	if len(v) < 2 || len(w) < 2 || a == b {
		return false
	}
	x, y := skeleton(v[len(v)-1]), skeleton(w[len(w)-1])
	return x == y || len(x) > 4 && (x+"a" == y || y+"a" == x)
}

// strangers tells that the text says of two that they are not related.
func (t *table) strangers() bool {
	if t.unrelated == nil {
		d := t.doc
		no := false
		for i := 1; i < len(d.Tokens) && !no; i++ {
			w := d.Tokens[i].Lower
			before := d.Tokens[i-1].Lower
			no = w == "unrelated" || (w == "relation" || w == "relative") && before == "no" || w == "related" && (before == "not" || before == "n't")
		}
		t.unrelated = &no
	}
	return *t.unrelated
}

// kin tells that e is said to be a relative of this sort of another.
func (t *table) kin(e *entity, sort string, of *entity) bool {
	for _, r := range e.roles[:min(len(e.roles), 16)] {
		if r.from != nil && kinOf(r.noun) == sort && t.ownerOf(r.from) == of {
			return true
		}
	}
	return false
}

// speakersKin finds whom a speaker's own words call a relative, "my nephew", once
// all is resolved.
func (t *table) speakersKin(m *mention) {
	if e := t.relative(m, t.quoteSpeaker(m), t.entities); e != nil {
		m.why = brief.Why{How: "rule:kin", Score: 0.8}
		e.add(m)
		return
	}
	t.introduce(m)
}

// quoteSpeaker is the one who says the marked words that m is in, as the tag in
// their sentence tells; nil where there is none.
func (t *table) quoteSpeaker(m *mention) *entity {
	s := t.doc.Sentences[t.sentence(m.first)]
	for i := t.index(&mention{first: s.First, last: s.Last}); i < len(t.mentions) && t.mentions[i].first < s.Last; i++ {
		o := t.mentions[i]
		if o.entity == nil || t.inQuote(o.first) {
			continue
		}
		if f, g := t.functionOf(o); f == subject && g >= 0 && !t.inQuote(g) && says[strings.ToLower(t.doc.Tokens[g].Lemma)] {
			return o.entity
		}
	}
	return nil
}
