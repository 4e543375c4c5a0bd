package actors

import "readout/app/brief"

// collective are the nouns that take up so many people of whatever sort; those
// of 0 say how many by the number before them: "the two men".
var collective = map[string]int{
	"pair": 2, "duo": 2, "couple": 2, "twosome": 2, "trio": 3, "threesome": 3, "quartet": 4, "quintet": 5,
	"man": 0, "woman": 0, "person": 0, "people": 0,
}

var numbers = map[string]int{"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}

// count is how many a description of several tells, 0 where it does not.
func (t *table) count(m *mention) int {
	if n := collective[m.noun.text]; n > 0 {
		return n
	}
	for k := max(0, m.first-1); k <= m.head; k++ {
		if n := numbers[t.doc.Tokens[k].Lower]; n > 0 {
			return n
		}
	}
	return 0
}

// asMany is the group spoken of within the last sentences of as many people as m
// tells, "two brothers … the pair"; nil where there is none.
func (t *table) asMany(m *mention) *entity {
	if _, ok := collective[m.noun.text]; !ok || !m.definite || m.apart {
		return nil
	}
	n := t.count(m)
	for _, e := range t.recent {
		if n == 0 || e.lastSentence < t.sentence(m.first)-lookBack {
			break
		}
		if e.named == 0 && e.kind == brief.Group && (m.gender == anyGender || e.gender == anyGender || m.gender == e.gender) && !e.mentions[0].apart && t.count(e.mentions[0]) == n {
			return e
		}
	}
	return nil
}

// lookBack is how many sentences back a group is taken up by its number.
const lookBack = 8

// numbered is a group told by its number alone, "the four", at token i; nil where
// there is none.
func (t *table) numbered(i, limit int) *mention {
	d := t.doc
	readings := t.words.nouns["person"]
	if i == 0 || i+1 >= limit || numbers[d.Tokens[i].Lower] == 0 || d.Tokens[i].Lower == "both" || d.Tokens[i-1].Lower != "the" || readings == nil {
		return nil
	}
	switch next := &d.Tokens[i+1]; next.POS {
	case "VERB", "AUX":
	case "PUNCT":
		if next.Lower == "-" {
			return nil
		}
	default:
		return nil
	}
	m := &mention{kind: brief.Descriptive, first: i, last: i + 1, head: i, owner: -1, nouns: readings, noun: readings[0], number: plural, definite: true}
	m.settle(m.noun)
	return m
}
