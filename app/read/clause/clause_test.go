package clause_test

import (
	"strings"
	"testing"

	"readout/app/read/clause"
	"readout/app/read/syntax"
)

// parsed builds a one-sentence document from "form/TAG/POS/relation/head"
// words; head counts from 1, 0 is the root.
func parsed(words ...string) *syntax.Document {
	d := &syntax.Document{}
	for _, w := range words {
		f := strings.Split(w, "/")
		head := -1
		for _, c := range f[4] {
			head = max(head, 0)*10 + int(c-'0')
		}
		start := len(d.Text)
		d.Text += f[0] + " "
		d.Tokens = append(d.Tokens, syntax.Token{
			Start: start, End: start + len(f[0]), Lower: strings.ToLower(f[0]),
			Lemma: strings.ToLower(f[0]), Tag: f[1], POS: f[2], Rel: f[3], Head: head - 1, SpaceAfter: true,
		})
	}
	d.Sentences = []syntax.Sentence{{Start: 0, End: len(d.Text) - 1, First: 0, Last: len(d.Tokens)}}
	return d
}

func words(d *syntax.Document, heads []int) string {
	var all []string
	for _, h := range heads {
		all = append(all, d.Word(h))
	}
	return strings.Join(all, " ")
}

func TestArguments(t *testing.T) {
	tests := map[string]struct {
		d                 *syntax.Document
		verb              string
		subjects, objects string
	}{
		"active": {parsed("Rebels/NNS/NOUN/nsubj/2", "attacked/VBD/VERB/root/0", "Gao/NNP/PROPN/obj/2"), "attacked", "Rebels", "Gao"},
		"passive": {
			parsed("Gao/NNP/PROPN/nsubj:pass/3", "was/VBD/AUX/aux:pass/3", "attacked/VBN/VERB/root/0", "by/IN/ADP/case/5", "rebels/NNS/NOUN/obl:agent/3"),
			"attacked", "rebels", "Gao",
		},
		"control": {
			parsed("Oslo/NNP/PROPN/nsubj/2", "asked/VBD/VERB/root/0", "Riga/NNP/PROPN/obj/2", "to/TO/PART/mark/5", "help/VB/VERB/xcomp/2"),
			"help", "Riga", "",
		},
		"promise": {
			parsed("Oslo/NNP/PROPN/nsubj/2", "promised/VBD/VERB/root/0", "to/TO/PART/mark/4", "help/VB/VERB/xcomp/2", "Riga/NNP/PROPN/obj/4"),
			"help", "Oslo", "Riga",
		},
		"coordinated": {parsed("Oslo/NNP/PROPN/nsubj/2", "met/VBD/VERB/root/0", "Riga/NNP/PROPN/obj/2", "and/CC/CCONJ/cc/5", "left/VBD/VERB/conj/2"), "left", "Oslo", ""},
		"relative":    {parsed("Men/NNS/NOUN/nsubj/5", "who/WP/PRON/nsubj/3", "robbed/VBD/VERB/acl:relcl/1", "banks/NNS/NOUN/obj/3", "fled/VBD/VERB/root/0"), "robbed", "Men", "banks"},
		"participle":  {parsed("Men/NNS/NOUN/nsubj/5", "held/VBN/VERB/acl/1", "by/IN/ADP/case/4", "police/NNS/NOUN/obl/2", "fled/VBD/VERB/root/0"), "held", "police", "Men"},
		"bare object": {parsed("Police/NNS/NOUN/nsubj/2", "arrested/VBD/VERB/root/0", "men/NNS/NOUN/obl/2"), "arrested", "Police", "men"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			tree := clause.New(test.d)
			for v := range test.d.Tokens {
				if test.d.Word(v) != test.verb {
					continue
				}
				if got := words(test.d, tree.Subjects(v)); got != test.subjects {
					t.Errorf("subjects %q; want %q", got, test.subjects)
				}
				if got := words(test.d, tree.Objects(v)); got != test.objects {
					t.Errorf("objects %q; want %q", got, test.objects)
				}
			}
		})
	}
}

