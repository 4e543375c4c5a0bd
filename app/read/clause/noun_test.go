package clause_test

import (
	"testing"

	"readout/app/read/clause"
	"readout/app/read/syntax"
)

// TestNouns: a clause hangs on the noun it agrees with, and has its subject.
func TestNouns(t *testing.T) {
	tests := map[string]struct {
		d       *syntax.Document
		verb    string
		subject string
	}{
		"singular verb": {
			parsed("Oslo/NNP/PROPN/nsubj/2", "saw/VBD/VERB/root/0", "a/DT/DET/det/4", "tax/NN/NOUN/obj/2", "on/IN/ADP/case/6", "boats/NNS/NOUN/obl/2",
				"that/WDT/PRON/nsubj/9", "has/VBZ/AUX/aux/9", "split/VBN/VERB/acl:relcl/6", "towns/NNS/NOUN/obj/9"),
			"split", "tax",
		},
		"plural verb": {
			parsed("Oslo/NNP/PROPN/nsubj/2", "saw/VBD/VERB/root/0", "a/DT/DET/det/4", "tax/NN/NOUN/obj/2", "on/IN/ADP/case/6", "boats/NNS/NOUN/nmod/4",
				"that/WDT/PRON/nsubj/8", "leak/VBP/VERB/acl:relcl/6"),
			"leak", "boats",
		},
		"said to be held": {
			parsed("Oslo/NNP/PROPN/nsubj/2", "say/VBD/VERB/root/0", "45/CD/NUM/nummod/4", "sailors/NNS/NOUN/obj/2", "had/VBD/AUX/aux/7",
				"been/VBN/AUX/aux:pass/7", "detained/VBN/VERB/ccomp/4"),
			"detained", "sailors",
		},
		"only verb": {
			parsed("The/DT/DET/det/2", "motion/NN/NOUN/root/0", "passed/VBN/VERB/acl/2", "by/IN/ADP/case/6", "61/CD/NUM/nummod/6", "votes/NNS/NOUN/obl/3", "././PUNCT/punct/2"),
			"passed", "motion",
		},
		"due to leave": {
			parsed("Roe/NNP/PROPN/nsubj/3", "was/VBD/AUX/cop/3", "due/JJ/ADJ/root/0", "to/TO/PART/mark/5", "leave/VB/VERB/csubj/3"),
			"leave", "Roe",
		},
		"two subjects": {
			parsed("Roe/NNP/PROPN/nsubj/10", ",/,/PUNCT/punct/4", "who/WP/PRON/nsubj/4", "fell/VBD/VERB/ccomp/10", ",/,/PUNCT/punct/6", "left/VBD/VERB/ccomp/10",
				",/,/PUNCT/punct/10", "her/PRP$/PRON/nmod:poss/9", "office/NN/NOUN/nsubj/10", "say/VBD/VERB/root/0"),
			"left", "Roe",
		},
		"clause of its own": {
			parsed("Oslo/NNP/PROPN/nsubj/2", "hurt/VBD/VERB/root/0", "40/CD/NUM/nummod/4", "people/NNS/NOUN/obj/2", ",/,/PUNCT/punct/7", "and/CC/CCONJ/cc/7",
				"Chad/NNP/PROPN/conj/4", "fined/VBD/VERB/conj/2", "Roe/NNP/PROPN/obj/8"),
			"fined", "Chad",
		},
		"clause after a day": {
			parsed("Oslo/NNP/PROPN/nsubj/2", "hurt/VBD/VERB/root/0", "people/NNS/NOUN/obj/2", ",/,/PUNCT/punct/6", "and/CC/CCONJ/cc/6",
				"Friday/NNP/PROPN/conj/3", "Chad/NNP/PROPN/flat/6", "fined/VBD/VERB/conj/2", "Roe/NNP/PROPN/obj/8"),
			"fined", "Chad",
		},
		"list": {
			parsed("Roe/NNP/PROPN/nsubj/2", "saw/VBD/VERB/root/0", "Oslo/NNP/PROPN/obj/2", ",/,/PUNCT/punct/5", "Bern/NNP/PROPN/conj/3", ",/,/PUNCT/punct/8", "and/CC/CCONJ/cc/8",
				"Vik/NNP/PROPN/conj/3", ",/,/PUNCT/punct/10", "flew/VBD/VERB/conj/2", "home/RB/ADV/advmod/10"),
			"flew", "Roe",
		},
		"until": {
			parsed("Ports/NNS/NOUN/nsubj/3", "will/MD/AUX/aux/3", "close/VB/VERB/root/0", "until/IN/ADP/case/8", "Oslo/NNP/PROPN/nsubj/6", "lifts/VBZ/VERB/acl:relcl/3",
				"curbs/NNS/NOUN/obj/6", "././PUNCT/punct/3"),
			"lifts", "Oslo",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			tree := clause.New(test.d)
			for v := range test.d.Tokens {
				if test.d.Word(v) != test.verb {
					continue
				}
				if x := tree.Subject(v, clause.MaxControl); x < 0 || test.d.Word(x) != test.subject {
					t.Errorf("subject of %s is token %d, want %s", test.verb, x, test.subject)
				}
			}
		})
	}
}
