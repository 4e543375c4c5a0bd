package lemma

import (
	"maps"
	"testing"

	"readout/app/read/learn"
)

func TestScript(t *testing.T) {
	for _, tt := range []struct{ form, lemma string }{
		{"talks", "talk"}, {"countries", "country"}, {"met", "meet"}, {"said", "say"}, {"stopped", "stop"}, {"a", "a"},
	} {
		if got := Between(tt.form, tt.lemma).Apply(tt.form); got != tt.lemma {
			t.Errorf("%s: got %s, want %s", tt.form, got, tt.lemma)
		}
	}
	if got := (Script{Cut: 5, Add: "y"}).Apply("is"); got != "is" {
		t.Errorf("a script too long made %q", got)
	}
}

func TestLemma(t *testing.T) {
	p := learn.NewPerceptron([]string{Between("talks", "talk").Class(), Between("cities", "city").Class()})
	for range 5 {
		for _, w := range []struct {
			form  string
			class int
		}{{"talks", 0}, {"boats", 0}, {"cities", 1}, {"parties", 1}} {
			p.Learn(Features(w.form, "NNS"), w.class)
		}
	}
	l := New(p.Model(learn.Pruning{}), map[string]string{Key("men", "NNS"): "man"})
	for _, tt := range []struct{ word, folded, tag, want string }{
		{"Countries", "countries", "NNS", "country"},
		{"men", "men", "NNS", "man"},
		{"Talks", "talks", "NNS", "talk"},
		{"Bern", "bern", "NNP", "Bern"},
		{"quickly", "quickly", "RB", "quickly"},
	} {
		if got := l.Lemma(tt.word, tt.folded, tt.tag); got != tt.want {
			t.Errorf("lemma of %s is %s, want %s", tt.word, got, tt.want)
		}
	}
}

func TestExceptionsComeBackUnchanged(t *testing.T) {
	list := map[string]string{Key("men", "NNS"): "man", Key("went", "VBD"): "go"}
	got, err := DecodeExceptions(EncodeExceptions(list))
	if err != nil || !maps.Equal(got, list) {
		t.Errorf("got %v, %v", got, err)
	}
}
