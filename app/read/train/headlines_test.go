package main

import (
	"strconv"
	"strings"
	"testing"
)

// sentence reads "form/lemma/POS/tag/relation/head" words, heads counted from 1.
func sentence(t *testing.T, text string) treebankSentence {
	t.Helper()
	var s treebankSentence
	for _, w := range strings.Fields(text) {
		f := strings.Split(w, "/")
		head, err := strconv.Atoi(f[5])
		if err != nil {
			t.Fatal(err)
		}
		s.words = append(s.words, treebankWord{form: f[0], lemma: f[1], pos: f[2], tag: f[3], rel: f[4], head: head - 1})
	}
	return s
}

func TestHeadlineOf(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{
			"what happened happens", "The/the/DET/DT/det/2 judge/judge/NOUN/NN/nsubj/3 ordered/order/VERB/VBD/root/0 the/the/DET/DT/det/5 crews/crew/NOUN/NNS/obj/3 home/home/ADV/RB/advmod/3 ././PUNCT/./punct/3",
			"judge/NN orders/VBZ crews/NNS home/RB",
		},
		{
			"of many", "Ministers/minister/NOUN/NNS/nsubj/3 have/have/AUX/VBP/aux/3 backed/back/VERB/VBN/root/0 a/a/DET/DT/det/5 cut/cut/NOUN/NN/obj/3",
			"Ministers/NNS back/VBP cut/NN",
		},
		{
			"done to somebody", "A/a/DET/DT/det/2 man/man/NOUN/NN/nsubj:pass/4 was/be/AUX/VBD/aux:pass/4 held/hold/VERB/VBN/root/0 in/in/ADP/IN/case/6 Leeds/Leeds/PROPN/NNP/obl/4",
			"man/NN held/VBN in/IN Leeds/NNP",
		},
		{
			"to come", "Roe/Roe/PROPN/NNP/nsubj/3 will/will/AUX/MD/aux/3 visit/visit/VERB/VB/root/0 Chad/Chad/PROPN/NNP/obj/3",
			"Roe/NNP to/TO visit/VB Chad/NNP",
		},
		{
			"what was said is the news", "Police/police/NOUN/NNS/nsubj/2 said/say/VERB/VBD/root/0 a/a/DET/DT/det/4 ferry/ferry/NOUN/NN/nsubj/5 sank/sink/VERB/VBD/ccomp/2 off/off/ADP/IN/case/7 Leeds/Leeds/PROPN/NNP/obl/5",
			"ferry/NN sinks/VBZ off/IN Leeds/NNP",
		},
		{
			"one act and the next", "Roe/Roe/PROPN/NNP/nsubj/2 left/leave/VERB/VBD/root/0 Oslo/Oslo/PROPN/NNP/obj/2 and/and/CCONJ/CC/cc/5 signed/sign/VERB/VBD/conj/2 a/a/DET/DT/det/7 deal/deal/NOUN/NN/obj/5",
			"Roe/NNP leaves/VBZ Oslo/NNP ,/, signs/VBZ deal/NN",
		},
		{"nobody named", "He/he/PRON/PRP/nsubj/2 left/leave/VERB/VBD/root/0 Oslo/Oslo/PROPN/NNP/obj/2", ""},
		{"a negation", "Roe/Roe/PROPN/NNP/nsubj/4 did/do/AUX/VBD/aux/4 n't/not/PART/RB/advmod/4 leave/leave/VERB/VB/root/0 Oslo/Oslo/PROPN/NNP/obj/4", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			if h, ok := headlineOf(sentence(t, test.text)); ok {
				for i, w := range h.words {
					got = append(got, w.form+"/"+w.tag)
					if w.head >= len(h.words) || w.head == i {
						t.Errorf("%s hangs on %d of %d", w.form, w.head, len(h.words))
					}
				}
			}
			if s := strings.Join(got, " "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}

func TestThirdPerson(t *testing.T) {
	for lemma, want := range map[string]string{"quit": "quits", "have": "has", "go": "goes", "carry": "carries", "say": "says", "pass": "passes", "reach": "reaches", "fix": "fixes"} {
		if got := thirdPerson(lemma); got != want {
			t.Errorf("%s: %s, want %s", lemma, got, want)
		}
	}
}
