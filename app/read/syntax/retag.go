package syntax

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/read/syntax/tag"
)

// retagger corrects, before a sentence is parsed, the few tags that the words
// beside them prove wrong.
type retagger struct {
	verbal     []bool // by class: a verb
	proper     []bool // by class: a name
	name, noun uint8  // the classes of a name and of a noun in the singular
	known      bool
}

func newRetagger(pairs []tag.Pair) retagger {
	r := retagger{verbal: make([]bool, len(pairs)), proper: make([]bool, len(pairs))}
	for i, p := range pairs {
		r.verbal[i] = p.POS == "VERB"
		r.proper[i] = p.POS == "PROPN"
	}
	name, noun := slices.Index(pairs, tag.Pair{POS: "PROPN", Tag: "NNP"}), slices.Index(pairs, tag.Pair{POS: "NOUN", Tag: "NN"})
	if r.known = name >= 0 && noun >= 0; r.known {
		r.name, r.noun = uint8(name), uint8(noun)
	}
	return r
}

// correct reads "the appeals court" as a court, not as appeals that court, and
// in "its director, Beat Roe, said" a given name that is spelt like a verb.
func (r *retagger) correct(words []string, tags []uint8, kind SentenceKind) {
	if !r.known {
		return
	}
	for i := 1; i < len(words); i++ {
		if !r.verbal[tags[i]] {
			continue
		}
		switch {
		case strings.EqualFold(words[i], "court") && strings.EqualFold(words[i-1], "appeals"):
			tags[i-1], tags[i] = r.noun, r.noun
		case kind == Body && i > 1 && i+1 < len(words) && r.proper[tags[i+1]] && words[i-1] == "," && upper(words[i]) && upper(words[i+1]):
			tags[i] = r.name
		}
	}
}

func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
