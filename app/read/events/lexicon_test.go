package events

import (
	"errors"
	"testing"

	"readout/app/brief"
	"readout/assets"
)

func TestLexicon(t *testing.T) {
	list, err := assets.Words("events.tsv")
	if err != nil {
		t.Fatal(err)
	}
	lex, err := parseLexicon(string(list))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(lex.verbs); n < 600 {
		t.Errorf("%d verbs; want several hundred", n)
	}
	known := map[string]bool{}
	for _, k := range brief.EventTypes() {
		known[string(k)] = true
	}
	for _, m := range []map[string][]entry{lex.verbs, lex.nouns, lex.adjectives} {
		for lemma, list := range m {
			for _, e := range list {
				if !known[e.kind] && e.kind[0] != '@' && !isOther(e.event()) {
					t.Errorf("%s: unknown type %q", lemma, e.kind)
				}
			}
		}
	}
}

func TestLexiconRefuses(t *testing.T) {
	for name, line := range map[string]string{
		"columns": "CONSULT\tv\tmeet",
		"pattern": "CONSULT\tv\tobject\tmeet",
		"part":    "CONSULT\tx\t-\tmeet",
	} {
		if _, err := parseLexicon(line); !errors.Is(err, brief.ErrInvalid) {
			t.Errorf("%s: %v; want ErrInvalid", name, err)
		}
	}
}