func TestRepair(t *testing.T) {
	t.Run("clause on a weekday", func(t *testing.T) {
		d := parsed("Oslo/NNP/PROPN/nsubj/2", "said/VBD/VERB/root/0", "Monday/NNP/PROPN/obl/2", "it/PRP/PRON/nsubj/5", "left/VBD/VERB/ccomp/3")
		if got := clause.New(d).Head(4); d.Word(got) != "said" {
			t.Errorf("the clause hangs on %s", d.Word(got))
		}
	})
	t.Run("second object", func(t *testing.T) {
		d := parsed("Oslo/NNP/PROPN/nsubj/2", "offered/VBD/VERB/root/0", "Riga/NNP/PROPN/obj/2", "help/NN/NOUN/obj/3")
		tree := clause.New(d)
		if d.Word(tree.Head(3)) != "offered" || tree.Rel(2) != "iobj" {
			t.Errorf("help hangs on %s, Riga is %s", d.Word(tree.Head(3)), tree.Rel(2))
		}
	})
	t.Run("main verb after a relative clause", func(t *testing.T) {
		d := parsed("Union/NNP/PROPN/root/0", "which/WDT/PRON/nsubj/3", "grew/VBD/VERB/acl:relcl/1", ",/,/PUNCT/punct/5", "asked/VBD/VERB/conj/3")
		tree := clause.New(d)
		if tree.Head(4) != -1 || tree.Head(0) != 4 || tree.Rel(0) != "nsubj" {
			t.Errorf("heads %d and %d", tree.Head(4), tree.Head(0))
		}
	})
	t.Run("subject of a sinking", func(t *testing.T) {
		d := parsed("Ten/CD/NUM/nsubj/2", "died/VBD/VERB/root/0", "after/IN/ADP/case/4", "ferry/NN/NOUN/obl/2", "carrying/VBG/VERB/acl/4",
			"pilgrims/NNS/NOUN/obj/5", "capsize/VBN/VERB/acl/6")
		tree := clause.New(d)
		if tree.Subject(6, 1) != 3 || tree.Head(6) != 1 || tree.Marker(6) != "after" {
			t.Errorf("subject %d, head %d, mark %q", tree.Subject(6, 1), tree.Head(6), tree.Marker(6))
		}
	})
	t.Run("name advised by a name", func(t *testing.T) {
		d := parsed("Sund/NNP/PROPN/root/0", "and/CC/CCONJ/cc/3", "Orion/NNP/PROPN/conj/1", "advised/VBN/VERB/acl/3", "Halden/NNP/PROPN/obl:unmarked/4", "yesterday/NN/NOUN/obl:tmod/4")
		tree := clause.New(d)
		if tree.Head(3) != -1 || tree.Subject(3, 1) != 0 || tree.Rel(4) != "obj" {
			t.Errorf("head %d, subject %d, Halden is %s", tree.Head(3), tree.Subject(3, 1), tree.Rel(4))
		}
	})
	t.Run("main verb after an aside", func(t *testing.T) {
		d := parsed("Roe/NNP/PROPN/vocative/6", ",/,/PUNCT/punct/1", "who/WP/PRON/nsubj/6", "was/VBD/AUX/cop/6", "not/RB/PART/advmod/6",
			"ill/JJ/ADJ/root/0", ",/,/PUNCT/punct/8", "died/VBD/VERB/conj/6", "in/IN/ADP/case/10", "Oslo/NNP/PROPN/obl/8")
		tree := clause.New(d)
		if tree.Head(7) != -1 || tree.Subject(7, 1) != 0 || tree.Negated(7) {
			t.Errorf("head %d, subject %d", tree.Head(7), tree.Subject(7, 1))
		}
	})
	t.Run("day in an aside", func(t *testing.T) {
		d := parsed("Roe/NNP/PROPN/nsubj/9", ",/,/PUNCT/punct/1", "who/WP/PRON/nsubj/5", "had/VBD/AUX/aux/5", "led/VBN/VERB/acl:relcl/1",
			"since/IN/SCONJ/case/7", "May/NNP/PROPN/obl/9", ",/,/PUNCT/punct/9", "thanked/VBD/VERB/root/0", "Oslo/NNP/PROPN/obj/9")
		if got := clause.New(d).Head(6); d.Word(got) != "led" {
			t.Errorf("the month hangs on %s", d.Word(got))
		}
	})
	t.Run("main verb after a day", func(t *testing.T) {
		d := parsed("Oslo/NNP/PROPN/root/0", "on/IN/ADP/case/3", "Tuesday/NNP/PROPN/nmod/1", "named/VBN/VERB/acl/1", "Roe/NNP/PROPN/xcomp/4")
		tree := clause.New(d)
		if got := words(d, tree.Subjects(3)) + " " + words(d, tree.Objects(3)); tree.Head(3) != -1 || got != "Oslo Roe" {
			t.Errorf("head %d, sides %q", tree.Head(3), got)
		}
	})
	t.Run("noun before the subject", func(t *testing.T) {
		d := parsed("builder/NN/NOUN/root/0", "Halden/NNP/PROPN/nsubj/4", "has/VBZ/AUX/aux/4", "agreed/VBN/VERB/parataxis/1")
		tree := clause.New(d)
		if tree.Head(3) != -1 || tree.Head(0) != 1 {
			t.Errorf("heads %d and %d", tree.Head(3), tree.Head(0))
		}
	})
	t.Run("speech of the one who reports", func(t *testing.T) {
		d := parsed("Roe/NNP/PROPN/nsubj/2", "said/VBD/VERB/root/0", "Oslo/NNP/PROPN/nsubj/4", "had/VBD/VERB/ccomp/2", "plans/NNS/NOUN/obj/4",
			"but/CC/CCONJ/cc/7", "urged/VBD/VERB/conj/4", "Riga/NNP/PROPN/obj/7")
		d.Tokens[1].Lemma, d.Tokens[6].Lemma = "say", "urge"
		if got := words(d, clause.New(d).Subjects(6)); got != "Roe" {
			t.Errorf("%q urged", got)
		}
	})
	t.Run("years before an event", func(t *testing.T) {
		d := parsed("rose/VBD/VERB/root/0", ",/,/PUNCT/punct/1", "years/NNS/NOUN/nsubj/6", "after/IN/ADP/case/5", "Oslo/NNP/PROPN/nmod/3", "withdrew/VBD/VERB/acl:relcl/1")
		if got := words(d, clause.New(d).Subjects(5)); got != "Oslo" {
			t.Errorf("%q withdrew", got)
		}
	})
	t.Run("possessor", func(t *testing.T) {
		d := parsed("Norway/NNP/PROPN/nsubj/4", "'s/POS/PART/case/1", "Ministry/NNP/PROPN/nsubj/4", "left/VBD/VERB/root/0")
		tree := clause.New(d)
		if got := words(d, tree.Subjects(3)); got != "Ministry" || tree.Rel(0) != "nmod:poss" {
			t.Errorf("%q left", got)
		}
	})
	t.Run("verb after a participle", func(t *testing.T) {
		d := parsed("Slide/NN/NOUN/nsubj/2", "caused/VBD/VERB/root/0", "by/IN/ADP/case/4", "rain/NN/NOUN/obl/2", "blocked/VBD/VERB/conj/2", "roads/NNS/NOUN/obj/5")
		tree := clause.New(d)
		if got := words(d, tree.Subjects(4)); got != "Slide" || tree.Head(4) != -1 {
			t.Errorf("%q blocked", got)
		}
	})
	t.Run("verb without a passive", func(t *testing.T) {
		d := parsed("Talks/NNS/NOUN/root/0", "with/IN/ADP/case/3", "Oslo/NNP/PROPN/nmod/1", "collapsed/VBN/VERB/acl/3")
		d.Tokens[3].Lemma = "collapse"
		if got := words(d, clause.New(d).Subjects(3)); got != "Talks" {
			t.Errorf("%q collapsed", got)
		}
	})
	t.Run("noun taken for the sentence", func(t *testing.T) {
		d := parsed("Agency/NNP/PROPN/root/0", ",/,/PUNCT/punct/1", "which/WDT/PRON/nsubj/4", "helps/VBZ/VERB/parataxis/1", ",/,/PUNCT/punct/6", "left/VBD/VERB/conj/1")
		if got := words(d, clause.New(d).Subjects(5)); got != "Agency" {
			t.Errorf("%q left", got)
		}
	})
	t.Run("nation apart from its minister", func(t *testing.T) {
		d := parsed("Roe/NNP/PROPN/nsubj/2", "met/VBD/VERB/root/0", "Norwegian/NNP/PROPN/obj/2", "Minister/NNP/PROPN/nmod:desc/5", "Holm/NNP/PROPN/ccomp/6", "said/VBD/VERB/parataxis/2")
		if got := words(d, clause.New(d).Objects(1)); got != "Holm" {
			t.Errorf("met %q", got)
		}
	})
	t.Run("headed by", func(t *testing.T) {
		d := parsed("Oslo/NNP/PROPN/nsubj/2", "met/VBD/VERB/root/0", "envoys/NNS/NOUN/obj/2", "headed/VBD/VERB/conj/2", "by/IN/ADP/case/6", "Roe/NNP/PROPN/obl/4")
		tree := clause.New(d)
		if got := words(d, tree.Subjects(3)) + " " + words(d, tree.Objects(3)); got != "Roe envoys" {
			t.Errorf("sides %q", got)
		}
	})
	t.Run("day before a tag", func(t *testing.T) {
		d := parsed("Roe/NNP/PROPN/nsubj/2", "met/VBD/VERB/root/0", "Holm/NNP/PROPN/obj/2", "Monday/NNP/PROPN/obl/8", ",/,/PUNCT/punct/8", "the/DT/DET/det/7", "agency/NN/NOUN/nsubj/8", "reported/VBD/VERB/parataxis/2")
		d.Tokens[7].Lemma = "report"
		if got := clause.New(d).Head(3); d.Word(got) != "met" {
			t.Errorf("the day hangs on %s", d.Word(got))
		}
	})
	t.Run("toll before a tag", func(t *testing.T) {
		d := parsed("Quake/NN/NOUN/nsubj/2", "struck/VBD/VERB/ccomp/9", "Oslo/NNP/PROPN/obj/2", ",/,/PUNCT/punct/5", "killing/VBG/VERB/advcl/9", "ten/CD/NUM/obj/5",
			",/,/PUNCT/punct/9", "Roe/NNP/PROPN/nsubj/9", "said/VBD/VERB/root/0")
		d.Tokens[8].Lemma = "say"
		if got := words(d, clause.New(d).Subjects(4)); got != "Quake" {
			t.Errorf("%q killed", got)
		}
	})
	t.Run("verb after an aside in dashes", func(t *testing.T) {
		d := parsed("Roe/NNP/PROPN/root/0", "–/:/PUNCT/punct/3", "cousin/NN/NOUN/appos/1", "–/:/PUNCT/punct/5", "accused/VBN/VERB/acl/1", "Holm/NNP/PROPN/obj/5", "././PUNCT/punct/1")
		if got := words(d, clause.New(d).Subjects(4)); got != "Roe" {
			t.Errorf("%q accused", got)
		}
	})
	t.Run("nobody is called for", func(t *testing.T) {
		d := parsed("Union/NNP/PROPN/root/0", "called/VBN/VERB/acl/1", "for/IN/ADP/case/4", "talks/NNS/NOUN/obl/2")
		d.Tokens[1].Lemma = "call"
		if got := words(d, clause.New(d).Subjects(1)); got != "Union" {
			t.Errorf("%q called", got)
		}
	})
	t.Run("participle with an object", func(t *testing.T) {
		d := parsed("August/NNP/PROPN/root/0", ",/,/PUNCT/punct/1", "quake/NN/NOUN/appos/1", "wrecked/VBN/VERB/acl/3", "the/DT/DET/det/6", "city/NN/NOUN/obj/4", ",/,/PUNCT/punct/8", "killing/VBG/VERB/advcl/3", "men/NNS/NOUN/obj/8")
		tree := clause.New(d)
		if got := words(d, tree.Subjects(3)) + " " + words(d, tree.Subjects(7)); got != "quake quake" || tree.Head(0) != 3 {
			t.Errorf("subjects %q", got)
		}
	})
	t.Run("month taken for the subject", func(t *testing.T) {
		d := parsed("Norvig/NNP/PROPN/root/0", "last/JJ/ADJ/amod/3", "month/NN/NOUN/nsubj/4", "announced/VBD/VERB/parataxis/1", "cuts/NNS/NOUN/obj/4")
		tree := clause.New(d)
		if got := words(d, tree.Subjects(3)); got != "Norvig" || tree.Head(3) != -1 {
			t.Errorf("%q announced", got)
		}
	})
	t.Run("cycles", func(t *testing.T) {
		d := parsed("a/NN/NOUN/conj/2", "b/NN/NOUN/conj/1", "c/VBD/VERB/conj/2")
		tree := clause.New(d)
		for i := range d.Tokens {
			tree.Subject(i, clause.MaxControl)
			tree.Objects(i)
			tree.ClauseOf(i)
			tree.Complement(i)
			if tree.First(i) > i || tree.Last(i) <= i {
				t.Errorf("bounds of %d", i)
			}
		}
	})
}

func TestNegated(t *testing.T) {
	d := parsed("Oslo/NNP/PROPN/nsubj/4", "did/VBD/AUX/aux/4", "not/RB/PART/advmod/4", "attack/VB/VERB/root/0")
	if !clause.New(d).Negated(3) {
		t.Error("\"did not attack\" is not negated")
	}
	d = parsed("Nobody/NN/PRON/nsubj/2", "attacked/VBD/VERB/root/0")
	if !clause.New(d).Negated(1) {
		t.Error("\"nobody attacked\" is not negated")
	}
}
